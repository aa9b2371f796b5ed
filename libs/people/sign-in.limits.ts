import type { Role, SignedIn } from '../platform/actor.js';
import type { Limit } from './throttle.rule.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What bounds signing in and opening links. A provider of its own, so that an operator's programme can tighten it. */
export class SignInLimits {
  /** How long a code opens, in seconds. */
  readonly codeLives: number = 10 * MINUTE;
  readonly triesPerCode: number = 5;
  readonly codesPerAddress: Limit = { most: 5, seconds: HOUR };
  /** A hospital is one network: many people ask from it at the start of a teaching day. */
  readonly codesPerNetwork: Limit = { most: 200, seconds: HOUR };
  /** Only wrong codes count: 100 an hour find one code of a million in more than a year. */
  readonly wrongCodesPerNetwork: Limit = { most: 100, seconds: HOUR };
  /** Enough for every link that a hospital's mail program cuts short; beyond it a wrong link is told to wait. */
  readonly wrongLinksPerVisitor: Limit = { most: 60, seconds: HOUR };
  /** A link that was copied by halves is tried again a few times; 128 bits at five an hour are not guessed. */
  readonly wrongLinksPerDoor: Limit = { most: 5, seconds: HOUR };
}

/** Staff see many people's data, so their sessions end soon, whichever device they say it is. */
export const staffRoles: readonly Role[] = ['officer', 'operator', 'safeguarding'];

export function isStaff(roles: readonly Role[]): boolean {
  return roles.some((role) => staffRoles.includes(role));
}

export const sessionLives = {
  staffIdle: 30 * MINUTE,
  staff: 12 * HOUR,
  sharedDevice: 12 * HOUR,
  ownDevice: 30 * DAY,
  /** How long after a code others' personal data may be shown on that device. */
  fresh: 8 * HOUR,
  /** How long after it an account may be closed: whoever picks up an open device has no code. */
  lately: 15 * MINUTE,
  /** `last_seen_at` is written at most this often. */
  seenEvery: MINUTE,
};

const later = (from: Date, seconds: number) => new Date(from.getTime() + seconds * 1000);

/** When a session that begins now ends at the latest, and until when its code counts as fresh. */
export function sessionEnds(
  now: Date,
  staff: boolean,
  ownDevice: boolean,
): { endsAt: Date; freshUntil: Date } {
  const life = staff ? sessionLives.staff : ownDevice ? sessionLives.ownDevice : sessionLives.sharedDevice;
  return { endsAt: later(now, life), freshUntil: later(now, sessionLives.fresh) };
}

/** Whether the code of this device was entered a moment ago. Pure. */
export function codeWasEnteredLately({ freshUntil }: Pick<SignedIn, 'freshUntil'>, now: Date): boolean {
  return now < later(freshUntil, sessionLives.lately - sessionLives.fresh);
}

export interface SessionTimes {
  createdAt: Date;
  lastSeenAt: Date;
  endsAt: Date;
  revokedAt: Date | null;
}

/**
 * Whether a session still opens anything. `staff` is what the person is now: whoever became an officer since signing
 * in on their own phone is bound by staff's limits from that moment.
 */
export function isOpen(session: SessionTimes, staff: boolean, now: Date): boolean {
  if (session.revokedAt || now >= session.endsAt) return false;
  return (
    !staff ||
    (now < later(session.lastSeenAt, sessionLives.staffIdle) &&
      now < later(session.createdAt, sessionLives.staff))
  );
}
