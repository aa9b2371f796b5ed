import type { DaysThatCount } from '../criterion.js';
import type { PersonFacts } from '../facts.js';
import { Answers } from './answers.js';
import { Bitmaps } from './bitmaps.js';
import type { Block } from './block.js';
import type { Bundle, Bundles } from './bundle.js';
import { Days } from './days.js';
import { Facet, cellFields } from './layout.js';
import { Listed } from './listed.js';
import type { Packing } from './packing.js';
import { Planes } from './planes.js';
import type { Probe } from './probe.js';
import type { Column, Rows } from './rows.js';
import type { Weights } from './weights.js';

/** Thrown where the rule looked at something that it had not looked at before: the search begins again with it. */
export const AGAIN = new Error('The rule looked at something that it had not looked at before');

/** What a line takes in objects, besides its tables. */
const OVERHEAD = 5_000;

const unasked = (): never => {
  throw new Error('No position asks about this line now');
};

/** What somebody reads who states nothing, and the columns that were looked at for it. */
interface Silence {
  pointer: number;
  columns: Bundle;
}

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
  /** Where it is about days: how it reads them. */
  readonly days: Days | null = null;
  readonly lists: readonly Facet[];
  /** For people without any entry that counts; and for all others. */
  readonly silent: Answers;
  readonly listed: Listed;
  /** What each leaf stands for. */
  readonly answers: number[] = [];
  private said: Silence | null = null;
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
  /** What all its planes are cut from. */
  readonly bitmaps = new Bitmaps();
  /** When it was last asked for, and what it was counted as then, in bytes: for whoever keeps it. */
  askedFor = 0;
  noted = 0;
  /** What its answers cost the positions of the question at hand. */
  readonly weights = new Map<string, Weights>();

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
    days: DaysThatCount | null = null,
  ) {
    const { facets } = room.packing;
    this.allowed = Uint8Array.from(facets, ({ key }) => (reads.has(key) ? 1 : 0));
    this.lists = facets.filter(({ key, kind }) => (kind === 'open' || kind === 'words') && reads.has(key));
    this.silent = new Answers(room.bundles);
    const [wide] = facets.filter(({ key, kind }) => kind === 'wide' && reads.has(key));
    if (wide && days && reads.size === 1) this.days = new Days(wide, room.packing, days);
    this.listed = new Listed(this, room);
  }

  get hasAlternatives(): boolean {
    return this.rows.length > 1;
  }

  /** What rows of a block read, as far as they were asked about. */
  planesOf(block: Block): Planes {
    if (this.last?.block === block) return this.last;
    let known = this.planes.get(block);
    if (!known) this.planes.set(block, (known = new Planes(this, block)));
    return (this.last = known);
  }

  /** A pointer that costs the same as what a row reads; where nobody of its block was asked about, the row alone is. */
  pointerOf(block: Block, row: number): number {
    return this.planes.get(block)?.pointerOf(row) ?? this.leafOf(block, row);
  }

  /** Which kind of answer a pointer stands for. */
  kindOf(pointer: number): number {
    return this.kinds[pointer];
  }

  get bytes(): number {
    return OVERHEAD + this.silent.bytes + this.listed.bytes + this.bitmaps.bytes + (this.days?.bytes ?? 0);
  }

  /** Lets go of the position that asked last, which is far larger than what was answered. */
  release(): void {
    this.ask = unasked;
    this.sameAs = unasked;
    this.last = null;
    this.silent.release();
    this.weights.clear();
  }

  /** The pointer of the answer about somebody who states what the probe holds, and nothing else. */
  pointerOfSilent(): number {
    this.room.probe.begin(this.allowed, null, 0);
    return this.leaf(this.ask(this.room.probe.person));
  }

  /** The pointer of somebody who states nothing at all. */
  get silence(): number {
    return this.silenceOf().pointer;
  }

  /**
   * Sorted rows of a block that read what silence reads, because they state nothing of what the rule then looks at: found for
   * all of them at once, and without asking the rule about any.
   */
  quietIn(block: Block): Int32Array {
    const { columns } = this.silenceOf();
    const quiet = columns.quiet(block);
    return this.lists.length === 0 ? quiet : this.listed.leftOutOf(quiet, block);
  }

  /** What silence reads, and in which columns it is that somebody is silent. That text was stated is nothing while no word of it counts. */
  private silenceOf(): Silence {
    if (this.said) return this.said;
    const { probe, bundles, packing } = this.room;
    const pointer = this.pointerOfSilent();
    const columns = new Set(probe.columns);
    const text = packing.facets.find(({ key, kind }) => key === 'words' && kind === 'value')?.column;
    if (text !== undefined && columns.has(text)) {
      probe.stated = true;
      const withText = this.pointerOfSilent();
      probe.stated = false;
      for (const column of probe.columns) columns.add(column);
      if (withText === pointer) columns.delete(text);
    }
    return (this.said = { pointer, columns: bundles.of(columns) });
  }

  /** By row, a number that is the same for rows of which the same is looked at but for lists. */
  valuesIn(block: Block): Column {
    return this.days ? block.rows.columns[this.days.column] : this.silent.valuesIn(block);
  }

  /** What a row reads whatever its lists hold: its pointer, twice, and one more where it matters what they hold. */
  toldWithoutLists(block: Block, row: number): number {
    if (this.days) return this.byDays(this.days, block, row) * 2;
    return this.silent.of(block, row) || this.fillSilent(block, row);
  }

  private byDays(days: Days, block: Block, row: number): number {
    const run = this.valuesIn(block)[row];
    const known = days.of(run);
    if (known !== 0) return known;
    const pointer = this.askWith([], block.rows, row);
    days.note(run, pointer);
    return pointer;
  }

  /** The pointer of a row, whatever it states: its leaf + 1. */
  leafOf(block: Block, row: number): number {
    const told = this.toldWithoutLists(block, row);
    // Where no list was looked at, it is all the same what it holds.
    if ((told & 1) === 0) return told >> 1;
    return this.listed.of(told >> 1, block, row);
  }

  /** Asks about a row as if it stated nothing that counts: its pointer, twice, and one more where lists were looked at. */
  private fillSilent(block: Block, row: number): number {
    const pointer = this.askWith([], block.rows, row);
    const { listsAsked, columns } = this.room.probe;
    const told = pointer * 2 + (listsAsked ? 1 : 0);
    this.silent.note(told, columns, block, row);
    return told;
  }

  /** Columns that were looked at when the rule was last asked. */
  get lookedAt(): readonly number[] {
    return this.room.probe.columns;
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
  askWith(entries: readonly number[], rows: Rows | null, row: number): number {
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
    // Whoever holds one of these words was taken for somebody who holds none.
    if (probe.missed.length > 0 && this.listed.hear()) {
      this.forgetRows();
      throw AGAIN;
    }
    return leaf;
  }

  /** Forgets what each row reads, and keeps what the rule has answered. */
  forgetRows(): void {
    this.planes = new WeakMap();
    this.last = null;
    this.bitmaps.clear();
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
