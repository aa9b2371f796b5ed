import { isMatch, reaches } from '../score.js';
import { Tally, emptyTally } from '../weighing.js';
import type { Asked, AskedLine } from './asked.js';
import { Block, MOST_ROWS } from './block.js';
import { Crowd, MOST_TOGETHER, Refining, Stated } from './classes.js';
import type { Line } from './line.js';
import { Hopes } from './hopes.js';
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
 * people are silent about most things. Positions that differ in some lines share the classes of all the others.
 */
export class Counting {
  private readonly tally = emptyTally();
  private readonly crowd = new Crowd();
  private readonly left = new Crowd();
  private readonly hopes: Hopes;
  private readonly own = new Int32Array(MOST_ROWS);
  /** Lines of the first position, and of each position those which the first does not ask. */
  private readonly shared: readonly Refining[];
  private readonly apart: readonly (readonly Refining[])[];
  private readonly asking = new Map<Line, AskedLine[]>();

  /** `relaxed`: the others ask for less than the first, so that whoever fits the first fits them all. */
  constructor(
    private readonly positions: readonly Asked[],
    private readonly blocks: readonly Block[],
    private readonly relaxed: boolean,
  ) {
    for (const asked of positions)
      for (const one of linesOf(asked))
        this.asking.set(one.line, [...(this.asking.get(one.line) ?? []), one]);
    this.hopes = new Hopes(positions);
    const stated = new Stated();
    const refining = (lines: Iterable<Line>) =>
      together(lines).map((some) => new Refining(some, this.asking, stated));
    const first = new Set(linesOf(positions[0]).map(({ line }) => line));
    this.shared = refining(first);
    this.apart = positions.map((asked) =>
      refining(new Set(linesOf(asked).flatMap(({ line }) => (first.has(line) ? [] : line)))),
    );
  }

  count(): Counts[] {
    const { crowd, own } = this;
    const people: Uint32Array[] = this.positions.map(() => new Uint32Array(64));
    const outcomes = this.positions.map((asked, at) => this.outcomes(asked, this.apart[at]));
    for (const block of this.blocks) {
      this.begin(block);
      if (crowd.count === 0) continue;
      for (const one of this.shared) one.refine(crowd, crowd.classes, crowd.classes);
      people[0] = told(crowd.classes, crowd.count, people[0]);
      const left = this.relaxed ? this.leftBy(outcomes[0]) : crowd;
      for (let at = 1; at < this.positions.length; at++) {
        let classes = left.classes;
        for (const one of this.apart[at]) {
          one.refine(left, classes, own);
          classes = own;
        }
        people[at] = told(classes, left.count, people[at]);
      }
    }
    const all = people.map((some, at) => countsOf(some, outcomes[at]));
    if (this.relaxed) for (const counts of all.slice(1)) counts.matches += all[0].matches;
    return all;
  }

  /** Everybody of a block who could count for any of the positions. */
  private begin(block: Block): void {
    const crowd = this.crowd.begin(block);
    const take = (from: number, to: number) => {
      for (let row = from; row < to; row++) if (block.gone[row] === 0) crowd.add(row, 0);
    };
    for (const { from, to } of this.hopes.runsOf(block)) take(from, to);
    take(block.sorted, block.rows.count);
  }

  /** Those of the crowd who are no matches of the first position: all others match whatever asks for less. */
  private leftBy(outcome: (ofClass: number) => number): Crowd {
    const { crowd } = this;
    const left = this.left.begin(crowd.block);
    for (let at = 0; at < crowd.count; at++)
      if (outcome(crowd.classes[at]) !== MATCH) left.add(crowd.rows[at], crowd.classes[at]);
    return left;
  }

  /** The outcome of a class, worked out once: MATCH, NEAR or 0. */
  private outcomes(asked: Asked, apart: readonly Refining[]): (ofClass: number) => number {
    const steps = [...this.shared, ...apart];
    const places = new Map(steps.flatMap(({ lines }) => lines).map((line, at) => [line, at]));
    const pointers = new Int32Array(places.size);
    const decide = this.deciding(asked, ({ line }) => places.get(line)!, pointers);
    const known: number[] = [];
    return (ofClass) => {
      if (known[ofClass] !== undefined) return known[ofClass];
      let child = ofClass;
      let place = pointers.length;
      for (let step = steps.length - 1; step >= 0; step--) {
        place -= steps[step].lines.length;
        steps[step].pointersOf(child, pointers, place);
        child = steps[step].parentOf(child);
      }
      return (known[ofClass] = decide());
    };
  }

  /** The outcome of whoever has these pointers: MATCH, NEAR or 0. */
  private deciding(asked: Asked, placeOf: (one: AskedLine) => number, pointers: Int32Array): () => number {
    const { tally } = this;
    const { thresholds } = asked.weighed;
    const counting = (lines: readonly AskedLine[]) =>
      lines.filter(({ bonus }) => !bonus).map((one) => ({ weights: one.weights, at: placeOf(one) }));
    const always = counting(asked.always);
    const legs = asked.legs.map(counting);
    const existence = { weights: asked.existence.weights, at: placeOf(asked.existence) };
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

/** Adds people to those of their classes. */
function told(classes: Int32Array, count: number, people: Uint32Array): Uint32Array {
  let most = 0;
  for (let at = 0; at < count; at++) if (classes[at] > most) most = classes[at];
  const all = most < people.length ? people : grown(people, most + 1);
  for (let at = 0; at < count; at++) all[classes[at]]++;
  return all;
}

function countsOf(people: Uint32Array, outcome: (ofClass: number) => number): Counts {
  const counts = { matches: 0, nearMisses: 0 };
  for (let one = 0; one < people.length; one++) {
    if (people[one] === 0) continue;
    if (outcome(one) === MATCH) counts.matches += people[one];
    else if (outcome(one) === NEAR) counts.nearMisses += people[one];
  }
  return counts;
}

/** Lines that look at the same columns and at no list go together, a few at a time; all others go alone. */
function together(lines: Iterable<Line>): Line[][] {
  const byBundle = new Map<unknown, Line[]>();
  for (const line of lines) {
    const { bundle } = line.silent;
    const key = line.hasLists || bundle.columns.length === 0 ? line : bundle;
    byBundle.set(key, [...(byBundle.get(key) ?? []), line]);
  }
  return [...byBundle.values()].flatMap((all) =>
    Array.from({ length: Math.ceil(all.length / MOST_TOGETHER) }, (_, at) =>
      all.slice(at * MOST_TOGETHER, (at + 1) * MOST_TOGETHER),
    ),
  );
}
