import type { AskedLine } from './asked.js';
import type { Block } from './block.js';
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

  /** Those of some rows whom it bars. */
  barred(word: number, rows: number): number {
    this.learn(word, rows);
    const { barring } = this;
    let barred = 0;
    for (let plane = 0; plane < barring.length; plane++) barred |= barring[plane][word];
    return barred & rows;
  }

  /** Adds what it costs some rows, or only what of it was refused; and tells whom it costs anything. */
  addTo(sums: Int32Array, of: 'refused' | 'all', word: number, rows: number): number {
    this.learn(word, rows);
    let lost = 0;
    for (let at = 0; at < this.costs.length; at++) {
      const cost = this.costs[at];
      const some = cost.plane[word] & rows;
      if (cost[of] === 0 || some === 0) continue;
      addTo(sums, some, cost[of]);
      lost |= some;
    }
    return lost;
  }

  private learn(word: number, rows: number): void {
    const unknown = rows & ~this.planes.known[word];
    if (unknown !== 0) this.planes.learn(word, unknown);
    // Another leg may ask the same line, and have learnt what is new.
    if (this.upTo < this.planes.kinds.length) this.attend();
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

/** Adds a number to the sums of some rows: of 32 sums each bit is one word. */
export function addTo(sums: Int32Array, rows: number, amount: number): void {
  let carry = 0;
  for (let bit = 0; bit < sums.length; bit++) {
    const one = sums[bit];
    const other = (amount >> bit) & 1 ? rows : 0;
    sums[bit] = one ^ other ^ carry;
    carry = (one & other) | (carry & (one ^ other));
  }
}

/** Rows whose sum is no more than `most`. */
export function atMost(sums: Int32Array, most: number): number {
  if (most >= 2 ** sums.length) return -1;
  let below = 0;
  let equal = -1;
  for (let bit = sums.length - 1; bit >= 0; bit--) {
    const one = sums[bit];
    if ((most >>> bit) & 1) {
      below |= equal & ~one;
      equal &= one;
    } else equal &= ~one;
  }
  return below | equal;
}
