import { Temporal } from 'temporal-polyfill';

/** A day as a number: days since 1 January 1970, which was a Thursday. No clock and no zone has a part in it. */
export type Day = number;

const first = Temporal.PlainDate.from('1970-01-01');

export function dayOf(iso: string): Day {
  return Temporal.PlainDate.from(iso).since(first, { largestUnit: 'days' }).days;
}

export function isoOf(day: Day): string {
  return first.add({ days: day }).toString();
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Monday to Friday without these days off: days on which an employer works, whoever has another rota. */
export function workingDays(daysOff: readonly string[]): (day: Day) => boolean {
  const off = new Set(daysOff.map(dayOf));
  return (day) => weekdayOf(day) < 5 && !off.has(day);
}

/** The working day that is so many of them after a day (YYYY-MM-DD), which itself does not count. */
export function workingDayAfter(iso: string, count: number, daysOff: readonly string[]): string {
  const works = workingDays(daysOff);
  let day = dayOf(iso);
  for (let left = count; left > 0;) if (works(++day)) left--;
  return isoOf(day);
}
