import { KeepConcerns } from '../../libs/engagements/safeguarding/keep-concerns.job.js';
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import { agreed, giveRole, introduced, type Introduced, keyOf } from '../support/engagements.js';
import { at, linkTo } from '../support/pages.js';
import { asAdmin } from '../support/profiles.js';
import { Browser, type RunningWeb, startWeb } from '../support/web.js';
import { type Someone, WholeMidst } from '../support/whole-midst.js';

/** @queue is tried elsewhere */

let midst: WholeMidst;
let web: RunningWeb;
let who: Introduced;
let staff: Someone;
let colleague: Someone;
let officer: Someone;
let operator: Someone;
let engagementId: string;
let link: string;

const what = 'The driver asked two trainees for money, and <threatened> them.';
const reads = 'Programme officers, operators and institutions do not';

beforeAll(async () => {
  midst = await WholeMidst.start();
  web = await startWeb(midst.api.url);
  who = await introduced(midst);
  engagementId = await agreed(midst, who);
  [staff, colleague, officer, operator] = await Promise.all(
    [
      'sara@programme.example',
      'sol@programme.example',
      'olu@programme.example',
      'opal@programme.example',
    ].map((email) => midst.signIn(email)),
  );
  await giveRole(midst.database, officer, 'officer', null);
  await giveRole(midst.database, operator, 'operator', null);
});
afterAll(async () => {
  await web.stop();
  await midst.stop();
});

/** Everything that Midst holds of the pair: what a score, an order or a state would show in. */
const pair = () =>
  asAdmin(midst.database, 'SELECT to_jsonb(m) AS row FROM match m WHERE id = $1', [who.matchId]);

const concerns = '{ concerns { totalCount nodes { id state } } }';

it('the page says who reads it, and that nobody is named as long as nobody is', async () => {
  const browser = new Browser(web, false);
  const start = await browser.open('/');
  const page = await browser.open(linkTo(start.html, 'Raise a concern'));
  expect(page.text).toContain(reads);
  expect(page.text).toContain('ring the emergency services first');
  expect(page.text).toContain('At this moment nobody is named');
  const welsh = await browser.open('/concerns?lang=cy');
  expect(welsh.text).toContain('Codi pryder');
  expect((await browser.send(page)).title).toBe('Error: Raise a concern – Midst');
});

it('safeguarding staff are named by the words of two officers', async () => {
  const second = await midst.signIn('ola@programme.example');
  await giveRole(midst.database, second, 'officer', null);
  const give = (by: Someone, whose: Someone) =>
    by.graphql<{ giveRole: { roles: { role: string }[] } }>(
      'mutation ($input: RoleInput!) { giveRole(input: $input) { roles { role } } }',
      {
        input: {
          idempotencyKey: midst.key(),
          personId: toGlobalId('Person', whose.personId),
          role: 'SAFEGUARDING',
          reason: 'Named by the programme.',
        },
      },
    );
  for (const one of [staff, colleague]) {
    expect((await give(officer, one)).data?.giveRole.roles).toEqual([]);
    expect((await give(second, one)).data?.giveRole.roles).toEqual([{ role: 'SAFEGUARDING' }]);
  }
  expect((await give(second, second)).errors[0].extensions.code).toBe('FORBIDDEN');
});

it('somebody writes what happened and nothing else, without an account, and twice is once', async () => {
  const before = await pair();
  const browser = new Browser(web, false);
  const page = await browser.open('/concerns');
  expect(page.text).not.toContain('At this moment nobody is named');
  const sent = await browser.press(page, { what, email: 'witness@post.example' });
  expect(sent.text).toContain('It is received');
  expect(sent.html).not.toContain('threatened');
  await browser.press(page, { what, email: 'witness@post.example' });
  link = sent.url.split('?')[0];
  expect(Buffer.byteLength(sent.html)).toBeLessThan(30_000);
  expect((await staff.ask<{ concerns: { totalCount: number } }>(concerns)).concerns.totalCount).toBe(1);
  expect(await pair()).toEqual(before);
});

it('staff are told by mail that something waits, and nothing of what it is', async () => {
  for (const { email } of [staff, colleague]) {
    const mail = await midst.mailbox.waitFor(
      email,
      ({ subject }) => subject === 'Something waits for you in Midst',
    );
    expect(mail.raw).not.toMatch(/driver|money|threatened|witness/);
  }
});

