import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets an employer share the days that it keeps closed to leave. */
export class WeeksClosedToLeave0000000000152 implements MigrationInterface {
  name = 'WeeksClosedToLeave0000000000152';

  async up(db: QueryRunner): Promise<void> {
    const speaks = `((SELECT app.has_role('officer'))
      OR employer_id = ANY ((SELECT app.my_organisations('employer-hr'))::uuid[]))`;
    await db.query(`
      CREATE TABLE closed_leave (
        id uuid CONSTRAINT closed_leave_pk PRIMARY KEY,
        employer_id uuid NOT NULL
          CONSTRAINT closed_leave_employer REFERENCES organisation (id) ON DELETE CASCADE,
        first_day date NOT NULL,
        last_day date NOT NULL,
        what text NOT NULL CONSTRAINT closed_leave_what CHECK (length(what) BETWEEN 1 AND 200),
        added_at timestamptz NOT NULL,
        CONSTRAINT closed_leave_days CHECK (first_day <= last_day AND last_day - first_day < 366)
      );
      CREATE INDEX closed_leave_by_employer ON closed_leave (employer_id, last_day);
      SELECT app.protect('closed_leave');
      GRANT SELECT, INSERT, DELETE ON closed_leave TO midst_application;
      CREATE POLICY everybody_reads ON closed_leave FOR SELECT TO midst_application USING (true);
      CREATE POLICY closed ON closed_leave FOR INSERT TO midst_application WITH CHECK (${speaks});
      CREATE POLICY opened ON closed_leave FOR DELETE TO midst_application USING (${speaks});
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
