/** @queue is tried elsewhere */
import { giveRole, introduced, type Introduced } from '../support/engagements.js';
import { contributionLink } from '../support/contributions.js';
import { at } from '../support/pages.js';
import { pdfUaFaults } from '../support/pdf-ua.js';
import { readStructure } from '../support/read-back.js';
import { Browser, type Page, type RunningWeb, startWeb } from '../support/web.js';
import { dayFromNow } from '../support/engagements.js';
import { type Someone, WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let web: RunningWeb;
let who: Introduced;
let officer: Someone;
let browser: Browser;
let path: string;
const head = 'matron@clinic.example';

beforeAll(async () => {
  midst = await WholeMidst.start();
  web = await startWeb(midst.api.url);
  who = await introduced(midst);
  officer = await midst.signIn('officer@programme.example');
  await giveRole(midst.database, officer, 'officer', null);
  browser = at(web, who.clinician);
});
afterAll(async () => {
  await web.stop();
  await midst.stop();
});

const pathOf = ({ url }: Page) => url.split('?')[0];

describe('A nurse records earlier work on the pages, has it confirmed, and takes her record along', () => {
  it('keeps what she typed where something is missing, and says at which field', async () => {
    const form = await browser.open('/contributions/new');
    expect(form.text).toContain('No patient details');
    const answers = {
      kind: 'PAST_INFORMAL',
      hostName: 'Invented Clinic',
      country: 'Kenya',
      title: 'Triage, two days',
    };
    const back = await browser.press(form, answers);
    expect(back.status).toBe(422);
    expect(back.title).toMatch(/^Error: /);
    expect(back.html).toContain('value="Triage, two days"');
    expect(back.text).toContain('Your role: this is missing');
    const first = dayFromNow(midst, -30);
    const recorded = await browser.press(back, {
      ...{ role: 'Trainer', learning: 'To triage by torchlight.', summary: 'Triage for the clinic.' },
      ...{ 'sessions-0-day': first, 'sessions-0-until': dayFromNow(midst, -29), 'sessions-0-hours': '12.5' },
      ...{ 'sessions-0-mode': 'IN_PERSON', 'sessions-0-topic': '=SUM(A1) triage' },
      ...{
        'taught-0-cadre': 'Nurse',
        'taught-0-sex': 'FEMALE',
        'taught-0-level': 'PRACTISING',
        'taught-0-people': '8',
      },
    });
    expect(recorded.text).toContain('Recorded. Nobody has been asked yet.');
    expect(recorded.text).toContain('12.5');
    path = pathOf(recorded);
  });

  it('somebody without an account confirms on a small page without cookies, and opening it changed nothing', async () => {
    const asked = await browser.send(
      await browser.open(path),
      { whom: 'somebody', name: 'Wanjiku Invented', email: head, mailLanguage: 'sw' },
      'value="ask"',
    );
    expect(asked.text).toContain('The host is being asked.');
    const token = await contributionLink(midst, head, /anakuomba uthibitishe/);
    const stranger = new Browser(web, false);
    for (const method of ['HEAD', 'GET']) await stranger.open(`/confirm/${token}`, { method });
    const page = await stranger.open(`/confirm/${token}`);
    expect(page.html).toContain('<html lang="sw"');
    expect(Buffer.byteLength(page.html)).toBeLessThan(30_000);
    expect(page.html).not.toMatch(/<script[^>]*>[^<]/);
    const empty = await stranger.send(page, {});
    expect(empty.status).toBe(422);
    const done = await stranger.send(empty, { answer: 'confirm', post: 'Matron' });
    expect(done.status).toBe(200);
    expect((await browser.open(path)).text).toContain('Wanjiku Invented, Matron confirmed it');
    expect((await stranger.open(`/confirm/${token.slice(0, 43)}x`)).status).toBe(404);
    // Whoever gave it holds no answer, in no browser in which they are signed in.
    expect((await browser.open(`/confirm/${token}`)).status).toBe(403);
  });

  it('notes hours, feedback and reflection, and the record counts them against what the NMC asks', async () => {
    const before = await browser.open('/revalidation?regulator=NMC');
    expect(before.text).toContain('Hours of practice, paid or unpaid');
    expect(before.text).toMatch(/450 12\.5/);
    expect(before.text).toContain('how does it relate to the Code?');
    const form = await browser.open(/href="(\/revalidation\/[^"?]+)"/.exec(before.html)![1]);
    const noted = await browser.press(form, {
      ...{ participatory: '3', own: '1.5', feedback: 'The team asked me back.' },
      reflection: 'I listen longer before I teach.',
    });
    expect(noted.text).toContain('Saved, for you alone.');
    expect(noted.text).toMatch(/35 4\.5 .*20 3 /);
    expect((await browser.open('/revalidation?regulator=GMC')).text).toContain('Compliments and complaints');
  });

  it('takes it along as CSV, in which nothing runs as a formula, and as tagged PDF', async () => {
    const csv = await browser.open('/revalidation/record.csv?regulator=NMC');
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.html).toContain('Practice hours');
    expect(csv.html).toMatch(/Triage, two days.*12\.5,3,1\.5,The team asked me back\./);
    const pdf = await browser.file('/revalidation/record.pdf?regulator=NMC');
    expect(pdf.type).toBe('application/pdf');
    expect(await pdfUaFaults(pdf.content)).toEqual([]);
    expect(readStructure(pdf.content).inside[0].inside.map(({ is }) => is)).toContain('Table');
  });

  it('nobody else sees any of it: not the officer, who sees the contribution, and not the lead', async () => {
    const id = decodeURIComponent(path.split('/')[2]);
    const asked = 'query ($id: ID!) { contribution(id: $id) { state revalidationNote { reflection } } }';
    expect(await officer.ask(asked, { id })).toEqual({
      contribution: { state: 'CONFIRMED', revalidationNote: null },
    });
    expect((await at(web, officer).open(`/revalidation/${encodeURIComponent(id)}`)).status).toBe(404);
    expect((await at(web, who.lead).open(`/revalidation/${encodeURIComponent(id)}`)).status).toBe(404);
    const theirs = await officer.ask<{ revalidationRecord: { entries: unknown[] } }>(
      '{ revalidationRecord(regulator: NMC) { entries { practiceMinutes } } }',
    );
    expect(theirs.revalidationRecord.entries).toEqual([]);
  });
});
