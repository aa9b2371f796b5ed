import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From an introduction to a piece of work that both sides agreed: the conversation, the terms, the checks, the changes. */
export class Engagements0000000000009 implements MigrationInterface {
  name = 'Engagements0000000000009';

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
  CREATE EXTENSION IF NOT EXISTS btree_gist;

  CREATE TABLE thread (
    id uuid CONSTRAINT thread_pk PRIMARY KEY,
    match_id uuid NOT NULL CONSTRAINT thread_once UNIQUE CONSTRAINT thread_match REFERENCES match (id),
    institution_id uuid NOT NULL CONSTRAINT thread_institution REFERENCES organisation (id),
    person_id uuid NOT NULL CONSTRAINT thread_person REFERENCES person (id),
    opened_at timestamptz NOT NULL,
    closed_at timestamptz
  );
  CREATE INDEX thread_by_person ON thread (person_id, id);
  CREATE INDEX thread_by_institution ON thread (institution_id, id);

  CREATE TABLE thread_message (
    id uuid CONSTRAINT thread_message_pk PRIMARY KEY,
    thread_id uuid NOT NULL CONSTRAINT thread_message_thread REFERENCES thread (id),
    author_id uuid NOT NULL CONSTRAINT thread_message_author REFERENCES person (id),
    side text NOT NULL CONSTRAINT thread_message_side CHECK (side IN ('clinician', 'institution')),
    body text NOT NULL CONSTRAINT thread_message_body CHECK (length(body) BETWEEN 1 AND 5000),
    at timestamptz NOT NULL
  );
  CREATE INDEX thread_message_by_thread ON thread_message (thread_id, id DESC);
  CREATE INDEX thread_message_by_author ON thread_message (author_id, at);

  CREATE TABLE engagement (
    id uuid CONSTRAINT engagement_pk PRIMARY KEY,
    match_id uuid NOT NULL CONSTRAINT engagement_match REFERENCES match (id),
    need_id uuid NOT NULL CONSTRAINT engagement_need REFERENCES need (id),
    institution_id uuid NOT NULL CONSTRAINT engagement_institution REFERENCES organisation (id),
    person_id uuid NOT NULL CONSTRAINT engagement_person REFERENCES person (id),
    partnership_id uuid CONSTRAINT engagement_partnership REFERENCES partnership (id),
    state text NOT NULL CONSTRAINT engagement_state CHECK (state IN
      ('proposed', 'agreed', 'changing', 'cancelled', 'ended')),
    version integer NOT NULL,
    -- The version that both sides accepted last; what stands until a change is accepted.
    agreed_version integer,
    first_day date,
    last_day date,
    proposed_at timestamptz NOT NULL,
    agreed_at timestamptz,
    closed_at timestamptz,
    reason text,
    reason_words text,
    CONSTRAINT engagement_agreed CHECK (state NOT IN ('agreed', 'changing', 'ended') OR agreed_version IS NOT NULL)
  );
  CREATE UNIQUE INDEX engagement_once ON engagement (match_id) WHERE state IN ('proposed', 'agreed', 'changing');
  CREATE INDEX engagement_by_person ON engagement (person_id, id);
  CREATE INDEX engagement_by_institution ON engagement (institution_id, id);
  CREATE INDEX engagement_ending ON engagement (last_day) WHERE state IN ('agreed', 'changing');

  -- What was put on the table, each version for ever; accepting adds who accepted and changes nothing else.
  CREATE TABLE engagement_terms (
    id uuid CONSTRAINT engagement_terms_pk PRIMARY KEY,
    engagement_id uuid NOT NULL CONSTRAINT engagement_terms_of REFERENCES engagement (id),
    institution_id uuid NOT NULL CONSTRAINT engagement_terms_institution REFERENCES organisation (id),
    person_id uuid NOT NULL CONSTRAINT engagement_terms_person REFERENCES person (id),
    version integer NOT NULL,
    position_id uuid CONSTRAINT engagement_terms_position REFERENCES "position" (id) ON DELETE SET NULL,
    position_title text,
    activities text[] NOT NULL DEFAULT '{}',
    legs jsonb NOT NULL,
    pays jsonb NOT NULL DEFAULT '[]',
    counterpart jsonb,
    note text,
    conduct_code text NOT NULL,
    proposed_by uuid NOT NULL CONSTRAINT engagement_terms_proposer REFERENCES person (id),
    side text NOT NULL CONSTRAINT engagement_terms_side CHECK (side IN ('clinician', 'institution')),
    reason text,
    at timestamptz NOT NULL,
    accepted_by uuid CONSTRAINT engagement_terms_accepter REFERENCES person (id),
    accepted_at timestamptz,
    CONSTRAINT engagement_terms_once UNIQUE (engagement_id, version),
    CONSTRAINT engagement_terms_accepted CHECK ((accepted_by IS NULL) = (accepted_at IS NULL))
  );

