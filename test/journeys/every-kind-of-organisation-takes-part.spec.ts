/** @queue is tried elsewhere */
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import { does, institution, type Institution, isRefused, sees } from '../support/institutions.js';
import { placeOf, shownClinician } from '../support/matching.js';
import { at, linkTo } from '../support/pages.js';
import { VERIFY, verification } from '../support/people.js';
import { asAdmin, officer, type Person } from '../support/profiles.js';
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
  alice = await shownClinician(
    place(),
    'alice@takes-part.example',
    { professions: [{ code: 'midwife', current: true, years: 12 }] },
    { name: 'Alice Invented' },
  );
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
    expect(await sees(alice, id, 'site { name beds }')).toEqual({
      site: { name: 'Odweyne health centre', beds: 24 },
    });
    // Hidden with the place.
    await does(host.lead, 'saveNeed', { needId: id, sensitive: true });
    expect((await at(web, alice).open(`/needs/${id}`)).text).not.toContain('Odweyne');
    expect(await sees(alice, id, 'site { name } choiceOfSites { name }')).toEqual({
      site: null,
      choiceOfSites: [],
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

describe('an offer to a host', () => {
  const path = (id: string) => `/organisations/${encodeURIComponent(id)}/offers`;
  const words = {
    ...{ what: 'Newborn care, taught from afar', words: 'Ten evenings with the nurses on duty.' },
    ...{ whoCould: 'Two nurses of our members.', mode: 'REMOTE', howLong: 'ten weeks' },
  };
  const toHost = () => ({ ...words, hostId: 'Invented Burao Hospital' });
  const offersOf = async (browser: Browser) =>
    browser.open(linkTo((await browser.open(path(host.globalId))).html, 'Newborn care'));

  it('of an association is declined with a reason, and its coordinators hear of it', async () => {
    const cora = await midst.signIn('first@association.example');
    const id = await registers(cora, 'ASSOCIATION', 'Invented Nurses Abroad', 'GB');
    const at$ = at(web, cora);
    expect((await at$.open(path(id))).text).toContain('once two programme officers have verified');
    for (const one of officers) await one.ask(VERIFY, { input: verification(id, 'GB') });
    const form = await at$.open(linkTo((await at$.open(path(id))).html, 'Make an offer'));
    const thin = await at$.press(form, { ...toHost(), words: '' });
    expect([thin.status, thin.html]).toEqual([422, expect.stringContaining('value="ten weeks"')]);
    expect((await at$.press(thin, { words: words.words })).text).toContain('The offer is sent');
    const mail = await midst.mailbox.waitFor(
      await addressOf(host.lead),
      ({ subject }) => !!subject?.startsWith('An offer'),
    );
    expect(mail.text).toContain('Invented Nurses Abroad offers your institution');
    const read = await offersOf(hostAt);
    const bare = await hostAt.press(read, {}, 'value="decline"');
    expect(bare.status).toBe(422);
    const declined = await hostAt.press(bare, { reason: 'We teach this ourselves now.' }, 'value="decline"');
    expect(declined.text).toContain('Declined');
    const answer = await midst.mailbox.waitFor(
      cora.email,
      ({ subject }) => !!subject?.startsWith('Declined'),
    );
    expect(answer.text).toContain('We teach this ourselves now.');
  });

  it('of a desk becomes a need in the words of the host, which the offer then shows', async () => {
    const deskAt = at(web, desk);
    await deskAt.press(await deskAt.open(`${path(deskId)}/new`), toHost());
    const read = await offersOf(hostAt);
    const begun = await hostAt.send(read, {}, 'value="rewrite"');
    expect(begun.text).toContain('The draft is begun');
    const early = await hostAt.send(begun, {}, 'value="accept"');
    expect([early.status, early.text]).toEqual([422, expect.stringContaining('made of it first')]);
    const needId = decodeURIComponent(/href="\/needs\/([^"/?]+)"/.exec(begun.html)![1]);
    expect(await sees(host.lead, needId, 'title summary countries legs { mode }')).toEqual({
      ...{ title: words.what, countries: ['XS'], legs: [{ mode: 'REMOTE' }] },
      summary: `${words.words}\n\n${words.whoCould}`,
    });
    await does(host.lead, 'saveNeed', {
      ...{ needId, title: 'Somebody to teach newborn care', positions: [{ professions: ['nurse'] }] },
      legs: [{ mode: 'REMOTE', hoursAWeek: 2, from: '2027-03-01', to: '2027-09-01' }],
    });
    await does(host.lead, 'submitNeed', { needId });
    expect((await hostAt.send(early, { key: 'again' }, 'value="accept"')).text).toContain(
      'The offer is accepted',
    );
    const offerPath = begun.url.split('?')[0];
    expect((await deskAt.open(offerPath)).text).toContain('once it is open');
    await does(officers[0], 'reviewNeed', { needId, decision: 'APPROVE' });
    await does(host.lead, 'openNeed', { needId });
    expect((await deskAt.open(offerPath)).text).toContain('Somebody to teach newborn care');
    await midst.mailbox.waitFor(desk.email, ({ subject }) => !!subject?.startsWith('Accepted'));
  });

  it('of a clinician shows of her what she ticked, to this host and to nobody else', async () => {
    const aliceAt = at(web, alice);
    const form = await aliceAt.open(`/offers/new?to=${encodeURIComponent(host.globalId)}`);
    expect(form.html).toContain('value="Invented Burao Hospital"');
    const { whoCould: _, ...own } = toHost();
    const sent = await aliceAt.press(form, { ...own, ticked: 'PROFESSIONS' });
    expect(sent.text).toContain('The offer is sent');
    const read = await offersOf(hostAt);
    expect(read.text).toContain('A clinician of the diaspora');
    expect(read.text).toMatch(/midwife/i);
    expect(read.text).not.toContain('Alice');
    const offerPath = read.url.split('?')[0];
    const stranger = await institution(place(), 'Another Hospital', { country: 'XS' });
    for (const other of [officers[0], stranger.lead])
      expect((await at(web, other).open(offerPath)).status).toBe(404);
    // Who takes the consent back shows nothing from that moment on.
    await asAdmin(
      midst.database,
      `UPDATE consent SET withdrawn_at = now() WHERE person_id = $1 AND purpose = 'sharing'`,
      [alice.id],
    );
    expect((await hostAt.open(offerPath)).text).not.toMatch(/midwife/i);
    // And whoever closes their account takes their words along.
    await asAdmin(midst.database, 'UPDATE person SET closed_at = now() WHERE id = $1', [alice.id]);
    const gone = await hostAt.open(offerPath);
    expect(gone.text).toContain('An offer of somebody who left');
    expect(gone.text).toContain('Taken back');
    await asAdmin(midst.database, 'UPDATE person SET closed_at = NULL WHERE id = $1', [alice.id]);
  });

  it('floods no host: two wait at once, and a host may want none', async () => {
    const send = (what: string) =>
      desk.graphql('mutation ($input: SendOfferInput!) { sendOffer(input: $input) { id } }', {
        input: {
          ...{ idempotencyKey: midst.key(), hostId: host.globalId, senderId: deskId, what, language: 'en' },
          ...{ words: 'Invented words of an offer.', mode: 'EITHER' },
        },
      });
    const codes = async () => (await send('One more offer')).errors.map(({ extensions }) => extensions.code);
    expect([await codes(), await codes(), await codes()]).toEqual([[], [], ['TOO_MANY']]);
    const settings = await hostAt.open(`/institutions/${encodeURIComponent(host.globalId)}/settings`);
    await hostAt.press(settings, { takesOffers: '' });
    expect((await hostAt.open(path(host.globalId))).text).toContain('takes no offers now');
    expect(await codes()).toEqual(['OFFERS_OFF']);
  });
});

async function addressOf({ id }: Person): Promise<string> {
  const [{ email }] = await asAdmin(midst.database, 'SELECT email FROM person_contact WHERE person_id = $1', [
    id,
  ]);
  return email as string;
}

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
