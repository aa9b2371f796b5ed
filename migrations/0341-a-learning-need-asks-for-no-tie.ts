import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A tie to a country is about people from here who go out: learning needs from before this rule asked for one by default. */
export class ALearningNeedAsksForNoTie0000000000341 implements MigrationInterface {
  name = 'ALearningNeedAsksForNoTie0000000000341';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `UPDATE need SET heritage = 'irrelevant', heritage_ties = '{}', heritage_reason = NULL, heritage_agreed_at = NULL,
         heritage_agreed_by = NULL WHERE learning AND heritage <> 'irrelevant'`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
