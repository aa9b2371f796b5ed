import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { everyRoute } from './brute-force.cases.js';
import { candidatesOf, type Cost } from './combinations.js';
import { noticeDay, noticeFrom } from './days.js';
import { dayOf, isoOf, workingDays } from '../../reference/working-days.js';
import { findRoutes, prepare } from './find-routes.js';
import { hoursOn } from './needed-days.js';
import { aLeg, aLimit, aQuestion, aRule, smallQuestion, stage, week } from './route.cases.js';
import type { RouteQuestion } from './route.js';

const mostWays = 3_000;

/** How many ways there are to give each day a kind. */
function waysToTry(asked: RouteQuestion): number {
  const kinds = asked.rules.map(
    ({ limits }) => new Set(limits.map(({ exceptionally }) => exceptionally)).size || 1,
  );
  return kinds.reduce((sum, ways) => sum + ways, 0) ** prepare(asked).measures.size;
}

const inTwoWeeks = { from: '2026-01-05', nights: false, bankHolidaysOff: true };
const someRota = { ...inTwoWeeks, weekdays: [week(8, 0, 12.5, 0, 0, 12.5), week(0, 12, 12)] };
const hard: [string, RouteQuestion][] = [
  [
    'days off between two lines are not counted as days of the calendar',
    aQuestion({
      legs: [aLeg('2027-06-02', '2027-06-08')],
      work: { ...inTwoWeeks, weekdays: [week(8, 8, 8, 8, 8), week(0, 0, 12, 12, 12, 12)] },
      rules: [
        aRule({
          id: 'A',
          limits: [aLimit(5, { unit: 'calendar-day' })],
          shortest: { amount: 2, unit: 'day' },
        }),
        aRule({ id: 'B', pay: 'unpaid' }),
      ],
    }),
  ],
  [
    'days of one kind are kept for a leg that no other kind may cover',
    aQuestion({
      legs: [
        aLeg('2027-06-01', '2027-06-05', { country: 'GB' }),
        aLeg('2027-06-06', '2027-06-09', { country: 'MW' }),
      ],
      work: { ...inTwoWeeks, weekdays: [week(8, 8, 8, 8, 8)] },
      rules: [
        aRule({ id: 'A' }),
        aRule({
          id: 'B',
          limits: [aLimit(1, { unit: 'contractual-week' })],
          longest: { amount: 3, unit: 'day' },
        }),
        aRule({ id: 'C', pay: 'unpaid', overseas: 'no' }),
      ],
    }),
  ],
  [
    'the one short day is the only one that fits into so few hours',
    aQuestion({
      legs: [aLeg('2027-05-30', '2027-06-08')],
      work: { ...inTwoWeeks, weekdays: [week(0, 12, 12, 0, 6)] },
      rules: [
        aRule({ id: 'A', limits: [aLimit(8, { unit: 'hour' })] }),
        aRule({
          id: 'C',
          chain: [
            stage('line-manager'),
            stage('clinical-lead', { condition: { when: 'days-over', days: 3 } }),
          ],
        }),
      ],
    }),
  ],
];

const shown = (routes: { rules: string[]; cost: Cost }[]) =>
  routes.map(({ rules, cost }) => `${rules.join('+')} ${JSON.stringify(cost)}`).sort();

function found(asked: RouteQuestion): { all: boolean; routes: { rules: string[]; cost: Cost }[] } {
  const { kinds, measures } = prepare(asked);
  const { candidates, all } = candidatesOf(kinds, measures, asked);
  const routes = candidates.map((one) => ({
    rules: [...new Set(one.kinds.map(({ rule }) => rule.id))].sort(),
    cost: one.cost,
  }));
  return { all, routes };
}

/** A run of days is cut into no more lines than this; where more might be of use, the answer says that not all is there. */
const mostOfARun = 6;

