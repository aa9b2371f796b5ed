import { Database } from '../../libs/platform/database.js';
import { system } from '../../libs/platform/actor.js';
import { EndWithAccount } from '../../libs/engagements/end-with-account.job.js';
import { AskWhatItDid } from '../../libs/engagements/survey/ask-what-it-did.job.js';
import { EndEngagements } from '../../libs/engagements/end-engagements.job.js';
import { AskAfterHandover } from '../../libs/engagements/handover/ask-after-handover.job.js';
import { agreed, giveRole, introduced, type Introduced, keyOf } from '../support/engagements.js';
import { eventually } from '../support/matching.js';
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
const stateOf = async (id = engagementId) => {
  const [{ state }] = await asAdmin(midst.database, 'SELECT state FROM engagement WHERE id = $1', [
    keyOf(id),
  ]);
  return state;
};
const answers = async () =>
  Number((await asAdmin(midst.database, 'SELECT count(*) AS n FROM survey_answer'))[0].n);
const ends = (id: string) => eventually(async () => (await stateOf(id)) === 'ended' || undefined, 'the end');
const officer = () => midst.signIn('officer@programme.example');
const asked = (someone: Pick<Someone, 'email'>, subject: RegExp) =>
  midst.mailbox.waitFor(someone.email, (mail) => subject.test(mail.subject ?? ''));

it('it begins after the training that the programme asks for was recorded and looked at', async () => {
  await giveRole(midst.database, await officer(), 'officer', null);
  const desk = at(web, await officer());
  const list = await desk.open(linkTo((await desk.open('/office')).html, 'Training before work begins'));
  expect((await desk.press(list, { name: 'x' }, 'name="whose"')).text).toContain('Say by which rule');
  const stated = {
    name: 'Safeguarding course, level 2',
    source: 'Invented handbook, May 2026',
    modes: 'IN_COUNTRY',
  };
  expect((await desk.press(list, stated, 'name="whose"')).text).toContain('Safeguarding course, level 2');

  const nurse = at(web, who.clinician);
  const start = () =>
    who.clinician.graphql('mutation ($input: StartLegInput!) { startLeg(input: $input) { id } }', {
      input: { idempotencyKey: midst.key(), engagementId, leg: 0 },
    });
  expect((await start()).errors[0].extensions.code).toBe('TRAINING_MISSING');
  const form = await nurse.open(linkTo((await nurse.open(path())).html, 'Training before it begins'));
  const day = midst.clock.now().toISOString().slice(0, 10);
  expect((await nurse.press(form, { day }, 'name="training"')).text).toContain('Say on which paper');
  const done = await nurse.press(
    form,
    { day, words: 'Certificate 12 of the Invented College' },
    'name="training"',
  );
  expect(done.text).toContain('Certificate 12');
  expect((await start()).errors[0].extensions.code).toBe('TRAINING_MISSING');
  expect((await at(web, who.lead).open(`${path()}/training`)).html).not.toContain('value="check"');

  const looks = await desk.open(`${path()}/training`);
  const seen = { words: 'The certificate itself', day: '2099-01-01', passed: 'yes' };
  expect((await desk.press(looks, seen, 'name="training"')).text).toContain('found good');
  expect((await start()).errors).toEqual([]);
});

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

it('either side names colleagues who learned, and agreed to be asked', async () => {
  const browser = at(web, who.clinician);
  const form = await browser.open(linkTo((await browser.open(path())).html, 'Colleagues who learned'));
  const joy = { name: 'Joy Invented', email: 'joy@hospital.example', language: 'en-GB' };
  expect((await browser.press(form, joy, 'name="agreed"')).text).toContain('Ask them first');
  for (const [name, email] of [
    ['Joy Invented', 'joy@hospital.example'],
    ['Peter Invented', 'peter@hospital.example'],
  ]) {
    const fresh = await browser.open(`${path()}/colleagues`);
    const named = await browser.press(fresh, { ...joy, name, email, agreed: 'yes' }, 'name="agreed"');
    expect(named.text).toContain(name);
  }
  const again = await browser.press(
    await browser.open(`${path()}/colleagues`),
    { ...joy, agreed: 'yes' },
    'name="agreed"',
  );
  expect(again.text).toContain('named already');
});

