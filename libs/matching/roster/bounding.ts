import type { Asked, AskedLine } from './asked.js';
import { Block, MOST_ROWS } from './block.js';
import { ASK, CostColumn, Costs, Marks, StatedCosts, costColumns } from './costs.js';
import { AGAIN } from './line.js';
import { Hopes, Run } from './hopes.js';
import { Sweep } from './sweep.js';
import { SCALE } from './weights.js';

/** A bound in whole thousandths of the order lies from 0 to this. */
export const THOUSAND = 1_000;
/** People looked at to learn which columns cost most. */
const SAMPLE = 256;
/** How much of all that is lost the first columns take, and the most of them. */
const SHARE = 0.95;
const MOST_FIRST = 12;
/** Rows swept by all columns before the next. */
const PIECE = 2_048;

/** Room to work in, kept from one question to the next. */
export class Scratch {
  readonly sweep = new Sweep();
  readonly marks = new Marks();
  readonly sums = new Int32Array(MOST_ROWS);
  readonly legSums = new Int32Array(MOST_ROWS);
  readonly bestLeg = new Int32Array(MOST_ROWS);
  readonly counts = new Uint32Array(THOUSAND + 1);
  order = new Int32Array(1_024);
  private readonly bounds: Int16Array[] = [];

  boundsOf(block: number): Int16Array {
    return (this.bounds[block] ??= new Int16Array(MOST_ROWS));
  }
}

/**
 * Finds whom it is worth to ask exactly. Columns that cost most are swept for everybody, which leaves an upper bound for
 * each row; the other columns are added for those only who could still be among the best, and what neither tells
 * (words, dates, several entries together) for those who then still could.
 */
export class Bounding {
  private readonly first: CostColumn[] = [];
  private readonly rest: CostColumn[] = [];
  /** Columns of lines for which people may state something that counts. */
  private readonly restSilent: CostColumn[] = [];
  private readonly legs: readonly CostColumn[][];
  private readonly firstStated: StatedCosts[];
  private readonly restStated: readonly AskedLine[];
  private readonly open: readonly AskedLine[];
  private readonly swept: number[] = [];
  /** By block, whom the question is about. */
  private readonly runs: readonly (readonly Run[])[];

  constructor(
    private readonly asked: Asked,
    private readonly blocks: readonly Block[],
    private readonly scratch: Scratch,
    private readonly by: Costs,
    hopes: Hopes,
  ) {
    this.runs = blocks.map((block) => hopes.runsOf(block));
    const { existence, always, legs, uneven } = asked;
    // Where alternatives weigh differently sums bound nothing but who is barred.
    const lines = uneven
      ? [existence, ...always.filter(({ ground }) => ground)]
      : [existence, ...always, ...(legs.length === 1 ? legs[0] : [])];
    this.legs = uneven || legs.length === 1 ? [] : legs.map((one) => costColumns(one, by));
    this.order(costColumns(lines, by));
    const isFirst = ({ line }: AskedLine) => this.first.some(({ bundle }) => bundle === line.silent.bundle);
    const stating = lines.filter(({ line }) => line.stating.length > 0);
    this.firstStated = stating.filter(isFirst).map((one) => new StatedCosts(one, by, scratch.marks));
    this.restStated = stating.filter((one) => !isFirst(one));
    // Of several legs any may be the best, so that their lines are never out of the way.
    this.open = uneven
      ? []
      : lines.filter(({ line }) => line.stating.length === 0 && (line.hasLists || line.silent.bundle.isWide));
  }

  /** How many people there are by bound, in whole thousandths: 873.9 leaves 873 at most. */
  sweep(): Uint32Array {
    const { counts } = this.scratch;
    counts.fill(0);
    this.blocks.forEach((_, at) => {
      if (this.bound(at, counts)) this.swept.push(at);
    });
    return counts;
  }

  /** Calls with everybody whose bound lies from `low` up to `high`, the highest first. */
  each(low: number, high: number, visit: (block: Block, row: number, bound: number) => void): void {
    const { scratch } = this;
    const { counts } = scratch;
    const next: number[] = [];
    let all = 0;
    for (let bound = high - 1; bound >= low; bound--) {
      next[bound - low] = all;
      all += counts[bound];
    }
    if (scratch.order.length < all) scratch.order = new Int32Array(all * 2);
    const { order } = scratch;
    for (const at of this.swept) {
      const bounds = scratch.boundsOf(at);
      const { count } = this.blocks[at].rows;
      for (let row = 0; row < count; row++) {
        const bound = bounds[row];
        if (bound >= low && bound < high) order[next[bound - low]++] = (at << 15) | row;
      }
    }
    for (let at = 0; at < all; at++) {
      const [block, row] = [order[at] >>> 15, order[at] & 0x7fff];
      visit(this.blocks[block], row, scratch.boundsOf(block)[row]);
    }
  }

