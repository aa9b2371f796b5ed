import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { bareMachine, judged, print, sharedNow, type Figure } from './house/report.js';
import { bm25, type CaseRow } from './relevance/bm25.js';
import { overHalvesOfNeeds, overHalvesOfPeople } from './relevance/halves.js';
import { type Grades, type Lists, meanNdcg, ndcg } from './relevance/ndcg.js';

const root = process.cwd();
const target = 0.9;
const times = 400;

interface Judged {
  weightedKappa?: number;
  grades: Record<string, Grades>;
}

/** `relevance [folder of cases] [--json] [--each]`; without a folder CASES_DIR, otherwise ../shared/cases. */
function folderOf(args: readonly string[]): string {
  const named = args.find((arg) => !arg.startsWith('--')) ?? process.env.CASES_DIR ?? '../shared/cases';
  const folder = resolve(root, named);
  for (const file of ['needs.json', 'clinicians.json', 'relevance.json'])
    if (!existsSync(join(folder, file)))
      throw new Error(`There is no ${join(folder, file)}: name a folder of judged cases, or set CASES_DIR.`);
  return folder;
}

/** What a person would get at the keyboard: the command itself, with everything that it does. */
async function ranked(folder: string): Promise<Lists> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(root, 'apps/launcher/cli.mjs'), 'rank', folder, '--json'],
    { cwd: root, maxBuffer: 256 * 1024 * 1024 },
  );
  return JSON.parse(stdout) as Lists;
}

async function main(args: readonly string[]): Promise<void> {
  const folder = folderOf(args);
  const shared = sharedNow();
  const read = <T>(file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as T;
  const needs = read<CaseRow[]>('needs.json');
  const people = read<CaseRow[]>('clinicians.json');
  const { grades, weightedKappa } = read<Judged>('relevance.json');
  const ids = people.map(({ id }) => id);
  const lists: Record<string, Lists> = { 'the rule': await ranked(folder), BM25: bm25(needs, people) };
  const figures = Object.entries(lists).flatMap(([name, list]): Figure[] => {
    const least = name === 'the rule' ? { least: target } : {};
    const needHalves = overHalvesOfNeeds(list, grades, 10, times);
    const peopleHalves = overHalvesOfPeople(list, grades, ids, 10, times);
    return [
      { name: `${name}: NDCG@5`, value: meanNdcg(list, grades, 5).mean, unit: '' },
      { name: `${name}: NDCG@10`, value: meanNdcg(list, grades, 10).mean, unit: '', ...least },
      { name: `${name}: half the needs, mean`, value: needHalves.mean, unit: '' },
      { name: `${name}: half the needs, low`, value: needHalves.low, unit: '' },
      { name: `${name}: half the people, mean`, value: peopleHalves.mean, unit: '' },
      { name: `${name}: half the people, low`, value: peopleHalves.low, unit: '' },
    ];
  });
  const { needs: told, leftOut } = meanNdcg(lists['the rule'], grades, 10);
  const each = Object.entries(grades).flatMap(([need, of]) => {
    const value = ndcg(lists['the rule'][need] ?? [], of, 10);
    return value === null
      ? []
      : [`${need} ${value.toFixed(3)} (BM25 ${ndcg(lists.BM25[need], of, 10)?.toFixed(3)})`];
  });
  print(
    {
      bench: 'relevance',
      command: 'npm run bench -- relevance',
      size: `${Object.keys(grades).length} judged needs × ${people.length} people; ${told} counted, ${leftOut} left out because nobody fits them`,
      machine: bareMachine(),
      shared,
      figures: figures.map(judged),
      notes: [
        `gain 2^grade − 1; agreement of the judges (weighted kappa) ${weightedKappa ?? 'not stated'}`,
        `halves: NDCG@10 over ${times} random ones from a seed; low: one in twenty is below it`,
        ...(args.includes('--each') ? each : []),
      ],
    },
    args,
  );
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
