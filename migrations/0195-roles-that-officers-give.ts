import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets officers give and end roles, those of officers and operators with the word of a second officer. */
export class RolesThatOfficersGive0000000000195 implements MigrationInterface {
  name = 'RolesThatOfficersGive0000000000195';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- One officer's word that somebody should be an officer or operator; the word of another gives the role.
      CREATE TABLE role_wish (
        id uuid CONSTRAINT role_wish_pk PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT role_wish_person REFERENCES person (id),
        role text NOT NULL CONSTRAINT role_wish_role CHECK (role IN ('officer', 'operator')),
        reason text CONSTRAINT role_wish_reason CHECK (length(reason) BETWEEN 3 AND 2000),
        wished_by uuid NOT NULL CONSTRAINT role_wish_by REFERENCES person (id),
        wished_at timestamptz NOT NULL,
        settled_by uuid CONSTRAINT role_wish_settled_by REFERENCES person (id),
        settled_at timestamptz,
        given boolean NOT NULL DEFAULT false,
        CONSTRAINT role_wish_for_another CHECK (person_id <> wished_by),
        CONSTRAINT role_wish_given_by_two CHECK (NOT given OR settled_by <> wished_by AND settled_by <> person_id),
        CONSTRAINT role_wish_settled CHECK (NOT given OR settled_at IS NOT NULL)
      );
      CREATE UNIQUE INDEX role_wish_once ON role_wish (person_id, role) WHERE settled_at IS NULL;
      CREATE INDEX role_wish_waits ON role_wish (wished_at, id) WHERE settled_at IS NULL;

      SELECT app.protect('role_wish');
      GRANT SELECT, INSERT, UPDATE ON role_wish TO midst_application;
      CREATE POLICY seen ON role_wish FOR SELECT TO midst_application
        USING (person_id = (SELECT app.person()) OR (SELECT app.has_role('officer')));
      CREATE POLICY wished ON role_wish FOR INSERT TO midst_application WITH CHECK (
        (SELECT app.has_role('officer')) AND wished_by = (SELECT app.person())
        AND settled_at IS NULL AND settled_by IS NULL AND NOT given);
      CREATE POLICY settled ON role_wish FOR UPDATE TO midst_application
        USING ((SELECT app.has_role('officer')) AND settled_at IS NULL)
        WITH CHECK ((SELECT app.has_role('officer')) AND settled_at IS NOT NULL AND settled_by = (SELECT app.person()));

      CREATE FUNCTION app.wish_only_settles() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (OLD.id, OLD.person_id, OLD.role, OLD.wished_by, OLD.wished_at)
            IS DISTINCT FROM (NEW.id, NEW.person_id, NEW.role, NEW.wished_by, NEW.wished_at)
          OR NEW.reason IS NOT NULL AND NEW.reason IS DISTINCT FROM OLD.reason THEN
          RAISE EXCEPTION 'What an officer wished is not another''s to write' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER only_settles BEFORE UPDATE ON role_wish FOR EACH ROW EXECUTE FUNCTION app.wish_only_settles();

      -- The word of another who is an officer still; a wish of somebody who has left the office counts no more.
      CREATE FUNCTION app.wished_by_another(person uuid, wanted text) RETURNS boolean
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
          SELECT EXISTS (SELECT FROM role_wish w JOIN role r ON r.person_id = w.wished_by AND r.role = 'officer' AND r.until IS NULL
            WHERE w.person_id = person AND w.role = wanted AND w.settled_at IS NULL AND w.wished_by <> app.person()) $$;
      REVOKE EXECUTE ON FUNCTION app.wished_by_another(uuid, text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION app.wished_by_another(uuid, text) TO midst_application;
      CREATE POLICY given_by_second_officer ON role FOR INSERT TO midst_application WITH CHECK (
        role IN ('officer', 'operator') AND organisation_id IS NULL AND (SELECT app.has_role('officer'))
        AND given_by = (SELECT app.person()) AND person_id <> (SELECT app.person())
        AND app.wished_by_another(person_id, role));

      -- What was said about somebody goes with their account, and so does what waited for them.
      CREATE FUNCTION app.forget_wishes() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        UPDATE role_wish SET reason = NULL, settled_at = coalesce(settled_at, NEW.closed_at) WHERE person_id = NEW.id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER forgets_wishes AFTER UPDATE OF closed_at ON person FOR EACH ROW
        WHEN (OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL) EXECUTE FUNCTION app.forget_wishes();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
