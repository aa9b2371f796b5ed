import type { Asked, AskedLine } from './asked.js';
import type { Block } from './block.js';
import type { Hopes, Some } from './hopes.js';
import { BITS } from './bits.js';
import type { Planes } from './planes.js';
import { Sums, UNITS } from './sums.js';
import type { Weights } from './weights.js';

/** Which of a line's costs count: all, or all but what bars somebody. */
export type Costs = 'bound' | 'ungated';

/** So many times as many as are wanted may seem to be among the best before less may be lost. */
const SPARE = 4;
/** Places are rows behind the number of their block. */
const ROWS = 2 ** 15;

/** One question is asked at a time. */
const common = new Sums(0);
const ofLeg = new Sums(1);

/**
 * Sorts out who can still be among the best, a block at a time. What people lose is added up in units, rounded down, 128 people at
 * once (`sums.ts`): what silence loses for all lines first, as the rule need be asked about none of those; then line by line, the
 * heaviest first, what all others lose. Whoever loses too much is out, and only who is still in is asked about in the next line.
 */
export class Sieve {
  private readonly always: readonly Layer[];
  /** Of several legs: what each asks by itself, and with what all of them ask. */
  private readonly legs: readonly { own: readonly Layer[]; all: readonly Layer[] }[];
  /** Whom the question is about, without those who were called with. */
  private readonly all: readonly Some[];

  constructor({ existence, always, legs, uneven }: Asked, blocks: readonly Block[], by: Costs, hopes: Hopes) {
    // Legs may share a line and yet lose more or less by it, as they could lose more or less in all.
    const known = new Map<Weights, Layer>();
    const layers = (lines: readonly AskedLine[]) =>
      inOrder(lines).map((one) => {
        const layer = known.get(one.weights) ?? new Layer(one, by);
        known.set(one.weights, layer);
        return layer;
      });
    // Where alternatives weigh differently sums bound nothing but who is barred.
    if (uneven) this.always = layers([existence, ...always.filter(({ ground }) => ground)]);
    else this.always = layers([existence, ...always, ...(legs.length === 1 ? legs[0] : [])]);
    this.legs =
      uneven || legs.length === 1
        ? []
        : legs.map((leg) => ({ own: layers(leg), all: layers([existence, ...always, ...leg]) }));
    this.all = hopes.among(blocks);
  }

  /**
   * Calls with everybody who may lose no more than `most` and than `bearable` tells, which may become less from one call to
   * the next: once with each, and first with those who seem to lose least. As soon as far more are found than are wanted, those
   * who seem to lose most are left out. Whoever loses no more than what is answered was called with, or is not bearable.
   */
  each(
    most: number,
    wanted: number,
    bearable: () => number,
    visit: (block: Block, row: number) => void,
  ): number {
    const unit = Math.floor(most / (UNITS - 1)) + 1;
    const found = new Found(Math.floor(most / unit), wanted * SPARE);
    for (let at = 0; at < this.all.length; at++) this.sift(at, unit, found);
    for (let sum = 0; sum <= found.limit && sum * unit <= bearable(); sum++)
      for (const place of found.of(sum)) {
        const { block, rows } = this.all[Math.floor(place / ROWS)];
        const row = place % ROWS;
        const bit = 1 << (row & 31);
        // By several legs somebody is found several times.
        if ((rows[row >> BITS] & bit) === 0) continue;
        rows[row >> BITS] &= ~bit;
        visit(block, row);
      }
    return (found.limit + 1) * unit - 1;
  }

  /** Finds those of one block who lose no more than the limit, by their sums. */
  private sift(at: number, unit: number, found: Found): void {
    const { block, rows } = this.all[at];
    // Sums begin so high that whoever loses more than the limit carries beyond them.
    const from = UNITS - 1 - found.limit;
    const put = (row: number, sum: number) => found.put(at * ROWS + row, sum - from);
    common.begin(rows, from);
    for (const layer of this.always) layer.assume(common, block, unit);
    if (this.legs.length === 0) {
      for (const layer of this.always) layer.sift(common, block, unit);
      return common.each(put);
    }
    for (const { own, all } of this.legs) {
      if (!common.some) return;
      ofLeg.beginAs(common);
      for (const layer of own) layer.assume(ofLeg, block, unit);
      for (const layer of all) layer.sift(ofLeg, block, unit);
      ofLeg.each(put);
    }
  }
}

/** Those who lose no more than a limit, which comes down as soon as enough are found. */
class Found {
  private readonly bySum: (number[] | undefined)[] = [];
  private count = 0;

  constructor(
    public limit: number,
    private readonly enough: number,
  ) {}

  of(sum: number): readonly number[] {
    return this.bySum[sum] ?? [];
  }

  put(place: number, sum: number): void {
    if (sum > this.limit) return;
    (this.bySum[sum] ??= []).push(place);
    // Whoever has the most goes, as long as enough are left without them.
    for (this.count++; this.count - this.of(this.limit).length >= this.enough; this.limit--)
      this.count -= this.of(this.limit).length;
  }
}

/** What a line costs. */
class Layer {
  constructor(
    private readonly one: AskedLine,
    private readonly by: Costs,
  ) {}

  /** Adds what silence loses, of which the rule need not be asked. */
  assume(sums: Sums, block: Block, unit: number): void {
    if (sums.some) this.add(sums, this.one.line.planesOf(block), 0, unit);
  }

  /** Asks about those who are left and are not silent, and adds what they lose. */
  sift(sums: Sums, block: Block, unit: number): void {
    if (!sums.some) return;
    const of = this.one.line.planesOf(block);
    if (sums.isMissingIn(of.known)) of.learnAll(sums.left);
    for (let plane = 1; plane < of.planes.length; plane++) this.add(sums, of, plane, unit);
  }

  private add(sums: Sums, { planes, kinds }: Planes, plane: number, unit: number): void {
    const { line, weights } = this.one;
    const amount = Math.floor(-weights.attend()[this.by][line.standsFor[kinds[plane]]] / unit);
    if (amount > 0) sums.add(planes[plane], amount);
  }
}

/** The heaviest lines first, and last those about days, which take longest to read. */
function inOrder(lines: readonly AskedLine[]): AskedLine[] {
  const rank = ({ line, share }: AskedLine) => (line.days ? -1 : share);
  return [...lines].sort((a, b) => rank(b) - rank(a));
}
