import { Temporal } from 'temporal-polyfill';
import { isoOf } from '../reference/working-days.js';
import { certainDay } from './routes/decision-time.js';
import type { LeaveRule } from './rules/leave-rule.js';

/** Where every employer that is asked stands; a deadline is a day there. */
export const employersZone = 'Europe/London';

/** Nobody is written to at night because of a deadline. */
const morning = Temporal.PlainTime.from('09:00');
const usualDays = 7;
const mostDaysToFirstReminder = 7;
const usualDaysForCondition = 14;

const dayIn = (zone: string, at: Date) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate();
const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(a, b) < 0 ? b : a;
const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(a, b) < 0 ? a : b;
const after = (day: string) => Temporal.PlainDate.from(day).add({ days: 1 }).toString();

/** The morning of a day: 09:00 where the employer is, also where clocks are put forward or back that night. */
export function morningOf(day: string, zone = employersZone): Date {
  const at = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: morning });
  return new Date(at.epochMilliseconds);
}

export interface Asked {
  /** By when the clinician asks for an answer; null: not said. */
  replyBy: string | null;
  /** Within what time the employer's rule wants a decision; null: not stated. */
  decision: LeaveRule['decision'];
  /** Bank holidays from today to the first day of the time off, YYYY-MM-DD; for working days only. */
  holidays: readonly string[];
}

/**
 * The last day for an answer of somebody who is asked at this moment: as the clinician asked; where that day has passed
 * or was not said, as the rule of the employer wants it; otherwise within a week. Never sooner than tomorrow, and before
 * the time off begins where that is possible.
 * @param firstDay the first day of the time off, YYYY-MM-DD
 */
export function decideBy(now: Date, asked: Asked, firstDay: string, zone = employersZone): string {
  const today = dayIn(zone, now);
  const tomorrow = today.add({ days: 1 });
  if (asked.replyBy && Temporal.PlainDate.compare(Temporal.PlainDate.from(asked.replyBy), tomorrow) >= 0)
    return asked.replyBy;
  const stated = certainDay(asked, { today: today.toString(), holidays: asked.holidays });
  const within = stated === null ? today.add({ days: usualDays }) : Temporal.PlainDate.from(isoOf(stated));
  const dayBefore = Temporal.PlainDate.from(firstDay).subtract({ days: 1 });
  return later(tomorrow, earlier(within, dayBefore)).toString();
}

/**
 * By which day a condition is to be confirmed: as the approver says, otherwise within two weeks, and before the time off
 * begins where that is possible.
 */
export function conditionBy(
  now: Date,
  stated: string | null,
  firstDay: string,
  zone = employersZone,
): string {
  if (stated) return stated;
  const today = dayIn(zone, now);
  const dayBefore = Temporal.PlainDate.from(firstDay).subtract({ days: 1 });
  return later(today, earlier(today.add({ days: usualDaysForCondition }), dayBefore)).toString();
}

/** Days on which a silent holder is reminded: half-way, within a week at most, and on the last day itself. */
export function reminderDays(from: string, until: string): string[] {
  const first = Temporal.PlainDate.from(from);
  const last = Temporal.PlainDate.from(until);
  const half = Math.min(Math.floor(first.until(last).days / 2), mostDaysToFirstReminder);
  const halfWay = first.add({ days: Math.max(half, 1) });
  return Temporal.PlainDate.compare(halfWay, last) < 0 ? [halfWay.toString(), until] : [until];
}

/** What a step says about its deadlines. */
export interface Deadlines {
  /** `asked` for a decision, `conditional` for word of a condition; nothing is due in any other state. */
  state: string;
  /** When the present holder was asked, or said yes subject to a condition. */
  since: Date;
  until: string;
  reminders: number;
  silenceTold: boolean;
  /** Until which day somebody stands in; null: nobody does. */
  awayUntil: string | null;
}

export interface Due {
  /** Until which day it is given; the morning after it goes back. */
  giveBack: boolean;
  /** How many reminders there should have been by now, where that is more than there were; otherwise null. */
  remind: number | null;
  /** The last day has passed without an answer, and the clinician has not been told. */
  tellOfSilence: boolean;
}

function plan(step: Deadlines, zone: string) {
  return {
    reminders: reminderDays(dayIn(zone, step.since).toString(), step.until),
    silence: after(step.until),
    back: step.state === 'asked' && step.awayUntil ? after(step.awayUntil) : null,
  };
}

/** What is due about a step by now. Whatever was missed while nothing ran is made up for once. */
export function whatIsDue(step: Deadlines, now: Date, zone = employersZone): Due {
  const passed = (day: string | null) => day !== null && morningOf(day, zone) <= now;
  const { reminders, silence, back } = plan(step, zone);
  const due = reminders.filter(passed).length;
  return {
    giveBack: passed(back),
    remind: due > step.reminders ? due : null,
    tellOfSilence: !step.silenceTold && passed(silence),
  };
}

/** When something is due about a step next; null: nothing any more. */
export function dueNext(step: Deadlines, zone = employersZone): Date | null {
  const { reminders, silence, back } = plan(step, zone);
  const days = [
    ...reminders.slice(step.reminders),
    ...(step.silenceTold ? [] : [silence]),
    ...(back ? [back] : []),
  ];
  const [first] = days.sort();
  return first ? morningOf(first, zone) : null;
}

/** What is written of a step whose holder is asked at this moment; `awayUntil` where they only stand in. */
export function askedFrom(now: Date, asked: Asked, firstDay: string, awayUntil: string | null = null) {
  const until = decideBy(now, asked, firstDay);
  const since = { since: now, until, reminders: 0, silenceTold: false, awayUntil };
  return { askedAt: now, decideBy: until, dueAt: dueNext({ state: 'asked', ...since }) };
}
