/** @queue is tried elsewhere */
import { randomUUID } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { giveRole } from '../support/engagements.js';
import { given, somebodyThere } from '../support/given.js';
import { at, linkTo } from '../support/pages.js';
import { asAdmin } from '../support/profiles.js';
import { readPdf, readWorkbook } from '../support/read-back.js';
import { type Browser, type Page, type RunningWeb, startWeb } from '../support/web.js';
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
});
afterAll(async () => {
  await web.stop();
  await midst.stop();
});

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
  for (const tag of ['/Marked true', '/Lang', '/S /TH'])
    expect([tag, pdf.includes(tag)]).toEqual([tag, true]);
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
  expect(few.text).toMatch(/12 rows \(XLSX\) Released\./);
  const book = readWorkbook(await fileAt(linkTo(few.html, 'Take the rows'), /contributions\.xlsx/));
  expect([book.length, book[1].slice(1, 3)]).toEqual([13, [year, 'past-informal']]);
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
