import type { Asked, AskedLine } from './asked.js';
import type { Block } from './block.js';
import { setRows } from './planes.js';

/** Some people of one block, as bits. */
export interface Some {
  block: Block;
  rows: Int32Array;
}

/** Whose professions alone do not bar them from being a match or a near miss of any of these positions. */
export class Hopes {
  private readonly cells = new Map<number, boolean>();
  /** Lines that may bar by professions alone, as positions ask them: twenty variants of one mostly ask the same. */
  private readonly grounds: readonly (readonly AskedLine[])[];

  constructor(positions: readonly Asked[]) {
    const all = positions.map(({ always }) =>
      always.filter(({ line, ground }) => ground && line.lists.length === 0),
    );
    this.grounds = all.filter((one, at) => all.findIndex((other) => costsTheSame(one, other)) === at);
  }

  /** Blocks in which there is anybody, with their rows as bits. */
  among(blocks: readonly Block[]): Some[] {
    return blocks
      .map((block) => ({ block, rows: this.rowsOf(block) }))
      .filter(({ rows }) => rows.some((word) => word !== 0));
  }

  /** Rows of a block as bits, without those that are gone; its tail, which is not sorted, is looked at whole. */
  private rowsOf(block: Block): Int32Array {
    const rows = new Int32Array(block.words);
    for (let at = 0; at + 1 < block.cells.length; at++) {
      const [from, to] = [block.cells[at], block.cells[at + 1]];
      if (this.hopes(block, from)) setRows(rows, from, to);
    }
    setRows(rows, block.sorted, block.rows.count);
    if (block.goneCount > 0) for (let word = 0; word < rows.length; word++) rows[word] &= ~block.gone[word];
    return rows;
  }

  private hopes(block: Block, row: number): boolean {
    const cell = block.cellOf(row);
    let hopes = this.cells.get(cell);
    if (hopes === undefined)
      this.cells.set(cell, (hopes = this.grounds.some((one) => mayHope(one, block, row))));
    return hopes;
  }
}

function mayHope(grounds: readonly AskedLine[], block: Block, row: number): boolean {
  return !grounds.some(({ line, weights }) =>
    line.isHopelessCell(block, row, (pointer) => weights.attend().z[pointer] >>> 22 !== 0),
  );
}

const costsTheSame = (a: readonly AskedLine[], b: readonly AskedLine[]): boolean =>
  a.length === b.length && a.every(({ weights }, at) => weights === b[at].weights);
