import { Client } from 'pg';
import { Webhook } from 'standardwebhooks';
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import { DeliverToLeaveSystems } from '../../libs/time-off/leave-system/deliver-to-leave-systems.job.js';
import {
  agreed,
  employerDomain,
  giveRole,
  introduced,
  type Introduced,
  keyOf,
} from '../support/engagements.js';
import { LeaveSystemServer, says, type Told } from '../support/leave-system.js';
import { asAdmin } from '../support/profiles.js';
import {
  askedMail,
  asking,
  asks,
  director,
  eventually,
  manager,
  opens,
  sees,
  type SeenRequest,
} from '../support/time-off.js';
import { Browser, startWeb } from '../support/web.js';
import type { Someone } from '../support/whole-midst.js';
import { WholeMidst } from '../support/whole-midst.js';

interface SeenSystem {
  url: string;
  decides: string[];
  stopped: string | null;
  formerUntil: string | null;
  answersTo: string;
  messages: {
    webhookId: string;
    type: string;
    state: string;
    attempts: number;
    status: number | null;
    fault: string | null;
  }[];
}
const fields = `url decides stopped formerUntil answersTo messages { webhookId type state attempts status fault }`;

let midst: WholeMidst;
let who: Introduced;
let hr: Someone;
let server: LeaveSystemServer;
let secret: string;
let organisationId: string;
let answersTo: string;

beforeAll(async () => {
  // The leave system of this journey lives on this machine, which the operator has to allow.
  midst = await WholeMidst.start({
    tasks: [DeliverToLeaveSystems],
    variables: { WEBHOOK_NETWORKS: '127.0.0.0/8' },
  });
  server = await LeaveSystemServer.open();
  who = await introduced(midst);
  organisationId = toGlobalId('Organisation', who.employerId);
  hr = await midst.signIn(`hr@${employerDomain}`);
  await giveRole(midst.database, hr, 'employer-hr', who.employerId);
});
afterAll(async () => {
  await midst.stop();
  await server.close();
});

async function does(verb: string, more: Record<string, unknown> = {}): Promise<SeenSystem> {
  const type = `${/^(connect|sendAgain)/.test(verb) ? verb.charAt(0).toUpperCase() + verb.slice(1) : 'LeaveSystem'}Input`;
  const said = verb === 'sendAgainToLeaveSystem' ? more : { organisationId, ...more };
  const answer = await hr.ask<Record<string, SeenSystem>>(
    `mutation ($input: ${type}!) { ${verb}(input: $input) { ${fields} } }`,
    { input: { idempotencyKey: midst.key(), ...said } },
  );
  return answer[verb];
}

const seen = async () =>
  (
    await hr.ask<{ leaveSystem: SeenSystem }>(
      `query ($id: ID!) { leaveSystem(organisationId: $id) { ${fields} } }`,
      {
        id: organisationId,
      },
    )
  ).leaveSystem;
const readSecret = async () =>
  (
    await hr.ask<{ secret: string }>('query ($id: ID!) { secret: leaveSystemSecret(organisationId: $id) }', {
      id: organisationId,
    })
  ).secret;
const connected = (decides = ['LINE_MANAGER']) => does('connectLeaveSystem', { url: server.url, decides });
const told = (wanted: (one: Told) => boolean) =>
  eventually(
    () => Promise.resolve(server.told.find(wanted)),
    (one) => one !== undefined,
  ).then((one) => one!);
const signing = (id: string, more: { secret?: string; at?: Date } = {}) => ({
  secret,
  at: midst.clock.now(),
  id,
  ...more,
});

