import { daysAfter } from '../../platform/days.js';

export const AgreementStanding = {
  AWAITING_SIGNATURE: 'awaiting-signature',
  NOT_BEGUN: 'not-begun',
  IN_FORCE: 'in-force',
  LAPSING: 'lapsing',
  LAPSED: 'lapsed',
  REPLACED: 'replaced',
  ENDED: 'ended',
} as const;
export type AgreementStanding = (typeof AgreementStanding)[keyof typeof AgreementStanding];

interface Facts {
  fromDay: string;
  untilDay: string | null;
  endedAt: Date | null;
  replaced: boolean;
  /** When each of those who sign has signed; null while they have not. */
  signedOn: readonly (string | null)[];
}

/**
 * What an agreement is worth on a day. The first line that holds says it: one that was ended is ended, whatever else it is.
 * It lapses within 90 days of its last one, which is when its partners are first reminded.
 */
export function standingOf(
  { fromDay, untilDay, endedAt, replaced, signedOn }: Facts,
  today: string,
): AgreementStanding {
  if (endedAt !== null) return 'ended';
  if (replaced) return 'replaced';
  if (untilDay !== null && untilDay < today) return 'lapsed';
  if (signedOn.includes(null)) return 'awaiting-signature';
  if (fromDay > today) return 'not-begun';
  if (untilDay !== null && untilDay <= daysAfter(today, 90)) return 'lapsing';
  return 'in-force';
}
