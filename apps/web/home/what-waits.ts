import type { TimeOffState, WaitsForMeQuery } from '../api/operations.js';

type Engagement = WaitsForMeQuery['engagements']['nodes'][number];

/** Answers of employers, and states in which it is the clinician's turn. */
const told: readonly TimeOffState[] = [
  'APPROVED',
  'REPORTED',
  'REFUSED',
  'APPROVAL_WITHDRAWN',
  'OUT_OF_DATE',
];
/** Something that only the clinician can do; withdrawing and nudging are always open and wait for nobody. */
const turns = ['answerApprover', 'acceptDates', 'changeApprover', 'askAgainForTimeOff', 'escalateTimeOff'];

/** For how many days an answer is news. */
const newsDays = 14;
/** How many days before a step has to begin it is told. */
const aheadDays = 30;

const live = ({ state }: Engagement): boolean => ['PROPOSED', 'AGREED', 'CHANGING'].includes(state);

/** Requests for time off that were answered lately, or in which something waits for the clinician. Pure. */
export function timeOffThatWaits(engagements: readonly Engagement[], now: Date) {
  const since = new Date(now.getTime() - newsDays * 86_400_000).toISOString();
  return engagements
    .filter(live)
    .flatMap(({ timeOffRequests, terms }) =>
      timeOffRequests
        .filter(
          ({ state, settledAt, allowedActions }) =>
            (told.includes(state) && (settledAt ?? now.toISOString()) >= since) ||
            allowedActions.some((action) => turns.includes(action)),
        )
        .map((request) => ({ ...request, title: terms.positionTitle })),
    );
}

/** Steps of plans that the clinician has to begin within a month, the soonest first. Pure. */
export function stepsThatWait(engagements: readonly Engagement[], now: Date) {
  const until = new Date(now.getTime() + aheadDays * 86_400_000).toISOString().slice(0, 10);
  const today = now.toISOString().slice(0, 10);
  return engagements
    .filter(live)
    .flatMap(({ id, feasibility }) =>
      (feasibility?.steps ?? []).flatMap(({ title, owner, state, startBy }) =>
        owner === 'YOU' && state === 'NOT_STARTED' && startBy && startBy <= until
          ? [{ id, title, startBy, late: startBy < today }]
          : [],
      ),
    )
    .sort((a, b) => a.startBy.localeCompare(b.startBy))
    .slice(0, 10);
}
