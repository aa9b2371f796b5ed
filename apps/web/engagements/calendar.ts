import {
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventClass,
  ICalEventStatus,
} from 'ical-generator';
import type { EngagementPageQuery } from '../api/operations.js';
import { placesOf } from '../pages/places.js';
import { type Language, wordsIn } from '../pages/words.js';

type Engagement = EngagementPageQuery['engagement'];

/**
 * The days of an engagement as a calendar file, in the reader's words. A leg keeps its UID while its days change, and
 * each version of the terms counts the sequence up, so that a file taken again puts nothing there twice.
 */
export function calendarOf(
  { id, state, terms, closedAt, agreedAt, proposedAt }: Engagement,
  language: Language,
): string {
  const t = wordsIn(language);
  const calendar = new ICalCalendar({
    prodId: { company: 'Midst', product: 'Engagements' },
    method: ICalCalendarMethod.PUBLISH,
  });
  const status =
    state === 'CANCELLED'
      ? ICalEventStatus.CANCELLED
      : ['AGREED', 'HANDING_OVER', 'ENDED'].includes(state)
        ? ICalEventStatus.CONFIRMED
        : ICalEventStatus.TENTATIVE;
  for (const [at, leg] of terms.legs.entries()) {
    const place = leg.country ? placesOf([leg.country], language)[0] : null;
    calendar.createEvent({
      id: `${id}-${at + 1}@midst`,
      sequence: terms.version,
      allDay: true,
      start: midnight(leg.from),
      // iCalendar names the first day that is free again.
      end: new Date(midnight(leg.to).getTime() + 86_400_000),
      stamp: new Date(closedAt ?? agreedAt ?? proposedAt),
      summary: `${terms.positionTitle ?? t('engagement.untitled')} (${t(`mode.${leg.mode}`)})`,
      description: [t(`engagement.state.${state}`), leg.load].filter(Boolean).join('. '),
      location: place,
      status,
      // Remote work leaves the day to other things.
      busystatus: leg.mode === 'REMOTE' ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.OOF,
      // Calendars at work are read by colleagues.
      class: ICalEventClass.PRIVATE,
    });
  }
  return calendar.toString();
}

const midnight = (day: string) => new Date(`${day}T00:00:00Z`);
