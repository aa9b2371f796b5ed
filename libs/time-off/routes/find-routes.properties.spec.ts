import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { everyRoute } from './brute-force.cases.js';
import { candidatesOf, type Cost } from './combinations.js';
import { dayOf, isoOf, noticeDay, noticeFrom } from './days.js';
import { findRoutes, prepare } from './find-routes.js';
import { hoursOn } from './needed-days.js';
import { smallQuestion } from './route.cases.js';
import type { RouteQuestion } from './route.js';

const shown = (routes: { rules: string[]; cost: Cost }[]) =>
  routes.map(({ rules, cost }) => `${rules.join('+')} ${JSON.stringify(cost)}`).sort();

function found(asked: RouteQuestion): { rules: string[]; cost: Cost }[] {
  const { kinds, measures } = prepare(asked);
  return candidatesOf(kinds, measures, asked).candidates.map((one) => ({
    rules: [...new Set(one.kinds.map(({ rule }) => rule.id))].sort(),
    cost: one.cost,
  }));
}

describe('The finder', () => {
  it('finds what trying every kind on every day finds, and nothing else', () => {
    fc.assert(
      fc.property(smallQuestion(3), (asked) => {
        if (prepare(asked).measures.size === 0) return;
        expect(shown(found(asked))).toEqual(shown(everyRoute(asked)));
      }),
      { numRuns: 150 },
    );
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
        const fewer = shown(found({ ...asked, rules: asked.rules.slice(0, 2) }));
        expect(shown(found(asked))).toEqual(expect.arrayContaining(fewer));
      }),
      { numRuns: 300 },
    );
  });

  it('counts no notice short by a day, over ten years with their clock changes and month ends', () => {
    const units = ['day', 'calendar-day', 'week', 'month', 'year'] as const;
    const everyDay = () => true;
    fc.assert(
      fc.property(
        fc.integer({ min: 20_454, max: 24_106 }),
        fc.integer({ min: 1, max: 14 }),
        fc.constantFrom(...units),
        (start, amount, unit) => {
          const by = noticeDay({ amount, unit }, start, everyDay);
          const plain = Temporal.PlainDate.from(isoOf(by));
          const name = unit === 'day' || unit === 'calendar-day' ? 'days' : (`${unit}s` as const);
          expect(plain.add({ [name]: amount }).toString() <= isoOf(start)).toBe(true);
          // The day after would be too late, and the first day that today allows is no later than this one.
          const next = plain.add({ days: 1 });
          const tooLate = Temporal.PlainDate.from(isoOf(start)).subtract({ [name]: amount });
          expect(Temporal.PlainDate.compare(next, tooLate)).toBe(1);
          expect(noticeFrom({ amount, unit }, by, everyDay)).toBeLessThanOrEqual(start);
          expect(noticeDay({ amount, unit }, noticeFrom({ amount, unit }, by, everyDay), everyDay)).toBe(by);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

function daysFrom(from: string, to: string): number[] {
  return Array.from({ length: dayOf(to) - dayOf(from) + 1 }, (_, at) => dayOf(from) + at);
}
