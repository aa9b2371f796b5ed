import type { Thresholds } from '../thresholds.js';
import type { Asked, AskedLine } from './asked.js';
import type { Block } from './block.js';
import { Hopes } from './hopes.js';
import { bitCount, Planes } from './planes.js';

/** What is added up for each row: losses of both sides, and how many things bar it. */
const SUMS = ['needStated', 'needAll', 'clinicianStated', 'clinicianAll', 'bars'] as const;
const BARS = SUMS.length - 1;

/** One leg of a variant: sums of the first position it starts with, and lines whose losses are taken out and put in. */
interface Change {
  /** A leg of the first position, or `COMMON`. */
  from: number;
  out: readonly Part[];
  in: readonly Part[];
}

/** What all legs have in common. */
const COMMON = -1;

/**
 * Counts several positions together, exactly, 32 people at a time: of 32 people each bit of a sum is one word, so that what a
 * line costs is added to all of them at once. A need and its relaxations differ in a line or two, which are taken out of the
 * sums of the need and put in as the relaxation asks them.
 */
export class Counting {
  private readonly parts = new Map<string, Part>();
  private readonly hopes: Hopes;
  private readonly width: number;
  private readonly common: readonly Part[];
  private readonly legs: readonly (readonly Part[])[];
  private readonly variants: readonly (readonly Change[])[];
  /** Whoever is barred by more than any variant takes out is out of them all. */
  private readonly mostBars: number;
  /** Sums of what is common, of each leg, and of the variant at hand. */
  private readonly sums: Int32Array;
  private readonly ofLegs: readonly Int32Array[];
  private readonly own: Int32Array;

  constructor(
    private readonly positions: readonly Asked[],
    private readonly blocks: readonly Block[],
  ) {
    const [first, ...others] = positions;
    this.hopes = new Hopes(positions);
    this.width = widthOf(positions);
    this.common = this.commonOf(first);
    this.legs = first.legs.map((_, leg) => this.legOf(first, leg));
    this.variants = others.map((asked) => asked.legs.map((_, leg) => this.change(asked, leg)));
    this.mostBars = Math.max(0, ...this.variants.flat().map(({ out }) => out.length));
    const sums = () => new Int32Array(SUMS.length * this.width);
    this.sums = sums();
    this.ofLegs = this.legs.map(sums);
    this.own = sums();
  }

  /** Matches of each position where all others ask for less than the first: whoever fits that fits them all. */
  matches(): number[] {
    const counts = this.positions.map(() => 0);
    const parts = [...this.parts.values()];
    for (const { block, rows } of this.hopes.among(this.blocks)) {
      for (const part of parts) part.begin(block);
      for (let word = 0; word < rows.length; word++)
        if (rows[word] !== 0) this.count(word, rows[word], counts);
    }
    return counts;
  }

  private count(word: number, rows: number, counts: number[]): void {
    const { sums, ofLegs, legs, variants, own } = this;
    const inCommon = this.add(sums.fill(0), this.common, word, rows);
    if (inCommon === 0) return;
    let fit = 0;
    const left: number[] = [];
    for (let leg = 0; leg < legs.length; leg++) {
      ofLegs[leg].set(sums);
      left[leg] = this.add(ofLegs[leg], legs[leg], word, inCommon);
      fit |= this.fitting(ofLegs[leg], left[leg]);
    }
    const fitFirst = bitCount(fit);
    counts[0] += fitFirst;
    for (let at = 0; at < variants.length; at++) {
      let more = 0;
      for (const { from, out, in: put } of variants[at]) {
        // What is the same leg of the first position fits nobody besides.
        if (from !== COMMON && out.length + put.length === 0) continue;
        let some = (from === COMMON ? inCommon : left[from]) & ~fit & ~more;
        if (some === 0) continue;
        own.set(from === COMMON ? sums : ofLegs[from]);
        for (const part of out) this.put(own, part, word, some, -1);
        some = this.add(own, put, word, some);
        more |= this.fitting(own, some);
      }
      counts[at + 1] += fitFirst + bitCount(more);
    }
  }

  /** Adds what these lines cost some rows; who is out of all positions is left out of the answer. */
  private add(sums: Int32Array, parts: readonly Part[], word: number, rows: number): number {
    let left = rows;
    for (const part of parts) {
      if (left === 0) return 0;
      part.learn(word, left);
      if (this.put(sums, part, word, left, 1)) left &= this.atMost(sums, BARS, this.mostBars);
    }
    return left;
  }

  /** Adds what one line costs some rows, or takes it out again; whether it bars any of them. */
  private put(sums: Int32Array, { planes, costs }: Part, word: number, rows: number, times: 1 | -1): boolean {
    const { width } = this;
    let bars = false;
    for (let plane = 0; plane < costs.length; plane++) {
      const some = planes.planes[plane][word] & rows;
      if (some === 0) continue;
      const cost = costs[plane];
      for (let sum = 0; sum < SUMS.length; sum++)
        if (cost[sum] !== 0) addTo(sums, sum * width, width, some, cost[sum] * times);
      bars ||= cost[BARS] !== 0;
    }
    return bars;
  }

