import fc from 'fast-check';
import { withoutSmallNumbers } from './small-numbers.js';

const tables = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 8 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

describe('a table of people', () => {
  it('shows what is large and hides what is small, with a second one beside it', () => {
    expect(withoutSmallNumbers([[10, 20, 30]])).toEqual([[10, 20, 30]]);
    expect(
      withoutSmallNumbers([
        [9, 3, 40],
        [12, 11, 41],
        [15, 16, 17],
      ]),
    ).toEqual([
      [null, null, 40],
      [null, null, 41],
      [15, 16, 17],
    ]);
    expect(withoutSmallNumbers([])).toEqual([]);
  });

  it('never lets a small number stand, nor be worked out from its row or column', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const shown = withoutSmallNumbers(table);
        const columns = table[0].map((_, x) =>
          table.map((row, y) => ({ people: row[x], shown: shown[y][x] })),
        );
        const rows = table.map((row, y) => row.map((people, x) => ({ people, shown: shown[y][x] })));
        for (const cell of rows.flat())
          expect(cell.shown === null || (cell.shown === cell.people && cell.people >= 5)).toBe(true);
        for (const line of [...rows, ...columns]) {
          const out = line.filter((cell) => cell.shown === null);
          if (out.length === 0 || out.length === line.length) continue;
          const sum = out.reduce((all, { people }) => all + people, 0);
          expect(out.length).toBeGreaterThan(1);
          expect(sum === 0 || sum >= 5).toBe(true);
        }
      }),
    );
  });
});
