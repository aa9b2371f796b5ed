import type { Block } from './block.js';
import type { EntryIndex } from './entry-index.js';
import type { Facet } from './layout.js';
import type { Line, Room } from './line.js';
import { ENTRY } from './packing.js';

const NOBODY = new Int32Array(0);
/** Of so many entries it is asked first whether any counts at all. */
const TOGETHER = 48;

/**
 * What entries of one open list count for a line: the rule is asked about somebody who states one entry and nothing else,
 * once for all entries that are alike in whatever it looked at of them.
 */
export class Alone {
  private index: EntryIndex | null = null;
  private field = 0;
  /** By the number of a code: what all of its entries read, as a pointer + 1; 0 where more than the code is looked at. */
  private whole = new Uint16Array(64);
  /** The same by the place of an entry among those of its code. */
  private readonly single: (Uint16Array | undefined)[] = [];
  private bytesOfSingle = 0;
  /** Nothing of an entry is looked at. */
  private deaf = false;
  /** How many codes were asked about together. */
  private upTo = 0;
  /** Numbers of codes of which an entry may count, among so many. */
  private readonly counting: number[] = [];
  private countedUpTo = 0;

  constructor(
    private readonly facet: Facet,
    private readonly room: Room,
    private readonly line: Line,
  ) {}

  get bytes(): number {
    return this.whole.byteLength + this.bytesOfSingle;
  }

  /** Takes up the entries that came since. */
  attend(): void {
    this.index?.attend();
  }

  /** The pointer of what somebody reads who states this entry alone; 0 where that is what they read without it. */
  of(entry: number): number {
    const { index } = this;
    if (index === null) return this.deaf ? 0 : this.begin(entry);
    const number = index.numberOf[entry];
    const whole = this.whole[number];
    if (whole > 0) return whole - 1;
    const told = this.single[number]?.[index.placeOf[entry]];
    return told ? told - 1 : this.ask(index, entry);
  }

  /**
   * Whether an entry may count beside others. Of alternatives it may change one that is not picked, so that its answer alone
   * is none the other: there it may count unless nothing but its code was looked at.
   */
  mayCount(entry: number): boolean {
    return this.of(entry) !== 0 || (this.index !== null && this.whole[this.index.numberOf[entry]] !== 1);
  }

  /** Sets the bits of sorted rows that state an entry which may count. */
  markAll(block: Block, bits: Int32Array): void {
    const index = this.counted();
    if (index !== null) for (const number of this.counting) block.postings(index).mark(number, bits);
  }

  /** Sets the bits of some sorted rows that state an entry which may count, in the rows of what it reads alone. No alternatives are asked. */
  mark(block: Block, some: Int32Array, rowsOf: (pointer: number) => Int32Array): void {
    const index = this.counted();
    if (index === null) return;
    for (const number of this.counting) {
      const told = this.whole[number];
      if (told > 1) block.postings(index).mark(number, rowsOf(told - 1));
      else this.markSingle(block, index, number, some, rowsOf);
    }
  }

  /** Finds out of which codes an entry may count; null where nothing of an entry is looked at. */
  private counted(): EntryIndex | null {
    const [first] = this.room.packing.indexOf(this.facet.index, 0).attend().entries;
    if (first !== undefined) this.of(first[0]);
    const { index } = this;
    if (index === null) return null;
    this.askTogether(index);
    for (; this.countedUpTo < index.entries.length; this.countedUpTo++) {
      if (!this.whole[this.countedUpTo]) this.of(index.entries[this.countedUpTo][0]);
      if (this.whole[this.countedUpTo] !== 1) this.counting.push(this.countedUpTo);
    }
    return index;
  }

  /** The same for entries of a code of which more than the code is looked at. */
  private markSingle(
    block: Block,
    index: EntryIndex,
    number: number,
    some: Int32Array,
    rowsOf: (pointer: number) => Int32Array,
  ): void {
    const { starts, rows, places } = block.postings(index);
    const { placeOf } = index;
    let single = this.single[number];
    let last = 0;
    let bits: Int32Array = NOBODY;
    for (let at = starts[number]; at < starts[number + 1]; at++) {
      const row = rows[at];
      if (((some[row >> 5] >>> (row & 31)) & 1) === 0) continue;
      const entry = block.rows.entries[block.rows.startOf(row) + places[at]] & ENTRY;
      let told = single?.[placeOf[entry]] ?? 0;
      if (told === 0) {
        told = this.of(entry) + 1;
        single = this.single[number];
      }
      if (told === 1) continue;
      if (told !== last) bits = rowsOf((last = told) - 1);
      bits[row >> 5] |= 1 << (row & 31);
    }
  }

