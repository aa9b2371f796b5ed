import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps for which plan time off was asked, so that a changed plan puts it out of date and asking again replaces it. */
export class TimeOffOutOfDate0000000000038 implements MigrationInterface {
  name = 'TimeOffOutOfDate0000000000038';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE time_off_request
        ADD COLUMN plan_version integer NOT NULL DEFAULT 1,
        ADD COLUMN replaces text,
        DROP CONSTRAINT time_off_request_state,
        ADD CONSTRAINT time_off_request_state CHECK (state IN ('asking', 'approved', 'reported', 'refused', 'not_needed',
          'approval_withdrawn', 'withdrawn', 'out_of_date', 'replaced'));
      COMMENT ON COLUMN time_off_request.plan_version IS 'the version of the engagement''s terms for which it was asked';
      COMMENT ON COLUMN time_off_request.replaces IS 'the reference of the request in whose place this one was asked';
      UPDATE time_off_request r SET plan_version = coalesce((SELECT max(t.version) FROM engagement_terms t
        WHERE t.engagement_id = r.engagement_id AND t.at <= r.asked_at), 1);

      -- What the host reads is said of one version of the plan; of a later one it says nothing yet.
      ALTER TABLE time_off_outcome ADD COLUMN plan_version integer NOT NULL DEFAULT 0;
      UPDATE time_off_outcome o SET plan_version = e.version FROM engagement e WHERE e.id = o.engagement_id;

      CREATE OR REPLACE FUNCTION app.asker_moves(was text, wanted text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
        SELECT wanted = 'withdrawn' AND was IN ('asking', 'approved', 'reported', 'not_needed', 'out_of_date')
          OR wanted = 'replaced' AND was = 'out_of_date' $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
