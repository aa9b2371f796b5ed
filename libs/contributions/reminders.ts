import { Temporal } from 'temporal-polyfill';

/** On which days after the host was asked it is reminded, and when its silence is told to the person. */
const remindedAfter = [7, 21] as const;
const silentAfter = 35;

/** When something is due next about a question: a reminder, word of the silence, or nothing any more. Pure. */
export function dueNext(askedAt: Date, reminders: number, silenceTold: boolean): Date | null {
  if (silenceTold) return null;
  return daysAfter(askedAt, remindedAfter[reminders] ?? silentAfter);
}

/** What is due now. A worker that was down for weeks sends one reminder and not all of them. Pure. */
export function whatIsDue(askedAt: Date, reminders: number, now: Date): 'remind' | 'tell-of-silence' | null {
  if (now >= daysAfter(askedAt, silentAfter)) return 'tell-of-silence';
  const next = remindedAfter[reminders];
  return next !== undefined && now >= daysAfter(askedAt, next) ? 'remind' : null;
}

function daysAfter(moment: Date, days: number): Date {
  const instant = Temporal.Instant.fromEpochMilliseconds(moment.getTime());
  return new Date(instant.toZonedDateTimeISO('Europe/London').add({ days }).epochMilliseconds);
}
