/** @queue is tried elsewhere */
import { type Institution, institution, opensNeed } from '../support/institutions.js';
import { everythingHeard, matchesOf, placeOf, says, shownClinician } from '../support/matching.js';
import { at, linkTo } from '../support/pages.js';
import { asAdmin, officer, type Person, saves, shows } from '../support/profiles.js';
import { Browser, type Page, type RunningWeb, startWeb } from '../support/web.js';
import { WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let web: RunningWeb;
let hospital: Institution;
let nurse: Person;
let browser: Browser;

const dayFromNow = (days: number) =>
  new Date(midst.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);

const nurses = (more: object = {}) => ({ professions: ['nurse'], ...more });
const language = (term: string, essential: boolean) => ({
  ...{ kind: 'LANGUAGE', essential, term, level: 'B2', use: 'TEACH_IN' },
});

beforeAll(async () => {
  midst = await WholeMidst.start();
  web = await startWeb(midst.api.url);
  const place = placeOf(midst);
  hospital = await institution(place, 'Invented County Hospital');
  const clerk = await officer(place, 'officer.pages@midst.example');
  nurse = await shownClinician(
    place,
    'nurse.pages@midst.example',
    { professions: [{ code: 'nurse', current: true }], languages: [{ code: 'fr', general: 'B1' }] },
    { purposes: ['MATCHING', 'TELLING'] },
  );
  browser = at(web, nurse);
  const leg = { mode: 'IN_COUNTRY', from: dayFromNow(60), to: dayFromNow(90), minDays: 5, maxDays: 10 };
  const needs = [
    {
      title: 'Newborn care',
      countries: ['KE'],
      legs: [leg],
      positions: [nurses({ requirements: [language('sw', false)] })],
    },
    {
      title: 'Mentoring from afar',
      countries: ['UG'],
      legs: [{ mode: 'REMOTE' }],
      positions: [nurses({ requirements: [language('pt', true)] })],
    },
    {
      title: 'Teaching in French',
      countries: ['CM'],
      positions: [nurses({ requirements: [language('fr', true)] })],
    },
    {
      title: 'A surgeon',
      countries: ['KE'],
      positions: [{ professions: ['doctor'], specialties: ['general-surgery'] }],
    },
  ];
  for (const need of needs) await opensNeed(hospital, clerk, need);
  await everythingHeard(place);
});
afterAll(async () => {
  await web.stop();
  await midst.stop();
});

interface ByFit {
  nodes: { need: { title: string } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

const titlesOf = (page: Page) =>
  [...page.html.matchAll(/<h2 class="nhsuk-heading-m">\s*<a[^>]*><bdi(?: lang="\w+")?>([^<]*)<\/bdi>/g)].map(
    ([, title]) => title,
  );

async function matchNamed(title: string): Promise<Page> {
  return browser.open(linkTo((await browser.open('/matches')).html, title));
}

it('Before signing in there are samples, and the way to see everything', async () => {
  const page = await new Browser(web).open('/browse');
  expect(page.status).toBe(200);
  expect(page.text).toMatch(/These are samples/);
  expect(titlesOf(page)).toEqual([]);
});

it('A clinician looks through open needs, what fits best first, and narrows them with words', async () => {
  const all = await browser.open('/browse');
  expect(titlesOf(all)).toHaveLength(4);
  expect(titlesOf(all).slice(2)).toEqual(['Teaching in French', 'A surgeon']);
  expect(all.text).toMatch(/Teaching in French One thing is in the way:.*French/);
  expect(titlesOf(await browser.open('/browse?country=Kenya'))).toEqual(['Newborn care', 'A surgeon']);
  expect(titlesOf(await browser.open('/browse?country=Kenya&profession=nurse'))).toEqual(['Newborn care']);
  expect(titlesOf(await browser.open('/browse?mode=REMOTE&language=Portuguese'))).not.toContain(
    'Newborn care',
  );
  expect(titlesOf(await browser.open('/browse?atLeastDays=11&mode=IN_COUNTRY'))).not.toContain(
    'Newborn care',
  );
  expect(titlesOf(await browser.open(`/browse?from=${dayFromNow(91)}`))).not.toContain('Newborn care');
  // Page by page it is the same list in the same order.
  const paged: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const answer: { needsByFit: ByFit } = await nurse.ask(
      'query ($after: String) { needsByFit(first: 1, after: $after) { nodes { need { title } } pageInfo { hasNextPage endCursor } } }',
      { after },
    );
    paged.push(...answer.needsByFit.nodes.map(({ need }) => need.title));
    ({ endCursor: after, hasNextPage: more } = answer.needsByFit.pageInfo);
  }
  expect(paged).toEqual(titlesOf(all));
  const unknown = await browser.open('/browse?country=Nowhereland');
  expect(unknown).toMatchObject({ status: 422, title: expect.stringMatching(/^Error:/) });
});

it('In a need that does not fit yet they read what is in the way, and nothing is shown to anybody', async () => {
  const need = await browser.open(linkTo((await browser.open('/browse')).html, 'Teaching in French'));
  const form = await browser.open(linkTo(need.html, 'Say that I am interested'));
  const unread = await browser.press(form, { ticked: 'LANGUAGES' });
  expect(unread.text).toMatch(/Agree that institutions may read/);
  const refused = await browser.press(unread, { sharing: 'yes' });
  expect(refused.status).toBe(422);
  expect(refused.text).toMatch(/do not fit yet.*French/);
  expect((await browser.open('/matches/near')).text).toMatch(/Teaching in French.*In the way:.*French/);
});

it('What would open more is told, with the page of the profile that says it', async () => {
  const page = await browser.open('/matches/openings');
  expect(page.text).toMatch(/French.*It would open 1 need\..*Teaching in French/);
  expect(linkTo(page.html, 'say it in your profile: Languages')).toBe('/profile/languages');
});

it('An open question is answered where it is read, and the match is judged again at once', async () => {
  const match = await matchNamed('Newborn care');
  expect(match.text).toMatch(/Swahili/);
  const unsaid = await browser.press(match, {}, 'value="language-sw"');
  expect(unsaid).toMatchObject({ status: 422, title: expect.stringMatching(/^Error:/) });
  const answered = await browser.press(unsaid, { 'language-sw-level': 'C1' }, 'value="language-sw"');
  expect(answered.url).toMatch(/\?done=answered$/);
  expect(answered.text).toMatch(/Your answer is saved.*Why it fits.*Swahili/);
  expect(answered.html).not.toContain('value="language-sw"');
  const { myProfile } = await nurse.ask<{ myProfile: { profile: { languages: object[] } } }>(
    '{ myProfile { profile { languages { code teachIn } } } }',
  );
  expect(myProfile.profile.languages).toContainEqual({ code: 'sw', teachIn: 'C1' });
});

it('Two matches stand side by side, and the same one twice is no comparison', async () => {
  const form = await browser.open('/matches/compare');
  const ids = [...form.html.matchAll(/<option value="([^"]+)"/g)].map(([, id]) => id);
  const once = `/matches/compare?one=${encodeURIComponent(ids[0])}&other=`;
  expect((await browser.open(once + encodeURIComponent(ids[0]))).status).toBe(422);
  const both = await browser.open(once + encodeURIComponent(ids[1]));
  expect(both.text).toMatch(/Newborn care/);
  expect(both.text).toMatch(/Mentoring from afar/);
  expect(both.html).toMatch(/<th scope="row">Language<\/th>/);
});

it('Not for me has a reason and can be undone', async () => {
  const declined = await browser.press(
    await matchNamed('Newborn care'),
    { reason: 'DATES' },
    'value="decline"',
  );
  expect(declined.text).toMatch(/never learns of it/);
  expect(titlesOf(await browser.open('/matches?show=declined'))).toEqual(['Newborn care']);
  const undone = await browser.press(declined, {}, 'value="undo"');
  expect(undone.text).toMatch(/among your matches again/);
  expect(titlesOf(await browser.open('/matches?show=declined'))).toEqual([]);
});

it('A no that closes a need says so, and the answer is not lost', async () => {
  const match = await matchNamed('Mentoring from afar');
  const answered = await browser.press(match, { 'language-pt-level': 'NONE' }, 'value="language-pt"');
  expect(answered.text).toMatch(/does not fit/);
  await everythingHeard(placeOf(midst));
  expect(titlesOf(await browser.open('/matches'))).toEqual(['Newborn care']);
  // Read again after the match is gone, the same address explains itself.
  expect((await browser.open(answered.url)).text).toMatch(/Your answer is saved.*has left your list/);
});

it('Interest says what the institution may see, and can be taken back', async () => {
  const match = await matchNamed('Newborn care');
  const refused = await browser.press(match, {}, 'value="interested"');
  expect(refused.text).toMatch(/Tick at least one thing/);
  const said = await browser.press(refused, { ticked: 'LANGUAGES' }, 'value="interested"');
  expect(said.text).toMatch(/You have said that you are interested/);
  const undone = await browser.press(said, {}, 'value="withdraw"');
  expect(undone.text).toMatch(/Your interest is taken back/);
  const again = await browser.press(undone, { ticked: 'LANGUAGES' }, 'value="interested"');
  expect(again.text).toMatch(/You are interested/);
});

it('Introduced, the two put terms on the table, accept them, and each page says what is next', async () => {
  const [match] = await matchesOf(nurse, { states: ['INTERESTED'] });
  await says(
    hospital.lead,
    'introduce',
    { matchId: match.id, showName: true, words: 'Welcome.' },
    '__typename',
  );
  const lead = at(web, hospital.lead);
  const write = { input: { idempotencyKey: midst.key(), matchId: match.id, body: 'When could you come?' } };
  await hospital.lead.ask(
    'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id } }',
    write,
  );

  const home = await browser.open('/home');
  expect(home.text).toMatch(/Messages that wait for your answer Newborn care/);
  const thread = await browser.open(linkTo(home.html, 'Newborn care'));
  expect(thread.text).toContain('When could you come?');
  await browser.press(thread, { body: 'In two months.' });
  expect((await browser.open('/home')).text).not.toMatch(/Messages that wait/);

  const table = await browser.open(linkTo((await matchNamed('Newborn care')).html, 'Put terms on the table'));
  expect(table.html).toContain(`value="${dayFromNow(60)}"`);
  const thin = await browser.press(table, { 'legs-0-to': dayFromNow(50) }, 'novalidate');
  expect(thin.text).toMatch(/Name of the colleague there: this is missing.*conduct code/);
  const [from, to] = [dayFromNow(60), dayFromNow(70)];
  const said = {
    'legs-0-from': from,
    'legs-0-to': to,
    'legs-0-country': 'Kenya',
    'counterpart-name': 'Grace Invented',
    conduct: 'yes',
  };
  const laid = await browser.press(thin, said, 'novalidate');
  expect(laid.text).toMatch(/The terms are on the table.*Grace Invented/);
  expect(laid.html).not.toContain('value="accept"');

  const list = await lead.open('/engagements');
  expect(list.text).toMatch(/The terms wait for your word/);
  const theirs = await lead.open(
    /href="(\/engagements\/[^"]+)"/.exec(list.html.slice(list.html.indexOf('midst-item')))![1],
  );
  expect((await lead.press(theirs, {}, 'value="accept"')).status).toBe(422);
  const accepted = await lead.press(theirs, { conduct: 'yes' }, 'value="accept"');
  expect(accepted.text).toMatch(/You have accepted these terms.*Agreed by both sides/);

  const mine = await browser.open(laid.url.split('?')[0]);
  expect(mine.text).toMatch(/Agreed by both sides.*Time off Not asked for yet/);
  for (const words of ['Can I go? The plan', 'Messages with the other side', 'time off'])
    expect((await browser.open(linkTo(mine.html, words))).status).toBe(200);
  const calendar = await fetch(new URL(linkTo(mine.html, 'Calendar file'), web.url), {
    headers: { cookie: `midst_session=${nurse.token}` },
  });
  expect(calendar.headers.get('content-type')).toMatch(/^text\/calendar/);
  expect(await calendar.text()).toMatch(
    new RegExp(`DTSTART;VALUE=DATE:${from.replaceAll('-', '')}[^]*STATUS:CONFIRMED`),
  );
});

