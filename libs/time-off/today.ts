import { Temporal } from 'temporal-polyfill';

/** The day in the United Kingdom, where every employer that is asked stands. */
export function todayAt(now: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO('Europe/London')
    .toPlainDate()
    .toString();
}
