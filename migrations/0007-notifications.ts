import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One message to one person, once: what is to be told, by which choice of theirs, and what became of it. */
export class Notifications0000000000007 implements MigrationInterface {
  name = 'Notifications0000000000007';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE message (
        id uuid PRIMARY KEY,
        key text NOT NULL UNIQUE,
        kind text NOT NULL,
        person_id uuid REFERENCES person (id) ON DELETE CASCADE,
        address text,
        name text,
        language text,
        ids jsonb NOT NULL DEFAULT '{}',
        door_purpose text,
        door_id uuid,
        door_generation integer,
        state text NOT NULL DEFAULT 'waiting'
          CHECK (state IN ('waiting', 'held', 'gathered', 'sent', 'suppressed', 'failed')),
        due_at timestamptz NOT NULL,
        expires_at timestamptz,
        attempts integer NOT NULL DEFAULT 0,
        lease_until timestamptz NOT NULL DEFAULT '-infinity',
        digest_id uuid,
        reason text,
        created_at timestamptz NOT NULL DEFAULT now(),
        sent_at timestamptz,
        CHECK ((person_id IS NULL) <> (address IS NULL))
      );
      CREATE INDEX message_due ON message (due_at) WHERE state = 'waiting';
      CREATE INDEX message_held ON message (person_id) WHERE state = 'held';
      CREATE INDEX message_of_person ON message (person_id, created_at DESC);
      CREATE INDEX message_door ON message (door_id) WHERE door_id IS NOT NULL;
      SELECT app.protect('message');
      GRANT INSERT, SELECT, UPDATE ON message TO midst_application;
      CREATE POLICY anybody_tells ON message FOR INSERT TO midst_application
        WITH CHECK (app.somebody() AND state = 'waiting' AND attempts = 0 AND sent_at IS NULL);
      CREATE POLICY relay_sends ON message FOR ALL TO midst_application
        USING (app.is_system('relay')) WITH CHECK (app.is_system('relay'));
      CREATE POLICY own_messages ON message FOR SELECT TO midst_application
        USING (person_id = app.person());

      CREATE TABLE notification_preference (
        person_id uuid PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
        matches text NOT NULL DEFAULT 'at-once' CHECK (matches IN ('at-once', 'daily', 'weekly', 'not')),
        weekly_limit integer NOT NULL DEFAULT 5 CHECK (weekly_limit BETWEEN 0 AND 50),
        quiet_from smallint CHECK (quiet_from BETWEEN 0 AND 23),
        quiet_to smallint CHECK (quiet_to BETWEEN 0 AND 23),
        digest_hour smallint NOT NULL DEFAULT 8 CHECK (digest_hour BETWEEN 0 AND 23),
        digest_day smallint NOT NULL DEFAULT 1 CHECK (digest_day BETWEEN 1 AND 7),
        changed_at timestamptz NOT NULL
      );
      SELECT app.protect('notification_preference');
      GRANT INSERT, SELECT, UPDATE ON notification_preference TO midst_application;
      CREATE POLICY own_preference ON notification_preference FOR ALL TO midst_application
        USING (person_id = app.person()) WITH CHECK (person_id = app.person());
      CREATE POLICY relay_obeys ON notification_preference FOR SELECT TO midst_application
        USING (app.is_system('relay'));
      CREATE POLICY relay_unsubscribes ON notification_preference FOR ALL TO midst_application
        USING (app.is_system('relay')) WITH CHECK (app.is_system('relay'));

      -- People without an account who asked for no more mail about one thing; the address only as a hash.
      CREATE TABLE mail_stop (
        address_hash text NOT NULL,
        door_id uuid NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (address_hash, door_id)
      );
      SELECT app.protect('mail_stop');
      GRANT INSERT, SELECT ON mail_stop TO midst_application;
      CREATE POLICY relay_stops ON mail_stop FOR ALL TO midst_application
        USING (app.is_system('relay')) WITH CHECK (app.is_system('relay'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
