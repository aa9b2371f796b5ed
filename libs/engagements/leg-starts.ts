import { dayAt } from '../platform/days.js';
import { type Clearance, type CheckKind, waitsFor } from './checks.js';
import type { EngagementLeg } from './engagement.parts.js';

type Promised = Pick<EngagementLeg, 'mode' | 'treatsPeople' | 'aloneWithChildren' | 'from' | 'to'>;

export interface LegStanding {
  /** Whether the leg's days include today, wherever on earth it is earliest or latest. */
  begun: boolean;
  over: boolean;
  /** What an officer still has to record; a look at the register must be good on the day itself. */
  waitsFor: CheckKind[];
}

const hours = (n: number) => n * 3_600_000;
const dayIn = (at: Date, offset: number) => dayAt(new Date(at.getTime() + offset));

/**
 * Whether a leg can begin now. Pure. A leg is where it is: its first day has come when it has come anywhere (UTC+14), and
 * its last has passed when it has passed everywhere (UTC-12).
 */
export function legStanding(
  leg: Promised,
  activities: readonly string[],
  clearances: readonly Clearance[],
  now: Date,
): LegStanding {
  const today = dayAt(now);
  return {
    begun: leg.from <= dayIn(now, hours(14)),
    over: leg.to < dayIn(now, -hours(12)),
    waitsFor: waitsFor({ ...leg, from: leg.from > today ? leg.from : today }, activities, clearances),
  };
}
