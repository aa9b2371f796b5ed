import {
  agreed,
  dayFromNow,
  employerDomain,
  introduced,
  type Introduced,
  keyOf,
} from '../support/engagements.js';
import { asAdmin } from '../support/profiles.js';
import {
  answers,
  askedMail,
  asking,
  asks,
  does,
  eventually,
  hostSees,
  manager,
  opens,
  reads,
  sees,
} from '../support/time-off.js';
import { WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let who: Introduced;
let engagementId: string;
beforeAll(async () => {
  midst = await WholeMidst.start();
  who = await introduced(midst);
  engagementId = await agreed(midst, who);
  // What the programme says in such mails is read beforehand as well.
  await asAdmin(
    midst.database,
    `INSERT INTO notice_words (id, kind, language, words, valid_from, source, proposed_by, proposed_at, outcome, answered_by, answered_at)
     SELECT gen_random_uuid(), 'time-off-asked', 'en-GB', 'Questions? Write to the invented round desk.', '2026-01-01', 'Invented',
            min(id::text)::uuid, now(), 'confirmed', max(id::text)::uuid, now() FROM person`,
  );
});
afterAll(() => midst.stop());

/** The invitation in a mail, as a calendar reads it: the part's own head, and the lines unfolded. */
async function inCalendarOf(address: string, method = 'REQUEST'): Promise<{ part: string; text: string }> {
  const head = new RegExp(`^content-type: text/calendar;[^\\n]*method=${method}[^\\n]*$`, 'im');
  const mail = await midst.mailbox.waitFor(address, ({ raw }) => head.test(raw.replace(/\r?\n[ \t]+/g, ' ')));
  const attached = mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  const content = attached?.content ?? '';
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  const part = head.exec(mail.raw.replace(/\r?\n[ \t]+/g, ' '))![0];
  return { part, text: text.replace(/\r?\n[ \t]/g, '') };
}

describe('A line manager answers one mail', () => {
  let token: string;
  let requestId: string;

  it('for leave that the routes found, whose lines can be asked for as they are', async () => {
    const { timeOffRoutes } = await who.clinician.ask<{
      timeOffRoutes: {
        needed: { days: number };
        routes: {
          lines: { leaveType: string; from: string; to: string; days: number; hours: number }[];
          notes: { kind: string; sentence: string }[];
        }[];
      };
    }>(
      `query ($asked: TimeOffRoutesInput!) { timeOffRoutes(asked: $asked) {
         needed { days hours stretches { from to } } inTheWay { code sentence rule { id source } }
         routes { askBy decidedBy approvers daysUnpaid chains { leaveType stages { roles all } }
           lines { leaveType from to days hours rule { source seenOn } } notes { kind code leaveType sentence } } } }`,
      {
        asked: {
          ...{ engagementId, nation: 'WALES', groups: ['agenda-for-change'], employerName: 'Invented Trust' },
          left: [{ leaveType: 'AL-AFC', days: 200 }],
        },
      },
    );
    const route = timeOffRoutes.routes.find(({ lines }) =>
      lines.every((line) => line.leaveType === 'AL-AFC'),
    );
    expect(route?.lines.reduce((sum, { days }) => sum + days, 0)).toBe(timeOffRoutes.needed.days);
    expect(route?.notes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['applied', 'open']));
    expect(route?.notes.map(({ sentence }) => sentence).join(' ')).toMatch(/6 weeks|42 days/);
    const lines = route?.lines.map(({ leaveType, from, to, days, hours }) => ({
      ...{ leaveType, from, to, days, hours },
    }));
    const mails = await who.clinician.ask<{ previewTimeOff: { text: string }[] }>(
      'query ($asking: TimeOffAsking!) { previewTimeOff(asking: $asking) { text } }',
      { asking: asking(midst, who, engagementId, { lines }) },
    );
    expect(mails.previewTimeOff).toHaveLength(1);
  });

  it('which the clinician has read beforehand, to the letter', async () => {
    const stated = asking(midst, who, engagementId, { showDestination: true });
    const { previewTimeOff } = await who.clinician.ask<{
      previewTimeOff: { subject: string; text: string; to: string }[];
    }>('query ($asking: TimeOffAsking!) { previewTimeOff(asking: $asking) { to subject text } }', {
      asking: stated,
    });
    const request = await asks(midst, who, stated);
    requestId = request.id;
    const mail = await askedMail(midst, manager.email);
    token = mail.token;
    const [preview] = previewTimeOff;
    expect(preview).toMatchObject({ to: manager.email, subject: mail.subject });
    const withoutLinks = (text = '') =>
      text
        .replace(/\/(time-off|unsubscribe)\/\S+/g, '/$1/…')
        .replaceAll(/\s+/g, ' ')
        .trim();
    expect(withoutLinks(mail.text)).toBe(withoutLinks(preview.text));
    expect(withoutLinks(mail.text)).toContain(
      'From the programme: Questions? Write to the invented round desk.',
    );
    expect(midst.mailbox.to(manager.email)).toHaveLength(1);
  });

  it('with name, dates, hours, leave, cover, date for an answer and reference; where, as ticked; who invites, not', async () => {
    const mail = await askedMail(midst, manager.email);
    const { reference } = await sees(who, requestId);
    for (const words of [
      'Ama Invented',
      'Annual leave',
      '8 days',
      '60 hours',
      'Two colleagues swap',
      'Kenya',
      reference,
    ])
      expect(mail.text).toContain(words);
    expect(mail.text).toMatch(/answer by: /);
    expect(mail.text).toContain(`http://web.test/time-off/${token}`);
    expect(mail.text).toMatch(/To check that this is genuine/);
    for (const words of ['Invented Teaching Hospital', 'herit', 'paediatric'])
      expect(`${mail.text}${mail.html}`.toLowerCase()).not.toContain(words.toLowerCase());
    expect(mail.text).toContain('because Ama Invented named you');
    expect(mail.raw.length).toBeLessThan(30_000);
  });

  it('and decides without an account; the clinician is told, and the host sees one word', async () => {
    expect(await reads(midst, token)).toMatchObject({
      link: 'OPEN',
      approverName: 'Mair Invented',
      lines: [{ leaveType: 'AL-AFC', days: 8, hours: 60 }],
      destination: 'Kenya',
      host: null,
      choices: [
        'APPROVE',
        'APPROVE_SUBJECT_TO',
        'ASK_MORE',
        'SUGGEST_DATES',
        'REFUSE',
        'NOT_THE_RIGHT_PERSON',
      ],
    });
    await eventually(
      () => hostSees(who, engagementId),
      (seen) => seen === 'PENDING',
    );
    expect(await answers(midst, token, { decision: 'APPROVE_SUBJECT_TO' })).toBe('BAD_INPUT');
    const subject = { decision: 'APPROVE_SUBJECT_TO', words: 'Cover by 3 March.' };
    expect(await answers(midst, token, { ...subject, conditionBy: dayFromNow(midst, 90) })).toBe('BAD_INPUT');
    const conditionBy = dayFromNow(midst, 20);
    expect(await answers(midst, token, { ...subject, conditionBy })).toBeNull();
    const told = await midst.mailbox.waitFor(who.clinician.email, (mail) =>
      /once a condition is met/.test(mail.subject ?? ''),
    );
    expect(told.text).toContain('Nothing is agreed before that');
    // It is no yes before it is confirmed: the host sees nothing new, and one link of the approver's waits for word.
    const condition = await askedMail(midst, manager.email, /Your condition/);
    expect(condition.token).toBe(token);
    expect(condition.text).toContain('Cover by 3 March.');
    expect(await reads(midst, token)).toMatchObject({
      link: 'CONDITION',
      waitsForCondition: true,
      conditionBy,
    });
    expect(await sees(who, requestId)).toMatchObject({
      state: 'ASKING',
      steps: [{ state: 'CONDITIONAL', condition: 'Cover by 3 March.', conditionBy }],
    });
    expect(await hostSees(who, engagementId)).toBe('PENDING');
    const say = (met: boolean, more = {}) =>
      answers(midst, token, { met, ...more }, { verb: 'sayCondition' });
    expect(await say(false)).toBe('BAD_INPUT');
    expect(await say(true, { words: 'Two bank nurses.' })).toBeNull();
    expect(await say(false, { reason: 'COVER' })).toBe('ALREADY_ANSWERED');
    await midst.mailbox.waitFor(who.clinician.email, (mail) =>
      /condition .* is met/.test(mail.subject ?? ''),
    );
    await eventually(
      () => hostSees(who, engagementId),
      (seen) => seen === 'APPROVED',
    );
    const request = await sees(who, requestId);
    expect(request).toMatchObject({
      state: 'APPROVED',
      steps: [{ state: 'APPROVED', condition: 'Cover by 3 March.' }],
    });
    expect(request.history.map(({ act, by }) => `${act} ${by}`)).toEqual([
      'requestTimeOff clinician',
      'ask clinician',
      'approve-subject-to approver',
      'confirm-condition approver',
      'settle midst',
    ]);
  });

  it('both get the days into their calendars, whole days, where only as ticked, and nothing blocks the manager', async () => {
    const [theirs, own] = [await inCalendarOf(manager.email), await inCalendarOf(who.clinician.email)];
    const { reference } = await sees(who, requestId);
    const day = (inDays: number) => dayFromNow(midst, inDays).replaceAll('-', '');
    for (const { part, text } of [theirs, own]) {
      expect(part).toMatch(/method=REQUEST/i);
      expect(text).toContain(`DTSTART;VALUE=DATE:${day(90)}`);
      expect(text).toContain(`DTEND;VALUE=DATE:${day(102)}`);
      expect(text).toContain('SEQUENCE:0');
      expect(text).not.toMatch(/Invented Teaching Hospital/);
    }
    expect(theirs.text).toMatch(/SUMMARY:Ama Invented: time off[\s\S]*TRANSP:TRANSPARENT/);
    expect(theirs.text).toContain(`UID:${reference}-1@midst`);
    expect(theirs.text).toContain('Kenya');
    expect(theirs.text.toLowerCase()).toContain(`:mailto:${manager.email}`);
    expect(own.text).toMatch(/SUMMARY:Time off[\s\S]*TRANSP:OPAQUE/);
  });

  it('and may take the approval back, with a reason, until a stated day', async () => {
    const { canWithdrawUntil } = await reads(midst, token);
    expect(canWithdrawUntil).toBe(dayFromNow(midst, 90 - 14));
    expect(
      await answers(midst, token, { reason: 'Two colleagues fell ill.' }, { verb: 'withdrawApproval' }),
    ).toBeNull();
    const mail = await midst.mailbox.waitFor(who.clinician.email, (one) =>
      /withdrawn an approval/.test(one.subject ?? ''),
    );
    expect(mail.text).toContain('Two colleagues fell ill.');
    await eventually(
      () => hostSees(who, engagementId),
      (seen) => seen === 'WITHDRAWN',
    );
    expect((await sees(who, requestId)).state).toBe('APPROVAL_WITHDRAWN');
    const { reference } = await sees(who, requestId);
    for (const address of [manager.email, who.clinician.email]) {
      const { text } = await inCalendarOf(address, 'CANCEL');
      expect(text).toContain(`UID:${reference}-${address === manager.email ? '' : 'own-'}1@midst`);
      expect(text).toMatch(/SEQUENCE:1\r?\n[\s\S]*STATUS:CANCELLED/);
      const invitations = midst.mailbox.to(address).filter(({ raw }) => /method=/i.test(raw));
      expect(invitations).toHaveLength(2);
    }
  });
});