describe('HR connects the leave system of the employer', () => {
  it('at an address that may be called, and not at one inside', async () => {
    for (const url of ['http://10.0.0.7/midst', 'http://169.254.169.254/', 'not an address'])
      await expect(does('connectLeaveSystem', { url, decides: [] })).rejects.toThrow('BAD_INPUT');
    const system = await connected();
    expect(system).toMatchObject({ url: server.url, decides: ['LINE_MANAGER'], stopped: null, messages: [] });
    ({ answersTo } = system);
    answersTo = answersTo.replace(/^https?:\/\/[^/]+/, midst.api.url.replace(/\/graphql$/, ''));
    secret = await readSecret();
    expect(secret).toMatch(/^whsec_/);
    const rows = await asAdmin(midst.database, 'SELECT row_to_json(s)::text AS row FROM leave_system s', []);
    expect(rows[0].row).not.toContain(secret.slice(6, 20));
  });

  it('tries it out: what arrives is signed as Standard Webhooks says', async () => {
    await does('tryLeaveSystem');
    const { headers, body } = await told(({ type }) => type === 'test');
    expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toMatchObject({
      type: 'test',
      data: {},
    });
    await eventually(seen, ({ messages }) => messages[0].state === 'DELIVERED');
    const stranger = await midst.signIn('somebody@elsewhere.example');
    await giveRole(midst.database, stranger, 'employer-hr', who.institutionId);
    const { data } = await stranger.graphql<{ leaveSystem: unknown }>(
      'query ($id: ID!) { leaveSystem(organisationId: $id) { url } }',
      { id: organisationId },
    );
    expect(data?.leaveSystem).toBeNull();
  });

  it('and one that was ill is told again, over days, under the same id', async () => {
    server.told.length = 0;
    server.answers.push(500, 'hangs up', 302);
    await does('tryLeaveSystem');
    for (const [tries, fault] of [
      [1, '500'],
      [2, 'ECONNRESET'],
      [3, '302'],
    ] as const) {
      const { messages } = await eventually(
        seen,
        (system) =>
          system.messages[0].attempts === tries &&
          system.messages[0].fault !== null &&
          system.messages[0].fault.includes(fault),
      );
      expect(messages[0].state).toBe('WAITING');
      midst.clock.advance({ minutes: 7 });
      await midst.turnOf(DeliverToLeaveSystems);
    }
    const { messages } = await eventually(seen, (system) => system.messages[0].state === 'DELIVERED');
    expect(messages[0]).toMatchObject({ attempts: 4, status: 204, fault: null });
    expect(new Set(server.told.map(({ id }) => id))).toEqual(new Set([messages[0].webhookId]));
  });

  it('of which HR is told once where it takes nothing for hours, and anew after it took something', async () => {
    const mails = () =>
      asAdmin(midst.database, `SELECT key FROM message WHERE kind = 'leave-system-silent'`, []);
    for (const times of [1, 2]) {
      server.answers.push(503, 503);
      await does('tryLeaveSystem');
      const { messages } = await eventually(seen, (system) => system.messages[0].attempts === 1);
      const dueAfter = (attempts: number) =>
        asAdmin(midst.database, `UPDATE leave_system_message SET attempts = $3, due_at = $2 WHERE id = $1`, [
          messages[0].webhookId.replace('msg_', ''),
          midst.clock.now(),
          attempts,
        ]);
      // As it stands after a bad night.
      await dueAfter(6);
      await midst.turnOf(DeliverToLeaveSystems);
      await eventually(mails, (told) => told.length === times);
      // A mail that is not out before it takes something again has nothing to tell any more.
      if (times === 1)
        await midst.mailbox.waitFor(hr.email, ({ subject }) =>
          /has taken nothing for hours/.test(subject ?? ''),
        );
      await dueAfter(7);
      await midst.turnOf(DeliverToLeaveSystems);
      await eventually(seen, (system) => system.messages[0].state === 'DELIVERED');
    }
  });
});

