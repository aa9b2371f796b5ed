import type { PersonFacts } from '../facts.js';
import { Facet, cellFields } from './layout.js';
import { ENTRY, LIST_BITS, type Packing } from './packing.js';
import type { Probe } from './probe.js';
import type { Rows } from './rows.js';
import { Selector } from './selector.js';
import { Tuples, grown } from './tuples.js';

/**
 * A question that is settled for all people with the same value in one facet, or leads to the next question. By value:
 * a leaf + 1, or -(node + 1), or 0 where nobody has asked yet.
 */
interface Node {
  facet: Facet;
  cells: Int32Array;
}

/** Thrown where the rule asked for a word that had not been looked up: the search begins again with it. */
export const AGAIN = new Error('A word was asked for that nobody had thought of');

/** What all lines of one roster share. */
export interface Room {
  packing: Packing;
  probe: Probe;
  /** By entry: for which lines of the question at hand it counts, as bits. All zeros in between. */
  interest: Int32Array;
}

/**
 * One line of the rule with everything that it has answered so far, by what it looked at. What is kept does not hang
 * on the position that asks, as long as it asks the same: see `lines.ts`.
 */
export class Line {
  readonly allowed: Uint8Array;
  readonly lists: readonly Facet[];
  readonly selectors: Selector[] = [];
  /** For people without any entry that counts; and for all others by the entries that count. */
  root = 0;
  readonly byEntries = new Map<number, number>();
  /** What each leaf stands for. */
  readonly answers: number[] = [];
  /** Its bit in the table of interest while a question is asked, or 0. */
  bit = 0;
  /** In which lists something counts, as bits. */
  private inLists = 0;
  private readonly nodes: Node[] = [];
  private readonly leaves = new Map<number, number>();
  private runs: Tuples | null = null;
  /** What single entries read, and the columns that were looked at besides. */
  private readonly singles = new Map<number, number>();
  readonly besides = new Set<number>();
  private readonly found: number[] = [];

  constructor(
    /** Rows of the table of criteria that it is made of. */
    readonly rows: readonly number[],
    reads: ReadonlySet<keyof PersonFacts>,
    private readonly room: Room,
    /** Asks the rule itself, for the position that is being asked about: a whole number from 0 on. */
    public ask: (person: PersonFacts) => number,
  ) {
    const { facets } = room.packing;
    this.allowed = Uint8Array.from(facets, ({ key }) => (reads.has(key) ? 1 : 0));
    this.lists = facets.filter(({ key, kind }) => (kind === 'open' || kind === 'words') && reads.has(key));
  }

  /** Whether people can state anything that counts. */
  get hasLists(): boolean {
    return this.selectors.some(({ codes }) => codes.size > 0);
  }

  /** About text only: nearly everybody who states any shares some word. */
  get isOfWords(): boolean {
    return this.hasLists && this.selectors.every(({ facet, codes }) => facet.kind === 'words' || codes.size === 0);
  }

  get bytes(): number {
    const cells = this.nodes.reduce((sum, node) => sum + node.cells.byteLength, 0);
    return 1_000 + cells + (this.byEntries.size + this.singles.size) * 40 + (this.runs?.bytes ?? 0);
  }

  /** Makes room for all values that there are by now, and looks at entries that came since. */
  attend(): void {
    for (const node of this.nodes) this.widen(node);
    if (this.lists.length > 0 && this.selectors.length === 0)
      for (const facet of this.lists) this.selectors.push(new Selector(facet, this.room, this));
    this.inLists = 0;
    for (const selector of this.selectors) {
      selector.attend();
      if (selector.codes.size > 0) this.inLists |= 1 << selector.facet.list;
    }
  }

  /** The answer about somebody who states what the probe holds, and nothing else. */
  askSilent(): number {
    this.room.probe.begin(this.allowed, null, 0);
    return this.ask(this.room.probe.person);
  }

  /** The pointer of a row that states nothing which counts: its leaf + 1. */
  silentLeaf(rows: Rows, row: number): number {
    return this.walk(this.root, rows, row) || this.fill(null, [], rows, row);
  }

  /** The pointer of a row, whatever it states: its leaf + 1. */
  leafOf(rows: Rows, row: number): number {
    if (this.inLists === 0) return this.silentLeaf(rows, row);
    const { found } = this;
    let count = 0;
    for (let at = rows.startOf(row); at < rows.ends[row]; at++)
      if ((this.inLists >>> (rows.entries[at] >>> LIST_BITS)) & 1) {
        const entry = rows.entries[at] & ENTRY;
        if (this.counts(entry)) found[count++] = entry;
      }
    if (count === 0) return this.silentLeaf(rows, row);
    // One entry is its own key; several have the number of their run, below zero.
    const key = count === 1 ? found[0] : -1 - (this.runs ??= new Tuples()).idOf(found, count);
    const known = this.byEntries.get(key) ?? 0;
    return this.walk(known, rows, row) || this.fill(key, found.slice(0, count), rows, row);
  }

  /**
   * What somebody reads who states this one entry and nothing else: a leaf + 1. It holds for every row that states no
   * other entry which counts and is silent in `besides`.
   */
  alone(entry: number): number {
    let known = this.singles.get(entry);
    if (known === undefined) {
      known = this.askWith([entry], null, 0);
      const { facets } = this.room.packing;
      for (const index of this.room.probe.trace)
        if (facets[index].key !== 'words') this.besides.add(facets[index].column);
      this.singles.set(entry, known);
    }
    return known;
  }

