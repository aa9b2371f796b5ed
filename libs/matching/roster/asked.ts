import type { Criterion } from '../criterion.js';
import { existenceReads, legIsClosed, mayMeet } from '../existence.js';
import type { PersonFacts } from '../facts.js';
import { Line as Alternatives, Readings, Tally, Weighed, add, emptyTally, read } from '../weighing.js';
import type { Block } from './block.js';
import { Facet, cellFields } from './layout.js';
import type { Packing } from './packing.js';
import type { Probe } from './probe.js';
import { grown } from './tuples.js';

/** Readings lie below this; which alternative was picked counts in steps of it. */
const READINGS = 1_000;

/** A question that is settled for all people with the same value in one facet, or leads to the next question. */
export interface Node {
  line: Line;
  wide: boolean;
  slot: number;
  facet: number;
  /** Where its table begins; by value: leaf + 1, or -(node + 1), or 0 where nobody has asked yet. */
  table: number;
}

/** What entries of one list count for a line: those with one of these codes in this field. */
interface Selector {
  facet: Facet;
  field: number;
  codes: Set<number>;
}

/** One line of the rule, asked of packed people. */
export interface Line {
  index: number;
  leg: number;
  /** Where it stands among the lines of `always` or of its leg. */
  at: number;
  ask(person: PersonFacts): number;
  allowed: Uint8Array;
  lists: readonly Facet[];
  selectors: Selector[];
  /** For people without any entry that counts; and for all others by the entries that count. */
  root: number;
  byEntry: Map<number, number>;
  byEntries: Map<string, number>;
  leaves: Map<number, number>;
  bonus: boolean;
  ground: boolean;
  /** The most that it can take, for the order in which lines are asked. */
  most: number;
}

/** Room for the tables of one question at a time, in one piece. */
export class Tables {
  cells = new Int32Array(1 << 16);
  private used = 0;

  take(count: number): number {
    const start = this.used;
    this.used += count;
    if (this.used > this.cells.length) this.cells = grown(this.cells, this.used * 2);
    return start;
  }

  clear(): void {
    this.cells.fill(0, 0, this.used);
    this.used = 0;
  }
}

/** Thrown where the rule asked for a word that had not been looked up: the search begins again with it. */
export const AGAIN = new Error('A word was asked for that nobody had thought of');

/** One position, ready to be asked of every block. */
export class Asked {
  readonly lines: Line[] = [];
  readonly always: Line[] = [];
  readonly legs: Line[][];
  readonly existence: Line;
  readonly nodes: Node[] = [];
  private readonly found: number[] = [];
  /** Per leaf: sums of losses, packed; and the loss in thousandths of the order. */
  readonly x: number[] = [];
  readonly y: number[] = [];
  readonly z: number[] = [];
  readonly g: number[] = [];
  readonly pick: number[] = [];
  readonly reading: number[] = [];
  /** What cannot be packed is decided by the rule itself, person by person. */
  readonly plain: boolean;
  /** Alternatives that weigh differently: sums tell too little. */
  readonly uneven: boolean;
  /** The most that each leg could lose or earn, and the most of all legs. */
  private readonly most: readonly Tally[];
  private readonly widest: Tally;

  constructor(
    readonly weighed: Weighed,
    private readonly packing: Packing,
    private readonly probe: Probe,
    readonly tables: Tables,
  ) {
    tables.clear();
    const { always, legs, position } = weighed;
    this.most = legs.map(({ readings }) => mostOf([always, readings]));
    this.widest = emptyTally();
    for (const name of ['max', 'bonusMax', 'clinicianMax'] as const)
      this.widest[name] = Math.max(...this.most.map((tally) => tally[name]));
    this.uneven = [always, ...legs.map(({ readings }) => readings)].some(({ lines }) => lines.some(isUneven));
    const count = always.lines.length + Math.max(...legs.map(({ readings }) => readings.lines.length));
    this.plain =
      legs.length > 30 ||
      count > 100 ||
      this.widest.max > 4_000 ||
      this.widest.bonusMax > 2_000 ||
      this.widest.clinicianMax > 1_000;
    this.existence = this.line(-2, 0, existenceReads, (person) => {
      if (!mayMeet(position, person)) return 0;
      let mask = 0;
      legs.forEach(({ leg }, at) => {
        if (!legIsClosed(position, leg, person)) mask |= 1 << at;
      });
      return mask;
    });
    this.always = always.lines.map((line, at) => this.ruleLine(line, -1, at, this.widest));
    this.legs = legs.map(({ readings }, leg) =>
      readings.lines.map((line, at) => this.ruleLine(line, leg, at, this.most[leg])),
    );
    for (const line of this.lines) this.select(line);
  }

