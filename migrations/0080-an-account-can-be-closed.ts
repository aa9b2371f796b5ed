import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets a person close their account: what was theirs goes, and histories keep a number in the place of a person. */
export class AnAccountCanBeClosed0000000000080 implements MigrationInterface {
  name = 'AnAccountCanBeClosed0000000000080';

  async up(db: QueryRunner): Promise<void> {
    await db.query(guards);
    await db.query(closing);
    await db.query(afterwards);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const guards = `
  -- True only inside the two functions below, where nobody acts. The application cannot make use of it: without an
  -- actor it meets no row, and what is only added to it may not change in any name.
  CREATE FUNCTION app.forgetting() RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT NOT app.somebody() AND coalesce(current_setting('midst.forgetting', true), '') = 'on' $$;

  -- That something was done, by which number and when, stays for ever; the words that somebody said can go with them.
  -- The audit trail is a chain of hashes and holds no words of anybody about themselves: it stays whole.
  CREATE OR REPLACE FUNCTION app.never_changes() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' AND TG_TABLE_NAME <> 'audit_entry' AND app.forgetting() THEN RETURN NEW; END IF;
    RAISE EXCEPTION '% is only ever added to', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END $$;

  CREATE OR REPLACE FUNCTION app.guard_engagement_terms() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF app.forgetting() THEN RETURN NEW; END IF;
    IF OLD.accepted_at IS NOT NULL
       OR to_jsonb(OLD) - '{accepted_by,accepted_at}'::text[] IS DISTINCT FROM to_jsonb(NEW) - '{accepted_by,accepted_at}'::text[]
       OR NEW.accepted_by IS DISTINCT FROM app.person()
       OR (OLD.side = 'clinician') = (NEW.accepted_by = OLD.person_id) THEN
      RAISE EXCEPTION 'Terms are accepted once, by the other side, and never changed' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;

  CREATE OR REPLACE FUNCTION app.guard_invitation() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF app.forgetting() THEN RETURN NEW; END IF;
    IF (OLD.id, OLD.kind, OLD.email, OLD.organisation_id, OLD.subject_id, OLD.created_at)
        IS DISTINCT FROM (NEW.id, NEW.kind, NEW.email, NEW.organisation_id, NEW.subject_id, NEW.created_at)
      OR NEW.invited_by IS NOT NULL AND NEW.invited_by IS DISTINCT FROM OLD.invited_by
      OR OLD.state <> 'sent' AND (OLD.state, OLD.accepted_at) IS DISTINCT FROM (NEW.state, NEW.accepted_at)
      OR NEW.generation < OLD.generation THEN
      RAISE EXCEPTION 'An invitation is what it was when it was sent' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;

  ALTER TABLE thread_message
    ADD COLUMN forgotten boolean NOT NULL DEFAULT false,
    DROP CONSTRAINT thread_message_body,
    ADD CONSTRAINT thread_message_body CHECK (CASE WHEN forgotten THEN body = '' ELSE length(body) BETWEEN 1 AND 5000 END);
  COMMENT ON COLUMN thread_message.forgotten IS 'its author closed their account, and their words went with it';

  ALTER TABLE time_off_request ADD COLUMN forgotten_at timestamptz;
  COMMENT ON COLUMN time_off_request.forgotten_at IS 'whoever asked has closed their account: no name, address or word is in it any more';
`;

const closing = `
  -- By the person alone, for themselves. What others still have to be told of (interests, agreements, time off) ends
  -- with the event that follows; nothing of it needs a name.
  CREATE FUNCTION app.close_account(at timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  DECLARE
    who uuid := app.person();
    mailbox text;
  BEGIN
    PERFORM FROM person WHERE id = who AND closed_at IS NULL FOR UPDATE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'An account is closed once, by its person' USING ERRCODE = 'insufficient_privilege';
    END IF;
    SELECT email INTO mailbox FROM person_contact WHERE person_id = who;
    PERFORM set_config('midst.person', '', true), set_config('midst.forgetting', 'on', true);

    -- Who may see or do what, from this moment.
    DELETE FROM session WHERE person_id = who;
    UPDATE role SET until = at WHERE person_id = who AND until IS NULL;
    UPDATE consent SET withdrawn_at = at WHERE person_id = who AND withdrawn_at IS NULL;
    UPDATE disclosure SET ended_at = at WHERE person_id = who AND ended_at IS NULL;
    UPDATE association_member SET left_at = at WHERE person_id = who AND left_at IS NULL;

    -- What was theirs. The parts of a profile go with it.
    DELETE FROM clinician WHERE id = who;
    DELETE FROM notification_preference WHERE person_id = who;
    DELETE FROM message m WHERE m.person_id = who OR m.address = mailbox AND m.door_id IS NULL;
    DELETE FROM sign_in_code WHERE email = mailbox;
    DELETE FROM room_wanted WHERE person_id = who;
    DELETE FROM card_reading WHERE who IN (person_id, lead_id);
    DELETE FROM match_card WHERE person_id = who;
    DELETE FROM match_name WHERE person_id = who;
    DELETE FROM introduction WHERE person_id = who;
    DELETE FROM match m WHERE m.person_id = who AND m.state NOT IN ('interested', 'shortlisted', 'introduced', 'agreed')
      AND NOT EXISTS (SELECT FROM thread t WHERE t.match_id = m.id)
      AND NOT EXISTS (SELECT FROM engagement e WHERE e.match_id = m.id);
    UPDATE match SET decline_words = NULL, host_words = NULL
      WHERE person_id = who AND num_nonnulls(decline_words, host_words) > 0;

    -- What they said to others, and what others showed them of themselves as leads.
    UPDATE thread_message SET body = '', forgotten = true WHERE author_id = who AND side = 'clinician';
    DELETE FROM message_flag WHERE author_id = who AND side = 'clinician' AND settled_at IS NULL;
    UPDATE message_flag SET words = '-' WHERE author_id = who AND side = 'clinician';
    UPDATE introduction SET name = NULL, email = NULL, words = NULL WHERE lead_id = who;
    UPDATE engagement SET reason_words = NULL WHERE person_id = who AND reason_words IS NOT NULL;
    UPDATE engagement_terms SET note = NULL, reason = NULL
      WHERE person_id = who AND side = 'clinician' AND num_nonnulls(note, reason) > 0;
    UPDATE engagement_history SET words = NULL WHERE about = who AND side = 'clinician' AND words IS NOT NULL;
    UPDATE record_check SET seen = 'Removed with the account.' WHERE person_id = who;

    -- Whoever invited them knew the address already; here it is kept no longer.
    UPDATE invitation SET email = 'gone-' || id || '@closed.invalid', message = NULL,
        state = CASE state WHEN 'sent' THEN 'withdrawn' ELSE state END
      WHERE email = mailbox OR accepted_by = who;

    DELETE FROM person_contact WHERE person_id = who;
    UPDATE person SET name = NULL, locale = 'en', time_zone = 'Europe/London', closed_at = at WHERE id = who;

    PERFORM set_config('midst.person', who::text, true), set_config('midst.forgetting', '', true);
  END $$;
  REVOKE EXECUTE ON FUNCTION app.close_account(timestamptz) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION app.close_account(timestamptz) TO midst_application;
`;

const afterwards = `
  -- Approvers are told by a name they know that no answer is needed any more, so that name waits for their mail; at the
  -- longest seven days, whatever the mail server does. Answers with how many requests were emptied.
  CREATE FUNCTION app.forget_what_waited(at timestamptz) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  DECLARE
    requests uuid[];
    steps uuid[];
  BEGIN
    IF NOT app.is_system('timekeeper') THEN
      RAISE EXCEPTION 'This is the timekeeper''s' USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM set_config('midst.system', '', true), set_config('midst.forgetting', 'on', true);
    DELETE FROM message m WHERE m.kind = 'account-closed' AND m.state <> 'waiting';
    SELECT coalesce(array_agg(waiting.id), '{}') INTO requests FROM (
      SELECT r.id FROM time_off_request r
        JOIN person p ON p.id = r.person_id JOIN engagement e ON e.id = r.engagement_id
        WHERE r.forgotten_at IS NULL AND p.closed_at IS NOT NULL AND (p.closed_at < at - interval '7 days'
          OR e.state IN ('cancelled', 'ended')
            AND (e.state = 'ended' OR r.state NOT IN ('asking', 'approved', 'reported', 'not_needed', 'out_of_date'))
            AND NOT EXISTS (SELECT FROM time_off_step s JOIN message m ON m.door_id = s.id
              WHERE s.request_id = r.id AND m.state = 'waiting'))
        ORDER BY r.id LIMIT 200 FOR UPDATE OF r SKIP LOCKED) waiting;
    SELECT coalesce(array_agg(id), '{}') INTO steps FROM time_off_step WHERE request_id = ANY (requests);

    DELETE FROM message WHERE door_id = ANY (steps);
    UPDATE time_off_request SET forgotten_at = at, clinician_name = '-', job_title = NULL, employer_id = NULL,
        employer_name = '--', employer_key = id::text, not_needed_words = NULL, cover = NULL, destination = NULL,
        host = NULL, benefit = NULL, closed_reason = NULL
      WHERE id = ANY (requests);
    UPDATE time_off_line SET note = NULL WHERE request_id = ANY (requests) AND note IS NOT NULL;
    UPDATE time_off_step SET name = '-', email = 'gone-' || id || '@closed.invalid', condition = NULL, question = NULL,
        answer = NULL, refusal_words = NULL, suggested = NULL, evidence = left(evidence, 0),
        withdrawal_reason = left(withdrawal_reason, 0)
      WHERE id = ANY (steps);
    UPDATE time_off_decision SET words = NULL WHERE step_id = ANY (steps) AND words IS NOT NULL;
    UPDATE time_off_history SET words = NULL, details = '{}' WHERE request_id = ANY (requests);
    PERFORM set_config('midst.system', 'timekeeper', true), set_config('midst.forgetting', '', true);
    RETURN cardinality(requests);
  END $$;
  CREATE INDEX person_closed ON person (closed_at) WHERE closed_at IS NOT NULL;
  REVOKE EXECUTE ON FUNCTION app.forget_what_waited(timestamptz) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION app.forget_what_waited(timestamptz) TO midst_application;
`;
