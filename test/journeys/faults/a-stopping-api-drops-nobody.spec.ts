import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { freePort } from '../../support/ports.js';
import { createScratchDatabase, type ScratchDatabase } from '../../support/scratch-database.js';
import { surroundings } from '../../support/surroundings.js';

let database: ScratchDatabase;
beforeAll(async () => {
  database = await createScratchDatabase();
});
afterAll(() => database.drop());

type Outcome = number | 'refused' | 'broken';

/** `refused` is a connection that was never made: a balancer tries the next one. `broken` lost a request. */
function ask(port: number, agent: Agent): Promise<Outcome> {
  const body = JSON.stringify({ query: '{ service { name now } me { __typename } }' });
  return new Promise((resolve) => {
    const asked = request(
      {
        port,
        host: '127.0.0.1',
        path: '/graphql',
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          authorization: `Bearer ${'x'.repeat(43)}`,
        },
      },
      (response) => {
        response
          .resume()
          .on('end', () => resolve(response.statusCode ?? 0))
          .on('error', () => resolve('broken'));
      },
    );
    asked.on('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'ECONNREFUSED' ? 'refused' : 'broken'),
    );
    asked.end(body);
  });
}

it('SIGTERM under load: what was asked is answered, and then the process ends by itself', async () => {
  const main = join(process.cwd(), 'dist/apps/api/main.js');
  if (!existsSync(main)) throw new Error('Build first: `npm run build` (npm test does)');
  const port = await freePort();
  const api = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      ...surroundings,
      DATABASE_URL: database.url,
      API_PORT: String(port),
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const agent = new Agent({ keepAlive: true, maxSockets: 20 });
  const seen = new Map<Outcome, number>();
  try {
    while ((await ask(port, agent)) === 'refused') await new Promise((again) => setTimeout(again, 100));
    let running = true;
    const load = Promise.all(
      Array.from({ length: 20 }, async () => {
        while (running) {
          const outcome = await ask(port, agent);
          seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
          if (outcome === 'refused') return;
        }
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const begin = Date.now();
    api.kill('SIGTERM');
    const [code] = (await once(api, 'exit')) as [number | null];
    expect(code).toBe(0);
    expect(Date.now() - begin).toBeLessThan(10_000);
    running = false;
    await load;
    expect(seen.get(200)).toBeGreaterThan(0);
    expect([...seen.keys()].filter((outcome) => outcome !== 200 && outcome !== 'refused')).toEqual([]);
  } finally {
    agent.destroy();
    if (api.exitCode === null) api.kill('SIGKILL');
  }
});
