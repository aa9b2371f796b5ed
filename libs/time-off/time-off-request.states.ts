import { registerEnumType } from '@nestjs/graphql';
import { life } from '../platform/life.js';

export const RequestState = {
  ASKING: 'asking',
  APPROVED: 'approved',
  REPORTED: 'reported',
  REFUSED: 'refused',
  NOT_NEEDED: 'not_needed',
  APPROVAL_WITHDRAWN: 'approval_withdrawn',
  WITHDRAWN: 'withdrawn',
  OUT_OF_DATE: 'out_of_date',
  REPLACED: 'replaced',
} as const;
export type RequestState = (typeof RequestState)[keyof typeof RequestState];

export type RequestAction =
  | 'settleApproved'
  | 'settleReported'
  | 'settleRefused'
  | 'settleApprovalWithdrawn'
  | 'confirmReported'
  | 'doubtApproved'
  | 'withdrawTimeOff'
  | 'endWithEngagement'
  | 'fallOutOfDate'
  | 'fitAgain'
  | 'fitAgainUnneeded'
  | 'askAgainForTimeOff'
  | 'askAgainAfterRefusal'
  | 'appealTimeOff'
  | 'acceptDates';

export type RequestParty = 'clinician' | 'midst';

/**
 * The whole life of a request. Outcomes follow from what approvers did (chain.ts): nobody sets them by hand, and no
 * passing of time does. A changed plan puts a request out of date where its days do not cover the new ones; where the
 * plan comes back to what was asked, what approvers said counts again.
 */
export const requestLife = life<RequestState, RequestAction, RequestParty>('time-off request', 'asking', {
  settleApproved: { from: ['asking'], to: 'approved', by: 'midst' },
  settleReported: { from: ['asking'], to: 'reported', by: 'midst' },
  settleRefused: { from: ['asking'], to: 'refused', by: 'midst' },
  settleApprovalWithdrawn: {
    from: ['asking', 'approved', 'reported'],
    to: 'approval_withdrawn',
    by: 'midst',
  },
  confirmReported: { from: ['reported'], to: 'approved', by: 'midst' },
  doubtApproved: { from: ['approved'], to: 'reported', by: 'midst' },
  withdrawTimeOff: {
    from: ['asking', 'approved', 'reported', 'not_needed', 'out_of_date'],
    to: 'withdrawn',
    by: 'clinician',
  },
  endWithEngagement: {
    from: ['asking', 'approved', 'reported', 'not_needed', 'out_of_date'],
    to: 'withdrawn',
    by: 'midst',
  },
  fallOutOfDate: { from: ['asking', 'approved', 'reported', 'not_needed'], to: 'out_of_date', by: 'midst' },
  fitAgain: { from: ['out_of_date'], to: 'asking', by: 'midst' },
  fitAgainUnneeded: { from: ['out_of_date'], to: 'not_needed', by: 'midst' },
  askAgainForTimeOff: { from: ['out_of_date'], to: 'replaced', by: 'clinician' },
  // A refusal stays on record; what is asked after it, or against it, is a request of its own.
  askAgainAfterRefusal: { from: ['refused'], to: 'refused', by: 'clinician' },
  appealTimeOff: { from: ['refused'], to: 'refused', by: 'clinician' },
  acceptDates: { from: ['asking'], to: 'asking', by: 'clinician' },
});

/** Verbs of the schema. Whether there is an appeal is the policy's to say: `afterRefusal` tells it. */
export function requestActions(state: RequestState): string[] {
  const verbs = requestLife
    .allowed(state, ['clinician'])
    .filter((action) => action !== 'acceptDates' && action !== 'appealTimeOff')
    .map((action) => (action === 'askAgainAfterRefusal' ? 'askAgainForTimeOff' : action));
  return [...new Set(verbs)];
}

registerEnumType(RequestState, {
  name: 'TimeOffState',
  description: 'Where a request for time off stands.',
  valuesMap: {
    ASKING: { description: 'An approver is asked, or it is the clinician’s turn. Nothing is agreed.' },
    APPROVED: { description: 'Every approver approved, from addresses that speak for the employer.' },
    REPORTED: {
      description: 'Everybody is said to agree, but one answer came offline or from an unconfirmed address.',
    },
    REFUSED: { description: 'An approver refused.' },
    NOT_NEEDED: { description: 'The clinician says that nobody has to release them.' },
    APPROVAL_WITHDRAWN: { description: 'An approver withdrew an approval.' },
    WITHDRAWN: { description: 'The clinician withdrew it, or the engagement was cancelled.' },
    OUT_OF_DATE: {
      description:
        'The plan changed, and what was asked does not cover it: nothing is agreed for the new days. Ask again.',
    },
    REPLACED: { description: 'The clinician asked again in its place, for the changed plan.' },
  },
});
