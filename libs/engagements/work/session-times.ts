import { Temporal } from 'temporal-polyfill';
import type { WorkSession } from './work-plan.entity.js';

/**
 * The moment at which a session begins, or null while nobody knows the hour. An hour that the clocks skip in spring is
 * the one after it.
 */
export function beginsAt({ day, begins }: Pick<WorkSession, 'day' | 'begins'>, zone: string): Date | null {
  if (!begins) return null;
  const local = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(begins));
  return new Date(local.toZonedDateTime(zone).epochMilliseconds);
}

/** In the order in which they happen; those of a day without an hour come first. */
export function inOrder<Session extends Pick<WorkSession, 'day' | 'begins'>>(
  sessions: readonly Session[],
): Session[] {
  const when = ({ day, begins }: Session) => `${day} ${begins ?? ''}`;
  return [...sessions].sort((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0));
}
