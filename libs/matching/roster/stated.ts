import type { Alone } from './alone.js';
import { noRows, setRows } from './bits.js';
import type { Block } from './block.js';
import type { Heard } from './heard.js';

/** Rows of a block whose best entry reads the same alone. */
interface Alike {
  pointer: number;
  rows: Int32Array;
}

interface Held {
  words: number;
  rows: Int32Array;
}

/** One is in use at a time. */
const scratch: Int32Array[] = [];

/**
 * What the lists of some of a block's rows hold that counts for a line, found from postings: none of their other entries is
 * looked at.
 */
export class Stated {
  /** The best first: a row is of the first in which it is. */
  readonly alike: readonly Alike[];
  /** Rows that state so many of the words that are asked for. */
  readonly held: readonly Held[];
  /** Rows to be looked at by themselves: the tail, which has no postings. */
  readonly odd: Int32Array;

  constructor(
    block: Block,
    rows: Int32Array,
    entries: readonly (Alone | undefined)[],
    heard: Heard | null,
    /** How good an answer is, by pointer. */
    answers: readonly number[],
  ) {
    let used = 0;
    const empty = () => (scratch[used++] ??= noRows()).fill(0);
    this.odd = empty();
    setRows(this.odd, block.sorted, block.capacity);
    const held: Held[] = [];
    heard?.markByCount(block, rows, (words) => {
      for (const known of held) if (known.words === words) return known.rows;
      held.push({ words, rows: empty() });
      return held.at(-1)!.rows;
    });
    this.held = held;
    const alike: Alike[] = [];
    for (const one of entries)
      one?.mark(block, rows, (pointer) => {
        for (const known of alike) if (known.pointer === pointer) return known.rows;
        alike.push({ pointer, rows: empty() });
        return alike.at(-1)!.rows;
      });
    this.alike = alike.sort((a, b) => answers[b.pointer - 1] - answers[a.pointer - 1]);
  }
}
