import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets institutions say what they need: needs with positions and legs, their review, their history, words to look at. */
export class Needs0000000000005 implements MigrationInterface {
  name = 'Needs0000000000005';

  async up(db: QueryRunner): Promise<void> {
    await db.query(tables);
    await db.query(helpers);
    await db.query(policies);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const tables = `
  CREATE TABLE need (
    id uuid CONSTRAINT need_pk PRIMARY KEY,
    institution_id uuid NOT NULL CONSTRAINT need_institution REFERENCES organisation (id),
    partnership_id uuid CONSTRAINT need_partnership REFERENCES partnership (id),
    state text NOT NULL DEFAULT 'draft' CONSTRAINT need_state CHECK (state IN
      ('draft', 'submitted', 'returned', 'approved', 'open', 'paused', 'closed', 'withdrawn')),
    record_kind text NOT NULL DEFAULT 'need' CONSTRAINT need_record_kind CHECK (record_kind IN
      ('need', 'programme', 'project', 'guidance', 'grant-call')),
    title text CONSTRAINT need_title CHECK (length(title) <= 300),
    summary text,
    countries text[] NOT NULL DEFAULT '{}',
    open_countries boolean NOT NULL DEFAULT false,
    region text,
    sensitive boolean NOT NULL DEFAULT false,
    public_sample boolean NOT NULL DEFAULT false,
    facility_level text,
    site_conditions jsonb NOT NULL DEFAULT '[]',
    patients text,
    learners text,
    team text,
    heritage text NOT NULL DEFAULT 'irrelevant' CONSTRAINT need_heritage CHECK (heritage IN
      ('required', 'welcome', 'irrelevant')),
    heritage_reason text,
    -- Citizenship, birth, tribe, clan and faith can never be demanded, not even by a mistake of the application.
    heritage_ties text[] NOT NULL DEFAULT '{}' CONSTRAINT need_heritage_ties CHECK
      (heritage_ties <@ ARRAY['worked', 'trained', 'partner', 'family']),
    heritage_agreed_by uuid CONSTRAINT need_heritage_agreed_by REFERENCES person (id) ON DELETE SET NULL,
    heritage_agreed_at timestamptz,
    sex_reason text,
    ring_fence uuid[] NOT NULL DEFAULT '{}',
    pay_items jsonb NOT NULL DEFAULT '[]',
    preparations jsonb NOT NULL DEFAULT '[]',
    priority text,
    programme text,
    handover text,
    handover_on date,
    plan_served text,
    max_pending integer CONSTRAINT need_max_pending CHECK (max_pending BETWEEN 1 AND 200),
    deadline date,
    opens_on date,
    closes_on date,
    window_text text,
    language text NOT NULL DEFAULT 'en',
    tilt jsonb NOT NULL DEFAULT '[]',
    outcome jsonb,
    copied_from uuid CONSTRAINT need_copied_from REFERENCES need (id) ON DELETE SET NULL,
    import_key text CONSTRAINT need_import_key UNIQUE,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    submitted_at timestamptz,
    approved_at timestamptz,
    opened_at timestamptz,
    closed_at timestamptz,
    -- Programme pages and grant calls keep their kind and are never opened as needs.
    CONSTRAINT need_kind_and_state CHECK (record_kind = 'need' OR state IN ('draft', 'withdrawn')),
    CONSTRAINT need_required_heritage CHECK (heritage <> 'required' OR state IN ('draft', 'submitted', 'returned', 'withdrawn')
      OR (heritage_reason IS NOT NULL AND heritage_agreed_at IS NOT NULL)),
    CONSTRAINT need_closed_with_outcome CHECK (state <> 'closed' OR outcome IS NOT NULL)
  );
  CREATE INDEX need_by_institution ON need (institution_id, id);
  CREATE INDEX need_by_state ON need (state, id);
  CREATE INDEX need_by_country ON need USING gin (countries);
  CREATE INDEX need_to_review ON need (submitted_at, id) WHERE state = 'submitted';

  -- Another audience and so another table: of a sensitive need these rows are read by its leads and officers only.
  CREATE TABLE need_detail (
    need_id uuid CONSTRAINT need_detail_pk PRIMARY KEY
      CONSTRAINT need_detail_need REFERENCES need (id) ON DELETE CASCADE,
    place text,
    sites text[] NOT NULL DEFAULT '{}',
    counterpart jsonb,
    contact text,
    stated jsonb NOT NULL DEFAULT '[]'
  );

  CREATE TABLE "position" (
    id uuid CONSTRAINT position_pk PRIMARY KEY,
    need_id uuid NOT NULL CONSTRAINT position_need REFERENCES need (id) ON DELETE CASCADE,
    ordinal integer NOT NULL,
    title text,
    head_count integer CONSTRAINT position_head_count CHECK (head_count BETWEEN 1 AND 1000),
    professions text[] NOT NULL DEFAULT '{}',
    any_profession boolean NOT NULL DEFAULT false,
    specialties text[] NOT NULL DEFAULT '{}',
    any_specialty boolean NOT NULL DEFAULT false,
    activities text[] NOT NULL DEFAULT '{}',
    duties text,
    grade text,
    requirements jsonb NOT NULL DEFAULT '[]'
  );
  CREATE INDEX position_by_need ON "position" (need_id, ordinal);
  CREATE INDEX position_by_profession ON "position" USING gin (professions);

  CREATE TABLE leg (
    id uuid CONSTRAINT leg_pk PRIMARY KEY,
    need_id uuid NOT NULL CONSTRAINT leg_need REFERENCES need (id) ON DELETE CASCADE,
    position_id uuid CONSTRAINT leg_position REFERENCES "position" (id) ON DELETE CASCADE,
    ordinal integer NOT NULL,
    mode text NOT NULL CONSTRAINT leg_mode CHECK (mode IN ('remote', 'in-country', 'uk-bound')),
    countries text[] NOT NULL DEFAULT '{}',
    purpose text,
    from_day date,
    to_day date,
    when_text text,
    min_days integer CONSTRAINT leg_min_days CHECK (min_days BETWEEN 1 AND 3660),
    max_days integer CONSTRAINT leg_max_days CHECK (max_days BETWEEN 1 AND 3660),
    repeats integer CONSTRAINT leg_repeats CHECK (repeats BETWEEN 1 AND 100),
    extendable boolean NOT NULL DEFAULT false,
    full_time boolean,
    days_a_week double precision,
    hours_a_week double precision,
    weekday_slot text,
    cases integer,
    documents integer,
    load_text text,
    on_call text,
    platform text,
    traveller text NOT NULL DEFAULT 'clinician' CONSTRAINT leg_traveller CHECK (traveller IN
      ('clinician', 'overseas-colleague')),
    optional boolean NOT NULL DEFAULT false,
    host_employer_letter text,
    return_statement text,
    payer text,
    CONSTRAINT leg_window CHECK (from_day <= to_day),
    CONSTRAINT leg_length CHECK (min_days <= max_days),
    -- A post in the UK can never be made: what leads to the UK is a visit, with an end.
    CONSTRAINT leg_no_uk_post CHECK (NOT (mode = 'in-country' AND 'GB' = ANY (countries))),
    CONSTRAINT leg_uk_visitor CHECK (mode <> 'uk-bound' OR traveller = 'overseas-colleague')
  );
  CREATE INDEX leg_by_need ON leg (need_id, ordinal);

  CREATE TABLE need_review (
    id uuid CONSTRAINT need_review_pk PRIMARY KEY,
    need_id uuid NOT NULL CONSTRAINT need_review_need REFERENCES need (id) ON DELETE CASCADE,
    need_version integer NOT NULL,
    reviewer_id uuid NOT NULL CONSTRAINT need_review_reviewer REFERENCES person (id),
    decision text NOT NULL CONSTRAINT need_review_decision CHECK (decision IN ('approve', 'return')),
    reasons jsonb NOT NULL,
    note text,
    heritage_agreed boolean NOT NULL,
    uk_visit_agreed boolean NOT NULL,
    sex_reason_agreed boolean NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT need_review_returned_with_reasons CHECK (decision <> 'return' OR jsonb_array_length(reasons) > 0)
  );
  CREATE INDEX need_review_by_need ON need_review (need_id, id);

  CREATE TABLE need_history (
    id uuid CONSTRAINT need_history_pk PRIMARY KEY,
    need_id uuid NOT NULL CONSTRAINT need_history_need REFERENCES need (id) ON DELETE CASCADE,
    institution_id uuid NOT NULL CONSTRAINT need_history_institution REFERENCES organisation (id),
    need_version integer NOT NULL,
    act text NOT NULL,
    from_state text,
    to_state text NOT NULL,
    changes jsonb NOT NULL,
    note text,
    person_id uuid,
    system text,
    at timestamptz NOT NULL
  );
  CREATE INDEX need_history_by_need ON need_history (need_id, id);
  CREATE INDEX need_history_sent ON need_history (institution_id, at) WHERE act = 'submit';

  -- Words that an officer looks at openly: they hold nothing up by themselves.
  CREATE TABLE need_flag (
    id uuid CONSTRAINT need_flag_pk PRIMARY KEY,
    need_id uuid NOT NULL CONSTRAINT need_flag_need REFERENCES need (id) ON DELETE CASCADE,
    code text NOT NULL,
    field text NOT NULL,
    words text NOT NULL,
    raised_at timestamptz NOT NULL,
    settled_by uuid CONSTRAINT need_flag_settled_by REFERENCES person (id) ON DELETE SET NULL,
    settled_at timestamptz,
    note text,
    CONSTRAINT need_flag_once UNIQUE (need_id, code, field, words)
  );
  CREATE INDEX need_flag_waiting ON need_flag (raised_at, id) WHERE settled_at IS NULL;
`;

const helpers = `
  -- Who did it is read from the transaction and cannot be claimed.
  CREATE FUNCTION app.signs_need_history() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    NEW.person_id := app.person();
    NEW.system := app.system();
    RETURN NEW;
  END $$;
  -- What only a programme officer who does not lead the institution decides, whichever way an UPDATE comes.
  CREATE FUNCTION app.guard_need() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  BEGIN
    IF (OLD.id, OLD.institution_id, OLD.created_at) IS DISTINCT FROM (NEW.id, NEW.institution_id, NEW.created_at) THEN
      RAISE EXCEPTION 'A need stays with its institution' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF NEW.state IS DISTINCT FROM OLD.state
      AND (NEW.state = 'open' AND OLD.state NOT IN ('approved', 'paused') OR OLD.state IN ('closed', 'withdrawn')) THEN
      RAISE EXCEPTION 'A need opens once it is approved, and ends once' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF (NEW.state IN ('approved', 'returned') AND NEW.state IS DISTINCT FROM OLD.state
        OR NEW.heritage_agreed_at IS NOT NULL AND NEW.heritage_agreed_at IS DISTINCT FROM OLD.heritage_agreed_at
        OR NEW.public_sample AND NOT OLD.public_sample)
      AND (NOT app.has_role('officer') OR OLD.institution_id = ANY (app.my_organisations('lead'))) THEN
      RAISE EXCEPTION 'Only a programme officer who does not lead the institution decides this' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded BEFORE UPDATE ON need FOR EACH ROW EXECUTE FUNCTION app.guard_need();

  CREATE TRIGGER signed BEFORE INSERT ON need_history FOR EACH ROW EXECUTE FUNCTION app.signs_need_history();
  CREATE TRIGGER never_changes BEFORE UPDATE ON need_history FOR EACH ROW EXECUTE FUNCTION app.never_changes();
  CREATE TRIGGER never_changes BEFORE UPDATE ON need_review FOR EACH ROW EXECUTE FUNCTION app.never_changes();
`;

const leads = `institution_id = ANY ((SELECT app.my_organisations('lead'))::uuid[])`;
const officer = `(SELECT app.has_role('officer'))`;
const importer = `(SELECT app.is_system('importer'))`;
const readers = `(SELECT app.is_system('matcher', 'relay', 'timekeeper', 'importer'))`;
/** The need's own policy decides: a reader who does not see the need does not see its parts. */
const seen = `EXISTS (SELECT FROM need n WHERE n.id = need_id)`;
const mine = `EXISTS (SELECT FROM need n WHERE n.id = need_id AND n.${leads})`;

const policies = `
  SELECT app.protect('need');
  GRANT SELECT, INSERT, UPDATE ON need TO midst_application;
  CREATE POLICY own ON need FOR SELECT TO midst_application USING (${leads} OR ${officer} OR ${readers});
  CREATE POLICY shown ON need FOR SELECT TO midst_application
    USING (state IN ('open', 'paused', 'closed') AND (SELECT app.person()) IS NOT NULL);
  CREATE POLICY sample ON need FOR SELECT TO midst_application USING (state = 'open' AND public_sample AND NOT sensitive);
  CREATE POLICY written ON need FOR INSERT TO midst_application
    WITH CHECK (state = 'draft' AND (${leads} OR ${officer} OR ${importer}));
  CREATE POLICY changed ON need FOR UPDATE TO midst_application
    USING (${leads} OR ${officer} OR (${importer} AND state = 'draft'))
    WITH CHECK (${leads} OR ${officer} OR (${importer} AND state = 'draft'));

  SELECT app.protect('need_detail');
  GRANT SELECT, INSERT, UPDATE ON need_detail TO midst_application;
  CREATE POLICY own ON need_detail FOR SELECT TO midst_application USING (${officer} OR ${importer} OR ${mine});
  CREATE POLICY shown ON need_detail FOR SELECT TO midst_application USING ((SELECT app.person()) IS NOT NULL
    AND EXISTS (SELECT FROM need n WHERE n.id = need_id AND NOT n.sensitive AND n.state IN ('open', 'paused', 'closed')));
  CREATE POLICY written ON need_detail FOR INSERT TO midst_application WITH CHECK (${officer} OR ${importer} OR ${mine});
  CREATE POLICY changed ON need_detail FOR UPDATE TO midst_application
    USING (${officer} OR ${importer} OR ${mine}) WITH CHECK (${officer} OR ${importer} OR ${mine});

  SELECT app.protect('"position"');
  GRANT SELECT, INSERT, UPDATE, DELETE ON "position" TO midst_application;
  CREATE POLICY seen ON "position" FOR SELECT TO midst_application USING (${officer} OR ${readers} OR ${seen});
  CREATE POLICY written ON "position" FOR INSERT TO midst_application WITH CHECK (${officer} OR ${importer} OR ${mine});
  CREATE POLICY changed ON "position" FOR UPDATE TO midst_application
    USING (${officer} OR ${importer} OR ${mine}) WITH CHECK (${officer} OR ${importer} OR ${mine});
  CREATE POLICY dropped ON "position" FOR DELETE TO midst_application USING (${officer} OR ${importer} OR ${mine});

  SELECT app.protect('leg');
  GRANT SELECT, INSERT, UPDATE, DELETE ON leg TO midst_application;
  CREATE POLICY seen ON leg FOR SELECT TO midst_application USING (${officer} OR ${readers} OR ${seen});
  CREATE POLICY written ON leg FOR INSERT TO midst_application WITH CHECK (${officer} OR ${importer} OR ${mine});
  CREATE POLICY changed ON leg FOR UPDATE TO midst_application
    USING (${officer} OR ${importer} OR ${mine}) WITH CHECK (${officer} OR ${importer} OR ${mine});
  CREATE POLICY dropped ON leg FOR DELETE TO midst_application USING (${officer} OR ${importer} OR ${mine});

  SELECT app.protect('need_review');
  GRANT SELECT, INSERT ON need_review TO midst_application;
  CREATE POLICY seen ON need_review FOR SELECT TO midst_application USING (${officer} OR ${mine});
  -- Nobody reviews a need of an institution that they lead.
  CREATE POLICY judged ON need_review FOR INSERT TO midst_application
    WITH CHECK (${officer} AND reviewer_id = (SELECT app.person()) AND NOT ${mine});

  SELECT app.protect('need_history');
  GRANT SELECT, INSERT ON need_history TO midst_application;
  CREATE POLICY seen ON need_history FOR SELECT TO midst_application USING (${officer} OR ${leads});
  CREATE POLICY written ON need_history FOR INSERT TO midst_application WITH CHECK ((${officer} OR ${importer} OR ${leads})
    AND EXISTS (SELECT FROM need n WHERE n.id = need_id AND n.institution_id = need_history.institution_id));

  SELECT app.protect('need_flag');
  GRANT SELECT, INSERT, UPDATE ON need_flag TO midst_application;
  CREATE POLICY seen ON need_flag FOR SELECT TO midst_application USING (${officer} OR ${mine});
  CREATE POLICY raised ON need_flag FOR INSERT TO midst_application WITH CHECK (${officer} OR ${importer} OR ${mine});
  CREATE POLICY settled ON need_flag FOR UPDATE TO midst_application USING (${officer}) WITH CHECK (${officer});
`;
