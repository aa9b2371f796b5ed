import { createReadStream, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ClinicianImports } from '../../libs/clinicians/clinician-imports.service.js';
import { Ranking, type Ranked } from '../../libs/matching/ranking.service.js';
import { NeedImports } from '../../libs/needs/need-imports.service.js';
import { Clock } from '../../libs/platform/clock.js';
import { readConfig } from '../../libs/platform/config.js';
import { Database } from '../../libs/platform/database.js';
import { ImportRun } from '../../libs/platform/imports/import-run.js';
import { Refusal } from '../../libs/platform/refusal.js';
import { atConsole } from './console.module.js';
import { jsonRows } from '../../libs/platform/imports/json-rows.js';
import { scratchDatabase } from './rank/scratch-database.js';

const USAGE = `Usage: npm run --silent midst -- rank <folder of cases> [--json]
  ranks everybody in clinicians.json under every need in needs.json, in a scratch database that is dropped at the end
  --json   prints {needId: [personId, best first]} and nothing else on standard output`;

/** The lists by the ids of the files. */
type Lists = [needId: string, people: (Ranked & { name: string })[]][];

/** `midst -- rank …`: what the rule would say of these cases, were everybody to be seen and every need open. */
export async function rankCases(args: string[]): Promise<void> {
  const { folder, json } = read(args);
  const scratch = await scratchDatabase(readConfig());
  const stopped = new AbortController();
  const stop = () => stopped.abort();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.once(signal, stop);
  try {
    const lists = await atConsole((services) => rank(services, folder, stopped.signal), {
      config: scratch.config,
      providers: [Ranking],
    });
    process.stdout.write(json ? asJson(lists) : inWords(lists));
  } finally {
    for (const signal of signals) process.off(signal, stop);
    await scratch.drop();
  }
}

function read(args: string[]): { folder: string; json: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    const [folder] = positionals;
    if (!folder || positionals.length > 1) throw new Refusal('BAD_INPUT', USAGE);
    for (const file of ['needs.json', 'clinicians.json'])
      if (!existsSync(join(folder, file)))
        throw new Refusal('BAD_INPUT', `There is no ${resolve(folder, file)}; both sides are needed.`);
    return { folder, json: values.json };
  } catch (error) {
    if (error instanceof TypeError) throw new Refusal('BAD_INPUT', `${error.message}\n\n${USAGE}`);
    throw error;
  }
}

type Services = Parameters<Parameters<typeof atConsole>[0]>[0];

async function rank(services: Services, folder: string, stopped: AbortSignal): Promise<Lists> {
  const names = new Map<string, string>();
  const needs: string[] = [];
  const run = new ImportRun(services.get(Database), services.get(Clock), {
    source: 'cases',
    dryRun: false,
    onRow({ kind, row, key, nounId, outcome, why }) {
      stopped.throwIfAborted();
      if (outcome === 'refused' || nounId === null || key === null)
        return void process.stderr.write(`${kind} ${key ?? `in row ${row}`} is left out: ${why ?? ''}\n`);
      names.set(nounId, key);
      if (kind === 'need') needs.push(nounId);
    },
  });
  await run.whole(async (bring) => {
    await bring(
      services.get(NeedImports),
      jsonRows(() => createReadStream(join(folder, 'needs.json'))),
    );
    // Arrived as in the demo: claimed, shown and consenting, or the rule would see nobody.
    const people = services.get(ClinicianImports).arriving({ contacts: false, demo: true });
    await bring(
      people,
      jsonRows(() => createReadStream(join(folder, 'clinicians.json'))),
    );
  });
  const nameOf = (id: string) => names.get(id) ?? id;
  const lists = await services.get(Ranking).everybody(nameOf);
  return needs.map((id) => [
    nameOf(id),
    (lists.get(id) ?? []).map((one) => ({ ...one, name: nameOf(one.personId) })),
  ]);
}

function asJson(lists: Lists): string {
  const named = lists.map(([need, people]) => [need, people.map(({ name }) => name)] as const);
  return `${JSON.stringify(Object.fromEntries(named), null, 1)}\n`;
}

/** One line for each pair, with what decided its place. */
function inWords(lists: Lists): string {
  const line = (
    { name, outcome, fitForNeed, fitForClinician, overall }: Lists[number][1][number],
    at: number,
  ) =>
    `  ${String(at + 1).padStart(3)}. ${plain(name).padEnd(12)} ${outcome.padEnd(10)} for the need ${String(fitForNeed).padStart(3)}, for the clinician ${String(fitForClinician).padStart(3)}, order ${overall}`;
  return lists.map(([need, people]) => `${[plain(need), ...people.map(line)].join('\n')}\n`).join('');
}

/** What a file says must not steer the terminal on which it is shown. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, ' ').slice(0, 60);
}