describe('A consultant’s approval on a condition', () => {
  it('is confirmed by whom the approver names, once, and counts as their address does', async () => {
    const one = await introduced(midst);
    const id = await agreed(midst, one);
    const lead = { role: 'CLINICAL_DIRECTOR', name: 'Cai Invented', email: `cai@${employerDomain}` };
    const request = await asks(midst, one, asking(midst, one, id, { approvers: [lead] }));
    const { token: given } = await askedMail(midst, lead.email);
    const subject = { decision: 'APPROVE_SUBJECT_TO', words: 'Clinics are covered.' };
    const own = { name: 'Ama', email: one.clinician.email };
    expect(await answers(midst, given, { ...subject, confirmer: own })).toBe('YOUR_OWN_APPROVER');
    const confirmer = { name: 'Rhian Invented', email: `rhian@${employerDomain}` };
    expect(await answers(midst, given, { ...subject, confirmer })).toBeNull();
    const { token: theirs } = await askedMail(midst, confirmer.email, /Your condition/);
    const say = (token: string) => answers(midst, token, { met: true }, { verb: 'sayCondition' });
    expect(await say(given)).toBe('REPLACED');
    expect((await reads(midst, given)).recorded).toMatchObject([{ decision: 'approve-subject-to' }]);
    expect(await say(theirs)).toBeNull();
    expect(await say(theirs)).toBe('ALREADY_ANSWERED');
    await eventually(
      () => hostSees(one, id),
      (seen) => seen === 'APPROVED',
    );
    expect((await sees(one, request.id)).steps).toMatchObject([{ name: confirmer.name, state: 'APPROVED' }]);
  });
});

