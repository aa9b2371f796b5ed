import { Temporal } from 'temporal-polyfill';
import type { RequestState } from './time-off-request.states.js';
import { openSteps, type StepState } from './time-off-step.states.js';
import type { HostOutcome, Standing } from './vocabulary.js';

export interface StepFacts {
  ordinal: number;
  state: StepState;
  standing: Standing;
}

export type Next =
  /** The step of this ordinal is asked now. */
  | { ask: number }
  /** The request is settled so; steps that are still open stop. */
  | { settle: 'approved' | 'reported' | 'refused' | 'approval_withdrawn' }
  | { nothing: true };

/** Addresses whose word the host may take as the employer's. */
export function speaksForEmployer(standing: Standing): boolean {
  return standing === 'employer-domain' || standing === 'confirmed-by-hr';
}

/**
 * What follows from the steps as they stand. The one place where an approval of the whole comes about: every step must
 * have been approved, one after the other, and every address must speak for the employer; otherwise it is reported at
 * best. Time is no input, so silence can never be a yes.
 */
export function whatNext(state: RequestState, steps: readonly StepFacts[]): Next {
  if (!['asking', 'approved', 'reported'].includes(state) || steps.length === 0) return { nothing: true };
  const ordered = [...steps].sort((a, b) => a.ordinal - b.ordinal);
  const some = (wanted: StepState) => ordered.some((step) => step.state === wanted);
  if (some('approval_withdrawn')) return { settle: 'approval_withdrawn' };
  if (state === 'asking' && some('refused')) return { settle: 'refused' };
  const open = ordered.find((step) => step.state !== 'approved' && step.state !== 'reported');
  if (open) return open.state === 'waiting' ? { ask: open.ordinal } : { nothing: true };
  const firm = ordered.every((step) => step.state === 'approved' && speaksForEmployer(step.standing));
  const settled = firm ? 'approved' : 'reported';
  return settled === state ? { nothing: true } : { settle: settled };
}

export function isOpen(state: StepState): boolean {
  return openSteps.includes(state);
}

export interface RequestFacts {
  employerKey: string;
  state: RequestState;
  /** Whether what was asked covers the plan of now. */
  fits: boolean;
  /** Later requests to the same employer stand in place of earlier ones. */
  askedAt: Date;
}

const toldAs: Record<RequestState, HostOutcome> = {
  asking: 'pending',
  approved: 'approved',
  reported: 'reported',
  not_needed: 'not_needed',
  refused: 'refused',
  approval_withdrawn: 'withdrawn',
  withdrawn: 'withdrawn',
  out_of_date: 'pending',
  replaced: 'pending',
};

/** Words on which a host plans; for days that nobody was asked about none of them is true. */
const planned: readonly HostOutcome[] = ['approved', 'reported', 'not_needed'];

/** What is said of a plan that what was asked does not cover. */
export function ofAnotherPlan(outcome: HostOutcome): HostOutcome {
  return planned.includes(outcome) ? 'pending' : outcome;
}

/** The weakest word wins: a host must not plan on the strongest of several employers. */
const weakestFirst: readonly HostOutcome[] = [
  'refused',
  'withdrawn',
  'pending',
  'reported',
  'approved',
  'not_needed',
];

/** The one word for the host, over all employers of the clinician; null where nothing was ever asked. */
export function hostOutcome(requests: readonly RequestFacts[]): HostOutcome | null {
  const latest = new Map<string, RequestFacts>();
  for (const request of requests) {
    const known = latest.get(request.employerKey);
    if (!known || known.askedAt <= request.askedAt) latest.set(request.employerKey, request);
  }
  const told = [...latest.values()].map(({ state, fits }) =>
    fits ? toldAs[state] : ofAnotherPlan(toldAs[state]),
  );
  return weakestFirst.find((outcome) => told.includes(outcome)) ?? null;
}

const daysBefore = 14;
const daysToReconsider = 2;

/**
 * Until which day an approval may be withdrawn: two weeks before the time off begins, because by then flights are
 * bought; where it was given later than that, for two days more, but never once the time off has begun.
 * @param firstDay the first day of the time off, YYYY-MM-DD
 * @param decidedOn the day of the approval, YYYY-MM-DD
 */
export function canWithdrawUntil(firstDay: string, decidedOn: string): string {
  const first = Temporal.PlainDate.from(firstDay);
  const usual = first.subtract({ days: daysBefore });
  const atLeast = Temporal.PlainDate.from(decidedOn).add({ days: daysToReconsider });
  const later = Temporal.PlainDate.compare(usual, atLeast) > 0 ? usual : atLeast;
  const last = first.subtract({ days: 1 });
  return (Temporal.PlainDate.compare(later, last) > 0 ? last : later).toString();
}

const weeksAfterwards = 12;

/**
 * Whether a link still opens its page: until twelve weeks after the last day asked for, long enough to look up what was
 * answered when the rota and the pay of those days are settled.
 * @param lastDay the last day of the time off, YYYY-MM-DD
 */
export function linkOpens(lastDay: string, today: string): boolean {
  const until = Temporal.PlainDate.from(lastDay).add({ weeks: weeksAfterwards });
  return Temporal.PlainDate.compare(Temporal.PlainDate.from(today), until) <= 0;
}

export const remindAfterDays = [3, 7] as const;

/**
 * How many reminders a silent step should have had by now.
 * @param askedAt when the present holder was asked (last)
 */
export function remindersDue(askedAt: Date, now: Date): number {
  const days = (now.getTime() - askedAt.getTime()) / 86_400_000;
  return remindAfterDays.filter((after) => days >= after).length;
}

const nudgesPerHolder = 3;
const hoursBetweenNudges = 48;

/** Why the clinician cannot nudge now, or null where they can. */
export function nudgeFault(
  { nudges, askedAt, nudgedAt }: { nudges: number; askedAt: Date; nudgedAt: Date | null },
  now: Date,
): 'too-many' | 'too-soon' | null {
  if (nudges >= nudgesPerHolder) return 'too-many';
  const last = nudgedAt ?? askedAt;
  return now.getTime() - last.getTime() < hoursBetweenNudges * 3_600_000 ? 'too-soon' : null;
}
