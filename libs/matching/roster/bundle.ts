import type { Block } from './block.js';
import { MOST_ROWS } from './bits.js';
import type { Packing } from './packing.js';
import { Column, columnFor, putIn } from './rows.js';

/** More values than any column has. */
const MOST_VALUES = 2 ** 26;
const zeros = new Uint8Array(MOST_ROWS);

/**
 * Several columns that lines look at together, as one column of small numbers: whoever has the same number has the same
 * values in all of them. Made for a block when it is first needed.
 */
export class Bundle {
  /** Nothing stated in any of the columns is number 0, as it is in each. */
  private readonly ids = new Map([[0, 0]]);
  /** Whether one of the columns tells how long the list is that is looked at field by field. */
  private readonly tellsLengths: boolean;

  constructor(
    readonly columns: readonly number[],
    /** The same without the last column; null for one column or none. */
    private readonly before: Bundle | null,
    private readonly packing: Packing,
    private readonly number: number,
  ) {
    this.tellsLengths = columns.some((column) => packing.tellsLengths(column));
  }

  hasAll(columns: readonly number[]): boolean {
    for (const column of columns)
      if (!this.columns.includes(column) && (column !== this.packing.lengths || !this.tellsLengths))
        return false;
    return true;
  }

  /** How many different numbers there are so far. */
  get count(): number {
    if (this.before) return this.ids.size;
    return this.columns.length === 0 ? 1 : this.packing.varietyOf(this.columns[0]);
  }

  /** By row, for all rows that the block has now. */
  column(block: Block): Column {
    if (this.columns.length === 0) return zeros;
    if (!this.before) return block.rows.columns[this.columns[0]];
    const made = block.bundled[this.number];
    return made?.upTo === block.rows.count ? made.column : this.paired(block, this.before);
  }

  /** Sorted rows that state nothing in any of the columns, as bits: not to be written to. */
  quiet(block: Block): Int32Array {
    return (block.quiet[this.number] ??= this.quietOf(block));
  }

  bytesOf(block: Block): number {
    return (block.bundled[this.number]?.column.byteLength ?? 0) + (block.quiet[this.number]?.byteLength ?? 0);
  }

  private quietOf(block: Block): Int32Array {
    const quiet = new Int32Array(block.words);
    const column = this.column(block);
    for (let row = 0; row < block.sorted; row++) if (column[row] === 0) quiet[row >> 5] |= 1 << (row & 31);
    return quiet;
  }

  private paired(block: Block, before: Bundle): Column {
    const made = (block.bundled[this.number] ??= {
      column: columnFor(this.ids.size, block.capacity),
      upTo: 0,
    });
    const { count } = block.rows;
    const last = block.rows.columns[this.columns.at(-1)!];
    const first = before.column(block);
    const { ids } = this;
    let [key, id] = [-1, 0];
    for (let row = made.upTo; row < count; row++) {
      const pair = first[row] * MOST_VALUES + last[row];
      if (pair !== key) {
        key = pair;
        const known = ids.get(pair);
        if (known === undefined) ids.set(pair, (id = ids.size));
        else id = known;
      }
      made.column = putIn(made.column, row, id);
    }
    made.upTo = count;
    return made.column;
  }
}

/** All bundles of one roster, by their columns. */
export class Bundles {
  private readonly known = new Map<string, Bundle>();

  constructor(private readonly packing: Packing) {}

  of(columns: Iterable<number>): Bundle {
    const { packing } = this;
    const all = new Set(columns);
    // A field of each entry tells as well how many entries there are.
    if ([...all].some((column) => packing.tellsLengths(column))) all.delete(packing.lengths);
    return this.sorted([...all].sort((a, b) => a - b));
  }

  bytesOf(block: Block): number {
    let bytes = 0;
    for (const bundle of this.known.values()) bytes += bundle.bytesOf(block);
    return bytes;
  }

  private sorted(columns: readonly number[]): Bundle {
    const key = columns.join();
    let known = this.known.get(key);
    if (!known) {
      const before = columns.length > 1 ? this.sorted(columns.slice(0, -1)) : null;
      this.known.set(key, (known = new Bundle(columns, before, this.packing, this.known.size)));
    }
    return known;
  }
}
