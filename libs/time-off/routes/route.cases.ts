import fc from 'fast-check';
import type { ChainStage, LeaveRule, Limit } from '../rules/leave-rule.js';
import { isoOf } from '../../reference/working-days.js';
import type { RouteQuestion } from './route.js';

/** A rule of an invented employer that states nothing but what it is told to. */
export function aRule(more: Partial<LeaveRule> = {}): LeaveRule {
  const id = more.id ?? more.leaveType ?? 'AL';
  return {
    ...{ id, employerName: 'Invented Trust', national: false, believed: false, leaveType: id, name: id },
    ...{ nations: [], staffGroups: [], pay: 'paid', limits: [], proRata: null, leaveYearFrom: null },
    ...{ shortest: null, longest: null, notice: null, minServiceMonths: null, evidence: [], gates: [] },
    ...{ chain: [stage('line-manager')], decision: null, writtenReason: null, appeal: null, outcomes: [] },
    ...{ overseas: 'yes', afterRefusalOf: [], notWith: [], neverAfterwards: false },
    ...{ validFrom: null, validTo: null },
    source: { text: 'invented', title: null, url: null, seenOn: '2026-11-21' },
    ...more,
  };
}

export function stage(role: ChainStage['roles'][number], more: Partial<ChainStage> = {}): ChainStage {
  return { roles: [role], agreed: 'all', condition: { when: 'always' }, ...more };
}

export const aLimit = (amount: number, more: Partial<Limit> = {}): Limit => ({
  ...{ amount, unit: 'day', per: 'leave-year', exceptionally: false },
  ...more,
});

export const aLeg = (from: string, to: string, more: Partial<RouteQuestion['legs'][number]> = {}) => ({
  ...{ mode: 'in-country' as const, country: 'MW', from, to, hoursAWeek: null },
  ...more,
});

/** A full-time week from Monday to Friday, asked on 1 December 2026 for the two weeks from 7 June 2027. */
export function aQuestion(more: Partial<RouteQuestion> = {}): RouteQuestion {
  return {
    today: '2026-12-01',
    legs: [aLeg('2027-06-07', '2027-06-20')],
    nation: 'england',
    holidays: { days: ['2027-05-03', '2027-05-31', '2027-08-30'], knownUntil: '2028-12-31' },
    work: { from: '2026-01-05', weekdays: [week(8, 8, 8, 8, 8)], nights: false, bankHolidaysOff: true },
    contractedHours: 40,
    groups: ['agenda-for-change'],
    serviceMonths: 36,
    rules: [],
    balances: [],
    refused: [],
    used: [],
    busy: [],
    closedWeeks: [],
    ...more,
  };
}

export function week(...hours: number[]): number[] {
  return Array.from({ length: 7 }, (_, at) => hours[at] ?? 0);
}

const units = ['day', 'hour', 'contractual-week', 'calendar-day', 'week'] as const;
const oneOf = <T>(...some: T[]) => fc.constantFrom(...some);

const someLimit = fc
  .record({
    size: fc.integer({ min: 1, max: 6 }),
    unit: oneOf(...units),
    per: oneOf('leave-year' as const, 'request' as const, 'career' as const, 'three-years' as const),
    exceptionally: oneOf(false, false, false, true),
  })
  .map(({ size, unit, ...rest }): Limit => {
    const amount =
      unit === 'hour' ? size * 8 : unit === 'week' || unit === 'contractual-week' ? size / 4 : size;
    return { amount, unit, ...rest };
  });

const someLength = (max: number) =>
  fc.record({ amount: fc.integer({ min: 1, max }), unit: oneOf('day' as const, 'calendar-day' as const) });

/** Rules of any shape, of as many kinds as there are letters; `a` and `b` may be the same kind under two rules. */
export const someRule = (id: string) =>
  fc
    .record({
      pay: oneOf('paid' as const, 'unpaid' as const, 'part' as const, null),
      limits: fc.array(someLimit, { maxLength: 2 }),
      proRata: oneOf(null, true, false),
      leaveYearFrom: oneOf(null, 6),
      shortest: fc.option(someLength(3), { freq: 4 }),
      longest: fc.option(someLength(6), { freq: 4 }),
      notice: fc.option(
        fc.record({
          amount: fc.integer({ min: 180, max: 200 }),
          unit: fc.constant('calendar-day' as const),
          waivable: fc.boolean(),
        }),
        { freq: 3 },
      ),
      overseas: oneOf('yes' as const, 'yes' as const, 'no' as const, null),
      notWith: oneOf<string[]>([], [], [], ['B']),
      decision: fc.option(
        fc.record({ amount: fc.integer({ min: 1, max: 9 }), unit: fc.constant('calendar-day' as const) }),
      ),
      chain: fc.array(
        oneOf(
          stage('line-manager'),
          stage('hr'),
          stage('clinical-lead', { condition: { when: 'days-over', days: 3 } }),
          stage('medical-director', { condition: { when: 'exceptional' } }),
          stage('head-of-school', {
            condition: { when: 'longer-than', length: { amount: 3, unit: 'calendar-day' } },
          }),
          stage('postgraduate-dean', { condition: { when: 'up-to', length: { amount: 1, unit: 'week' } } }),
        ),
        { maxLength: 2 },
      ),
    })
    .map((more) => aRule({ id, leaveType: id, ...more }));

/** Questions with few days: one or two legs about the beginning of a leave year in June, some of it in the UK. */
export const smallQuestion = (rules: number) =>
  fc
    .record({
      first: fc.integer({ min: 0, max: 8 }),
      lengths: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 2 }),
      gap: fc.integer({ min: 0, max: 3 }),
      countries: fc.tuple(oneOf('MW', 'GB'), oneOf('MW', 'GB')),
      weekdays: oneOf(
        [week(8, 8, 8, 8, 8)],
        [week(0, 12, 12, 0, 6)],
        [week(8, 8, 8, 8, 8), week(0, 0, 12, 12, 12, 12)],
      ),
      rules: fc.tuple(
        ...['A', 'B', 'C', 'D'].slice(0, rules).map((letter) => someRule(letter)),
      ) as fc.Arbitrary<LeaveRule[]>,
      balance: fc.option(fc.integer({ min: 0, max: 5 }), { freq: 2 }),
    })
    .map(({ first, lengths, gap, countries, weekdays, rules, balance }): RouteQuestion => {
      let day = 20966 + first; // 28 May 2027, a Friday
      const legs = lengths.map((length, at) => {
        const leg = aLeg(isoOf(day), isoOf(day + length), { country: countries[at]! });
        day += length + 1 + gap;
        return leg;
      });
      const balances = balance === null ? [] : [{ leaveType: 'A', days: balance, hours: null }];
      const work = { from: '2026-01-05', weekdays, nights: false, bankHolidaysOff: true };
      return aQuestion({ legs, rules, balances, work, contractedHours: null });
    });
