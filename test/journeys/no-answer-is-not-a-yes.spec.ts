import { RemindApprovers } from '../../libs/time-off/remind-approvers.job.js';
import { agreed, dayFromNow, employerDomain, introduced, type Introduced } from '../support/engagements.js';
import {
  answers,
  askedMail,
  asking,
  asks,
  director,
  does,
  hostSees,
  manager,
  sees,
} from '../support/time-off.js';
import { WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
beforeAll(async () => {
  midst = await WholeMidst.start();
});
afterAll(() => midst.stop());

/** Days later nobody is signed in any more. */
async function signInAgain(who: Introduced): Promise<void> {
  who.clinician = await midst.signIn(who.clinician.email);
  who.lead = await midst.signIn(who.lead.email);
}

const remind = () => midst.turnOf(RemindApprovers);

it('No answer is not a yes: two reminders, then the clinician is told plainly, and nobody above is asked', async () => {
  // Deadlines are kept in the morning: whatever the hour is, it is about noon here.
  midst.clock.advance({ hours: (36 - midst.clock.now().getUTCHours()) % 24 });
  const who = await introduced(midst);
  const engagementId = await agreed(midst, who);
  const request = await asks(
    midst,
    who,
    asking(midst, who, engagementId, { approvers: [manager, director], replyBy: dayFromNow(midst, 7) }),
  );
  const { token } = await askedMail(midst, manager.email);
  const [{ id: stepId }] = request.steps;
  const reminders = () =>
    midst.mailbox.to(manager.email).filter(({ subject }) => /^Reminder/.test(subject ?? ''));
  expect((await does(midst, who, 'nudgeApprover', { stepId })).errors[0].extensions.code).toBe('TOO_MANY');

  midst.clock.advance({ days: 2 });
  await remind();
  midst.clock.advance({ days: 1 });
  await remind();
  await remind();
  await askedMail(midst, manager.email, /^Reminder/);
  expect(reminders()).toHaveLength(1);
  await signInAgain(who);
  const nudged = await does(midst, who, 'nudgeApprover', { stepId });
  expect(nudged.errors).toEqual([]);
  await askedMail(midst, manager.email, /asks again/);

  // Half-way to the last day for an answer it was; now it is that day itself, and nothing more is said before it is over.
  midst.clock.advance({ days: 4 });
  await remind();
  await midst.mailbox.waitFor(manager.email, () => reminders().length === 2);
  await signInAgain(who);
  const early = { stepId, approver: { name: 'Lea Invented', email: `lea@${employerDomain}` } };
  expect((await does(midst, who, 'escalateTimeOff', early)).errors[0].extensions.code).toBe('NOT_NOW');
  midst.clock.advance({ days: 1 });
  await remind();
  const told = await midst.mailbox.waitFor(who.clinician.email, (mail) =>
    /nothing is agreed/.test(mail.subject ?? ''),
  );
  for (const words of [
    'Nothing is agreed',
    'Nudge the approver',
    'Name another approver',
    'outside Midst',
    'remote work',
    'only if you want to',
  ])
    expect(told.text).toContain(words);
  midst.clock.advance({ days: 40 });
  await remind();
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(reminders()).toHaveLength(2);
  await signInAgain(who);
  expect(midst.mailbox.to(director.email)).toHaveLength(0);
  expect(await hostSees(who, engagementId)).toBe('PENDING');
  expect(await sees(who, request.id)).toMatchObject({
    state: 'ASKING',
    steps: [{ state: 'ASKED', reminders: 2, escalatesTo: 'CLINICAL_LEAD' }, { state: 'WAITING' }],
  });
  // Late is not lost: the answer still counts when it comes.
  expect(await answers(midst, token, { decision: 'APPROVE' })).toBeNull();
  const second = await askedMail(midst, director.email);

  // The next one lets the last day pass, too. The clinician is offered the next role, and takes it: nobody else does.
  midst.clock.advance({ days: 9 });
  await remind();
  await signInAgain(who);
  const [, silent] = (await sees(who, request.id)).steps;
  expect(silent).toMatchObject({ role: 'CLINICAL_DIRECTOR', escalatesTo: 'MEDICAL_DIRECTOR' });
  expect(silent.allowedActions).toContain('escalateTimeOff');
  const above = { name: 'Mo Invented', email: `mo@${employerDomain}` };
  const { data } = await does(midst, who, 'escalateTimeOff', { stepId: silent.id, approver: above });
  expect(data?.escalateTimeOff.steps[1]).toMatchObject({
    role: 'MEDICAL_DIRECTOR',
    state: 'ASKED',
    escalatesTo: null,
  });
  expect(await answers(midst, second.token, { decision: 'APPROVE' })).toBe('REPLACED');
  const mail = await askedMail(midst, above.email);
  expect(mail.text).toContain('medical director');
});
