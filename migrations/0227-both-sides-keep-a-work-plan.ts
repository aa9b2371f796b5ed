import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Both sides of an engagement keep one work plan; every version of it stays as it was saved. */
export class BothSidesKeepAWorkPlan0000000000227 implements MigrationInterface {
  name = 'BothSidesKeepAWorkPlan0000000000227';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE work_plan (
        id uuid CONSTRAINT work_plan_pk PRIMARY KEY,
        engagement_id uuid NOT NULL CONSTRAINT work_plan_engagement REFERENCES engagement (id),
        institution_id uuid NOT NULL CONSTRAINT work_plan_institution REFERENCES organisation (id),
        person_id uuid NOT NULL CONSTRAINT work_plan_person REFERENCES person (id),
        version integer NOT NULL CONSTRAINT work_plan_version CHECK (version >= 1),
        zone text NOT NULL CONSTRAINT work_plan_zone CHECK (length(zone) BETWEEN 1 AND 60),
        objectives text[] NOT NULL,
        sessions jsonb NOT NULL,
        learners jsonb NOT NULL,
        materials jsonb NOT NULL,
        note text CONSTRAINT work_plan_note CHECK (length(note) BETWEEN 1 AND 500),
        saved_by uuid NOT NULL CONSTRAINT work_plan_saved_by REFERENCES person (id),
        side text NOT NULL CONSTRAINT work_plan_side CHECK (side IN ('clinician', 'institution')),
        at timestamptz NOT NULL,
        -- Two who save upon the same version: PostgreSQL keeps the first, and the other is told.
        CONSTRAINT work_plan_once UNIQUE (engagement_id, version)
      );
      CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON work_plan FOR EACH ROW EXECUTE FUNCTION app.never_changes();

      SELECT app.protect('work_plan');
      GRANT SELECT, INSERT ON work_plan TO midst_application;
      CREATE POLICY seen ON work_plan FOR SELECT TO midst_application
        USING (EXISTS (SELECT FROM engagement e WHERE e.id = engagement_id));
      CREATE POLICY saved ON work_plan FOR INSERT TO midst_application WITH CHECK (
        saved_by = (SELECT app.person()) AND (side = 'clinician') = (person_id = saved_by)
        AND (person_id = saved_by OR app.holds('lead', institution_id))
        AND EXISTS (SELECT FROM engagement e WHERE e.id = engagement_id AND e.person_id = work_plan.person_id
          AND e.institution_id = work_plan.institution_id AND e.state IN ('proposed', 'agreed', 'changing')));

      -- The plan is the work of both; what the clinician said about a change goes with their account.
      CREATE FUNCTION app.forget_words_of_work_plans() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        UPDATE work_plan SET note = NULL WHERE saved_by = NEW.id AND side = 'clinician' AND note IS NOT NULL;
        RETURN NULL;
      END $$;
      CREATE TRIGGER forgets_work_plans AFTER UPDATE OF closed_at ON person FOR EACH ROW
        WHEN (OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL) EXECUTE FUNCTION app.forget_words_of_work_plans();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
