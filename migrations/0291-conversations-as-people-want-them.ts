import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets each reader of a conversation choose whether each message, a digest or nothing of it comes by mail. */
export class ConversationsAsPeopleWantThem0000000000291 implements MigrationInterface {
  name = 'ConversationsAsPeopleWantThem0000000000291';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- How somebody wants to hear of one thing, e.g. a conversation: the row names it by its id and knows no more of it.
      CREATE TABLE topic_preference (
        person_id uuid NOT NULL CONSTRAINT topic_preference_person REFERENCES person (id),
        topic_id uuid NOT NULL,
        channel text NOT NULL CONSTRAINT topic_preference_channel CHECK (channel IN ('each', 'daily', 'weekly', 'nothing')),
        -- What happened until then was told, or need not be told any more.
        told_until timestamptz NOT NULL,
        -- The day of the last digest, where the reader lives: one a day at most.
        gathered_on date,
        changed_at timestamptz NOT NULL,
        CONSTRAINT topic_preference_pk PRIMARY KEY (person_id, topic_id)
      );
      CREATE INDEX topic_preference_gathering ON topic_preference (person_id, topic_id)
        WHERE channel IN ('daily', 'weekly');
      SELECT app.protect('topic_preference');
      GRANT SELECT, INSERT, UPDATE ON topic_preference TO midst_application;
      CREATE POLICY own ON topic_preference FOR ALL TO midst_application
        USING (person_id = (SELECT app.person())) WITH CHECK (person_id = (SELECT app.person()));
      CREATE POLICY obeyed ON topic_preference FOR ALL TO midst_application
        USING ((SELECT app.is_system('relay'))) WITH CHECK ((SELECT app.is_system('relay')));

      CREATE FUNCTION app.forget_topics() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        DELETE FROM topic_preference WHERE person_id = NEW.id;
        RETURN NEW;
      END $$;
      REVOKE EXECUTE ON FUNCTION app.forget_topics() FROM PUBLIC;
      CREATE TRIGGER forgets_topics AFTER UPDATE OF closed_at ON person FOR EACH ROW
        WHEN (OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL) EXECUTE FUNCTION app.forget_topics();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
