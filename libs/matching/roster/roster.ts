import { nearness, type Asking, type Relatedness } from '../criterion.js';
import type { PersonFacts, PositionFacts } from '../facts.js';
import { Standing, judgeBy } from '../score.js';
import { weigh } from '../weighing.js';
import { AGAIN, Asked, Tables, Variant, isRelaxed } from './asked.js';
import { Best, Entry, Placed } from './best.js';
import { BLOCK, Block } from './block.js';
import { Packed, Packing, PackingState } from './packing.js';
import { Places } from './places.js';
import { Probe } from './probe.js';
import { Rows } from './rows.js';
import { Counts, Scan, Scratch } from './scan.js';
import { Turns } from './turn.js';
import { unpacked } from './unpacking.js';

export type { Counts } from './scan.js';
export type { Placed } from './best.js';

/** Key of the turns of a need, four words of 32 bits: nobody who has not got it can work out who comes first among equals. */
export type TurnKeys = (needId: string) => ArrayLike<number>;

export interface RosterOptions {
  relatedness: Relatedness;
  /** Today, in days since 1970-01-01. */
  asOf: number;
  turnKeys?: TurnKeys;
}

const untold: TurnKeys = () => [0, 0, 0, 0];
const placeOf = (block: number, row: number): number => block * 0x8000 + row;
/** Wanted terms whose nearness is remembered. */
const MOST_NEAR = 2_000;

/**
 * Everybody who can be matched, packed, in one process: answers each position exactly as the rule does, in the rule's
 * own words, and in thousandths of the time. Pure: it knows no database, and whoever shows, stores or sends what it
 * says reads consent and visibility again where they stand.
 */
export class Roster {
  /** Counts changes since it was built. */
  version = 0;
  asOf: number;
  private readonly relatedness: Relatedness;
  private readonly turnKeys: TurnKeys;
  private readonly probe: Probe;
  private readonly scratch = new Scratch();
  private readonly tables = new Tables();
  private readonly places: Places;
  /** By number; a number whose block was made anew under another is free. */
  private readonly blocks: (Block | null)[] = [];
  private readonly free: number[] = [];
  /** Numbers of blocks in the order of their professions, and with which each begins. */
  private order: number[] = [];
  private begins: string[] = [];
  private large = false;
  private near: Asking['near'];
  private nearKnown = 0;

  private constructor(
    options: RosterOptions,
    private readonly packing = new Packing(),
  ) {
    this.relatedness = options.relatedness;
    this.asOf = options.asOf;
    this.turnKeys = options.turnKeys ?? untold;
    this.probe = new Probe(packing);
    this.places = new Places(
      (place) => this.blocks[place >> 15]!.rows.ids,
      (place) => (place & 0x7fff) * 4,
    );
    this.near = this.remembering();
  }

  static build(
    people: Iterable<PersonFacts & { factsVersion?: number }>,
    relatedness: Relatedness,
    asOf: number,
    turnKeys?: TurnKeys,
  ): Roster {
    const roster = new Roster({ relatedness, asOf, turnKeys });
    const all = roster.rows(1_024, 8_192, true);
    for (const person of people) all.put(roster.packing.pack(person));
    roster.lay(all);
    return roster;
  }

  /** For building page by page: put everybody in, then lay. */
  static begin(options: RosterOptions): {
    add(person: PersonFacts & { factsVersion?: number }): void;
    end(): Roster;
  } {
    const roster = new Roster(options);
    const all = roster.rows(1_024, 8_192, true);
    return {
      add: (person) => void all.put(roster.packing.pack(person)),
      end: () => {
        roster.lay(all);
        return roster;
      },
    };
  }

  get size(): number {
    return this.places.count;
  }

  /** Bytes of packed people, without dictionaries. */
  get bytes(): number {
    return this.living.reduce((sum, block) => sum + block.bytes, this.places.bytes);
  }

  /** Puts a person in as they are now, or takes them out. */
  apply(change: (PersonFacts & { factsVersion?: number }) | { personId: string; gone: true }): void {
    this.version++;
    const words = this.packing.ids.take(change.personId);
    const place = this.places.find(words);
    if (place >= 0) {
      this.places.remove(words);
      this.blocks[place >> 15]!.remove(place & 0x7fff);
    }
    if ('gone' in change) return;
    this.insert(this.packing.pack(change));
  }

  /** Which version of their facts somebody is in with; undefined where they are not in. */
  versionOf(personId: string): number | undefined {
    const place = this.places.find(this.packing.ids.take(personId));
    return place < 0 ? undefined : this.blocks[place >> 15]!.rows.versions[place & 0x7fff];
  }

