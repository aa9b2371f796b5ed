import { Alone } from './alone.js';
import { JoinedAnswers, StatedAnswers } from './answers.js';
import type { Block } from './block.js';
import { Heard } from './heard.js';
import type { Line, Room } from './line.js';
import { ENTRY, LIST_BITS } from './packing.js';
import { Stated } from './stated.js';
import { Tuples } from './tuples.js';

/** What people read in a line who state something that counts in a list. */
export class Listed {
  /** By list, what its entries count. */
  private readonly entries: (Alone | undefined)[] = [];
  private readonly heard: Heard | null = null;
  private readonly joined = new JoinedAnswers();
  /** Where alternatives are asked. */
  private readonly together: StatedAnswers;
  private runs: Tuples | null = null;
  private readonly found: number[] = [];

  constructor(
    private readonly line: Line,
    room: Room,
  ) {
    this.together = new StatedAnswers(room.bundles);
    for (const facet of line.lists)
      if (facet.kind === 'words') this.heard = new Heard(facet, room, line);
      else this.entries[facet.list] = new Alone(facet, room, line);
  }

  get bytes(): number {
    const { joined, together, runs, entries, heard } = this;
    const ofEntries = entries.reduce((sum, one) => sum + (one?.bytes ?? 0), heard?.bytes ?? 0);
    return ofEntries + joined.bytes + together.bytes + (runs?.bytes ?? 0);
  }

  /** Takes up entries that came since. */
  attend(): void {
    for (const one of this.entries) one?.attend();
    this.heard?.attend();
  }

  /** Takes up words that were missed. True where somebody states one of them. */
  hear(): boolean {
    return this.heard?.hear() ?? false;
  }

  /** What counts of what some rows of a block state. */
  statedIn(block: Block, rows: Int32Array): Stated {
    return new Stated(block, rows, this.entries, this.heard, this.line.answers);
  }

  /** Those of a block's sorted rows whose lists hold nothing that may count. */
  leftOutOf(rows: Int32Array, block: Block): Int32Array {
    const counting = this.line.bitmaps.take(rows.length);
    for (const one of this.entries) one?.markAll(block, counting);
    this.heard?.mark(block, counting);
    for (let word = 0; word < rows.length; word++) counting[word] = rows[word] & ~counting[word];
    return counting;
  }

  /** The pointer of a row by its pointer without lists, that of its best entry alone, and how many words it states that count. */
  joinedWith(without: number, best: number, words: number, block: Block, row: number): number {
    if (best === 0 && words === 0) return without;
    return this.joined.of(without, best, words) || this.ofOne(without, block, row);
  }

  /** The pointer of a row by its pointer without lists, where lists were looked at. */
  of(without: number, block: Block, row: number): number {
    return this.line.hasAlternatives
      ? this.ofAlternatives(without, block, row)
      : this.ofOne(without, block, row);
  }

  /**
   * What hangs on lists hangs on three things: what is read without them, the best of what their entries read alone, and how
   * many of the words are held that are asked for.
   */
  private ofOne(without: number, block: Block, row: number): number {
    const { entries, heard, joined } = this;
    const { answers } = this.line;
    const { rows } = block;
    const end = rows.ends[row];
    let best = 0;
    let by = 0;
    let words = 0;
    for (let at = rows.startOf(row); at < end; at++) {
      const entry = rows.entries[at] & ENTRY;
      const alone = entries[rows.entries[at] >>> LIST_BITS];
      if (alone !== undefined) {
        const pointer = alone.of(entry);
        if (pointer === 0 || (best !== 0 && answers[pointer - 1] <= answers[best - 1])) continue;
        best = pointer;
        by = entry;
      } else if (heard?.counts(entry)) words++;
    }
    if (best === 0 && words === 0) return without;
    return joined.of(without, best, words) || this.fillJoined(without, best, by, words, block, row);
  }

  private fillJoined(
    without: number,
    best: number,
    by: number,
    words: number,
    block: Block,
    row: number,
  ): number {
    const stated = words === 0 ? [] : this.entriesThatCount(block, row, true);
    const pointer = this.line.askWith(best === 0 ? stated : [by, ...stated], block.rows, row);
    this.joined.note(without, best, words, pointer);
    return pointer;
  }

  /** Of alternatives it matters as well what each of them reads: entries that count are taken all together. */
  private ofAlternatives(without: number, block: Block, row: number): number {
    const found = this.entriesThatCount(block, row, false);
    if (found.length === 0) return without;
    // Even keys are single entries, odd ones runs of several.
    const key =
      found.length === 1 ? found[0] * 2 : (this.runs ??= new Tuples()).idOf(found, found.length) * 2 + 1;
    return this.together.of(key, block, row) || this.fillStated(key, found, block, row);
  }

  private entriesThatCount({ rows }: Block, row: number, wordsOnly: boolean): readonly number[] {
    const { found, entries, heard } = this;
    found.length = 0;
    for (let at = rows.startOf(row); at < rows.ends[row]; at++) {
      const entry = rows.entries[at] & ENTRY;
      const alone = entries[rows.entries[at] >>> LIST_BITS];
      if (alone === undefined ? heard?.counts(entry) : !wordsOnly && alone.mayCount(entry)) found.push(entry);
    }
    return found;
  }

  private fillStated(key: number, entries: readonly number[], block: Block, row: number): number {
    const pointer = this.line.askWith(entries, block.rows, row);
    this.together.note(key, pointer, this.line.lookedAt, block, row);
    return pointer;
  }
}
