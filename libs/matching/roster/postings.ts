import type { Block } from './block.js';
import type { EntryIndex } from './entry-index.js';
import { ENTRY } from './packing.js';

/** Which sorted rows of one block state an entry, by the number of the entry's code. */
export interface Postings {
  /** By number: where its rows begin; and the end of the last. */
  starts: Uint32Array;
  rows: Uint16Array;
}

/** Made for a block when first asked for; two bytes an entry. */
export function postingsOf(block: Block, index: EntryIndex): Postings {
  const { rows, sorted } = block;
  const numbers = index.entries.length;
  const starts = new Uint32Array(numbers + 2);
  const end = sorted === 0 ? 0 : rows.ends[sorted - 1];
  // An entry may be of another list, of which none has a number here.
  const numberAt = (at: number): number => index.numberOf[rows.entries[at] & ENTRY];
  for (let at = 0; at < end; at++) {
    const number = numberAt(at);
    if (number >= 0) starts[number + 2]++;
  }
  for (let at = 2; at < starts.length; at++) starts[at] += starts[at - 1];
  const found = new Uint16Array(starts[numbers + 1]);
  for (let row = 0, at = 0; row < sorted; row++)
    for (; at < rows.ends[row]; at++) {
      const number = numberAt(at);
      if (number >= 0) found[starts[number + 1]++] = row;
    }
  return { starts: starts.subarray(0, numbers + 1), rows: found };
}

/** Sets the bits of all rows that state an entry with one of these numbers. */
export function markRows({ starts, rows }: Postings, number: number, bits: Int32Array): void {
  if (number + 1 >= starts.length) return;
  for (let at = starts[number]; at < starts[number + 1]; at++) bits[rows[at] >> 5] |= 1 << (rows[at] & 31);
}
