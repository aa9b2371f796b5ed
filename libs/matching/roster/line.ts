import type { PersonFacts } from '../facts.js';
import { Alone } from './alone.js';
import { Answers, JoinedAnswers, StatedAnswers } from './answers.js';
import type { Block } from './block.js';
import type { Bundles } from './bundle.js';
import { Heard } from './heard.js';
import { Facet, cellFields } from './layout.js';
import { ENTRY, LIST_BITS, type Packing } from './packing.js';
import { Planes } from './planes.js';
import type { Probe } from './probe.js';
import type { Rows } from './rows.js';
import { Stated } from './stated.js';
import { Tuples } from './tuples.js';
import type { Weights } from './weights.js';

/** Thrown where the rule looked at something that it had not looked at before: the search begins again with it. */
export const AGAIN = new Error('The rule looked at something that it had not looked at before');

/** What a line takes in objects, besides its tables. */
const OVERHEAD = 5_000;

const unasked = (): never => {
  throw new Error('No position asks about this line now');
};

/** What all lines of one roster share. */
export interface Room {
  packing: Packing;
  probe: Probe;
  bundles: Bundles;
}

/**
 * One line of the rule with everything that it has answered so far, by what it looked at. What is kept does not hang
 * on the position that asks, as long as it asks the same: see `lines.ts`.
 */
export class Line {
  readonly allowed: Uint8Array;
  /** Whether it may look at what nearly everybody states differently. */
  readonly looksWide: boolean;
  readonly lists: readonly Facet[];
  /** By list, what its entries count. */
  private readonly entries: (Alone | undefined)[] = [];
  private heard: Heard | null = null;
  /** For people without any entry that counts; and for all others, the latter of several alternatives. */
  readonly silent: Answers;
  private readonly joined = new JoinedAnswers();
  private readonly stated: StatedAnswers;
  /** What each leaf stands for. */
  readonly answers: number[] = [];
  private saidBySilent = 0;
  /** By cell: 1 where it says that nobody there is met, 2 where it hangs on more, or is met. */
  private readonly cells: number[] = [];
  private readonly leaves = new Map<number, number>();
  /** By pointer, its kind; and by kind, a pointer that stands for it. */
  private readonly kinds: number[] = [];
  readonly standsFor: number[] = [];
  private readonly kindsBy = new Map<number, number>();
  private planes = new WeakMap<Block, Planes>();
  /** Those that were asked for last: mostly they are asked for again. */
  private last: Planes | null = null;
  bytesOfPlanes = 0;
  /** While a question is asked: what its lists hold that counts, by block. */
  private readonly statedBy = new Map<Block, Stated>();
  private lastStated: { block: Block; stated: Stated } | null = null;
  /** What its answers cost the positions of the question at hand. */
  readonly weights = new Map<string, Weights>();
  private runs: Tuples | null = null;
  private readonly found: number[] = [];

  constructor(
    readonly number: number,
    /** Rows of the table of criteria that it is made of: one for each alternative. */
    readonly rows: readonly number[],
    reads: ReadonlySet<keyof PersonFacts>,
    private readonly room: Room,
    /** Asks the rule itself, for the position that is being asked about: a whole number from 0 on. */
    public ask: (person: PersonFacts) => number = unasked,
    /** Answers for which this is the same cost every position the same. */
    public sameAs: (answer: number) => number = unasked,
  ) {
    const { facets } = room.packing;
    this.allowed = Uint8Array.from(facets, ({ key }) => (reads.has(key) ? 1 : 0));
    this.lists = facets.filter(({ key, kind }) => (kind === 'open' || kind === 'words') && reads.has(key));
    this.silent = new Answers(room.bundles);
    this.looksWide = facets.some(({ key, kind }) => kind === 'wide' && reads.has(key));
    this.stated = new StatedAnswers(room.bundles);
    for (const facet of this.lists)
      if (facet.kind === 'words') this.heard = new Heard(facet, room, this);
      else this.entries[facet.list] = new Alone(facet, room, this);
  }

  get hasAlternatives(): boolean {
    return this.rows.length > 1;
  }

  /** What rows of a block read, as far as they were asked about. */
  planesOf(block: Block): Planes {
    if (this.last?.block === block) return this.last;
    let known = this.planes.get(block);
    if (!known) {
      this.planes.set(block, (known = new Planes(this, block)));
      this.bytesOfPlanes += known.known.byteLength;
    }
    return (this.last = known);
  }

  /** Which kind of answer a pointer stands for. */
  kindOf(pointer: number): number {
    return this.kinds[pointer];
  }

  get bytes(): number {
    const { silent, joined, stated, runs, entries, heard } = this;
    const ofEntries = entries.reduce((sum, one) => sum + (one?.bytes ?? 0), heard?.bytes ?? 0);
    return (
      OVERHEAD +
      ofEntries +
      silent.bytes +
      joined.bytes +
      stated.bytes +
      (runs?.bytes ?? 0) +
      this.bytesOfPlanes
    );
  }

  /** Lets go of the position that asked last, which is far larger than what was answered. */
  release(): void {
    this.ask = unasked;
    this.sameAs = unasked;
    this.last = this.lastStated = null;
    this.statedBy.clear();
    this.weights.clear();
  }

  /** Takes up entries that came since. */
  attend(): void {
    for (const one of this.entries) one?.attend();
    this.heard?.attend();
  }

  /** The pointer of the answer about somebody who states what the probe holds, and nothing else. */
  pointerOfSilent(): number {
    this.room.probe.begin(this.allowed, null, 0);
    return this.leaf(this.ask(this.room.probe.person));
  }

