import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps what each calendar was last told of the days off, so that an invitation is changed and taken back, not repeated. */
export class DaysInCalendars0000000000130 implements MigrationInterface {
  name = 'DaysInCalendars0000000000130';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE time_off_calendar (
        id uuid CONSTRAINT time_off_calendar_pk PRIMARY KEY,
        request_id uuid NOT NULL CONSTRAINT time_off_calendar_request REFERENCES time_off_request (id),
        step_id uuid CONSTRAINT time_off_calendar_step REFERENCES time_off_step (id),
        ordinal integer NOT NULL,
        from_day date NOT NULL,
        to_day date NOT NULL,
        sequence integer NOT NULL DEFAULT 0,
        standing boolean NOT NULL,
        said_at timestamptz NOT NULL,
        CONSTRAINT time_off_calendar_order CHECK (from_day <= to_day)
      );
      -- Two workers that hear of the same news: the second one meets the first one's row.
      CREATE UNIQUE INDEX time_off_calendar_once ON time_off_calendar (request_id, step_id, ordinal) NULLS NOT DISTINCT;
      COMMENT ON COLUMN time_off_calendar.step_id IS 'whose calendar: the approver''s of this step; null: the clinician''s own';

      SELECT app.protect('time_off_calendar');
      GRANT SELECT, INSERT, UPDATE ON time_off_calendar TO midst_application;
      CREATE POLICY seen ON time_off_calendar FOR SELECT TO midst_application
        USING ((SELECT app.is_system('relay')) OR step_id = (SELECT app.step())
          OR (step_id IS NULL AND EXISTS (SELECT FROM time_off_request r
            WHERE r.id = request_id AND r.person_id = (SELECT app.person()))));
      CREATE POLICY told ON time_off_calendar FOR INSERT TO midst_application
        WITH CHECK ((SELECT app.is_system('relay')));
      CREATE POLICY told_anew ON time_off_calendar FOR UPDATE TO midst_application
        USING ((SELECT app.is_system('relay'))) WITH CHECK ((SELECT app.is_system('relay')));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