describe('The token of the mail', () => {
  it('opens nothing but its own step, even past every check of the application', async () => {
    const other = await introduced(midst);
    const theirs = await asks(midst, other, asking(midst, other, await agreed(midst, other)));
    const mine = await asAdmin(midst.database, 'SELECT id FROM time_off_step WHERE request_id <> $1', [
      keyOf(theirs.id),
    ]);
    const holder = { kind: 'approver', stepId: mine[0].id as string, network: 'test' } as const;
    const counts = await midst.db.as(holder, async (tx) => {
      const counted: Record<string, number> = {};
      for (const table of [
        'time_off_request',
        'time_off_step',
        'time_off_outcome',
        'engagement',
        'person',
        'person_contact',
        'approver_address',
        'thread',
        'match',
        'organisation',
      ])
        counted[table] = Number(
          (await tx.query<{ count: string }[]>(`SELECT count(*) FROM ${table}`))[0].count,
        );
      return counted;
    });
    expect(counts).toEqual({
      time_off_request: 1,
      time_off_step: 1,
      time_off_outcome: 0,
      engagement: 0,
      person: 0,
      person_contact: 0,
      approver_address: 0,
      thread: 0,
      match: 0,
      organisation: 0,
    });
  });

  it('is no key to anything else, and a damaged one opens nothing', async () => {
    const { token } = await askedMail(midst, manager.email);
    const asSession = await midst.api.graphql('{ me { id } }', {}, { token });
    expect(asSession.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    const damaged = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A');
    for (const wrong of [damaged, 'x'.repeat(44), ''])
      expect((await opens(midst, wrong)).errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });

  it('in a browser that is signed in as the very clinician is refused, and both are told', async () => {
    const one = await introduced(midst);
    const boss = { role: 'HR', name: 'Hari Invented', email: `hari@${employerDomain}` };
    const request = await asks(
      midst,
      one,
      asking(midst, one, await agreed(midst, one), { approvers: [boss] }),
    );
    const { token } = await askedMail(midst, boss.email);
    const session = one.clinician.token;
    expect((await opens(midst, token, session)).errors[0].extensions.code).toBe('REQUESTER_HOLDS_LINK');
    expect(await answers(midst, token, { decision: 'APPROVE' }, { session })).toBe('REQUESTER_HOLDS_LINK');
    await midst.mailbox.waitFor(boss.email, (mail) => /another browser/.test(mail.subject ?? ''));
    await midst.mailbox.waitFor(one.clinician.email, (mail) => /was used by you/.test(mail.subject ?? ''));
    const audited = await asAdmin(
      midst.database,
      `SELECT * FROM audit_entry WHERE act = 'requester-held-approver-link'`,
      [],
    );
    expect(audited).toHaveLength(2);
    expect((await sees(one, request.id)).steps[0].state).toBe('ASKED');
  });
});

describe('Nobody approves their own time off', () => {
  it.each([
    ['their address', (own: string) => ({ email: own })],
    ['their address with a tag', (own: string) => ({ email: own.replace('@', '+boss@') })],
    ['their address in capitals', (own: string) => ({ email: own.toUpperCase() })],
    ['their second address at work', () => ({ email: `ama.invented@ward.${employerDomain}` })],
    ['their own name, at an address of the employer', () => ({ name: 'AMA  Invented' })],
  ])('under %s', async (_, spelt) => {
    const approvers = [{ ...manager, ...spelt(who.clinician.email) }];
    const { errors } = await who.clinician.graphql(
      'mutation ($input: RequestTimeOffInput!) { requestTimeOff(input: $input) { id } }',
      { input: { idempotencyKey: midst.key(), asking: asking(midst, who, engagementId, { approvers }) } },
    );
    expect(errors[0].extensions).toMatchObject({
      code: 'YOUR_OWN_APPROVER',
      fields: [{ field: 'approvers.0.email' }],
    });
  });

  it('and where nobody has to release the clinician, nobody is asked', async () => {
    const one = await introduced(midst);
    const id = await agreed(midst, one);
    const request = await asks(
      midst,
      one,
      asking(midst, one, id, { notNeeded: 'RETIRED', lines: [], approvers: [], replyBy: null }),
    );
    expect(request).toMatchObject({ state: 'NOT_NEEDED', steps: [] });
    await eventually(
      () => hostSees(one, id),
      (seen) => seen === 'NOT_NEEDED',
    );
    const { data } = await does(midst, one, 'withdrawTimeOff', { requestId: request.id });
    expect(data?.withdrawTimeOff.state).toBe('WITHDRAWN');
  });
});
