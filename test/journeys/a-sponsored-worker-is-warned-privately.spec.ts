/** @queue is tried elsewhere */
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { createApi } from '../../apps/api/server.js';
import { createWeb } from '../../apps/web/server.js';
import { readWebConfig } from '../../apps/web/web-config.js';
import { readConfig } from '../../libs/platform/config.js';
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import { agreed, introduced, type Introduced } from '../support/engagements.js';
import { asAdmin } from '../support/profiles.js';
import { Browser, type RunningWeb, styles } from '../support/web.js';
import { WholeMidst } from '../support/whole-midst.js';
import { surroundings } from '../support/surroundings.js';

let midst: WholeMidst;
let web: RunningWeb;
let who: Introduced;
let browser: Browser;
const lines: string[] = [];
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  midst = await WholeMidst.start();
  // Both programs of her visit tell a log everything that they ever tell one.
  const log = () =>
    pino(
      { level: 'trace' },
      new Writable({
        write(line: Buffer, _, done) {
          lines.push(line.toString());
          done();
        },
      }),
    );
  const config = readConfig({ ...surroundings, DATABASE_URL: midst.database.url });
  const api = await createApi({ config, clock: midst.clock, logger: log() });
  await api.listen(0, '127.0.0.1');
  const webConfig = readWebConfig({ ...surroundings, API_URL: await api.getUrl() });
  const app = await createWeb({ config: webConfig, log: log(), styles: styles() });
  await app.listen(0, '127.0.0.1');
  web = { url: await app.getUrl(), app, stop: () => app.close() };
  stops.push(
    () => app.close(),
    () => api.close(),
  );
  who = await introduced(midst, { activities: ['treat'] });
  browser = new Browser(web);
  (browser.cookies as Map<string, string>).set('midst_session', who.clinician.token);
});
afterAll(async () => {
  for (const stop of stops) await stop();
  await midst.stop();
});

/** How many rows each table has, and which of them hold one of these words. */
async function everything(words: readonly string[]): Promise<{ rows: string; found: string[] }> {
  const tables = (await asAdmin(
    midst.database,
    `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'r' AND n.nspname = 'public' ORDER BY 1`,
  )) as { name: string }[];
  const counts: string[] = [];
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await asAdmin(
      midst.database,
      `SELECT count(*) AS all, count(*) FILTER (WHERE t::text ~ $1) AS found FROM ${name} t`,
      [words.join('|')],
    );
    counts.push(`${name}: ${String(row.all)}`);
    if (Number(row.found) > 0) found.push(name);
  }
  return { rows: counts.join('\n'), found };
}

it('A sponsored worker is warned, and nothing of what she says is kept anywhere', async () => {
  const typed = ['2031-07-04', '2031-08-19', '20.75'];
  const before = await everything(typed);
  const form = await browser.open('/days-away');
  expect(form.text).toContain('kept nowhere');
  const answers = { sponsored: 'yes', daysAWeek: '5' };
  const empty = await browser.send(form, { daysAWeek: '9' });
  expect(empty).toMatchObject({ status: 422, title: expect.stringMatching(/^Error:/) as string });
  expect(empty.text).toContain('Write a number from 1 to 7');
  const page = await browser.send(form, {
    ...answers,
    ...{ 'from-0': typed[0], 'to-0': typed[1], 'unpaid-0': typed[2] },
  });
  expect(page.text).toMatch(
    /Take care.*In 2031 you would have 20\.75 working days without full pay; 20 are allowed/,
  );
  expect(page.text).toContain('Nothing that you entered is kept.');
  expect(page.url).toBe('/days-away');
  expect(page.headers.get('cache-control')).toContain('no-store');
  const three = await browser.send(form, {
    ...answers,
    daysAWeek: '3',
    'from-0': '2031-07-01',
    'to-0': '2031-07-31',
    'unpaid-0': '12',
  });
  expect(three.text).toContain('Nothing is over its limit');
  const settling = await browser.send(form, {
    settling: 'yes',
    'from-0': '2031-01-01',
    'to-0': '2031-07-04',
  });
  expect(settling.text).toContain('you would be away on 185 days; 180 are allowed');

  // In an address it would stand in the log of every proxy.
  const query = '{ visaAbsences(input: { sponsored: true, settling: false, absences: [] }) { warns } }';
  const got = await fetch(`${midst.api.url}?query=${encodeURIComponent(query)}`, {
    headers: { authorization: `Bearer ${who.clinician.token}`, 'x-graphql-yoga-csrf': 'x' },
  });
  expect(await got.text()).toContain('Send this with POST');
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.join('')).not.toMatch(/2031-0|20\.75|sponsored|settling/);
  expect(await everything(typed)).toEqual(before);
  expect([...browser.cookies.values()].join()).not.toContain('2031');
});

it('The plan of her match and of her agreement is a page, in Welsh as well', async () => {
  await agreed(midst, who);
  const match = `/matches/${toGlobalId('Match', who.matchId)}`;
  expect((await browser.open(match)).html).toContain(`href="${match}/plan"`);
  const plan = await browser.open(`${match}/plan`);
  expect(plan).toMatchObject({ status: 200, title: expect.stringContaining('Can I go?') as string });
  expect(plan.text).toMatch(/Earliest certain day.*What the day hangs on.*Everything that it takes.*Source/);
  // Only the one that no page needs.
  expect(plan.html).not.toMatch(/<script(?! src="\/assets\/)/);
  const welsh = await browser.open(`${match}/plan?lang=cy`);
  expect(welsh.title).toContain('A allaf fynd?');
  expect(welsh.text).toContain('Y diwrnod sicr cynharaf');
  expect(welsh.text).not.toMatch(/plan\.|papers\.|Not started|Waits for/);
  expect((await browser.open(`/needs/${toGlobalId('Need', who.needId)}/plan?lang=en-GB`)).status).toBe(200);

  const lead = new Browser(web);
  (lead.cookies as Map<string, string>).set('midst_session', who.lead.token);
  expect((await lead.open(`/needs/${toGlobalId('Need', who.needId)}/plan`)).status).toBe(404);
});

it('She notes a paper, sees with whom it is, changes it and forgets it', async () => {
  const form = await browser.open('/papers');
  const paper = {
    kind: 'good-standing',
    state: 'HELD',
    issuedOn: '2026-11-02',
    holder: 'COUNCIL',
    withSince: '2026-11-20',
  };
  const wrong = await browser.send(form, { ...paper, issuedOn: '2026-13-02' }, 'value="note"');
  expect(wrong.status).toBe(422);
  const noted = await browser.send(form, paper, 'value="note"');
  expect(noted.text).toMatch(
    /Certificate of good standing I have it Lapses on 2 February 2027 The council has it since 20 November 2026/,
  );
  const [, change] = /href="(\/papers\?change=[^"]+)"/.exec(noted.html)!;
  const again = await browser.open(change.replaceAll('&amp;', '&'));
  expect(again.text).toContain('Change a paper');
  const changed = await browser.send(again, { ...paper, lapsesOn: '2027-01-31' }, 'value="note"');
  expect(changed.text).toContain('Lapses on 31 January 2027');
  const gone = await browser.send(changed, {}, 'value="forget"');
  expect(gone.text).toContain('You have noted none yet');
});
