import type { Asked } from './asked.js';
import type { Block } from './block.js';

/** Sorted people of one block: rows from `from` up to `to`. */
export interface Run {
  from: number;
  to: number;
}

/** Whose professions alone do not bar them from being a match or a near miss of any of these positions. */
export class Hopes {
  private readonly cells: (boolean | undefined)[] = [];

  constructor(private readonly positions: readonly Asked[]) {}

  /** Sorted rows of a block, in as few runs as there are. Its tail is in none: everybody there is looked at. */
  runsOf(block: Block): Run[] {
    const runs: Run[] = [];
    for (let at = 0; at + 1 < block.cells.length; at++) {
      const [from, to] = [block.cells[at], block.cells[at + 1]];
      const hope = (this.cells[block.cellOf(from)] ??= this.positions.some((one) =>
        mayHope(one, block, from),
      ));
      const last = runs.at(-1);
      if (!hope) continue;
      if (last?.to === from) last.to = to;
      else runs.push({ from, to });
    }
    return runs;
  }
}

function mayHope({ always }: Asked, block: Block, row: number): boolean {
  return !always.some(
    ({ line, weights, ground }) =>
      ground &&
      !line.hasLists &&
      line.isHopelessCell(block, row, (pointer) => weights.attend().z[pointer] >>> 22 !== 0),
  );
}
