import fc from 'fast-check';
import { blocksOf } from './blocks.js';
import { type Kinds, nothingTold, type Told, toldInRows, toldInWhole } from './told-apart.js';

const kinds = (numbers: Record<string, number>): Kinds => new Map(Object.entries(numbers));
const shown = (told: Told | undefined) => (told?.whole ? [...told.kinds].sort() : null);

describe('lines between sums', () => {
  it('are in one block where a circle runs through them, and alone where none does', () => {
    const lines = [[0, 1], [1, 2], [2, 0], [2, 3], [3, 4], [3, 4], [5, 6]] as const; // prettier-ignore
    const blocks = blocksOf(7, lines);
    const groups = blocks.map((one) => blocks.flatMap((other, at) => (one === other ? [at] : [])));
    expect(groups).toEqual([[0, 1, 2], [0, 1, 2], [0, 1, 2], [3], [4, 5], [4, 5], [6]]);
    expect(blocksOf(0, [])).toEqual([]);
  });
});

describe('a whole', () => {
  it('tells large kinds apart, and with a small one the next, and nothing of few people', () => {
    expect(shown(toldInWhole(kinds({ nurse: 40, doctor: 12 })))).toEqual(['doctor', 'nurse']);
    expect(shown(toldInWhole(kinds({ nurse: 40, doctor: 12, midwife: 3 })))).toEqual(['nurse']);
    expect(shown(toldInWhole(kinds({ nurse: 40, doctor: 3, midwife: 2 })))).toEqual(['nurse']);
    expect(shown(toldInWhole(kinds({ nurse: 40, doctor: 2, midwife: 2 })))).toEqual([]);
    expect(shown(toldInWhole(kinds({ nurse: 4 })))).toBeNull();
  });
});

describe('rows of a whole', () => {
  const rows = new Map([
    ['KE', kinds({ nurse: 20, doctor: 10, midwife: 3 })],
    ['UG', kinds({ nurse: 30, doctor: 11, midwife: 12 })],
    ['SL', kinds({ nurse: 2 })],
  ]);
  const above = toldInWhole(kinds({ nurse: 52, doctor: 21, midwife: 15 }));

  it('leave out what is small, and what would give it away in the row, in the kind and in the whole', () => {
    const told = toldInRows(rows, above);
    expect(shown(told.get('SL'))).toBeNull();
    expect(shown(told.get('KE'))).toBeNull();
    expect(shown(told.get('UG'))).toEqual(['nurse']);
  });

  it('tell nothing where the whole is not told, and one row alone what the whole tells', () => {
    expect(shown(toldInRows(rows, nothingTold).get('UG'))).toBeNull();
    const one = kinds({ nurse: 40, doctor: 12, midwife: 3 });
    expect(shown(toldInRows(new Map([['KE', one]]), toldInWhole(one)).get('KE'))).toEqual(['nurse']);
  });
});

/** Numbers of people by country, by partnership within it, and by kind. */
const worlds = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([countries, partnerships, kinds]) =>
    fc.array(
      fc.array(
        fc.array(fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 14 })), {
          ...{ minLength: kinds, maxLength: kinds },
        }),
        { minLength: partnerships, maxLength: partnerships },
      ),
      { minLength: countries, maxLength: countries },
    ),
  );

interface Number {
  /** The single numbers that it adds up. */
  of: Set<number>;
  people: number;
  told: boolean;
  /** Nothing is told of its row, nor of any row beside it. */
  isDark: boolean;
}

const few = { asymmetricMatch: (people: number) => people < 5 };

