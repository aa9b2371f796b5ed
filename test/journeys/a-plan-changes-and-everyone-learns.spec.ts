import { randomUUID } from 'node:crypto';
import { RemindOfWording } from '../../libs/engagements/remind-of-wording.job.js';
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import { dayFromNow, giveRole, introduced, type Introduced, keyOf, tokenIn } from '../support/engagements.js';
import { asAdmin } from '../support/profiles.js';
import {
  answers,
  askedMail,
  asking,
  asks,
  director,
  does as act,
  eventually,
  hostSees,
  manager,
  reads,
  sees,
} from '../support/time-off.js';
import type { Someone } from '../support/whole-midst.js';
import { WholeMidst } from '../support/whole-midst.js';

interface SeenEngagement {
  id: string;
  state: string;
  version: number;
  allowedActions: string[];
  waiting: { leg: number; waitsFor: string[] }[];
  history: { act: string; side: string | null }[];
}

const fields = 'id state version allowedActions waiting { leg waitsFor } history { act side }';
let midst: WholeMidst;
beforeAll(async () => {
  midst = await WholeMidst.start();
});
afterAll(() => midst.stop());

function terms(inDays: number, more: Record<string, unknown> = {}) {
  return {
    legs: [
      {
        mode: 'IN_COUNTRY',
        country: 'KE',
        from: dayFromNow(midst, inDays),
        to: dayFromNow(midst, inDays + 11),
        ...more,
      },
    ],
    pays: [{ item: 'flights', payer: 'PROGRAMME' }],
    counterpart: { name: 'Grace Invented' },
  };
}

