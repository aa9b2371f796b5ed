import * as fc from 'fast-check';
import { daysBetween, later } from '../planning/days.js';
import { sponsoredYears, worstTwelveMonths } from './visa-guard.js';

describe('A sponsored worker', () => {
  const unpaid = (from: string, to: string, workingDays: number) => [{ from, to, workingDays }];

  it('has twenty working days on five a week, and twelve on three', () => {
    const of = (daysAWeek: number, workingDays: number) =>
      sponsoredYears({ daysAWeek, weeks: 4, unpaid: unpaid('2027-03-01', '2027-03-31', workingDays) })[0];
    expect(of(5, 20)).toEqual({ year: 2027, workingDays: 20, limit: 20, over: false });
    expect(of(5, 21).over).toBe(true);
    expect(of(3, 12).over).toBe(false);
    expect(of(3, 13)).toMatchObject({ limit: 12, over: true });
  });

  it('has a new year in January, and a stretch over New Year counts in both', () => {
    const years = sponsoredYears({ daysAWeek: 5, weeks: 4, unpaid: unpaid('2027-12-22', '2028-01-10', 14) });
    expect(years.map(({ year, workingDays }) => [year, workingDays])).toEqual([
      [2027, 7],
      [2028, 7],
    ]);
  });
});

describe('Settlement', () => {
  it('looks at any twelve months, not at those of the calendar', () => {
    const away = [
      { from: '2027-09-01', to: '2027-12-15' },
      { from: '2028-03-01', to: '2028-05-15' },
    ];
    expect(worstTwelveMonths(away, 180)).toMatchObject({ daysAway: 182, over: true, from: '2027-09-01' });
    expect(worstTwelveMonths(away.slice(0, 1), 180)).toMatchObject({ daysAway: 106, over: false });
    expect(worstTwelveMonths([], 180)).toBeNull();
  });

  it('finds as many days as looking at every twelve months one by one', () => {
    const day = fc.integer({ min: 0, max: 900 });
    const absence = fc.tuple(day, fc.integer({ min: 0, max: 120 })).map(([n, length]) => {
      const from = later('2027-01-01', n, 'day');
      return { from, to: later(from, length, 'day') };
    });
    fc.assert(
      fc.property(fc.array(absence, { minLength: 1, maxLength: 6 }), (absences) => {
        const first = '2025-12-01';
        const spans = absences.map(({ from, to }) => [daysBetween(first, from), daysBetween(first, to)]);
        const isAway = Array.from({ length: 1600 }, (_, n) => n).map((n) =>
          spans.some(([from, to]) => from <= n && n <= to),
        );
        const before = [0];
        for (const one of isAway) before.push(before[before.length - 1] + Number(one));
        const most = isAway.slice(0, 1200).reduce((max, _, n) => {
          const from = later(first, n, 'day');
          return Math.max(max, before[n + daysBetween(from, later(from, 12, 'month'))] - before[n]);
        }, 0);
        const found = worstTwelveMonths(absences, 180)!.daysAway;
        expect(found).toBe(most);
      }),
      { numRuns: 15 },
    );
  });
});
