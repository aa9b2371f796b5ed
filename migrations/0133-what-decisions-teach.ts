import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts how employers decide: for everybody's plans how long it takes, for officers what stands in the way. */
export class WhatDecisionsTeach0000000000133 implements MigrationInterface {
  name = 'WhatDecisionsTeach0000000000133';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- The first word of an approver that decided a turn. Days are those of the United Kingdom, both ends included.
      CREATE FUNCTION app.first_decisions(since date, until date)
        RETURNS TABLE (step_id uuid, request_id uuid, decision text, code text, at timestamptz)
        LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
          SELECT DISTINCT ON (d.step_id) d.step_id, d.request_id, d.decision, d.code, d.at FROM time_off_decision d
           WHERE d.decision IN ('approve', 'approve-subject-to', 'refuse')
             AND d.at >= since::timestamp AT TIME ZONE 'Europe/London'
             AND d.at < (until + 1)::timestamp AT TIME ZONE 'Europe/London'
           ORDER BY d.step_id, d.at, d.id $$;
      REVOKE EXECUTE ON FUNCTION app.first_decisions(date, date) FROM PUBLIC;
      CREATE INDEX time_off_decision_by_day ON time_off_decision (at);

      -- Anybody who signed in may know these, so what could be about one of fewer than five people stays in here. A turn
      -- lasts from its first asking: whom it was given to meanwhile is a part of how long it takes.
      CREATE FUNCTION app.days_to_decision(employer uuid, since date, until date)
        RETURNS TABLE (role text, decisions integer, median numeric, most numeric)
        LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
          SELECT turn.role, count(*)::int, round((percentile_cont(0.5) WITHIN GROUP (ORDER BY turn.days))::numeric, 1),
                 round((percentile_cont(0.9) WITHIN GROUP (ORDER BY turn.days))::numeric, 1)
            FROM (SELECT s.role, r.person_id, extract(epoch FROM d.at - (SELECT min(h.at) FROM time_off_history h
                     WHERE h.step_id = s.id AND h.to_state = 'asked')) / 86400 AS days
                    FROM app.first_decisions(since, until) d
                    JOIN time_off_step s ON s.id = d.step_id JOIN time_off_request r ON r.id = d.request_id
                   WHERE employer IS NULL OR r.employer_id = employer) turn
           WHERE app.person() IS NOT NULL AND turn.days IS NOT NULL
           GROUP BY turn.role HAVING count(DISTINCT turn.person_id) >= 5 ORDER BY turn.role $$;

      CREATE FUNCTION app.refusal_reasons(employer uuid, since date, until date)
        RETURNS TABLE (reason text, refusals integer)
        LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
          SELECT d.code, count(*)::int FROM app.first_decisions(since, until) d
            JOIN time_off_request r ON r.id = d.request_id
           WHERE d.decision = 'refuse' AND app.person() IS NOT NULL AND (employer IS NULL OR r.employer_id = employer)
           GROUP BY d.code HAVING count(DISTINCT r.person_id) >= 5 ORDER BY 2 DESC, 1 $$;

      -- In people, each once a cell; for officers alone, who are shown no small number of it (libs/insight).
      CREATE FUNCTION app.barriers(by text, since date, until date)
        RETURNS TABLE ("group" text, measure text, people integer)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
          WITH decided AS (
            SELECT d.decision, d.code, s.role, r.id, r.revision, r.person_id FROM app.first_decisions(since, until) d
              JOIN time_off_step s ON s.id = d.step_id JOIN time_off_request r ON r.id = d.request_id
             WHERE app.has_role('officer')),
          grouped AS (
            SELECT role AS "group", decision, code, person_id FROM decided WHERE by = 'role'
            UNION ALL SELECT l.leave_type, decision, code, person_id FROM decided
              JOIN time_off_line l ON l.request_id = decided.id AND l.revision = decided.revision WHERE by = 'leave-kind'
            UNION ALL SELECT coalesce(c.uk_nation, 'not-stated'), decision, code, person_id FROM decided
              LEFT JOIN clinician c ON c.id = decided.person_id WHERE by = 'nation')
          SELECT "group", m.measure, count(DISTINCT person_id)::int FROM grouped,
            LATERAL (VALUES ('decided', true), ('refused', decision = 'refuse'), (code, decision = 'refuse')) AS m (measure, counts)
           WHERE m.counts AND m.measure IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2 $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
