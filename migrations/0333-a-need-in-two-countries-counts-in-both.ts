import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts a need in two countries whole in each of them, as its definition says, and once in everything there is. */
export class ANeedInTwoCountriesCountsInBoth0000000000333 implements MigrationInterface {
  name = 'ANeedInTwoCountriesCountsInBoth0000000000333';

  async up(db: QueryRunner): Promise<void> {
    await db.query(counting);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

// A half stood in each country, which was right for their sum alone: what is counted country by country stands twice in the
// function, beneath two depths.
const counting = `
  DO $$
  DECLARE
    parts text[] := string_to_array(pg_get_functiondef('app.indicator_numbers(integer, integer, integer)'::regprocedure),
      'country, NULL, kind, sum(value),');
  BEGIN
    IF cardinality(parts) <> 3 THEN RAISE EXCEPTION 'Countries are counted in % places', cardinality(parts) - 1; END IF;
    EXECUTE array_to_string(parts,
      'country, NULL, kind, sum(CASE WHEN code IN (''needs-opened'', ''needs-unmet'') THEN 1 ELSE value END),');
  END $$;
`;
