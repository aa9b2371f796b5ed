import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps editions of open data: made by one officer, let out by another, and the same for ever once they are out. */
export class OpenData0000000000305 implements MigrationInterface {
  name = 'OpenData0000000000305';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE open_data_edition (
        id uuid CONSTRAINT open_data_edition_pk PRIMARY KEY,
        year integer NOT NULL CONSTRAINT open_data_edition_year CHECK (year BETWEEN 2000 AND 2100),
        state text NOT NULL CONSTRAINT open_data_edition_state CHECK (state IN ('asked', 'published', 'refused')),
        -- The files word for word, as they were when the edition was made.
        csv text NOT NULL,
        dictionary text NOT NULL,
        rows integer NOT NULL,
        made_by uuid NOT NULL CONSTRAINT open_data_edition_maker REFERENCES person (id),
        made_at timestamptz NOT NULL,
        settled_by uuid CONSTRAINT open_data_edition_settler REFERENCES person (id),
        settled_at timestamptz,
        settled_reason text CONSTRAINT open_data_edition_reason CHECK (length(settled_reason) BETWEEN 5 AND 500),
        CONSTRAINT open_data_edition_by_another CHECK (settled_by <> made_by),
        CONSTRAINT open_data_edition_settled CHECK ((state = 'asked') = (settled_by IS NULL)
          AND (settled_by IS NULL) = (settled_at IS NULL) AND (settled_by IS NULL) = (settled_reason IS NULL))
      );
      CREATE UNIQUE INDEX open_data_edition_waits_once ON open_data_edition (year) WHERE state = 'asked';
      CREATE INDEX open_data_edition_by_year ON open_data_edition (year DESC, id DESC);

      SELECT app.protect('open_data_edition');
      GRANT SELECT, INSERT, UPDATE (state, settled_by, settled_at, settled_reason) ON open_data_edition TO midst_application;
      CREATE POLICY published ON open_data_edition FOR SELECT TO midst_application USING (state = 'published');
      CREATE POLICY seen ON open_data_edition FOR SELECT TO midst_application USING ((SELECT app.has_role('officer')));
      CREATE POLICY made ON open_data_edition FOR INSERT TO midst_application WITH CHECK (
        (SELECT app.has_role('officer')) AND made_by = (SELECT app.person()) AND state = 'asked');
      CREATE POLICY settled ON open_data_edition FOR UPDATE TO midst_application
        USING ((SELECT app.has_role('officer')) AND state = 'asked' AND made_by <> (SELECT app.person()))
        WITH CHECK (settled_by = (SELECT app.person()) AND state IN ('published', 'refused'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
