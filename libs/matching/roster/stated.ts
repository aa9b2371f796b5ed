import type { Alone } from './alone.js';
import type { Block } from './block.js';
import type { Heard } from './heard.js';
import { setRows } from './planes.js';

/** Rows of a block whose best entry reads the same alone. */
interface Alike {
  pointer: number;
  rows: Int32Array;
}

/**
 * What the lists of a block's rows hold that counts for a line, found from postings: nobody who states nothing of it is
 * looked at. Kept for one question only.
 */
export class Stated {
  /** The best first: a row is of the first in which it is. */
  readonly alike: readonly Alike[];
  /** Rows to be looked at by themselves: the tail, who holds a word that was asked for, and all where alternatives are asked. */
  readonly odd: Int32Array;

  constructor(
    block: Block,
    entries: readonly (Alone | undefined)[],
    heard: Heard | null,
    /** How good an answer is, by pointer; null where alternatives are asked. */
    answers: readonly number[] | null,
  ) {
    this.odd = new Int32Array(block.words);
    setRows(this.odd, block.sorted, block.capacity);
    const found = new Map<number, Int32Array>();
    const rowsOf = (pointer: number): Int32Array => {
      if (answers === null) return this.odd;
      let rows = found.get(pointer);
      if (rows === undefined) found.set(pointer, (rows = new Int32Array(block.words)));
      return rows;
    };
    for (const one of entries) one?.mark(block, rowsOf);
    heard?.mark(block, this.odd);
    this.alike = [...found]
      .map(([pointer, rows]) => ({ pointer, rows }))
      .sort((a, b) => answers![b.pointer - 1] - answers![a.pointer - 1]);
  }
}