  /** Sums of losses as packed in `x`, `y` and `z`, taken apart again, for people who can do this leg. */
  tallyOf(leg: number, x: number, y: number, z: number, into: Tally): Tally {
    into.need.stated = x & 0xfff;
    into.need.open = (x >>> 12) & 0xfff;
    into.gates = x >>> 24;
    into.clinician.stated = y & 0x3ff;
    into.clinician.open = (y >>> 10) & 0x3ff;
    into.bonus = y >>> 20;
    into.ground = z >>> 22 === 0;
    const { max, bonusMax, clinicianMax } = this.most[leg];
    into.max = max;
    into.bonusMax = bonusMax;
    into.clinicianMax = clinicianMax;
    return into;
  }

  /** Whether a facet is the same for everybody of a cell. */
  ofCell(facet: number): boolean {
    const { is, field } = this.packing.facets[facet];
    return is !== null || (field !== null && cellFields.includes(field));
  }

  /** Which rows state something that counts for a line, among the sorted. */
  eachStating(line: Line, block: Block, each: (row: number) => void): void {
    for (const { facet, field, codes } of line.selectors)
      for (const code of codes) {
        const { rows, start, end } = block.stating(facet.index, field, code);
        for (let at = start; at < end; at++) each(rows[at]);
      }
  }

  /** Whether one row, sorted or not, states something that counts for a line. */
  states(line: Line, block: Block, row: number): boolean {
    const { rows } = block;
    for (let at = rows.startOf(row); at < rows.ends[row]; at++)
      if (this.counts(line, rows.entries[at])) return true;
    return false;
  }

  /** The leaf of a row that states nothing which counts for the line. */
  silentLeaf(line: Line, block: Block, row: number): number {
    return this.walk(line.root, block, row) || this.fill(line, null, [], block, row);
  }

  /** The leaf of a row that may state something which counts. */
  leafOf(line: Line, block: Block, row: number): number {
    if (line.selectors.length === 0) return this.silentLeaf(line, block, row);
    const { rows } = block;
    const { found } = this;
    let count = 0;
    for (let at = rows.startOf(row); at < rows.ends[row]; at++)
      if (this.counts(line, rows.entries[at])) found[count++] = rows.entries[at];
    if (count === 0) return this.silentLeaf(line, block, row);
    if (count === 1) {
      const pointer = line.byEntry.get(found[0]) ?? 0;
      return this.walk(pointer, block, row) || this.fill(line, found[0], [found[0]], block, row);
    }
    const entries = found.slice(0, count);
    const key = entries.join();
    return this.walk(line.byEntries.get(key) ?? 0, block, row) || this.fill(line, key, entries, block, row);
  }

  /** Follows questions by a row's values as far as they are known: a leaf + 1, or 0. */
  walk(pointer: number, block: Block, row: number): number {
    const { rows } = block;
    while (pointer < 0) {
      const { wide, slot, table } = this.nodes[-pointer - 1];
      const value = wide ? rows.wides[row * rows.wideWidth + slot] : rows.values[row * rows.width + slot];
      pointer = this.tables.cells[table + value];
    }
    return pointer;
  }

  private counts(line: Line, entry: number): boolean {
    const facet = this.packing.facetOfEntry(entry);
    for (const selector of line.selectors)
      if (
        selector.facet.index === facet &&
        selector.codes.has(this.packing.codeOfEntry(entry, selector.field))
      )
        return true;
    return false;
  }

