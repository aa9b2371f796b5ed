/** @queue is tried elsewhere */
import { randomUUID } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { giveRole } from '../support/engagements.js';
import { given, somebodyThere } from '../support/given.js';
import { at, linkTo } from '../support/pages.js';
import { asAdmin } from '../support/profiles.js';
import { pdfUaFaults } from '../support/pdf-ua.js';
import { readPdf, readStructure, readWorkbook } from '../support/read-back.js';
import { Browser, type Page, type RunningWeb, startWeb } from '../support/web.js';
import { type Someone, WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let web: RunningWeb;
let desk: Browser;
let second: Browser;
let olu: Someone;
const [newborns, theatres] = [randomUUID(), randomUUID()];
const year = new Date().getUTCFullYear() - 1;

/**
 * Last year in Kenya six people taught in one partnership, in Uganda five in another, in Sierra Leone one of none; the
 * year before, five in Kenya. Three midwives in Kenya are few, and so is what was given in Sierra Leone.
 */
beforeAll(async () => {
  midst = await WholeMidst.start();
  web = await startWeb(midst.api.url);
  const somebody = (name: string) => midst.signIn(`${name}.${randomUUID().slice(0, 8)}@midst.example`);
  olu = await somebody('olu');
  const pat = await somebody('pat');
  for (const one of [olu, pat]) await giveRole(midst.database, one, 'officer', null);
  [desk, second] = [at(web, olu), at(web, pat)];
  for (const [id, name] of [
    [newborns, 'Newborns of the Lake'],
    [theatres, 'Theatres of the West'],
  ])
    await asAdmin(
      midst.database,
      `INSERT INTO partnership (id, name, purpose, state, proposed_at, agreed_at)
       VALUES ($1, $2, 'To teach', 'agreed', now(), now())`,
      [id, name],
    );
  const people = await Promise.all(Array.from({ length: 12 }, () => somebodyThere(midst)));
  for (const [nth, personId] of people.entries()) {
    const country = nth < 6 ? 'KE' : nth < 11 ? 'UG' : 'SL';
    const partnershipId = { KE: newborns, UG: theatres, SL: undefined }[country];
    const taught: Record<string, number> = {
      KE: { 'nurse|female|practising': 7, 'nurse|male|practising': 2, ...(nth === 0 && { 'midwife|female|practising': 3 }) },
      UG: { 'nurse|female|practising': 6, 'nurse|male|practising': 4, 'midwife|female|practising': 5 },
      SL: { 'nurse|female|practising': 2 },
    }[country]!; // prettier-ignore
    const more = { trainers: 1, reached: 40, adopted: ['protocol'], cameBack: ['leadership'] };
    await given(midst, { ...{ personId, country, partnershipId, taught, day: `${year}-03-0${(nth % 9) + 1}` }, ...more });
    if (nth < 5)
      await given(midst, { personId, country, partnershipId, taught: { 'nurse|female|practising': 5 }, day: `${year - 1}-11-20` });
  } // prettier-ignore
  await lasting();
  await answered();
  await needsThere();
});
afterAll(async () => {
  await web.stop();
  await midst.stop();
});

/** Six engagements of last year, of which five are still in use; and five partnerships whose joint scores rose by one of four. */
async function lasting(): Promise<void> {
  await asAdmin(
    midst.database,
    `SET LOCAL session_replication_role = replica;
     CREATE TEMP TABLE ended AS SELECT gen_random_uuid() AS id, gen_random_uuid() AS need_id, gen_random_uuid() AS person_id, n
       FROM generate_series(1, 6) AS n;
     INSERT INTO need (id, institution_id, state, countries, created_at, updated_at)
       SELECT need_id, gen_random_uuid(), 'draft', '{KE}', now(), now() FROM ended;
     INSERT INTO engagement (id, match_id, need_id, institution_id, person_id, state, version, proposed_at)
       SELECT id, gen_random_uuid(), need_id, gen_random_uuid(), person_id, 'proposed', 1, now() FROM ended;
     INSERT INTO handover_check (id, engagement_id, institution_id, person_id, months, due_on, asked_at, in_use, answered_at)
       SELECT gen_random_uuid(), id, gen_random_uuid(), person_id, 3, '${year}-05-01', now(), CASE WHEN n < 6 THEN 'yes' END,
         CASE WHEN n < 6 THEN now() END FROM ended;
     CREATE TEMP TABLE checked AS SELECT gen_random_uuid() AS id, p.id AS partnership_id, at
       FROM (SELECT gen_random_uuid() AS id FROM generate_series(1, 5)) p, generate_series(0, 1) AS at;
     INSERT INTO health_check (id, partnership_id, edition, state, opened_at, together_at, agreed_at)
       SELECT id, partnership_id, '2024', 'agreed', day, day, day
         FROM checked, LATERAL (SELECT make_timestamptz(${year - 1} + at, 6, 1, 12, 0, 0) AS day) AS on_day;
     INSERT INTO health_check_joint_score (id, health_check_id, partnership_id, hallmark, score)
       SELECT gen_random_uuid(), id, partnership_id, hallmark, 2 + at FROM checked, unnest('{invented,equity-included}'::text[]) AS hallmark`,
  );
}

/**
 * Twelve hosts: the year before, six agree fully; last year four not at all, and two fully. So the sixth of the first year
 * counts with the four, and the last two with nobody. Of colleagues there are four.
 */
async function answered(): Promise<void> {
  const answer = (question: string, day: string, scale: number) =>
    asAdmin(
      midst.database,
      `SET LOCAL session_replication_role = replica;
       INSERT INTO survey_answer (respondent_id, months, question, scale, answered_at)
         VALUES (gen_random_uuid(), 0, '${question}', ${scale}, '${day}')`,
    );
  const [learned] = await asAdmin(
    midst.database,
    `SELECT code FROM survey_question WHERE audience = 'colleague' AND kind = 'scale' AND 0 = ANY (months) LIMIT 1`,
  );
  for (let n = 0; n < 12; n += 1)
    await answer('2026-host-worth-time', `${n < 6 ? year - 1 : year}-05-${10 + n}`, n < 6 || n > 9 ? 5 : 1);
  for (let n = 0; n < 4; n += 1) await answer(String(learned.code), `${year}-05-01`, 4);
}

/**
 * Needs opened last year: in Kenya two in Kisumu, one that is sensitive in Eldoret, and one of a sensitive house in Mombasa; one
 * in Kenya and Uganda at once; one in Sierra Leone, of which no place is stated.
 */
async function needsThere(): Promise<void> {
  const places = [
    ['KE', 'County Referral Hospital, Kisumu', 'Nyanza', false, false],
    ['KE', 'Kisumu', null, false, false],
    ['KE', 'Eldoret', 'Rift Valley', true, false],
    ['KE', 'Mombasa', 'The coast', false, true],
    ['KE, UG', null, 'Both shores', false, false],
    ['SL', null, null, false, false],
  ] as const;
  for (const [country, place, region, sensitive, house] of places)
    await asAdmin(
      midst.database,
      `SET LOCAL session_replication_role = replica;
       WITH house AS (INSERT INTO organisation (id, kind, name, country, sensitive, state, registered_at)
         VALUES (gen_random_uuid(), 'overseas-institution', 'Invented house', '${country.slice(0, 2)}', ${house}, 'verified', now()) RETURNING id),
       asked AS (INSERT INTO need (id, institution_id, state, countries, region, sensitive, created_at, updated_at)
         SELECT gen_random_uuid(), id, 'open', '{${country}}', ${region ? `'${region}'` : 'NULL'}, ${sensitive}, now(), now() FROM house
         RETURNING id, institution_id),
       placed AS (INSERT INTO need_detail (need_id, place) SELECT id, ${place ? `'${place}'` : 'NULL'} FROM asked)
       INSERT INTO need_history (id, need_id, institution_id, need_version, act, to_state, changes, at)
         SELECT gen_random_uuid(), id, institution_id, 1, 'open', 'open', '{}', '${year}-02-02' FROM asked`,
    );
}

/** The tables of the page: for each indicator its lines, each a label and what is written in its cells. */
function tablesOf({ html }: Page): Map<string, string[][]> {
  const text = (part: string) =>
    part
      .replace(/<[^>]+>/g, '')
      .replaceAll('&#39;', '’')
      .replace(/[\u2068\u2069]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  return new Map(
    [...html.matchAll(/<h2 id="indicator-[\w-]+">([\s\S]*?)<\/h2>([\s\S]*?)(?=<h2|$)/g)].map(
      ([, name, rest]) => [
        text(name),
        [...(/<tbody>([\s\S]*?)<\/tbody>/.exec(rest)?.[1] ?? '').matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(
          ([, row]) => [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell]) => text(cell)),
        ),
      ],
    ),
  );
}

async function fileAt(
  path: string,
  name = /^attachment; filename="midst-\d{4}-\d{4}\.\w+"$/,
): Promise<Buffer> {
  const cookie = [...desk.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await fetch(new URL(path, web.url), { headers: { cookie } });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-disposition')).toMatch(name);
  return Buffer.from(await answer.arrayBuffer());
}

it('says what was done, each with its definition, and leaves out what is about few people', async () => {
  const morning = await desk.open('/office');
  const page = await desk.open(linkTo(morning.html, 'What the programme did'));
  expect(page).toMatchObject({ status: 200, title: expect.stringContaining('What the programme did') });
  const two = await desk.open(`/office/reports?firstYear=${year - 1}&lastYear=${year}`);
  const tables = tablesOf(two);
  expect(tables.get('Health workers trained')).toEqual([
    ['All', '25', '134', '159'],
    ['Midwife, women, practising', 'left out', '28', 'at least 28'],
    ['Nurse, men, practising', 'left out', '32', 'at least 32'],
    ['Nurse, women, practising', '25', '74', '99'],
  ]);
  expect(tables.get('Volunteer days')?.[0]).toEqual(['All', '5', '12', '17']);
  expect(tables.get('Repeat visits')?.[0]).toEqual(['All', 'left out', '5', 'at least 5']);
  expect(tables.get('People who gave')?.[0]).toEqual(['All', '5', '12']);
  // Five say yes, and one does not answer: neither is told apart.
  expect(tables.get('Check-ins after a handover')).toEqual([['All', 'left out', '6', 'at least 6']]);
  expect(tables.get('Change of the Health Check')).toEqual([['All', 'left out', '33.3']]);
  expect(tables.get('Women lead and learn, as partnerships say')).toEqual([['All', '33.3', '66.7']]);
  expect(tables.get('What hosts answered')).toEqual([
    ['It gave us more time than it took. (at the end)', '100', '20'],
  ]);
  expect(tables.get('What colleagues answered')).toEqual([['All', 'left out', 'left out']]);
  const kenya = tablesOf(await desk.open(`/office/reports?firstYear=${year}&lastYear=${year}&country=KE`));
  expect(kenya.get('What hosts answered')).toEqual([['All', 'left out']]);
  expect(two.text).toContain('Counted in people; defined so since 1 January 2020');
  expect(two.text).toMatch(/Cost per day .* Not counted\. Midst knows who pays/);
  expect(two.html).toMatch(/<svg[^>]*role="img"[^>]*aria-labelledby="chart-trained"/);
});

it('tells no more when it is narrowed: what is taken away never leaves a few', async () => {
  const narrowed = async (query: string) =>
    tablesOf(await desk.open(`/office/reports?firstYear=${year}&lastYear=${year}&${query}`)).get(
      'Health workers trained',
    )!;
  // Sierra Leone is small, so that a second country goes with it, or both would be what is left of the whole.
  const [kenya, uganda, leone] = await Promise.all(['country=KE', 'country=UG', 'country=SL'].map(narrowed));
  expect(leone).toEqual([['All', 'left out']]);
  expect(kenya).toEqual([['All', 'left out']]);
  expect(uganda[0]).toEqual(['All', '75']);
  const partnerships = await Promise.all([newborns, theatres].map(async (id) => {
    const found = /<option value="([^"]+)"[^>]*>[^<]*(?:Newborns|Theatres)/g;
    const options = [...(await desk.open('/office/reports')).html.matchAll(found)].map(([, value]) => value);
    const wanted = options.find((value) => Buffer.from(value, 'base64url').toString().includes(id));
    return narrowed(`partnership=${encodeURIComponent(wanted!)}`);
  })); // prettier-ignore
  expect(partnerships.map(([[, all]]) => all)).toEqual(['left out', '75']);
  // Found by a part of its name, however many there are.
  expect(await narrowed('named=theatres').then(([[, all]]) => all)).toBe('75');
  const several = await desk.open(`/office/reports?firstYear=${year}&named=of+the`);
  expect(several).toMatchObject({
    status: 422,
    text: expect.stringContaining('Choose one of these partnerships'),
  });
  const both = await desk.open(`/office/reports?firstYear=${year}&country=KE&programme=Anything`);
  expect(both).toMatchObject({ status: 422, title: expect.stringMatching(/^Error:/) });
  expect(both.text).toContain('Choose one of country, partnership and programme');
  expect((await desk.open('/office/reports?firstYear=abcd')).text).toContain('Write a year in four numbers');
});

