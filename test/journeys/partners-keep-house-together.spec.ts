/** @queue is tried elsewhere */
import { randomUUID } from 'node:crypto';
import { RemindPartners } from '../../libs/partnerships/agreements/remind-partners.job.js';
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import { dayFromNow, giveRole, keyOf } from '../support/engagements.js';
import { at, linkTo } from '../support/pages.js';
import { asAdmin } from '../support/profiles.js';
import { eventually } from '../support/time-off.js';
import { Browser, type RunningWeb, startWeb } from '../support/web.js';
import { type Someone, WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let web: RunningWeb;
let partnershipId: string;
/** What the memorandum says, as it is typed. */
let until: string;
let memorandum: Record<string, string>;
let second: Record<string, string>;
/** Leads of the trust, of the hospital, and of a house that has no part in it. */
const people: Record<string, Someone> = {};
const browsers: Record<string, Browser> = {};
const houses = { trust: randomUUID(), hospital: randomUUID(), outsider: randomUUID() };
const names = {
  trust: 'Invented Fell Trust',
  hospital: 'Invented Rift Hospital',
  outsider: 'Elsewhere House',
};

beforeAll(async () => {
  midst = await WholeMidst.start();
  web = await startWeb(midst.api.url);
  for (const [who, id] of Object.entries(houses)) {
    await asAdmin(
      midst.database,
      `INSERT INTO organisation (id, kind, name, country, state, basis, basis_assessed_on, basis_expires_on, registered_at)
       VALUES ($1, $2, $3, $4, 'verified', $5, '2026-01-01', '2099-01-01', now())`,
      who === 'trust'
        ? [id, 'uk-employer', names.trust, 'GB', 'uk']
        : [id, 'overseas-institution', names[who as 'hospital'], 'KE', 'idta'],
    );
    people[who] = await midst.signIn(`${who}.${randomUUID().slice(0, 8)}@partners.example`);
    await giveRole(midst.database, people[who], 'lead', id);
    browsers[who] = at(web, people[who]);
  }
  const organisationIds = [houses.trust, houses.hospital].map((id) => toGlobalId('Organisation', id));
  const proposal = { name: 'Fell and Rift', purpose: 'Newborn care that stays.', organisationIds };
  ({ id: partnershipId } = await does(people.trust, 'proposePartnership', proposal));
  await does(people.hospital, 'agreePartnership', { partnershipId });
  await does(people.trust, 'beginPartnership', { partnershipId });
});
afterAll(async () => {
  await web.stop();
  await midst.stop();
});

it('under codes whose editions stay on its record, and which anybody can read in plain words', async () => {
  const page = await browsers.trust.open(`/partnerships/${encodeURIComponent(partnershipId)}`);
  expect(page.text).toMatch(/In force when this was posted or agreed: England’s code: 27 March 2025;/);
  const codes = await new Browser(web).open(linkTo(page.html, 'What may and may not be done'));
  expect(codes.text).toContain('WHO Support and Safeguards List');
  expect(codes.text).toContain('edition not seen');
  expect(linkTo(codes.html, 'Raise a concern')).toBe('/concerns');
});

const types: Record<string, string> = {
  proposePartnership: 'ProposePartnershipInput',
  agreePartnership: 'PartnershipInput',
  beginPartnership: 'PartnershipInput',
  startClosingPartnership: 'PartnershipReasonInput',
  closePartnership: 'PartnershipInput',
  stateHandover: 'StateHandoverInput',
};
async function does(who: Someone, verb: string, input: Record<string, unknown>): Promise<{ id: string }> {
  const { done } = await who.ask<{ done: { id: string } }>(
    `mutation ($input: ${types[verb]}!) { done: ${verb}(input: $input) { id } }`,
    { input: { idempotencyKey: midst.key(), ...input } },
  );
  return done;
}
const told = (kind: string) =>
  asAdmin(midst.database, `SELECT person_id FROM message WHERE kind = $1`, [kind]);
const pageOf = (who: string, part = '') => browsers[who].open(`/partnerships/${partnershipId}${part}`);

it('keeps what was signed, each side for itself', async () => {
  const begun = await pageOf('trust');
  const empty = await browsers.trust.open(linkTo(begun.html, 'Agreements'));
  expect(empty.text).toContain('Nothing has been signed yet.');
  until = dayFromNow(midst, 120);
  memorandum = {
    ...{ kind: 'MOU', title: 'Memorandum of Fell and Rift', documentReference: 'Shelf 4, file 12' },
    ...{ documentUrl: 'https://fell.example/mou.pdf', from: dayFromNow(midst, -10), until },
    ...{ 'signatories-0-organisationId': toGlobalId('Organisation', houses.trust) },
    ...{ 'signatories-0-name': 'Gwen Invented', 'signatories-0-role': 'Chief executive' },
    'signatories-0-signedOn': dayFromNow(midst, -9),
  };
  const alone = await browsers.trust.press(empty, memorandum, 'name="title"');
  expect(alone).toMatchObject({ status: 422 });
  expect(alone.html).toContain('Memorandum of Fell and Rift');
  second = {
    ...{ 'signatories-1-organisationId': toGlobalId('Organisation', houses.hospital) },
    ...{ 'signatories-1-name': 'Wanjiru Invented', 'signatories-1-role': 'Superintendent' },
  };
  const forged = { ...second, 'signatories-1-signedOn': dayFromNow(midst, -9) };
  expect((await browsers.trust.press(alone, forged, 'name="title"')).text).toMatch(/“?Signed on/);
  const noted = await browsers.trust.press(alone, second, 'name="title"');
  expect(noted.text).toMatch(/Memorandum of Fell and Rift, version 1.*Waits for a signature/);
  expect(noted.text).toContain('Wanjiru Invented, Superintendent: has not signed');
  expect(noted.html).not.toContain('Note the signature');

  const theirs = await pageOf('hospital', '/agreements');
  const unsure = await browsers.hospital.press(theirs, { signedOn: '' }, 'name="signedOn"');
  expect(unsure.text).toContain('Give the day of the signature');
  const signed = await browsers.hospital.press(unsure, { signedOn: dayFromNow(midst, 0) }, 'name="signedOn"');
  expect(signed.text).toContain('In force');
});

it('keeps the money behind it in the currencies that it has', async () => {
  const empty = await browsers.hospital.open(linkTo((await pageOf('hospital')).html, 'Funding'));
  const flights = { item: 'Flights of visitors', amount: '1200.5', currency: 'gbp', from: '2027-01-01' };
  const nobody = await browsers.hospital.press(empty, flights, 'name="item"');
  expect(nobody.text).toContain('Name one payer');
  await browsers.hospital.press(nobody, { payer: 'An invented donor' }, 'name="item"');
  const wrong = { item: 'Lunches', amount: '50000', currency: 'ABC', from: '2027-01-01' };
  const side = { payerId: toGlobalId('Organisation', houses.hospital) };
  const page = await browsers.hospital.press(
    await pageOf('hospital', '/funding'),
    { ...wrong, ...side },
    'name="item"',
  );
  expect(page.text).toContain('Give the three letters of a currency');
  const both = await browsers.hospital.press(page, { currency: 'KES' }, 'name="item"');
  expect(both.text).toMatch(/In all: GBP\s1,200\.50, KES\s50,000\.00/);
  expect(both.text).toContain(`Paid by ${names.hospital}`);
  const less = await browsers.trust.press(await pageOf('trust', '/funding'), {}, 'value="end"');
  expect(less.text).toMatch(/Ended.*|In all/);
  expect(less.text.match(/In all: ([^ ]*)/)).not.toBeNull();
});

it('sees what went each way: honestly nothing back at first, then numbers, small ones of people left out', async () => {
  const before = await pageOf('hospital');
  expect(before.text).toMatch(/What went each way.*Nothing has gone either way yet\./);
  // What a side pays is told, and is nothing that went or came.
  expect(before.text).toMatch(/Money, by payer.*Invented Rift Hospital\s*: KES\s50,000\.00/);
  const given = async (country: string, taught: number, mode: string) => {
    const id = randomUUID();
    const person = keyOf(people.trust.personId);
    const lay = (sql: string, values: unknown[]) => asAdmin(midst.database, sql, values);
    await lay(
      `INSERT INTO contribution (id, person_id, person_name, kind, partnership_id, institution_id, country, state, asked_at,
         answered_at, verifier_name, verifier_standing, created_at)
       VALUES ($1, $2, 'Invented', 'past-informal', $3, $4, $5, 'confirmed', now(), now(), 'Invented', 'lead', now())`,
      [id, person, keyOf(partnershipId), houses.hospital, country],
    );
    await lay(
      `INSERT INTO contribution_session (id, contribution_id, person_id, version, ordinal, day, minutes, mode, topic)
       VALUES (gen_random_uuid(), $1, $2, 1, 0, '2026-01-05', 90, $3, 'Newborn care')`,
      [id, person, mode],
    );
    await lay(
      `INSERT INTO contribution_taught (id, contribution_id, person_id, version, cadre, sex, level, people)
       VALUES (gen_random_uuid(), $1, $2, 1, 'nurse', 'female', 'practising', $3)`,
      [id, person, taught],
    );
  };
  await given('KE', 12, 'in-person');
  const one = await pageOf('trust');
  expect(one.text).toContain('Nothing has come back yet.');
  expect(one.text).toMatch(/Hours of confirmed sessions\s*1\.5\s*0/);
  await given('GB', 3, 'remote');
  const both = await pageOf('hospital');
  expect(both.text).not.toContain('Nothing has come back yet.');
  expect(both.text).toMatch(/Sessions at a distance\s*0\s*1/);
  expect(both.text).toMatch(/People taught\s*12\s*fewer than five/);
});

it('looks at how it works together: each side by itself, unseen by the other, then jointly', async () => {
  const begun = await browsers.trust.press(
    await browsers.trust.open(linkTo((await pageOf('trust')).html, 'Health Check')),
    {},
    'value="open"',
  );
  const path = linkTo(begun.html, 'Begun');
  const form = await browsers.trust.open(path);
  expect(form.text).toContain('thet.org, Principles of Partnership');
  const scores = (n: string) =>
    Object.fromEntries([...form.html.matchAll(/name="(score-[a-z-]+)"/g)].map(([, name]) => [name, n]));
  const half = { 'score-strategic-vision': '4', 'why-strategic-vision': 'We say it on every wall.' };
  const early = await browsers.trust.press(form, { ...half, act: 'submit' }, 'name="side"');
  expect(early).toMatchObject({ status: 422 });
  expect(early.text).toContain('Answer each of them first');
  const sent = await browsers.trust.press(early, { ...scores('3'), ...half, act: 'submit' }, 'name="side"');
  expect(sent.text).toMatch(
    /Invented Fell Trust: has submitted.*Invented Rift Hospital: has not submitted yet/,
  );
  // The other side sees nothing of it while it answers; neither does an officer, nor anybody past the application.
  const unseen = await browsers.hospital.open(path);
  expect(unseen.text).not.toContain('We say it on every wall.');
  const officer = await midst.signIn(`officer.${randomUUID().slice(0, 8)}@partners.example`);
  await giveRole(midst.database, officer, 'officer', null);
  expect((await at(web, officer).open(path)).text).not.toContain('We say it on every wall.');
  const theirs = await browsers.hospital.press(
    unseen,
    {
      ...scores('3'),
      'score-strategic-vision': '1',
      'why-strategic-vision': 'Nobody asked us.',
      act: 'submit',
    },
    'name="side"',
  );
  expect(theirs.text).toMatch(
    /Invented Fell Trust: 4, fully. We say it on every wall. Invented Rift Hospital: 1, not yet. Nobody asked us. Difference: 3 apart/,
  );
  expect(theirs.text).not.toContain('2.5');
  const agreed = await browsers.hospital.press(
    theirs,
    { ...scores('3'), 'score-strategic-vision': '2', act: 'submit' },
    'name="score-strategic-vision"',
  );
  expect(agreed.text).toMatch(/Together: 2, begun/);
  expect(agreed.html).not.toContain('<form');
  const plan = await browsers.trust.press(
    await pageOf('trust', '/health-checks'),
    {
      ...{ what: 'Write the vision together', ownerName: 'Gwen Invented', dueOn: dayFromNow(midst, 30) },
      ownerId: toGlobalId('Organisation', houses.trust),
    },
    'value="plan"',
  );
  expect(plan.text).toContain('Write the vision together Gwen Invented, Invented Fell Trust, by');
  const done = await browsers.trust.press(plan, {}, 'value="finish"');
  expect(done.text).toMatch(/Write the vision together.* Done/);
  // A second one can begin now, and the two are laid side by side once it is agreed.
  expect(done.html).toContain('Begin a Health Check');
});

it('shows none of it to a house that has no part in it', async () => {
  for (const part of ['', '/agreements', '/funding', '/health-checks', '/handover'])
    expect((await pageOf('outsider', part)).status).toBe(404);
});

it('reminds the leads of both sides ninety days before an agreement ends, and not of one that was renewed', async () => {
  // Ninety days before its end both leads hear of it, once.
  await midst.turnOf(RemindPartners);
  expect(await told('partnership-reminder')).toEqual([]);
  midst.clock.advance({ days: 31 });
  await midst.turnOf(RemindPartners);
  await midst.turnOf(RemindPartners);
  for (const who of ['trust', 'hospital']) {
    const mail = await midst.mailbox.waitFor(people[who].email, ({ subject }) =>
      /ends on/.test(subject ?? ''),
    );
    expect(mail.subject).toContain('Memorandum of Fell and Rift ends on');
    expect(mail.text).toContain(`/partnerships/${partnershipId}/agreements`);
  }
  expect(await told('partnership-reminder')).toHaveLength(2);
  // Their sessions have ended meanwhile.
  const { token } = await midst.signIn(people.hospital.email);
  const hospital = at(web, { token });
  const lapsing = await hospital.open(`/partnerships/${partnershipId}/agreements`);
  expect(lapsing.text).toContain('In force; ends within 90 days');

  // A new version takes its place, and nobody is reminded of the former one again.
  const [, former] = /<option value="([^"]+)"[^>]*>[^<]*Memorandum of Fell and Rift/.exec(lapsing.html)!;
  const renewed = await hospital.press(
    lapsing,
    {
      ...{ ...memorandum, ...second, replacesId: former, from: until, until: dayFromNow(midst, 1000) },
      'signatories-0-signedOn': '',
    },
    'name="title"',
  );
  expect(renewed.text).toMatch(/version 2.*Waits for a signature.*version 1.*A later version took its place/);
  midst.clock.advance({ days: 60 });
  await midst.turnOf(RemindPartners);
  await midst.turnOf(RemindPartners);
  const states = () =>
    asAdmin(
      midst.database,
      `SELECT state, count(*)::int AS many FROM message
      WHERE kind = 'partnership-reminder' GROUP BY state ORDER BY state`,
    );
  expect(
    await eventually(states, (all) => all.length > 0 && all.every(({ state }) => state !== 'waiting')),
  ).toEqual([
    { state: 'sent', many: 2 },
    { state: 'suppressed', many: 2 },
  ]);
});

