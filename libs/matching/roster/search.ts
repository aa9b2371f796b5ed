import { Reader, Standing, decide, fitForClinician, fitForNeed, isMatch, overallOf } from '../score.js';
import { Readings, emptyTally } from '../weighing.js';
import { Asked, AskedLine } from './asked.js';
import { Best, Entry } from './best.js';
import type { Block } from './block.js';
import { Hopes } from './hopes.js';
import type { Planes } from './planes.js';
import { Costs, Sieve } from './sieve.js';
import type { Turns } from './turn.js';
import { READINGS, SCALE } from './weights.js';

/** Matches and near misses lie in these thousands of the order. */
const MATCH = 2_000;
const NEAR = 1_000;
const THOUSAND = 1_000;

/** The best of nearly every need lose less, in thousandths of the order: where to begin. */
const USUAL = 250;
/** Where the same was asked before the best lose about as much as then; an edit or a changed profile moves them by less. */
const ABOUT = 2;
/** Where too few of those who lose least are matches, so many times as many are looked at. */
const MORE = 16;

/** What rows of one block read in each line. */
interface Answered {
  existence: Planes;
  always: readonly Planes[];
  legs: readonly (readonly Planes[])[];
}

/** Asks one position of packed people, for those who fit best. */
export class Search {
  private readonly tally = emptyTally();
  private readonly reader: PackedReader;
  private readonly hopes: Hopes;
  private readonly answered = new Map<Block, Answered>();

  constructor(
    private readonly asked: Asked,
    private readonly blocks: readonly Block[],
  ) {
    this.reader = new PackedReader(asked);
    this.hopes = new Hopes([asked]);
  }

  /** Everybody who is a match and among the best, in order. `least`: how good the last of them was when it was asked before. */
  matches(limit: number, turns: Turns, least?: number): Entry[] {
    const begin = least === undefined ? USUAL : MATCH + THOUSAND - least + ABOUT;
    return this.best(new Best(limit, MATCH), MATCH, 'bound', this.matchOf, turns, begin);
  }

  /** Calls with everybody who is a match, in any order. */
  each(visit: (block: Block, row: number, standing: Standing) => void): void {
    // Nobody who is a match loses more than the whole thousand of matches.
    const bearable = THOUSAND * SCALE;
    new Sieve(this.asked, this.blocks, 'bound', this.hopes).each(
      bearable,
      Infinity,
      () => bearable,
      (block, row) => {
        const standing = this.matchOf(block, row);
        if (standing !== null) visit(block, row, standing);
      },
    );
  }

  /** The best among those who would be a match but for one thing. */
  nearest(limit: number, turns: Turns): Entry[] {
    const isNear = (block: Block, row: number): Standing | null => {
      const standing = this.decided(block, row);
      return standing?.outcome === 'near-miss' ? standing : null;
    };
    return this.best(new Best(limit, NEAR), NEAR, 'ungated', isNear, turns);
  }

  /** How a row stands; null where the pair does not exist. */
  decided(block: Block, row: number): Standing | null {
    return decide(this.asked.weighed, this.reader.of(block, row))?.standing ?? null;
  }

  /** Asks exactly whoever may still be among the best, until everybody was sorted out or asked. */
  private best(
    best: Best,
    from: number,
    by: Costs,
    standingOf: (block: Block, row: number) => Standing | null,
    turns: Turns,
    begin = USUAL,
  ): Entry[] {
    if (best.limit <= 0) return [];
    const sieve = new Sieve(this.asked, this.blocks, by, this.hopes);
    const take = (block: Block, row: number) => {
      const standing = standingOf(block, row);
      if (standing === null || standing.overall < best.least) return;
      best.take({ ...standing, words: wordsAt(block, row), turn: turns.of(block.rows.ids, row * 4) });
    };
    const bearable = () => (THOUSAND + from - best.least) * SCALE;
    // Mostly the first time is enough: those who are among the best by then bound all others.
    let most = Math.min(begin * SCALE, bearable());
    for (let wanted = best.limit; sieve.each(most, wanted, bearable, take) < bearable(); wanted *= MORE)
      most = bearable();
    return best.inOrder;
  }

