import type { Thresholds } from '../thresholds.js';
import { type Part, atMost } from './part.js';

/** Who fits one leg of a position among those whom nothing bars: both fits reach their lines, as in `reaches` of the rule. */
export class Fitting {
  private readonly sides: readonly Side[];

  constructor(parts: readonly Part[], thresholds: Thresholds) {
    const { need, clinician, silenceNeed, silenceClinician } = thresholds;
    const of = (side: 'need' | 'clinician') => parts.filter(({ one }) => one.side === side);
    this.sides = [
      new Side(of('need'), 100 - need, silenceNeed),
      new Side(of('clinician'), 100 - clinician, silenceClinician),
    ];
  }

  among(word: number, rows: number): number {
    let fit = rows;
    for (const side of this.sides) if (fit !== 0) fit = side.bearing(word, fit);
    return fit;
  }
}

/**
 * What one side may lose: `most` in all, and what is open costs `silence` at the most. So either all losses are few enough,
 * or what was refused and that. Lines by which together nobody can lose too much are asked only about who was refused
 * something by one of the others: silence alone never costs a match, and so most lines are asked about hardly anybody.
 */
class Side {
  private readonly refusing: readonly Part[];
  /** The most that can be refused by each line and all after it. */
  private readonly rest: readonly number[];
  private readonly refused: Int32Array;
  private readonly all: Int32Array;

  constructor(
    private readonly parts: readonly Part[],
    private readonly most: number,
    private readonly silence: number,
  ) {
    this.refusing = parts.filter(({ one }) => one.refusal > 0).sort((a, b) => rank(b) - rank(a));
    this.rest = this.refusing.map((_, from) => sum(this.refusing.slice(from), ({ one }) => one.refusal));
    const sums = (largest: number) => new Int32Array(33 - Math.clz32(largest));
    this.refused = sums(this.rest[0] ?? 0);
    this.all = sums(sum(parts, ({ one }) => one.most));
  }

  /** Those of some rows who do not lose too much. */
  bearing(word: number, rows: number): number {
    const { refusing, rest, refused, all, most, silence } = this;
    // Whoever reaches nothing reaches a line of 0.
    if (most >= 100) return rows;
    const bearable = most - silence;
    let some = rows;
    let lost = 0;
    refused.fill(0);
    for (let at = 0; at < refusing.length; at++) {
      if (rest[at] <= bearable) some &= lost;
      if (some === 0) return rows;
      lost |= refusing[at].addTo(refused, 'refused', word, some);
    }
    const over = some & ~atMost(refused, bearable);
    if (over === 0) return rows;
    all.fill(0);
    for (const part of this.parts) part.addTo(all, 'all', word, over);
    return rows & ~(over & ~atMost(all, most));
  }
}

/** What weighs most first, and last what nearly everybody states differently. */
const rank = ({ one: { line, refusal } }: Part): number => (line.looksWide ? -1 : refusal);

const sum = <T>(all: readonly T[], of: (one: T) => number): number =>
  all.reduce((so, one) => so + of(one), 0);
