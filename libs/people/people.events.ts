import { event } from '../platform/events.js';

/** A code is to be sent to an address. The code itself is derived when the mail is made. */
export const signInCodeRequested = event<{ codeId: string }>('sign-in-code.requested');
export const consentGiven = event<{ personId: string; purpose: string }>('consent.given');
export const consentWithdrawn = event<{ personId: string; purpose: string }>('consent.withdrawn');
export const clinicianJoined = event<{ personId: string }>('clinician.joined');
export const roleGiven = event<{ roleId: string }>('role.given');
export const roleEnded = event<{ roleId: string }>('role.ended');