describe('Somebody asks for time off', () => {
  let request: SeenRequest;
  let stepId: string;
  let laterStep: string;
  let engagementId: string;

  it('and the leave system is told so: a reference and a state, and nobody’s name', async () => {
    engagementId = await agreed(midst, who);
    request = await asks(midst, who, asking(midst, who, engagementId, { approvers: [manager, director] }));
    const asked = await told(
      ({ type, data }) => type === 'time-off.asked' && data.reference === request.reference,
    );
    const step = await told(({ type }) => type === 'time-off.step.asked');
    stepId = step.data.stepId;
    laterStep = request.steps[1].id;
    expect(asked.data).toMatchObject({ state: 'asking', reference: request.reference });
    expect(step.data).toMatchObject({ role: 'line-manager', state: 'asked' });
    for (const { body } of [asked, step]) expect(body).not.toMatch(/Ama|Mair|Ward 7|AL-AFC|Kenya/);
  });

  it('reads, signed, what its manager would read; nothing of a step that was not handed to it', async () => {
    const read = await says(answersTo, { type: 'time-off.read', data: { stepId } }, signing('read-1'));
    expect(read).toMatchObject({
      status: 200,
      body: { clinicianName: 'Ama Invented', link: 'open', destination: null },
    });
    const later = await says(
      answersTo,
      { type: 'time-off.read', data: { stepId: laterStep } },
      signing('read-2'),
    );
    expect(later.status).toBe(404);
  });

  it('is not believed with a wrong signature, an old time, another body or a made-up address', async () => {
    const approve = { type: 'time-off.decision', data: { stepId, decision: 'approve' } };
    const other = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
    const old = new Date(midst.clock.now().getTime() - 301_000);
    expect((await says(answersTo, approve, signing('a', { secret: other }))).status).toBe(401);
    expect((await says(answersTo, approve, signing('a', { at: old }))).status).toBe(401);
    expect((await says(answersTo.replace(/.$/, 'x'), approve, signing('a'))).status).toBe(401);
    expect(
      (
        await fetch(answersTo, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{}',
        })
      ).status,
    ).toBe(401);
    expect(await says(answersTo, '{', signing('a'))).toMatchObject({
      status: 422,
      body: { code: 'BAD_INPUT' },
    });
    const wrong = { type: 'time-off.decision', data: { stepId, decision: 'perhaps' } };
    expect(await says(answersTo, wrong, signing('a'))).toMatchObject({
      status: 422,
      body: { fields: [{ field: 'data.decision' }] },
    });
    expect((await sees(who, request.id)).steps[0].state).toBe('ASKED');
  });

  it('is no way round for somebody of HR who asks for themselves', async () => {
    await giveRole(midst.database, who.clinician, 'employer-hr', who.employerId);
    const approve = { type: 'time-off.decision', data: { stepId, decision: 'approve' } };
    expect(await says(answersTo, approve, signing('own'))).toMatchObject({
      status: 409,
      body: { code: 'REQUESTER_HOLDS_LINK' },
    });
    await asAdmin(
      midst.database,
      `UPDATE role SET until = now() WHERE role = 'employer-hr' AND person_id = $1`,
      [who.clinician.personId],
    );
  });

  it('decides in the manager’s place, once, however often it says so', async () => {
    const refuse = { type: 'time-off.decision', data: { stepId, decision: 'refuse' } };
    expect(await says(answersTo, refuse, signing('decision-0'))).toMatchObject({
      status: 422,
      body: { fields: [{ field: 'reason' }] },
    });
    const approve = {
      ...{ type: 'time-off.decision' },
      data: { stepId, decision: 'approve', confirmedBy: 'Nia of the rota office' },
    };
    const answers = await Promise.all([1, 2, 3].map(() => says(answersTo, approve, signing('decision-1'))));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const second = await says(answersTo, approve, signing('decision-2'));
    expect(second).toMatchObject({ status: 409, body: { code: 'ALREADY_ANSWERED' } });
    const { steps, history } = await eventually(
      () => sees(who, request.id),
      (one) => one.steps[1].state === 'ASKED',
    );
    expect(steps[0].state).toBe('APPROVED');
    const named = await who.clinician.ask<{
      timeOffRequest: { steps: { answeredByLeaveSystem: { confirmedBy: string } | null }[] };
    }>('query ($id: ID!) { timeOffRequest(id: $id) { steps { answeredByLeaveSystem { confirmedBy } } } }', {
      id: request.id,
    });
    expect(named.timeOffRequest.steps).toEqual([
      { answeredByLeaveSystem: { confirmedBy: 'Nia of the rota office' } },
      { answeredByLeaveSystem: null },
    ]);
    expect(history.map(({ act }) => act)).toEqual(expect.arrayContaining(['answerByLeaveSystem', 'approve']));
    const decided = await asAdmin(midst.database, 'SELECT id FROM time_off_decision WHERE step_id = $1', [
      keyOf(stepId),
    ]);
    expect(decided).toHaveLength(1);
    await midst.mailbox.waitFor(who.clinician.email, (mail) => /has approved/.test(mail.subject ?? ''));
    const { token } = await askedMail(midst, manager.email);
    expect((await opens(midst, token)).data?.approverRequest.link).toBe('RECORDED');
  });

  it('waits for whoever moves the request before it writes anything that refers to it', async () => {
    const approve = { type: 'time-off.decision', data: { stepId, decision: 'approve' } };
    const mover = new Client({ connectionString: midst.database.adminUrl });
    await mover.connect();
    try {
      await mover.query('BEGIN');
      await mover.query(`SELECT pg_advisory_xact_lock(hashtextextended('time off ' || $1, 0))`, [
        keyOf(request.id),
      ]);
      const late = says(answersTo, approve, signing('decision-4'));
      await eventually(
        () =>
          asAdmin(midst.database, `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`, []),
        (waiting) => waiting.length > 0,
      );
      await mover.query('SELECT id FROM time_off_request WHERE id = $1 FOR UPDATE', [keyOf(request.id)]);
      await mover.query('COMMIT');
      expect(await late).toMatchObject({ status: 409, body: { code: 'ALREADY_ANSWERED' } });
    } finally {
      await mover.end();
    }
  });

  it('and hears of what people decide and withdraw', async () => {
    await who.clinician.ask(
      'mutation ($input: WithdrawTimeOffInput!) { withdrawTimeOff(input: $input) { id } }',
      { input: { idempotencyKey: midst.key(), requestId: request.id } },
    );
    await told(({ type, data }) => type === 'time-off.withdrawn' && data.reference === request.reference);
    const late = { type: 'time-off.decision', data: { stepId, decision: 'approve' } };
    expect((await says(answersTo, late, signing('decision-3'))).status).toBe(409);
  });

  it('and may approve subject to a condition, and say who confirms it: they get the link', async () => {
    const asked = await asks(midst, who, asking(midst, who, engagementId, { approvers: [manager] }));
    const confirmer = { name: 'Rhona Invented', email: `rhona@${employerDomain}` };
    const data = {
      stepId: asked.steps[0].id,
      decision: 'approve-subject-to',
      words: 'Cover is found.',
      confirmer,
    };
    expect((await says(answersTo, { type: 'time-off.decision', data }, signing('decision-4'))).status).toBe(
      200,
    );
    await midst.mailbox.waitFor(confirmer.email, ({ text }) => /Cover is found/.test(text ?? ''));
    await eventually(
      () => sees(who, asked.id),
      ({ steps }) => steps[0].state === 'CONDITIONAL' && steps[0].name === confirmer.name,
    );
  });
});

