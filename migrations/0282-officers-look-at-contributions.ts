import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets officers find what is disputed, and what a country or a partnership received, among all contributions. */
export class OfficersLookAtContributions0000000000282 implements MigrationInterface {
  name = 'OfficersLookAtContributions0000000000282';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE INDEX contribution_disputed ON contribution (id) WHERE state = 'disputed';
      CREATE INDEX contribution_by_country ON contribution (country, id);
      CREATE INDEX contribution_by_partnership ON contribution (partnership_id, id) WHERE partnership_id IS NOT NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
