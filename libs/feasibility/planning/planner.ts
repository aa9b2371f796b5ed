import { daysBetween, earliest, lastStart, later, latest, type Span } from './days.js';

/** How a step stands before anything is planned. */
export type Standing =
  | { is: 'not-started' }
  /** Somebody refused it, or it fell: nothing on the calendar brings it about. */
  | { is: 'stopped' }
  | { is: 'under-way'; since: string }
  /** `until` is the last day on which it is good; null: for good. */
  | { is: 'done'; until: string | null };

export interface Step {
  code: string;
  /** Codes of the steps that come first; each of them is in the list. */
  after: readonly string[];
  span: Span;
  standing: Standing;
  /** How many months it is accepted after it was issued; null: for good. */
  validMonths: number | null;
  /** Until when it has to be good: until whatever comes after it begins, or until the journey ends. */
  goodFor: 'next' | 'journey';
}

/** When the journey may be. A fixed one opens on its only first day. */
export interface Journey {
  /** The first and the last day on which it may begin; null: no last day is stated. */
  opens: string;
  closes: string | null;
  /** Days away, at least one. */
  days: number;
}

/** Why a step is not where it would be by itself. All that is told of it follows from these days. */
export type Moved =
  /** Got sooner, it would lapse on `wouldLapse`, before it is needed on `neededOn`. */
  | { why: 'later'; wouldLapse: string; neededOn: string }
  /** What is held lapses too soon. */
  | { why: 'renewed'; wouldLapse: string; neededOn: string }
  /** What can be got in time for its first use lapses before its last: once more, from `from`. */
  | { why: 'again'; wouldLapse: string; neededOn: string; from: string };

export interface Planned {
  code: string;
  state: 'done' | 'under-way' | 'not-started' | 'blocked' | 'stopped';
  /** The day on which to begin: as soon as may be, but nothing so soon that it lapses. */
  start: string;
  /** When it is there if it takes the longest that is known. */
  finish: string;
  /** The last day on which it can begin without moving the journey; null for what is done or under way. */
  startBy: string | null;
  critical: boolean;
  /** False where nobody knows how long it takes at most. */
  known: boolean;
  moved: Moved | null;
}

export interface Schedule {
  /** When everything is there if each step takes the longest that is known. */
  ready: string;
  /** The same by what is usual. */
  usually: string;
  /** Every step that is still to come has a longest time, and none was stopped. */
  certain: boolean;
  /** The first day of the journey that was planned for. */
  travel: string;
  /** Ready only after the last day on which it may begin. */
  late: boolean;
  /** Days between being ready and the last day on which it may begin; negative: too late. Null without such a day. */
  spare: number | null;
  /** Codes in order: each begins when the one before is there, and the last is there when everything is. */
  critical: string[];
  /** In the order in which they begin. */
  steps: Planned[];
}

interface Run {
  es: string;
  ef: string;
}

/**
 * Plans forwards from today and backwards from the journey, by days of the calendar. What is still to come is begun as
 * soon as may be, by the longest that each step takes; a paper that would lapse before it is needed is got later, or
 * once more, and one that is held and lapses too soon is renewed. Pure.
 * @param journey null where no days are stated: it is then planned for the day on which everything is ready
 * @throws Error where steps come after each other in a ring or after one that is not there
 */
