import type { Block } from './block.js';
import { MOST_ROWS } from './bits.js';
import type { EntryIndex } from './entry-index.js';
import type { Facet } from './layout.js';
import type { Line, Room } from './line.js';

/** By row. */
const counts = new Uint16Array(MOST_ROWS);

/** Which of the words that people state a line asks for: they are taken up as the rule asks for them. */
export class Heard {
  private readonly index: EntryIndex;
  /** Numbers of the words that are asked for; and by the number of a word 1 where it is one of them. */
  private readonly numbers: number[] = [];
  private asked = new Uint8Array(0);
  /** Words that the rule asked for and nobody states yet. */
  private readonly unheard = new Set<string>();
  private begun = false;

  constructor(
    facet: Facet,
    private readonly room: Room,
    private readonly line: Line,
  ) {
    this.index = room.packing.indexOf(facet.index, 0);
  }

  get bytes(): number {
    return this.asked.byteLength;
  }

  counts(entry: number): boolean {
    return this.asked[this.index.numberOf[entry]] === 1;
  }

  /** Sets the bits of sorted rows that state a word which counts. */
  mark(block: Block, bits: Int32Array): void {
    for (const number of this.numbers) block.postings(this.index).mark(number, bits);
  }

  /** Sets the bits of some sorted rows that state words which count, in the rows of how many they state. */
  markByCount(block: Block, some: Int32Array, rowsOf: (words: number) => Int32Array): void {
    const { starts, rows } = block.postings(this.index);
    const each = (visit: (row: number) => void) => {
      for (const number of this.numbers)
        for (let at = starts[number]; at < starts[number + 1]; at++)
          if ((some[rows[at] >> 5] >>> (rows[at] & 31)) & 1) visit(rows[at]);
    };
    each((row) => void (counts[row] = 0));
    each((row) => void counts[row]++);
    each((row) => void (rowsOf(counts[row])[row >> 5] |= 1 << (row & 31)));
  }

  /** Takes up the words that came since. */
  attend(): void {
    const { probe } = this.room;
    this.index.attend();
    if (!this.begun) {
      this.begun = true;
      probe.stated = true;
      this.line.pointerOfSilent();
      probe.stated = false;
      for (const word of probe.missed) this.unheard.add(word);
    }
    this.take();
  }

  /** Takes up the words that the probe missed. True where somebody states one that was not known to count. */
  hear(): boolean {
    for (const word of this.room.probe.missed) this.unheard.add(word);
    return this.take();
  }

  private take(): boolean {
    const { index, room } = this;
    let taken = false;
    for (const word of this.unheard) {
      const code = room.packing.codes.find(word);
      const number = code === undefined ? undefined : index.numbers.get(code);
      if (number === undefined) continue;
      this.unheard.delete(word);
      if (this.asked[number] === 1) continue;
      if (number >= this.asked.length) {
        const longer = new Uint8Array(index.entries.length);
        longer.set(this.asked);
        this.asked = longer;
      }
      this.asked[number] = 1;
      this.numbers.push(number);
      taken = true;
    }
    return taken;
  }
}
