/** @queue is tried elsewhere */
import { GatherThreadDigests } from '../../libs/engagements/digests/gather-thread-digests.job.js';
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import { agreed, introduced, type Introduced, keyOf } from '../support/engagements.js';
import { eventually } from '../support/matching.js';
import { at, linkTo } from '../support/pages.js';
import { asAdmin } from '../support/profiles.js';
import { type Browser, type Page, type RunningWeb, startWeb } from '../support/web.js';
import { WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let web: RunningWeb;
let who: Introduced;
let base: string;
let lead: Browser;
let nurse: Browser;

const session = (at: number, topic: string, day: string, begins: string, mode = 'IN_COUNTRY') => ({
  [`sessions-${at}-topic`]: topic,
  [`sessions-${at}-mode`]: mode,
  [`sessions-${at}-day`]: day,
  [`sessions-${at}-begins`]: begins,
});
const save = (browser: Browser, page: Page, answers: Record<string, string>) =>
  browser.press(page, answers, 'name="version"');

beforeAll(async () => {
  midst = await WholeMidst.start();
  web = await startWeb(midst.api.url);
  who = await introduced(midst);
  base = `/engagements/${encodeURIComponent(await agreed(midst, who))}`;
  [lead, nurse] = [at(web, who.lead), at(web, who.clinician)];
});
afterAll(async () => {
  await web.stop();
  await midst.stop();
});

it('begins it on the side of the host, in the host’s hours, and tells the other side', async () => {
  const page = await lead.open(linkTo((await lead.open(base)).html, 'Work plan'));
  expect(page.text).toContain('There is no work plan yet');
  const form = await lead.open(linkTo(page.html, 'Begin the work plan'));
  expect(form.text).toContain('Write nothing about patients here');
  const missing = await save(lead, form, {
    'sessions-0-topic': 'Triage of children',
    objectives: 'Six can teach',
  });
  expect(missing).toMatchObject({ status: 422, title: expect.stringMatching(/^Error:/) });
  expect(missing.html).toContain('value="Triage of children"');
  const saved = await save(lead, missing, {
    ...session(1, 'Case conference', '2099-03-09', '9.30', 'REMOTE'),
    ...session(0, 'Triage of children', '2099-03-02', '14:30'),
    objectives: 'Six can teach triage\nA rota of teachers stands',
    ...{ 'sessions-0-minutes': '90', 'sessions-0-place': 'Ward 4' },
    ...{ 'learners-0-cadre': 'Enrolled nurses', 'learners-0-number': '12' },
    ...{ 'materials-0-what': 'Two mannequins', 'materials-0-where': 'The school brings them' },
  });
  expect(saved.text).toMatch(/The plan is saved.*Version 1, saved by: The institution/);
  expect(saved.text).toMatch(
    /Six can teach triage A rota.*Nairobi.*Triage of children 2 March 2099 at 14:30 · 90 minutes/,
  );
  expect(saved.text).toMatch(
    /Case conference 9 March 2099 at 09:30 · Remote.*Enrolled nurses : 12.*Two mannequins/,
  );
  const mail = await midst.mailbox.waitFor(who.clinician.email, (one) => /work plan/.test(one.subject ?? ''));
  expect(mail.text).not.toContain('Triage of children');
});

it('puts the sessions into a calendar at the moment at which they begin', async () => {
  const { html } = await nurse.open(`${base}/work`);
  const { html: file, headers } = await nurse.open(linkTo(html, '.ics'));
  expect(headers.get('content-disposition')).toBe('attachment; filename="sessions.ics"');
  expect(file).toMatch(
    /DTSTART:20990302T113000Z[\s\S]*DTEND:20990302T130000Z[\s\S]*SUMMARY:Triage of children/,
  );
  expect(html).toContain(`href="${base}/plan"`);
});

it('refuses who was overtaken, keeps what they typed, and loses neither version', async () => {
  const hers = await nurse.open(`${base}/work/write`);
  const theirs = await lead.open(`${base}/work/write`);
  await save(lead, theirs, { 'sessions-0-place': 'Ward 7', note: 'Another ward' });
  const late = await save(nurse, hers, { objectives: 'Eight can teach triage' });
  expect(late.status).toBe(422);
  expect(late.text).toMatch(/The other side has saved the plan meanwhile.*Version 2/);
  expect(late.html).toContain('Eight can teach triage</textarea>');
  expect((await nurse.open(linkTo(late.html, 'Version 2'))).text).toContain('Ward 7');
  const saved = await save(nurse, late, { 'sessions-0-place': 'Ward 7' });
  expect(saved.text).toMatch(/Version 3, saved by: The clinician.*Eight can teach triage.*Ward 7/);
  expect(saved.text).toMatch(/Version 2 , The institution, [^:]+:\d\d: Another ward/);
  const first = await nurse.open(linkTo(saved.html, 'Version 1'));
  expect(first.text).toMatch(/earlier version.*Six can teach triage.*Ward 4/);
});

it('warns of what looks like an NHS number before it is kept; whoever has read that may go on', async () => {
  const form = await nurse.open(`${base}/work/write`);
  const typed = { 'materials-0-where': 'Notes of 943 476 5919' };
  const warned = await save(nurse, form, typed);
  expect(warned).toMatchObject({ status: 422, title: expect.stringMatching(/^Error:/) });
  expect(warned.text).toContain('This looks like an NHS number');
  expect(warned.html).toContain('value="Notes of 943 476 5919"');
  expect((await nurse.open(`${base}/work`)).text).not.toContain('943 476 5919');
  const again = await save(nurse, warned, {});
  expect(again.status).toBe(422);
  const kept = await save(nurse, again, { noPatient: 'yes', 'materials-0-where': 'Order 943 476 5919' });
  expect(kept.text).toMatch(/Version 4.*Order 943 476 5919/);
});

it('is nobody’s whose engagement it is not, and is read in other languages', async () => {
  const stranger = at(web, await midst.signIn('stranger.work@midst.example'));
  for (const path of ['/work', '/work/write', '/work/sessions.ics'])
    expect([403, 404]).toContain((await stranger.open(base + path)).status);
  expect((await lead.open(`${base}/work?lang=sw`)).text).toMatch(/Mpango wa kazi.*Wanaojifunza/);
  expect((await lead.open(`${base}/work?lang=cy`)).text).toMatch(/Cynllun gwaith.*Pwy sy’n dysgu/);
});

it('reads of all of it once a week where a reader chose that, and of nothing after one press', async () => {
  const matchId = toGlobalId('Match', who.matchId);
  const write = (body: string) =>
    who.lead.ask('mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id } }', {
      input: { idempotencyKey: midst.key(), matchId, body },
    });
  await write('Shall we begin?');
  await midst.mailbox.waitFor(who.clinician.email, (one) => /message/i.test(one.subject ?? ''));
  const page = await nurse.open(`/matches/${encodeURIComponent(matchId)}/messages`);
  expect(page.text).toContain('You get a mail when something is new');
  const chosen = await nurse.press(page, { mail: 'WEEKLY' }, 'name="mail"');
  expect(chosen.text).toContain('You get a digest a week');

  midst.clock.advance({ hours: 2 });
  await write('On Tuesday, then.');
  await save(lead, await lead.open(`${base}/work/write`), {
    ...session(2, 'Handing over', '2099-03-20', '10:00'),
    ...{ 'sessions-0-day': '2099-03-03', 'materials-0-where': 'In the school' },
  });
  const toNurse = (kind: string) =>
    asAdmin(
      midst.database,
      'SELECT state FROM message WHERE kind = $1 AND person_id = $2 ORDER BY created_at',
      [kind, keyOf(who.clinician.personId)],
    );
  await eventually(
    async () => (await toNurse('thread-message')).at(-1)?.state === 'suppressed',
    'what the digest tells instead',
  );
  await midst.turnOf(GatherThreadDigests);
  expect(await toNurse('thread-digest')).toEqual([]);
  const now = midst.clock.now();
  const monday = new Date(now.getTime() + ((8 - now.getUTCDay()) % 7 || 7) * 24 * 3_600_000);
  monday.setUTCHours(9, 0, 0, 0);
  midst.clock.advance({ seconds: (monday.getTime() - now.getTime()) / 1000 });
  await midst.turnOf(GatherThreadDigests);
  await midst.turnOf(GatherThreadDigests);
  const mail = await midst.mailbox.waitFor(who.clinician.email, (one) =>
    /What is new/.test(one.subject ?? ''),
  );
  for (const said of ['1 message', 'saved 1 time', '1 session added', '1 session changed'])
    expect(mail.text).toContain(said);
  for (const kept of ['On Tuesday', 'Shall we begin', 'Handing over']) expect(mail.text).not.toContain(kept);
  expect(await toNurse('thread-digest')).toHaveLength(1);

  const header = mail.headers.find(({ key }) => key === 'list-unsubscribe')!.value;
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
  const link = new URL(/<(https?:[^>]+)>/.exec(header)![1]).pathname;
  await fetch(web.url + link, { method: 'POST', body });
  expect(await asAdmin(midst.database, 'SELECT channel FROM topic_preference')).toEqual([
    { channel: 'nothing' },
  ]);
});
