import { ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Words } from '../pages/words.js';
import type { Shown } from './shown.js';

const dayMs = 24 * 3600_000;

/** The approved days for the approver's own calendar, whole days each; null while nothing is approved, or where the plan has changed. */
export function calendarOf(shown: Shown, t: Words): string | null {
  if (shown.link === 'OUT_OF_DATE' || shown.link === 'CONDITION') return null;
  const last = shown.recorded.at(-1);
  if (!last || !['approve', 'confirm-condition'].includes(last.decision)) return null;
  const calendar = new ICalCalendar({
    prodId: { company: 'Midst', product: 'Time off' },
    method: ICalCalendarMethod.PUBLISH,
  });
  shown.lines.forEach(({ from, to }, index) =>
    calendar.createEvent({
      id: `${shown.reference}-${index + 1}@midst`,
      allDay: true,
      start: new Date(`${from}T00:00:00Z`),
      // iCalendar names the first day that is free again.
      end: new Date(Date.parse(`${to}T00:00:00Z`) + dayMs),
      stamp: new Date(last.at),
      summary: t('timeOff.calendar', { name: shown.clinicianName }),
      description: t('timeOff.reference', { reference: shown.reference }),
      status: ICalEventStatus.CONFIRMED,
    }),
  );
  return calendar.toString();
}
