import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { libraries } from '../../apps/libraries.js';
import { jobs } from '../../apps/worker/jobs.js';
import { messageKinds } from '../../apps/worker/messages.js';
import { createWorker } from '../../apps/worker/start.js';
import { whyNotStarted } from '../../libs/platform/start-refused.js';
import { startApi } from '../support/api.js';
import { patience } from '../support/patience.js';
import { createScratchDatabase, type ScratchDatabase } from '../support/scratch-database.js';
import { surroundings } from '../support/surroundings.js';
import { configFor } from '../support/worker.js';

let scratch: ScratchDatabase;

beforeEach(async () => {
  scratch = await createScratchDatabase();
});

afterEach(async () => scratch.drop());

interface Ending {
  code: number | null;
  told: string;
}

/** Starts the program itself as an operator would, and waits for its end; one that starts after all is an error of the test. */
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

/** What either program would say: both have read their modules here already, which is nearly all that a start costs. */
async function says(program: 'api' | 'worker', databaseUrl: string): Promise<string> {
  const begun =
    program === 'api'
      ? startApi({ databaseUrl })
      : createWorker({ config: configFor({ databaseUrl }), jobs, libraries, messageKinds });
  return begun.then(
    () => 'It started',
    (error: unknown) => whyNotStarted(program === 'api' ? 'The API' : 'The worker', error),
  );
}

it('a worker whose queues are nowhere', async () => {
  await scratch.admin.query('DROP SCHEMA bullmq CASCADE');
  const told = await says('worker', scratch.url);
  expect(told).toMatch(
    /^The queues are to live in PostgreSQL, but the schema "bullmq" is missing\. Run .*migrate/,
  );
  expect(told.split('\n')).toHaveLength(1);
});

it('a worker whose queues were laid out by an older BullMQ', async () => {
  await scratch.admin.query('DELETE FROM bullmq.migration WHERE version > 3');
  const told = await says('worker', scratch.url);
  expect(told).toMatch(/^The schema "bullmq" is at version 3, and this build needs \d+\. Run .*migrate/);
});

it.each(['api', 'worker'] as const)(
  '%s: a database behind the build, with the names of what it lacks',
  async (program) => {
    await scratch.admin.query('DELETE FROM migrations WHERE "timestamp" IN (6, 7)');
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
  const doesNotAnswer =
    /did not start: PostgreSQL does not answer .*(ECONNREFUSED|ENOENT).*\. Start it, or correct DATABASE_URL/;
  const refuses = /did not start: PostgreSQL refuses the login in DATABASE_URL .*Correct DATABASE_URL/;
  for (const [program, url, sentence] of [
    ['api', away, doesNotAnswer],
    ['worker', away, doesNotAnswer],
    ['worker', wrong, refuses],
    ['api', other, refuses],
  ] as const) {
    const told = await says(program, url.href);
    expect(told).toMatch(sentence);
    expect(told.split('\n')).toHaveLength(1);
    expect(told).not.toContain('guessed');
  }
});
