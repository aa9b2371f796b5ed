import { event } from '../platform/events.js';

/** A request, a step or an address has moved: what follows is reckoned from how all steps stand. */
export const timeOffMoved = event<{ requestId: string }>('time-off.moved');
/** An approver has answered, or withdrawn an approval: the clinician is told. */
export const timeOffDecided = event<{ requestId: string; decisionId: string }>('time-off.decided');
/** The clinician withdrew a request: whoever was asked is told. */
export const timeOffWithdrawn = event<{ requestId: string }>('time-off.withdrawn');
/** A request was asked, settled, withdrawn or put out of date; `to` is what it became then and may not be any more. */
export const timeOffStateChanged = event<{ requestId: string; to: string }>('time-off.state-changed');
/** The same of one step of its chain. */
export const timeOffStepChanged = event<{ requestId: string; stepId: string; to: string }>(
  'time-off.step-changed',
);
/** A link was opened by the very person who asked, and refused. */
export const timeOffLinkMisused = event<{ requestId: string; stepId: string; day: string }>(
  'time-off.link-misused',
);
/** An employer's own rule was adopted; it may hold from a later day only. */
export const leavePolicyAdopted = event<{ policyId: string }>('leave-policy.adopted');
/** An employer's own rule was given a last day. */
export const leavePolicyEnded = event<{ policyId: string }>('leave-policy.ended');
export const approverAddressDecided = event<{ addressId: string }>('approver-address.decided');
/** Somebody at an employer is asked whether a clinician may apply for a need. */
export const employerConsentAsked = event<{ consentId: string }>('employer-consent.asked');
/** They answered, or took a consent back: the clinician is told. */
export const employerConsentAnswered = event<{ consentId: string; state: string }>(
  'employer-consent.answered',
);