it('has the same numbers in all four forms, and each stands in the trail', async () => {
  const page = await desk.open(`/office/reports?firstYear=${year - 1}&lastYear=${year}`);
  const screen = [...tablesOf(page)].flatMap(([name, rows]) => rows.map((row) => [name, ...row]));
  expect(screen.length).toBeGreaterThan(20);
  const [csv, xlsx, pdf] = await Promise.all(
    ['as CSV', 'as a workbook', 'as a PDF'].map((words) => fileAt(linkTo(page.html, words))),
  );
  const spoken = (cell: string | number, note: string) =>
    cell === '*'
      ? 'left out'
      : `${note && 'at least '}${new Intl.NumberFormat('en-GB').format(Number(cell))}`;
  const lines = (parse(csv, { bom: true }) as string[][]).slice(1);
  const book = readWorkbook(xlsx);
  const bare = (said: string) => said.replace('at least ', '');
  for (const [from, rows] of Object.entries({ lines, book: book.slice(7) })) {
    const counted = rows
      .filter(([, kind]) => kind !== '')
      .map(([name, kind, , ...rest]) => [name, kind, ...rest.slice(0, 3).filter((cell) => cell !== '').map((cell) => spoken(cell, ''))]);
    expect([from, counted]).toEqual([from, screen.map((row) => row.map(bare))]);
  } // prettier-ignore
  expect(book[1]).toEqual(expect.arrayContaining([`1 January ${year - 1} to 31 December ${year}`]));
  const written = readPdf(pdf).join(' ').replace(/\s+/g, ' ');
  for (const [, ...row] of screen) expect(written).toContain(row.join(' '));
  expect(await pdfUaFaults(pdf)).toEqual([]);
  // One document, whose parts come in the order in which they are read; each cell says what it heads.
  const [document, ...others] = readStructure(pdf).inside;
  expect([document.is, others]).toEqual(['Document', []]);
  expect(document.inside.slice(0, 6).map(({ is }) => is)).toEqual(['H1', 'P', 'P', 'P', 'P', 'H2']);
  expect(new Set(document.inside.map(({ is }) => is))).toEqual(new Set(['H1', 'H2', 'P', 'Table']));
  const rows = document.inside.filter(({ is }) => is === 'Table').flatMap(({ inside }) => inside);
  const heads = new Set(rows.map(({ is, inside: [first] }) => `${is} ${first.is} ${first.scope}`));
  expect([...heads].sort()).toEqual(['TR TH Column', 'TR TH Row']);
  const { auditTrail } = await olu.ask<{
    auditTrail: { nodes: { act: string; details: { name: string; value: string }[] }[] };
  }>('{ auditTrail(filter: { act: "exported-indicator-report" }) { nodes { act details { name value } } } }');
  expect(
    auditTrail.nodes
      .map(({ details }) => details.find(({ name }) => name === 'form')?.value ?? '')
      .sort((a, b) => a.localeCompare(b)),
  ).toEqual(
    ['csv', 'pdf', 'xlsx'], // prettier-ignore
  );
  const welsh = await at(web, olu).open(`/office/reports?firstYear=${year}&lastYear=${year}&lang=cy`);
  expect(welsh.text).toContain('Gweithwyr iechyd a hyfforddwyd');
});

