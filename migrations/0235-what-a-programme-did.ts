import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Defines, with dates, what is counted of a programme, and counts it by year, country, partnership and programme. */
export class WhatAProgrammeDid0000000000235 implements MigrationInterface {
  name = 'WhatAProgrammeDid0000000000235';

  async up(db: QueryRunner): Promise<void> {
    await db.query(definitions);
    await db.query('SELECT app.define_indicators($1::jsonb)', [JSON.stringify(indicators)]);
    await db.query('DROP FUNCTION app.define_indicators(jsonb)');
    await db.query(numbers);
    await db.query(medians);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const definitions = `
  -- A definition holds from a day on. Another one is another row: years that were reported keep theirs.
  CREATE TABLE indicator (
    code text NOT NULL,
    valid_from date NOT NULL,
    valid_until date,
    position integer NOT NULL,
    unit text NOT NULL CONSTRAINT indicator_unit CHECK (unit IN ('people', 'days', 'times', 'things', 'per-cent', 'points')),
    name text NOT NULL,
    definition text NOT NULL,
    -- Where it cannot be counted honestly: why.
    why_not text,
    -- The same in other languages: { "cy": { "name": …, "definition": …, "whyNot": … } }.
    translations jsonb NOT NULL DEFAULT '{}',
    source text NOT NULL,
    seen_on date,
    edition text,
    believed boolean NOT NULL DEFAULT false,
    added_by uuid,
    CONSTRAINT indicator_pk PRIMARY KEY (code, valid_from),
    CONSTRAINT indicator_order CHECK (valid_until >= valid_from),
    CONSTRAINT indicator_dated CHECK (seen_on IS NOT NULL OR edition IS NOT NULL),
    CONSTRAINT indicator_one_at_a_time EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_until, '[]') WITH &&)
  );
  SELECT app.protect('indicator');
  GRANT SELECT ON indicator TO midst_application;
  CREATE POLICY read_by_all ON indicator FOR SELECT TO midst_application USING (true);

  CREATE FUNCTION app.define_indicators(rows jsonb) RETURNS void LANGUAGE sql AS $$
    INSERT INTO indicator (code, valid_from, position, unit, name, definition, why_not, translations, source, seen_on)
    SELECT r.code, '2020-01-01', r.position, r.unit, r.name, r.definition, r.why_not, jsonb_build_object('cy', r.cy), r.source, '2026-11-29'
      FROM jsonb_to_recordset(rows) AS r (code text, position integer, unit text, name text, definition text, why_not text,
        cy jsonb, source text) $$;
`;

const seen = 'Indicators of the Health Partnership Scheme and of programmes after it, as they were read';
const own = 'Midst: what its own records can answer';

interface Defined {
  code: string;
  unit: string;
  name: string;
  definition: string;
  why_not?: string;
  cy: { name: string; definition: string; whyNot?: string };
  source: string;
}

const defined: Defined[] = [
  {
    code: 'trained',
    unit: 'people',
    name: 'Health workers trained',
    definition:
      'People taught, as counted in contributions that the host has confirmed, in the year of the last session. Somebody who was taught in two contributions counts twice. By cadre, sex and level.',
    cy: {
      name: 'Gweithwyr iechyd a hyfforddwyd',
      definition:
        'Pobl a addysgwyd, fel y’u cyfrifwyd mewn cyfraniadau y mae’r gwesteiwr wedi’u cadarnhau, ym mlwyddyn y sesiwn olaf. Mae rhywun a addysgwyd mewn dau gyfraniad yn cyfrif ddwywaith. Yn ôl swydd, rhyw a lefel.',
    },
    source: seen,
  },
  {
    code: 'trainers',
    unit: 'people',
    name: 'Trainers trained',
    definition: 'Of those taught, who were made trainers, in confirmed contributions.',
    cy: {
      name: 'Hyfforddwyr a hyfforddwyd',
      definition: 'O’r rhai a addysgwyd, y rhai a wnaed yn hyfforddwyr, mewn cyfraniadau a gadarnhawyd.',
    },
    source: seen,
  },
  {
    code: 'sessions-by-trainers',
    unit: 'things',
    name: 'Sessions that those trainers ran',
    definition:
      'Sessions that trainers trained in confirmed contributions have run since, as far as it was reported.',
    cy: {
      name: 'Sesiynau a gynhaliodd yr hyfforddwyr hynny',
      definition:
        'Sesiynau y mae hyfforddwyr a hyfforddwyd mewn cyfraniadau a gadarnhawyd wedi’u cynnal ers hynny, cyn belled ag yr adroddwyd.',
    },
    source: seen,
  },
  {
    code: 'score-change',
    unit: 'points',
    name: 'Change of test scores',
    definition:
      'The median, over confirmed contributions that state both, of the mean score after minus the mean score before the same test, in points of a hundred.',
    cy: {
      name: 'Newid mewn sgoriau prawf',
      definition:
        'Y canolrif, dros gyfraniadau a gadarnhawyd sy’n nodi’r ddau, o’r sgôr cymedrig wedyn minws y sgôr cymedrig cyn yr un prawf, mewn pwyntiau o gant.',
    },
    source: seen,
  },
  {
    code: 'volunteer-days',
    unit: 'days',
    name: 'Volunteer days',
    definition:
      'Hours of sessions in confirmed contributions, divided by 7.5, in the year of each session. In person or remote, and by whether the person stated a tie to that country and agrees to its use; everybody else is among the not stated.',
    cy: {
      name: 'Diwrnodau gwirfoddoli',
      definition:
        'Oriau sesiynau mewn cyfraniadau a gadarnhawyd, wedi’u rhannu â 7.5, ym mlwyddyn pob sesiwn. Wyneb yn wyneb neu o bell, ac yn ôl a nododd y person gysylltiad â’r wlad honno ac a yw’n cytuno i’w ddefnyddio; mae pawb arall ymhlith y rhai heb ei nodi.',
    },
    source: seen,
  },
  {
    code: 'volunteers',
    unit: 'people',
    name: 'People who gave',
    definition:
      'Different people with a confirmed contribution whose last session was in the year. Somebody who gave in two countries counts in both.',
    cy: {
      name: 'Pobl a roddodd',
      definition:
        'Pobl wahanol â chyfraniad a gadarnhawyd yr oedd ei sesiwn olaf yn y flwyddyn. Mae rhywun a roddodd mewn dwy wlad yn cyfrif yn y ddwy.',
    },
    source: seen,
  },
  {
    code: 'reached',
    unit: 'people',
    name: 'People reached',
    definition: 'People reached besides those taught, as confirmed contributions state it.',
    cy: {
      name: 'Pobl a gyrhaeddwyd',
      definition:
        'Pobl a gyrhaeddwyd ar wahân i’r rhai a addysgwyd, fel y mae cyfraniadau a gadarnhawyd yn ei nodi.',
    },
    source: seen,
  },
  {
    code: 'repeat-visits',
    unit: 'times',
    name: 'Repeat visits',
    definition:
      'Confirmed contributions in person by somebody who had an earlier one in person with the same host.',
    cy: {
      name: 'Ymweliadau eto',
      definition:
        'Cyfraniadau wyneb yn wyneb a gadarnhawyd gan rywun a oedd wedi cael un cynharach wyneb yn wyneb gyda’r un gwesteiwr.',
    },
    source: seen,
  },
  {
    code: 'adopted',
    unit: 'things',
    name: 'Protocols, curricula and other products adopted',
    definition: 'Products of confirmed contributions which the host has adopted, by kind.',
    cy: {
      name: 'Protocolau, cwricwla a chynhyrchion eraill a fabwysiadwyd',
      definition: 'Cynhyrchion cyfraniadau a gadarnhawyd y mae’r gwesteiwr wedi’u mabwysiadu, yn ôl math.',
    },
    source: seen,
  },
  {
    code: 'uk-gain',
    unit: 'times',
    name: 'What came back',
    definition:
      'Confirmed contributions that name a gain for the person, their employer or the United Kingdom, by kind; one that names two is in both.',
    cy: {
      name: 'Yr hyn a ddaeth yn ôl',
      definition:
        'Cyfraniadau a gadarnhawyd sy’n enwi budd i’r person, ei gyflogwr neu’r Deyrnas Unedig, yn ôl math; mae un sy’n enwi dau yn y ddau.',
    },
    source: seen,
  },
  {
    code: 'needs-opened',
    unit: 'things',
    name: 'Needs opened',
    definition:
      'Needs that were opened for the first time. A need in two countries counts in both; in the whole it counts once.',
    cy: {
      name: 'Anghenion a agorwyd',
      definition:
        'Anghenion a agorwyd am y tro cyntaf. Mae angen mewn dwy wlad yn cyfrif yn y ddwy; yn y cyfan mae’n cyfrif unwaith.',
    },
    source: own,
  },
  {
    code: 'needs-unmet',
    unit: 'things',
    name: 'Needs that nobody met',
    definition:
      'Needs that ended (closed, withdrawn, past their last day) in the year and of which nothing was ever agreed.',
    cy: {
      name: 'Anghenion na ddiwallodd neb',
      definition:
        'Anghenion a ddaeth i ben (wedi’u cau, wedi’u tynnu’n ôl, heibio i’w diwrnod olaf) yn y flwyddyn ac na chytunwyd ar ddim ohonynt erioed.',
    },
    source: own,
  },
  {
    code: 'days-to-reply',
    unit: 'days',
    name: 'Days from a need to its first reply',
    definition:
      'The median of days from the first opening of a need to the first person who said interested, by the year of opening.',
    cy: {
      name: 'Diwrnodau o angen i’w ateb cyntaf',
      definition:
        'Canolrif y diwrnodau o agor angen am y tro cyntaf i’r person cyntaf a ddywedodd fod ganddo ddiddordeb, yn ôl blwyddyn ei agor.',
    },
    source: own,
  },
  {
    code: 'days-to-match',
    unit: 'days',
    name: 'Days from a need to an introduction',
    definition:
      'The median of days from the first opening of a need to the first introduction, by the year of opening.',
    cy: {
      name: 'Diwrnodau o angen i gyflwyniad',
      definition:
        'Canolrif y diwrnodau o agor angen am y tro cyntaf i’r cyflwyniad cyntaf, yn ôl blwyddyn ei agor.',
    },
    source: own,
  },
  {
    code: 'days-to-leave',
    unit: 'days',
    name: 'Days to a decision about leave',
    definition:
      'The median of days from the moment in which an approver was first asked to their decision, by the year of the decision.',
    cy: {
      name: 'Diwrnodau i benderfyniad am absenoldeb',
      definition:
        'Canolrif y diwrnodau o’r adeg y gofynnwyd gyntaf i gymeradwywr hyd at ei benderfyniad, yn ôl blwyddyn y penderfyniad.',
    },
    source: own,
  },
  {
    code: 'refusals',
    unit: 'people',
    name: 'People refused leave, by reason',
    definition:
      'People about whom an approver’s first decision of a turn was no, by its coded reason; who was refused for two reasons is in both.',
    cy: {
      name: 'Pobl y gwrthodwyd absenoldeb iddynt, yn ôl rheswm',
      definition:
        'Pobl yr oedd penderfyniad cyntaf cymeradwywr amdanynt yn na, yn ôl ei reswm wedi’i godio; mae un a wrthodwyd am ddau reswm yn y ddau.',
    },
    source: own,
  },
  {
    code: 'licence-days',
    unit: 'days',
    name: 'Days to a paper for practising abroad',
    definition:
      'The median of days from asking for a paper to its issue, as people noted both, by the year of issue.',
    cy: {
      name: 'Diwrnodau i bapur ar gyfer ymarfer dramor',
      definition:
        'Canolrif y diwrnodau o ofyn am bapur i’w gyhoeddi, fel y nododd pobl y ddau, yn ôl blwyddyn ei gyhoeddi.',
    },
    source: own,
  },
  {
    code: 'led-overseas',
    unit: 'per-cent',
    name: 'Led by the overseas partner',
    definition: 'Of needs first opened in the year, the share that an overseas institution posted itself.',
    cy: {
      name: 'Dan arweiniad y partner tramor',
      definition:
        'O’r anghenion a agorwyd gyntaf yn y flwyddyn, y gyfran a bostiodd sefydliad tramor ei hun.',
    },
    source: own,
  },
  {
    code: 'women-leading',
    unit: 'per-cent',
    name: 'Women leading',
    definition:
      'Of partnership leads who answered the voluntary questions about equality, the share who are women, today.',
    why_not:
      'Midst asks nobody for their sex. It can be counted once people may answer that of their own will, apart from everything else.',
    cy: {
      name: 'Menywod yn arwain',
      definition:
        'O’r arweinwyr partneriaeth a atebodd y cwestiynau gwirfoddol am gydraddoldeb, y gyfran sy’n fenywod, heddiw.',
      whyNot:
        'Nid yw Midst yn gofyn i neb am ei ryw. Gellir ei gyfrif unwaith y caiff pobl ateb hynny o’u gwirfodd, ar wahân i bopeth arall.',
    },
    source: seen,
  },
  {
    code: 'cost-per-day',
    unit: 'things',
    name: 'Cost per day',
    definition: 'What a volunteer day cost, in one currency.',
    why_not:
      'Midst knows who pays for which item, and seldom how much: an average of the few sums that are stated would mislead.',
    cy: {
      name: 'Cost y diwrnod',
      definition: 'Cost diwrnod gwirfoddoli, mewn un arian.',
      whyNot:
        'Mae Midst yn gwybod pwy sy’n talu am ba eitem, ac anaml faint: byddai cyfartaledd yr ychydig symiau a nodir yn camarwain.',
    },
    source: seen,
  },
  {
    code: 'carbon',
    unit: 'things',
    name: 'Carbon dioxide of visits against remote work',
    definition: 'Emissions of journeys, and those that remote work avoided.',
    why_not:
      'Midst knows neither routes nor ways of travelling. Days in person and remote are counted under volunteer days.',
    cy: {
      name: 'Carbon deuocsid ymweliadau o’i gymharu â gwaith o bell',
      definition: 'Allyriadau teithiau, a’r rhai a osgowyd drwy waith o bell.',
      whyNot:
        'Nid yw Midst yn gwybod llwybrau na ffyrdd o deithio. Cyfrifir diwrnodau wyneb yn wyneb ac o bell o dan ddiwrnodau gwirfoddoli.',
    },
    source: seen,
  },
  {
    code: 'return-on-investment',
    unit: 'things',
    name: 'Social return on investment',
    definition: 'Value for each pound that was spent.',
    why_not: 'It rests on prices that somebody has to assume. Tell it as a story, not as a number.',
    cy: {
      name: 'Enillion cymdeithasol ar fuddsoddiad',
      definition: 'Gwerth am bob punt a wariwyd.',
      whyNot: 'Mae’n dibynnu ar brisiau y mae’n rhaid i rywun eu tybio. Dywedwch ef fel stori, nid fel rhif.',
    },
    source: seen,
  },
];
const indicators = defined.map((one, position) => ({ ...one, position }));

// Whoever may ask: officers, for reports. What is small in it, libs/insight leaves out before anybody sees it.
const asked = `app.has_role('officer')`;
const year = (moment: string) => `extract(year FROM ${moment} AT TIME ZONE 'Europe/London')::int`;

/**
 * One row of facts for each number of each contribution, need or decision. `part` is the partnership and the programme
 * behind the need together: the smallest thing that a report can be narrowed to.
 */
const facts = `
  session AS MATERIALIZED (
    SELECT contribution_id, version, max(coalesce(until, day)) AS last, bool_or(mode = 'in-person') AS in_person
      FROM contribution_session GROUP BY contribution_id, version),
  given AS MATERIALIZED (
    SELECT c.id, c.version, c.person_id, c.country, extract(year FROM s.last)::int AS year, s.last, s.in_person,
           coalesce(c.institution_id::text, lower(c.host_name)) AS host,
           coalesce(c.partnership_id::text, '') || '|' || coalesce(n.programme, '') AS part,
           EXISTS (SELECT FROM heritage_tie t JOIN consent k ON k.person_id = t.person_id AND k.purpose = 'heritage'
                    AND k.withdrawn_at IS NULL WHERE t.person_id = c.person_id AND t.country = c.country) AS tied
      FROM contribution c JOIN session s ON s.contribution_id = c.id AND s.version = c.version
      LEFT JOIN engagement e ON e.id = c.engagement_id LEFT JOIN need n ON n.id = e.need_id
     WHERE c.state = 'confirmed'),
  account AS MATERIALIZED (
    SELECT g.*, a.trainers_trained, a.sessions_by_trainers, a.people_reached, a.produced, a.came_back
      FROM given g JOIN contribution_account a ON a.contribution_id = g.id AND a.version = g.version
     WHERE g.year BETWEEN from_year AND to_year),
  visit AS (
    SELECT g.*, row_number() OVER (PARTITION BY person_id, host ORDER BY g.last, g.id) AS nth FROM given g WHERE in_person),
  opened AS MATERIALIZED (
    SELECT h.need_id, min(h.at) AS at FROM need_history h WHERE h.to_state = 'open' GROUP BY h.need_id),
  fact AS (
    SELECT 'trained' AS code, g.year, g.country, g.part, t.cadre || '|' || t.sex || '|' || t.level AS kind,
           t.people::numeric AS value, NULL::uuid AS person
      FROM given g JOIN contribution_taught t ON t.contribution_id = g.id AND t.version = g.version
     WHERE g.year BETWEEN from_year AND to_year
    UNION ALL SELECT 'trainers', year, country, part, '', trainers_trained, NULL FROM account WHERE trainers_trained > 0
    UNION ALL SELECT 'sessions-by-trainers', year, country, part, '', sessions_by_trainers, NULL FROM account
     WHERE sessions_by_trainers > 0
    UNION ALL SELECT 'volunteer-days', extract(year FROM s.day)::int, g.country, g.part,
           s.mode || '|' || CASE WHEN g.tied THEN 'tied' ELSE 'not-stated' END, s.minutes / 450.0, g.person_id
      FROM given g JOIN contribution_session s ON s.contribution_id = g.id AND s.version = g.version
     WHERE s.day BETWEEN make_date(from_year, 1, 1) AND make_date(to_year, 12, 31)
    UNION ALL SELECT 'volunteers', year, country, part, CASE WHEN tied THEN 'tied' ELSE 'not-stated' END, NULL, person_id
      FROM account
    UNION ALL SELECT 'reached', year, country, part, '', people_reached, NULL FROM account WHERE people_reached > 0
    UNION ALL SELECT 'repeat-visits', year, country, part, '', 1, person_id FROM visit
     WHERE nth > 1 AND year BETWEEN from_year AND to_year
    UNION ALL SELECT 'adopted', year, country, part, p ->> 'kind', 1, NULL FROM account, jsonb_array_elements(produced) AS p
     WHERE (p ->> 'adopted')::boolean
    UNION ALL SELECT 'uk-gain', year, country, part, kind, 1, person_id
      FROM account, LATERAL (SELECT DISTINCT b ->> 'kind' AS kind FROM jsonb_array_elements(came_back) AS b) AS gain
    UNION ALL SELECT 'needs-opened', ${year('o.at')}, place.country,
           coalesce(n.partnership_id::text, '') || '|' || coalesce(n.programme, ''), '', 1.0 / place.places, NULL
      FROM opened o JOIN need n ON n.id = o.need_id, ${places('n')}
     WHERE n.record_kind = 'need' AND ${year('o.at')} BETWEEN from_year AND to_year
    UNION ALL SELECT 'needs-unmet', ${year('h.at')}, place.country,
           coalesce(n.partnership_id::text, '') || '|' || coalesce(n.programme, ''), '', 1.0 / place.places, NULL
      FROM need n JOIN LATERAL (SELECT h.at FROM need_history h WHERE h.need_id = n.id ORDER BY h.id DESC LIMIT 1) h ON true,
           ${places('n')}
     WHERE n.record_kind = 'need' AND n.state IN ('closed', 'withdrawn', 'lapsed') AND ${year('h.at')} BETWEEN from_year AND to_year
       AND EXISTS (SELECT FROM opened o WHERE o.need_id = n.id)
       AND NOT EXISTS (SELECT FROM engagement e WHERE e.need_id = n.id AND e.agreed_at IS NOT NULL)
    UNION ALL SELECT 'refusals', ${year('d.at')}, place.country,
           coalesce(n.partnership_id::text, '') || '|' || coalesce(n.programme, ''), d.code, NULL, r.person_id
      FROM app.first_decisions(make_date(from_year, 1, 1), make_date(to_year, 12, 31)) d
      JOIN time_off_request r ON r.id = d.request_id JOIN engagement e ON e.id = r.engagement_id
      JOIN need n ON n.id = e.need_id, ${places('n', 'nth = 1')}
     WHERE d.decision = 'refuse')`;

/** The countries of a need, '??' where it states none; the first alone where nobody may count twice. */
function places(need: string, wanted = 'true'): string {
  const of = `coalesce(nullif(${need}.countries, '{}'), '{??}')`;
  return `LATERAL (SELECT country, cardinality(${of}) AS places FROM unnest(${of}) WITH ORDINALITY AS c (country, nth)
    WHERE ${wanted}) AS place`;
}

// Things and people taught are added up; people who have an account here are counted once in each cell.
const counted = `coalesce(sum(value), count(DISTINCT person)) AS value,
  CASE WHEN bool_or(person IS NOT NULL) THEN count(DISTINCT person)::int ELSE round(sum(value))::int END AS people`;
const grouped = (sets: string) => `
  WITH ${facts}
  SELECT code, year, ${['country', 'part', 'kind'].map((column) => inItsSet(column, sets)).join(', ')}, ${counted}
    FROM fact WHERE ${asked} GROUP BY GROUPING SETS (${sets})`;
const inItsSet = (column: string, sets: string) =>
  sets.includes(column) ? `CASE WHEN grouping(${column}) = 0 THEN ${column} END` : 'NULL::text';
const inWhole = '(code, year), (code, year, kind)';
const inCountries = `${inWhole}, (code, year, country), (code, year, country, kind)`;
const inParts = `${inCountries}, (code, year, country, part), (code, year, country, part, kind)`;

const numbers = `
  -- \`depth\`: 1 the whole, 2 its countries too, 3 the partnerships and programmes in each as well. A column is null where
  -- a row is about all of them.
  CREATE FUNCTION app.indicator_numbers(from_year integer, to_year integer, depth integer)
    RETURNS TABLE (code text, year integer, country text, part text, kind text, value numeric, people integer)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public SET work_mem = '128MB' AS $$
  #variable_conflict use_column
  BEGIN
    IF depth = 1 THEN RETURN QUERY ${grouped(inWhole)};
    ELSIF depth = 2 THEN RETURN QUERY ${grouped(inCountries)};
    ELSE RETURN QUERY ${grouped(inParts)};
    END IF;
  END $$;
`;

const narrowed = `(in_country IS NULL OR of.country = in_country) AND (of_partnership IS NULL OR of.partnership_id = of_partnership)
  AND (of_programme IS NULL OR of.programme = of_programme)`;
const needPlaces = `n.partnership_id, n.programme, place.country`;

const medians = `
  -- Medians tell nothing by being subtracted; one of fewer than five people stays in here.
  CREATE FUNCTION app.indicator_medians(from_year integer, to_year integer, in_country text, of_partnership uuid, of_programme text)
    RETURNS TABLE (code text, year integer, kind text, median numeric, people integer)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      WITH opened AS (
        SELECT h.need_id, min(h.at) AS at FROM need_history h WHERE h.to_state = 'open' GROUP BY h.need_id),
      of AS (
        SELECT 'days-to-reply' AS code, ${year('o.at')} AS year, '' AS kind, ${needPlaces},
               extract(epoch FROM m.at - o.at) / 86400 AS value, m.person_id AS person
          FROM opened o JOIN need n ON n.id = o.need_id
          JOIN LATERAL (SELECT m.interested_at AS at, m.person_id FROM match m
            WHERE m.need_id = o.need_id AND m.interested_at >= o.at ORDER BY m.interested_at, m.id LIMIT 1) m ON true,
               ${places('n', 'nth = 1 OR in_country IS NOT NULL')}
        UNION ALL SELECT 'days-to-match', ${year('o.at')}, '', ${needPlaces}, extract(epoch FROM i.at - o.at) / 86400, i.person_id
          FROM opened o JOIN need n ON n.id = o.need_id
          JOIN LATERAL (SELECT i.at, i.person_id FROM introduction i JOIN match m ON m.id = i.match_id
            WHERE m.need_id = o.need_id AND i.at >= o.at ORDER BY i.at, m.id LIMIT 1) i ON true,
               ${places('n', 'nth = 1 OR in_country IS NOT NULL')}
        UNION ALL SELECT 'days-to-leave', ${year('d.at')}, '', ${needPlaces},
               extract(epoch FROM d.at - h.at) / 86400, r.person_id
          FROM app.first_decisions(make_date(from_year, 1, 1), make_date(to_year, 12, 31)) d
          JOIN time_off_request r ON r.id = d.request_id JOIN engagement e ON e.id = r.engagement_id
          JOIN need n ON n.id = e.need_id
          JOIN LATERAL (SELECT min(h.at) AS at FROM time_off_history h WHERE h.step_id = d.step_id AND h.to_state = 'asked') h
            ON h.at IS NOT NULL,
               ${places('n', 'nth = 1 OR in_country IS NOT NULL')}
        UNION ALL SELECT 'licence-days', extract(year FROM d.issued_on)::int, d.kind, NULL, NULL, d.country,
               d.issued_on - d.asked_on, d.person_id
          FROM held_document d WHERE d.state = 'held' AND d.issued_on >= d.asked_on
        UNION ALL SELECT 'score-change', extract(year FROM s.last)::int, '', c.partnership_id, n.programme, c.country,
               a.score_after - a.score_before, c.person_id
          FROM contribution c JOIN contribution_account a ON a.contribution_id = c.id AND a.version = c.version
          JOIN LATERAL (SELECT max(coalesce(s.until, s.day)) AS last FROM contribution_session s
            WHERE s.contribution_id = c.id AND s.version = c.version) s ON true
          LEFT JOIN engagement e ON e.id = c.engagement_id LEFT JOIN need n ON n.id = e.need_id
         WHERE c.state = 'confirmed' AND a.score_after IS NOT NULL)
      SELECT of.code, of.year, of.kind, round((percentile_cont(0.5) WITHIN GROUP (ORDER BY of.value))::numeric, 1),
             count(DISTINCT of.person)::int
        FROM of WHERE ${asked} AND of.year BETWEEN from_year AND to_year AND ${narrowed}
       GROUP BY of.code, of.year, of.kind HAVING count(DISTINCT of.person) >= 5 $$;

  -- Of how many needs first opened in a year overseas institutions posted how many themselves: nothing in it is a person.
  CREATE FUNCTION app.needs_posted_overseas(from_year integer, to_year integer, in_country text, of_partnership uuid, of_programme text)
    RETURNS TABLE (year integer, needs integer, overseas integer)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT ${year('o.at')}, count(*)::int, (count(*) FILTER (WHERE i.kind = 'overseas-institution'))::int
        FROM (SELECT h.need_id, min(h.at) AS at FROM need_history h WHERE h.to_state = 'open' GROUP BY h.need_id) o
        JOIN need n ON n.id = o.need_id JOIN organisation i ON i.id = n.institution_id
       WHERE ${asked} AND n.record_kind = 'need' AND ${year('o.at')} BETWEEN from_year AND to_year
         AND (in_country IS NULL OR in_country = ANY (n.countries))
         AND (of_partnership IS NULL OR n.partnership_id = of_partnership)
         AND (of_programme IS NULL OR n.programme = of_programme)
       GROUP BY 1 ORDER BY 1 $$;
`;
