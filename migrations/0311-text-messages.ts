import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person may have a few urgent things told by text message, to a number that a code has confirmed. */
export class TextMessages0000000000311 implements MigrationInterface {
  name = 'TextMessages0000000000311';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE mobile_number (
        person_id uuid CONSTRAINT mobile_number_pk PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
        number text NOT NULL CONSTRAINT mobile_number_shape CHECK (number ~ '^\\+[1-9][0-9]{6,14}$'),
        kinds text[] NOT NULL DEFAULT '{}'
          CONSTRAINT mobile_number_kinds CHECK (kinds <@ ARRAY['match', 'introduced', 'time-off', 'trip']),
        -- The code itself is derived of it and stands nowhere.
        generation integer NOT NULL,
        asked_at timestamptz NOT NULL,
        asked_today integer NOT NULL DEFAULT 1,
        tries integer NOT NULL DEFAULT 0,
        confirmed_at timestamptz,
        -- Whoever holds the telephone answered STOP.
        stopped_at timestamptz
      );
      CREATE INDEX mobile_number_number ON mobile_number (number);
      SELECT app.protect('mobile_number');
      GRANT SELECT, INSERT, UPDATE, DELETE ON mobile_number TO midst_application;
      CREATE POLICY own ON mobile_number FOR ALL TO midst_application
        USING (person_id = (SELECT app.person())) WITH CHECK (person_id = (SELECT app.person()));
      CREATE POLICY relay_reads ON mobile_number FOR SELECT TO midst_application USING ((SELECT app.is_system('relay')));
      CREATE POLICY relay_stops ON mobile_number FOR UPDATE TO midst_application
        USING ((SELECT app.is_system('relay'))) WITH CHECK ((SELECT app.is_system('relay')));

      CREATE TABLE text_message (
        id uuid CONSTRAINT text_message_pk PRIMARY KEY,
        -- Unique for ever, as that of a mail is: the same thing is told once.
        key text NOT NULL CONSTRAINT text_message_key UNIQUE,
        person_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        kind text NOT NULL CONSTRAINT text_message_kind CHECK (kind IN ('code', 'match', 'introduced', 'time-off', 'trip')),
        path text NOT NULL DEFAULT '/' CONSTRAINT text_message_path CHECK (path ~ '^/[a-z/-]*$'),
        state text NOT NULL DEFAULT 'waiting'
          CONSTRAINT text_message_state CHECK (state IN ('waiting', 'sent', 'delivered', 'suppressed', 'failed')),
        due_at timestamptz NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        lease_until timestamptz NOT NULL DEFAULT '-infinity',
        reason text,
        created_at timestamptz NOT NULL,
        sent_at timestamptz
      );
      CREATE INDEX text_message_due ON text_message (due_at) WHERE state = 'waiting';
      CREATE INDEX text_message_of_person ON text_message (person_id, created_at DESC);
      SELECT app.protect('text_message');
      GRANT SELECT, INSERT, UPDATE ON text_message TO midst_application;
      CREATE POLICY own ON text_message FOR SELECT TO midst_application USING (person_id = (SELECT app.person()));
      CREATE POLICY own_code ON text_message FOR INSERT TO midst_application
        WITH CHECK (person_id = (SELECT app.person()) AND kind = 'code' AND state = 'waiting' AND attempts = 0);
      CREATE POLICY relay_sends ON text_message FOR ALL TO midst_application
        USING ((SELECT app.is_system('relay'))) WITH CHECK ((SELECT app.is_system('relay')));

      -- A closed account keeps no telephone number and nothing that was sent to it.
      CREATE FUNCTION app.forget_texts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        DELETE FROM mobile_number WHERE person_id = NEW.id;
        DELETE FROM text_message WHERE person_id = NEW.id;
        RETURN NULL;
      END $$;
      REVOKE EXECUTE ON FUNCTION app.forget_texts() FROM PUBLIC;
      CREATE TRIGGER texts_are_forgotten AFTER UPDATE OF closed_at ON person
        FOR EACH ROW WHEN (NEW.closed_at IS NOT NULL AND OLD.closed_at IS NULL) EXECUTE FUNCTION app.forget_texts();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