it('shows where as dots after the table, sized by what it tells, and no dot stands for what is kept back', async () => {
  const where = (more = '') => desk.open(`/office/reports/countries?year=${year}${more}`);
  const page = await where();
  expect(page.html.indexOf('<table')).toBeLessThan(page.html.indexOf('<svg class="midst-dots"'));
  const dotsIn = ({ html }: Page) => [...html.matchAll(/<circle( class="midst-dots__ring")?[^>]* r="([\d.]+)"/g)]
    .map(([, ring, size]) => (ring ? 'ring' : Number(size))); // prettier-ignore
  const namesIn = ({ html }: Page) => [...html.matchAll(/<text x[^>]*>([^<]*)</g)].map(([, name]) => name);
  // Whole in each of its two countries, and once in all.
  expect(page.text).toMatch(/All 134 .* 6 .*Kenya left out .* 5 .*Sierra Leone .* 1 .*Uganda 75 .* 1 /);
  expect([dotsIn(page), namesIn(page)]).toEqual([
    [20, 8.9, 8.9],
    ['Kenya 5', 'Sierra Leone 1', 'Uganda 1'],
  ]);
  // Six who were taught in Kenya and two in Sierra Leone are left out: both are rings of one size.
  const taught = await where('&show=trained');
  expect([dotsIn(taught), namesIn(taught)]).toEqual([
    [20, 'ring', 'ring'],
    ['Uganda 75', 'Sierra Leone', 'Kenya'],
  ]);
  const kenya = () => desk.open(linkTo(page.html, 'Kenya'));
  const open = await kenya();
  expect(open).toMatchObject({ status: 200, title: expect.stringContaining('Where in Kenya') });
  expect(open.text).toContain(
    'Kisumu 2 Both shores (region) 1 Rift Valley (region) 1 The coast (region) 1 As dots',
  );
  expect(open.text).toMatch(/have no dot: 2\./);
  expect([dotsIn(open), namesIn(open)]).toEqual([[20], ['Kisumu 2', '100 km']]);
  expect(open.text).not.toMatch(/Eldoret|Mombasa/);
  await asAdmin(
    midst.database,
    `SET LOCAL session_replication_role = replica;
     INSERT INTO country_pause (id, country, state, reason, decided_by, decided_at, since)
       VALUES (gen_random_uuid(), 'KE', 'in_force', 'Invented', gen_random_uuid(), now(), now())`,
  );
  const paused = await kenya();
  expect(paused.text).toContain('This country is paused');
  expect(paused.text).toMatch(
    /Both shores \(region\) 1 Nyanza \(region\) 1 Rift Valley \(region\) 1 The coast \(region\) 1 Not stated 1/,
  );
  expect([dotsIn(paused), paused.text.includes('Kisumu')]).toEqual([[], false]);
  await asAdmin(midst.database, `DELETE FROM country_pause`);
  // Of a year before anything was defined there is nothing to show.
  expect((await desk.open('/office/reports/countries?year=2005')).html).not.toContain(
    '<svg class="midst-dots"',
  );
  const stranger = at(web, await midst.signIn('stranger@midst.example'));
  for (const path of ['', '/KE', '/KE?year=12'])
    expect([path, (await stranger.open(`/office/reports/countries${path}`)).status]).toEqual([path, 403]);
  for (const [path, status] of [['XX', 404], ['nowhere', 404], ['KE?year=12', 422], ['KE?year=1999', 422]] as const)
    expect([path, (await desk.open(`/office/reports/countries/${path}`)).status]).toEqual([path, status]); // prettier-ignore
});

