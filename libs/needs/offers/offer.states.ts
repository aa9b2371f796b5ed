import { life } from '../../platform/life.js';

export type OfferState = 'sent' | 'rewriting' | 'accepted' | 'declined' | 'withdrawn';
export type OfferAction = 'rewrite' | 'accept' | 'decline' | 'withdraw';
/** `host`: a lead of the institution; `sender`: the clinician, or whoever speaks for the association or desk. */
export type OfferParty = 'host' | 'sender';

/**
 * An offer asks for nothing: a host that wants it makes a need of its own out of it, in its own words, and accepts it
 * once that need is on its way.
 */
export const offerLife = life<OfferState, OfferAction, OfferParty>('offer', 'sent', {
  rewrite: { from: ['sent'], to: 'rewriting', by: 'host' },
  accept: { from: ['rewriting'], to: 'accepted', by: 'host' },
  decline: { from: ['sent', 'rewriting'], to: 'declined', by: 'host' },
  withdraw: { from: ['sent', 'rewriting'], to: 'withdrawn', by: 'sender' },
});
