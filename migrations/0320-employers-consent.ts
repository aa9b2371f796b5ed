import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An employer's consent to applying, asked before interest: no leave is agreed by it, and the host learns one word. */
export class EmployersConsent0000000000320 implements MigrationInterface {
  name = 'EmployersConsent0000000000320';

  async up(db: QueryRunner): Promise<void> {
    await db.query(table);
    await db.query(guards);
    await db.query(policies);
    await db.query(host);
    await db.query(forgetting);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const table = `
  CREATE TABLE employer_consent (
    id uuid CONSTRAINT employer_consent_pk PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT employer_consent_person REFERENCES person (id),
    need_id uuid NOT NULL CONSTRAINT employer_consent_need REFERENCES need (id),
    state text NOT NULL CONSTRAINT employer_consent_state CHECK (state IN
      ('asking', 'agreed', 'refused', 'wrong_person', 'reported', 'withdrawn')),
    employer_id uuid CONSTRAINT employer_consent_employer REFERENCES organisation (id),
    employer_name text NOT NULL CONSTRAINT employer_consent_employer_name CHECK (length(employer_name) BETWEEN 1 AND 300),
    clinician_name text NOT NULL,
    job_title text CONSTRAINT employer_consent_post CHECK (length(job_title) <= 200),
    role text NOT NULL CONSTRAINT employer_consent_role CHECK (length(role) BETWEEN 2 AND 60),
    name text NOT NULL CONSTRAINT employer_consent_name CHECK (length(name) BETWEEN 1 AND 200),
    email text NOT NULL CONSTRAINT employer_consent_email CHECK (email = lower(email) AND email LIKE '%_@_%'),
    standing text NOT NULL CONSTRAINT employer_consent_standing CHECK (standing IN
      ('employer-domain', 'confirmed-by-hr', 'unconfirmed', 'denied-by-hr')),
    language text NOT NULL,
    -- What whoever is asked may read of the need: only what was ticked stands here at all.
    about text NOT NULL CONSTRAINT employer_consent_about CHECK (length(about) BETWEEN 10 AND 2000),
    destination text,
    host text,
    reply_by date NOT NULL,
    -- Each who is asked gets a link of their own; the one before opens nothing more.
    generation integer NOT NULL DEFAULT 1,
    asked_at timestamptz NOT NULL,
    reminders integer NOT NULL DEFAULT 0,
    due_at timestamptz,
    silence_told_at timestamptz,
    answered_at timestamptz,
    refusal text,
    words text CONSTRAINT employer_consent_words CHECK (length(words) <= 2000),
    CONSTRAINT employer_consent_answered CHECK ((state IN ('agreed', 'refused', 'wrong_person', 'reported')) = (answered_at IS NOT NULL)
      OR state = 'withdrawn')
  );
  CREATE UNIQUE INDEX employer_consent_once ON employer_consent (person_id, need_id, lower(employer_name)) WHERE state <> 'withdrawn';
  CREATE INDEX employer_consent_of_need ON employer_consent (need_id, person_id);
  CREATE INDEX employer_consent_due ON employer_consent (due_at) WHERE state = 'asking' AND due_at IS NOT NULL;
`;

// consent/employer-consent.states.ts written out; a house test fails when the two disagree.
const guards = `
  CREATE FUNCTION app.moves_of_employer_consent() RETURNS TABLE (from_state text, to_state text, party text)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ VALUES
      ('asking', 'agreed', 'approver'), ('asking', 'refused', 'approver'), ('agreed', 'refused', 'approver'),
      ('asking', 'wrong_person', 'approver'),
      ('asking', 'asking', 'clinician'), ('wrong_person', 'asking', 'clinician'), ('refused', 'asking', 'clinician'),
      ('asking', 'reported', 'clinician'), ('wrong_person', 'reported', 'clinician'),
      ('asking', 'withdrawn', 'clinician'), ('agreed', 'withdrawn', 'clinician'), ('refused', 'withdrawn', 'clinician'),
      ('wrong_person', 'withdrawn', 'clinician'), ('reported', 'withdrawn', 'clinician'),
      ('asking', 'asking', 'midst') $$;

  -- Whoever asks never answers, whoever answers never rewrites the question, and Midst itself only keeps the deadline.
  CREATE FUNCTION app.guard_employer_consent() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    refusal CONSTANT text := 'insufficient_privilege';
    who text;
    own text[];
  BEGIN
    IF NOT app.somebody() OR app.forgetting() THEN RETURN NEW; END IF;
    IF TG_OP = 'INSERT' THEN
      IF NEW.state <> 'asking' OR NEW.generation <> 1 OR num_nonnulls(NEW.answered_at, NEW.refusal, NEW.words) > 0 THEN
        RAISE EXCEPTION 'A consent begins as a question' USING ERRCODE = refusal;
      END IF;
      NEW.standing := app.address_standing(NEW.employer_id, NEW.email);
      RETURN NEW;
    END IF;
    who := CASE WHEN app.person() = OLD.person_id THEN 'clinician' WHEN app.step() = OLD.id THEN 'approver' ELSE 'midst' END;
    own := CASE who
      WHEN 'clinician' THEN '{state,role,name,email,standing,generation,asked_at,reply_by,reminders,due_at,silence_told_at,answered_at,refusal,words}'
      WHEN 'approver' THEN '{state,due_at,answered_at,refusal,words}'
      ELSE '{reminders,due_at,silence_told_at}' END::text[];
    IF to_jsonb(OLD) - own IS DISTINCT FROM to_jsonb(NEW) - own THEN
      RAISE EXCEPTION 'This is not for the % to change in a consent', who USING ERRCODE = refusal;
    END IF;
    IF NOT EXISTS (SELECT FROM app.moves_of_employer_consent() m
        WHERE m.from_state = OLD.state AND m.to_state = NEW.state AND m.party = who) THEN
      RAISE EXCEPTION 'A % moves no consent from % to %', who, OLD.state, NEW.state USING ERRCODE = refusal;
    END IF;
    IF who = 'clinician' THEN
      IF NEW.generation NOT IN (OLD.generation, OLD.generation + 1)
          OR NEW.generation = OLD.generation AND NEW.email IS DISTINCT FROM OLD.email THEN
        RAISE EXCEPTION 'Whoever is asked anew gets a link of their own' USING ERRCODE = refusal;
      END IF;
      NEW.standing := app.address_standing(NEW.employer_id, NEW.email);
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded_beginning BEFORE INSERT ON employer_consent FOR EACH ROW EXECUTE FUNCTION app.guard_employer_consent();
  CREATE TRIGGER guarded BEFORE UPDATE ON employer_consent FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*)
    EXECUTE FUNCTION app.guard_employer_consent();
`;

const system = `(SELECT app.is_system('relay', 'timekeeper'))`;
const mine = `person_id = (SELECT app.person())`;
const link = `id = (SELECT app.step())`;

const policies = `
  SELECT app.protect('employer_consent');
  GRANT SELECT, INSERT, UPDATE ON employer_consent TO midst_application;
  CREATE POLICY seen ON employer_consent FOR SELECT TO midst_application USING (${mine} OR ${link} OR ${system});
  CREATE POLICY asked ON employer_consent FOR INSERT TO midst_application WITH CHECK (${mine});
  CREATE POLICY moved ON employer_consent FOR UPDATE TO midst_application
    USING (${mine} OR ${link} OR ${system}) WITH CHECK (${mine} OR ${link} OR ${system});
`;

// A lead learns one word about somebody who said interested, and nobody's name, address or reason.
const host = `
  CREATE FUNCTION app.employers_that_consent(matches uuid[]) RETURNS TABLE (match_id uuid, state text, confirmed boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT m.id, e.state, e.standing IN ('employer-domain', 'confirmed-by-hr')
        FROM match m
        JOIN employer_consent e ON e.need_id = m.need_id AND e.person_id = m.person_id AND e.state <> 'withdrawn'
       WHERE m.id = ANY (matches) AND m.interested_at IS NOT NULL
         AND m.state IN ('interested', 'shortlisted', 'introduced', 'agreed')
         AND m.institution_id = ANY (app.my_organisations('lead')) AND app.may_receive(m.institution_id) $$;
  REVOKE ALL ON FUNCTION app.employers_that_consent(uuid[]) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION app.employers_that_consent(uuid[]) TO midst_application;
`;

const forgetting = `
  CREATE FUNCTION app.forgets_employer_consents() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    DELETE FROM employer_consent WHERE person_id = NEW.id;
    RETURN NEW;
  END $$;
  CREATE TRIGGER forgets_employer_consents AFTER UPDATE OF closed_at ON person FOR EACH ROW
    WHEN (OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL) EXECUTE FUNCTION app.forgets_employer_consents();
`;
