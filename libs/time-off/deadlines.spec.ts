import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  conditionBy,
  type Deadlines,
  decideBy,
  dueNext,
  employersZone,
  morningOf,
  reminderDays,
  whatIsDue,
} from './deadlines.js';

const zones = Intl.supportedValuesOf('timeZone');
const zone = fc.constantFrom(...zones);
const from = Date.parse('2026-01-01T00:00:00Z');
const moment = fc
  .integer({ min: 0, max: 10 * 366 * 24 * 60 })
  .map((minutes) => new Date(from + minutes * 60_000));
const plain = (day: string) => Temporal.PlainDate.from(day);
const dayAt = (at: Date, where: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(where).toPlainDate();
const days = (amount: number | null) =>
  amount === null ? null : ({ amount, unit: 'calendar-day' } as const);
const rule = (amount: number | null, replyBy: string | null = null) => ({
  ...{ replyBy, decision: days(amount), holidays: [] },
});
const plus = (day: Temporal.PlainDate, days: number) => day.add({ days }).toString();

describe('A deadline', () => {
  it('is never on a wrong day, in any zone, over ten years', () => {
    const nothing = { replyBy: null, decision: null, holidays: [] };
    fc.assert(
      fc.property(zone, moment, fc.option(fc.integer({ min: 1, max: 60 })), (where, now, decisionDays) => {
        const today = dayAt(now, where);
        const far = plus(today, 400);
        const until = decideBy(now, { ...nothing, decision: days(decisionDays) }, far, where);
        expect(until).toBe(plus(today, decisionDays ?? 7));
        // Its morning is on that very day there, and so is what is due the day after.
        expect(dayAt(morningOf(until, where), where).toString()).toBe(until);
        expect(dayAt(morningOf(plus(plain(until), 1), where), where).toString()).toBe(plus(plain(until), 1));
        expect(conditionBy(now, null, far, where)).toBe(plus(today, 14));
      }),
      { numRuns: 600 },
    );
  });

  it('nor about any change of clocks: every zone, both sides of every change in ten years', () => {
    const until = Temporal.Instant.fromEpochMilliseconds(from).add({ hours: 10 * 366 * 24 });
    const wrong: string[] = [];
    for (const where of zones) {
      let at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(where);
      for (let turn: typeof at | null = at; turn && turn.epochMilliseconds < until.epochMilliseconds;) {
        for (const minutes of [-1, 0]) {
          const now = new Date(turn.epochMilliseconds + minutes * 60_000);
          const today = dayAt(now, where);
          const due = decideBy(now, rule(1), '9999-01-01', where);
          for (const day of [today.toString(), due]) {
            const morning = Temporal.Instant.fromEpochMilliseconds(morningOf(day, where).getTime());
            const there = morning.toZonedDateTimeISO(where).toPlainDateTime().toString();
            if (there !== `${day}T09:00:00`) wrong.push(`${where} ${now.toISOString()}: ${there}`);
          }
          if (due !== plus(today, 1)) wrong.push(`${where} ${now.toISOString()}: due on ${due}`);
        }
        at = turn;
        turn = at.getTimeZoneTransition('next');
      }
    }
    expect(zones.length).toBeGreaterThan(400);
    expect(wrong).toEqual([]);
  });

  it('is as the clinician asked, and where that day has passed, as the rule wants it', () => {
    const now = new Date('2027-03-26T23:30:00Z');
    expect(decideBy(now, rule(5, '2027-04-10'), '2027-06-01')).toBe('2027-04-10');
    expect(decideBy(now, rule(5, '2027-03-26'), '2027-06-01')).toBe('2027-03-31');
    expect(decideBy(now, rule(null), '2027-06-01')).toBe('2027-04-02');
    // Before the time off begins where that is possible, and never sooner than tomorrow.
    expect(decideBy(now, rule(30), '2027-03-30')).toBe('2027-03-29');
    expect(decideBy(now, rule(30), '2027-03-27')).toBe('2027-03-27');
  });

  it('counts working days as a route does: neither a weekend nor a bank holiday is one', () => {
    const now = new Date('2026-12-23T12:00:00Z');
    const holidays = ['2026-12-25', '2026-12-28', '2027-01-01'];
    const asked = (amount: number, unit: 'working-day' | 'week') => ({
      ...{ replyBy: null, decision: { amount, unit }, holidays },
    });
    expect(decideBy(now, asked(2, 'working-day'), '2027-06-01')).toBe('2026-12-29');
    expect(decideBy(now, asked(5, 'working-day'), '2027-06-01')).toBe('2027-01-04');
    expect(decideBy(now, asked(1, 'week'), '2027-06-01')).toBe('2026-12-30');
  });

  it('counts days where the employer is, whatever the hour in between: summer time began this night', () => {
    expect(morningOf('2027-03-27').toISOString()).toBe('2027-03-27T09:00:00.000Z');
    expect(morningOf('2027-03-28').toISOString()).toBe('2027-03-28T08:00:00.000Z');
    expect(employersZone).toBe('Europe/London');
  });
});

describe('Reminders', () => {
  it.each([
    ['2027-01-01', '2027-01-08', ['2027-01-04', '2027-01-08']],
    ['2027-01-01', '2027-03-01', ['2027-01-08', '2027-03-01']],
    ['2027-01-01', '2027-01-03', ['2027-01-02', '2027-01-03']],
    ['2027-01-01', '2027-01-02', ['2027-01-02']],
    ['2027-01-01', '2027-01-01', ['2027-01-01']],
  ])('from %s until %s: %j', (since, until, days) => expect(reminderDays(since, until)).toEqual(days));

  const step = (more: Partial<Deadlines> = {}): Deadlines => ({
    state: 'asked',
    since: new Date('2027-01-01T12:00:00Z'),
    until: '2027-01-08',
    reminders: 0,
    silenceTold: false,
    awayUntil: null,
    ...more,
  });
  const at = (day: string) => new Date(`${day}T10:00:00Z`);

  it('come half-way and on the last day; the day after, the clinician is told', () => {
    expect(whatIsDue(step(), at('2027-01-03'))).toEqual({
      giveBack: false,
      remind: null,
      tellOfSilence: false,
    });
    expect(whatIsDue(step(), at('2027-01-04'))).toMatchObject({ remind: 1, tellOfSilence: false });
    expect(whatIsDue(step({ reminders: 1 }), at('2027-01-08'))).toMatchObject({
      remind: 2,
      tellOfSilence: false,
    });
    expect(whatIsDue(step({ reminders: 2 }), at('2027-01-09'))).toMatchObject({
      remind: null,
      tellOfSilence: true,
    });
    expect(whatIsDue(step({ reminders: 2, silenceTold: true }), at('2028-01-09'))).toEqual({
      giveBack: false,
      remind: null,
      tellOfSilence: false,
    });
    // Nothing ran for a week: one reminder, not two.
    expect(whatIsDue(step(), at('2027-01-09'))).toMatchObject({ remind: 2, tellOfSilence: true });
  });

  it('wait for a condition as for an answer; whoever stands in gives the step back the day after', () => {
    expect(
      whatIsDue(step({ state: 'conditional', awayUntil: '2027-01-02' }), at('2027-01-03')).giveBack,
    ).toBe(false);
    expect(whatIsDue(step({ awayUntil: '2027-01-02' }), at('2027-01-02')).giveBack).toBe(false);
    expect(whatIsDue(step({ awayUntil: '2027-01-02' }), at('2027-01-03')).giveBack).toBe(true);
  });

  it('are due exactly when the table says so: never before, and never forgotten', () => {
    const some = fc.record({
      days: fc.integer({ min: 1, max: 40 }),
      away: fc.option(fc.integer({ min: 0, max: 40 })),
      state: fc.constantFrom('asked', 'conditional'),
    });
    fc.assert(
      fc.property(zone, moment, some, (where, since, { days, away, state }) => {
        const today = dayAt(since, where);
        const one = step({
          state,
          since,
          until: plus(today, days),
          awayUntil: away === null ? null : plus(today, away),
        });
        let now: Deadlines | null = one;
        for (let turns = 0; now; turns++) {
          expect(turns).toBeLessThan(5);
          const due = dueNext(now, where);
          if (!due) break;
          const before = whatIsDue(now, new Date(due.getTime() - 1), where);
          expect(before).toEqual({ giveBack: false, remind: null, tellOfSilence: false });
          const then = whatIsDue(now, due, where);
          expect(then.giveBack || then.remind !== null || then.tellOfSilence).toBe(true);
          now = then.giveBack
            ? null
            : {
                ...now,
                reminders: then.remind ?? now.reminders,
                silenceTold: now.silenceTold || then.tellOfSilence,
              };
        }
      }),
      { numRuns: 500 },
    );
  });
});
