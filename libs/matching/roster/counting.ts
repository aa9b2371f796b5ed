import { isMatch, reaches } from '../score.js';
import { Tally, emptyTally } from '../weighing.js';
import type { Asked, AskedLine } from './asked.js';
import { Block, MOST_ROWS } from './block.js';
import { Crowd, Kept, MOST_TOGETHER, Refining, Stated } from './classes.js';
import type { Line } from './line.js';
import { Hopes } from './hopes.js';
import { grown } from './tuples.js';

export interface Counts {
  matches: number;
  nearMisses: number;
}

const MATCH = 2;
const NEAR = 1;

/** Room to work in, kept from one count to the next. */
export class CountingRoom {
  readonly crowd = new Crowd();
  readonly left = new Crowd();
  readonly some = new Crowd();
  readonly own = new Int32Array(MOST_ROWS);
  readonly stated = new Stated();
}

/** Lines of all legs of which it is told whether they are in somebody's way, and the bit of existence after them. */
const MOST_BARS = 30;

/**
 * Counts several positions together, exactly. People who read alike in every line are one class, so that the outcome
 * is worked out once for each class and not for each person: thousands stand for hundreds of thousands, because most
 * people are silent about most things. Positions that differ in some lines share the classes of all the others.
 */
export class Counting {
  private readonly tally = emptyTally();
  private readonly hopes: Hopes;
  /** Lines of the first position, and of each position those which the first does not ask. */
  private readonly shared: readonly Refining[];
  private readonly apart: readonly (readonly Refining[])[];
  private readonly asking = new Map<Line, AskedLine[]>();
  /** Of the first position: how many fit it, everybody else in their classes, and what bars those. */
  private first: { matches: number; others: Kept[]; bars: Outcomes } | null;

  /** `before`: counted the same first position a moment ago, whose classes are taken over. */
  constructor(
    private readonly positions: readonly Asked[],
    private readonly blocks: readonly Block[],
    private readonly room: CountingRoom,
    before: Counting | null = null,
  ) {
    for (const asked of positions)
      for (const one of linesOf(asked))
        this.asking.set(one.line, [...(this.asking.get(one.line) ?? []), one]);
    this.hopes = new Hopes(positions);
    const refining = (lines: Iterable<Line>) =>
      together(lines).map((some) => new Refining(some, this.asking, room.stated));
    this.shared = before?.shared ?? refining(new Set(linesOf(positions[0]).map(({ line }) => line)));
    this.first = before?.first ?? null;
    const first = new Set(this.shared.flatMap(({ lines }) => lines));
    this.apart = positions.map((asked) =>
      refining(new Set(linesOf(asked).flatMap(({ line }) => (first.has(line) ? [] : line)))),
    );
  }

  /** Matches and near misses of each position. */
  count(): Counts[] {
    const outcomes = this.positions.map((asked, at) => new Outcomes(this.deciding(asked, at)));
    const people = this.positions.map((): Uint32Array => new Uint32Array(64));
    this.eachBlock((crowd) => {
      people[0] = told(crowd.classes, crowd.count, people[0]);
      for (let at = 1; at < people.length; at++) people[at] = this.toldApart(crowd, at, people[at]);
    });
    return people.map((some, at) => ({
      matches: outcomes[at].count(some, MATCH),
      nearMisses: outcomes[at].count(some, NEAR),
    }));
  }

  /**
   * Matches of each position where all others ask for less than the first. Whoever fits the first fits them all, and
   * whoever is barred by a line that another asks as well does not fit that: hardly anybody is left to be looked at.
   */
  countEasier(): number[] {
    const { matches, others, bars } = (this.first ??= this.countFirst());
    const kept = this.positions.map((asked) => this.keptBy(asked));
    const keptByAll = kept.slice(1).reduce((all, one) => all & one, -1);
    const people = this.positions.map((): Uint32Array => new Uint32Array(64));
    const { crowd, left, some } = this.room;
    for (const one of others) {
      crowd.restore(one).keep(left, (ofClass) => (bars.of(ofClass) & keptByAll) === 0);
      for (let at = 1; at < people.length && left.count > 0; at++) {
        left.keep(some, (ofClass) => (bars.of(ofClass) & kept[at]) === 0);
        people[at] = this.toldApart(some, at, people[at]);
      }
    }
    const more = people
      .slice(1)
      .map((all, at) => new Outcomes(this.deciding(this.positions[at + 1], at + 1)).count(all, MATCH));
    return [matches, ...more.map((count) => matches + count)];
  }

  /** Whether everybody who could fit an easier position was looked at when the first was counted. */
  reaches(asked: Asked): boolean {
    const own = new Set(asked.always.map(({ line }) => line));
    return this.positions[0].always.every(({ ground, line }) => !ground || own.has(line));
  }

