/** @queue is tried elsewhere */
import { randomUUID } from 'node:crypto';
import { giveRole } from '../support/engagements.js';
import { at, linkTo } from '../support/pages.js';
import { asAdmin } from '../support/profiles.js';
import { type Browser, type Page, type RunningWeb, startWeb } from '../support/web.js';
import { type Someone, WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let web: RunningWeb;
let lead: Someone;
let officer: Someone;
let browser: Browser;

beforeAll(async () => {
  midst = await WholeMidst.start();
  web = await startWeb(midst.api.url);
  const institution = randomUUID();
  await asAdmin(
    midst.database,
    `INSERT INTO organisation (id, kind, name, country, state, basis, basis_assessed_on, basis_expires_on, registered_at)
     VALUES ($1, 'overseas-institution', 'Mfano Invented Hospital', 'KE', 'verified', 'idta', '2026-01-01', '2099-01-01', now()),
            ($2, 'uk-employer', 'Invented Mfano Trust', 'GB', 'verified', 'idta', '2026-01-01', '2099-01-01', now())`,
    [institution, randomUUID()],
  );
  lead = await midst.signIn(`lead.${randomUUID().slice(0, 8)}@midst.example`);
  officer = await midst.signIn(`officer.${randomUUID().slice(0, 8)}@midst.example`);
  await giveRole(midst.database, lead, 'lead', institution);
  await giveRole(midst.database, officer, 'officer', null);
  browser = at(web, lead);
  const { saveNeed } = await lead.ask<{ saveNeed: { id: string } }>(
    'mutation ($input: SaveNeedInput!) { saveNeed(input: $input) { id } }',
    {
      input: {
        ...{ idempotencyKey: midst.key(), title: 'Newborn care in Embu', countries: ['KE'] },
        ...{ positions: [{ professions: ['midwife'] }], legs: [{ mode: 'IN_COUNTRY' }] },
      },
    },
  );
  other = saveNeed.id;
});
afterAll(async () => {
  await web.stop();
  await midst.stop();
});

const send = (page: Page, answers: Record<string, string> = {}) => browser.press(page, answers, 'novalidate');
const stateOf = async (id: string) =>
  (
    await lead.ask<{ need: Record<string, unknown> }>(
      `query ($id: ID!) { need(id: $id) { state version title countries deadline positions { professions headCount
      requirements { kind term text level use essential years } } legs { mode from to minDays hoursAWeek }
      payItems { item payer } } }`,
      { id },
    )
  ).need;

let id: string;
/** Another need, with one role and one stretch. */
let other: string;

it('posts a need, a question on each page, saved as it is sent', async () => {
  const list = await browser.open(linkTo((await browser.open('/account')).html, 'All needs'));
  expect(list.text).toMatch(/Newborn care in Embu/);
  const first = await browser.open(linkTo(list.html, 'Post a need'));
  const empty = await send(first, { title: '' });
  expect(empty).toMatchObject({ status: 422, title: expect.stringMatching(/^Error:/) });
  const summary = await send(empty, { title: 'Midwives teach newborn care' });
  id = decodeURIComponent(/^\/needs\/([^/]+)\/write\/summary/.exec(summary.url)![1]);
  expect(summary.text).toMatch(/Question 2 of/);
  const who = await send(summary, { summary: 'Help us to teach newborn resuscitation on two wards.' });
  const count = await send(who, { 'positions-0-professions': 'midwife\nnurse' });
  const work = await send(count, { 'positions-0-headCount': '2' });
  const skills = await send(work, { 'positions-0-activities': 'teach' });
  const languages = await send(skills, {
    'wantedSkills-0-term': 'newborn resuscitation',
    'wantedSkills-0-essential': 'DESIRABLE',
  });
  const experience = await send(languages, {
    'wantedLanguages-0-term': 'Kiswahili',
    'wantedLanguages-0-level': 'B1',
    'wantedLanguages-0-use': 'TEACH_IN',
    'wantedLanguages-0-essential': 'ESSENTIAL',
  });
  const where = await send(experience, { leastYears: '3', yearsEssential: 'DESIRABLE' });
  // Here the line is cut. Another device goes on with the first question that has no answer.
  const other = at(web, lead);
  const draft = await other.open(linkTo((await other.open('/needs')).html, 'Midwives teach newborn care'));
  expect(draft.text).toMatch(/Name at least one country/);
  const again = await other.open(linkTo(draft.html, 'Go on with'));
  expect(again.url).toBe(where.url);
  const safety = await other.press(again, { countries: 'Kenya' }, 'novalidate');
  // The page that stood open meanwhile overwrites nothing, and loses nothing.
  const late = await send(where, { countries: 'Uganda' });
  expect(late.status).toBe(409);
  expect(late.html).toContain('Uganda</textarea>');
  expect((await stateOf(id)).countries).toEqual(['KE']);

  const mode = await send(safety);
  expect(await send(mode, {})).toMatchObject({ status: 422 });
  const when = await send(mode, { 'legs-0-mode': 'REMOTE' });
  const backwards = await send(when, { 'legs-0-from': '2099-03-01', 'legs-0-to': '2099-02-01' });
  expect(backwards.html).toMatch(/href="#legs-0-to"/);
  const length = await send(backwards, { 'legs-0-from': '2099-03-01', 'legs-0-to': '2099-04-30' });
  const pays = await send(length, { 'legs-0-hoursAWeek': '1.5' });
  const heritage = await send(pays, { 'pay-stipend': 'PROGRAMME' });
  const plan = await send(heritage, { heritage: 'WELCOME' });
  const handover = await send(plan, { planServed: 'County health plan' });
  const dates = await send(handover, { handover: 'The ward sister repeats the course' });
  const check = await send(dates, { deadline: '2099-02-01' });
  expect(check.url).toBe(`/needs/${encodeURIComponent(id)}/check`);
  expect(check.text).toMatch(/Fewer than 10 people fit this need/);
  expect(check.text).toMatch(/Kiswahili|Swahili/);
  expect(await stateOf(id)).toMatchObject({
    state: 'DRAFT',
    deadline: '2099-02-01',
    positions: [
      {
        professions: ['midwife', 'nurse'],
        headCount: 2,
        requirements: expect.arrayContaining([
          expect.objectContaining({ kind: 'SKILL', essential: false }),
          expect.objectContaining({
            kind: 'LANGUAGE',
            term: 'sw',
            level: 'B1',
            use: 'TEACH_IN',
            essential: true,
          }),
          expect.objectContaining({ kind: 'YEARS', years: 3, essential: false }),
        ]) as unknown,
      },
    ],
    legs: [{ mode: 'REMOTE', from: '2099-03-01', to: '2099-04-30', hoursAWeek: 1.5 }],
    payItems: [{ item: 'stipend', payer: 'PROGRAMME' }],
  });
});

it('changes one answer from the check, and sends it', async () => {
  const check = await browser.open(`/needs/${encodeURIComponent(id)}/check`);
  const change = await browser.open(linkTo(check.html, 'Change'));
  expect(change.url).toMatch(/\/write\/title\?check/);
  const changed = await send(change, { title: 'Two midwives teach newborn care' });
  expect(changed.url).toBe(check.url);
  const sent = await send(changed, {});
  expect(sent.url).toBe(`/needs/${encodeURIComponent(id)}/sent`);
  expect(sent.text).toMatch(/You get an e-mail with the decision.*until 1 February 2099/);
  expect(await stateOf(id)).toMatchObject({ state: 'SUBMITTED', title: 'Two midwives teach newborn care' });
  // It waits as it is: nothing can be written on it now.
  expect((await browser.open(change.url)).status).toBe(404);
  expect((await at(web, officer).open(sent.url)).status).toBe(200);
});

it('asks for a second role with a stretch of its own, one question at a time, and takes it out again', async () => {
  const base = `/needs/${encodeURIComponent(other)}`;
  const started = await browser.open(`${base}/check`);
  const who = await browser.open(linkTo(started.html, 'Add another role'));
  expect(who.text).toMatch(/Role 2: Who do you need\?/);
  const count = await send(who, { 'positions-1-professions': 'doctor' });
  expect(count.url).toBe(`${base}/write/count-2`);
  const role = await browser.open(
    linkTo((await browser.open(`${base}/check`)).html, 'Role 2: What is the role called'),
  );
  const named = await send(role, {
    'positions-1-title': 'Neonatal doctor',
    'positions-1-grade': 'Consultant',
  });
  const mode = await browser.open(linkTo(named.html, 'Add another stretch of work'));
  const when = await send(mode, { 'legs-1-mode': 'REMOTE' });
  expect(when.url).toBe(`${base}/write/when-2`);
  const backwards = await send(when, { 'legs-1-from': '2099-03-01', 'legs-1-to': '2099-02-01' });
  expect(backwards.html).toMatch(/href="#legs-1-to"/);
  const stretch = await browser.open(`${base}/write/stretch-2`);
  const [, second] = /<option value="([^"]+)"[^>]*>2\. Neonatal doctor/.exec(stretch.html)!;
  const check = await send(stretch, { 'legs-1-positionId': second, 'legs-1-weekdaySlot': 'Tuesdays 13:00' });
  expect(check.text).toMatch(/Role 2, Neonatal doctor ?: Fewer than 10 people fit/);
  expect(check.text).toMatch(/Stretch 2: What is special about this stretch of work\? .*Tuesdays 13:00/);
  const both = await stateOf(other);
  expect(both.positions).toMatchObject([{ professions: ['midwife'] }, { professions: ['doctor'] }]);
  expect(both.legs).toMatchObject([{ mode: 'IN_COUNTRY' }, { mode: 'REMOTE' }]);

  // A page that stood open while somebody else saved removes nothing.
  const old = await browser.open(linkTo(check.html, 'Remove this role: Role 2'));
  expect(old.text).toMatch(/Remove role 2\?.*Neonatal doctor.*1 stretch of work that belongs to this role/);
  await send(await browser.open(`${base}/write/count`), { 'positions-0-headCount': '3' });
  const refused = await send(old, {});
  expect(refused).toMatchObject({ status: 409, text: expect.stringContaining('Nothing is removed') });
  const removed = await send(refused, {});
  expect(removed.text).toContain('It is removed');
  expect(await stateOf(other)).toMatchObject({
    positions: [{ professions: ['midwife'], headCount: 3 }],
    legs: [{ mode: 'IN_COUNTRY' }],
  });
  expect((await browser.open(`${base}/remove/positions/1`)).status).toBe(404);
});