  /** Asks the rule itself about a row and notes the answer for everybody alike. */
  private fill(
    line: Line,
    key: number | string | null,
    entries: readonly number[],
    block: Block,
    row: number,
  ): number {
    const { probe, packing } = this;
    for (const entry of entries) {
      const facet = packing.facets[packing.facetOfEntry(entry)];
      if (facet.kind === 'words') probe.held.add(packing.entry(entry) as string);
      else probe.lists[facet.index] = [...probe.lists[facet.index], packing.entry(entry)];
    }
    probe.begin(line.allowed, block, row);
    const leaf = this.leaf(line, line.ask(probe.person));
    for (const facet of line.lists) probe.clear(facet);
    probe.held.clear();
    if (this.hear(line)) throw AGAIN;
    this.note(line, key, leaf, block, row);
    return leaf;
  }

  private note(line: Line, key: number | string | null, leaf: number, block: Block, row: number): void {
    const { rows } = block;
    let pointer = 0;
    if (key === null) pointer = line.root;
    else pointer = (typeof key === 'number' ? line.byEntry.get(key) : line.byEntries.get(key)) ?? 0;
    let put = (to: number): void => {
      if (key === null) line.root = to;
      else if (typeof key === 'number') line.byEntry.set(key, to);
      else line.byEntries.set(key, to);
    };
    for (const index of this.probe.trace) {
      const facet = this.packing.facets[index];
      if (pointer === 0) {
        this.nodes.push(this.node(line, facet));
        put((pointer = -this.nodes.length));
      }
      const { table, wide, slot } = this.nodes[-pointer - 1];
      const value = wide ? rows.wides[row * rows.wideWidth + slot] : rows.values[row * rows.width + slot];
      pointer = this.tables.cells[table + value];
      put = (to) => {
        this.tables.cells[table + value] = to;
      };
    }
    put(leaf);
  }

  private node(line: Line, { index, kind, slot }: Facet): Node {
    const wide = kind === 'wide';
    const values = wide ? this.packing.runs[slot].count : this.packing.dictionaries[slot].values.length;
    return { line, wide, slot, facet: index, table: this.tables.take(values) };
  }

  /** The leaf of an answer, + 1. */
  private leaf(line: Line, answer: number): number {
    const known = line.leaves.get(answer);
    if (known !== undefined) return known;
    const pick = Math.trunc(answer / READINGS);
    const reading = answer % READINGS;
    this.pick.push(pick);
    this.reading.push(reading);
    if (line.leg === -2) {
      this.x.push(answer);
      this.y.push(0);
      this.z.push(0);
      this.g.push(0);
    } else this.weigh(line, pick, reading);
    line.leaves.set(answer, this.x.length);
    return this.x.length;
  }

  private weigh(line: Line, pick: number, reading: number): void {
    const readings = line.leg < 0 ? this.weighed.always : this.weighed.legs[line.leg].readings;
    const tally = emptyTally();
    add(
      { lines: [readings.lines[line.at]], pick: Int32Array.of(pick), reading: Int32Array.of(reading) },
      tally,
    );
    const { need, clinician, bonus, bonusMax, gates, ground } = tally;
    this.x.push(need.stated | (need.open << 12) | (gates << 24));
    this.y.push(clinician.stated | (clinician.open << 10) | (bonus << 20));
    this.z.push(
      (gates ? need.stated : 0) | ((gates ? clinician.stated : 0) << 12) | ((ground ? 0 : 1) << 22),
    );
    const ofNeed = need.stated + need.open + bonusMax - bonus;
    const ofClinician = clinician.stated + clinician.open;
    // A line of all legs counts against the widest of them, so that a bound is never too low.
    const { max, bonusMax: most, clinicianMax } = line.leg < 0 ? this.widest : this.most[line.leg];
    this.g.push(
      -((2000 * ofNeed) / Math.max(1, max + most) + (1000 * ofClinician) / Math.max(1, clinicianMax)) / 3,
    );
  }

  private ruleLine(alternatives: Alternatives, leg: number, at: number, tally: Tally): Line {
    const one: Readings = { lines: [alternatives], pick: new Int32Array(1), reading: new Int32Array(1) };
    const reads = alternatives.flatMap(({ criterion }) => criterion.reads);
    const line = this.line(leg, at, reads, (person) => {
      read(one, person);
      return one.pick[0] * READINGS + one.reading[0];
    });
    const [{ criterion, max }] = alternatives;
    line.bonus = criterion.part === 'bonus';
    line.ground = criterion.part === 'ground';
    line.most = shareOf(criterion, max, tally);
    return line;
  }

