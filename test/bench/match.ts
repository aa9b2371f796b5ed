import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { House } from './house/house.js';
import { machine, sharedNow } from './house/report.js';
import { check } from './match/check.js';
import { compile } from './match/compiled.js';
import {
  type Field,
  byDuckDb,
  byPostgres,
  byPrograms,
  byRoster,
  byRule,
  rosterOnThreads,
} from './match/engines.js';
import { type Measured, type Rematch, mustEqual } from './match/measured.js';
import { positions } from './match/needs.js';
import { people } from './match/people.js';
import { growth } from './match/picture.js';
import { populationOf } from './match/population.js';
import { type Size, printed, reportOf } from './match/telling.js';

const usage =
  'npm run bench -- match --people 10000,100000,300000,1000000 [--json] [--picture <file.svg>] [--seconds <each engine>]';
const latencyNeeds = 200;
const rematchNeeds = 5_000;

/** Tuned for one reader with the whole machine: memory for all tables, a helper where a scan is long, no waiting for discs. */
const settings = {
  shared_buffers: '1536MB',
  work_mem: '128MB',
  maintenance_work_mem: '256MB',
  effective_cache_size: '4GB',
  random_page_cost: '1.1',
  max_parallel_workers_per_gather: '1',
  max_wal_size: '4GB',
  synchronous_commit: 'off',
};

function optionsOf(args: readonly string[]) {
  const given = (name: string): string | undefined => {
    const joined = args.find((one) => one.startsWith(`--${name}=`));
    const at = args.indexOf(`--${name}`);
    return joined?.slice(name.length + 3) ?? (at >= 0 ? args[at + 1] : undefined);
  };
  const sizes = (given('people') ?? '10000').split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1000))
    throw new Error(`--people: whole numbers of at least 1000, between commas. Usage: ${usage}`);
  const seconds = given('seconds');
  if (seconds !== undefined && !(Number(seconds) > 0))
    throw new Error(`--seconds: how long one engine may be asked, above 0. Usage: ${usage}`);
  return { sizes, json: args.includes('--json'), picture: given('picture'), seconds: Number(seconds ?? 0) };
}

async function sizeOf(count: number, given: number, house: House, folder: string): Promise<Size> {
  const say = (what: string) => process.stderr.write(`${count} people: ${what}\n`);
  const all = positions(rematchNeeds);
  const needs = all.slice(0, latencyNeeds);
  say('dealing and compiling');
  const population = populationOf(people(count));
  const begun = performance.now();
  const compiled = needs.map((need) => compile(need, population));
  const compileMs = (performance.now() - begun) / needs.length;
  const some = [...people(300)];
  for (const one of compiled) check(one, population, some);
  const seconds = given || (count > 20_000 ? 20 : 3);
  const field: Field = { count, population, needs, compiled, all, folder, limits: { seconds, least: 5 } };

  say('in C, and Xapian');
  const { floor, xapian } = await byPrograms(field);
  const engines: Measured[] = [floor];
  const add = (one: Measured) => {
    mustEqual(one, floor);
    engines.push(one);
  };
  add(xapian);
  say('the roster');
  const { roster, again, rematch, relaxed, counted, reverse } = await byRoster(field);
  add(roster);
  add(again);
  const rematches: Rematch[] = [rematch, await rosterOnThreads(field, 2)];
  say('PostgreSQL');
  const { best, joined, rematches: both, relaxed: relaxedSql } = await byPostgres(field, house.laid, counted);
  add(best);
  add(joined);
  rematches.push(...both);
  say('DuckDB');
  const { duckdb, rematch: bulk } = await byDuckDb(field);
  add(duckdb);
  rematches.push(bulk);
  say('score.ts over everybody');
  add(byRule(field));
  return { count, engines, rematches, relaxed, relaxedSql, reverse, compileMs };
}

async function main(args: readonly string[]): Promise<void> {
  const { sizes, json, picture, seconds } = optionsOf(args);
  const shared = sharedNow();
  const folder = mkdtempSync(join(tmpdir(), 'midst-match-'));
  // The house ends itself when this process is gone; whatever way it goes, its files go too.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  const house = await House.lay({ BENCH_POSTGRES: JSON.stringify(settings) });
  try {
    const told: Size[] = [];
    for (const count of sizes) told.push(await sizeOf(count, seconds, house, folder));
    const report = reportOf(told, {
      command: `npm run bench -- match --people ${sizes.join(',')}`,
      machine: await machine(house.laid.adminUrl),
      shared,
    });
    if (picture) writeFileSync(picture, growth(told));
    process.stdout.write(json ? `${JSON.stringify(report)}\n` : printed(report));
  } finally {
    await house.end();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