  /** The standing of a match; null for everybody else. */
  private readonly matchOf = (block: Block, row: number): Standing | null =>
    this.asked.uneven ? this.matchByRule(block, row) : this.matchBySums(block, row);

  private matchBySums(block: Block, row: number): Standing | null {
    const { asked, tally } = this;
    const { thresholds } = asked.weighed;
    const { existence } = asked;
    // Asked first and weighed then: the answer may be a new one.
    const of = this.planesOf(block);
    const exists = of.existence.pointerOf(row);
    const mask = existence.weights.attend().x[exists];
    let x = 0;
    let y = 0;
    let z = 0;
    for (let at = 0; at < asked.always.length; at++) {
      const pointer = of.always[at].pointerOf(row);
      const weights = asked.always[at].weights.attend();
      x += weights.x[pointer];
      y += weights.y[pointer];
      z += weights.z[pointer];
    }
    let found: Standing | null = null;
    for (let leg = 0; leg < asked.legs.length; leg++) {
      if ((mask & (1 << leg)) === 0) continue;
      let legX = x;
      let legY = y;
      let legZ = z;
      for (let at = 0; at < asked.legs[leg].length; at++) {
        const pointer = of.legs[leg][at].pointerOf(row);
        const weights = asked.legs[leg][at].weights.attend();
        legX += weights.x[pointer];
        legY += weights.y[pointer];
        legZ += weights.z[pointer];
      }
      asked.tallyOf(leg, legX, legY, legZ, tally);
      if (!isMatch(tally, thresholds)) continue;
      const overall = overallOf(tally, 'match');
      if (found !== null && overall <= found.overall) continue;
      found = {
        outcome: 'match',
        fitForNeed: fitForNeed(tally, thresholds),
        fitForClinician: fitForClinician(tally, thresholds),
        overall,
      };
    }
    return found;
  }

  private planesOf(block: Block): Answered {
    let known = this.answered.get(block);
    if (!known) {
      const { existence, always, legs } = this.asked;
      const of = ({ line }: AskedLine) => line.planesOf(block);
      known = { existence: of(existence), always: always.map(of), legs: legs.map((leg) => leg.map(of)) };
      this.answered.set(block, known);
    }
    return known;
  }

  private matchByRule(block: Block, row: number): Standing | null {
    const standing = this.decided(block, row);
    return standing?.outcome === 'match' ? standing : null;
  }
}

function wordsAt({ rows: { ids } }: Block, row: number): [number, number, number, number] {
  const at = row * 4;
  return [ids[at], ids[at + 1], ids[at + 2], ids[at + 3]];
}

/** Readings of one packed row for the rule itself. */
class PackedReader implements Reader {
  private block: Block;
  private row: number;

  constructor(private readonly asked: Asked) {}

  of(block: Block, row: number): this {
    this.block = block;
    this.row = row;
    return this;
  }

  mayMeet(): boolean {
    return this.mask !== 0;
  }

  legIsClosed(at: number): boolean {
    return (this.mask & (1 << at)) === 0;
  }

  readAlways(): void {
    this.read(this.asked.always, this.asked.weighed.always);
  }

  readLeg(at: number): void {
    this.read(this.asked.legs[at], this.asked.weighed.legs[at].readings);
  }

  private get mask(): number {
    const { line } = this.asked.existence;
    return line.answers[line.pointerOf(this.block, this.row) - 1];
  }

  private read(lines: readonly AskedLine[], { pick, reading }: Readings): void {
    for (let at = 0; at < lines.length; at++) {
      const { line } = lines[at];
      const answer = line.answers[line.pointerOf(this.block, this.row) - 1];
      pick[at] = Math.trunc(answer / READINGS);
      reading[at] = answer % READINGS;
    }
  }
}
