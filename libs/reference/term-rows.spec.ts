import { shippedRows } from './shipped-rows.js';
import { listsOf, rowsOf } from './term-rows.js';
import { Term } from './terms.js';
import type { ReferenceRows } from './vocabulary.js';

/** Relations have no order of their own, and a place has none at all. */
function comparable(rows: ReferenceRows): ReferenceRows {
  const sorted = <T extends Pick<Term, 'code'> & { related?: Term['related'] }>(list: readonly T[]) =>
    list.map((term) => ({
      ...term,
      related: [...(term.related ?? [])].sort((a, b) => (a.code < b.code ? -1 : 1)),
    }));
  return Object.fromEntries(
    Object.entries(rows).map(([name, list]) => [
      name,
      Array.isArray(list) && name !== 'compounds' ? sorted(list as Term[]) : (list as unknown),
    ]),
  ) as unknown as ReferenceRows;
}

const rows = rowsOf(shippedRows);

test('lists that were taken apart and put together again are the same lists', () => {
  // Through JSON, as the database keeps them.
  const kept = JSON.parse(JSON.stringify(rows)) as typeof rows;
  expect(comparable(listsOf(kept))).toEqual(comparable(shippedRows));
});

test('the order in which rows come back does not matter', () => {
  const shuffled = { ...rows, terms: [...rows.terms].reverse(), phrases: [...rows.phrases].reverse() };
  expect(comparable(listsOf(shuffled))).toEqual(comparable(shippedRows));
});

test('no two rows have one key', () => {
  const keys = [
    ...rows.terms.map((row) => `term ${row.kind} ${row.code}`),
    ...rows.relations.map((row) => `relation ${row.kind} ${row.a} ${row.b}`),
    ...rows.phrases.map((row) => `phrase ${row.kind} ${row.phrase}`),
  ];
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
});
