import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps what going somewhere takes as dated rows, and for each person the papers that they say they hold. */
export class WhatGoingTakes0000000000110 implements MigrationInterface {
  name = 'WhatGoingTakes0000000000110';

  async up(db: QueryRunner): Promise<void> {
    await db.query(tables);
    for (const table of ['document_kind', 'registration_requirement', 'travel_step', 'absence_limit'])
      await db.query(`
        SELECT app.protect('${table}');
        GRANT SELECT ON ${table} TO midst_application;
        CREATE POLICY everybody_reads ON ${table} FOR SELECT TO midst_application USING (true);
      `);
    await db.query(papers);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const owners = `('you', 'employer', 'host', 'council', 'midst')`;
const works = `ARRAY['treat', 'teach', 'observe', 'remote', 'treat-remotely']`;

const sourced = (table: string) => `
    source text NOT NULL CHECK (source <> ''),
    seen_on date,
    edition text,
    believed boolean NOT NULL DEFAULT false,
    added_by uuid,
    CONSTRAINT ${table}_dated CHECK (seen_on IS NOT NULL OR edition IS NOT NULL)`;

/** Null is not known; what is known is in order. */
const span = (table: string) => `
    least integer CHECK (least >= 0),
    usual integer,
    most integer,
    unit text NOT NULL CHECK (unit IN ('day', 'week', 'month')),
    CONSTRAINT ${table}_range CHECK (coalesce(least, 0) <= coalesce(usual, most, least, 0)
      AND coalesce(usual, least, 0) <= coalesce(most, usual, least, 0)),`;

const tables = `
  CREATE TABLE document_kind (
    code text CONSTRAINT document_kind_pk PRIMARY KEY,
    position integer NOT NULL,
    name text NOT NULL CHECK (name <> ''),
    names jsonb NOT NULL DEFAULT '{}',
    owner text NOT NULL CHECK (owner IN ${owners}),
    recurring boolean NOT NULL,
    valid_months integer CHECK (valid_months > 0),
    ${span('document_kind')}
    ${sourced('document_kind')}
  );

  CREATE TABLE registration_requirement (
    code text CONSTRAINT registration_requirement_pk PRIMARY KEY,
    position integer NOT NULL,
    country text CHECK (country ~ '^[A-Z]{2}$'),
    body text,
    professions text[] NOT NULL,
    works text[] NOT NULL CHECK (works <@ ${works}),
    who text NOT NULL CHECK (who IN ('anyone', 'trained-there', 'trained-elsewhere')),
    answer text NOT NULL CHECK (answer IN ('needed', 'ask', 'usually-not')),
    documents text[] NOT NULL,
    permits_months integer CHECK (permits_months > 0),
    cost text,
    words text,
    ${span('registration_requirement')}
    ${sourced('registration_requirement')}
  );

  CREATE TABLE travel_step (
    code text CONSTRAINT travel_step_pk PRIMARY KEY,
    position integer NOT NULL,
    owner text NOT NULL CHECK (owner IN ${owners}),
    works text[] NOT NULL CHECK (works <@ ${works}),
    document text NOT NULL,
    after text[] NOT NULL,
    words text,
    ${span('travel_step')}
    ${sourced('travel_step')}
  );

  CREATE TABLE absence_limit (
    code text CONSTRAINT absence_limit_pk PRIMARY KEY,
    amount integer NOT NULL CHECK (amount > 0),
    unit text NOT NULL CHECK (unit IN ('contractual-week', 'calendar-day')),
    per text NOT NULL CHECK (per IN ('calendar-year', 'rolling-12-months')),
    words text NOT NULL,
    ${sourced('absence_limit')}
  );
`;

const mine = `person_id = (SELECT app.person())`;
const timekeeper = `(SELECT app.is_system('timekeeper'))`;

// Facts only: no file, no number of a passport. No host, officer or search reads it; the timekeeper finds what lapses.
const papers = `
  CREATE TABLE held_document (
    id uuid CONSTRAINT held_document_pk PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT held_document_person REFERENCES person (id),
    kind text NOT NULL,
    country text CONSTRAINT held_document_country CHECK (country ~ '^[A-Z]{2}$'),
    state text NOT NULL CONSTRAINT held_document_state CHECK (state IN ('held', 'asked')),
    asked_on date,
    issued_on date,
    lapses_on date,
    holder text NOT NULL CONSTRAINT held_document_holder CHECK (holder IN ${owners}),
    with_since date,
    reminded_of date,
    noted_at timestamptz NOT NULL,
    CONSTRAINT held_document_asked CHECK (state <> 'asked' OR asked_on IS NOT NULL),
    CONSTRAINT held_document_days CHECK (issued_on <= lapses_on)
  );
  COMMENT ON COLUMN held_document.holder IS 'with whom the paper is, e.g. the council that has it since with_since';
  COMMENT ON COLUMN held_document.reminded_of IS 'for which last day its person was reminded; another day is reminded of anew';
  CREATE INDEX held_document_of_person ON held_document (person_id);
  CREATE INDEX held_document_lapsing ON held_document (lapses_on) WHERE lapses_on IS NOT NULL AND reminded_of IS DISTINCT FROM lapses_on;

  SELECT app.protect('held_document');
  GRANT SELECT, INSERT, UPDATE, DELETE ON held_document TO midst_application;
  CREATE POLICY seen ON held_document FOR SELECT TO midst_application USING (${mine} OR ${timekeeper});
  CREATE POLICY noted ON held_document FOR INSERT TO midst_application WITH CHECK (${mine});
  CREATE POLICY noted_again ON held_document FOR UPDATE TO midst_application
    USING (${mine} OR ${timekeeper}) WITH CHECK (${mine} OR ${timekeeper});
  CREATE POLICY forgotten ON held_document FOR DELETE TO midst_application USING (${mine});

  -- The timekeeper notes that it reminded, and nothing else.
  CREATE FUNCTION app.guard_held_document() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF to_jsonb(OLD) - 'reminded_of' IS DISTINCT FROM to_jsonb(NEW) - 'reminded_of' THEN
      RAISE EXCEPTION 'Papers are their person''s to note' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded BEFORE UPDATE ON held_document FOR EACH ROW
    WHEN (app.is_system('timekeeper')) EXECUTE FUNCTION app.guard_held_document();

  -- They go with the account, whatever else closing it does.
  CREATE FUNCTION app.forget_papers() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  BEGIN
    DELETE FROM held_document WHERE person_id = NEW.id;
    RETURN NULL;
  END $$;
  REVOKE EXECUTE ON FUNCTION app.forget_papers() FROM PUBLIC;
  CREATE TRIGGER papers_go AFTER UPDATE OF closed_at ON person FOR EACH ROW
    WHEN (OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL) EXECUTE FUNCTION app.forget_papers();
`;
