import type { Words } from '../draft.js';
import type { Offer } from './offer.entity.js';

type Offered = Pick<
  Offer,
  'what' | 'words' | 'whoCould' | 'howLong' | 'mode' | 'from' | 'until' | 'language'
>;

/**
 * With what a host's need begins that is made of an offer: its words and days, to be rewritten. Whom the host asks for
 * is its own to say. Pure.
 */
export function draftOf(offer: Offered, country: string | null): Words {
  const { what, words, whoCould, howLong, mode, from, until, language } = offer;
  const leg =
    mode === 'either' ? null : { mode, countries: mode === 'in-country' && country ? [country] : [] };
  return {
    ...{ title: what, language, windowText: howLong },
    summary: [words, whoCould].filter((part) => part !== null).join('\n\n') || null,
    countries: country ? [country] : [],
    ...(leg && { legs: [{ ...leg, from, to: until }] }),
  };
}
