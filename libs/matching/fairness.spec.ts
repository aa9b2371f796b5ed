import fc from 'fast-check';
import { type Counted, type Row, smallest, suppressed } from './fairness.js';

const row = (group: string, people: number, told: number, interested: number, accepted: number): Row => ({
  group,
  people,
  told,
  interested,
  accepted,
});
const anyRows = fc
  .array(fc.tuple(fc.nat(60), fc.nat(100), fc.nat(100), fc.nat(100)), { maxLength: 8 })
  .map((all) =>
    all.map(([people, a, b, c], at) => {
      const told = Math.floor((people * a) / 100);
      const interested = Math.floor((told * b) / 100);
      return row(`g${at}`, people, told, interested, Math.floor((interested * c) / 100));
    }),
  );
const measures: readonly (keyof Counted)[] = ['people', 'told', 'interested', 'accepted'];

describe('a report in which nobody is recognised', () => {
  it('leaves small cells out, and the next smallest with one that would stand alone', () => {
    expect(
      suppressed([row('nurse', 80, 60, 30, 10), row('midwife', 40, 30, 12, 6), row('dentist', 30, 20, 3, 0)]),
    ).toEqual([
      { group: 'nurse', people: 80, told: 60, interested: 30, accepted: 10 },
      { group: 'midwife', people: 40, told: 30, interested: null, accepted: null },
      { group: 'dentist', people: 30, told: 20, interested: null, accepted: null },
    ]);
  });

  it('leaves out what all but a few of a group did, for the rest is a small cell', () => {
    const [first] = suppressed([row('nurse', 30, 28, 10, 5), row('midwife', 30, 20, 10, 5)]);
    expect(first).toMatchObject({ people: 30, told: null });
  });

  it('shows no small cell, and hides one alone in no column', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const shown = suppressed(rows);
        for (const measure of measures) {
          const hidden = rows.filter((_, at) => shown[at]![measure] === null);
          for (const one of shown) expect(one[measure] ?? smallest).toBeGreaterThanOrEqual(smallest);
          if (hidden.length > 0 && hidden.length < rows.length) {
            expect(hidden.length).toBeGreaterThan(1);
            expect(hidden.reduce((sum, one) => sum + one[measure], 0)).toBeGreaterThanOrEqual(smallest);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('a total cannot be worked back to a small cell: several tables would have given what is shown', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const shown = suppressed(rows);
        for (const measure of measures) {
          const total = rows.reduce((sum, one) => sum + one[measure], 0);
          const known = shown.reduce((sum, one) => sum + (one[measure] ?? 0), 0);
          const hidden = shown.filter((one) => one[measure] === null).length;
          if (hidden > 0 && hidden < rows.length) expect(total - known).toBeGreaterThanOrEqual(smallest);
        }
      }),
    );
  });
});
