import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hours of a pair that an association made are a contribution: the mentor records them, the mentee confirms them. */
export class MentoringIsGivenToo0000000000368 implements MigrationInterface {
  name = 'MentoringIsGivenToo0000000000368';

  async up(db: QueryRunner): Promise<void> {
    await db.query(columns);
    await db.query(guards);
    await db.query(sight);
    await db.query(told);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const columns = `
  ALTER TABLE contribution
    ADD COLUMN mentoring_id uuid CONSTRAINT contribution_mentoring REFERENCES mentoring (id) ON DELETE SET NULL,
    -- Stays when the pair is deleted: whoever was mentored answers for what was recorded.
    ADD COLUMN mentee_id uuid CONSTRAINT contribution_mentee REFERENCES person (id),
    DROP CONSTRAINT contribution_kind,
    ADD CONSTRAINT contribution_kind CHECK (kind IN
      ('engagement', 'past-informal', 'returnee', 'uk-outreach', 'uk-interpreting', 'uk-cultural-competence', 'mentoring')),
    DROP CONSTRAINT contribution_standing,
    ADD CONSTRAINT contribution_standing CHECK (verifier_standing IN
      ('lead', 'address-of-institution', 'named-by-person', 'mentee')),
    ADD CONSTRAINT contribution_of_pair CHECK (kind = 'mentoring' OR num_nonnulls(mentoring_id, mentee_id) = 0),
    -- Nobody else is asked: whoever was not there cannot say.
    ADD CONSTRAINT contribution_of_pair_alone CHECK (kind <> 'mentoring' OR num_nonnulls(institution_id, confirmer_email) = 0);
  CREATE INDEX contribution_by_mentee ON contribution (mentee_id, id) WHERE mentee_id IS NOT NULL;
  CREATE INDEX contribution_by_mentoring ON contribution (mentoring_id) WHERE mentoring_id IS NOT NULL;
`;

const guards = `
  CREATE FUNCTION app.guard_mentoring_given() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF app.somebody() AND NOT EXISTS (SELECT FROM mentoring m WHERE m.id = NEW.mentoring_id AND m.mentor_id = NEW.person_id
        AND m.mentee_id = NEW.mentee_id AND num_nulls(m.mentor_agreed_at, m.mentee_agreed_at) = 0) THEN
      RAISE EXCEPTION 'Mentoring is recorded by the mentor of a pair that stood' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded_mentoring BEFORE INSERT ON contribution FOR EACH ROW WHEN (NEW.kind = 'mentoring')
    EXECUTE FUNCTION app.guard_mentoring_given();

  -- With the mentee's account goes that it was they; that the hours were confirmed stays.
  CREATE FUNCTION app.forgets_mentee() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  BEGIN
    UPDATE contribution SET mentee_id = NULL, verifier_name = CASE WHEN answered_by = NEW.id THEN '-' ELSE verifier_name END,
        verifier_post = CASE WHEN answered_by = NEW.id THEN NULL ELSE verifier_post END, due_at = NULL
      WHERE mentee_id = NEW.id;
    RETURN NULL;
  END $$;
  CREATE TRIGGER forgets_mentee AFTER UPDATE OF closed_at ON person FOR EACH ROW
    WHEN (OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL) EXECUTE FUNCTION app.forgets_mentee();
`;

const mine = `person_id = (SELECT app.person())`;
const link = `id = (SELECT app.step())`;
const system = `(SELECT app.is_system('relay', 'timekeeper'))`;
const host = `(institution_id = ANY ((SELECT app.my_organisations('lead'))::uuid[]) AND app.may_receive(institution_id)
    AND state IN ('waiting', 'confirmed', 'disputed'))`;
const mentee = `(mentee_id = (SELECT app.person()) AND state IN ('waiting', 'confirmed', 'disputed'))`;

const sight = `
  ALTER POLICY seen ON contribution
    USING (${mine} OR ${link} OR ${host} OR ${mentee} OR (SELECT app.has_role('officer')) OR ${system});
  ALTER POLICY moved ON contribution USING (${mine} OR ${link} OR ${host} OR ${mentee} OR ${system})
    WITH CHECK (${mine} OR ${link} OR ${host} OR ${mentee} OR ${system});
  ALTER POLICY added ON contribution_history
    WITH CHECK (EXISTS (SELECT FROM contribution c WHERE c.id = contribution_history.contribution_id
      AND c.person_id = contribution_history.about AND CASE contribution_history.side
        WHEN 'person' THEN c.person_id = app.person()
        WHEN 'host' THEN c.person_id IS DISTINCT FROM app.person()
          AND (c.id = app.step() OR c.mentee_id = app.person() OR app.holds('lead', c.institution_id))
        ELSE app.is_system('relay', 'timekeeper') END));
`;

const told = `
  -- How many hours of a pair the mentee confirmed: for the two, and as a number for whoever coordinates.
  CREATE FUNCTION app.mentoring_minutes_confirmed(pair uuid) RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT coalesce(sum(s.minutes), 0)::int FROM mentoring m
        JOIN contribution c ON c.mentoring_id = m.id AND c.state = 'confirmed'
        JOIN contribution_session s ON s.contribution_id = c.id AND s.version = c.version
       WHERE m.id = pair AND (app.person() IN (m.mentor_id, m.mentee_id)
         OR app.holds('coordinator', m.organisation_id) AND app.may_receive(m.organisation_id)) $$;
  REVOKE EXECUTE ON FUNCTION app.mentoring_minutes_confirmed(uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION app.mentoring_minutes_confirmed(uuid) TO midst_application;
`;
