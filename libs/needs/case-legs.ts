import { joined, shortened, type StatedRow, type Words } from '../platform/imports/stated-row.js';
import { readDates, type StatedDate } from '../reference/dates.js';
import { readDuration, roughDays } from '../reference/durations.js';
import { daysAfter } from '../platform/days.js';
import { codesOf, isCountry, mapWords } from '../reference/stated-terms.js';
import type { Vocabulary } from '../reference/vocabulary.js';
import type { Mode } from '../clinicians/profile-words.js';
import type { Leg } from './leg.entity.js';

/** A leg as a row states it. */
export type StatedLeg = Partial<Leg> & Pick<Leg, 'mode'>;

/** What the row says of time, whether or not there is a leg to hang it on. */
export interface CaseLegs {
  legs: StatedLeg[];
  /** Times that no leg could take. */
  windowText: string | null;
}

const MODES: readonly Mode[] = ['remote', 'in-country', 'uk-bound'];
const UK_POST =
  'Work in the UK can be asked for only as a visit with an end, so no stay in the UK was made of this.';

/**
 * The legs of a row. `countries` are those of the need; `mayBe` is what the kinds of information say about the mode
 * where no field does.
 */
export function legsIn(
  row: StatedRow,
  vocabulary: Vocabulary,
  countries: readonly string[],
  mayBe: Mode | null,
): CaseLegs {
  const modes = modesIn(row, vocabulary, countries, mayBe);
  const when = row.words('start').map((words) => ({ words, dates: readDates(words.text) }));
  const length = row.words('duration').map((words) => ({ words, read: readDuration(words.text) }));
  for (const { words, dates } of when)
    if (dates) row.mapped(words, dates.map(spanText));
    else row.kept(words, 'It names no day or month that could be read without guessing.');
  for (const { words, read } of length)
    if (read) row.mapped(words, [lengthText(read)], read.rest ? `“${read.rest}” is kept in words.` : null);
    else row.kept(words, 'It states no length that could be read without guessing.');
  const hours = row.words('hours');
  const load = loadOf(row, hours);
  const unread = length.filter(({ read }) => !read?.least && !read?.most).map(({ words }) => words.text);
  const spoken = joined(
    [
      ...when.filter(({ dates }) => !plainDay(dates)).map(({ words }) => words.text),
      ...unread.map((text) => `length: ${text}`),
    ],
    500,
  );
  if (modes.length === 0) {
    const all = [
      ...when.map((w) => w.words.text),
      ...length.map((l) => l.words.text),
      ...hours.map((h) => h.text),
    ];
    return { legs: [], windowText: joined(all, 500) };
  }
  const read = length.map((l) => l.read).find((one) => one);
  const common = {
    ...(read
      ? { ...daysOf(read), extendable: read.extendable ?? false, repeats: capped(read.times, 100) }
      : {}),
    ...load,
    when: spoken,
  };
  const dates = when.flatMap(({ dates: stated }) => stated ?? []);
  const end = read?.until?.last ?? null;
  const legs = modes.flatMap(({ mode, optional }) =>
    stretches(dates, vocabulary).map(({ span, countries: own }) => {
      const from = span?.bound === 'by' || span?.bound === 'before' ? null : (span?.first ?? null);
      // Eight days from 10 May end on the 17th, and two weeks that begin in March by the middle of April.
      const whole = span && !span.bound && !read?.extendable && !read?.times ? daysOfStay(read) : null;
      const last = whole && span?.last ? daysAfter(span.last, whole - 1) : null;
      return {
        ...common,
        mode,
        optional,
        countries: own.length > 0 ? own : mode === 'uk-bound' ? ['GB'] : withoutUk(countries, mode),
        from,
        to: end && (!from || from <= end) ? end : last,
      };
    }),
  );
  return { legs, windowText: dates.some((d) => d.precision === 'month-without-year') ? spoken : null };
}

/** In-country legs of a need that also names the UK are for its other countries. */
function withoutUk(countries: readonly string[], mode: Mode): string[] {
  return mode === 'in-country' && countries.includes('GB') ? countries.filter((code) => code !== 'GB') : [];
}

function modesIn(
  row: StatedRow,
  vocabulary: Vocabulary,
  countries: readonly string[],
  mayBe: Mode | null,
): { mode: Mode; optional: boolean }[] {
  const onlyUk = countries.length > 0 && countries.every((code) => code === 'GB');
  const found = row.words('mode').flatMap((words) => {
    const codes = codesOf(mapWords(row, vocabulary, 'mode', words));
    const modes = MODES.filter((mode) => codes.includes(mode));
    if (onlyUk && modes.includes('in-country')) {
      row.refused(words, UK_POST);
      return modes.filter((mode) => mode !== 'in-country').map((mode) => ({ mode, optional: false }));
    }
    return modes
      .sort((a, b) => codes.indexOf(a) - codes.indexOf(b))
      .map((mode, i) => ({ mode, optional: modes.length > 1 && optionalIn(words.text, i) }));
  });
  if (found.length > 0 || row.words('mode').length > 0) return found;
  return mayBe && !(onlyUk && mayBe === 'in-country') ? [{ mode: mayBe, optional: false }] : [];
}

