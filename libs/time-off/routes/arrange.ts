import type { Bound, Kind } from './kinds.js';
import { payRank } from './kinds.js';
import type { Measures } from './measures.js';

/** One line: leave of one kind over a run of the needed days, from a place to before another. */
export interface Part {
  kind: Kind;
  from: number;
  end: number;
}

/** Each kind that is used covers something; every needed day is in one part. */
export interface Arrangement {
  parts: Part[];
}

interface Label {
  at: number;
  last: number;
  mask: number;
  /** By kind. */
  days: number[];
  /** By bound. */
  used: number[];
  lines: number;
  waived: number;
  before: Label | null;
  from: number;
  kind: number;
}

/** Beyond so many half-made arrangements of the same kinds no more are begun; real rules stay far below. */
const mostLabels = 20_000;
/** As many lines as one request takes. */
const mostLines = 20;

/**
 * Arrangements that use each of these kinds, none of which another of them makes needless: of equal days of each kind,
 * those with fewest lines and fewest notices to waive.
 *
 * A line ends only where ending it can matter: where a limit, the longest or shortest stretch or a number of days above
 * which somebody else is asked is reached, by this line or, counted back from an end, by those that follow; or where
 * what is allowed changes. An arrangement that ends elsewhere can be slid until it does, without leaving what is lawful.
 */
export function arrangements(kinds: readonly Kind[], measures: Measures): Arrangement[] {
  return new Arranging(kinds, measures).run();
}

class Arranging {
  private readonly bounds: Bound[];
  private readonly boundsOfKind: number[][];
  private readonly anchors: number[];
  private readonly thresholds: number[][];
  private readonly most: number[];
  private readonly after: number[];

  constructor(
    private readonly kinds: readonly Kind[],
    private readonly measures: Measures,
  ) {
    const byKey = new Map(kinds.flatMap(({ bounds }) => bounds.map((bound) => [bound.key, bound] as const)));
    this.bounds = [...byKey.values()];
    const place = new Map(this.bounds.map(({ key }, at) => [key, at]));
    this.boundsOfKind = kinds.map(({ bounds }) => [...new Set(bounds.map(({ key }) => place.get(key)!))]);
    const turns = new Set(measures.needed.runEnds);
    for (const { startsAt, waivedBefore, blocked, bounds } of kinds) {
      for (const at of [startsAt, waivedBefore, ...bounds.flatMap(({ lo, hi }) => [lo, hi])]) turns.add(at);
      blocked?.forEach((is, at) => at > 0 && is !== blocked[at - 1] && turns.add(at));
    }
    this.anchors = [...turns].filter((at) => at > 0 && at <= measures.size).sort((a, b) => a - b);
    this.thresholds = kinds.map(({ rule }) =>
      rule.chain.flatMap(({ condition }) => (condition.when === 'days-over' ? [condition.days] : [])),
    );
    this.most = kinds.map((kind) => measures.mostDays(kind));
    this.after = measures.needed.runEnds.map((end) => measures.size - end);
  }

  run(): Arrangement[] {
    const all = (1 << this.kinds.length) - 1;
    const waiting: Map<string, Label[]>[] = Array.from({ length: this.measures.size + 1 }, () => new Map());
    const zero = this.kinds.map(() => 0);
    let made = 0;
    const begin: Label = {
      ...{ at: 0, last: -1, mask: 0, days: zero, used: this.bounds.map(() => 0) },
      ...{ lines: 0, waived: 0, before: null, from: 0, kind: -1 },
    };
    waiting[0]!.set('', [begin]);
    for (let at = 0; at < this.measures.size; at++)
      for (const labels of waiting[at]!.values())
        for (const label of labels)
          for (const next of this.steps(label)) {
            if (made++ > mostLabels) return this.done(waiting.at(-1)!, all);
            keep(waiting[next.at]!, next);
          }
    return this.done(waiting.at(-1)!, all);
  }

  private done(finished: Map<string, Label[]>, all: number): Arrangement[] {
    return [...finished.values()]
      .flat()
      .filter(({ mask }) => mask === all)
      .map((label) => ({ parts: this.partsOf(label) }));
  }

  private partsOf(label: Label): Part[] {
    const parts: Part[] = [];
    for (let one = label; one.before; one = one.before)
      parts.unshift({ kind: this.kinds[one.kind]!, from: one.from, end: one.at });
    return parts;
  }