  -- A person cannot be in two places: PostgreSQL itself refuses the second one.
  CREATE TABLE engagement_booking (
    id uuid CONSTRAINT engagement_booking_pk PRIMARY KEY,
    engagement_id uuid NOT NULL CONSTRAINT engagement_booking_of REFERENCES engagement (id),
    institution_id uuid NOT NULL CONSTRAINT engagement_booking_institution REFERENCES organisation (id),
    person_id uuid NOT NULL CONSTRAINT engagement_booking_person REFERENCES person (id),
    from_day date NOT NULL,
    to_day date NOT NULL,
    CONSTRAINT engagement_booking_days CHECK (from_day <= to_day),
    CONSTRAINT engagement_booking_once EXCLUDE USING gist (person_id WITH =, daterange(from_day, to_day, '[]') WITH &&)
  );
  CREATE INDEX engagement_booking_by_engagement ON engagement_booking (engagement_id);

  -- What an officer saw, when, and of whom: a register looked up live, or a record check. Never edited, only added to.
  CREATE TABLE record_check (
    id uuid CONSTRAINT record_check_pk PRIMARY KEY,
    engagement_id uuid NOT NULL CONSTRAINT record_check_engagement REFERENCES engagement (id),
    person_id uuid NOT NULL CONSTRAINT record_check_person REFERENCES person (id),
    kind text NOT NULL CONSTRAINT record_check_kind CHECK (kind IN ('live-register', 'record-check')),
    authority text NOT NULL CONSTRAINT record_check_authority CHECK (length(authority) BETWEEN 2 AND 100),
    seen text NOT NULL CONSTRAINT record_check_seen CHECK (length(seen) BETWEEN 5 AND 2000),
    passed boolean NOT NULL,
    covers_children boolean NOT NULL DEFAULT false,
    seen_on date NOT NULL,
    valid_until date NOT NULL,
    officer_id uuid NOT NULL CONSTRAINT record_check_officer REFERENCES person (id),
    at timestamptz NOT NULL,
    CONSTRAINT record_check_until CHECK (valid_until >= seen_on)
  );
  CREATE INDEX record_check_by_engagement ON record_check (engagement_id, id);

  -- For both sides: that a check is in place and until when, and nothing of what an officer saw.
  CREATE TABLE engagement_clearance (
    engagement_id uuid NOT NULL CONSTRAINT engagement_clearance_of REFERENCES engagement (id),
    kind text NOT NULL CONSTRAINT engagement_clearance_kind CHECK (kind IN ('live-register', 'record-check')),
    institution_id uuid NOT NULL CONSTRAINT engagement_clearance_institution REFERENCES organisation (id),
    person_id uuid NOT NULL CONSTRAINT engagement_clearance_person REFERENCES person (id),
    passed boolean NOT NULL,
    covers_children boolean NOT NULL,
    valid_until date NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT engagement_clearance_pk PRIMARY KEY (engagement_id, kind)
  );

  CREATE TABLE engagement_history (
    id uuid CONSTRAINT engagement_history_pk PRIMARY KEY,
    engagement_id uuid NOT NULL CONSTRAINT engagement_history_of REFERENCES engagement (id),
    institution_id uuid NOT NULL CONSTRAINT engagement_history_institution REFERENCES organisation (id),
    about uuid NOT NULL CONSTRAINT engagement_history_about REFERENCES person (id),
    act text NOT NULL,
    from_state text,
    to_state text NOT NULL,
    version integer NOT NULL,
    side text,
    reason text,
    words text,
    person_id uuid,
    system text,
    at timestamptz NOT NULL
  );
  CREATE INDEX engagement_history_by_engagement ON engagement_history (engagement_id, id);
`;

const helpers = `
  CREATE FUNCTION app.signs_engagement_history() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    NEW.person_id := app.person();
    NEW.system := app.system();
    RETURN NEW;
  END $$;
  CREATE TRIGGER signed BEFORE INSERT ON engagement_history FOR EACH ROW EXECUTE FUNCTION app.signs_engagement_history();
  CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON engagement_history FOR EACH ROW EXECUTE FUNCTION app.never_changes();
  CREATE TRIGGER never_emptied BEFORE TRUNCATE ON engagement_history FOR EACH STATEMENT EXECUTE FUNCTION app.never_changes();
  CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON thread_message FOR EACH ROW EXECUTE FUNCTION app.never_changes();
  CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON record_check FOR EACH ROW EXECUTE FUNCTION app.never_changes();

