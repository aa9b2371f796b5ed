import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps that a pair fits and how well; why it fits is worked out where somebody reads it, from the person's own facts. */
export class ReasonsWorkedOut0000000000070 implements MigrationInterface {
  name = 'ReasonsWorkedOut0000000000070';

  async up(db: QueryRunner): Promise<void> {
    // Written for some thirty pairs at each saved profile and read for one in a hundred, they were a quarter of what
    // saving a profile cost, and stood there as of the last search rather than as of now.
    await db.query('DROP TABLE match_reasons');
    // The rule reads facts in one form only, the matcher's view. Whoever asks gets their own row of it and no other: the
    // matcher's name holds within the function. A SET clause would say so more shortly and takes a superuser.
    await db.query(`
      CREATE FUNCTION app.own_facts() RETURNS SETOF matcher_person LANGUAGE plpgsql AS $$
      DECLARE
        asker text := coalesce(current_setting('midst.system', true), '');
      BEGIN
        PERFORM set_config('midst.system', 'matcher', true);
        RETURN QUERY SELECT * FROM matcher_person WHERE person_id = app.person();
        PERFORM set_config('midst.system', asker, true);
      END $$;
      REVOKE EXECUTE ON FUNCTION app.own_facts() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION app.own_facts() TO midst_application;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
