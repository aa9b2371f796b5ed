import { agreed, introduced, type Introduced } from '../support/engagements.js';
import {
  answers,
  askedMail,
  asking,
  asks,
  director,
  does,
  manager,
  reads,
  sees,
} from '../support/time-off.js';
import { WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let who: Introduced;
beforeAll(async () => {
  midst = await WholeMidst.start();
  who = await introduced(midst);
});
afterAll(() => midst.stop());

it('An old link shows what was recorded and does nothing', async () => {
  const request = await asks(midst, who, asking(midst, who, await agreed(midst, who)));
  const [{ id: stepId }] = request.steps;
  const old = await askedMail(midst, manager.email);
  const words = 'Dev Invented decides for our ward.';
  expect(await answers(midst, old.token, { decision: 'NOT_THE_RIGHT_PERSON', words })).toBeNull();
  expect(await reads(midst, old.token)).toMatchObject({ link: 'RECORDED', choices: [] });
  await midst.mailbox.waitFor(who.clinician.email, (mail) => /does not decide/.test(mail.subject ?? ''));

  const { data } = await does(midst, who, 'changeApprover', { stepId, approver: director });
  expect(data?.changeApprover.steps[0]).toMatchObject({ state: 'ASKED', name: director.name });
  const fresh = await askedMail(midst, director.email);
  expect(fresh.token).not.toBe(old.token);

  const seen = await reads(midst, old.token);
  expect(seen).toMatchObject({
    link: 'REPLACED',
    recorded: [{ decision: 'not-the-right-person', words }],
    lines: [],
    cover: null,
    approverName: null,
  });
  expect(JSON.stringify(seen)).not.toContain(director.email);
  expect(await answers(midst, old.token, { decision: 'APPROVE' })).toBe('REPLACED');
  expect((await sees(who, request.id)).steps[0].state).toBe('ASKED');
  await midst.mailbox.waitFor(manager.email, (mail) => /No answer needed from you/.test(mail.subject ?? ''));

  expect(await answers(midst, fresh.token, { decision: 'APPROVE' })).toBeNull();
  expect(await reads(midst, old.token)).toMatchObject({ recorded: [{ decision: 'not-the-right-person' }] });
  expect(await reads(midst, fresh.token)).toMatchObject({
    link: 'RECORDED',
    recorded: [{ decision: 'approve' }],
  });

  const withdrawn = await does(midst, who, 'withdrawTimeOff', {
    requestId: request.id,
    reason: 'I go next year.',
  });
  expect(withdrawn.data?.withdrawTimeOff.state).toBe('WITHDRAWN');
  expect(await reads(midst, fresh.token)).toMatchObject({
    link: 'ENDED',
    recorded: [{ decision: 'approve' }],
    lines: [],
  });
  expect(await answers(midst, fresh.token, { decision: 'REFUSE', reason: 'COVER' })).toBe('NOT_NOW');
  await midst.mailbox.waitFor(director.email, (mail) => /has withdrawn a request/.test(mail.subject ?? ''));
});