  private steps(label: Label): Label[] {
    if (label.lines >= mostLines) return [];
    const { measures, kinds } = this;
    const next: Label[] = [];
    kinds.forEach((kind, k) => {
      if (label.last === k) return;
      const furthest = measures.furthest(kind, label.at, this.leftOf(label));
      const least = measures.shortestEnd(kind, label.at);
      if (furthest < least) return;
      for (const end of this.ends(label, k, least, furthest)) next.push(this.step(label, k, end));
    });
    return next;
  }

  private leftOf(label: Label): (bound: Bound) => number {
    const place = (bound: Bound) => this.bounds.findIndex(({ key }) => key === bound.key);
    return (bound) => bound.most - label.used[place(bound)]!;
  }

  private step(label: Label, k: number, end: number): Label {
    const used = [...label.used];
    for (const b of this.boundsOfKind[k]!) used[b]! += this.measures.use(this.bounds[b]!, label.at, end);
    const days = [...label.days];
    days[k]! += end - label.at;
    return {
      at: end,
      last: end === this.measures.runEnd[label.at] ? -1 : k,
      mask: label.mask | (1 << k),
      days,
      used,
      lines: label.lines + 1,
      waived: label.waived + (label.at < this.kinds[k]!.waivedBefore ? 1 : 0),
      before: label,
      from: label.at,
      kind: k,
    };
  }

  /** Where a line of a kind may end so that it can matter, from the least to the furthest end. */
  private ends(label: Label, k: number, least: number, furthest: number): Set<number> {
    const ends = new Set<number>([least, furthest]);
    const add = (end: number) => {
      if (end >= least && end <= furthest) ends.add(end);
    };
    const runEnd = this.measures.runEnd[label.at]!;
    for (const days of this.thresholds[k]!) add(label.at + Math.floor(days) - label.days[k]!);
    const turns = this.anchors.filter((at) => at > label.at && at <= runEnd);
    for (const turn of turns) {
      add(turn);
      this.back(label, k, turn, 0, add);
    }
    // Kept for runs of days to come, where others may not do.
    const left = this.most[k]! - label.days[k]!;
    for (const later of this.after)
      if (later > 0 && later < this.measures.size - label.at)
        for (const others of this.sums(label, k)) add(label.at + left - (later - others));
    return ends;
  }

  /** Where this line has to end for others to cover the rest to an end at their most or least. */
  private back(label: Label, k: number, end: number, seen: number, add: (end: number) => void): void {
    if (end <= label.at + 1) return;
    const left = this.leftOf(label);
    this.kinds.forEach((kind, m) => {
      if (m === k || (seen & (1 << m)) !== 0) return;
      const places = new Set<number>([
        this.measures.earliest(kind, end, left),
        this.measures.shortestStart(kind, end),
        ...this.thresholds[m]!.map((days) => end - (Math.floor(days) - label.days[m]!)),
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
      const can = Math.max(0, this.most[m]! - label.days[m]!);
      sums = [...sums, ...sums.map((sum) => sum + can)];
    });
    return new Set(sums);
  }
}

/** Of the same days of each kind, only what is better in something is kept. */
function keep(waiting: Map<string, Label[]>, label: Label): void {
  const key = `${label.last} ${label.mask} ${label.days.join(' ')}`;
  const labels = waiting.get(key);
  if (!labels) {
    waiting.set(key, [label]);
    return;
  }
  const noWorse = (a: Label, b: Label) =>
    a.lines <= b.lines && a.waived <= b.waived && a.used.every((amount, at) => amount <= b.used[at]! + 1e-6);
  if (labels.some((one) => noWorse(one, label))) return;
  const others = labels.filter((one) => !noWorse(label, one));
  waiting.set(key, [...others, label]);
}

/** Days of the arrangement that are surely unpaid, and with them those whose pay nobody has promised in full. */
export function payOf({ parts }: Arrangement): { unpaid: number; notPaid: number } {
  let [unpaid, notPaid] = [0, 0];
  for (const { kind, from, end } of parts) {
    const rank = payRank(kind.rule);
    if (rank === 'unpaid') unpaid += end - from;
    if (rank !== 'paid') notPaid += end - from;
  }
  return { unpaid, notPaid };
}
