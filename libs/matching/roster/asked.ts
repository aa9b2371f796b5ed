import type { Criterion } from '../criterion.js';
import { existenceReads, legIsClosed, mayMeet } from '../existence.js';
import type { PersonFacts, PositionFacts } from '../facts.js';
import { Line as Alternatives, Readings, Tally, Weighed, add, emptyTally, read } from '../weighing.js';
import type { Block } from './block.js';
import { Facet, cellFields } from './layout.js';
import type { Packing } from './packing.js';
import type { Probe } from './probe.js';
import { Tuples, grown } from './tuples.js';

/** Different answers of all lines of a position: a line has some three hundred at most, and mostly five. */
const MOST_LEAVES = 1 << 15;
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
  /** What of the rule it is; none for the line about existence. */
  alternatives: Alternatives;
  ask(person: PersonFacts): number;
  allowed: Uint8Array;
  lists: readonly Facet[];
  selectors: Selector[];
  /** For people without any entry that counts; and for all others by the entries that count. */
  root: number;
  byEntries: Map<number, number>;
  leaves: Map<number, number>;
  bonus: boolean;
  /** Its bit in the table of interest, or 0. */
  bit: number;
  /** Asked last and of whoever stated text, because nearly all of them share some word. */
  late: boolean;
  ground: boolean;
  /** The most that it can take, for the order in which lines are asked. */
  most: number;
}

/** Room for the tables of one question at a time, in one piece. */
export class Tables {
  cells = new Int32Array(1 << 16);
  /** By entry: which lines of lists it counts for, as bits. */
  interest = new Int32Array(1 << 16);
  /** Per leaf: sums of losses, packed; and the loss in thousandths of the order. */
  readonly x = new Int32Array(MOST_LEAVES);
  readonly y = new Int32Array(MOST_LEAVES);
  readonly z = new Int32Array(MOST_LEAVES);
  readonly g = new Float64Array(MOST_LEAVES);
  /** Runs of entries that count together. */
  runs = new Tuples();
  private used = 0;

  take(count: number): number {
    const start = this.used;
    this.used += count;
    if (this.used > this.cells.length) this.cells = grown(this.cells, this.used * 2);
    return start;
  }

  clear(): void {
    this.cells.fill(0, 0, this.used);
    this.runs.clear();
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
  readonly x: Int32Array;
  readonly y: Int32Array;
  readonly z: Int32Array;
  readonly g: Float64Array;
  private leafCount = 0;
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
    ({ x: this.x, y: this.y, z: this.z, g: this.g } = tables);
    const { always, legs, position } = weighed;
    this.most = legs.map(({ readings }) => mostOf([always, readings]));
    this.widest = emptyTally();
    for (const name of ['max', 'bonusMax', 'clinicianMax'] as const)
      this.widest[name] = Math.max(...this.most.map((tally) => tally[name]));
    this.uneven = [always, ...legs.map(({ readings }) => readings)].some(({ lines }) => lines.some(isUneven));
    const count = always.lines.length + Math.max(...legs.map(({ readings }) => readings.lines.length));
    this.plain =
      legs.length > 30 ||
      count > 60 ||
      this.widest.max > 4_000 ||
      this.widest.bonusMax > 2_000 ||
      this.widest.clinicianMax > 1_000;
    this.existence = this.line(-2, [], existenceReads, (person) => {
      if (!mayMeet(position, person)) return 0;
      let mask = 0;
      legs.forEach(({ leg }, at) => {
        if (!legIsClosed(position, leg, person)) mask |= 1 << at;
      });
      return mask;
    });
    this.always = always.lines.map((line) => this.ruleLine(line, -1, this.widest));
    this.legs = legs.map(({ readings }, leg) =>
      readings.lines.map((line) => this.ruleLine(line, leg, this.most[leg])),
    );
    for (const line of this.lines) this.prepare(line);
  }

