import type { AskedLine } from './asked.js';
import type { Block } from './block.js';
import type { LossSums } from './loss-sums.js';
import type { Planes } from './planes.js';

/** What all legs have in common. */
export const COMMON = -1;

/** What people lose by an answer: all of it, and what of it was refused. */
interface Cost {
  plane: Int32Array;
  refused: number;
  all: number;
}

/** A line of any of the positions that are counted, in the block at hand. */
export class Part {
  private planes: Planes;
  /** Those whom it bars, and those whom it costs anything. */
  private readonly barring: Int32Array[] = [];
  private readonly costs: Cost[] = [];
  private upTo = 0;

  constructor(
    readonly one: AskedLine,
    private readonly leg: number,
  ) {}

  begin(block: Block): void {
    this.planes = this.one.line.planesOf(block);
    this.barring.length = this.costs.length = this.upTo = 0;
  }

  /** Asks about some rows of the block at hand; whatever else is told here is told of rows that were asked about. */
  learn(rows: Int32Array): void {
    this.planes.learnAll(rows);
    // Another leg may ask the same line, and have learnt what is new.
    if (this.upTo < this.planes.kinds.length) this.attend();
  }

  /** Those of a word whom it bars. */
  barred(word: number): number {
    const { barring } = this;
    let barred = 0;
    for (let plane = 0; plane < barring.length; plane++) barred |= barring[plane][word];
    return barred;
  }

  /** Adds what it costs some rows of a word, or only what of it was refused; and tells whom it costs anything. */
  addTo(sums: LossSums, of: 'refused' | 'all', word: number, rows: number): number {
    let lost = 0;
    for (let at = 0; at < this.costs.length; at++) {
      const cost = this.costs[at];
      const some = cost.plane[word] & rows;
      if (cost[of] === 0 || some === 0) continue;
      sums.add(word, some, cost[of]);
      lost |= some;
    }
    return lost;
  }

  private attend(): void {
    const { planes, kinds } = this.planes;
    const { line, weights, side } = this.one;
    const { x, y, z } = weights.attend();
    for (; this.upTo < kinds.length; this.upTo++) {
      const plane = planes[this.upTo];
      const pointer = line.standsFor[kinds[this.upTo]];
      if (this.leg !== COMMON) {
        if (((x[pointer] >>> this.leg) & 1) === 0) this.barring.push(plane);
        continue;
      }
      if (x[pointer] >>> 24 !== 0 || z[pointer] >>> 22 !== 0) this.barring.push(plane);
      const [refused, open] =
        side === 'need'
          ? [x[pointer] & 0xfff, (x[pointer] >>> 12) & 0xfff]
          : [y[pointer] & 0x3ff, (y[pointer] >>> 10) & 0x3ff];
      if (refused + open > 0) this.costs.push({ plane, refused, all: refused + open });
    }
  }
}