  private countFirst(): { matches: number; others: Kept[]; bars: Outcomes } {
    const outcomes = new Outcomes(this.deciding(this.positions[0], 0));
    const others: Kept[] = [];
    let matches = 0;
    const { left } = this.room;
    this.eachBlock((crowd) => {
      crowd.keep(left, (one) => outcomes.of(one) !== MATCH);
      matches += crowd.count - left.count;
      if (left.count > 0) others.push(left.kept());
    });
    return { matches, others, bars: new Outcomes(this.barring()) };
  }

  /** Everybody of each block who could count for any of the positions, in the classes of the first. */
  private eachBlock(visit: (crowd: Crowd) => void): void {
    for (const block of this.blocks) {
      const crowd = this.room.crowd.begin(block);
      const take = (from: number, to: number) => {
        for (let row = from; row < to; row++) if (block.gone[row] === 0) crowd.add(row, 0);
      };
      for (const { from, to } of this.hopes.runsOf(block)) take(from, to);
      take(block.sorted, block.rows.count);
      if (crowd.count === 0) continue;
      for (const one of this.shared) one.refine(crowd, crowd.classes, crowd.classes);
      visit(crowd);
    }
  }

  private toldApart(crowd: Crowd, at: number, people: Uint32Array): Uint32Array {
    let { classes } = crowd;
    for (const one of this.apart[at]) {
      one.refine(crowd, classes, this.room.own);
      classes = this.room.own;
    }
    return told(classes, crowd.count, people);
  }

  /** Which lines of the first position bar a class, as bits. */
  private barring(): (ofClass: number) => number {
    const [first] = this.positions;
    const { pointers, placeOf, load } = this.reading(0);
    const lines = barsOf(first).map((one) => ({ weights: one.weights, at: placeOf(one) }));
    const existence = { weights: first.existence.weights, at: placeOf(first.existence) };
    return (ofClass) => {
      load(ofClass);
      let bars = existence.weights.x[pointers[existence.at]] === 0 ? 1 << MOST_BARS : 0;
      lines.forEach(({ weights: { x, z }, at }, bit) => {
        if (x[pointers[at]] >>> 24 !== 0 || z[pointers[at]] >>> 22 !== 0) bars |= 1 << bit;
      });
      return bars;
    };
  }

  /** Which of these lines a position asks as well. */
  private keptBy(asked: Asked): number {
    const [first] = this.positions;
    const own = new Set(asked.always.map(({ line }) => line));
    let kept = asked.existence.line === first.existence.line ? 1 << MOST_BARS : 0;
    barsOf(first).forEach(({ line }, bit) => {
      if (own.has(line)) kept |= 1 << bit;
    });
    return kept;
  }

  /** Reads what every line of a position says of a class. */
  private reading(position: number): {
    pointers: Int32Array;
    placeOf: (one: AskedLine) => number;
    load: (ofClass: number) => void;
  } {
    const steps = [...this.shared, ...this.apart[position]];
    const places = new Map(steps.flatMap(({ lines }) => lines).map((line, at) => [line, at]));
    const pointers = new Int32Array(places.size);
    const load = (ofClass: number): void => {
      let child = ofClass;
      let place = pointers.length;
      for (let step = steps.length - 1; step >= 0; step--) {
        place -= steps[step].lines.length;
        steps[step].pointersOf(child, pointers, place);
        child = steps[step].parentOf(child);
      }
    };
    return { pointers, placeOf: ({ line }) => places.get(line)!, load };
  }

  /** The outcome of a class of a position: MATCH, NEAR or 0. */
  private deciding(asked: Asked, position: number): (ofClass: number) => number {
    const { pointers, placeOf, load } = this.reading(position);
    const { tally } = this;
    // Lines whose classes were taken over were weighed for another question.
    const { thresholds } = asked.weighed;
    const counting = (lines: readonly AskedLine[]) =>
      lines.filter(({ bonus }) => !bonus).map((one) => ({ weights: one.weights.attend(), at: placeOf(one) }));
    const always = counting(asked.always);
    const legs = asked.legs.map(counting);
    const existence = { weights: asked.existence.weights.attend(), at: placeOf(asked.existence) };
    return (ofClass) => {
      load(ofClass);
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

/** What is worked out once for each class. */
class Outcomes {
  private readonly known: number[] = [];

  constructor(private readonly decide: (ofClass: number) => number) {}

  of(ofClass: number): number {
    return (this.known[ofClass] ??= this.decide(ofClass));
  }

  /** How many people are of a class with this outcome. */
  count(people: Uint32Array, outcome: number): number {
    let count = 0;
    for (let one = 0; one < people.length; one++)
      if (people[one] > 0 && this.of(one) === outcome) count += people[one];
    return count;
  }
}

const barsOf = ({ always }: Asked): AskedLine[] => always.filter(({ bonus }) => !bonus).slice(0, MOST_BARS);

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
