import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets a search find out afterwards who changed while it was under way. */
export class WhoChangedMeanwhile0000000000095 implements MigrationInterface {
  name = 'WhoChangedMeanwhile0000000000095';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE match_search ADD COLUMN began_below xid8;
      COMMENT ON COLUMN match_search.began_below IS
        'every transaction below this was settled when the search began; null before it was noted';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
