import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  changedFacts,
  faultsOfFacts,
  lastDayToAsk,
  objectionsTo,
  pendingChanges,
  type PendingLeave,
} from './changes.js';
import { type Facts, noFacts } from './leave-facts.js';
import type { LengthUnit } from './leave-rule.js';

const rule = (facts: Partial<Facts>): Facts => ({ ...noFacts(), ...facts });
const pending = (more: Partial<PendingLeave> = {}): PendingLeave => ({
  firstDay: '2027-03-01',
  lastDay: '2027-03-12',
  askedOn: '2027-01-18',
  days: 10,
  hours: 75,
  roles: ['line-manager'],
  ...more,
});

describe('What a rule finds wrong with a request that waits', () => {
  it.each<[string, Partial<Facts>, string[]]>([
    ['nothing where nothing is stated', {}, []],
    ['notice that is just enough', { notice: { amount: 6, unit: 'week', waivable: false } }, []],
    [
      'notice that is a day too short',
      { notice: { amount: 43, unit: 'calendar-day', waivable: false } },
      ['notice-too-short'],
    ],
    [
      'a stretch of two weeks less the weekend at most',
      { longest: { amount: 1, unit: 'week' } },
      ['too-long'],
    ],
    [
      'as many days as there are',
      { limits: [{ amount: 10, unit: 'day', per: 'leave-year', exceptionally: false }] },
      [],
    ],
    [
      'fewer days than were asked for',
      { limits: [{ amount: 9, unit: 'day', per: 'event', exceptionally: false }] },
      ['too-long'],
    ],
    [
      'days that an exception may add to',
      {
        limits: [
          { amount: 9, unit: 'day', per: 'event', exceptionally: false },
          { amount: 5, unit: 'day', per: 'event', exceptionally: true },
        ],
      },
      [],
    ],
    [
      'weeks of contracted hours, which nobody can compare',
      { longest: { amount: 1, unit: 'contractual-week' } },
      [],
    ],
    ['a break of months at least', { shortest: { amount: 3, unit: 'month' } }, ['too-short']],
    [
      'another approver beside',
      { chain: [{ roles: ['line-manager', 'hr'], agreed: 'all', condition: { when: 'always' } }] },
      ['approver-missing:hr'],
    ],
    [
      'any one of two',
      { chain: [{ roles: ['hr', 'line-manager'], agreed: 'any', condition: { when: 'always' } }] },
      [],
    ],
    [
      'a stage above ten days',
      { chain: [{ roles: ['hr'], agreed: 'all', condition: { when: 'days-over', days: 10 } }] },
      [],
    ],
    [
      'a stage above nine days',
      { chain: [{ roles: ['hr'], agreed: 'all', condition: { when: 'days-over', days: 9 } }] },
      ['approver-missing:hr'],
    ],
    [
      'a stage that depends on the cost',
      { chain: [{ roles: ['hr'], agreed: 'all', condition: { when: 'cost-over', pounds: 1 } }] },
      [],
    ],
  ])('%s', (_, facts, objections) => {
    expect(objectionsTo(rule(facts), pending())).toEqual(objections);
  });

  it('counts what appears and what is gone', () => {
    const before = rule({ notice: { amount: 3, unit: 'month', waivable: false } });
    const after = rule({ shortest: { amount: 20, unit: 'day' } });
    expect(pendingChanges(before, after, [pending(), pending({ days: 30 })])).toEqual([
      { objection: 'too-short', appears: true, requests: 1 },
      { objection: 'notice-too-short', appears: false, requests: 2 },
    ]);
    expect(pendingChanges(before, before, [pending()])).toEqual([]);
  });
});

it('never shortens a notice: that many days, weeks and months lie between the last day to ask and the first day', () => {
  const units: LengthUnit[] = ['day', 'calendar-day', 'week', 'month', 'year'];
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3653 }),
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom(...units),
      (offset, amount, unit) => {
        const first = Temporal.PlainDate.from('2026-01-01').add({ days: offset });
        const last = Temporal.PlainDate.from(lastDayToAsk({ amount, unit }, first.toString()));
        if (unit === 'day') {
          let working = 0;
          for (let day = last; Temporal.PlainDate.compare(day, first) < 0; day = day.add({ days: 1 }))
            if (day.dayOfWeek < 6) working += 1;
          expect(working).toBe(amount);
          return;
        }
        const key = { 'calendar-day': 'days', week: 'weeks', month: 'months', year: 'years' }[unit as 'week'];
        expect(Temporal.PlainDate.compare(last.add({ [key]: amount }), first)).toBeLessThanOrEqual(0);
        expect(first.since(last).days).toBeGreaterThanOrEqual(amount);
      },
    ),
  );
});

describe('Stated facts', () => {
  const known = (code: string) => ['SPL', 'SL-CON', 'EMB'].includes(code);
  it.each<[string, Partial<Facts>]>([
    ['facts.shortest', { shortest: { amount: 5, unit: 'week' }, longest: { amount: 2, unit: 'week' } }],
    [
      'facts.limits.1',
      { limits: [1, 2].map((amount) => ({ amount, unit: 'day', per: 'event', exceptionally: false })) },
    ],
    ['facts.chain.0.roles', { chain: [{ roles: [], agreed: 'all', condition: { when: 'always' } }] }],
    [
      'facts.chain.0.condition.days',
      { chain: [{ roles: ['hr'], agreed: 'all', condition: { when: 'days-over', days: 0 } }] },
    ],
    [
      'facts.chain.0.condition.groups',
      { chain: [{ roles: ['hr'], agreed: 'all', condition: { when: 'staff', groups: [] } }] },
    ],
    ['facts.afterRefusalOf.0', { afterRefusalOf: ['XYZ'] }],
    ['facts.notWith.0', { notWith: ['SPL'] }],
    ['facts.outcomes', { outcomes: ['refuse'] }],
  ])('that cannot be are refused by name: %s', (field, facts) => {
    expect(faultsOfFacts(rule(facts), 'SPL', known).map((fault) => fault.field)).toEqual([field]);
  });

  it('that can be are not', () => {
    const facts = rule({
      shortest: { amount: 3, unit: 'month' },
      longest: { amount: 2, unit: 'year' },
      afterRefusalOf: ['SL-CON'],
    });
    expect(faultsOfFacts(facts, 'SPL', known)).toEqual([]);
    expect(changedFacts(noFacts(), facts)).toEqual(['shortest', 'longest', 'afterRefusalOf']);
    expect(changedFacts(facts, facts)).toEqual([]);
  });
});
