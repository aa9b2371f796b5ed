import { type Counted, linesOf, type Scope } from './indicator-report.js';

/** Counts as PostgreSQL groups them: by kind and in all, in the whole, in countries, and in their parts. */
function counted(rows: { country: string; part: string; kind: string; people: number }[]): Counted[] {
  const sums = new Map<string, Counted>();
  for (const { country, part, kind, people } of rows)
    for (const [c, p] of [
      [null, null],
      [country, null],
      [country, part],
    ] as const)
      // prettier-ignore
      for (const k of [null, kind]) {
        const key = JSON.stringify([c, p, k]);
        const there = sums.get(key) ?? {
          ...{ code: 'trained', year: 2025, country: c, part: p, kind: k, value: 0, people: 0 },
        };
        sums.set(key, { ...there, value: there.value + people, people: there.people + people });
      }
  return [...sums.values()];
}

const rows = counted([
  { country: 'KE', part: 'a|', kind: 'nurse', people: 30 },
  { country: 'KE', part: 'b|GHWP', kind: 'nurse', people: 14 },
  { country: 'KE', part: 'b|GHWP', kind: 'doctor', people: 9 },
  { country: 'KE', part: 'a|', kind: 'doctor', people: 8 },
  { country: 'UG', part: 'c|GHWP', kind: 'nurse', people: 21 },
  { country: 'UG', part: 'c|GHWP', kind: 'doctor', people: 12 },
]);
const lines = (scope: Scope, from = rows) =>
  linesOf(from, { unit: 'people', scope, years: [2025] }).map(({ kind, years: [{ value, atLeast }] }) => [
    ...[kind, value, atLeast],
  ]);

it('tells the whole, a country, a partnership and a programme, each as far as it may', () => {
  expect(lines(null)).toEqual([[null, 94, false], ['doctor', 29, false], ['nurse', 65, false]]); // prettier-ignore
  expect(lines({ country: 'UG' })[0]).toEqual([null, 33, false]);
  expect(lines({ partnership: 'a' })[0]).toEqual([null, 38, false]);
  expect(lines({ programme: 'GHWP' })[0]).toEqual([null, 56, false]);
  expect(lines({ country: 'GH' })).toEqual([[null, null, false]]);
});

it('says what is not told apart, and where a number is the least that it can be', () => {
  const more = counted([
    ...[30, 14, 3].map((people, at) => ({ country: 'KE', part: 'a|', kind: 'xyz'[at], people })),
    { country: 'KE', part: 'b|', kind: 'x', people: 4 },
    { country: 'KE', part: 'c|', kind: 'x', people: 5 },
  ]);
  expect(lines(null, more)).toEqual([[null, 56, false], ['x', 39, false], ['not-told-apart', 17, false]]); // prettier-ignore
  expect(lines({ partnership: 'b' }, more)).toEqual([[null, null, false]]);
  const years = linesOf(
    [...more, ...more.map((one) => ({ ...one, year: 2026, value: 1, people: 1 }))],
    { unit: 'people', scope: null, years: [2025, 2026] },
  ); // prettier-ignore
  expect(years[0].total).toEqual({ value: 56, atLeast: true });
});

it('counts things as they are, wherever they are few', () => {
  const things = linesOf(rows.map((one) => ({ ...one, value: 1, people: 1 })), {
    ...{ unit: 'things' as const, scope: { country: 'UG' }, years: [2025] },
  }); // prettier-ignore
  expect(things.map(({ kind, years: [{ value }] }) => [kind, value])).toEqual([
    [null, 1],
    ['doctor', 1],
    ['nurse', 1],
  ]);
});

it('people who are few altogether are few, however often they count', () => {
  const often = ['tied', 'not-stated'].flatMap((kind) => [
    { code: 'volunteer-days', year: 2025, country: null, part: null, kind, value: 9, people: 4 },
  ]);
  const all = {
    code: 'volunteer-days',
    year: 2025,
    country: null,
    part: null,
    kind: null,
    value: 18,
    people: 4,
  };
  expect(linesOf([...often, all], { unit: 'days', scope: null, years: [2025] })).toHaveLength(1);
});
