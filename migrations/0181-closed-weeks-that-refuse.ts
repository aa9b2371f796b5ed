import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets an employer say of days that it keeps closed whether leave is refused on them, or only warned of. */
export class ClosedWeeksThatRefuse0000000000181 implements MigrationInterface {
  name = 'ClosedWeeksThatRefuse0000000000181';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE closed_leave ADD COLUMN refuses boolean NOT NULL DEFAULT false;
      COMMENT ON COLUMN closed_leave.refuses IS 'no leave can be asked for on these days; false: whoever asks is warned';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
