import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For a learning need people are narrowed to those who live elsewhere before the rule is asked. */
export class WherePeopleLiveForTheMatcher0000000000324 implements MigrationInterface {
  name = 'WherePeopleLiveForTheMatcher0000000000324';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE OR REPLACE VIEW matcher_refusal WITH (security_barrier) AS
        SELECT c.id AS person_id, coalesce(v.never_send, '{}') AS never_send, coalesce(v.remote_too, false) AS remote_too,
          coalesce(v.hidden_from_countries, '{}') AS hidden_from_countries,
          coalesce(v.hidden_from_organisations, '{}') || CASE WHEN v.hidden_from_own_employer THEN ARRAY(
            SELECT e.organisation_id FROM clinician_employment e
              WHERE e.person_id = c.id AND e.organisation_id IS NOT NULL) ELSE '{}' END AS institutions,
          ARRAY(SELECT o.organisation_id FROM clinician_organisation o WHERE o.person_id = c.id) AS member_of,
          c.lives_in
        FROM matchable_clinician c LEFT JOIN clinician_private v ON v.person_id = c.id
        WHERE (SELECT app.is_system('matcher'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
