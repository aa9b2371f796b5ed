import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Keeps beside each confirmed contribution what it counts for, so that a report over years reads one row for each instead
 * of gathering sessions and accounts of 200,000 of them anew. An account never changes, so neither does its sum: it is
 * written when the host confirms and goes when the contribution is not confirmed any more.
 */
export class WhatCountsOfAContribution0000000000300 implements MigrationInterface {
  name = 'WhatCountsOfAContribution0000000000300';

  async up(db: QueryRunner): Promise<void> {
    await db.query(table);
    await db.query(keeping);
    await db.query('SELECT app.recount_contributions()');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const table = `
  -- One row for each year of its sessions; what it brought stands in the year of the last. Read by reports alone, which
  -- leave out what is small before anybody sees it.
  CREATE TABLE counted_contribution (
    contribution_id uuid NOT NULL CONSTRAINT counted_contribution_of REFERENCES contribution (id),
    year integer NOT NULL,
    person_id uuid NOT NULL CONSTRAINT counted_contribution_person REFERENCES person (id),
    country text NOT NULL,
    partnership_id uuid,
    engagement_id uuid,
    minutes_there integer,
    minutes_away integer,
    is_last boolean NOT NULL,
    last_day date NOT NULL,
    -- Whom somebody visited, as far as it takes to see whether they come again: of a host without an account a digest.
    visited uuid,
    trainers integer NOT NULL DEFAULT 0,
    sessions_by_trainers integer NOT NULL DEFAULT 0,
    reached integer NOT NULL DEFAULT 0,
    -- Whom they taught (cadre, sex and level with bars between) and how many, beside each other.
    taught text[],
    taught_people integer[],
    adopted text[],
    came_back text[],
    CONSTRAINT counted_contribution_pk PRIMARY KEY (contribution_id, year)
  );
  SELECT app.protect('counted_contribution');
`;

/** What is counted of confirmed contributions, of one or of all. */
const counting = (which: string) => `
  INSERT INTO counted_contribution (contribution_id, year, person_id, country, partnership_id, engagement_id, minutes_there,
      minutes_away, is_last, last_day, visited, trainers, sessions_by_trainers, reached, taught, taught_people, adopted, came_back)
    WITH given AS (
      SELECT c.*, extract(year FROM s.last)::int AS last_year, s.last, s.was_there
        FROM contribution c JOIN LATERAL (SELECT max(coalesce(s.until, s.day)) AS last, bool_or(s.mode = 'in-person') AS was_there
          FROM contribution_session s WHERE s.contribution_id = c.id AND s.version = c.version) s ON s.last IS NOT NULL
       WHERE c.state = 'confirmed' AND ${which}),
    minutes AS (
      SELECT g.id, extract(year FROM s.day)::int AS year, sum(s.minutes) FILTER (WHERE s.mode = 'in-person') AS there,
             sum(s.minutes) FILTER (WHERE s.mode = 'remote') AS away
        FROM given g JOIN contribution_session s ON s.contribution_id = g.id AND s.version = g.version GROUP BY 1, 2
      UNION ALL SELECT g.id, g.last_year, NULL, NULL FROM given g
       WHERE NOT EXISTS (SELECT FROM contribution_session s WHERE s.contribution_id = g.id AND s.version = g.version
         AND extract(year FROM s.day) = g.last_year))
    SELECT g.id, m.year, g.person_id, g.country, g.partnership_id, g.engagement_id, m.there, m.away, l.is_last, g.last,
           CASE WHEN l.is_last AND g.was_there THEN coalesce(g.institution_id, md5(lower(g.host_name))::uuid) END,
           coalesce(a.trainers_trained, 0), coalesce(a.sessions_by_trainers, 0), coalesce(a.people_reached, 0),
           t.kinds, t.people, p.kinds, b.kinds
      FROM given g JOIN minutes m ON m.id = g.id CROSS JOIN LATERAL (SELECT m.year = g.last_year AS is_last) l
      LEFT JOIN contribution_account a ON l.is_last AND a.contribution_id = g.id AND a.version = g.version
      LEFT JOIN LATERAL (SELECT array_agg(t.cadre || '|' || t.sex || '|' || t.level ORDER BY t.id) AS kinds,
          array_agg(t.people ORDER BY t.id) AS people
        FROM contribution_taught t WHERE l.is_last AND t.contribution_id = g.id AND t.version = g.version) t ON true
      LEFT JOIN LATERAL (SELECT array_agg(p ->> 'kind') AS kinds FROM jsonb_array_elements(a.produced) AS p
        WHERE (p ->> 'adopted')::boolean) p ON true
      LEFT JOIN LATERAL (SELECT array_agg(DISTINCT b ->> 'kind') AS kinds FROM jsonb_array_elements(a.came_back) AS b) b ON true;`;

const keeping = `
  CREATE FUNCTION app.counts_contribution() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public AS $$
  BEGIN
    DELETE FROM counted_contribution WHERE contribution_id = NEW.id;
    IF NEW.state = 'confirmed' THEN ${counting('c.id = NEW.id')} END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER counted AFTER INSERT OR UPDATE OF state, version, host_name ON contribution
    FOR EACH ROW EXECUTE FUNCTION app.counts_contribution();

  -- All of them anew, where rows were written with triggers off.
  CREATE FUNCTION app.recount_contributions() RETURNS void LANGUAGE sql SET search_path = pg_catalog, public AS $$
    DELETE FROM counted_contribution; ${counting('true')} $$;
  REVOKE EXECUTE ON FUNCTION app.recount_contributions() FROM PUBLIC;
`;
