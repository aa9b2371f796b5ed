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
  private cells: readonly Run[];
  private runs: Run[];

  /** Takes up a block of which these cells matter, and all of its tail. False where there is nobody. */
  begin(block: Block, cells: readonly Run[]): boolean {
    this.block = block;
    this.cells = cells;
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
      out[row] = line.leafOf(block.rows, row);
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
    const { out, block } = this;
    const { rows, sorted } = block;
    if (line.root === 0) line.silentLeaf(rows, this.runs[0]?.from ?? sorted);
    if (line.root > 0) for (const { from, to } of this.runs) out.fill(line.root, from, to);
    else if (line.hangsOnCell)
      for (const { from, to } of this.cells) {
        const pointer = line.ofCell(rows, from);
        if (pointer > 0) out.fill(pointer, from, to);
        else this.walk(line, pointer, from, to, atBest);
      }
    else for (const { from, to } of this.runs) this.walk(line, line.root, from, to, atBest);
    for (let row = sorted; row < rows.count; row++) out[row] = line.leafOf(rows, row);
  }

  private walk(line: Line, pointer: number, from: number, to: number, atBest: boolean): void {
    const { facet, cells } = line.nodeOf(pointer);
    const { rows } = this.block;
    look(rows.columns[facet.column], cells, this.out, from, to);
    const { out } = this;
    // Of what nearly everybody states differently the rule is asked when somebody could be among the best.
    const isOpen = atBest && facet.kind === 'wide';
    for (let row = from; row < to; row++) {
      const found = out[row];
      if (found > 0) continue;
      const further = found < 0 ? line.walk(found, rows, row) : 0;
      out[row] = further > 0 || (isOpen && found === 0) ? further : line.silentLeaf(rows, row);
    }
  }
}

/** One table look-up for each row. */
function look(column: Column, cells: Int32Array, out: Int32Array, from: number, to: number): void {
  if (column instanceof Uint16Array) for (let row = from; row < to; row++) out[row] = cells[column[row]];
  else for (let row = from; row < to; row++) out[row] = cells[column[row]];
}

function isSilent(columns: readonly Column[], row: number): boolean {
  for (let at = 0; at < columns.length; at++) if (columns[at][row] !== 0) return false;
  return true;
}
