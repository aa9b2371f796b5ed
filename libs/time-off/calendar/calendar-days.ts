import type { Stretch } from '../plan-cover.js';
import { dayAfter } from '../today.js';

/** What a reader's calendar was last told of one stretch of days. */
export interface Entry extends Stretch {
  ordinal: number;
  /** Grows with every word about this stretch: a calendar believes the greatest. */
  sequence: number;
  /** Whether the days are to stand in the calendar; otherwise they were taken out again. */
  standing: boolean;
}

/** Leave of several kinds that follows day on day is one absence, and so one entry. */
export function awayOn(lines: readonly Stretch[]): Stretch[] {
  const away: Stretch[] = [];
  for (const { from, to } of [...lines].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = away.at(-1);
    if (last && from <= dayAfter(last.to)) last.to = to > last.to ? to : last.to;
    else away.push({ from, to });
  }
  return away;
}

/**
 * What a reader has to be told so that their calendar says what is wanted; nothing where it says so already, so that the
 * same news never comes twice. A stretch keeps its place, and with it its UID, when its days change.
 * @param told what was said before, of this request to this reader
 * @param wanted the days that are to stand there; none where the time off is not agreed (any more)
 */
export function newsFor(told: readonly Entry[], wanted: readonly Stretch[]): Entry[] {
  const places = Math.max(wanted.length, ...told.map(({ ordinal }) => ordinal + 1), 0);
  return Array.from({ length: places }, (_, ordinal) => ordinal).flatMap((ordinal): Entry[] => {
    const before = told.find((entry) => entry.ordinal === ordinal);
    const now = wanted.at(ordinal);
    if (!now) return before?.standing ? [{ ...before, standing: false, sequence: before.sequence + 1 }] : [];
    if (before?.standing && before.from === now.from && before.to === now.to) return [];
    return [
      { ordinal, from: now.from, to: now.to, standing: true, sequence: before ? before.sequence + 1 : 0 },
    ];
  });
}
