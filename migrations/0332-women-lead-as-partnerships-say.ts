import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Defines what partnerships say themselves of women who lead in them, from the Health Checks that they agreed on. */
export class WomenLeadAsPartnershipsSay0000000000332 implements MigrationInterface {
  name = 'WomenLeadAsPartnershipsSay0000000000332';

  async up(db: QueryRunner): Promise<void> {
    const [{ position }]: { position: number }[] = await db.query(
      `SELECT position FROM indicator WHERE code = 'women-leading'`,
    );
    await db.query('UPDATE indicator SET position = position + 1 WHERE position > $1', [position]);
    await db.query(
      `INSERT INTO indicator (code, valid_from, position, unit, name, definition, translations, source, seen_on)
       VALUES ('women-lead-stated', '2020-01-01', $1, 'points', $2, $3, $4, $5, '2026-11-29')`,
      [position + 1, name, definition, JSON.stringify({ cy }), source],
    );
    await db.query(
      `UPDATE indicator SET why_not = why_not || $1,
              translations = jsonb_set(translations, '{cy,whyNot}', to_jsonb(translations #>> '{cy,whyNot}' || $2))
        WHERE code = 'women-leading'`,
      [
        ' What partnerships say of it themselves follows.',
        ' Mae’r hyn a ddywed partneriaethau eu hunain amdano’n dilyn.',
      ],
    );
    await db.query(score);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const source = 'Midst’s own, from the hallmarks of the Health Check of 2024';
const name = 'Women lead and learn, as partnerships say';
const definition =
  'The median of the joint scores that partnerships agreed on in the year for the hallmark “Women, and those whose voice counts little elsewhere, lead and learn here”, in points of a hundred (lowest score 0, highest 100). It is what both sides say of themselves; no person is counted. Left out for fewer than five partnerships.';
const cy = {
  name: 'Menywod yn arwain ac yn dysgu, fel y dywed partneriaethau',
  definition:
    'Canolrif y sgorau ar y cyd y cytunodd partneriaethau arnynt yn y flwyddyn ar gyfer y nodwedd “Mae menywod, a’r rhai nad yw eu llais yn cyfrif llawer fannau eraill, yn arwain ac yn dysgu yma”, mewn pwyntiau o gant (y sgôr isaf 0, yr uchaf 100). Dyma a ddywed y ddwy ochr amdanynt eu hunain; ni chyfrifir neb. Hepgorir ar gyfer llai na phum partneriaeth.',
};

// The last that a partnership agreed on in a year, if it agreed on several.
const score = `
  CREATE FUNCTION app.women_lead_stated(from_year integer, to_year integer, in_country text, of_partnership uuid, of_programme text)
    RETURNS TABLE (year integer, median numeric)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      WITH agreed AS (
        SELECT DISTINCT ON (h.partnership_id, 2) h.partnership_id,
               extract(year FROM h.agreed_at AT TIME ZONE 'Europe/London')::int AS year, (s.score - 1) * 100.0 / 3 AS points
          FROM health_check h JOIN health_check_joint_score s ON s.health_check_id = h.id AND s.hallmark = 'equity-included'
         WHERE h.state = 'agreed'
         ORDER BY h.partnership_id, 2, h.agreed_at DESC, h.id)
      SELECT a.year, round((percentile_cont(0.5) WITHIN GROUP (ORDER BY a.points))::numeric, 1)
        FROM agreed a
       WHERE app.has_role('officer') AND a.year BETWEEN from_year AND to_year
         AND (of_partnership IS NULL OR a.partnership_id = of_partnership)
         AND (in_country IS NULL OR EXISTS (SELECT FROM partnership_party p JOIN organisation o ON o.id = p.organisation_id
           WHERE p.partnership_id = a.partnership_id AND o.country = in_country))
         AND (of_programme IS NULL OR EXISTS (SELECT FROM need n
           WHERE n.partnership_id = a.partnership_id AND n.programme = of_programme))
       GROUP BY a.year HAVING count(*) >= 5 $$;
`;