/** Every number that a report can ask for, told or not. */
function reported(world: number[][][], never: ReadonlySet<string>): { numbers: Number[]; leaves: number[] } {
  const leaves: number[] = [];
  const at = world.map((country) => country.map((row) => row.map((people) => leaves.push(people) - 1)));
  const numbers: Number[] = [];
  const add = (of: number[], told: boolean, isDark: boolean) => {
    const there = of.filter((leaf) => leaves[leaf] > 0);
    if (there.length > 0)
      numbers.push({
        of: new Set(there),
        people: there.reduce((all, leaf) => all + leaves[leaf], 0),
        told,
        isDark,
      });
  };
  const places = at[0][0].map((_, kind) => kind);
  const counted = (rows: number[][]) =>
    new Map(places.map((kind) => [`${kind}`, rows.reduce((all, row) => all + leaves[row[kind]], 0)]));
  const tell = (rows: number[][], told: Told, isDark: boolean) => {
    add(rows.flat(), told.whole, isDark);
    for (const kind of places) add(rows.map((row) => row[kind]), told.kinds.has(`${kind}`), isDark); // prettier-ignore
  };
  const nothingOf = (all: Map<string, Told>) => [...all.values()].every((one) => !one.whole);
  const whole = toldInWhole(counted(at.flat()));
  tell(at.flat(), whole, false);
  const countries = toldInRows(new Map(at.map((rows, c) => [`${c}`, counted(rows)])), whole);
  at.forEach((rows, c) => {
    const above = countries.get(`${c}`)!;
    tell(rows, above, nothingOf(countries));
    const told = toldInRows(new Map(rows.map((row, p) => [`${p}`, counted([row])])), above, never);
    rows.forEach((row, p) => never.has(`${p}`) || tell([row], told.get(`${p}`)!, nothingOf(told)));
  });
  return { numbers, leaves };
}

/** Whether `wanted` is a linear combination of `known`: exactly, by elimination over fractions of a large prime. */
function deriver(known: Set<number>[], width: number): (wanted: Set<number>) => boolean {
  const prime = 2_147_483_629n;
  const power = (base: bigint, by: bigint): bigint => {
    let [result, b, e] = [1n, base, by];
    for (; e > 0n; e >>= 1n, b = (b * b) % prime) if (e & 1n) result = (result * b) % prime;
    return result;
  };
  const rowOf = (of: Set<number>) => Array.from({ length: width }, (_, i) => (of.has(i) ? 1n : 0n));
  const basis: { pivot: number; row: bigint[] }[] = [];
  const reduce = (row: bigint[]) => {
    for (const { pivot, row: other } of basis)
      if (row[pivot] !== 0n) {
        const by = row[pivot];
        row.forEach((one, i) => (row[i] = (one - by * other[i] + by * prime) % prime));
      }
    return row.findIndex((one) => one !== 0n);
  };
  for (const of of known) {
    const row = rowOf(of);
    const pivot = reduce(row);
    if (pivot < 0) continue;
    const inverse = power(row[pivot], prime - 2n);
    basis.push({ pivot, row: row.map((one) => (one * inverse) % prime) });
  }
  return (wanted) => reduce(rowOf(wanted)) < 0;
}

describe('everything that reports can tell together', () => {
  it.each([
    ['where every partnership can be asked for', new Set<string>()],
    ['where some belongs to none', new Set(['0'])],
  ])('gives nothing small away, and nothing that was left out, %s', (_, never) => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { numbers, leaves } = reported(world, never);
        const told = numbers.filter(({ told: isTold }) => isTold);
        for (const { people } of told) expect(people).toBeGreaterThanOrEqual(5);
        const derives = deriver(told.map(({ of }) => of), leaves.length); // prettier-ignore
        const same = new Set(told.map(({ of }) => [...of].join()));
        for (const { of, people, told: isTold, isDark } of numbers) {
          if (isTold || !derives(of)) continue;
          // What is told under another name, or could be told but for those beside it, of which nothing is told.
          expect({ people, same: same.has([...of].join()), isDark }).not.toMatchObject({ people: few });
          expect(same.has([...of].join()) || isDark).toBe(true);
        }
        // Nor any single number, asked for or not, that is small.
        leaves.forEach((people, leaf) => {
          if (people > 0 && people < 5) expect(derives(new Set([leaf]))).toBe(false);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('tells the same of everything in whatever order it comes', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const table = (rows: number[][]) =>
          new Map(rows.map((row, p) => [`${p}`, new Map(row.map((people, k) => [`${k}`, people]))]));
        const [rows] = world;
        const whole = toldInWhole(
          new Map(rows[0].map((__, k) => [`${k}`, rows.reduce((all, row) => all + row[k], 0)])),
        );
        const straight = toldInRows(table(rows), whole);
        const turned = toldInRows(new Map([...table(rows)].reverse()), whole);
        for (const [row, told] of straight) expect(shown(turned.get(row))).toEqual(shown(told));
      }),
    );
  });
});
