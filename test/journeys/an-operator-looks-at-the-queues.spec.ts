import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { answerHealth } from '../../apps/worker/health.js';
import { boardOf } from '../../apps/worker/start.js';
import { BackgroundWork } from '../../libs/platform/queues/background-work.js';
import { createLogger } from '../../libs/platform/logging.js';
import { Config } from '../../libs/platform/config.js';
import { giveRole } from '../support/engagements.js';
import { eventually } from '../support/matching.js';
import { asAdmin } from '../support/profiles.js';
import { type RunningWeb, startWeb } from '../support/web.js';
import { type Someone, WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let worker: Server;
let web: RunningWeb;
let operator: Someone;
let officer: Someone;
let workerUrl: string;

beforeAll(async () => {
  midst = await WholeMidst.start({ tasks: 'every' });
  const logger = createLogger(midst.worker.get(Config, { strict: false }), 'midst-worker');
  worker = await answerHealth(0, midst.worker.get(BackgroundWork), boardOf(midst.worker), logger);
  workerUrl = `http://127.0.0.1:${(worker.address() as AddressInfo).port}`;
  web = await startWeb(midst.api.url, { WORKER_URL: workerUrl });
  operator = await midst.signIn('opal.board@midst.example');
  officer = await midst.signIn('olu.board@midst.example');
  await giveRole(midst.database, operator, 'operator', null);
  await giveRole(midst.database, officer, 'officer', null);
});
afterAll(async () => {
  await web.stop();
  worker.close();
  await midst.stop();
});

const board = (path: string, who: Someone | null = operator, init: RequestInit = {}) =>
  fetch(`${web.url}/operator/board${path}`, {
    redirect: 'manual',
    ...init,
    headers: { ...(who && { cookie: `midst_session=${who.token}` }), ...init.headers },
  });
const press = (path: string, who: Someone | null = operator, from = 'same-origin') =>
  board(path, who, { method: 'PUT', headers: { 'sec-fetch-site': from } });

interface Shown {
  queues: { name: string; counts: Record<string, number>; jobs: { id: string; failedReason?: string }[] }[];
}
const shown = async (queue = 'telling', status = 'failed') =>
  (await (await board(`/api/queues?activeQueue=${queue}&status=${status}&page=1`)).json()) as Shown;

it('shows an operator the board, whole and from nowhere else, and nobody else', async () => {
  const page = await board('/');
  expect(page.status).toBe(200);
  const html = await page.text();
  expect(html).toContain('<base href="/operator/board/" />');
  expect(html).not.toMatch(/https?:\/\/|<%/);
  expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self';/);
  for (const [, path] of html.matchAll(/(?:src|href)="(static\/[^"]+\.(?:js|css))"/g)) {
    const asset = await board(`/${path}`);
    expect([path, asset.status]).toEqual([path, 200]);
    expect(asset.headers.get('content-type')).toMatch(/javascript|css/);
  }
  expect((await board('/static/../../package.json')).status).toBe(404);
  expect((await shown()).queues.map(({ name }) => name)).toEqual(['matching', 'telling', 'keeping']);

  for (const path of ['/', '/api/queues', '/static/favicon.ico'])
    expect([path, (await board(path, officer)).status]).toEqual([path, 403]);
  expect((await board('/', null)).headers.get('location')).toContain('/sign-in');
  expect((await press('/api/queues/telling/pause', officer)).status).toBe(403);
  // The worker asks for the role itself, whoever knocks.
  const knocks = (token?: string) =>
    fetch(`${workerUrl}/board/api/queues`, { headers: token ? { authorization: `Bearer ${token}` } : {} });
  for (const token of [undefined, officer.token, 'x'.repeat(43)])
    expect((await knocks(token)).status).toBe(403);
  expect((await knocks(operator.token)).status).toBe(200);
});

it('tries again what failed and was given up, and takes a failed job away', async () => {
  await asAdmin(
    midst.database,
    `INSERT INTO event (id, name, payload, expanded_at) VALUES (gen_random_uuid(), 'invented.event', '{}', now())`,
  );
  const [{ id }] = (await asAdmin(
    midst.database,
    `INSERT INTO delivery (id, event_id, listener, lease_until, attempts, failures, parked_at, last_error)
     SELECT gen_random_uuid(), (SELECT id FROM event WHERE name = 'invented.event'), 'NobodyOfThisName', 'infinity', 12, 12, now(), 'x' RETURNING id`,
  )) as { id: string }[];
  const telling = midst.worker.get(BackgroundWork).ownQueues.find(({ name }) => name === 'telling')!;
  const failing = (name: string, deliveryIds: string) =>
    telling.add(
      name,
      { deliveryIds, attempt: 12 },
      { attempts: 1, removeOnComplete: true, removeOnFail: { count: 100 } },
    );
  await failing('NobodyOfThisName', id);
  await failing('NobodyOfThisName', randomUUID());
  const failed = await eventually(async () => {
    const { queues } = await shown();
    return queues[1].counts.failed === 2 && queues[1];
  }, 'two failed jobs');
  expect(failed.jobs[0].failedReason).toContain('There is no listener NobodyOfThisName');

  expect((await press(`/api/queues/telling/${failed.jobs[0].id}/retry`, operator, 'cross-site')).status).toBe(
    403,
  );
  for (const one of failed.jobs)
    expect((await press(`/api/queues/telling/${one.id}/retry`)).status).toBeLessThan(300);
  await eventually(async () => {
    const [row] = await asAdmin(midst.database, 'SELECT parked_at FROM delivery WHERE id = $1', [id]);
    return row.parked_at === null;
  }, 'the work that was given up to be handed out again');
  await eventually(async () => (await shown()).queues[1].counts.failed === 0, 'no failed job');

  await failing('NobodyOfThisName', randomUUID());
  const again = await eventually(async () => {
    const { queues } = await shown();
    return queues[1].jobs.length > 0 && queues[1];
  }, 'a failed job');
  for (const one of again.jobs)
    expect((await press(`/api/queues/telling/${one.id}/clean`)).status).toBeLessThan(300);
  await eventually(async () => (await shown()).queues[1].jobs.length === 0, 'no failed job');
  // Nobody writes a job of their own, or takes a queue away.
  for (const [method, path] of [
    ['POST', '/api/queues/telling/add'],
    ['PUT', '/api/queues/telling/obliterate'],
    ['PUT', '/api/queues/telling/empty'],
    ['PUT', '/api/queues/telling/clean/all'],
  ]) {
    const refused = await board(path, operator, { method, headers: { 'sec-fetch-site': 'same-origin' } });
    expect([403, 404]).toContain(refused.status);
  }
  const trail = await asAdmin(
    midst.database,
    `SELECT act, noun_id FROM audit_entry WHERE act LIKE 'board-%' ORDER BY at`,
  );
  expect(trail.map(({ act }) => act)).toEqual(['board-retry', 'board-retry', 'board-clean']);
});
