import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What went each way in a partnership, as numbers for its sides, who see nobody's contribution by it. */
export class WhatWentEachWay0000000000272 implements MigrationInterface {
  name = 'WhatWentEachWay0000000000272';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Numbers only: of work that has begun and of contributions that their host confirmed. People taught below five are
      -- not told; nobody has a number of their own in it.
      CREATE FUNCTION app.went_each_way(partnership uuid)
        RETURNS TABLE (to_uk boolean, visits integer, remote_sessions integer, minutes bigint, people_taught integer,
                       needs_answered integer, gains jsonb)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
          WITH mine AS (
            SELECT p.id FROM partnership p
              WHERE p.id = $1 AND (p.id = ANY (app.my_partnerships()) OR app.has_role('officer'))
          ), work AS (
            SELECT e.need_id, o.country, t.legs FROM mine JOIN engagement e ON e.partnership_id = mine.id
              JOIN organisation o ON o.id = e.institution_id
              JOIN engagement_terms t ON t.engagement_id = e.id AND t.version = e.agreed_version
             WHERE e.state IN ('agreed', 'changing', 'ended')
          ), legs AS (
            SELECT w.need_id, w.country = 'GB' AS asked_here, leg ->> 'mode' AS mode
              FROM work w, jsonb_array_elements(w.legs) leg WHERE (leg ->> 'from')::date <= current_date
          ), given AS (
            SELECT c.id, c.version, c.country = 'GB' AS to_uk FROM mine JOIN contribution c ON c.partnership_id = mine.id
             WHERE c.state = 'confirmed'
          ), sessions AS (
            SELECT g.to_uk, s.mode, s.minutes FROM given g
              JOIN contribution_session s ON s.contribution_id = g.id AND s.version = g.version
          ), taught AS (
            SELECT g.to_uk, sum(h.people)::integer AS people FROM given g
              JOIN contribution_taught h ON h.contribution_id = g.id AND h.version = g.version GROUP BY 1
          ), came_back AS (
            SELECT b ->> 'kind' AS kind, count(*)::integer AS times FROM given g
              JOIN contribution_account a ON a.contribution_id = g.id AND a.version = g.version,
              jsonb_array_elements(a.came_back) b WHERE NOT g.to_uk GROUP BY 1
          )
          SELECT way.to_uk,
            (SELECT count(*)::integer FROM legs WHERE mode = CASE WHEN way.to_uk THEN 'uk-bound' ELSE 'in-country' END),
            (SELECT count(*)::integer FROM sessions s WHERE s.to_uk = way.to_uk AND s.mode = 'remote'),
            (SELECT coalesce(sum(s.minutes), 0)::bigint FROM sessions s WHERE s.to_uk = way.to_uk),
            (SELECT t.people FROM taught t WHERE t.to_uk = way.to_uk AND t.people >= 5),
            (SELECT count(DISTINCT l.need_id)::integer FROM legs l WHERE l.asked_here = way.to_uk),
            CASE WHEN way.to_uk THEN (SELECT coalesce(jsonb_object_agg(kind, times), '{}') FROM came_back) ELSE '{}'::jsonb END
            FROM mine, (VALUES (false), (true)) AS way (to_uk) $$;

      -- The money by who pays it. A payer that is no side of the partnership is neither the one's nor the other's.
      CREATE FUNCTION app.paid_each_way(partnership uuid) RETURNS TABLE (way text, payer text, amount text, currency text)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
          SELECT CASE WHEN y.id IS NULL THEN 'others' WHEN o.country = 'GB' THEN 'from-uk' ELSE 'to-uk' END,
                 coalesce(o.name, f.payer), f.amount::text, f.currency
            FROM funding_line f LEFT JOIN organisation o ON o.id = f.payer_id
            LEFT JOIN partnership_party y ON y.partnership_id = f.partnership_id AND y.organisation_id = f.payer_id
           WHERE f.partnership_id = $1 AND f.ended_at IS NULL
             AND (f.partnership_id = ANY (app.my_partnerships()) OR app.has_role('officer'))
           ORDER BY 2, f.id $$;
      REVOKE EXECUTE ON FUNCTION app.went_each_way(uuid), app.paid_each_way(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION app.went_each_way(uuid), app.paid_each_way(uuid) TO midst_application;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
