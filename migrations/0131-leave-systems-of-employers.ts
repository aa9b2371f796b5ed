import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets an employer connect its own leave system: what it is told, and for which approvers' steps it may answer. */
export class LeaveSystemsOfEmployers0000000000131 implements MigrationInterface {
  name = 'LeaveSystemsOfEmployers0000000000131';

  async up(db: QueryRunner): Promise<void> {
    await db.query(tables);
    await db.query(policies);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const tables = `
  -- No secret in it: the key is derived from the secret key, this row's id and its generation.
  CREATE TABLE leave_system (
    id uuid CONSTRAINT leave_system_pk PRIMARY KEY,
    employer_id uuid NOT NULL CONSTRAINT leave_system_employer REFERENCES organisation (id),
    url text NOT NULL CONSTRAINT leave_system_url CHECK (url ~ '^https?://' AND length(url) <= 2000),
    decides text[] NOT NULL DEFAULT '{}' CONSTRAINT leave_system_decides CHECK (decides <@ ARRAY['line-manager',
      'rota-coordinator', 'clinical-lead', 'clinical-director', 'educational-supervisor', 'training-programme-director',
      'head-of-school', 'postgraduate-dean', 'medical-director', 'hr', 'finance', 'chief-executive-delegate']),
    generation integer NOT NULL DEFAULT 1 CONSTRAINT leave_system_generation CHECK (generation > 0),
    former_until timestamptz,
    stopped text CONSTRAINT leave_system_stopped CHECK (stopped IN ('gone', 'disconnected')),
    stopped_at timestamptz,
    connected_at timestamptz NOT NULL,
    connected_by uuid NOT NULL CONSTRAINT leave_system_connector REFERENCES person (id),
    CONSTRAINT leave_system_once UNIQUE (employer_id),
    CONSTRAINT leave_system_stopped_when CHECK ((stopped IS NULL) = (stopped_at IS NULL))
  );
  COMMENT ON COLUMN leave_system.decides IS 'roles of approvers whose steps the employer handed to its system';
  COMMENT ON COLUMN leave_system.former_until IS 'until when the key of the generation before is still taken';
  COMMENT ON COLUMN leave_system.stopped IS 'gone: it answered that it is no more; disconnected: HR ended it';

  -- One row for each thing told; its id is the webhook-id, the same at every try.
  CREATE TABLE leave_system_message (
    id uuid CONSTRAINT leave_system_message_pk PRIMARY KEY,
    system_id uuid NOT NULL CONSTRAINT leave_system_message_system REFERENCES leave_system (id),
    employer_id uuid NOT NULL CONSTRAINT leave_system_message_employer REFERENCES organisation (id),
    type text NOT NULL CONSTRAINT leave_system_message_type CHECK (type IN ('time-off.asked', 'time-off.decided',
      'time-off.withdrawn', 'time-off.out-of-date', 'time-off.step.asked', 'time-off.step.decided', 'test')),
    facts jsonb NOT NULL DEFAULT '{}',
    state text NOT NULL DEFAULT 'waiting' CONSTRAINT leave_system_message_state CHECK (state IN
      ('waiting', 'delivered', 'failed')),
    attempts integer NOT NULL DEFAULT 0,
    due_at timestamptz NOT NULL,
    lease_until timestamptz NOT NULL DEFAULT '-infinity',
    status integer,
    fault text,
    created_at timestamptz NOT NULL,
    settled_at timestamptz
  );
  CREATE INDEX leave_system_message_due ON leave_system_message (due_at) WHERE state = 'waiting';
  CREATE INDEX leave_system_message_by_system ON leave_system_message (system_id, id);
  COMMENT ON COLUMN leave_system_message.facts IS 'ids, reference and state; never a name, days or reasons';
`;

const hr = `employer_id = ANY ((SELECT app.my_organisations('employer-hr'))::uuid[])`;
const relay = `(SELECT app.is_system('relay'))`;

const policies = `
  SELECT app.protect('leave_system');
  GRANT SELECT, INSERT, UPDATE ON leave_system TO midst_application;
  -- The doorkeeper reads it to know whose signature stands under what comes in.
  CREATE POLICY seen ON leave_system FOR SELECT TO midst_application
    USING (${hr} OR (SELECT app.is_system('relay', 'doorkeeper')));
  CREATE POLICY connected ON leave_system FOR INSERT TO midst_application
    WITH CHECK (${hr} AND connected_by = (SELECT app.person()));
  CREATE POLICY changed ON leave_system FOR UPDATE TO midst_application
    USING (${hr} OR ${relay}) WITH CHECK (${hr} OR ${relay});

  -- Midst itself stops telling what is gone, and changes nothing else: an address or a handed-over step is HR's word.
  CREATE FUNCTION app.guard_leave_system() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF app.somebody() AND (NEW.id, NEW.employer_id) IS DISTINCT FROM (OLD.id, OLD.employer_id) OR app.system() IS NOT NULL
       AND to_jsonb(OLD) - '{stopped,stopped_at}'::text[] IS DISTINCT FROM to_jsonb(NEW) - '{stopped,stopped_at}'::text[] THEN
      RAISE EXCEPTION 'This about a leave system is not theirs to write' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded BEFORE UPDATE ON leave_system FOR EACH ROW EXECUTE FUNCTION app.guard_leave_system();

  SELECT app.protect('leave_system_message');
  GRANT SELECT, INSERT, UPDATE ON leave_system_message TO midst_application;
  CREATE POLICY seen ON leave_system_message FOR SELECT TO midst_application USING (${hr} OR ${relay});
  CREATE POLICY told ON leave_system_message FOR INSERT TO midst_application WITH CHECK (${relay});
  CREATE POLICY tried ON leave_system_message FOR INSERT TO midst_application
    WITH CHECK (${hr} AND type = 'test' AND facts = '{}' AND state = 'waiting');
  CREATE POLICY moved ON leave_system_message FOR UPDATE TO midst_application
    USING (${hr} OR ${relay}) WITH CHECK (${relay} OR (${hr} AND state = 'waiting'));

  -- Whether whoever asked speaks for this employer's HR, and so could let its leave system answer themselves.
  CREATE FUNCTION app.requester_is_hr() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT EXISTS (SELECT FROM time_off_step s JOIN time_off_request r ON r.id = s.request_id
        JOIN role h ON h.person_id = r.person_id AND h.organisation_id = r.employer_id
        WHERE s.id = app.step() AND h.role = 'employer-hr' AND h.until IS NULL) $$;

  -- HR has it sent again as it is: what is told is not theirs to write.
  CREATE FUNCTION app.guard_leave_system_message() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF app.somebody() AND (NEW.id, NEW.system_id, NEW.employer_id, NEW.type, NEW.facts, NEW.created_at)
         IS DISTINCT FROM (OLD.id, OLD.system_id, OLD.employer_id, OLD.type, OLD.facts, OLD.created_at) THEN
      RAISE EXCEPTION 'What is told stays as it was' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded BEFORE UPDATE ON leave_system_message
    FOR EACH ROW EXECUTE FUNCTION app.guard_leave_system_message();
`;
