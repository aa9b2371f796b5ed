import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { withClient } from '../support/own-servers.js';
import { patience } from '../support/patience.js';
import { createScratchDatabase, type ScratchDatabase } from '../support/scratch-database.js';
import { surroundings } from '../support/surroundings.js';

let scratch: ScratchDatabase;

beforeEach(async () => {
  scratch = await createScratchDatabase();
});

afterEach(async () => scratch.drop());

interface Ending {
  code: number | null;
  told: string;
}

/** Starts a program as an operator would, and waits for its end; one that starts after all is an error of the test. */
async function start(program: 'api' | 'worker', databaseUrl: string): Promise<Ending> {
  const child = spawn(process.execPath, [join(process.cwd(), 'dist/apps', program, 'main.js')], {
    env: {
      ...surroundings,
      PATH: process.env.PATH,
      DATABASE_URL: databaseUrl,
      LOG_LEVEL: 'silent',
      API_PORT: '0',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
  const tooLong = setTimeout(() => child.kill('SIGKILL'), patience * 1000);
  const [code] = (await once(child, 'close')) as [number | null];
  clearTimeout(tooLong);
  return { code, told };
}

it('a worker whose queues are nowhere', async () => {
  await withClient(scratch.adminUrl, (client) => client.query('DROP SCHEMA bullmq CASCADE'));
  const { code, told } = await start('worker', scratch.url);
  expect(told).toMatch(
    /^The queues are to live in PostgreSQL, but the schema "bullmq" is missing\. Run .*migrate/,
  );
  expect(told.trim().split('\n')).toHaveLength(1);
  expect(code).toBe(1);
});

it('a worker whose queues were laid out by an older BullMQ', async () => {
  await withClient(scratch.adminUrl, (client) =>
    client.query('DELETE FROM bullmq.migration WHERE version > 3'),
  );
  const { code, told } = await start('worker', scratch.url);
  expect(told).toMatch(/^The schema "bullmq" is at version 3, and this build needs \d+\. Run .*migrate/);
  expect(code).toBe(1);
});

it.each(['api', 'worker'] as const)(
  '%s: a database behind the build, with the names of what it lacks',
  async (program) => {
    await withClient(scratch.adminUrl, (client) =>
      client.query('DELETE FROM migrations WHERE "timestamp" IN (6, 7)'),
    );
    const { code, told } = await start(program, scratch.url);
    expect(told).toMatch(
      /^The database lacks the migration\(s\) 0006-clinicians, 0007-notifications\. Run .*migrate.*\n$/,
    );
    expect(code).toBe(1);
  },
);

it('no PostgreSQL at all, a wrong password, no such database', async () => {
  const away = new URL(scratch.url);
  away.port = '9';
  const wrong = new URL(scratch.url);
  wrong.password = 'guessed';
  const other = new URL(scratch.url);
  other.pathname = '/midst_that_is_not_there';
  const endings = await Promise.all([
    start('api', away.href),
    start('worker', away.href),
    start('worker', wrong.href),
    start('api', other.href),
  ]);
  const doesNotAnswer =
    /did not start: PostgreSQL does not answer .*(ECONNREFUSED|ENOENT).*\. Start it, or correct DATABASE_URL/;
  const refuses = /did not start: PostgreSQL refuses the login in DATABASE_URL .*Correct DATABASE_URL/;
  expect(endings[0].told).toMatch(doesNotAnswer);
  expect(endings[1].told).toMatch(doesNotAnswer);
  expect(endings[2].told).toMatch(refuses);
  expect(endings[3].told).toMatch(refuses);
  for (const { code, told } of endings) {
    expect(code).toBe(1);
    expect(told.trim().split('\n')).toHaveLength(1);
    expect(told).not.toContain('guessed');
  }
});
