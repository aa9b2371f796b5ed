import {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { Stretch } from '../plan-cover.js';
import { dayAfter } from '../today.js';

export interface CalendarEvent extends Stretch {
  uid: string;
  sequence: number;
  /** When this was said; the same for the same words, so that a mail that is sent again is the same mail. */
  saidAt: Date;
  summary: string;
  description: string;
  /** Whether the reader is away on these days; otherwise they only see that somebody is. */
  away: boolean;
}

export interface Person {
  name: string | null;
  address: string;
}

/**
 * Stays while days and numbers change. All approvers of a request read the same of it, also in what they take from the
 * page by hand; the clinician's own calendar says something else.
 */
export function uidOf(reference: string, ordinal: number, own: boolean): string {
  return `${reference}${own ? '-own' : ''}-${ordinal + 1}@midst`;
}

/**
 * One stretch of whole days as an invitation, or as what takes it back (RFC 5546). One event only: Outlook and Google
 * show the first of several and drop the others. Organiser and guest are named in both, or Outlook offers nothing to
 * press and Google does not find what it should remove. No answer is wanted, because nothing follows from one.
 */
export function invitation(
  event: CalendarEvent,
  { organiser, guest, standing }: { organiser: Person; guest: Person; standing: boolean },
): { method: 'REQUEST' | 'CANCEL'; content: string } {
  const method = standing ? ICalCalendarMethod.REQUEST : ICalCalendarMethod.CANCEL;
  const calendar = calendarFor(method);
  const entry = addTo(calendar, event, standing);
  entry.organizer({ name: organiser.name ?? 'Midst', email: organiser.address });
  entry.createAttendee({
    name: guest.name ?? guest.address,
    email: guest.address,
    rsvp: false,
    role: ICalAttendeeRole.REQ,
    status: ICalAttendeeStatus.NEEDSACTION,
    type: ICalAttendeeType.INDIVIDUAL,
  });
  return { method: standing ? 'REQUEST' : 'CANCEL', content: calendar.toString() };
}

/** Days to put into a calendar by hand. The UIDs are those of the invitations, so that nothing stands there twice. */
export function toDownload(events: readonly CalendarEvent[]): string {
  const calendar = calendarFor(ICalCalendarMethod.PUBLISH);
  for (const event of events) addTo(calendar, event, true);
  return calendar.toString();
}

function calendarFor(method: ICalCalendarMethod): ICalCalendar {
  return new ICalCalendar({ prodId: { company: 'Midst', product: 'Time off' }, method });
}

function addTo(calendar: ICalCalendar, event: CalendarEvent, standing: boolean) {
  const midnight = (day: string) => new Date(`${day}T00:00:00Z`);
  return calendar.createEvent({
    id: event.uid,
    sequence: event.sequence,
    allDay: true,
    start: midnight(event.from),
    // iCalendar names the first day that is free again.
    end: midnight(dayAfter(event.to)),
    stamp: event.saidAt,
    summary: event.summary,
    description: event.description,
    status: standing ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    // A manager is not away because a colleague is: whole days would otherwise block their own calendar.
    busystatus: event.away ? ICalEventBusyStatus.OOF : ICalEventBusyStatus.FREE,
    transparency: event.away ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    // Calendars at work are read by colleagues.
    class: ICalEventClass.PRIVATE,
  });
}
