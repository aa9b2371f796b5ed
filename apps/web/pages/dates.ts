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

const mostZones = 20;

const known = new Map<Language, Dates>();

/** Made once for each language: its formats took a tenth of what a page takes to make. */
export function datesIn(language: Language): Dates {
  const dates = known.get(language) ?? madeFor(language);
  known.set(language, dates);
  return dates;
}

function madeFor(language: Language): Dates {
  const writing = writingOf(language);
  // A format takes far longer to make than to use; there are few zones, and anybody may spell one in many ways.
  const momentFormats = new Map<string, Intl.DateTimeFormat>();
  const momentFormat = (timeZone: string) => {
    const before = momentFormats.get(timeZone);
    if (before) return before;
    const format = new Intl.DateTimeFormat(writing, { dateStyle: 'long', timeStyle: 'short', timeZone });
    if (momentFormats.size >= mostZones) momentFormats.clear();
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