it('officers and operators see nothing of it, not even a number', async () => {
  for (const other of [officer, operator, who.clinician, who.lead]) {
    const { errors } = await other.graphql(concerns);
    expect(errors[0].extensions.code).toBe('FORBIDDEN');
  }
  for (const document of [
    '{ toldMessages(first: 100) { totalCount nodes { kind } } messageCounts { messages } }',
    '{ work { waiting { listener } } }',
  ]) {
    expect(JSON.stringify(await operator.ask(document))).not.toMatch(/concern/i);
  }
  const counted = await operator.ask<{ messageCounts: { messages: number }[] }>(
    '{ messageCounts { messages } }',
  );
  const [{ others }] = (await asAdmin(
    midst.database,
    `SELECT count(*)::int AS others FROM message WHERE kind NOT LIKE 'concern-%'`,
    [],
  )) as { others: number }[];
  expect(counted.messageCounts.reduce((sum, { messages }) => sum + messages, 0)).toBe(others);
  const page = await at(web, officer).open('/safeguarding');
  expect(page.status).toBe(403);
});

it('staff open it, which is recorded, take it up, note and answer; whoever wrote reads the answer by the link', async () => {
  const desk = at(web, staff);
  const list = await desk.open('/safeguarding');
  const opened = await desk.open(linkTo(list.html, 'Not said'));
  expect(opened.text).toContain('The driver asked two trainees for money');
  const id = opened.url.split('/').pop()!;
  const taken = await desk.press(opened, {}, 'value="takeUp"');
  expect(taken.text).toContain('Being looked at');
  const noted = await desk.press(taken, { words: 'Rang the hospital.' }, 'value="note"');
  expect((await desk.press(noted, {}, 'value="reply"')).title).toMatch(/^Error: /);
  await desk.press(noted, { words: 'Thank you. Are you safe now?' }, 'value="reply"');

  const mail = await midst.mailbox.waitFor(
    'witness@post.example',
    ({ subject }) => subject === 'There is an answer for you',
  );
  expect(mail.text).toContain(link);
  expect(mail.raw).not.toMatch(/driver|safe now/);
  const browser = new Browser(web, false);
  const answer = await browser.open(link);
  expect(answer.text).toContain('Are you safe now?');
  expect(answer.text).not.toContain('Rang the hospital');
  expect(answer.text).not.toContain('money');
  expect((await browser.press(answer, { words: 'Yes.' })).text).toContain('It is added');
  const damaged = `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`;
  expect((await browser.open(damaged)).text).toContain('This link opens nothing');

  const read = await at(web, colleague).open(`/safeguarding/${id}`);
  expect(read.text).toContain('They wrote again');
  const { concern } = await staff.ask<{ concern: { readings: unknown[] } }>(
    'query ($id: ID!) { concern(id: $id) { readings { by at } } }',
    { id: decodeURIComponent(id) },
  );
  expect(concern.readings.length).toBeGreaterThanOrEqual(6);
  const close = await desk.open(`/safeguarding/${id}`);
  const done = await desk.press(
    close,
    { words: 'The driver is not used any more.', outcome: 'ACTED' },
    'value="close"',
  );
  expect(done.text).toContain('Closed: something was done about it here');
  const audit = await asAdmin(
    midst.database,
    `SELECT count(*)::int AS n FROM audit_entry WHERE to_jsonb(audit_entry)::text ILIKE '%concern%' AND act <> 'denied'`,
    [],
  );
  expect(audit).toEqual([{ n: 0 }]);
});

it('either side stops at once with one press; the reason reaches safeguarding staff and not the other side', async () => {
  const before = await pair();
  const browser = at(web, who.clinician);
  const page = await browser.open(`/engagements/${engagementId}`);
  const stopped = await browser.press(page, { why: 'He follows me home.' }, '/stop');
  expect(stopped.text).toContain('It is stopped');
  const other = await at(web, who.lead).open(`/engagements/${engagementId}`);
  expect(other.text).toContain('One side stopped it at once');
  expect(other.text).not.toContain('follows me');
  const list = await at(web, staff).open('/safeguarding');
  const read = await at(web, staff).open(linkTo(list.html, 'Not said'));
  for (const said of [
    'He follows me home.',
    'Ama Invented',
    who.clinician.email,
    'Invented Teaching Hospital',
    'Grace Invented',
  ])
    expect(read.text).toContain(said);
  const history = await asAdmin(
    midst.database,
    `SELECT act, side, reason, words FROM engagement_history WHERE engagement_id = $1`,
    [keyOf(engagementId)],
  );
  expect(history).toEqual([{ act: 'cancel', side: 'clinician', reason: 'stopped', words: null }]);
  expect(await pair()).toEqual(before);
});

it('one network cannot flood it, and what was written is still there when it is asked to wait', async () => {
  const raise = () =>
    midst.api.graphql('mutation ($input: RaiseConcernInput!) { raiseConcern(input: $input) { token } }', {
      input: { idempotencyKey: midst.key(), what: 'Again.' },
    });
  for (let time = 0; time < 40; time += 1) await raise();
  expect((await raise()).errors[0].extensions.code).toBe('TOO_MANY');
  const browser = new Browser(web, false);
  const page = await browser.press(await browser.open('/concerns'), { what: 'Still here' });
  expect(page.status).toBe(422);
  expect(page.html).toContain('Still here');
});

