import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps the synonyms that programme officers add to terms, why, and when they took one back. */
export class WordsThatOfficersAdd0000000000042 implements MigrationInterface {
  name = 'WordsThatOfficersAdd0000000000042';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE term_synonym (
        id uuid CONSTRAINT term_synonym_pk PRIMARY KEY,
        kind text NOT NULL,
        code text NOT NULL,
        words text NOT NULL CONSTRAINT term_synonym_words CHECK (length(words) BETWEEN 2 AND 200),
        reason text NOT NULL CONSTRAINT term_synonym_reason CHECK (length(reason) BETWEEN 3 AND 1000),
        added_by uuid NOT NULL,
        added_at timestamptz NOT NULL,
        removed_at timestamptz
      );
      COMMENT ON COLUMN term_synonym.code IS 'no foreign key: the term may be shipped anew, and words for one that is gone are not read';
      CREATE UNIQUE INDEX term_synonym_in_use ON term_synonym (kind, lower(words)) WHERE removed_at IS NULL;
      SELECT app.protect('term_synonym');
      GRANT SELECT, INSERT, UPDATE ON term_synonym TO midst_application;
      -- Words for terms are about nobody; every program reads them, also before anybody has signed in.
      CREATE POLICY read ON term_synonym FOR SELECT TO midst_application USING (true);
      CREATE POLICY added ON term_synonym FOR INSERT TO midst_application
        WITH CHECK ((SELECT app.has_role('officer')) AND added_by = (SELECT app.person()));
      CREATE POLICY removed ON term_synonym FOR UPDATE TO midst_application
        USING ((SELECT app.has_role('officer'))) WITH CHECK ((SELECT app.has_role('officer')));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