  /** Whether a row is out of the best after all, once it is looked at in full. `spare` is what more it may cost. */
  isOut(block: Block, row: number, spare: number): boolean {
    let left = spare * SCALE;
    for (const column of this.rest) if ((left += column.costOf(block, row)) <= 0) return true;
    // What people state is worth more than silence at times: only with it is the sum a bound again.
    for (const column of this.restSilent) left += column.costOf(block, row);
    for (const { line, weights } of this.restStated) {
      const pointer = line.leafOf(block, row);
      left += weights.attend()[this.by][pointer] - this.atBest({ line, weights }, block, row);
    }
    if (left <= 0) return true;
    for (const one of this.open) {
      if (left <= 0) return true;
      if (!this.isOpen(one, block, row)) continue;
      const pointer = one.line.leafOf(block, row);
      left += one.weights.attend()[this.by][pointer] - this.atBest(one, block, row);
    }
    return left <= 0;
  }

  /** What was added for a row and a line while people who state nothing were swept. */
  private atBest({ line, weights }: Pick<AskedLine, 'line' | 'weights'>, block: Block, row: number): number {
    const { bundle } = line.silent;
    const value = bundle.column(block)[row];
    const costs = weights.attend()[this.by];
    if (!bundle.isWide) return line.silent.atBest(value, costs);
    return value === 0 ? costs[line.silence()] : 0;
  }

  private isOpen({ line: { silent } }: AskedLine, block: Block, row: number): boolean {
    const value = silent.bundle.column(block)[row];
    return silent.bundle.isWide
      ? value !== 0 || silent.bundle.columns.length > 1
      : silent.hangsOnWords(value);
  }

  /** The most that each row can reach, -1 where it cannot be among the best. */
  private bound(at: number, counts: Uint32Array): boolean {
    const { sweep, sums, legSums, bestLeg } = this.scratch;
    const block = this.blocks[at];
    if (!sweep.begin(block, this.runs[at])) return false;
    this.add(block, this.first, sums, THOUSAND * SCALE);
    for (const one of this.firstStated) one.add(block, sweep.matters, sums);
    this.legs.forEach((columns, leg) => {
      this.add(block, columns, legSums, 0);
      sweep.eachRun((from, to) => takeMost(bestLeg, legSums, leg === 0, from, to));
    });
    if (this.legs.length > 0) sweep.eachRun((from, to) => addTo(sums, bestLeg, from, to));
    const bounds = this.scratch.boundsOf(at).fill(-1);
    sweep.eachRun((from, to) => toBounds(sums, block.gone, bounds, counts, this.asked.uneven, from, to));
    return true;
  }

  /** Adds columns up, and asks the rule about rows of which something was unknown. */
  private add(block: Block, columns: readonly CostColumn[], sums: Int32Array, start: number): void {
    let settled = true;
    this.scratch.sweep.eachRun((from, to) => {
      sums.fill(start, from, to);
      // Piece by piece, so that sums stay where the processor reaches them at once.
      for (let first = from; first < to; first += PIECE)
        for (const column of columns) column.add(block, sums, first, Math.min(to, first + PIECE));
      for (let row = from; row < to; row++) {
        if (sums[row] < ASK) continue;
        sums[row] = start;
        for (const column of columns) {
          if (!column.ask(block, row)) settled = false;
          sums[row] += column.known(block, row);
        }
      }
    });
    if (!settled) throw AGAIN;
  }

  /** Those that cost most come first, as a sample of people tells. */
  private order(columns: CostColumn[]): void {
    const lost = new Map(columns.map((column) => [column, 0]));
    let settled = true;
    const runs = this.blocks.flatMap((block, at) => this.runs[at].map((run) => ({ block, ...run })));
    const all = runs.reduce((sum, { from, to }) => sum + to - from, 0);
    const step = Math.max(1, Math.floor(all / SAMPLE));
    let skip = 0;
    for (const { block, from, to } of runs) {
      let row = from + skip;
      for (; row < to; row += step)
        for (const column of columns)
          if (column.ask(block, row))
            lost.set(column, lost.get(column)! - Math.max(column.known(block, row), -THOUSAND * SCALE));
          else settled = false;
      skip = row - to;
    }
    if (!settled) throw AGAIN;
    const inOrder = [...lost].sort(([, a], [, b]) => b - a);
    const total = inOrder.reduce((sum, [, cost]) => sum + cost, 0);
    let taken = 0;
    for (const [column, cost] of inOrder) {
      if (taken < total * SHARE && this.first.length < MOST_FIRST) this.first.push(column);
      else (column.isStated ? this.restSilent : this.rest).push(column);
      taken += cost;
    }
  }
}

function toBounds(
  sums: Int32Array,
  gone: Uint8Array,
  bounds: Int16Array,
  counts: Uint32Array,
  isUneven: boolean,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row++) {
    const sum = sums[row];
    if (sum < 0 || gone[row] === 1) continue;
    const whole = isUneven ? THOUSAND : (sum / SCALE) | 0;
    bounds[row] = whole;
    counts[whole]++;
  }
}

function addTo(sums: Int32Array, more: Int32Array, from: number, to: number): void {
  for (let row = from; row < to; row++) sums[row] += more[row];
}

function takeMost(most: Int32Array, sums: Int32Array, isFirst: boolean, from: number, to: number): void {
  if (isFirst) for (let row = from; row < to; row++) most[row] = sums[row];
  else for (let row = from; row < to; row++) if (sums[row] > most[row]) most[row] = sums[row];
}
