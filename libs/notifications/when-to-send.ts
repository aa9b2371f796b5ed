import { Temporal } from 'temporal-polyfill';

export type MatchChannel = 'at-once' | 'daily' | 'weekly' | 'not';

export interface Preference {
  matches: MatchChannel;
  /** Messages about matches in any seven days; what is over the limit waits for the next digest. */
  weeklyLimit: number;
  /** Full hours, local; both null: no quiet hours. From 21 to 7 runs over midnight. */
  quietFrom: number | null;
  quietTo: number | null;
  digestHour: number;
  /** ISO day of the week, Monday = 1. */
  digestDay: number;
  /** Whether the weekly letter of one's groups comes. */
  groupDigest: boolean;
  timeZone: string;
}

/** Sane for somebody who never chose: at once, at most five a week, not at night. */
export const unstated: Omit<Preference, 'timeZone'> = {
  matches: 'at-once',
  weeklyLimit: 5,
  quietFrom: 21,
  quietTo: 7,
  digestHour: 8,
  digestDay: 1,
  groupDigest: true,
};

export type Plan =
  { do: 'send' } | { do: 'wait'; until: Date } | { do: 'hold' } | { do: 'suppress'; reason: string };

/**
 * What becomes of a message about a match that is due now. The choice is read at the moment of sending, not of
 * writing: whoever unsubscribes at nine gets nothing at ten.
 */
export function planFor(preference: Preference, now: Date, sentInSevenDays: number, isSummary = false): Plan {
  if (preference.matches === 'not')
    return { do: 'suppress', reason: 'The person wants no mail about matches.' };
  // A summary comes at the hour that the person chose for it.
  if (isSummary) return { do: 'send' };
  if (preference.matches !== 'at-once') return { do: 'hold' };
  if (sentInSevenDays >= preference.weeklyLimit) return { do: 'hold' };
  const until = endOfQuietHours(preference, now);
  return until ? { do: 'wait', until } : { do: 'send' };
}

/** The end of the quiet hours in which `now` lies, in the person's own zone, or null where it lies in none. */
export function endOfQuietHours(preference: Preference, now: Date): Date | null {
  const { quietFrom, quietTo } = preference;
  if (quietFrom === null || quietTo === null || quietFrom === quietTo) return null;
  const local = at(now, preference.timeZone);
  const quiet =
    quietFrom < quietTo
      ? local.hour >= quietFrom && local.hour < quietTo
      : local.hour >= quietFrom || local.hour < quietTo;
  if (!quiet) return null;
  const endOn = (day: Temporal.PlainDate) =>
    day.toZonedDateTime({ timeZone: local.timeZoneId, plainTime: { hour: quietTo } });
  const today = endOn(local.toPlainDate());
  const end =
    Temporal.ZonedDateTime.compare(today, local) > 0 ? today : endOn(local.toPlainDate().add({ days: 1 }));
  const ends = new Date(end.epochMilliseconds);
  // In spring the one hour that somebody left open may be the hour that the clocks skip: the next day's is meant then.
  return endOfQuietHours(preference, ends) ?? ends;
}

/**
 * The date (in the person's zone) of the digest that is due, or null where none is: the hour has come and, for a
 * weekly one, the day. Somebody who hears at once gets what was over their limit weekly.
 */
export function digestDue(preference: Preference, now: Date): string | null {
  const local = at(now, preference.timeZone);
  if (local.hour < preference.digestHour) return null;
  if (preference.matches !== 'daily' && local.dayOfWeek !== preference.digestDay) return null;
  return local.toPlainDate().toString();
}

/**
 * The date of the digest about one thing that is due, as `digestDue` says; where its hour was missed, not before the
 * quiet hours are over.
 */
export function topicDigestDue(
  channel: 'daily' | 'weekly',
  preference: Omit<Preference, 'matches'>,
  now: Date,
): string | null {
  const chosen: Preference = { ...preference, matches: channel };
  const date = digestDue(chosen, now);
  const onTime = at(now, preference.timeZone).hour === preference.digestHour;
  return onTime || endOfQuietHours(chosen, now) === null ? date : null;
}

/** What becomes of a message about one thing, by what its reader chose for it. */
export function planForTopic(
  channel: 'each' | 'daily' | 'weekly' | 'nothing',
  isDigest: boolean,
): Extract<Plan, { do: 'send' | 'suppress' }> {
  if (channel === 'nothing') return { do: 'suppress', reason: 'The reader wants no mail about this.' };
  if (!isDigest && channel !== 'each')
    return { do: 'suppress', reason: 'It comes in the digest that the reader chose.' };
  return { do: 'send' };
}

function at(now: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
}
