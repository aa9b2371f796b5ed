import { type Bound, type Kind, type PayRank, payRank } from './kinds.js';
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

/** What an arrangement costs at the least, in what differs between those of the same kinds. */
export interface Least {
  unpaid: number;
  notPaid: number;
  approvers: number;
  waived: number;
  lines: number;
}

/** What one question may cost, over all sets of kinds: few kinds come first. */
export interface Budget {
  /** How many half-made arrangements may still be looked at. */
  left: number;
  /** Whether something that might have been of use was left out for that. */
  cut: boolean;
}

/** Who looks for arrangements. */
export interface Seeker {
  /** Whether an arrangement that costs at least so much is still of interest; asked anew as others are found. */
  isOfUse: (least: Least) => boolean;
  /** How many decide at the least where these kinds, as bits, take more days than their usual approvers may give. */
  approvers: (over: number) => number;
  budget: Budget;
  /** Hears of each arrangement; answers false to end the search. */
  tell: (arrangement: Arrangement) => boolean;
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
  /** Lines since the run of days began. */
  ofRun: number;
  waived: number;
  before: Label | null;
  from: number;
  kind: number;
}

/** Beyond so many half-made arrangements of the same kinds no more are begun: what was found by then stands. */
const mostLabels = 1_000;
/** As many lines as one request takes, and as many as a run of days without a break is cut into. */
const mostLines = 20;
const mostOfARun = 6;

/**
 * Tells of arrangements that use each of these kinds, as far as one of them could still be of use: of equal days of each kind, those with fewest lines and fewest notices to waive.
 *
 * A line ends only where ending it can matter: where a limit, the longest or shortest stretch or a number of days above
 * which somebody else is asked is reached, by this line or, counted back from an end, by those that follow; or where
 * what is allowed changes. An arrangement that ends elsewhere can be slid until it does, without leaving what is lawful.
 */
export function arrange(kinds: readonly Kind[], measures: Measures, seeker: Seeker): void {
  new Arranging(kinds, measures, seeker).run();
}

class Arranging {
  private readonly bounds: Bound[];
  private readonly boundsOfKind: number[][];
  private readonly anchors: number[];
  private readonly thresholds: number[][];
  /** The most days that the usual approvers of a kind may give. */
  private readonly usual: number[];
  private readonly after: number[];
  private readonly ranks: PayRank[];
  /** For each kind and place, the days from there on that it may cover at all. */
  private readonly allowedFrom: number[][];
  /** The least that a day uses of a bound. */
  private readonly leastUse: number[];

  constructor(
    private readonly kinds: readonly Kind[],
    private readonly measures: Measures,
    private readonly seeker: Seeker,
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
    // A line cannot be slid where a day beside it uses another amount: past days off, which are counted inside a line and
    // not between two, and past days of other hours.
    const { days, hours } = measures.needed;
    const uses = (measure: Bound['measure']) => this.bounds.some((bound) => bound.measure === measure);
    const [byCalendar, byHours] = [uses('calendar'), uses('hours')];
    for (let at = 1; at < measures.size; at++)
      if ((byCalendar && days[at]! - days[at - 1]! > 1) || (byHours && hours[at] !== hours[at - 1]))
        turns.add(at);
    this.anchors = [...turns].filter((at) => at > 0 && at <= measures.size).sort((a, b) => a - b);
    this.thresholds = kinds.map(({ rule }) =>
      rule.chain.flatMap(({ condition }) => (condition.when === 'days-over' ? [condition.days] : [])),
    );
    this.usual = this.thresholds.map((days) => Math.min(Infinity, ...days));
    this.after = measures.needed.runEnds.map((end) => measures.size - end);
    this.ranks = kinds.map(({ rule }) => payRank(rule));
    this.allowedFrom = kinds.map((kind) => measures.allowedFrom(kind));
    this.leastUse = this.bounds.map((bound) => measures.leastUse(bound));
  }

  run(): void {
    const all = (1 << this.kinds.length) - 1;
    const seen = new Map<string, Label[]>();
    let made = 0;
    // Depth first, the furthest end before the others: something whole is found at once, and bars the way to what is worse.
    const waiting: Label[] = [
      {
        ...{ at: 0, last: -1, mask: 0, days: this.kinds.map(() => 0), used: this.bounds.map(() => 0) },
        ...{ lines: 0, ofRun: 0, waived: 0, before: null, from: 0, kind: -1 },
      },
    ];
    for (let label = waiting.pop(); label; label = waiting.pop()) {
      if (!this.mayBeOfUse(label)) continue;
      if (label.lines >= mostLines || label.ofRun >= mostOfARun) {
        this.seeker.budget.cut = true;
        continue;
      }
      for (const next of this.steps(label)) {
        if (made++ > mostLabels || this.seeker.budget.left-- <= 0) {
          this.seeker.budget.cut = true;
          return;
        }
        if (next.at < this.measures.size) {
          if (this.mayBeOfUse(next) && keep(seen, next)) waiting.push(next);
        } else if (next.mask === all && !this.seeker.tell({ parts: this.partsOf(next) })) return;
      }
    }
  }