describe('The finder', () => {
  it('finds what trying every kind on every day finds, and nothing else', () => {
    // Many small questions find more than few large ones: each day more makes the slow reckoning six times slower.
    const quick = smallQuestion(3).filter((asked) => waysToTry(asked) <= mostWays);
    fc.assert(
      fc.property(quick, (asked) => {
        const { measures } = prepare(asked);
        if (measures.size === 0) return;
        const { all, routes } = found(asked);
        if (all) expect(shown(routes)).toEqual(shown(everyRoute(asked)));
        else expect(measures.size).toBeGreaterThan(mostOfARun);
      }),
      { numRuns: 300 },
    );
  });

  it.each(hard)('finds what a search that slides lines would miss: %s', (_, asked) => {
    expect(shown(found(asked).routes)).toEqual(shown(everyRoute(asked)));
  });

  it('covers each needed day once and no other working day, within what is left', () => {
    fc.assert(
      fc.property(smallQuestion(3), (asked) => {
        const { measures } = prepare(asked);
        const works = hoursOn(asked);
        for (const { lines } of findRoutes(asked).routes) {
          const covered = lines.flatMap(({ from, to }) => daysFrom(from, to)).filter((day) => works(day) > 0);
          expect(covered).toEqual(measures.needed.days);
          expect(lines.reduce((sum, { days }) => sum + days, 0)).toBe(measures.size);
          for (const { leaveType, days } of asked.balances) {
            const rule = asked.rules.find((one) => one.leaveType === leaveType)!;
            if (rule.limits.some(({ per }) => per === 'leave-year')) continue;
            const taken = lines.filter((line) => line.leaveType === leaveType);
            expect(taken.reduce((sum, line) => sum + line.days, 0)).toBeLessThanOrEqual(days!);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('takes no route away when a rule is added', () => {
    fc.assert(
      fc.property(smallQuestion(3), (asked) => {
        if (prepare(asked).measures.size === 0) return;
        const fewer = shown(found({ ...asked, rules: asked.rules.slice(0, 2) }).routes);
        const { all, routes } = found(asked);
        if (all) expect(shown(routes)).toEqual(expect.arrayContaining(fewer));
      }),
      { numRuns: 300 },
    );
  });

  it('counts no notice short by a day, over ten years with their clock changes, month ends and bank holidays', () => {
    const units = ['day', 'calendar-day', 'week', 'month', 'year'] as const;
    const off = ['12-25', '12-26', '01-01', '05-01', '08-31'];
    const years = Array.from({ length: 11 }, (_, i) => 2026 + i);
    const employer = workingDays(years.flatMap((year) => off.map((day) => `${year}-${day}`)));
    const rota = hoursOn(aQuestion({ work: someRota, holidays: { days: [], knownUntil: '2036-12-31' } }));
    const calendars = [() => true, employer, (day: number) => rota(day) > 0];
    fc.assert(
      fc.property(
        fc.integer({ min: 20_454, max: 24_106 }),
        fc.integer({ min: 1, max: 14 }),
        fc.constantFrom(...units),
        fc.constantFrom(...calendars),
        (start, amount, unit, works) => {
          const notice = { amount, unit };
          const by = noticeDay(notice, start, works);
          if (unit === 'day') {
            // So many worked days lie between, and the day after leaves fewer.
            const between = Array.from({ length: start - by }, (_, i) => by + i).filter(works);
            expect([between.length, between[0]]).toEqual([amount, by]);
          } else {
            const plain = Temporal.PlainDate.from(isoOf(by));
            const name = unit === 'calendar-day' ? 'days' : (`${unit}s` as const);
            expect(plain.add({ [name]: amount }).toString() <= isoOf(start)).toBe(true);
            const tooLate = Temporal.PlainDate.from(isoOf(start)).subtract({ [name]: amount });
            expect(Temporal.PlainDate.compare(plain.add({ days: 1 }), tooLate)).toBe(1);
          }
          // The first day that asking on a day allows is the first for which that day is not too late.
          const first = noticeFrom(notice, start, works);
          expect(noticeDay(notice, first, works)).toBeGreaterThanOrEqual(start);
          expect(noticeDay(notice, first - 1, works)).toBeLessThan(start);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

function daysFrom(from: string, to: string): number[] {
  return Array.from({ length: dayOf(to) - dayOf(from) + 1 }, (_, at) => dayOf(from) + at);
}
