import type { Field } from '../forms/fields.js';

/** What is asked about an offer. Who could give it is asked of organisations: a clinician offers by themselves. */
export const offerFields = (ofHouse: boolean): readonly Field[] => [
  {
    ...({ name: 'hostId', say: 'offerHost', is: 'term', kind: 'ORGANISATION', needed: true } as const),
    among: ['OVERSEAS_INSTITUTION'],
  },
  { name: 'what', say: 'offerWhat', is: 'text', most: 150, needed: true },
  { name: 'words', say: 'offerWords', is: 'text', most: 4000, lines: 6, needed: true },
  ...(ofHouse ? [{ name: 'whoCould', say: 'offerWho', is: 'text', most: 1000, lines: 2 } as const] : []),
  {
    ...({ name: 'mode', say: 'offerMode', is: 'one', needed: true, words: 'offer.mode.' } as const),
    of: ['REMOTE', 'IN_COUNTRY', 'EITHER'],
  },
  { name: 'from', say: 'offerFrom', is: 'day' },
  { name: 'until', say: 'offerUntil', is: 'day' },
  { name: 'howLong', say: 'offerHowLong', is: 'text', most: 300 },
];

/** Why a host declines. */
export const declineFields: readonly Field[] = [
  { name: 'reason', say: 'offerReason', is: 'text', most: 2000, lines: 3, needed: true },
];