it('An agreed plan is changed with a reason, the old one holds until then, and it can be cancelled with one', async () => {
  const list = await browser.open('/engagements');
  const mine = await browser.open(
    /href="(\/engagements\/[^"]+)"/.exec(list.html.slice(list.html.indexOf('midst-item')))![1],
  );
  const form = await browser.open(linkTo(mine.html, 'Change the plan'));
  const days = { 'legs-0-from': dayFromNow(65), 'legs-0-to': dayFromNow(75), conduct: 'yes' };
  expect((await browser.press(form, days, 'novalidate')).text).toMatch(
    /Why the plan changes: this is missing/,
  );
  const changed = await browser.press(form, { ...days, reason: 'An examination.' }, 'novalidate');
  expect(changed.text).toMatch(/The change is on the table.*Agreed until now.*On the table/);
  const why = await browser.open(linkTo(changed.html, 'Cancel the engagement'));
  expect((await browser.press(why, {}, 'novalidate')).text).toMatch(/Choose why/);
  expect((await browser.press(why, { reason: 'OTHER' }, 'novalidate')).text).toMatch(/Say in words why/);
  const over = await browser.press(why, { reason: 'DATES', words: 'Sorry.' }, 'novalidate');
  expect(over.text).toMatch(/It is cancelled.*Reason: the dates.*Sorry\./);
  expect(over.html).not.toMatch(/\/cancel"/);
});

