import { createHash } from 'node:crypto';

const minute = 60;
const hour = 60 * minute;
/** Seconds after each failed try: a restart is over in a minute, a bad weekend in three days. */
const pauses = [
  10,
  minute,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];

/** How often a message is tried in all, over a little more than three days. */
export const mostTries = pauses.length + 1;

/** Tries that failed one after another, after eight hours or so, from which on HR is told: a bad night is over by then. */
export const triesUntilTold = 7;

/**
 * Seconds from a failed try to the next one, or null where it was the last. Up to a fifth more or less, so that a
 * system which comes back is not met by all that waited at once; the same message always waits the same.
 * @param tries how often it was tried, this failure included
 */
export function pauseAfter(tries: number, id: string): number | null {
  const pause = pauses.at(tries - 1);
  if (tries < 1 || pause === undefined) return null;
  const share = createHash('sha256').update(`${id}/${tries}`).digest().readUInt16BE(0) / 0xffff;
  return Math.round(pause * (0.8 + 0.4 * share));
}