  private line(
    leg: number,
    at: number,
    reads: readonly (keyof PersonFacts)[],
    ask: (person: PersonFacts) => number,
  ): Line {
    const { facets } = this.packing;
    const line: Line = {
      index: this.lines.length,
      leg,
      at,
      ask,
      allowed: Uint8Array.from(facets, ({ key }) => (reads.includes(key) ? 1 : 0)),
      lists: facets.filter(({ key, kind }) => (kind === 'open' || kind === 'words') && reads.includes(key)),
      selectors: [],
      root: 0,
      byEntry: new Map(),
      byEntries: new Map(),
      leaves: new Map(),
      bonus: false,
      ground: false,
      most: 0,
    };
    this.lines.push(line);
    return line;
  }

  /** Finds which entries of lists count for a line, by asking about somebody who states nothing else. */
  private select(line: Line): void {
    if (line.lists.length === 0) return;
    const { probe, packing } = this;
    const ask = () => {
      probe.begin(line.allowed, null, 0);
      return line.ask(probe.person);
    };
    const nothing = ask();
    for (const facet of line.lists) {
      if (facet.kind === 'words') {
        probe.stated = true;
        ask();
        probe.stated = false;
        this.hear(line);
        continue;
      }
      if (packing.fields[facet.index] === null) continue;
      const field = this.firstField(facet, ask);
      if (field < 0) continue;
      const codes = new Set<number>();
      for (const [code, entries] of packing.entriesBy(facet.index, field))
        for (const entry of entries) {
          probe.alone(facet, entry);
          if (ask() !== nothing) {
            codes.add(code);
            break;
          }
          // Nothing but this field was looked at, so that all the others read alike.
          if ((probe.fieldsSeen & ~(1 << field)) === 0) break;
        }
      probe.clear(facet);
      if (codes.size > 0) line.selectors.push({ facet, field, codes });
    }
  }

  /** The field by which the rule tells entries of a list apart first; -1 where it looks at none. */
  private firstField(facet: Facet, ask: () => number): number {
    const { probe, packing } = this;
    if (packing.fields[facet.index]!.length === 0) return 0;
    for (const [, [entry]] of packing.entriesBy(facet.index, 0)) {
      probe.alone(facet, entry);
      ask();
      probe.clear(facet);
      return probe.firstField;
    }
    return -1;
  }

  /** Takes up words that were missed and that somebody states. True where there were new ones. */
  private hear(line: Line): boolean {
    const { missed } = this.probe;
    if (missed.length === 0) return false;
    const facet = line.lists.find(({ kind }) => kind === 'words');
    if (!facet) throw new Error('A criterion reads words of a person and does not say so in the table');
    let selector = line.selectors.find((one) => one.facet === facet);
    if (!selector) line.selectors.push((selector = { facet, field: 0, codes: new Set() }));
    const before = selector.codes.size;
    const stated = this.packing.entriesBy(facet.index, 0);
    for (const word of missed) {
      const code = this.packing.codes.find(word);
      if (code !== undefined && stated.has(code)) selector.codes.add(code);
    }
    return selector.codes.size > before;
  }
}

/** What all lines together could cost or give. */
function mostOf(all: readonly Readings[]): Tally {
  const tally = emptyTally();
  for (const { lines } of all)
    for (const [{ criterion, max }] of lines)
      if (criterion.part === 'bonus') tally.bonusMax += max;
      else if (criterion.side === 'need') tally.max += max;
      else tally.clinicianMax += max;
  return tally;
}

const isUneven = (line: Alternatives): boolean =>
  line.some(
    ({ criterion, max }) =>
      max !== line[0].max ||
      criterion.side !== line[0].criterion.side ||
      criterion.part !== line[0].criterion.part,
  );

function shareOf({ side }: Criterion, max: number, tally: Tally): number {
  return side === 'need'
    ? (2 * max) / Math.max(1, tally.max + tally.bonusMax)
    : max / Math.max(1, tally.clinicianMax);
}
