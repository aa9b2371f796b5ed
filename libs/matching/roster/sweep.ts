import { Block, MOST_ROWS } from './block.js';
import type { Run } from './hopes.js';

/** Which rows of a block matter for the question at hand. */
export class Sweep {
  /** Rows of the block at hand that matter, the tail among them. */
  readonly matters = new Uint8Array(MOST_ROWS);
  private runs: readonly Run[];

  /** Takes up a block of which these runs matter, and all of its tail. False where there is nobody. */
  begin({ sorted, rows }: Block, runs: readonly Run[]): boolean {
    this.runs = sorted < rows.count ? [...runs, { from: sorted, to: rows.count }] : runs;
    this.matters.fill(0);
    this.eachRun((from, to) => this.matters.fill(1, from, to));
    return this.runs.length > 0;
  }

  /** Calls with each run of rows, sorted ones and the tail. */
  eachRun(visit: (from: number, to: number) => void): void {
    for (const { from, to } of this.runs) visit(from, to);
  }
}
