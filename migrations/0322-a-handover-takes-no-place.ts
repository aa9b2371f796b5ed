import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who goes and who comes next may be there together: teams are proposed so, and could not be agreed so. */
export class AHandoverTakesNoPlace0000000000322 implements MigrationInterface {
  name = 'AHandoverTakesNoPlace0000000000322';

  async up(db: QueryRunner): Promise<void> {
    await db.query(places);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const places = `
  -- Days that two stays share because one takes over from the other: one came first and goes first, and they share at most
  -- two weeks (the longest overlap that a team is proposed with) and a third of the shorter stay. Otherwise they are two at once.
  CREATE FUNCTION app.is_handover(a_from date, a_to date, b_from date, b_to date) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT sign(a_from - b_from) = sign(a_to - b_to) AND a_from <> b_from
         AND least(a_to, b_to) - greatest(a_from, b_from) + 1 <= least(14, (least(a_to - a_from, b_to - b_from) + 1) / 3) $$;

  CREATE OR REPLACE FUNCTION app.places_taken(terms uuid, OUT taken integer, OUT places integer)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      WITH laid AS (
        SELECT t.engagement_id, t.position_id, t.legs, p.head_count FROM engagement_terms t JOIN "position" p ON p.id = t.position_id
          WHERE t.id = $1 AND (t.person_id = app.person() OR app.holds('lead', t.institution_id))
      ), mine AS (
        SELECT (leg ->> 'from')::date AS from_day, (leg ->> 'to')::date AS to_day FROM laid, jsonb_array_elements(laid.legs) leg
      ), theirs AS (
        SELECT e.id, (leg ->> 'from')::date AS from_day, (leg ->> 'to')::date AS to_day
          FROM laid JOIN engagement_terms t ON t.position_id = laid.position_id
            JOIN engagement e ON e.id = t.engagement_id AND e.agreed_version = t.version
              AND e.state IN ('agreed', 'changing') AND e.id <> laid.engagement_id,
            jsonb_array_elements(t.legs) leg
      ), beside AS (
        SELECT t.* FROM theirs t WHERE NOT EXISTS (SELECT FROM mine m
          WHERE m.from_day <= t.to_day AND t.from_day <= m.to_day AND app.is_handover(m.from_day, m.to_day, t.from_day, t.to_day))
      ), days AS (
        SELECT from_day AS day FROM mine
        UNION SELECT t.from_day FROM beside t JOIN mine m ON t.from_day BETWEEN m.from_day AND m.to_day
      )
      SELECT coalesce(max(busy.people), 0)::integer, (SELECT head_count FROM laid)
        FROM (SELECT count(DISTINCT t.id) AS people FROM days d JOIN beside t ON d.day BETWEEN t.from_day AND t.to_day
                GROUP BY d.day) busy $$;
`;