it('the host confirms it; with nobody named the work stays open past its last day, and both sides are reminded', async () => {
  const browser = at(web, who.lead);
  const page = await browser.open(path());
  expect((await browser.press(page, {}, '/handover')).text).toContain('The host confirmed it');
  midst.clock.advance({ days: 14 });
  await midst.turnOf(EndEngagements);
  await midst.turnOf(EndEngagements);
  for (const side of [who.clinician, who.lead]) {
    const mail = await asked(side, /Not handed over yet/);
    expect(mail.text).toContain(path());
  }
  who.lead = await midst.signIn(who.lead.email);
  const held = await at(web, who.lead).open(path());
  expect(held.text).toContain('Over, and being handed over');
  expect(held.text).toContain('until somebody names a successor');
  expect(held.html).not.toContain('/cancel"');
  const reminders = await asAdmin(
    midst.database,
    `SELECT count(*)::int AS n FROM message WHERE kind = 'handover-waits'`,
    [],
  );
  expect(reminders).toEqual([{ n: 2 }]);
});

it('at the end both sides and the colleagues are asked what it did; opening the page changes nothing, and one asks for no more', async () => {
  await midst.turnOf(AskWhatItDid);
  await midst.turnOf(AskWhatItDid);
  const [joy, peter] = ['joy', 'peter'].map((name) => ({ email: `${name}@hospital.example` }));
  const links = new Map<string, string>();
  for (const person of [who.clinician, who.lead, joy, peter]) {
    const mail = await asked(person, /What did it do\?/);
    expect(mail.subject).not.toContain('in question');
    links.set(person.email, new URL(/http\S+what-it-did\S+/.exec(mail.text ?? '')![0]).pathname);
  }
  expect(new Set(links.values()).size).toBe(4);
  const browser = new Browser(web, false);
  const page = await browser.open(links.get(joy.email)!);
  expect(Buffer.byteLength(page.html)).toBeLessThan(30_000);
  expect(page.text).toContain('I learned something that I use.');
  expect((await browser.open(`${links.get(joy.email)!}?lang=cy`)).text).toContain('Dysgais rywbeth');
  expect(await answers()).toBe(0);
  const given = { '2026-colleague-learned': '5', '2026-colleague-help': 'A second blood pressure cuff.' };
  const send = 'name="consent"';
  expect((await browser.press(page, given, send)).text).toContain('Tick that you agree');
  expect((await browser.press(page, { consent: 'yes' }, send)).text).toContain('Answer at least one');
  expect((await browser.press(page, { ...given, consent: 'yes' }, send)).text).toContain('Thank you.');
  await browser.press(page, { '2026-colleague-learned': '1', consent: 'yes' }, send);
  expect(await answers()).toBe(2);

  const other = await browser.open(links.get(peter.email)!);
  expect((await browser.press(other, {}, 'value="stop"')).text).toContain('You are not asked again');
  expect(
    await asAdmin(midst.database, `SELECT name, email FROM survey_respondent WHERE stopped_at IS NOT NULL`),
  ).toEqual([{ name: null, email: null }]);
  const damaged = `${links.get(joy.email)!.slice(0, -2)}xx`;
  expect((await browser.open(damaged)).status).toBe(404);
});

it('answers are told from five people on, in fives, and in no way one by one', async () => {
  const results = async (someone: Someone) =>
    (
      await someone.ask<{ surveyResults: { code: string; answers: number; mean: number }[] }>(
        '{ surveyResults { code answers mean } }',
      )
    ).surveyResults;
  who.lead = await midst.signIn(who.lead.email);
  expect(await results(who.lead)).toEqual([]);
  const more = (scale: number) =>
    asAdmin(
      midst.database,
      `WITH r AS (INSERT INTO survey_respondent (id, engagement_id, institution_id, person_id, audience, named_at)
         SELECT gen_random_uuid(), engagement_id, institution_id, person_id, 'colleague', now()
           FROM survey_respondent WHERE audience = 'host' LIMIT 1 RETURNING id)
       INSERT INTO survey_answer SELECT id, 0, '2026-colleague-learned', $1, NULL, now() + interval '1 year' FROM r`,
      [scale],
    );
  for (const scale of [4, 4, 3]) await more(scale);
  expect(await results(who.lead)).toEqual([]);
  await more(3);
  const five = [{ code: '2026-colleague-learned', answers: 5, mean: 3.8 }];
  expect(await results(who.lead)).toEqual(five);
  await more(1);
  expect(await results(who.lead)).toEqual(five);
  expect(await results(await midst.signIn(who.clinician.email))).toEqual(five);
  const page = await at(web, who.lead).open('/what-work-did');
  expect(page.text).toMatch(/I learned something that I use\..*5 3\.8/);
  expect(page.text).not.toContain('blood pressure cuff');
});

