import type { Asked, AskedLine } from './asked.js';
import type { Block } from './block.js';
import { Fitting } from './fitting.js';
import { Hopes } from './hopes.js';
import { bitCount } from './planes.js';
import { COMMON, Part } from './part.js';

/** One leg of a variant: what it starts with, and lines whose bars are taken out and put in. */
interface Change {
  /** A leg of the first position, or `COMMON`. */
  from: number;
  out: readonly Part[];
  in: readonly Part[];
  fitting: Fitting;
}

/**
 * Counts several positions together, exactly, 32 people at a time. What decides is mostly whether anything bars somebody. A need
 * and its relaxations differ in a line or two: whoever is barred by these alone is held against the relaxation, and nobody
 * else. Who is barred by nothing may still lose too much (`fitting.ts`).
 */
export class Counting {
  private readonly parts = new Map<string, Part>();
  /** By lines, which positions of one question share: what they bar, and who fits by them and by those of a leg. */
  private readonly inCommon = new Map<readonly AskedLine[], readonly Part[]>();
  private readonly fittings = new Map<readonly AskedLine[], Map<readonly AskedLine[], Fitting>>();
  private readonly hopes: Hopes;
  private readonly common: readonly Part[];
  private readonly legs: readonly { own: readonly Part[]; fitting: Fitting }[];
  private readonly variants: readonly (readonly Change[])[];
  /** Whoever is barred by more than any variant takes out is out of them all. */
  private readonly mostBars: number;
  /** Who is barred by one thing at least, by two and so on: in common, in each leg, and in the variant at hand. */
  private readonly bars: Int32Array;
  private readonly ofLegs: readonly Int32Array[];
  private readonly own: Int32Array;

  constructor(
    private readonly positions: readonly Asked[],
    private readonly blocks: readonly Block[],
  ) {
    const [first, ...others] = positions;
    this.hopes = new Hopes(positions);
    this.common = this.commonOf(first);
    this.legs = first.legs.map((_, leg) => ({
      own: this.legOf(first, leg),
      fitting: this.fitting(first, leg),
    }));
    // Whoever fits by a leg of the first position fits by the same one of a variant.
    this.variants = others.map((asked) =>
      asked.legs.map((_, leg) => this.change(asked, leg)).filter((change) => !this.isOfFirst(change)),
    );
    this.mostBars = Math.max(0, ...this.variants.flat().map(({ out }) => out.length));
    const bars = () => new Int32Array(this.mostBars + 1);
    this.bars = bars();
    this.ofLegs = this.legs.map(bars);
    this.own = bars();
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
    const { bars, ofLegs, legs, variants, own } = this;
    const inCommon = this.bar(bars.fill(0), this.common, word, rows);
    if (inCommon === 0) return;
    let fit = 0;
    const left: number[] = [];
    for (let leg = 0; leg < legs.length; leg++) {
      for (let at = 0; at < bars.length; at++) ofLegs[leg][at] = bars[at];
      left[leg] = this.bar(ofLegs[leg], legs[leg].own, word, inCommon);
      fit |= legs[leg].fitting.among(word, left[leg] & ~ofLegs[leg][0] & ~fit);
    }
    const fitFirst = bitCount(fit);
    counts[0] += fitFirst;
    for (let at = 0; at < variants.length; at++) {
      let more = 0;
      for (const { from, out, in: put, fitting } of variants[at]) {
        const barred = from === COMMON ? bars : ofLegs[from];
        let some = (from === COMMON ? inCommon : left[from]) & ~fit & ~more;
        if (some === 0) continue;
        for (let at = 0; at < own.length; at++) own[at] = barred[at];
        for (const part of out) release(own, part.barred(word, some));
        some &= ~own[0];
        for (const part of put) if (some !== 0) some &= ~part.barred(word, some);
        more |= fitting.among(word, some);
      }
      counts[at + 1] += fitFirst + bitCount(more);
    }
  }

  /** Notes whom these lines bar; who is out of all positions is left out of the answer. */
  private bar(bars: Int32Array, parts: readonly Part[], word: number, rows: number): number {
    let left = rows;
    for (const part of parts) {
      if (left === 0) return 0;
      const barred = part.barred(word, left);
      if (barred === 0) continue;
      for (let at = this.mostBars; at > 0; at--) bars[at] |= bars[at - 1] & barred;
      bars[0] |= barred;
      left &= ~bars[this.mostBars];
    }
    return left;
  }

  private fitting({ always, legs, weighed }: Asked, leg: number): Fitting {
    const of = this.fittings.get(always) ?? new Map<readonly AskedLine[], Fitting>();
    this.fittings.set(always, of);
    let fitting = of.get(legs[leg]);
    if (!fitting) {
      const lines = [...always, ...legs[leg]].filter(({ bonus }) => !bonus);
      fitting = new Fitting(
        lines.map((one) => this.part(one, COMMON)),
        weighed.thresholds,
      );
      of.set(legs[leg], fitting);
    }
    return fitting;
  }

  private commonOf({ always }: Asked): readonly Part[] {
    let parts = this.inCommon.get(always);
    if (!parts) this.inCommon.set(always, (parts = inOrder(always).map((one) => this.part(one, COMMON))));
    return parts;
  }

  private legOf({ existence, legs }: Asked, leg: number): Part[] {
    return [...inOrder(legs[leg]).map((one) => this.part(one, COMMON)), this.part(existence, leg)];
  }

  private isOfFirst({ from, out, in: put, fitting }: Change): boolean {
    return from !== COMMON && out.length === 0 && put.length === 0 && fitting === this.legs[from].fitting;
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
    const fitting = this.fitting(asked, leg);
    const from = [COMMON, ...this.legs.keys()].map((at): Change => {
      const there = at === COMMON ? this.common : [...this.common, ...this.legs[at].own];
      return {
        from: at,
        out: there.filter((part) => !wanted.includes(part)),
        in: wanted.filter((part) => !there.includes(part)),
        fitting,
      };
    });
    const changes = ({ out, in: put }: Change) => out.length + put.length;
    return from.reduce((best, one) => (changes(one) < changes(best) ? one : best));
  }
}

/** Some people are barred by one thing less. */
function release(bars: Int32Array, some: number): void {
  for (let at = 0; at + 1 < bars.length; at++) bars[at] &= ~some | bars[at + 1];
  bars[bars.length - 1] &= ~some;
}

/** Lines that can bar somebody, what is quickly told first. */
function inOrder(lines: readonly AskedLine[]): AskedLine[] {
  const rank = ({ line, share }: AskedLine) => (line.looksWide ? -1 : share);
  return lines.filter(({ bars }) => bars).sort((a, b) => rank(b) - rank(a));
}
