import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps how the days for a decision are counted, so that each who is asked has the same working days. */
export class WorkingDaysOfADecision0000000000150 implements MigrationInterface {
  name = 'WorkingDaysOfADecision0000000000150';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE time_off_request
        ADD COLUMN decision_unit text
          CONSTRAINT time_off_request_decision_unit CHECK (decision_unit IN ('calendar-day', 'working-day')),
        ADD COLUMN decision_nation text CONSTRAINT time_off_request_decision_nation
          CHECK (decision_nation IN ('england', 'wales', 'scotland', 'northern-ireland'));
      -- What was asked before was counted in calendar days, whatever the rule says.
      UPDATE time_off_request SET decision_unit = 'calendar-day' WHERE decision_days IS NOT NULL;
      ALTER TABLE time_off_request ADD CONSTRAINT time_off_request_decision
        CHECK ((decision_days IS NULL) = (decision_unit IS NULL));
      COMMENT ON COLUMN time_off_request.decision_days IS
        'days within which the employer''s rule wants a decision, counted as decision_unit says; null: none is stated';
      COMMENT ON COLUMN time_off_request.decision_nation IS
        'whose bank holidays are no working days; null: those of England';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
