import type { MigrationInterface, QueryRunner } from 'typeorm';
import { surveyQuestions, surveySource, surveyValidFrom } from './survey-questions-of-2026.js';

/** Asks the visitor, the host and colleagues who learned what the work did: at its end, and 3 and 12 months later. */
export class WhatItDidIsAsked0000000000292 implements MigrationInterface {
  name = 'WhatItDidIsAsked0000000000292';

  async up(db: QueryRunner): Promise<void> {
    await db.query(tables);
    for (const [ordinal, { code, audience, kind, months, words }] of surveyQuestions.entries())
      await db.query(
        `INSERT INTO survey_question (code, audience, ordinal, kind, months, words, valid_from, source)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [code, audience, ordinal, kind, months, JSON.stringify(words), surveyValidFrom, surveySource],
      );
    await db.query(policies);
    await db.query(functions);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const tables = `
  -- What is asked of whom, in which years: a question that is worded anew is a new row.
  CREATE TABLE survey_question (
    code text CONSTRAINT survey_question_pk PRIMARY KEY,
    audience text NOT NULL CONSTRAINT survey_question_audience CHECK (audience IN ('clinician', 'host', 'colleague')),
    ordinal integer NOT NULL,
    kind text NOT NULL CONSTRAINT survey_question_kind CHECK (kind IN ('scale', 'words')),
    months integer[] NOT NULL,
    words jsonb NOT NULL CONSTRAINT survey_question_words CHECK (words ? 'en-GB' AND words ? 'cy'),
    valid_from date NOT NULL,
    valid_to date,
    source text NOT NULL
  );

  -- Who is asked about an engagement. Colleagues have no account: their name and address go when nothing is asked any more.
  CREATE TABLE survey_respondent (
    id uuid CONSTRAINT survey_respondent_pk PRIMARY KEY,
    engagement_id uuid NOT NULL CONSTRAINT survey_respondent_of REFERENCES engagement (id),
    institution_id uuid NOT NULL CONSTRAINT survey_respondent_institution REFERENCES organisation (id),
    person_id uuid NOT NULL CONSTRAINT survey_respondent_person REFERENCES person (id),
    audience text NOT NULL CONSTRAINT survey_respondent_audience CHECK (audience IN ('clinician', 'host', 'colleague')),
    name text CONSTRAINT survey_respondent_name CHECK (length(name) BETWEEN 2 AND 200),
    email text CONSTRAINT survey_respondent_email CHECK (length(email) <= 254),
    language text,
    named_by uuid CONSTRAINT survey_respondent_namer REFERENCES person (id),
    named_at timestamptz NOT NULL,
    stopped_at timestamptz,
    CONSTRAINT survey_respondent_named CHECK (audience = 'colleague' OR num_nonnulls(name, email, named_by) = 0)
  );
  CREATE UNIQUE INDEX survey_respondent_once ON survey_respondent (engagement_id, audience, coalesce(lower(email), id::text))
    WHERE audience = 'colleague';
  CREATE UNIQUE INDEX survey_respondent_side ON survey_respondent (engagement_id, audience) WHERE audience <> 'colleague';

  CREATE TABLE survey_round (
    respondent_id uuid NOT NULL CONSTRAINT survey_round_of REFERENCES survey_respondent (id),
    months integer NOT NULL CONSTRAINT survey_round_months CHECK (months IN (0, 3, 12)),
    due_on date NOT NULL,
    asked_at timestamptz,
    reminded_at timestamptz,
    answered_at timestamptz,
    consent text,
    CONSTRAINT survey_round_pk PRIMARY KEY (respondent_id, months),
    CONSTRAINT survey_round_agreed CHECK ((answered_at IS NULL) = (consent IS NULL))
  );
  CREATE INDEX survey_round_due ON survey_round (due_on) WHERE answered_at IS NULL;

  -- Nobody reads these rows: what is shown of them is counted by app.survey_results.
  CREATE TABLE survey_answer (
    respondent_id uuid NOT NULL CONSTRAINT survey_answer_of REFERENCES survey_respondent (id),
    months integer NOT NULL,
    question text NOT NULL CONSTRAINT survey_answer_question REFERENCES survey_question (code),
    scale integer CONSTRAINT survey_answer_scale CHECK (scale BETWEEN 1 AND 5),
    words text CONSTRAINT survey_answer_words CHECK (length(words) BETWEEN 1 AND 2000),
    answered_at timestamptz NOT NULL,
    CONSTRAINT survey_answer_pk PRIMARY KEY (respondent_id, months, question),
    CONSTRAINT survey_answer_one CHECK (num_nonnulls(scale, words) = 1)
  );
  CREATE INDEX survey_answer_by_question ON survey_answer (question, months, answered_at);
`;

const keeper = `(SELECT app.is_system('timekeeper'))`;
const door = `(SELECT app.is_system('doorkeeper'))`;
const mine = `person_id = (SELECT app.person())`;
const leads = `institution_id = ANY ((SELECT app.my_organisations('lead'))::uuid[])`;
const institution = `(${leads} AND app.may_receive(institution_id))`;
const parties = `(${mine} OR ${institution})`;

const policies = `
  SELECT app.protect('survey_question');
  GRANT SELECT ON survey_question TO midst_application;
  CREATE POLICY everybody_reads ON survey_question FOR SELECT TO midst_application USING (true);

  SELECT app.protect('survey_respondent');
  GRANT SELECT, INSERT, UPDATE (stopped_at, name, email) ON survey_respondent TO midst_application;
  CREATE POLICY seen ON survey_respondent FOR SELECT TO midst_application
    USING (${parties} OR ${keeper} OR ${door});
  CREATE POLICY named ON survey_respondent FOR INSERT TO midst_application WITH CHECK (
    ${keeper} AND audience <> 'colleague'
    OR ${parties} AND audience = 'colleague' AND named_by = (SELECT app.person()) AND stopped_at IS NULL
      AND EXISTS (SELECT FROM engagement e WHERE e.id = engagement_id AND e.person_id = survey_respondent.person_id
        AND e.institution_id = survey_respondent.institution_id
        AND e.state IN ('agreed', 'changing', 'handing_over', 'ended')));
  CREATE POLICY dropped ON survey_respondent FOR UPDATE TO midst_application
    USING (${keeper} OR ${door} OR ${parties} AND audience = 'colleague')
    WITH CHECK (${keeper} OR ${door} OR ${parties} AND stopped_at IS NOT NULL AND email IS NULL);

  SELECT app.protect('survey_round');
  GRANT SELECT, INSERT, UPDATE (asked_at, reminded_at, answered_at, consent) ON survey_round TO midst_application;
  CREATE POLICY seen ON survey_round FOR SELECT TO midst_application USING (${keeper} OR ${door});
  CREATE POLICY planned ON survey_round FOR INSERT TO midst_application WITH CHECK (${keeper} AND answered_at IS NULL);
  CREATE POLICY asked ON survey_round FOR UPDATE TO midst_application USING (${keeper}) WITH CHECK (${keeper});
  CREATE POLICY answered ON survey_round FOR UPDATE TO midst_application
    USING (${door} AND answered_at IS NULL) WITH CHECK (${door} AND answered_at IS NOT NULL);

  SELECT app.protect('survey_answer');
  GRANT INSERT ON survey_answer TO midst_application;
  CREATE POLICY answered ON survey_answer FOR INSERT TO midst_application WITH CHECK (${door});
`;

const functions = `
  -- What the holder of a link is asked about.
  CREATE FUNCTION app.surveyed(wanted uuid) RETURNS TABLE (title text, institution text, last_day date)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT t.position_title, o.name, e.last_day
        FROM survey_respondent r JOIN engagement e ON e.id = r.engagement_id
        JOIN organisation o ON o.id = e.institution_id
        LEFT JOIN engagement_terms t ON t.engagement_id = e.id AND t.version = e.agreed_version
       WHERE r.id = wanted AND app.is_system('doorkeeper') $$;
  REVOKE EXECUTE ON FUNCTION app.surveyed(uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION app.surveyed(uuid) TO midst_application;

  -- What was answered, for whoever asks: an officer of everything, a lead of their houses' work, a clinician of their own.
  -- Answers count in fives, in the order in which they came: a sixth one changes nothing, so that no two readings tell
  -- what one person said. Fewer than five are not told.
  CREATE FUNCTION app.survey_counted() RETURNS TABLE (question text, months integer, scale integer, words text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT n.question, n.months, n.scale, n.words FROM (
        SELECT a.question, a.months, a.scale, a.words,
            row_number() OVER (PARTITION BY a.question, a.months ORDER BY a.answered_at, a.respondent_id) AS place,
            count(*) OVER (PARTITION BY a.question, a.months) AS answers
          FROM survey_answer a JOIN survey_respondent r ON r.id = a.respondent_id
          WHERE (SELECT app.has_role('officer')) OR r.person_id = (SELECT app.person())
            OR r.institution_id = ANY ((SELECT app.my_organisations('lead'))::uuid[]) AND app.may_receive(r.institution_id)
        ) n WHERE n.place <= n.answers / 5 * 5 $$;
  REVOKE EXECUTE ON FUNCTION app.survey_counted() FROM PUBLIC;

  CREATE FUNCTION app.survey_results() RETURNS TABLE (question text, months integer, answers integer, mean numeric)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT question, months, count(*)::int, round(avg(scale), 1) FROM app.survey_counted()
        WHERE scale IS NOT NULL GROUP BY question, months $$;
  REVOKE EXECUTE ON FUNCTION app.survey_results() FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION app.survey_results() TO midst_application;

  -- What was said in words: officers' alone, without who, where or when.
  CREATE FUNCTION app.survey_words() RETURNS TABLE (question text, months integer, words text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT question, months, words FROM app.survey_counted()
        WHERE words IS NOT NULL AND (SELECT app.has_role('officer')) ORDER BY question, months, md5(words) LIMIT 100 $$;
  REVOKE EXECUTE ON FUNCTION app.survey_words() FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION app.survey_words() TO midst_application;

  CREATE FUNCTION app.forget_survey() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  BEGIN
    UPDATE survey_respondent SET stopped_at = coalesce(stopped_at, NEW.closed_at), name = NULL, email = NULL
      WHERE person_id = NEW.id;
    RETURN NEW;
  END $$;
  REVOKE EXECUTE ON FUNCTION app.forget_survey() FROM PUBLIC;
  CREATE TRIGGER forgets_survey AFTER UPDATE OF closed_at ON person FOR EACH ROW
    WHEN (OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL) EXECUTE FUNCTION app.forget_survey();
`;
