import { BITS, lowest, MOST_ROWS } from './bits.js';
import * as simd from './simd.js';

/** Sums have so many bits. */
const SUM = 8;
export const UNITS = 2 ** SUM;

/** One bit for each row of a block, in whole vectors of 128 rows: so many words, so many bytes. */
const WORDS = ((MOST_ROWS >> (BITS + 2)) + 1) * 4;
const BYTES = WORDS * 4;

/** In memory: a plane of rows that are looked at; then, for each `Sums`, the rows that are left and the bits of their sums. */
const PLANE = 0;
const LEFT = BYTES;
const OF_SUMS = BYTES * (1 + SUM);
/** How many there may be. */
const MANY = 2;

/**
 * Sums of 128 rows at a time: of 128 sums each bit is one vector, and adding an amount to those of some rows is the
 * addition by hand, with a carry from bit to bit. In WebAssembly, because JavaScript has numbers of 32 bits and no vectors.
 */
const kernel = (() => {
  const { and, any, bitsOf, fourTimes, load, local, loopWhileBelow, minus, nothing, number } = simd;
  const { or, plus, set, shifted, store, without, xor } = simd;
  const [sums, end, amount, at, place] = [0, 1, 2, 3, 4];
  const [found, some, carry, sum, more, both] = [5, 6, 7, 8, 9, 10];
  const amounts = Array.from({ length: SUM }, (_, bit) => 11 + bit);
  const vectors = 6 + SUM;
  const plane = load(local(at), PLANE);
  const left = load(local(place), LEFT);
  const bitOf = (bit: number) => LEFT + BYTES * (1 + bit);

  /** Goes through all vectors, and tells whether any bit of what was found is set. */
  const each = (...body: simd.Code[]): { numbers: number; vectors: number; body: simd.Code } => ({
    ...{ numbers: 1, vectors },
    body: [
      ...amounts.flatMap((one, bit) =>
        set(one, fourTimes(minus(number(0), bitsOf(shifted(local(amount), number(bit)), number(1))))),
      ),
      ...loopWhileBelow(
        [
          ...set(place, plus(local(at), local(sums))),
          ...body.flat(),
          ...set(at, plus(local(at), number(16))),
        ],
        local(at),
        local(end),
      ),
      ...any(local(found)),
    ],
  });
  const leave = (rows: simd.Code): simd.Code => [
    ...set(both, rows),
    ...store(local(place), LEFT, local(both)),
    ...set(found, or(local(found), local(both))),
  ];

  return simd.assembled(1, {
    /** Whether any row that is left is not in the plane. */
    missing: each(set(found, or(local(found), without(left, plane)))),
    /** Leaves those only who are not in the plane. */
    drop: each(leave(without(left, plane))),
    /** Adds an amount to the sums of those in the plane, and leaves those only whose sum has no more bits than sums have. */
    add: each(
      set(some, and(plane, left)),
      set(carry, nothing),
      ...amounts.map((one, bit) => [
        ...set(sum, load(local(place), bitOf(bit))),
        ...set(more, and(local(some), local(one))),
        ...set(both, xor(local(sum), local(more))),
        ...store(local(place), bitOf(bit), xor(local(both), local(carry))),
        ...set(carry, or(and(local(sum), local(more)), and(local(carry), local(both)))),
      ]),
      leave(without(left, local(carry))),
    ),
  });
})();

const memory = new Int32Array(kernel.memory);

/** What rows of one block lose, and which of them are left. There is room for few at a time. */
export class Sums {
  /** Which rows are left, as bits. */
  readonly left: Int32Array;
  /** Whether any is. */
  some = false;
  /** Which of the bytes of a plane are looked at: none of the rows before and after is left. */
  private from = 0;
  private end = 0;
  private readonly words: Int32Array;
  private readonly start: number;

  constructor(number: number) {
    if (number >= MANY) throw new Error(`There is room for ${MANY} sums`);
    this.start = number * OF_SUMS;
    const from = (this.start + LEFT) / 4;
    this.words = memory.subarray(from, from + OF_SUMS / 4);
    this.left = this.words.subarray(0, WORDS);
  }

  /** Begins with some rows, all with the same sum. */
  begin(rows: Int32Array, sum: number): void {
    const { words, left } = this;
    let first = 0;
    let last = rows.length;
    while (first < last && rows[first] === 0) first++;
    while (last > first && rows[last - 1] === 0) last--;
    this.from = (first >> 2) * 16;
    this.end = ((last + 3) >> 2) * 16;
    left.set(rows);
    left.fill(0, rows.length);
    for (let bit = 0; bit < SUM; bit++)
      words.fill(-((sum >> bit) & 1), WORDS * (bit + 1) + this.from / 4, WORDS * (bit + 1) + this.end / 4);
    this.some = true;
  }

  /** Begins as another stands. */
  beginAs(other: Sums): void {
    this.words.set(other.words);
    this.from = other.from;
    this.end = other.end;
    this.some = other.some;
  }

  /** Whether any row that is left is not in a plane. */
  isMissingIn(plane: Int32Array): boolean {
    memory.set(plane, PLANE);
    return kernel.missing(this.start, this.end, 0, this.from) === 1;
  }

  /** Adds an amount to the sums of a plane's rows; whose sum becomes too large is not left. */
  add(plane: Int32Array, amount: number): void {
    memory.set(plane, PLANE);
    const work = amount < UNITS ? kernel.add : kernel.drop;
    this.some = work(this.start, this.end, amount, this.from) === 1;
  }

  /** Calls with every row that is left and its sum. */
  each(visit: (row: number, sum: number) => void): void {
    const { words, left } = this;
    for (let word = this.from / 4; word < this.end / 4; word++)
      for (let rows = left[word]; rows !== 0; rows &= rows - 1) {
        const row = lowest(word, rows);
        let sum = 0;
        for (let bit = 0; bit < SUM; bit++)
          sum |= ((words[WORDS * (bit + 1) + word] >>> (row & 31)) & 1) << bit;
        visit(row, sum);
      }
  }
}