  /** Lines of the same position relaxed: its own where they differ, these here where they are the same. */
  relaxed(weighed: Weighed): Variant {
    const before = this.weighed.position;
    const { position } = weighed;
    const kept = new Set(before.requirements.filter((asked) => position.requirements.includes(asked)));
    const isOwn = (alternatives: Alternatives) =>
      alternatives.every(({ ask, criterion }) =>
        criterion.part !== 'ground' && ask.subject !== null
          ? [...kept].some(({ id }) => id === ask.subject)
          : before.heritage === position.heritage,
      );
    const known = new Map(this.always.map((line) => [keyOf(line.alternatives), line]));
    const always = weighed.always.lines.map((alternatives) => {
      const same = isOwn(alternatives) ? known.get(keyOf(alternatives)) : undefined;
      if (same) return same;
      const line = this.ruleLine(alternatives, -1, this.widest);
      this.prepare(line);
      return line;
    });
    return { weighed, always };
  }

  private prepare(line: Line): void {
    this.select(line);
    line.late = line.selectors.length > 0 && line.selectors.every(({ facet }) => facet.kind === 'words');
  }

  /** Where a record says whether text was stated. */
  get wordsSlot(): number {
    return this.packing.values.find(({ key }) => key === 'words')?.slot ?? 0;
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

  /** Where a line about text alone stands for whoever states none; 0 for any other line. */
  wordlessLeaf(line: Line): number {
    const { facets } = this.packing;
    if (!facets.every(({ key }, facet) => key === 'words' || line.allowed[facet] === 0)) return 0;
    this.probe.begin(line.allowed, null, 0);
    return this.leaf(line, line.ask(this.probe.person));
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
    // One entry is its own key; several have the number of their run, below zero.
    const key = count === 1 ? found[0] : -1 - this.tables.runs.idOf(found, count);
    return (
      this.walk(line.byEntries.get(key) ?? 0, block, row) ||
      this.fill(line, key, found.slice(0, count), block, row)
    );
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
    if (line.bit !== 0) return (this.tables.interest[entry] & line.bit) !== 0;
    const facet = this.packing.facetOfEntry(entry);
    return line.selectors.some(
      (one) => one.facet.index === facet && one.codes.has(this.packing.codeOfEntry(entry, one.field)),
    );
  }

  /** Notes for each entry which lines it counts for; `forget` undoes it. The first thirty lines of lists have a bit. */
  heed(): void {
    const { entries } = this.packing;
    if (this.tables.interest.length < entries.count) this.tables.interest = new Int32Array(entries.count * 2);
    let bits = 0;
    for (const line of this.lines) line.bit = line.selectors.length > 0 && bits < 30 ? 1 << bits++ : 0;
    this.eachInterest((entry, bit) => (this.tables.interest[entry] |= bit));
  }

  forget(): void {
    this.eachInterest((entry) => (this.tables.interest[entry] = 0));
    for (const line of this.lines) line.bit = 0;
  }

  private eachInterest(each: (entry: number, bit: number) => void): void {
    for (const line of this.lines) {
      if (line.bit === 0) continue;
      for (const { facet, field, codes } of line.selectors) {
        const entries = this.packing.entriesBy(facet.index, field);
        for (const code of codes) for (const entry of entries.get(code)!) each(entry, line.bit);
      }
    }
  }

  /** Asks the rule itself about a row and notes the answer for everybody alike. */
  private fill(
    line: Line,
    key: number | null,
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
    if (entries.length > 0) {
      for (const facet of line.lists) probe.clear(facet);
      probe.held.clear();
    }
    if (probe.missed.length > 0 && this.hear(line)) throw AGAIN;
    this.note(line, key, leaf, block, row);
    return leaf;
  }

  private note(line: Line, key: number | null, leaf: number, block: Block, row: number): void {
    const { rows } = block;
    const { trace } = this.probe;
    const { facets } = this.packing;
    let pointer = key === null ? line.root : (line.byEntries.get(key) ?? 0);
    // Where the pointer came from: a cell of the tables, or the line itself.
    let from = -1;
    for (let step = 0; step <= trace.length; step++) {
      const found = step === trace.length ? leaf : pointer || this.node(line, facets[trace[step]]);
      if (from >= 0) this.tables.cells[from] = found;
      else if (key === null) line.root = found;
      else line.byEntries.set(key, found);
      if (step === trace.length) return;
      const { table, wide, slot } = this.nodes[-found - 1];
      from = table + (wide ? rows.wides[row * rows.wideWidth + slot] : rows.values[row * rows.width + slot]);
      pointer = this.tables.cells[from];
    }
  }

  /** A new question and its pointer. */
  private node(line: Line, { index, kind, slot }: Facet): number {
    const wide = kind === 'wide';
    const values = wide ? this.packing.runs[slot].count : this.packing.dictionaries[slot].values.length;
    return -this.nodes.push({ line, wide, slot, facet: index, table: this.tables.take(values) });
  }

  /** The leaf of an answer, + 1. */
  private leaf(line: Line, answer: number): number {
    const known = line.leaves.get(answer);
    if (known !== undefined) return known;
    const pick = Math.trunc(answer / READINGS);
    const reading = answer % READINGS;
    this.pick.push(pick);
    this.reading.push(reading);
    if (this.leafCount === this.x.length)
      throw new Error('More different answers than a roster has room for');
    const leaf = this.leafCount++;
    if (line.leg === -2) {
      this.x[leaf] = answer;
      this.y[leaf] = this.z[leaf] = this.g[leaf] = 0;
    } else this.weigh(line, pick, reading, leaf);
    line.leaves.set(answer, leaf + 1);
    return leaf + 1;
  }

  private weigh(line: Line, pick: number, reading: number, leaf: number): void {
    const tally = emptyTally();
    const pickOf = Int32Array.of(pick);
    add({ lines: [line.alternatives], pick: pickOf, reading: Int32Array.of(reading) }, tally);
    const { need, clinician, bonus, bonusMax, gates, ground } = tally;
    this.x[leaf] = need.stated | (need.open << 12) | (gates << 24);
    this.y[leaf] = clinician.stated | (clinician.open << 10) | (bonus << 20);
    this.z[leaf] =
      (gates ? need.stated : 0) | ((gates ? clinician.stated : 0) << 12) | ((ground ? 0 : 1) << 22);
    const ofNeed = need.stated + need.open + bonusMax - bonus;
    const ofClinician = clinician.stated + clinician.open;
    // A line of all legs counts against the widest of them, so that a bound is never too low.
    const { max, bonusMax: most, clinicianMax } = line.leg < 0 ? this.widest : this.most[line.leg];
    this.g[leaf] =
      -((2000 * ofNeed) / Math.max(1, max + most) + (1000 * ofClinician) / Math.max(1, clinicianMax)) / 3;
  }

  private ruleLine(alternatives: Alternatives, leg: number, tally: Tally): Line {
    const one: Readings = { lines: [alternatives], pick: new Int32Array(1), reading: new Int32Array(1) };
    const reads = alternatives.flatMap(({ criterion }) => criterion.reads);
    const line = this.line(leg, alternatives, reads, (person) => {
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
    alternatives: Alternatives,
    reads: readonly (keyof PersonFacts)[],
    ask: (person: PersonFacts) => number,
  ): Line {
    const { facets } = this.packing;
    const line: Line = {
      index: this.lines.length,
      leg,
      alternatives,
      ask,
      allowed: Uint8Array.from(facets, ({ key }) => (reads.includes(key) ? 1 : 0)),
      lists: facets.filter(({ key, kind }) => (kind === 'open' || kind === 'words') && reads.includes(key)),
      selectors: [],
      root: 0,
      byEntries: new Map(),
      leaves: new Map(),
      bonus: false,
      bit: 0,
      late: false,
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

/** A position that differs from another in what it requires, with the lines that apply to it. */
export interface Variant {
  weighed: Weighed;
  always: readonly Line[];
}

const keyOf = (alternatives: Alternatives): string =>
  alternatives
    .map(({ row, ask, max, silent }) => [row, ask.subject, ask.essential, max, silent].join())
    .join(';');

/**
 * Whether a position differs from another in single requirements or in what a tie counts only. What a line reads hangs
 * on its own requirements and on the rest of the position, and on no other requirement.
 */
export function isRelaxed(position: PositionFacts, from: PositionFacts): boolean {
  return (Object.keys(from) as (keyof PositionFacts)[]).every((key) =>
    key === 'requirements'
      ? position.requirements.length === from.requirements.length &&
        position.requirements.every(({ id, kind, group }, at) => {
          const other = from.requirements[at];
          return id === other.id && kind === other.kind && group === other.group;
        })
      : key === 'heritage' || position[key] === from[key],
  );
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
