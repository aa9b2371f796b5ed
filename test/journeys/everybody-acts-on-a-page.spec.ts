/** @queue is tried elsewhere */
import { randomUUID } from 'node:crypto';
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import { agreed, dayFromNow, employerDomain, giveRole, introduced } from '../support/engagements.js';
import { at, linkTo } from '../support/pages.js';
import { asAdmin } from '../support/profiles.js';
import { answers, askedMail, asking, asks, eventually, manager, sees } from '../support/time-off.js';
import { Browser, type RunningWeb, startWeb } from '../support/web.js';
import { WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let web: RunningWeb;

beforeAll(async () => {
  midst = await WholeMidst.start();
  web = await startWeb(midst.api.url);
});
afterAll(async () => {
  await web.stop();
  await midst.stop();
});

const terms = (inDays: number) => ({
  legs: [
    {
      mode: 'IN_COUNTRY',
      country: 'KE',
      from: dayFromNow(midst, inDays),
      to: dayFromNow(midst, inDays + 11),
    },
  ],
  pays: [],
  counterpart: { name: 'Grace Invented' },
});

it('A lead finds who is interested from their account, and answers there', async () => {
  const who = await introduced(midst);
  await asAdmin(midst.database, `UPDATE match SET state = 'interested' WHERE id = $1`, [who.matchId]);
  await asAdmin(
    midst.database,
    `INSERT INTO match_card (match_id, institution_id, person_id, ticked, facts, tier, lines, note, at, until)
     VALUES ($1, $2, $3, '{}', '{}', 'good', '[]', 'I taught this in Embu.', now(), '2099-01-01')`,
    [who.matchId, who.institutionId, who.clinician.personId],
  );
  const browser = at(web, who.lead);
  // A lead has no matches, and is led to what is theirs.
  const account = await browser.open('/matches');
  expect(account.url).toBe('/account');
  const need = await browser.open(linkTo(account.html, 'Invented paediatric teaching'));
  const list = await browser.open(linkTo(need.html, 'Who is interested'));
  expect(list.text).toMatch(/Fewer than 10 people fit this need, and perhaps none/);
  const page = await browser.open(linkTo(list.html, 'Person 1'));
  expect(page.text).toMatch(/a good fit.*I taught this in Embu/);
  const shortlisted = await browser.send(page, {}, 'value="shortlistMatch"');
  expect(shortlisted.text).toMatch(/They are on your shortlist, and are told.*On your shortlist/);
  const off = await browser.send(shortlisted, {}, 'value="undoShortlist"');
  expect(off.text).toMatch(/They are off your shortlist.*Interested/);
  const met = await browser.send(off, { showName: 'yes', words: 'Good morning.' }, 'value="introduce"');
  expect(met.text).toMatch(/Introduced.*Write to Somebody who is interested/);
  await midst.mailbox.waitFor(who.clinician.email, (mail) => /You are introduced/.test(mail.subject ?? ''));
  // The same press again is the same answer; another one in an old window is told why not.
  expect(await browser.send(page, { key: midst.key() }, 'value="shortlistMatch"')).toMatchObject({
    status: 409,
  });

  const teams = await browser.open(linkTo(list.html, 'How several of them could share the work'));
  expect(teams.text).toMatch(/^How the work could be shared/);
  for (const path of [page.url, list.url, teams.url]) {
    expect((await at(web, who.clinician).open(path)).status).toBe(path === page.url ? 403 : 404);
    const welsh = await browser.open(`${path}?lang=cy`);
    expect(welsh.text).not.toMatch(/\b(the|interested|answer)\b/i);
  }
});

it('An officer finds words of recruitment from their account, and settles them', async () => {
  const who = await introduced(midst);
  await asAdmin(
    midst.database,
    'INSERT INTO thread (id, match_id, institution_id, person_id, opened_at) VALUES ($1, $2, $3, $4, now())',
    [randomUUID(), who.matchId, who.institutionId, who.clinician.personId],
  );
  await who.lead.ask('mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id } }', {
    input: {
      idempotencyKey: midst.key(),
      matchId: toGlobalId('Match', who.matchId),
      body: 'We can offer you a permanent post with a visa.',
    },
  });
  const officer = await midst.signIn(`officer.${randomUUID().slice(0, 8)}@midst.example`);
  await giveRole(midst.database, officer, 'officer', null);
  const browser = at(web, officer);
  const page = await browser.open(linkTo((await browser.open('/account')).html, 'Words in messages'));
  expect(page.text).toContain('permanent post');
  expect(page.text).not.toContain('We can offer');
  const empty = await browser.send(page, { note: '' }, 'name="flag"');
  expect(empty).toMatchObject({ status: 422, title: expect.stringMatching(/^Error:/) });
  let settled = empty;
  for (let i = 0; i < 5 && settled.html.includes('name="flag"'); i++)
    settled = await browser.send(
      settled,
      { note: 'Spoke to the lead; it was a misunderstanding.' },
      'name="flag"',
    );
  expect(settled.text).toContain('Nothing waits.');
  expect((await at(web, who.lead).open('/flagged-messages')).status).toBe(403);
});

it('A clinician asks again after the plan changed, and reads every mail before it goes', async () => {
  const who = await introduced(midst);
  const engagementId = await agreed(midst, who);
  const request = await asks(midst, who, asking(midst, who, engagementId));
  await who.lead.ask('mutation ($input: ChangeEngagementInput!) { changeEngagement(input: $input) { id } }', {
    input: {
      idempotencyKey: midst.key(),
      conductCode: '2026-11',
      engagementId,
      terms: terms(120),
      reason: 'An examination.',
    },
  });
  await eventually(
    () => sees(who, request.id),
    ({ state }) => state === 'OUT_OF_DATE',
  );
  const browser = at(web, who.clinician);
  const status = await browser.open(`/time-off-requests/${encodeURIComponent(request.id)}`);
  const form = await browser.open(linkTo(status.html, 'Ask again'));
  expect(form.html).toContain(`value="${dayFromNow(midst, 120)}"`);
  const [from, to] = [dayFromNow(midst, 120), dayFromNow(midst, 131)];
  const line = { 'lines-0-leaveType': 'SPL', 'lines-0-from': from, 'lines-0-to': to };
  const gone = { 'lines-1-from': '', 'lines-1-to': '', 'lines-1-days': '', 'lines-1-hours': '' };
  const wrong = await browser.send(
    form,
    { ...line, ...gone, 'lines-0-to': '', 'lines-0-days': 'many' },
    'novalidate',
  );
  expect(wrong).toMatchObject({ status: 422 });
  expect(wrong.text).toMatch(/Enter the last day.*Enter a number/);
  const mails = await browser.send(
    wrong,
    { ...line, ...gone, 'lines-0-days': '8', 'lines-0-hours': '', cover: 'A colleague swaps with me.' },
    'novalidate',
  );
  expect(mails.text).toContain(manager.email);
  expect(mails.text).toContain('A colleague swaps with me.');
  expect((await sees(who, request.id)).state).toBe('OUT_OF_DATE');
  const back = await browser.send(mails, {}, 'value="edit"');
  expect(back.html).toContain('A colleague swaps with me.');
  const asked = await browser.send(mails, {}, 'value="send"');
  expect(asked.url).toMatch(/^\/time-off-requests\//);
  expect((await sees(who, request.id)).state).toBe('REPLACED');
  await midst.mailbox.waitFor(
    manager.email,
    (mail) => /please decide/.test(mail.subject ?? '') && mail.text!.includes('swaps with me'),
  );

  await who.clinician.ask(
    'mutation ($input: CancelEngagementInput!) { cancelEngagement(input: $input) { id } }',
    {
      input: { idempotencyKey: midst.key(), engagementId, reason: 'HEALTH_OR_FAMILY' },
    },
  );
  const engagement = await browser.open(`/engagements/${encodeURIComponent(engagementId)}?lang=cy`);
  expect(engagement.text).toContain('Rheswm: iechyd neu deulu');
  const closed = await eventually(
    () => browser.open(asked.url),
    ({ text }) => text.includes('Canslwyd yr ymgysylltiad, a’r cais gydag ef.'),
  );
  expect(closed.text).not.toContain('engagement-cancelled');
});

it('A request goes to and fro on pages alone: dates suggested, somebody away, a condition, a refusal and what is left then', async () => {
  const who = await introduced(midst);
  const engagementId = await agreed(midst, who);
  const approver = { ...manager, email: manager.email.replace('@', '.pages@') };
  const request = await asks(
    midst,
    who,
    asking(midst, who, engagementId, {
      approvers: [approver],
      showHost: true,
      showHostLetter: true,
      showBenefit: true,
    }),
  );
  const link = async (email: string, subject: RegExp) => (await askedMail(midst, email, subject)).token;
  const first = await link(approver.email, /please decide/);
  const strangers = new Browser(web, false);
  const page = await strangers.open(`/time-off/${first}`);
  // What the mail was drafted from: the invitation, what the service gains, and the rule with its source.
  for (const words of [
    'Invented Teaching Hospital invites Ama Invented',
    'Paediatric nurse teacher',
    'Practised there: teach.',
    'eastcheshirehrdirect.nhs.uk',
  ])
    expect(page.text).toContain(words);
  const [from, to] = [dayFromNow(midst, 90), dayFromNow(midst, 96)];
  const wrong = await strangers.send(page, { choice: 'suggest-dates', from: to, to: from }, 'value="decide"');
  expect(wrong).toMatchObject({ status: 422 });
  const suggested = await strangers.send(wrong, { choice: 'suggest-dates', from, to }, 'value="decide"');
  expect(suggested.text).toContain('You suggested other dates');

  const browser = at(web, who.clinician);
  const status = `/time-off-requests/${encodeURIComponent(request.id)}`;
  const seen = await browser.open(status);
  expect(seen.text).toContain('Suggests other dates');
  const half = { 'lines-0-leaveType': 'SPL', 'lines-0-from': from, 'lines-0-to': to, 'lines-0-hours': '' };
  const short = await browser.send(seen, { ...half, 'lines-0-days': '' }, 'value="acceptDates"');
  expect(short).toMatchObject({ status: 422 });
  expect(short.text).toContain('Enter how many days or hours');
  const accepted = await browser.send(short, { ...half, 'lines-0-days': '5' }, 'value="acceptDates"');
  expect(accepted.text).toContain('Asked, and has not answered');

  // The approver goes away and names a deputy, who says yes once there is cover, and later that there is.
  await link(approver.email, /^Other days/);
  const again = await strangers.open(`/time-off/${first}`);
  const deputy = { delegateName: 'Dilys Invented', delegateEmail: `dilys.pages@${employerDomain}` };
  const nobody = await strangers.send(again, { ...deputy, delegateUntil: '' }, 'value="delegate"');
  expect(nobody).toMatchObject({ status: 422 });
  const given = await strangers.send(
    nobody,
    { ...deputy, delegateUntil: dayFromNow(midst, 9) },
    'value="delegate"',
  );
  expect(given.text).toContain('No answer is needed here any more');
  expect((await at(web, who.clinician).open(`${status}?lang=cy`)).text).toContain(
    `Yn sefyll yn lle ${approver.name}`,
  );
  const theirs = `/time-off/${await link(deputy.delegateEmail, /please decide/)}`;
  const conditional = await strangers.send(
    await strangers.open(theirs),
    {
      choice: 'approve-subject-to',
      condition: 'Cover is found.',
      conditionBy: dayFromNow(midst, 20),
      subjectAmount: '5',
    },
    'value="decide"',
  );
  expect(conditional.text).toMatch(/You said yes, subject to a condition.*Is the condition met\?/);
  expect((await browser.open(status)).text).toContain('Says yes once a condition is met');
  const silent = await strangers.send(conditional, {}, 'value="condition"');
  expect(silent).toMatchObject({ status: 422 });
  const failed = { condition: 'failed', conditionReason: 'cover', conditionWords: 'Nobody was found.' };
  expect((await strangers.send(silent, failed, 'value="condition"')).text).toContain('the condition failed');

  // What is left then, and one press to ask again, for another kind of leave; every mail is read before it goes.
  const refused = await eventually(
    () => browser.open(status),
    ({ text }) => text.includes('This was refused'),
  );
  expect(refused.text).not.toContain('Appeal against');
  await asAdmin(
    midst.database,
    `INSERT INTO leave_policy (id, employer_id, leave_type, appeal, appealable, source, seen_on)
     VALUES (gen_random_uuid(), $1, 'SPL', 'Appeal to the medical director.', true, 'Invented policy', '2026-11-01')`,
    [who.employerId],
  );
  const offered = await browser.open(status);
  expect(offered.text).toMatch(/Appeal to the medical director\. \( ?Invented policy/);
  const mo = { role: 'MEDICAL_DIRECTOR', name: 'Mo Invented', email: `mo.pages@${employerDomain}` };
  const why = 'Cover was found after all.';
  const noWords = await browser.send(offered, { ...mo, words: '' }, 'value="appealTimeOff"');
  expect(noWords).toMatchObject({ status: 422 });
  const looked = await browser.send(noWords, { ...mo, words: why }, 'value="appealTimeOff"');
  expect(looked.text).toContain(why);
  expect(midst.mailbox.to(mo.email)).toHaveLength(0);
  const appealed = await browser.send(looked, {}, 'value="appealTimeOff"');
  expect(appealed.text).toContain(`An appeal against the refusal of ${request.reference}`);
  await link(mo.email, /please decide/);
  await browser.send(appealed, { words: '' }, 'value="withdrawTimeOff"');
  expect((await at(web, who.clinician).open(`${status}?lang=cy`)).text).toContain('Gofyn eto fel');
  const once = await browser.open(status);
  expect(once.text).not.toContain('Appeal against');
  const form = await browser.open(linkTo(once.html, 'Ask again as Unpaid leave:'));
  expect(form.text).toContain('the refusal stays on record');
  expect(form.html).toMatch(/value="UNP" selected/);
  const answers = { 'lines-0-leaveType': 'UNP', 'lines-0-from': from, 'lines-0-to': to, 'lines-0-days': '5' };
  const mails = await browser.send(form, answers, 'novalidate');
  expect(mails.text).toContain(`${request.reference}, which was refused`);
  const anew = await browser.send(mails, {}, 'value="send"');
  expect(anew.text).toContain(`${request.reference}, which was refused`);
  const gone = await browser.send(anew, { words: 'Next year.' }, 'value="withdrawTimeOff"');
  expect(gone.text).toContain('Withdrawn');
});

it('A nurse asks for time off on the pages: the ways are shown, one is chosen, and the mail she read is the mail that came', async () => {
  const who = await introduced(midst);
  const engagementId = await agreed(midst, who);
  await who.clinician.ask(
    'mutation ($input: SaveMyProfileInput!) { saveMyProfile(input: $input) { profile { factsVersion } } }',
    {
      input: {
        idempotencyKey: midst.key(),
        version: 0,
        profile: {
          ukNation: 'WALES',
          employments: [
            {
              kind: 'SUBSTANTIVE',
              organisationId: toGlobalId('Organisation', who.employerId),
              contractedHours: 30,
            },
          ],
        },
      },
    },
  );
  const browser = at(web, who.clinician);
  const engagement = await browser.open(`/engagements/${encodeURIComponent(engagementId)}`);
  const work = await browser.open(linkTo(engagement.html, 'Ask an employer for time off'));
  expect(work.html).toMatch(/value="WALES" selected/);
  const wrong = await browser.press(work, { act: 'routes', dayHours: 'many' });
  expect(wrong).toMatchObject({ status: 422, title: expect.stringMatching(/^Error:/) });
  const routes = await browser.press(wrong, { act: 'routes', dayHours: '6', groups: 'agenda-for-change' });
  expect(routes.text).toMatch(/Leave is needed for \d+ working days.*By the rules of Invented Trust/);
  expect(routes.text).toMatch(/Annual leave, Agenda for Change.*Who decides.*Line manager.*Ask by/);
  const none = await browser.press(routes, { act: 'choose', route: '' });
  expect(none.text).toContain('Choose one of the ways');
  const [, route] = /value="(AL-AFC\.[\d-]+\.[\d-]+)"/.exec(none.html)!;
  const form = await browser.press(none, { act: 'choose', route });
  expect(form.html).toMatch(/value="AL-AFC" selected/);
  expect(form.html).toMatch(/value="LINE_MANAGER" selected/);
  expect(form.html).not.toMatch(/name="show\w+"[^>]*checked/);

  const mair = { 'approvers-0-name': 'Mair Invented', 'approvers-0-email': `mair.asked@${employerDomain}` };
  const words = { jobTitle: 'Staff nurse, Ward 7', cover: 'Two colleagues swap shifts with me.' };
  const own = { ...mair, 'approvers-0-email': who.clinician.email };
  const refused = await browser.press(form, { ...words, ...own, showHostLetter: 'yes', act: 'look' });
  expect(refused).toMatchObject({ status: 422 });
  expect(refused.text).toContain('The invitation names the institution');
  const mine = await browser.press(refused, { ...words, showHostLetter: '', act: 'look' });
  expect(mine.text).toContain('of somebody else than you');
  expect(mine.html).toContain('Two colleagues swap shifts with me.');
  const mails = await browser.press(mine, { ...mair, showDestination: 'yes', act: 'look' });
  expect(mails.text).toContain('Read what goes out');
  expect(mails.text).toContain('Kenya');
  expect(midst.mailbox.to(`mair.asked@${employerDomain}`)).toHaveLength(0);
  const back = await browser.press(mails, { act: 'edit' });
  expect(back.html).toContain('Two colleagues swap shifts with me.');
  const read = /<p class="midst-plain"><bdi[^>]*>([\s\S]*?)<\/bdi>/.exec(mails.html)![1];
  const asked = await browser.press(mails, { act: 'send' });
  expect(asked.url).toMatch(/^\/time-off-requests\//);
  const mail = await askedMail(midst, `mair.asked@${employerDomain}`, /please decide/);
  expect(lettersOf(read)).toBe(lettersOf(mail.text!));
  // The same press again is the same request; a second one of this employer is not made.
  expect((await browser.press(mails, { act: 'send' })).url).toBe(asked.url);
  const again = await browser.press(await browser.press(mails, { act: 'look' }), { act: 'send' });
  expect(again.text).toContain('This employer has been asked already');

  // Lines of one's own, as many as are needed; and nobody who has to release her.
  const own1 = await browser.press(routes, { act: 'choose', route: 'own' });
  expect(own1.text).not.toContain('Leave 2');
  const typed = { 'lines-0-leaveType': 'UNP', 'lines-0-days': '2' };
  const own2 = await browser.press(own1, { ...typed, act: 'more' });
  expect(own2.text).toContain('Leave 2');
  expect(own2.html).toMatch(/value="UNP" selected/);
  const lacking = await browser.press(own2, { act: 'look' });
  expect(lacking.text).toContain('First day of leave: enter a day to come');
  const unnamed = await browser.press(work, { act: 'routes', employment: '' });
  expect(unnamed.text).toContain('you named no employer');
  const free = await browser.press(unnamed, { act: 'choose', route: 'not-needed' });
  const why = await browser.press(free, { act: 'declare' });
  expect(why.text).toContain('Choose why nobody has to release you');
  const declared = await browser.press(why, { notNeeded: 'RETIRED', act: 'declare' });
  expect(declared.text).toMatch(/No employer.*You are retired/);
  const welsh = await browser.open(`${work.url}?lang=cy`);
  expect(welsh.text).toContain("Amser o'r gwaith: eich gwaith");

  // After a refusal the other ways are shown, and whoever is asked again reads that it was refused.
  expect(await answers(midst, mail.token, { decision: 'REFUSE', reason: 'COVER' })).toBeNull();
  const status = await eventually(
    () => browser.open(`${asked.url}?lang=en-GB`),
    ({ text }) => text.includes('This was refused'),
  );
  const after = await browser.press(await browser.open(linkTo(status.html, 'See every lawful way')), {
    act: 'routes',
  });
  expect(after.html).not.toContain('value="AL-AFC.');
  const [, special] = /value="(SPL\.[\d-]+\.[\d-]+)"/.exec(after.html)!;
  const anew = await browser.press(after, { act: 'choose', route: special });
  expect(anew.html).toContain(`mair.asked@${employerDomain}`);
  expect(anew.html).not.toContain('name="showHost"');
  const hr = { 'approvers-1-name': 'Hari Invented', 'approvers-1-email': `hari.asked@${employerDomain}` };
  const second = await browser.press(anew, { ...hr, act: 'look' });
  expect(second.text).toMatch(/TO-\w+-\w+, which was refused/);
  const sent = await browser.press(second, { act: 'send' });
  expect(sent.text).toMatch(/Special leave.*which was refused/);

  // Two agreements on the same days: what is in the way is said, and nothing is left to choose but one's own word.
  const elsewhere = { ...(await introduced(midst)), clinician: who.clinician };
  const clashing = await agreed(midst, elsewhere, 95);
  const page = await browser.open(`/engagements/${encodeURIComponent(clashing)}/time-off`);
  const blocked = await browser.press(page, { act: 'routes' });
  expect(blocked.text).toMatch(/What is in the way, and the way out .*Paediatric nurse teacher/);
  expect(blocked.html).toMatch(/id="route" value="own"/);
});

/** The text of a mail without what is its approver's alone, the links, and how lines are broken. */
function lettersOf(text: string): string {
  return text
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\/(time-off|unsubscribe)\/\S+/g, '/$1/…')
    .replace(/\s+/g, ' ')
    .trim();
}
