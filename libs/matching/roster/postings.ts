import type { Block } from './block.js';
import type { EntryIndex } from './entry-index.js';
import { ENTRY } from './packing.js';
import { type Column, columnFor } from './rows.js';

/** Which sorted rows of one block state an entry, by the number of the entry's code: two or three bytes an entry. */
export interface Postings {
  /** By number: where its rows begin; and the end of the last. */
  starts: Uint32Array;
  rows: Uint16Array;
  /** Which of the entries of its row it is; empty where entries are nothing but their code. */
  places: Column;
}

/** Made for a block when first asked for. */
export function postingsOf({ rows, sorted }: Block, index: EntryIndex): Postings {
  const numbers = index.entries.length;
  const starts = new Uint32Array(numbers + 2);
  // Entries of other lists have no number here.
  const numberAt = (at: number): number => index.numberOf[rows.entries[at] & ENTRY];
  let most = 0;
  for (let row = 0; row < sorted; row++) {
    const start = rows.startOf(row);
    most = Math.max(most, rows.ends[row] - start);
    for (let at = start; at < rows.ends[row]; at++) if (numberAt(at) >= 0) starts[numberAt(at) + 2]++;
  }
  for (let at = 2; at < starts.length; at++) starts[at] += starts[at - 1];
  const total = starts[numbers + 1];
  const found = { rows: new Uint16Array(total), places: columnFor(most, index.bare ? 0 : total) };
  for (let row = 0; row < sorted; row++) {
    const start = rows.startOf(row);
    for (let at = start; at < rows.ends[row]; at++) {
      const number = numberAt(at);
      if (number < 0) continue;
      const to = starts[number + 1]++;
      found.rows[to] = row;
      if (!index.bare) found.places[to] = at - start;
    }
  }
  return { starts: starts.subarray(0, numbers + 1), ...found };
}

/** Sets the bits of all rows that state an entry with this number. */
export function markRows({ starts, rows }: Postings, number: number, bits: Int32Array): void {
  if (number + 1 >= starts.length) return;
  for (let at = starts[number]; at < starts[number + 1]; at++) bits[rows[at] >> 5] |= 1 << (rows[at] & 31);
}
