import { daysAfter, monthsAfter } from '../../platform/days.js';

/** How many days before its last day partners are reminded that an agreement lapses. */
const renewalDays = { 'renewal-90': 90, 'renewal-30': 30 } as const;
/** After how many months somebody asks what became of the work that was handed over. */
const checkInMonths = { 'check-in-3': 3, 'check-in-12': 12 } as const;

export type ReminderKind = keyof typeof renewalDays | keyof typeof checkInMonths;
export interface Due {
  kind: ReminderKind;
  /** `YYYY-MM-DD` */
  dueOn: string;
}

/**
 * When to remind of an agreement that ends: 90 and 30 days before, as far as these days are still to come; of one that was
 * noted later than that, at once. Of one that has no end or is over, never.
 */
export function renewalsOf(untilDay: string | null, today: string): Due[] {
  if (untilDay === null || untilDay < today) return [];
  const all = (Object.keys(renewalDays) as (keyof typeof renewalDays)[]).map((kind) => ({
    ...{ kind, dueOn: daysAfter(untilDay, -renewalDays[kind]) },
  }));
  const coming = all.filter(({ dueOn }) => dueOn >= today);
  return coming.length > 0 ? coming : [{ kind: 'renewal-30', dueOn: today }];
}

/** When to ask after the work of a partnership that closed on this day. */
export function checkInsAfter(closedOn: string): Due[] {
  return (Object.keys(checkInMonths) as (keyof typeof checkInMonths)[]).map((kind) => ({
    ...{ kind, dueOn: monthsAfter(closedOn, checkInMonths[kind]) },
  }));
}
