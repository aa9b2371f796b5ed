import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import { Mailbox } from '../support/mailbox.js';
import { House } from './house/house.js';
import { type Figure, judged, machine, print, sharedNow } from './house/report.js';
import { residentMb } from './house/usage.js';
import type { Asked } from './population/needs.js';
import { fillTown, type Town, usualTown } from './population/town.js';
import { Asker } from './service/asker.js';
import { browsing } from './service/browsing.js';
import { Freshness } from './service/freshness.js';
import { Inside } from './service/inside.js';
import { previews } from './service/previews.js';

const SECRET_KEY = 'a-secret-of-a-measurement-0123456789abcdef';

/** Opened while it runs, so that there are lists to keep right; as thin as real ones, and one of a rare profession. */
const opened: Asked[] = [
  { state: 'approved', profession: 'midwife', specialties: [], skills: [], language: null },
  { state: 'approved', profession: 'pharmacist', specialties: [], skills: [], language: 'fr' },
  { state: 'approved', profession: 'physiotherapist', specialties: [], skills: [], language: null },
  { state: 'approved', profession: 'dentist', specialties: [], skills: ['triage'], language: null },
];

/**
 * `--people`, `--needs`, `--changes`, `--drafts`; the targets are those at 300,000 people. `--previews`: those alone, for
 * looking closer.
 */
function options(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      people: { type: 'string', default: String(usualTown.clinicians) },
      needs: { type: 'string', default: String(usualTown.needs) },
      changes: { type: 'string', default: '300' },
      drafts: { type: 'string', default: '60' },
      previews: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const [people, needs, changes, drafts] = [values.people, values.needs, values.changes, values.drafts].map(
    Number,
  );
  return { people, needs, changes, drafts, onlyPreviews: values.previews };
}

interface Ready {
  from: string;
  ms: number;
  people: number;
}

/** What a program has said of its roster, each time that it was ready. */
const readyLines = (dataFolder: string, program: string): Ready[] =>
  readFileSync(join(dataFolder, 'logs', `${program}.log`), 'utf8')
    .split('\n')
    .filter((line) => line.includes('the roster is ready'))
    .map((line) => JSON.parse(line) as Ready);

/** Seconds until the program behind the API answers from its roster. */
async function untilReady(asker: Asker, officer: string, patienceSeconds = 300): Promise<void> {
  const until = Date.now() + patienceSeconds * 1000;
  for (;;) {
    const { roster } = await asker.ask<{ roster: { answers: string } }>(officer, '{ roster { answers } }');
    if (roster.answers === 'ROSTER') return;
    if (Date.now() > until) throw new Error('The roster did not become ready');
    await pause(100);
  }
}

async function restarts(
  house: House,
  asker: Asker,
  officer: string,
): Promise<{ figures: Figure[]; pid: number }> {
  const figures: Figure[] = [];
  const { dataFolder } = house.laid;
  let pid = 0;
  for (const from of ['snapshot', 'database'] as const) {
    const before = readyLines(dataFolder, 'api').length;
    pid = await house.restart('api', from === 'database' ? 'roster.snapshot' : undefined);
    await untilReady(asker, officer);
    // What is logged comes to its file a moment later.
    let lines = readyLines(dataFolder, 'api');
    for (; lines.length === before; lines = readyLines(dataFolder, 'api')) await pause(100);
    const line = lines[lines.length - 1];
    if (line.from !== from) throw new Error(`The roster came from the ${line.from}, not from the ${from}`);
    figures.push({
      name: from === 'snapshot' ? 'roster ready from its snapshot' : 'roster ready from PostgreSQL',
      value: line.ms / 1000,
      unit: 's',
      most: from === 'snapshot' ? 0.5 : 6,
    });
  }
  return { figures, pid };
}

