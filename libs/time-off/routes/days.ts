import { Temporal } from 'temporal-polyfill';
import { type Day, dayOf, isoOf } from '../../reference/working-days.js';
import type { Length } from '../rules/leave-rule.js';

/** Where that month has fewer days, its last: a month after 31 January is the last of February. */
export function monthsAfter(day: Day, months: number): Day {
  return dayOf(Temporal.PlainDate.from(isoOf(day)).add({ months }).toString());
}

/** Whole months from one day to a later one; 0 where it is not later. */
export function monthsBetween(from: Day, to: Day): number {
  if (to <= from) return 0;
  return Temporal.PlainDate.from(isoOf(from)).until(isoOf(to), { largestUnit: 'months' }).months;
}

/** Units that run on through days off. */
export function isCalendar({ unit }: Pick<Length, 'unit'>): boolean {
  return unit === 'calendar-day' || unit === 'week' || unit === 'month' || unit === 'year';
}

/** How many days so long a time is, from a first day on. For calendar units. */
export function calendarDays({ amount, unit }: Length, from: Day): number {
  if (unit === 'week') return Math.floor(amount * 7);
  if (unit === 'month') return monthsAfter(from, Math.floor(amount)) - from;
  if (unit === 'year') return monthsAfter(from, Math.floor(amount * 12)) - from;
  return Math.floor(amount);
}

/**
 * The last day on which something can be asked that has to be asked so long before. A month before 31 May is the last of
 * April: taking months off the first day of leave is never shorter than adding them to the day of asking. Hours are
 * rounded up to days; working days are those that `works` says, the day of asking among them and the first of leave not.
 */
export function noticeDay({ amount, unit }: Length, start: Day, works: (day: Day) => boolean): Day {
  if (unit === 'month' || unit === 'year')
    return monthsAfter(start, -Math.ceil(amount * (unit === 'year' ? 12 : 1)));
  if (unit === 'week' || unit === 'contractual-week') return start - Math.ceil(amount * 7);
  if (unit === 'hour') return start - Math.ceil(amount / 24);
  if (unit === 'calendar-day') return start - Math.ceil(amount);
  let day = start;
  for (let left = Math.ceil(amount), looked = 0; left > 0 && looked < 4000; looked++) {
    day--;
    if (works(day)) left--;
  }
  return day;
}

/** The first day that leave asked for today can begin. */
export function noticeFrom(notice: Length, today: Day, works: (day: Day) => boolean): Day {
  let start = today;
  if (notice.unit === 'month' || notice.unit === 'year')
    start = monthsAfter(today, Math.ceil(notice.amount * (notice.unit === 'year' ? 12 : 1)));
  else if (notice.unit === 'day') {
    for (let left = Math.ceil(notice.amount), looked = 0; left > 0 && looked < 4000; looked++) {
      if (works(start)) left--;
      start++;
    }
  } else start = today + (today - noticeDay(notice, today, works));
  // Where a month is shorter than the other, one way of counting is a day or three stricter: the stricter holds.
  while (noticeDay(notice, start, works) < today) start++;
  return start;
}
