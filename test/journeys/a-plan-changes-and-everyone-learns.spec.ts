import { randomUUID } from 'node:crypto';
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import { dayFromNow, giveRole, introduced, type Introduced, keyOf } from '../support/engagements.js';
import { asAdmin } from '../support/profiles.js';
import {
  answers,
  askedMail,
  asking,
  asks,
  director,
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
      ...(verb !== 'cancelEngagement' && verb !== 'recordCheck' && { conductCode: '2026-11' }),
      ...input,
    },
  });
  return answer[verb];
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
    const { token } = await askedMail(midst, manager.email);
    await answers(midst, token, { decision: 'APPROVE' });
    await askedMail(midst, director.email);

    const reason = 'The examination was moved.';
    const changed = await does(who.lead, 'changeEngagement', {
      engagementId: engagement.id,
      terms: terms(120),
      reason,
    });
    expect(changed).toMatchObject({ state: 'CHANGING', version: 3 });
    for (const email of [who.clinician.email, manager.email, director.email])
      await midst.mailbox.waitFor(email, (mail) => /plan has changed/i.test(mail.subject ?? ''));
    expect((await sees(who, requestId)).state).toBe('ASKING');
    const accepted = await does(who.clinician, 'agreeEngagement', {
      engagementId: engagement.id,
      version: 3,
    });
    expect(accepted.state).toBe('AGREED');
  });

  it('or is cancelled with a reason, and the time off ends with it', async () => {
    const cancelled = await does(who.clinician, 'cancelEngagement', {
      engagementId: engagement.id,
      reason: 'VISA',
    });
    expect(cancelled).toMatchObject({ state: 'CANCELLED', allowedActions: [] });
    await midst.mailbox.waitFor(who.lead.email, (mail) => /^Cancelled/.test(mail.subject ?? ''));
    for (const { email } of [manager, director])
      await midst.mailbox.waitFor(email, (mail) => /was cancelled/.test(mail.subject ?? ''));
    await eventually(
      () => hostSees(who, engagement.id),
      (seen) => seen === 'WITHDRAWN',
    );
    const { token } = await askedMail(midst, director.email);
    expect(await reads(midst, token)).toMatchObject({ link: 'ENDED' });
    expect(await answers(midst, token, { decision: 'APPROVE' })).toBe('NOT_NOW');
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
  const officer = await midst.signIn(`officer.${randomUUID().slice(0, 8)}@midst.example`);
  await giveRole(midst.database, officer, 'officer', null);
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