it('for how long they are kept is the programme’s decision: one writes it, a second lets it hold from a day to come', async () => {
  const held = async () =>
    (await asAdmin(
      midst.database,
      'SELECT valid_from::text, months FROM concern_retention ORDER BY 1 DESC',
    )) as {
      valid_from: string;
      months: number;
    }[];
  const desk = at(web, staff);
  const page = await desk.open(linkTo((await desk.open('/safeguarding')).html, 'How long concerns are kept'));
  expect(page.text).toMatch(/84 months after it is closed.*By decision of: Midst's own beginning/);
  const rule = {
    validFrom: '2099-01-01',
    months: '72',
    warnedDays: '60',
    source: 'Retention schedule, edition 3',
  };
  const late = await desk.press(page, { ...rule, validFrom: '2020-01-01' }, 'value="propose"');
  expect(late.text).toContain('the day has to be still to come');
  const waits = await desk.press(late, rule, 'value="propose"');
  expect(waits.text).toMatch(/Waits for a second person.*72 months.*somebody else lets it hold/);
  expect(waits.html).not.toContain('value="confirm"');
  expect(await held()).toHaveLength(1);
  // Whoever wrote it is no second person, whatever they send, and neither is an officer.
  const { errors } = await staff.graphql(
    'mutation ($input: AnswerConcernRetentionInput!) { answerConcernRetention(input: $input) { id } }',
    {
      input: {
        ...{ idempotencyKey: midst.key(), outcome: 'CONFIRMED' },
        proposalId: /name="proposal" value="([^"]+)"/.exec(waits.html)![1],
      },
    },
  );
  expect(errors[0].extensions.code).toBe('SECOND_OFFICER_NEEDED');
  expect((await at(web, officer).open('/concern-retention')).status).toBe(403);
  expect(waits.html).toContain('<a href="/safeguarding">');
  const second = at(web, operator);
  const confirmed = await second.press(
    await second.open(linkTo((await second.open('/operator')).html, 'How long concerns are kept')),
    { act: 'confirm' },
    'proposal',
  );
  expect(confirmed.text).toMatch(
    /1 January 2099: 72 months after it is closed.*Retention schedule, edition 3/,
  );
  expect(confirmed.html).toContain('<a href="/operator">');
  expect(await held()).toEqual([
    { valid_from: '2099-01-01', months: 72 },
    { valid_from: '2026-11-29', months: 84 },
  ]);
});

it('a closed one goes when its time is over; staff are told before, and opening it again keeps it', async () => {
  await asAdmin(
    midst.database,
    `UPDATE concern SET state = 'closed', outcome = 'acted', closed_at = now() WHERE raised_by IS NOT NULL`,
  );
  await asAdmin(midst.database, `UPDATE concern SET closed_at = '2019-11-01' WHERE state = 'closed'`);
  await midst.turnOf(KeepConcerns);
  await midst.turnOf(KeepConcerns);
  const isAboutIt = ({ subject }: { subject?: string }) => /^Closed concerns are deleted/.test(subject ?? '');
  const mail = await midst.mailbox.waitFor(staff.email, isAboutIt);
  expect(mail.text).not.toContain('driver');
  const [{ n: told }] = await asAdmin(
    midst.database,
    `SELECT count(*)::int AS n FROM message WHERE kind = 'concern-goes' AND person_id = $1`,
    [keyOf(staff.personId)],
  );
  expect(told).toBe(1);
  const desk = at(web, staff);
  const list = await desk.open('/safeguarding?closed=yes');
  expect(list.text.match(/It is deleted on/g)).toHaveLength(2);
  const kept = await desk.open(linkTo(list.html, 'Not said'));
  const reopened = await desk.press(kept, { words: 'The police asked for it.' }, 'value="reopen"');
  expect(reopened.text).not.toContain('It is deleted on');

  midst.clock.advance({ days: 29 });
  await midst.turnOf(KeepConcerns);
  const left = () =>
    asAdmin(
      midst.database,
      `SELECT state, count(*)::int AS n FROM concern WHERE state = 'closed' OR raised_by IS NOT NULL GROUP BY 1 ORDER BY 1`,
    );
  expect(await left()).toEqual([
    { state: 'closed', n: 1 },
    { state: 'looked_at', n: 1 },
  ]);
  midst.clock.advance({ days: 2 });
  await midst.turnOf(KeepConcerns);
  expect(await left()).toEqual([{ state: 'looked_at', n: 1 }]);
  const rest = await asAdmin(
    midst.database,
    `SELECT (SELECT count(*)::int FROM concern_entry e WHERE e.act = 'close' AND e.words LIKE 'The driver%') AS entries,
        (SELECT count(*)::int FROM concern WHERE what LIKE 'The driver%') AS raised`,
  );
  expect(rest).toEqual([{ entries: 0, raised: 0 }]);
});
