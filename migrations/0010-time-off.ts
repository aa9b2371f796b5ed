import type { MigrationInterface, QueryRunner } from 'typeorm';
import { leavePolicies } from './leave-policies-of-2026.js';

/** Asks an employer for time off, one approver after the other, and tells the host no more than the outcome. */
export class TimeOff0000000000010 implements MigrationInterface {
  name = 'TimeOff0000000000010';

  async up(db: QueryRunner): Promise<void> {
    await db.query(tables);
    await db.query(policyTable);
    await db.query(helpers);
    await db.query(policies);
    await db.query(leavePolicies);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const roles = `'line-manager', 'rota-coordinator', 'clinical-lead', 'clinical-director', 'educational-supervisor',
  'training-programme-director', 'head-of-school', 'postgraduate-dean', 'medical-director', 'hr', 'finance',
  'chief-executive-delegate'`;

// What stands in time_off_request and its lines is what an approver may read: a destination, a host or a benefit is
// there only where the clinician ticked it, and heritage is nowhere.
const tables = `
  CREATE TABLE time_off_request (
    id uuid CONSTRAINT time_off_request_pk PRIMARY KEY,
    reference text NOT NULL CONSTRAINT time_off_request_reference UNIQUE,
    engagement_id uuid NOT NULL CONSTRAINT time_off_request_engagement REFERENCES engagement (id),
    person_id uuid NOT NULL CONSTRAINT time_off_request_person REFERENCES person (id),
    employer_id uuid CONSTRAINT time_off_request_employer REFERENCES organisation (id),
    employer_name text NOT NULL CONSTRAINT time_off_request_employer_name CHECK (length(employer_name) BETWEEN 2 AND 300),
    -- One chain at a time for each employer: its id, or its name in lower case.
    employer_key text NOT NULL,
    state text NOT NULL CONSTRAINT time_off_request_state CHECK (state IN
      ('asking', 'approved', 'reported', 'refused', 'not_needed', 'approval_withdrawn', 'withdrawn')),
    clinician_name text NOT NULL,
    job_title text,
    not_needed text CONSTRAINT time_off_request_not_needed CHECK (not_needed IN ('retired', 'evenings-weekends',
      'self-employed', 'no-employer', 'own-time', 'not-rostered', 'already-agreed', 'student', 'other')),
    not_needed_words text,
    cover text,
    reply_by date,
    language text NOT NULL DEFAULT 'en-GB' CONSTRAINT time_off_request_language CHECK (language IN ('en-GB', 'cy')),
    destination text,
    host text,
    benefit text,
    asked_at timestamptz NOT NULL,
    settled_at timestamptz,
    closed_reason text,
    CONSTRAINT time_off_request_why_not CHECK (state <> 'not_needed' OR not_needed IS NOT NULL)
  );
  CREATE UNIQUE INDEX time_off_request_once ON time_off_request (engagement_id, employer_key)
    WHERE state IN ('asking', 'approved', 'reported', 'not_needed');
  CREATE INDEX time_off_request_by_person ON time_off_request (person_id, id);
  CREATE INDEX time_off_request_by_engagement ON time_off_request (engagement_id, id);

  CREATE TABLE time_off_line (
    id uuid CONSTRAINT time_off_line_pk PRIMARY KEY,
    request_id uuid NOT NULL CONSTRAINT time_off_line_request REFERENCES time_off_request (id),
    ordinal integer NOT NULL,
    leave_type text NOT NULL CONSTRAINT time_off_line_type CHECK (leave_type ~ '^[A-Z]{2,4}(-[A-Z]{2,4})?$'),
    from_day date NOT NULL,
    to_day date NOT NULL,
    days numeric(5, 1) CONSTRAINT time_off_line_days CHECK (days > 0),
    hours numeric(6, 2) CONSTRAINT time_off_line_hours CHECK (hours > 0),
    note text,
    CONSTRAINT time_off_line_order CHECK (from_day <= to_day),
    CONSTRAINT time_off_line_amount CHECK (days IS NOT NULL OR hours IS NOT NULL),
    CONSTRAINT time_off_line_once UNIQUE (request_id, ordinal)
  );

  -- No token in it: a link is the HMAC of the secret key, this row's id and its generation.
  CREATE TABLE time_off_step (
    id uuid CONSTRAINT time_off_step_pk PRIMARY KEY,
    request_id uuid NOT NULL CONSTRAINT time_off_step_request REFERENCES time_off_request (id),
    ordinal integer NOT NULL,
    role text NOT NULL CONSTRAINT time_off_step_role CHECK (role IN (${roles})),
    name text NOT NULL CONSTRAINT time_off_step_name CHECK (length(name) BETWEEN 1 AND 200),
    email text NOT NULL CONSTRAINT time_off_step_email CHECK (email = lower(email) AND email LIKE '%_@_%'),
    standing text NOT NULL CONSTRAINT time_off_step_standing CHECK (standing IN
      ('employer-domain', 'confirmed-by-hr', 'unconfirmed', 'denied-by-hr')),
    state text NOT NULL CONSTRAINT time_off_step_state CHECK (state IN
      ('waiting', 'asked', 'more_asked', 'wrong_person', 'approved', 'reported', 'refused', 'approval_withdrawn', 'stopped')),
    generation integer NOT NULL DEFAULT 1 CONSTRAINT time_off_step_generation CHECK (generation > 0),
    -- How often the same holder was asked: after an answer the same step is asked again, by a mail of its own.
    round integer NOT NULL DEFAULT 1,
    asked_at timestamptz,
    nudges integer NOT NULL DEFAULT 0,
    nudged_at timestamptz,
    reminders integer NOT NULL DEFAULT 0 CONSTRAINT time_off_step_reminders CHECK (reminders BETWEEN 0 AND 2),
    silence_told_at timestamptz,
    decided_at timestamptz,
    condition text,
    question text,
    answer text,
    -- Roles that answered before this one was asked, and how; no names, because this is what the holder reads.
    before_me jsonb NOT NULL DEFAULT '[]',
    refusal text CONSTRAINT time_off_step_refusal CHECK (refusal IN ('cover', 'notice', 'entitlement', 'safety',
      'relevance', 'cost', 'policy', 'training-progress')),
    refusal_words text,
    suggested text,
    evidence text,
    can_withdraw_until date,
    withdrawal_reason text,
    CONSTRAINT time_off_step_once UNIQUE (request_id, ordinal),
    CONSTRAINT time_off_step_asked CHECK (state IN ('waiting', 'stopped', 'reported') OR asked_at IS NOT NULL),
    CONSTRAINT time_off_step_refused CHECK ((state = 'refused') = (refusal IS NOT NULL)),
    CONSTRAINT time_off_step_reported CHECK (state <> 'reported' OR evidence IS NOT NULL),
    CONSTRAINT time_off_step_withdrawn CHECK (state <> 'approval_withdrawn' OR withdrawal_reason IS NOT NULL)
  );
  CREATE INDEX time_off_step_silent ON time_off_step (asked_at) WHERE state = 'asked';

  -- What each holder of a step's link said, kept for ever: an old link shows its own row and nothing after it.
  CREATE TABLE time_off_decision (
    id uuid CONSTRAINT time_off_decision_pk PRIMARY KEY,
    request_id uuid NOT NULL CONSTRAINT time_off_decision_request REFERENCES time_off_request (id),
    step_id uuid NOT NULL CONSTRAINT time_off_decision_step REFERENCES time_off_step (id),
    generation integer NOT NULL,
    round integer NOT NULL,
    decision text NOT NULL CONSTRAINT time_off_decision_decision CHECK (decision IN ('approve', 'approve-subject-to',
      'ask-more', 'refuse', 'not-the-right-person', 'withdraw-approval', 'reported')),
    code text,
    words text,
    at timestamptz NOT NULL
  );
  CREATE INDEX time_off_decision_by_step ON time_off_decision (step_id, id);
  -- The first decision of a round is the only one; PostgreSQL itself refuses a second.
  CREATE UNIQUE INDEX time_off_decision_first ON time_off_decision (step_id, generation, round)
    WHERE decision NOT IN ('withdraw-approval');

  CREATE TABLE time_off_history (
    id uuid CONSTRAINT time_off_history_pk PRIMARY KEY,
    request_id uuid NOT NULL CONSTRAINT time_off_history_request REFERENCES time_off_request (id),
    about uuid NOT NULL CONSTRAINT time_off_history_about REFERENCES person (id),
    step_id uuid CONSTRAINT time_off_history_step REFERENCES time_off_step (id),
    act text NOT NULL,
    from_state text,
    to_state text,
    generation integer,
    code text,
    words text,
    details jsonb NOT NULL DEFAULT '{}',
    person_id uuid,
    system text,
    by_step uuid,
    at timestamptz NOT NULL
  );
  CREATE INDEX time_off_history_by_request ON time_off_history (request_id, id);

  -- The host's audience: one word for each engagement.
  CREATE TABLE time_off_outcome (
    engagement_id uuid CONSTRAINT time_off_outcome_pk PRIMARY KEY
      CONSTRAINT time_off_outcome_of REFERENCES engagement (id),
    institution_id uuid NOT NULL CONSTRAINT time_off_outcome_institution REFERENCES organisation (id),
    person_id uuid NOT NULL CONSTRAINT time_off_outcome_person REFERENCES person (id),
    outcome text NOT NULL CONSTRAINT time_off_outcome_outcome CHECK (outcome IN
      ('pending', 'approved', 'reported', 'not_needed', 'refused', 'withdrawn')),
    at timestamptz NOT NULL
  );

  -- The employer's HR says whether an address is one of its approvers', without learning who asked for what.
  CREATE TABLE approver_address (
    id uuid CONSTRAINT approver_address_pk PRIMARY KEY,
    employer_id uuid NOT NULL CONSTRAINT approver_address_employer REFERENCES organisation (id),
    email text NOT NULL CONSTRAINT approver_address_email CHECK (email = lower(email) AND email LIKE '%_@_%'),
    name text NOT NULL,
    role text NOT NULL CONSTRAINT approver_address_role CHECK (role IN (${roles})),
    stated_at timestamptz NOT NULL,
    confirmed boolean,
    decided_by uuid CONSTRAINT approver_address_decider REFERENCES person (id),
    decided_at timestamptz,
    CONSTRAINT approver_address_once UNIQUE (employer_id, email),
    CONSTRAINT approver_address_decided CHECK ((confirmed IS NULL) = (decided_at IS NULL))
  );
`;

const policyTable = `
  -- An employer's rule for one kind of leave, or the national starting point. Dated rows with their source; what a
  -- text says and no column can hold stays in "stated", word for word.
  CREATE TABLE leave_policy (
    id uuid CONSTRAINT leave_policy_pk PRIMARY KEY,
    employer_id uuid CONSTRAINT leave_policy_employer REFERENCES organisation (id) ON DELETE CASCADE,
    employer_name text,
    nation text,
    leave_type text CONSTRAINT leave_policy_type CHECK (leave_type ~ '^[A-Z]{2,4}(-[A-Z]{2,4})?$'),
    leave_type_text text,
    staff_covered text,
    eligibility text,
    max_days numeric(6, 1),
    max_hours numeric(7, 1),
    max_per text CONSTRAINT leave_policy_max_per CHECK (max_per IN ('year', 'three-years', 'once', 'event')),
    max_text text,
    paid boolean,
    paid_text text,
    notice_days integer,
    notice_text text,
    approver_roles text[] NOT NULL DEFAULT '{}' CONSTRAINT leave_policy_roles CHECK (approver_roles <@ ARRAY[${roles}]),
    approvers_text text,
    evidence text,
    decision_days integer,
    decision_text text,
    written_reason boolean,
    written_reason_text text,
    appeal text,
    overseas_volunteering text,
    other_rules text[] NOT NULL DEFAULT '{}',
    notes text,
    valid_from date,
    valid_to date,
    source text NOT NULL,
    source_title text,
    source_url text,
    seen_on date NOT NULL,
    believed boolean NOT NULL DEFAULT false,
    national boolean NOT NULL DEFAULT false,
    import_key text CONSTRAINT leave_policy_import_key UNIQUE,
    stated jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT leave_policy_whose CHECK (national OR employer_id IS NOT NULL OR employer_name IS NOT NULL),
    CONSTRAINT leave_policy_dates CHECK (valid_from <= valid_to)
  );
  COMMENT ON COLUMN leave_policy.stated IS 'every field as the source states it, by the source''s own names, so that nothing is lost';
  COMMENT ON COLUMN leave_policy.believed IS 'common practice that was not seen in a source';
  CREATE INDEX leave_policy_by_employer ON leave_policy (employer_id, leave_type);
  CREATE INDEX leave_policy_by_type ON leave_policy (leave_type) WHERE national;
`;

const helpers = `
  CREATE FUNCTION app.signs_time_off_history() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    NEW.person_id := app.person();
    NEW.system := app.system();
    NEW.by_step := app.step();
    RETURN NEW;
  END $$;
  CREATE TRIGGER signed BEFORE INSERT ON time_off_history FOR EACH ROW EXECUTE FUNCTION app.signs_time_off_history();
  CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON time_off_history FOR EACH ROW EXECUTE FUNCTION app.never_changes();
  CREATE TRIGGER never_emptied BEFORE TRUNCATE ON time_off_history FOR EACH STATEMENT EXECUTE FUNCTION app.never_changes();
  CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON time_off_decision FOR EACH ROW EXECUTE FUNCTION app.never_changes();
  CREATE TRIGGER never_emptied BEFORE TRUNCATE ON time_off_decision FOR EACH STATEMENT EXECUTE FUNCTION app.never_changes();
  CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON time_off_line FOR EACH ROW EXECUTE FUNCTION app.never_changes();

  -- Only whoever holds the step's link says approve or refuse; not the clinician, not Midst itself. The holder in turn
  -- answers and changes nothing else about the step.
  CREATE FUNCTION app.guard_time_off_step() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.state IN ('approved', 'refused', 'approval_withdrawn', 'more_asked', 'wrong_person') AND NEW.state <> OLD.state
       AND app.step() IS DISTINCT FROM OLD.id THEN
      RAISE EXCEPTION 'Only the approver decides' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF app.step() IS NOT NULL AND (NEW.state NOT IN ('approved', 'refused', 'approval_withdrawn', 'more_asked', 'wrong_person')
       OR NOT (OLD.state = 'asked' OR (OLD.state = 'approved' AND NEW.state = 'approval_withdrawn'))
       OR (NEW.request_id, NEW.ordinal, NEW.role, NEW.name, NEW.email, NEW.standing, NEW.generation, NEW.round, NEW.asked_at,
           NEW.evidence, NEW.answer, NEW.before_me)
         IS DISTINCT FROM (OLD.request_id, OLD.ordinal, OLD.role, OLD.name, OLD.email, OLD.standing, OLD.generation,
           OLD.round, OLD.asked_at, OLD.evidence, OLD.answer, OLD.before_me)) THEN
      RAISE EXCEPTION 'An approver answers and changes nothing else' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded BEFORE UPDATE ON time_off_step FOR EACH ROW EXECUTE FUNCTION app.guard_time_off_step();

  -- Nobody makes a request approved by hand: every step must have been approved, by whoever held its link.
  CREATE FUNCTION app.guard_time_off_request() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.state IN ('approved', 'reported') AND NEW.state <> OLD.state THEN
      IF app.system() IS DISTINCT FROM 'relay' THEN
        RAISE EXCEPTION 'An outcome follows from the decisions' USING ERRCODE = 'insufficient_privilege';
      END IF;
      IF NOT EXISTS (SELECT FROM time_off_step s WHERE s.request_id = NEW.id)
         OR EXISTS (SELECT FROM time_off_step s WHERE s.request_id = NEW.id AND NOT (s.state = 'approved'
              AND (NEW.state = 'reported' OR s.standing IN ('employer-domain', 'confirmed-by-hr'))
              OR NEW.state = 'reported' AND s.state = 'reported')) THEN
        RAISE EXCEPTION 'Not every approver has approved' USING ERRCODE = 'check_violation';
      END IF;
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded BEFORE UPDATE ON time_off_request FOR EACH ROW EXECUTE FUNCTION app.guard_time_off_request();

  -- The one request whose step the reader holds.
  CREATE FUNCTION app.step_request() RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT request_id FROM time_off_step WHERE id = app.step() $$;

  -- What the employer's HR said about an address; null: nothing. The requester may know it, and nothing else of the table.
  CREATE FUNCTION app.hr_confirmed(employer uuid, address text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT confirmed FROM approver_address WHERE employer_id = employer AND email = address $$;
`;

const officer = `(SELECT app.has_role('officer'))`;
const relay = `(SELECT app.is_system('relay'))`;
const system = `(SELECT app.is_system('relay', 'timekeeper'))`;
const mine = `person_id = (SELECT app.person())`;
const about = `about = (SELECT app.person())`;
/** The request's own policy decides for the clinician: a reader who does not see the request sees none of its parts. */
const mineToo = `EXISTS (SELECT FROM time_off_request r WHERE r.id = request_id AND r.${mine})`;
const ofMyStep = `request_id = (SELECT app.step_request())`;
const myStep = `(SELECT app.step())`;
const hr = `employer_id = ANY ((SELECT app.my_organisations('employer-hr'))::uuid[])`;

// Officers read none of it: what an employer decided about somebody is that person's.
const policies = `
  SELECT app.protect('time_off_request');
  GRANT SELECT, INSERT, UPDATE ON time_off_request TO midst_application;
  CREATE POLICY seen ON time_off_request FOR SELECT TO midst_application
    USING (${mine} OR ${system} OR id = (SELECT app.step_request()));
  CREATE POLICY asked ON time_off_request FOR INSERT TO midst_application
    WITH CHECK (${mine} AND state IN ('asking', 'not_needed'));
  CREATE POLICY moved ON time_off_request FOR UPDATE TO midst_application
    USING (${mine} OR ${relay}) WITH CHECK (${mine} OR ${relay});

  SELECT app.protect('time_off_line');
  GRANT SELECT, INSERT ON time_off_line TO midst_application;
  CREATE POLICY seen ON time_off_line FOR SELECT TO midst_application USING (${mineToo} OR ${system} OR ${ofMyStep});
  CREATE POLICY asked ON time_off_line FOR INSERT TO midst_application WITH CHECK (${mineToo});

  SELECT app.protect('time_off_step');
  GRANT SELECT, INSERT, UPDATE ON time_off_step TO midst_application;
  CREATE POLICY seen ON time_off_step FOR SELECT TO midst_application USING (${mineToo} OR ${system} OR id = ${myStep});
  CREATE POLICY asked ON time_off_step FOR INSERT TO midst_application
    WITH CHECK (${mineToo} AND state IN ('waiting', 'asked'));
  CREATE POLICY moved ON time_off_step FOR UPDATE TO midst_application
    USING (${mineToo} OR ${system} OR id = ${myStep}) WITH CHECK (${mineToo} OR ${system} OR id = ${myStep});

  SELECT app.protect('time_off_decision');
  GRANT SELECT, INSERT ON time_off_decision TO midst_application;
  CREATE POLICY seen ON time_off_decision FOR SELECT TO midst_application
    USING (${mineToo} OR ${system} OR step_id = ${myStep});
  CREATE POLICY decided ON time_off_decision FOR INSERT TO midst_application
    WITH CHECK (step_id = ${myStep} AND ${ofMyStep} AND decision <> 'reported');
  CREATE POLICY reported ON time_off_decision FOR INSERT TO midst_application
    WITH CHECK (${mineToo} AND decision = 'reported');

  SELECT app.protect('time_off_history');
  GRANT SELECT, INSERT ON time_off_history TO midst_application;
  CREATE POLICY seen ON time_off_history FOR SELECT TO midst_application
    USING (${about} OR ${system} OR step_id = ${myStep});
  CREATE POLICY added ON time_off_history FOR INSERT TO midst_application
    WITH CHECK ((${about} AND ${mineToo}) OR ${system} OR (step_id = ${myStep} AND ${ofMyStep}));

  SELECT app.protect('time_off_outcome');
  GRANT SELECT, INSERT, UPDATE ON time_off_outcome TO midst_application;
  CREATE POLICY seen ON time_off_outcome FOR SELECT TO midst_application USING (${mine} OR ${officer} OR ${system}
    OR (institution_id = ANY ((SELECT app.my_organisations('lead'))::uuid[]) AND app.may_receive(institution_id)));
  CREATE POLICY reckoned ON time_off_outcome FOR INSERT TO midst_application WITH CHECK (${relay});
  CREATE POLICY reckoned_again ON time_off_outcome FOR UPDATE TO midst_application USING (${relay}) WITH CHECK (${relay});

  SELECT app.protect('approver_address');
  GRANT SELECT, INSERT, UPDATE ON approver_address TO midst_application;
  CREATE POLICY seen ON approver_address FOR SELECT TO midst_application USING (${hr} OR ${relay});
  CREATE POLICY stated ON approver_address FOR INSERT TO midst_application
    WITH CHECK ((SELECT app.person()) IS NOT NULL AND confirmed IS NULL);
  CREATE POLICY confirmed ON approver_address FOR UPDATE TO midst_application
    USING (${hr}) WITH CHECK (${hr} AND decided_by = (SELECT app.person()));

  SELECT app.protect('leave_policy');
  GRANT SELECT, INSERT, UPDATE ON leave_policy TO midst_application;
  CREATE POLICY everybody_reads ON leave_policy FOR SELECT TO midst_application USING (true);
  CREATE POLICY kept ON leave_policy FOR INSERT TO midst_application
    WITH CHECK (${officer} OR (SELECT app.is_system('importer')) OR (${hr} AND NOT national));
  CREATE POLICY kept_up ON leave_policy FOR UPDATE TO midst_application
    USING (${officer} OR (SELECT app.is_system('importer')) OR (${hr} AND NOT national))
    WITH CHECK (${officer} OR (SELECT app.is_system('importer')) OR (${hr} AND NOT national));
`;