  /** Those of some rows who fit by these sums: `reaches` of the rule, with nothing in the way. */
  private fitting(sums: Int32Array, rows: number): number {
    if (rows === 0) return 0;
    const { need, clinician, silenceNeed, silenceClinician } = this.thresholds;
    let fit = rows & this.atMost(sums, BARS, 0);
    if (fit !== 0) fit &= this.reaching(sums, 0, need, silenceNeed);
    if (fit !== 0) fit &= this.reaching(sums, 2, clinician, silenceClinician);
    return fit;
  }

  /** What is open costs `silence` at most, so either all losses are few enough, or the stated ones and that. */
  private reaching(sums: Int32Array, side: number, least: number, silence: number): number {
    if (least <= 0) return -1;
    return this.atMost(sums, side + 1, 100 - least) | this.atMost(sums, side, 100 - least - silence);
  }

  private atMost(sums: Int32Array, sum: number, most: number): number {
    const { width } = this;
    if (most < 0) return 0;
    if (most >= 2 ** width) return -1;
    let below = 0;
    let equal = -1;
    for (let bit = width - 1; bit >= 0; bit--) {
      const one = sums[sum * width + bit];
      if ((most >>> bit) & 1) {
        below |= equal & ~one;
        equal &= one;
      } else equal &= ~one;
    }
    return below | equal;
  }

  private get thresholds(): Thresholds {
    return this.positions[0].weighed.thresholds;
  }

  private commonOf({ always }: Asked): Part[] {
    return inOrder(always).map((one) => this.part(one, COMMON));
  }

  private legOf({ existence, legs }: Asked, leg: number): Part[] {
    return [this.part(existence, leg), ...inOrder(legs[leg]).map((one) => this.part(one, COMMON))];
  }

  /** The same line costs the same wherever it is asked, but existence, which tells of each leg by itself. */
  private part(one: AskedLine, leg: number): Part {
    const key = `${one.line.number} ${leg}`;
    let part = this.parts.get(key);
    if (!part) this.parts.set(key, (part = new Part(one, leg)));
    return part;
  }

  /** From which leg of the first position the fewest lines have to be changed. */
  private change(asked: Asked, leg: number): Change {
    const wanted = [...this.commonOf(asked), ...this.legOf(asked, leg)];
    const from = [COMMON, ...this.legs.keys()].map((at): Change => {
      const there = at === COMMON ? this.common : [...this.common, ...this.legs[at]];
      return {
        from: at,
        out: there.filter((part) => !wanted.includes(part)),
        in: wanted.filter((part) => !there.includes(part)),
      };
    });
    const changes = ({ out, in: put }: Change) => out.length + put.length;
    return from.reduce((best, one) => (changes(one) < changes(best) ? one : best));
  }
}

/** A line of any of the positions, in the block at hand. */
class Part {
  planes: Planes;
  /** By plane, what it costs: see `SUMS`. */
  readonly costs: (readonly number[])[] = [];

  constructor(
    private readonly one: AskedLine,
    private readonly leg: number,
  ) {}

  begin(block: Block): void {
    this.planes = this.one.line.planesOf(block);
    this.costs.length = 0;
    this.attend();
  }

  learn(word: number, rows: number): void {
    const unknown = rows & ~this.planes.known[word];
    if (unknown !== 0) this.planes.learn(word, unknown);
    // Another leg may ask the same line, and have learnt what is new.
    this.attend();
  }

  private attend(): void {
    const { planes, costs, one } = this;
    for (let at = costs.length; at < planes.kinds.length; at++)
      costs.push(this.costOf(one.line.standsFor[planes.kinds[at]]));
  }

  private costOf(pointer: number): readonly number[] {
    const { x, y, z } = this.one.weights.attend();
    if (this.leg !== COMMON) return [0, 0, 0, 0, (x[pointer] >>> this.leg) & 1 ? 0 : 1];
    const need = x[pointer] & 0xfff;
    const clinician = y[pointer] & 0x3ff;
    return [
      need,
      need + ((x[pointer] >>> 12) & 0xfff),
      clinician,
      clinician + ((y[pointer] >>> 10) & 0x3ff),
      x[pointer] >>> 24 !== 0 || z[pointer] >>> 22 !== 0 ? 1 : 0,
    ];
  }
}

/** Adds a number to the sums of some rows; sums are kept in two's complement, so that it may be below 0. */
function addTo(sums: Int32Array, from: number, width: number, rows: number, amount: number): void {
  let carry = 0;
  for (let bit = 0; bit < width; bit++) {
    const one = sums[from + bit];
    const other = (amount >> bit) & 1 ? rows : 0;
    sums[from + bit] = one ^ other ^ carry;
    carry = (one & other) | (carry & (one ^ other));
  }
}

/** How many bits hold every sum that there can be. */
function widthOf(positions: readonly Asked[]): number {
  const most = positions.map(({ always, legs }) => {
    const lines = [...always, ...legs.flat()];
    return Math.max(
      lines.length + 1,
      lines.reduce((sum, { most: one }) => sum + one, 0),
    );
  });
  return 32 - Math.clz32(Math.max(...most));
}

/** What bars people and is quickly told first; what moves the order only is left out. */
function inOrder(lines: readonly AskedLine[]): AskedLine[] {
  const rank = ({ line, most }: AskedLine) => (line.looksWide ? -1 : most);
  return lines.filter(({ bonus }) => !bonus).sort((a, b) => rank(b) - rank(a));
}
