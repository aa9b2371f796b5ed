import { AskWhetherSafe } from '../../libs/engagements/safety/ask-whether-safe.job.js';
import { TellNextWaves } from '../../libs/matching/tell-next-waves.job.js';
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import { agreed, dayFromNow, introduced, type Introduced, keyOf } from '../support/engagements.js';
import { institution, opensNeed } from '../support/institutions.js';
import { everythingHeard, eventually, matchOf, placeOf, shownClinician } from '../support/matching.js';
import { at, linkTo } from '../support/pages.js';
import { asAdmin, officer, type Person } from '../support/profiles.js';
import { Browser, type RunningWeb, startWeb } from '../support/web.js';
import { WholeMidst } from '../support/whole-midst.js';

/** @queue is tried elsewhere */

let midst: WholeMidst;
let web: RunningWeb;
let first: Person;
let second: Person;
let there: Introduced;
let due: Introduced;
let later: Introduced;
let afar: Introduced;
let engagements: Record<'there' | 'due' | 'later' | 'afar', string>;
let pausePath: string;

beforeAll(async () => {
  midst = await WholeMidst.start();
  web = await startWeb(midst.api.url);
  const place = placeOf(midst);
  first = await officer(place, 'first.pause@midst.example');
  second = await officer(place, 'second.pause@midst.example');
  [there, due, later, afar] = await Promise.all(
    Array.from({ length: 4 }, () => introduced(midst, { country: 'KE' })),
  );
  engagements = {
    there: await agreed(midst, there, -2),
    due: await agreed(midst, due, 20),
    later: await agreed(midst, later, 60),
    afar: await agreed(midst, afar, -2, { mode: 'remote' }),
  };
});
afterAll(async () => {
  await web.stop();
  await midst.stop();
});

const START = 'mutation ($input: StartLegInput!) { startLeg(input: $input) { id } }';
const starts = (who: Introduced, engagementId: string) =>
  who.clinician.graphql(START, { input: { idempotencyKey: midst.key(), engagementId, leg: 0 } });

it('one officer pauses it at once, and the same officer does not confirm it', async () => {
  const browser = at(web, first);
  const page = await browser.open('/office/pauses');
  expect((await browser.press(page, { pauseCountry: 'Kenya' })).title).toMatch(/^Error: /);
  const listed = await browser.press(page, {
    ...{ pauseCountry: 'Kenya', pauseReason: 'Unrest around the hospitals.', pauseAtOnce: 'yes' },
  });
  expect(listed.text).toContain('Paused at once; waits for a second officer');
  pausePath = linkTo(listed.html, 'Kenya');
  expect((await browser.open(pausePath)).text).toContain('a different officer confirms it');
  const again = await browser.press(page, { pauseCountry: 'Kenya', pauseReason: 'Twice.', key: midst.key() });
  expect(again.text).toContain('This country is paused');
  await expect(
    asAdmin(midst.database, `UPDATE country_pause SET confirmed_by = decided_by`, []),
  ).rejects.toThrow('country_pause_by_two');
});

it('a second officer finds it among what waits, and confirms it', async () => {
  const browser = at(web, second);
  const morning = await browser.open('/office');
  expect(morning.text).toContain('Pauses of countries that a second officer confirms 1');
  const page = await browser.press(await browser.open(pausePath), {}, 'value="confirm"');
  expect(page.text).toContain('Paused by two officers');
});

it('who is there or due within 30 days is listed with the named contact, and asked; opening the link answers nothing', async () => {
  await midst.turnOf(AskWhetherSafe);
  await midst.turnOf(AskWhetherSafe);
  const page = await at(web, second).open(pausePath);
  expect(page.text).toContain('There now');
  expect(page.text).toContain('Due,');
  for (const said of [
    there.clinician.email,
    due.clinician.email,
    'Grace Invented',
    'Invented Teaching Hospital',
  ])
    expect(page.text).toContain(said);
  for (const other of [later, afar]) expect(page.text).not.toContain(other.clinician.email);
  const trail = await asAdmin(
    midst.database,
    `SELECT about FROM audit_entry WHERE act = 'read-who-is-there' AND person_id = $1`,
    [second.id],
  );
  expect(new Set(trail.map(({ about }) => about))).toEqual(
    new Set([there, due].map(({ clinician }) => keyOf(clinician.personId))),
  );
  expect(trail).toHaveLength(2);
  for (const { clinician } of [there, due]) {
    const mail = await midst.mailbox.waitFor(
      clinician.email,
      ({ subject }) => !!subject?.startsWith('Are you safe?'),
    );
    expect(mail.subject).toBe('Are you safe? Kenya');
    const link = new URL(/http\S+are-you-safe\S+/.exec(mail.text ?? '')![0]).pathname;
    await new Browser(web, false).open(link);
  }
  expect(
    midst.mailbox.to(due.clinician.email).filter(({ subject }) => /safe/.test(subject ?? '')),
  ).toHaveLength(1);
  expect((await at(web, first).open('/office')).text).toContain('have not answered, or ask for help 2');
});

