import { randomUUID } from 'node:crypto';
import { RemindApprovers } from '../../libs/time-off/remind-approvers.job.js';
import {
  agreed,
  dayFromNow,
  employerDomain,
  introduced,
  type Introduced,
  keyOf,
  tokenFor,
  tokenIn,
} from '../support/engagements.js';
import {
  answers,
  askedMail,
  asking,
  asks,
  director,
  does,
  manager,
  opens,
  reads,
  sees,
} from '../support/time-off.js';
import { Browser, type RunningWeb, startWeb } from '../support/web.js';
import { WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let web: RunningWeb;
let who: Introduced;
beforeAll(async () => {
  midst = await WholeMidst.start();
  web = await startWeb(midst.api.url);
  who = await introduced(midst);
});
afterAll(async () => {
  await web.stop();
  await midst.stop();
});

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

it('An approver who goes away names somebody, instead of forwarding the mail; what is forwarded does nothing then', async () => {
  const one = await introduced(midst);
  const approver = { ...manager, email: manager.email.replace('@', '.away@') };
  const asked = asking(midst, one, await agreed(midst, one), { approvers: [approver], replyBy: null });
  const request = await asks(midst, one, asked);
  const { token } = await askedMail(midst, approver.email);
  const names = (who: { name: string; email: string }, until = dayFromNow(midst, 3)) =>
    answers(midst, token, { ...who, until }, { verb: 'nameDelegate' });
  expect(await names({ name: 'Ama', email: one.clinician.email.toUpperCase() })).toBe('YOUR_OWN_APPROVER');
  expect(await names({ name: 'Ama Invented', email: `boss@${employerDomain}` })).toBe('YOUR_OWN_APPROVER');
  const deputy = { name: 'Dilys Invented', email: `dilys.${Date.now()}@elsewhere.example` };
  expect(await names(deputy, '2020-01-01')).toBe('BAD_INPUT');
  expect(await names(deputy)).toBeNull();

  // Their address is looked at like any approver's, the clinician sees them, and the mail that was forwarded is void.
  expect((await sees(one, request.id)).steps).toMatchObject([
    { name: deputy.name, awayName: approver.name, standing: 'UNCONFIRMED', state: 'ASKED' },
  ]);
  const mail = await askedMail(midst, deputy.email);
  expect(mail.text).toContain(`in place of ${approver.name}`);
  expect(await reads(midst, mail.token)).toMatchObject({ link: 'OPEN', standsInFor: approver.name });
  expect(await reads(midst, token)).toMatchObject({ link: 'REPLACED', lines: [] });
  expect(await answers(midst, token, { decision: 'APPROVE' })).toBe('REPLACED');

  // They do not answer by the day, so it is the approver's again, with a link of its own.
  midst.clock.advance({ days: 4, hours: 10 });
  await midst.turnOf(RemindApprovers);
  const back = await midst.mailbox.waitFor(
    approver.email,
    (m) => !m.text?.includes(token) && /please decide/.test(m.subject ?? ''),
  );
  expect(await answers(midst, mail.token, { decision: 'APPROVE' })).toBe('REPLACED');
  expect(await answers(midst, tokenIn(back.text), { decision: 'APPROVE' })).toBeNull();
  one.clinician = await midst.signIn(one.clinician.email);
  const { steps, history } = await sees(one, request.id);
  expect(steps).toMatchObject([{ name: approver.name, awayName: null, state: 'APPROVED' }]);
  expect(history.map(({ act }) => act)).toEqual(
    expect.arrayContaining(['nameDelegate', 'giveBack', 'approve']),
  );
});

it('A link that is damaged, made up, of another door or long past opens one and the same page', async () => {
  const one = await introduced(midst);
  const request = await asks(midst, one, asking(midst, one, await agreed(midst, one)));
  const [{ id: stepId }] = request.steps;
  const token = tokenFor(keyOf(stepId), 1);
  const open = (path: string) => new Browser(web, false).open(`/time-off/${path}`);
  expect((await open(token)).status).toBe(200);

  const signedIn = new Browser(web);
  (signedIn.cookies as Map<string, string>).set('midst_session', one.clinician.token);
  const own = await signedIn.open(`/time-off/${token}`);
  expect(own.status).toBe(403);
  expect(own.html).not.toContain(request.reference);

  const damaged = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A');
  const paths = [
    damaged,
    token.slice(0, 43),
    tokenFor(randomUUID(), 1),
    tokenFor(keyOf(stepId), 2),
    tokenFor(keyOf(request.id), 1),
    'x'.repeat(44),
  ];
  const pages = [];
  for (const path of paths) pages.push(await open(path));
  midst.clock.advance({ days: 101 + 12 * 7 + 1 });
  pages.push(await open(token));
  for (const page of pages) expect([page.status, page.text]).toEqual([404, pages[0].text]);
  const { errors: late } = await opens(midst, token);
  const { errors: never } = await opens(midst, damaged);
  expect(late[0]).toEqual({ ...never[0], path: late[0].path, locations: expect.anything() });
});
