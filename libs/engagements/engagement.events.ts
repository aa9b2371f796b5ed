import { event } from '../platform/events.js';

/** Terms were put on the table, or other ones in their place. */
export const engagementProposed = event<{ engagementId: string; termsId: string }>('engagement.proposed');
/** Both sides accepted the same terms. */
export const engagementAgreed = event<{ engagementId: string; matchId: string }>('engagement.agreed');
/** One side changed an agreed plan: everybody affected learns at once. */
export const engagementChanged = event<{ engagementId: string; termsId: string }>('engagement.changed');
export const engagementCancelled = event<{ engagementId: string }>('engagement.cancelled');
/** Its handover is written, or it is recorded why none is needed: nothing holds it open any more. */
export const engagementHandedOver = event<{ engagementId: string }>('engagement.handed-over');
export const engagementEnded = event<{ engagementId: string }>('engagement.ended');
/** An officer has signed a visit to the United Kingdom off, or given it back. */
export const ukVisitAnswered = event<{ engagementId: string; answerId: string }>('uk-visit.answered');
/** A leg of the agreed plan has begun. */
export const legStarted = event<{ engagementId: string }>('engagement-leg.started');
/** Somebody saved the work plan anew. */
export const workPlanSaved = event<{ planId: string }>('work-plan.saved');
/** Somebody shared a document, or a further version of one. */
export const documentShared = event<{ versionId: string }>('document.shared');
/** Somebody wrote to the other side. */
export const threadMessageSent = event<{ messageId: string }>('thread-message.sent');
/** An officer has answered for all words of a message that waited: the other side sees it. */
export const messageReleased = event<{ messageId: string }>('thread-message.released');
/** An officer has given a message back: the other side never sees it. */
export const messageReturned = event<{ messageId: string }>('thread-message.returned');
/** Words of a message read like recruitment: it is held until an officer has answered. */
export const messageFlagged = event<{ messageId: string }>('thread-message.flagged');