/** "On site or remote" leaves the choice; "on site (remote possible)" makes the second one a choice. */
function optionalIn(text: string, nth: number): boolean {
  const outside = text.replace(/\([^)]*\)/g, ' ');
  if (/\bor\b|\bchoice\b|\//i.test(outside)) return true;
  return nth > 0 && /\([^)]*\b(?:or|option|possible|optional|alternative)\b[^)]*\)/i.test(text);
}

/** Dates with a place each are legs of their own: "4 May (Gulu), 11 May (Lira)". */
function stretches(
  dates: readonly StatedDate[],
  vocabulary: Vocabulary,
): { span: StatedDate | null; countries: string[] }[] {
  const labelled = dates.map((span) => ({
    span,
    countries: span.label ? codesOf(vocabulary.map('country', span.label)).filter(isCountry) : [],
  }));
  if (labelled.length > 1 && labelled.every(({ countries }) => countries.length > 0)) return labelled;
  return [{ span: dates.length === 1 ? dates[0] : null, countries: [] }];
}

function daysOf(read: NonNullable<ReturnType<typeof readDuration>>): Pick<Leg, 'minDays' | 'maxDays'> {
  const days = (length: typeof read.least) =>
    length ? Math.min(3660, Math.max(1, Math.round(roughDays(length)))) : null;
  return { minDays: days(read.least), maxDays: days(read.most) };
}

/** The most days of a stay with a length. */
const daysOfStay = (read: ReturnType<typeof readDuration> | undefined): number | null =>
  read ? daysOf(read).maxDays : null;

function capped(times: number | undefined, most: number): number | null {
  return times && Number.isInteger(times) && times <= most ? times : null;
}

const WEEKDAY = /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b[^;,]*/i;

/** Hours in words, and what of them can be read: days or hours a week, a weekday, full time, on call. */
function loadOf(row: StatedRow, hours: readonly Words[]): Partial<Leg> {
  const text = hours.map((one) => one.text).join('; ');
  if (text === '') return {};
  const number = (pattern: RegExp): number | null => {
    const found = pattern.exec(text);
    return found ? Number(found[1]) : null;
  };
  const parts: Partial<Leg> = {
    daysAWeek: upTo(number(/(?<![\d-])(\d(?:\.\d)?) days?(?: a| per| each|\/) ?week/i), 7),
    hoursAWeek: upTo(number(/(?<![\d-])(\d{1,3}(?:\.\d)?) ?(?:hours|hrs|h)(?: a| per| each|\/) ?week/i), 168),
    cases: upTo(number(/(?<![\d-])(\d{1,4}) cases\b/i), 1000),
    documents: upTo(number(/(?<![\d-])(\d{1,4}) documents\b/i), 1000),
    weekdaySlot: WEEKDAY.exec(text)?.[0].trim() ?? null,
    onCall:
      text
        .split(/[;,+]|\bplus\b/)
        .find((part) => /\bon[- ]call\b/i.test(part))
        ?.trim() ?? null,
    // "Full time; one day a week for the remote form" says both: neither is taken for the other.
    fullTime: /\bfull[- ]time\b/i.test(text) && !/\bpart[- ]time\b|;/i.test(text) ? true : null,
  };
  const terms = Object.entries(parts).flatMap(([name, value]) => (value === null ? [] : [name]));
  for (const words of hours)
    if (terms.length > 0) row.mapped(words, terms);
    else row.kept(words, 'The hours are kept in words under the load.');
  return { ...parts, load: shortened(text, 500) };
}

function upTo(value: number | null, most: number): number | null {
  return value !== null && value > 0 && value <= most ? value : null;
}

function plainDay(dates: readonly StatedDate[] | null): boolean {
  return dates?.length === 1 && dates[0].precision === 'day' && !dates[0].bound;
}

function spanText({ first, last, month }: StatedDate): string {
  if (first && last) return first === last ? first : `${first}/${last}`;
  return month ? `month-${month}` : 'date';
}

function lengthText(read: NonNullable<ReturnType<typeof readDuration>>): string {
  const { minDays, maxDays } = daysOf(read);
  if (minDays || maxDays) return `${minDays ?? ''}–${maxDays ?? ''} days`;
  return `until ${read.until?.last ?? ''}`;
}
