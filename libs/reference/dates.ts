import { Temporal } from 'temporal-polyfill';

/**
 * A stated day, month or year as the days that it can mean, both ends included (YYYY-MM-DD).
 * Without a year there are no days: `month` alone is kept ("May, year not stated").
 */
export interface DateSpan {
  first: string | null;
  last: string | null;
  precision: 'day' | 'days' | 'month' | 'months' | 'part-of-year' | 'year' | 'month-without-year';
  month?: number;
  /** "after", "from", "by" … when the date is only one end. */
  bound?: 'from' | 'after' | 'by' | 'before';
}

export interface StatedDate extends DateSpan {
  /** Words in brackets beside the date: a place, or "year not shown". */
  label?: string;
}

/** Each month as adverts in English, French, Portuguese and Spanish write it. */
const MONTHS: readonly string[] = [
  'jan(?:uary)?|janvier|janeiro|enero',
  'feb(?:ruary)?|février|fevrier|fevereiro|febrero',
  'mar(?:ch)?|mars|março|marco|marzo',
  'apr(?:il)?|avril|abril',
  'may|mai|maio|mayo',
  'june?|juin|junho|junio',
  'july?|juillet|julho|julio',
  'aug(?:ust)?|août|aout|agosto',
  'sept?(?:ember)?|septembre|setembro|septiembre|setiembre',
  'oct(?:ober)?|octobre|outubro|octubre',
  'nov(?:ember)?|novembre|novembro|noviembre',
  'dec(?:ember)?|décembre|decembre|dezembro|diciembre',
];
const MONTH = `(${MONTHS.join('|')})\\.?(?: de)?`;
const YEAR = '((?:19|20)\\d{2})';
const WHOLE_MONTHS = MONTHS.map((words) => new RegExp(`^(?:${words})$`, 'i'));
const monthNumber = (word: string): number => WHOLE_MONTHS.findIndex((month) => month.test(word)) + 1;

function day(year: number, month: number, date: number): DateSpan | null {
  try {
    const iso = Temporal.PlainDate.from({ year, month, day: date }, { overflow: 'reject' }).toString();
    return { first: iso, last: iso, precision: 'day' };
  } catch (error) {
    if (error instanceof RangeError) return null; // 31 April: not a date, so nothing was stated
    throw error;
  }
}

function months(year: number, from: number, to: number, precision: DateSpan['precision']): DateSpan | null {
  if (from < 1 || to > 12 || from > to) return null;
  const end = Temporal.PlainYearMonth.from({ year, month: to });
  return {
    first: Temporal.PlainDate.from({ year, month: from, day: 1 }).toString(),
    last: end.toPlainDate({ day: end.daysInMonth }).toString(),
    precision,
  };
}

const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  early: [1, 4],
  mid: [5, 8],
  late: [9, 12],
  'end of': [10, 12],
  'start of': [1, 3],
  beginning: [1, 3],
};
/** Thirds of a month; the last one ends with the month. */
const PARTS_OF_MONTH: Readonly<Record<string, readonly [number, number]>> = {
  early: [1, 10],
  mid: [11, 20],
  late: [21, 31],
};

function partOfMonth(part: string, month: string, year: string): DateSpan | null {
  const whole = months(+year, monthNumber(month), monthNumber(month), 'month');
  const [from, to] = PARTS_OF_MONTH[part.toLowerCase()];
  const on = (date: number) => `${whole?.first?.slice(0, 8)}${String(date).padStart(2, '0')}`;
  return whole && { first: on(from), last: to === 31 ? whole.last : on(to), precision: 'days' };
}

type Reader = readonly [RegExp, (m: RegExpExecArray) => DateSpan | null];

const READERS: readonly Reader[] = [
  [/^((?:19|20)\d{2})-(\d{2})-(\d{2})$/, (m) => day(+m[1], +m[2], +m[3])],
  [/^((?:19|20)\d{2})-(\d{2})$/, (m) => months(+m[1], +m[2], +m[2], 'month')],
  [/^((?:19|20)\d{2})-(\d{2})\/(\d{2})$/, (m) => months(+m[1], +m[2], +m[3], 'months')],
  [/^((?:19|20)\d{2})$/, (m) => months(+m[1], 1, 12, 'year')],
  // 03/04/2026 is two different days on two sides of the Atlantic: only what cannot be misread is read
  [
    /^(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d{2})$/,
    (m) =>
      +m[1] > 12
        ? day(+m[3], +m[2], +m[1])
        : +m[2] > 12
          ? day(+m[3], +m[1], +m[2])
          : +m[1] === +m[2]
            ? day(+m[3], +m[1], +m[2])
            : null,
  ],
  [
    new RegExp(`^(\\d{1,2})(?:st|nd|rd|th|er|º|°|\\.)?(?: of| de)? ${MONTH},? ${YEAR}$`, 'i'),
    (m) => day(+m[3], monthNumber(m[2]), +m[1]),
  ],
  [
    new RegExp(`^${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? ${YEAR}$`, 'i'),
    (m) => day(+m[3], monthNumber(m[1]), +m[2]),
  ],
  [
    new RegExp(`^${MONTH},? ${YEAR}$`, 'i'),
    (m) => months(+m[2], monthNumber(m[1]), monthNumber(m[1]), 'month'),
  ],
  [
    new RegExp(`^${YEAR},? ${MONTH}$`, 'i'),
    (m) => months(+m[1], monthNumber(m[2]), monthNumber(m[2]), 'month'),
  ],
  [
    new RegExp(`^${MONTH}\\s*(?:-|–|to|/|and|or)\\s*${MONTH},? ${YEAR}$`, 'i'),
    (m) => months(+m[3], monthNumber(m[1]), monthNumber(m[2]), 'months'),
  ],
  [new RegExp(`^Q([1-4]),? ${YEAR}$`, 'i'), (m) => months(+m[2], +m[1] * 3 - 2, +m[1] * 3, 'months')],
  [
    new RegExp(`^(early|mid|late|end of|start of|beginning)(?: of)?[ -]${YEAR}$`, 'i'),
    (m) => months(+m[2], ...PARTS[m[1].toLowerCase()], 'part-of-year'),
  ],
  [new RegExp(`^(early|mid|late)[ -]${MONTH},? ${YEAR}$`, 'i'), (m) => partOfMonth(m[1], m[2], m[3])],
  [
    new RegExp(`^${YEAR} (early|mid|late)$`, 'i'),
    (m) => months(+m[1], ...PARTS[m[2].toLowerCase()], 'part-of-year'),
  ],
  [
    new RegExp(`^${MONTH}$`, 'i'),
    (m) => ({ first: null, last: null, precision: 'month-without-year', month: monthNumber(m[1]) }),
  ],
];

