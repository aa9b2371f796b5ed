import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The programme asks associations a question, each answers once, and what was heard and what changed is published. */
export class Consultations0000000000265 implements MigrationInterface {
  name = 'Consultations0000000000265';

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
  ALTER TABLE organisation ADD COLUMN diaspora_of text[] NOT NULL DEFAULT '{}';

  CREATE TABLE consultation (
    id uuid CONSTRAINT consultation_pk PRIMARY KEY,
    state text NOT NULL CONSTRAINT consultation_state CHECK (state IN ('asked', 'closed', 'published', 'withdrawn')),
    title text NOT NULL CONSTRAINT consultation_title CHECK (length(title) BETWEEN 3 AND 150),
    question text NOT NULL CONSTRAINT consultation_question CHECK (length(question) BETWEEN 10 AND 4000),
    options text[] NOT NULL CONSTRAINT consultation_options CHECK (cardinality(options) <> 1 AND cardinality(options) <= 12),
    language text NOT NULL,
    country text,
    asked_houses uuid[] NOT NULL,
    until_day date NOT NULL,
    heard text CONSTRAINT consultation_heard CHECK (length(heard) BETWEEN 10 AND 6000),
    changed text CONSTRAINT consultation_changed CHECK (length(changed) BETWEEN 10 AND 6000),
    asked_by uuid NOT NULL CONSTRAINT consultation_asker REFERENCES person (id),
    asked_at timestamptz NOT NULL,
    settled_by uuid CONSTRAINT consultation_settler REFERENCES person (id),
    settled_at timestamptz,
    CONSTRAINT consultation_published CHECK (state <> 'published' OR heard IS NOT NULL AND changed IS NOT NULL)
  );
  COMMENT ON COLUMN consultation.options IS 'none: the answer is free';
  COMMENT ON COLUMN consultation.country IS 'whose diaspora was asked; null: associations chosen one by one';
  CREATE INDEX consultation_by_state ON consultation (state, asked_at);

  CREATE TABLE consultation_answer (
    id uuid CONSTRAINT consultation_answer_pk PRIMARY KEY,
    consultation_id uuid NOT NULL CONSTRAINT consultation_answer_of REFERENCES consultation (id) ON DELETE CASCADE,
    organisation_id uuid NOT NULL CONSTRAINT consultation_answer_by REFERENCES organisation (id),
    option integer,
    words text CONSTRAINT consultation_answer_words CHECK (length(words) BETWEEN 1 AND 4000),
    answered_by uuid CONSTRAINT consultation_answer_person REFERENCES person (id) ON DELETE SET NULL,
    answered_at timestamptz NOT NULL,
    CONSTRAINT consultation_answer_once UNIQUE (consultation_id, organisation_id),
    CONSTRAINT consultation_answer_said CHECK (option IS NOT NULL OR words IS NOT NULL)
  );
`;

const helpers = `
  CREATE FUNCTION app.guard_consultation() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NOT app.somebody() THEN RETURN NEW; END IF;
    IF NOT (OLD.state = 'asked' AND NEW.state IN ('closed', 'withdrawn') OR OLD.state = 'closed' AND NEW.state = 'published') THEN
      RAISE EXCEPTION 'A consultation goes from asked to closed to published' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded BEFORE UPDATE ON consultation FOR EACH ROW EXECUTE FUNCTION app.guard_consultation();

  -- How many associations chose what, once the results are published: their answers are theirs and the officers' to read.
  CREATE FUNCTION app.consultation_results(consultation uuid) RETURNS TABLE (option integer, answers integer)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT a.option, count(*)::int FROM consultation_answer a JOIN consultation c ON c.id = a.consultation_id
        WHERE c.id = consultation AND (c.state = 'published' OR app.has_role('officer')) GROUP BY a.option $$;

  CREATE FUNCTION app.answers_consultation(consultation uuid, house uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT app.holds('coordinator', house) AND EXISTS (SELECT FROM consultation c JOIN organisation o ON o.id = house
        WHERE c.id = consultation AND c.state = 'asked' AND house = ANY (c.asked_houses) AND o.state = 'verified') $$;
`;

const asked = `(asked_houses && (SELECT app.my_organisations('coordinator'))::uuid[])`;

const policies = `
  SELECT app.protect('consultation');
  GRANT SELECT, INSERT, UPDATE (state, heard, changed, settled_by, settled_at) ON consultation TO midst_application;
  -- What was published everybody reads, also without an account.
  CREATE POLICY published ON consultation FOR SELECT TO midst_application USING (state = 'published');
  CREATE POLICY seen ON consultation FOR SELECT TO midst_application USING (
    (SELECT app.has_role('officer')) OR (SELECT app.is_system('relay', 'timekeeper'))
    OR state <> 'withdrawn' AND ${asked});
  CREATE POLICY asked ON consultation FOR INSERT TO midst_application WITH CHECK (
    (SELECT app.has_role('officer')) AND asked_by = (SELECT app.person()) AND state = 'asked');
  CREATE POLICY settled ON consultation FOR UPDATE TO midst_application
    USING ((SELECT app.has_role('officer')) OR (SELECT app.is_system('timekeeper')) AND state = 'asked')
    WITH CHECK ((SELECT app.has_role('officer')) AND settled_by = (SELECT app.person())
      OR (SELECT app.is_system('timekeeper')) AND state = 'closed');

  SELECT app.protect('consultation_answer');
  GRANT SELECT, INSERT, UPDATE (option, words, answered_by, answered_at) ON consultation_answer TO midst_application;
  CREATE POLICY seen ON consultation_answer FOR SELECT TO midst_application USING (
    (SELECT app.has_role('officer')) OR organisation_id = ANY ((SELECT app.my_organisations('coordinator'))::uuid[]));
  CREATE POLICY said ON consultation_answer FOR INSERT TO midst_application WITH CHECK (
    answered_by = (SELECT app.person()) AND app.answers_consultation(consultation_id, organisation_id));
  CREATE POLICY said_anew ON consultation_answer FOR UPDATE TO midst_application
    USING (app.answers_consultation(consultation_id, organisation_id))
    WITH CHECK (answered_by = (SELECT app.person()) AND app.answers_consultation(consultation_id, organisation_id));
`;