it('after four weeks it is on the officers’ morning list, and one side alone cannot wave it through', async () => {
  midst.clock.advance({ days: 28 });
  const queue = at(web, await officer());
  expect((await queue.open('/office')).text).toMatch(/Work that nobody hands over\s*1/);
  const list = await queue.open('/office/stuck-handovers');
  expect(list.text).toContain('Paediatric nurse teacher');
  const form = await queue.open(linkTo(list.html, 'Record why no handover is needed'));
  expect((await queue.press(form, {})).title).toMatch(/^Error: /);
  expect((await queue.press(form, { reason: 'OTHER' })).text).toContain('Say in words why');
  const clinician = await midst.signIn(who.clinician.email);
  const own = at(web, clinician);
  const waived = await own.press(await own.open(`${path()}/no-handover`), { reason: 'COMPLETE' });
  expect(waived.text).toContain('The clinician: no handover is needed');
  expect(waived.text).toContain('it waits for the host’s word');
  expect(await stateOf()).toBe('handing_over');
});

it('the host names a successor and it ends at once; what was said before stays', async () => {
  who.lead = await midst.signIn(who.lead.email);
  const browser = at(web, who.lead);
  const form = await browser.open(`${path()}/handover`);
  const wrong = await browser.press(form, { successor: 'Joy Invented', successorEmail: 'no address' });
  expect(wrong.text).toContain('Write one e-mail address, or leave it empty');
  const named = await browser.press(form, {
    ...{ successor: 'Joy Invented', successorRole: 'Ward sister', successorEmail: 'joy@hospital.example' },
  });
  expect(named.text).toContain('Joy Invented , Ward sister');
  await ends(engagementId);
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
  midst.clock.advance({ days: 67 });
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

it('another time both sides say why nothing is handed over, an officer says it for both, or a side stops at once', async () => {
  const waive = (someone: Someone, id: string, reason: string, words?: string) =>
    someone.ask('mutation ($input: WaiveWorkHandoverInput!) { waiveWorkHandover(input: $input) { id } }', {
      input: { idempotencyKey: midst.key(), engagementId: id, reason, words },
    });
  const [clinician, lead] = await Promise.all(
    [who.clinician, who.lead].map(({ email }) => midst.signIn(email)),
  );
  const overdue = async () => {
    const id = await agreed(midst, who, -20);
    await midst.turnOf(EndEngagements);
    expect(await stateOf(id)).toBe('handing_over');
    return id;
  };
  const both = await overdue();
  await waive(clinician, both, 'DID_NOT_HAPPEN');
  await waive(lead, both, 'DID_NOT_HAPPEN');
  await ends(both);

  const officers = await overdue();
  await waive(await officer(), officers, 'OTHER', 'The ward was closed.');
  await ends(officers);

  const stopped = await overdue();
  await clinician.ask('mutation ($input: StopEngagementInput!) { stopEngagement(input: $input) { state } }', {
    input: { idempotencyKey: midst.key(), engagementId: stopped, inConfidence: true },
  });
  expect(await stateOf(stopped)).toBe('ended');
  await asked(who.lead, /^Stopped: /);

  const left = await overdue();
  await midst.worker
    .get(Database)
    .as(system('relay'), (tx) =>
      midst.worker.get(EndWithAccount).run(tx, { personId: keyOf(clinician.personId) }),
    );
  expect(await stateOf(left)).toBe('ended');
});
