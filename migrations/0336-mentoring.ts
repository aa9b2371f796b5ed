import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An association pairs a mentor with a mentee; both say yes before either knows the other's address. */
export class Mentoring0000000000336 implements MigrationInterface {
  name = 'Mentoring0000000000336';

  async up(db: QueryRunner): Promise<void> {
    await db.query(pairs);
    await db.query(guards);
    await db.query(sight);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const pairs = `
  ALTER TABLE member_consent_text DROP CONSTRAINT member_consent_text_purpose;
  ALTER TABLE member_consent_text ADD CONSTRAINT member_consent_text_purpose CHECK (purpose IN ('propose', 'endorse', 'mentor'));
  INSERT INTO member_consent_text (purpose, version, since, text) VALUES
    ('mentor', 1, '2026-11-29', 'The coordinator of this association may pair me with another member, as mentor or as mentee. I am asked each time, by e-mail and on a page. Only when both of us have said yes do we read each other''s name and e-mail address. Either of us can stop at once and needs no reason. The coordinator sees that the pair stands and how many times we met, and never what was said. No score of mine changes by it.');

  -- check_in_on: the next day on which both are asked whether they meet; NULL once both were told that it ended.
  CREATE TABLE mentoring (
    id uuid CONSTRAINT mentoring_pk PRIMARY KEY,
    organisation_id uuid NOT NULL CONSTRAINT mentoring_by REFERENCES organisation (id) ON DELETE CASCADE,
    mentor_id uuid NOT NULL CONSTRAINT mentoring_mentor REFERENCES person (id) ON DELETE CASCADE,
    mentee_id uuid NOT NULL CONSTRAINT mentoring_mentee REFERENCES person (id) ON DELETE CASCADE,
    purpose text NOT NULL CONSTRAINT mentoring_purpose CHECK (length(purpose) BETWEEN 3 AND 600),
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    every_days integer NOT NULL CONSTRAINT mentoring_often CHECK (every_days BETWEEN 7 AND 92),
    proposed_by uuid NOT NULL CONSTRAINT mentoring_proposed_by REFERENCES person (id),
    proposed_at timestamptz NOT NULL,
    mentor_agreed_at timestamptz,
    mentee_agreed_at timestamptz,
    ended_at timestamptz,
    check_in_on date,
    CONSTRAINT mentoring_of_two CHECK (mentor_id <> mentee_id),
    CONSTRAINT mentoring_ends CHECK (ends_on > starts_on AND ends_on <= starts_on + 731)
  );
  CREATE UNIQUE INDEX mentoring_once ON mentoring (organisation_id, mentor_id, mentee_id) WHERE ended_at IS NULL;
  CREATE INDEX mentoring_of_mentor ON mentoring (mentor_id);
  CREATE INDEX mentoring_of_mentee ON mentoring (mentee_id);
  CREATE INDEX mentoring_due ON mentoring (check_in_on) WHERE check_in_on IS NOT NULL;

  -- That the two met, on which day, and nothing else.
  CREATE TABLE mentoring_meeting (
    id uuid CONSTRAINT mentoring_meeting_pk PRIMARY KEY,
    mentoring_id uuid NOT NULL CONSTRAINT mentoring_meeting_of REFERENCES mentoring (id) ON DELETE CASCADE,
    held_on date NOT NULL,
    noted_by uuid NOT NULL CONSTRAINT mentoring_meeting_noted_by REFERENCES person (id),
    CONSTRAINT mentoring_meeting_once UNIQUE (mentoring_id, held_on)
  );
`;

const guards = `
  -- Each says yes for oneself and once; what was proposed is never rewritten; what has ended does not begin again.
  CREATE FUNCTION app.guard_mentoring() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    kept CONSTANT text[] := '{mentor_agreed_at,mentee_agreed_at,ended_at,check_in_on}';
  BEGIN
    IF NOT app.somebody() THEN RETURN NEW; END IF;
    IF to_jsonb(OLD) - kept IS DISTINCT FROM to_jsonb(NEW) - kept
      OR OLD.ended_at IS NOT NULL AND to_jsonb(OLD) - 'check_in_on' IS DISTINCT FROM to_jsonb(NEW) - 'check_in_on'
      OR NEW.mentor_agreed_at IS DISTINCT FROM OLD.mentor_agreed_at
         AND (OLD.mentor_agreed_at IS NOT NULL OR app.person() IS DISTINCT FROM OLD.mentor_id)
      OR NEW.mentee_agreed_at IS DISTINCT FROM OLD.mentee_agreed_at
         AND (OLD.mentee_agreed_at IS NOT NULL OR app.person() IS DISTINCT FROM OLD.mentee_id)
      OR NEW.check_in_on IS DISTINCT FROM OLD.check_in_on AND app.system() IS DISTINCT FROM 'timekeeper' THEN
      RAISE EXCEPTION 'A pair is as it was proposed, and each says yes for themselves' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded BEFORE UPDATE ON mentoring FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*)
    EXECUTE FUNCTION app.guard_mentoring();

  -- Taking the consent back, or leaving, ends every pair that rests on it, in the same moment.
  CREATE FUNCTION app.end_mentoring() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  BEGIN
    UPDATE mentoring SET ended_at = NEW.withdrawn_at WHERE organisation_id = NEW.organisation_id
      AND NEW.person_id IN (mentor_id, mentee_id) AND ended_at IS NULL;
    RETURN NULL;
  END $$;
  CREATE TRIGGER ends_mentoring AFTER UPDATE OF withdrawn_at ON member_consent FOR EACH ROW
    WHEN (OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL AND NEW.purpose = 'mentor')
    EXECUTE FUNCTION app.end_mentoring();
  CREATE FUNCTION app.forget_mentoring() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  BEGIN
    DELETE FROM mentoring WHERE NEW.id IN (mentor_id, mentee_id);
    RETURN NULL;
  END $$;
  CREATE TRIGGER forgets_mentoring AFTER UPDATE OF closed_at ON person FOR EACH ROW
    WHEN (OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL) EXECUTE FUNCTION app.forget_mentoring();
`;

const oneOfTwo = `(SELECT app.person()) IN (mentor_id, mentee_id)`;
const coordinates = `organisation_id = ANY ((SELECT app.my_organisations('coordinator'))::uuid[]) AND app.may_receive(organisation_id)`;

const sight = `
  SELECT app.protect('mentoring');
  GRANT SELECT, INSERT, UPDATE ON mentoring TO midst_application;
  CREATE POLICY seen ON mentoring FOR SELECT TO midst_application
    USING (${oneOfTwo} OR ${coordinates} OR (SELECT app.is_system('timekeeper')));
  CREATE POLICY proposed ON mentoring FOR INSERT TO midst_application WITH CHECK (
    proposed_by = (SELECT app.person()) AND ${coordinates} AND num_nonnulls(mentor_agreed_at, mentee_agreed_at, ended_at) = 0
    AND app.member_agrees(organisation_id, mentor_id, 'mentor') AND app.member_agrees(organisation_id, mentee_id, 'mentor'));
  CREATE POLICY moved ON mentoring FOR UPDATE TO midst_application
    USING (${oneOfTwo} OR ${coordinates} OR (SELECT app.is_system('timekeeper')))
    WITH CHECK (${oneOfTwo} OR ${coordinates} OR (SELECT app.is_system('timekeeper')));

  -- The days on which they met are theirs; whoever coordinates reads a number.
  SELECT app.protect('mentoring_meeting');
  GRANT SELECT, INSERT ON mentoring_meeting TO midst_application;
  CREATE POLICY seen ON mentoring_meeting FOR SELECT TO midst_application
    USING (EXISTS (SELECT FROM mentoring m WHERE m.id = mentoring_id AND (SELECT app.person()) IN (m.mentor_id, m.mentee_id)));
  CREATE POLICY noted ON mentoring_meeting FOR INSERT TO midst_application WITH CHECK (noted_by = (SELECT app.person())
    AND EXISTS (SELECT FROM mentoring m WHERE m.id = mentoring_id AND (SELECT app.person()) IN (m.mentor_id, m.mentee_id)
      AND m.mentor_agreed_at IS NOT NULL AND m.mentee_agreed_at IS NOT NULL AND m.ended_at IS NULL
      AND held_on BETWEEN m.starts_on AND m.ends_on));
  -- Of the turns that were agreed, those in which they met: two days noted within one turn are one meeting kept.
  CREATE FUNCTION app.meetings_kept(pair uuid) RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT count(DISTINCT (t.held_on - m.starts_on) / m.every_days)::int FROM mentoring_meeting t JOIN mentoring m ON m.id = t.mentoring_id
       WHERE m.id = pair AND (app.person() IN (m.mentor_id, m.mentee_id)
         OR app.holds('coordinator', m.organisation_id) AND app.may_receive(m.organisation_id)) $$;

  -- Name and address of the other one: once both have said yes, and as long as the pair stands.
  CREATE FUNCTION app.mentoring_other(pair uuid) RETURNS TABLE (name text, email text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT p.name, c.email FROM mentoring m
        JOIN person p ON p.id = CASE app.person() WHEN m.mentor_id THEN m.mentee_id WHEN m.mentee_id THEN m.mentor_id END
         AND p.closed_at IS NULL
        JOIN person_contact c ON c.person_id = p.id
       WHERE m.id = pair AND m.mentor_agreed_at IS NOT NULL AND m.mentee_agreed_at IS NOT NULL AND m.ended_at IS NULL
         AND app.may_receive(m.organisation_id) $$;
`;
