/** @queue is tried elsewhere */
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import { given, somebodyThere } from '../support/given.js';
import { institution, type Institution } from '../support/institutions.js';
import { placeOf, shownClinician } from '../support/matching.js';
import { at, linkTo } from '../support/pages.js';
import { asActor, asAdmin, officer, type Person } from '../support/profiles.js';
import { Browser, type RunningWeb, startWeb } from '../support/web.js';
import { WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let web: RunningWeb;
let host: Institution;
let trust: Institution;
let fund: Institution;
let otherFund: Institution;
let alice: Person;
/** The funder's lead, the host's, and another funder's, at the pages. */
let [fundAt, hostAt, otherAt]: Browser[] = [];
let partnershipId: string;

const year = new Date().getUTCFullYear() - 1;

const place = () => placeOf(midst);
const rowOf = (globalId: string) => Buffer.from(globalId, 'base64url').toString().split(':')[1];

/** Two sides who agreed, the funder and another; last year six people taught in the partnership, and the year before three. */
beforeAll(async () => {
  midst = await WholeMidst.start();
  web = await startWeb(midst.api.url);
  host = await institution(place(), 'Invented Rift Hospital', { sensitive: true });
  trust = await institution(place(), 'Invented Fell Trust', { country: 'GB', kind: 'uk-employer' });
  fund = await institution(place(), 'Invented Health Fund', { country: 'GB', kind: 'funder' });
  otherFund = await institution(place(), 'Elsewhere Fund', { country: 'GB', kind: 'funder' });
  alice = await shownClinician(place(), 'alice@funded.example', {}, { name: 'Alice Invented' });
  [fundAt, hostAt, otherAt] = [fund, host, otherFund].map(({ lead }) => at(web, lead));
  const { done } = await asks(host.lead, 'proposePartnership', 'ProposePartnershipInput', {
    ...{ name: 'Rift and Fell', purpose: 'Newborn care that stays.' },
    organisationIds: [host.globalId, trust.globalId],
  });
  partnershipId = done.id;
  await asks(trust.lead, 'agreePartnership', 'PartnershipInput', { partnershipId });
  await asks(trust.lead, 'beginPartnership', 'PartnershipInput', { partnershipId });
  for (let nth = 0; nth < 6; nth += 1) {
    const person = {
      personId: await somebodyThere(midst),
      country: 'KE',
      partnershipId: rowOf(partnershipId),
    };
    const taught = { 'nurse|female|practising': 7 };
    await given(midst, { ...person, taught, day: `${year}-03-1${nth}`, adopted: ['protocol'] });
    if (nth < 3) await given(midst, { ...person, taught: {}, day: `${year - 1}-03-1${nth}` });
  }
});
afterAll(async () => {
  await web.stop();
  await midst.stop();
});

function asks(who: Person, verb: string, type: string, input: Record<string, unknown>) {
  return who.ask<{ done: { id: string } }>(
    `mutation ($input: ${type}!) { done: ${verb}(input: $input) { id } }`,
    { input: { idempotencyKey: midst.key(), ...input } },
  );
}

const LINES =
  '{ paidLines { nodes { id item says partnershipName partnership { id purpose countries state } } } }';
interface Lines {
  paidLines: { nodes: { id: string; item: string; says: string; partnership: { id: string } | null }[] };
}
const CONFIRMED = `query ($id: ID!, $first: Int!, $last: Int!) { confirmed: confirmedNumbers(
  paidPartnershipId: $id, firstYear: $first, lastYear: $last) { definition { code } lines { kind numbers { year value said } } } }`;

/** The host's lead names the fund as who pays, on the page of the partnership. */
async function named(item: string, amount: string): Promise<void> {
  const page = await hostAt.open(`/partnerships/${encodeURIComponent(partnershipId)}/funding`);
  const line = { item, amount, currency: 'GBP', payerId: fund.globalId, from: `${year}-01-01` };
  const noted = await hostAt.press(page, line, 'value="add"');
  expect(noted.text).toContain(`Paid by Invented Health Fund; it has not said so itself`);
}

const lineNamed = async (item: string) => {
  const { paidLines } = await fund.lead.ask<Lines>(LINES);
  return paidLines.nodes.find((line) => line.item === item)!;
};

it('begins with the line in which it is named, and until it confirms it reads no more than that line', async () => {
  expect((await fundAt.open('/funded')).text).toContain('No partnership names you yet.');
  await named('Flights of visitors', '8400');
  const begins = await fundAt.open('/home');
  expect(begins.text).toMatch(/A partnership names you as paying: say whether it is so.*Rift and Fell/);
  const list = await fundAt.open(linkTo(begins.html, 'What you pay'));
  expect(list.text).toMatch(/Flights of visitors Rift and Fell GBP\s8,400\.00 Paid by Invented Health Fund/);
  expect(list.text).not.toContain('Newborn care that stays');
  expect(await lineNamed('Flights of visitors')).toMatchObject({ says: 'NOTHING_YET', partnership: null });
  const id = toGlobalId('PaidPartnership', rowOf(partnershipId));
  expect(await fund.lead.refused(CONFIRMED, { id, first: year, last: year })).toMatchObject({
    code: 'NOT_FOUND',
  });
  expect((await fundAt.open(`/funded/${encodeURIComponent(id)}`)).status).toBe(404);
});

it('says of another line that it is not its own, which opens nothing; the partnership reads so, to end it', async () => {
  await named('Lodging', '900');
  const list = await fundAt.open('/funded');
  expect((await fundAt.press(list, { act: 'not-ours' }, 'value="not-ours"')).text).toMatch(
    /You said .* that it is not yours/,
  );
  const funding = await hostAt.open(`/partnerships/${encodeURIComponent(partnershipId)}/funding`);
  expect(funding.text).toContain('it says that this line is not its own: end it and name who pays');
  expect(await lineNamed('Lodging')).toMatchObject({ says: 'NOT_OURS', partnership: null });
});

it('confirms the line in one press, and both sides read that it did', async () => {
  const list = await fundAt.open('/funded');
  const done = await fundAt.press(list, { act: 'ours' }, 'value="ours"');
  expect(done.text).toContain('You confirmed it');
  expect((await fundAt.open('/lead')).text).toContain('Nothing waits for you');
  const funding = `/partnerships/${encodeURIComponent(partnershipId)}/funding`;
  for (const side of [hostAt, at(web, trust.lead)])
    expect((await side.open(funding)).text).toContain('Paid by Invented Health Fund; it confirms this');
  const { id } = await lineNamed('Flights of visitors');
  const again = { input: { idempotencyKey: midst.key(), paidLineId: id, ours: false } };
  expect(
    await fund.lead.refused(
      'mutation ($input: AnswerPaidLineInput!) { answerPaidLine(input: $input) { id } }',
      again,
    ),
  ).toMatchObject({ code: 'NOT_NOW' });
});

it('then reads what the partnership is for, where, and what came of it: the numbers of the report', async () => {
  const list = await fundAt.open('/funded');
  const page = await fundAt.open(linkTo(list.html, 'Rift and Fell'));
  expect(page.text).toMatch(/Active: its work has begun Kenya, United Kingdom/);
  expect(page.text).toContain('Newborn care that stays.');
  expect(page.text).toMatch(/Health workers trained left out left out left out 42 left out at least 42/);
  // Three people gave in the year before: left out there, as in the report.
  expect(page.text).toMatch(/People who gave left out left out left out 6 left out/);
  const { id } = (await lineNamed('Flights of visitors')).partnership!;
  const { confirmed } = await fund.lead.ask<{
    confirmed: { definition: { code: string }; lines: { kind: null; numbers: object[] }[] }[];
  }>(CONFIRMED, { id, first: year - 1, last: year });
  const olu = await officer(place(), 'olu@funded.example');
  const { indicatorReport: report } = await olu.ask<{
    indicatorReport: { indicators: typeof confirmed };
  }>(
    `query ($id: ID!, $first: Int!, $last: Int!) { indicatorReport(firstYear: $first, lastYear: $last, partnershipId: $id) {
       indicators { definition { code } lines { kind numbers { year value said } } } } }`,
    { id: partnershipId, first: year - 1, last: year },
  );
  expect(confirmed.map(({ definition }) => definition.code).sort()).toEqual([
    ...['adopted', 'reached', 'repeat-visits', 'sessions-by-trainers', 'trained', 'trainers', 'uk-gain'],
    ...['volunteer-days', 'volunteers'],
  ]);
  for (const { definition, lines } of confirmed) {
    const there = report.indicators.find((one) => one.definition.code === definition.code)!;
    expect([definition.code, lines]).toEqual([definition.code, there.lines.slice(0, 1)]);
  }
  const read = await asAdmin(
    midst.database,
    `SELECT count(*)::int AS n FROM audit_entry WHERE act = 'read-indicator-report' AND details ->> 'by' = 'funder'`,
  );
  expect(read).toEqual([{ n: 2 }]);
});

it('another funder, a lead of another house and a clinician find nothing of it', async () => {
  const { id: line, partnership } = await lineNamed('Flights of visitors');
  const answer = 'mutation ($input: AnswerPaidLineInput!) { answerPaidLine(input: $input) { id } }';
  const elsewhere = await institution(place(), 'Elsewhere Hospital');
  for (const stranger of [otherFund.lead, elsewhere.lead, host.lead]) {
    expect(await stranger.ask(LINES)).toEqual({ paidLines: { nodes: [] } });
    const asked = { id: partnership!.id, first: year, last: year };
    expect(await stranger.refused(CONFIRMED, asked)).toMatchObject({ code: 'NOT_FOUND' });
    const itself = 'query ($id: ID!) { paidPartnership(id: $id) { name } }';
    expect(await stranger.refused(itself, { id: asked.id })).toMatchObject({ code: 'NOT_FOUND' });
    const input = { idempotencyKey: midst.key(), paidLineId: line, ours: true };
    expect(await stranger.refused(answer, { input })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await stranger.ask('query ($id: ID!) { node(id: $id) { id } }', { id: line })).toEqual({
      node: null,
    });
  }
  expect(await alice.refused(LINES)).toMatchObject({ code: 'FORBIDDEN' });
  expect((await otherAt.open(`/funded/${encodeURIComponent(partnership!.id)}`)).status).toBe(404);
});

it('and the funder reads nothing else of the partnership, and nothing about people', async () => {
  const partnership = 'query ($id: ID!) { partnership(id: $id) { id } }';
  expect(await fund.lead.refused(partnership, { id: partnershipId })).toMatchObject({ code: 'NOT_FOUND' });
  const people = [toGlobalId('Clinician', alice.id), toGlobalId('Person', alice.id)];
  for (const id of [partnershipId, ...people])
    expect(await fund.lead.ask('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ node: null });
  expect(
    await fund.lead.ask(
      '{ partnerships { nodes { id } } engagements { nodes { id } } contributionsReceived { nodes { id } } threads { nodes { matchId } } }',
    ),
  ).toEqual({
    ...{ partnerships: { nodes: [] }, engagements: { nodes: [] }, contributionsReceived: { nodes: [] } },
    threads: { nodes: [] },
  });
  // Nor with nothing of the application's checks in the way: what its numbers are decided from is counted by another.
  const everything = `SELECT count(*)::int AS n FROM app.indicator_numbers(${year}, ${year}, 3)`;
  expect(await asActor(midst.database, { person: fund.lead.id }, everything)).toEqual([{ n: 0 }]);
  expect(
    await fund.lead.refused('{ indicatorReport(firstYear: 2026, lastYear: 2026) { filter } }'),
  ).toMatchObject({
    code: 'FORBIDDEN',
  });
});

it('reads what came of it no more once its line is ended, and no line once it is suspended', async () => {
  const { partnership } = await lineNamed('Flights of visitors');
  const page = `/funded/${encodeURIComponent(partnership!.id)}`;
  expect((await fundAt.open(page)).status).toBe(200);
  const funding = await hostAt.open(`/partnerships/${encodeURIComponent(partnershipId)}/funding`);
  await hostAt.press(funding, {}, 'value="end"');
  expect((await fundAt.open(page)).status).toBe(404);
  expect((await fundAt.open('/funded')).text).toMatch(/Flights of visitors.*Ended/);
  await asAdmin(midst.database, `UPDATE organisation SET state = 'suspended' WHERE id = $1`, [fund.id]);
  expect(await fund.lead.ask(LINES)).toEqual({ paidLines: { nodes: [] } });
});