  /** The pointer of somebody who states nothing at all. */
  get silence(): number {
    return (this.saidBySilent ||= this.pointerOfSilent());
  }

  /** What counts of what the lists of a block hold. */
  statedIn(block: Block): Stated {
    if (this.lastStated?.block === block) return this.lastStated.stated;
    let stated = this.statedBy.get(block);
    if (!stated) {
      const answers = this.hasAlternatives ? null : this.answers;
      this.statedBy.set(block, (stated = new Stated(block, this.entries, this.heard, answers)));
    }
    this.lastStated = { block, stated };
    return stated;
  }

  /** What a row reads whatever its lists hold: its pointer, twice, and one more where it matters what they hold. */
  toldWithoutLists(block: Block, row: number): number {
    return this.silent.of(block, row) || this.fillSilent(block, row);
  }

  /** The pointer of a row that holds no word which counts, by its pointer without lists and that of its best entry alone. */
  withEntry(without: number, best: number, block: Block, row: number): number {
    return this.joined.of(without, best, 0) || this.ofOne(without, block, row);
  }

  /** The pointer of a row, whatever it states: its leaf + 1. */
  leafOf(block: Block, row: number): number {
    const told = this.toldWithoutLists(block, row);
    // Where no list was looked at, it is all the same what it holds.
    if ((told & 1) === 0) return told >> 1;
    return this.hasAlternatives
      ? this.ofAlternatives(told >> 1, block, row)
      : this.ofOne(told >> 1, block, row);
  }

  /**
   * What hangs on lists hangs on three things: what is read without them, the best of what their entries read alone, and how
   * many of the words are held that are asked for.
   */
  private ofOne(without: number, block: Block, row: number): number {
    const { answers, entries, heard, joined } = this;
    const { rows } = block;
    const end = rows.ends[row];
    let [best, by, words] = [0, 0, 0];
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
    const pointer = this.askWith(best === 0 ? stated : [by, ...stated], block.rows, row);
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
    return this.stated.of(key, block, row) || this.fillStated(key, found, block, row);
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

  /** Asks about a row as if it stated nothing that counts: its pointer, twice, and one more where lists were looked at. */
  private fillSilent(block: Block, row: number): number {
    const pointer = this.askWith([], block.rows, row);
    const told = pointer * 2 + (this.room.probe.listsAsked ? 1 : 0);
    this.silent.note(told, this.lookedAt(), block, row);
    return told;
  }

  private fillStated(key: number, entries: readonly number[], block: Block, row: number): number {
    const pointer = this.askWith(entries, block.rows, row);
    this.stated.note(key, pointer, this.lookedAt(), block, row);
    return pointer;
  }

  /** Columns that were looked at when the rule was last asked. */
  private lookedAt(): number[] {
    const { facets } = this.room.packing;
    return this.room.probe.trace.map((facet) => facets[facet].column);
  }

  /** Whether the professions of a row alone make the answer one that `isHopeless` says is. */
  isHopelessCell(block: Block, row: number, isHopeless: (pointer: number) => boolean): boolean {
    const cell = block.cellOf(row);
    if (this.cells[cell] === undefined) {
      const pointer = this.askWith([], block.rows, row);
      const { facets } = this.room.packing;
      const isOfCell = this.room.probe.trace.every((facet) => isOfCells(facets[facet]));
      this.cells[cell] = isOfCell && isHopeless(pointer) ? 1 : 2;
    }
    return this.cells[cell] === 1;
  }

  /** Asks the rule about a row, or about somebody silent, with these entries: a leaf + 1. */
  private askWith(entries: readonly number[], rows: Rows | null, row: number): number {
    const { probe, packing } = this.room;
    for (const entry of entries) {
      const facet = packing.facets[packing.facetOfEntry(entry)];
      if (facet.kind === 'words') probe.held.add(packing.entry(entry) as string);
      else probe.lists[facet.index] = [...probe.lists[facet.index], packing.entry(entry)];
    }
    // Whoever holds a word has stated text.
    probe.stated = probe.held.size > 0;
    probe.begin(this.allowed, rows, row);
    const leaf = this.leaf(this.ask(probe.person));
    probe.stated = false;
    if (entries.length > 0) {
      for (const facet of this.lists) probe.clear(facet);
      probe.held.clear();
    }
    if (probe.missed.length > 0 && this.hear()) throw AGAIN;
    return leaf;
  }

  /** Takes up words that were missed. True where somebody states one of them. */
  private hear(): boolean {
    if (!this.heard?.hear()) return false;
    // Whoever holds one of these words was taken for somebody who holds none.
    this.forgetRows();
    return true;
  }

  /** Forgets what each row reads, and keeps what the rule has answered. */
  forgetRows(): void {
    this.planes = new WeakMap();
    this.last = this.lastStated = null;
    this.statedBy.clear();
    this.bytesOfPlanes = 0;
  }

  /** The leaf of an answer, + 1. */
  private leaf(answer: number): number {
    let known = this.leaves.get(answer);
    if (known === undefined) {
      this.leaves.set(answer, (known = this.answers.push(answer)));
      const same = this.sameAs(answer);
      let kind = this.kindsBy.get(same);
      if (kind === undefined) this.kindsBy.set(same, (kind = this.standsFor.push(known) - 1));
      this.kinds[known] = kind;
    }
    return known;
  }
}

/** Whether a facet is the same for everybody of a cell. */
const isOfCells = ({ is, field }: Facet): boolean =>
  is !== null || (field !== null && cellFields.includes(field));
