import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps what an organisation states about itself for those who verify it, and lets mails to approvers speak six languages. */
export class EvidenceAndLanguages0000000000170 implements MigrationInterface {
  name = 'EvidenceAndLanguages0000000000170';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- For officers and its own people only, who are fewer than those who read the organisation.
      CREATE TABLE organisation_evidence (
        id uuid CONSTRAINT organisation_evidence_pk PRIMARY KEY,
        organisation_id uuid NOT NULL
          CONSTRAINT organisation_evidence_of REFERENCES organisation (id) ON DELETE CASCADE,
        words text NOT NULL CONSTRAINT organisation_evidence_words CHECK (length(words) BETWEEN 10 AND 4000),
        stated_by uuid CONSTRAINT organisation_evidence_by REFERENCES person (id) ON DELETE SET NULL,
        at timestamptz NOT NULL
      );
      CREATE INDEX organisation_evidence_by_organisation ON organisation_evidence (organisation_id, at);
      SELECT app.protect('organisation_evidence');
      GRANT SELECT, INSERT ON organisation_evidence TO midst_application;
      CREATE POLICY seen ON organisation_evidence FOR SELECT TO midst_application USING (
        stated_by = (SELECT app.person()) OR (SELECT app.has_role('officer'))
        OR organisation_id = ANY ((SELECT app.my_organisations('lead') || app.my_organisations('coordinator'))::uuid[]));
      CREATE POLICY stated ON organisation_evidence FOR INSERT TO midst_application WITH CHECK (
        stated_by = (SELECT app.person())
        AND organisation_id = ANY ((SELECT app.my_organisations('lead') || app.my_organisations('coordinator'))::uuid[]));

      ALTER TABLE time_off_request DROP CONSTRAINT time_off_request_language;
      ALTER TABLE time_off_request ADD CONSTRAINT time_off_request_language
        CHECK (language IN ('en-GB', 'cy', 'fr', 'pt', 'sw', 'ar'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
