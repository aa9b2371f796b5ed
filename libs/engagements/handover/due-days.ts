/** After how many months one asks how it goes: practice that lasted three months, and a year. */
export const monthsAfter = [3, 12] as const;

/**
 * The day so many months after another, as calendars count: the end of a shorter month where it lacks the day. Pure.
 * @param day `YYYY-MM-DD`
 */
export function monthsLater(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
