import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets everybody write their own part of a request for time off and nothing else, whatever statement they send. */
export class OnlyTheApproverDecides0000000000037 implements MigrationInterface {
  name = 'OnlyTheApproverDecides0000000000037';

  async up(db: QueryRunner): Promise<void> {
    await db.query(standing);
    await db.query(steps);
    await db.query(requests);
    await db.query(parts);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

// The one place that says whether an address speaks for an employer. What HR said comes first; a subdomain belongs to
// whoever owns the domain, and nottrust.example does not belong to trust.example.
const standing = `
  CREATE FUNCTION app.address_standing(employer uuid, address text) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT CASE
        WHEN employer IS NULL THEN 'unconfirmed'
        WHEN app.hr_confirmed(employer, address) THEN 'confirmed-by-hr'
        WHEN NOT app.hr_confirmed(employer, address) THEN 'denied-by-hr'
        WHEN EXISTS (SELECT FROM organisation o, unnest(o.email_domains) AS owned
               WHERE o.id = employer AND o.kind = 'uk-employer' AND o.state = 'verified'
                 AND '.' || owned = right('.' || split_part(lower(address), '@', 2), length(owned) + 1))
          THEN 'employer-domain'
        ELSE 'unconfirmed' END $$;
`;

const steps = `
  -- Which columns of a step its writer may change just now; null: none at all. The standing is reckoned, not written.
  CREATE FUNCTION app.own_part_of_step(was time_off_step, wanted time_off_step) RETURNS text[] LANGUAGE sql STABLE AS $$
    SELECT (CASE
      WHEN app.step() = was.id THEN CASE
        WHEN was.state = 'asked' AND wanted.state IN ('approved', 'refused', 'more_asked', 'wrong_person')
          THEN '{state,decided_at,condition,question,refusal,refusal_words,suggested,can_withdraw_until}'
        WHEN was.state = 'approved' AND wanted.state = 'approval_withdrawn' THEN '{state,withdrawal_reason}' END
      WHEN app.system() = 'relay' THEN CASE
        WHEN was.state = wanted.state THEN '{standing,asked_at,reminders,silence_told_at}'
        WHEN was.state = 'waiting' AND wanted.state = 'asked' THEN '{state,asked_at,before_me}'
        WHEN was.state IN ('waiting', 'asked', 'more_asked', 'wrong_person') AND wanted.state = 'stopped' THEN '{state}' END
      WHEN app.system() = 'timekeeper' AND was.state = wanted.state THEN '{reminders,silence_told_at}'
      WHEN app.person() IS NOT NULL THEN CASE
        WHEN was.state IN ('waiting', 'asked', 'more_asked', 'wrong_person') AND wanted.state = 'stopped' THEN '{state}'
        WHEN was.state IN ('asked', 'more_asked', 'wrong_person') AND wanted.state = 'reported' THEN '{state,evidence,decided_at}'
        -- Somebody else in their place: a new generation, about which nobody has said anything yet.
        WHEN wanted.generation = was.generation + 1 AND wanted.round = 1 AND wanted.reminders = 0
            AND num_nonnulls(wanted.question, wanted.answer, wanted.suggested, wanted.decided_at) = 0
            AND (was.state = 'waiting' AND wanted.state = 'waiting'
              OR was.state IN ('asked', 'more_asked', 'wrong_person') AND wanted.state = 'asked')
          THEN '{state,role,name,email,standing,generation,round,asked_at,nudges,nudged_at,reminders,silence_told_at,decided_at,question,answer,suggested}'
        WHEN wanted.round = was.round + 1 AND wanted.reminders = 0 AND was.state = 'more_asked' AND wanted.state = 'asked'
          THEN '{state,round,answer,asked_at,nudges,nudged_at,reminders,silence_told_at,decided_at}'
        WHEN was.state = 'asked' AND wanted.state = 'asked' THEN '{nudges,nudged_at}' END
    END)::text[] $$;

  CREATE OR REPLACE FUNCTION app.guard_time_off_step() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE mine text[] := app.own_part_of_step(OLD, NEW);
  BEGIN
    IF NEW.state IN ('approved', 'refused', 'approval_withdrawn', 'more_asked', 'wrong_person') AND NEW.state <> OLD.state
       AND app.step() IS DISTINCT FROM OLD.id THEN
      RAISE EXCEPTION 'Only the approver decides' USING ERRCODE = 'insufficient_privilege';
    END IF;
    -- The owner, who mends what has gone wrong, acts in nobody's name.
    IF coalesce(app.step(), app.person()) IS NULL AND app.system() IS NULL THEN
      RETURN NEW;
    END IF;
    IF mine IS NULL OR to_jsonb(OLD) - mine IS DISTINCT FROM to_jsonb(NEW) - mine THEN
      RAISE EXCEPTION 'This about a step is not theirs to write' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF NEW.standing <> OLD.standing OR NEW.email <> OLD.email THEN
      NEW.standing := app.address_standing((SELECT employer_id FROM time_off_request WHERE id = NEW.request_id), NEW.email);
    END IF;
    RETURN NEW;
  END $$;

  -- A chain begins with its first approver asked and nothing said.
  CREATE FUNCTION app.guard_new_time_off_step() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF app.person() IS NULL THEN
      RETURN NEW;
    END IF;
    IF NEW.state <> (CASE NEW.ordinal WHEN 0 THEN 'asked' ELSE 'waiting' END) OR (NEW.generation, NEW.round) <> (1, 1)
       OR NEW.before_me <> '[]' OR num_nonnulls(NEW.decided_at, NEW.condition, NEW.question, NEW.answer, NEW.refusal,
            NEW.refusal_words, NEW.suggested, NEW.evidence, NEW.can_withdraw_until, NEW.withdrawal_reason) > 0
       OR NOT EXISTS (SELECT FROM time_off_request WHERE id = NEW.request_id AND state = 'asking') THEN
      RAISE EXCEPTION 'A chain of approvers begins with nothing said' USING ERRCODE = 'insufficient_privilege';
    END IF;
    NEW.standing := app.address_standing((SELECT employer_id FROM time_off_request WHERE id = NEW.request_id), NEW.email);
    RETURN NEW;
  END $$;
  CREATE TRIGGER begun BEFORE INSERT ON time_off_step FOR EACH ROW EXECUTE FUNCTION app.guard_new_time_off_step();
`;

// What was asked is never rewritten: an approval is for these words and days, to this employer.
const requests = `
  -- What whoever asked does with a request by themselves; every other outcome follows from what approvers said.
  CREATE FUNCTION app.asker_moves(was text, wanted text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT wanted = 'withdrawn' AND was IN ('asking', 'approved', 'reported', 'not_needed') $$;

  CREATE OR REPLACE FUNCTION app.guard_time_off_request() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF (app.person() IS NOT NULL OR app.system() IS NOT NULL) AND to_jsonb(OLD) - '{state,settled_at,closed_reason}'::text[]
         IS DISTINCT FROM to_jsonb(NEW) - '{state,settled_at,closed_reason}'::text[] THEN
      RAISE EXCEPTION 'What was asked stays as it was asked' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF app.person() IS NOT NULL AND NOT app.asker_moves(OLD.state, NEW.state) THEN
      RAISE EXCEPTION 'An outcome follows from the decisions' USING ERRCODE = 'insufficient_privilege';
    END IF;
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
`;

const parts = `
  -- Days that are added later were asked of nobody.
  CREATE FUNCTION app.guard_new_time_off_line() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF app.person() IS NOT NULL AND (EXISTS (SELECT FROM time_off_step WHERE request_id = NEW.request_id)
         OR NOT EXISTS (SELECT FROM time_off_request WHERE id = NEW.request_id AND state = 'asking')) THEN
      RAISE EXCEPTION 'The days are stated before anybody is asked' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER begun BEFORE INSERT ON time_off_line FOR EACH ROW EXECUTE FUNCTION app.guard_new_time_off_line();

  -- What is kept of an answer says what the step says: nobody takes an approver's turn by a record of their own.
  CREATE FUNCTION app.guard_time_off_decision() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF coalesce(app.step(), app.person()) IS NOT NULL AND NOT EXISTS (SELECT FROM time_off_step s
         WHERE (s.id, s.request_id, s.generation, s.round) = (NEW.step_id, NEW.request_id, NEW.generation, NEW.round)
           AND s.state = CASE NEW.decision WHEN 'approve' THEN 'approved' WHEN 'approve-subject-to' THEN 'approved'
             WHEN 'ask-more' THEN 'more_asked' WHEN 'refuse' THEN 'refused' WHEN 'not-the-right-person' THEN 'wrong_person'
             WHEN 'withdraw-approval' THEN 'approval_withdrawn' WHEN 'reported' THEN 'reported' END) THEN
      RAISE EXCEPTION 'The step does not say this' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER as_decided BEFORE INSERT ON time_off_decision FOR EACH ROW EXECUTE FUNCTION app.guard_time_off_decision();
`;
