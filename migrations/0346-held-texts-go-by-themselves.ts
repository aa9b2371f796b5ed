import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody sent and an officer has to look at first is kept, so that it goes by itself once its words are released. */
export class HeldTextsGoByThemselves0000000000346 implements MigrationInterface {
  name = 'HeldTextsGoByThemselves0000000000346';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- What was sent, whole and as it was sent, for its writer and for the part of Midst that sends it on. Officers read the
      -- words in message_flag and nothing of this. A row goes as soon as it was sent; what came back stays for its writer.
      CREATE TABLE held_text (
        id uuid CONSTRAINT held_text_pk PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT held_text_person REFERENCES person (id) ON DELETE CASCADE,
        operation text NOT NULL CONSTRAINT held_text_operation CHECK (length(operation) BETWEEN 1 AND 60),
        key text NOT NULL CONSTRAINT held_text_key CHECK (length(key) BETWEEN 1 AND 200),
        text_key text NOT NULL CONSTRAINT held_text_text_key CHECK (length(text_key) = 43),
        input jsonb NOT NULL,
        held_at timestamptz NOT NULL,
        outcome text CONSTRAINT held_text_outcome CHECK (outcome IN ('returned', 'not-done')),
        reason text,
        answered_at timestamptz,
        CONSTRAINT held_text_answered CHECK ((answered_at IS NULL) = (outcome IS NULL) AND (reason IS NULL OR outcome = 'not-done'))
      );
      CREATE UNIQUE INDEX held_text_once ON held_text (person_id, key);
      CREATE INDEX held_text_waits ON held_text (held_at) WHERE outcome IS NULL;
      SELECT app.protect('held_text');
      GRANT SELECT, INSERT, UPDATE, DELETE ON held_text TO midst_application;
      CREATE POLICY seen ON held_text FOR SELECT TO midst_application
        USING (person_id = (SELECT app.person()) OR (SELECT app.is_system('relay')));
      CREATE POLICY held ON held_text FOR INSERT TO midst_application
        WITH CHECK (person_id = (SELECT app.person()) AND outcome IS NULL);
      CREATE POLICY held_again ON held_text FOR UPDATE TO midst_application
        USING (person_id = (SELECT app.person())) WITH CHECK (person_id = (SELECT app.person()) AND outcome IS NULL);
      CREATE POLICY answered ON held_text FOR UPDATE TO midst_application
        USING ((SELECT app.is_system('relay')) AND outcome IS NULL) WITH CHECK ((SELECT app.is_system('relay')));
      CREATE POLICY gone ON held_text FOR DELETE TO midst_application
        USING (person_id = (SELECT app.person()) OR (SELECT app.is_system('relay')));

      -- Whoever wrote it anew under the same key, without those words, has sent it: then the first one waits no more.
      CREATE POLICY keys_of_held_texts ON idempotency FOR SELECT TO midst_application USING (app.is_system('relay'));

      -- Nobody answers for words that nobody wishes to send any more. Those that were remarked together go together: half of
      -- them, released, would read as if all had been.
      CREATE FUNCTION app.forget_words_of_nothing() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        DELETE FROM message_flag f WHERE f.author_id = OLD.person_id AND f.text_key = OLD.text_key
          AND NOT EXISTS (SELECT FROM held_text h
            WHERE h.person_id = OLD.person_id AND h.text_key = OLD.text_key AND h.outcome IS NULL)
          AND EXISTS (SELECT FROM message_flag w WHERE w.author_id = f.author_id AND w.text_key = f.text_key
            AND w.raised_at = f.raised_at AND w.settled_at IS NULL);
        RETURN NULL;
      END $$;
      CREATE TRIGGER forgets_words AFTER DELETE OR UPDATE OF text_key ON held_text
        FOR EACH ROW EXECUTE FUNCTION app.forget_words_of_nothing();

      CREATE OR REPLACE FUNCTION app.forget_unsent_words() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        DELETE FROM held_text WHERE person_id = NEW.id;
        DELETE FROM message_flag WHERE author_id = NEW.id AND message_id IS NULL;
        RETURN NULL;
      END $$;

      -- Of what waits from before this day nobody kept the text: it has to be sent again, and its writer was told so.
      DELETE FROM delivery WHERE listener = 'TellOfUnsentWords';
      DELETE FROM message_flag WHERE message_id IS NULL AND settled_at IS NULL;
      UPDATE message SET state = 'suppressed', reason = 'It is told otherwise by now.'
        WHERE kind = 'unsent-words' AND state = 'waiting';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
