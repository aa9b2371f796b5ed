import * as fc from 'fast-check';
import { daysBetween, lastStart, later, type Span } from './days.js';
import { type Journey, plan, type Step } from './planner.js';

const span = (most: number | null, unit: Span['unit'] = 'day'): Span => ({
  least: most,
  usual: most,
  most,
  unit,
});
const step = (code: string, more: Partial<Step> = {}): Step => ({
  code,
  after: [],
  span: span(7),
  standing: { is: 'not-started' },
  validMonths: null,
  goodFor: 'next',
  ...more,
});
const today = '2027-01-04';
const on = (first: string, days = 10): Journey => ({ opens: first, closes: first, days });
const of = (schedule: ReturnType<typeof plan>, code: string) =>
  schedule.steps.find((one) => one.code === code)!;

describe('A plan', () => {
  it('runs side by side what can, and one after the other what must', () => {
    const schedule = plan(
      [
        step('good-standing', { span: span(2, 'week') }),
        step('licence', { span: span(6, 'week'), after: ['good-standing'] }),
        step('leave', { span: span(42) }),
      ],
      today,
      null,
    );
    expect(schedule).toMatchObject({
      ready: '2027-03-01',
      critical: ['good-standing', 'licence'],
      certain: true,
    });
    expect(of(schedule, 'leave')).toMatchObject({ startBy: '2027-01-18', critical: false });
    expect(of(schedule, 'licence').state).toBe('blocked');
  });

  it('says that it is too late, and by how much', () => {
    const schedule = plan([step('leave', { span: span(42) })], today, on('2027-02-01'));
    expect(schedule).toMatchObject({ late: true, spare: -14, ready: '2027-02-15' });
  });

  it('gets a paper later that would lapse before the council needs it', () => {
    const schedule = plan(
      [
        step('good-standing', { span: { least: 1, usual: 2, most: 4, unit: 'week' }, validMonths: 3 }),
        step('verification', { span: span(6, 'month') }),
        step('licence', { span: span(4, 'week'), after: ['good-standing', 'verification'] }),
      ],
      today,
      null,
    );
    expect(of(schedule, 'good-standing')).toMatchObject({
      start: '2027-03-28',
      moved: { why: 'later', wouldLapse: '2027-04-11', neededOn: '2027-07-04' },
    });
    expect(schedule.ready).toBe('2027-08-01');
  });

  it('renews what is held and lapses before the journey ends', () => {
    const held = (until: string) =>
      plan(
        [step('passport', { standing: { is: 'done', until }, goodFor: 'journey', span: span(3, 'week') })],
        today,
        on('2027-05-01', 10),
      );
    expect(of(held('2027-05-10'), 'passport').state).toBe('done');
    expect(of(held('2027-05-09'), 'passport')).toMatchObject({
      state: 'not-started',
      moved: { why: 'renewed', wouldLapse: '2027-05-09', neededOn: '2027-05-10' },
    });
  });

  it('counts what is under way from the day on which it began, and never before today', () => {
    const begun = (since: string) =>
      plan([step('leave', { span: span(42), standing: { is: 'under-way', since } })], today, null).ready;
    expect([begun('2026-12-28'), begun('2026-10-01')]).toEqual(['2027-02-08', today]);
  });

  it('is not certain where nobody knows how long a step takes, or where one was refused', () => {
    expect(plan([step('licence', { span: span(null) })], today, null)).toMatchObject({
      certain: false,
      ready: today,
    });
    expect(plan([step('leave', { standing: { is: 'stopped' } })], today, null).certain).toBe(false);
  });

  it('knows months and leap years', () => {
    expect(later('2027-01-31', 1, 'month')).toBe('2027-02-28');
    expect(later('2028-01-31', 1, 'month')).toBe('2028-02-29');
    expect(lastStart('2028-02-29', 1, 'month')).toBe('2028-01-31');
    expect(lastStart('2027-02-27', 1, 'month')).toBe('2027-01-27');
  });

  it('refuses a ring', () => {
    expect(() => plan([step('a', { after: ['b'] }), step('b', { after: ['a'] })], today, null)).toThrow(
      'itself',
    );
  });
});

