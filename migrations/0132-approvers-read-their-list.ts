import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever signs in with the address to which questions went sees them as one list, and says who must stay of their team. */
export class ApproversReadTheirList0000000000132 implements MigrationInterface {
  name = 'ApproversReadTheirList0000000000132';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE approver_team (
        id uuid CONSTRAINT approver_team_pk PRIMARY KEY,
        -- It goes with the mailbox, when its person closes the account.
        email text NOT NULL CONSTRAINT approver_team_mailbox REFERENCES person_contact (email)
          ON UPDATE CASCADE ON DELETE CASCADE,
        employer_key text NOT NULL,
        size integer NOT NULL,
        minimum integer NOT NULL,
        said_at timestamptz NOT NULL,
        CONSTRAINT approver_team_once UNIQUE (email, employer_key),
        CONSTRAINT approver_team_numbers CHECK (minimum BETWEEN 0 AND size AND size BETWEEN 1 AND 2000)
      );
      SELECT app.protect('approver_team');
      GRANT SELECT, INSERT, UPDATE ON approver_team TO midst_application;
      CREATE POLICY seen ON approver_team FOR SELECT TO midst_application USING (email = (SELECT app.my_email()));
      CREATE POLICY said ON approver_team FOR INSERT TO midst_application WITH CHECK (email = (SELECT app.my_email()));
      CREATE POLICY said_anew ON approver_team FOR UPDATE TO midst_application
        USING (email = (SELECT app.my_email())) WITH CHECK (email = (SELECT app.my_email()));

      -- What was put to the address with which the reader signed in, as the mails said it and no column more. Their sight
      -- of the tables themselves stays as it is: the reader may be a clinician, or lead a house, in the same session.
      CREATE FUNCTION app.approver_inbox(since date, most integer)
        RETURNS TABLE (step_id uuid, generation integer, round integer, role text, state text, is_open boolean,
          stands boolean, who uuid, reference text, clinician_name text, job_title text, employer_key text,
          employer_name text, reply_by date, asked_at timestamptz, decided_at timestamptz, lines jsonb)
        LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
          SELECT s.id, s.generation, s.round, s.role, s.state, s.state = 'asked' AND r.state = 'asking',
                 s.state = 'approved' AND r.state IN ('asking', 'approved', 'reported'), r.person_id, r.reference,
                 r.clinician_name, r.job_title, r.employer_key, r.employer_name, r.reply_by, s.asked_at, s.decided_at, l.lines
            FROM time_off_step s JOIN time_off_request r ON r.id = s.request_id
            CROSS JOIN LATERAL (SELECT max(to_day) AS last, jsonb_agg(jsonb_build_object('leaveType', leave_type, 'from',
                to_char(from_day, 'YYYY-MM-DD'), 'to', to_char(to_day, 'YYYY-MM-DD'), 'days', days, 'hours', hours,
                'note', note) ORDER BY ordinal) AS lines
              FROM time_off_line WHERE request_id = r.id AND revision = r.revision) l
           WHERE s.email = app.my_email() AND s.asked_at IS NOT NULL AND r.forgotten_at IS NULL
             AND r.person_id <> app.person() AND l.last >= since
           ORDER BY (s.state = 'asked' AND r.state = 'asking') DESC, s.asked_at, s.id LIMIT most $$;
      CREATE INDEX time_off_step_by_email ON time_off_step (email);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
