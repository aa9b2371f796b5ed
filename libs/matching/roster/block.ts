import { ENTRY, LIST_BITS, Packing } from './packing.js';
import { Column, Rows } from './rows.js';

/** Most people of a block as it is made; half as many again before it is made anew, as two where need be. */
export const BLOCK = 8_192;
/** People put behind the sorted ones before a block is sorted again. */
export const TAIL = 96;
/** No block ever has more. */
export const MOST_ROWS = BLOCK * 2 + TAIL;

/** Who states one value in one field of a list: rows of sorted people, by code. */
interface Postings {
  codes: Int32Array;
  ends: Uint32Array;
  rows: Uint16Array;
}

/** Some thousands of people, sorted by profession and specialty, and a short unsorted tail of changed ones. */
export class Block {
  readonly gone: Uint8Array;
  goneCount = 0;
  /** Where each run of equal professions begins, and the end of the last; the tail is not in it. */
  readonly cells: Uint16Array;
  /** Columns that are looked at together, as one: see `Bundle`. */
  readonly bundled: ({ column: Column; upTo: number } | undefined)[] = [];
  private readonly postings = new Map<number, Postings>();

  constructor(
    private readonly packing: Packing,
    readonly rows: Rows,
    readonly sorted: number,
  ) {
    this.gone = new Uint8Array(sorted + TAIL);
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

  get living(): number {
    return this.rows.count - this.goneCount;
  }

  get full(): boolean {
    return this.rows.count - this.sorted >= TAIL;
  }

  remove(row: number): void {
    this.gone[row] = 1;
    this.goneCount++;
  }

  /** Sorted rows that state a code in a field of a list, as a part of `rows` from `start` up to `end`. */
  stating(facet: number, field: number, code: number): { rows: Uint16Array; start: number; end: number } {
    const { codes, ends, rows } = this.postingsBy(facet, field);
    let low = 0;
    let high = codes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (codes[middle] < code) low = middle + 1;
      else high = middle;
    }
    if (codes[low] !== code) return { rows, start: 0, end: 0 };
    return { rows, start: low === 0 ? 0 : ends[low - 1], end: ends[low] };
  }

  get bytes(): number {
    let bytes = this.rows.bytes + this.gone.byteLength + this.cells.byteLength;
    for (const { codes, ends, rows } of this.postings.values())
      bytes += codes.byteLength + ends.byteLength + rows.byteLength;
    return bytes;
  }

  private postingsBy(facet: number, field: number): Postings {
    const key = facet * 64 + field;
    let found = this.postings.get(key);
    if (!found) this.postings.set(key, (found = this.post(facet, field)));
    return found;
  }

  private post(facet: number, field: number): Postings {
    const { packing } = this;
    const counts = new Map<number, number>();
    let all = 0;
    this.eachEntry(facet, (_row, entry) => {
      const code = packing.codeOfEntry(entry, field);
      counts.set(code, (counts.get(code) ?? 0) + 1);
      all++;
    });
    const codes = Int32Array.from(counts.keys()).sort();
    const ends = new Uint32Array(codes.length);
    const next = new Map<number, number>();
    let upTo = 0;
    codes.forEach((code, at) => {
      next.set(code, upTo);
      ends[at] = upTo += counts.get(code)!;
    });
    const posted = new Uint16Array(all);
    this.eachEntry(facet, (row, entry) => {
      const code = packing.codeOfEntry(entry, field);
      const place = next.get(code)!;
      posted[place] = row;
      next.set(code, place + 1);
    });
    return { codes, ends, rows: posted };
  }

  private eachEntry(facet: number, each: (row: number, entry: number) => void): void {
    const { rows, packing } = this;
    const { list } = packing.facets[facet];
    for (let row = 0, at = 0; row < this.sorted; row++)
      for (; at < rows.ends[row]; at++) {
        const tagged = rows.entries[at];
        if (tagged >>> LIST_BITS === list) each(row, tagged & ENTRY);
      }
  }
}