it('one press answers, without an account or signed in, and who was safe can still ask for help', async () => {
  const mail = midst.mailbox.to(there.clinician.email).find(({ subject }) => /safe/.test(subject ?? ''))!;
  const link = new URL(/http\S+are-you-safe\S+/.exec(mail.text ?? '')![0]).pathname;
  const browser = new Browser(web, false);
  const page = await browser.open(link);
  expect(Buffer.byteLength(page.html)).toBeLessThan(30_000);
  const safe = await browser.press(page, { answer: 'SAFE' });
  expect(safe.text).toContain('You answered: safe');
  expect((await at(web, first).open('/office')).text).toContain('have not answered, or ask for help 1');
  const signedIn = at(web, there.clinician);
  await signedIn.press(await signedIn.open(link), { answer: 'HELP', words: 'Road closed at Mfano.' });
  const call = await midst.mailbox.waitFor(
    'first.pause@midst.example',
    ({ subject }) => subject === 'Somebody in a paused country asks for help',
  );
  expect(call.raw).not.toContain('Mfano');
  expect((await at(web, first).open(pausePath)).text).toContain('Road closed at Mfano.');
  const token = link.split('/').at(-1);
  const late = (idempotencyKey: string, answer: string) =>
    there.clinician.graphql(
      'mutation ($input: AnswerSafetyInput!) { answerSafety(input: $input) { answer } }',
      {
        input: { idempotencyKey, token, answer },
      },
    );
  const [calm, again] = [midst.key(), midst.key()];
  expect(await late(calm, 'SAFE')).toMatchObject({ data: { answerSafety: { answer: 'SAFE' } } });
  await late(again, 'HELP');
  // What was sent again on a bad line comes late, and does not take the call for help back.
  expect(await late(calm, 'SAFE')).toMatchObject({ data: { answerSafety: { answer: 'HELP' } } });
  expect(await late(calm, 'HELP')).toMatchObject({
    errors: [{ extensions: { code: 'IDEMPOTENCY_CONFLICT' } }],
  });
  const damaged = `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`;
  expect((await browser.open(damaged)).status).toBe(404);
});

const checkOf = async ({ clinician }: Introduced) => {
  const [{ id }] = await asAdmin(midst.database, 'SELECT id FROM safety_check WHERE person_id = $1', [
    keyOf(clinician.personId),
  ]);
  return toGlobalId('SafetyCheck', id as string);
};

it('nothing on site there begins or is agreed, neither in the database; remote legs go on', async () => {
  expect((await starts(there, engagements.there)).errors[0].extensions.code).toBe('COUNTRY_PAUSED');
  expect((await starts(afar, engagements.afar)).errors).toEqual([]);
  await expect(
    asAdmin(
      midst.database,
      `INSERT INTO leg_start (id, engagement_id, institution_id, person_id, version, leg, side, started_by, at)
       VALUES (gen_random_uuid(), $1, $2, $3, 1, 0, 'clinician', $3, now())`,
      [keyOf(engagements.there), there.institutionId, keyOf(there.clinician.personId)],
    ),
  ).rejects.toThrow('paused');
  const who = await introduced(midst, { country: 'KE' });
  const { proposed, accepted } = await proposesAndAccepts(who, 'KE');
  expect(proposed).toEqual([]);
  expect(accepted[0].extensions.code).toBe('COUNTRY_PAUSED');
  expect((await proposesAndAccepts(await introduced(midst, { country: 'UG' }), 'UG')).accepted).toEqual([]);
  const page = await at(web, there.clinician).open(`/engagements/${engagements.there}`);
  expect(page.text).toContain('Work on site in Kenya has been paused by the programme since');
});

