/** @queue is tried elsewhere */
import { CloseConsultations } from '../../libs/partnerships/consultations/close-consultations.job.js';
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import { does, institution, type Institution, isRefused, sees } from '../support/institutions.js';
import { placeOf, shownClinician } from '../support/matching.js';
import { at, linkTo } from '../support/pages.js';
import { VERIFY, verification } from '../support/people.js';
import { asAdmin, officer, type Person } from '../support/profiles.js';
import { Browser, type RunningWeb, startWeb } from '../support/web.js';
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
    // Whoever answers begins with it, and whoever offers with pages of their own.
    const begins = await hostAt.open('/home');
    expect(begins.text).toMatch(/1 offer waits for your answer.*Newborn care, taught from afar/);
    expect((await at$.open('/home')).text).not.toMatch(/Post a need|need is open/);
    const read = await hostAt.open(linkTo(begins.html, 'An offer waits'));
    const bare = await hostAt.press(read, {}, 'value="decline"');
    expect(bare.status).toBe(422);
    const declined = await hostAt.press(bare, { reason: 'We teach this ourselves now.' }, 'value="decline"');
    expect(declined.text).toContain('Declined');
    expect((await hostAt.open('/home')).text).not.toContain('offer');
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

describe('a desk whose country wishes it', () => {
  let needId: string;
  const needPage = () => `/needs/${needId}`;
  const lettingIn = { countries: ['XS'], positions: [{ professions: ['doctor'] }] };
  const approve = (id: string) => does(officers[0], 'reviewNeed', { needId: id, decision: 'APPROVE' });
  const deskPage = async () => {
    const list = await at(web, desk).open(`/organisations/${encodeURIComponent(deskId)}/desk`);
    return { list, one: await at(web, desk).open(linkTo(list.html, 'Somebody for the wards')) };
  };

  it('is asked about an approved need of its country, and sees nobody’s name', async () => {
    const office = at(web, officers[1]);
    const form = await office.open('/office/desks');
    const thin = await office.press(form, { deskId, from: '2026-01-01', wish: 'short' }, 'value="set"');
    expect([thin.status, thin.text]).toEqual([422, expect.stringContaining('at least ten characters')]);
    const noted = await office.press(
      thin,
      { wish: 'Letter of the ministry, 3 January 2026.' },
      'value="set"',
    );
    expect(noted.text).toContain('Within 10 working days');
    ({ id: needId } = await does(host.lead, 'saveNeed', {
      ...{ ...lettingIn, title: 'Somebody for the wards', institutionId: host.globalId },
      ...{ counterpart: { name: 'Nurse in Charge Amina' }, contact: 'amina@burao.example' },
      legs: [{ mode: 'IN_COUNTRY', minDays: 14, from: '2027-03-01', to: '2027-09-01' }],
    }));
    await does(host.lead, 'submitNeed', { needId });
    expect((await deskPage().catch(String)).toString()).toContain('No link says');
    await approve(needId);
    const begins = await at(web, desk).open('/home');
    expect(begins.text).toMatch(/1 need waits for your desk’s answer.*Somebody for the wards.*Answer by/);
    expect(begins.text).not.toContain('Post a need');
    const { one } = await deskPage();
    expect((await at(web, desk).open(linkTo(begins.html, 'Somebody for the wards'))).url).toBe(one.url);
    expect(one.text).toContain('Invented Burao Hospital');
    expect(one.text).not.toMatch(/amina/i);
    const mail = await midst.mailbox.waitFor(
      desk.email,
      ({ subject }) => !!subject?.startsWith('A need of your country'),
    );
    expect(mail.text).toMatch(/\d{1,2} \w+ 20\d\d/);
    // Of other countries nothing waits for it, and their needs are not its to read.
    const kenyan = await institution(place(), 'Invented Kisumu Hospital');
    const other = await does(kenyan.lead, 'saveNeed', {
      ...{ ...lettingIn, title: 'Elsewhere', countries: ['KE'] },
      legs: [{ mode: 'REMOTE', hoursAWeek: 2, from: '2027-03-01', to: '2027-09-01' }],
    });
    await does(kenyan.lead, 'submitNeed', { needId: other.id });
    await approve(other.id);
    expect((await at(web, desk).open(`/needs/${other.id}`)).status).toBe(404);
    expect((await does(kenyan.lead, 'openNeed', { needId: other.id })).state).toBe('OPEN');
  });

  it('asks for a change, upon which an officer returns the need with reasons', async () => {
    const early = await hostAt.send(await hostAt.open(`${needPage()}/check`), {}, 'value="open"');
    expect(early.text).toContain('The government desk of the country reads it first');
    const { one } = await deskPage();
    const bare = await at(web, desk).press(one, { answer: 'ASK_FOR_CHANGE' });
    expect([bare.status, bare.text]).toEqual([422, expect.stringContaining('what should change')]);
    const said = await at(web, desk).press(bare, { words: 'Name the ministry’s plan for these wards.' });
    expect(said.text).toContain('A change is asked for');
    expect((await at(web, desk).open('/home')).text).toContain('Nothing waits for you');
    await midst.mailbox.waitFor(
      await addressOf(host.lead),
      ({ subject }) => !!subject?.startsWith('The desk of the country'),
    );
    expect((await hostAt.open(needPage())).text).toContain('Name the ministry’s plan');
    expect(await isRefused(host.lead, 'openNeed', { needId })).toMatchObject({ code: 'DESK_ASKED' });
    const office = at(web, officers[1]);
    const toDecide = await office.open('/office/desks');
    const review = await office.open(linkTo(toDecide.html, 'Somebody for the wards'));
    expect(review.html).not.toContain('value="APPROVE"');
    await office.press(review, {
      ...{ 'reasons-0-question': 'plan', 'reasons-0-sentence': 'Name the plan.', decision: 'RETURN' },
    });
    expect(await sees(host.lead, needId, 'state')).toEqual({ state: 'RETURNED' });
  });

  it('holds nothing up by its silence: an officer goes on, and that is noted', async () => {
    await does(host.lead, 'saveNeed', { needId, planServed: 'The ward plan of 2027.' });
    await does(host.lead, 'submitNeed', { needId });
    await approve(needId);
    const office = at(web, officers[1]);
    expect(await isRefused(officers[1], 'openNeed', { needId })).toMatchObject({ code: 'DESK_ASKED' });
    const silent = 'Needs at desks that were silent or ask for a change';
    expect((await office.open('/office')).text).toContain(`${silent} 0`);
    await asAdmin(midst.database, `UPDATE desk_review SET due_on = '2026-01-01' WHERE state = 'asked'`, []);
    const morning = await office.open('/office');
    expect(morning.text).toContain(`${silent} 1`);
    expect(await isRefused(host.lead, 'openNeed', { needId })).toMatchObject({ code: 'DESK_ASKED' });
    const toDecide = await office.open(linkTo(morning.html, silent));
    expect(toDecide.text).toContain('Not answered');
    expect((await office.send(toDecide, {}, 'value="open"')).text).toContain('The need is open.');
    expect((await hostAt.open(needPage())).text).toContain('Not answered in its days');
    const late = (await deskPage()).one;
    expect(late.html).not.toContain('name="answer"');
  });

  it('supports one, which opens at once, until the wish of its country ends', async () => {
    const opens = async () => {
      const { id } = await does(host.lead, 'copyNeed', { needId });
      await does(host.lead, 'submitNeed', { needId: id });
      await approve(id);
      return id;
    };
    const id = await opens();
    const { deskReviews } = (await sees(officers[0], id, 'deskReviews { id state }')) as {
      deskReviews: { id: string; state: string }[];
    };
    await desk.ask('mutation ($input: AnswerAsDeskInput!) { answerAsDesk(input: $input) { state } }', {
      input: { idempotencyKey: midst.key(), deskReviewId: deskReviews[0].id, answer: 'SUPPORT' },
    });
    expect((await does(host.lead, 'openNeed', { needId: id })).state).toBe('OPEN');
    const office = at(web, officers[1]);
    const ended = await office.send(await office.open('/office/desks'), {}, 'value="end"');
    expect(ended.text).toContain('The wish has ended.');
  });
});

