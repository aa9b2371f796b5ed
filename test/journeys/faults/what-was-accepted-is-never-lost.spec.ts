import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { Client as PostgresClient } from 'pg';
import { Redis } from 'ioredis';
import { OwnPostgres, OwnRedis, withClient } from '../../support/own-servers.js';
import { trialTables } from '../../support/trials.js';
import { WorkerProcess, type WhereToWork } from '../../support/worker.js';

declare const queueBackend: 'postgres' | 'redis';

const workers: WorkerProcess[] = [];
let postgres: OwnPostgres;
let redis: OwnRedis | undefined;
let where: WhereToWork;
let trials = 0;

beforeAll(async () => {
  postgres = await new OwnPostgres().up();
  await postgres.migrate();
  await withClient(postgres.ownerUrl, (client) => client.query(trialTables));
  if (queueBackend === 'redis') redis = await new OwnRedis().up();
  where = { databaseUrl: postgres.url, queueUrl: redis?.url };
});

afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.end('SIGKILL')));
});

afterAll(async () => {
  await redis?.remove();
  await postgres?.remove();
});

async function aWorker(): Promise<WorkerProcess> {
  const worker = await WorkerProcess.start('test/support/trial-worker.js', where);
  workers.push(worker);
  return worker;
}

/** Events as the API writes them: committed by the application's login. */
async function hold(client: Client, count: number, ms: number): Promise<string[]> {
  const names = Array.from({ length: count }, () => `trial ${++trials}`);
  await client.query("SET midst.system = 'relay'");
  await client.query(
    `INSERT INTO event (id, name, payload)
     SELECT gen_random_uuid(), 'trial.held', jsonb_build_object('trial', t, 'ms', $2::text) FROM unnest($1::text[]) t`,
    [names, String(ms)],
  );
  return names;
}

function asSuperuser<T>(work: (client: Client) => Promise<T>): Promise<T> {
  return withClient(postgres.adminUrl, work);
}

function asOwner<T>(work: (client: Client) => Promise<T>): Promise<T> {
  return withClient(postgres.ownerUrl, work);
}

async function eventually(what: string, seconds: number, holds: () => Promise<boolean>): Promise<number> {
  const begun = Date.now();
  while (Date.now() - begun < seconds * 1000) {
    if (await holds()) return Date.now() - begun;
    await pause(50);
  }
  const told = workers.map((worker) => worker.output).join('\n---\n');
  throw new Error(`Not within ${seconds} seconds: ${what}. The workers said:\n${told}`);
}

/** Every trial was judged once and reported once: nothing lost, nothing doubled. */
async function allDoneOnce(names: string[], within: number): Promise<void> {
  await eventually('every delivery is done', within, () =>
    asOwner(async (client) => {
      const { rows } = await client.query(
        `SELECT count(*)::int AS n FROM delivery d JOIN event e ON e.id = d.event_id
         WHERE d.done_at IS NOT NULL AND e.payload->>'trial' = ANY ($1)`,
        [names],
      );
      return rows[0].n === names.length * 2;
    }),
  );
  const { rows } = await asOwner((client) =>
    client.query(
      'SELECT trial, by, count(*)::int AS n FROM trial_effect WHERE trial = ANY ($1) GROUP BY 1, 2',
      [names],
    ),
  );
  expect(rows).toHaveLength(names.length * 2);
  expect(rows.filter((row) => row.n !== 1)).toEqual([]);
  // Also of those whose acceptance was lost on the way back to the caller.
  const doubled = await asOwner((client) =>
    client.query('SELECT trial, by FROM trial_effect GROUP BY 1, 2 HAVING count(*) > 1'),
  );
  expect(doubled.rows).toEqual([]);
}

/** A client that lives through a restart: what it was told is committed counts as accepted. */
async function acceptWhile(work: () => Promise<void>): Promise<string[]> {
  const accepted: string[] = [];
  let working = true;
  const load = (async () => {
    let client: PostgresClient | undefined;
    while (working) {
      try {
        if (!client) {
          client = new PostgresClient({ connectionString: postgres.url });
          client.on('error', () => (client = undefined));
          await client.connect();
        }
        accepted.push(...(await hold(client, 5, 20)));
      } catch {
        // Refused, so not accepted: the caller was told so.
        client = undefined;
        await pause(50);
      }
      await pause(10);
    }
    await client?.end();
  })();
  await work();
  working = false;
  await load;
  return accepted;
}

it('a worker killed in the middle of a job: another takes the job over', async () => {
  const doomed = await aWorker();
  const names = await asOwner((client) => hold(client, 12, 500));
  await eventually('jobs are being worked on', 10, () =>
    asSuperuser(async (client) => {
      const { rows } = await client.query(
        "SELECT count(*)::int AS n FROM pg_stat_activity WHERE query LIKE '%pg_sleep($1%' AND state = 'active' AND pid <> pg_backend_pid()",
      );
      return rows[0].n >= 2;
    }),
  );
  const [killed] = await Promise.all([doomed.end('SIGKILL'), aWorker()]);
  expect(killed).toBeNull();
  await allDoneOnce(names, 25);
});

it('PostgreSQL restarted under load: all that was accepted is done, once', async () => {
  await aWorker();
  const names = await acceptWhile(async () => {
    await pause(500);
    await postgres.breakDown();
    await pause(300);
    await postgres.up();
    await pause(700);
  });
  expect(names.length).toBeGreaterThan(20);
  await allDoneOnce(names, 25);
});

const onRedis = (name: string, test: () => Promise<void>) => queueBackend === 'redis' && it(name, test);

onRedis('Redis emptied, then killed, with deliveries pending: they are handed out again', async () => {
  await aWorker();
  const names = await asOwner((client) => hold(client, 200, 50));
  await pause(700);
  const client = new Redis(where.queueUrl as string);
  await client.flushall();
  client.disconnect();
  names.push(...(await asOwner((c) => hold(c, 50, 50))));
  await pause(300);
  await redis?.breakDown();
  await redis?.up();
  await allDoneOnce(names, 30);
  const since = new Date();
  await eventually('recurring tasks have turns again', 10, () =>
    asOwner(async (c) => {
      const { rows } = await c.query('SELECT count(*)::int AS n FROM trial_turn WHERE at > $1', [since]);
      return rows[0].n >= 2;
    }),
  );
});
