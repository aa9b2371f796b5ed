import type { StageCondition } from '../rules/leave-rule.js';
import { type Bound, type Kind, type PayRank, payRank } from './kinds.js';
import type { Measures, Threshold } from './measures.js';

/** What an arrangement costs at the least, in what differs between those of the same kinds. */
export interface Least {
  unpaid: number;
  notPaid: number;
  approvers: number;
  waived: number;
  lines: number;
}

/** An arrangement that covers the needed days up to a place. */
export interface Label {
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
  /** Lengths that some line was longer than, as bits: whom they bring in differs between arrangements of the same days. */
  longer: number;
  before: Label | null;
  from: number;
  kind: number;
}

/** What is still of interest, and how many have to decide for it. */
export interface Interest {
  /** Whether an arrangement that costs at least so much is still of interest; asked anew as others are found. */
  isOfUse: (least: Least) => boolean;
  /** How many decide at the least where these kinds, as bits, take more days than their usual approvers may give. */
  approvers: (over: number) => number;
}

/** What can still become of half-made arrangements of some kinds: how much more they can cover, and for how little. */
export class Prospects {
  readonly bounds: Bound[];
  readonly boundsOfKind: number[][];
  /** Numbers of days above which somebody else is asked, by kind. */
  readonly thresholds: number[][];
  /** Lengths of one stretch beyond which somebody else is asked, by kind, and the place of each kind's first. */
  readonly lengths: Threshold[][];
  private readonly firstLength: number[];
  /** The most days that the usual approvers of a kind may give. */
  private readonly usual: number[];
  private readonly ranks: PayRank[];
  /** For each kind and place, the days from there on that it may cover at all. */
  private readonly allowedFrom: number[][];
  /** The least that a day uses of a bound. */
  private readonly leastUse: number[];

  constructor(
    private readonly kinds: readonly Kind[],
    private readonly measures: Measures,
    private readonly interest: Interest,
  ) {
    const byKey = new Map(kinds.flatMap(({ bounds }) => bounds.map((bound) => [bound.key, bound] as const)));
    this.bounds = [...byKey.values()];
    const place = new Map(this.bounds.map(({ key }, at) => [key, at]));
    this.boundsOfKind = kinds.map(({ bounds }) => [...new Set(bounds.map(({ key }) => place.get(key)!))]);
    this.thresholds = kinds.map(({ rule }) => rule.chain.flatMap(({ condition }) => daysAbove(condition)));
    this.lengths = kinds.map(({ rule }) =>
      rule.chain.flatMap(({ condition }) =>
        'length' in condition && condition.length.unit !== 'day'
          ? [{ length: condition.length, orAsLong: reaches(condition) }]
          : [],
      ),
    );
    let places = 0;
    this.firstLength = this.lengths.map((own) => (places += own.length) - own.length);
    this.usual = kinds.map(({ rule }) =>
      Math.min(
        Infinity,
        ...rule.chain.flatMap(({ condition }) => (condition.when === 'days-over' ? [condition.days] : [])),
      ),
    );
    this.ranks = kinds.map(({ rule }) => payRank(rule));
    this.allowedFrom = kinds.map((kind) => measures.allowedFrom(kind));
    this.leastUse = this.bounds.map((bound) => measures.leastUse(bound));
  }

  /** Which lengths a line of a kind is longer than, as bits. */
  longerThan(k: number, from: number, end: number): number {
    return this.lengths[k]!.reduce(
      (bits, length, at) =>
        this.measures.below(length, from, end) ? bits : bits | (1 << (this.firstLength[k]! + at)),
      0,
    );
  }

  /** Whether the rest can be covered at all, and then for so little that it is of interest. */
  mayBeOfUse(label: Label): boolean {
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
    return this.interest.isOfUse({
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
      if (coverable >= rest) fewest = Math.min(fewest, this.interest.approvers(over));
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
  coverable({ at, used }: Label, k: number): number {
    let can = this.allowedFrom[k]![at]!;
    for (const b of this.boundsOfKind[k]!) {
      const { lo, hi, most } = this.bounds[b]!;
      const inside = Math.max(0, hi - Math.max(lo, at));
      const fit = Math.floor((most - used[b]!) / this.leastUse[b]! + 1e-6);
      if (fit < inside) can = Math.min(can, this.measures.size - at - inside + Math.max(0, fit));
    }
    return can;
  }

  /** What is left of each bound of a kind, in the order of its bounds. */
  leftFor({ used }: Label, k: number): { bound: Bound; left: number }[] {
    return this.boundsOfKind[k]!.map((b) => {
      const bound = this.bounds[b]!;
      return { bound, left: bound.most - used[b]! };
    });
  }
}

/** A number of days above which somebody else is asked, or nobody any more. */
function daysAbove(condition: StageCondition): number[] {
  if (condition.when === 'days-over') return [condition.days];
  if (!('length' in condition) || condition.length.unit !== 'day') return [];
  const { amount } = condition.length;
  return [reaches(condition) ? Math.ceil(amount) - 1 : amount];
}

/** Whether a stage hangs on what is just as long as its length, too. */
const reaches = ({ when }: StageCondition) => when === 'at-least' || when === 'less-than';