describe('Any plan', () => {
  const day = fc.integer({ min: 0, max: 3650 }).map((n) => later('2026-01-01', n, 'day'));
  const anySpan = fc
    .record({
      amounts: fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 9 }))),
      unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const),
    })
    .map(({ amounts, unit }): Span => {
      const [least, usual, most] = [...amounts].sort((a, b) => a - b);
      return { least, usual, most, unit };
    });
  const standing = (now: string) =>
    fc.oneof(
      { weight: 4, arbitrary: fc.constant({ is: 'not-started' as const }) },
      {
        weight: 1,
        arbitrary: fc
          .integer({ min: 0, max: 400 })
          .map((n) => ({ is: 'under-way' as const, since: later(now, -n, 'day') })),
      },
      {
        weight: 1,
        arbitrary: fc
          .option(fc.integer({ min: 0, max: 700 }))
          .map((n) => ({ is: 'done' as const, until: n === null ? null : later(now, n, 'day') })),
      },
    );
  const plans = day.chain((now) =>
    fc.record({
      now: fc.constant(now),
      journey: fc.option(
        fc
          .tuple(
            fc.integer({ min: 0, max: 500 }),
            fc.integer({ min: 0, max: 90 }),
            fc.integer({ min: 1, max: 200 }),
          )
          .map(([n, window, days]): Journey => {
            const opens = later(now, n, 'day');
            return { opens, closes: later(opens, window, 'day'), days };
          }),
      ),
      steps: fc
        .array(
          fc.record({
            span: anySpan,
            standing: standing(now),
            validMonths: fc.option(fc.integer({ min: 1, max: 12 })),
            goodFor: fc.constantFrom('next' as const, 'journey' as const),
            before: fc.array(fc.nat(), { maxLength: 3 }),
          }),
          { minLength: 1, maxLength: 12 },
        )
        .map((rows): Step[] =>
          rows.map(({ before, ...row }, i) => ({
            ...row,
            code: `s${i}`,
            after: i === 0 ? [] : [...new Set(before.map((n) => `s${n % i}`))],
          })),
        ),
    }),
  );

  it('begins no step before those that come first are there', () => {
    fc.assert(
      fc.property(plans, ({ now, journey, steps }) => {
        const schedule = plan(steps, now, journey);
        for (const one of steps) {
          const planned = of(schedule, one.code);
          if (planned.state === 'done' || planned.state === 'under-way') continue;
          expect(planned.start >= now).toBe(true);
          for (const before of one.after) expect(planned.start >= of(schedule, before).finish).toBe(true);
          expect(planned.finish <= schedule.travel).toBe(true);
          expect(planned.start <= planned.startBy!).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('has no paper lapsed when it is needed, or gets it once more', () => {
    fc.assert(
      fc.property(plans, ({ now, journey, steps }) => {
        const schedule = plan(steps, now, journey);
        const home = later(schedule.travel, (journey?.days ?? 1) - 1, 'day');
        for (const one of steps) {
          const { state, start, moved } = of(schedule, one.code);
          const uses = steps
            .filter((other) => other.after.includes(one.code))
            .map((other) => of(schedule, other.code))
            .filter((other) => other.state !== 'done')
            .map((other) => other.start);
          const needed = one.goodFor === 'journey' ? home : [...uses].sort().at(-1);
          if (!needed) continue;
          if (one.standing.is === 'done' && state === 'done' && one.standing.until)
            expect(one.standing.until >= needed).toBe(true);
          if (!one.validMonths || state === 'done' || state === 'under-way') continue;
          const issuedSoonest = later(start, one.span.least!, one.span.unit);
          const good = later(issuedSoonest, one.validMonths, 'month') >= needed;
          expect(good || moved?.why === 'again').toBe(true);
          if (moved?.why === 'again')
            expect(
              later(later(moved.from, one.span.least!, one.span.unit), one.validMonths, 'month') >= needed,
            ).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('has a critical path without a gap, as long as it takes to be ready', () => {
    fc.assert(
      fc.property(plans, ({ now, steps }) => {
        const schedule = plan(steps, now, null);
        if (schedule.ready === now) return;
        expect(schedule.critical.length).toBeGreaterThan(0);
        let at: string | null = null;
        for (const code of schedule.critical) {
          const one = steps.find((other) => other.code === code)!;
          const planned = of(schedule, code);
          const begin: string = at ?? (planned.state === 'under-way' ? planned.start : now);
          at = later(begin, one.span.most!, one.span.unit);
        }
        expect(at).toBe(schedule.ready);
        expect(daysBetween(now, schedule.ready)).toBeGreaterThan(0);
        expect(schedule.usually <= schedule.ready).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
