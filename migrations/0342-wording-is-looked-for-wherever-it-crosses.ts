import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words of recruitment are remarked in every text that reaches another side, and not only in messages. */
export class WordingIsLookedForWhereverItCrosses0000000000342 implements MigrationInterface {
  name = 'WordingIsLookedForWhereverItCrosses0000000000342';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- A remark on a text that waits to be sent has no message yet: it says where it was to be written, and by a key which
      -- words they were. Nothing of the text itself is kept.
      ALTER TABLE message_flag ALTER COLUMN message_id DROP NOT NULL, ALTER COLUMN need_id DROP NOT NULL,
        ALTER COLUMN side DROP NOT NULL,
        ADD COLUMN operation text CONSTRAINT message_flag_operation CHECK (length(operation) BETWEEN 1 AND 60),
        ADD COLUMN text_key text CONSTRAINT message_flag_text_key CHECK (length(text_key) = 43),
        ADD CONSTRAINT message_flag_where CHECK (CASE WHEN message_id IS NULL
          THEN num_nulls(operation, text_key) = 0 AND num_nonnulls(need_id, side) = 0
          ELSE num_nonnulls(operation, text_key) = 0 AND num_nulls(need_id, side) = 0 END);
      CREATE INDEX message_flag_by_text ON message_flag (author_id, text_key) WHERE text_key IS NOT NULL;

      DROP POLICY seen ON message_flag;
      CREATE POLICY seen ON message_flag FOR SELECT TO midst_application
        USING ((SELECT app.has_role('officer')) OR CASE WHEN message_id IS NULL
          THEN author_id = (SELECT app.person()) OR (SELECT app.is_system('relay', 'timekeeper'))
          ELSE EXISTS (SELECT FROM thread_message m WHERE m.id = message_id) END);
      DROP POLICY remarked ON message_flag;
      CREATE POLICY remarked ON message_flag FOR INSERT TO midst_application WITH CHECK (settled_at IS NULL
        AND author_id = (SELECT app.person()) AND (message_id IS NULL
          OR EXISTS (SELECT FROM thread_message m JOIN thread t ON t.id = m.thread_id JOIN match p ON p.id = t.match_id
            WHERE m.id = message_id AND m.author_id = message_flag.author_id AND m.side = message_flag.side
              AND p.need_id = message_flag.need_id)));

      -- What was never sent goes with its writer's account.
      CREATE FUNCTION app.forget_unsent_words() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        DELETE FROM message_flag WHERE author_id = NEW.id AND message_id IS NULL;
        RETURN NULL;
      END $$;
      CREATE TRIGGER forgets_unsent_words AFTER UPDATE OF closed_at ON person FOR EACH ROW
        WHEN (OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL) EXECUTE FUNCTION app.forget_unsent_words();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
