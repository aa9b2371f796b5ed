import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Client } from 'pg';
import { relaxations } from '../../../libs/matching/relaxing.js';
import { Roster } from '../../../libs/matching/roster/roster.js';
import type { PersonFacts, PositionFacts } from '../../../libs/matching/facts.js';
import { judge } from '../../../libs/matching/score.js';
import { cpuSeconds } from '../house/usage.js';
import { type Compiled, compile } from './compiled.js';
import { DuckDb } from './duckdb.js';
import { top, turnKeys } from './found.js';
import {
  type Limits,
  type Measured,
  type Rematch,
  measure,
  measured,
  ownCpuSeconds,
  rematchOf,
} from './measured.js';
import { NativePeople } from './native.js';
import { type NativeFiles, askFloor, askXapian } from './programs.js';
import { people } from './people.js';
import type { Population } from './population.js';
import {
  type Counted,
  askPostgres,
  bestSql,
  countPostgres,
  fillBest,
  fillJoined,
  joinedSql,
} from './postgres.js';
import { RuleReader, vocabulary } from './rule.js';
import { today } from './shares.js';
import type { RosterThreadWork } from './roster-thread.js';

/** Everything that is measured of so many people. */
export interface Field {
  count: number;
  population: Population;
  /** The needs of which latency is told, and the same compiled for the peers, which are handed that for nothing. */
  needs: readonly PositionFacts[];
  compiled: readonly Compiled[];
  /** All needs of a full rematch. */
  all: readonly PositionFacts[];
  limits: Limits;
  /** For files that go with the bench. */
  folder: string;
}

const seconds = async (work: () => unknown): Promise<number> => {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
};

/** The rule itself over everybody, in one pass for a few needs, ten thousand people in memory at a time. */
export function byRule({ count, needs, limits }: Field): Measured {
  const readers = needs
    .slice(0, Math.max(limits.least, Math.min(needs.length, Math.floor((limits.seconds * 150_000) / count))))
    .map((need) => new RuleReader(need));
  let piece: PersonFacts[] = [];
  const read = () => {
    for (const reader of readers) reader.read(piece);
    piece = [];
  };
  for (const person of people(count)) if (piece.push(person) === 10_000) read();
  read();
  return measured(
    'score.ts, everybody',
    count,
    { ms: readers.map(({ ms }) => ms), cpuMs: null, lists: readers.map((reader) => reader.best()) },
    null,
  );
}

/** The search of the roster in C, and Xapian with the rule as a source of weights: programs of their own. */
export async function byPrograms({ count, population, compiled, folder, limits }: Field): Promise<{
  floor: Measured;
  xapian: Measured;
}> {
  const files: NativeFiles = { people: join(folder, 'people'), positions: join(folder, 'positions'), folder };
  const native = new NativePeople(population);
  native.write(files.people);
  const ask = async (name: string, of: readonly Compiled[], how: typeof askFloor): Promise<Measured> => {
    native.writePositions(files.positions, of);
    const { ms, cpuMs, lists, buildMs, bytes } = await how(population, files, of);
    return measured(name, count, { ms, cpuMs, lists }, { seconds: buildMs / 1000, bytes });
  };
  const some = Math.max(limits.least, Math.floor((limits.seconds * 2_000_000) / count));
  return {
    floor: await ask('C, same search', compiled, askFloor),
    xapian: await ask('Xapian, in C++', compiled.slice(0, some), askXapian),
  };
}

/** The roster in this process, with what only it can do. */
export async function byRoster(field: Field): Promise<{
  roster: Measured;
  again: Measured;
  rematch: Rematch;
  relaxed: number[];
  counted: number[][];
  reverse: number[];
}> {
  const { count, needs, limits, all } = field;
  let roster: Roster | undefined;
  const dealing = await seconds(() => {
    for (const person of people(count))
      if (person.personId === '') throw new Error('Nobody is without an id');
  });
  const building = await seconds(() => (roster = Roster.build(people(count), vocabulary, today, turnKeys)));
  const ask = (need: PositionFacts) => roster!.top(need, top);
  const answers = await measure(needs, ask, limits, { warm: all.slice(-20) });
  const one = measured('roster', count, answers, { seconds: building - dealing, bytes: roster!.bytes });
  // What was asked before, as a draft is while one word of it is typed, and a need that is kept.
  const again = await measure(needs, ask, limits, { before: ask });
  const begun = performance.now();
  let asked = 0;
  for (const need of all) {
    if (performance.now() - begun > limits.seconds * 1000) break;
    ask(need);
    asked++;
  }
  const rematch = rematchOf('roster', count, 1, asked, (performance.now() - begun) / 1000, all.length);
  const relaxed: number[] = [];
  const counted: number[][] = [];
  const until = performance.now() + limits.seconds * 500;
  for (const need of needs) {
    if (relaxed.length >= limits.least && performance.now() > until) break;
    const from = performance.now();
    counted.push(roster!.countsOfEasier(withRelaxations(need)));
    relaxed.push(performance.now() - from);
  }
  return {
    ...{ roster: one, rematch, relaxed, counted, reverse: reverseByRule(field) },
    again: measured('roster, asked again', count, again, null),
  };
}

const withRelaxations = (need: PositionFacts): PositionFacts[] => [
  need,
  ...relaxations(need).map(({ position }) => position),
];

/** All open needs for one person: the rule prepared once for each need, and a plain loop. */
function reverseByRule({ all, limits }: Field): number[] {
  const judges = all.map((need) => judge(need, vocabulary, today));
  const ms: number[] = [];
  const until = performance.now() + limits.seconds * 250;
  for (const person of people(200)) {
    if (ms.length >= limits.least && performance.now() > until) break;
    const begun = performance.now();
    const orders = judges.map((one) => one.outcomeOnly(person)?.overall ?? 0);
    orders.sort((a, b) => b - a);
    ms.push(performance.now() - begun);
  }
  return ms;
}

