import fc from 'fast-check';
import { smallest } from '../platform/small-numbers/told-apart.js';
import { type Counted, type Row, suppressed } from './fairness.js';

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
  it('leaves small numbers out, and others with one that would stand alone', () => {
    expect(
      suppressed([row('nurse', 80, 60, 30, 10), row('midwife', 40, 30, 12, 6), row('dentist', 30, 20, 3, 0)]),
    ).toEqual([
      { group: 'nurse', people: 80, told: 60, interested: null, accepted: null },
      { group: 'midwife', people: 40, told: 30, interested: null, accepted: null },
      { group: 'dentist', people: 30, told: 20, interested: null, accepted: null },
    ]);
  });

  it('leaves out what all but a few of a group did, for the rest is a small cell', () => {
    const [first] = suppressed([row('nurse', 30, 28, 10, 5), row('midwife', 30, 20, 10, 5)]);
    expect(first).toMatchObject({ people: 30, told: null });
  });

  it('shows no small number, and beside none what leaves a few over', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        for (const one of suppressed(rows))
          measures.forEach((measure, at) => {
            const [people, before] = [one[measure], one[measures[at - 1]] ?? null];
            if (people === null) return;
            expect(people).toBeGreaterThanOrEqual(smallest);
            if (before !== null && before > people) expect(before - people).toBeGreaterThanOrEqual(smallest);
          });
      }),
      { numRuns: 1000 },
    );
  });
});
