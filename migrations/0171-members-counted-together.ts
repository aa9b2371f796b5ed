import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets an association see its members together, in bands of five and more, by a consent of their own. */
export class MembersCountedTogether0000000000171 implements MigrationInterface {
  name = 'MembersCountedTogether0000000000171';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE consent_purpose DROP CONSTRAINT consent_purpose_known;
      ALTER TABLE consent_purpose ADD CONSTRAINT consent_purpose_known
        CHECK (purpose IN ('matching', 'heritage', 'telling', 'sharing', 'association'));
      INSERT INTO consent_purpose (purpose, version, since, text) VALUES
        ('association', 1, '2026-11-28', 'The associations in Midst to which I belong may see roughly how many of their members share my profession, languages and skills, where that is true of five members or more. I am counted only while my profile is turned on and not hidden from the association. My name is not shown by it.');

      -- Small numbers never leave PostgreSQL. A member counts from the month after joining: the coordinator reads on which
      -- day somebody joined, and a band that moved on that day would tell what they are.
      CREATE FUNCTION app.members_together(association uuid) RETURNS TABLE (kind text, code text, people text)
        LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
          WITH counted AS (
            SELECT c.id FROM association_member m
              JOIN clinician c ON c.id = m.person_id AND c.visibility = 'shown'
              JOIN person p ON p.id = c.id AND p.closed_at IS NULL
              LEFT JOIN clinician_private v ON v.person_id = c.id
             WHERE m.organisation_id = association AND m.left_at IS NULL AND m.joined_at < date_trunc('month', now())
               AND app.consents(c.id, 'association') AND app.consents(c.id, 'matching')
               AND NOT association = ANY (coalesce(v.hidden_from_organisations, '{}'))
               AND app.holds('coordinator', association) AND app.may_receive(association)),
          stated AS (
            SELECT 'member' AS kind, '' AS code, id FROM counted
            UNION SELECT 'profession', f.code, f.person_id FROM clinician_profession f JOIN counted ON id = f.person_id
            UNION SELECT 'language', f.code, f.person_id FROM clinician_language f JOIN counted ON id = f.person_id
              WHERE NOT f."none"
            UNION SELECT 'skill', f.code, f.person_id FROM clinician_skill f JOIN counted ON id = f.person_id)
          SELECT s.kind, s.code,
                 CASE WHEN count(*) < 10 THEN '5-to-9' WHEN count(*) < 25 THEN '10-to-24' ELSE '25-or-more' END
            FROM stated s GROUP BY s.kind, s.code HAVING count(*) >= 5 ORDER BY s.kind, CASE WHEN count(*) < 10 THEN 2 WHEN count(*) < 25 THEN 1 ELSE 0 END, s.code $$;
      REVOKE EXECUTE ON FUNCTION app.members_together(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION app.members_together(uuid) TO midst_application;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
