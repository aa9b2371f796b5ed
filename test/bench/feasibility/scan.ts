import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { dueSteps } from '../../../libs/time-off/remind-approvers.job.js';
import { layFields } from '../../support/races.js';
import { House } from '../house/house.js';
import type { Figure } from '../house/report.js';

const requests = 10_000;
const looks = 200;
const batch = 100;

/**
 * How long it takes to find what is due among 10,000 open requests, each with two approvers who are silent side by side:
 * the very statement of the worker, as the application's login in the timekeeper's name, row-level security included.
 */
export async function scan(): Promise<{ figures: Figure[]; notes: string[] }> {
  const house = await House.lay();
  const [admin, application] = [house.laid.adminUrl, house.laid.url].map(
    (connectionString) => new Client({ connectionString }),
  );
  try {
    await layFields(house.laid, randomUUID(), requests, 'asked', 2);
    await admin.connect();
    await admin.query('ANALYZE time_off_request, time_off_step');
    await application.connect();
    const quiet = await timed(application, 0);
    await admin.query(
      `UPDATE time_off_step SET due_at = now() - interval '1 minute' WHERE id IN (
         SELECT id FROM time_off_step ORDER BY md5(id::text) LIMIT ${batch})`,
    );
    const busy = await timed(application, batch);
    return {
      figures: [
        { name: 'a look at 10,000 open requests, nothing due, p95', value: quiet, unit: 'ms', most: 1000 },
        { name: `a look at them, ${batch} approvers due, p95`, value: busy, unit: 'ms', most: 1000 },
      ],
      notes: [
        `Scan: ${looks} looks each at ${requests} open requests with two silent approvers, by the statement of the worker in`,
        'the name of the timekeeper, rows locked as it locks them; wall-clock time on one connection.',
      ],
    };
  } finally {
    await Promise.allSettled([admin.end(), application.end()]);
    await house.end();
  }
}

/** The 95th of a hundred looks, in milliseconds; each finds so many. */
async function timed(client: Client, finds: number): Promise<number> {
  const ms: number[] = [];
  for (let look = 0; look < looks; look++) {
    await client.query(`BEGIN; SELECT set_config('midst.system', 'timekeeper', true)`);
    const began = performance.now();
    const { rows } = await client.query(dueSteps, [new Date(), batch]);
    ms.push(performance.now() - began);
    await client.query('ROLLBACK');
    if (rows.length !== finds) throw new Error(`${rows.length} steps were due, not ${finds}`);
  }
  ms.sort((a, b) => a - b);
  return ms[Math.floor(0.95 * looks)];
}
