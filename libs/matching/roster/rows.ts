import type { Packed } from './packing.js';
import { grown } from './tuples.js';

/** People as columns of numbers, in the order in which they were put. */
export class Rows {
  count = 0;
  /** `width` values a row: one person's record is one run. */
  values: Uint16Array | Uint32Array;
  wides: Uint32Array;
  ids: Uint32Array;
  versions: Uint32Array;
  /** Where each row's entries end. */
  ends: Uint32Array;
  entries: Uint32Array;

  constructor(
    readonly width: number,
    readonly wideWidth: number,
    readonly large: boolean,
    people: number,
    entries: number,
  ) {
    this.values = new (large ? Uint32Array : Uint16Array)(people * width);
    this.wides = new Uint32Array(people * wideWidth);
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
    for (let slot = 0; slot < this.width; slot++) this.values[row * this.width + slot] = packed.values[slot];
    for (let slot = 0; slot < this.wideWidth; slot++)
      this.wides[row * this.wideWidth + slot] = packed.wides[slot];
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
    for (let slot = 0; slot < this.width; slot++)
      this.values[row * this.width + slot] = from.values[source * this.width + slot];
    for (let slot = 0; slot < this.wideWidth; slot++)
      this.wides[row * this.wideWidth + slot] = from.wides[source * this.wideWidth + slot];
    for (let word = 0; word < 4; word++) this.ids[row * 4 + word] = from.ids[source * 4 + word];
    this.versions[row] = from.versions[source];
    const at = this.startOf(row);
    for (let entry = start; entry < from.ends[source]; entry++)
      this.entries[at + entry - start] = from.entries[entry];
    return row;
  }

  get bytes(): number {
    const { values, wides, ids, versions, ends, entries } = this;
    return [values, wides, ids, versions, ends, entries].reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  private extend(entries: number): number {
    const row = this.count++;
    const start = this.startOf(row);
    if (row === this.versions.length) {
      this.versions = grown(this.versions, row + 1);
      const people = this.versions.length;
      this.values = grown(this.values, people * this.width);
      this.wides = grown(this.wides, people * this.wideWidth);
      this.ids = grown(this.ids, people * 4);
      this.ends = grown(this.ends, people);
    }
    if (start + entries > this.entries.length) this.entries = grown(this.entries, start + entries);
    this.ends[row] = start + entries;
    return row;
  }
}
