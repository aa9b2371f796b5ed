import fc from 'fast-check';
import { daysAfter } from '../../platform/days.js';
import { checkInsAfter, renewalsOf } from './reminders.js';
import { standingOf } from './standing.js';

const day = fc.integer({ min: 0, max: 20_000 }).map((n) => daysAfter('2000-01-01', n));

describe('the days of an agreement', () => {
  it('remind 90 and 30 days before its last one', () => {
    expect(renewalsOf('2027-12-31', '2027-01-01')).toEqual([
      { kind: 'renewal-90', dueOn: '2027-10-02' },
      { kind: 'renewal-30', dueOn: '2027-12-01' },
    ]);
    expect(renewalsOf('2027-12-31', '2027-11-01')).toEqual([{ kind: 'renewal-30', dueOn: '2027-12-01' }]);
    expect(renewalsOf('2027-12-31', '2027-12-24')).toEqual([{ kind: 'renewal-30', dueOn: '2027-12-24' }]);
    expect(renewalsOf('2027-12-31', '2028-01-01')).toEqual([]);
    expect(renewalsOf(null, '2028-01-01')).toEqual([]);
  });

  it('never remind on a day that is over or after the end, and of what still runs at least once', () => {
    fc.assert(
      fc.property(day, day, (until, today) => {
        const due = renewalsOf(until, today);
        expect(due.every(({ dueOn }) => dueOn >= today && dueOn <= until)).toBe(true);
        expect(due.length > 0).toBe(until >= today);
      }),
    );
  });

  it('ask after the work three and twelve months after the end, on days that there are', () => {
    expect(checkInsAfter('2027-11-30')).toEqual([
      { kind: 'check-in-3', dueOn: '2028-02-29' },
      { kind: 'check-in-12', dueOn: '2028-11-30' },
    ]);
  });
});

describe('what an agreement is worth', () => {
  const facts = {
    ...{ fromDay: '2027-01-01', untilDay: '2029-12-31', endedAt: null, replaced: false },
    signedOn: ['2026-12-01', '2026-12-03'],
  };

  it('is told by the first line that holds', () => {
    expect(standingOf(facts, '2026-12-31')).toBe('not-begun');
    expect(standingOf(facts, '2027-01-01')).toBe('in-force');
    expect(standingOf(facts, '2029-10-02')).toBe('lapsing');
    expect(standingOf(facts, '2030-01-01')).toBe('lapsed');
    expect(standingOf({ ...facts, signedOn: ['2026-12-01', null] }, '2027-01-01')).toBe('awaiting-signature');
    expect(standingOf({ ...facts, replaced: true }, '2027-01-01')).toBe('replaced');
    expect(standingOf({ ...facts, replaced: true, endedAt: new Date(0) }, '2027-01-01')).toBe('ended');
  });

  it('is in force on no day without every signature', () => {
    fc.assert(
      fc.property(day, day, day, (fromDay, untilDay, today) => {
        const unsigned = { ...facts, fromDay, untilDay, signedOn: ['2026-12-01', null] };
        expect(['in-force', 'lapsing', 'not-begun']).not.toContain(standingOf(unsigned, today));
      }),
    );
  });
});
