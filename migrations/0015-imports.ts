import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets Midst know which row of which file became which record, so that the same file twice changes nothing. */
export class Imports0000000000015 implements MigrationInterface {
  name = 'Imports0000000000015';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- It holds no stated value: those are on the records, and go with them. json and not jsonb for the shape,
      -- because it keeps the order of keys and takes any character that JSON can write.
      CREATE TABLE imported_record (
        seq bigint GENERATED ALWAYS AS IDENTITY,
        kind text NOT NULL,
        source text NOT NULL,
        key text NOT NULL,
        noun_id uuid NOT NULL,
        hash text NOT NULL,
        shape json NOT NULL,
        first_at timestamptz NOT NULL,
        last_at timestamptz NOT NULL,
        CONSTRAINT imported_record_pk PRIMARY KEY (kind, source, key)
      );
      COMMENT ON COLUMN imported_record.shape IS 'the row of the file with every stated value taken out: keys, lists, what was empty';
      COMMENT ON COLUMN imported_record.noun_id IS 'no foreign key: when a person is erased, the row remains to say that the file brings nobody back';
      CREATE INDEX imported_record_in_order ON imported_record (kind, source, seq);
      SELECT app.protect('imported_record');
      GRANT SELECT, INSERT, UPDATE ON imported_record TO midst_application;
      CREATE POLICY importer ON imported_record FOR ALL TO midst_application
        USING ((SELECT app.is_system('importer'))) WITH CHECK ((SELECT app.is_system('importer')));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
