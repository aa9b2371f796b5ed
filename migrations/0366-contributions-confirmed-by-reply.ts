import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps of what a host did by answering the mail which mail it was: that it came so is told, and none is taken twice. */
export class ContributionsConfirmedByReply0000000000366 implements MigrationInterface {
  name = 'ContributionsConfirmedByReply0000000000366';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- The SHA-256 of its Message-ID, as with conversations.
      ALTER TABLE contribution_history ADD COLUMN mail text
        CONSTRAINT contribution_history_mail CHECK (mail IS NULL OR mail ~ '^[0-9a-f]{64}$' AND side = 'host');
      CREATE UNIQUE INDEX contribution_history_mail_once ON contribution_history (contribution_id, mail) WHERE mail IS NOT NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
