import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a rule is held against: days as they stand now, and whether any of them is spent abroad. */
export class ARuleIsHeldAgainstWhatWaits0000000000140 implements MigrationInterface {
  name = 'ARuleIsHeldAgainstWhatWaits0000000000140';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION app.pending_leave(uuid, text);
      CREATE FUNCTION app.pending_leave(employer uuid, kind text)
        RETURNS TABLE (first_day date, last_day date, days numeric, hours numeric, asked_at timestamptz, roles text[],
          abroad boolean)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
          SELECT min(l.from_day), max(l.to_day), sum(l.days), sum(l.hours), r.asked_at,
                 (SELECT array_agg(DISTINCT s.role) FROM time_off_step s WHERE s.request_id = r.id AND s.state <> 'stopped'),
                 EXISTS (SELECT FROM engagement_terms t, jsonb_array_elements(t.legs) leg
                   WHERE t.engagement_id = r.engagement_id AND t.version = r.plan_version
                     AND leg->>'mode' = 'in-country' AND leg->>'country' IS DISTINCT FROM 'GB')
            FROM time_off_request r JOIN time_off_line l ON l.request_id = r.id AND l.revision = r.revision
           WHERE r.employer_id = employer AND r.state = 'asking' AND l.leave_type = kind
             AND (app.has_role('officer') OR employer = ANY (app.my_organisations('employer-hr')))
           GROUP BY r.id ORDER BY 1 $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
