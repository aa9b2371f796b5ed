import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Kinds of work that are often asked for are dated rows that everybody may read: a need may begin with one. */
export class KindsOfNeeds0000000000260 implements MigrationInterface {
  name = 'KindsOfNeeds0000000000260';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE need_kind (
        code text NOT NULL,
        position integer NOT NULL,
        name text NOT NULL,
        names jsonb NOT NULL,
        activities text[] NOT NULL,
        legs jsonb NOT NULL,
        source text NOT NULL,
        seen_on date,
        edition text,
        believed boolean NOT NULL DEFAULT false,
        added_by uuid,
        CONSTRAINT need_kind_pk PRIMARY KEY (code),
        CONSTRAINT need_kind_dated CHECK (seen_on IS NOT NULL OR edition IS NOT NULL)
      );
      SELECT app.protect('need_kind');
      GRANT SELECT ON need_kind TO midst_application;
      CREATE POLICY everybody_reads ON need_kind FOR SELECT TO midst_application USING (true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