it('counts return posts apart from needs, alike in every form and in the figures of the programme', async () => {
  const [now, thisYear] = [new Date(`${year + 1}-01-15`), year + 1];
  /** Needs of that month which are open, as the figures of the programme have them. */
  const openThen = async () => {
    const { programmeFigures } = await olu.ask<{
      programmeFigures: {
        figures: { code: string; points: { group: string; series: string; value: number }[] }[];
      };
    }>(
      `query ($from: Date!, $to: Date!) { programmeFigures(from: $from, to: $to) {
         figures { code points { group series value } } } }`,
      { from: `${thisYear}-01-01`, to: `${thisYear}-03-31` },
    );
    const { points } = programmeFigures.figures.find(({ code }) => code === 'NEEDS_BY_STATE')!;
    const found = points.find(({ group, series }) => group === `${thisYear}-01` && series === 'open');
    return found?.value ?? 0;
  };
  const before = await openThen();
  await asAdmin(
    midst.database,
    `SET LOCAL session_replication_role = replica;
     CREATE TEMP TABLE opened AS SELECT gen_random_uuid() AS id, n < 3 AS post, CASE n WHEN 1 THEN 'lapsed' ELSE 'open' END AS state
       FROM generate_series(1, 5) AS n;
     INSERT INTO need (id, institution_id, state, countries, return_post, advertised_by, advert, created_at, updated_at)
       SELECT id, gen_random_uuid(), state, '{KE}', post, 'ministry', 'Invented Gazette', '${now.toISOString()}', now() FROM opened;
     INSERT INTO need_history (id, need_id, institution_id, need_version, changes, act, to_state, at)
       SELECT ('0' || substr(gen_random_uuid()::text, 2))::uuid, id, id, 1, '{}'::jsonb, 'open', 'open', '${now.toISOString()}'::timestamptz FROM opened
       UNION ALL SELECT ('f' || substr(gen_random_uuid()::text, 2))::uuid, id, id, 1, '{}'::jsonb, 'lapse', 'lapsed', '${now.toISOString()}'::timestamptz + interval '1 day' FROM opened
        WHERE state = 'lapsed'`,
  );
  const page = await desk.open(`/office/reports?firstYear=${thisYear}&lastYear=${thisYear}`);
  const tables = tablesOf(page);
  const told = ['Needs opened', 'Needs that nobody met', 'Return posts opened'].map((name) => [
    name,
    tables.get(name)?.[0][1],
  ]);
  expect(told).toEqual([['Needs opened', '3'], ['Needs that nobody met', '0'], ['Return posts opened', '2']]); // prettier-ignore
  expect(page.text).toContain('Return posts are left out: they are counted apart.');
  const [csv, xlsx, pdf] = await Promise.all(
    ['as CSV', 'as a workbook', 'as a PDF'].map((words) => fileAt(linkTo(page.html, words))),
  );
  const written = readPdf(pdf).join(' ').replace(/\s+/g, ' ');
  const lines = [parse(csv, { bom: true }) as string[][], readWorkbook(xlsx)];
  for (const [name, number] of told) {
    for (const rows of lines)
      expect(rows.filter(([first]) => first === name).map((row) => String(row[3]))).toEqual([number]);
    expect(written).toMatch(new RegExp(`${name}.{1,700}All ${number}`));
  }
  expect((await openThen()) - before).toBe(3);
  const where = await desk.open(`/office/reports/countries/KE?year=${thisYear}`);
  expect(where.text).toMatch(/Place Needs opened Not stated 3$/);
});

