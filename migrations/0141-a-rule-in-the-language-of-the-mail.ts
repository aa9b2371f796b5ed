import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Approvers read the rule in the language of their mail, beside the words of its source. */
export class ARuleInTheLanguageOfTheMail0000000000141 implements MigrationInterface {
  name = 'ARuleInTheLanguageOfTheMail0000000000141';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE time_off_line ADD COLUMN rule_said text;
      COMMENT ON COLUMN time_off_line.rule_said IS 'what can be reckoned with in the rule, as approvers read it';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
