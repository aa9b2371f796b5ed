import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Defines two more indicators of whether it lasts: check-ins after a handover, and how Health Checks change. */
export class WhetherItLasts0000000000303 implements MigrationInterface {
  name = 'WhetherItLasts0000000000303';

  async up(db: QueryRunner): Promise<void> {
    await db.query('UPDATE indicator SET position = position + $1 WHERE position >= $2', [
      defined.length,
      after,
    ]);
    for (const [at, { code, unit, name, definition, cy }] of defined.entries())
      await db.query(
        `INSERT INTO indicator (code, valid_from, position, unit, name, definition, translations, source, seen_on)
         VALUES ($1, '2020-01-01', $2, $3, $4, $5, $6, $7, '2026-11-29')`,
        [code, after + at, unit, name, definition, JSON.stringify({ cy }), source],
      );
    await db.query(change);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const source = 'Indicators of the Health Partnership Scheme and of programmes after it, as they were read';
/** Behind what came back to the United Kingdom. */
const after = 10;

const defined = [
  {
    code: 'check-ins',
    unit: 'times',
    name: 'Check-ins after a handover',
    definition:
      'Check-ins 3 and 12 months after an engagement that were asked for, in the year of the day on which they were due: whether what was left is still in use, and those that nobody answered.',
    cy: {
      name: 'Gwiriadau ar ôl trosglwyddo',
      definition:
        'Gwiriadau 3 a 12 mis ar ôl ymgysylltiad y gofynnwyd amdanynt, ym mlwyddyn y diwrnod yr oeddent i fod: a yw’r hyn a adawyd yn dal i gael ei ddefnyddio, a’r rhai nad atebodd neb.',
    },
  },
  {
    code: 'health-check-change',
    unit: 'points',
    name: 'Change of the Health Check',
    definition:
      'The median, over partnerships that agreed on a Health Check in the year and on one before it, of the change of the mean joint score, in points of a hundred (lowest score 0, highest 100). Hallmarks that both have are compared. Left out for fewer than five partnerships.',
    cy: {
      name: 'Newid yn y Gwiriad Iechyd',
      definition:
        'Y canolrif, dros bartneriaethau a gytunodd ar Wiriad Iechyd yn y flwyddyn ac ar un cyn hynny, o’r newid yn y sgôr cyfartalog ar y cyd, mewn pwyntiau o gant (y sgôr isaf 0, yr uchaf 100). Cymherir nodweddion sydd gan y ddau. Hepgorir ar gyfer llai na phum partneriaeth.',
    },
  },
];

const change = `
  CREATE FUNCTION app.health_check_change(from_year integer, to_year integer, in_country text, of_partnership uuid, of_programme text)
    RETURNS TABLE (year integer, median numeric)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      WITH checked AS (
        SELECT h.id, h.partnership_id, extract(year FROM h.agreed_at AT TIME ZONE 'Europe/London')::int AS year,
               lag(h.id) OVER (PARTITION BY h.partnership_id ORDER BY h.agreed_at, h.id) AS before
          FROM health_check h WHERE h.state = 'agreed'),
      changed AS (
        SELECT c.partnership_id, c.year, avg(now_.score - then_.score) * 100 / 3 AS points
          FROM checked c JOIN health_check_joint_score now_ ON now_.health_check_id = c.id
          JOIN health_check_joint_score then_ ON then_.health_check_id = c.before AND then_.hallmark = now_.hallmark
         GROUP BY c.id, c.partnership_id, c.year)
      SELECT c.year, round((percentile_cont(0.5) WITHIN GROUP (ORDER BY c.points))::numeric, 1)
        FROM changed c
       WHERE app.has_role('officer') AND c.year BETWEEN from_year AND to_year
         AND (of_partnership IS NULL OR c.partnership_id = of_partnership)
         AND (in_country IS NULL OR EXISTS (SELECT FROM partnership_party p JOIN organisation o ON o.id = p.organisation_id
           WHERE p.partnership_id = c.partnership_id AND o.country = in_country))
         AND (of_programme IS NULL OR EXISTS (SELECT FROM need n
           WHERE n.partnership_id = c.partnership_id AND n.programme = of_programme))
       GROUP BY c.year HAVING count(DISTINCT c.partnership_id) >= 5 $$;
`;
