import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Counts what a programme did in one pass over what counts of each contribution: people are gathered once in the smallest
 * places, and larger ones are added up from there. Sorting them anew for every grouping, and asking of each contribution
 * whether its person stated a tie, took five seconds of 200,000.
 */
export class ReportsCountOnce0000000000301 implements MigrationInterface {
  name = 'ReportsCountOnce0000000000301';

  async up(db: QueryRunner): Promise<void> {
    await db.query(numbers);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const year = (moment: string) => `extract(year FROM ${moment} AT TIME ZONE 'Europe/London')::int`;

/** What a place is named by: everything by nothing, a country, and the partnership and programme in it. */
const levels = [[], ['country'], ['country', 'partnership_id', 'programme']] as const;
type Level = readonly string[];
const listed = (columns: Level, from: (column: string) => string = (column) => column) =>
  columns.map((column) => `${from(column)}, `).join('');
const inTheYears = (column: string) => `${column} BETWEEN from_year AND to_year`;

/** As a row of the answer has it: null where it is about all of them. */
const placed = (level: Level) =>
  `${level.includes('country') ? 'country' : 'NULL'}, ${
    level.includes('programme')
      ? `coalesce(partnership_id::text, '') || '|' || coalesce(programme, '')`
      : 'NULL'
  }`;

/** The countries of a need, '??' where it states none; the first alone where nobody may count twice. */
function places(need: string, wanted = 'true'): string {
  const of = `coalesce(nullif(${need}.countries, '{}'), '{??}')`;
  return `LATERAL (SELECT country, cardinality(${of}) AS places FROM unnest(${of}) WITH ORDINALITY AS c (country, nth)
    WHERE ${wanted}) AS place`;
}
const ofNeed = (column: string) => (column === 'country' ? 'place.country' : `n.${column}`);
const ofGiven = (column: string) => (column === 'programme' ? 'n.programme' : `g.${column}`);

/** Where contributions are read: with the programme behind their need, where places are told apart by it. */
const given = (level: Level) =>
  level.includes('programme')
    ? `counted_contribution g LEFT JOIN engagement e ON e.id = g.engagement_id LEFT JOIN need n ON n.id = e.need_id`
    : `counted_contribution g`;
const tied = `t.person_id IS NOT NULL AS tied`;
const withTie = `LEFT JOIN tie t ON t.person_id = g.person_id AND t.country = g.country`;

/** Numbers that add up, in the smallest places. */
const sums = (level: Level) => {
  const place = listed(level, ofGiven);
  return `
  opened AS MATERIALIZED (
    SELECT h.need_id, min(h.at) AS at FROM need_history h WHERE h.to_state = 'open' GROUP BY h.need_id),
  sums (code, year, ${listed(level)}kind, value) AS MATERIALIZED (
    SELECT 'trained', g.year, ${place}taught.kind, sum(taught.people)::numeric
      FROM ${given(level)}, unnest(g.taught, g.taught_people) AS taught (kind, people)
     WHERE ${inTheYears('g.year')} GROUP BY g.year, ${place}taught.kind
    UNION ALL SELECT one.code, s.year, ${listed(level, (column) => `s.${column}`)}'', one.value
      FROM (SELECT g.year, ${place}sum(g.trainers) AS trainers, sum(g.sessions_by_trainers) AS sessions, sum(g.reached) AS reached
              FROM ${given(level)} WHERE g.is_last AND ${inTheYears('g.year')} GROUP BY ${place}g.year) s,
           LATERAL (VALUES ('trainers', s.trainers), ('sessions-by-trainers', s.sessions), ('reached', s.reached)) AS one (code, value)
     WHERE one.value > 0
    UNION ALL SELECT 'adopted', g.year, ${place}adopted.kind, count(*)
      FROM ${given(level)}, unnest(g.adopted) AS adopted (kind)
     WHERE ${inTheYears('g.year')} GROUP BY g.year, ${place}adopted.kind
    UNION ALL SELECT 'needs-opened', ${year('o.at')}, ${listed(level, ofNeed)}'', 1.0 / place.places
      FROM opened o JOIN need n ON n.id = o.need_id, ${places('n')}
     WHERE n.record_kind = 'need' AND ${inTheYears(year('o.at'))}
    UNION ALL SELECT 'needs-unmet', ${year('h.at')}, ${listed(level, ofNeed)}'', 1.0 / place.places
      FROM need n JOIN LATERAL (SELECT h.at FROM need_history h WHERE h.need_id = n.id ORDER BY h.id DESC LIMIT 1) h ON true,
           ${places('n')}
     WHERE n.record_kind = 'need' AND n.state IN ('closed', 'withdrawn', 'lapsed') AND ${inTheYears(year('h.at'))}
       AND EXISTS (SELECT FROM opened o WHERE o.need_id = n.id)
       AND NOT EXISTS (SELECT FROM engagement e WHERE e.need_id = n.id AND e.agreed_at IS NOT NULL))`;
};

/** What people did, a row for each in the smallest places: minutes and visits beside each other, and what has kinds. */
const people = (level: Level, depth: number) => {
  const place = listed(level, ofGiven);
  return `
  tie AS MATERIALIZED (
    SELECT DISTINCT t.person_id, t.country FROM heritage_tie t
      JOIN consent k ON k.person_id = t.person_id AND k.purpose = 'heritage' AND k.withdrawn_at IS NULL),
  visit AS (
    SELECT g.*, row_number() OVER (PARTITION BY g.person_id, g.visited ORDER BY g.last_day, g.contribution_id) AS nth
      FROM (SELECT contribution_id, year, person_id, country, partnership_id, engagement_id, last_day, visited
              FROM counted_contribution WHERE visited IS NOT NULL) g),
  people_${depth} AS MATERIALIZED (
    SELECT year, ${listed(level)}tied, person_id, sum(there)::int AS there, sum(away)::int AS away, bool_or(gave) AS gave,
           sum(again)::int AS again
      FROM (SELECT g.year, ${place}${tied}, g.person_id, g.minutes_there AS there, g.minutes_away AS away, g.is_last AS gave,
                   NULL::int AS again
              FROM ${given(level)} ${withTie} WHERE ${inTheYears('g.year')}
            UNION ALL SELECT g.year, ${place}${tied}, g.person_id, NULL, NULL, true, 1
              FROM ${given(level).replace('counted_contribution', 'visit')} ${withTie}
             WHERE g.nth > 1 AND ${inTheYears('g.year')}) AS one
     GROUP BY year, ${listed(level)}tied, person_id),
  deeds_${depth} (code, year, ${listed(level)}kind, person_id, value) AS MATERIALIZED (
    SELECT 'uk-gain', g.year, ${place}gain.kind, g.person_id, count(*)::int
      FROM ${given(level)}, unnest(g.came_back) AS gain (kind)
     WHERE ${inTheYears('g.year')} GROUP BY g.year, ${place}gain.kind, g.person_id
    UNION ALL SELECT 'refusals', ${year('d.at')}, ${listed(level, ofNeed)}d.code, r.person_id, NULL
      FROM app.first_decisions(make_date(from_year, 1, 1), make_date(to_year, 12, 31)) d
      JOIN time_off_request r ON r.id = d.request_id JOIN engagement e ON e.id = r.engagement_id
      JOIN need n ON n.id = e.need_id, ${places('n', 'nth = 1')}
     WHERE d.decision = 'refuse' GROUP BY ${year('d.at')}, ${listed(level, ofNeed)}d.code, r.person_id
    UNION ALL SELECT 'check-ins', extract(year FROM h.due_on)::int, ${listed(level, ofNeed)}h.months || '|' || coalesce(h.in_use, 'unanswered'),
           h.person_id, count(*)::int
      FROM handover_check h JOIN engagement e ON e.id = h.engagement_id JOIN need n ON n.id = e.need_id, ${places('n', 'nth = 1')}
     WHERE (h.asked_at IS NOT NULL OR h.answered_at IS NOT NULL) AND ${inTheYears('extract(year FROM h.due_on)')}
     GROUP BY extract(year FROM h.due_on)::int, ${listed(level, ofNeed)}h.months || '|' || coalesce(h.in_use, 'unanswered'), h.person_id)`;
};

/** The same people in the next larger places. */
const gathered = (level: Level, depth: number) => `
  people_${depth} AS MATERIALIZED (
    SELECT year, ${listed(level)}tied, person_id, sum(there)::int AS there, sum(away)::int AS away, bool_or(gave) AS gave,
           sum(again)::int AS again FROM people_${depth + 1} GROUP BY year, ${listed(level)}tied, person_id),
  deeds_${depth} AS MATERIALIZED (
    SELECT code, year, ${listed(level)}kind, person_id, sum(value)::int AS value
      FROM deeds_${depth + 1} GROUP BY code, year, ${listed(level)}kind, person_id)`;

const word = `CASE WHEN e.tied THEN 'tied' ELSE 'not-stated' END`;

/** The rows of one level. Everybody is one in each, also who counts in two kinds of it. */
const counted = (level: Level, depth: number) => `
    SELECT one.code, year, ${placed(level)}, one.kind, one.value, one.people::int
      FROM (SELECT year, ${listed(level)}tied, sum(there) / 450.0 AS days_there, count(there) AS there, sum(away) / 450.0 AS days_away,
                   count(away) AS away, count(*) FILTER (WHERE gave) AS gave
              FROM people_${depth} GROUP BY ${listed(level)}year, tied) e,
           LATERAL (VALUES ('volunteer-days', 'in-person|' || ${word}, e.days_there, e.there),
             ('volunteer-days', 'remote|' || ${word}, e.days_away, e.away), ('volunteers', ${word}, e.gave, e.gave)
           ) AS one (code, kind, value, people)
     WHERE one.people > 0
    UNION ALL SELECT one.code, year, ${placed(level)}, one.kind, one.value, one.people::int
      FROM (SELECT year, ${listed(level)}sum(minutes) / 450.0 AS days, count(minutes) AS busy, count(*) FILTER (WHERE gave) AS gave,
                   sum(again) AS visits, count(again) AS again
              FROM (SELECT year, ${listed(level)}person_id, sum(coalesce(there + away, there, away))::int AS minutes,
                           bool_or(gave) AS gave, sum(again)::int AS again
                      FROM people_${depth} GROUP BY year, ${listed(level)}person_id) AS somebody GROUP BY ${listed(level)}year) e,
           LATERAL (VALUES ('volunteer-days', NULL, e.days, e.busy), ('volunteers', NULL, e.gave, e.gave),
             ('repeat-visits', NULL, e.visits, e.again), ('repeat-visits', '', e.visits, e.again)) AS one (code, kind, value, people)
     WHERE one.people > 0
    UNION ALL SELECT code, year, ${placed(level)}, kind, coalesce(sum(value), count(*)), count(*)::int
      FROM deeds_${depth} GROUP BY code, ${listed(level)}year, kind
    UNION ALL SELECT code, year, ${placed(level)}, NULL, coalesce(sum(value), count(*)), count(*)::int
      FROM (SELECT code, year, ${listed(level)}person_id, sum(value)::int AS value
              FROM deeds_${depth} GROUP BY code, year, ${listed(level)}person_id) AS somebody GROUP BY code, ${listed(level)}year
    UNION ALL SELECT code, year, ${placed(level)}, kind, sum(value), round(sum(value))::int
      FROM sums GROUP BY GROUPING SETS ((code, ${listed(level)}year), (code, ${listed(level)}year, kind))`;

function asked(depth: number): string {
  const level = levels[depth - 1];
  const larger = [2, 1].filter((one) => one < depth);
  const steps = [sums(level), people(level, depth), ...larger.map((one) => gathered(levels[one - 1], one))];
  return `WITH ${steps.join(',')}
    SELECT * FROM (${[...larger, depth].map((one) => counted(levels[one - 1], one)).join('\n    UNION ALL')}
    ) AS number (code, year, country, part, kind, value, people) WHERE (SELECT app.has_role('officer'))`;
}

// Years of contributions are joined and gathered at once, by hashing. Which years come is not known when PostgreSQL plans:
// with a guess of ten rows it looked 200,000 of them up one by one, and sorted them.
const numbers = `
  CREATE OR REPLACE FUNCTION app.indicator_numbers(from_year integer, to_year integer, depth integer)
    RETURNS TABLE (code text, year integer, country text, part text, kind text, value numeric, people integer)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public SET work_mem = '128MB'
    SET enable_nestloop = off SET enable_sort = off AS $$
  #variable_conflict use_column
  BEGIN
    IF depth = 1 THEN RETURN QUERY ${asked(1)};
    ELSIF depth = 2 THEN RETURN QUERY ${asked(2)};
    ELSE RETURN QUERY ${asked(3)};
    END IF;
  END $$;
`;
