import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A visit to the United Kingdom from a country on a list is signed off before it is agreed, and not only before it begins. */
export class AVisitIsSignedOffBeforeItIsAgreed0000000000340 implements MigrationInterface {
  name = 'AVisitIsSignedOffBeforeItIsAgreed0000000000340';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Whether whoever visits comes from a country on a list that limits recruitment. It is the country where they live;
      -- of somebody who hosts a colleague it is that of the institution overseas, or those that the need names. Where
      -- nobody knows, it counts as one on a list.
      CREATE FUNCTION app.visitor_is_listed(engagement uuid, today date) RETURNS boolean
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
          WITH home AS (
            SELECT CASE WHEN c.lives_in <> 'GB' THEN ARRAY[c.lives_in] WHEN o.country <> 'GB' THEN ARRAY[o.country]
                     ELSE array_remove(n.countries, 'GB') END AS countries
              FROM engagement e JOIN organisation o ON o.id = e.institution_id JOIN need n ON n.id = e.need_id
                LEFT JOIN clinician c ON c.id = e.person_id
             WHERE e.id = $1 AND (e.person_id = app.person() OR app.has_role('officer')
               OR app.is_system('relay', 'timekeeper')
               OR app.holds('lead', e.institution_id) AND app.may_receive(e.institution_id)))
          SELECT coalesce((SELECT cardinality(h.countries) = 0 OR EXISTS (SELECT FROM recruitment_listing l
            WHERE l.country = ANY (h.countries) AND l.list IN ('who-support-and-safeguards', 'uk-red', 'uk-amber')
              AND l.valid_from <= today AND (l.valid_to IS NULL OR today <= l.valid_to)) FROM home h), true) $$;
      REVOKE EXECUTE ON FUNCTION app.visitor_is_listed(uuid, date) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION app.visitor_is_listed(uuid, date) TO midst_application;

      -- Nobody agrees it sooner, whoever says so; the day is that of the acceptance.
      CREATE FUNCTION app.guard_visit_agreed() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF app.somebody() AND NOT app.visit_is_signed_off(NEW.id, NEW.version) AND EXISTS (
            SELECT FROM engagement_terms t WHERE t.engagement_id = NEW.id AND t.version = NEW.version
              AND t.legs @> '[{"mode": "uk-bound"}]' AND app.visitor_is_listed(NEW.id, t.accepted_at::date)) THEN
          RAISE EXCEPTION 'A visit from a country on a list is agreed when an officer has signed it off'
            USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER visit_signed_off BEFORE UPDATE ON engagement FOR EACH ROW
        WHEN (NEW.state = 'agreed' AND (OLD.state, OLD.agreed_version) IS DISTINCT FROM (NEW.state, NEW.agreed_version))
        EXECUTE FUNCTION app.guard_visit_agreed();

      -- An officer answers for the terms on the table: what is agreed later is what they read.
      DROP POLICY answered ON uk_visit_answer;
      CREATE POLICY answered ON uk_visit_answer FOR INSERT TO midst_application WITH CHECK (
        (SELECT app.has_role('officer')) AND officer_id = (SELECT app.person()) AND person_id <> officer_id
        AND NOT institution_id = ANY ((SELECT app.my_organisations('lead'))::uuid[])
        AND EXISTS (SELECT FROM engagement e WHERE e.id = engagement_id AND e.person_id = uk_visit_answer.person_id
          AND e.institution_id = uk_visit_answer.institution_id AND e.version = uk_visit_answer.version
          AND e.state IN ('proposed', 'agreed', 'changing')));

      -- The release is for the terms on the table as well: a letter comes before anything is agreed.
      CREATE OR REPLACE FUNCTION app.release_for_visit(engagement uuid) RETURNS text
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
          SELECT r.state FROM time_off_request r JOIN engagement e ON e.id = r.engagement_id
           WHERE e.id = $1 AND r.uk_bound AND r.plan_version = e.version
             AND (e.person_id = app.person() OR app.has_role('officer') OR app.is_system('relay', 'timekeeper')
               OR app.holds('lead', e.institution_id) AND app.may_receive(e.institution_id))
           ORDER BY r.state = 'approved' DESC, r.id DESC LIMIT 1 $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