it('says what else there is to say, and what somebody else wrote meanwhile stays readable', async () => {
  const base = `/needs/${encodeURIComponent(other)}`;
  const colleague = await browser.open(
    linkTo((await browser.open(`${base}/check`)).html, 'Who is the colleague there?'),
  );
  const open = await browser.open(`${base}/write/summary`);
  const check = await send(colleague, { 'counterpart-name': 'Grace Invented', contact: 'By telephone' });
  expect(check.text).toMatch(/Name of the colleague: Grace Invented Whom to ask, and how: By telephone/);
  await send(await browser.open(`${base}/write/summary`), { summary: 'Written on the other device.' });
  const late = await send(open, { summary: 'Written on this one.' });
  expect(late).toMatchObject({ status: 409, title: expect.stringMatching(/^Error:/) });
  expect(late.text).toContain('Written on the other device.');
  expect(late.html).toContain('Written on this one.</textarea>');
  expect((await send(late, {})).url).toBe(`${base}/write/who`);
  expect((await browser.open(`${base}/check`)).text).toContain('Written on this one.');
});

it('says what the place is like, what comes before, for whom alone it is and what counts more', async () => {
  const base = `/needs/${encodeURIComponent(other)}`;
  const open = async (asks: string) => browser.open(linkTo((await browser.open(`${base}/check`)).html, asks));
  const place = { facilityLevel: 'DISTRICT', 'siteConditions-0-kind': 'electricity' };
  const silent = await send(await open('What is the place like?'), place);
  expect(silent).toMatchObject({ status: 422, title: expect.stringMatching(/^Error:/) });
  const fact = { ...place, 'siteConditions-0-text': 'Generator from 18:00' };
  const site = await send(silent, {
    ...fact,
    ...{ 'siteConditions-1-kind': 'other', 'siteConditions-1-text': 'Two dogs' },
  });
  expect(site.text).toMatch(/county hospital .*Electricity · \S*Generator.* Something else · \S*Two dogs/);
  const before = await send(await open('What has to be done before'), {
    ...{ 'preparations-0-kind': 'REFERENCE', 'preparations-0-text': 'Two professional references' },
  });
  expect(before.text).toMatch(/A reference · \S*Two professional references/);
  const tilt = await send(await open('What should count more'), { 'tilt-LANGUAGES': 'MUCH_MORE' });
  expect(tilt.text).toMatch(/Languages: Counts much more/);
  const costs = { 'payItems-0-item': 'other', 'payItems-0-payer': 'HOST', 'payItems-0-text': 'A uniform' };
  const paid = await send(await open('What else is paid'), {
    ...{ ...costs, 'payItems-0-amount': '40', 'payItems-0-currency': 'quid' },
  });
  expect(paid).toMatchObject({ status: 422, text: expect.stringContaining('three letters') });
  expect((await send(paid, { 'payItems-0-currency': 'gbp' })).text).toMatch(
    /the institution · \S*40\S* · \S*GBP\S* · \S*A uniform/,
  );
  await send(await open('Who goes first'), { priority: 'Those who taught before', team: 'A pair' });
  await send(await open('Is there a patient or safety reason'), { sexReason: 'Women examine women here' });
  await send(await open('Which programme'), { programme: 'An invented fund' });
  expect((await send(await open('How many people may wait'), { maxPending: '3' })).text).toMatch(
    /at once\? 3/,
  );
  // The language of the page stays through the redirect, and that of the words is theirs to say.
  const inWelsh = await browser.open(`${base}/write/writtenIn?check&lang=cy`);
  const swahili = await send(inWelsh, { language: 'sw' });
  expect(swahili.url).toContain('lang=cy');
  expect(swahili.html).toContain('<bdi lang="sw">A uniform</bdi>');
  await send(await browser.open(`${base}/write/writtenIn?check&lang=en-GB`), { language: 'en' });
  // An institution has neither staff nor members here: it is not among those that may be meant.
  const ring = await send(await open('Is it only for people'), { ringFence: 'Invented' });
  expect(ring.html).not.toContain('Mfano Invented Hospital');
  expect(ring).toMatchObject({ status: 422, text: expect.stringContaining('Invented Mfano Trust') });
  const fenced = await send(ring, { ringFence: 'Invented Mfano Trust' });
  expect(fenced.text).toMatch(/Is it only for people.*Invented Mfano Trust/);

  const page = await browser.open(base);
  expect(page.text).toMatch(/Only for \S*Invented Mfano Trust.*Counts more languages/);
  expect(page.text).toMatch(/Programme or donor \S*An invented fund.*A pair.*Women examine women here/);
  expect(page.text).toMatch(/About the place .*Something else: Two dogs.*A reference: Two professional/);
  // What the institution wrote says in which language it is, whatever the language of the page.
  expect(page.html).toContain('<bdi lang="en">Two professional references</bdi>');
  const copied = await browser.press(await browser.open('/needs'), {}, `${base}/copy`);
  expect(copied.text).toMatch(/Two dogs.*Invented Mfano Trust.*Counts much more/);
  expect((await send(await open('Is it only for people'), { ringFence: '' })).text).not.toMatch(
    /Mfano Trust/,
  );
});

