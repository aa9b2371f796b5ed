import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words of recruitment are held openly until an officer answers: for messages, and for changes to a need that is open. */
export class WordingIsHeld0000000000271 implements MigrationInterface {
  name = 'WordingIsHeld0000000000271';

  async up(db: QueryRunner): Promise<void> {
    await db.query(remarks);
    await db.query(messages);
    await db.query(saves);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

// Of remarks from before this day nobody promised a day: they get four days, as two working days are at most with a weekend.
const remarks = ['need_flag', 'message_flag']
  .map(
    (table) => `
  ALTER TABLE ${table} ADD COLUMN due_on date, ADD COLUMN outcome text
    CONSTRAINT ${table}_outcome CHECK (outcome IN ('released', 'returned'));
  UPDATE ${table} SET due_on = raised_at::date + 4, outcome = CASE WHEN settled_at IS NOT NULL THEN 'released' END;
  ALTER TABLE ${table} ALTER COLUMN due_on SET NOT NULL,
    ADD CONSTRAINT ${table}_answered CHECK ((settled_at IS NULL) = (outcome IS NULL));
  COMMENT ON COLUMN ${table}.due_on IS 'the last of the working days within which an officer answers';`,
  )
  .join('');

const messages = `
  GRANT UPDATE (outcome) ON message_flag TO midst_application;
  ALTER TABLE thread_message ADD COLUMN held text CONSTRAINT thread_message_held CHECK (held IN ('waiting', 'returned'));
  COMMENT ON COLUMN thread_message.held IS 'the other side does not see it: an officer has not answered yet, or gave it back';

  -- Still nobody edits a message; only what its remarks came to changes whether the other side sees it.
  CREATE FUNCTION app.guard_message() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF app.forgetting() THEN RETURN NEW; END IF;
    IF pg_trigger_depth() > 1 AND to_jsonb(OLD) - 'held' = to_jsonb(NEW) - 'held' THEN RETURN NEW; END IF;
    RAISE EXCEPTION 'thread_message is only ever added to' USING ERRCODE = 'insufficient_privilege';
  END $$;
  DROP TRIGGER never_changes ON thread_message;
  CREATE TRIGGER never_changes BEFORE DELETE ON thread_message FOR EACH ROW EXECUTE FUNCTION app.never_changes();
  CREATE TRIGGER guarded BEFORE UPDATE ON thread_message FOR EACH ROW EXECUTE FUNCTION app.guard_message();

  -- The message is locked first: of two officers who answer two remarks at once, the second sees what the first said.
  CREATE FUNCTION app.hold_message() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  BEGIN
    IF app.forgetting() THEN RETURN NULL; END IF;
    PERFORM FROM thread_message WHERE id = NEW.message_id FOR UPDATE;
    UPDATE thread_message SET held = (SELECT CASE WHEN bool_or(f.settled_at IS NULL) THEN 'waiting'
        WHEN bool_or(f.outcome = 'returned') THEN 'returned' END FROM message_flag f WHERE f.message_id = NEW.message_id)
      WHERE id = NEW.message_id;
    RETURN NULL;
  END $$;
  CREATE TRIGGER holds AFTER INSERT OR UPDATE ON message_flag FOR EACH ROW EXECUTE FUNCTION app.hold_message();

  -- The side that wrote it, whoever of it reads; the other side once it is released.
  DROP POLICY seen ON thread_message;
  CREATE POLICY seen ON thread_message FOR SELECT TO midst_application
    USING (EXISTS (SELECT FROM thread t WHERE t.id = thread_id
      AND (held IS NULL OR (side = 'clinician') = (t.person_id = (SELECT app.person()))
        OR (SELECT app.is_system('relay', 'timekeeper')))));
`;

const officer = `(SELECT app.has_role('officer'))`;
const system = `(SELECT app.is_system('relay', 'timekeeper'))`;
const leads = `institution_id = ANY ((SELECT app.my_organisations('lead'))::uuid[])`;
const mine = (table: string) => `EXISTS (SELECT FROM need n WHERE n.id = ${table}.need_id AND n.${leads})`;

const saves = `
  -- Words that were given back may be tried again, and are looked at again.
  ALTER TABLE need_flag DROP CONSTRAINT need_flag_once;
  CREATE UNIQUE INDEX need_flag_once ON need_flag (need_id, code, field, words) WHERE outcome IS DISTINCT FROM 'returned';
  ALTER POLICY seen ON need_flag USING (${officer} OR ${system} OR ${mine('need_flag')});

  -- A change to a need that is open, which nobody outside sees until an officer has answered for its words.
  CREATE TABLE held_save (
    id uuid CONSTRAINT held_save_pk PRIMARY KEY,
    need_id uuid NOT NULL CONSTRAINT held_save_need REFERENCES need (id) ON DELETE CASCADE,
    words jsonb NOT NULL,
    saved_by uuid CONSTRAINT held_save_by REFERENCES person (id) ON DELETE SET NULL,
    saved_at timestamptz NOT NULL,
    due_on date NOT NULL,
    outcome text CONSTRAINT held_save_outcome CHECK (outcome IN ('released', 'returned', 'replaced')),
    note text,
    answered_by uuid CONSTRAINT held_save_answered_by REFERENCES person (id) ON DELETE SET NULL,
    answered_at timestamptz,
    CONSTRAINT held_save_answered CHECK ((answered_at IS NULL) = (outcome IS NULL))
  );
  CREATE UNIQUE INDEX held_save_waits_once ON held_save (need_id) WHERE outcome IS NULL;
  SELECT app.protect('held_save');
  GRANT SELECT, INSERT, UPDATE ON held_save TO midst_application;
  CREATE POLICY seen ON held_save FOR SELECT TO midst_application USING (${officer} OR ${system} OR ${mine('held_save')});
  CREATE POLICY held ON held_save FOR INSERT TO midst_application
    WITH CHECK (outcome IS NULL AND saved_by = (SELECT app.person()) AND (${officer} OR ${mine('held_save')}));
  CREATE POLICY answered ON held_save FOR UPDATE TO midst_application
    USING (outcome IS NULL AND (${officer} OR ${mine('held_save')}))
    WITH CHECK (CASE WHEN outcome IN ('released', 'returned') THEN ${officer} AND NOT ${mine('held_save')}
        AND answered_by = (SELECT app.person())
      ELSE ${officer} OR ${mine('held_save')} END);
`;
