import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps what changes in the world as dated rows with a source: terms, their nearness, lists, registers, routes. */
export class Reference0000000000002 implements MigrationInterface {
  name = 'Reference0000000000002';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- In every table: added_by is empty for what ships with Midst, and only such rows are brought up to date or
      -- removed when a build brings its list. What a person added stays. It becomes a foreign key with the officers'
      -- own policies: persons come one migration later than this.

      -- Coded terms of every kind, in the order in which their words are read.
      CREATE TABLE reference_term (
        kind text NOT NULL CHECK (kind IN ('profession', 'specialty', 'skill', 'language', 'languageLevel', 'country',
          'region', 'place', 'activity', 'payItem', 'leaveType', 'mode', 'siteCondition')),
        code text NOT NULL,
        position integer NOT NULL,
        name text NOT NULL CHECK (name <> ''),
        names jsonb NOT NULL DEFAULT '{}',
        synonyms text[] NOT NULL DEFAULT '{}',
        parent text,
        data jsonb NOT NULL DEFAULT '{}',
        source text NOT NULL CHECK (source <> ''),
        seen_on date,
        edition text,
        believed boolean NOT NULL DEFAULT false,
        added_by uuid,
        CONSTRAINT reference_term_pk PRIMARY KEY (kind, code),
        CONSTRAINT reference_term_dated CHECK (seen_on IS NOT NULL OR edition IS NOT NULL)
      );

      -- How near two terms of a kind are. Stated once; read in both directions.
      CREATE TABLE term_relation (
        kind text NOT NULL,
        a text NOT NULL,
        b text NOT NULL,
        weight double precision NOT NULL CHECK (weight > 0 AND weight < 1),
        why text NOT NULL CHECK (why <> ''),
        source text NOT NULL CHECK (source <> ''),
        seen_on date,
        edition text,
        believed boolean NOT NULL DEFAULT false,
        added_by uuid,
        CONSTRAINT term_relation_pk PRIMARY KEY (kind, a, b),
        CONSTRAINT term_relation_once CHECK (a COLLATE "C" < b COLLATE "C"),
        CONSTRAINT term_relation_dated CHECK (seen_on IS NOT NULL OR edition IS NOT NULL)
      );

      -- Words that are more than one term's name: those that state several terms at once, and, without codes, those
      -- that look like a term and are none, with the reason.
      CREATE TABLE term_phrase (
        kind text NOT NULL,
        phrase text NOT NULL CHECK (phrase <> ''),
        position integer NOT NULL,
        codes text[] NOT NULL DEFAULT '{}',
        why text NOT NULL DEFAULT '',
        source text NOT NULL CHECK (source <> ''),
        seen_on date,
        edition text,
        believed boolean NOT NULL DEFAULT false,
        added_by uuid,
        CONSTRAINT term_phrase_pk PRIMARY KEY (kind, phrase),
        CONSTRAINT term_phrase_dated CHECK (seen_on IS NOT NULL OR edition IS NOT NULL)
      );

      -- A country's standing on one edition of a list that limits recruitment of health workers.
      CREATE TABLE recruitment_listing (
        list text NOT NULL CHECK (list IN ('who-support-and-safeguards', 'uk-red', 'uk-amber', 'uk-agreement')),
        edition text NOT NULL,
        country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
        valid_from date NOT NULL,
        valid_to date CHECK (valid_to >= valid_from),
        believed_new boolean NOT NULL DEFAULT false,
        source text NOT NULL CHECK (source <> ''),
        seen_on date,
        believed boolean NOT NULL DEFAULT false,
        added_by uuid,
        CONSTRAINT recruitment_listing_pk PRIMARY KEY (list, edition, country)
      );

      -- Ways onto a register abroad, as somebody published them on a day.
      CREATE TABLE registration_route (
        country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
        body text NOT NULL,
        route text NOT NULL,
        position integer NOT NULL,
        professions text[] NOT NULL,
        asks text NOT NULL,
        lead text NOT NULL,
        cost text NOT NULL,
        source text NOT NULL CHECK (source <> ''),
        seen_on date,
        edition text,
        believed boolean NOT NULL DEFAULT false,
        added_by uuid,
        CONSTRAINT registration_route_pk PRIMARY KEY (country, body, route),
        CONSTRAINT registration_route_dated CHECK (seen_on IS NOT NULL OR edition IS NOT NULL)
      );

      -- Registers of the United Kingdom and how their numbers are written.
      CREATE TABLE uk_register (
        code text NOT NULL,
        position integer NOT NULL,
        name text NOT NULL,
        number_pattern text NOT NULL,
        pattern_believed boolean NOT NULL,
        statuses text[] NOT NULL,
        statuses_believed boolean NOT NULL,
        live_check_url text NOT NULL,
        source text NOT NULL CHECK (source <> ''),
        seen_on date,
        edition text,
        believed boolean NOT NULL DEFAULT false,
        added_by uuid,
        CONSTRAINT uk_register_pk PRIMARY KEY (code),
        CONSTRAINT uk_register_dated CHECK (seen_on IS NOT NULL OR edition IS NOT NULL)
      );
    `);
    for (const table of [
      'reference_term',
      'term_relation',
      'term_phrase',
      'recruitment_listing',
      'registration_route',
      'uk_register',
    ])
      await db.query(`
        SELECT app.protect('${table}');
        GRANT SELECT ON ${table} TO midst_application;
        CREATE POLICY everybody_reads ON ${table} FOR SELECT TO midst_application USING (true);
      `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
