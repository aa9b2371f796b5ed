import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the programme writes to many people at once is written by one officer and released by another. */
export class Announcements0000000000261 implements MigrationInterface {
  name = 'Announcements0000000000261';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE announcement (
        id uuid CONSTRAINT announcement_pk PRIMARY KEY,
        state text NOT NULL CONSTRAINT announcement_state CHECK (state IN ('waiting', 'sent', 'returned', 'withdrawn')),
        audience text NOT NULL CONSTRAINT announcement_audience CHECK (audience IN ('lead', 'coordinator', 'employer-hr')),
        country text,
        language text NOT NULL,
        subject text NOT NULL CONSTRAINT announcement_subject CHECK (length(subject) BETWEEN 3 AND 150),
        words text NOT NULL CONSTRAINT announcement_words CHECK (length(words) BETWEEN 10 AND 5000),
        written_by uuid NOT NULL CONSTRAINT announcement_writer REFERENCES person (id),
        written_at timestamptz NOT NULL,
        settled_by uuid CONSTRAINT announcement_settler REFERENCES person (id),
        settled_at timestamptz,
        note text CONSTRAINT announcement_note CHECK (length(note) BETWEEN 3 AND 1000),
        told integer,
        CONSTRAINT announcement_settled CHECK ((state = 'waiting') = (settled_at IS NULL)),
        CONSTRAINT announcement_of_two CHECK (state NOT IN ('sent', 'returned') OR settled_by <> written_by)
      );
      CREATE INDEX announcement_by_state ON announcement (state, written_at);

      SELECT app.protect('announcement');
      GRANT SELECT, INSERT, UPDATE (state, settled_by, settled_at, note, told) ON announcement TO midst_application;
      -- Readers see what they were sent, as long as they hold the role to which it was written.
      CREATE POLICY seen ON announcement FOR SELECT TO midst_application USING (
        (SELECT app.has_role('officer')) OR (SELECT app.is_system('relay'))
        OR state = 'sent' AND (SELECT app.person()) IS NOT NULL AND app.has_role(audience));
      CREATE POLICY written ON announcement FOR INSERT TO midst_application WITH CHECK (
        (SELECT app.has_role('officer')) AND written_by = (SELECT app.person()) AND state = 'waiting');
      -- What does not wait any more keeps its words and its end.
      CREATE POLICY settled ON announcement FOR UPDATE TO midst_application USING (
        (SELECT app.has_role('officer')) AND state = 'waiting')
        WITH CHECK ((SELECT app.has_role('officer')) AND settled_by = (SELECT app.person())
          AND ((state = 'withdrawn') = (written_by = (SELECT app.person()))));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
