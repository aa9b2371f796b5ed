import type { Length } from '../rules/leave-rule.js';
import { calendarDays, isCalendar } from './days.js';
import type { Bound, Kind } from './kinds.js';
import type { Needed, Week } from './needed-days.js';

/** Small enough to be nothing, large enough for sums of hours. */
const nothing = 1e-6;

/** What is left of a bound. */
export interface Left {
  bound: Bound;
  left: number;
}

/** A length beyond which others decide, or from which on. */
export interface Threshold {
  length: Length;
  orAsLong: boolean;
}

/** What runs of the needed days amount to. Runs are places: from the first to before the last. */
export class Measures {
  private readonly hoursBefore: number[];
  /** For each place, the first place and the end of its run of days. */
  readonly runStart: number[] = [];
  readonly runEnd: number[] = [];
  readonly size: number;
  private readonly allowed = new Map<Kind, number[]>();

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

  /** The least that one day uses of a bound. */
  leastUse({ measure, lo, hi }: Bound): number {
    return measure === 'hours' ? Math.min(...this.needed.hours.slice(lo, hi)) : 1;
  }

  /** Whether a run is no longer than this. */
  atMost(length: Length | null, from: number, end: number): boolean {
    if (!length) return true;
    if (!isCalendar(length)) return this.counted(length, from, end) <= this.amount(length) + nothing;
    const first = this.needed.days[from]!;
    return this.needed.days[end - 1]! - first + 1 <= calendarDays(length, first);
  }

  /** Whether a run is on the short side of a length, on which it hangs who is asked; days off beside it do not count. */
  below({ length, orAsLong }: Threshold, from: number, end: number): boolean {
    if (!orAsLong) return this.atMost(length, from, end);
    if (!isCalendar(length)) return this.counted(length, from, end) + nothing < this.amount(length);
    const first = this.needed.days[from]!;
    return this.needed.days[end - 1]! - first + 1 < calendarDays(length, first);
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
  furthest(kind: Kind, from: number, left: readonly Left[]): number {
    if (from < kind.startsAt) return from;
    let limit = this.runEnd[from]!;
    if (kind.blocked) {
      const at = kind.blocked.indexOf(true, from);
      if (at !== -1) limit = Math.min(limit, at);
    }
    return greatest(from, limit, (end) => this.fits(kind, from, end, left));
  }

  /** The least place from which a kind may cover all to an end. */
  earliest(kind: Kind, end: number, left: readonly Left[]): number {
    let from = Math.max(this.runStart[end - 1]!, kind.startsAt);
    if (kind.blocked) from = Math.max(from, kind.blocked.lastIndexOf(true, end - 1) + 1);
    if (from >= end) return end;
    return end - greatest(0, end - from, (size) => size === 0 || this.fits(kind, end - size, end, left));
  }

  private fits(kind: Kind, from: number, end: number, left: readonly Left[]): boolean {
    return (
      end === from ||
      (this.atMost(kind.rule.longest, from, end) &&
        left.every((one) => this.use(one.bound, from, end) <= one.left + nothing))
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

  /** For each place and the end, the days from there on that a kind may cover at all. */
  allowedFrom(kind: Kind): number[] {
    const known = this.allowed.get(kind);
    if (known) return known;
    const allowed = Array.from({ length: this.size + 1 }, () => 0);
    for (let at = this.size - 1; at >= 0; at--)
      allowed[at] = allowed[at + 1]! + (at >= kind.startsAt && !kind.blocked?.[at] ? 1 : 0);
    this.allowed.set(kind, allowed);
    return allowed;
  }

  /** Whether any line of a kind is long enough and within its bounds. */
  isUsable(kind: Kind): boolean {
    const left = kind.bounds.map((bound) => ({ bound, left: bound.most }));
    for (let from = kind.startsAt; from < this.size; from++)
      if (this.furthest(kind, from, left) >= this.shortestEnd(kind, from)) return true;
    return false;
  }

  /** No arrangement covers more days with a kind than this. */
  mostDays(kind: Kind): number {
    let allowed = this.allowedFrom(kind)[0]!;
    for (const bound of kind.bounds) {
      const inside = Math.max(0, bound.hi - bound.lo);
      const fit = Math.floor(bound.most / this.leastUse(bound) + nothing);
      allowed = Math.min(allowed, this.size - inside + Math.min(inside, fit));
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
