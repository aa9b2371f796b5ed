import type { ApproverRequestQuery } from '../api/operations.js';

export const choices = [
  'approve',
  'approve-subject-to',
  'suggest-dates',
  'ask-more',
  'refuse',
  'not-the-right-person',
] as const;
export type Choice = (typeof choices)[number];

export const refusalReasons = [
  'cover',
  'notice',
  'entitlement',
  'safety',
  'relevance',
  'cost',
  'policy',
  'training-progress',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** A request as its approver may read it: what the clinician ticked, and nothing else. */
export type Shown = ApproverRequestQuery['approverRequest'];

/** One stretch of leave that is asked for. */
export type Stretch = Shown['lines'][number];

/** How much is asked for in all, counted in days where every stretch says its days, otherwise in hours. */
export function amountOf(lines: readonly Pick<Stretch, 'days' | 'hours'>[]): {
  count: number;
  unit: 'days' | 'hours';
} {
  const sum = (numbers: (number | null)[]) => numbers.reduce<number>((total, n) => total + (n ?? 0), 0);
  return lines.every(({ days }) => days !== null)
    ? { count: sum(lines.map(({ days }) => days)), unit: 'days' }
    : { count: sum(lines.map(({ hours }) => hours)), unit: 'hours' };
}
