/* Days of the calendar, like `2027-03-31`. A moment's day is that of UTC, wherever its reader is. All pure. */

/** The day of a moment. */
export function dayAt(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/** The day so many days later; negative: earlier. */
export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return dayAt(date);
}

/** The day so many months later, as calendars count: the end of a shorter month where it lacks the day. */
export function monthsAfter(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return dayAt(new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))));
}
