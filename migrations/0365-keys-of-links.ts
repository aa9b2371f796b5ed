import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the holder of a link asks for is done once too: the doorkeeper, who opens links, keeps the keys of each. */
export class KeysOfLinks0000000000365 implements MigrationInterface {
  name = 'KeysOfLinks0000000000365';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE POLICY keys_of_links ON idempotency FOR SELECT TO midst_application USING (app.is_system('doorkeeper'));
      CREATE POLICY keys_of_links_taken ON idempotency FOR INSERT TO midst_application
        WITH CHECK (app.is_system('doorkeeper'));
      CREATE POLICY keys_of_links_answered ON idempotency FOR UPDATE TO midst_application
        USING (app.is_system('doorkeeper') AND result IS NULL) WITH CHECK (app.is_system('doorkeeper'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
