import type { EntryIndex } from './entry-index.js';
import { BITS, TAIL } from './bits.js';
import { Postings } from './postings.js';
import { Column, Rows } from './rows.js';

/** Some thousands of people, sorted by profession and specialty, and a short unsorted tail of changed ones. */
export class Block {
  /** Rows that are not there any more, as bits. */
  readonly gone: Int32Array;
  goneCount = 0;
  /** Where each run of equal professions begins, and the end of the last; the tail is not in it. */
  readonly cells: Uint16Array;
  /** Columns that are looked at together, as one: see `Bundle`. */
  readonly bundled: ({ column: Column; upTo: number } | undefined)[] = [];

  /** By bundle, who states nothing in any of its columns. */
  readonly quiet: (Int32Array | undefined)[] = [];
  /** By index, who states what: see `Postings`. */
  private readonly posted: (Postings | undefined)[] = [];

  constructor(
    readonly rows: Rows,
    readonly sorted: number,
  ) {
    this.gone = new Int32Array(this.words);
    const starts: number[] = [];
    for (let row = 0; row < sorted; row++)
      if (row === 0 || this.cellOf(row) !== this.cellOf(row - 1)) starts.push(row);
    starts.push(sorted);
    this.cells = Uint16Array.from(starts);
  }

  /** Which professions and specialties: the first value of the record. */
  cellOf(row: number): number {
    return this.rows.columns[0][row];
  }

  /** The most rows that it may come to have. */
  get capacity(): number {
    return this.sorted + TAIL;
  }

  /** Words of 32 rows. */
  get words(): number {
    return ((this.capacity - 1) >> BITS) + 1;
  }

  isGone(row: number): boolean {
    return ((this.gone[row >> BITS] >>> (row & 31)) & 1) === 1;
  }

  get living(): number {
    return this.rows.count - this.goneCount;
  }

  get full(): boolean {
    return this.rows.count - this.sorted >= TAIL;
  }

  remove(row: number): void {
    this.gone[row >> BITS] |= 1 << (row & 31);
    this.goneCount++;
  }

  /** Which of the sorted rows state what. */
  postings(index: EntryIndex): Postings {
    return (this.posted[index.number] ??= new Postings(this, index));
  }

  get bytes(): number {
    const { rows, gone, cells, posted } = this;
    return posted.reduce(
      (sum, one) => sum + (one?.bytes ?? 0),
      rows.bytes + gone.byteLength + cells.byteLength,
    );
  }
}
