import { Temporal } from 'temporal-polyfill';
import type { Stretch } from '../plan-cover.js';

const months = 24;

/**
 * The two years of whole months that are over, YYYY-MM-DD. Whole months, because a number that is read again a day later
 * would otherwise tell what one approver said that day.
 */
export function pastMonths(today: string): Stretch {
  const first = Temporal.PlainDate.from(today).with({ day: 1 });
  return { from: first.subtract({ months }).toString(), to: first.subtract({ days: 1 }).toString() };
}