  /** Whether the rest can be covered at all, and then for so little that it is of interest. */
  private mayBeOfUse(label: Label): boolean {
    const { kinds, ranks } = this;
    const rest = this.measures.size - label.at;
    const can: number[] = [];
    let [all, unused] = [0, 0];
    for (let k = 0; k < kinds.length; k++) {
      can[k] = Math.min(rest, this.coverable(label, k));
      all += can[k]!;
      if ((label.mask & (1 << k)) !== 0) continue;
      if (can[k] === 0) return false;
      unused++;
    }
    if (all < rest || unused > rest) return false;
    /** The fewest days that kinds take of which this is true. */
    const fewest = (are: (k: number) => boolean) => {
      let [taken, others, toCome] = [0, 0, 0];
      for (let k = 0; k < kinds.length; k++) {
        if (!are(k)) others += can[k]!;
        else {
          taken += label.days[k]!;
          if ((label.mask & (1 << k)) === 0) toCome++;
        }
      }
      return taken + Math.max(toCome, rest - others);
    };
    return this.seeker.isOfUse({
      unpaid: fewest((k) => ranks[k] === 'unpaid'),
      notPaid: fewest((k) => ranks[k] !== 'paid'),
      approvers: this.fewestApprovers(label, can, rest),
      waived: label.waived,
      lines: label.lines + Math.max(this.linesToCome(label, can, rest), this.runsAfter(label.at)),
    });
  }

  /** Over all ways to say which kinds take more days than their usual approvers may give. */
  private fewestApprovers({ days }: Label, can: readonly number[], rest: number): number {
    let fewest = Infinity;
    for (let over = 0; over < 1 << this.kinds.length; over++) {
      let coverable = 0;
      for (let k = 0; k < can.length && coverable >= 0; k++) {
        const usual = Math.floor(this.usual[k]!) - days[k]!;
        if ((over & (1 << k)) !== 0) {
          if (usual === Infinity || can[k]! <= usual) coverable = -Infinity;
          else coverable += can[k]!;
        } else if (usual < 0) coverable = -Infinity;
        else coverable += Math.min(can[k]!, usual);
      }
      if (coverable >= rest) fewest = Math.min(fewest, this.seeker.approvers(over));
    }
    return fewest;
  }

  /** Every kind that is not used yet has a line to come, and those together may not be enough. */
  private linesToCome({ mask }: Label, can: readonly number[], rest: number): number {
    let [lines, left] = [0, rest];
    const again: number[] = [];
    for (let k = 0; k < can.length; k++) {
      if ((mask & (1 << k)) !== 0) again.push(can[k]!);
      else {
        lines++;
        left -= can[k]!;
      }
    }
    again.sort((a, b) => b - a);
    for (let i = 0; left > 0 && i < again.length; i++, lines++) left -= again[i]!;
    return lines;
  }

  private runsAfter(at: number): number {
    return this.measures.needed.runEnds.reduce((sum, end) => sum + (end > at ? 1 : 0), 0);
  }

  /** No more days than this can still be covered by a kind. */
  private coverable({ at, used }: Label, k: number): number {
    let can = this.allowedFrom[k]![at]!;
    for (const b of this.boundsOfKind[k]!) {
      const { lo, hi, most } = this.bounds[b]!;
      const inside = Math.max(0, hi - Math.max(lo, at));
      const fit = Math.floor((most - used[b]!) / this.leastUse[b]! + 1e-6);
      if (fit < inside) can = Math.min(can, this.measures.size - at - inside + Math.max(0, fit));
    }
    return can;
  }

  private partsOf(label: Label): Part[] {
    const parts: Part[] = [];
    for (let one = label; one.before; one = one.before)
      parts.unshift({ kind: this.kinds[one.kind]!, from: one.from, end: one.at });
    return parts;
  }

  private steps(label: Label): Label[] {
    const { measures, kinds } = this;
    const next: Label[] = [];
    for (let k = 0; k < kinds.length; k++) {
      if (label.last === k) continue;
      const furthest = measures.furthest(kinds[k]!, label.at, this.leftFor(label, k));
      const least = measures.shortestEnd(kinds[k]!, label.at);
      if (furthest < least) continue;
      for (const end of this.ends(label, k, least, furthest)) next.push(this.step(label, k, end));
    }
    return next.sort((a, b) => a.at - b.at);
  }

  /** What is left of each bound of a kind, in the order of its bounds. */
  private leftFor({ used }: Label, k: number): { bound: Bound; left: number }[] {
    return this.boundsOfKind[k]!.map((b) => {
      const bound = this.bounds[b]!;
      return { bound, left: bound.most - used[b]! };
    });
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
      ofRun: end === this.measures.runEnd[label.at] ? 0 : label.ofRun + 1,
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
    const left = this.coverable(label, k);
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
        this.measures.earliest(kind, end, this.leftFor(label, m)),
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
      const can = this.coverable(label, m);
      sums = [...sums, ...sums.map((sum) => sum + can)];
    });
    return new Set(sums);
  }
}

/** Of the same days of each kind up to a place, only what is better in something is kept. */
function keep(seen: Map<string, Label[]>, label: Label): boolean {
  const key = `${label.last} ${label.mask} ${label.days.join(' ')}`;
  const labels = seen.get(key);
  if (!labels) {
    seen.set(key, [label]);
    return true;
  }
  const noWorse = (a: Label, b: Label) =>
    a.lines <= b.lines && a.waived <= b.waived && a.used.every((amount, at) => amount <= b.used[at]! + 1e-6);
  if (labels.some((one) => noWorse(one, label))) return false;
  labels.push(label);
  return true;
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
