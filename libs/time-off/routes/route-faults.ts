import type { FieldFault } from '../../platform/refusal.js';
import { dayOf } from '../../reference/working-days.js';
import type { TimeOffRoutesInput } from './routes.inputs.js';

/** A plan for longer than this is no plan for leave. */
const mostDays = 366 * 6;

/** Every fault at once, with the way out. Pure. */
export function routeFaults(asked: TimeOffRoutesInput): FieldFault[] {
  const faults: FieldFault[] = [];
  const fault = (field: string, sentence: string) => void faults.push({ field, sentence });
  if (Boolean(asked.engagementId) === Boolean(asked.legs))
    fault('legs', 'State an engagement of yours, or the stretches of a plan: one of the two.');
  const stretches = (name: string, of: readonly { from: string; to: string }[]) =>
    of.forEach(({ from, to }, i) => {
      if (to < from) fault(`${name}.${i}.to`, 'The last day is not before the first.');
      else if (dayOf(to) - dayOf(from) > mostDays)
        fault(`${name}.${i}.to`, 'Six years at most: leave is not planned further.');
    });
  stretches('legs', asked.legs ?? []);
  stretches('commitments', asked.commitments);
  stretches('closedWeeks', asked.closedWeeks);
  if (asked.work && !asked.work.weeks.some(({ hours }) => hours.some((one) => one > 0)))
    fault('work.weeks', 'State the hours of at least one day that you work.');
  asked.left.forEach(({ days, hours }, i) => {
    if (days == null && hours == null) fault(`left.${i}.days`, 'State how many days or hours are left.');
  });
  return faults;
}
