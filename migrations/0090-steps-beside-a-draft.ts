import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tells bands that were asked for themselves from those shown as a step beside a draft, and searches by what answered them. */
export class StepsBesideADraft0000000000090 implements MigrationInterface {
  name = 'StepsBesideADraft0000000000090';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE shown_band ADD COLUMN step boolean NOT NULL DEFAULT false;
      COMMENT ON COLUMN shown_band.step IS 'shown beside another: what making one thing easier would do';
      ALTER TABLE match_search ADD COLUMN answered_by text
        CONSTRAINT match_search_answered_by CHECK (answered_by IN ('roster', 'rule'));
      COMMENT ON COLUMN match_search.answered_by IS 'what named the people of the search; null before it was noted';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
