import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets a stage of a chain be asked only for leave that is longer than so much, or that is not. */
export class StagesByLength0000000000182 implements MigrationInterface {
  name = 'StagesByLength0000000000182';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION app.is_leave_length(stated jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT jsonb_typeof(stated -> 'amount') = 'number' AND (stated ->> 'amount')::numeric > 0
          AND stated ->> 'unit' IN ('day', 'calendar-day', 'week', 'month', 'year')
          AND stated - '{amount,unit}'::text[] = '{}' $$;

      CREATE OR REPLACE FUNCTION app.are_leave_stages(stated jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT CASE WHEN jsonb_typeof(stated) = 'array' THEN NOT EXISTS (
          SELECT FROM jsonb_array_elements(stated) AS s WHERE (
            app.are_words_of(s -> 'roles', ARRAY[${roles}])
            AND s ->> 'agreed' IN ('all', 'any')
            AND CASE s #>> '{condition,when}'
              WHEN 'days-over' THEN jsonb_typeof(s #> '{condition,days}') = 'number'
              WHEN 'longer-than' THEN app.is_leave_length(s #> '{condition,length}')
              WHEN 'up-to' THEN app.is_leave_length(s #> '{condition,length}')
              WHEN 'cost-over' THEN jsonb_typeof(s #> '{condition,pounds}') = 'number'
              WHEN 'staff' THEN app.are_words_of(s #> '{condition,groups}', ARRAY[${groups}])
              ELSE s #>> '{condition,when}' IN ('always', 'exceptional', 'off-list', 'overseas') END
            AND s - '{roles,agreed,condition}'::text[] = '{}') IS NOT TRUE) ELSE false END $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const roles = `'line-manager', 'rota-coordinator', 'clinical-lead', 'clinical-director', 'educational-supervisor',
  'training-programme-director', 'head-of-school', 'postgraduate-dean', 'medical-director', 'hr', 'finance',
  'chief-executive-delegate'`;
const groups = `'agenda-for-change', 'consultant', 'resident-doctor', 'specialist-doctor', 'locum', 'bank', 'fellow'`;
