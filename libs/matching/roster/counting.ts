import { isMatch, reaches } from '../score.js';
import { Tally, emptyTally } from '../weighing.js';
import type { Asked, AskedLine } from './asked.js';
import { Block, MOST_ROWS } from './block.js';
import type { Line } from './line.js';
import { mayHope } from './search.js';
import { Run, Sweep } from './sweep.js';
import { grown } from './tuples.js';

export interface Counts {
  matches: number;
  nearMisses: number;
}

const MATCH = 2;
const NEAR = 1;

/**
 * Counts several positions together, exactly. People who read alike in every line are one class, so that the outcome
 * is worked out once for each class and not for each person: thousands stand for hundreds of thousands, because most
 * people are silent about most things. Positions that differ in one line share the classes of all the others.
 */
export class Counting {
  private readonly tally = emptyTally();
  private readonly classes = new Int32Array(MOST_ROWS);
  private readonly own = new Int32Array(MOST_ROWS);
  /** Lines which the first position asks, and for each other one those which it asks besides. */
  private readonly shared: Refining[];
  private readonly apart: Refining[][];

  constructor(
    private readonly positions: readonly Asked[],
    private readonly blocks: readonly Block[],
    private readonly sweep: Sweep,
  ) {
    const asking = new Map<Line, AskedLine[]>();
    for (const asked of positions)
      for (const one of linesOf(asked)) asking.set(one.line, [...(asking.get(one.line) ?? []), one]);
    const refining = (line: Line) => new Refining(line, asking.get(line)!);
    const first = new Set(linesOf(positions[0]).map(({ line }) => line));
    this.shared = [...first].map(refining);
    this.apart = positions.map((asked) =>
      [...new Set(linesOf(asked).map(({ line }) => line))].filter((line) => !first.has(line)).map(refining),
    );
  }

  count(): Counts[] {
    const { sweep, classes, own } = this;
    const people = this.positions.map(() => new Uint32Array(0));
    for (const block of this.blocks) {
      if (!sweep.begin(block, this.cellsOf(block))) continue;
      sweep.eachRun((from, to) => classes.fill(0, from, to));
      this.shared.forEach((one) => one.refine(sweep, classes, classes));
      this.apart.forEach((lines, at) => {
        let of = classes;
        for (const one of lines) {
          one.refine(sweep, of, own);
          of = own;
        }
        const most = (lines.at(-1) ?? this.shared.at(-1)!).count;
        if (people[at].length < most) people[at] = grown(people[at], most);
        tellPeople(sweep, block, of, people[at]);
      });
    }
    return this.positions.map((asked, at) => this.counted(asked, this.apart[at], people[at]));
  }

  private counted(asked: Asked, apart: readonly Refining[], people: Uint32Array): Counts {
    const counts = { matches: 0, nearMisses: 0 };
    const steps = [...this.shared, ...apart];
    const place = new Map(steps.map(({ line }, at) => [line, at]));
    const pointers = new Int32Array(steps.length);
    const decide = this.deciding(asked, ({ line }) => place.get(line)!, pointers);
    for (let one = 0; one < people.length; one++) {
      if (people[one] === 0) continue;
      let child = one;
      for (let step = steps.length - 1; step >= 0; step--) {
        pointers[step] = steps[step].pointerOf(child);
        child = steps[step].parentOf(child);
      }
      const outcome = decide();
      if (outcome === MATCH) counts.matches += people[one];
      else if (outcome === NEAR) counts.nearMisses += people[one];
    }
    return counts;
  }

  /** The outcome of whoever has these pointers: MATCH, NEAR or 0. */
  private deciding(asked: Asked, placeOf: (one: AskedLine) => number, pointers: Int32Array): () => number {
    const { tally } = this;
    const { thresholds } = asked.weighed;
    const counting = (lines: readonly AskedLine[]) =>
      lines.filter(({ bonus }) => !bonus).map((one) => ({ weights: one.weights.attend(), at: placeOf(one) }));
    const always = counting(asked.always);
    const legs = asked.legs.map(counting);
    const existence = { weights: asked.existence.weights.attend(), at: placeOf(asked.existence) };
    return () => {
      const mask = existence.weights.x[pointers[existence.at]];
      if (mask === 0) return 0;
      let [x0, y0, z0] = [0, 0, 0];
      for (const { weights, at } of always) {
        x0 += weights.x[pointers[at]];
        y0 += weights.y[pointers[at]];
        z0 += weights.z[pointers[at]];
      }
      if (x0 >>> 24 > 1 || z0 >>> 22 !== 0) return 0;
      let found = 0;
      for (let leg = 0; leg < legs.length; leg++) {
        if ((mask & (1 << leg)) === 0) continue;
        let [x, y, z] = [x0, y0, z0];
        for (const { weights, at } of legs[leg]) {
          x += weights.x[pointers[at]];
          y += weights.y[pointers[at]];
          z += weights.z[pointers[at]];
        }
        asked.tallyOf(leg, x, y, z, tally);
        if (isMatch(tally, thresholds)) return MATCH;
        if (found === NEAR || !tally.ground || tally.gates > 1) continue;
        if (tally.gates === 0) found = isNearOf([...always, ...legs[leg]], pointers, tally, asked) ? NEAR : 0;
        else {
          const ofNeed = z & 0xfff;
          const lost = ofNeed || (z >>> 12) & 0x3ff;
          if (lost > 0 && reaches(tally, thresholds, lost, ofNeed > 0 ? 'need' : 'clinician')) found = NEAR;
        }
      }
      return found;
    };
  }

