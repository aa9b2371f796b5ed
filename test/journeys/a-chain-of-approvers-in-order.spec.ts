import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import {
  agreed,
  dayFromNow,
  employerDomain,
  giveRole,
  introduced,
  type Introduced,
  tokenIn,
} from '../support/engagements.js';
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
import { asAdmin } from '../support/profiles.js';
import { WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
beforeAll(async () => {
  midst = await WholeMidst.start();
});
afterAll(() => midst.stop());

const inWords = 'Appeal in writing to the medical director within ten days.';

/** The kinds of leave that the routes for an engagement use. */
async function waysOf(who: Introduced, engagementId: string): Promise<string[]> {
  const { timeOffRoutes } = await who.clinician.ask<{
    timeOffRoutes: { routes: { lines: { leaveType: string }[] }[] };
  }>(
    'query ($asked: TimeOffRoutesInput!) { timeOffRoutes(asked: $asked) { routes { lines { leaveType } } } }',
    {
      asked: {
        ...{ engagementId, nation: 'ENGLAND', groups: ['agenda-for-change'] },
        employerId: toGlobalId('Organisation', who.employerId),
      },
    },
  );
  return [...new Set(timeOffRoutes.routes.flatMap(({ lines }) => lines.map(({ leaveType }) => leaveType)))];
}

describe('A chain of approvers, when a nurse’s study leave is refused and special leave is granted', () => {
  let who: Introduced;
  let engagementId: string;
  let request: SeenRequest;

  it('asks the second only after the first has approved, and says so without names', async () => {
    who = await introduced(midst);
    engagementId = await agreed(midst, who);
    await asAdmin(
      midst.database,
      `INSERT INTO leave_policy (id, employer_id, leave_type, leave_type_text, eligibility, appeal, appealable, pay,
         overseas, after_refusal_of, not_with, source, seen_on)
       SELECT gen_random_uuid(), $1, kind, kind_text, 'six weeks of notice', $2, true, pay, overseas, after::text[],
         beside::text[], 'Invented leave policy, section 4', '2026-11-01'
         FROM (VALUES ('SL-AFC', 'Study leave', 'paid', NULL, '{}', '{}'), ('EMB', 'A break', NULL, 'no', '{}', '{}'),
           ('SEC', 'Secondment', NULL, NULL, '{SL-CON}', '{}'), ('SPL', 'Special leave', 'paid', NULL, '{SL-AFC}', '{}'),
           ('UNP', 'Unpaid', NULL, NULL, '{SL-AFC}', '{SPL}')) rule (kind, kind_text, pay, overseas, after, beside)`,
      [who.employerId, inWords],
    );
    await who.clinician.ask(
      'mutation ($input: SaveMyProfileInput!) { saveMyProfile(input: $input) { __typename } }',
      {
        input: {
          idempotencyKey: midst.key(),
          profile: { professions: [{ code: 'nurse', specialties: [], current: true }] },
        },
      },
    );
    // Special leave is no way while study leave has not been refused.
    expect(await waysOf(who, engagementId)).toContain('SL-AFC');
    expect(await waysOf(who, engagementId)).not.toContain('SPL');
    const lines = [
      { leaveType: 'SL-AFC', from: dayFromNow(midst, 90), to: dayFromNow(midst, 101), days: 8, hours: 60 },
    ];
    request = await asks(
      midst,
      who,
      asking(midst, who, engagementId, { lines, approvers: [manager, director] }),
    );
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

  it('says after a refusal what else is possible; the appeal of the policy is offered, and made once', async () => {
    const { afterRefusal, allowedActions } = await sees(who, request.id);
    expect(afterRefusal).toMatchObject({
      remote: false,
      appeal: { sentence: 'A refusal can be appealed.', inWords, role: 'MEDICAL_DIRECTOR' },
    });
    expect(afterRefusal!.appeal!.source).toContain('section 4');
    // Study leave was refused, so special leave is open; no break that may not be spent overseas, nothing that another
    // refusal has to come before, nothing for doctors.
    expect(afterRefusal!.otherLeave.map(({ leaveType }) => leaveType)).toEqual(['SPL', 'UNP', 'AL-AFC']);
    expect(await waysOf(who, engagementId)).toContain('SPL');
    expect(allowedActions).toEqual(['askAgainForTimeOff']);

    const approver = {
      role: 'MEDICAL_DIRECTOR',
      name: 'Mo Invented',
      email: `mo.${Date.now()}@${employerDomain}`,
    };
    const appeal = (of: SeenRequest, by: object = approver) =>
      does(midst, who, 'appealTimeOff', {
        appeal: { requestId: of.id, approver: by, words: 'June was agreed a year ago.' },
      });
    expect((await appeal(request, director)).errors[0].extensions.code).toBe('BAD_INPUT');
    const { data } = await appeal(request);
    const appealed = data!.appealTimeOff;
    expect(appealed).toMatchObject({ state: 'ASKING', askedBecause: 'appeal', replaces: request.reference });
    const mail = await askedMail(midst, approver.email);
    for (const words of [
      `the refusal of ${request.reference}`,
      'June was agreed a year ago.',
      'A refusal can be appealed. In its own words: Study leave: six weeks of notice',
      'section 4',
    ])
      expect(mail.text).toContain(words);
    expect(await answers(midst, mail.token, { decision: 'REFUSE', reason: 'POLICY' })).toBeNull();
    await eventually(
      () => sees(who, appealed.id),
      ({ state }) => state === 'REFUSED',
    );
    for (const over of [request, appealed]) {
      expect((await sees(who, over.id)).afterRefusal!.appeal).toBeNull();
      expect((await appeal(over)).errors[0].extensions.code).toBe('NO_APPEAL');
    }
  });

  it('can be asked again after a refusal with one press, for special leave and of others; and only then', async () => {
    const { lines } = await sees(who, request.id);
    const hr = { role: 'HR', name: 'Hari Invented', email: `hari.${Date.now()}@${employerDomain}` };
    const { data } = await does(midst, who, 'askAgainForTimeOff', {
      again: {
        requestId: request.id,
        lines: lines.map(({ from, to, days }) => ({ leaveType: 'SPL', from, to, days })),
        approvers: [
          { ...manager, turn: 0 },
          { ...hr, turn: 0 },
        ],
      },
    });
    const anew = data!.askAgainForTimeOff;
    expect(anew).toMatchObject({ askedBecause: 'refused', replaces: request.reference, state: 'ASKING' });
    expect(anew.reference).not.toBe(request.reference);
    expect((await sees(who, request.id)).state).toBe('REFUSED');
    // Line manager and human resources are asked side by side.
    const mails = [
      await askedMail(midst, hr.email),
      await midst.mailbox.waitFor(manager.email, (m) => m.subject?.includes(anew.reference) ?? false),
    ];
    for (const { text } of mails) {
      expect(text).toContain(`${request.reference}, which was refused`);
      expect(text).toContain('Special leave');
    }
    const { errors } = await who.clinician.graphql(
      'mutation ($input: RequestTimeOffInput!) { requestTimeOff(input: $input) { id } }',
      { input: { idempotencyKey: midst.key(), asking: asking(midst, who, engagementId) } },
    );
    expect(errors[0].extensions.code).toBe('ALREADY_ASKED');
    await eventually(
      () => hostSees(who, engagementId),
      (seen) => seen === 'PENDING',
    );
    for (const { text } of mails)
      expect(await answers(midst, tokenIn(text), { decision: 'APPROVE' })).toBeNull();
    await eventually(
      () => hostSees(who, engagementId),
      (seen) => seen === 'APPROVED',
    );
  });
});

describe('A resident doctor', () => {
  it('asks rota and programme side by side, either of two deputies, then the dean; other dates are suggested and agreed', async () => {
    const who = await introduced(midst);
    const engagementId = await agreed(midst, who);
    const at = (name: string) => `${name}.${Date.now()}@${employerDomain}`;
    const rota = { role: 'ROTA_COORDINATOR', name: 'Rhys Invented', email: at('rhys'), turn: 0 };
    const programme = {
      role: 'TRAINING_PROGRAMME_DIRECTOR',
      name: 'Tess Invented',
      email: at('tess'),
      turn: 0,
    };
    const school = { role: 'HEAD_OF_SCHOOL', name: 'Hugh Invented', email: at('hugh'), turn: 1, anyOf: true };
    const deputy = { role: 'HEAD_OF_SCHOOL', name: 'Dora Invented', email: at('dora'), turn: 1, anyOf: true };
    const dean = { role: 'POSTGRADUATE_DEAN', name: 'Dai Invented', email: at('dai'), turn: 2 };
    const approvers = [dean, rota, school, deputy, programme];
    const unlike = asking(midst, who, engagementId, { approvers: [rota, { ...programme, anyOf: true }] });
    const refused = await who.clinician.graphql(
      'query ($asking: TimeOffAsking!) { previewTimeOff(asking: $asking) { to } }',
      { asking: unlike },
    );
    expect(refused.errors[0].extensions.fields.map(({ field }) => field)).toEqual([
      'approvers.0.anyOf',
      'approvers.1.anyOf',
    ]);
    const request = await asks(midst, who, asking(midst, who, engagementId, { approvers }));
    const states = async () =>
      (await sees(who, request.id)).steps.map(({ name, state }) => `${name.split(' ')[0]} ${state}`);
    expect(await states()).toEqual([
      'Rhys ASKED',
      'Tess ASKED',
      'Hugh WAITING',
      'Dora WAITING',
      'Dai WAITING',
    ]);
    const tokenOf = async ({ email }: { email: string }, subject = /./) =>
      (await askedMail(midst, email, subject)).token;
    const says = async (one: { email: string }, input: object) =>
      answers(midst, await tokenOf(one), { ...input });

    // Rota says yes; the programme says: not these days, but within those.
    expect(await says(rota, { decision: 'APPROVE' })).toBeNull();
    const [from, to] = [dayFromNow(midst, 95), dayFromNow(midst, 120)];
    expect(await says(programme, { decision: 'SUGGEST_DATES', from: to, to: from })).toBe('BAD_INPUT');
    expect(
      await says(programme, { decision: 'SUGGEST_DATES', from, to, words: 'After the exam.' }),
    ).toBeNull();
    const news = await midst.mailbox.waitFor(who.clinician.email, (m) =>
      /suggests other dates/.test(m.subject ?? ''),
    );
    expect(news.text).toContain('After the exam.');
    const [, suggesting] = (await sees(who, request.id)).steps;
    expect(suggesting).toMatchObject({ state: 'DATES_SUGGESTED', suggestedFrom: from, suggestedTo: to });
    expect(suggesting.allowedActions).toEqual(expect.arrayContaining(['acceptDates', 'answerApprover']));
    const accept = (first: string) =>
      does(midst, who, 'acceptDates', {
        stepId: suggesting.id,
        lines: [{ leaveType: 'SL-RES', from: first, to, days: 10 }],
      });
    expect((await accept(dayFromNow(midst, 94))).errors[0].extensions.code).toBe('BAD_INPUT');
    const { data } = await accept(from);
    // The same request goes on, and everybody is asked about these days: rota's yes was to others.
    expect(data!.acceptDates).toMatchObject({ id: request.id, revision: 2, lines: [{ from, to, days: 10 }] });
    expect((await states()).slice(0, 2)).toEqual(['Rhys ASKED', 'Tess ASKED']);
    expect(data!.acceptDates.history.map(({ act }) => act)).toEqual(
      expect.arrayContaining(['approve', 'suggest-dates', 'acceptDates']),
    );
    expect(await tokenOf(rota, /Other days/)).toBe(await tokenOf(rota));

    expect(await says(programme, { decision: 'APPROVE' })).toBeNull();
    expect(midst.mailbox.to(school.email)).toHaveLength(0);
    expect(await says(rota, { decision: 'APPROVE' })).toBeNull();
    // Either head of school will do: one no is no end, one yes is enough, and the other is told.
    expect(await says(deputy, { decision: 'APPROVE' })).toBeNull();
    await midst.mailbox.waitFor(school.email, (m) => /No answer needed any more/.test(m.subject ?? ''));
    expect(await says(school, { decision: 'REFUSE', reason: 'COST' })).toBe('NOT_NOW');
    const last = await askedMail(midst, dean.email);
    expect(last.text).toContain('head of school approved');
    expect(await answers(midst, last.token, { decision: 'APPROVE' })).toBeNull();
    await eventually(
      () => sees(who, request.id),
      ({ state }) => state === 'APPROVED',
    );
    // The plan is still for days that were not agreed: the host does not read that it may count on them.
    expect((await sees(who, request.id)).notCovered.length).toBeGreaterThan(0);
    expect(await hostSees(who, engagementId)).toBe('PENDING');
  });
});

describe('Whose address it is', () => {
  it('asks the matron and then HR, or the director: a no of the director alone ends nothing, and HR is asked after the matron', async () => {
    const who = await introduced(midst);
    const engagementId = await agreed(midst, who);
    const at = (name: string) => `${name}.${Date.now()}@${employerDomain}`;
    const [mia, hana, dov] = [at('mia'), at('hana'), at('dov')];
    const approvers = [
      { role: 'MATRON', name: 'Mia Invented', email: mia, turn: 0, anyOf: true, branch: '1 then 1' },
      { role: 'HR', name: 'Hana Invented', email: hana, turn: 0, anyOf: true, branch: '1 then 2' },
      { role: 'CLINICAL_DIRECTOR', name: 'Dov Invented', email: dov, turn: 0, anyOf: true },
    ];
    const request = await asks(midst, who, asking(midst, who, engagementId, { approvers }));
    const answer = async (email: string, said: Record<string, unknown>) =>
      answers(midst, (await askedMail(midst, email)).token, said);
    expect(request.steps.map(({ state }) => state)).toEqual(['ASKED', 'WAITING', 'ASKED']);
    await answer(dov, { decision: 'REFUSE', reason: 'COVER' });
    expect(midst.mailbox.to(hana)).toHaveLength(0);
    await answer(mia, { decision: 'APPROVE' });
    await eventually(
      () => sees(who, request.id),
      ({ steps }) => steps.map(({ state }) => state).join() === 'APPROVED,ASKED,REFUSED',
    );
    expect(await hostSees(who, engagementId)).toBe('PENDING');
    expect((await askedMail(midst, hana)).text).toContain('matron approved');
    await answer(hana, { decision: 'APPROVE' });
    await eventually(
      () => hostSees(who, engagementId),
      (seen) => seen === 'APPROVED',
    );
  });

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
