import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { withClient } from '../../support/own-servers.js';
import { createScratchDatabase, type ScratchDatabase } from '../../support/scratch-database.js';
import { eventually } from '../../support/time-off.js';
import { trialTables } from '../../support/trials.js';
import { WorkerProcess, type WhereToWork } from '../../support/worker.js';

declare const queueBackend: 'postgres' | 'redis';

let scratch: ScratchDatabase;
let where: WhereToWork;
let worker: WorkerProcess | undefined;

beforeAll(async () => {
  scratch = await createScratchDatabase();
  await withClient(scratch.ownerUrl, (client) => client.query(trialTables));
  where = {
    databaseUrl: scratch.url,
    queueUrl: queueBackend === 'redis' ? process.env.TEST_REDIS_URL : undefined,
  };
});

afterEach(async () => worker?.end('SIGKILL'));

afterAll(async () => scratch?.drop());

async function count(query: string): Promise<number> {
  return (await scratch.admin.query(query)).rows[0].n as number;
}

it('SIGTERM in the middle of a job: the job ends, no other begins, the program ends with 0', async () => {
  worker = await WorkerProcess.start('test/support/trial-worker.js', where);
  await scratch.admin.query(
    `INSERT INTO event (id, name, payload) SELECT gen_random_uuid(), 'trial.held',
     jsonb_build_object('trial', 'long ' || n, 'ms', '4000') FROM generate_series(1, 12) n`,
  );
  const active =
    "SELECT count(*)::int AS n FROM pg_stat_activity WHERE query LIKE '%pg_sleep($1%' AND state = 'active' AND datname = current_database() AND pid <> pg_backend_pid()";
  // Counted once: on a busy machine one might end between two counts.
  const under = await eventually(
    () => count(active),
    (jobs) => jobs >= 4,
  );
  expect(await worker.end('SIGTERM')).toBe(0);
  const ended = await count(
    "SELECT count(*)::int AS n FROM delivery WHERE listener = 'JudgeTrial' AND done_at IS NOT NULL",
  );
  expect(ended).toBe(under);
  expect(await count('SELECT coalesce(sum(failures), 0)::int AS n FROM delivery')).toBe(0);
});

it('the program itself: ready, healthy, in less than 250 MB, and gone when asked', async () => {
  const port = 20_000 + (process.pid % 10_000);
  worker = await WorkerProcess.start('apps/worker/main.js', where, { WORKER_PORT: String(port) });
  const status = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status;
  for (let tries = 0; (await status('/health/ready')) !== 200 && tries < 100; tries++) await pause(50);
  expect(await status('/health/ready')).toBe(200);
  expect(await status('/health/live')).toBe(200);
  expect(await status('/')).toBe(404);
  const resident = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${worker.child.pid}/status`, 'utf8'));
  expect(Number(resident?.[1])).toBeLessThan(250 * 1024);
  expect(await worker.end('SIGTERM')).toBe(0);
});