async function does(person: Someone, verb: string, input: Record<string, unknown>): Promise<SeenEngagement> {
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${verb}(input: $input) { ${fields} } }`;
  const answer = await person.ask<Record<string, SeenEngagement>>(document, {
    input: {
      idempotencyKey: midst.key(),
      ...(/agree|change/.test(verb) && { conductCode: '2026-11' }),
      ...input,
    },
  });
  return answer[verb];
}

async function anOfficer(): Promise<Someone> {
  const officer = await midst.signIn(`officer.${randomUUID().slice(0, 8)}@midst.example`);
  await giveRole(midst.database, officer, 'officer', null);
  return officer;
}

async function agree(
  who: Introduced,
  inDays: number,
  more: Record<string, unknown> = {},
): Promise<SeenEngagement> {
  const matchId = toGlobalId('Match', who.matchId);
  const { id, version } = await does(who.lead, 'agreeEngagement', { matchId, terms: terms(inDays, more) });
  return does(who.clinician, 'agreeEngagement', { engagementId: id, version });
}

describe('A plan changes', () => {
  let who: Introduced;
  let engagement: SeenEngagement;
  let requestId: string;
  let token: string;

  it('after both sides have accepted exactly the same terms', async () => {
    who = await introduced(midst);
    const matchId = toGlobalId('Match', who.matchId);
    const first = await does(who.lead, 'agreeEngagement', { matchId, terms: terms(90) });
    expect(first).toMatchObject({
      state: 'PROPOSED',
      version: 1,
      allowedActions: ['agreeEngagement', 'cancelEngagement'],
    });
    await midst.mailbox.waitFor(who.clinician.email, (mail) =>
      /Terms are on the table/.test(mail.subject ?? ''),
    );
    await expect(does(who.lead, 'agreeEngagement', { engagementId: first.id, version: 1 })).rejects.toThrow(
      'FORBIDDEN',
    );
    const second = await does(who.clinician, 'agreeEngagement', { matchId, terms: terms(95) });
    expect(second).toMatchObject({ id: first.id, version: 2 });
    await expect(does(who.lead, 'agreeEngagement', { engagementId: first.id, version: 1 })).rejects.toThrow(
      'OTHER_TERMS',
    );
    engagement = await does(who.lead, 'agreeEngagement', { engagementId: first.id, version: 2 });
    expect(engagement).toMatchObject({ state: 'AGREED', waiting: [] });
    await midst.mailbox.waitFor(who.clinician.email, (mail) => /^Agreed/.test(mail.subject ?? ''));
    const [match] = await asAdmin(midst.database, 'SELECT state FROM match WHERE id = $1', [who.matchId]);
    expect(match.state).toBe('agreed');
  });

  it('and everyone learns at once: the other side, the approver who decided and the one who was asked', async () => {
    const lines = [{ leaveType: 'SPL', from: dayFromNow(midst, 95), to: dayFromNow(midst, 106), days: 8 }];
    const request = await asks(
      midst,
      who,
      asking(midst, who, engagement.id, { lines, approvers: [manager, director] }),
    );
    requestId = request.id;
    const asked = await askedMail(midst, manager.email);
    await answers(midst, asked.token, { decision: 'APPROVE' });
    await askedMail(midst, director.email);

    const reason = 'The examination was moved.';
    const changed = await does(who.lead, 'changeEngagement', {
      engagementId: engagement.id,
      terms: terms(120),
      reason,
    });
    expect(changed).toMatchObject({ state: 'CHANGING', version: 3 });
    // No moment in which the host plans on an answer to other days.
    expect(await hostSees(who, engagement.id)).toBe('PENDING');
    for (const email of [who.clinician.email, manager.email, director.email])
      await midst.mailbox.waitFor(email, (mail) => /plan has changed/i.test(mail.subject ?? ''));
    const told = await midst.mailbox.waitFor(who.clinician.email, (mail) =>
      /does not cover it any more/.test(mail.subject ?? ''),
    );
    expect(told.text).toContain('Ask again for the changed plan');
    expect(await sees(who, requestId)).toMatchObject({
      state: 'OUT_OF_DATE',
      allowedActions: ['withdrawTimeOff', 'askAgainForTimeOff'],
      notCovered: [{ from: dayFromNow(midst, 120), to: dayFromNow(midst, 131) }],
      steps: [{ state: 'APPROVED' }, { state: 'ASKED', allowedActions: [] }],
    });
    const accepted = await does(who.clinician, 'agreeEngagement', {
      engagementId: engagement.id,
      version: 3,
    });
    expect(accepted.state).toBe('AGREED');
    expect(await hostSees(who, engagement.id)).toBe('PENDING');
  });

  it('and a link to the days of before shows that they are out of date, and takes no answer', async () => {
    const [decided, waiting] = [
      await askedMail(midst, manager.email),
      await askedMail(midst, director.email),
    ];
    expect(await reads(midst, decided.token)).toMatchObject({
      link: 'OUT_OF_DATE',
      recorded: [{ decision: 'approve' }],
      canWithdrawUntil: null,
    });
    expect(await reads(midst, waiting.token)).toMatchObject({ link: 'OUT_OF_DATE', choices: [] });
    expect(await answers(midst, waiting.token, { decision: 'APPROVE' })).toBe('OUT_OF_DATE');
    const [{ id: stepId }] = (await sees(who, requestId)).steps.slice(1);
    const { errors } = await act(midst, who, 'nudgeApprover', { stepId });
    expect(errors[0].extensions.code).toBe('OUT_OF_DATE');
  });

  it('comes back to what was asked, and what was answered counts again', async () => {
    const back = await does(who.lead, 'changeEngagement', {
      engagementId: engagement.id,
      terms: terms(97, { to: dayFromNow(midst, 104) }),
      reason: 'The examination is on its first days after all.',
    });
    await midst.mailbox.waitFor(who.clinician.email, (mail) => /fits again/.test(mail.subject ?? ''));
    expect(await sees(who, requestId)).toMatchObject({
      state: 'ASKING',
      notCovered: [],
      steps: [{ state: 'APPROVED' }, { state: 'ASKED' }],
    });
    const { token } = await askedMail(midst, director.email);
    expect(await answers(midst, token, { decision: 'APPROVE' })).toBeNull();
    await eventually(
      () => hostSees(who, engagement.id),
      (seen) => seen === 'APPROVED',
    );
    expect(back.version).toBe(4);
  });

  it('again, and an approval of other days is not told as one of the new ones; asking again is one press', async () => {
    const reason = 'The examination was moved after all.';
    await does(who.lead, 'changeEngagement', { engagementId: engagement.id, terms: terms(120), reason });
    expect(await hostSees(who, engagement.id)).toBe('PENDING');
    await eventually(
      () => sees(who, requestId),
      ({ state }) => state === 'OUT_OF_DATE',
    );
    expect(await hostSees(who, engagement.id)).toBe('PENDING');

    const again = {
      requestId,
      lines: [{ leaveType: 'SPL', from: dayFromNow(midst, 120), to: dayFromNow(midst, 131), days: 8 }],
    };
    const { previewTimeOffAgain: mails } = await who.clinician.ask<{
      previewTimeOffAgain: { to: string; text: string }[];
    }>('query ($again: TimeOffAgain!) { previewTimeOffAgain(again: $again) { to text } }', { again });
    expect(mails.map(({ to }) => to)).toEqual([manager.email, director.email]);
    const { reference } = await sees(who, requestId);
    const { data } = await act(midst, who, 'askAgainForTimeOff', { again });
    const asked = data!.askAgainForTimeOff;
    expect(asked).toMatchObject({
      state: 'ASKING',
      replaces: reference,
      notCovered: [],
      steps: [
        { name: manager.name, state: 'ASKED' },
        { name: director.name, state: 'WAITING' },
      ],
    });
    const mail = await midst.mailbox.waitFor(
      manager.email,
      ({ subject }) => !!subject?.includes(asked.reference) && /please decide/.test(subject),
    );
    expect(mail.text).toContain(`${reference}: the plan changed`);
    // To the letter what was looked at, but for the link that is the approver's alone.
    const withoutLinks = (text: string | undefined) =>
      text?.replace(/\/(time-off|unsubscribe)\/\S+/g, '/$1/…').trim();
    expect(withoutLinks(mail.text)).toBe(withoutLinks(mails[0].text));
    expect(await sees(who, requestId)).toMatchObject({ state: 'REPLACED', allowedActions: [] });
    const old = await askedMail(midst, manager.email);
    expect(await reads(midst, old.token)).toMatchObject({ link: 'OUT_OF_DATE' });
    const second = await act(midst, who, 'askAgainForTimeOff', { again });
    expect(second.errors[0].extensions.code).toBe('NOT_NOW');
    requestId = asked.id;
    token = tokenIn(mail.text);
  });

  it('or is cancelled with a reason, and the time off ends with it', async () => {
    const cancelled = await does(who.clinician, 'cancelEngagement', {
      engagementId: engagement.id,
      reason: 'VISA',
    });
    expect(cancelled).toMatchObject({ state: 'CANCELLED', allowedActions: [] });
    await midst.mailbox.waitFor(who.lead.email, (mail) => /^Cancelled/.test(mail.subject ?? ''));
    await midst.mailbox.waitFor(manager.email, (mail) => /was cancelled/.test(mail.subject ?? ''));
    await eventually(
      () => hostSees(who, engagement.id),
      (seen) => seen === 'WITHDRAWN',
    );
    expect(await reads(midst, token)).toMatchObject({ link: 'ENDED' });
    expect(await answers(midst, token, { decision: 'APPROVE' })).toBe('NOT_NOW');
    expect(await sees(who, requestId)).toMatchObject({
      state: 'WITHDRAWN',
      steps: [{ state: 'STOPPED' }, { state: 'STOPPED' }],
    });
    // The second approver was not asked about these days, and so is told nothing of them.
    expect(
      midst.mailbox.to(director.email).filter(({ subject }) => /was cancelled/.test(subject ?? '')),
    ).toEqual([]);
  });
});

it('Nobody is promised twice for one day', async () => {
  const who = await introduced(midst);
  await agree(who, 200);
  const other = await introduced(midst);
  await asAdmin(midst.database, 'UPDATE match SET person_id = $1 WHERE id = $2', [
    keyOf(who.clinician.personId),
    other.matchId,
  ]);
  await expect(agree({ ...other, clinician: who.clinician }, 205)).rejects.toThrow('DOUBLE_BOOKED');
  await expect(agree({ ...other, clinician: who.clinician }, 230)).resolves.toMatchObject({
    state: 'AGREED',
  });
});

it('A leg on which people are treated waits for what an officer saw; teaching asks nothing', async () => {
  const who = await introduced(midst, { activities: ['teach', 'treat'] });
  const { id, waiting } = await agree(who, 60);
  expect(waiting).toEqual([{ leg: 0, waitsFor: ['LIVE_REGISTER', 'RECORD_CHECK'] }]);
  const officer = await anOfficer();
  const seen = {
    engagementId: id,
    authority: 'NMC',
    seen: 'Registered, no conditions.',
    passed: true,
    seenOn: dayFromNow(midst, 0),
  };
  await does(officer, 'recordCheck', { ...seen, kind: 'LIVE_REGISTER', validUntil: dayFromNow(midst, 31) });
  const still = await does(officer, 'recordCheck', {
    ...seen,
    kind: 'LIVE_REGISTER',
    validUntil: dayFromNow(midst, 80),
  });
  expect(still.waiting).toEqual([{ leg: 0, waitsFor: ['RECORD_CHECK'] }]);
  const free = await does(officer, 'recordCheck', {
    ...seen,
    kind: 'RECORD_CHECK',
    authority: 'ACRO',
    validUntil: dayFromNow(midst, 300),
  });
  expect(free.waiting).toEqual([]);
  const { engagement } = await who.lead.ask<{
    engagement: { recordChecks: unknown[]; clearances: unknown[] };
  }>('query ($id: ID!) { engagement(id: $id) { recordChecks { seen } clearances { kind passed } } }', { id });
  expect(engagement).toMatchObject({ recordChecks: [] });
  expect(engagement.clearances).toHaveLength(2);
});

it('A leg begins on its day, after the checks that it asks for, and is recorded once', async () => {
  const who = await introduced(midst, { activities: ['teach', 'treat'] });
  const { id } = await agree(who, 0);
  const start = (person: Someone, leg: number) => does(person, 'startLeg', { engagementId: id, leg });
  await expect(start(who.lead, 0)).rejects.toThrow('CHECKS_MISSING');
  await expect(start(who.lead, 1)).rejects.toThrow('counted from 0');
  const officer = await anOfficer();
  const seen = {
    engagementId: id,
    authority: 'NMC',
    seen: 'Registered, no conditions.',
    passed: true,
    seenOn: dayFromNow(midst, 0),
    validUntil: dayFromNow(midst, 300),
  };
  await does(officer, 'recordCheck', { ...seen, kind: 'LIVE_REGISTER' });
  await expect(start(who.clinician, 0)).rejects.toThrow('a record check');
  await does(officer, 'recordCheck', { ...seen, kind: 'RECORD_CHECK', authority: 'ACRO' });
  await expect(does(officer, 'startLeg', { engagementId: id, leg: 0 })).rejects.toThrow('FORBIDDEN');
  const begun = await start(who.clinician, 0);
  expect(begun.allowedActions).not.toContain('startLeg');
  expect(begun.history.filter(({ act }) => act === 'startLeg')).toEqual([
    { act: 'startLeg', side: 'clinician' },
  ]);
  await start(who.lead, 0);
  const { engagement } = await who.lead.ask<{ engagement: { legStarts: unknown[] } }>(
    'query ($id: ID!) { engagement(id: $id) { legStarts { leg version side } } }',
    { id },
  );
  expect(engagement.legStarts).toEqual([{ leg: 0, version: 1, side: 'clinician' }]);

  const later = await introduced(midst);
  const teaching = await agree(later, 30);
  expect(teaching.allowedActions).not.toContain('startLeg');
  await expect(does(later.lead, 'startLeg', { engagementId: teaching.id, leg: 0 })).rejects.toThrow(
    'first day',
  );
});

it('Terms that nobody accepted end with the match or the need on which they lay, and both sides learn at once', async () => {
  const propose = (who: Introduced) =>
    does(who.lead, 'agreeEngagement', { matchId: toGlobalId('Match', who.matchId), terms: terms(60) });
  const ends = async (who: Introduced, { id }: SeenEngagement, reason: string) => {
    for (const { email } of [who.clinician, who.lead])
      await midst.mailbox.waitFor(email, (mail) => /^Cancelled/.test(mail.subject ?? ''));
    const seen = 'query ($id: ID!) { engagement(id: $id) { state reason allowedActions } }';
    expect(await who.lead.ask<unknown>(seen, { id })).toEqual({
      engagement: { state: 'CANCELLED', reason, allowedActions: [] },
    });
  };
  const withdrawn = await introduced(midst);
  const first = await propose(withdrawn);
  await asks(midst, withdrawn, asking(midst, withdrawn, first.id));
  await withdrawn.clinician.ask(
    'mutation ($input: WithdrawInterestInput!) { withdrawInterest(input: $input) { id } }',
    { input: { idempotencyKey: midst.key(), matchId: toGlobalId('Match', withdrawn.matchId) } },
  );
  await ends(withdrawn, first, 'match-ended');
  // The approver learns as well that no answer is needed.
  await midst.mailbox.waitFor(manager.email, (mail) => /cancelled/i.test(mail.subject ?? ''));

  const letGo = await introduced(midst);
  const second = await propose(letGo);
  await letGo.lead.ask('mutation ($input: NotChosenInput!) { notChosen(input: $input) { id } }', {
    input: { idempotencyKey: midst.key(), matchId: toGlobalId('Match', letGo.matchId) },
  });
  await ends(letGo, second, 'match-ended');

  const unasked = await introduced(midst);
  const third = await propose(unasked);
  await unasked.lead.ask('mutation ($input: NeedWithReasonInput!) { withdrawNeed(input: $input) { id } }', {
    input: {
      idempotencyKey: midst.key(),
      needId: toGlobalId('Need', unasked.needId),
      reason: 'No longer needed.',
    },
  });
  await ends(unasked, third, 'need-withdrawn');

  // What both sides had agreed stays: it is theirs to cancel, with a reason.
  const kept = await introduced(midst);
  const agreement = await agree(kept, 200);
  await kept.lead.ask('mutation ($input: NeedWithReasonInput!) { withdrawNeed(input: $input) { id } }', {
    input: {
      idempotencyKey: midst.key(),
      needId: toGlobalId('Need', kept.needId),
      reason: 'No longer needed.',
    },
  });
  const { engagement } = await kept.lead.ask<{ engagement: { state: string } }>(
    'query ($id: ID!) { engagement(id: $id) { state } }',
    { id: agreement.id },
  );
  expect(engagement.state).toBe('AGREED');
});

describe('Agreeing looks again', () => {
  const proposed = async (who: Introduced, inDays: number) =>
    does(who.lead, 'agreeEngagement', { matchId: toGlobalId('Match', who.matchId), terms: terms(inDays) });
  const accepts = (person: Someone, { id, version }: SeenEngagement) =>
    does(person, 'agreeEngagement', { engagementId: id, version });

  it('whether the position has a place on these days, also when two accept in the same moment', async () => {
    const first = await introduced(midst);
    await asAdmin(midst.database, 'UPDATE "position" SET head_count = 1 WHERE id = $1', [first.positionId]);
    const second = await introduced(midst, { besides: first });
    const both = [await proposed(first, 100), await proposed(second, 105)];
    const answers = await Promise.allSettled([
      accepts(first.clinician, both[0]),
      accepts(second.clinician, both[1]),
    ]);
    const refused = answers.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
    expect(refused).toEqual([expect.stringContaining('POSITION_IS_FILLED')]);
    expect(refused[0]).toContain('raise the head-count');
    const [waiting, open] = answers[0].status === 'rejected' ? [first, both[0]] : [second, both[1]];
    // One after the other fill one place: a long leg can be covered by several people.
    await does(waiting.clinician, 'agreeEngagement', {
      matchId: toGlobalId('Match', waiting.matchId),
      terms: terms(130),
    });
    expect(await accepts(waiting.lead, { ...open, version: 2 })).toMatchObject({ state: 'AGREED' });
  });

  it('whether the need, the introduction and the clinician’s own refusals still leave it open', async () => {
    const gone = await introduced(midst);
    const ofGone = await proposed(gone, 100);
    await asAdmin(midst.database, `UPDATE need SET state = 'withdrawn' WHERE id = $1`, [gone.needId]);
    await expect(accepts(gone.clinician, ofGone)).rejects.toThrow('NO_LONGER_STANDS');

    const left = await introduced(midst);
    const ofLeft = await does(left.clinician, 'agreeEngagement', {
      matchId: toGlobalId('Match', left.matchId),
      terms: terms(100),
    });
    // In the moment before Midst ends the proposal, or were it to fail to.
    await asAdmin(midst.database, `UPDATE match SET state = 'withdrawn' WHERE id = $1`, [left.matchId]);
    await expect(accepts(left.lead, ofLeft)).rejects.toThrow('NO_LONGER_STANDS');

    const never = await introduced(midst);
    const matchId = toGlobalId('Match', never.matchId);
    const theirs = await proposed(never, 100);
    await asAdmin(
      midst.database,
      `WITH profile AS (INSERT INTO clinician (id, visibility) VALUES ($1, 'shown') ON CONFLICT DO NOTHING)
       INSERT INTO clinician_private (person_id, never_send) VALUES ($1, '{KE}')
       ON CONFLICT (person_id) DO UPDATE SET never_send = excluded.never_send`,
      [keyOf(never.clinician.personId)],
    );
    await expect(accepts(never.clinician, theirs)).rejects.toThrow('never to be sent');
    const own = await does(never.clinician, 'agreeEngagement', { matchId, terms: terms(100) });
    // The institution is refused without learning why.
    const told = await accepts(never.lead, own).catch(String);
    expect(told).toContain('NO_LONGER_STANDS');
    expect(told).not.toMatch(/never|sent|hidden|country/);
    const remote = {
      ...terms(100),
      legs: [{ mode: 'REMOTE', from: dayFromNow(midst, 100), to: dayFromNow(midst, 111) }],
    };
    const { version } = await does(never.clinician, 'agreeEngagement', { matchId, terms: remote });
    expect(await accepts(never.lead, { ...own, version })).toMatchObject({ state: 'AGREED' });
  });
});

it('Words of recruitment hold a message openly: its writer knows, the other side does not see it before an officer answered', async () => {
  const who = await introduced(midst);
  const input = {
    idempotencyKey: midst.key(),
    matchId: toGlobalId('Match', who.matchId),
    body: 'Afterwards there may be a permanent post here. Write to grace@hospital.example.',
  };
  const { sendMessage } = await who.lead.ask<{ sendMessage: { flags: { dueOn: string }[] } }>(
    'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { body held flags { code words dueOn } } }',
    { input },
  );
  const [{ dueOn }] = sendMessage.flags;
  expect(sendMessage).toEqual({
    ...{ body: input.body, held: 'waiting' },
    flags: [{ code: 'CODE-3', words: 'permanent post', dueOn }],
  });
  expect(dueOn > dayFromNow(midst, 1) && dueOn <= dayFromNow(midst, 9)).toBe(true);
  const readBy = async ({ ask }: Someone) =>
    (
      await ask<{ thread: { messages: { nodes: { held: string | null; flags: unknown[] }[] } } | null }>(
        'query ($id: ID!) { thread(matchId: $id) { messages(first: 5) { nodes { held flags { words note outcome } } } } }',
        { id: input.matchId },
      )
    ).thread?.messages.nodes ?? [];
  expect(await readBy(who.lead)).toHaveLength(1);
  expect(await readBy(who.clinician)).toEqual([]);
  const heldMail = await midst.mailbox.waitFor(
    who.lead.email,
    ({ subject }) => !!subject?.includes('Your message is held'),
  );
  expect(heldMail.text).toContain('“permanent post”');
  const mailsBefore = midst.mailbox.to(who.clinician.email).length;
  const officer = await anOfficer();
  interface Flag {
    id: string;
    words: string;
    side: string;
    need: { id: string };
  }
  const waiting = async () =>
    (
      await officer.ask<{ flaggedMessages: { nodes: Flag[] } }>(
        '{ flaggedMessages(first: 50) { nodes { id words side need { id } } } }',
      )
    ).flaggedMessages.nodes.filter(({ need }) => keyOf(need.id) === who.needId);
  const [flag] = await waiting();
  expect(flag).toMatchObject({ words: 'permanent post', side: 'institution' });
  await officer.ask(
    'mutation ($input: SettleMessageFlagInput!) { settleMessageFlag(input: $input) { id } }',
    {
      input: {
        idempotencyKey: midst.key(),
        flagId: flag.id,
        note: 'It is a post there.',
        outcome: 'RELEASED',
      },
    },
  );
  expect(await waiting()).toEqual([]);
  expect(await readBy(who.clinician)).toEqual([
    {
      held: null,
      flags: [{ words: 'permanent post', note: 'It is a post there.', outcome: 'RELEASED' }],
    },
  ]);
  await midst.mailbox.waitFor(
    who.lead.email,
    ({ subject }) => !!subject?.includes('Your message has reached the other side'),
  );
  await midst.mailbox.waitFor(
    who.clinician.email,
    ({ subject }) => !!subject?.includes('You have a message'),
  );
  expect(midst.mailbox.to(who.clinician.email).length).toBe(mailsBefore + 1);

  // Given back, it never reaches anybody; an answer that is due is on every officer's desk, and in their mail.
  await who.lead.ask('mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id } }', {
    input: { ...input, idempotencyKey: midst.key(), body: 'We offer visa sponsorship.' },
  });
  const [second] = await waiting();
  await asAdmin(midst.database, `UPDATE message_flag SET due_on = current_date - 5 WHERE id = $1`, [
    keyOf(second.id),
  ]);
  await midst.worker.get(RemindOfWording, { strict: false }).run();
  const due = await midst.mailbox.waitFor(
    officer.email,
    ({ subject }) => !!subject?.includes('Answers about wording are due'),
  );
  expect(due.text).toMatch(/Messages and other texts: 1/);
  const { overdueWording } = await officer.ask<{ overdueWording: { messages: number } }>(
    '{ overdueWording { messages } }',
  );
  expect(overdueWording.messages).toBe(1);
  await officer.ask(
    'mutation ($input: SettleMessageFlagInput!) { settleMessageFlag(input: $input) { id } }',
    {
      input: { idempotencyKey: midst.key(), flagId: second.id, note: 'Not done here.', outcome: 'RETURNED' },
    },
  );
  expect(await readBy(who.clinician)).toHaveLength(1);
  expect((await readBy(who.lead))[0].held).toBe('returned');
  expect(
    (
      await midst.mailbox.waitFor(
        who.lead.email,
        ({ subject }) => !!subject?.includes('Your message was given back'),
      )
    ).text,
  ).toContain('Not done here.');
});

it('Whoever withdrew or was let go is not written to any more, and neither writes back', async () => {
  const write = (person: Someone, { matchId }: Introduced) =>
    person.ask('mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id } }', {
      input: { idempotencyKey: midst.key(), matchId: toGlobalId('Match', matchId), body: 'One more word.' },
    });
  const says = (person: Someone, verb: string, { matchId }: Introduced) =>
    person.ask(
      `mutation ($input: ${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input!) { ${verb}(input: $input) { id } }`,
      { input: { idempotencyKey: midst.key(), matchId: toGlobalId('Match', matchId) } },
    );
  const who = await introduced(midst);
  await write(who.lead, who);
  await says(who.clinician, 'withdrawInterest', who);
  await expect(write(who.lead, who)).rejects.toThrow('NOT_FOUND');
  await expect(write(who.clinician, who)).rejects.toThrow('NOT_NOW');
  const other = await introduced(midst);
  await write(other.clinician, other);
  await says(other.lead, 'notChosen', other);
  for (const person of [other.clinician, other.lead])
    await expect(write(person, other)).rejects.toThrow('NOT_NOW');
  // What was said stays readable for the one who said it, and is closed.
  const { thread } = await who.clinician.ask<{ thread: { messages: { nodes: unknown[] } } }>(
    'query ($id: ID!) { thread(matchId: $id) { messages(first: 5) { nodes { body } } } }',
    { id: toGlobalId('Match', who.matchId) },
  );
  expect(thread.messages.nodes).toHaveLength(1);
});

it('Two who were introduced can talk, and the mail says only that there is a message', async () => {
  const who = await introduced(midst);
  const matchId = toGlobalId('Match', who.matchId);
  await who.clinician.ask('mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id } }', {
    input: { idempotencyKey: midst.key(), matchId, body: 'Shall we speak on Tuesday?' },
  });
  const mail = await midst.mailbox.waitFor(who.lead.email, (one) =>
    /You have a message/.test(one.subject ?? ''),
  );
  expect(mail.text).not.toContain('Tuesday');
  const { thread } = await who.lead.ask<{
    thread: { messages: { nodes: { body: string; side: string }[] } };
  }>('query ($id: ID!) { thread(matchId: $id) { messages(first: 5) { nodes { body side } } } }', {
    id: matchId,
  });
  expect(thread.messages.nodes).toEqual([{ body: 'Shall we speak on Tuesday?', side: 'clinician' }]);
  const stranger = await introduced(midst);
  const seen = await stranger.lead.ask<{ thread: unknown }>(
    'query ($id: ID!) { thread(matchId: $id) { id } }',
    { id: matchId },
  );
  expect(seen.thread).toBeNull();
});