  /** The best for a position: matches first, then near misses; by the order, then by turn, then by id. */
  top(position: PositionFacts, limit: number): Placed[] {
    return this.asking(position, false, (scan, asked) => {
      const turns = new Turns(this.turnKeys(position.needId));
      if (asked.plain) return this.byRule(asked, turns).slice(0, limit);
      const best = new Best(limit, 2_000);
      scan.matches(best, turns);
      const missing = limit - best.entries.length;
      if (missing <= 0) return best.entries;
      const near = new Best(missing, 1_000);
      scan.nearest(near, turns);
      return [...best.entries, ...near.entries];
    }).map((entry) => this.placed(entry));
  }

  /** Every match, best first. */
  all(position: PositionFacts): Placed[] {
    return this.asking(position, false, (scan, asked) => {
      const turns = new Turns(this.turnKeys(position.needId));
      if (asked.plain) return this.byRule(asked, turns).filter(({ outcome }) => outcome === 'match');
      const best = new Best(Infinity, 2_000);
      scan.matches(best, turns);
      return best.entries;
    }).map((entry) => this.placed(entry));
  }

  /** How one person stands to a position; null where the pair does not exist or nobody by that id is in. */
  standing(position: PositionFacts, personId: string): Standing | null {
    const place = this.places.find(this.packing.ids.take(personId));
    if (place < 0) return null;
    return this.asking(position, false, (scan, asked) => {
      const [block, row] = [this.blocks[place >> 15]!, place & 0x7fff];
      return asked.plain
        ? judgeBy(asked.weighed).outcomeOnly(unpacked(this.packing, block, row))
        : (scan.decided(block, row)?.standing ?? null);
    });
  }

  /** How many fit each of these positions, and how many would but for one thing. */
  counts(positions: readonly PositionFacts[]): Counts[] {
    const [first, ...others] = positions;
    if (!first) return [];
    const together = others.filter((position) => isRelaxed(position, first));
    const counted = this.countTogether(first, together);
    return positions.map(
      (position) => counted.get(position) ?? this.countTogether(position, []).get(position)!,
    );
  }

  private countTogether(first: PositionFacts, others: readonly PositionFacts[]): Map<PositionFacts, Counts> {
    return this.asking(
      first,
      true,
      (scan, asked, variants) => {
        if (!asked.plain && !asked.uneven) {
          const counts = scan.countTogether(variants);
          return new Map([first, ...others].map((position, at) => [position, counts[at]]));
        }
        if (!asked.plain) return new Map([[first, scan.count()]]);
        const all = this.byRule(asked, new Turns([0, 0, 0, 0]));
        const matches = all.filter(({ outcome }) => outcome === 'match').length;
        return new Map([[first, { matches, nearMisses: all.length - matches }]]);
      },
      others,
    );
  }

  /** The facts of everybody, as the rule reads them; the order of lists is lost. */
  *people(): Generator<PersonFacts & { factsVersion: number }> {
    for (const block of this.living)
      for (let row = 0; row < block.rows.count; row++)
        if (block.gone[row] === 0) yield unpacked(this.packing, block, row);
  }

  /** As one buffer that `fromSnapshot` reads. No name is in it, but facts about health workers: keep it like a secret. */
  get state(): RosterState {
    const all = this.rows(this.size, 0, this.large);
    for (const { rows, gone } of this.living)
      for (let row = 0; row < rows.count; row++) if (gone[row] === 0) all.copy(rows, row);
    const { values, wides, ids, versions, ends, entries, count } = all;
    const last = count === 0 ? 0 : ends[count - 1];
    return {
      packing: this.packing.state,
      large: this.large,
      count,
      values: values.slice(0, count * all.width),
      wides: wides.slice(0, count * all.wideWidth),
      ids: ids.slice(0, count * 4),
      versions: versions.slice(0, count),
      ends: ends.slice(0, count),
      entries: entries.slice(0, last),
    };
  }

  /** Null where the snapshot was cut in another way, by an older or a newer rule. */
  static restore(state: RosterState, options: RosterOptions): Roster | null {
    const packing = new Packing(state.packing);
    if (packing.shape !== state.packing.shape) return null;
    const roster = new Roster(options, packing);
    roster.large = state.large;
    const all = roster.rows(0, 0, state.large);
    const { count, values, wides, ids, versions, ends, entries } = state;
    Object.assign(all, { count, values, wides, ids, versions, ends, entries });
    roster.lay(all);
    return roster;
  }

  private rows(people: number, entries: number, large = this.large): Rows {
    const { values, wides } = this.packing;
    return new Rows(values.length, wides.length, large, people, entries);
  }

