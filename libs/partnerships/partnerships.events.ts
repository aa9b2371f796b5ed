import { event } from '../platform/events.js';

export const organisationRegistered = event<{ organisationId: string }>('organisation.registered');
export const organisationVerified = event<{ organisationId: string }>('organisation.verified');
export const organisationSuspended = event<{ organisationId: string }>('organisation.suspended');
export const organisationReopened = event<{ organisationId: string }>('organisation.reopened');
export const organisationClosed = event<{ organisationId: string }>('organisation.closed');

/** A link is to be sent; it is derived when the mail is made (`Invitations.reveal`). */
export const invitationSent = event<{ invitationId: string }>('invitation.sent');
export const invitationAccepted = event<{ invitationId: string }>('invitation.accepted');
export const leadHandedOver = event<{ organisationId: string; fromId: string; toId: string }>(
  'lead.handed-over',
);

export const partnershipProposed = event<{ partnershipId: string }>('partnership.proposed');
export const partnershipAgreed = event<{ partnershipId: string }>('partnership.agreed');
export const partnershipBegun = event<{ partnershipId: string }>('partnership.begun');
export const partnershipPaused = event<{ partnershipId: string }>('partnership.paused');
export const partnershipResumed = event<{ partnershipId: string }>('partnership.resumed');
export const partnershipClosing = event<{ partnershipId: string }>('partnership.closing');
export const partnershipCarriedOn = event<{ partnershipId: string }>('partnership.carried-on');
export const partnershipWithdrawn = event<{ partnershipId: string }>('partnership.withdrawn');
export const partnershipClosed = event<{ partnershipId: string }>('partnership.closed');

export const associationJoined = event<{ organisationId: string; personId: string }>('association.joined');
export const associationLeft = event<{ organisationId: string; personId: string }>('association.left');

/** Associations are asked something. */
export const consultationAsked = event<{ consultationId: string }>('consultation.asked');
/** What was heard and what changed is there to read. */
export const consultationPublished = event<{ consultationId: string }>('consultation.published');

/** A second officer let it go: everybody it is for is to be written to. */
export const announcementReleased = event<{ announcementId: string }>('announcement.released');
