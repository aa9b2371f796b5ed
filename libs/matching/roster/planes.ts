import { BITS, bitCount, lowest, noRows } from './bits.js';
import type { Block } from './block.js';
import type { Line } from './line.js';
import type { Stated } from './stated.js';

/** So few rows are looked at one by one. */
const FEW = 32;

/** One line is asked at a time. */
const unknown = noRows();

/**
 * What rows of one block read in one line: a bit for each row and each kind of answer. Rows are learnt as they are asked
 * about; what is stated in a row never changes, so what was learnt once holds for as long as the block does.
 */
export class Planes {
  /** Rows whose answers are known. */
  readonly known: Int32Array;
  /**
   * By plane, which kind of answer its rows have: see `Line.kindOf`. The first is of those who state nothing of it, which is
   * known before anybody is asked about; others who read the same stand in a plane of their own.
   */
  readonly kinds: number[] = [];
  readonly planes: Int32Array[] = [];
  private readonly byKind: (Int32Array | undefined)[] = [];

  constructor(
    private readonly line: Line,
    readonly block: Block,
  ) {
    const quiet = line.quietIn(block);
    this.known = line.bitmaps.take(block.words);
    this.known.set(quiet);
    this.planes.push(quiet);
    this.kinds.push(line.kindOf(line.silence));
  }

  /** Asks what all of some rows read that were not asked about before. */
  learnAll(rows: Int32Array): void {
    const { known, line, block } = this;
    let count = 0;
    for (let word = 0; word < known.length; word++)
      if ((unknown[word] = rows[word] & ~known[word]) !== 0) count += bitCount(unknown[word]);
    if (count === 0) return;
    if (line.lists.length === 0) return this.learnColumns(unknown);
    const stated = line.hasAlternatives || count < FEW ? null : line.listed.statedIn(block, unknown);
    for (let word = 0; word < known.length; word++)
      if (unknown[word] !== 0) this.learnWord(word, unknown[word], stated);
  }

  /** The same where nothing hangs on lists. */
  private learnColumns(rows: Int32Array): void {
    const { known, line, block, byKind } = this;
    let values = line.valuesIn(block);
    let value = -1;
    let plane = known;
    for (let word = 0; word < known.length; word++) {
      let alike = 0;
      for (let left = rows[word]; left !== 0; left &= left - 1) {
        const bit = left & -left;
        const row = lowest(word, bit);
        // People stand sorted, so that neighbours are often alike.
        if (values[row] !== value) {
          if (alike !== 0) plane[word] |= alike;
          alike = 0;
          const kind = line.kindOf(line.toldWithoutLists(block, row) >> 1);
          plane = byKind[kind] ?? this.plane(kind);
          // More may be looked at now.
          values = line.valuesIn(block);
          value = values[row];
        }
        alike |= bit;
      }
      if (alike !== 0) plane[word] |= alike;
      known[word] |= rows[word];
    }
  }

  private learnWord(word: number, rows: number, stated: Stated | null): void {
    const { line, block } = this;
    const odd = stated === null ? rows : rows & stated.odd[word];
    for (let left = odd; left !== 0; left &= left - 1)
      this.put(line.leafOf(block, lowest(word, left)), word, left & -left);
    if (odd !== rows) this.learnAlike(word, rows & ~odd, stated!);
    this.known[word] |= rows;
  }

  /** Neighbours are often alike: each run of them is noted at once. */
  private learnAlike(word: number, rows: number, stated: Stated): void {
    const { line, block } = this;
    let told = 0;
    let alike = 0;
    for (let left = rows; left !== 0; left &= left - 1) {
      const bit = left & -left;
      const other = line.toldWithoutLists(block, lowest(word, bit));
      if (other !== told) {
        if (alike !== 0) this.putTold(told, word, alike, stated);
        told = other;
        alike = 0;
      }
      alike |= bit;
    }
    this.putTold(told, word, alike, stated);
  }

  /** Notes what rows read that read the same without lists: by how many words they state which are asked for, and by their entries. */
  private putTold(told: number, word: number, rows: number, stated: Stated): void {
    if ((told & 1) === 0) return this.put(told >> 1, word, rows);
    let left = rows;
    for (const { words, rows: held } of stated.held) {
      const some = left & held[word];
      if (some === 0) continue;
      this.putStated(told >> 1, words, word, some, stated);
      left &= ~some;
    }
    if (left !== 0) this.putStated(told >> 1, 0, word, left, stated);
  }

  /** Of rows that state as many such words: by what the best of their entries reads alone. */
  private putStated(without: number, words: number, word: number, rows: number, { alike }: Stated): void {
    const { block } = this;
    const { listed } = this.line;
    let left = rows;
    for (const { pointer, rows: same } of alike) {
      const some = left & same[word];
      if (some === 0) continue;
      this.put(listed.joinedWith(without, pointer, words, block, lowest(word, some)), word, some);
      left &= ~some;
    }
    if (left !== 0) this.put(listed.joinedWith(without, 0, words, block, lowest(word, left)), word, left);
  }

  /** A pointer that costs the same as what a row reads. */
  pointerOf(row: number): number {
    const word = row >> BITS;
    const bit = 1 << (row & 31);
    if ((this.known[word] & bit) === 0) this.learnWord(word, bit, null);
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
    const plane = this.line.bitmaps.take(this.block.words);
    this.kinds.push(kind);
    this.planes.push(plane);
    return (this.byKind[kind] = plane);
  }
}
