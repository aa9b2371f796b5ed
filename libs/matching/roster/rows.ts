import type { Packed } from './packing.js';
import { lengthened } from './tuples.js';

/** Numbers of one piece of the facts by row, as narrow as they can be kept. */
export type Column = Uint8Array | Uint16Array | Uint32Array;

/** An empty column with room for numbers below `variety`. */
export function columnFor(variety: number, rows: number): Column {
  return new (variety <= 0x100 ? Uint8Array : variety <= 0x1_0000 ? Uint16Array : Uint32Array)(rows);
}

/** Puts a number in a column; a wider column where it is too large for this one. */
export function putIn(column: Column, row: number, value: number): Column {
  column[row] = value;
  if (column[row] === value) return column;
  const wider = columnFor(value + 1, column.length);
  wider.set(column);
  wider[row] = value;
  return wider;
}

/** How many entries somebody has whom there is room for. */
const ENTRIES = 8;

/** People as columns of numbers, in the order in which they were put. */
export class Rows {
  count = 0;
  /** One a facet; a column whose numbers outgrow it is laid anew. */
  columns: Column[];
  ids: Uint32Array;
  versions: Uint32Array;
  /** Where each row's entries end. */
  ends: Uint32Array;
  entries: Uint32Array;

  /** `varieties`: how many values each column is known to have. `spare`: room for so many people more at a time, or half as many again. */
  constructor(
    varieties: readonly number[],
    people: number,
    entries: number,
    private readonly spare: number | null = null,
  ) {
    this.columns = varieties.map((variety) => columnFor(variety, people));
    this.ids = new Uint32Array(people * 4);
    this.versions = new Uint32Array(people);
    this.ends = new Uint32Array(people);
    this.entries = new Uint32Array(entries);
  }

  startOf(row: number): number {
    return row === 0 ? 0 : this.ends[row - 1];
  }

  put(packed: Packed): number {
    const row = this.extend(packed.entries.length);
    packed.values.forEach((value, column) => this.set(column, row, value));
    for (let word = 0; word < 4; word++) this.ids[row * 4 + word] = packed.words[word];
    this.versions[row] = packed.version;
    const end = this.ends[row];
    for (let at = 0; at < packed.entries.length; at++)
      this.entries[end - packed.entries.length + at] = packed.entries[at];
    return row;
  }

  /** Copies a row of another set of rows to the end of this one. */
  copy(from: Rows, source: number): number {
    const start = from.startOf(source);
    const row = this.extend(from.ends[source] - start);
    for (let column = 0; column < this.columns.length; column++)
      this.set(column, row, from.columns[column][source]);
    for (let word = 0; word < 4; word++) this.ids[row * 4 + word] = from.ids[source * 4 + word];
    this.versions[row] = from.versions[source];
    const at = this.startOf(row);
    for (let entry = start; entry < from.ends[source]; entry++)
      this.entries[at + entry - start] = from.entries[entry];
    return row;
  }

  get bytes(): number {
    const { columns, ids, versions, ends, entries } = this;
    return [...columns, ids, versions, ends, entries].reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  private set(column: number, row: number, value: number): void {
    this.columns[column] = putIn(this.columns[column], row, value);
  }

  private extend(entries: number): number {
    const row = this.count++;
    const start = this.startOf(row);
    if (row === this.versions.length) {
      const people = row + (this.spare ?? (row >> 1) + 16);
      this.versions = lengthened(this.versions, people);
      this.columns = this.columns.map((column) => lengthened(column, people));
      this.ids = lengthened(this.ids, people * 4);
      this.ends = lengthened(this.ends, people);
    }
    if (start + entries > this.entries.length) {
      const more = this.spare === null ? start >> 1 : this.spare * ENTRIES;
      this.entries = lengthened(this.entries, start + entries + more);
    }
    this.ends[row] = start + entries;
    return row;
  }
}
