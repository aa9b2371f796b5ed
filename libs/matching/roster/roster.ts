import { nearness, type Asking, type Relatedness } from '../criterion.js';
import type { PersonFacts, PositionFacts } from '../facts.js';
import { Standing, judgeBy } from '../score.js';
import { weigh } from '../weighing.js';
import { Asked } from './asked.js';
import { Best, Entry, Placed } from './best.js';
import { BLOCK, Block } from './block.js';
import { Scratch } from './bounding.js';
import { Bundles } from './bundle.js';
import { Counting, Counts } from './counting.js';
import { AGAIN, Room, forget, heed } from './line.js';
import { Lines } from './lines.js';
import { Packed, Packing, PackingState } from './packing.js';
import { Places } from './places.js';
import { Probe } from './probe.js';
import { Column, Rows } from './rows.js';
import { Search } from './search.js';
import { Turns } from './turn.js';
import { unpacked } from './unpacking.js';

export type { Counts } from './counting.js';
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
const MOST_NEAR = 150;

/**
 * Everybody who can be matched, packed, in one process: answers each position exactly as the rule does, in the rule's
 * own words, and in thousandths of the time. Pure: it knows no database, and whoever shows, stores or sends what it
 * says reads consent and visibility again where they stand.
 */
export class Roster {
  /** Counts changes since it was built. */
  version = 0;
  private day: number;
  private readonly relatedness: Relatedness;
  private readonly turnKeys: TurnKeys;
  private readonly room: Room;
  private readonly lines: Lines;
  private readonly scratch = new Scratch();
  private readonly places: Places;
  /** By number; a number whose block was made anew under another is free. */
  private readonly blocks: (Block | null)[] = [];
  private readonly free: number[] = [];
  /** Numbers of blocks in the order of their professions, and with which each begins. */
  private order: number[] = [];
  private begins: string[] = [];
  private near: Asking['near'];
  private nearKnown = 0;

  private constructor(
    options: RosterOptions,
    private readonly packing = new Packing(),
  ) {
    this.relatedness = options.relatedness;
    this.day = options.asOf;
    this.turnKeys = options.turnKeys ?? untold;
    this.room = {
      packing,
      probe: new Probe(packing),
      bundles: new Bundles(packing),
      interest: new Int32Array(1 << 12),
    };
    this.lines = new Lines(this.room);
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
    const all = roster.rows(1_024, 8_192);
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
    const all = roster.rows(1_024, 8_192);
    return {
      add: (person) => void all.put(roster.packing.pack(person)),
      end: () => {
        roster.lay(all);
        return roster;
      },
    };
  }

  /** Today, in days since 1970-01-01. */
  get asOf(): number {
    return this.day;
  }

  set asOf(day: number) {
    if (day !== this.day) this.lines.clear();
    this.day = day;
  }

  get size(): number {
    return this.places.count;
  }

  /** Bytes of packed people, without dictionaries. */
  get bytes(): number {
    return this.living.reduce(
      (sum, block) => sum + block.bytes + this.room.bundles.bytesOf(block),
      this.places.bytes,
    );
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
    const turns = new Turns(this.turnKeys(position.needId));
    return this.asking([position], ([asked]) => {
      if (asked.plain) return this.byRule(asked, turns).slice(0, limit);
      const search = new Search(asked, this.living, this.scratch);
      const matches = search.matches(limit, turns);
      return [...matches, ...search.nearest(limit - matches.length, turns)];
    }).map((entry) => this.placed(entry));
  }

  /** Every match, best first. */
  all(position: PositionFacts): Placed[] {
    const turns = new Turns(this.turnKeys(position.needId));
    return this.asking([position], ([asked]) =>
      asked.plain
        ? this.byRule(asked, turns).filter(({ outcome }) => outcome === 'match')
        : new Search(asked, this.living, this.scratch).matches(Infinity, turns),
    ).map((entry) => this.placed(entry));
  }

