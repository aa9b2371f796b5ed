import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets an association tell its members of a need, once. */
export class NeedsSharedWithMembers0000000000172 implements MigrationInterface {
  name = 'NeedsSharedWithMembers0000000000172';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE need_share (
        id uuid CONSTRAINT need_share_pk PRIMARY KEY,
        organisation_id uuid NOT NULL CONSTRAINT need_share_organisation REFERENCES organisation (id) ON DELETE CASCADE,
        need_id uuid NOT NULL CONSTRAINT need_share_need REFERENCES need (id) ON DELETE CASCADE,
        words text CONSTRAINT need_share_words CHECK (length(words) BETWEEN 1 AND 2000),
        shared_by uuid CONSTRAINT need_share_by REFERENCES person (id) ON DELETE SET NULL,
        at timestamptz NOT NULL,
        CONSTRAINT need_share_once UNIQUE (organisation_id, need_id)
      );
      CREATE INDEX need_share_by_day ON need_share (organisation_id, at);

      CREATE FUNCTION app.my_associations() RETURNS uuid[]
        LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
          SELECT coalesce(array_agg(m.organisation_id), '{}') FROM association_member m
            WHERE m.person_id = app.person() AND m.left_at IS NULL $$;

      SELECT app.protect('need_share');
      GRANT SELECT, INSERT ON need_share TO midst_application;
      CREATE POLICY seen ON need_share FOR SELECT TO midst_application USING (
        organisation_id = ANY ((SELECT app.my_organisations('coordinator'))::uuid[])
        OR organisation_id = ANY ((SELECT app.my_associations())::uuid[]) OR shared_by = (SELECT app.person())
        OR (SELECT app.has_role('officer')) OR (SELECT app.is_system('relay')));
      CREATE POLICY shared ON need_share FOR INSERT TO midst_application WITH CHECK (
        shared_by = (SELECT app.person()) AND organisation_id = ANY ((SELECT app.my_organisations('coordinator'))::uuid[])
        AND app.may_receive(organisation_id) AND EXISTS (SELECT FROM need n WHERE n.id = need_id AND n.state = 'open'));

      -- What a coordinator wrote goes with their account; that the need was shared stays.
      CREATE FUNCTION app.forget_words_of_shares() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        UPDATE need_share SET words = NULL WHERE shared_by = NEW.id AND words IS NOT NULL;
        RETURN NULL;
      END $$;
      CREATE TRIGGER forgets_shares AFTER UPDATE OF closed_at ON person FOR EACH ROW
        WHEN (OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL) EXECUTE FUNCTION app.forget_words_of_shares();

      -- The relay reads no memberships: this tells it whom to write to about one sharing, and nothing else.
      CREATE FUNCTION app.members_to_tell(share uuid) RETURNS TABLE (person_id uuid)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
          SELECT m.person_id FROM need_share s
            JOIN association_member m ON m.organisation_id = s.organisation_id AND m.left_at IS NULL
            JOIN person p ON p.id = m.person_id AND p.closed_at IS NULL
           WHERE s.id = share AND m.person_id IS DISTINCT FROM s.shared_by
             AND app.consents(m.person_id, 'telling') AND app.is_system('relay') $$;
      REVOKE EXECUTE ON FUNCTION app.members_to_tell(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION app.members_to_tell(uuid) TO midst_application;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