/** Opens needs through the API and waits until the worker has looked at everybody. */
async function open(asker: Asker, town: Town & { further: string[] }, client: Client): Promise<Figure[]> {
  const began = performance.now();
  for (const [n, needId] of town.further.entries())
    await asker.ask(
      town.institutions[n].leads[0],
      'mutation ($input: NeedInput!) { openNeed(input: $input) { state } }',
      { input: { idempotencyKey: randomUUID(), needId: toGlobalId('Need', needId) } },
    );
  for (;;) {
    const { rows } = await client.query<{ done: number; stored: number }>(
      `SELECT count(*) FILTER (WHERE s.done_at IS NOT NULL)::int AS done,
              (SELECT count(*)::int FROM match WHERE need_id = ANY ($1)) AS stored
         FROM match_search s WHERE s.need_id = ANY ($1)`,
      [town.further],
    );
    const [{ done, stored }] = rows;
    if (done === town.further.length)
      return [
        {
          name: `${done} needs opened, all matches stored`,
          value: (performance.now() - began) / 1000,
          unit: 's',
        },
        { name: 'matches stored by these searches', value: stored, unit: 'pairs' },
      ];
    await pause(100);
  }
}

async function measured(
  house: House,
  town: Town & { further: string[] },
  { drafts, changes, onlyPreviews }: ReturnType<typeof options>,
  say: (what: string) => void,
): Promise<{ figures: Figure[]; notes: string[] }> {
  const { apiUrl, pids } = await house.start();
  const asker = new Asker(apiUrl);
  const officer = town.officers[0];
  await untilReady(asker, officer);
  say('previewing');
  const previewed = await previews(asker, town, pids.api, { count: drafts, typed: Math.ceil(drafts / 5) });
  if (onlyPreviews) return previewed;
  say('restarting');
  const restarted = await restarts(house, asker, officer);
  pids.api = restarted.pid;
  const { url, adminUrl, postgres } = house.laid;
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return await Inside.open(url, SECRET_KEY, async (inside) => {
      await inside.build();
      return Freshness.over(adminUrl, asker, town, inside, async (freshness) => {
        say('opening needs');
        const searched = await open(asker, town, client);
        say('browsing');
        const browsed = await browsing(asker, town, inside, { needId: town.further[0], api: pids.api });
        say('changing profiles');
        const lists = await freshness.listsStayRight(town.further, changes);
        say('waiting for the roster');
        const fresh = [
          ...(await freshness.commitToSearchable(60)),
          ...(await freshness.withoutNotice(8)),
          ...(await freshness.gone(15)),
        ];
        say('matching everything anew');
        const again = await inside.rematch(20);
        const rematch: Figure[] = [
          {
            name: '5,000 needs anew, top 50, one thread',
            value: (again.seconds / again.asked) * 5_000,
            unit: 's',
          },
          { name: 'the same, CPU', value: (again.cpuSeconds / again.asked) * 5_000, unit: 's' },
          { name: 'packed people', value: again.bytes, unit: 'bytes each', most: 150 },
        ];
        const memory: Figure[] = [
          ...['api', 'worker'].map((name) => ({
            name: `${name} resident`,
            value: residentMb(pids[name]),
            unit: 'MB',
          })),
          { name: 'PostgreSQL (PSS)', value: residentMb(postgres, { family: true }), unit: 'MB' },
        ];
        return {
          figures: [
            ...previewed.figures,
            ...browsed.figures,
            ...fresh,
            ...lists,
            ...restarted.figures,
            ...searched,
            ...rematch,
            ...memory,
          ],
          notes: [
            ...previewed.notes,
            ...browsed.notes,
            `matched anew: in proportion from ${again.asked} of 5,000 needs`,
          ],
        };
      });
    });
  } finally {
    await client.end();
  }
}

async function main(args: readonly string[]): Promise<void> {
  const asked = options(args);
  const shared = sharedNow();
  const say = (what: string) => void (args.includes('--json') || process.stderr.write(`${what} …\n`));
  const mailbox = await Mailbox.open();
  const house = await House.lay({ SMTP_URL: `smtp://127.0.0.1:${mailbox.port}`, SECRET_KEY });
  try {
    say(`laying ${asked.people} people`);
    const size = { ...usualTown, clinicians: asked.people, needs: asked.needs };
    const town = await fillTown(house.laid.adminUrl, size, opened);
    const { figures, notes } = await measured(house, town, asked, say);
    print(
      {
        bench: 'service',
        command: 'npm run bench -- service',
        size: `${asked.people} clinicians, ${asked.needs} needs, filled in ${town.seconds.toFixed(1)} s`,
        machine: await machine(house.laid.adminUrl),
        shared,
        figures: figures.map(judged),
        notes,
      },
      args,
    );
  } finally {
    await house.end();
    await mailbox.close();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
