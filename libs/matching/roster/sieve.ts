import type { Asked, AskedLine } from './asked.js';
import type { Block } from './block.js';
import type { Hopes, Some } from './hopes.js';
import { bitCount, lowest, Planes } from './planes.js';
import type { Weights } from './weights.js';

/** Which of a line's costs count: all, or all but what bars somebody. */
export type Costs = 'bound' | 'ungated';

/** What may be lost is cut into so many units; whoever loses as many is out. */
const UNITS = 64;
/** First are looked at: at least so many times as are wanted, and at most. */
const FEWEST = 2;
const MOST = 8;

/**
 * Sorts out who can still be among the best, 32 people at a time. Line by line, the heaviest first, what people lose is
 * added up in units, all 32 at once: each bit of their sums is one word (six words, from 0 to 63 units), and whoever carries
 * beyond is out. Lines are rounded down, so nobody is out who could be among the best. Only who is still in is asked
 * about in the next line: the rule hardly ever has to be asked about dates, which nearly everybody states differently.
 */
export class Sieve {
  private readonly always: readonly Layer[];
  private readonly legs: readonly (readonly Layer[])[];
  /** Whom the question is about. */
  private readonly all: readonly Some[];
  private readonly sums = new Int32Array(6);
  private readonly ofLeg = new Int32Array(6);

  constructor({ existence, always, legs, uneven }: Asked, blocks: readonly Block[], by: Costs, hopes: Hopes) {
    // Legs may share a line and yet lose more or less by it, as they could lose more or less in all.
    const known = new Map<Weights, Layer>();
    const layers = (lines: readonly AskedLine[]) =>
      inOrder(lines).map((one) => {
        const layer = known.get(one.weights) ?? new Layer(one, by);
        known.set(one.weights, layer);
        return layer;
      });
    // Where alternatives weigh differently sums bound nothing but who is barred.
    if (uneven) this.always = layers([existence, ...always.filter(({ ground }) => ground)]);
    else this.always = layers([existence, ...always, ...(legs.length === 1 ? legs[0] : [])]);
    this.legs = uneven || legs.length === 1 ? [] : legs.map(layers);
    this.all = hopes.among(blocks);
  }

  /**
   * Calls with some who lose nothing in the heaviest lines, who are probably among the best, and lets nobody be called
   * with again: what they reach is what all others are held against.
   */
  first(wanted: number, visit: (block: Block, row: number) => void): void {
    let some = this.all.map(({ rows }) => rows);
    for (const layer of [...this.always, ...(this.legs[0] ?? [])]) {
      let count = 0;
      const fewer = this.all.map(({ block }, at) => {
        layer.begin(block, 1);
        const free = layer.free(some[at]);
        for (let word = 0; word < free.length; word++) if (free[word] !== 0) count += bitCount(free[word]);
        return free;
      });
      if (count < wanted * FEWEST) continue;
      some = fewer;
      if (count <= wanted * MOST) break;
    }
    let left = wanted * MOST;
    for (const [at, { block, rows }] of this.all.entries())
      for (let word = 0; word < rows.length && left > 0; word++) {
        const bits = some[at][word];
        if (bits === 0) continue;
        left -= bitCount(bits);
        rows[word] &= ~bits;
        eachRow(block, word, bits, visit);
      }
  }

  /** Calls with everybody who may lose less than `most`, which may become less from one block to the next. */
  each(most: () => number, visit: (block: Block, row: number) => void): void {
    for (const { block, rows } of this.all) {
      const unit = Math.floor(most() / UNITS) + 1;
      for (const layer of [...this.always, ...this.legs.flat()]) layer.begin(block, unit);
      for (let word = 0; word < rows.length; word++)
        if (rows[word] !== 0) eachRow(block, word, this.sift(word, rows[word]), visit);
    }
  }

  /** Those of some rows who are still in; of several legs any may be the best. */
  private sift(word: number, rows: number): number {
    const { sums, ofLeg, legs } = this;
    sums.fill(0);
    const left = add(this.always, word, rows, sums);
    if (left === 0 || legs.length === 0) return left;
    let found = 0;
    for (const leg of legs) {
      ofLeg.set(sums);
      // Who is in by one leg need not be asked about in another.
      found |= add(leg, word, left & ~found, ofLeg);
      if (found === left) break;
    }
    return found;
  }
}

