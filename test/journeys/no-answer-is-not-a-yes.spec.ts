import { RemindApprovers } from '../../libs/time-off/remind-approvers.job.js';
import { agreed, introduced, type Introduced } from '../support/engagements.js';
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
  const who = await introduced(midst);
  const engagementId = await agreed(midst, who);
  const request = await asks(
    midst,
    who,
    asking(midst, who, engagementId, { approvers: [manager, director] }),
  );
  const { token } = await askedMail(midst, manager.email);
  const [{ id: stepId }] = request.steps;
  const reminders = () =>
    midst.mailbox.to(manager.email).filter(({ subject }) => /^Reminder/.test(subject ?? ''));
  expect((await does(midst, who, 'nudgeApprover', { stepId })).errors[0].extensions.code).toBe('TOO_MANY');

  midst.clock.advance({ days: 2 });
  await remind();
  midst.clock.advance({ days: 1, minutes: 1 });
  await remind();
  await remind();
  await askedMail(midst, manager.email, /^Reminder/);
  expect(reminders()).toHaveLength(1);
  await signInAgain(who);
  const nudged = await does(midst, who, 'nudgeApprover', { stepId });
  expect(nudged.errors).toEqual([]);
  await askedMail(midst, manager.email, /asks again/);

  midst.clock.advance({ days: 4 });
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
  ])
    expect(told.text).toContain(words);
  await midst.mailbox.waitFor(manager.email, () => reminders().length === 2);

  midst.clock.advance({ days: 40 });
  await remind();
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(reminders()).toHaveLength(2);
  await signInAgain(who);
  expect(midst.mailbox.to(director.email)).toHaveLength(0);
  expect(await hostSees(who, engagementId)).toBe('PENDING');
  expect(await sees(who, request.id)).toMatchObject({
    state: 'ASKING',
    steps: [{ state: 'ASKED', reminders: 2 }, { state: 'WAITING' }],
  });
  // Late is not lost: the answer still counts when it comes.
  expect(await answers(midst, token, { decision: 'APPROVE' })).toBeNull();
  await askedMail(midst, director.email);
});
