import type { AskedLine } from './asked.js';
import { Block, MOST_ROWS } from './block.js';
import type { Bundle } from './bundle.js';
import { AGAIN } from './line.js';
import type { Column } from './rows.js';
import { grown } from './tuples.js';

export type Costs = 'bound' | 'ungated';

/** Stands in a sum for "nobody has asked the rule yet": more than anything could give. */
const UNKNOWN = 2 ** 22;
/** Sums above this hold something unknown. */
export const ASK = 2 ** 20;

/** What lines that look at the same columns cost together, by the number of their bundle. */
export class CostColumn {
  private table = new Int32Array(0);
  private upTo = 0;

  constructor(
    readonly bundle: Bundle,
    private readonly lines: readonly AskedLine[],
    private readonly by: Costs,
  ) {}

  get isStated(): boolean {
    return this.lines.some(({ line }) => line.stating.length > 0);
  }

  add(block: Block, sums: Int32Array, from: number, to: number): void {
    const column = this.bundle.column(block);
    if (this.bundle.isWide) return addSilent(column, this.silentCost(), sums, from, to);
    this.attend();
    addAll(column, this.table, sums, from, to);
  }

  /**
   * Asks the rule what a row costs where that was not known. False where a line looked at more than it ever did: its
   * columns are other ones now, and the search has to begin again with them.
   */
  ask(block: Block, row: number): boolean {
    if (this.bundle.isWide) return true;
    const value = this.bundle.column(block)[row];
    if (value >= this.upTo) this.attend();
    if (this.table[value] < ASK) return true;
    for (const { line } of this.lines) line.silentLeaf(block, row);
    if (this.lines.some(({ line }) => line.silent.bundle !== this.bundle)) return false;
    this.fill(value, value + 1);
    return true;
  }

  /** As far as it is known: for a row that was asked about. */
  known(block: Block, row: number): number {
    if (this.bundle.isWide) return this.bundle.column(block)[row] === 0 ? this.silentCost() : 0;
    return this.table[this.bundle.column(block)[row]];
  }

  /** What a row costs; the rule is asked where that was not known. */
  costOf(block: Block, row: number): number {
    if (!this.ask(block, row)) throw AGAIN;
    return this.known(block, row);
  }

  /**
   * Of what nearly everybody states differently the rule is asked when somebody could be among the best; until then
   * stating it costs nothing, and stating nothing what it costs everybody.
   */
  private silentCost(): number {
    let cost = 0;
    for (const { line, weights } of this.lines) {
      const pointer = line.silence();
      cost += weights.attend()[this.by][pointer];
    }
    return cost;
  }

  private attend(): void {
    const { count } = this.bundle;
    if (this.upTo === count) return;
    if (this.table.length < count) this.table = grown(this.table, count);
    for (const { line } of this.lines) line.silent.attend();
    this.fill(this.upTo, count);
    this.upTo = count;
  }

  private fill(from: number, to: number): void {
    this.table.fill(0, from, to);
    for (const { line, weights } of this.lines)
      line.silent.addAtBest(this.table, weights.attend()[this.by], UNKNOWN, from, to);
  }
}

/** Lines as columns of costs. */
export function costColumns(lines: readonly AskedLine[], by: Costs): CostColumn[] {
  const byBundle = new Map<Bundle, AskedLine[]>();
  for (const one of lines) {
    const { bundle } = one.line.silent;
    byBundle.set(bundle, [...(byBundle.get(bundle) ?? []), one]);
  }
  return [...byBundle].map(([bundle, some]) => new CostColumn(bundle, some, by));
}

/** By row, whether it was seen to state something in the line at hand, and what that cost. */
export class Marks {
  stamp = 0;
  readonly stamps = new Int32Array(MOST_ROWS);
  readonly costs = new Int32Array(MOST_ROWS);
}

/** Puts what people state in place of what they would cost if they stated nothing that counts. */
export class StatedCosts {
  constructor(
    private readonly one: AskedLine,
    private readonly by: Costs,
    private readonly marks: Marks,
  ) {}

  add(block: Block, matters: Uint8Array, sums: Int32Array): void {
    const { line, weights } = this.one;
    const { stamps, costs } = this.marks;
    const stamp = ++this.marks.stamp;
    const silent = line.silent.bundle.column(block);
    const { hangOnLists } = line.silent;
    for (const selector of line.stating)
      for (const code of selector.codes) {
        const { rows, start, end } = block.stating(selector.facet.index, selector.field, code);
        if (start === end) continue;
        const pointers = line.ofCode(selector, code);
        const of = weights.attend()[this.by];
        const best = pointers.reduce((most, pointer) => Math.max(most, of[pointer]), -Infinity);
        const besides = [...line.besides].map((column) => block.rows.columns[column]);
        for (let at = start; at < end; at++) {
          const row = rows[at];
          const value = silent[row];
          if (matters[row] === 0 || hangOnLists[value] === 0) continue;
          const before = stamps[row] === stamp ? costs[row] : line.silent.atBest(value, of);
          // Who states several things is asked about when they could be among the best.
          const now = stamps[row] !== stamp && isSilent(besides, row) ? best : 0;
          stamps[row] = stamp;
          costs[row] = now;
          sums[row] += now - before;
        }
      }
    const { sorted, rows } = block;
    for (let row = sorted; row < rows.count; row++) {
      const pointer = line.leafOf(block, row);
      const of = weights.attend()[this.by];
      const value = silent[row];
      sums[row] += of[pointer] - line.silent.atBest(value, of);
    }
  }
}

function addSilent(column: Column, cost: number, sums: Int32Array, from: number, to: number): void {
  for (let row = from; row < to; row++) if (column[row] === 0) sums[row] += cost;
}

function addAll(column: Column, table: Int32Array, sums: Int32Array, from: number, to: number): void {
  // The same thrice, so that each of the loops meets one kind of array.
  if (column instanceof Uint8Array) for (let row = from; row < to; row++) sums[row] += table[column[row]];
  else if (column instanceof Uint16Array)
    for (let row = from; row < to; row++) sums[row] += table[column[row]];
  else for (let row = from; row < to; row++) sums[row] += table[column[row]];
}

function isSilent(columns: readonly Column[], row: number): boolean {
  for (let at = 0; at < columns.length; at++) if (columns[at][row] !== 0) return false;
  return true;
}
