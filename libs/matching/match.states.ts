import { registerEnumType } from '@nestjs/graphql';
import { life } from '../platform/life.js';

export const MatchState = {
  FOUND: 'found',
  TOLD: 'told',
  SEEN: 'seen',
  INTERESTED: 'interested',
  DECLINED: 'declined',
  SHORTLISTED: 'shortlisted',
  INTRODUCED: 'introduced',
  AGREED: 'agreed',
  NOT_CHOSEN: 'not_chosen',
  WITHDRAWN: 'withdrawn',
  LAPSED: 'lapsed',
} as const;
export type MatchState = (typeof MatchState)[keyof typeof MatchState];

export type MatchAction =
  | 'tell'
  | 'see'
  | 'expressInterest'
  | 'withdrawInterest'
  | 'declineMatch'
  | 'undoDecline'
  | 'shortlistMatch'
  | 'undoShortlist'
  | 'introduce'
  | 'notChosen'
  | 'askAgain'
  | 'lapse'
  | 'endWithNeed'
  | 'agree';

export type MatchParty = 'clinician' | 'lead' | 'midst';

/**
 * The whole life of a match. A pair that ended by silence or by a change of mind can begin again with the clinician's
 * word, and with nobody else's.
 */
export const matchLife = life<MatchState, MatchAction, MatchParty>('match', 'found', {
  tell: { from: ['found'], to: 'told', by: 'midst' },
  see: { from: ['found', 'told'], to: 'seen', by: 'clinician' },
  expressInterest: {
    from: ['found', 'told', 'seen', 'declined', 'withdrawn', 'lapsed'],
    to: 'interested',
    by: 'clinician',
  },
  // Midst takes it back for a clinician who hid the profile or withdrew the consent on which it rests.
  withdrawInterest: {
    from: ['interested', 'shortlisted', 'introduced'],
    to: 'withdrawn',
    by: ['clinician', 'midst'],
  },
  declineMatch: { from: ['found', 'told', 'seen'], to: 'declined', by: 'clinician' },
  undoDecline: { from: ['declined'], to: 'seen', by: 'clinician' },
  shortlistMatch: { from: ['interested'], to: 'shortlisted', by: 'lead' },
  undoShortlist: { from: ['shortlisted'], to: 'interested', by: 'lead' },
  introduce: { from: ['interested', 'shortlisted'], to: 'introduced', by: 'lead' },
  notChosen: { from: ['interested', 'shortlisted', 'introduced'], to: 'not_chosen', by: 'lead' },
  askAgain: { from: ['interested', 'shortlisted'], to: 'seen', by: 'midst' },
  lapse: { from: ['interested', 'shortlisted'], to: 'lapsed', by: 'midst' },
  endWithNeed: { from: ['interested', 'shortlisted'], to: 'not_chosen', by: 'midst' },
  agree: { from: ['introduced'], to: 'agreed', by: 'midst' },
});

/** Nothing was said yet, so the pair is the matcher's to find and to forget. */
export const unanswered: readonly MatchState[] = ['found', 'told', 'seen'];

/** Somebody waits for the host's answer. */
export const pending: readonly MatchState[] = ['interested', 'shortlisted'];

/** What `allowedActions` tells: verbs of the schema. */
const verbs: readonly MatchAction[] = [
  'expressInterest',
  'withdrawInterest',
  'declineMatch',
  'undoDecline',
  'shortlistMatch',
  'undoShortlist',
  'introduce',
  'notChosen',
];

export function allowedActions(state: MatchState, as: MatchParty): string[] {
  return matchLife.allowed(state, [as]).filter((action) => verbs.includes(action));
}

registerEnumType(MatchState, {
  name: 'MatchState',
  description: 'How far a clinician and a position have come with each other.',
  valuesMap: {
    FOUND: { description: 'The two fit; nobody was told yet.' },
    TOLD: { description: 'A message to the clinician was asked for.' },
    SEEN: { description: 'The clinician has looked at it.' },
    INTERESTED: { description: 'The clinician is interested; the institution sees what was ticked.' },
    DECLINED: { description: 'Not for the clinician, with a reason; the institution never learns of it.' },
    SHORTLISTED: { description: 'The institution keeps the clinician on its shortlist.' },
    INTRODUCED: { description: 'Both sides know each other, as far as each ticked.' },
    AGREED: { description: 'An engagement was agreed.' },
    NOT_CHOSEN: { description: 'The institution chose somebody else, or the need ended.' },
    WITHDRAWN: { description: 'The clinician took the interest back.' },
    LAPSED: { description: 'The institution was silent for too long; the interest ended by itself.' },
  },
});
