import fc from 'fast-check';
import { MOST_ROWS } from './bits.js';
import { Sums, UNITS } from './sums.js';

/** A plane of rows, each with this chance in eight. */
const plane = (words: number) =>
  fc
    .tuple(fc.integer(), fc.integer({ min: 1, max: 8 }))
    .map(([seed, chance]) =>
      Int32Array.from({ length: words }, (_, word) =>
        Array.from({ length: 32 }, (_, bit) => Math.imul(seed ^ (word * 32 + bit), 0x9e3779b1) >>> 29).reduce(
          (bits, one, bit) => (one < chance ? bits | (1 << bit) : bits),
          0,
        ),
      ),
    );

const isIn = (rows: Int32Array, row: number): boolean => ((rows[row >> 5] >>> (row & 31)) & 1) === 1;

function rowsOf(sums: Sums): Map<number, number> {
  const found = new Map<number, number>();
  sums.each((row, sum) => found.set(row, sum));
  return found;
}

describe('sums of 128 rows at a time', () => {
  it('are those of each row, and whoever has more than they can hold is out', () => {
    const words = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(
        words.chain((count) =>
          fc.tuple(
            plane(count),
            fc.nat(UNITS - 1),
            fc.array(fc.tuple(plane(count), fc.integer({ min: 1, max: UNITS + 20 })), { maxLength: 8 }),
          ),
        ),
        ([rows, from, added]) => {
          const [one, other] = [new Sums(0), new Sums(1)];
          one.begin(rows, from);
          const expected = new Map<number, number>();
          for (let row = 0; row < rows.length * 32; row++) if (isIn(rows, row)) expected.set(row, from);
          for (const [at, [some, amount]] of added.entries()) {
            // What another goes on from stays as it was.
            other.beginAs(one);
            (at % 2 === 0 ? one : other).add(some, amount);
            if (at % 2 === 1) one.beginAs(other);
            for (const [row, sum] of expected)
              if (isIn(some, row))
                if (sum + amount < UNITS) expected.set(row, sum + amount);
                else expected.delete(row);
            expect(one.isMissingIn(some)).toBe([...expected.keys()].some((row) => !isIn(some, row)));
          }
          if (added.length > 0) expect(one.some).toBe(expected.size > 0);
          expect(rowsOf(one)).toEqual(expected);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('have room for the largest block', () => {
    const words = (MOST_ROWS + 31) >> 5;
    const all = new Int32Array(words).fill(-1);
    const [one, other] = [new Sums(0), new Sums(1)];
    one.begin(all, 0);
    other.begin(all, 7);
    one.add(all, 200);
    other.add(all, 100);
    for (const [sums, sum] of [
      [one, 200],
      [other, 107],
    ] as const)
      expect([...rowsOf(sums).values()].every((each) => each === sum)).toBe(true);
    expect(rowsOf(other).size).toBe(words * 32);
  });
});
