import type { Thresholds } from '../thresholds.js';
import { isAny, noRows } from './bits.js';
import { LossSums } from './loss-sums.js';
import type { Part } from './part.js';

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

  /** Leaves those of some rows of the block at hand who fit. */
  keep(rows: Int32Array, words: number): void {
    for (const side of this.sides) side.keep(rows, words);
  }
}

/** One side is asked at a time. */
const asked = noRows();
const lost = noRows();
const refused = new LossSums();
const all = new LossSums();

/**
 * What one side may lose: `most` in all, and what is open costs `silence` at the most. So either all losses are few enough,
 * or what was refused and that. Lines by which together nobody can lose too much are asked only about who was refused
 * something by one of the others: silence alone never costs a match, and so most lines are asked about hardly anybody.
 */
class Side {
  private readonly refusing: readonly Part[];
  /** The most that can be refused by each line and all after it; and that all together can cost. */
  private readonly rest: readonly number[];
  private readonly whole: number;

  constructor(
    private readonly parts: readonly Part[],
    private readonly most: number,
    private readonly silence: number,
  ) {
    this.refusing = parts.filter(({ one }) => one.refusal > 0).sort((a, b) => b.one.refusal - a.one.refusal);
    this.rest = this.refusing.map((_, from) => sum(this.refusing.slice(from), ({ one }) => one.refusal));
    this.whole = sum(parts, ({ one }) => one.most);
  }

  /** Leaves those who do not lose too much. */
  keep(rows: Int32Array, words: number): void {
    const { most, silence } = this;
    // Whoever reaches nothing reaches a line of 0.
    if (most >= 100 || !this.addRefused(rows, words, most - silence)) return;
    let over = 0;
    for (let word = 0; word < words; word++)
      over |= asked[word] = rows[word] & ~refused.atMost(word, most - silence);
    if (over === 0) return;
    all.begin(this.whole, words);
    for (const part of this.parts) {
      part.learn(asked);
      for (let word = 0; word < words; word++)
        if (asked[word] !== 0) part.addTo(all, 'all', word, asked[word]);
    }
    for (let word = 0; word < words; word++)
      if (asked[word] !== 0) rows[word] &= ~(asked[word] & ~all.atMost(word, most));
  }

  /** Adds up what is refused. False where nobody can have been refused too much. */
  private addRefused(rows: Int32Array, words: number, bearable: number): boolean {
    const { refusing, rest } = this;
    for (let word = 0; word < words; word++) {
      asked[word] = rows[word];
      lost[word] = 0;
    }
    refused.begin(rest[0] ?? 0, words);
    for (let at = 0; at < refusing.length; at++) {
      if (rest[at] <= bearable) for (let word = 0; word < words; word++) asked[word] &= lost[word];
      if (!isAny(asked, words)) return false;
      refusing[at].learn(asked);
      for (let word = 0; word < words; word++)
        if (asked[word] !== 0) lost[word] |= refusing[at].addTo(refused, 'refused', word, asked[word]);
    }
    return true;
  }
}

const sum = <T>(all: readonly T[], of: (one: T) => number): number =>
  all.reduce((so, one) => so + of(one), 0);
