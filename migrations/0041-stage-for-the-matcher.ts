import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tells the matcher where somebody stands in their working life; nothing else of what it sees changes. */
export class StageForTheMatcher0000000000041 implements MigrationInterface {
  name = 'StageForTheMatcher0000000000041';

  async up(db: QueryRunner): Promise<void> {
    // The definition as it stands, with one column more at its end: nothing is said a second time here.
    await db.query(`
      DO $$
      DECLARE body text := pg_get_viewdef('matcher_person'::regclass);
      BEGIN
        EXECUTE 'CREATE OR REPLACE VIEW matcher_person WITH (security_barrier) AS '
          || regexp_replace(body, '\\mAS member_of\\M', 'AS member_of, c.stage');
        IF NOT EXISTS (SELECT FROM information_schema.columns
                        WHERE table_name = 'matcher_person' AND column_name = 'stage') THEN
          RAISE EXCEPTION 'matcher_person has no column member_of after which stage could come';
        END IF;
      END $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
