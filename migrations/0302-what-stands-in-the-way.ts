import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Counts what became of people who asked for time off, in whole years and by more of what may matter: who employs them, what
 * they practise, on which band, and where they would go. Each person is one in each group: refused, with the reason of
 * the first refusal, or not; so that numbers add up, and what is small can be left out safely.
 */
export class WhatStandsInTheWay0000000000302 implements MigrationInterface {
  name = 'WhatStandsInTheWay0000000000302';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- What kind of employer somebody asked, as far as its name says.
      CREATE FUNCTION app.employer_type(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT CASE
          WHEN name ~* '\\mambulance\\M' THEN 'ambulance-service'
          WHEN name ~* '\\m(health board|bwrdd iechyd|health and social care trust)\\M' THEN 'health-board'
          WHEN name ~* '\\m(nhs|trust|hospitals?|ysbyty)\\M' THEN 'hospital-trust'
          WHEN name ~* '\\m(universit(y|ies)|prifysgol|college|school)\\M' THEN 'university'
          WHEN name ~* '\\m(surgery|practice|medical centre|health centre|pharmacy)\\M' THEN 'practice'
          WHEN name ~* '\\m(council|cyngor)\\M' THEN 'council'
          ELSE 'other' END $$;

      -- The band in what somebody wrote of their grade; what else they wrote stays unread.
      CREATE FUNCTION app.band_in(grade text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT CASE WHEN grade IS NULL THEN 'not-stated'
          ELSE coalesce('band-' || lower(substring(grade FROM '(?i)\\mband\\s*([2-9][a-d]?)\\M')), 'no-band') END $$;

      DROP FUNCTION app.barriers(text, date, date);
      CREATE FUNCTION app.barrier_groups(by text, of_year integer)
        RETURNS TABLE ("group" text, person_id uuid, decision text, code text, at timestamptz, days numeric)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
          WITH decided AS (
            SELECT d.decision, d.code, d.at, s.role, r.id, r.revision, r.person_id, r.employer_name, r.engagement_id,
                   extract(epoch FROM d.at - (SELECT min(h.at) FROM time_off_history h
                     WHERE h.step_id = d.step_id AND h.to_state = 'asked')) / 86400 AS days
              FROM app.first_decisions(make_date(of_year, 1, 1), make_date(of_year, 12, 31)) d
              JOIN time_off_step s ON s.id = d.step_id JOIN time_off_request r ON r.id = d.request_id)
          SELECT g."group", d.person_id, d.decision, d.code, d.at, d.days FROM decided d
            LEFT JOIN clinician c ON c.id = d.person_id,
            LATERAL (
              SELECT d.role AS "group" WHERE by = 'role'
              UNION ALL SELECT l.leave_type FROM time_off_line l
               WHERE by = 'leave-kind' AND l.request_id = d.id AND l.revision = d.revision
              UNION ALL SELECT coalesce(c.uk_nation, 'not-stated') WHERE by = 'nation'
              UNION ALL SELECT app.employer_type(d.employer_name) WHERE by = 'employer-type'
              UNION ALL SELECT app.band_in(c.grade) WHERE by = 'band'
              UNION ALL SELECT coalesce(p.code, 'not-stated') FROM (SELECT) one
                LEFT JOIN clinician_profession p ON p.person_id = d.person_id AND p.current WHERE by = 'profession'
              UNION ALL SELECT coalesce(n.countries[1], '??') FROM engagement e JOIN need n ON n.id = e.need_id
               WHERE by = 'country' AND e.id = d.engagement_id
            ) g
           WHERE app.has_role('officer') AND g."group" IS NOT NULL $$;
      REVOKE EXECUTE ON FUNCTION app.barrier_groups(text, integer) FROM PUBLIC;

      -- A row for each group and outcome ('not-refused' or the code of the reason), and for everybody where the group is null.
      CREATE FUNCTION app.barriers(by text, of_year integer) RETURNS TABLE ("group" text, outcome text, people integer)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
          SELECT one."group", one.outcome, count(*)::int FROM (
            SELECT DISTINCT ON (g."group", g.person_id) g."group",
                   CASE WHEN g.decision = 'refuse' THEN g.code ELSE 'not-refused' END AS outcome
              FROM app.barrier_groups(by, of_year) g ORDER BY g."group", g.person_id, g.decision <> 'refuse', g.at, g.code) one
           GROUP BY 1, 2
          UNION ALL SELECT NULL, one.outcome, count(*)::int FROM (
            SELECT DISTINCT ON (g.person_id) CASE WHEN g.decision = 'refuse' THEN g.code ELSE 'not-refused' END AS outcome
              FROM app.barrier_groups(by, of_year) g ORDER BY g.person_id, g.decision <> 'refuse', g.at, g.code) one
           GROUP BY 2
           ORDER BY 1, 2 $$;

      -- How long people waited for a first decision. A median of fewer than five people stays in here.
      CREATE FUNCTION app.barrier_days(by text, of_year integer) RETURNS TABLE ("group" text, median numeric)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
          SELECT g."group", round((percentile_cont(0.5) WITHIN GROUP (ORDER BY g.days))::numeric, 1)
            FROM app.barrier_groups(by, of_year) g WHERE g.days IS NOT NULL
           GROUP BY 1 HAVING count(DISTINCT g.person_id) >= 5 ORDER BY 1 $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
