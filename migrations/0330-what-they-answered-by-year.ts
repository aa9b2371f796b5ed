import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Defines what visitors, hosts and colleagues answered as indicators, and counts it by year in fives. */
export class WhatTheyAnsweredByYear0000000000330 implements MigrationInterface {
  name = 'WhatTheyAnsweredByYear0000000000330';

  async up(db: QueryRunner): Promise<void> {
    await db.query('UPDATE indicator SET position = position + $1 WHERE position >= $2', [
      defined.length,
      after,
    ]);
    for (const [at, { code, name, definition, cy }] of defined.entries())
      await db.query(
        `INSERT INTO indicator (code, valid_from, position, unit, name, definition, translations, source, seen_on)
         VALUES ($1, '2020-01-01', $2, 'points', $3, $4, $5, $6, '2026-11-29')`,
        [code, after + at, name, definition, JSON.stringify({ cy }), source],
      );
    await db.query(answered);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const source = 'Midst: what its own records can answer';
/** Behind the change of the Health Check. */
const after = 12;

const counted =
  'in points of a hundred (1 of 5: 0, 5 of 5: 100), by question and by how long after the work it was asked. Answers count in fives, in the order in which they came, in the year in which the five were complete; for everything together only.';
const cyfrif =
  'mewn pwyntiau o gant (1 o 5: 0, 5 o 5: 100), yn ôl cwestiwn a pha mor hir ar ôl y gwaith y’i gofynnwyd. Mae atebion yn cyfrif fesul pump, yn y drefn y daethant, yn y flwyddyn y cwblhawyd y pump; am bopeth gyda’i gilydd yn unig.';

const defined = [
  {
    code: 'answers-clinician',
    name: 'What visitors answered',
    definition: `How far those who gave their time agree, ${counted}`,
    cy: {
      name: 'Beth atebodd ymwelwyr',
      definition: `I ba raddau y mae’r rhai a roddodd eu hamser yn cytuno, ${cyfrif}`,
    },
  },
  {
    code: 'answers-host',
    name: 'What hosts answered',
    definition: `How far leads of the institution agree, ${counted}`,
    cy: {
      name: 'Beth atebodd y rhai sy’n croesawu',
      definition: `I ba raddau y mae arweinwyr y sefydliad yn cytuno, ${cyfrif}`,
    },
  },
  {
    code: 'answers-colleague',
    name: 'What colleagues answered',
    definition: `How far colleagues who learned agree, ${counted}`,
    cy: {
      name: 'Beth atebodd cydweithwyr',
      definition: `I ba raddau y mae cydweithwyr a ddysgodd yn cytuno, ${cyfrif}`,
    },
  },
];

const answered = `
  -- By the fives in which app.survey_results counts them over all time: a five is never parted, so that no two readings, of
  -- years or of all of them, differ by fewer than five people.
  CREATE FUNCTION app.answers_by_year(from_year integer, to_year integer)
    RETURNS TABLE (code text, year integer, question text, months integer, points numeric)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      WITH placed AS (
        SELECT a.question, a.months, a.scale, a.answered_at,
               (row_number() OVER (PARTITION BY a.question, a.months ORDER BY a.answered_at, a.respondent_id) - 1) / 5 AS five
          FROM survey_answer a WHERE app.has_role('officer')),
      fives AS (
        SELECT p.question, p.months, sum(p.scale) AS scales, count(p.scale) AS answers,
               extract(year FROM max(p.answered_at) AT TIME ZONE 'Europe/London')::int AS year
          FROM placed p GROUP BY p.question, p.months, p.five HAVING count(*) = 5)
      SELECT 'answers-' || q.audience, f.year, f.question, f.months,
             round((sum(f.scales) / sum(f.answers) - 1) * 25, 1)
        FROM fives f JOIN survey_question q ON q.code = f.question
       WHERE q.kind = 'scale' AND f.year BETWEEN from_year AND to_year
       GROUP BY q.audience, f.year, f.question, f.months $$;
  REVOKE EXECUTE ON FUNCTION app.answers_by_year(integer, integer) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION app.answers_by_year(integer, integer) TO midst_application;
`;