  -- Terms that were put on the table never change. Whoever proposed them cannot accept them, nor can their side.
  CREATE FUNCTION app.guard_engagement_terms() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.accepted_at IS NOT NULL
       OR to_jsonb(OLD) - '{accepted_by,accepted_at}'::text[] IS DISTINCT FROM to_jsonb(NEW) - '{accepted_by,accepted_at}'::text[]
       OR NEW.accepted_by IS DISTINCT FROM app.person()
       OR (OLD.side = 'clinician') = (NEW.accepted_by = OLD.person_id) THEN
      RAISE EXCEPTION 'Terms are accepted once, by the other side, and never changed' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded BEFORE UPDATE ON engagement_terms FOR EACH ROW EXECUTE FUNCTION app.guard_engagement_terms();
`;

const officer = `(SELECT app.has_role('officer'))`;
const system = `(SELECT app.is_system('relay', 'timekeeper'))`;
const mine = `person_id = (SELECT app.person())`;
const leads = `institution_id = ANY ((SELECT app.my_organisations('lead'))::uuid[])`;
/** An institution that may not receive personal data today sees no engagement either. */
const institution = `(${leads} AND app.may_receive(institution_id))`;
const parties = `(${mine} OR ${institution})`;

const policies = `
  SELECT app.protect('thread');
  GRANT SELECT, INSERT, UPDATE ON thread TO midst_application;
  CREATE POLICY seen ON thread FOR SELECT TO midst_application USING (${parties} OR ${system});
  CREATE POLICY opened ON thread FOR INSERT TO midst_application WITH CHECK (${parties} OR ${system});
  CREATE POLICY closed ON thread FOR UPDATE TO midst_application USING (${system}) WITH CHECK (${system});

  SELECT app.protect('thread_message');
  GRANT SELECT, INSERT ON thread_message TO midst_application;
  CREATE POLICY seen ON thread_message FOR SELECT TO midst_application
    USING (EXISTS (SELECT FROM thread t WHERE t.id = thread_id));
  CREATE POLICY sent ON thread_message FOR INSERT TO midst_application WITH CHECK (author_id = (SELECT app.person())
    AND EXISTS (SELECT FROM thread t WHERE t.id = thread_id AND t.closed_at IS NULL
      AND (side = 'clinician') = (t.person_id = author_id)));

  SELECT app.protect('engagement');
  GRANT SELECT, INSERT, UPDATE ON engagement TO midst_application;
  CREATE POLICY seen ON engagement FOR SELECT TO midst_application USING (${parties} OR ${officer} OR ${system});
  CREATE POLICY proposed ON engagement FOR INSERT TO midst_application WITH CHECK (${parties} AND state = 'proposed');
  CREATE POLICY moved ON engagement FOR UPDATE TO midst_application
    USING (${parties} OR ${system}) WITH CHECK (${parties} OR ${system});

  SELECT app.protect('engagement_terms');
  GRANT SELECT, INSERT, UPDATE ON engagement_terms TO midst_application;
  CREATE POLICY seen ON engagement_terms FOR SELECT TO midst_application USING (${parties} OR ${officer} OR ${system});
  CREATE POLICY proposed ON engagement_terms FOR INSERT TO midst_application
    WITH CHECK (${parties} AND proposed_by = (SELECT app.person()) AND (side = 'clinician') = (person_id = proposed_by));
  CREATE POLICY accepted ON engagement_terms FOR UPDATE TO midst_application USING (${parties}) WITH CHECK (${parties});

  SELECT app.protect('engagement_booking');
  GRANT SELECT, INSERT, DELETE ON engagement_booking TO midst_application;
  CREATE POLICY seen ON engagement_booking FOR SELECT TO midst_application USING (${parties} OR ${system});
  CREATE POLICY booked ON engagement_booking FOR INSERT TO midst_application WITH CHECK (${parties});
  CREATE POLICY freed ON engagement_booking FOR DELETE TO midst_application USING (${parties} OR ${system});

  -- What an officer saw is between officers and the person.
  SELECT app.protect('record_check');
  GRANT SELECT, INSERT ON record_check TO midst_application;
  CREATE POLICY seen ON record_check FOR SELECT TO midst_application USING (${mine} OR ${officer});
  CREATE POLICY recorded ON record_check FOR INSERT TO midst_application
    WITH CHECK (${officer} AND officer_id = (SELECT app.person()) AND NOT ${mine});

  SELECT app.protect('engagement_clearance');
  GRANT SELECT, INSERT, UPDATE ON engagement_clearance TO midst_application;
  CREATE POLICY seen ON engagement_clearance FOR SELECT TO midst_application USING (${parties} OR ${officer} OR ${system});
  CREATE POLICY cleared ON engagement_clearance FOR INSERT TO midst_application WITH CHECK (${officer} AND NOT ${mine});
  CREATE POLICY cleared_again ON engagement_clearance FOR UPDATE TO midst_application
    USING (${officer} AND NOT ${mine}) WITH CHECK (${officer} AND NOT ${mine});

  SELECT app.protect('engagement_history');
  GRANT SELECT, INSERT ON engagement_history TO midst_application;
  CREATE POLICY seen ON engagement_history FOR SELECT TO midst_application
    USING (about = (SELECT app.person()) OR ${institution} OR ${officer} OR ${system});
  CREATE POLICY added ON engagement_history FOR INSERT TO midst_application
    WITH CHECK (about = (SELECT app.person()) OR ${institution} OR ${officer} OR ${system});
`;
