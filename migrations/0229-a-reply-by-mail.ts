import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps of a message that came by mail which mail it was, so that none is posted twice, and the whole of what was written. */
export class AReplyByMail0000000000229 implements MigrationInterface {
  name = 'AReplyByMail0000000000229';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE thread_mail (
        message_id uuid CONSTRAINT thread_mail_pk PRIMARY KEY CONSTRAINT thread_mail_message REFERENCES thread_message (id),
        author_id uuid NOT NULL CONSTRAINT thread_mail_author REFERENCES person (id),
        -- The SHA-256 of its Message-ID: that it was this mail, and nothing of how its sender's server names things.
        mail text NOT NULL CONSTRAINT thread_mail_mail CHECK (mail ~ '^[0-9a-f]{64}$'),
        original text NOT NULL CONSTRAINT thread_mail_original CHECK (length(original) <= 100000),
        at timestamptz NOT NULL,
        CONSTRAINT thread_mail_once UNIQUE (author_id, mail)
      );
      CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON thread_mail FOR EACH ROW EXECUTE FUNCTION app.never_changes();

      SELECT app.protect('thread_mail');
      GRANT SELECT, INSERT ON thread_mail TO midst_application;
      CREATE POLICY seen ON thread_mail FOR SELECT TO midst_application
        USING (EXISTS (SELECT FROM thread_message m WHERE m.id = message_id));
      CREATE POLICY came ON thread_mail FOR INSERT TO midst_application WITH CHECK (author_id = (SELECT app.person())
        AND EXISTS (SELECT FROM thread_message m WHERE m.id = message_id AND m.author_id = thread_mail.author_id));

      CREATE FUNCTION app.forget_thread_mail() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        UPDATE thread_mail SET original = '' WHERE author_id = NEW.id AND original <> '';
        RETURN NULL;
      END $$;
      CREATE TRIGGER forgets_mail AFTER UPDATE OF closed_at ON person FOR EACH ROW
        WHEN (OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL) EXECUTE FUNCTION app.forget_thread_mail();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