  /**
   * Asks about many codes at a time that nobody has asked about yet. Hardly any of 750 skills is near to the one that
   * is wanted, and what changes nothing in company changes nothing alone: that is how single entries are held to the rule.
   */
  private askTogether(index: EntryIndex): void {
    if (this.line.hasAlternatives) return;
    const some: number[] = [];
    for (; this.upTo < index.entries.length; this.upTo++)
      if (!this.whole[this.upTo] && this.single[this.upTo] === undefined)
        some.push(index.entries[this.upTo][0]);
    for (let from = 0; from < some.length; from += TOGETHER)
      this.halve(index, some.slice(from, from + TOGETHER));
  }

  private halve(index: EntryIndex, some: readonly number[]): void {
    if (some.length <= 1) return;
    const { probe } = this.room;
    probe.together(this.facet, some);
    const pointer = this.line.pointerOfSilent();
    probe.clear(this.facet);
    if (pointer === this.line.silence && (probe.fieldsSeen & ~(1 << this.field)) === 0) {
      for (const entry of some) this.putWhole(index.numberOf[entry], 1);
      return;
    }
    const half = some.length >> 1;
    this.halve(index, some.slice(0, half));
    this.halve(index, some.slice(half));
  }

  /** Finds the field by which the rule tells entries apart first. */
  private begin(entry: number): number {
    const { packing, probe } = this.room;
    if (packing.fields[this.facet.index]!.length > 0) {
      this.asked(entry);
      this.deaf = probe.firstField < 0;
      if (this.deaf) return 0;
      this.field = probe.firstField;
    }
    this.index = packing.indexOf(this.facet.index, this.field).attend();
    return this.of(entry);
  }

  private ask(index: EntryIndex, entry: number): number {
    const pointer = this.asked(entry);
    const told = pointer === this.line.silence ? 1 : pointer + 1;
    const { fieldsSeen } = this.room.probe;
    const number = index.numberOf[entry];
    if ((fieldsSeen & ~(1 << this.field)) === 0) this.putWhole(number, told);
    else this.putSingle(index, entry, told, fieldsSeen);
    return told - 1;
  }

  private asked(entry: number): number {
    const { probe } = this.room;
    probe.alone(this.facet, entry);
    const pointer = this.line.pointerOfSilent();
    probe.clear(this.facet);
    return pointer;
  }

  private putWhole(number: number, told: number): void {
    if (number >= this.whole.length) {
      const longer = new Uint16Array(Math.max(number + 1, this.index!.entries.length));
      longer.set(this.whole);
      this.whole = longer;
    }
    this.whole[number] = told;
  }

  /** Notes an answer for all entries of a code that are alike in the fields that were looked at. */
  private putSingle(index: EntryIndex, entry: number, told: number, seen: number): void {
    const { packing } = this.room;
    const number = index.numberOf[entry];
    const all = index.entries[number];
    let single = this.single[number];
    if (single === undefined || single.length < all.length) {
      const longer = new Uint16Array(all.length);
      if (single) longer.set(single);
      this.bytesOfSingle += longer.byteLength - (single?.byteLength ?? 0);
      this.single[number] = single = longer;
    }
    const fields = packing.fields[this.facet.index]!.map((_, field) => field).filter(
      (field) => field !== this.field && (seen >>> field) & 1,
    );
    if (fields.length + 1 === packing.fields[this.facet.index]!.length)
      return void (single[index.placeOf[entry]] = told);
    const wanted = fields.map((field) => packing.codeOfEntry(entry, field));
    for (let place = 0; place < all.length; place++) {
      let alike = single[place] === 0;
      for (let at = 0; alike && at < fields.length; at++)
        alike = packing.codeOfEntry(all[place], fields[at]) === wanted[at];
      if (alike) single[place] = told;
    }
  }
}