const BOUNDS: readonly (readonly [RegExp, NonNullable<DateSpan['bound']>])[] = [
  [/^(?:from|starting(?: in| on)?|starts(?: in| on)?|beginning in|since|as of)\s+/i, 'from'],
  [/^(?:after)\s+/i, 'after'],
  [/^(?:by|until|till|no later than|not later than)\s+/i, 'by'],
  [/^(?:before)\s+/i, 'before'],
];

const FROM_TO = new RegExp(
  `^(?:from |between )?(\\d{1,2}(?:st|nd|rd|th)?(?: of)?(?: ${MONTH})?(?:,? ${YEAR})?|${MONTH},? ${YEAR}|(?:19|20)\\d{2}-\\d{2}-\\d{2})\\s*(?: to | until | till | and |-|–)\\s*(\\S.*)$`,
  'i',
);

/** "3 May to 14 June 2027", "1–14 March 2027": what the first end leaves out, month or year, is that of the last. */
function readFromTo(words: string): DateSpan | null {
  const ends = FROM_TO.exec(words);
  const last = ends && readPlain(ends.at(-1)!);
  if (!ends || !last?.last || last.precision === 'year') return null;
  const [year, month] = last.last.split('-').map(Number);
  const bare = /^\d{1,2}(?:st|nd|rd|th)?$/i.test(ends[1]);
  const dayless = !/(?:19|20)\d{2}/.test(ends[1]);
  const first = bare
    ? last.precision === 'day'
      ? day(year, month, parseInt(ends[1], 10))
      : null
    : readPlain(dayless ? `${ends[1]} ${year}` : ends[1]);
  if (!first?.first || first.first > last.last) return null;
  return { first: first.first, last: last.last, precision: first.precision === 'day' ? 'days' : 'months' };
}

/** Reads one date that fills the whole text; null for anything else. */
export function readDate(text: string): DateSpan | null {
  let words = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^(?:in|on)\s+/i, '')
    .replace(/\.$/, '');
  const span = readFromTo(words);
  if (span) return span;
  const bound = BOUNDS.find(([pattern]) => pattern.test(words));
  if (bound) words = words.replace(bound[0], '');
  const read = readPlain(words);
  return read && bound ? { ...read, bound: bound[1] } : read;
}

function readPlain(words: string): DateSpan | null {
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(words);
    if (match) return read(match);
  }
  return null;
}

/**
 * Reads stated dates: "2026-03-02 (Kampala), 2026-03-09 (Gulu)", "2027-01", "May (year not stated)",
 * "cohort (Mar/Sep)". Every part must be a date, otherwise null: "rolling" and "summer" are no dates, and a season means another half of the year south of the equator.
 */
export function readDates(text: string): StatedDate[] | null {
  const cohort = new RegExp(
    `^(?:cohorts?|intakes?)\\s*\\(?${MONTH}\\s*(?:/|and|or|,)\\s*${MONTH}\\)?$`,
    'i',
  ).exec(text.trim());
  if (cohort)
    return [cohort[1], cohort[2]].map((m) => ({
      first: null,
      last: null,
      precision: 'month-without-year',
      month: monthNumber(m),
    }));
  const whole = readDate(text);
  if (whole) return [whole];
  const dates: StatedDate[] = [];
  for (const part of text.split(/;|,(?![^(]*\))|\band\b(?![^(]*\))/)) {
    const labelled = /^\s*([^()]+?)\s*(?:\(([^()]*)\))?\s*$/.exec(part);
    const span = labelled && readDate(labelled[1]);
    if (!labelled || !span) return null;
    dates.push(labelled[2] ? { ...span, label: labelled[2] } : span);
  }
  return dates.length > 0 ? dates : null;
}

const IN_A_SENTENCE = new RegExp(
  `(?<![\\p{L}\\d])(?:\\d{1,2}(?:st|nd|rd|th)? ?(?:-|–|to) ?)?(?:\\d{1,2}(?:st|nd|rd|th)? )?${MONTH}(?:,? ${YEAR})?` +
    `(?: ?(?:-|–|to|until|till) ?(?:\\d{1,2}(?:st|nd|rd|th)? )?${MONTH})?,? ${YEAR}(?!\\d)`,
  'giu',
);

/** Days and months with a year inside a sentence, each with the words before and after it: "study leave agreed 3-21 May 2027". */
export function datesInside(text: string): { before: string; span: DateSpan; after: string }[] {
  const whole = text.replace(/\s+/g, ' ');
  return [...whole.matchAll(IN_A_SENTENCE)].flatMap((found) => {
    const span = readDate(found[0]);
    const before = whole.slice(0, found.index);
    return span ? [{ before, span, after: whole.slice(found.index + found[0].length) }] : [];
  });
}
