import type { Block } from './block.js';
import type { Bundle, Bundles } from './bundle.js';
import { Column, putIn } from './rows.js';
import { grown } from './tuples.js';

/**
 * What people read who state nothing that counts in any list, by the values of the columns that were looked at. Begins with
 * no column at all; where one more is looked at, it begins again with that.
 */
export class Answers {
  bundle: Bundle;
  /** By value, a leaf + 1, twice; and one more where lists were looked at. 0 where nobody has asked yet. */
  private told: Column = new Uint8Array(1);
  /** The block that was asked about last, and the values of its rows: neighbours are asked about together. */
  private block: Block | null = null;
  private values: Column = this.told;

  constructor(private readonly bundles: Bundles) {
    this.bundle = bundles.of([]);
  }

  get bytes(): number {
    return this.told.byteLength;
  }

  /** The pointer of a row, twice, and one more where it matters what its lists hold. */
  of(block: Block, row: number): number {
    const value = this.valuesIn(block)[row];
    return value < this.told.length ? this.told[value] : 0;
  }

  /** By row, what was looked at: whoever has the same value reads the same without lists. */
  valuesIn(block: Block): Column {
    if (block !== this.block) {
      this.block = block;
      this.values = this.bundle.column(block);
    }
    return this.values;
  }

  /** After a question: people may be put into a block. */
  release(): void {
    this.block = null;
    this.values = this.told;
  }

  note(told: number, looked: readonly number[], block: Block, row: number): void {
    if (!this.bundle.hasAll(looked)) {
      this.bundle = this.bundles.of([...this.bundle.columns, ...looked]);
      this.told = new Uint8Array(this.bundle.count);
      this.block = null;
    }
    const value = this.valuesIn(block)[row];
    if (value >= this.told.length) this.told = grown(this.told, this.bundle.count);
    this.told = putIn(this.told, value, told);
  }
}

/**
 * Answers about people who state something that counts: by the key of what they state, and by the values of the columns
 * that were looked at besides. One list for all keys, because most keys are those of one person.
 */
export class StatedAnswers {
  private bundle: Bundle;
  /** Where nothing was looked at besides. */
  private readonly byKey = new Map<number, number>();
  private readonly byBoth = new Map<number, number>();

  constructor(private readonly bundles: Bundles) {
    this.bundle = bundles.of([]);
  }

  get bytes(): number {
    return (this.byKey.size + this.byBoth.size) * 40;
  }

  of(key: number, block: Block, row: number): number {
    return this.byKey.get(key) ?? this.byBoth.get(both(key, this.bundle.column(block)[row])) ?? 0;
  }

  note(key: number, pointer: number, looked: readonly number[], block: Block, row: number): void {
    if (looked.length === 0) return void this.byKey.set(key, pointer);
    if (!this.bundle.hasAll(looked)) {
      this.bundle = this.bundles.of([...this.bundle.columns, ...looked]);
      this.byBoth.clear();
    }
    this.byBoth.set(both(key, this.bundle.column(block)[row]), pointer);
  }
}

/** Answers about people who state something that counts, by what is read without it, what the best of it reads alone, and by words. */
export class JoinedAnswers {
  /** By words and by what is read without lists; then by what the best entry reads alone. */
  private readonly by: (number[] | undefined)[] = [];
  private count = 0;

  get bytes(): number {
    return this.count * 16;
  }

  of(without: number, best: number, words: number): number {
    return this.by[paired(without, words)]?.[best] ?? 0;
  }

  note(without: number, best: number, words: number, pointer: number): void {
    (this.by[paired(without, words)] ??= [])[best] = pointer;
    this.count++;
  }
}

/** Two small numbers as one that is as small as it can be (Cantor). */
const paired = (a: number, b: number): number => (((a + b) * (a + b + 1)) >> 1) + b;

/** As one number: keys and values lie below 2 ** 26. */
const both = (key: number, value: number): number => key * 2 ** 26 + value;