it('reads why it came back, mends it, sends it again, and copies it', async () => {
  const desk = at(web, officer);
  const queue = await desk.open(linkTo((await desk.open('/account')).html, 'wait for your review'));
  const read = await desk.open(linkTo(queue.html, 'Two midwives'));
  expect(read.text).toMatch(/Midwife, Nurse.*Swahili/);
  const unreasoned = await desk.press(read, { decision: 'RETURN' }, 'novalidate');
  expect(unreasoned).toMatchObject({ status: 422, title: expect.stringMatching(/^Error:/) });
  const decided = await desk.press(
    unreasoned,
    {
      ...{ decision: 'RETURN', note: 'Nearly there.', 'reasons-0-question': 'count' },
      'reasons-0-sentence': 'Say whether both come at once.',
    },
    'novalidate',
  );
  expect(decided.text).toMatch(/Your decision is recorded/);
  const list = await browser.open('/needs');
  expect(list.text).toMatch(/Returned with reasons.*Two midwives teach newborn care/);
  const returned = await browser.open(linkTo(list.html, 'Two midwives'));
  expect(returned.text).toMatch(/Say whether both come at once\. Nearly there\./);
  const mend = await browser.open(linkTo(returned.html, 'How many people at once?'));
  expect(mend.text).toMatch(/The officer asks for this: Say whether both come at once/);
  const mended = await send(mend, { 'positions-0-headCount': '1' });
  const before = await browser.open(linkTo(mended.html, 'What has to be done before'));
  const said = { 'preparations-0-kind': 'VACCINATION', 'preparations-0-text': 'Hepatitis B' };
  const sent = await send(await send(before, said), {});
  expect(sent.url).toMatch(/\/sent$/);
  const second = await desk.open(linkTo((await desk.open('/review')).html, 'Two midwives'));
  expect(second.text).toMatch(
    /Now How many people at once\? 2 1 What has to be done before .* Hepatitis B\S* Returned/,
  );
  expect((await desk.press(second, { decision: 'APPROVE' }, 'novalidate')).text).toMatch(/is recorded/);
  expect((await stateOf(id)).state).toBe('APPROVED');
  expect((await browser.open('/review')).status).toBe(403);
  const copied = await browser.press(await browser.open('/needs'), {}, '/copy');
  expect(copied.text).toMatch(/This is a copy, as a draft/);
  expect(copied.url).not.toContain(encodeURIComponent(id));
});

