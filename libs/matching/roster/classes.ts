import type { AskedLine } from './asked.js';
import { Block, MOST_ROWS } from './block.js';
import type { Bundle } from './bundle.js';
import { AGAIN, Line } from './line.js';
import { grown } from './tuples.js';

/** Rows of one block, in a list, and the class in which each is so far. */
export class Crowd {
  block: Block;
  count = 0;
  readonly rows = new Int32Array(MOST_ROWS);
  readonly classes = new Int32Array(MOST_ROWS);

  add(row: number, ofClass: number): void {
    this.rows[this.count] = row;
    this.classes[this.count++] = ofClass;
  }
}

/** Room to work in: which rows of a block state something that counts for the line at hand. */
export class Stated {
  private stamp = 0;
  readonly stamps = new Int32Array(MOST_ROWS);

  mark(line: Line, block: Block): number {
    const stamp = ++this.stamp;
    for (const { facet, field, codes } of line.stating)
      for (const code of codes) {
        const { rows, start, end } = block.stating(facet.index, field, code);
        for (let at = start; at < end; at++) this.stamps[rows[at]] = stamp;
      }
    // Postings tell of sorted rows only.
    this.stamps.fill(stamp, block.sorted, block.rows.count);
    return stamp;
  }
}

/**
 * Splits classes by what people read in some lines. Answers that cost every position the same are one kind, so that
 * there are far fewer kinds than answers.
 */
export class Refining {
  /** Classes made so far. */
  count = 0;
  /** By kind, a pointer for each line that stands for it. */
  private readonly standsFor: number[][] = [];
  private readonly byCosts = new Map<string, number>();
  /** By parent and kind: the class + 1. */
  private made = new Int32Array(256);
  private width = 4;
  private parents = new Int32Array(64);
  private kindsOf = new Int32Array(64);
  /** By value of the bundle, or by pointer where people state something that counts: the kind + 1. */
  private kindOf = new Int32Array(16);

  private bundle: Bundle;

  constructor(
    readonly lines: readonly Line[],
    private readonly asking: ReadonlyMap<Line, readonly AskedLine[]>,
    private readonly stated: Stated,
  ) {
    this.bundle = lines[0].silent.bundle;
  }

  refine(from: Crowd, to: Crowd): void {
    if (this.lines[0].hasLists) this.byPointer(this.lines[0], from, to);
    else this.byValue(from, to);
  }

  parentOf(one: number): number {
    return this.parents[one];
  }

  pointersOf(one: number): readonly number[] {
    return this.standsFor[this.kindsOf[one]];
  }

  private byPointer(line: Line, { block, rows, count, classes }: Crowd, to: Crowd): void {
    const { stamps } = this.stated;
    const stamp = this.stated.mark(line, block);
    for (let at = 0; at < count; at++) {
      const row = rows[at];
      const pointer = line.pointerOf(block, row, stamps[row] === stamp);
      if (pointer >= this.kindOf.length) this.kindOf = grown(this.kindOf, pointer + 1);
      const kind = this.kindOf[pointer] || (this.kindOf[pointer] = this.kind([pointer]) + 1);
      to.classes[at] = this.child(classes[at], kind - 1);
    }
  }

  private byValue({ block, rows, count, classes }: Crowd, to: Crowd): void {
    const { lines } = this;
    let column = this.bundle.column(block);
    for (let at = 0; at < count; at++) {
      const row = rows[at];
      const value = column[row];
      let kind = value < this.kindOf.length ? this.kindOf[value] : 0;
      if (kind === 0) {
        kind = this.kind(lines.map((line) => line.silentLeaf(block, row))) + 1;
        const { bundle } = lines[0].silent;
        if (bundle !== this.bundle) {
          this.bundle = bundle;
          column = bundle.column(block);
          this.kindOf.fill(0);
        }
        if (lines.some(({ silent }) => silent.bundle !== bundle)) throw AGAIN;
        if (bundle.count > this.kindOf.length) this.kindOf = grown(this.kindOf, bundle.count);
        this.kindOf[column[row]] = kind;
      }
      to.classes[at] = this.child(classes[at], kind - 1);
    }
  }

  private child(parent: number, kind: number): number {
    const at = parent * this.width + kind;
    return (at < this.made.length && this.made[at] > 0 ? this.made[at] : this.make(parent, kind)) - 1;
  }

  private make(parent: number, kind: number): number {
    const at = parent * this.width + kind;
    if (at >= this.made.length) this.made = grown(this.made, at + 1);
    if (this.count === this.parents.length) {
      this.parents = grown(this.parents, this.count + 1);
      this.kindsOf = grown(this.kindsOf, this.count + 1);
    }
    this.parents[this.count] = parent;
    this.kindsOf[this.count] = kind;
    return (this.made[at] = ++this.count);
  }

  private kind(pointers: number[]): number {
    const costs = this.lines
      .map((line, at) =>
        this.asking
          .get(line)!
          .map(({ weights }) => {
            const { x, y, z } = weights.attend();
            return [x[pointers[at]], y[pointers[at]], z[pointers[at]]].join();
          })
          .join(';'),
      )
      .join('|');
    let kind = this.byCosts.get(costs);
    if (kind === undefined) {
      this.byCosts.set(costs, (kind = this.standsFor.push(pointers) - 1));
      if (this.standsFor.length > this.width) this.widen();
    }
    return kind;
  }

  private widen(): void {
    const width = this.width * 2;
    const made = new Int32Array(Math.ceil(this.made.length / this.width) * width);
    for (let at = 0; at < this.made.length; at++)
      if (this.made[at] > 0) made[Math.trunc(at / this.width) * width + (at % this.width)] = this.made[at];
    this.made = made;
    this.width = width;
  }
}
