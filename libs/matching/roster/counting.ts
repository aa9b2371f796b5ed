import type { Asked, AskedLine } from './asked.js';
import type { Block } from './block.js';
import { Fitting } from './fitting.js';
import { Hopes } from './hopes.js';
import { countOf, isAny, noRows } from './bits.js';
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
  private readonly barring = new Map<readonly AskedLine[], readonly Part[]>();
  private readonly fittings = new Map<readonly AskedLine[], Map<readonly AskedLine[], Fitting>>();
  private readonly hopes: Hopes;
  /** What the first position asks on all legs, and on each. */
  private readonly inCommon: readonly Part[];
  private readonly legs: readonly { own: readonly Part[]; fitting: Fitting; barred: Barred }[];
  private readonly variants: readonly (readonly Change[])[];
  private readonly common: Barred;
  /** Who fits the first position, and with them who fits the variant at hand. */
  private readonly fit = noRows();
  private readonly more = noRows();
  /** Of one word: who is barred in the variant at hand by one thing at least, by two and so on. */
  private readonly own: Int32Array;

  constructor(
    private readonly positions: readonly Asked[],
    private readonly blocks: readonly Block[],
  ) {
    const [first, ...others] = positions;
    this.hopes = new Hopes(positions);
    this.inCommon = this.commonOf(first);
    const legs = first.legs.map((_, leg) => ({
      own: this.legOf(first, leg),
      fitting: this.fitting(first, leg),
    }));
    // Whoever fits by a leg of the first position fits by the same one of a variant.
    this.variants = others.map((asked) =>
      asked.legs
        .map((_, leg) => this.change(asked, leg, legs))
        .filter(
          ({ from, out, in: put, fitting }) =>
            from === COMMON || out.length > 0 || put.length > 0 || fitting !== legs[from].fitting,
        ),
    );
    const most = Math.max(0, ...this.variants.flat().map(({ out }) => out.length));
    this.common = new Barred(most);
    this.legs = legs.map((leg) => ({ ...leg, barred: new Barred(most) }));
    this.own = new Int32Array(most + 1);
  }

  /** Matches of each position where all others ask for less than the first: whoever fits that fits them all. */
  matches(): number[] {
    const counts = this.positions.map(() => 0);
    const parts = [...this.parts.values()];
    for (const { block, rows } of this.hopes.among(this.blocks)) {
      for (const part of parts) part.begin(block);
      this.count(rows, counts);
    }
    return counts;
  }

  private count(rows: Int32Array, counts: number[]): void {
    const { common, legs, variants, fit, more } = this;
    const words = rows.length;
    common.begin(rows);
    common.bar(this.inCommon, words);
    fit.fill(0);
    for (const { own, fitting, barred } of legs) {
      barred.beginAs(common);
      barred.bar(own, words);
      for (let word = 0; word < words; word++)
        some[word] = barred.left[word] & ~barred.bars[0][word] & ~fit[word];
      this.take(fitting, fit, words);
    }
    counts[0] += countOf(fit, words);
    for (let at = 0; at < variants.length; at++) {
      more.set(fit);
      for (const change of variants[at]) this.countChange(change, words);
      counts[at + 1] += countOf(more, words);
    }
  }

  /** Those of some who fit are taken up. */
  private take(fitting: Fitting, into: Int32Array, words: number): void {
    if (!isAny(some, words)) return;
    fitting.keep(some, words);
    for (let word = 0; word < words; word++) into[word] |= some[word];
  }

  private countChange({ from, out, in: put, fitting }: Change, words: number): void {
    const { more } = this;
    const { left, bars } = from === COMMON ? this.common : this.legs[from].barred;
    for (let word = 0; word < words; word++) {
      some[word] = left[word] & ~more[word];
      if (some[word] !== 0) some[word] &= ~this.barredBut(out, bars, word);
    }
    for (const part of put) {
      if (!isAny(some, words)) return;
      part.learn(some);
      for (let word = 0; word < words; word++) if (some[word] !== 0) some[word] &= ~part.barred(word);
    }
    this.take(fitting, more, words);
  }

  /** Rows of a word that are barred by anything but these. */
  private barredBut(out: readonly Part[], bars: readonly Int32Array[], word: number): number {
    const { own } = this;
    for (let at = 0; at < own.length; at++) own[at] = bars[at][word];
    for (const part of out) release(own, part.barred(word));
    return own[0];
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
    let parts = this.barring.get(always);
    if (!parts) this.barring.set(always, (parts = inOrder(always).map((one) => this.part(one, COMMON))));
    return parts;
  }

  private legOf({ existence, legs }: Asked, leg: number): Part[] {
    return [...inOrder(legs[leg]).map((one) => this.part(one, COMMON)), this.part(existence, leg)];
  }

  /** The same line costs the same wherever it is asked, but existence, which tells of each leg by itself. */
  private part(one: AskedLine, leg: number): Part {
    const key = `${one.line.number} ${leg}`;
    let part = this.parts.get(key);
    if (!part) this.parts.set(key, (part = new Part(one, leg)));
    return part;
  }

  /** From which leg of the first position the fewest lines have to be changed. */
  private change(asked: Asked, leg: number, legs: readonly { own: readonly Part[] }[]): Change {
    const wanted = [...this.commonOf(asked), ...this.legOf(asked, leg)];
    const fitting = this.fitting(asked, leg);
    const from = [COMMON, ...legs.keys()].map((at): Change => {
      const there = at === COMMON ? this.inCommon : [...this.inCommon, ...legs[at].own];
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

/** One position is counted at a time. */
const some = noRows();

/** Who is barred by one thing at least, by two and so on; and who is left, not being barred by more than any variant takes out. */
class Barred {
  readonly left = noRows();
  readonly bars: readonly Int32Array[];

  constructor(private readonly most: number) {
    this.bars = Array.from({ length: most + 1 }, noRows);
  }

  begin(rows: Int32Array): void {
    this.left.set(rows);
    for (const bars of this.bars) bars.fill(0);
  }

  beginAs(other: Barred): void {
    this.left.set(other.left);
    this.bars.forEach((bars, at) => bars.set(other.bars[at]));
  }

  /** Asks these lines about everybody who is left, and notes whom they bar. */
  bar(parts: readonly Part[], words: number): void {
    const { left, bars, most } = this;
    for (const part of parts) {
      if (!isAny(left, words)) return;
      part.learn(left);
      for (let word = 0; word < words; word++) {
        if (left[word] === 0) continue;
        const barred = part.barred(word) & left[word];
        if (barred === 0) continue;
        for (let at = most; at > 0; at--) bars[at][word] |= bars[at - 1][word] & barred;
        bars[0][word] |= barred;
        left[word] &= ~bars[most][word];
      }
    }
  }
}

/** Some people are barred by one thing less. */
function release(bars: Int32Array, some: number): void {
  for (let at = 0; at + 1 < bars.length; at++) bars[at] &= ~some | bars[at + 1];
  bars[bars.length - 1] &= ~some;
}

/** Lines that can bar somebody, the heaviest first. */
function inOrder(lines: readonly AskedLine[]): AskedLine[] {
  return lines.filter(({ bars }) => bars).sort((a, b) => b.share - a.share);
}
