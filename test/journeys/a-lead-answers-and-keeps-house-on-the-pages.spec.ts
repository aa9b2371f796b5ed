/** @queue is tried elsewhere */
import { does, type Institution, institution, opensNeed, sees } from '../support/institutions.js';
import { aCrowd, eventually, matchOf, placeOf, says, shownClinician } from '../support/matching.js';
import { at, linkTo } from '../support/pages.js';
import { officer, type Person, type Place } from '../support/profiles.js';
import { type Browser, type Page, type RunningWeb, startWeb } from '../support/web.js';
import { WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let web: RunningWeb;
let place: Place;
let hospital: Institution;
let clerk: Person;
let browser: Browser;
let needId: string;
let base: string;
let wanjiru: Person;

const words = {
  ...{ title: 'Nurses teach triage', countries: ['KE'], deadline: '2098-12-01', closesOn: '2099-06-30' },
  positions: [
    {
      ...{ title: 'Triage teacher', professions: ['nurse'], headCount: 2 },
      requirements: [
        { kind: 'LANGUAGE', essential: false, term: 'sw', level: 'C1' },
        { kind: 'YEARS', essential: false, years: 8 },
      ],
    },
  ],
  legs: [
    { mode: 'REMOTE', hoursAWeek: 2, from: '2099-01-01', to: '2099-06-30' },
    { mode: 'IN_COUNTRY', minDays: 10, maxDays: 20, from: '2099-02-01', to: '2099-05-31' },
  ],
};

beforeAll(async () => {
  midst = await WholeMidst.start();
  web = await startWeb(midst.api.url);
  place = placeOf(midst);
  hospital = await institution(place, 'Mfano Triage Hospital');
  clerk = await officer(place, 'officer.answers@midst.example');
  const nurse = (email: string, name: string, sw: string) =>
    shownClinician(
      place,
      email,
      {
        ...{ livesIn: 'GB', years: 12, wishes: { modes: ['REMOTE', 'IN_COUNTRY'] } },
        ...{
          professions: [{ code: 'nurse', current: true, years: 12 }],
          languages: [{ code: 'sw', general: sw }],
        },
      },
      { name },
    );
  const people = [
    await nurse('wanjiru.answers@midst.example', 'Invented Wanjiru', 'C1'),
    await nurse('achieng.answers@midst.example', 'Invented Achieng', 'A2'),
  ];
  needId = (await opensNeed(hospital, clerk, words)).id;
  [wanjiru] = people;
  base = `/needs/${encodeURIComponent(needId)}`;
  const ticked = ['NAME', 'PROFESSIONS', 'LANGUAGES'];
  for (const person of people)
    await says(person, 'expressInterest', {
      matchId: (await matchOf(person, needId)).id,
      ticked,
      note: 'Gladly.',
    });
  browser = at(web, hospital.lead);
});
afterAll(async () => {
  await web.stop();
  await midst.stop();
});

const send = (page: Page, answers: Record<string, string> = {}, which = 'novalidate') =>
  browser.press(page, answers, which);
const stateOf = async () =>
  await sees(hospital.lead, needId, 'state deadline closesOn legs { to } outcome { kind whoContinues }');

it('finds what waits, the newest first, from the account', async () => {
  await does(hospital.lead, 'saveNeed', { title: 'Begun and left' });
  const start = await browser.open(linkTo((await browser.open('/account')).html, 'What waits for you'));
  expect(start.text).toMatch(/2 people wait for your answer 1 need is open 1 need waits for you to go on/);
  expect(start.text).toMatch(/A draft: go on with it.*Begun and left.*2 people are interested and wait/);
  const list = await browser.open(linkTo(start.html, '2 people are interested'));
  expect(list.url).toBe(`${base}/interested`);
  expect((await browser.open(linkTo(start.html, 'A draft'))).url).toMatch(/\/write\/summary$/);
});

it('compares two people line by line, and reads the card of one with reasons, gaps and open questions', async () => {
  const list = await browser.open(`${base}/interested`);
  expect((await browser.open(`${base}/compare`)).text).toMatch(/Tick two people/);
  const ids = [...list.html.matchAll(/name="with" value="([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toHaveLength(2);
  const two = await browser.open(`${base}/compare?with=${ids[0]}&with=${ids[1]}`);
  expect(two.url).toBe(`${base}/compare/${ids[0]}/${ids[1]}`);
  expect(two.text).toMatch(/Invented Wanjiru.*Invented Achieng.*Language.*Swahili/);
  const card = await browser.open(linkTo(two.html, 'Invented Achieng'));
  expect(card.text).toMatch(/Gladly\..*Why it fits.*What is missing .*Swahili/);
  expect(card.text).toMatch(/What they show you.*Nurse/);
  expect(card.text).not.toContain('achieng.answers@');
});

it('says not this time with a reason that has a code, and the other hears it in words', async () => {
  const card = await browser.open(
    linkTo((await browser.open(`${base}/interested`)).html, 'Invented Achieng'),
  );
  const why = await send(card, { words: 'Thank you all the same.' }, 'value="notChosen"');
  expect(why).toMatchObject({ status: 422, title: expect.stringMatching(/^Error:/) });
  expect(why.html).toContain('Thank you all the same.</textarea>');
  const said = await send(why, { reason: 'LANGUAGE' }, 'value="notChosen"');
  expect(said.text).toMatch(/They are told.*Not chosen.*Nothing of them is shown any more/);
  const mail = await midst.mailbox.waitFor('achieng.answers@midst.example', (one) =>
    /somebody else this time/.test(one.subject ?? ''),
  );
  expect(mail.text).toMatch(/The work needs more of a language[\s\S]*Thank you all the same/);
});

it('invites a colleague by e-mail, and takes the invitation back', async () => {
  const page = await browser.open(
    linkTo((await browser.open(`${base}/interested`)).html, 'Invite a colleague'),
  );
  expect(await send(page, { email: '' })).toMatchObject({ status: 422 });
  const own = await send(page, { email: 'no address', message: 'Come and see.' });
  expect(own).toMatchObject({ status: 422, html: expect.stringContaining('Come and see.') });
  const sent = await send(own, { email: 'friend.answers@midst.example' });
  expect(sent.text).toMatch(/The invitation is on its way.*friend\.answers@midst\.example Sent/);
  await midst.mailbox.waitFor('friend.answers@midst.example', () => true);
  const back = await browser.press(sent, {}, 'name="invitation"');
  expect(back.text).toMatch(/The invitation is withdrawn/);
});

it('puts terms on the table for one of them, reads what is next, changes the plan, writes, and cancels', async () => {
  const card = await browser.open(
    linkTo((await browser.open(`${base}/interested`)).html, 'Invented Wanjiru'),
  );
  const met = await send(card, { showName: 'yes', words: 'Shall we agree?' }, 'value="introduce"');
  const terms = await browser.open(linkTo(met.html, 'Put terms on the table'));
  // What the need says is filled in, and a lead need not type it again.
  expect(terms.html).toMatch(/name="legs-0-from"[^>]*value="2099-01-01"/);
  expect(terms.text).toMatch(/Nobody uses their position for favours/);
  const unnamed = await send(terms, { conduct: 'yes' });
  expect(unnamed.html).toMatch(/href="#counterpart-name"/);
  const days = { 'legs-1-from': '2099-02-10', 'legs-1-to': '2099-02-20', 'legs-0-to': '2099-02-09' };
  const agreed = await send(unnamed, { ...days, 'counterpart-name': 'Grace Invented' });
  expect(agreed.text).toMatch(/The terms are on the table.*Next: the clinician reads your terms/);
  const id = decodeURIComponent(/^\/engagements\/([^?]+)/.exec(agreed.url)![1]);
  await wanjiru.ask('mutation ($input: AgreeEngagementInput!) { agreeEngagement(input: $input) { state } }', {
    input: { idempotencyKey: midst.key(), engagementId: id, version: 1, conductCode: '2026-11' },
  });
  const held = await browser.open(agreed.url);
  expect(held.text).toMatch(/Agreed by both sides.*Next: the clinician asks their employer.*1 January 2099/);
  const change = await browser.open(linkTo(held.html, 'Change the plan'));
  const changed = await send(change, {
    'legs-1-to': '2099-02-22',
    reason: 'An examination.',
    conduct: 'yes',
  });
  expect(changed.text).toMatch(/The change is on the table.*Until they accept it/);
  // The card shows what the two do together; the conversation leads back to it.
  const again = await browser.open(card.url);
  const letters = await browser.open(linkTo(again.html, 'Write to Invented Wanjiru'));
  const written = await send(letters, { body: 'See you in February.' });
  expect(written.text).toMatch(/The institution.*See you in February/);
  expect((await browser.open(linkTo(written.html, 'Back to their card'))).text).toContain(
    'The engagement of',
  );
  const cancel = await browser.open(linkTo(changed.html, 'Cancel the engagement'));
  const cancelled = await send(cancel, { reason: 'NO_LONGER_NEEDED' });
  expect(cancelled.text).toMatch(/It is cancelled/);
});

it('pauses the need, opens it again, extends it and closes it with who goes on, each asked about first', async () => {
  const need = await browser.open(base);
  const pause = await browser.open(linkTo(need.html, 'Pause it'));
  expect(pause.text).toMatch(/Nobody new hears of it/);
  expect((await stateOf()).state).toBe('OPEN');
  const paused = await send(pause, { reason: 'Exams.' });
  expect(paused.text).toMatch(/The need is paused/);
  // Whoever comes back to the question after it was done reads how the need stands.
  expect((await browser.open(pause.url)).url).toBe(base);
  const open = await send(await browser.open(linkTo(paused.html, 'Open it again')));
  expect(open.text).toMatch(/The need is open again/);
  const extend = await browser.open(linkTo(open.html, 'Extend its days'));
  expect(await send(extend)).toMatchObject({
    status: 422,
    text: expect.stringContaining('Say which day moves'),
  });
  const earlier = await send(extend, { 'legs-1-to': '2099-03-01' });
  expect(earlier.html).toMatch(/href="#legs-1-to"/);
  const extended = await send(earlier, { 'legs-1-to': '2099-06-30', closesOn: '2099-07-31' });
  expect(extended.text).toMatch(/The need is extended/);
  expect(await stateOf()).toMatchObject({
    state: 'OPEN',
    closesOn: '2099-07-31',
    legs: [{}, { to: '2099-06-30' }],
  });
  const copy = await browser.open(linkTo(extended.html, 'Copy it'));
  expect((await send(copy)).text).toMatch(/This is a copy, as a draft/);
  const close = await browser.open(linkTo(extended.html, 'Close it'));
  const nobody = await send(close, { kind: 'FILLED_HERE', people: '1' });
  expect(nobody.html).toMatch(/href="#whoContinues"/);
  const closed = await send(nobody, { whoContinues: 'The triage sister' });
  expect(closed.text).toMatch(
    /The need is closed.*All places were filled through Midst: 1 person.*The triage sister/,
  );
  // It is over for good: the way on is a copy.
  expect(closed.text).toMatch(/Asking again .* Copy it as a new draft/);
  expect(closed.text).not.toMatch(/Open it again|Extend its days/);
  expect((await send(await browser.open(linkTo(closed.html, 'Copy it')))).text).toMatch(/This is a copy/);
  // Nobody but clinicians has matches.
  expect(closed.html).toMatch(/href="\/needs"/);
  expect(closed.html).not.toMatch(/href="\/matches"/);
  expect(await stateOf()).toMatchObject({ state: 'CLOSED', outcome: { kind: 'FILLED_HERE' } });
});

it('keeps the settings of the institution, invites a further lead, and hands over', async () => {
  const house = await browser.open(
    linkTo((await browser.open('/lead')).html, 'Settings of your institution'),
  );
  expect(house.text).toMatch(/Mfano Triage Hospital Verified/);
  const settings = await browser.open(linkTo(house.html, 'Change these settings'));
  const wrong = await send(settings, {
    ...{ maxPending: '3', 'quietWeeks-0-startsOn': '2099-04-10', 'quietWeeks-0-endsOn': '2099-04-01' },
    ...{ sensitive: 'yes', region: 'Embu County' },
  });
  expect(wrong.html).toMatch(/href="#quietWeeks-0-endsOn"/);
  const saved = await send(wrong, { 'quietWeeks-0-endsOn': '2099-04-20', 'quietWeeks-0-reason': 'Easter' });
  expect(saved.text).toMatch(
    /The settings are saved.*3 Quiet weeks 10.{1,3}20 April 2099, Easter.*Only the region/,
  );
  const leads = await browser.open(linkTo(saved.html, 'Invite a further lead'));
  const invited = await send(leads, { email: 'second.answers@midst.example' });
  expect(invited.text).toMatch(/on its way.*second\.answers@midst\.example · as a further lead/);
  const over = await browser.open(linkTo(saved.html, 'Hand the lead over'));
  const unsure = await send(over, { successorEmail: 'next.answers@midst.example' });
  expect(unsure).toMatchObject({ status: 422, text: expect.stringContaining('Tick that your role ends') });
  const handed = await send(unsure, { sure: 'yes' });
  expect(handed.text).toMatch(/Your successor is invited\. You stay the lead until they accept/);
  await eventually(
    async () => midst.mailbox.to('next.answers@midst.example').length > 0,
    'the mail to the successor',
  );
});

it('shows while a need is written how many fit and what narrows it, and saves without waiting for it', async () => {
  await aCrowd(place, 60);
  const position = {
    professions: ['nurse'],
    requirements: [{ kind: 'LANGUAGE', essential: true, term: 'sw', level: 'C1' }],
  };
  const { id } = await does(hospital.lead, 'saveNeed', {
    ...{
      title: 'Nurses who speak it well',
      countries: ['KE'],
      positions: [position],
      legs: [{ mode: 'REMOTE' }],
    },
  });
  const path = `/needs/${encodeURIComponent(id)}`;
  const narrow = /Fewer than 10 people fit.*If one level lower were enough: Swahili C1: 10 to 24 people/;
  expect((await browser.open(`${path}/check`)).text).toMatch(narrow);
  // A question's page waits for it no longer than it has to; what was counted once is there at once.
  const languages = await eventually(async () => {
    const page = await browser.open(`${path}/write/languages`);
    return narrow.test(page.text) && page;
  }, 'the band beside the question');
  const next = await send(languages, { 'wantedLanguages-0-level': 'B2' });
  expect(next.url).toBe(`${path}/write/experience`);
  expect((await browser.open(`${path}/check`)).text).toMatch(/10 to 24 people fit this need/);
});

it('does it all in Welsh, on pages of 12 KB at most, and for leads alone', async () => {
  const house = `/institutions/${encodeURIComponent(hospital.globalId)}`;
  const paths = ['/lead', house, `${house}/settings`, `${house}/leads`, `${house}/hand-over`, base];
  for (const path of [...paths, `${base}/interested`, `${base}/copy`, `${base}/invite`]) {
    const answer = await web.app.inject({
      url: `${path}?lang=cy`,
      headers: { 'accept-encoding': 'br', cookie: `midst_session=${hospital.lead.token}` },
    });
    expect([path, answer.statusCode]).toEqual([path, 200]);
    expect(answer.rawPayload.length).toBeLessThanOrEqual(12_000);
  }
  const welsh = await browser.open(`/lead?lang=cy`);
  expect(welsh.text).not.toMatch(/\b(the|you|waits|need)\b/i);
  const stranger = at(web, wanjiru);
  expect((await stranger.open('/lead')).url).toBe('/account');
  expect((await stranger.open(house)).status).toBe(404);
  expect((await stranger.open(`${base}/interested`)).status).toBe(404);
});
