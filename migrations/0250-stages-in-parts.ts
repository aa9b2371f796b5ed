import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A stage of a chain may be parted: "the manager and HR, or the director". A stage may hang on at least so long, or on
 * less, and a decision may be due within months.
 */
export class StagesInParts0000000000250 implements MigrationInterface {
  name = 'StagesInParts0000000000250';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION app.are_parts_of(stated jsonb, roles jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT stated IS NULL OR CASE WHEN jsonb_typeof(stated) = 'array' AND jsonb_typeof(roles) = 'array' THEN
          NOT EXISTS (SELECT FROM jsonb_array_elements(stated) AS part
                       WHERE CASE WHEN jsonb_typeof(part) = 'array' THEN jsonb_array_length(part) = 0 ELSE true END)
          -- Every role stands in exactly one part, and none in a part that is not asked.
          AND (SELECT array_agg(role ORDER BY role) FROM jsonb_array_elements(stated) AS part, jsonb_array_elements_text(part) AS role)
            = (SELECT array_agg(role ORDER BY role) FROM jsonb_array_elements_text(roles) AS role)
          ELSE false END $$;

      CREATE OR REPLACE FUNCTION app.are_leave_stages(stated jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT CASE WHEN jsonb_typeof(stated) = 'array' THEN NOT EXISTS (
          SELECT FROM jsonb_array_elements(stated) AS s WHERE (
            app.are_words_of(s -> 'roles', ARRAY[${roles}])
            AND app.are_parts_of(s -> 'parts', s -> 'roles')
            AND s ->> 'agreed' IN ('all', 'any')
            AND CASE WHEN s #>> '{condition,when}' IN ('longer-than', 'up-to', 'at-least', 'less-than')
                THEN app.is_leave_length(s #> '{condition,length}')
              ELSE CASE s #>> '{condition,when}'
                WHEN 'days-over' THEN jsonb_typeof(s #> '{condition,days}') = 'number'
                WHEN 'cost-over' THEN jsonb_typeof(s #> '{condition,pounds}') = 'number'
                WHEN 'staff' THEN app.are_words_of(s #> '{condition,groups}', ARRAY[${groups}])
                ELSE s #>> '{condition,when}' IN ('always', 'exceptional', 'off-list', 'overseas') END END
            AND s - '{roles,parts,agreed,condition}'::text[] = '{}') IS NOT TRUE) ELSE false END $$;

      ALTER TABLE leave_policy DROP CONSTRAINT leave_policy_decision_unit;
      ALTER TABLE leave_policy ADD CONSTRAINT leave_policy_decision_unit
        CHECK (decision_unit IN ('calendar-day', 'working-day', 'week', 'month'));

      ALTER TABLE time_off_step ADD COLUMN part integer CONSTRAINT time_off_step_part CHECK (part >= 0);
      COMMENT ON COLUMN time_off_step.part IS 'its part of the turn: where any one may agree, all of one part; otherwise one of each part; null: a part of its own';

      -- Every turn agrees to these very days: one of its parts wholly where any one may, otherwise one of each part. Not
      -- settled as approved while one address of the chain does not speak for the employer.
      CREATE OR REPLACE FUNCTION app.chain_agrees(request uuid, of_revision integer, wanted text) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT count(*) > 0 AND bool_and(turn.agrees) FROM (
          SELECT bool_and(part.firm) AND CASE WHEN bool_and(part.any_of) THEN bool_or(part.wholly) ELSE bool_and(part.partly) END AS agrees
            FROM (SELECT s.turn, bool_and(s.any_of) AS any_of, bool_and(said.agrees) AS wholly, bool_or(said.agrees) AS partly,
                         bool_and(wanted = 'reported' OR s.standing IN ('employer-domain', 'confirmed-by-hr')) AS firm
                    FROM time_off_step s, LATERAL (SELECT s.revision = of_revision
                      AND (s.state = 'approved' OR wanted = 'reported' AND s.state = 'reported') AS agrees) said
                   WHERE s.request_id = request GROUP BY s.turn, coalesce(s.part, -1 - s.ordinal)) part
           GROUP BY part.turn) turn $$;
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
