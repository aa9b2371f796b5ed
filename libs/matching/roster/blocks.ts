import { Block } from './block.js';
import { BLOCK, TAIL } from './bits.js';
import { Packed, Packing } from './packing.js';
import { Places } from './places.js';
import { Rows } from './rows.js';

const placeOf = (block: number, row: number): number => block * 0x8000 + row;
const blockOf = (place: number): number => place >> 15;
const rowOf = (place: number): number => place & 0x7fff;

/** Everybody in blocks, in the order of their professions; and where each of them is. */
export class Blocks {
  private readonly places: Places;
  /** By number; a number whose block was made anew under another is free. */
  private readonly blocks: (Block | null)[] = [];
  private readonly free: number[] = [];
  /** Numbers of blocks in the order of their professions, and with which each begins. */
  private order: number[] = [];
  private begins: string[] = [];

  constructor(private readonly packing: Packing) {
    this.places = new Places(
      (place) => this.blocks[blockOf(place)]!.rows.ids,
      (place) => rowOf(place) * 4,
    );
  }

  get size(): number {
    return this.places.count;
  }

  get living(): Block[] {
    return this.order.map((at) => this.blocks[at]!);
  }

  /** Bytes of the places; each block tells its own. */
  get bytes(): number {
    return this.places.bytes;
  }

  rows(people: number, entries: number): Rows {
    return new Rows(this.packing.varieties, people, entries);
  }

  find(words: ArrayLike<number>): { block: Block; row: number } | null {
    const place = this.places.find(words);
    return place < 0 ? null : { block: this.blocks[blockOf(place)]!, row: rowOf(place) };
  }

  remove(words: ArrayLike<number>): void {
    const found = this.find(words);
    if (!found) return;
    this.places.remove(words);
    found.block.remove(found.row);
  }

  put(packed: Packed): void {
    const at = this.blockFor(this.cellText(packed.values[0]));
    const { rows, full } = this.blocks[this.order[at]]!;
    if (full) {
      this.sortAgain(at);
      return this.put(packed);
    }
    const row = rows.put(packed);
    this.places.put(rows.ids, row * 4, placeOf(this.order[at], row));
  }

  /** Sorts everybody by profession and specialty and cuts them into blocks. */
  lay(all: Rows): void {
    const cells = this.packing.dictionaries[0].values.map((_, cell) => this.cellText(cell));
    const rank = new Uint32Array(cells.length);
    cells
      .map((_, cell) => cell)
      .sort((a, b) => (cells[a] < cells[b] ? -1 : cells[a] > cells[b] ? 1 : 0))
      .forEach((cell, at) => (rank[cell] = at));
    const specialties = all.columns[this.packing.specialties];
    const everybody = Uint32Array.from({ length: all.count }, (_, row) => row);
    const within = inOrder(
      everybody,
      (row) => specialties[row],
      this.packing.varietyOf(this.packing.specialties),
    );
    this.cut(
      all,
      inOrder(within, (row) => rank[all.columns[0][row]], rank.length),
    );
  }

  private cut(all: Rows, order: Uint32Array): void {
    for (let start = 0; start === 0 || start < order.length; start += BLOCK) {
      const at = this.blocks.push(this.block(all, order.subarray(start, start + BLOCK))) - 1;
      const { rows } = this.blocks[at]!;
      for (let row = 0; row < rows.count; row++) this.places.put(rows.ids, row * 4, placeOf(at, row));
    }
    this.order = this.blocks.map((_, at) => at);
    this.begins = this.living.map((block) => this.beginOf(block));
  }

  private block(from: Rows, order: ArrayLike<number>): Block {
    let entries = 0;
    for (let at = 0; at < order.length; at++) entries += from.ends[order[at]] - from.startOf(order[at]);
    const rows = new Rows(this.packing.varieties, order.length, entries, TAIL);
    for (let at = 0; at < order.length; at++) rows.copy(from, order[at]);
    return new Block(rows, rows.count);
  }

  private beginOf(block: Block): string {
    return block.sorted === 0 ? '' : this.cellText(block.cellOf(0));
  }

  private cellText(cell: number): string {
    return JSON.stringify(this.packing.dictionaries[0].values[cell]);
  }

  /** Where in the order somebody with these professions belongs. */
  private blockFor(text: string): number {
    let low = 0;
    let high = this.begins.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.begins[middle] <= text) low = middle + 1;
      else high = middle;
    }
    let at = Math.max(0, low - 1);
    // One profession may fill several blocks: the emptiest of them.
    for (let other = at - 1; other >= 0 && this.begins[other + 1] === text; other--)
      if (this.blocks[this.order[other]]!.living < this.blocks[this.order[at]]!.living) at = other;
    return at;
  }

  /** Makes a block anew with its tail sorted in, as two where it has grown. */
  private sortAgain(at: number): void {
    const block = this.blocks[this.order[at]]!;
    const { rows } = block;
    const specialties = rows.columns[this.packing.specialties];
    const living: number[] = [];
    for (let row = 0; row < rows.count; row++) if (!block.isGone(row)) living.push(row);
    const texts = new Map<number, string>();
    const textOf = (row: number): string => {
      const cell = rows.columns[0][row];
      let text = texts.get(cell);
      if (text === undefined) texts.set(cell, (text = this.cellText(cell)));
      return text;
    };
    living.sort((a, b) => {
      const [first, second] = [textOf(a), textOf(b)];
      return first < second ? -1 : first > second ? 1 : specialties[a] - specialties[b] || a - b;
    });
    if (living.length <= BLOCK * 1.5) this.remake(at, [living]);
    else this.remake(at, [living.slice(0, living.length >> 1), living.slice(living.length >> 1)]);
  }

  /** Puts blocks of these rows in the place of a block. */
  private remake(at: number, parts: readonly (readonly number[])[]): void {
    const old = this.order[at];
    const { rows } = this.blocks[old]!;
    const made = parts.map((part) => {
      const number = this.free.pop() ?? this.blocks.push(null) - 1;
      const block = this.block(rows, part);
      this.blocks[number] = block;
      part.forEach((row, to) => this.places.move(rows.ids, row * 4, placeOf(old, row), placeOf(number, to)));
      return number;
    });
    this.blocks[old] = null;
    this.free.push(old);
    this.order.splice(at, 1, ...made);
    this.begins = this.living.map((block) => this.beginOf(block));
  }
}

/** Rows by a number below `most`, those with the same one as they were. */
function inOrder(rows: Uint32Array, numberOf: (row: number) => number, most: number): Uint32Array {
  const next = new Uint32Array(most + 1);
  for (const row of rows) next[numberOf(row) + 1]++;
  for (let at = 0; at < most; at++) next[at + 1] += next[at];
  const sorted = new Uint32Array(rows.length);
  for (const row of rows) sorted[next[numberOf(row)]++] = row;
  return sorted;
}