it('sets countries beside each other, and publishes a year as open data with the word of a second officer', async () => {
  const reports = await desk.open('/office/reports');
  const countries = await desk.open(`${linkTo(reports.html, 'What was done where')}?year=${year}`);
  // Kenya goes with Sierra Leone, as in a report narrowed to it; Uganda tells 75.
  expect(countries.text).toMatch(/All 134 12 .*Kenya left out .*Uganda 75 /);
  const open = () => new Browser(web).open('/open-data');
  expect((await open()).text).toContain('Nothing is published yet.');
  const made = await desk.press(
    await desk.open('/office/open-data'),
    { year: `${year}` },
    '"/office/open-data',
  );
  expect(made.text).toContain('Waits for another officer.');
  expect(made.html).not.toContain('/office/open-data/settle');
  expect((await open()).text).toContain('Nothing is published yet.');
  const again = await desk.press(
    await desk.open('/office/open-data'),
    { year: '2999' },
    '"/office/open-data',
  );
  expect(again).toMatchObject({ status: 422 });
  const waiting = await second.open('/office/open-data');
  await second.press(waiting, { reason: 'Read and right', answer: 'publish' }, 'settle');
  const published = await open();
  const file = async (words: string) => (await fetch(new URL(linkTo(published.html, words), web.url))).text();
  const csv = await file(`The numbers of ${year} (CSV)`);
  const rows = parse(csv, { columns: true }) as Record<string, string>[];
  const told = (country: string, indicator: string) =>
    rows.find((one) => one.country === country && one.indicator === indicator && one.kind === '')?.value;
  expect([told('', 'trained'), told('KE', 'trained'), told('UG', 'trained')]).toEqual(['134', '', '75']);
  const dictionary = JSON.parse(await file('What they mean')) as {
    resources: { schema: { fields: { name: string }[] } }[];
    indicators: { code: string }[];
  };
  expect(dictionary.resources[0].schema.fields.map(({ name }) => name)).toEqual(Object.keys(rows[0]));
  expect(new Set(rows.map(({ indicator }) => indicator))).toEqual(
    new Set(dictionary.indicators.filter((one) => !('notCounted' in one)).map(({ code }) => code)),
  );
  // What comes in later changes nothing of it, and nobody can write it anew.
  await given(midst, {
    personId: await somebodyThere(midst),
    country: 'UG',
    day: `${year}-06-01`,
    trainers: 50,
  });
  expect(await file(`The numbers of ${year} (CSV)`)).toBe(csv);
  await expect(
    asAdmin(midst.database, `SET LOCAL ROLE midst_application; UPDATE open_data_edition SET csv = 'x'`),
  ).rejects.toThrow(/permission denied/);
});

