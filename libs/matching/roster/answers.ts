import type { Block } from './block.js';
import type { Bundle, Bundles } from './bundle.js';
import { grown } from './tuples.js';

/** What people read who state nothing that counts in any list. */
export interface Answer {
  /** A leaf + 1. */
  pointer: number;
  /** The same for somebody who holds every word that counts: nobody with these values reads better by words. */
  wordy: number;
  /** Whether open lists were looked at: where they were not, it is all the same what they hold. */
  hangsOnLists: boolean;
}

/**
 * Answers by the values of the columns that were looked at; 0 where nobody has asked yet. Begins with no column at all;
 * where one more is looked at, it begins again with that.
 */
export class Answers {
  bundle: Bundle;
  pointers = new Uint16Array(1);
  /** Left empty for lines that look at no list. */
  wordy: Uint16Array;
  hangOnLists: Uint8Array;

  constructor(
    private readonly bundles: Bundles,
    private readonly looksAtLists: boolean,
  ) {
    this.bundle = bundles.of([]);
    this.wordy = new Uint16Array(looksAtLists ? 1 : 0);
    this.hangOnLists = new Uint8Array(looksAtLists ? 1 : 0);
  }

  get bytes(): number {
    return this.pointers.byteLength + this.wordy.byteLength + this.hangOnLists.byteLength;
  }

  /** What a value costs at best, whatever words people with it hold. */
  atBest(value: number, costs: Int32Array): number {
    const cost = costs[this.pointers[value]];
    return this.looksAtLists ? Math.max(cost, costs[this.wordy[value]]) : cost;
  }

  /** Adds what values from `from` up to `to` cost at best, or `unknown` for those nobody has asked about. */
  addAtBest(table: Int32Array, costs: Int32Array, unknown: number, from: number, to: number): void {
    const { pointers, wordy, looksAtLists } = this;
    for (let value = from; value < to; value++) {
      const pointer = pointers[value];
      if (pointer === 0) table[value] += unknown;
      else if (!looksAtLists) table[value] += costs[pointer];
      else table[value] += Math.max(costs[pointer], costs[wordy[value]]);
    }
  }

  /** Whether what somebody with a value states could make a difference: the lists, if they may state any, or words. */
  hangsOnStated(value: number, mayState: boolean): boolean {
    return this.hangOnLists[value] === 1 && (mayState || this.pointers[value] !== this.wordy[value]);
  }

  /** Whether words could make a difference to people with a value. */
  hangsOnWords(value: number): boolean {
    return this.looksAtLists && this.pointers[value] !== this.wordy[value];
  }

  of(block: Block, row: number): number {
    const value = this.bundle.column(block)[row];
    return value < this.pointers.length ? this.pointers[value] : 0;
  }

  note({ pointer, wordy, hangsOnLists }: Answer, looked: readonly number[], block: Block, row: number): void {
    if (looked.some((column) => !this.bundle.columns.includes(column))) {
      this.bundle = this.bundles.of([...this.bundle.columns, ...looked]);
      const { count } = this.bundle;
      this.pointers = new Uint16Array(count);
      if (this.looksAtLists) {
        this.wordy = new Uint16Array(count);
        this.hangOnLists = new Uint8Array(count);
      }
    }
    const value = this.bundle.column(block)[row];
    this.attend();
    this.pointers[value] = pointer;
    if (!this.looksAtLists) return;
    this.wordy[value] = wordy;
    this.hangOnLists[value] = hangsOnLists ? 1 : 0;
  }

  /** Makes room for all values that there are by now. */
  attend(): void {
    const { count } = this.bundle;
    if (count <= this.pointers.length) return;
    this.pointers = grown(this.pointers, count);
    if (!this.looksAtLists) return;
    this.wordy = grown(this.wordy, this.pointers.length);
    this.hangOnLists = grown(this.hangOnLists, this.pointers.length);
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
    if (looked.some((column) => !this.bundle.columns.includes(column))) {
      this.bundle = this.bundles.of([...this.bundle.columns, ...looked]);
      this.byBoth.clear();
    }
    this.byBoth.set(both(key, this.bundle.column(block)[row]), pointer);
  }
}

/** As one number: keys and values lie below 2 ** 26. */
const both = (key: number, value: number): number => key * 2 ** 26 + value;
