import type { Length } from '../rules/leave-rule.js';
import { calendarDays, isCalendar } from './days.js';
import type { Bound, Kind } from './kinds.js';
import type { Needed, Week } from './needed-days.js';

/** Small enough to be nothing, large enough for sums of hours. */
const nothing = 1e-6;

/** What runs of the needed days amount to. Runs are places: from the first to before the last. */
export class Measures {
  private readonly hoursBefore: number[];
  /** For each place, the first place and the end of its run of days. */
  readonly runStart: number[] = [];
  readonly runEnd: number[] = [];
  readonly size: number;

  constructor(
    readonly needed: Needed,
    readonly week: Week,
  ) {
    this.size = needed.days.length;
    this.hoursBefore = [0];
    for (const hours of needed.hours) this.hoursBefore.push(this.hoursBefore.at(-1)! + hours);
    let start = 0;
    for (const end of needed.runEnds) {
      for (let at = start; at < end; at++) {
        this.runStart[at] = start;
        this.runEnd[at] = end;
      }
      start = end;
    }
  }

  hours(from: number, end: number): number {
    return this.hoursBefore[end]! - this.hoursBefore[from]!;
  }

  /** How much of a bound a run uses. */
  use({ measure, lo, hi }: Bound, from: number, end: number): number {
    const [a, b] = [Math.max(from, lo), Math.min(end, hi)];
    if (b <= a) return 0;
    if (measure === 'days') return b - a;
    if (measure === 'hours') return this.hours(a, b);
    return this.needed.days[b - 1]! - this.needed.days[a]! + 1;
  }

  within(bound: Bound, used: number, from: number, end: number): boolean {
    return used + this.use(bound, from, end) <= bound.most + nothing;
  }

  /** Whether a run is no longer than this. */
  atMost(length: Length | null, from: number, end: number): boolean {
    if (!length) return true;
    if (!isCalendar(length)) return this.counted(length, from, end) <= this.amount(length) + nothing;
    const first = this.needed.days[from]!;
    return this.needed.days[end - 1]! - first + 1 <= calendarDays(length, first);
  }

  /** Whether a run is at least so long; days off of the legs beside it count for units that run on through them. */
  atLeast(length: Length | null, from: number, end: number): boolean {
    if (!length) return true;
    if (!isCalendar(length)) return this.counted(length, from, end) + nothing >= this.amount(length);
    const { first, last } = this.widened(from, end);
    return last - first + 1 >= calendarDays(length, first);
  }

  /** A run with the days off of its legs before and after it. */
  widened(from: number, end: number): { first: number; last: number } {
    const { days, runEnds, edges } = this.needed;
    const run = runEnds.findIndex((one) => one >= end);
    return {
      first: from === this.runStart[from] ? edges[run]!.from : days[from]!,
      last: end === runEnds[run] ? edges[run]!.to : days[end - 1]!,
    };
  }

  private counted({ unit }: Length, from: number, end: number): number {
    return unit === 'day' ? end - from : this.hours(from, end);
  }

  private amount({ amount, unit }: Length): number {
    return unit === 'contractual-week' ? amount * this.week.hours : amount;
  }

  /** The greatest end of a run from a place that a kind may cover, within what is left of its bounds. */
  furthest(kind: Kind, from: number, left: (bound: Bound) => number): number {
    if (from < kind.startsAt) return from;
    let limit = this.runEnd[from]!;
    if (kind.blocked) {
      const at = kind.blocked.indexOf(true, from);
      if (at !== -1) limit = Math.min(limit, at);
    }
    return greatest(from, limit, (end) => this.fits(kind, from, end, left));
  }

  /** The least place from which a kind may cover all to an end. */
  earliest(kind: Kind, end: number, left: (bound: Bound) => number): number {
    let from = Math.max(this.runStart[end - 1]!, kind.startsAt);
    if (kind.blocked) from = Math.max(from, kind.blocked.lastIndexOf(true, end - 1) + 1);
    if (from >= end) return end;
    return end - greatest(0, end - from, (size) => size === 0 || this.fits(kind, end - size, end, left));
  }

  private fits(kind: Kind, from: number, end: number, left: (bound: Bound) => number): boolean {
    return (
      end === from ||
      (this.atMost(kind.rule.longest, from, end) &&
        kind.bounds.every((bound) => this.use(bound, from, end) <= left(bound) + nothing))
    );
  }

  /** The least end of a run from a place that is long enough; beyond its run of days where none is. */
  shortestEnd(kind: Kind, from: number): number {
    const { shortest } = kind.rule;
    const limit = this.runEnd[from]!;
    if (!shortest) return from + 1;
    for (let end = from + 1; end <= limit; end++) if (this.atLeast(shortest, from, end)) return end;
    return limit + 1;
  }

  /** The greatest place from which a run to an end is long enough; below its run of days where none is. */
  shortestStart(kind: Kind, end: number): number {
    const { shortest } = kind.rule;
    const limit = this.runStart[end - 1]!;
    if (!shortest) return end - 1;
    for (let from = end - 1; from >= limit; from--) if (this.atLeast(shortest, from, end)) return from;
    return limit - 1;
  }

  /** No arrangement covers more days with a kind than this. */
  mostDays(kind: Kind): number {
    let allowed = 0;
    for (let at = kind.startsAt; at < this.size; at++) if (!kind.blocked?.[at]) allowed++;
    for (const bound of kind.bounds) {
      const inside = Math.max(0, bound.hi - bound.lo);
      if (bound.measure === 'hours') {
        const each = Math.min(...this.needed.hours.slice(bound.lo, bound.hi));
        const days = Math.min(inside, Math.floor(bound.most / each + nothing));
        allowed = Math.min(allowed, this.size - inside + days);
      } else
        allowed = Math.min(allowed, this.size - inside + Math.min(inside, Math.floor(bound.most + nothing)));
    }
    return Math.max(0, allowed);
  }
}

/** The greatest number from `low` to `high` for which it holds; it holds for `low`, and for all below one that holds. */
function greatest(low: number, high: number, holds: (n: number) => boolean): number {
  let [yes, no] = [low, high + 1];
  while (no - yes > 1) {
    const middle = (yes + no) >> 1;
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}