it('asks about equality apart from everything else, and tells officers numbers alone', async () => {
  const asks = () => desk.open('/account/equality');
  expect(await desk.press(await asks(), { sex: 'FEMALE' }, '"/account/equality')).toMatchObject({
    ...{ status: 422, text: expect.stringContaining('Tick that you agree') },
  });
  const kept = await desk.press(await asks(), { sex: 'FEMALE', agrees: 'yes' }, '"/account/equality');
  expect(kept.text).toContain('Your answers are kept.');
  const mine = async () =>
    (await olu.ask<{ exportMyData: { json: string } }>('{ exportMyData { json } }')).exportMyData.json;
  expect(JSON.parse(await mine()).kept.equality_answer).toMatchObject([{ sex: 'female', disability: null }]);
  const others = await Promise.all(Array.from({ length: 11 }, () => somebodyThere(midst)));
  await asAdmin(
    midst.database,
    `INSERT INTO equality_answer (person_id, version, agreed_at, answered_at, sex)
     SELECT id, 1, $2, $2, CASE WHEN n <= 6 THEN 'female' ELSE 'male' END FROM unnest($1::uuid[]) WITH ORDINALITY AS one (id, n)`,
    [others, `${year}-01-01`],
  );
  const counted = await desk.open('/office/equality?reason=For+the+board');
  // Olu answered this month, and counts from the next on.
  expect(counted.text).toMatch(/Female 6 left out Male 5 left out/);
  const page = await asks();
  const answer = await desk.press(page, {}, 'Delete my answers');
  expect(answer.text).toContain('Your answers are deleted.');
  expect(JSON.parse(await mine()).kept.equality_answer).toEqual([]);
});