/** The clinician proposes a visit, and the lead accepts it. */
async function proposesAndAccepts(who: Introduced, country: string) {
  const AGREE = 'mutation ($input: AgreeEngagementInput!) { agreeEngagement(input: $input) { id } }';
  const leg = { mode: 'IN_COUNTRY', country, from: dayFromNow(midst, 90), to: dayFromNow(midst, 99) };
  const { conductCode } = await who.lead.ask<{ conductCode: { version: string } }>(
    '{ conductCode { version } }',
  );
  const said = { conductCode: conductCode.version };
  const { data, errors: proposed } = await who.clinician.graphql<{ agreeEngagement: { id: string } }>(AGREE, {
    input: {
      ...{ ...said, idempotencyKey: midst.key(), matchId: toGlobalId('Match', who.matchId) },
      terms: { legs: [leg], counterpart: { name: 'Grace Invented' } },
    },
  });
  const { errors: accepted } = await who.lead.graphql(AGREE, {
    input: { ...said, idempotencyKey: midst.key(), engagementId: data?.agreeEngagement.id, version: 1 },
  });
  return { proposed, accepted };
}

it('an officer records what they heard, and the silent are reminded once after a day', async () => {
  midst.clock.advance({ hours: 25 });
  await midst.turnOf(AskWhetherSafe);
  await midst.turnOf(AskWhetherSafe);
  await eventually(
    async () =>
      midst.mailbox.to(due.clinician.email).filter(({ subject }) => /safe/.test(subject ?? '')).length === 2,
    'the reminder',
  );
  const renewed = await officer(placeOf(midst), 'third.pause@midst.example');
  const browser = at(web, renewed);
  const page = await browser.open(pausePath);
  const done = await browser.press(
    page,
    { answer: 'NOT_THERE', words: 'Rang her: at home in Leeds.' },
    `value="${await checkOf(due)}"`,
  );
  expect(done.text).toContain('Rang her: at home in Leeds.');
  first = renewed;
  second = await officer(placeOf(midst), 'fourth.pause@midst.example');
});

it('mail about needs there stops, with an invitation too; once it is lifted with a reason, people are told', async () => {
  const place = placeOf(midst);
  const hospital = await institution(place, 'Mfano County Hospital');
  const address = 'pharmacist.pause@midst.example';
  const person = await shownClinician(place, address, {
    professions: [{ code: 'pharmacist', current: true }],
  });
  const words = { countries: ['KE'], positions: [{ professions: ['pharmacist'] }] };
  const need = await opensNeed(hospital, first, { ...words, title: 'A pharmacist teaches on site' });
  await eventually(() => matchOf(person, need.id).catch(() => null), 'the match');
  await everythingHeard(place);
  await midst.turnOf(TellNextWaves);
  expect((await matchOf(person, need.id)).state).toBe('FOUND');
  expect(
    await hospital.lead.refused(INVITE, { input: invitation(hospital.globalId, need.id) }),
  ).toMatchObject({
    code: 'COUNTRY_PAUSED',
  });
  expect((await at(web, person).open(`/needs/${need.id}`)).text).toContain(
    'Work on site in Kenya has been paused',
  );

  const browser = at(web, second);
  const page = await browser.open(pausePath);
  expect((await browser.press(page, {}, 'value="end"')).title).toMatch(/^Error: /);
  const lifted = await browser.press(page, { words: 'Quiet for two weeks.' }, 'value="end"');
  expect(lifted.text).toContain('Quiet for two weeks.');
  expect(lifted.text).not.toContain(there.clinician.email);
  await midst.turnOf(TellNextWaves);
  await midst.mailbox.waitFor(address, ({ subject }) => /fits you/.test(subject ?? ''));
  const clinician = await midst.signIn(there.clinician.email);
  expect((await starts({ ...there, clinician }, engagements.there)).errors).toEqual([]);
  expect((await browser.open('/office')).text).toContain('have not answered, or ask for help 0');
});

const INVITE = 'mutation ($input: InviteInput!) { invite(input: $input) { id } }';
const invitation = (organisationId: string, subjectId: string) => ({
  ...{ idempotencyKey: midst.key(), kind: 'KNOWN_COLLEAGUE', email: 'somebody@post.example' },
  ...{ organisationId, subjectId },
});
