/** @queue is tried elsewhere */
import { account } from '../support/contributions.js';
import { newCredentialKey } from '../support/credentials.js';
import { dayFromNow } from '../support/engagements.js';
import { type Institution, institution } from '../support/institutions.js';
import { matchOf, placeOf, seenMatch, shownClinician } from '../support/matching.js';
import { at, linkTo } from '../support/pages.js';
import { key, officer, type Person, type Place } from '../support/profiles.js';
import { type Browser, type Page, type RunningWeb, startWeb } from '../support/web.js';
import { WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let web: RunningWeb;
let place: Place;
let trust: Institution;
let clerk: Person;
let nurse: Person;
let atHome: Person;
let elsewhere: Person;
let pages: Browser;
let needId: string;

const address = 'wanjiru.teaches@post.example';
const profile = (livesIn: string) => ({
  ...{ professions: [{ code: 'nurse', current: true }], livesIn },
  languages: [{ code: 'en', general: 'C1' }],
  wishes: { modes: ['REMOTE', 'UK_BOUND'], activities: ['teach'] },
});

beforeAll(async () => {
  midst = await WholeMidst.start({ variables: { CREDENTIAL_KEYS: newCredentialKey('now') } });
  web = await startWeb(midst.api.url);
  place = placeOf(midst);
  trust = await institution(place, 'Invented Fell Trust', { country: 'GB', kind: 'uk-employer' });
  clerk = await officer(place, 'officer.learning@midst.example');
  nurse = await shownClinician(place, address, profile('KE'), { name: 'Wanjiru Invented' });
  atHome = await shownClinician(place, 'kate.here@post.example', profile('GB'));
  elsewhere = await shownClinician(place, 'thandi.there@post.example', profile('ZA'));
  pages = at(web, trust.lead);
});
afterAll(async () => {
  await web.stop();
  await midst.stop();
});

const send = (page: Page, answers: Record<string, string> = {}) => pages.press(page, answers, 'novalidate');
const says = (person: Person, verb: string, input: Record<string, unknown>, fields = 'id') => {
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
  return person.ask<Record<string, Record<string, unknown>>>(
    `mutation ($input: ${type}!) { ${verb}(input: $input) { ${fields} } }`,
    { input: { idempotencyKey: key(), ...input } },
  );
};

it('a trust in the UK writes what it would like to learn, and is offered only what a learning need can be', async () => {
  const first = await pages.open('/needs/new');
  expect(first.text).toMatch(/What would you like to learn, in one line.*A learning need.*It is no post/);
  expect(first.text).not.toContain('Clinical mentoring, on site');
  expect(first.text).toContain('Tele-mentoring');
  const summary = await send(first, { title: 'Teach us kangaroo mother care' });
  needId = decodeURIComponent(/^\/needs\/([^/]+)\/write\/summary/.exec(summary.url)![1]);
  const who = await send(summary, { summary: 'Our midwives and nurses would like to learn from you.' });
  expect(who.text).toContain('From whom would you like to learn?');
  const work = await send(await send(who, { 'positions-0-professions': 'nurse' }), {
    'positions-0-headCount': '1',
  });
  expect(work.text).toContain('treat nobody in the United Kingdom');
  expect(work.html).not.toContain('value="treat"');
  const where = await send(await send(await send(await send(work, { 'positions-0-activities': 'teach' }))));
  expect(where.text).toContain('From which countries would you like to learn?');
  const mode = await send(where, { countries: 'Kenya\nUganda' });
  expect(mode.text).toMatch(/How would they teach you\? .*no post.*Remote.*Visit to the UK/);
  expect(mode.html).not.toContain('IN_COUNTRY');
  const when = await send(mode, { 'legs-0-mode': 'UK_BOUND' });
  const length = await send(when, {
    'legs-0-from': dayFromNow(midst, 0),
    'legs-0-to': dayFromNow(midst, 90),
  });
  const visit = await send(length, { 'legs-0-minDays': '7', 'legs-0-maxDays': '14' });
  expect(visit.text).toContain('come with the terms');
  expect(visit.html).not.toContain('hostEmployerLetter');
  const pays = await send(visit, { 'legs-0-payer': 'Invented Fell Trust' });
  expect(pays.text).not.toMatch(/licence fee: who pays|Indemnity/i);
  const plan = await send(pays, { 'pay-flights': 'HOST', 'pay-lodging': 'HOST', 'pay-stipend': 'HOST' });
  // No question about ties: whoever lives overseas is asked alike.
  expect(plan.text).toContain('Which plan does it serve?');
  const check = await send(await send(await send(plan)));
  expect(check.text).toMatch(
    /Check your answers.*A learning need.*From which countries.*Kenya.*Visit to the UK/,
  );
  expect(check.text).not.toContain('Before you can send it');
  await pages.press(check, {}, 'value="send"');
  await says(clerk, 'reviewNeed', { needId, decision: 'APPROVE', ukVisitAgreed: true }, 'state');
  const approved = await pages.open(`/needs/${encodeURIComponent(needId)}/check`);
  const open = await pages.press(approved, {}, 'value="open"');
  expect(open.text).toMatch(
    /Open.*To learn from colleagues there is no recruitment.*A learning need.*For colleagues who live in Kenya, Uganda/,
  );
});

it('colleagues who live in the countries named hear of it in words that are true for them, and nobody else does', async () => {
  const mail = await midst.mailbox.waitFor(address, (m) => /this fits you/.test(m.subject ?? ''), 30);
  expect(mail.subject).toContain('Teach us kangaroo mother care (United Kingdom)');
  expect(mail.text).toMatch(/would like to learn from colleagues who live overseas.*It is no post/s);
  expect(mail.text).toContain('You live in Kenya, as they ask.');
  expect(mail.text).not.toMatch(/GMC|NMC|tie to|an NHS/);
  const { myMatches } = await atHome.ask<{ myMatches: { nodes: object[] } }>(
    `{ myMatches(first: 5) { nodes { ${seenMatch} } } }`,
  );
  expect(myMatches.nodes).toEqual([]);
  expect(midst.mailbox.to('kate.here@post.example').some((m) => /fits you/.test(m.subject ?? ''))).toBe(
    false,
  );
  expect(midst.mailbox.to('thandi.there@post.example').some((m) => /fits you/.test(m.subject ?? ''))).toBe(
    false,
  );
  const near = await elsewhere.ask<{ myMatches: { nodes: object[] } }>(
    '{ myMatches(first: 5) { nodes { id } } }',
  );
  expect(near.myMatches.nodes).toEqual([]);
});

it('the trust reads a band and no person, until she says that she is interested on the page of her match', async () => {
  const before = await pages.open(`/needs/${encodeURIComponent(needId)}/interested`);
  expect(before.text).not.toContain('Wanjiru');
  const own = at(web, nurse);
  const { id } = await matchOf(nurse, needId);
  const match = await own.open(`/matches/${encodeURIComponent(id)}`);
  expect(match.text).toMatch(
    /A learning need.*You live overseas, so it is for you.*your own employer has released you/,
  );
  expect(match.text).not.toMatch(/GMC|NMC|General Medical Council|Nursing and Midwifery Council/);
  const said = await own.press(match, { 'ticked-NAME': 'NAME', ticked: 'NAME' }, 'value="interested"');
  expect(said.text).toMatch(/interested/i);
  const after = await pages.open(`/needs/${encodeURIComponent(needId)}/interested`);
  expect(after.text).toContain('Wanjiru Invented');
});

describe('From an introduction to a certificate', () => {
  let matchId: string;
  let engagementId: string;

  it('they are introduced, and what both agree waits for her employer’s letter and an officer', async () => {
    ({ id: matchId } = await matchOf(nurse, needId));
    await says(trust.lead, 'introduce', { matchId }, 'state');
    await midst.mailbox.waitFor(address, (m) => /You are introduced/.test(m.subject ?? ''));
    const stay = { from: dayFromNow(midst, 0), to: dayFromNow(midst, 10) };
    const leg = {
      mode: 'UK_BOUND',
      country: 'GB',
      ...stay,
      returnStatement: 'Back in Embu on the Monday after',
    };
    const { agreeEngagement } = await says(trust.lead, 'agreeEngagement', {
      ...{ matchId, conductCode: '2026-11' },
      terms: {
        legs: [leg],
        counterpart: { name: 'Sister Invented' },
        pays: [{ item: 'flights', payer: 'HOST' }],
      },
    });
    engagementId = agreeEngagement.id as string;
    const own = at(web, nurse);
    const page = await own.open(`/engagements/${encodeURIComponent(engagementId)}`);
    expect(page.text).toMatch(/nobody can accept them yet.*asks their employer overseas/);
    const ask = await own.open(linkTo(page.html, 'time off'));
    expect(ask.status).toBe(200);
    expect(ask.text).not.toMatch(/NHS|GMC|NMC/);
    // Her hospital is not in Midst: the officer reads its letter.
    const office = at(web, clerk);
    const letter = {
      act: 'sign-off',
      releaseSeen: 'Letter of the medical superintendent of Embu, 2 December',
    };
    await office.press(await office.open('/office/uk-visits'), letter, `value="${engagementId}"`);
    await midst.mailbox.waitFor(address, (m) => /has signed the visit off/.test(m.subject ?? ''));
    const signed = await own.open(page.url);
    const done = await own.press(signed, { conduct: 'yes' }, 'value="accept"');
    expect(done.text).not.toContain('nobody can accept');
    const plan = await own.open(`/engagements/${encodeURIComponent(engagementId)}/plan`);
    expect(plan.text).not.toMatch(/\bGMC\b|\bNMC\b|General Medical Council|Nursing and Midwifery Council/);
    expect(plan.text).toMatch(/Time off from|employer/);
  });

  it('she comes, records what she gave, the trust confirms it, and she has a certificate like anybody', async () => {
    await says(nurse, 'startLeg', { engagementId, leg: 0 });
    const { recordContribution } = await says(nurse, 'recordContribution', {
      ...{ kind: 'ENGAGEMENT', engagementId, personName: 'Wanjiru Invented' },
      account: account(midst, {
        title: 'Kangaroo mother care',
        sessions: [{ day: dayFromNow(midst, 0), minutes: 240, mode: 'IN_PERSON', topic: 'Skin to skin' }],
      }),
    });
    const contributionId = recordContribution.id as string;
    await says(nurse, 'askForConfirmation', { contributionId }, 'state');
    const confirmed = await says(
      trust.lead,
      'confirmContribution',
      { contributionId, version: 1, post: 'Head of midwifery' },
      'contribution { state verifierStanding }',
    );
    expect(confirmed.confirmContribution).toEqual({
      contribution: { state: 'CONFIRMED', verifierStanding: 'LEAD' },
    });
    const issued = await says(nurse, 'issueCertificate', { contributionId }, '__typename');
    expect(issued.issueCertificate).toBeTruthy();
  });
});
