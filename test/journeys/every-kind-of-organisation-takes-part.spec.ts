/** @queue is tried elsewhere */
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import { does, institution, type Institution, isRefused, sees } from '../support/institutions.js';
import { placeOf } from '../support/matching.js';
import { at, linkTo } from '../support/pages.js';
import { VERIFY, verification } from '../support/people.js';
import { asAdmin, clinician, officer, type Person } from '../support/profiles.js';
import { type Browser, type RunningWeb, startWeb } from '../support/web.js';
import { type Someone, WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let web: RunningWeb;
let officers: [Person, Person];
/** A hospital of Somaliland, and its lead at the pages. */
let host: Institution;
let hostAt: Browser;
/** Who speaks for Somaliland's diaspora desk. */
let desk: Someone;
let deskId: string;
let alice: Person;

const place = () => placeOf(midst);

beforeAll(async () => {
  midst = await WholeMidst.start();
  web = await startWeb(midst.api.url);
  officers = [await officer(place(), 'one@office.example'), await officer(place(), 'two@office.example')];
  host = await institution(place(), 'Invented Burao Hospital', { country: 'XS' });
  hostAt = at(web, host.lead);
  alice = await clinician(place(), 'alice@takes-part.example', 'Alice Invented');
  desk = await midst.signIn('first@desk.example');
});
afterAll(async () => {
  await web.stop();
  await midst.stop();
});

/** Registered on the page by whoever is to speak for it. */
async function registers(who: Someone, kind: string, name: string, country: string): Promise<string> {
  const browser = at(web, who);
  const page = await browser.press(await browser.open('/organisations/register'), {
    ...{ kind, name, country, yourName: `Speaks for ${name}`, evidence: 'In the invented gazette of 2026.' },
    secondLeadEmail: `second.${who.email}`,
  });
  expect(page.status).toBe(200);
  return decodeURIComponent(page.url.split('?')[0].split('/')[2]);
}

describe('a government desk of a territory', () => {
  it('registers as what it is, and sees nobody before two officers have given their word', async () => {
    deskId = await registers(desk, 'DIASPORA_DESK', 'Somaliland Diaspora Desk', 'XS');
    const own = await at(web, desk).open(`/organisations/${encodeURIComponent(deskId)}`);
    expect(own.text).toContain('Government diaspora desk');
    expect(own.text).toContain('Somaliland');
    expect(own.text).toContain('Waits to be verified');
    await officers[0].ask(VERIFY, { input: verification(deskId, 'XS') });
    expect(await officers[0].refused(VERIFY, { input: verification(deskId, 'XS') })).toMatchObject({
      code: 'SECOND_OFFICER_NEEDED',
    });
    expect((await at(web, desk).open(own.url)).text).toContain('Waits to be verified');
    await officers[1].ask(VERIFY, { input: verification(deskId, 'XS') });
    expect((await at(web, desk).open(own.url)).text).toContain('Two programme officers verified it');
  });

  it('asks for nobody, whichever way it tries', async () => {
    const speaker = { ...alice, refused: refusedTo(desk) };
    expect(await isRefused(speaker, 'saveNeed', { institutionId: deskId, title: 'A nurse' })).toEqual({
      code: 'BAD_INPUT',
      fields: ['institutionId'],
    });
    const id = Buffer.from(deskId, 'base64url').toString().split(':')[1];
    await expect(
      asAdmin(
        midst.database,
        `INSERT INTO need (id, institution_id, created_at, updated_at) VALUES (gen_random_uuid(), $1, now(), now())`,
        [id],
      ),
    ).rejects.toThrow('asks for nobody');
  });
});

describe('an institution with several sites', () => {
  it('says on its pages what each is like, and a need names the one that it is for', async () => {
    const start = await hostAt.open(`/institutions/${encodeURIComponent(host.globalId)}`);
    const empty = await hostAt.open(linkTo(start.html, 'Sites'));
    expect(empty.text).toContain('No site is named yet.');
    const words = {
      ...{ name: 'Odweyne health centre', place: 'Odweyne', level: 'referral health centre', beds: '24' },
      ...{ access: 'Three hours of track; closed by rain.', power: 'Solar, six hours a day.' },
    };
    const wrong = await hostAt.press(empty, { ...words, beds: 'many' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="Odweyne health centre"');
    const listed = await hostAt.press(wrong, { beds: '24' });
    expect(listed.text).toContain('24 beds');
    const twice = await hostAt.press(listed, words);
    expect([twice.status, twice.text]).toEqual([422, expect.stringContaining('open site of this name')]);
    const change = await hostAt.open(linkTo(listed.html, 'Change this site'));
    expect((await hostAt.press(change, { lodging: 'A room at the centre.' })).text).toContain(
      'A room at the centre.',
    );
    const { id } = await does(host.lead, 'saveNeed', {
      ...{ title: 'A midwife who teaches', countries: ['XS'], region: 'Togdheer', siteId: await siteId() },
      positions: [{ professions: ['midwife'] }],
      legs: [{ mode: 'IN_COUNTRY', minDays: 14, from: '2027-03-01', to: '2027-09-01' }],
    });
    const question = await hostAt.open(`/needs/${id}/write/site`);
    expect(question.html).toMatch(/<option[^>]*selected[^>]*>Odweyne health centre/);
    await does(host.lead, 'submitNeed', { needId: id });
    await does(officers[0], 'reviewNeed', { needId: id, decision: 'APPROVE' });
    await does(host.lead, 'openNeed', { needId: id });
    const read = await at(web, alice).open(`/needs/${id}`);
    expect(read.text).toContain('Three hours of track; closed by rain.');
    // Hidden with the place, and shown again with it.
    await does(host.lead, 'saveNeed', { needId: id, sensitive: true });
    expect((await at(web, alice).open(`/needs/${id}`)).text).not.toContain('Odweyne');
    expect(await sees(alice, id, 'site { name } choiceOfSites { name }')).toEqual({
      site: null,
      choiceOfSites: [],
    });
    await does(host.lead, 'saveNeed', { needId: id, sensitive: false });
    expect(await sees(alice, id, 'site { name beds }')).toEqual({
      site: { name: 'Odweyne health centre', beds: 24 },
    });
  });

  it('closes one, which needs that name it keep and no new one can name', async () => {
    const closed = await siteId();
    const list = await hostAt.open(`/institutions/${encodeURIComponent(host.globalId)}/sites`);
    const one = await hostAt.open(linkTo(list.html, 'Change this site'));
    expect((await hostAt.send(one, {}, 'value="close"')).text).toContain('Closed');
    expect(await isRefused(host.lead, 'saveNeed', { title: 'Another', siteId: closed })).toEqual({
      code: 'BAD_INPUT',
      fields: ['siteId'],
    });
    const other = await institution(place(), 'Elsewhere Hospital');
    expect(await isRefused(other.lead, 'saveNeed', { title: 'Another', siteId: closed })).toMatchObject({
      fields: ['siteId'],
    });
  });
});

it('a funder is named as payer by a partnership of which it is no side, and nobody else is', async () => {
  const trust = await institution(place(), 'Invented Fell Trust', { country: 'GB' });
  const funder = await midst.signIn('first@funder.example');
  const funderId = await registers(funder, 'FUNDER', 'Invented Health Fund', 'GB');
  const organisationIds = [host.globalId, trust.globalId];
  const ask = (who: Person, verb: string, type: string, input: Record<string, unknown>) =>
    who.ask<{ done: { id: string } }>(`mutation ($input: ${type}!) { done: ${verb}(input: $input) { id } }`, {
      input: { idempotencyKey: midst.key(), ...input },
    });
  const { done } = await ask(host.lead, 'proposePartnership', 'ProposePartnershipInput', {
    ...{ name: 'Burao and Fell', purpose: 'Safer births.', organisationIds },
  });
  await ask(trust.lead, 'agreePartnership', 'PartnershipInput', { partnershipId: done.id });
  const page = `/partnerships/${done.id}/funding`;
  expect((await hostAt.open(page)).text).not.toContain('Invented Health Fund');
  for (const one of officers) await one.ask(VERIFY, { input: verification(funderId, 'GB') });
  const paid = await hostAt.press(
    await hostAt.open(page),
    { item: 'Flights', amount: '1200', currency: 'GBP', payerId: funderId, from: '2027-01-01' },
    'value="add"',
  );
  expect(paid.text).toContain('Invented Health Fund');
  expect(
    await host.lead.refused(
      'mutation ($input: AddFundingLineInput!) { addFundingLine(input: $input) { id } }',
      {
        input: {
          ...{ idempotencyKey: midst.key(), partnershipId: done.id, item: 'Lodging', amount: '10' },
          ...{ currency: 'GBP', from: '2027-01-01', payerId: deskId },
        },
      },
    ),
  ).toEqual({ code: 'BAD_INPUT', fields: ['payerId'] });
});

async function siteId(): Promise<string> {
  const [{ id }] = await asAdmin(midst.database, 'SELECT id FROM organisation_site', []);
  return toGlobalId('OrganisationSite', id as string);
}

/** The code and the fields of what somebody is refused. */
function refusedTo(who: Someone): Person['refused'] {
  return async (document, variables) => {
    const { errors } = await who.graphql(document, variables);
    if (errors.length === 0) throw new Error('Nothing was refused');
    const { code, fields } = errors[0].extensions;
    return { code, fields: fields.map(({ field }) => field) };
  };
}