describe('a consultation', () => {
  let path: string;
  let cora: Someone;
  let coraAt: Browser;
  const ask = {
    ...{
      title: 'What keeps midwives from going',
      question: 'What keeps your members from going home to teach?',
    },
    ...{ options: 'Time off\nMoney\nLicences', country: 'Somaliland', language: 'en-GB' },
  };

  it('reaches the associations of a country’s diaspora, and their coordinators', async () => {
    cora = await midst.signIn('coordinator@midwives.example');
    coraAt = at(web, cora);
    const id = await registers(cora, 'ASSOCIATION', 'Invented Midwives of Somaliland', 'GB');
    for (const one of officers) await one.ask(VERIFY, { input: verification(id, 'GB') });
    const office = at(web, officers[0]);
    const form = await office.open('/office/consultations/new');
    const until = new Date(midst.clock.now().getTime() + 20 * 86_400_000).toISOString().slice(0, 10);
    const nobody = await office.press(form, { ...ask, until });
    expect([nobody.status, nobody.title]).toEqual([422, expect.stringMatching(/^Error/)]);
    const members = await coraAt.open(`/associations/${encodeURIComponent(id)}`);
    const diaspora = await coraAt.open(linkTo(members.html, 'Of which countries'));
    await coraAt.press(diaspora, { diasporaOf: 'Somaliland' });
    const asked = await office.press(nobody, { until });
    path = linkTo(asked.html, ask.title);
    const mail = await midst.mailbox.waitFor(
      cora.email,
      ({ subject }) => !!subject?.startsWith('Your association is asked'),
    );
    expect(mail.text).toContain(ask.question);
    expect(mail.text).toMatch(/about “[^”]+”\. You answer for yours until \d{1,2} \w+ \d{4}/);
    // Nobody else knows of it before it is published.
    expect((await at(web, desk).open(path)).status).toBe(404);
  });

  it('is answered once for an association, and anew until it closes', async () => {
    const begins = await coraAt.open('/home');
    expect(begins.text).toContain('1 question of the programme waits for your association');
    const read = await coraAt.open(linkTo(begins.html, 'The programme asks your association'));
    expect(read.url).toBe(path);
    const bare = await coraAt.press(read, { words: 'Only words.' }, 'value="answer"');
    expect([bare.status, bare.html]).toEqual([422, expect.stringContaining('Only words.')]);
    const said = await coraAt.press(bare, { option: '1' }, 'value="answer"');
    expect(said.text).toContain('The answer is kept');
    expect((await coraAt.open('/home')).text).toContain('Nothing waits for you');
    const anew = await coraAt.press(said, { option: '0', words: 'Rotas, above all.' }, 'value="answer"');
    expect(anew.text).toContain('Rotas, above all.');
    expect(anew.text).not.toContain('Only words.');
    expect(await rowsOf('consultation_answer')).toHaveLength(1);
    // Its last day passes: the worker closes it, and what was said stays.
    await asAdmin(midst.database, `UPDATE consultation SET until_day = '2026-01-01'`, []);
    await midst.turnOf(CloseConsultations);
    const closed = await coraAt.open(path);
    expect(closed.text).toContain('Closed; results follow');
    expect(closed.html).not.toContain('value="answer"');
  });

  it('ends with what was heard and what changed, for everybody to read', async () => {
    const office = at(web, officers[1]);
    const read = await office.open(path);
    expect(read.text).toContain('Invented Midwives of Somaliland');
    const thin = await office.press(
      read,
      { heard: 'Rotas decide, above all.', changed: 'No' },
      'value="publish"',
    );
    expect([thin.status, thin.html]).toEqual([422, expect.stringContaining('Rotas decide')]);
    await office.press(thin, { changed: 'Managers now get the cover in the first mail.' }, 'value="publish"');
    const anybody = new Browser(web);
    const list = await anybody.open('/consultations');
    const one = await anybody.open(linkTo(list.html, ask.title));
    expect(one.text).toContain('Managers now get the cover');
    expect(one.text).toMatch(/1 association answered.*Time off 1 Money 0/);
    expect(one.text).not.toContain('Invented Midwives');
    expect(one.text).not.toContain('Rotas, above all.');
    const mail = await midst.mailbox.waitFor(
      cora.email,
      ({ subject }) => !!subject?.startsWith('What changed'),
    );
    expect(mail.text).toContain('Managers now get the cover');
  });
});

function rowsOf(table: string) {
  return asAdmin(midst.database, `SELECT id FROM ${table}`, []);
}

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
