import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets steps be asked side by side, keeps their deadlines and conditions, and lets a request go on with other dates or be appealed. */
export class ChainsOfAnyShape0000000000120 implements MigrationInterface {
  name = 'ChainsOfAnyShape0000000000120';

  async up(db: QueryRunner): Promise<void> {
    await db.query(columns);
    await db.query(parts);
    await db.query(steps);
    await db.query(requests);
    await db.query(forgetting);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const columns = `
  ALTER TABLE time_off_request
    ADD COLUMN revision integer NOT NULL DEFAULT 1 CONSTRAINT time_off_request_revision CHECK (revision > 0),
    ADD COLUMN asked_because text
      CONSTRAINT time_off_request_asked_because CHECK (asked_because IN ('plan-changed', 'refused', 'appeal')),
    ADD COLUMN appeal_of uuid CONSTRAINT time_off_request_appeal_of REFERENCES time_off_request (id)
      CONSTRAINT time_off_request_one_appeal UNIQUE,
    ADD COLUMN appeal_words text,
    ADD COLUMN host_letter text,
    ADD COLUMN decision_days integer,
    ADD CONSTRAINT time_off_request_appeal CHECK (asked_because IS DISTINCT FROM 'appeal' OR appeal_of IS NOT NULL);
  UPDATE time_off_request SET asked_because = 'plan-changed' WHERE replaces IS NOT NULL;
  COMMENT ON COLUMN time_off_request.revision IS 'counts how often the days were changed by agreement on one and the same request';
  COMMENT ON COLUMN time_off_request.decision_days IS 'calendar days within which the employer''s rule wants a decision; null: none is stated';

  ALTER TABLE time_off_line
    ADD COLUMN revision integer NOT NULL DEFAULT 1,
    ADD COLUMN clause text,
    ADD COLUMN clause_source text,
    DROP CONSTRAINT time_off_line_once,
    ADD CONSTRAINT time_off_line_once UNIQUE (request_id, revision, ordinal);
  COMMENT ON COLUMN time_off_line.clause IS 'what the policy says about this kind of leave, in its own words, as it was when time off was asked';

  ALTER TABLE time_off_step
    ADD COLUMN turn integer NOT NULL DEFAULT 0,
    ADD COLUMN any_of boolean NOT NULL DEFAULT false,
    ADD COLUMN revision integer NOT NULL DEFAULT 1,
    ADD COLUMN decide_by date,
    ADD COLUMN due_at timestamptz,
    ADD COLUMN condition_by date,
    ADD COLUMN suggested_from date,
    ADD COLUMN suggested_to date,
    ADD COLUMN away_name text,
    ADD COLUMN away_email text,
    ADD COLUMN away_until date,
    DROP CONSTRAINT time_off_step_state,
    ADD CONSTRAINT time_off_step_state CHECK (state IN ('waiting', 'asked', 'more_asked', 'wrong_person',
      'dates_suggested', 'conditional', 'approved', 'reported', 'refused', 'approval_withdrawn', 'stopped')),
    ADD CONSTRAINT time_off_step_conditional CHECK (state <> 'conditional' OR condition_by IS NOT NULL),
    ADD CONSTRAINT time_off_step_suggested CHECK ((state <> 'dates_suggested' OR suggested_from IS NOT NULL)
      AND (suggested_from IS NULL) = (suggested_to IS NULL) AND suggested_from <= suggested_to),
    ADD CONSTRAINT time_off_step_away CHECK (num_nulls(away_name, away_email, away_until) IN (0, 3));
  UPDATE time_off_step SET turn = ordinal;
  UPDATE time_off_step SET decide_by = (asked_at AT TIME ZONE 'Europe/London')::date + 7,
      due_at = CASE WHEN silence_told_at IS NULL THEN asked_at + make_interval(days => CASE reminders WHEN 0 THEN 3 ELSE 7 END) END
    WHERE state = 'asked';
  COMMENT ON COLUMN time_off_step.turn IS 'steps of one turn are asked side by side; the next turn is asked when this one agrees';
  COMMENT ON COLUMN time_off_step.any_of IS 'any one of its turn may agree for all; the same for the whole turn';
  COMMENT ON COLUMN time_off_step.due_at IS 'when something has to be done about it next: a reminder, word of silence, a return, a condition; null: nothing';
  DROP INDEX time_off_step_silent;
  -- What is due among all open steps, in one look: it holds those only about which something has to be done.
  CREATE INDEX time_off_step_due ON time_off_step (due_at) WHERE state IN ('asked', 'conditional') AND due_at IS NOT NULL;

  ALTER TABLE time_off_decision
    DROP CONSTRAINT time_off_decision_decision,
    ADD CONSTRAINT time_off_decision_decision CHECK (decision IN ('approve', 'approve-subject-to', 'ask-more', 'refuse',
      'not-the-right-person', 'suggest-dates', 'confirm-condition', 'condition-failed', 'withdraw-approval', 'reported'));
  DROP INDEX time_off_decision_first;
  CREATE UNIQUE INDEX time_off_decision_first ON time_off_decision (step_id, generation, round)
    WHERE decision NOT IN ('withdraw-approval', 'confirm-condition', 'condition-failed');
  -- Of a condition too the first word counts.
  CREATE UNIQUE INDEX time_off_decision_of_condition ON time_off_decision (step_id, generation, round)
    WHERE decision IN ('confirm-condition', 'condition-failed');
`;

const parts = `
  -- Days that are added later were asked of nobody, unless an approver suggested others and the clinician accepts them.
  CREATE OR REPLACE FUNCTION app.guard_new_time_off_line() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF app.person() IS NOT NULL AND NOT EXISTS (SELECT FROM time_off_request r WHERE r.id = NEW.request_id
         AND r.state = 'asking' AND r.revision = NEW.revision
         AND CASE r.revision WHEN 1 THEN NOT EXISTS (SELECT FROM time_off_step WHERE request_id = r.id)
           ELSE EXISTS (SELECT FROM time_off_step WHERE request_id = r.id AND state = 'dates_suggested'
             AND suggested_from <= NEW.from_day AND NEW.to_day <= suggested_to) END) THEN
      RAISE EXCEPTION 'The days are stated before anybody is asked' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;

  CREATE OR REPLACE FUNCTION app.guard_time_off_decision() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF coalesce(app.step(), app.person()) IS NOT NULL AND NOT EXISTS (SELECT FROM time_off_step s
         WHERE (s.id, s.request_id, s.generation, s.round) = (NEW.step_id, NEW.request_id, NEW.generation, NEW.round)
           AND s.state = CASE NEW.decision WHEN 'approve' THEN 'approved' WHEN 'approve-subject-to' THEN 'conditional'
             WHEN 'confirm-condition' THEN 'approved' WHEN 'condition-failed' THEN 'refused'
             WHEN 'suggest-dates' THEN 'dates_suggested'
             WHEN 'ask-more' THEN 'more_asked' WHEN 'refuse' THEN 'refused' WHEN 'not-the-right-person' THEN 'wrong_person'
             WHEN 'withdraw-approval' THEN 'approval_withdrawn' WHEN 'reported' THEN 'reported' END) THEN
      RAISE EXCEPTION 'The step does not say this' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;

  -- The address with which the person signs in who asked for what this step decides: nobody passes a decision to them.
  CREATE FUNCTION app.asker_email() RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT c.email FROM time_off_step s JOIN time_off_request r ON r.id = s.request_id
        JOIN person_contact c ON c.person_id = r.person_id WHERE s.id = app.step() $$;

  -- Whether an address decides another step of the same request: one person is one step.
  CREATE FUNCTION app.decides_another_step(address text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT EXISTS (SELECT FROM time_off_step s WHERE s.request_id = app.step_request() AND s.id <> app.step()
        AND s.email = lower(address)) $$;

  -- An approver who is away, or names who confirms a condition, puts that address before the employer's HR like anybody's.
  CREATE POLICY stated_by_approver ON approver_address FOR INSERT TO midst_application
    WITH CHECK (confirmed IS NULL AND employer_id = (SELECT r.employer_id FROM time_off_request r WHERE r.id = (SELECT app.step_request())));
`;

const steps = `
  CREATE OR REPLACE FUNCTION app.own_part_of_step(was time_off_step, wanted time_off_step) RETURNS text[] LANGUAGE sql STABLE AS $$
    SELECT (CASE
      WHEN app.step() = was.id THEN CASE
        WHEN was.state = 'asked' AND wanted.state = 'conditional'
          THEN '{state,decided_at,condition,condition_by,reminders,silence_told_at,due_at}'
        WHEN was.state = 'asked' AND wanted.state IN ('approved', 'refused', 'more_asked', 'wrong_person', 'dates_suggested')
          THEN '{state,decided_at,question,refusal,refusal_words,suggested,suggested_from,suggested_to,can_withdraw_until}'
        WHEN was.state = 'conditional' AND wanted.state = 'approved' THEN '{state,decided_at,can_withdraw_until}'
        WHEN was.state = 'conditional' AND wanted.state = 'refused' THEN '{state,decided_at,refusal,refusal_words}'
        -- Somebody stands in: a new generation, whose link is theirs alone. It comes back to nobody but who gave it.
        WHEN was.state = 'asked' AND wanted.state = 'asked' AND wanted.generation = was.generation + 1 AND wanted.round = 1
            AND (wanted.away_name, wanted.away_email) = (coalesce(was.away_name, was.name), coalesce(was.away_email, was.email))
          THEN '{name,email,standing,generation,round,nudges,nudged_at,reminders,silence_told_at,asked_at,decide_by,due_at,question,answer,away_name,away_email,away_until}'
        WHEN was.state = 'conditional' AND wanted.state = 'conditional' AND wanted.generation = was.generation + 1
          THEN '{name,email,standing,generation}'
        WHEN was.state = 'approved' AND wanted.state = 'approval_withdrawn' THEN '{state,withdrawal_reason}' END
      WHEN app.system() = 'relay' THEN CASE
        WHEN was.state = wanted.state THEN '{standing,asked_at,decide_by,due_at,reminders,silence_told_at}'
        WHEN was.state = 'waiting' AND wanted.state = 'asked' THEN '{state,asked_at,decide_by,due_at,before_me}'
        WHEN was.state IN ('waiting', 'asked', 'more_asked', 'wrong_person', 'dates_suggested', 'conditional')
          AND wanted.state = 'stopped' THEN '{state}' END
      WHEN app.system() = 'timekeeper' AND was.state = wanted.state THEN CASE
        WHEN was.away_until IS NOT NULL AND wanted.generation = was.generation + 1 AND wanted.away_until IS NULL
            AND (wanted.name, wanted.email) = (was.away_name, was.away_email)
          THEN '{name,email,standing,generation,round,asked_at,decide_by,due_at,nudges,nudged_at,reminders,silence_told_at,question,answer,away_name,away_email,away_until}'
        ELSE '{reminders,silence_told_at,due_at}' END
      WHEN app.person() IS NOT NULL THEN CASE
        WHEN was.state IN ('waiting', 'asked', 'more_asked', 'wrong_person', 'dates_suggested', 'conditional')
          AND wanted.state = 'stopped' THEN '{state}'
        WHEN was.state IN ('asked', 'more_asked', 'wrong_person', 'dates_suggested') AND wanted.state = 'reported'
          THEN '{state,evidence,decided_at}'
        -- Other days: whatever was said was said of those before, and everybody is asked again, in turn.
        WHEN wanted.revision = was.revision + 1 AND wanted.round = was.round + 1 AND wanted.generation = was.generation
            AND wanted.state = (CASE was.turn WHEN 0 THEN 'asked' ELSE 'waiting' END)
            AND num_nonnulls(wanted.decided_at, wanted.condition, wanted.question, wanted.answer, wanted.refusal,
              wanted.suggested, wanted.evidence, wanted.can_withdraw_until, wanted.suggested_from) = 0
            AND EXISTS (SELECT FROM time_off_request r WHERE r.id = was.request_id AND r.revision = wanted.revision)
          THEN '{state,revision,round,asked_at,decide_by,due_at,nudges,nudged_at,reminders,silence_told_at,decided_at,condition,condition_by,question,answer,before_me,refusal,refusal_words,suggested,suggested_from,suggested_to,evidence,can_withdraw_until}'
        -- Somebody else in their place: a new generation, about which nobody has said anything yet.
        WHEN wanted.generation = was.generation + 1 AND wanted.round = 1 AND wanted.reminders = 0
            AND num_nonnulls(wanted.question, wanted.answer, wanted.suggested, wanted.decided_at, wanted.suggested_from,
              wanted.away_until) = 0
            AND (was.state = 'waiting' AND wanted.state = 'waiting'
              OR was.state IN ('asked', 'more_asked', 'wrong_person', 'dates_suggested') AND wanted.state = 'asked')
          THEN '{state,role,name,email,standing,generation,round,asked_at,decide_by,due_at,nudges,nudged_at,reminders,silence_told_at,decided_at,question,answer,suggested,suggested_from,suggested_to,away_name,away_email,away_until}'
        WHEN wanted.round = was.round + 1 AND wanted.reminders = 0 AND was.state IN ('more_asked', 'dates_suggested')
            AND wanted.state = 'asked'
          THEN '{state,round,answer,asked_at,decide_by,due_at,nudges,nudged_at,reminders,silence_told_at,decided_at}'
        WHEN was.state = 'asked' AND wanted.state = 'asked' THEN '{nudges,nudged_at}' END
    END)::text[] $$;

  CREATE OR REPLACE FUNCTION app.guard_time_off_step() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE mine text[] := app.own_part_of_step(OLD, NEW);
  BEGIN
    IF NEW.state IN ('approved', 'conditional', 'refused', 'approval_withdrawn', 'more_asked', 'wrong_person', 'dates_suggested')
       AND NEW.state <> OLD.state AND app.step() IS DISTINCT FROM OLD.id THEN
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

  -- A chain begins with its first turn asked and nothing said. Nobody is added to it later, and a turn has one rule.
  CREATE OR REPLACE FUNCTION app.guard_new_time_off_step() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF app.person() IS NULL THEN
      RETURN NEW;
    END IF;
    IF NEW.state <> (CASE NEW.turn WHEN 0 THEN 'asked' ELSE 'waiting' END) OR (NEW.generation, NEW.round, NEW.revision) <> (1, 1, 1)
       OR NEW.before_me <> '[]' OR num_nonnulls(NEW.decided_at, NEW.condition, NEW.question, NEW.answer, NEW.refusal,
            NEW.refusal_words, NEW.suggested, NEW.evidence, NEW.can_withdraw_until, NEW.withdrawal_reason,
            NEW.suggested_from, NEW.away_until, NEW.condition_by) > 0
       OR NEW.ordinal <> (SELECT count(*) FROM time_off_step s WHERE s.request_id = NEW.request_id)
       OR EXISTS (SELECT FROM time_off_step s WHERE s.request_id = NEW.request_id
            AND (s.turn > NEW.turn OR s.turn = NEW.turn AND s.any_of <> NEW.any_of OR s.decided_at IS NOT NULL))
       OR NOT EXISTS (SELECT FROM time_off_request WHERE id = NEW.request_id AND state = 'asking') THEN
      RAISE EXCEPTION 'A chain of approvers begins with nothing said' USING ERRCODE = 'insufficient_privilege';
    END IF;
    NEW.standing := app.address_standing((SELECT employer_id FROM time_off_request WHERE id = NEW.request_id), NEW.email);
    RETURN NEW;
  END $$;
`;

const requests = `
  -- Whether every turn of a chain agrees, to these very days: all of its steps, or one where any one may. Not settled as
  -- approved while one address of the chain does not speak for the employer: whoever was quicker would decide it otherwise.
  CREATE FUNCTION app.chain_agrees(request uuid, of_revision integer, wanted text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT count(*) > 0 AND bool_and(turn.agrees) FROM (
      SELECT bool_and(wanted = 'reported' OR s.standing IN ('employer-domain', 'confirmed-by-hr'))
        AND CASE WHEN bool_and(s.any_of) THEN bool_or(said.agrees) ELSE bool_and(said.agrees) END AS agrees
        FROM time_off_step s, LATERAL (SELECT s.revision = of_revision
          AND (s.state = 'approved' OR wanted = 'reported' AND s.state = 'reported') AS agrees) said
       WHERE s.request_id = request GROUP BY s.turn) turn $$;

  CREATE OR REPLACE FUNCTION app.guard_time_off_request() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE other_days boolean := app.person() IS NOT NULL AND (OLD.state, NEW.state) = ('asking', 'asking')
    AND NEW.revision = OLD.revision + 1
    AND EXISTS (SELECT FROM time_off_step s WHERE s.request_id = OLD.id AND s.state = 'dates_suggested');
  DECLARE mine text[] := CASE WHEN other_days THEN '{revision}' ELSE '{state,settled_at,closed_reason}' END;
  BEGIN
    IF (app.person() IS NOT NULL OR app.system() IS NOT NULL)
         AND to_jsonb(OLD) - mine IS DISTINCT FROM to_jsonb(NEW) - mine THEN
      RAISE EXCEPTION 'What was asked stays as it was asked' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF app.person() IS NOT NULL AND NOT other_days AND NOT app.asker_moves(OLD.state, NEW.state) THEN
      RAISE EXCEPTION 'An outcome follows from the decisions' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF NEW.state IN ('approved', 'reported') AND NEW.state <> OLD.state THEN
      IF app.system() IS DISTINCT FROM 'relay' THEN
        RAISE EXCEPTION 'An outcome follows from the decisions' USING ERRCODE = 'insufficient_privilege';
      END IF;
      IF NOT app.chain_agrees(NEW.id, NEW.revision, NEW.state) THEN
        RAISE EXCEPTION 'Not every approver has approved' USING ERRCODE = 'check_violation';
      END IF;
    END IF;
    RETURN NEW;
  END $$;
`;

const forgetting = `
  -- What came later goes with a closed account as well.
  CREATE FUNCTION app.forgets_time_off() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    NEW.host_letter := NULL;
    NEW.appeal_words := NULL;
    UPDATE time_off_step SET away_name = NULL, away_email = NULL, away_until = NULL
      WHERE request_id = NEW.id AND away_until IS NOT NULL;
    RETURN NEW;
  END $$;
  CREATE TRIGGER forgotten BEFORE UPDATE ON time_off_request FOR EACH ROW
    WHEN (OLD.forgotten_at IS NULL AND NEW.forgotten_at IS NOT NULL) EXECUTE FUNCTION app.forgets_time_off();
`;
