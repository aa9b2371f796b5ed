import fc from 'fast-check';
import { daysNotCovered, type PlannedLeg } from './plan-cover.js';

const leg = (from: string, to: string, more: Partial<PlannedLeg> = {}): PlannedLeg => ({
  mode: 'in-country',
  from,
  to,
  hoursAWeek: null,
  ...more,
});
const march = leg('2027-03-01', '2027-03-12');
const asked = [{ from: '2027-03-01', to: '2027-03-12' }];

describe('A changed plan', () => {
  it('that lies elsewhere is not covered at all', () => {
    expect(daysNotCovered([leg('2027-05-03', '2027-05-14')], [march], asked)).toEqual([
      { from: '2027-05-03', to: '2027-05-14' },
    ]);
  });

  it('that is longer is not covered at its new ends', () => {
    expect(daysNotCovered([leg('2027-02-27', '2027-03-15')], [march], asked)).toEqual([
      { from: '2027-02-27', to: '2027-02-28' },
      { from: '2027-03-13', to: '2027-03-15' },
    ]);
  });

  it('that is shorter, or fills days asked for travel, still fits', () => {
    expect(daysNotCovered([leg('2027-03-02', '2027-03-05')], [march], asked)).toEqual([]);
    const withTravel = [{ from: '2027-02-27', to: '2027-03-14' }];
    expect(daysNotCovered([leg('2027-02-28', '2027-03-14')], [march], withTravel)).toEqual([]);
  });

  it('does not ask again for days that were planned and left out of the request on purpose', () => {
    const remote = leg('2027-01-04', '2027-06-30', { mode: 'remote', hoursAWeek: 2 });
    expect(daysNotCovered([march, remote], [march, remote], asked)).toEqual([]);
    expect(daysNotCovered([leg('2027-03-01', '2027-03-10'), remote], [march, remote], asked)).toEqual([]);
  });

  it('that weighs more on the same days is not covered', () => {
    const remote = (hoursAWeek: number | null) =>
      leg('2027-01-04', '2027-06-30', { mode: 'remote', hoursAWeek });
    expect(daysNotCovered([remote(6)], [remote(2)], [])).toEqual([{ from: '2027-01-04', to: '2027-06-30' }]);
    expect(daysNotCovered([remote(2)], [remote(6)], [])).toEqual([]);
    expect(daysNotCovered([march], [{ ...march, mode: 'remote' }], asked)).toEqual(asked);
  });
});

const days = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 }))
  .map(([first, more]) => {
    const day = (n: number) => new Date(Date.UTC(2027, 0, 1 + n)).toISOString().slice(0, 10);
    return { from: day(first), to: day(first + more) };
  });
const legs = fc.array(
  fc
    .record({
      days,
      mode: fc.constantFrom('remote' as const, 'in-country' as const),
      hoursAWeek: fc.option(fc.integer({ min: 1, max: 60 })),
    })
    .map(({ days: { from, to }, ...rest }) => ({ from, to, ...rest })),
  { minLength: 1, maxLength: 4 },
);

describe('Whatever the plan', () => {
  it('a request fits the plan for which it was asked, and one from which legs are taken', () => {
    fc.assert(
      fc.property(legs, fc.array(days, { maxLength: 3 }), fc.nat(3), (plan, lines, taken) => {
        expect(daysNotCovered(plan, plan, lines)).toEqual([]);
        expect(
          daysNotCovered(
            plan.filter((_, i) => i !== taken),
            plan,
            lines,
          ),
        ).toEqual([]);
      }),
    );
  });

  it('asking for every day of it, knowing it, is enough; and more lines never cover less', () => {
    fc.assert(
      fc.property(legs, legs, fc.array(days, { maxLength: 3 }), days, (now, then, lines, more) => {
        expect(daysNotCovered(now, now, now)).toEqual([]);
        const count = (stretches: { from: string; to: string }[]) =>
          stretches.reduce(
            (sum, { from, to }) => sum + (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1,
            0,
          );
        expect(count(daysNotCovered(now, then, [...lines, more]))).toBeLessThanOrEqual(
          count(daysNotCovered(now, then, lines)),
        );
      }),
    );
  });
});
