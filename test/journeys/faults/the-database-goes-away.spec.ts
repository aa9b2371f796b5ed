import { migrate } from '../../../libs/platform/migrations.js';
import { type RunningApi, startApi } from '../../support/api.js';
import { OwnPostgres, withClient } from '../../support/own-servers.js';

let postgres: OwnPostgres;
let api: RunningApi;

function as(user: string, password: string): string {
  const url = new URL(postgres.ownerUrl);
  url.username = user;
  url.password = password;
  return url.toString();
}

const invented = 'x'.repeat(43);
/** Asks for somebody signed in, so the token is looked up in the database. */
const ask = () => api.graphql('{ me { __typename } }', {}, { token: invented });
const health = async (which: string) => (await fetch(api.url.replace('/graphql', `/health/${which}`))).status;

async function until(status: number, asked: () => Promise<number>, seconds: number): Promise<void> {
  const end = Date.now() + seconds * 1000;
  let last: number;
  do {
    last = await asked();
    if (last === status) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  } while (Date.now() < end);
  throw new Error(`Still ${last} after ${seconds} s`);
}

beforeAll(async () => {
  postgres = await new OwnPostgres().up();
  await postgres.migrate();
  api = await startApi({ databaseUrl: postgres.url });
});
afterAll(async () => {
  await api?.stop();
  await postgres?.remove();
});

it('migrating again changes nothing', async () => {
  const again = {
    ownerUrl: postgres.ownerUrl,
    applicationUrl: postgres.url,
    queues: true,
  };
  expect(await Promise.all([migrate(again), migrate(again)])).toEqual([[], []]);
});

it('an owner that may not make the group is told what an administrator must run', async () => {
  await withClient(postgres.adminUrl, async (client) => {
    await client.query(`CREATE ROLE stranger LOGIN PASSWORD 'unknown'`);
    await client.query(`CREATE ROLE plain_owner LOGIN PASSWORD 'plain'`);
    await client.query('GRANT CONNECT ON DATABASE midst TO plain_owner');
  });
  await expect(
    migrate({
      ownerUrl: as('plain_owner', 'plain'),
      applicationUrl: as('stranger', 'unknown'),
      queues: false,
    }),
  ).rejects.toThrow('Ask an administrator to run: GRANT midst_application TO "stranger";');
});

it.each(['adminUrl', 'ownerUrl'] as const)(
  'the API does not start with %s, under which nobody would be protected',
  async (door) => {
    await expect(startApi({ databaseUrl: postgres[door] })).rejects.toThrow(
      /row-level security would not protect/,
    );
  },
);

it('while PostgreSQL is gone the API says so with 503, stays alive, and serves again by itself', async () => {
  expect((await ask()).errors[0].extensions.code).toBe('UNAUTHENTICATED');
  expect(await health('ready')).toBe(200);

  await postgres.breakDown();
  const answers = await Promise.all(Array.from({ length: 40 }, ask));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
  expect(new Set(answers.map(({ errors }) => errors[0].extensions.code))).toEqual(new Set(['UNAVAILABLE']));
  expect(await health('live')).toBe(200);
  expect(await health('ready')).toBe(503);

  await postgres.up();
  await until(200, async () => (await ask()).status, 5);
  await until(200, () => health('ready'), 5);
});

it('under load, a PostgreSQL that stops and starts costs no answer of 500', async () => {
  let running = true;
  const seen = new Map<number, number>();
  const load = Promise.all(
    Array.from({ length: 20 }, async () => {
      while (running) {
        const { status } = await ask();
        seen.set(status, (seen.get(status) ?? 0) + 1);
      }
    }),
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  await postgres.breakDown();
  await new Promise((resolve) => setTimeout(resolve, 300));
  await postgres.up();
  await until(200, async () => (await ask()).status, 5);
  await new Promise((resolve) => setTimeout(resolve, 300));
  running = false;
  await load;
  expect([...seen.keys()].sort((one, other) => one - other)).toEqual([200, 503]);
});
