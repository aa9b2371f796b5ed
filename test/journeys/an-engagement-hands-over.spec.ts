import { EndEngagements } from '../../libs/engagements/end-engagements.job.js';
import { AskAfterHandover } from '../../libs/engagements/handover/ask-after-handover.job.js';
import { agreed, introduced, type Introduced, keyOf } from '../support/engagements.js';
import { at, linkTo } from '../support/pages.js';
import { asAdmin } from '../support/profiles.js';
import { Browser, type RunningWeb, startWeb } from '../support/web.js';
import { type Someone, WholeMidst } from '../support/whole-midst.js';

/** @queue is tried elsewhere */

let midst: WholeMidst;
let web: RunningWeb;
let who: Introduced;
let engagementId: string;

beforeAll(async () => {
  midst = await WholeMidst.start();
  web = await startWeb(midst.api.url);
  who = await introduced(midst);
  engagementId = await agreed(midst, who, 0);
});
afterAll(async () => {
  await web.stop();
  await midst.stop();
});

const path = () => `/engagements/${engagementId}`;
const asked = (someone: Pick<Someone, 'email'>, subject: RegExp) =>
  midst.mailbox.waitFor(someone.email, (mail) => subject.test(mail.subject ?? ''));

it('before it ends both sides are asked, once, who carries on', async () => {
  await midst.turnOf(AskAfterHandover);
  await midst.turnOf(AskAfterHandover);
  for (const side of [who.clinician, who.lead]) {
    const mail = await asked(side, /Who carries on\?/);
    expect(mail.text).toContain(`/engagements/${engagementId}/handover`);
  }
  const [{ n }] = await asAdmin(
    midst.database,
    `SELECT count(*)::int AS n FROM message WHERE kind = 'handover-due'`,
    [],
  );
  expect(n).toBe(2);
});

it('the clinician says honestly that nobody is named yet, and only the host confirms', async () => {
  const browser = at(web, who.clinician);
  const form = await browser.open(linkTo((await browser.open(path())).html, 'Say who carries it on'));
  expect((await browser.press(form, { remains: '' })).title).toMatch(/^Error: /);
  const said = await browser.press(form, {
    remains: 'Two of five sessions, and the checklist in Kiswahili.',
    materials: 'The shared folder of the ward.',
  });
  expect(said.text).toContain('Nobody is named yet');
  expect(said.text).toContain('The host has not confirmed it yet');
  expect(said.html).not.toContain('Confirm that this is so');
  const { errors } = await who.clinician.graphql(
    'mutation ($input: ConfirmWorkHandoverInput!) { confirmWorkHandover(input: $input) { id } }',
    { input: { idempotencyKey: midst.key(), engagementId } },
  );
  expect(errors[0].extensions.code).toBe('FORBIDDEN');
});

it('the host confirms it, and later names a successor; what was said before stays', async () => {
  const browser = at(web, who.lead);
  const page = await browser.open(path());
  expect((await browser.press(page, {}, '/handover')).text).toContain('The host confirmed it');
  const form = await browser.open(`${path()}/handover`);
  const wrong = await browser.press(form, { successor: 'Joy Invented', successorEmail: 'no address' });
  expect(wrong.text).toContain('Write one e-mail address, or leave it empty');
  const named = await browser.press(form, {
    ...{ successor: 'Joy Invented', successorRole: 'Ward sister', successorEmail: 'joy@hospital.example' },
  });
  expect(named.text).toContain('Joy Invented , Ward sister');
  const kept = await asAdmin(
    midst.database,
    'SELECT successor, state, side FROM engagement_handover ORDER BY id',
    [],
  );
  expect(kept).toEqual([
    { successor: null, state: 'confirmed', side: 'clinician' },
    { successor: 'Joy Invented', state: 'confirmed', side: 'institution' },
  ]);
});

it('three months later the host and the successor are asked by one link, and one answers without an account', async () => {
  midst.clock.advance({ days: 14 });
  await midst.turnOf(EndEngagements);
  await midst.turnOf(AskAfterHandover);
  const planned = await asAdmin(
    midst.database,
    `SELECT months, due_on > $1::date AS later, asked_at FROM handover_check ORDER BY months`,
    [midst.clock.now()],
  );
  expect(planned).toEqual([
    { months: 3, later: true, asked_at: null },
    { months: 12, later: true, asked_at: null },
  ]);
  midst.clock.advance({ days: 95 });
  await midst.turnOf(AskAfterHandover);
  await midst.turnOf(AskAfterHandover);
  const [lead, successor] = [
    await asked(who.lead, /How does it go\?/),
    await asked({ email: 'joy@hospital.example' }, /How does it go\?/),
  ];
  const link = (text: string | undefined) => new URL(/http\S+how-it-goes\S+/.exec(text ?? '')![0]).pathname;
  expect(link(successor.text)).toBe(link(lead.text));
  const browser = new Browser(web, false);
  const page = await browser.open(link(successor.text));
  expect(Buffer.byteLength(page.html)).toBeLessThan(30_000);
  expect(page.text).toContain('Carried on by: Joy Invented');
  expect((await browser.press(page, {})).title).toMatch(/^Error: /);
  const done = await browser.press(page, {
    ...{ inUse: 'PARTLY', cameOf: 'Three nurses teach it on.', carriesOn: 'Joy and Peter' },
  });
  expect(done.text).toContain('Thank you. It was answered');
  // The other who has the link reads the answer and changes nothing of it.
  await browser.press(page, { inUse: 'NO' });
  expect((await browser.open(link(lead.text))).text).toContain('Partly in use');
  const damaged = `${link(lead.text).slice(0, -1)}${link(lead.text).endsWith('A') ? 'B' : 'A'}`;
  expect((await browser.open(damaged)).status).toBe(404);

  const clinician = await midst.signIn(who.clinician.email);
  const shown = await at(web, clinician).open(path());
  for (const said of [
    'After three months : Partly in use',
    'Three nurses teach it on.',
    'Carried on by Joy and Peter',
  ])
    expect(shown.text).toContain(said);
  expect(shown.text).toContain('After twelve months : asked on');
});

it('after twelve months it is asked again, and reminded once', async () => {
  midst.clock.advance({ days: 280 });
  await midst.turnOf(AskAfterHandover);
  midst.clock.advance({ days: 15 });
  await midst.turnOf(AskAfterHandover);
  midst.clock.advance({ days: 15 });
  await midst.turnOf(AskAfterHandover);
  const told = await asAdmin(
    midst.database,
    `SELECT c.months, split_part(m.key, ':', 3) AS once, count(*)::int AS people FROM message m
       JOIN handover_check c ON c.id = (m.ids ->> 'checkId')::uuid WHERE c.engagement_id = $1
      GROUP BY 1, 2 ORDER BY 1, 2`,
    [keyOf(engagementId)],
  );
  expect(told).toEqual([
    { months: 3, once: 'asked', people: 2 },
    { months: 12, once: 'asked', people: 2 },
    { months: 12, once: 'reminded', people: 2 },
  ]);
});
