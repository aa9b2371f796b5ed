import type { Asked, AskedLine } from './asked.js';
import type { Block } from './block.js';
import type { Line } from './line.js';
import { setRows } from './bits.js';

/** Some people of one block, as bits. */
export interface Some {
  block: Block;
  rows: Int32Array;
}

/** Whose professions alone do not bar them from being a match or a near miss of any of these positions. */
export class Hopes {
  private readonly cells = new Map<number, boolean>();
  /** What may bar by professions alone, as positions ask it: twenty variants of one mostly ask the same. */
  private readonly grounds: readonly (readonly Ground[])[];

  constructor(positions: readonly Asked[]) {
    const all = positions.map(groundsOf);
    this.grounds = all
      .filter((one, at) => all.findIndex((other) => costsTheSame(one, other)) === at)
      .map((lines) =>
        lines.map(({ line, weights }) => ({
          line,
          isHopeless: (pointer) => weights.attend().z[pointer] >>> 22 !== 0,
        })),
      );
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
    if (hopes !== undefined) return hopes;
    hopes = false;
    for (const grounds of this.grounds) hopes ||= mayHope(grounds, block, row);
    this.cells.set(cell, hopes);
    return hopes;
  }
}

/** A line that may bar by professions alone. */
interface Ground {
  line: Line;
  isHopeless: (pointer: number) => boolean;
}

const groundsOf = ({ always }: Asked): readonly AskedLine[] =>
  always.filter(({ line, ground }) => ground && line.lists.length === 0);

const costsTheSame = (a: readonly AskedLine[], b: readonly AskedLine[]): boolean =>
  a.length === b.length && a.every(({ weights }, at) => weights === b[at].weights);

function mayHope(grounds: readonly Ground[], block: Block, row: number): boolean {
  for (const { line, isHopeless } of grounds) if (line.isHopelessCell(block, row, isHopeless)) return false;
  return true;
}
