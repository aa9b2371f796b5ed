/** @queue is tried elsewhere */
import { randomUUID } from 'node:crypto';
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import { institution, type Institution, opensNeed } from '../support/institutions.js';
import { everythingHeard, matchesOf, matchOf, placeOf, shownClinician } from '../support/matching.js';
import { at, linkTo } from '../support/pages.js';
import { asAdmin, officer, type Person } from '../support/profiles.js';
import { Browser, type Page, type RunningWeb, startWeb } from '../support/web.js';
import { WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let web: RunningWeb;
let hospital: Institution;
let needId: string;
let asha: Person;
let cora: Person;
let members: string;

const place = () => placeOf(midst);
const association = 'Invented Midwives Abroad';

/** Joined by their own word; how that comes about is another journey. */
const join = (personId: string) =>
  asAdmin(
    midst.database,
    `INSERT INTO association_member (id, organisation_id, person_id, joined_at)
     SELECT gen_random_uuid(), id, $1, now() FROM organisation WHERE name = $2`,
    [personId, association],
  );

beforeAll(async () => {
  midst = await WholeMidst.start();
  web = await startWeb(midst.api.url);
  const desk = await officer(place(), 'desk@vouching.example');
  hospital = await institution(place(), 'Kilifi Invented Hospital');
  const need = await opensNeed(hospital, desk, {
    ...{ title: 'Teach newborn care with us', countries: ['KE'], positions: [{ professions: ['midwife'] }] },
  });
  needId = need.id;
  const midwife = { professions: [{ code: 'midwife', current: true }] };
  [asha, cora] = [
    await shownClinician(place(), 'asha@vouching.example', midwife, { name: 'Asha Invented' }),
    await shownClinician(place(), 'cora@vouching.example', {}, { name: 'Cora Pretend' }),
  ];
  const silent = await shownClinician(place(), 'silent@vouching.example', midwife, {
    name: 'Silent Notional',
  });
  const id = randomUUID();
  await asAdmin(
    midst.database,
    `INSERT INTO organisation (id, kind, name, country, state, basis, basis_assessed_on, registered_at)
     VALUES ($1, 'association', $2, 'GB', 'verified', 'uk', '2026-01-01', now())`,
    [id, association],
  );
  await asAdmin(
    midst.database,
    `INSERT INTO role (id, person_id, role, organisation_id, since) VALUES (gen_random_uuid(), $1, 'coordinator', $2, now())`,
    [cora.id, id],
  );
  for (const one of [asha, silent, cora]) await join(one.id);
  members = `/associations/${encodeURIComponent(toGlobalId('Organisation', id))}`;
});
afterAll(async () => {
  await web.stop();
  await midst.stop();
});

/** Presses the one button of the consents page that is about this purpose. */
async function consent(browser: Browser, purpose: string): Promise<Page> {
  return browser.send(await browser.open('/account/consents'), {}, `value="${purpose}"`);
}

const scores = () =>
  asAdmin(
    midst.database,
    'SELECT person_id, position_id, overall, turn FROM match ORDER BY person_id, position_id',
  );

describe('an association', () => {
  it('sees only what members agreed to, and proposes one of them, who is asked first', async () => {
    const [her, hers] = [at(web, asha), at(web, cora)];
    const propose = `${members}/needs/${encodeURIComponent(needId)}/propose`;
    expect((await hers.open(propose)).text).toContain('No member has agreed to be proposed');
    expect((await consent(her, 'PROPOSE')).text).toContain('Saved');
    const form = await hers.open(propose);
    expect(form.text).toContain('Asha Invented');
    expect(form.text).not.toContain('Silent Notional');
    const nobody = await hers.press(form, {});
    expect([nobody.status, nobody.text]).toEqual([422, expect.stringContaining('Choose a member')]);
    const member = /name="member" type="radio" value="([^"]+)"/.exec(form.html)![1];
    const asked = await hers.press(nobody, { member, words: 'You taught this in Mombasa.' });
    expect(asked.text).toContain('The member is being asked');
    expect(asked.text).not.toContain('said yes');
    const mail = await midst.mailbox.waitFor('asha@vouching.example', ({ subject }) =>
      Boolean(subject?.includes('thinks of you')),
    );
    expect(mail.text).toContain('You taught this in Mombasa.');
    // Until she answers the hospital has nothing, and neither has anybody else.
    const before = await at(web, hospital.lead).open(`/needs/${encodeURIComponent(needId)}/interested`);
    expect(before.text).toContain('Nobody has said that they are interested');
  });

  it('vouches for a member who agreed to it; no score changes', async () => {
    const [her, hers] = [at(web, asha), at(web, cora)];
    await matchOf(asha, needId);
    await everythingHeard(place());
    const before = await scores();
    const lines = await matchesOf(asha);
    expect((await hers.open(`${members}/members`)).html).not.toContain('Vouch for them');
    await consent(her, 'ENDORSE');
    const list = await hers.open(`${members}/members`);
    const form = await hers.open(linkTo(list.html, 'Vouch for them'));
    expect((await hers.press(form, { words: 'x' })).text).toContain('Tick at least one thing');
    const given = await hers.press(form, {
      vouches: 'TEACHES_WELL',
      words: 'She ran our newborn course twice.',
    });
    expect(given.text).toContain('now vouches for this member');
    await midst.mailbox.waitFor('asha@vouching.example', ({ subject }) =>
      Boolean(subject?.includes('vouches for you')),
    );
    expect((await her.open('/account/consents')).text).toContain('She ran our newborn course twice.');
    // Everything is reckoned anew, and nothing of it has moved.
    await asAdmin(
      midst.database,
      `INSERT INTO event (id, name, payload) VALUES (gen_random_uuid(), 'match-search.wanted', $1)`,
      [JSON.stringify({ needId: Buffer.from(needId, 'base64url').toString().split(':')[1] })],
    );
    await everythingHeard(place());
    expect(await scores()).toEqual(before);
    expect(await matchesOf(asha)).toEqual(lines);
  });

  it('is named to the hospital by her yes alone, and what it vouches for where she ticks it', async () => {
    const [her, hers, lead] = [at(web, asha), at(web, cora), at(web, hospital.lead)];
    const proposal = linkTo((await her.open('/proposals')).html, 'Teach newborn care');
    const read = await her.open(proposal);
    expect(read.text).toContain('You taught this in Mombasa.');
    const form = await her.open(linkTo(read.html, 'say interested'));
    expect(form.text).toContain(`You answer a proposal of ${association}`);
    const said = await her.press(form, { ticked: 'ENDORSEMENTS', tell: 'yes' });
    expect(said.url).toContain('done=interested');
    const interested = await lead.open(`/needs/${encodeURIComponent(needId)}/interested`);
    expect(interested.text).toContain(`proposed by ${association}`);
    const card = await lead.open(linkTo(interested.html, 'Person 1'));
    expect(card.text).toContain('teaches well · She ran our newborn course twice.');
    expect((await hers.open(`${members}/proposals`)).text).toContain('said yes, and lets you know');
    expect((await her.open(proposal)).text).toContain('You said that you are interested.');
    // Taking it back ends what hangs on it at once; the interest is hers and stays.
    await consent(her, 'ENDORSE');
    expect((await lead.open(card.url)).text).not.toContain('newborn course');
    expect((await hers.open(`${members}/members`)).text).not.toContain('may be vouched for');
    await consent(her, 'PROPOSE');
    expect((await hers.open(`${members}/needs/${encodeURIComponent(needId)}/propose`)).text).toContain(
      'No member has agreed',
    );
  });
});
