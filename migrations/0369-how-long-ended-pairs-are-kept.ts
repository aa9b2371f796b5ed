import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps pairs that ended as long as a dated rule says; then pair and meetings go, and what was recorded of them stays. */
export class HowLongEndedPairsAreKept0000000000369 implements MigrationInterface {
  name = 'HowLongEndedPairsAreKept0000000000369';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- A rule that changes is a new row; the latest whose day has come holds.
      CREATE TABLE mentoring_retention (
        valid_from date CONSTRAINT mentoring_retention_pk PRIMARY KEY,
        months integer NOT NULL CONSTRAINT mentoring_retention_months CHECK (months BETWEEN 1 AND 120),
        source text NOT NULL CONSTRAINT mentoring_retention_source CHECK (length(source) BETWEEN 3 AND 500)
      );
      SELECT app.protect('mentoring_retention');
      GRANT SELECT ON mentoring_retention TO midst_application;
      CREATE POLICY everybody_reads ON mentoring_retention FOR SELECT TO midst_application USING (true);
      INSERT INTO mentoring_retention (valid_from, months, source) VALUES ('2026-11-29', 12,
        'Midst''s own beginning: a year in which hours can be recorded and confirmed, until the programme and its data protection officer say otherwise');

      CREATE INDEX mentoring_ended ON mentoring (ended_at) WHERE ended_at IS NOT NULL;

      -- The timekeeper deletes no pair by itself: only those whose time is over, with their meetings and the mails about them.
      CREATE FUNCTION app.forget_ended_pairs(today date) RETURNS integer
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      DECLARE
        gone uuid[];
      BEGIN
        IF NOT app.is_system('timekeeper') THEN
          RAISE EXCEPTION 'This is the timekeeper''s' USING ERRCODE = 'insufficient_privilege';
        END IF;
        PERFORM set_config('midst.system', '', true), set_config('midst.forgetting', 'on', true);
        SELECT coalesce(array_agg(m.id), '{}') INTO gone FROM mentoring m
          CROSS JOIN (SELECT r.months FROM mentoring_retention r WHERE r.valid_from <= today ORDER BY r.valid_from DESC LIMIT 1) r
         WHERE m.check_in_on IS NULL AND (m.ended_at AT TIME ZONE 'UTC' + r.months * interval '1 month')::date <= today;
        DELETE FROM message WHERE kind = 'mentoring' AND (ids ->> 'mentoringId')::uuid = ANY (gone);
        DELETE FROM mentoring WHERE id = ANY (gone);
        PERFORM set_config('midst.system', 'timekeeper', true), set_config('midst.forgetting', '', true);
        RETURN cardinality(gone);
      END $$;
      REVOKE EXECUTE ON FUNCTION app.forget_ended_pairs(date) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION app.forget_ended_pairs(date) TO midst_application;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
