import type { Block } from './block.js';
import type { EntryIndex } from './entry-index.js';
import { ENTRY } from './packing.js';
import { type Column, columnFor } from './rows.js';

/** Which sorted rows of one block state an entry, by the number of the entry's code: two bytes an entry. */
export class Postings {
  /** By number: where its rows begin; and the end of the last. */
  readonly starts: Uint32Array;
  readonly rows: Uint16Array;
  private madePlaces: Column | null = null;

  constructor(
    private readonly block: Block,
    private readonly index: EntryIndex,
  ) {
    this.starts = new Uint32Array(index.entries.length + 1);
    const next = new Uint32Array(index.entries.length + 1);
    this.each((number) => next[number + 1]++);
    for (let at = 1; at < next.length; at++) next[at] += next[at - 1];
    this.starts.set(next);
    this.rows = new Uint16Array(next[next.length - 1]);
    this.each((number, row) => (this.rows[next[number]++] = row));
  }

  get bytes(): number {
    return this.starts.byteLength + this.rows.byteLength + (this.madePlaces?.byteLength ?? 0);
  }

  /** Sets the bits of all rows that state an entry with this number. */
  mark(number: number, bits: Int32Array): void {
    const { starts, rows } = this;
    if (number + 1 >= starts.length) return;
    for (let at = starts[number]; at < starts[number + 1]; at++) bits[rows[at] >> 5] |= 1 << (rows[at] & 31);
  }

  /** Which of the entries of its row each is; for codes of which more than the code is looked at. */
  get places(): Column {
    if (this.madePlaces !== null) return this.madePlaces;
    let most = 0;
    this.each((_number, _row, place) => (most = Math.max(most, place)));
    const places = columnFor(most + 1, this.rows.length);
    const next = this.starts.slice();
    this.each((number, _row, place) => (places[next[number]++] = place));
    return (this.madePlaces = places);
  }

  /** Every entry of the list in the order of the rows. */
  private each(visit: (number: number, row: number, place: number) => void): void {
    const { rows, sorted } = this.block;
    const { numberOf } = this.index;
    for (let row = 0; row < sorted; row++) {
      const start = rows.startOf(row);
      for (let at = start; at < rows.ends[row]; at++) {
        // Entries of other lists have no number here.
        const number = numberOf[rows.entries[at] & ENTRY];
        if (number >= 0) visit(number, row, at - start);
      }
    }
  }
}
