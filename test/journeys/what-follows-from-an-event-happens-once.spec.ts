import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, system } from '../../libs/platform/actor.js';
import { newId } from '../../libs/platform/ids.js';
import { Database } from '../../libs/platform/database.js';
import { Outbox } from '../../libs/platform/events.js';
import { LookForImpossibleStates } from '../../libs/platform/look-for-impossible-states.job.js';
import { every, type Job } from '../../libs/platform/jobs.js';
import { BackgroundWork } from '../../libs/platform/queues/background-work.js';
import { withClient } from '../support/own-servers.js';
import { createScratchDatabase, type ScratchDatabase } from '../support/scratch-database.js';
import { eventually } from '../support/time-off.js';
import { TrialHeld, trialJobs, TrialPoisoned, trialTables } from '../support/trials.js';
import { bootWorker } from '../support/worker.js';

declare const queueBackend: 'postgres' | 'redis';

const jobs: readonly Job[] = [...trialJobs, every(3600, LookForImpossibleStates, 'keeping')];
const somebody = system('doorkeeper');
const queueUrl = queueBackend === 'redis' ? process.env.TEST_REDIS_URL : undefined;
let scratch: ScratchDatabase;
let workers: INestApplicationContext[];
let database: Database;
let outbox: Outbox;

beforeAll(async () => {
  scratch = await createScratchDatabase();
  await withClient(scratch.ownerUrl, (client) => client.query(trialTables));
  // Two of everything: whatever is done once is done once although two could do it.
  workers = [
    await bootWorker({ databaseUrl: scratch.url, queueUrl }, { jobs }),
    await bootWorker({ databaseUrl: scratch.url, queueUrl }, { jobs }),
  ];
  database = workers[0].get(Database);
  outbox = workers[0].get(Outbox);
});

afterAll(async () => {
  await Promise.all((workers ?? []).map((worker) => worker.close()));
  await scratch?.drop();
});

async function rows<T>(query: string, parameters: unknown[] = []): Promise<T[]> {
  return (await scratch.admin.query(query, parameters)).rows as T[];
}

const done = (trial: string) =>
  rows<{ listener: string; failures: number; parked_at: Date | null }>(
    `SELECT d.listener, d.failures, d.parked_at FROM delivery d JOIN event e ON e.id = d.event_id
     WHERE e.payload->>'trial' = $1 AND d.done_at IS NOT NULL ORDER BY 1`,
    [trial],
  );

const effects = (trial: string) =>
  rows<{ by: string }>('SELECT by FROM trial_effect WHERE trial = $1 ORDER BY 1', [trial]);

describe('an event told within a transaction', () => {
  it('reaches each listener once, though two workers hear it', async () => {
    await database.as(somebody, (tx) => outbox.emit(tx, TrialHeld({ trial: 'once', ms: '0' })));
    await eventually(
      () => done('once'),
      (found) => found.length === 2,
    );
    expect(await effects('once')).toEqual([{ by: 'JudgeTrial' }, { by: 'ReportTrial' }]);
  });

  it('is never told when the transaction fails', async () => {
    const refused = database.as(somebody, async (tx: EntityManager) => {
      await outbox.emit(tx, TrialHeld({ trial: 'rolled back', ms: '0' }));
      throw new Error('changed my mind');
    });
    await expect(refused).rejects.toThrow('changed my mind');
    expect(await rows("SELECT id FROM event WHERE payload->>'trial' = 'rolled back'")).toEqual([]);
  });

  it('cannot be read by people', async () => {
    const network = '127.0.0.1';
    const people: Actor[] = [
      { kind: 'anonymous', network },
      {
        ...{ kind: 'person', personId: newId(), sessionId: newId(), network, roles: ['officer'] },
        freshUntil: new Date(Date.now() + 60_000),
      },
    ];
    for (const person of people)
      for (const table of ['event', 'delivery'])
        expect(await database.read(person, (tx) => tx.query(`SELECT id FROM ${table}`))).toEqual([]);
  });
});

