import { type Language, writingOf } from './words.js';

/** Days and moments in the reader's language; Gregorian, with Western digits. */
export interface Dates {
  /** "1 March 2027" of a date without a time (`2027-03-01`). */
  day(date: string): string;
  /** "1 to 12 March 2027". */
  days(from: string, to: string): string;
  /** "1 March 2027 at 14:05" of a moment, UK time unless said otherwise. */
  moment(instant: string, timeZone?: string): string;
}

export function datesIn(language: Language): Dates {
  const writing = writingOf(language);
  // A format takes far longer to make than to use, and a list writes many moments of one zone.
  const momentFormats = new Map<string, Intl.DateTimeFormat>();
  const momentFormat = (timeZone: string) => {
    const format =
      momentFormats.get(timeZone) ??
      new Intl.DateTimeFormat(writing, { dateStyle: 'long', timeStyle: 'short', timeZone });
    momentFormats.set(timeZone, format);
    return format;
  };
  const dayFormat = new Intl.DateTimeFormat(writing, { dateStyle: 'long', timeZone: 'UTC' });
  const at = (date: string) => new Date(`${date.slice(0, 10)}T00:00:00Z`);
  return {
    day: (date) => dayFormat.format(at(date)),
    days: (from, to) =>
      from.slice(0, 10) === to.slice(0, 10)
        ? dayFormat.format(at(from))
        : dayFormat.formatRange(at(from), at(to)),
    moment: (instant, timeZone = 'Europe/London') => momentFormat(timeZone).format(new Date(instant)),
  };
}
