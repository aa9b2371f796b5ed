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
  /** The pointer of each row in the line that was read last: a leaf + 1. */
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
    this.silent(line);
    if (!line.hasLists) return;
    const { out, matters, stamps, block } = this;
    const stamp = ++this.stamp;
    const silent = line.silent.bundle.column(block);
    const ask = (row: number) => {
      if (matters[row] === 0 || stamps[row] === stamp || line.silent.hangOnLists[silent[row]] === 0) return;
      stamps[row] = stamp;
      out[row] = line.leafOf(block, row);
    };
    for (const { facet, field, codes } of line.stating)
      for (const code of codes) {
        const { rows, start, end } = block.stating(facet.index, field, code);
        for (let at = start; at < end; at++) ask(rows[at]);
      }
    // Words are not posted: most of whoever states text shares some word.
    this.eachRun((from, to) => {
      for (let row = from; row < to; row++) {
        if (line.silent.hangsOnWords(silent[row])) ask(row);
      }
    });
  }

  /** What each row would read if it stated nothing that counts; and the tail exactly. */
  private silent(line: Line): void {
    for (const { from, to } of this.runs) this.look(line, from, to);
    const { out, block } = this;
    for (let row = block.sorted; row < block.rows.count; row++) out[row] = line.leafOf(block, row);
  }

  private look(line: Line, from: number, to: number): void {
    const { out, block } = this;
    for (let row = from; row < to; row++) {
      const { silent } = line;
      const column = silent.bundle.column(block);
      silent.attend();
      row = lookUp(column, silent.pointers, out, row, to);
      if (row < to) out[row] = line.fillSilent(block, row);
    }
  }
}

/** One table look-up for each row, up to the first that nobody has asked about. */
function lookUp(column: Column, table: Uint16Array, out: Int32Array, from: number, to: number): number {
  let row = from;
  if (column instanceof Uint16Array) {
    for (; row < to; row++) if ((out[row] = table[column[row]]) === 0) return row;
  } else {
    for (; row < to; row++) if ((out[row] = table[column[row]]) === 0) return row;
  }
  return row;
}
