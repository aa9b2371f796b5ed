import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps the country of an institution as not stated where a file did not state it; nobody verifies it like that. */
export class CountryNotStated0000000000045 implements MigrationInterface {
  name = 'CountryNotStated0000000000045';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE organisation ALTER COLUMN country DROP NOT NULL;
      -- 'ZZ' stood for it until now. One that two officers verified so keeps it: their word is theirs to change.
      UPDATE organisation SET country = NULL WHERE country = 'ZZ' AND state <> 'verified';
      ALTER TABLE organisation ADD CONSTRAINT organisation_verified_somewhere CHECK (state <> 'verified' OR country IS NOT NULL);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
