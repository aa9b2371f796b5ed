import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notes when an employer ended a rule of its own, and when its HR was told that its leave system is silent. */
export class EndsAndSilencesAreTold0000000000151 implements MigrationInterface {
  name = 'EndsAndSilencesAreTold0000000000151';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE leave_policy ADD COLUMN ended_at timestamptz
        CONSTRAINT leave_policy_ended CHECK (ended_at IS NULL OR adopted_at IS NOT NULL AND valid_to IS NOT NULL);
      COMMENT ON COLUMN leave_policy.ended_at IS
        'when somebody ended it; null: it holds, or another version took its place';
      CREATE OR REPLACE FUNCTION app.guard_leave_policy() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.adopted_at IS NOT NULL
             AND to_jsonb(OLD) - 'valid_to' - 'ended_at' IS DISTINCT FROM to_jsonb(NEW) - 'valid_to' - 'ended_at'
           OR OLD.adopted_at IS NULL AND NEW.adopted_at IS NOT NULL THEN
          RAISE EXCEPTION 'A rule that was adopted ends, and never changes' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
      END $$;

      ALTER TABLE leave_system ADD COLUMN silence_told_at timestamptz;
      COMMENT ON COLUMN leave_system.silence_told_at IS
        'when its HR was told that it takes nothing; null: it takes what it is told, or has not been silent for long';
      CREATE OR REPLACE FUNCTION app.guard_leave_system() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF app.somebody() AND (NEW.id, NEW.employer_id) IS DISTINCT FROM (OLD.id, OLD.employer_id)
           OR app.system() IS NOT NULL AND to_jsonb(OLD) - '{stopped,stopped_at,silence_told_at}'::text[]
                IS DISTINCT FROM to_jsonb(NEW) - '{stopped,stopped_at,silence_told_at}'::text[] THEN
          RAISE EXCEPTION 'This about a leave system is not theirs to write' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
      END $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
