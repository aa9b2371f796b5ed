import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the programme says in its mails beside their fixed sentences: dated rows, written by one officer and let stand by another. */
export class TheProgrammeWordsItsNotices0000000000372 implements MigrationInterface {
  name = 'TheProgrammeWordsItsNotices0000000000372';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE notice_words (
        id uuid CONSTRAINT notice_words_pk PRIMARY KEY,
        kind text NOT NULL CONSTRAINT notice_words_kind CHECK (length(kind) BETWEEN 1 AND 60),
        language text NOT NULL CONSTRAINT notice_words_language CHECK (language IN ('en-GB', 'cy', 'fr', 'pt', 'sw', 'ar')),
        words text CONSTRAINT notice_words_length CHECK (length(words) BETWEEN 3 AND 600),
        valid_from date NOT NULL,
        source text NOT NULL CONSTRAINT notice_words_source CHECK (length(source) BETWEEN 3 AND 300),
        proposed_by uuid NOT NULL CONSTRAINT notice_words_by REFERENCES person (id),
        proposed_at timestamptz NOT NULL,
        outcome text CONSTRAINT notice_words_outcome CHECK (outcome IN ('confirmed', 'dropped')),
        answered_by uuid CONSTRAINT notice_words_answered_by REFERENCES person (id),
        answered_at timestamptz,
        CONSTRAINT notice_words_answered CHECK (num_nulls(outcome, answered_by, answered_at) IN (0, 3)),
        CONSTRAINT notice_words_second CHECK (outcome IS DISTINCT FROM 'confirmed' OR answered_by <> proposed_by)
      );
      CREATE UNIQUE INDEX notice_words_waits_once ON notice_words (kind, language) WHERE outcome IS NULL;
      CREATE UNIQUE INDEX notice_words_begins_once ON notice_words (kind, language, valid_from) WHERE outcome = 'confirmed';
      SELECT app.protect('notice_words');
      GRANT SELECT, INSERT, UPDATE (outcome, answered_by, answered_at) ON notice_words TO midst_application;
      -- What stands is in the mails of everybody; what waits is for officers.
      CREATE POLICY seen ON notice_words FOR SELECT TO midst_application
        USING (outcome = 'confirmed' OR (SELECT app.has_role('officer')));
      CREATE POLICY written ON notice_words FOR INSERT TO midst_application
        WITH CHECK (outcome IS NULL AND proposed_by = (SELECT app.person()) AND (SELECT app.has_role('officer')));
      CREATE POLICY answered ON notice_words FOR UPDATE TO midst_application
        USING (outcome IS NULL AND (SELECT app.has_role('officer')))
        WITH CHECK (answered_by = (SELECT app.person()) AND (SELECT app.has_role('officer')));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
