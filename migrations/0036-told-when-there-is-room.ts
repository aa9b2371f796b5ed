import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps who was refused because a host was full and wants to hear when it has room, in the order in which they asked. */
export class ToldWhenThereIsRoom0000000000036 implements MigrationInterface {
  name = 'ToldWhenThereIsRoom0000000000036';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- It goes with its match, and so with the need, the profile and the consent. Nobody but the person and the matcher
      -- reads it: no lead learns who stood before the door.
      CREATE TABLE room_wanted (
        place bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT room_wanted_pk PRIMARY KEY,
        match_id uuid NOT NULL CONSTRAINT room_wanted_once UNIQUE
          CONSTRAINT room_wanted_match REFERENCES match (id) ON DELETE CASCADE,
        need_id uuid NOT NULL CONSTRAINT room_wanted_need REFERENCES need (id) ON DELETE CASCADE,
        person_id uuid NOT NULL CONSTRAINT room_wanted_person REFERENCES person (id) ON DELETE CASCADE,
        asked_at timestamptz NOT NULL,
        told_at timestamptz
      );
      COMMENT ON COLUMN room_wanted.place IS 'the order of asking, which nobody can write themselves';
      CREATE INDEX room_wanted_waiting ON room_wanted (need_id, place) WHERE told_at IS NULL;
      CREATE INDEX room_wanted_by_person ON room_wanted (person_id);
      SELECT app.protect('room_wanted');
      GRANT SELECT, INSERT, DELETE, UPDATE (told_at) ON room_wanted TO midst_application;
      CREATE POLICY own ON room_wanted FOR SELECT TO midst_application
        USING (person_id = (SELECT app.person()) OR (SELECT app.is_system('matcher', 'timekeeper')));
      CREATE POLICY asked ON room_wanted FOR INSERT TO midst_application
        WITH CHECK (person_id = (SELECT app.person()) AND told_at IS NULL AND EXISTS (SELECT FROM match m
          WHERE m.id = match_id AND m.person_id = room_wanted.person_id AND m.need_id = room_wanted.need_id));
      CREATE POLICY told ON room_wanted FOR UPDATE TO midst_application
        USING ((SELECT app.is_system('matcher'))) WITH CHECK ((SELECT app.is_system('matcher')));
      CREATE POLICY ended ON room_wanted FOR DELETE TO midst_application
        USING (person_id = (SELECT app.person()) OR (SELECT app.is_system('timekeeper')));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