  /** Cells in which somebody counts for any of the positions. */
  private cellsOf(block: Block): Run[] {
    const runs: Run[] = [];
    for (let at = 0; at + 1 < block.cells.length; at++) {
      const from = block.cells[at];
      const cell = block.cellOf(from);
      const hope = (this.hopes[cell] ??= this.positions.some((asked) => mayHope(asked, block, from)));
      if (hope) runs.push({ from, to: block.cells[at + 1] });
    }
    return runs;
  }

  private readonly hopes: (boolean | undefined)[] = [];
}

/** Everything that can move an outcome; what moves the order only is left out. */
const linesOf = (asked: Asked): AskedLine[] => asked.lines.filter(({ bonus }) => !bonus);

/** Nothing essential is in the way, and yet the fit is short: is there one stated loss without which it would do? */
function isNearOf(
  lines: readonly { weights: AskedLine['weights']; at: number }[],
  pointers: Int32Array,
  tally: Tally,
  { weighed: { thresholds } }: Asked,
): boolean {
  return lines.some(({ weights: { x, y }, at }) => {
    const ofNeed = x[pointers[at]] & 0xfff;
    const ofClinician = y[pointers[at]] & 0x3ff;
    return (
      (ofNeed > 0 && reaches(tally, thresholds, ofNeed, 'need')) ||
      (ofClinician > 0 && reaches(tally, thresholds, ofClinician, 'clinician'))
    );
  });
}

function tellPeople(sweep: Sweep, { gone }: Block, classes: Int32Array, people: Uint32Array): void {
  sweep.eachRun((from, to) => {
    for (let row = from; row < to; row++) if (gone[row] === 0) people[classes[row]]++;
  });
}

/** Splits classes by what people read in one line. Leaves that cost every position the same are one. */
class Refining {
  /** Classes made so far. */
  count = 0;
  private kinds = 0;
  private upTo = 0;
  /** By pointer, which kind; by kind, a pointer that stands for it. */
  private kindOf = new Int32Array(16);
  private readonly standsFor: number[] = [];
  private readonly byCosts = new Map<string, number>();
  /** By parent and kind: the class + 1. */
  private made = new Int32Array(256);
  private width = 4;
  private parents = new Int32Array(64);
  private kindsOf = new Int32Array(64);

  constructor(
    readonly line: Line,
    private readonly asking: readonly AskedLine[],
  ) {}

  refine(sweep: Sweep, from: Int32Array, to: Int32Array): void {
    sweep.read(this.line);
    this.attend();
    const { out } = sweep;
    sweep.eachRun((first, last) => {
      for (let row = first; row < last; row++) {
        const parent = from[row];
        const kind = this.kindOf[out[row]];
        const known = parent * this.width + kind;
        to[row] =
          (known < this.made.length && this.made[known] > 0 ? this.made[known] : this.make(parent, kind)) - 1;
      }
    });
  }

  parentOf(one: number): number {
    return this.parents[one];
  }

  pointerOf(one: number): number {
    return this.standsFor[this.kindsOf[one]];
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

  private attend(): void {
    const { answers } = this.line;
    const all = this.asking.map(({ weights }) => weights.attend());
    if (answers.length >= this.kindOf.length) this.kindOf = grown(this.kindOf, answers.length + 1);
    for (; this.upTo < answers.length; this.upTo++) {
      const pointer = this.upTo + 1;
      const costs = all.map(({ x, y, z }) => [x[pointer], y[pointer], z[pointer]].join()).join(';');
      let kind = this.byCosts.get(costs);
      if (kind === undefined) {
        this.byCosts.set(costs, (kind = this.kinds++));
        this.standsFor.push(pointer);
      }
      this.kindOf[pointer] = kind;
    }
    if (this.kinds > this.width) this.widen();
  }

  private widen(): void {
    const width = 1 << (32 - Math.clz32(this.kinds - 1));
    const made = new Int32Array(Math.ceil(this.made.length / this.width) * width);
    for (let at = 0; at < this.made.length; at++)
      if (this.made[at] > 0) made[Math.trunc(at / this.width) * width + (at % this.width)] = this.made[at];
    this.made = made;
    this.width = width;
  }
}