  /** How one person stands to a position; null where the pair does not exist or nobody by that id is in. */
  standing(position: PositionFacts, personId: string): Standing | null {
    const place = this.places.find(this.packing.ids.take(personId));
    if (place < 0) return null;
    const [block, row] = [this.blocks[place >> 15]!, place & 0x7fff];
    return this.asking([position], ([asked]) =>
      asked.plain
        ? judgeBy(asked.weighed).outcomeOnly(unpacked(this.packing, block, row))
        : new Search(asked, this.living, this.scratch).decided(block, row),
    );
  }

  /**
   * How many fit each of these positions, and how many would but for one thing. `relaxed` says that the others ask for
   * less than the first, so that nobody who fits the first is worse off: half of the work is spared then.
   */
  counts(positions: readonly PositionFacts[], { relaxed = false } = {}): Counts[] {
    if (positions.length === 0) return [];
    return this.asking(positions, (all) => {
      const packed = all.filter((asked) => !asked.plain && !asked.uneven);
      const isRelaxed = relaxed && packed[0] === all[0];
      const counted = packed.length > 0 ? new Counting(packed, this.living, isRelaxed).count() : [];
      return all.map((asked) => counted[packed.indexOf(asked)] ?? this.countByRule(asked));
    });
  }

  private countByRule(asked: Asked): Counts {
    const all = this.byRule(asked, new Turns([0, 0, 0, 0]));
    const matches = all.filter(({ outcome }) => outcome === 'match').length;
    return { matches, nearMisses: all.length - matches };
  }

  /** The facts of everybody, as the rule reads them; the order of lists is lost. */
  *people(): Generator<PersonFacts & { factsVersion: number }> {
    for (const block of this.living)
      for (let row = 0; row < block.rows.count; row++)
        if (block.gone[row] === 0) yield unpacked(this.packing, block, row);
  }

  /** As one buffer that `fromSnapshot` reads. No name is in it, but facts about health workers: keep it like a secret. */
  get state(): RosterState {
    const all = this.rows(this.size, 0);
    for (const { rows, gone } of this.living)
      for (let row = 0; row < rows.count; row++) if (gone[row] === 0) all.copy(rows, row);
    const { columns, ids, versions, ends, entries, count } = all;
    const last = count === 0 ? 0 : ends[count - 1];
    return {
      packing: this.packing.state,
      count,
      columns: columns.map((column) => column.slice(0, count)),
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
    const all = roster.rows(0, 0);
    const { count, columns, ids, versions, ends, entries } = state;
    Object.assign(all, { count, columns, ids, versions, ends, entries });
    roster.lay(all);
    return roster;
  }

  private rows(people: number, entries: number): Rows {
    return new Rows(this.packing.largeColumns, people, entries);
  }

  /** Sorts everybody by profession and specialty and cuts them into blocks. */
  private lay(all: Rows): void {
    const cells = this.packing.dictionaries[0].values.map((value) => JSON.stringify(value));
    const rank = new Uint32Array(cells.length);
    cells
      .map((_, cell) => cell)
      .sort((a, b) => (cells[a] < cells[b] ? -1 : cells[a] > cells[b] ? 1 : 0))
      .forEach((cell, at) => (rank[cell] = at));
    const order = new Float64Array(all.count);
    for (let row = 0; row < all.count; row++) order[row] = rank[all.columns[0][row]] * 2 ** 26 + row;
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
      const cell = rows.columns[0][row];
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

  private asking<T>(positions: readonly PositionFacts[], ask: (asked: Asked[]) => T): T {
    for (;;) {
      const all = positions.map((position) => {
        const seenBy = this.lines.watched(position);
        return new Asked(weigh(position, this.relatedness, this.asOf, this.near, seenBy), this.lines);
      });
      const used = new Set(all.flatMap(({ lines }) => lines.map(({ line }) => line)));
      heed(used, this.room);
      const { surprises } = this.lines;
      try {
        const answer = ask(all);
        // Lines that several positions share are theirs in common only as far as it was known what they look at.
        if (surprises === this.lines.surprises || all.length === 1) return answer;
      } catch (error) {
        if (error !== AGAIN) throw error;
      } finally {
        forget(used, this.room);
        this.lines.settle(used, this.size);
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
    return best.inOrder;
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
  count: number;
  columns: Column[];
  ids: Uint32Array;
  versions: Uint32Array;
  ends: Uint32Array;
  entries: Uint32Array;
}
