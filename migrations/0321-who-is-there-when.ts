import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rota of a need: who is there when, for both sides; whom, only for its leads and officers. */
export class WhoIsThereWhen0000000000321 implements MigrationInterface {
  name = 'WhoIsThereWhen0000000000321';

  async up(db: QueryRunner): Promise<void> {
    await db.query(rota);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

// Somebody who takes over has to know from when; of the others they learn days and a post, nothing of who they are.
const rota = `
  CREATE FUNCTION app.rota_of(asked uuid)
    RETURNS TABLE (engagement_id uuid, match_id uuid, mine boolean, position_id uuid, position_title text, leg jsonb)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      WITH standing AS (
        SELECT e.id, e.match_id, e.institution_id, e.person_id, e.agreed_version FROM engagement e
         WHERE e.need_id = asked AND e.agreed_version IS NOT NULL AND e.state <> 'cancelled'),
      reader AS (
        SELECT app.has_role('officer') OR EXISTS (SELECT FROM need n WHERE n.id = asked
                 AND n.institution_id = ANY (app.my_organisations('lead')) AND app.may_receive(n.institution_id)) AS names,
               EXISTS (SELECT FROM standing s WHERE s.person_id = app.person()) AS takes_part)
      SELECT CASE WHEN r.names OR s.person_id = app.person() THEN s.id END,
             CASE WHEN r.names OR s.person_id = app.person() THEN s.match_id END,
             s.person_id = app.person(), t.position_id, t.position_title, leg.value
        FROM reader r, standing s
        JOIN engagement_terms t ON t.engagement_id = s.id AND t.version = s.agreed_version,
             LATERAL jsonb_array_elements(t.legs) AS leg
       WHERE r.names OR r.takes_part
       ORDER BY leg.value ->> 'from', leg.value ->> 'to', s.id $$;
  REVOKE ALL ON FUNCTION app.rota_of(uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION app.rota_of(uuid) TO midst_application;
`;
