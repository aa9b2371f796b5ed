import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import { Mailbox } from '../support/mailbox.js';
import { House } from './house/house.js';
import { judged, machine, print, sharedNow } from './house/report.js';
import { cpuSeconds } from './house/usage.js';
import { tokenOf } from './population/chance.js';
import type { Asked } from './population/needs.js';
import { fillTown, usualTown } from './population/town.js';

const target = { seconds: 5, people: 5_000, wave: 200 };
const patienceSeconds = 60;

/** Thin enough to fit a quarter of everybody: a profession, a country, and no more than wishes against it. */
const asked: Asked = { state: 'approved', profession: 'doctor', specialties: [], skills: [], language: null };

async function open(apiUrl: string, lead: string, needId: string): Promise<void> {
  const response = await fetch(`${apiUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${tokenOf(lead)}` },
    body: JSON.stringify({
      query: 'mutation ($input: NeedInput!) { openNeed(input: $input) { state } }',
      variables: { input: { idempotencyKey: randomUUID(), needId: toGlobalId('Need', needId) } },
    }),
  });
  const { errors } = (await response.json()) as { errors?: unknown };
  if (errors) throw new Error(`openNeed was refused: ${JSON.stringify(errors)}`);
}

/** When what was first so, in seconds; undefined where it never was. */
interface Moments {
  stored?: number;
  told?: number;
}

async function main(args: readonly string[]): Promise<void> {
  const shared = sharedNow();
  const mailbox = await Mailbox.open();
  const house = await House.lay({ SMTP_URL: `smtp://127.0.0.1:${mailbox.port}` });
  const client = new Client({ connectionString: house.laid.adminUrl });
  try {
    const town = await fillTown(house.laid.adminUrl, usualTown, [asked]);
    const [needId] = town.further;
    const { pids, apiUrl } = await house.start();
    await client.connect();
    await pause(5_000);
    const programs = { ...pids, postgres: house.laid.postgres };
    const cpu = () =>
      Object.entries(programs).map(([name, pid]) => cpuSeconds(pid, { family: name === 'postgres' }));
    const before = cpu();
    const asks = performance.now();
    await open(apiUrl, town.institutions[0].leads[0], needId);
    const begun = performance.now();
    const since = () => (performance.now() - begun) / 1000;

    const moments: Moments = {};
    let stored = 0;
    while (since() < patienceSeconds && (moments.stored === undefined || moments.told === undefined)) {
      await pause(20);
      const { rows } = await client.query<{ stored: number; done: boolean }>(
        `SELECT (SELECT count(*)::int FROM match WHERE need_id = $1) AS stored,
                EXISTS (SELECT FROM match_search WHERE need_id = $1 AND done_at IS NOT NULL) AS done`,
        [needId],
      );
      stored = rows[0].stored;
      if (rows[0].done) moments.stored ??= since();
      if (mailbox.mails.length >= target.wave) moments.told ??= since();
    }
    const after = cpu();
    const never = patienceSeconds * 10;
    const people = new Set(mailbox.mails.map((mail) => mail.recipient)).size;
    print(
      {
        bench: 'fan-out',
        command: 'npm run bench -- fan-out',
        size: `${usualTown.clinicians} clinicians, of whom ${stored} fit the need; ${usualTown.needs} other needs`,
        machine: await machine(house.laid.adminUrl),
        shared,
        figures: [
          { name: 'openNeed itself', value: begun - asks, unit: 'ms' },
          { name: 'matches stored', value: stored, unit: 'people', least: target.people },
          {
            name: 'all of them stored after',
            value: moments.stored ?? never,
            unit: 's',
            most: target.seconds,
          },
          { name: 'mails taken by the mail server', value: mailbox.mails.length, unit: 'mails' },
          { name: 'different people told', value: people, unit: 'people', least: target.wave },
          { name: 'first wave told after', value: moments.told ?? never, unit: 's', most: target.seconds },
          ...Object.keys(programs).map((name, n) => ({
            name: `CPU of ${name}`,
            value: after[n] - before[n],
            unit: 's',
          })),
        ].map(judged),
        notes:
          moments.stored === undefined || moments.told === undefined
            ? [`what did not happen within ${patienceSeconds} s is written as ${never} s`]
            : [],
      },
      args,
    );
  } finally {
    await client.end();
    await house.end();
    await mailbox.close();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
