import { event } from '../platform/events.js';

/** The host was asked to confirm an account: for the first time, another person, or after a correction. */
export const contributionAsked = event<{ contributionId: string }>('contribution.asked');
/** The host confirmed or disputed it. */
export const contributionAnswered = event<{ contributionId: string; historyId: string }>(
  'contribution.answered',
);
export const contributionWithdrawn = event<{ contributionId: string }>('contribution.withdrawn');
