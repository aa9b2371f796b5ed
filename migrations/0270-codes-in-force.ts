import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The recruitment code of each nation is a dated row, and what was in force stays on the record that was made under it. */
export class CodesInForce0000000000270 implements MigrationInterface {
  name = 'CodesInForce0000000000270';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE recruitment_code (
        nation text NOT NULL CONSTRAINT recruitment_code_nation
          CHECK (nation IN ('england', 'wales', 'scotland', 'northern-ireland')),
        edition text NOT NULL,
        title text NOT NULL,
        url text,
        valid_from date NOT NULL,
        valid_to date,
        source text NOT NULL CONSTRAINT recruitment_code_source CHECK (source <> ''),
        seen_on date,
        believed boolean NOT NULL DEFAULT false,
        added_by uuid,
        CONSTRAINT recruitment_code_pk PRIMARY KEY (nation, edition),
        CONSTRAINT recruitment_code_days CHECK (valid_to >= valid_from)
      );
      SELECT app.protect('recruitment_code');
      GRANT SELECT ON recruitment_code TO midst_application;
      CREATE POLICY everybody_reads ON recruitment_code FOR SELECT TO midst_application USING (true);
    `);
    // What was made before this day has none: which edition its people had read is not known.
    for (const table of ['need', 'engagement', 'partnership'])
      await db.query(`
        ALTER TABLE ${table} ADD COLUMN codes_on_record jsonb;
        COMMENT ON COLUMN ${table}.codes_on_record IS 'codes and lists that limit recruitment, by the edition in force when it was posted or agreed';
      `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
