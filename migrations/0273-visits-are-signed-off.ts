import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A visit to the United Kingdom begins when its safeguards are on its record and an officer has signed it off. */
export class VisitsAreSignedOff0000000000273 implements MigrationInterface {
  name = 'VisitsAreSignedOff0000000000273';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE uk_visit_answer (
        id uuid CONSTRAINT uk_visit_answer_pk PRIMARY KEY,
        engagement_id uuid NOT NULL CONSTRAINT uk_visit_answer_of REFERENCES engagement (id),
        institution_id uuid NOT NULL CONSTRAINT uk_visit_answer_institution REFERENCES organisation (id),
        person_id uuid NOT NULL CONSTRAINT uk_visit_answer_person REFERENCES person (id),
        version integer NOT NULL,
        signed_off boolean NOT NULL,
        release_seen text CONSTRAINT uk_visit_answer_release CHECK (length(release_seen) BETWEEN 3 AND 1000),
        note text CONSTRAINT uk_visit_answer_note CHECK (length(note) BETWEEN 3 AND 2000),
        officer_id uuid NOT NULL CONSTRAINT uk_visit_answer_officer REFERENCES person (id),
        at timestamptz NOT NULL,
        CONSTRAINT uk_visit_answer_why CHECK (signed_off OR note IS NOT NULL)
      );
      CREATE INDEX uk_visit_answer_by_engagement ON uk_visit_answer (engagement_id, id);
      CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON uk_visit_answer
        FOR EACH ROW EXECUTE FUNCTION app.never_changes();
      SELECT app.protect('uk_visit_answer');
      GRANT SELECT, INSERT ON uk_visit_answer TO midst_application;
      CREATE POLICY seen ON uk_visit_answer FOR SELECT TO midst_application
        USING (EXISTS (SELECT FROM engagement e WHERE e.id = engagement_id));
      -- An officer, of what both sides accepted last, and never of their own visit.
      CREATE POLICY answered ON uk_visit_answer FOR INSERT TO midst_application WITH CHECK (
        (SELECT app.has_role('officer')) AND officer_id = (SELECT app.person()) AND person_id <> officer_id
        AND NOT institution_id = ANY ((SELECT app.my_organisations('lead'))::uuid[])
        AND EXISTS (SELECT FROM engagement e WHERE e.id = engagement_id AND e.person_id = uk_visit_answer.person_id
          AND e.institution_id = uk_visit_answer.institution_id AND e.agreed_version = uk_visit_answer.version
          AND e.state IN ('agreed', 'changing')));

      -- Where the release by the overseas employer stands, for whoever sees the engagement: a word, and nothing else of the
      -- request. Of several requests for the same terms, any that was approved counts.
      CREATE FUNCTION app.release_for_visit(engagement uuid) RETURNS text
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
          SELECT r.state FROM time_off_request r JOIN engagement e ON e.id = r.engagement_id
           WHERE e.id = $1 AND r.uk_bound AND r.plan_version = e.agreed_version
             AND (e.person_id = app.person() OR app.has_role('officer') OR app.is_system('relay', 'timekeeper')
               OR app.holds('lead', e.institution_id) AND app.may_receive(e.institution_id))
           ORDER BY r.state = 'approved' DESC, r.id DESC LIMIT 1 $$;
      REVOKE EXECUTE ON FUNCTION app.release_for_visit(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION app.release_for_visit(uuid) TO midst_application;

      -- No leg to the United Kingdom begins without it, whoever says so.
      CREATE FUNCTION app.visit_is_signed_off(engagement uuid, version integer) RETURNS boolean
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
          SELECT coalesce((SELECT a.signed_off FROM uk_visit_answer a
            WHERE a.engagement_id = $1 AND a.version = $2 ORDER BY a.id DESC LIMIT 1), false) $$;
      CREATE FUNCTION app.guard_visit_start() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF app.somebody() AND NOT app.visit_is_signed_off(NEW.engagement_id, NEW.version) AND EXISTS (
            SELECT FROM engagement_terms t WHERE t.engagement_id = NEW.engagement_id AND t.version = NEW.version
              AND t.legs -> NEW.leg ->> 'mode' = 'uk-bound') THEN
          RAISE EXCEPTION 'A visit to the United Kingdom begins when an officer has signed it off' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER signed_off BEFORE INSERT ON leg_start FOR EACH ROW EXECUTE FUNCTION app.guard_visit_start();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
