import { event } from '../platform/events.js';

/** Something on a profile changed; whether matching can see it is for matching to find out. */
export const profileSaved = event<{ personId: string }>('profile.saved');
export const profileShown = event<{ personId: string }>('profile.shown');
export const profileHidden = event<{ personId: string }>('profile.hidden');
/** Somebody whose profile came from a file has made it their own. */
export const profileClaimed = event<{ personId: string }>('profile.claimed');
/** Somebody closed their account: what was theirs is gone already, and what is open on both sides ends now. */
export const accountClosed = event<{ personId: string }>('account.closed');
