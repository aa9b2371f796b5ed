import { Client } from 'pg';
import { readConfig } from '../../libs/platform/config.js';
import { visitorHeader, visitorProofHeader } from '../../libs/platform/graphql/visitor.js';
import { MovableClock } from '../../libs/platform/clock.js';
import { Secrets } from '../../libs/platform/secrets.js';
import { type RunningApi, startApi } from '../support/api.js';
import { idOf, populate } from '../support/populated-database.js';
import { createScratchDatabase, type ScratchDatabase } from '../support/scratch-database.js';
import { surroundings } from '../support/surroundings.js';

let database: ScratchDatabase;
let api: RunningApi;
const clock = new MovableClock();
const secrets = new Secrets(readConfig({ ...surroundings, DATABASE_URL: 'postgres://nobody' }));

beforeAll(async () => {
  database = await createScratchDatabase();
  await asAdmin(populate);
  api = await startApi({ databaseUrl: database.url, clock });
});

afterAll(async () => {
  await api.stop();
  await database.drop();
});

async function asAdmin<T>(work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

/** Somebody at this address, for whom the web service vouches. */
const from = (address: string) => ({
  headers: { [visitorHeader]: address, [visitorProofHeader]: secrets.sign('visitor', address) },
});

const right = secrets.token('time-off-step', idOf('a step'), 1);
/** Another token of the same door, as somebody makes one who guesses. */
const wrong = (n: number, token = right) =>
  token.slice(0, 22) +
  Buffer.from(`guess ${String(n).padStart(10, '0')}`)
    .toString('base64url')
    .slice(0, 22);
const madeUp = (n: number) => wrong(n, secrets.token('time-off-step', idOf(`nothing ${n}`), 1));

async function opens(token: string, address: string): Promise<string> {
  const { data, errors } = await api.graphql<{ approverRequest: { link: string } }>(
    'query ($token: String!) { approverRequest(token: $token) { link } }',
    { token },
    from(address),
  );
  return data?.approverRequest.link ?? errors[0].extensions.code;
}

it('the same door is tried five times an hour by one visitor, and then even the right link waits', async () => {
  for (let n = 0; n < 5; n++) expect(await opens(wrong(n), '203.0.113.5')).toBe('UNAUTHENTICATED');
  expect(await opens(wrong(6), '203.0.113.5')).toBe('TOO_MANY');
  expect(await opens(right, '203.0.113.5')).toBe('TOO_MANY');
  expect(await opens(right, '203.0.113.6')).toBe('OPEN');
  clock.advance({ minutes: 61 });
  expect(await opens(right, '203.0.113.5')).toBe('OPEN');
});

it('a door that stands is told from one that was made up by nothing', async () => {
  const answers = async (token: (n: number) => string, address: string) => {
    const told: string[] = [];
    for (let n = 0; n < 7; n++) told.push(await opens(token(n), address));
    return told;
  };
  const nowhere = secrets.token('time-off-step', idOf('nothing at all'), 1);
  expect(await answers((n) => wrong(n, nowhere), '198.51.100.1')).toEqual(
    await answers((n) => wrong(n), '198.51.100.2'),
  );
});

it('guesses at many doors end as well, and a hospital behind one address is not locked out with the guesser', async () => {
  const hospital = '192.0.2.77';
  const told: string[] = [];
  for (let n = 0; n < 62; n++) told.push(await opens(madeUp(n), hospital));
  expect(told.slice(0, 60).every((code) => code === 'UNAUTHENTICATED')).toBe(true);
  expect(told.slice(60)).toEqual(['TOO_MANY', 'TOO_MANY']);
  expect(await opens(right, hospital)).toBe('OPEN');
  // The count stands in the database and outlives every refusal.
  const { rows } = await asAdmin((admin) =>
    admin.query('SELECT cardinality(times) AS count FROM throttle WHERE subject = $1', [
      `wrong-link/visitor/${hospital}`,
    ]),
  );
  expect(rows).toEqual([{ count: 60 }]);
});

it('invitations and stopping mail are counted at the same place', async () => {
  const address = '192.0.2.77';
  const { errors: offered } = await api.graphql(
    'query ($token: String!) { invitation(token: $token) { kind } }',
    { token: madeUp(1000) },
    from(address),
  );
  expect(offered[0].extensions.code).toBe('TOO_MANY');
  const stop = (at: string) =>
    api.graphql<{ unsubscribe: { stopped: string } }>(
      'mutation ($input: UnsubscribeInput!) { unsubscribe(input: $input) { stopped } }',
      { input: { token: madeUp(1001), idempotencyKey: 'guess' } },
      from(at),
    );
  expect((await stop(address)).errors[0].extensions.code).toBe('TOO_MANY');
  expect((await stop('192.0.2.78')).data?.unsubscribe.stopped).toBe('NOTHING');
});

it('nobody is counted as another: an address that the web service did not vouch for is not believed', async () => {
  const invented = { headers: { [visitorHeader]: '203.0.113.99', [visitorProofHeader]: 'x'.repeat(22) } };
  await api.graphql(
    'query ($token: String!) { approverRequest(token: $token) { link } }',
    { token: madeUp(1) },
    invented,
  );
  const { rows } = await asAdmin((admin) =>
    admin.query(`SELECT subject FROM throttle WHERE subject LIKE 'wrong-link/visitor/203.0.113.99'`),
  );
  expect(rows).toEqual([]);
});
