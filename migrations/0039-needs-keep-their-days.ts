import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets the timekeeper open an approved need on its day and let one lapse after its last, and write nothing else of it. */
export class NeedsKeepTheirDays0000000000039 implements MigrationInterface {
  name = 'NeedsKeepTheirDays0000000000039';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE need DROP CONSTRAINT need_state, ADD CONSTRAINT need_state CHECK (state IN
        ('draft', 'submitted', 'returned', 'approved', 'open', 'paused', 'lapsed', 'closed', 'withdrawn'));
      CREATE INDEX need_opening ON need (opens_on) WHERE state = 'approved' AND opens_on IS NOT NULL;
      CREATE INDEX need_lapsing ON need (least(deadline, closes_on)) WHERE state IN ('open', 'paused');

      ALTER POLICY shown ON need
        USING (state IN ('open', 'paused', 'lapsed', 'closed') AND (SELECT app.person()) IS NOT NULL);
      ALTER POLICY shown ON need_detail USING ((SELECT app.person()) IS NOT NULL AND EXISTS (SELECT FROM need n
        WHERE n.id = need_id AND NOT n.sensitive AND n.state IN ('open', 'paused', 'lapsed', 'closed')));
      CREATE POLICY kept_to_its_days ON need FOR UPDATE TO midst_application
        USING ((SELECT app.is_system('timekeeper')) AND state IN ('approved', 'open', 'paused'))
        WITH CHECK ((SELECT app.is_system('timekeeper')) AND state IN ('open', 'lapsed'));
      CREATE POLICY kept_to_its_days ON need_history FOR INSERT TO midst_application
        WITH CHECK ((SELECT app.is_system('timekeeper')) AND act IN ('openOnItsDay', 'lapse')
          AND EXISTS (SELECT FROM need n WHERE n.id = need_id AND n.institution_id = need_history.institution_id));

      CREATE OR REPLACE FUNCTION app.guard_need() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF (OLD.id, OLD.institution_id, OLD.created_at) IS DISTINCT FROM (NEW.id, NEW.institution_id, NEW.created_at) THEN
          RAISE EXCEPTION 'A need stays with its institution' USING ERRCODE = 'insufficient_privilege';
        END IF;
        IF NEW.state IS DISTINCT FROM OLD.state
          AND (NEW.state = 'open' AND OLD.state NOT IN ('approved', 'paused', 'lapsed') OR OLD.state IN ('closed', 'withdrawn')) THEN
          RAISE EXCEPTION 'A need opens once it is approved, and ends once' USING ERRCODE = 'insufficient_privilege';
        END IF;
        IF app.system() = 'timekeeper' AND to_jsonb(OLD) - '{state,version,updated_at,opened_at}'::text[]
             IS DISTINCT FROM to_jsonb(NEW) - '{state,version,updated_at,opened_at}'::text[] THEN
          RAISE EXCEPTION 'The timekeeper keeps days and changes no words' USING ERRCODE = 'insufficient_privilege';
        END IF;
        IF NEW.state = 'lapsed' AND OLD.state <> 'lapsed' AND app.system() IS DISTINCT FROM 'timekeeper' THEN
          RAISE EXCEPTION 'A need lapses with its last day' USING ERRCODE = 'insufficient_privilege';
        END IF;
        IF (NEW.state IN ('approved', 'returned') AND NEW.state IS DISTINCT FROM OLD.state
            OR NEW.heritage_agreed_at IS NOT NULL AND NEW.heritage_agreed_at IS DISTINCT FROM OLD.heritage_agreed_at
            OR NEW.public_sample AND NOT OLD.public_sample)
          AND (NOT app.has_role('officer') OR OLD.institution_id = ANY (app.my_organisations('lead'))) THEN
          RAISE EXCEPTION 'Only a programme officer who does not lead the institution decides this' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
      END $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
