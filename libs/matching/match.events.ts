import { event } from '../platform/events.js';

/** Everybody is to be looked at for a need, although nothing about it changed: its first day has come. */
export const searchWanted = event<{ needId: string }>('match-search.wanted');
/** A page of people was looked at for a need, and there are more: `after` is the last of them. */
export const searchContinues = event<{ needId: string; positionId: string; after: string }>(
  'match-search.continues',
);
/** Everybody was looked at: the best can be told. */
export const searchDone = event<{ needId: string }>('match-search.done');
/** Somebody changed while a search was under way, which may have read them as they were before. */
export const changedMeanwhile = event<{ personId: string }>('match-search.changed-meanwhile');
/** Somebody who came later, or changed, fits needs that were searched before: one event for all of them. */
export const matchesFoundLater = event<{ personId: string }>('match.found-later');
export const interestExpressed = event<{ matchId: string }>('match.interested');
export const interestWithdrawn = event<{ matchId: string }>('match.withdrawn');
export const matchDeclined = event<{ matchId: string }>('match.declined');
export const matchShortlisted = event<{ matchId: string }>('match.shortlisted');
/** Both sides show each other what they ticked; a conversation can begin. */
export const matchIntroduced = event<{ matchId: string }>('match.introduced');
export const matchNotChosen = event<{ matchId: string }>('match.not-chosen');
export const matchLapsed = event<{ matchId: string }>('match.lapsed');
