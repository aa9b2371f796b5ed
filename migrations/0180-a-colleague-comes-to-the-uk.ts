import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Plans visits to the United Kingdom as journeys, and keeps what somebody knows of an employer whose rules nobody read. */
export class AColleagueComesToTheUk0000000000180 implements MigrationInterface {
  name = 'AColleagueComesToTheUk0000000000180';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE travel_step ADD COLUMN country text CONSTRAINT travel_step_country CHECK (country ~ '^[A-Z]{2}$');
      COMMENT ON COLUMN travel_step.country IS
        'null: what holds where no row of the country is for the same paper';

      ALTER TABLE clinician_employment
        ADD COLUMN country text CONSTRAINT clinician_employment_country CHECK (country ~ '^[A-Z]{2}$'),
        ADD COLUMN leave_words text CONSTRAINT clinician_employment_leave_words CHECK (length(leave_words) BETWEEN 1 AND 2000),
        ADD COLUMN notice_days integer CONSTRAINT clinician_employment_notice CHECK (notice_days BETWEEN 0 AND 730);
      COMMENT ON COLUMN clinician_employment.leave_words IS
        'what its person knows of the rules for leave there, in their words';

      ALTER TABLE time_off_request
        ADD COLUMN employer_country text CONSTRAINT time_off_request_country CHECK (employer_country ~ '^[A-Z]{2}$'),
        ADD COLUMN employer_rules text CONSTRAINT time_off_request_rules CHECK (length(employer_rules) BETWEEN 1 AND 2000);
      COMMENT ON COLUMN time_off_request.employer_rules IS
        'what the clinician knows of the rules of an employer that Midst has none of';

      CREATE OR REPLACE FUNCTION app.forgets_time_off() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.host_letter := NULL;
        NEW.appeal_words := NULL;
        NEW.employer_country := NULL;
        NEW.employer_rules := NULL;
        -- Where no rule was known, these words stood as the clause of each line.
        UPDATE time_off_line SET clause = NULL, clause_source = NULL
          WHERE request_id = NEW.id AND clause = OLD.employer_rules;
        UPDATE time_off_step SET away_name = NULL, away_email = NULL, away_until = NULL
          WHERE request_id = NEW.id AND away_until IS NOT NULL;
        RETURN NEW;
      END $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
