import { Temporal } from 'temporal-polyfill';

/** The day in the United Kingdom, where every employer that is asked stands. */
export function todayAt(now: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO('Europe/London')
    .toPlainDate()
    .toString();
}

/** YYYY-MM-DD, the day before one. */
export const dayBefore = (day: string) => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();

/** YYYY-MM-DD, the day after one. */
export const dayAfter = (day: string) => Temporal.PlainDate.from(day).add({ days: 1 }).toString();
