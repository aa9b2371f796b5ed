import { life } from '../../platform/life.js';

export type DeskReviewState = 'asked' | 'supported' | 'remarked' | 'change_asked' | 'unanswered';
export type DeskReviewAction = 'support' | 'remark' | 'askForChange' | 'goOn';
/** `desk`: whoever speaks for it; `officer`: any, once the days are over. */
export type DeskReviewParty = 'desk' | 'officer';

/** What a government desk says about a need of its country; its silence is noted and holds nothing up for ever. */
export const deskReviewLife = life<DeskReviewState, DeskReviewAction, DeskReviewParty>(
  'desk_review',
  'asked',
  {
    support: { from: ['asked'], to: 'supported', by: 'desk' },
    remark: { from: ['asked'], to: 'remarked', by: 'desk' },
    askForChange: { from: ['asked'], to: 'change_asked', by: 'desk' },
    goOn: { from: ['asked'], to: 'unanswered', by: 'officer' },
  },
);
