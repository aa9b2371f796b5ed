import { Block, MOST_ROWS } from './block.js';

/** Sorted people of one cell: rows from `from` up to `to`. */
export interface Run {
  from: number;
  to: number;
}

/** Which rows of a block matter for the question at hand. */
export class Sweep {
  /** Rows of the block at hand that matter, the tail among them. */
  readonly matters = new Uint8Array(MOST_ROWS);
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
}
