import type { Bound, Kind } from './kinds.js';
import type { Label, Prospects } from './half-made.js';
import type { Measures } from './measures.js';

/** So few needed days are tried with a line ending on each of them: that is quick, and nothing has to be argued. */
const everyEndUpTo = 8;

/**
 * Where a line of leave may end so that it can matter: where a limit, the longest or shortest stretch or a number of days
 * above which somebody else is asked is reached, by this line or, counted back from an end, by those that follow; or where
 * what is allowed changes. What ends elsewhere can be slid until it does, without leaving what is lawful.
 */
export class LineEnds {
  private readonly anchors: number[];
  private readonly after: number[];

  constructor(
    private readonly kinds: readonly Kind[],
    private readonly measures: Measures,
    private readonly prospects: Prospects,
  ) {
    const turns = new Set(measures.needed.runEnds);
    for (const { startsAt, waivedBefore, blocked, bounds } of kinds) {
      for (const at of [startsAt, waivedBefore, ...bounds.flatMap(({ lo, hi }) => [lo, hi])]) turns.add(at);
      blocked?.forEach((is, at) => at > 0 && is !== blocked[at - 1] && turns.add(at));
    }
    // A line cannot be slid where a day beside it uses another amount: past days off, which are counted inside a line and
    // not between two, and past days of other hours.
    const { days, hours } = measures.needed;
    const uses = (measure: Bound['measure']) => prospects.bounds.some((bound) => bound.measure === measure);
    const [byCalendar, byHours] = [uses('calendar'), uses('hours')];
    for (let at = 1; at < measures.size; at++)
      if ((byCalendar && days[at]! - days[at - 1]! > 1) || (byHours && hours[at] !== hours[at - 1]))
        turns.add(at);
    this.anchors = [...turns].filter((at) => at > 0 && at <= measures.size).sort((a, b) => a - b);
    this.after = [...new Set([...this.anchors, ...measures.needed.runEnds])].map(
      (end) => measures.size - end,
    );
  }

  /** Where a line of a kind may end so that it can matter, from the least to the furthest end. */
  of(label: Label, k: number, least: number, furthest: number): Set<number> {
    if (this.measures.size <= everyEndUpTo)
      return new Set(Array.from({ length: furthest - least + 1 }, (_, more) => least + more));
    const ends = new Set<number>([least, furthest]);
    const add = (end: number) => {
      if (end >= least && end <= furthest) ends.add(end);
    };
    const runEnd = this.measures.runEnd[label.at]!;
    for (const days of this.prospects.thresholds[k]!) add(label.at + Math.floor(days) - label.days[k]!);
    for (const length of this.prospects.lengths[k]!) {
      let end = furthest;
      while (end > least && !this.measures.below(length, label.at, end)) end--;
      add(end);
    }
    const turns = this.anchors.filter((at) => at > label.at && at <= runEnd);
    for (const turn of turns) {
      add(turn);
      this.back(label, k, turn, 0, add);
    }
    // Kept for runs of days to come, and for what begins at a turn, where others may not do.
    const left = this.prospects.coverable(label, k);
    for (const later of this.after)
      if (later > 0 && later < this.measures.size - label.at)
        for (const others of this.sums(label, k)) add(label.at + left - (later - others));
    return ends;
  }

  /** Where this line has to end for others to cover the rest to an end at their most or least. */
  private back(label: Label, k: number, end: number, seen: number, add: (end: number) => void): void {
    if (end <= label.at + 1) return;
    this.kinds.forEach((kind, m) => {
      if (m === k || (seen & (1 << m)) !== 0) return;
      const places = new Set<number>([
        this.measures.earliest(kind, end, this.prospects.leftFor(label, m)),
        this.measures.shortestStart(kind, end),
        ...this.prospects.thresholds[m]!.map((days) => end - (Math.floor(days) - label.days[m]!)),
        ...this.prospects.lengths[m]!.map((length) => {
          let from = end - 1;
          while (from > label.at && this.measures.below(length, from - 1, end)) from--;
          return from;
        }),
      ]);
      for (const place of places) {
        if (place >= end || place <= label.at) continue;
        add(place);
        this.back(label, k, place, seen | (1 << m), add);
      }
    });
  }

  /** What the other kinds can still cover, each alone and together. */
  private sums(label: Label, k: number): Set<number> {
    let sums = [0];
    this.kinds.forEach((_, m) => {
      if (m === k) return;
      const can = this.prospects.coverable(label, m);
      sums = [...sums, ...sums.map((sum) => sum + can)];
    });
    return new Set(sums);
  }
}
