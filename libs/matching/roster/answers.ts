import type { Block } from './block.js';
import type { Bundle, Bundles } from './bundle.js';
import { grown } from './tuples.js';

/**
 * Answers by the values of the columns that were looked at: a leaf + 1, or 0 where nobody has asked yet. Begins with no
 * column at all; where one more is looked at, it begins again with that.
 */
export class Answers {
  bundle: Bundle;
  table = new Uint16Array(1);

  constructor(private readonly bundles: Bundles) {
    this.bundle = bundles.of([]);
  }

  of(block: Block, row: number): number {
    const value = this.bundle.column(block)[row];
    return value < this.table.length ? this.table[value] : 0;
  }

  note(pointer: number, looked: readonly number[], block: Block, row: number): void {
    if (looked.some((column) => !this.bundle.columns.includes(column))) {
      this.bundle = this.bundles.of([...this.bundle.columns, ...looked]);
      this.table = new Uint16Array(this.bundle.count);
    }
    const value = this.bundle.column(block)[row];
    this.attend();
    this.table[value] = pointer;
  }

  /** Makes room for all values that there are by now. */
  attend(): void {
    const { count } = this.bundle;
    if (count > this.table.length) this.table = grown(this.table, count);
  }
}

/** The same where few rows are asked about: by key, and as a list of what is known for each. */
export class SparseAnswers {
  private bundle: Bundle;
  private readonly known = new Map<number, number>();

  constructor(private readonly bundles: Bundles) {
    this.bundle = bundles.of([]);
  }

  get size(): number {
    return this.known.size;
  }

  of(block: Block, row: number): number {
    return this.known.get(this.bundle.column(block)[row]) ?? 0;
  }

  note(pointer: number, looked: readonly number[], block: Block, row: number): void {
    if (looked.some((column) => !this.bundle.columns.includes(column))) {
      this.bundle = this.bundles.of([...this.bundle.columns, ...looked]);
      this.known.clear();
    }
    this.known.set(this.bundle.column(block)[row], pointer);
  }
}
