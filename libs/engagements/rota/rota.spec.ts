import fc from 'fast-check';
import { missingOn, type Present } from './rota.js';

const whole = { from: 10, to: 19, minDays: null, maxDays: null, seats: 1 };

describe('Where people are missing', () => {
  it('on a leg of which all is wanted: before the first, between two, after the last', () => {
    expect(
      missingOn(whole, [
        { from: 12, to: 13 },
        { from: 15, to: 17 },
      ]),
    ).toEqual([
      { from: 10, to: 11, missing: 1 },
      { from: 14, to: 14, missing: 1 },
      { from: 18, to: 19, missing: 1 },
    ]);
    expect(missingOn(whole, [{ from: 5, to: 25 }])).toEqual([]);
    expect(missingOn({ ...whole, seats: 2 }, [{ from: 10, to: 19 }])).toEqual([
      { from: 10, to: 19, missing: 1 },
    ]);
  });

  it('of a shorter stay within a window only between who goes and who comes next', () => {
    const fortnight = { ...whole, from: 1, to: 200, minDays: 14 };
    expect(missingOn(fortnight, [{ from: 20, to: 33 }])).toEqual([]);
    expect(
      missingOn(fortnight, [
        { from: 20, to: 33 },
        { from: 36, to: 49 },
      ]),
    ).toEqual([{ from: 34, to: 35, missing: 1 }]);
  });

  it('is right day by day, whoever is there', () => {
    const stay = fc
      .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 15 }))
      .map(([from, more]): Present => ({ from, to: from + more }));
    fc.assert(
      fc.property(fc.array(stay, { maxLength: 5 }), fc.integer({ min: 1, max: 3 }), (present, seats) => {
        const found = missingOn({ ...whole, seats }, present);
        for (let day = whole.from; day <= whole.to; day += 1) {
          const there = present.filter(({ from, to }) => from <= day && day <= to).length;
          const said = found.filter(({ from, to }) => from <= day && day <= to);
          expect(said.reduce((sum, { missing }) => sum + missing, 0)).toBe(Math.max(0, seats - there));
        }
      }),
    );
  });
});
