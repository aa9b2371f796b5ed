import { sharedNearness, type Asking, type Relatedness } from '../criterion.js';
import type { PersonFacts, PositionFacts } from '../facts.js';
import { Standing, judgeBy } from '../score.js';
import { weigh } from '../weighing.js';
import { Asked } from './asked.js';
import { Best, Entry, Placed } from './best.js';
import { Blocks } from './blocks.js';
import { Bundles } from './bundle.js';
import { Counting } from './counting.js';
import { AGAIN, Room } from './line.js';
import { Lines } from './lines.js';
import { Gathering, type Matches } from './matches.js';
import { Packing, PackingState } from './packing.js';
import { Probe } from './probe.js';
import { Question } from './question.js';
import type { Column } from './rows.js';
import { Search } from './search.js';
import { Turns } from './turn.js';
import { unpacked } from './unpacking.js';

export type { Placed };

/** Key of the turns of a need, four words of 32 bits: nobody who has not got it can work out who comes first among equals. */
export type TurnKeys = (needId: string) => ArrayLike<number>;

export interface RosterOptions {
  relatedness: Relatedness;
  /** Today, in days since 1970-01-01. */
  asOf: number;
  turnKeys?: TurnKeys;
}

const untold: TurnKeys = () => [0, 0, 0, 0];
/** Lists of which it is remembered how good the last one was. */
const MOST_LEASTS = 20_000;
/** Wanted terms whose nearness is remembered. */
const MOST_NEAR = 150;

/**
 * Everybody who can be matched, packed, in one process: answers each position exactly as the rule does, in the rule's
 * own words, and in thousandths of the time. Pure: it knows no database, and whoever shows, stores or sends what it
 * says reads consent and visibility again where they stand.
 */
