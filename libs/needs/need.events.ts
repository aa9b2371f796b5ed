import { event } from '../platform/events.js';

export const needSubmitted = event<{ needId: string }>('need.submitted');
export const needReturned = event<{ needId: string; reviewId: string }>('need.returned');
export const needApproved = event<{ needId: string; reviewId: string }>('need.approved');
export const needOpened = event<{ needId: string }>('need.opened');
/** What people decide by has changed while it was open: an interest in the old terms is no interest in the new. */
export const needChanged = event<{ needId: string; version: string }>('need.changed');
export const needPaused = event<{ needId: string }>('need.paused');
export const needResumed = event<{ needId: string }>('need.resumed');
export const needExtended = event<{ needId: string }>('need.extended');
/** Its last day has passed: nobody new hears of it. */
export const needLapsed = event<{ needId: string }>('need.lapsed');
export const needWithdrawn = event<{ needId: string }>('need.withdrawn');
export const needClosed = event<{ needId: string }>('need.closed');
/** An association tells its members of it. */
export const needShared = event<{ shareId: string }>('need.shared');
/** Somebody offers a host something. */
export const offerSent = event<{ offerId: string }>('offer.sent');
/** The host accepted or declined. */
export const offerAnswered = event<{ offerId: string }>('offer.answered');
/** A country's desk is to read a need that was approved. */
export const deskAsked = event<{ deskReviewId: string }>('desk.asked');
export const deskAnswered = event<{ deskReviewId: string }>('desk.answered');
/** An officer has answered for words of it that waited. */
export const needWordingAnswered = event<{ needId: string; flagId: string }>('need.wording-answered');
/** Its words ask for an officer's look. */
export const needFlagged = event<{ needId: string }>('need.flagged');
