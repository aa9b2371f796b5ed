import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Asks about persons what costs little before what costs much; who sees whom stays as it was. */
export class CheapQuestionsFirst0000000000031 implements MigrationInterface {
  name = 'CheapQuestionsFirst0000000000031';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- One policy in place of three: of several, PostgreSQL chose to ask first for the leads of every organisation,
      -- 0.75 ms with 640 leads, to show somebody their own row. CASE keeps the order, as OR across policies does not.
      DROP POLICY seen ON person;
      DROP POLICY speaks_for_organisation ON person;
      DROP POLICY welcomed_members ON person;
      CREATE POLICY seen ON person FOR SELECT TO midst_application USING (CASE
        WHEN id = (SELECT app.person()) OR (SELECT app.is_system('doorkeeper', 'importer', 'relay', 'timekeeper')) THEN true
        WHEN (SELECT app.has_role('officer')) THEN true
        ELSE id = ANY ((SELECT app.disclosed_people('name'))::uuid[]) OR id = ANY ((SELECT app.my_members())::uuid[])
          OR id = ANY ((SELECT app.known_leads())::uuid[]) END);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
