import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A need that says nothing about ties welcomes them: a bonus, never a bar. What needs say already stays. */
export class ATieIsWelcome0000000000040 implements MigrationInterface {
  name = 'ATieIsWelcome0000000000040';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE need ALTER COLUMN heritage SET DEFAULT 'welcome'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