/** Two threads with a roster each. */
export async function rosterOnThreads({ count, all, limits }: Field, threads: number): Promise<Rematch> {
  const workers = Array.from({ length: threads }, (_, thread) => {
    const workerData: RosterThreadWork = {
      people: count,
      needs: all.length,
      thread,
      threads,
      seconds: limits.seconds,
    };
    return new Worker(join(__dirname, 'roster-thread.js'), { workerData });
  });
  try {
    await Promise.all(workers.map((worker) => once(worker, 'message')));
    const answers = workers.map(
      (worker) => once(worker, 'message') as Promise<[{ asked: number; seconds: number }]>,
    );
    workers.forEach((worker) => worker.postMessage('go'));
    const done = await Promise.all(answers);
    const asked = done.reduce((sum, [one]) => sum + one.asked, 0);
    return rematchOf(
      'roster',
      count,
      threads,
      asked,
      Math.max(...done.map(([one]) => one.seconds)),
      all.length,
    );
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

export interface Server {
  adminUrl: string;
  /** Its process. */
  postgres: number;
  dataFolder: string;
}

/** Both queries over one server: the best first, then plain joins, then the best on two connections at once. */
export async function byPostgres(
  field: Field,
  { adminUrl, postgres, dataFolder }: Server,
  counted: readonly (readonly number[])[],
): Promise<{ best: Measured; joined: Measured; rematches: Rematch[]; relaxed: number[] }> {
  const { count, population, needs, compiled, limits, all } = field;
  const connect = async () => {
    const client = new Client({ connectionString: adminUrl });
    await client.connect();
    return client;
  };
  const client = await connect();
  const others: Client[] = [];
  try {
    await client.query('DROP SCHEMA IF EXISTS public CASCADE');
    await client.query('CREATE SCHEMA public');
    const sizeOf = async (like: string): Promise<number> => {
      const { rows } = await client.query<{ bytes: string }>(
        'SELECT sum(pg_total_relation_size(oid)) AS bytes FROM pg_class WHERE relkind = $1 AND relname ~ $2',
        ['r', like],
      );
      return Number(rows[0].bytes);
    };
    const worked = () => ownCpuSeconds() + cpuSeconds(postgres, { family: true });
    const filling = await seconds(() => fillBest(client, population, dataFolder));
    const bytes = await sizeOf('^bench_(person|skill)$');
    const ask = (from: Client, sqlOf: typeof bestSql) => (one: Compiled) =>
      askPostgres(from, one, population, sqlOf);
    const best = measured(
      'PostgreSQL, best query',
      count,
      await measure(compiled, ask(client, bestSql), limits, { cpuSeconds: worked }),
      { seconds: filling, bytes },
    );
    const relaxed: number[] = [];
    const until = performance.now() + limits.seconds * 500;
    for (const [at, theirs] of counted.entries()) {
      if (relaxed.length >= limits.least && performance.now() > until) break;
      const each = withRelaxations(needs[at]).map((one) => compile(one, population));
      const begun = performance.now();
      const ours: Counted[] = [];
      for (const one of each) ours.push(await countPostgres(client, one, population));
      relaxed.push(performance.now() - begun);
      if (JSON.stringify(ours.map(({ matches }) => matches)) !== JSON.stringify(theirs))
        throw new Error(
          `Roster and PostgreSQL count need ${at} and its relaxations differently at ${count} people`,
        );
    }
    others.push(await connect(), await connect());
    const rematches: Rematch[] = [];
    for (const threads of [1, 2]) {
      const begun = performance.now();
      let next = 0;
      const work = async (from: Client) => {
        // As many connections as cores: none of them may take helpers of its own.
        await from.query('SET max_parallel_workers_per_gather = 0');
        while (next < compiled.length && performance.now() - begun < limits.seconds * 500)
          await ask(from, bestSql)(compiled[next++]);
      };
      await Promise.all(others.slice(0, threads).map(work));
      const took = (performance.now() - begun) / 1000;
      rematches.push(rematchOf('PostgreSQL, best query', count, threads, next, took, all.length));
    }
    const joining = await seconds(() => fillJoined(client, population, dataFolder));
    const joined = measured(
      'PostgreSQL, plain joins',
      count,
      await measure(
        compiled,
        ask(client, joinedSql),
        { ...limits, seconds: limits.seconds / 2 },
        { cpuSeconds: worked },
      ),
      { seconds: filling + joining, bytes: await sizeOf('^bench_') },
    );
    return { best, joined, rematches, relaxed };
  } finally {
    for (const one of [client, ...others]) await one.end();
  }
}

export async function byDuckDb(field: Field): Promise<{ duckdb: Measured; rematch: Rematch }> {
  const { count, population, compiled, limits, all, folder } = field;
  let duckdb: DuckDb | undefined;
  try {
    const building = await seconds(async () => (duckdb = await DuckDb.fill(population, folder, 2)));
    const answers = await measure(compiled, (one) => duckdb!.ask(one), limits);
    const took = answers.ms.reduce((sum, one) => sum + one, 0) / 1000;
    return {
      duckdb: measured('DuckDB, two threads', count, answers, {
        seconds: building,
        bytes: await duckdb!.bytes(),
      }),
      rematch: rematchOf('DuckDB', count, 2, answers.ms.length, took, all.length),
    };
  } finally {
    duckdb?.end();
  }
}
