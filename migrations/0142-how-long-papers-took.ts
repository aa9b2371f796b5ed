import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts how long councils and others took for papers, for everybody's plans and never about few people. */
export class HowLongPapersTook0000000000142 implements MigrationInterface {
  name = 'HowLongPapersTook0000000000142';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE INDEX held_document_that_took_time ON held_document (kind, country)
        WHERE state = 'held' AND asked_on IS NOT NULL AND issued_on IS NOT NULL;

      -- From asking to issue, as its person noted both. A wallet is its person's alone, so what could be about one of fewer
      -- than five people stays in here.
      CREATE FUNCTION app.days_to_papers(countries text[], since date, until date)
        RETURNS TABLE (kind text, country text, papers integer, median numeric, most numeric)
        LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
          SELECT d.kind, d.country, count(*)::int,
                 round((percentile_cont(0.5) WITHIN GROUP (ORDER BY d.issued_on - d.asked_on))::numeric, 1),
                 round((percentile_cont(0.9) WITHIN GROUP (ORDER BY d.issued_on - d.asked_on))::numeric, 1)
            FROM held_document d
           WHERE d.state = 'held' AND d.asked_on IS NOT NULL AND d.issued_on BETWEEN greatest(since, d.asked_on) AND until
             AND (d.country IS NULL OR d.country = ANY (countries)) AND app.person() IS NOT NULL
           GROUP BY d.kind, d.country HAVING count(DISTINCT d.person_id) >= 5 ORDER BY d.kind, d.country $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
