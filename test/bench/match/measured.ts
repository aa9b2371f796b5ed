import { type Found, digestOf } from './found.js';

/** What one engine took for the first needs of all, one after another, until they were done or its time was up. */
export interface Measured {
  engine: string;
  people: number;
  ms: number[];
  /** Milliseconds of the processor a need, of all processes and threads; null where it was not told. */
  cpuMs: number | null;
  lists: Found[][];
  buildSeconds: number | null;
  bytesAPerson: number | null;
  /** Of those needs that were asked: the same for every engine that was asked as many. */
  digest: string;
}

export interface Summary {
  needs: number;
  mean: number;
  p50: number;
  p95: number;
  max: number;
}

export function summary(ms: readonly number[]): Summary {
  const sorted = [...ms].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
  return {
    needs: ms.length,
    mean: ms.reduce((sum, one) => sum + one, 0) / ms.length,
    p50: at(0.5),
    p95: at(0.95),
    max: sorted[sorted.length - 1] ?? NaN,
  };
}

/** How many times as long `slow` took as `fast`, by mean and by p95, over the needs that both were asked. */
export function ratio(slow: Measured, fast: Measured): { mean: number; p95: number } {
  const needs = Math.min(slow.ms.length, fast.ms.length);
  const [a, b] = [slow, fast].map(({ ms }) => summary(ms.slice(0, needs)));
  return { mean: a.mean / b.mean, p95: a.p95 / b.p95 };
}

export interface Limits {
  /** No further need is begun after so many seconds; a few are asked in any case. */
  seconds: number;
  least: number;
}

/**
 * Asks need after need and keeps the time; some are asked beforehand, because every engine is faster once warm: `warm`, which are
 * others where an engine remembers what it was asked. `before` is done with each need before its time begins.
 */
export async function measure<T>(
  needs: readonly T[],
  ask: (need: T) => Promise<Found[]> | Found[],
  { seconds, least }: Limits,
  {
    cpuSeconds = ownCpuSeconds,
    warm = needs.slice(0, 20),
    before,
  }: { cpuSeconds?: () => number; warm?: readonly T[]; before?: (need: T) => unknown } = {},
): Promise<Pick<Measured, 'ms' | 'cpuMs' | 'lists'>> {
  const warmUntil = performance.now() + seconds * 200;
  for (const need of warm) {
    await ask(need);
    if (performance.now() > warmUntil) break;
  }
  const worked = cpuSeconds();
  const until = performance.now() + seconds * 1000;
  const ms: number[] = [];
  const lists: Found[][] = [];
  for (const need of needs) {
    if (ms.length >= least && performance.now() > until) break;
    await before?.(need);
    const begun = performance.now();
    const list = await ask(need);
    ms.push(performance.now() - begun);
    lists.push(list);
  }
  return { ms, cpuMs: before ? null : ((cpuSeconds() - worked) * 1000) / ms.length, lists };
}

export function ownCpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

export function measured(
  engine: string,
  people: number,
  { ms, cpuMs, lists }: Pick<Measured, 'ms' | 'cpuMs' | 'lists'>,
  built: { seconds: number; bytes: number } | null,
): Measured {
  return {
    engine,
    people,
    ms,
    cpuMs,
    lists,
    buildSeconds: built && built.seconds,
    bytesAPerson: built && built.bytes / people,
    digest: digestOf(lists),
  };
}

/** Stops the bench where an engine gave another answer, with the first need that differs. */
export function mustEqual(one: Measured, other: Measured): void {
  const needs = Math.min(one.lists.length, other.lists.length);
  for (let need = 0; need < needs; need++) {
    const [mine, theirs] = [one, other].map(({ lists }) => digestOf([lists[need]]));
    if (mine !== theirs)
      throw new Error(
        `${one.engine} and ${other.engine} differ at ${one.people} people, need ${need}: ${mine}, ${theirs}`,
      );
  }
}

/** All needs in the time that some of them took. */
export interface Rematch {
  engine: string;
  people: number;
  threads: number;
  asked: number;
  seconds: number;
  /** Seconds for all needs: measured where all were asked, otherwise in proportion. */
  all: number;
  extrapolated: boolean;
}

export function rematchOf(
  engine: string,
  people: number,
  threads: number,
  asked: number,
  seconds: number,
  of: number,
): Rematch {
  return { engine, people, threads, asked, seconds, all: (seconds / asked) * of, extrapolated: asked < of };
}
