import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Gives clinicians a profile: what they state, what nobody else may read, and what the matcher may see of it. */
export class Clinicians0000000000006 implements MigrationInterface {
  name = 'Clinicians0000000000006';

  async up(db: QueryRunner): Promise<void> {
    await db.query(tables);
    await db.query(policies);
    await db.query(views);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const tables = `
  CREATE TABLE clinician (
    id uuid CONSTRAINT clinician_pk PRIMARY KEY CONSTRAINT clinician_person REFERENCES person (id) ON DELETE CASCADE,
    visibility text NOT NULL DEFAULT 'hidden' CONSTRAINT clinician_visibility CHECK (visibility IN ('hidden', 'shown')),
    claimed boolean NOT NULL DEFAULT true,
    lives_in text,
    uk_nation text CONSTRAINT clinician_uk_nation
      CHECK (uk_nation IN ('england', 'scotland', 'wales', 'northern-ireland')),
    place text,
    stage text CONSTRAINT clinician_stage CHECK (stage IN
      ('student', 'trainee', 'qualified', 'awaiting-registration', 'break', 'retired', 'not-a-clinician')),
    grade text,
    years integer CONSTRAINT clinician_years CHECK (years BETWEEN 0 AND 70),
    low_resource boolean,
    teaching boolean,
    activities text[] NOT NULL DEFAULT '{}',
    qualifications text[] NOT NULL DEFAULT '{}',
    wish_countries text[] NOT NULL DEFAULT '{}',
    wish_modes text[] NOT NULL DEFAULT '{}'
      CONSTRAINT clinician_wish_modes CHECK (wish_modes <@ ARRAY['remote', 'in-country', 'uk-bound']),
    wish_min_days integer,
    wish_max_days integer,
    wish_hours_a_week integer,
    wish_activities text[] NOT NULL DEFAULT '{}',
    must_be_covered text[] NOT NULL DEFAULT '{}',
    ties_complete boolean NOT NULL DEFAULT false,
    words text[] NOT NULL DEFAULT '{}',
    stated jsonb NOT NULL DEFAULT '[]',
    facts_version integer NOT NULL DEFAULT 1,
    CONSTRAINT clinician_wish_days CHECK (wish_min_days <= wish_max_days),
    CONSTRAINT clinician_unclaimed_is_hidden CHECK (claimed OR visibility = 'hidden')
  );
  CREATE INDEX clinician_shown ON clinician (id) WHERE visibility = 'shown';

  CREATE TABLE clinician_profession (
    person_id uuid NOT NULL CONSTRAINT clinician_profession_person REFERENCES clinician (id) ON DELETE CASCADE,
    code text NOT NULL,
    ordinal integer NOT NULL,
    specialties text[] NOT NULL DEFAULT '{}',
    years integer CONSTRAINT clinician_profession_years CHECK (years BETWEEN 0 AND 70),
    current boolean NOT NULL DEFAULT true,
    CONSTRAINT clinician_profession_pk PRIMARY KEY (person_id, code)
  );
  CREATE INDEX clinician_profession_by_code ON clinician_profession (code, person_id);

  CREATE TABLE clinician_skill (
    person_id uuid NOT NULL CONSTRAINT clinician_skill_person REFERENCES clinician (id) ON DELETE CASCADE,
    code text NOT NULL,
    ordinal integer NOT NULL,
    level text CONSTRAINT clinician_skill_level CHECK (level IN ('aware', 'practises', 'teaches')),
    last_used date,
    CONSTRAINT clinician_skill_pk PRIMARY KEY (person_id, code)
  );
  CREATE INDEX clinician_skill_by_code ON clinician_skill (code, person_id);

  CREATE TABLE clinician_language (
    person_id uuid NOT NULL CONSTRAINT clinician_language_person REFERENCES clinician (id) ON DELETE CASCADE,
    code text NOT NULL,
    ordinal integer NOT NULL,
    understand_patients text CONSTRAINT clinician_language_understand_patients
      CHECK (understand_patients IN ('A1', 'A2', 'B1', 'B2', 'C1', 'C2')),
    teach_in text CONSTRAINT clinician_language_teach_in CHECK (teach_in IN ('A1', 'A2', 'B1', 'B2', 'C1', 'C2')),
    general text CONSTRAINT clinician_language_general CHECK (general IN ('A1', 'A2', 'B1', 'B2', 'C1', 'C2')),
    "none" boolean NOT NULL DEFAULT false,
    CONSTRAINT clinician_language_pk PRIMARY KEY (person_id, code),
    CONSTRAINT clinician_language_none CHECK (NOT "none" OR coalesce(understand_patients, teach_in, general) IS NULL)
  );

  -- May reveal ethnic origin: a consent of its own, and gone from every reader but the person once it is withdrawn.
  CREATE TABLE heritage_tie (
    id uuid CONSTRAINT heritage_tie_pk PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT heritage_tie_person REFERENCES clinician (id) ON DELETE CASCADE,
    ordinal integer NOT NULL,
    country text NOT NULL,
    region text,
    kind text NOT NULL CONSTRAINT heritage_tie_kind CHECK (kind IN
      ('born', 'trained', 'worked', 'partner', 'family', 'citizen', 'lived-as-child', 'from'))
  );
  CREATE INDEX heritage_tie_of_person ON heritage_tie (person_id);

  CREATE TABLE registration (
    id uuid CONSTRAINT registration_pk PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT registration_of_person REFERENCES clinician (id) ON DELETE CASCADE,
    ordinal integer NOT NULL,
    country text NOT NULL,
    body text,
    number text,
    status text NOT NULL CONSTRAINT registration_status CHECK (status IN ('active', 'lapsed', 'pending', 'none'))
  );
  CREATE INDEX registration_by_person ON registration (person_id);

  -- What an officer saw on the live register. It says what it was about in its own words: the person may reword
  -- or remove the registration, and what was seen stays true.
  CREATE TABLE registration_check (
    id uuid CONSTRAINT registration_check_pk PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT registration_check_person REFERENCES clinician (id) ON DELETE CASCADE,
    country text NOT NULL,
    body text NOT NULL,
    number text NOT NULL,
    status text NOT NULL CONSTRAINT registration_check_status CHECK (status IN ('active', 'lapsed', 'pending', 'none')),
    seen text NOT NULL,
    checked_by uuid NOT NULL CONSTRAINT registration_check_officer REFERENCES person (id),
    checked_at timestamptz NOT NULL
  );
  CREATE INDEX registration_check_of_person ON registration_check (person_id, checked_at DESC);

  CREATE TABLE availability (
    id uuid CONSTRAINT availability_pk PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT availability_person REFERENCES clinician (id) ON DELETE CASCADE,
    ordinal integer NOT NULL,
    from_day date,
    to_day date,
    modes text[] NOT NULL DEFAULT '{}'
      CONSTRAINT availability_modes CHECK (modes <@ ARRAY['remote', 'in-country', 'uk-bound']),
    weekdays text[] NOT NULL DEFAULT '{}',
    hours text,
    evenings boolean,
    CONSTRAINT availability_days CHECK (from_day <= to_day)
  );
  CREATE INDEX availability_of_person ON availability (person_id);

  CREATE TABLE past_assignment (
    id uuid CONSTRAINT past_assignment_pk PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT past_assignment_person REFERENCES clinician (id) ON DELETE CASCADE,
    ordinal integer NOT NULL,
    text text NOT NULL,
    country text,
    from_day date,
    to_day date,
    CONSTRAINT past_assignment_days CHECK (from_day <= to_day)
  );
  CREATE INDEX past_assignment_of_person ON past_assignment (person_id);

  CREATE TABLE clinician_employment (
    id uuid CONSTRAINT clinician_employment_pk PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT clinician_employment_person REFERENCES clinician (id) ON DELETE CASCADE,
    ordinal integer NOT NULL,
    organisation_id uuid CONSTRAINT clinician_employment_organisation REFERENCES organisation (id),
    name text,
    kind text NOT NULL CONSTRAINT clinician_employment_kind CHECK (kind IN
      ('substantive', 'part-time', 'bank', 'agency', 'self-employed', 'honorary', 'student', 'retired')),
    contracted_hours real CONSTRAINT clinician_employment_hours CHECK (contracted_hours BETWEEN 0 AND 100)
  );
  CREATE INDEX clinician_employment_of_person ON clinician_employment (person_id);
  CREATE INDEX clinician_employment_at ON clinician_employment (organisation_id) WHERE organisation_id IS NOT NULL;

  -- The person and nobody else: not officers, not operators, not the importer once the person is there.
  CREATE TABLE clinician_private (
    person_id uuid CONSTRAINT clinician_private_pk PRIMARY KEY
      CONSTRAINT clinician_private_person REFERENCES clinician (id) ON DELETE CASCADE,
    never_send text[] NOT NULL DEFAULT '{}',
    remote_too boolean NOT NULL DEFAULT false,
    hidden_from_organisations uuid[] NOT NULL DEFAULT '{}',
    hidden_from_countries text[] NOT NULL DEFAULT '{}',
    hidden_from_own_employer boolean NOT NULL DEFAULT false
  );
`;

/** Parts which the person keeps, officers may read, and no institution ever reads: it gets a card that matching writes. */
const parts = [
  'clinician_profession',
  'clinician_skill',
  'clinician_language',
  'registration',
  'availability',
  'past_assignment',
  'clinician_employment',
];

const policies = `
  SELECT app.protect('clinician');
  GRANT SELECT, INSERT, UPDATE ON clinician TO midst_application;
  CREATE POLICY own ON clinician FOR ALL TO midst_application
    USING (id = (SELECT app.person())) WITH CHECK (id = (SELECT app.person()));
  CREATE POLICY officer_reads ON clinician FOR SELECT TO midst_application USING ((SELECT app.has_role('officer')));
  CREATE POLICY importer ON clinician FOR ALL TO midst_application
    USING ((SELECT app.is_system('importer'))) WITH CHECK ((SELECT app.is_system('importer')));

  ${parts
    .map(
      (table) => `
  SELECT app.protect('${table}');
  GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO midst_application;
  CREATE POLICY own ON ${table} FOR ALL TO midst_application
    USING (person_id = (SELECT app.person())) WITH CHECK (person_id = (SELECT app.person()));
  CREATE POLICY officer_reads ON ${table} FOR SELECT TO midst_application USING ((SELECT app.has_role('officer')));
  CREATE POLICY importer ON ${table} FOR ALL TO midst_application
    USING ((SELECT app.is_system('importer'))) WITH CHECK ((SELECT app.is_system('importer')));`,
    )
    .join('\n')}

  SELECT app.protect('heritage_tie');
  GRANT SELECT, INSERT, UPDATE, DELETE ON heritage_tie TO midst_application;
  CREATE POLICY own ON heritage_tie FOR SELECT TO midst_application USING (person_id = (SELECT app.person()));
  CREATE POLICY own_with_consent ON heritage_tie FOR INSERT TO midst_application
    WITH CHECK (person_id = (SELECT app.person()) AND app.consents(person_id, 'heritage'));
  CREATE POLICY own_forgotten ON heritage_tie FOR DELETE TO midst_application USING (person_id = (SELECT app.person()));
  CREATE POLICY officer_reads ON heritage_tie FOR SELECT TO midst_application
    USING ((SELECT app.has_role('officer')) AND app.consents(person_id, 'heritage'));
  CREATE POLICY importer ON heritage_tie FOR ALL TO midst_application
    USING ((SELECT app.is_system('importer'))) WITH CHECK ((SELECT app.is_system('importer')));
  CREATE POLICY forgotten_after_withdrawal ON heritage_tie FOR ALL TO midst_application
    USING ((SELECT app.is_system('timekeeper')) AND NOT app.consents(person_id, 'heritage')) WITH CHECK (false);

  SELECT app.protect('registration_check');
  GRANT SELECT, INSERT ON registration_check TO midst_application;
  CREATE POLICY own ON registration_check FOR SELECT TO midst_application USING (person_id = (SELECT app.person()));
  CREATE POLICY officer_reads ON registration_check FOR SELECT TO midst_application
    USING ((SELECT app.has_role('officer')));
  CREATE POLICY officer_checks_another ON registration_check FOR INSERT TO midst_application WITH CHECK (
    (SELECT app.has_role('officer')) AND checked_by = (SELECT app.person()) AND person_id <> (SELECT app.person()));

  SELECT app.protect('clinician_private');
  GRANT SELECT, INSERT, UPDATE ON clinician_private TO midst_application;
  CREATE POLICY own ON clinician_private FOR ALL TO midst_application
    USING (person_id = (SELECT app.person())) WITH CHECK (person_id = (SELECT app.person()));
  -- The file said it, so the import may mend it, but only until the person has taken the profile over.
  CREATE POLICY importer_until_claimed ON clinician_private FOR ALL TO midst_application
    USING ((SELECT app.is_system('importer')) AND person_id IN (SELECT id FROM clinician WHERE NOT claimed))
    WITH CHECK ((SELECT app.is_system('importer')) AND person_id IN (SELECT id FROM clinician WHERE NOT claimed));
`;

// Views run with their owner's rights, so that each is a narrow window in the wall which the policies are.
const views = `
  -- Organisations whose ring-fence somebody is inside: employers, and associations that they joined. Nobody is
  -- granted it: only the matcher's view reads it.
  CREATE VIEW clinician_organisation WITH (security_barrier) AS
    SELECT person_id, organisation_id FROM clinician_employment
      WHERE organisation_id IS NOT NULL AND kind NOT IN ('retired', 'self-employed')
    UNION
    SELECT person_id, organisation_id FROM association_member WHERE left_at IS NULL;

  -- Who can be matched at all: claimed, shown, not closed, consenting now.
  CREATE VIEW matchable_clinician WITH (security_barrier) AS
    SELECT c.* FROM clinician c
      WHERE c.visibility = 'shown' AND c.claimed
        AND EXISTS (SELECT FROM person p WHERE p.id = c.id AND p.closed_at IS NULL)
        AND EXISTS (SELECT FROM consent k WHERE k.person_id = c.id AND k.purpose = 'matching' AND k.withdrawn_at IS NULL);

  -- The facts of one person in one row, under the names that matching's PersonFacts uses. No name, contact,
  -- place, grade or employer's name is in it, and ties only while their consent holds.
  CREATE VIEW matcher_person WITH (security_barrier) AS
    SELECT c.id AS person_id, c.facts_version, c.qualifications, c.years, c.low_resource, c.teaching, c.activities,
      c.lives_in, c.ties_complete AND h.consents AS ties_complete, c.words,
      (SELECT coalesce(json_agg(json_build_object('code', p.code, 'specialties', p.specialties, 'years', p.years,
          'current', p.current) ORDER BY p.ordinal), '[]')
        FROM clinician_profession p WHERE p.person_id = c.id) AS professions,
      (SELECT coalesce(json_agg(json_build_object('code', s.code, 'level', s.level,
          'lastUsed', s.last_used - DATE '1970-01-01') ORDER BY s.ordinal), '[]')
        FROM clinician_skill s WHERE s.person_id = c.id) AS skills,
      (SELECT coalesce(json_agg(json_build_object('code', l.code, 'understandPatients', l.understand_patients,
          'teachIn', l.teach_in, 'general', l.general, 'none', l."none") ORDER BY l.ordinal), '[]')
        FROM clinician_language l WHERE l.person_id = c.id) AS languages,
      (SELECT coalesce(json_agg(json_build_object('country', t.country, 'kind', t.kind) ORDER BY t.ordinal), '[]')
        FROM heritage_tie t WHERE t.person_id = c.id AND h.consents) AS ties,
      (SELECT coalesce(json_agg(json_build_object('country', r.country, 'body', r.body, 'status', r.status)
          ORDER BY r.ordinal), '[]')
        FROM registration r WHERE r.person_id = c.id) AS registrations,
      -- A window without any day states no dates, so it is not in the facts; one missing day is open.
      (SELECT coalesce(json_agg(json_build_object('from', coalesce(a.from_day, DATE '1970-01-01') - DATE '1970-01-01',
          'to', coalesce(a.to_day, DATE '9999-12-31') - DATE '1970-01-01', 'modes', a.modes) ORDER BY a.ordinal), '[]')
        FROM availability a WHERE a.person_id = c.id AND coalesce(a.from_day, a.to_day) IS NOT NULL) AS availability,
      json_build_object('countries', c.wish_countries, 'modes', c.wish_modes, 'minDays', c.wish_min_days,
        'maxDays', c.wish_max_days, 'hoursAWeek', c.wish_hours_a_week, 'activities', c.wish_activities,
        'mustBeCovered', c.must_be_covered) AS wishes,
      json_build_object('countries', coalesce(v.never_send, '{}'), 'remoteToo', coalesce(v.remote_too, false),
        'institutions', coalesce(v.hidden_from_organisations, '{}') || CASE WHEN v.hidden_from_own_employer THEN ARRAY(
          SELECT e.organisation_id FROM clinician_employment e
            WHERE e.person_id = c.id AND e.organisation_id IS NOT NULL) ELSE '{}' END,
        'hiddenFromCountries', coalesce(v.hidden_from_countries, '{}')) AS never,
      ARRAY(SELECT o.organisation_id FROM clinician_organisation o WHERE o.person_id = c.id) AS member_of
    FROM matchable_clinician c
      LEFT JOIN clinician_private v ON v.person_id = c.id
      CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM consent k WHERE k.person_id = c.id AND k.purpose = 'heritage'
        AND k.withdrawn_at IS NULL) AS consents) h
    WHERE (SELECT app.is_system('matcher'));
  GRANT SELECT ON matcher_person TO midst_application;

  -- Who can be matched and at which version of their facts, without building them: pages and freshness are cheap.
  CREATE VIEW matcher_candidate WITH (security_barrier) AS
    SELECT c.id AS person_id, c.facts_version FROM matchable_clinician c WHERE (SELECT app.is_system('matcher'));
  GRANT SELECT ON matcher_candidate TO midst_application;

  -- For narrowing by profession without building anybody's facts.
  CREATE VIEW matcher_profession WITH (security_barrier) AS
    SELECT p.person_id, p.code, p.specialties, p.current
      FROM clinician_profession p JOIN matchable_clinician c ON c.id = p.person_id
      WHERE (SELECT app.is_system('matcher'));
  GRANT SELECT ON matcher_profession TO midst_application;
`;