  /** What single entries with one code in a selector's field read: pointers as `alone` gives them, each once. */
  ofCode({ facet, field, readings }: Selector, code: number): readonly number[] {
    const entries = this.room.packing.entriesBy(facet.index, field).get(code)!;
    let known = readings.get(code);
    if (!known) readings.set(code, (known = { upTo: 0, pointers: [] }));
    for (; known.upTo < entries.length; known.upTo++) {
      const pointer = this.alone(entries[known.upTo]);
      if (!known.pointers.includes(pointer)) known.pointers.push(pointer);
    }
    return known.pointers;
  }

  /** Follows questions by a row's values as far as they are known: a leaf + 1, or 0. */
  walk(pointer: number, rows: Rows, row: number): number {
    while (pointer < 0) {
      const { facet, cells } = this.nodes[-pointer - 1];
      const value = rows.columns[facet.column][row];
      pointer = value < cells.length ? cells[value] : 0;
    }
    return pointer;
  }

  /** The question behind a pointer below zero. Its cells have room for every value from `attend` on. */
  nodeOf(pointer: number): Node {
    return this.nodes[-pointer - 1];
  }

  /** How far the line is settled by what everybody of a row's cell has in common. */
  ofCell(rows: Rows, row: number): number {
    if (this.root === 0) this.silentLeaf(rows, row);
    let pointer = this.root;
    while (pointer < 0) {
      const { facet, cells } = this.nodes[-pointer - 1];
      if (!isOfCell(facet)) break;
      const value = rows.columns[facet.column][row];
      if (value >= cells.length || cells[value] === 0) this.silentLeaf(rows, row);
      pointer = this.nodes[-pointer - 1].cells[value];
    }
    return pointer;
  }

  get hangsOnCell(): boolean {
    return this.root < 0 && isOfCell(this.nodes[-this.root - 1].facet);
  }

  /** Calls with each entry that counts. */
  eachCounting(each: (entry: number) => void): void {
    for (const { facet, field, codes } of this.selectors) {
      if (codes.size === 0) continue;
      const entries = this.room.packing.entriesBy(facet.index, field);
      for (const code of codes) for (const entry of entries.get(code)!) each(entry);
    }
  }

  private counts(entry: number): boolean {
    const { packing, interest } = this.room;
    if (this.bit !== 0) return (interest[entry] & this.bit) !== 0;
    const facet = packing.facetOfEntry(entry);
    return this.selectors.some(
      (one) => one.facet.index === facet && one.codes.has(packing.codeOfEntry(entry, one.field)),
    );
  }

  /** Asks the rule itself about a row and notes the answer for everybody alike. */
  private fill(key: number | null, entries: readonly number[], rows: Rows, row: number): number {
    const leaf = this.askWith(entries, rows, row);
    this.note(key, leaf, rows, row);
    return leaf;
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
  hear(): boolean {
    let heard = false;
    for (const selector of this.selectors)
      if (selector.facet.kind === 'words' && selector.hear()) {
        heard = true;
        this.inLists |= 1 << selector.facet.list;
      }
    return heard;
  }

  private note(key: number | null, leaf: number, rows: Rows, row: number): void {
    const { trace } = this.room.probe;
    const { facets } = this.room.packing;
    let pointer = key === null ? this.root : (this.byEntries.get(key) ?? 0);
    // Where the pointer came from: a cell of a node, or the line itself.
    let from: Int32Array | null = null;
    let cell = 0;
    for (let step = 0; step <= trace.length; step++) {
      const found = step === trace.length ? leaf : pointer || this.node(facets[trace[step]]);
      if (from !== null) from[cell] = found;
      else if (key === null) this.root = found;
      else this.byEntries.set(key, found);
      if (step === trace.length) return;
      const node = this.nodes[-found - 1];
      cell = rows.columns[node.facet.column][row];
      if (cell >= node.cells.length) this.widen(node);
      from = node.cells;
      pointer = from[cell];
    }
  }

  private widen(node: Node): void {
    const least = this.room.packing.variety(node.facet);
    if (least > node.cells.length) node.cells = grown(node.cells, least);
  }

  /** A new question and its pointer. */
  private node(facet: Facet): number {
    return -this.nodes.push({ facet, cells: new Int32Array(this.room.packing.variety(facet)) });
  }

  /** The leaf of an answer, + 1. */
  private leaf(answer: number): number {
    let known = this.leaves.get(answer);
    if (known === undefined) this.leaves.set(answer, (known = this.answers.push(answer)));
    return known;
  }
}

/** Whether a facet is the same for everybody of a cell. */
const isOfCell = ({ is, field }: Facet): boolean => is !== null || (field !== null && cellFields.includes(field));

/** Notes for each entry which lines it counts for; `forget` undoes it. The first thirty lines with lists have a bit. */
export function heed(lines: Iterable<Line>, room: Room): void {
  const { count } = room.packing.entries;
  if (room.interest.length < count) room.interest = new Int32Array(count * 2);
  let bits = 0;
  for (const line of lines) {
    if (!line.hasLists || bits === 30) continue;
    line.bit = 1 << bits++;
    line.eachCounting((entry) => (room.interest[entry] |= line.bit));
  }
}

export function forget(lines: Iterable<Line>, room: Room): void {
  for (const line of lines) {
    if (line.bit === 0) continue;
    line.eachCounting((entry) => (room.interest[entry] = 0));
    line.bit = 0;
  }
}
