import type { Tuples } from './tuples.js';
import { grown } from './tuples.js';

/** Entries of one list by the code of one of their fields: which codes there are, and which entries have each. */
export class EntryIndex {
  /** By code, its number among these codes, in the order in which they came up. */
  readonly numbers = new Map<number, number>();
  /** By that number, the entries. */
  readonly entries: number[][] = [];
  /** By entry, the number of its code and its place among the entries of that code; -1 for entries of other lists. */
  numberOf = new Int32Array(64);
  placeOf = new Int32Array(64);
  private upTo = 0;

  constructor(
    private readonly all: Tuples,
    private readonly facet: number,
    private readonly field: number,
    /** Its number among all indexes of a roster. */
    readonly number: number,
  ) {}

  /** Takes up the entries that came since. */
  attend(): this {
    const { count } = this.all;
    if (this.upTo === count) return this;
    if (count > this.placeOf.length) {
      this.numberOf = grown(this.numberOf, count);
      this.placeOf = grown(this.placeOf, count);
    }
    for (; this.upTo < count; this.upTo++) {
      if (this.all.at(this.upTo, 0) !== this.facet) {
        this.numberOf[this.upTo] = -1;
        continue;
      }
      const code = this.all.at(this.upTo, this.field + 1);
      let number = this.numbers.get(code);
      if (number === undefined) this.numbers.set(code, (number = this.entries.push([]) - 1));
      this.numberOf[this.upTo] = number;
      this.placeOf[this.upTo] = this.entries[number].push(this.upTo) - 1;
    }
    return this;
  }
}