it('while it closes, reminds the side that has not said who continues what, and no other', async () => {
  const trust = await midst.signIn(people.trust.email);
  await does(trust, 'startClosingPartnership', { partnershipId, reason: 'The programme ends.' });
  await does(trust, 'stateHandover', {
    ...{ partnershipId, organisationId: toGlobalId('Organisation', houses.trust) },
    ...{ what: 'The course', successorName: 'Joy Invented' },
    ...{ remains: 'Two sessions', materialsAt: 'On the ward' },
  });
  await midst.turnOf(RemindPartners);
  expect(await told('partnership-closing')).toEqual([]);
  midst.clock.advance({ days: 15 });
  await midst.turnOf(RemindPartners);
  await midst.turnOf(RemindPartners);
  expect(await told('partnership-closing')).toHaveLength(1);
  const mail = await midst.mailbox.waitFor(people.hospital.email, ({ subject }) =>
    /waits for your side/.test(subject ?? ''),
  );
  expect(mail.text).toContain(`/partnerships/${partnershipId}/handover`);
});

it('that does not come to close stands in the officers’ morning after four weeks, with the side for which it waits', async () => {
  const officer = await midst.signIn(`officer.${randomUUID().slice(0, 8)}@partners.example`);
  await giveRole(midst.database, officer, 'officer', null);
  const waits = async () => {
    // A session of staff ends long before the four weeks do.
    const desk = at(web, await midst.signIn(officer.email));
    const morning = await desk.open('/office');
    return { desk, morning, count: /partnerships that are stuck (\d+)/.exec(morning.text)?.[1] };
  };
  expect((await waits()).count).toBe('0');
  midst.clock.advance({ days: 14 });
  const { desk, morning, count } = await waits();
  expect(count).toBe('1');
  const list = await desk.open(linkTo(morning.html, 'partnerships that are stuck'));
  expect(list.text).toMatch(/Fell and Rift Closing since .* who continues what: Invented Rift Hospital/);
  expect(list.text).not.toContain(names.trust);
  const handover = await desk.open(linkTo(list.html, 'Fell and Rift'));
  expect(handover.status).toBe(200);
});