it('counts a contribution as long as it is confirmed, and counts them all anew to the same', async () => {
  const counted = () =>
    asAdmin(midst.database, 'SELECT * FROM counted_contribution ORDER BY contribution_id, year');
  const before = await counted();
  await asAdmin(midst.database, 'SELECT app.recount_contributions()');
  expect(await counted()).toEqual(before);
  const [{ contribution_id: id }] = before;
  const becomes = (state: string) =>
    asAdmin(midst.database, 'UPDATE contribution SET state = $2 WHERE id = $1', [id, state]);
  await becomes('disputed');
  expect(await counted()).toEqual(before.slice(1));
  await becomes('confirmed');
  expect(await counted()).toEqual(before);
});

it('opens what stands in the way of time off, with a reason', async () => {
  const page = await desk.open(
    linkTo((await desk.open('/office')).html, 'What stands in the way of time off'),
  );
  expect(page.status).toBe(200);
  expect(await desk.open('/office/barriers?year=1899&reason=')).toMatchObject({ status: 422 });
  const shown = await desk.open(`/office/barriers?year=${year}&reason=For+the+ministry`);
  expect(shown.text).toContain('By kind of employer Nobody decided about time off in that year.');
  const csv = await fileAt(linkTo(shown.html, 'as CSV'), /midst-barriers-\d{4}\.csv/);
  expect(csv.toString()).toMatch(/^\uFEFFyear,by,group,decided,refused,median_days,cover/);
  expect((await at(web, await midst.signIn('nobody@midst.example')).open('/office/barriers')).status).toBe(
    403,
  );
});

