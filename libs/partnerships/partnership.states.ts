import { life } from '../platform/life.js';

export type PartnershipState = 'exploring' | 'agreed' | 'active' | 'paused' | 'closing' | 'closed';
export type PartnershipAction =
  'agree' | 'begin' | 'pause' | 'resume' | 'startClosing' | 'carryOn' | 'close' | 'withdraw';
/** `side`: a lead of a party that has not agreed yet; `lead`: a lead of any party. */
export type PartnershipActor = 'side' | 'lead' | 'officer';

const anyLead = ['lead', 'officer'] as const;

/**
 * `agree` is one side's word; the state changes with the last side's. What was begun is never closed at once: while it is
 * `closing` every side says who continues what (`handover.ts`). What was never agreed leaves nothing behind.
 */
export const partnershipLife = life<PartnershipState, PartnershipAction, PartnershipActor>(
  'partnership',
  'exploring',
  {
    agree: { from: ['exploring'], to: 'agreed', by: 'side' },
    begin: { from: ['agreed'], to: 'active', by: anyLead },
    pause: { from: ['agreed', 'active'], to: 'paused', by: anyLead },
    resume: { from: ['paused'], to: 'active', by: anyLead },
    startClosing: { from: ['agreed', 'active', 'paused'], to: 'closing', by: anyLead },
    carryOn: { from: ['closing'], to: 'active', by: anyLead },
    close: { from: ['closing'], to: 'closed', by: anyLead },
    withdraw: { from: ['exploring'], to: 'closed', by: anyLead },
  },
);
