import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bank holidays of the four nations are dated rows that everybody may read. */
export class BankHolidays0000000000105 implements MigrationInterface {
  name = 'BankHolidays0000000000105';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE bank_holiday (
        nation text NOT NULL CHECK (nation IN ('england', 'wales', 'scotland', 'northern-ireland')),
        day date NOT NULL,
        name text NOT NULL,
        substitute boolean NOT NULL,
        source text NOT NULL,
        seen_on date,
        edition text,
        believed boolean NOT NULL DEFAULT false,
        added_by uuid,
        CONSTRAINT bank_holiday_pk PRIMARY KEY (nation, day),
        CONSTRAINT bank_holiday_dated CHECK (seen_on IS NOT NULL OR edition IS NOT NULL)
      );
      SELECT app.protect('bank_holiday');
      GRANT SELECT ON bank_holiday TO midst_application;
      CREATE POLICY everybody_reads ON bank_holiday FOR SELECT TO midst_application USING (true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
