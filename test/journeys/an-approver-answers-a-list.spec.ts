/** @queue is tried elsewhere */
import { agreed, introduced, type Introduced, keyOf } from '../support/engagements.js';
import { asAdmin } from '../support/profiles.js';
import {
  asking,
  asks,
  director,
  does,
  eventually,
  manager,
  sees,
  type SeenRequest,
} from '../support/time-off.js';
import { Browser, type Page, type RunningWeb, startWeb } from '../support/web.js';
import { type Someone, WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let web: RunningWeb;
let people: Introduced[];
let requests: SeenRequest[];
let mair: Someone;
let browser: Browser;

beforeAll(async () => {
  midst = await WholeMidst.start();
  web = await startWeb(midst.api.url);
  const first = await introduced(midst);
  people = [first];
  for (let i = 0; i < 3; i += 1) people.push(await introduced(midst, { besides: first }));
  requests = [];
  for (const who of people)
    requests.push(await asks(midst, who, asking(midst, who, await agreed(midst, who))));
  mair = await midst.signIn(manager.email);
  browser = new Browser(web);
  (browser.cookies as Map<string, string>).set('midst_session', mair.token);
});
afterAll(async () => {
  await web.stop();
  await midst.stop();
});

const stateOf = async (index: number) => (await sees(people[index], requests[index].id)).state;
/** The boxes of these requests, as a browser sends those that are ticked. */
function ticked(page: Page, wanted: number[]): Record<string, string> {
  const boxes = [...page.html.matchAll(/name="(step-[^"]+)" type="checkbox" value="([^"]+)"/g)];
  return Object.fromEntries(
    boxes
      .map(([, name, value]) => [name, value])
      .filter(([name]) => wanted.some((i) => name === `step-${requests[i].steps[0].id}`)),
  );
}

describe('an approver with many requests', () => {
  it('signs in with the address to which they went, and finds them in one list, and nobody else’s', async () => {
    const list = await browser.open('/approvals');
    expect(list.status).toBe(200);
    for (const { reference } of requests) expect(list.text).toContain(reference);
    expect(list.text).toContain(manager.email);
    expect(list.text).toContain('Nobody whose time off you approved is away');
    expect(list.html).not.toMatch(/<script/);
    const dev = await midst.signIn(director.email);
    const { approverInbox } = await dev.ask<{ approverInbox: { requests: unknown[] } }>(
      '{ approverInbox { requests { stepId } } }',
    );
    expect(approverInbox.requests).toEqual([]);
    const stranger = await new Browser(web).open('/approvals');
    expect(stranger.url).toMatch(/^\/sign-in/);
    // Sight of the tables themselves is as it was.
    const counted = await midst.db.as(
      {
        kind: 'person',
        personId: mair.personId,
        sessionId: mair.personId,
        network: 'test',
        roles: [],
        freshUntil: new Date(0),
      },
      (tx) =>
        tx.query<{ n: string }[]>(
          'SELECT (SELECT count(*) FROM time_off_step) + (SELECT count(*) FROM time_off_request) AS n',
        ),
    );
    expect(Number(counted[0].n)).toBe(0);
  });

  it('approves two at once after one page that asks again; one of them was withdrawn meanwhile, and says so', async () => {
    const list = await browser.open('/approvals');
    expect((await browser.send(list, {}, 'action="/approvals"')).text).toContain(
      'Tick what you want to approve',
    );
    const confirm = await browser.send(list, ticked(list, [0, 1]), 'action="/approvals"');
    expect(confirm.text).toContain('Approve 2 requests?');
    for (const index of [0, 1]) expect(confirm.text).toContain(requests[index].reference);
    expect(await stateOf(0)).toBe('ASKING');
    await does(midst, people[1], 'withdrawTimeOff', { requestId: requests[1].id });
    const done = await browser.send(confirm);
    expect(done.text).toContain(`(${requests[0].reference}): approved`);
    expect(done.text).toContain(`(${requests[1].reference}): not approved: no answer is needed any more`);
    await eventually(
      () => stateOf(0),
      (state) => state === 'APPROVED',
    );
    expect(await stateOf(1)).toBe('WITHDRAWN');
    // The same button once more changes nothing, and says the same.
    expect((await browser.send(confirm)).text).toContain(`(${requests[0].reference}): approved`);
    const kept = await asAdmin(
      midst.database,
      'SELECT decision FROM time_off_decision WHERE request_id = $1',
      [keyOf(requests[0].id)],
    );
    expect(kept.map(({ decision }) => decision)).toEqual(['approve']);
    await midst.mailbox.waitFor(people[0].clinician.email, (mail) => /has approved/.test(mail.subject ?? ''));
  });

  it('sees what a yes does to the team, by the numbers that they gave, in Welsh as well', async () => {
    const list = await browser.open('/approvals');
    const team = 'action="/approvals/team"';
    expect((await browser.send(list, { size: '3', minimum: '4' }, team)).text).toContain(
      'More cannot have to stay',
    );
    expect((await browser.send(list, { size: 'many', minimum: '' }, team)).text).toContain('whole numbers');
    const saved = await browser.send(list, { size: '3', minimum: '2' }, team);
    expect(saved.text).toContain('Away on these days, as you approved it: Ama Invented');
    expect(saved.text).toMatch(/only 1 would be there: fewer than you said must stay/);
    expect(saved.text).toMatch(new RegExp(`Answered or settled[\\s\\S]*${requests[0].reference}`));
    expect((await browser.open('/approvals?lang=cy')).text).toContain('Ceisiadau i benderfynu arnynt');
    await browser.open('/approvals?lang=en-GB');
  });

  it('approves nothing that was asked anew since it was read, nor what is not theirs', async () => {
    const [, , third, fourth] = requests.map(({ steps }) => steps[0].id);
    const other = { ...manager, name: 'Ifor Invented', email: manager.email.replace('mair', 'ifor') };
    await does(midst, people[3], 'changeApprover', { stepId: fourth, approver: other });
    const { approveTogether } = await mair.ask<{
      approveTogether: { approved: boolean; code: string | null }[];
    }>(
      'mutation ($input: ApproveTogetherInput!) { approveTogether(input: $input) { approved code reference } }',
      {
        input: {
          idempotencyKey: midst.key(),
          requests: [
            { stepId: third, asked: '1.2' },
            { stepId: fourth, asked: '1.1' },
          ],
        },
      },
    );
    expect(approveTogether).toEqual([
      { approved: false, code: 'CONFLICT', reference: requests[2].reference },
      { approved: false, code: 'NOT_FOUND', reference: null },
    ]);
    expect([await stateOf(2), await stateOf(3)]).toEqual(['ASKING', 'ASKING']);
  });

  it('goes on to a request’s own page for every other answer', async () => {
    const list = await browser.open('/approvals');
    const [, link] = /href="(\/time-off\/[\w-]{44})/.exec(list.html)!;
    const page = await browser.open(link);
    expect(page.text).toContain(requests[2].reference);
    expect(page.text).toContain('See them all in one list');
  });
});
