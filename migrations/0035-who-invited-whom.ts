import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Remembers on a match who invited a known colleague to its need, whichever came first, the match or the acceptance. */
export class WhoInvitedWhom0000000000035 implements MigrationInterface {
  name = 'WhoInvitedWhom0000000000035';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- A colleague is invited to a need of the organisation that invites.
      CREATE FUNCTION app.guard_invited_need() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM need n WHERE n.id = NEW.subject_id AND n.institution_id = NEW.organisation_id) THEN
          RAISE EXCEPTION 'A colleague is invited to a need of the organisation' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER for_a_need BEFORE INSERT ON invitation FOR EACH ROW
        WHEN (NEW.kind = 'known-colleague' AND app.somebody()) EXECUTE FUNCTION app.guard_invited_need();
      CREATE INDEX invitation_to_need ON invitation (subject_id, accepted_by)
        WHERE kind = 'known-colleague' AND state = 'accepted';

      -- The matcher reads no address and so no invitation: this tells it who came by which, and nothing else.
      CREATE FUNCTION app.invited_colleague(invitation uuid)
        RETURNS TABLE (need_id uuid, person_id uuid, invited_by uuid)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
          SELECT i.subject_id, i.accepted_by, i.invited_by FROM invitation i
            WHERE i.id = $1 AND i.kind = 'known-colleague' AND i.state = 'accepted' AND app.is_system('matcher') $$;

      -- Most who are invited are found only after they joined: then the pair says by whom, in the statement that stores it.
      CREATE FUNCTION app.note_inviters() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        UPDATE match m SET invited_by = i.invited_by FROM found f JOIN invitation i ON i.subject_id = f.need_id
            AND i.accepted_by = f.person_id AND i.kind = 'known-colleague' AND i.state = 'accepted'
          WHERE m.id = f.id AND i.invited_by IS NOT NULL;
        RETURN NULL;
      END $$;
      CREATE TRIGGER invited AFTER INSERT ON match REFERENCING NEW TABLE AS found FOR EACH STATEMENT
        EXECUTE FUNCTION app.note_inviters();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