  /** Sorts everybody by profession and specialty and cuts them into blocks. */
  private lay(all: Rows): void {
    this.large = this.packing.dictionaries.some(({ values }) => values.length > 0xffff);
    const cells = this.packing.dictionaries[0].values.map((value) => JSON.stringify(value));
    const rank = new Uint32Array(cells.length);
    cells
      .map((_, cell) => cell)
      .sort((a, b) => (cells[a] < cells[b] ? -1 : cells[a] > cells[b] ? 1 : 0))
      .forEach((cell, at) => (rank[cell] = at));
    const order = new Float64Array(all.count);
    for (let row = 0; row < all.count; row++) order[row] = rank[all.values[row * all.width]] * 2 ** 26 + row;
    order.sort();
    this.cut(
      all,
      Uint32Array.from(order, (one) => one % 2 ** 26),
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

  private get living(): Block[] {
    return this.order.map((at) => this.blocks[at]!);
  }

  private block(from: Rows, order: ArrayLike<number>): Block {
    let entries = 0;
    for (let at = 0; at < order.length; at++) entries += from.ends[order[at]] - from.startOf(order[at]);
    const rows = this.rows(order.length, entries);
    for (let at = 0; at < order.length; at++) rows.copy(from, order[at]);
    return new Block(this.packing, rows, rows.count);
  }

  private beginOf(block: Block): string {
    return block.sorted === 0 ? '' : this.cellText(block.cellOf(0));
  }

  private cellText(cell: number): string {
    return JSON.stringify(this.packing.dictionaries[0].values[cell]);
  }

  private insert(packed: Packed): void {
    if (!this.large && packed.values.some((value) => value > 0xffff)) this.enlarge();
    const text = this.cellText(packed.values[0]);
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
    if (this.blocks[this.order[at]]!.full) {
      this.sortAgain(at);
      return this.insert(packed);
    }
    const { rows } = this.blocks[this.order[at]]!;
    const row = rows.put(packed);
    this.places.put(rows.ids, row * 4, placeOf(this.order[at], row));
  }

  /** Makes a block anew with its tail sorted in, as two where it has grown. */
  private sortAgain(at: number): void {
    const { rows, gone } = this.blocks[this.order[at]]!;
    const living: number[] = [];
    for (let row = 0; row < rows.count; row++) if (gone[row] === 0) living.push(row);
    const texts = new Map<number, string>();
    const textOf = (row: number): string => {
      const cell = rows.values[row * rows.width];
      let text = texts.get(cell);
      if (text === undefined) texts.set(cell, (text = this.cellText(cell)));
      return text;
    };
    living.sort((a, b) => {
      const [first, second] = [textOf(a), textOf(b)];
      return first < second ? -1 : first > second ? 1 : a - b;
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

  private enlarge(): void {
    this.large = true;
    for (let at = 0; at < this.order.length; at++) {
      const { rows, gone } = this.blocks[this.order[at]]!;
      this.remake(at, [Array.from({ length: rows.count }, (_, row) => row).filter((row) => gone[row] === 0)]);
    }
  }

  private asking<T>(
    position: PositionFacts,
    outcomesOnly: boolean,
    ask: (scan: Scan, asked: Asked, variants: readonly Variant[]) => T,
    others: readonly PositionFacts[] = [],
  ): T {
    const weighedOf = (one: PositionFacts) => weigh(one, this.relatedness, this.asOf, this.near);
    const asked = new Asked(weighedOf(position), this.packing, this.probe, this.tables);
    const variants = asked.plain || asked.uneven ? [] : others.map((one) => asked.relaxed(weighedOf(one)));
    const blocks = this.living;
    for (;;) {
      asked.heed();
      try {
        return ask(new Scan(asked, blocks, this.scratch, outcomesOnly), asked, variants);
      } catch (error) {
        this.scratch.clear();
        if (error !== AGAIN) throw error;
      } finally {
        asked.forget();
      }
    }
  }

  /** What cannot be packed, person by person. */
  private byRule({ weighed }: Asked, turns: Turns): Entry[] {
    const judge = judgeBy(weighed);
    const best = new Best(Infinity, 1_000);
    for (const person of this.people()) {
      const standing = judge.outcomeOnly(person);
      if (standing === null || standing.outcome === 'no-match') continue;
      const words = this.packing.ids.take(person.personId);
      best.take({ ...standing, words, turn: turns.of(words) });
    }
    return best.entries;
  }

  private placed({ words, turn, outcome, fitForNeed, fitForClinician, overall }: Entry): Placed {
    return { personId: this.packing.ids.text(words, 0), outcome, fitForNeed, fitForClinician, overall, turn };
  }

  /** Nearness, remembered from one position to the next. */
  private remembering(): Asking['near'] {
    const known = new Map<string, (stated: string) => number>();
    return (kind, wanted) => {
      const key = `${kind} ${wanted}`;
      let near = known.get(key);
      if (!near) {
        if (++this.nearKnown > MOST_NEAR) {
          known.clear();
          this.nearKnown = 0;
        }
        known.set(key, (near = nearness(this.relatedness)(kind, wanted)));
      }
      return near;
    };
  }
}

export interface RosterState {
  packing: PackingState;
  large: boolean;
  count: number;
  values: Uint16Array | Uint32Array;
  wides: Uint32Array;
  ids: Uint32Array;
  versions: Uint32Array;
  ends: Uint32Array;
  entries: Uint32Array;
}
