import { life } from '../platform/life.js';

export type PartnershipState = 'proposed' | 'agreed' | 'paused' | 'closed';
export type PartnershipAction = 'agree' | 'pause' | 'resume' | 'close';
/** `side`: a lead of a party that has not agreed yet; `lead`: a lead of any party. */
export type PartnershipActor = 'side' | 'lead' | 'officer';

/** `agree` is one side's word; the state changes with the last side's. */
export const partnershipLife = life<PartnershipState, PartnershipAction, PartnershipActor>(
  'partnership',
  'proposed',
  {
    agree: { from: ['proposed'], to: 'agreed', by: 'side' },
    pause: { from: ['agreed'], to: 'paused', by: ['lead', 'officer'] },
    resume: { from: ['paused'], to: 'agreed', by: ['lead', 'officer'] },
    close: { from: ['proposed', 'agreed', 'paused'], to: 'closed', by: ['lead', 'officer'] },
  },
);