describe('The connection', () => {
  it('changes its secret while both are taken, and forgets the old one after seven days', async () => {
    await does('rotateLeaveSystemSecret');
    await expect(does('rotateLeaveSystemSecret')).rejects.toThrow('NOT_NOW');
    const former = secret;
    secret = await readSecret();
    expect(secret).not.toBe(former);
    server.told.length = 0;
    await does('tryLeaveSystem');
    const { id, headers, body } = await told(({ type }) => type === 'test');
    const at = new Date(Number(headers['webhook-timestamp']) * 1000);
    expect(headers['webhook-signature']).toBe(
      [secret, former].map((key) => new Webhook(key).sign(id, at, body)).join(' '),
    );
    const nothing = { type: 'time-off.read', data: { stepId: 'nothing' } };
    expect((await says(answersTo, nothing, signing('r-1', { secret: former }))).status).not.toBe(401);
    midst.clock.advance({ days: 8 });
    expect((await says(answersTo, nothing, signing('r-2', { secret: former }))).status).toBe(401);
    expect((await says(answersTo, nothing, signing('r-3'))).status).not.toBe(401);
  });

  it('ends where the system says that it is gone; what there was to tell waits until it is connected again', async () => {
    server.answers.push(410);
    hr = await midst.signIn(hr.email);
    await does('tryLeaveSystem');
    const gone = await eventually(seen, ({ stopped }) => stopped === 'GONE');
    expect(gone.messages[0]).toMatchObject({ state: 'FAILED', status: 410 });
    const mail = await midst.mailbox.waitFor(hr.email, ({ subject }) =>
      /says that it is gone/.test(subject ?? ''),
    );
    expect(mail.text).toContain('/leave-system');
    server.told.length = 0;
    await does('tryLeaveSystem');
    await midst.turnOf(DeliverToLeaveSystems);
    expect(server.told).toEqual([]);
    await connected();
    const after = await eventually(seen, ({ messages }) => messages[0].state === 'DELIVERED');
    expect(after.stopped).toBeNull();
    const failed = after.messages[1];
    expect(failed.state).toBe('FAILED');
    await does('sendAgainToLeaveSystem', { webhookId: failed.webhookId });
    await told(({ id }) => id === failed.webhookId);
  });

  it('is seen, tried and changed on a page without scripts', async () => {
    const web = await startWeb(midst.api.url);
    const browser = new Browser(web);
    (browser.cookies as Map<string, string>).set('midst_session', hr.token);
    expect((await browser.open('/account')).html).toContain('href="/leave-system"');
    const page = await browser.open('/leave-system');
    expect(page.html).toMatch(/id="decides-LINE_MANAGER"[^>]*checked/);
    // Only the one that no page needs.
    expect(page.html).not.toMatch(/<script(?! src="\/assets\/)/);
    const wrong = await browser.send(page, { url: 'http://10.0.0.7/' }, 'value="connect"');
    expect([wrong.status, wrong.title]).toEqual([422, expect.stringMatching(/^Error:/)]);
    server.told.length = 0;
    expect((await browser.send(page, {}, 'value="try"')).text).toContain('Done.');
    await told(({ type }) => type === 'test');
    await browser.send(page, { url: server.url, 'decides-HR': 'yes' }, 'value="connect"');
    expect((await seen()).decides).toEqual(['HR']);
    expect((await browser.open('/leave-system/secret')).text).toContain(await readSecret());
    expect((await browser.open('/leave-system?lang=cy')).text).toContain('Eich system absenoldeb');
    await web.stop();
  });

  it('ends when HR says so: nothing is told, and nothing from it is taken', async () => {
    expect(await does('disconnectLeaveSystem')).toMatchObject({ stopped: 'DISCONNECTED' });
    const read = { type: 'time-off.read', data: { stepId: 'nothing' } };
    expect((await says(answersTo, read, signing('r-4'))).status).toBe(401);
    const audited = await asAdmin(
      midst.database,
      `SELECT act FROM audit_entry WHERE noun = 'leave-system' ORDER BY at`,
      [],
    );
    expect(new Set(audited.map(({ act }) => act))).toEqual(
      new Set(['connected-leave-system', 'rotated-leave-system-secret', 'disconnected-leave-system']),
    );
  });
});
