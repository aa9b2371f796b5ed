import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets the writer of matches see which reasons read the same as before, and keeps nothing that follows from the rest. */
export class ReasonsWrittenOnce0000000000060 implements MigrationInterface {
  name = 'ReasonsWrittenOnce0000000000060';

  async up(db: QueryRunner): Promise<void> {
    // An empty digest is nobody's: what was stored before is written once more when it is next reckoned.
    await db.query(`
      ALTER TABLE match_reasons ADD digest text NOT NULL DEFAULT '';
      ALTER TABLE match_reasons ALTER digest DROP DEFAULT;
      -- Open questions are those criteria that nobody has stated; kept as well they were two fifths of a row, and
      -- the row was long enough to be compressed.
      ALTER TABLE match_reasons DROP open_questions;
    `);
    // Whose reasons they are is the match's to say, and for which need and institution a match is, its position's:
    // positions go with their need, and looking the same key up again was half of what writing a match cost. It also
    // locks the row of a need that everybody else is matched with at the same moment.
    await db.query(`
      ALTER TABLE match_reasons DROP CONSTRAINT match_reasons_person;
      ALTER TABLE match DROP CONSTRAINT match_institution;
      ALTER TABLE match DROP CONSTRAINT match_need;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
