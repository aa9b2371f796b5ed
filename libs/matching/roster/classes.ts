import type { AskedLine } from './asked.js';
import { Block, MOST_ROWS } from './block.js';
import type { Bundle } from './bundle.js';
import { AGAIN, Line } from './line.js';
import { grown } from './tuples.js';

/** What is kept of a crowd. */
export interface Kept {
  block: Block;
  rows: Uint16Array;
  classes: Int32Array;
}

/** Rows of one block, in a list; and in which class each is so far. */
export class Crowd {
  block: Block;
  count = 0;
  readonly rows = new Int32Array(MOST_ROWS);
  readonly classes = new Int32Array(MOST_ROWS);

  begin(block: Block): this {
    this.block = block;
    this.count = 0;
    return this;
  }

  add(row: number, ofClass: number): void {
    this.rows[this.count] = row;
    this.classes[this.count++] = ofClass;
  }

  kept(): Kept {
    const { block, count } = this;
    return {
      block,
      rows: Uint16Array.from(this.rows.subarray(0, count)),
      classes: this.classes.slice(0, count),
    };
  }

  restore({ block, rows, classes }: Kept): this {
    this.begin(block).rows.set(rows);
    this.classes.set(classes);
    this.count = rows.length;
    return this;
  }

  /** Puts those of some classes into another crowd. */
  keep(to: Crowd, isKept: (ofClass: number) => boolean): void {
    to.begin(this.block);
    for (let at = 0; at < this.count; at++)
      if (isKept(this.classes[at])) to.add(this.rows[at], this.classes[at]);
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

/** Answers of one line that cost every position the same are one kind: there are far fewer kinds than answers. */
class Kinds {
  /** By kind, a pointer that stands for it. */
  readonly standsFor: number[] = [];
  /** By pointer, the kind + 1. */
  kindOf = new Uint16Array(32);
  private readonly byCosts = new Map<string, number>();

  constructor(
    readonly line: Line,
    private readonly asking: readonly AskedLine[],
  ) {}

  of(pointer: number): number {
    const known = pointer < this.kindOf.length ? this.kindOf[pointer] : 0;
    return known > 0 ? known - 1 : this.make(pointer);
  }

  private make(pointer: number): number {
    const costs = this.asking
      .map(({ weights }) => {
        const { x, y, z } = weights.attend();
        return [x[pointer], y[pointer], z[pointer]].join();
      })
      .join(';');
    let kind = this.byCosts.get(costs);
    if (kind === undefined) this.byCosts.set(costs, (kind = this.standsFor.push(pointer) - 1));
    if (pointer >= this.kindOf.length) this.kindOf = grown(this.kindOf, pointer + 1);
    this.kindOf[pointer] = kind + 1;
    return kind;
  }
}

/** More kinds than any line has. */
const MOST_KINDS = 512;
/** Lines that are split by together at most, so that their kinds fit into one number. */
export const MOST_TOGETHER = 5;

/** Splits classes by what people read in some lines that look at the same columns, or in one line. */
export class Refining {
  /** Classes made so far. */
  count = 0;
  private readonly kinds: readonly Kinds[];
  /** By kind of all lines together, their kinds as one number. */
  private readonly codes: number[] = [];
  private readonly byCode = new Map<number, number>();
  /** By parent and kind: the class + 1. */
  private made = new Int32Array(256);
  private width = 4;
  private parents = new Int32Array(64);
  private kindsOf = new Int32Array(64);
  /** By value of the bundle, where several lines are split by together: the kind + 1. */
  private kindOf = new Int32Array(16);
  private bundle: Bundle;

  constructor(
    readonly lines: readonly Line[],
    asking: ReadonlyMap<Line, readonly AskedLine[]>,
    private readonly stated: Stated,
  ) {
    this.kinds = lines.map((line) => new Kinds(line, asking.get(line)!));
    this.bundle = lines[0].silent.bundle;
  }

  /** Puts the classes of a crowd, split once more, into `to`; both may be the same. */
  refine(crowd: Crowd, from: Int32Array, to: Int32Array): void {
    if (this.lines.length > 1) this.together(crowd, from, to);
    else this.alone(this.lines[0], this.kinds[0], crowd, from, to);
  }

  parentOf(one: number): number {
    return this.parents[one];
  }

  /** What the lines read for a class, put where `from` says. */
  pointersOf(one: number, into: Int32Array, from: number): void {
    let code = this.codes[this.kindsOf[one]];
    for (let at = this.kinds.length - 1; at >= 0; at--) {
      into[from + at] = this.kinds[at].standsFor[code % MOST_KINDS];
      code = Math.trunc(code / MOST_KINDS);
    }
  }

  private alone(
    line: Line,
    kinds: Kinds,
    { block, rows, count }: Crowd,
    from: Int32Array,
    to: Int32Array,
  ): void {
    const { stamps } = this.stated;
    const { silent } = line;
    const stamp = line.hasLists ? this.stated.mark(line, block) : 0;
    let column = silent.bundle.column(block);
    silent.attend();
    for (let at = 0; at < count; at++) {
      const row = rows[at];
      const value = column[row];
      let pointer = silent.pointers[value];
      if (pointer === 0) {
        pointer = line.silentLeaf(block, row);
        column = silent.bundle.column(block);
        silent.attend();
      }
      if (stamp > 0 && silent.hangsOnStated(column[row], stamps[row] === stamp))
        pointer = line.leafOf(block, row);
      to[at] = this.child(from[at], this.kindBy(kinds.of(pointer)));
    }
  }

  private together({ block, rows, count }: Crowd, from: Int32Array, to: Int32Array): void {
    const { bundle } = this;
    const column = bundle.column(block);
    if (bundle.count > this.kindOf.length) this.kindOf = grown(this.kindOf, bundle.count);
    for (let at = 0; at < count; at++) {
      const value = column[rows[at]];
      const kind = this.kindOf[value] || this.ask(block, rows[at], value);
      to[at] = this.child(from[at], kind - 1);
    }
  }

  private ask(block: Block, row: number, value: number): number {
    let code = 0;
    for (const kinds of this.kinds) code = code * MOST_KINDS + kinds.of(kinds.line.silentLeaf(block, row));
    // One of them looked at more than it ever did: they do not belong together any more.
    if (this.lines.some(({ silent }) => silent.bundle !== this.bundle)) throw AGAIN;
    return (this.kindOf[value] = this.kindBy(code) + 1);
  }

  private kindBy(code: number): number {
    if (this.kinds.length === 1 && this.codes[code] === code) return code;
    let kind = this.byCode.get(code);
    if (kind === undefined) {
      // A line alone has its own kinds, in their own order.
      kind = this.kinds.length === 1 ? code : this.byCode.size;
      this.byCode.set(code, kind);
      this.codes[kind] = code;
      while (kind >= this.width) this.widen();
    }
    return kind;
  }

  private child(parent: number, kind: number): number {
    const at = parent * this.width + kind;
    return (at < this.made.length && this.made[at] > 0 ? this.made[at] : this.make(parent, kind)) - 1;
  }

  private make(parent: number, kind: number): number {
    const at = parent * this.width + kind;
    if (at >= this.made.length) this.made = grown(this.made, at * 2);
    if (this.count === this.parents.length) {
      this.parents = grown(this.parents, this.count + 1);
      this.kindsOf = grown(this.kindsOf, this.count + 1);
    }
    this.parents[this.count] = parent;
    this.kindsOf[this.count] = kind;
    return (this.made[at] = ++this.count);
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
