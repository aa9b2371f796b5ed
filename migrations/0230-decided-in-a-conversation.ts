import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets either side of a conversation record that a message says what was decided. */
export class DecidedInAConversation0000000000230 implements MigrationInterface {
  name = 'DecidedInAConversation0000000000230';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE thread_decision (
        message_id uuid CONSTRAINT thread_decision_pk PRIMARY KEY
          CONSTRAINT thread_decision_message REFERENCES thread_message (id),
        recorded_by uuid NOT NULL CONSTRAINT thread_decision_by REFERENCES person (id),
        side text NOT NULL CONSTRAINT thread_decision_side CHECK (side IN ('clinician', 'institution')),
        at timestamptz NOT NULL
      );
      CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON thread_decision
        FOR EACH ROW EXECUTE FUNCTION app.never_changes();

      SELECT app.protect('thread_decision');
      GRANT SELECT, INSERT ON thread_decision TO midst_application;
      CREATE POLICY seen ON thread_decision FOR SELECT TO midst_application
        USING (EXISTS (SELECT FROM thread_message m WHERE m.id = message_id));
      CREATE POLICY recorded ON thread_decision FOR INSERT TO midst_application WITH CHECK (
        recorded_by = (SELECT app.person()) AND EXISTS (SELECT FROM thread_message m JOIN thread t ON t.id = m.thread_id
          WHERE m.id = message_id AND t.closed_at IS NULL
            AND (thread_decision.side = 'clinician') = (t.person_id = recorded_by)));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