export class Roster {
  private day: number;
  private readonly relatedness: Relatedness;
  private readonly turnKeys: TurnKeys;
  private readonly room: Room;
  private readonly lines: Lines;
  private readonly blocks: Blocks;
  private readonly near: Asking['near'];
  /** By position and how many were wanted, how good the last of the matches was. */
  private readonly leasts = new Map<string, number>();

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
    };
    this.lines = new Lines(this.room);
    this.blocks = new Blocks(packing);
    this.near = sharedNearness(options.relatedness, MOST_NEAR);
  }

  static build(
    people: Iterable<PersonFacts & { factsVersion?: number }>,
    relatedness: Relatedness,
    asOf: number,
    turnKeys?: TurnKeys,
  ): Roster {
    const building = Roster.begin({ relatedness, asOf, turnKeys });
    for (const person of people) building.add(person);
    return building.end();
  }

  /** For building page by page: put everybody in, then lay. */
  static begin(options: RosterOptions): {
    add(person: PersonFacts & { factsVersion?: number }): void;
    end(): Roster;
  } {
    const roster = new Roster(options);
    const all = roster.blocks.rows(1_024, 8_192);
    return {
      add: (person) => void all.put(roster.packing.pack(person)),
      end: () => {
        roster.blocks.lay(all);
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
    return this.blocks.size;
  }

  /** Bytes of packed people, without dictionaries. */
  get bytes(): number {
    return this.blocks.living.reduce(
      (sum, block) => sum + block.bytes + this.room.bundles.bytesOf(block),
      this.blocks.bytes,
    );
  }

  /** Puts a person in as they are now, or takes them out. */
  apply(change: (PersonFacts & { factsVersion?: number }) | { personId: string; gone: true }): void {
    this.blocks.remove(this.packing.ids.take(change.personId));
    if (!('gone' in change)) this.blocks.put(this.packing.pack(change));
  }

  /** Which version of their facts somebody is in with; undefined where they are not in. */
  versionOf(personId: string): number | undefined {
    const found = this.blocks.find(this.packing.ids.take(personId));
    return found?.block.rows.versions[found.row];
  }

  /** The best for a position: matches first, then near misses; by the order, then by turn, then by id. */
  top(position: PositionFacts, limit: number): Placed[] {
    const turns = new Turns(this.turnKeys(position.needId));
    return this.asking([position], ([asked]) => {
      if (asked.plain) return this.byRule(asked, turns).slice(0, limit);
      const search = new Search(asked, this.blocks.living);
      const matches = this.matches(search, position, limit, turns);
      return [...matches, ...search.nearest(limit - matches.length, turns)];
    }).map((entry) => this.placed(entry));
  }

  /** The best matches. How good the last of them is bounds all others when the same is asked again. */
  private matches(
    search: Search,
    { needId, positionId }: PositionFacts,
    limit: number,
    turns: Turns,
  ): Entry[] {
    const key = `${needId} ${positionId} ${limit}`;
    const matches = search.matches(limit, turns, this.leasts.get(key));
    if (this.leasts.size >= MOST_LEASTS) this.leasts.clear();
    if (matches.length === limit && limit > 0) this.leasts.set(key, matches[limit - 1].overall);
    else this.leasts.delete(key);
    return matches;
  }

  /** Every match, by id. */
  all(position: PositionFacts): Matches {
    return this.asking([position], ([asked]) => {
      const all = new Gathering();
      if (asked.plain) {
        for (const { words, outcome, overall } of this.byRule(asked, new Turns([0, 0, 0, 0])))
          if (outcome === 'match') all.put(words, 0, overall);
      } else
        new Search(asked, this.blocks.living).each((block, row, { overall }) =>
          all.put(block.rows.ids, row * 4, overall),
        );
      return all.matches;
    });
  }

  /** How one person stands to a position; null where the pair does not exist or nobody by that id is in. */
  standing(position: PositionFacts, personId: string): Standing | null {
    const found = this.blocks.find(this.packing.ids.take(personId));
    if (!found) return null;
    const { block, row } = found;
    return this.asking([position], ([asked]) =>
      asked.plain
        ? judgeBy(asked.weighed).outcomeOnly(unpacked(this.packing, block, row))
        : new Search(asked, this.blocks.living).decided(block, row),
    );
  }

  /**
   * How many fit each of these positions, where all others ask for less than the first: nobody who fits that is worse
   * off. In a part of the time that counting each by itself would take.
   */
  countsOfEasier(positions: readonly PositionFacts[]): number[] {
    if (positions.length === 0) return [];
    return this.asking(positions, (all) =>
      all.every(isCounted)
        ? new Counting(all, this.blocks.living).matches()
        : all.map((asked) => this.countByRule(asked)),
    );
  }

  private countByRule(asked: Asked): number {
    return this.byRule(asked, new Turns([0, 0, 0, 0])).filter(({ outcome }) => outcome === 'match').length;
  }

  /** The facts of everybody, as the rule reads them; the order of lists is lost. */
  *people(): Generator<PersonFacts & { factsVersion: number }> {
    for (const block of this.blocks.living)
      for (let row = 0; row < block.rows.count; row++)
        if (!block.isGone(row)) yield unpacked(this.packing, block, row);
  }

  /** As one buffer that `fromSnapshot` reads. No name is in it, but facts about health workers: keep it like a secret. */
  get state(): RosterState {
    const all = this.blocks.rows(this.size, 0);
    for (const block of this.blocks.living)
      for (let row = 0; row < block.rows.count; row++) if (!block.isGone(row)) all.copy(block.rows, row);
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
    const all = roster.blocks.rows(0, 0);
    const { count, columns, ids, versions, ends, entries } = state;
    Object.assign(all, { count, columns, ids, versions, ends, entries });
    roster.blocks.lay(all);
    return roster;
  }

  private asking<T>(positions: readonly PositionFacts[], ask: (asked: Asked[]) => T): T {
    for (;;) {
      const question = new Question(this.lines);
      const all = positions.map((position) => {
        const remembering = question.remembering(position);
        const weighed = weigh(position, this.relatedness, this.asOf, this.near, remembering);
        return new Asked(weighed, question, this.lines);
      });
      const used = new Set(all.flatMap(({ lines }) => lines.map(({ line }) => line)));
      const { surprises } = this.lines;
      try {
        const answer = ask(all);
        // Lines that several legs or positions share are theirs in common only as far as it was known what they look at.
        if (surprises === this.lines.surprises) return answer;
      } catch (error) {
        if (error !== AGAIN) throw error;
      } finally {
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
}

/** Whether sums of the lines decide about everybody. */
const isCounted = ({ plain, uneven }: Asked): boolean => !plain && !uneven;

export interface RosterState {
  packing: PackingState;
  count: number;
  columns: Column[];
  ids: Uint32Array;
  versions: Uint32Array;
  ends: Uint32Array;
  entries: Uint32Array;
}