it('Where they are never to be sent there is nothing to look through, and who hides is compared with nothing', async () => {
  await saves(nurse, { onlyForMe: { neverSend: ['CM'] } });
  expect(titlesOf(await browser.open('/browse')).sort()).toEqual([
    'A surgeon',
    'Mentoring from afar',
    'Newborn care',
  ]);
  await nurse.ask('mutation ($input: HideMyProfileInput!) { hideMyProfile(input: $input) { __typename } }', {
    input: { idempotencyKey: midst.key() },
  });
  const newest = await browser.open('/browse');
  expect(newest.text).toMatch(/The newest come first/);
  expect(newest.text).not.toMatch(/You fit this/);
  await shows(nurse);
});

it('All of it is in Welsh too, small, and nobody else’s', async () => {
  // Reasons are in the language of the account.
  await asAdmin(midst.database, `UPDATE person SET locale = 'cy' WHERE id = $1`, [nurse.id]);
  const { html } = await browser.open('/matches');
  const match = /href="(\/matches\/[^"?#]{20,})"/.exec(html)![1];
  for (const path of [
    '/home',
    '/browse',
    '/matches',
    '/matches/near',
    '/matches/openings',
    '/matches/compare',
    match,
    '/engagements',
  ]) {
    const answer = await web.app.inject({
      url: `${path}?lang=cy`,
      headers: { 'accept-encoding': 'br', cookie: `midst_session=${nurse.token}` },
    });
    expect([path, answer.statusCode]).toEqual([path, 200]);
    expect(answer.rawPayload.length).toBeLessThanOrEqual(12_000);
    const { text } = await browser.open(`${path}?lang=cy`);
    // Costs have no Welsh names in the reference data yet.
    expect(text).not.toMatch(/\b(your|would|match)\b/i);
  }
  expect((await at(web, hospital.lead).open('/home')).url).toBe('/lead');
});
