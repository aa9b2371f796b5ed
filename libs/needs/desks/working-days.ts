import { dayAt } from '../../platform/days.js';
/**
 * The day so many working days after one, both as `YYYY-MM-DD`. Saturdays and Sundays do not count: the programme's own
 * week, which also gives a desk whose weekend falls on other days no day less. Pure.
 */
export function workingDaysAfter(day: string, count: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  for (let left = count; left > 0;) {
    at.setUTCDate(at.getUTCDate() + 1);
    if (at.getUTCDay() % 6 !== 0) left -= 1;
  }
  return dayAt(at);
}
