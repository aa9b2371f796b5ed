import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words of recruitment are dated rows with a source, in each language of the pages, as the codes are that limit it. */
export class WordsOfRecruitmentAreRows0000000000347 implements MigrationInterface {
  name = 'WordsOfRecruitmentAreRows0000000000347';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE recruitment_word (
        language text NOT NULL CONSTRAINT recruitment_word_language CHECK (language IN ('en', 'cy', 'fr', 'pt', 'sw', 'ar')),
        pattern text NOT NULL CONSTRAINT recruitment_word_pattern CHECK (pattern <> ''),
        source text NOT NULL CONSTRAINT recruitment_word_source CHECK (source <> ''),
        seen_on date,
        edition text,
        believed boolean NOT NULL DEFAULT false,
        added_by uuid,
        CONSTRAINT recruitment_word_pk PRIMARY KEY (language, pattern)
      );
      SELECT app.protect('recruitment_word');
      GRANT SELECT ON recruitment_word TO midst_application;
      CREATE POLICY everybody_reads ON recruitment_word FOR SELECT TO midst_application USING (true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
