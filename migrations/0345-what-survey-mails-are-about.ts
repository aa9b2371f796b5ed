import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails and pages that ask what the work did name the need where the position has no name of its own. */
export class WhatSurveyMailsAreAbout0000000000345 implements MigrationInterface {
  name = 'WhatSurveyMailsAreAbout0000000000345';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE OR REPLACE FUNCTION app.surveyed(wanted uuid) RETURNS TABLE (title text, institution text, last_day date)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
          SELECT coalesce(t.position_title, n.title), o.name, e.last_day
            FROM survey_respondent r JOIN engagement e ON e.id = r.engagement_id
            JOIN organisation o ON o.id = e.institution_id
            JOIN need n ON n.id = e.need_id
            LEFT JOIN engagement_terms t ON t.engagement_id = e.id AND t.version = e.agreed_version
           WHERE r.id = wanted AND app.is_system('doorkeeper') $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