export function plan(steps: readonly Step[], today: string, journey: Journey | null): Schedule {
  const order = inOrder(steps);
  const renewed = new Map<string, Moved>();
  for (;;) {
    const runs = forwards(order, today, renewed, 'most');
    const ready = latest(today, ...[...runs.values()].map(({ ef }) => ef));
    const late = Boolean(journey?.closes && ready > journey.closes);
    const travel = journey && !late ? latest(journey.opens, ready) : ready;
    const home = later(travel, (journey?.days ?? 1) - 1, 'day');
    const planned = backwards(order, runs, { today, travel, home }, renewed);
    // Renewing what lapses moves what comes after it, so all is planned anew; every turn renews one more.
    if ('renew' in planned) {
      renewed.set(planned.renew, planned.moved);
      continue;
    }
    const usual = forwards(order, today, renewed, 'usual');
    const critical = criticalPath(order, runs, ready, renewed, today);
    return {
      ready,
      usually: latest(today, ...[...usual.values()].map(({ ef }) => ef)),
      certain: planned.steps.every(({ state, known }) => state === 'done' || (known && state !== 'stopped')),
      travel,
      late,
      spare: journey?.closes ? daysBetween(ready, journey.closes) : null,
      critical,
      steps: planned.steps
        .map((step) => ({ ...step, critical: critical.includes(step.code) }))
        .sort((a, b) => compare(a.start, b.start) || compare(a.finish, b.finish)),
    };
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Every step after those that come first; among the others the order in which they were given. */
function inOrder(steps: readonly Step[]): Step[] {
  const byCode = new Map(steps.map((step) => [step.code, step]));
  const placed = new Set<string>();
  const order: Step[] = [];
  const place = (step: Step, waiting: readonly string[]): void => {
    if (placed.has(step.code)) return;
    if (waiting.includes(step.code)) throw new Error(`${step.code} comes after itself`);
    for (const code of step.after) {
      const before = byCode.get(code);
      if (!before) throw new Error(`${step.code} comes after ${code}, which is not there`);
      place(before, [...waiting, step.code]);
    }
    placed.add(step.code);
    order.push(step);
  };
  for (const step of steps) place(step, []);
  return order;
}

/** What is known of the longest or usual time; nothing known is nothing added, and the plan is then not certain. */
function lengthOf({ span }: Step, by: 'least' | 'usual' | 'most'): number {
  const { least, usual, most } = span;
  if (by === 'most') return most ?? usual ?? least ?? 0;
  if (by === 'usual') return usual ?? most ?? least ?? 0;
  return least ?? usual ?? most ?? 0;
}

/** The earliest that each step can begin and be there. */
function forwards(
  order: readonly Step[],
  today: string,
  renewed: ReadonlyMap<string, unknown>,
  by: 'usual' | 'most',
): Map<string, Run> {
  const runs = new Map<string, Run>();
  for (const step of order) {
    const { standing, span } = step;
    const length = lengthOf(step, by);
    if (standing.is === 'done' && !renewed.has(step.code)) {
      runs.set(step.code, { es: today, ef: today });
    } else if (standing.is === 'under-way' && !renewed.has(step.code)) {
      const es = earliest(standing.since, today);
      runs.set(step.code, { es, ef: latest(today, later(es, length, span.unit)) });
    } else {
      const es = latest(today, ...step.after.map((code) => runs.get(code)!.ef));
      runs.set(step.code, { es, ef: later(es, length, span.unit) });
    }
  }
  return runs;
}

interface Window {
  today: string;
  travel: string;
  home: string;
}

type Back = { steps: Omit<Planned, 'critical'>[] } | { renew: string; moved: Moved };

/** Places each step as late as its papers ask and as soon as they allow, from the journey back to today. */
function backwards(
  order: readonly Step[],
  runs: ReadonlyMap<string, Run>,
  { today, travel, home }: Window,
  renewed: ReadonlyMap<string, Moved>,
): Back {
  const starts = new Map<string, string>();
  const latestStarts = new Map<string, string>();
  const steps: Omit<Planned, 'critical'>[] = [];
  for (const step of [...order].reverse()) {
    const { code, standing, span, validMonths } = step;
    const { es, ef } = runs.get(code)!;
    const next = order.filter((other) => other.after.includes(code) && starts.has(other.code));
    const begins = next.map((other) => starts.get(other.code)!);
    const by = earliest(travel, ...begins);
    const until = step.goodFor === 'journey' ? home : begins.length > 0 ? latest(begins[0], ...begins) : null;
    const isRenewed = renewed.has(code);
    const length = lengthOf(step, 'most');
    const known = span.most !== null;
    if (!isRenewed && standing.is === 'done') {
      if (until && standing.until && standing.until < until) return renewing(code, standing.until, until);
      steps.push({ code, state: 'done', start: today, finish: today, startBy: null, known, moved: null });
      continue;
    }
    if (!isRenewed && standing.is === 'under-way') {
      const lapses =
        validMonths && lapsing(latest(today, later(es, lengthOf(step, 'least'), span.unit)), validMonths);
      if (until && lapses && lapses < until) return renewing(code, lapses, until);
      starts.set(code, es);
      steps.push({ code, state: 'under-way', start: es, finish: ef, startBy: null, known, moved: null });
      continue;
    }
    const { start, moved } = placed(step, es, by, until);
    starts.set(code, start);
    const startBy = lastStart(
      earliest(travel, ...next.flatMap((other) => latestStarts.get(other.code) ?? [])),
      length,
      span.unit,
    );
    latestStarts.set(code, startBy);
    const waits = step.after.some((before) => {
      const first = order.find((other) => other.code === before)!;
      return first.standing.is !== 'done' || renewed.has(before);
    });
    const state = standing.is === 'stopped' ? 'stopped' : waits ? 'blocked' : 'not-started';
    const finish = later(start, length, span.unit);
    steps.push({ code, state, start, finish, startBy, known, moved: moved ?? renewed.get(code) ?? null });
  }
  return { steps: steps.reverse() };
}

function renewing(code: string, wouldLapse: string, neededOn: string): Back {
  return { renew: code, moved: { why: 'renewed', wouldLapse, neededOn } };
}

/** The last day on which a paper that was issued on this day is accepted. */
function lapsing(issued: string, validMonths: number): string {
  return later(issued, validMonths, 'month');
}

function placed(
  step: Step,
  soonest: string,
  by: string,
  until: string | null,
): { start: string; moved: Moved | null } {
  const { span, validMonths } = step;
  if (!validMonths || !until) return { start: soonest, moved: null };
  const lapsesFrom = (start: string) =>
    lapsing(later(start, lengthOf(step, 'least'), span.unit), validMonths);
  const wouldLapse = lapsesFrom(soonest);
  if (wouldLapse >= until) return { start: soonest, moved: null };
  const good = firstGood(step, soonest, until, lapsesFrom);
  const last = latest(soonest, lastStart(by, lengthOf(step, 'most'), span.unit));
  if (good <= last) return { start: good, moved: { why: 'later', wouldLapse, neededOn: until } };
  // In time for its first use, and once more for its last.
  const moved: Moved = { why: 'again', wouldLapse: lapsesFrom(last), neededOn: until, from: good };
  return { start: last, moved };
}

/** The first day from which it is still good when it is needed, however soon it comes. */
function firstGood(
  { span, validMonths }: Step,
  soonest: string,
  until: string,
  lapsesFrom: (start: string) => string,
): string {
  const issued = later(until, -(validMonths ?? 0), 'month');
  let start = latest(
    soonest,
    later(later(issued, -(span.least ?? span.usual ?? span.most ?? 0), span.unit), -4, 'day'),
  );
  while (lapsesFrom(start) < until) start = later(start, 1, 'day');
  return start;
}

/** From the step that is there last back to the one that could begin today. */
function criticalPath(
  order: readonly Step[],
  runs: ReadonlyMap<string, Run>,
  ready: string,
  renewed: ReadonlyMap<string, unknown>,
  today: string,
): string[] {
  const open = order.filter(({ code, standing }) => standing.is !== 'done' || renewed.has(code));
  let at = ready > today ? open.find(({ code }) => runs.get(code)!.ef === ready) : undefined;
  const path: string[] = [];
  while (at) {
    path.unshift(at.code);
    const { es } = runs.get(at.code)!;
    const begun = at.standing.is === 'under-way' && !renewed.has(at.code);
    const before: readonly string[] = begun || es === today ? [] : at.after;
    at = open.find(({ code }) => before.includes(code) && runs.get(code)!.ef === es);
  }
  return path;
}
