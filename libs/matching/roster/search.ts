import { Reader, Standing, decide, fitForClinician, fitForNeed, isMatch, overallOf } from '../score.js';
import { Readings, emptyTally } from '../weighing.js';
import { Asked, AskedLine } from './asked.js';
import { Best, Entry } from './best.js';
import { Block, MOST_ROWS } from './block.js';
import { ASK, CostColumn, Costs, Marks, StatedCosts, costColumns } from './costs.js';
import { AGAIN } from './line.js';
import { Run, Sweep } from './sweep.js';
import type { Turns } from './turn.js';
import { READINGS, SCALE } from './weights.js';

/** Matches and near misses lie in these thousands of the order. */
const MATCH = 2_000;
const NEAR = 1_000;
const THOUSAND = 1_000;

/** Room to work in, kept from one question to the next. */
export class Scratch {
  readonly sweep = new Sweep();
  readonly marks = new Marks();
  readonly sums = new Int32Array(MOST_ROWS);
  readonly leg = new Int32Array(MOST_ROWS);
  readonly bestLeg = new Int32Array(MOST_ROWS);
  private readonly bounds: Int16Array[] = [];

  boundsOf(block: number): Int16Array {
    return (this.bounds[block] ??= new Int16Array(MOST_ROWS));
  }
}

/** Asks one position of packed people, for those who fit best. */
export class Search {
  private readonly tally = emptyTally();
  private readonly reader: PackedReader;
  private readonly cellHopes: (boolean | undefined)[] = [];

  constructor(
    private readonly asked: Asked,
    private readonly blocks: readonly Block[],
    private readonly scratch: Scratch,
  ) {
    this.reader = new PackedReader(asked);
  }

