import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps what somebody gave, in their own words and numbers, and whether whoever received it confirms them. */
export class Contributions0000000000210 implements MigrationInterface {
  name = 'Contributions0000000000210';

  async up(db: QueryRunner): Promise<void> {
    await db.query(tables);
    await db.query(guards);
    await db.query(policies);
    await db.query(forgetting);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const tables = `
  CREATE TABLE contribution (
    id uuid CONSTRAINT contribution_pk PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT contribution_person REFERENCES person (id),
    -- Under which name it is confirmed: what the person shows of themselves with it, whatever else is shown to the host.
    person_name text NOT NULL CONSTRAINT contribution_name CHECK (length(person_name) BETWEEN 1 AND 200),
    kind text NOT NULL CONSTRAINT contribution_kind CHECK (kind IN
      ('engagement', 'past-informal', 'returnee', 'uk-outreach', 'uk-interpreting', 'uk-cultural-competence')),
    engagement_id uuid CONSTRAINT contribution_engagement REFERENCES engagement (id),
    partnership_id uuid CONSTRAINT contribution_partnership REFERENCES partnership (id),
    institution_id uuid CONSTRAINT contribution_institution REFERENCES organisation (id),
    host_name text CONSTRAINT contribution_host CHECK (length(host_name) BETWEEN 2 AND 200),
    country text NOT NULL CONSTRAINT contribution_country CHECK (country ~ '^[A-Z]{2}$'),
    state text NOT NULL CONSTRAINT contribution_state CHECK (state IN
      ('recorded', 'waiting', 'confirmed', 'disputed', 'withdrawn')),
    -- The account on the table now. What the host confirms or disputes is one version, which never changes.
    version integer NOT NULL DEFAULT 1,
    confirmer_name text CONSTRAINT contribution_confirmer_name CHECK (length(confirmer_name) BETWEEN 2 AND 200),
    confirmer_email text CONSTRAINT contribution_confirmer_email CHECK (length(confirmer_email) BETWEEN 3 AND 254),
    confirmer_language text,
    -- Each who is asked gets a link of their own; the one before opens nothing more.
    generation integer NOT NULL DEFAULT 1,
    asked_at timestamptz,
    reminders integer NOT NULL DEFAULT 0,
    due_at timestamptz,
    silence_told_at timestamptz,
    answered_at timestamptz,
    answered_by uuid,
    verifier_name text,
    verifier_post text,
    verifier_standing text CONSTRAINT contribution_standing CHECK (verifier_standing IN
      ('lead', 'address-of-institution', 'named-by-person')),
    dispute_reason text CONSTRAINT contribution_dispute CHECK (dispute_reason IN
      ('did-not-happen', 'dates-or-hours', 'people-taught', 'what-was-produced', 'role', 'other')),
    dispute_words text CONSTRAINT contribution_dispute_words CHECK (length(dispute_words) BETWEEN 1 AND 2000),
    created_at timestamptz NOT NULL,
    CONSTRAINT contribution_of_engagement CHECK ((kind = 'engagement') = (engagement_id IS NOT NULL)),
    CONSTRAINT contribution_for_somebody CHECK (num_nonnulls(institution_id, host_name) > 0),
    CONSTRAINT contribution_by_mail CHECK ((confirmer_email IS NULL) = (confirmer_name IS NULL)),
    CONSTRAINT contribution_asked CHECK (state NOT IN ('waiting', 'disputed', 'confirmed') OR asked_at IS NOT NULL),
    CONSTRAINT contribution_confirmed CHECK (state <> 'confirmed' OR num_nulls(answered_at, verifier_name, verifier_standing) = 0)
  );
  CREATE INDEX contribution_by_person ON contribution (person_id, id);
  CREATE INDEX contribution_by_institution ON contribution (institution_id, id);
  CREATE INDEX contribution_by_engagement ON contribution (engagement_id);
  CREATE INDEX contribution_due ON contribution (due_at) WHERE state = 'waiting' AND due_at IS NOT NULL;

  -- One account of it, for ever as it was stated; a correction is the next version.
  CREATE TABLE contribution_account (
    id uuid CONSTRAINT contribution_account_pk PRIMARY KEY,
    contribution_id uuid NOT NULL CONSTRAINT contribution_account_of REFERENCES contribution (id),
    person_id uuid NOT NULL CONSTRAINT contribution_account_person REFERENCES person (id),
    version integer NOT NULL,
    title text NOT NULL CONSTRAINT contribution_account_title CHECK (length(title) BETWEEN 3 AND 200),
    role text NOT NULL CONSTRAINT contribution_account_role CHECK (length(role) BETWEEN 2 AND 200),
    summary text CONSTRAINT contribution_account_summary CHECK (length(summary) BETWEEN 1 AND 4000),
    learning text CONSTRAINT contribution_account_learning CHECK (length(learning) BETWEEN 1 AND 4000),
    produced jsonb NOT NULL DEFAULT '[]',
    came_back jsonb NOT NULL DEFAULT '[]',
    trainers_trained integer NOT NULL DEFAULT 0 CONSTRAINT contribution_account_trainers CHECK (trainers_trained BETWEEN 0 AND 10000),
    -- Sessions that those trainers ran later, as far as it is known.
    sessions_by_trainers integer NOT NULL DEFAULT 0
      CONSTRAINT contribution_account_by_trainers CHECK (sessions_by_trainers BETWEEN 0 AND 10000),
    people_reached integer CONSTRAINT contribution_account_reached CHECK (people_reached BETWEEN 0 AND 10000000),
    score_before integer CONSTRAINT contribution_account_before CHECK (score_before BETWEEN 0 AND 100),
    score_after integer CONSTRAINT contribution_account_after CHECK (score_after BETWEEN 0 AND 100),
    why text CONSTRAINT contribution_account_why CHECK (length(why) BETWEEN 1 AND 2000),
    at timestamptz NOT NULL,
    CONSTRAINT contribution_account_once UNIQUE (contribution_id, version)
  );

  CREATE TABLE contribution_session (
    id uuid CONSTRAINT contribution_session_pk PRIMARY KEY,
    contribution_id uuid NOT NULL CONSTRAINT contribution_session_of REFERENCES contribution (id),
    person_id uuid NOT NULL CONSTRAINT contribution_session_person REFERENCES person (id),
    version integer NOT NULL,
    ordinal integer NOT NULL,
    day date NOT NULL,
    until date,
    minutes integer NOT NULL,
    mode text NOT NULL CONSTRAINT contribution_session_mode CHECK (mode IN ('in-person', 'remote')),
    topic text NOT NULL CONSTRAINT contribution_session_topic CHECK (length(topic) BETWEEN 2 AND 300),
    CONSTRAINT contribution_session_once UNIQUE (contribution_id, version, ordinal),
    CONSTRAINT contribution_session_days CHECK (until > day AND until - day < 366),
    CONSTRAINT contribution_session_minutes CHECK (minutes BETWEEN 5 AND 960 * (coalesce(until, day) - day + 1))
  );

  CREATE TABLE contribution_taught (
    id uuid CONSTRAINT contribution_taught_pk PRIMARY KEY,
    contribution_id uuid NOT NULL CONSTRAINT contribution_taught_of REFERENCES contribution (id),
    person_id uuid NOT NULL CONSTRAINT contribution_taught_person REFERENCES person (id),
    version integer NOT NULL,
    cadre text NOT NULL CONSTRAINT contribution_taught_cadre CHECK (length(cadre) BETWEEN 1 AND 100),
    sex text NOT NULL CONSTRAINT contribution_taught_sex CHECK (sex IN ('female', 'male', 'other', 'not-counted')),
    level text NOT NULL CONSTRAINT contribution_taught_level CHECK (level IN
      ('student', 'newly-qualified', 'practising', 'senior', 'community', 'mixed')),
    people integer NOT NULL CONSTRAINT contribution_taught_people CHECK (people BETWEEN 1 AND 100000),
    CONSTRAINT contribution_taught_once UNIQUE (contribution_id, version, cadre, sex, level)
  );

  CREATE TABLE contribution_history (
    id uuid CONSTRAINT contribution_history_pk PRIMARY KEY,
    contribution_id uuid NOT NULL CONSTRAINT contribution_history_of REFERENCES contribution (id),
    about uuid NOT NULL CONSTRAINT contribution_history_about REFERENCES person (id),
    act text NOT NULL,
    from_state text,
    to_state text NOT NULL,
    version integer NOT NULL,
    side text NOT NULL CONSTRAINT contribution_history_side CHECK (side IN ('person', 'host', 'midst')),
    reason text,
    words text,
    person_id uuid,
    by_link boolean NOT NULL DEFAULT false,
    system text,
    at timestamptz NOT NULL
  );
  CREATE INDEX contribution_history_by_contribution ON contribution_history (contribution_id, id);
`;

// contribution.states.ts written out; a house test fails when the two disagree.
const guards = `
  CREATE FUNCTION app.moves_of_contribution() RETURNS TABLE (from_state text, to_state text, party text)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ VALUES
      ('recorded', 'recorded', 'person'),
      ('recorded', 'waiting', 'person'), ('waiting', 'waiting', 'person'),
      ('disputed', 'waiting', 'person'), ('confirmed', 'waiting', 'person'),
      ('waiting', 'confirmed', 'host'), ('disputed', 'confirmed', 'host'),
      ('waiting', 'disputed', 'host'), ('confirmed', 'disputed', 'host'),
      ('recorded', 'withdrawn', 'person'), ('waiting', 'withdrawn', 'person'),
      ('disputed', 'withdrawn', 'person'), ('confirmed', 'withdrawn', 'person'),
      ('waiting', 'waiting', 'midst') $$;

  -- Who gave never answers, whoever received never rewrites, and Midst itself only keeps the deadline.
  CREATE FUNCTION app.guard_contribution() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    refusal CONSTANT text := 'insufficient_privilege';
    who text;
    own text[];
  BEGIN
    IF NOT app.somebody() OR app.forgetting() THEN RETURN NEW; END IF;
    IF TG_OP = 'INSERT' THEN
      IF NEW.state <> 'recorded' OR NEW.version <> 1 OR NEW.generation <> 1 OR NEW.answered_at IS NOT NULL
        OR NEW.engagement_id IS NOT NULL AND NOT EXISTS (SELECT FROM engagement e WHERE e.id = NEW.engagement_id
          AND e.person_id = NEW.person_id AND e.institution_id = NEW.institution_id
          AND e.partnership_id IS NOT DISTINCT FROM NEW.partnership_id AND e.state IN ('agreed', 'changing', 'ended')) THEN
        RAISE EXCEPTION 'A contribution begins as its person recorded it' USING ERRCODE = refusal;
      END IF;
      RETURN NEW;
    END IF;
    who := CASE WHEN app.person() = OLD.person_id THEN 'person'
      WHEN app.step() = OLD.id OR app.person() IS NOT NULL THEN 'host' ELSE 'midst' END;
    own := CASE who
      WHEN 'person' THEN '{person_name,state,version,confirmer_name,confirmer_email,confirmer_language,generation,asked_at,reminders,due_at,silence_told_at,answered_at,answered_by,verifier_name,verifier_post,verifier_standing,dispute_reason,dispute_words}'
      WHEN 'host' THEN '{state,due_at,answered_at,answered_by,verifier_name,verifier_post,verifier_standing,dispute_reason,dispute_words}'
      ELSE '{reminders,due_at,silence_told_at}' END::text[];
    IF to_jsonb(OLD) - own IS DISTINCT FROM to_jsonb(NEW) - own THEN
      RAISE EXCEPTION 'This is not for the % to change in a contribution', who USING ERRCODE = refusal;
    END IF;
    IF NOT EXISTS (SELECT FROM app.moves_of_contribution() m
        WHERE m.from_state = OLD.state AND m.to_state = NEW.state AND m.party = who) THEN
      RAISE EXCEPTION 'A % moves no contribution from % to %', who, OLD.state, NEW.state USING ERRCODE = refusal;
    END IF;
    IF who = 'person' AND (NEW.version NOT IN (OLD.version, OLD.version + 1) OR NEW.generation < OLD.generation
        OR NEW.state <> 'withdrawn' AND num_nonnulls(NEW.answered_at, NEW.answered_by, NEW.verifier_name, NEW.verifier_standing) > 0) THEN
      RAISE EXCEPTION 'Nobody answers for their own contribution' USING ERRCODE = refusal;
    END IF;
    IF who = 'host' AND NEW.answered_by IS DISTINCT FROM app.person() THEN
      RAISE EXCEPTION 'An answer is signed by whoever gives it' USING ERRCODE = refusal;
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded_beginning BEFORE INSERT ON contribution FOR EACH ROW EXECUTE FUNCTION app.guard_contribution();
  CREATE TRIGGER guarded BEFORE UPDATE ON contribution FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*)
    EXECUTE FUNCTION app.guard_contribution();

  -- Sessions and people taught come with their account or not at all: a version that the host read never grows.
  CREATE FUNCTION app.comes_with_its_account() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF app.somebody() AND NOT EXISTS (SELECT FROM contribution_account a WHERE a.contribution_id = NEW.contribution_id
        AND a.version = NEW.version AND a.person_id = NEW.person_id AND a.xmin = pg_current_xact_id()::xid) THEN
      RAISE EXCEPTION 'What belongs to an account is stated with it' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER with_account BEFORE INSERT ON contribution_session FOR EACH ROW EXECUTE FUNCTION app.comes_with_its_account();
  CREATE TRIGGER with_account BEFORE INSERT ON contribution_taught FOR EACH ROW EXECUTE FUNCTION app.comes_with_its_account();

  CREATE FUNCTION app.signs_contribution_history() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    NEW.person_id := app.person();
    NEW.system := app.system();
    NEW.by_link := app.step() IS NOT NULL;
    RETURN NEW;
  END $$;
  CREATE TRIGGER signed BEFORE INSERT ON contribution_history FOR EACH ROW EXECUTE FUNCTION app.signs_contribution_history();
${['contribution_account', 'contribution_session', 'contribution_taught', 'contribution_history']
  .map(
    (table) => `
  CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION app.never_changes();
  CREATE TRIGGER never_emptied BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION app.never_changes();`,
  )
  .join('')}
`;

const officer = `(SELECT app.has_role('officer'))`;
const system = `(SELECT app.is_system('relay', 'timekeeper'))`;
const mine = `person_id = (SELECT app.person())`;
/** A host sees what it was asked about, and only while it may receive personal data. */
const host = `(institution_id = ANY ((SELECT app.my_organisations('lead'))::uuid[]) AND app.may_receive(institution_id)
    AND state IN ('waiting', 'confirmed', 'disputed'))`;
const link = `id = (SELECT app.step())`;
/** Of a contribution that the reader sees. */
const seen = (table: string) =>
  `${officer} OR ${system} OR EXISTS (SELECT FROM contribution c WHERE c.id = ${table}.contribution_id)`;
const added = (table: string) => `${mine} AND EXISTS (SELECT FROM contribution c
    WHERE c.id = ${table}.contribution_id AND c.person_id = ${table}.person_id AND c.version = ${table}.version)`;

const policies = `
  SELECT app.protect('contribution');
  GRANT SELECT, INSERT, UPDATE ON contribution TO midst_application;
  CREATE POLICY seen ON contribution FOR SELECT TO midst_application
    USING (${mine} OR ${link} OR ${host} OR ${officer} OR ${system});
  CREATE POLICY recorded ON contribution FOR INSERT TO midst_application WITH CHECK (${mine});
  CREATE POLICY moved ON contribution FOR UPDATE TO midst_application
    USING (${mine} OR ${link} OR ${host} OR ${system}) WITH CHECK (${mine} OR ${link} OR ${host} OR ${system});
${['contribution_account', 'contribution_session', 'contribution_taught']
  .map(
    (table) => `
  SELECT app.protect('${table}');
  GRANT SELECT, INSERT ON ${table} TO midst_application;
  CREATE POLICY seen ON ${table} FOR SELECT TO midst_application USING (${seen(table)});
  CREATE POLICY stated ON ${table} FOR INSERT TO midst_application WITH CHECK (${added(table)});`,
  )
  .join('')}

  SELECT app.protect('contribution_history');
  GRANT SELECT, INSERT ON contribution_history TO midst_application;
  CREATE POLICY seen ON contribution_history FOR SELECT TO midst_application USING (${seen('contribution_history')});
  CREATE POLICY added ON contribution_history FOR INSERT TO midst_application
    WITH CHECK (EXISTS (SELECT FROM contribution c WHERE c.id = contribution_history.contribution_id
      AND c.person_id = contribution_history.about AND CASE contribution_history.side
        WHEN 'person' THEN c.person_id = app.person()
        WHEN 'host' THEN c.person_id IS DISTINCT FROM app.person() AND (c.id = app.step() OR app.holds('lead', c.institution_id))
        ELSE app.is_system('relay', 'timekeeper') END));
`;

// With an account go the names, addresses and words; that somebody taught so many, somewhere, stays as a number.
const forgetting = `
  CREATE FUNCTION app.forgets_contributions() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE contribution SET person_name = '-', confirmer_name = NULL, confirmer_email = NULL, dispute_words = NULL,
        host_name = CASE WHEN host_name IS NULL THEN NULL ELSE 'Removed with the account' END,
        verifier_name = CASE WHEN verifier_name IS NULL THEN NULL ELSE '-' END, verifier_post = NULL,
        due_at = NULL, generation = generation + 1
      WHERE person_id = NEW.id;
    UPDATE contribution_account SET title = 'Removed with the account', role = '--', summary = NULL, learning = NULL, why = NULL,
        produced = (SELECT coalesce(jsonb_agg(p - 'title'), '[]') FROM jsonb_array_elements(produced) p),
        came_back = (SELECT coalesce(jsonb_agg(b - 'words'), '[]') FROM jsonb_array_elements(came_back) b)
      WHERE person_id = NEW.id;
    UPDATE contribution_session SET topic = '--' WHERE person_id = NEW.id;
    UPDATE contribution_history SET words = NULL WHERE about = NEW.id AND words IS NOT NULL;
    RETURN NEW;
  END $$;
  CREATE TRIGGER forgets_contributions AFTER UPDATE OF closed_at ON person FOR EACH ROW
    WHEN (OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL) EXECUTE FUNCTION app.forgets_contributions();
`;