it('takes many rows out with the word of a second officer, and few with their own', async () => {
  const long = year - 8;
  const run = (sql: string, values: unknown[]) => asAdmin(midst.database, sql, values);
  const personId = await somebodyThere(midst);
  await run(
    `WITH made AS (INSERT INTO contribution (id, person_id, person_name, kind, host_name, country, state, asked_at, answered_at,
         verifier_name, verifier_standing, created_at)
       SELECT gen_random_uuid(), $1, '=Invented', 'past-informal', 'Invented host', 'GH', 'confirmed', now(), now(), 'Invented',
         'lead', now() FROM generate_series(1, 2100) RETURNING id),
     account AS (INSERT INTO contribution_account (id, contribution_id, person_id, version, title, role, at)
       SELECT gen_random_uuid(), id, $1, 1, 'Invented work', 'trainer', now() FROM made)
     INSERT INTO contribution_session (id, contribution_id, person_id, version, ordinal, day, minutes, mode, topic)
       SELECT gen_random_uuid(), id, $1, 1, 0, $2, 60, 'remote', 'Invented topic' FROM made`,
    [personId, `${long}-06-01`],
  );
  const ask = async (from: number, form: string) => {
    const answers = { firstYear: `${from}`, lastYear: `${from}`, form, reason: 'For the yearly accounts' };
    return desk.press(await desk.open('/office/exports'), answers, '"/office/exports');
  };
  const few = await ask(year, 'XLSX');
  expect(few.text).toMatch(/13 rows \(XLSX\) Released\./);
  const book = readWorkbook(await fileAt(linkTo(few.html, 'Take the rows'), /contributions\.xlsx/));
  expect([book.length, book[1].slice(1, 3)]).toEqual([14, [year, 'past-informal']]);
  const unsaid = await desk.press(await desk.open('/office/exports'), { reason: 'no' }, '"/office/exports');
  expect(unsaid).toMatchObject({ status: 422 });
  const many = await ask(long, 'CSV');
  expect(many.text).toMatch(/2100 rows|2,100 rows/);
  expect(many.text).toContain('Waits for another officer.');
  // Whoever asked cannot let it go, not even past the page.
  expect(many.html).not.toContain('/office/exports/settle');
  const { exports } = await olu.ask<{ exports: { nodes: { id: string }[] } }>('{ exports { nodes { id } } }');
  const own = {
    idempotencyKey: midst.key(),
    exportId: exports.nodes[0].id,
    release: true,
    reason: 'I say so',
  };
  const settle = 'mutation ($input: SettleExportInput!) { settleExport(input: $input) { state } }';
  await expect(olu.ask(settle, { input: own })).rejects.toThrow(/another officer/);
  const waiting = await second.open('/office/exports');
  const seen = await second.press(waiting, { settledReason: 'Seen and right', answer: 'release' }, 'settle');
  expect(seen.text).toMatch(/Released\. .*The second officer: Seen and right/);
  const released = await desk.open('/office/exports');
  const path = linkTo(released.html, 'Take the rows');
  const rows = parse(await fileAt(path, /contributions\.csv/), { bom: true }) as string[][];
  expect([rows.length, rows[0][0], rows[2100].slice(0, 3)]).toEqual([
    2101,
    'country',
    ['GH', `${long}`, 'past-informal'],
  ]);
  expect((await second.open(path)).status).toBe(404);
  const { auditTrail } = await olu.ask<{ auditTrail: { nodes: { act: string }[] } }>(
    '{ auditTrail(filter: { noun: "export" }) { nodes { act } } }',
  );
  expect(auditTrail.nodes.map(({ act }) => act)).toEqual(
    ['took-export', 'released-export', 'asked-for-export', 'took-export', 'asked-for-export'], // prettier-ignore
  );
});