describe('a listener that always fails', () => {
  it('leaves no effect, is tried again, holds nobody up, and is parked in sight', async () => {
    await database.as(somebody, (tx) => outbox.emit(tx, TrialPoisoned({ trial: 'poison' })));
    const delivery = () =>
      rows<{ id: string; failures: number; last_error: string; parked: boolean }>(
        `SELECT d.id, failures, last_error, parked_at IS NOT NULL AS parked FROM delivery d
         JOIN event e ON e.id = d.event_id WHERE payload->>'trial' = 'poison'`,
      );
    const [tried] = await eventually(delivery, ([found]) => found?.failures >= 2);
    expect(tried.last_error).toBe('Error: Trial poison cannot be swallowed');
    expect(await effects('poison')).toEqual([]);

    await database.as(somebody, (tx) => outbox.emit(tx, TrialHeld({ trial: 'after poison', ms: '0' })));
    await eventually(
      () => done('after poison'),
      (found) => found.length === 2,
    );

    // The pauses grow to minutes; the last try is brought forward.
    await rows("UPDATE delivery SET failures = 11, lease_until = '-infinity' WHERE id = $1", [tried.id]);
    const [parked] = await eventually(delivery, ([found]) => found.parked);
    expect(parked.failures).toBe(12);

    await workers[0].get(LookForImpossibleStates).run();
    const found = await rows("SELECT ids, how_many FROM impossible_state WHERE name = 'delivery-parked'");
    expect(found).toContainEqual({ ids: [tried.id], how_many: 1 });
  });
});

describe('a delivery', () => {
  it('is handed out again under a new attempt when its lease ran out, and an old copy of the job does nothing', async () => {
    await database.as(somebody, (tx) => outbox.emit(tx, TrialHeld({ trial: 'lost', ms: '0' })));
    await eventually(
      () => done('lost'),
      (found) => found.length === 2,
    );
    // As if the worker had died after its try was rolled back: the row is open, the queue knows nothing of it.
    // Its effect goes first: once the row is open, it may be done again at any moment.
    await rows("DELETE FROM trial_effect WHERE trial = 'lost' AND by = 'JudgeTrial' RETURNING trial");
    await rows(
      `UPDATE delivery SET done_at = NULL, lease_until = '-infinity' WHERE listener = 'JudgeTrial'
       AND event_id = (SELECT id FROM event WHERE payload->>'trial' = 'lost')`,
    );
    await eventually(
      () => done('lost'),
      (found) => found.length === 2,
    );
    expect(await effects('lost')).toEqual([{ by: 'JudgeTrial' }, { by: 'ReportTrial' }]);
    const attempts = await rows<{ attempts: number }>(
      `SELECT attempts FROM delivery WHERE listener = 'JudgeTrial'
       AND event_id = (SELECT id FROM event WHERE payload->>'trial' = 'lost')`,
    );
    expect(attempts).toEqual([{ attempts: 2 }]);
  });

  it('is handed out in hundreds and each is done once', async () => {
    await database.as(system('relay'), async (tx) => {
      for (let n = 0; n < 300; n++) await outbox.emit(tx, TrialHeld({ trial: `many ${n}`, ms: '0' }));
    });
    const many = () =>
      rows<{ by: string; n: number; all: number }>(
        `SELECT by, count(DISTINCT trial)::int AS n, count(*)::int AS all FROM trial_effect
         WHERE trial LIKE 'many %' GROUP BY 1 ORDER BY 1`,
      );
    await eventually(many, (found) => found.length === 2 && found.every((row) => row.n === 300));
    expect(await many()).toEqual([
      { by: 'JudgeTrial', n: 300, all: 300 },
      { by: 'ReportTrial', n: 300, all: 300 },
    ]);
  });
});

it('a task gets its turns, about as often as the table of contents says, from two workers together', async () => {
  const begun = new Date();
  await pause(4000);
  const [{ turns }] = await rows<{ turns: number }>(
    'SELECT count(*)::int AS turns FROM trial_turn WHERE at > $1',
    [begun],
  );
  expect(turns).toBeGreaterThanOrEqual(2);
  expect(turns).toBeLessThanOrEqual(7);
});

it('the worker says that it is alive', () => {
  expect(workers[0].get(BackgroundWork).alive).toBe(true);
});
