import type { AskedLine } from './asked.js';
import { Block, MOST_ROWS } from './block.js';
import type { Line } from './line.js';
import type { Column } from './rows.js';

/** Sorted people of one cell: rows from `from` up to `to`. */
export interface Run {
  from: number;
  to: number;
}

/**
 * Reads one line off all people of a block who matter, column by column: whole columns are swept, and only people who
 * state something that counts are looked at one by one.
 */
export class Sweep {
  /** The pointer of each row in the line that was read last: a leaf + 1; 0 where it is not known and may cost nothing. */
  readonly out = new Int32Array(MOST_ROWS);
  /** Rows of the block at hand that matter, the tail among them. */
  readonly matters = new Uint8Array(MOST_ROWS);
  private readonly stamps = new Int32Array(MOST_ROWS);
  private stamp = 0;
  private block: Block;
  private runs: Run[];

  /** Takes up a block of which these cells matter, and all of its tail. False where there is nobody. */
  begin(block: Block, cells: readonly Run[]): boolean {
    this.block = block;
    this.runs = [];
    for (const { from, to } of cells) {
      const last = this.runs.at(-1);
      if (last?.to === from) last.to = to;
      else this.runs.push({ from, to });
    }
    const { matters } = this;
    matters.fill(0);
    for (const { from, to } of this.runs) matters.fill(1, from, to);
    matters.fill(1, block.sorted, block.rows.count);
    return this.runs.length > 0 || block.sorted < block.rows.count;
  }

  /** Calls with each run of rows, sorted ones and the tail. */
  eachRun(visit: (from: number, to: number) => void): void {
    for (const { from, to } of this.runs) visit(from, to);
    const { sorted, rows } = this.block;
    if (sorted < rows.count) visit(sorted, rows.count);
  }

  /** Exactly what each row reads. */
  read(line: Line): void {
    this.silent(line, false);
    if (!line.hasLists) return;
    const { out, matters, stamps, block } = this;
    const stamp = ++this.stamp;
    this.eachPosting(line, (row) => {
      if (matters[row] === 0 || stamps[row] === stamp) return;
      stamps[row] = stamp;
      out[row] = line.leafOf(block, row);
    });
  }

  /** What each row reads at best: exactly where one look at a column or one posting tells. */
  readAtBest({ line, weights }: AskedLine): void {
    this.silent(line, true);
    if (!line.hasLists) return;
    const { out, matters, stamps, block } = this;
    const stamp = ++this.stamp;
    for (const selector of line.selectors)
      for (const code of selector.codes) {
        const { rows, start, end } = block.stating(selector.facet.index, selector.field, code);
        if (start === end) continue;
        const pointers = line.ofCode(selector, code);
        const { bound } = weights.attend();
        let best = pointers[0];
        for (const pointer of pointers) if (bound[pointer] > bound[best]) best = pointer;
        const besides = [...line.besides].map((column) => block.rows.columns[column]);
        for (let at = start; at < end; at++) {
          const row = rows[at];
          if (matters[row] === 0) continue;
          const isAlone = stamps[row] !== stamp && isSilent(besides, row);
          stamps[row] = stamp;
          out[row] = isAlone ? best : 0;
        }
      }
  }

  private eachPosting(line: Line, visit: (row: number) => void): void {
    for (const { facet, field, codes } of line.selectors)
      for (const code of codes) {
        const { rows, start, end } = this.block.stating(facet.index, field, code);
        for (let at = start; at < end; at++) visit(rows[at]);
      }
  }

  /** What each row would read if it stated nothing that counts; and the tail exactly. */
  private silent(line: Line, atBest: boolean): void {
    for (const { from, to } of this.runs) this.look(line, from, to, atBest);
    const { out, block } = this;
    for (let row = block.sorted; row < block.rows.count; row++) out[row] = line.leafOf(block, row);
  }

  private look(line: Line, from: number, to: number, atBest: boolean): void {
    const { out, block } = this;
    for (let row = from; row < to; row++) {
      const { silent } = line;
      const column = silent.bundle.column(block);
      silent.attend();
      // Of what nearly everybody states differently the rule is asked when somebody could be among the best.
      const stops = !(atBest && silent.bundle.isWide);
      row = lookUp(column, silent.table, out, row, to, stops);
      if (row < to) out[row] = line.fillSilent(block, row);
    }
  }
}

/** One table look-up for each row, up to the first that nobody has asked about where it `stops` there. */
function lookUp(
  column: Column,
  table: Uint16Array,
  out: Int32Array,
  from: number,
  to: number,
  stops: boolean,
): number {
  let row = from;
  if (column instanceof Uint16Array) {
    for (; row < to; row++) if ((out[row] = table[column[row]]) === 0 && stops) return row;
  } else {
    for (; row < to; row++) if ((out[row] = table[column[row]]) === 0 && stops) return row;
  }
  return row;
}

function isSilent(columns: readonly Column[], row: number): boolean {
  for (let at = 0; at < columns.length; at++) if (columns[at][row] !== 0) return false;
  return true;
}