  /** Everybody who is a match and among the best, in order. */
  matches(limit: number, turns: Turns): Entry[] {
    const of = this.asked.uneven ? this.matchByRule : this.matchBySums;
    return this.best(new Best(limit, MATCH), MATCH, 'bound', of.bind(this), turns);
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

  /**
   * Sweeps an upper bound for everybody, then asks exactly in the order of the bounds until nobody left can be among the
   * best. Whole thousandths tell: a bound of 873.9 leaves 873 at most.
   */
  private best(
    best: Best,
    from: number,
    by: Costs,
    standingOf: (block: Block, row: number) => Standing | null,
    turns: Turns,
  ): Entry[] {
    const counts = new Uint32Array(THOUSAND + 1);
    const costs = this.costs(by);
    const swept = this.blocks.filter((block, at) =>
      this.bound(block, this.scratch.boundsOf(at), costs, counts),
    );
    const boundsOf = new Map(
      swept.map((block) => [block, this.scratch.boundsOf(this.blocks.indexOf(block))]),
    );
    const open = this.openLines();
    let done = THOUSAND + 1;
    for (let wanted = best.limit * 1.25; done > 0; wanted *= 4) {
      let low = done;
      for (let count = 0; low > 0 && count < wanted; count += counts[low]) low--;
      if (best.isFull) low = Math.max(low, best.least - from);
      if (best.isFull && low >= done) break;
      for (const { block, row, bound } of collect(boundsOf, low, done)) {
        if (from + bound < best.least) break;
        if (this.isOut(open, block, row, (bound + 1 - best.least + from) * SCALE, by)) continue;
        const standing = standingOf(block, row);
        if (standing === null || standing.overall < best.least) continue;
        best.take({ ...standing, words: wordsAt(block, row), turn: turns.of(block.rows.ids, row * 4) });
      }
      done = low;
      if (best.isFull) wanted = Infinity;
    }
    return best.entries;
  }

  /**
   * Whether a row is out of the best after all: what was left open while sweeping, words and dates, is asked before all
   * the rest. `spare` is what it may cost.
   */
  private isOut(open: readonly AskedLine[], block: Block, row: number, spare: number, by: Costs): boolean {
    let left = spare;
    for (const { line, weights } of open) {
      const { bundle, pointers, wordy } = line.silent;
      const value = bundle.column(block)[row];
      const before = value < pointers.length ? pointers[value] : 0;
      if (bundle.isWide ? before > 0 : before === wordy[value]) continue;
      const pointer = line.leafOf(block, row);
      const of = weights.attend()[by];
      left += of[pointer] - (bundle.isWide ? 0 : Math.max(of[before], of[wordy[value]]));
      if (left <= 0) return true;
    }
    return false;
  }

  /** Lines which a sweep may leave open: about words, and about what nearly everybody states differently. */
  private openLines(): readonly AskedLine[] {
    const { uneven, always, legs } = this.asked;
    if (uneven) return [];
    // Of several legs any may be the best.
    return [...always, ...(legs.length === 1 ? legs[0] : [])].filter(
      ({ line }) => line.stating.length === 0 && (line.hasLists || line.silent.bundle.isWide),
    );
  }

  /** The most that each row can reach in whole thousandths, -1 where it cannot be among the best. */
  private bound(block: Block, bounds: Int16Array, costs: Bounding, counts: Uint32Array): boolean {
    const { sweep, sums, leg: legSums, bestLeg } = this.scratch;
    if (!sweep.begin(block, this.cellsOf(block))) return false;
    this.add(block, costs.always, sums, THOUSAND * SCALE);
    costs.legs.forEach((part, at) => {
      this.add(block, part, legSums, 0);
      sweep.eachRun((from, to) => takeMost(bestLeg, legSums, at === 0, from, to));
    });
    if (costs.legs.length > 0) sweep.eachRun((from, to) => addTo(sums, bestLeg, from, to));
    const { gone } = block;
    // Where alternatives weigh differently sums bound nothing but who is barred.
    const most = this.asked.uneven ? THOUSAND : -1;
    bounds.fill(-1);
    sweep.eachRun((from, to) => toBounds(sums, gone, bounds, counts, most, from, to));
    return true;
  }

  private add(block: Block, { columns, stated }: Part, sums: Int32Array, start: number): void {
    const { sweep } = this.scratch;
    let settled = true;
    sweep.eachRun((from, to) => {
      sums.fill(start, from, to);
      for (const column of columns) column.add(block, sums, from, to);
      for (let row = from; row < to; row++) {
        if (sums[row] < ASK) continue;
        sums[row] = start;
        for (const column of columns) {
          if (!column.ask(block, row)) settled = false;
          sums[row] += column.of(block, row);
        }
      }
    });
    if (!settled) throw AGAIN;
    for (const one of stated) one.add(block, sweep.matters, sums);
  }

  private costs(by: Costs): Bounding {
    const { existence, always, legs, uneven } = this.asked;
    const part = (lines: readonly AskedLine[]): Part => ({
      columns: costColumns(lines, by),
      stated: lines
        .filter(({ line }) => line.stating.length > 0)
        .map((one) => new StatedCosts(one, by, this.scratch.marks)),
    });
    if (uneven) return { always: part([existence, ...always.filter(({ ground }) => ground)]), legs: [] };
    if (legs.length === 1) return { always: part([existence, ...always, ...legs[0]]), legs: [] };
    return { always: part([existence, ...always]), legs: legs.map(part) };
  }

  /** Cells of a block in which somebody could be a match or a near miss. */
  private cellsOf(block: Block): Run[] {
    const runs: Run[] = [];
    for (let at = 0; at + 1 < block.cells.length; at++) {
      const from = block.cells[at];
      const cell = block.cellOf(from);
      if ((this.cellHopes[cell] ??= mayHope(this.asked, block, from)))
        runs.push({ from, to: block.cells[at + 1] });
    }
    return runs;
  }

  /** The standing of a match; null for everybody else. */
  private matchBySums(block: Block, row: number): Standing | null {
    const { asked, tally } = this;
    const { thresholds } = asked.weighed;
    const mask = asked.existence.weights.attend().x[asked.existence.line.leafOf(block, row)];
    let [x, y, z] = [0, 0, 0];
    for (const { line, weights } of asked.always) {
      const pointer = line.leafOf(block, row);
      weights.attend();
      x += weights.x[pointer];
      y += weights.y[pointer];
      z += weights.z[pointer];
    }
    let found: Standing | null = null;
    for (let leg = 0; leg < asked.legs.length; leg++) {
      if ((mask & (1 << leg)) === 0) continue;
      let [legX, legY, legZ] = [x, y, z];
      for (const { line, weights } of asked.legs[leg]) {
        const pointer = line.leafOf(block, row);
        weights.attend();
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

  private matchByRule(block: Block, row: number): Standing | null {
    const standing = this.decided(block, row);
    return standing?.outcome === 'match' ? standing : null;
  }
}

/** Whether anybody with the professions of a row could be a match or a near miss. */
export function mayHope({ always }: Asked, block: Block, row: number): boolean {
  for (const { line, weights, ground } of always) {
    if (!ground || line.hasLists) continue;
    if (line.isHopelessCell(block, row, (pointer) => weights.attend().z[pointer] >>> 22 !== 0)) return false;
  }
  return true;
}

interface Part {
  columns: readonly CostColumn[];
  stated: readonly StatedCosts[];
}

interface Bounding {
  always: Part;
  legs: readonly Part[];
}

function toBounds(
  sums: Int32Array,
  gone: Uint8Array,
  bounds: Int16Array,
  counts: Uint32Array,
  most: number,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row++) {
    const sum = sums[row];
    if (sum < 0 || gone[row] === 1) continue;
    const whole = most < 0 ? (sum / SCALE) | 0 : most;
    bounds[row] = whole;
    counts[whole]++;
  }
}

function addTo(sums: Int32Array, more: Int32Array, from: number, to: number): void {
  for (let row = from; row < to; row++) sums[row] += more[row];
}

function takeMost(most: Int32Array, sums: Int32Array, isFirst: boolean, from: number, to: number): void {
  for (let row = from; row < to; row++) if (isFirst || sums[row] > most[row]) most[row] = sums[row];
}

interface Bounded {
  block: Block;
  row: number;
  bound: number;
}

/** Rows whose bound lies from `low` up to `high`, the highest first. */
function collect(boundsOf: ReadonlyMap<Block, Int16Array>, low: number, high: number): Bounded[] {
  const found: Bounded[] = [];
  for (const [block, bounds] of boundsOf) {
    const { count } = block.rows;
    for (let row = 0; row < count; row++) {
      const bound = bounds[row];
      if (bound >= low && bound < high) found.push({ block, row, bound });
    }
  }
  return found.sort((a, b) => b.bound - a.bound);
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
    return line.answers[line.leafOf(this.block, this.row) - 1];
  }

  private read(lines: readonly AskedLine[], { pick, reading }: Readings): void {
    for (let at = 0; at < lines.length; at++) {
      const { line } = lines[at];
      const answer = line.answers[line.leafOf(this.block, this.row) - 1];
      pick[at] = Math.trunc(answer / READINGS);
      reading[at] = answer % READINGS;
    }
  }
}
