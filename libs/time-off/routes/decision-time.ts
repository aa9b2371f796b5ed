import type { LeaveRule } from '../rules/leave-rule.js';
import { monthsAfter } from './days.js';
import { type Day, dayOf, workingDays } from '../../reference/working-days.js';

/**
 * The day on which an answer can be relied on if it is asked today; null where the rule states no time. Working days are
 * the employer's: Monday to Friday without the bank holidays of its nation.
 */
export function certainDay(
  { decision }: Pick<LeaveRule, 'decision'>,
  { today, holidays }: { today: string; holidays: readonly string[] },
): Day | null {
  if (!decision) return null;
  let day = dayOf(today);
  if (decision.unit === 'month') return monthsAfter(day, Math.ceil(decision.amount));
  if (decision.unit !== 'working-day')
    return day + Math.ceil(decision.amount * (decision.unit === 'week' ? 7 : 1));
  const works = workingDays(holidays);
  for (let left = Math.ceil(decision.amount); left > 0;) {
    day++;
    if (works(day)) left--;
  }
  return day;
}