it('does it all in Welsh, on pages of 12 KB at most, and for leads alone', async () => {
  const copy = (await browser.open('/needs')).html.match(/\/needs\/([^/"]+)\/check/)![1];
  const paths = ['/needs', '/needs/new', `/needs/${copy}/check`, `/needs/${copy}/write/skills`];
  for (const path of [...paths, `/needs/${copy}/write/pays`, `/needs/${copy}/sent`]) {
    const answer = await web.app.inject({
      url: `${path}?lang=cy`,
      headers: { 'accept-encoding': 'br', cookie: `midst_session=${lead.token}` },
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload.length).toBeLessThanOrEqual(12_000);
  }
  const welsh = await browser.open(`/needs/${copy}/write/languages?lang=cy`);
  expect(welsh.text).not.toMatch(/\b(the|you|level|save)\b/i);
  const stranger = await midst.signIn(`else.${randomUUID().slice(0, 8)}@midst.example`);
  expect((await at(web, stranger).open('/needs')).url).toBe('/account');
  expect((await at(web, stranger).open(`/needs/${copy}/check`)).status).toBe(404);
});

it('begins a need with the usual words of its kind, and changes what is different here', async () => {
  const begun = await send(await browser.open('/needs/new'), {
    title: 'A weekly hour with our clinical officers',
    kind: 'tele-mentoring',
  });
  const own = decodeURIComponent(/^\/needs\/([^/]+)\/write\/summary/.exec(begun.url)![1]);
  const need = await stateOf(own);
  expect(need).toMatchObject({
    state: 'DRAFT',
    legs: [{ mode: 'REMOTE', minDays: 56, hoursAWeek: 1 }],
    // Who is wanted is asked, not guessed.
    positions: [{ professions: [], headCount: null }],
  });
  const check = await browser.open(`/needs/${encodeURIComponent(own)}/check`);
  expect(check.text).toMatch(/mentora, cynghori o bell/);
});

it('refuses a kind that nobody offered', async () => {
  const wish = { input: { idempotencyKey: midst.key(), title: 'A need of no kind', kind: 'surprise' } };
  await expect(
    lead.ask('mutation ($input: SaveNeedInput!) { saveNeed(input: $input) { id } }', wish),
  ).rejects.toThrow(/^BAD_INPUT.*"field":"kind"/);
});
