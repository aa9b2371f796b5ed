import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets the doorkeeper ask who holds a token in one round trip, because that question comes before every operation. */
export class SessionHolder0000000000030 implements MigrationInterface {
  name = 'SessionHolder0000000000030';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- By the doorkeeper alone, like the policies of the tables behind it. Those policies have every reader of
      -- people and roles in them, and planning and asking them all cost 0.9 ms; looking a token up costs 0.05 ms.
      CREATE FUNCTION app.session_holder(actor text, hash text)
        RETURNS TABLE (id uuid, person_id uuid, created_at timestamptz, last_seen_at timestamptz, ends_at timestamptz,
          fresh_until timestamptz, revoked_at timestamptz, staff boolean, roles text[])
        LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF actor IS DISTINCT FROM 'doorkeeper' OR NOT app.is_system('doorkeeper') THEN
          RETURN;
        END IF;
        RETURN QUERY SELECT s.id, s.person_id, s.created_at, s.last_seen_at, s.ends_at, s.fresh_until, s.revoked_at,
            s.staff, ARRAY(SELECT DISTINCT r.role FROM role r WHERE r.person_id = s.person_id AND r.until IS NULL)
          FROM session s JOIN person p ON p.id = s.person_id AND p.closed_at IS NULL
          WHERE s.token_hash = hash;
      END $$;
      REVOKE EXECUTE ON FUNCTION app.session_holder(text, text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION app.session_holder(text, text) TO midst_application;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
