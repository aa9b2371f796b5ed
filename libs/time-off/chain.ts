import { Temporal } from 'temporal-polyfill';
import { leavesOf, type Tree, treeOf } from './rules/branches.js';
import type { RequestState } from './time-off-request.states.js';
import { openSteps, type StepState } from './time-off-step.states.js';
import type { HostOutcome, Standing } from './vocabulary.js';

export interface StepFacts {
  ordinal: number;
  /** Steps of one turn are asked side by side. */
  turn: number;
  /** Any one branch of its turn may agree for all of it; the same for the whole turn. */
  anyOf: boolean;
  /** Its place in the turn: `rules/branches.ts`; null: a branch of its own. */
  branch?: string | null;
  state: StepState;
  standing: Standing;
}

export type Next =
  /** Steps of these ordinals are asked now; those of a turn that agrees without them stop. */
  | { ask: number[]; stop: number[] }
  /** The request is settled so; steps that are still open stop. */
  | { settle: 'approved' | 'reported' | 'refused' | 'approval_withdrawn' }
  | { nothing: true };

/** Addresses whose word the host may take as the employer's. */
export function speaksForEmployer(standing: Standing): boolean {
  return standing === 'employer-domain' || standing === 'confirmed-by-hr';
}

function agrees({ state }: StepFacts): boolean {
  return state === 'approved' || state === 'reported';
}

/** Turns in their order, each with its steps in theirs. */
function turnsOf(steps: readonly StepFacts[]): StepFacts[][] {
  const ordered = [...steps].sort((a, b) => a.turn - b.turn || a.ordinal - b.ordinal);
  return [...new Set(ordered.map(({ turn }) => turn))].map((turn) =>
    ordered.filter((step) => step.turn === turn),
  );
}

type Turn = Tree<StepFacts>;

const turnOf = (steps: readonly StepFacts[]): Turn =>
  treeOf(
    steps.map((step) => ({ leaf: step, branch: step.branch })),
    steps[0].anyOf ? 'any' : 'all',
  );

/** Of "all" and "then" everybody must agree, of "any" one. */
function hasAgreed(turn: Turn): boolean {
  if ('leaf' in turn) return agrees(turn.leaf);
  return turn.how === 'any' ? turn.of.some(hasAgreed) : turn.of.every(hasAgreed);
}

export const turnAgrees = (steps: readonly StepFacts[]): boolean => hasAgreed(turnOf(steps));

/** It refuses once it cannot agree any more: of "any" each has a no, otherwise one. */
function hasRefused(turn: Turn): boolean {
  if ('leaf' in turn) return turn.leaf.state === 'refused';
  return turn.how === 'any' ? turn.of.every(hasRefused) : turn.of.some(hasRefused);
}

/** Whom a turn may ask now: nobody of a branch that has said its yes or its no, and nobody before their turn within it. */
function askable(turn: Turn): StepFacts[] {
  if ('leaf' in turn) return [turn.leaf];
  if (hasAgreed(turn) || hasRefused(turn)) return [];
  return turn.how === 'then' ? askable(turn.of.find((one) => !hasAgreed(one))!) : turn.of.flatMap(askable);
}

/** Who is no longer needed: whoever of an earlier part of a branch has not answered when it goes on without them. */
function overtaken(turn: Turn): StepFacts[] {
  if ('leaf' in turn) return [];
  const open = turn.how === 'then' ? turn.of.findIndex((one) => !hasAgreed(one)) : 0;
  const before = turn.of.slice(0, open < 0 ? turn.of.length : open).flatMap(leavesOf);
  return [...before, ...turn.of.flatMap(overtaken)];
}

/**
 * What follows from the steps as they stand. The one place where an approval of the whole comes about: every turn must
 * agree, one after the other, and every address of the chain must speak for the employer; otherwise it is reported at
 * best. That goes for those as well who were not waited for, because else it would hang on who was quicker. An approval
 * subject to a condition is none until somebody confirms the condition. Time is no input, so silence can never be a yes.
 */
export function whatNext(state: RequestState, steps: readonly StepFacts[]): Next {
  if (!['asking', 'approved', 'reported'].includes(state) || steps.length === 0) return { nothing: true };
  if (steps.some((step) => step.state === 'approval_withdrawn')) return { settle: 'approval_withdrawn' };
  const turns = turnsOf(steps);
  const open = turns.findIndex((turn) => !turnAgrees(turn));
  if (open < 0) {
    const firm =
      steps.every(({ standing }) => speaksForEmployer(standing)) &&
      steps.every((step) => !agrees(step) || step.state === 'approved');
    const settled = firm ? 'approved' : 'reported';
    return settled === state ? { nothing: true } : { settle: settled };
  }
  const now = turnOf(turns[open]);
  if (state === 'asking' && hasRefused(now)) return { settle: 'refused' };
  const ask = askable(now)
    .filter((step) => step.state === 'waiting')
    .map(({ ordinal }) => ordinal);
  const stop = [...turns.slice(0, open).flat(), ...overtaken(now)]
    .filter((step) => isOpen(step.state))
    .map(({ ordinal }) => ordinal);
  return ask.length + stop.length > 0 ? { ask, stop } : { nothing: true };
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
