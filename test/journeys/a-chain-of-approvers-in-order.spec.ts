import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import { agreed, giveRole, introduced, type Introduced } from '../support/engagements.js';
import {
  answers,
  askedMail,
  asking,
  asks,
  director,
  does,
  eventually,
  hostSees,
  manager,
  reads,
  sees,
  type SeenRequest,
} from '../support/time-off.js';
import { WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
beforeAll(async () => {
  midst = await WholeMidst.start();
});
afterAll(() => midst.stop());

describe('A chain of approvers', () => {
  let who: Introduced;
  let engagementId: string;
  let request: SeenRequest;

  it('asks the second only after the first has approved, and says so without names', async () => {
    who = await introduced(midst);
    engagementId = await agreed(midst, who);
    request = await asks(midst, who, asking(midst, who, engagementId, { approvers: [manager, director] }));
    expect(request.steps.map(({ state }) => state)).toEqual(['ASKED', 'WAITING']);
    const { token } = await askedMail(midst, manager.email);

    expect(await answers(midst, token, { decision: 'ASK_MORE', words: 'Who covers the nights?' })).toBeNull();
    const question = await midst.mailbox.waitFor(who.clinician.email, (mail) =>
      /has a question/.test(mail.subject ?? ''),
    );
    expect(question.text).toContain('Who covers the nights?');
    expect(await answers(midst, token, { decision: 'APPROVE' })).toBe('ALREADY_ANSWERED');
    const stepId = request.steps[0].id;
    await does(midst, who, 'answerApprover', { stepId, answer: 'Two bank nurses, agreed with the matron.' });
    const again = await askedMail(midst, manager.email, /has answered your question/);
    expect(again.token).toBe(token);
    expect(again.text).toContain('Two bank nurses');
    expect(await reads(midst, token)).toMatchObject({
      link: 'OPEN',
      answer: 'Two bank nurses, agreed with the matron.',
    });

    expect(midst.mailbox.to(director.email)).toHaveLength(0);
    expect(await answers(midst, token, { decision: 'APPROVE' })).toBeNull();
    const second = await askedMail(midst, director.email);
    expect(second.text).toContain('line manager approved');
    expect(second.text).not.toContain(manager.name);
    expect(await hostSees(who, engagementId)).toBe('PENDING');
    expect(await reads(midst, second.token)).toMatchObject({
      before: [{ role: 'LINE_MANAGER', how: 'approved' }],
    });
  });

  it('is settled by the last, and a refusal with its coded reason ends it for all', async () => {
    const { token } = await askedMail(midst, director.email);
    expect(await answers(midst, token, { decision: 'REFUSE' })).toBe('BAD_INPUT');
    expect(
      await answers(midst, token, { decision: 'REFUSE', reason: 'COVER', words: 'Not in June.' }),
    ).toBeNull();
    const mail = await midst.mailbox.waitFor(who.clinician.email, (one) =>
      /has refused/.test(one.subject ?? ''),
    );
    expect(mail.text).toContain('the service cannot be covered');
    await eventually(
      () => hostSees(who, engagementId),
      (seen) => seen === 'REFUSED',
    );
    // The manager who had approved may have arranged cover.
    await midst.mailbox.waitFor(manager.email, (one) => /will not go ahead/.test(one.subject ?? ''));
    expect(await sees(who, request.id)).toMatchObject({
      state: 'REFUSED',
      steps: [{ state: 'APPROVED' }, { state: 'REFUSED', refusal: 'COVER' }],
    });
  });

  it('can be asked anew after a refusal, and only then', async () => {
    const anew = await asks(midst, who, asking(midst, who, engagementId));
    expect(anew.reference).not.toBe(request.reference);
    const { errors } = await who.clinician.graphql(
      'mutation ($input: RequestTimeOffInput!) { requestTimeOff(input: $input) { id } }',
      { input: { idempotencyKey: midst.key(), asking: asking(midst, who, engagementId) } },
    );
    expect(errors[0].extensions.code).toBe('ALREADY_ASKED');
    await eventually(
      () => hostSees(who, engagementId),
      (seen) => seen === 'PENDING',
    );
  });
});

describe('Whose address it is', () => {
  it('decides whether the host sees approved or reported, and the HR of the employer can confirm it', async () => {
    const who = await introduced(midst);
    const engagementId = await agreed(midst, who);
    const outside = {
      role: 'LINE_MANAGER',
      name: 'Nia Invented',
      email: `nia.${Date.now()}@elsewhere.example`,
    };
    const request = await asks(midst, who, asking(midst, who, engagementId, { approvers: [outside] }));
    expect(request.steps[0].standing).toBe('UNCONFIRMED');
    const { token } = await askedMail(midst, outside.email);
    await answers(midst, token, { decision: 'APPROVE' });
    await eventually(
      () => hostSees(who, engagementId),
      (seen) => seen === 'REPORTED',
    );

    const hr = await midst.signIn(`hr.${Date.now()}@invented-trust.example`);
    await giveRole(midst.database, hr, 'employer-hr', who.employerId);
    const { approverAddresses } = await hr.ask<{ approverAddresses: { id: string; email: string }[] }>(
      'query ($id: ID!) { approverAddresses(organisationId: $id) { id email name role confirmed } }',
      { id: toGlobalId('Organisation', who.employerId) },
    );
    expect(approverAddresses.map(({ email }) => email)).toEqual([outside.email]);
    await hr.ask(
      'mutation ($input: ConfirmApproverInput!) { confirmApprover(input: $input) { confirmed } }',
      {
        input: { idempotencyKey: midst.key(), addressId: approverAddresses[0].id, confirmed: true },
      },
    );
    await eventually(
      () => hostSees(who, engagementId),
      (seen) => seen === 'APPROVED',
    );
  });

  it('does not matter for what was agreed offline: that is reported', async () => {
    const who = await introduced(midst);
    const engagementId = await agreed(midst, who);
    const request = await asks(midst, who, asking(midst, who, engagementId));
    const { data } = await does(midst, who, 'recordOfflineDecision', {
      stepId: request.steps[0].id,
      evidence: 'Leave form signed on 3 May, kept in ESR.',
    });
    expect(data?.recordOfflineDecision.steps[0].state).toBe('REPORTED');
    await eventually(
      () => hostSees(who, engagementId),
      (seen) => seen === 'REPORTED',
    );
  });
});
