import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets rows of contributions go out to an officer: few at once, many with the word of a second officer. */
export class RowsGoOutWithTwoOfficers0000000000236 implements MigrationInterface {
  name = 'RowsGoOutWithTwoOfficers0000000000236';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE row_export (
        id uuid CONSTRAINT row_export_pk PRIMARY KEY,
        first_year integer NOT NULL,
        last_year integer NOT NULL,
        country text CONSTRAINT row_export_country CHECK (country ~ '^[A-Z]{2}$'),
        form text NOT NULL CONSTRAINT row_export_form CHECK (form IN ('csv', 'xlsx')),
        rows integer NOT NULL,
        state text NOT NULL CONSTRAINT row_export_state CHECK (state IN ('asked', 'released', 'refused')),
        asked_by uuid NOT NULL CONSTRAINT row_export_asker REFERENCES person (id),
        asked_at timestamptz NOT NULL,
        reason text NOT NULL CONSTRAINT row_export_reason CHECK (length(reason) BETWEEN 5 AND 500),
        settled_by uuid CONSTRAINT row_export_settler REFERENCES person (id),
        settled_at timestamptz,
        settled_reason text CONSTRAINT row_export_settled_reason CHECK (length(settled_reason) BETWEEN 5 AND 500),
        CONSTRAINT row_export_years CHECK (last_year BETWEEN first_year AND first_year + 9),
        CONSTRAINT row_export_by_another CHECK (settled_by <> asked_by),
        CONSTRAINT row_export_settled CHECK ((settled_by IS NULL) = (settled_at IS NULL) AND (settled_by IS NULL) = (settled_reason IS NULL)),
        -- More than so many never leave on one officer's word (trust).
        CONSTRAINT row_export_of_many CHECK (state <> 'released' OR rows <= 500 OR settled_by IS NOT NULL)
      );
      CREATE INDEX row_export_by_time ON row_export (id DESC);

      SELECT app.protect('row_export');
      GRANT SELECT, INSERT, UPDATE ON row_export TO midst_application;
      CREATE POLICY seen ON row_export FOR SELECT TO midst_application USING ((SELECT app.has_role('officer')));
      CREATE POLICY asked ON row_export FOR INSERT TO midst_application WITH CHECK (
        (SELECT app.has_role('officer')) AND asked_by = (SELECT app.person()) AND settled_by IS NULL AND state <> 'refused');
      CREATE POLICY settled ON row_export FOR UPDATE TO midst_application
        USING ((SELECT app.has_role('officer')) AND state = 'asked' AND asked_by <> (SELECT app.person()))
        WITH CHECK (settled_by = (SELECT app.person()) AND state IN ('released', 'refused'));

      -- One row for each confirmed contribution, without a name: what officers may read of it one by one as well.
      CREATE FUNCTION app.contribution_rows(from_year integer, to_year integer, in_country text, after uuid, most integer)
        RETURNS TABLE (id uuid, country text, year integer, kind text, partnership text, programme text, minutes integer,
          in_person boolean, taught integer, trainers integer, reached integer, adopted integer)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
          SELECT c.id, c.country, extract(year FROM s.last)::int, c.kind, p.name, n.programme, s.minutes, s.in_person,
                 coalesce((SELECT sum(t.people) FROM contribution_taught t
                   WHERE t.contribution_id = c.id AND t.version = c.version), 0)::int,
                 a.trainers_trained, a.people_reached,
                 (SELECT count(*) FROM jsonb_array_elements(a.produced) AS made WHERE (made ->> 'adopted')::boolean)::int
            FROM contribution c
            JOIN contribution_account a ON a.contribution_id = c.id AND a.version = c.version
            JOIN LATERAL (SELECT max(coalesce(s.until, s.day)) AS last, sum(s.minutes)::int AS minutes,
                bool_or(s.mode = 'in-person') AS in_person
              FROM contribution_session s WHERE s.contribution_id = c.id AND s.version = c.version) s ON s.last IS NOT NULL
            LEFT JOIN partnership p ON p.id = c.partnership_id
            LEFT JOIN engagement e ON e.id = c.engagement_id LEFT JOIN need n ON n.id = e.need_id
           WHERE app.has_role('officer') AND c.state = 'confirmed' AND (after IS NULL OR c.id > after)
             AND (in_country IS NULL OR c.country = in_country) AND extract(year FROM s.last) BETWEEN from_year AND to_year
           ORDER BY c.id LIMIT most $$;

      -- How many they are PostgreSQL counts itself: an application that errs cannot call many few.
      CREATE FUNCTION app.counts_its_rows() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' THEN
          IF (OLD.id, OLD.first_year, OLD.last_year, OLD.country, OLD.form, OLD.rows, OLD.asked_by, OLD.asked_at, OLD.reason)
              IS DISTINCT FROM (NEW.id, NEW.first_year, NEW.last_year, NEW.country, NEW.form, NEW.rows, NEW.asked_by, NEW.asked_at,
                NEW.reason) THEN
            RAISE EXCEPTION 'What was asked for is not another''s to write' USING ERRCODE = 'insufficient_privilege';
          END IF;
        ELSIF app.somebody() THEN
          NEW.rows := (SELECT count(*) FROM app.contribution_rows(NEW.first_year, NEW.last_year, NEW.country, NULL, 2147483647));
          NEW.state := CASE WHEN NEW.rows <= 500 THEN 'released' ELSE 'asked' END;
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER counted BEFORE INSERT OR UPDATE ON row_export FOR EACH ROW EXECUTE FUNCTION app.counts_its_rows();

      -- The next rows of an export that was released to whoever asks; never more than were let go.
      CREATE FUNCTION app.rows_let_go(export uuid, after uuid, most integer)
        RETURNS TABLE (id uuid, country text, year integer, kind text, partnership text, programme text, minutes integer,
          in_person boolean, taught integer, trainers integer, reached integer, adopted integer)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
          SELECT r.* FROM row_export x
            JOIN LATERAL app.contribution_rows(x.first_year, x.last_year, x.country, after, most) r ON true
           WHERE x.id = export AND x.state = 'released' AND x.asked_by = app.person() $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
