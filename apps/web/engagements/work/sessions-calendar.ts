import { ICalCalendar, ICalCalendarMethod, ICalEventBusyStatus, ICalEventClass } from 'ical-generator';
import type { WorkPlanShownFragment } from '../../api/operations.js';
import { type Language, wordsIn } from '../../pages/words.js';

const usualMinutes = 60;

/**
 * The sessions of a plan as a calendar file. A session keeps its UID while it keeps its place in the order, and each
 * version counts the sequence up, so that a file taken again puts nothing there twice.
 */
export function sessionsCalendar(
  engagementId: string,
  plan: WorkPlanShownFragment,
  language: Language,
): string {
  const t = wordsIn(language);
  const calendar = new ICalCalendar({
    prodId: { company: 'Midst', product: 'Sessions' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const [at, session] of plan.sessions.entries()) {
    const { topic, mode, day, beginsAt, minutes, place } = session;
    const start = new Date(beginsAt ?? `${day}T00:00:00Z`);
    calendar.createEvent({
      id: `${engagementId}-session-${at + 1}@midst`,
      sequence: plan.version,
      allDay: !beginsAt,
      start,
      end: new Date(start.getTime() + (beginsAt ? (minutes ?? usualMinutes) * 60_000 : 86_400_000)),
      stamp: new Date(plan.at),
      summary: `${topic} (${t(`mode.${mode}`)})`,
      location: place ?? null,
      busystatus: ICalEventBusyStatus.BUSY,
      // Calendars at work are read by colleagues.
      class: ICalEventClass.PRIVATE,
    });
  }
  return calendar.toString();
}
