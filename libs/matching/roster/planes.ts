import type { Block } from './block.js';
import type { Line } from './line.js';
import type { Stated } from './stated.js';

/** Rows of a block stand 32 to a word, each as one bit. */
export const BITS = 5;

/** The row of the lowest bit of a word. */
export const lowest = (word: number, rows: number): number => (word << BITS) + 31 - Math.clz32(rows & -rows);

export function bitCount(rows: number): number {
  let count = rows - ((rows >>> 1) & 0x5555_5555);
  count = (count & 0x3333_3333) + ((count >>> 2) & 0x3333_3333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

/** Sets the bits of rows from `from` up to `to`. */
export function setRows(rows: Int32Array, from: number, to: number): void {
  for (let row = from; row < to;) {
    const word = row >> BITS;
    const end = Math.min(to, (word + 1) << BITS);
    const upTo = end & 31;
    rows[word] |= (-1 << (row & 31)) & (upTo === 0 ? -1 : ~(-1 << upTo));
    row = end;
  }
}

/**
 * What rows of one block read in one line: a bit for each row and each kind of answer. Rows are learnt as they are asked
 * about; what is stated in a row never changes, so what was learnt once holds for as long as the block does.
 */
export class Planes {
  /** Rows whose answers are known. */
  readonly known: Int32Array;
  /** By plane, which kind of answer its rows have: see `Line.kindOf`. */
  readonly kinds: number[] = [];
  readonly planes: Int32Array[] = [];
  private readonly byKind: (Int32Array | undefined)[] = [];

  constructor(
    private readonly line: Line,
    readonly block: Block,
  ) {
    this.known = new Int32Array(block.words);
  }

  /** Asks what all of some rows read that were not asked about before. */
  learnAll(rows: Int32Array): void {
    const { known } = this;
    for (let word = 0; word < known.length; word++) {
      const unknown = rows[word] & ~known[word];
      if (unknown !== 0) this.learn(word, unknown);
    }
  }

  /** Asks what rows of a word read that were not asked about before. */
  learn(word: number, rows: number): void {
    const { line, block } = this;
    const stated = line.listed.in(block, bitCount(rows));
    if (stated === null) return this.learnOneByOne(word, rows);
    const { odd } = stated;
    const ordinary = rows & ~odd[word];
    const quiet = this.learnQuiet(word, ordinary, stated);
    // Neighbours are often alike: each run of them is noted at once.
    let told = 0;
    let alike = 0;
    for (let left = ordinary & ~quiet; left !== 0; left &= left - 1) {
      const bit = left & -left;
      const other = line.toldWithoutLists(block, lowest(word, bit));
      if (other !== told) {
        if (alike !== 0) this.putTold(told, word, alike, stated);
        told = other;
        alike = 0;
      }
      alike |= bit;
    }
    if (alike !== 0) this.putTold(told, word, alike, stated);
    this.learnOneByOne(word, rows & odd[word]);
    this.known[word] |= rows;
  }

  private learnOneByOne(word: number, rows: number): void {
    for (let left = rows; left !== 0; left &= left - 1)
      this.put(this.line.leafOf(this.block, lowest(word, left)), word, left & -left);
    this.known[word] |= rows;
  }

  /** Those of some rows who state nothing of what is looked at read the same without lists: learnt at once, and told. */
  private learnQuiet(word: number, rows: number, stated: Stated): number {
    const { line, block } = this;
    for (;;) {
      const { bundle } = line.silent;
      const quiet = bundle.quiet(block);
      const some = rows & (quiet === null ? -1 : quiet[word]);
      if (some === 0) return 0;
      const told = line.toldWithoutLists(block, lowest(word, some));
      // More is looked at than was known: then others are quiet.
      if (bundle !== line.silent.bundle) continue;
      this.putTold(told, word, some, stated);
      return some;
    }
  }

  /** Notes what rows read that read the same without lists: by what the best of their entries reads alone. */
  private putTold(told: number, word: number, rows: number, stated: Stated): void {
    const { line, block } = this;
    let left = rows;
    if ((told & 1) === 1)
      for (const { pointer, rows: alike } of stated.alike) {
        const some = left & alike[word];
        if (some === 0) continue;
        this.put(line.listed.withEntry(told >> 1, pointer, block, lowest(word, some)), word, some);
        left &= ~some;
        if (left === 0) return;
      }
    if (left !== 0) this.put(told >> 1, word, left);
  }

  /** A pointer that costs the same as what a row reads. */
  pointerOf(row: number): number {
    const word = row >> BITS;
    const bit = 1 << (row & 31);
    if ((this.known[word] & bit) === 0) this.learn(word, bit);
    const { planes, kinds, line } = this;
    let at = 0;
    while ((planes[at][word] & bit) === 0) at++;
    return line.standsFor[kinds[at]];
  }

  private put(pointer: number, word: number, rows: number): void {
    const kind = this.line.kindOf(pointer);
    (this.byKind[kind] ?? this.plane(kind))[word] |= rows;
  }

  private plane(kind: number): Int32Array {
    const plane = new Int32Array(this.block.words);
    this.kinds.push(kind);
    this.planes.push(plane);
    this.line.bytesOfPlanes += plane.byteLength;
    return (this.byKind[kind] = plane);
  }
}