function eachRow(block: Block, word: number, rows: number, visit: (block: Block, row: number) => void): void {
  for (let left = rows; left !== 0; left &= left - 1) visit(block, lowest(word, left));
}

/** What a line costs in the block at hand. */
class Layer {
  planes: Planes;
  /** Planes of those who lose anything, and how many units. */
  readonly losing: Int32Array[] = [];
  readonly amounts: number[] = [];
  private unit = 1;
  private upTo = 0;

  constructor(
    private readonly one: AskedLine,
    private readonly by: Costs,
  ) {}

  begin(block: Block, unit: number): void {
    this.planes = this.one.line.planesOf(block);
    this.unit = unit;
    this.losing.length = this.amounts.length = this.upTo = 0;
    this.attend();
  }

  learn(word: number, rows: number): void {
    this.planes.learn(word, rows);
    this.attend();
  }

  /** Those of some rows of the block who lose nothing. */
  free(rows: Int32Array): Int32Array {
    const { known } = this.planes;
    for (let word = 0; word < rows.length; word++) {
      const unknown = rows[word] & ~known[word];
      if (unknown !== 0) this.planes.learn(word, unknown);
    }
    this.attend();
    const free = rows.slice();
    for (const plane of this.losing)
      for (let word = 0; word < free.length; word++) free[word] &= ~plane[word];
    return free;
  }

  private attend(): void {
    const { planes, kinds } = this.planes;
    if (this.upTo === kinds.length) return;
    const costs = this.one.weights.attend()[this.by];
    for (; this.upTo < kinds.length; this.upTo++) {
      const amount = Math.floor(-costs[this.one.line.standsFor[kinds[this.upTo]]] / this.unit);
      if (amount === 0) continue;
      this.losing.push(planes[this.upTo]);
      this.amounts.push(amount);
    }
  }
}

/** Adds what some rows of a word lose to their sums; who loses too much is left out of the answer. */
function add(layers: readonly Layer[], word: number, rows: number, sums: Int32Array): number {
  let [s0, s1, s2, s3, s4, s5] = [sums[0], sums[1], sums[2], sums[3], sums[4], sums[5]];
  let left = rows;
  for (let at = 0; at < layers.length && left !== 0; at++) {
    const layer = layers[at];
    const unknown = left & ~layer.planes.known[word];
    if (unknown !== 0) layer.learn(word, unknown);
    const { losing, amounts } = layer;
    for (let plane = 0; plane < losing.length; plane++) {
      const some = losing[plane][word] & left;
      if (some === 0) continue;
      const amount = amounts[plane];
      if (amount >= UNITS) {
        left &= ~some;
        continue;
      }
      let bit = amount & 1 ? some : 0;
      let carry = s0 & bit;
      s0 ^= bit;
      bit = amount & 2 ? some : 0;
      let next = (s1 & bit) | (carry & (s1 ^ bit));
      s1 ^= bit ^ carry;
      carry = next;
      bit = amount & 4 ? some : 0;
      next = (s2 & bit) | (carry & (s2 ^ bit));
      s2 ^= bit ^ carry;
      carry = next;
      bit = amount & 8 ? some : 0;
      next = (s3 & bit) | (carry & (s3 ^ bit));
      s3 ^= bit ^ carry;
      carry = next;
      bit = amount & 16 ? some : 0;
      next = (s4 & bit) | (carry & (s4 ^ bit));
      s4 ^= bit ^ carry;
      carry = next;
      bit = amount & 32 ? some : 0;
      next = (s5 & bit) | (carry & (s5 ^ bit));
      s5 ^= bit ^ carry;
      left &= ~next;
    }
  }
  sums[0] = s0;
  sums[1] = s1;
  sums[2] = s2;
  sums[3] = s3;
  sums[4] = s4;
  sums[5] = s5;
  return left;
}

/** The heaviest lines first, and last those about what nearly everybody states differently. */
function inOrder(lines: readonly AskedLine[]): AskedLine[] {
  const rank = ({ line, share }: AskedLine) => (line.looksWide ? -1 : share);
  return [...lines].sort((a, b) => rank(b) - rank(a));
}
