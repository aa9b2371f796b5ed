import { DateSpan, readDate } from './dates.js';
import { NUMBER, numberOf } from './numbers.js';

export type LengthUnit = 'hour' | 'day' | 'week' | 'month' | 'year';

export interface Length {
  amount: number;
  unit: LengthUnit;
}

/** A stated length of stay. At least one of `least`, `most` and `until` is set. */
export interface StatedDuration {
  /** Shortest stay; equal to `most` when one length was stated. */
  least: Length | null;
  /** Longest stay; null when none was stated. */
  most: Length | null;
  /** The same stay is made so many times: "3 x 2 weeks". */
  times?: number;
  /** "2 weeks a year". */
  every?: 'year' | 'month';
  extendable?: boolean;
  longerPreferred?: boolean;
  approximate?: boolean;
  /** The work ends with this date. */
  until?: DateSpan;
  /** Stated words beside the length, as they were written. */
  rest?: string;
}

/** Units of length as adverts in English, French, Portuguese, Spanish and German write them. "An" alone is an article. */
const UNITS: readonly (readonly [words: string, unit: LengthUnit, times: number])[] = [
  ['hours?|hrs?', 'hour', 1],
  ['days?|jours?|dias?|días?|tagen?|tage?', 'day', 1],
  ['fortnights?', 'week', 2],
  ['weeks?|wks?|semaines?|semanas?|wochen?|woche', 'week', 1],
  ['months?|mths?|mos?|mois|mes|mês|meses|monaten?|monate?', 'month', 1],
  ['years?|yrs?|ans|années?|anos?|años?|jahren?|jahre?', 'year', 1],
];
const UNIT = `(?:${UNITS.map(([words]) => words).join('|')})`;
const LEAD =
  /^(?:(?:duration|length)\s*:?\s*|for\s+|lasting\s+|a period of\s+|an? initial\s+|initial(?:ly)?\s+|minimum duration\s*:?\s*)/i;
const ABOUT = /^(?:approximately|approx\.?|about|around|circa|c\.|roughly|some|~)\s*/i;
const AT_LEAST =
  /^(?:at least|minimum(?: of)?|min\.?(?: of)?|no less than|not less than|a minimum of|more than|over|from)\s+/i;
const AT_MOST =
  /^(?:up to|maximum(?: of)?|max\.?(?: of)?|at most|no more than|not more than|a maximum of|less than|under)\s+/i;
const RANGE = new RegExp(
  `^(?:between\\s+)?(${NUMBER})\\s*[- ]?(${UNIT})?\\s*(?:-|–|—|to|or|and)\\s*(${NUMBER})\\s*[- ]?(${UNIT})(?![\\p{L}])`,
  'iu',
);
const SINGLE = new RegExp(`^(${NUMBER})\\s*(\\+)?\\s*[- ]?(${UNIT})(\\+)?(?![\\p{L}])`, 'iu');
const TIMES = new RegExp(`^(${NUMBER})\\s*(?:x|×|times|visits of|trips of|blocks of)\\s*`, 'iu');
/** Words that make a number of weeks something else than a stay. */
const OTHER_MEANING =
  /^['’]?\s*(?:notice|of (?:experience|age|service)|experience|old|after|before|ago|in advance|prior|later|earlier|post[- ]|since|de|avant|après|antes|von|vor|nach)\b|^d['’]/i;
const LOAD =
  /^(?:a|per|each|every|par|por|pro|à|\/)\s*(?:la )?(?:day|week|jour|semaine|dia|día|semana|tag|woche)(?!\p{L})/iu;

const WHOLE_UNITS = UNITS.map(([words, unit, times]) => ({
  is: new RegExp(`^(?:${words})$`, 'i'),
  unit,
  times,
}));

function unitOf(word: string): { unit: LengthUnit; times: number } {
  const known = WHOLE_UNITS.find(({ is }) => is.test(word));
  if (!known) throw new Error(`No unit of length: ${word}`);
  return known;
}

function length(number: string, word: string): Length | null {
  const amount = numberOf(number);
  const { unit, times } = unitOf(word);
  return amount === null || amount <= 0 ? null : { amount: amount * times, unit };
}

const DAYS: Readonly<Record<LengthUnit, number>> = {
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 365.25 / 12,
  year: 365.25,
};
/** Rough days, to compare two lengths; never to compute a date. */
export const roughDays = ({ amount, unit }: Length): number => amount * DAYS[unit];

/**
 * Reads a stated length of stay: "10 weeks", "3 months to a year", "4 months minimum, longer welcome",
 * "5 to 9 months, until 2027-04". Null when the text does not begin with a length or an end date: words such
 * as "longer term", a load ("2 days a week") and a period of notice are nobody's length of stay.
 */
export function readDuration(text: string): StatedDuration | null {
  const [main, ...clauses] = splitOutsideBrackets(text, ';');
  const read = readClause(main);
  if (!read) return null;
  const rest = [read.rest];
  for (const clause of clauses) {
    const more = readClause(clause);
    if (
      more &&
      !more.rest &&
      more.least &&
      !more.most &&
      read.least &&
      roughDays(more.least) >= roughDays(read.least) - 0.5
    ) {
      // "1 to 3 months; at least 1 month" repeats or raises the least
      if (!read.most || roughDays(more.least) <= roughDays(read.most)) read.least = more.least;
    } else rest.push(clause.trim());
  }
  const words = rest.filter(Boolean).join('; ');
  return { ...read, ...(words ? { rest: words } : { rest: undefined }) };
}

function readClause(clause: string): StatedDuration | null {
  let text = clause.trim();
  const brackets: string[] = [];
  text = text.replace(/\s*\(([^()]*)\)/g, (_, inside: string) => {
    brackets.push(inside.trim());
    return ' ';
  });
  text = text.replace(/\s+/g, ' ').trim();
  const ending = /^(?:(?:to|until|till|through|ending|ends)\s+)(.+)$/i.exec(text);
  if (ending) {
    const until = readDate(ending[1]);
    return until ? withRest({ least: null, most: null, until }, '', brackets) : null;
  }
  text = text.replace(LEAD, '').replace(/^(?=fortnight\b)/i, 'a ');
  const about = ABOUT.exec(text);
  text = text.replace(ABOUT, '');
  const least = AT_LEAST.exec(text);
  const most = least ? null : AT_MOST.exec(text);
  if (least) text = text.slice(least[0].length);
  else if (most) text = text.slice(most[0].length);
  const repeat = TIMES.exec(text);
  const times = repeat ? numberOf(repeat[1]) : null;
  if (repeat) text = text.slice(repeat[0].length);
  const found = readLengths(text);
  if (!found) return null;
  const duration: StatedDuration = { least: found.least, most: found.most };
  if (least) duration.most = found.range ? found.most : null;
  if (most) duration.least = found.range ? found.least : null;
  if (found.plus) duration.most = null;
  if (times !== null) duration.times = times;
  if (about) duration.approximate = true;
  return finish(duration, found.after, brackets);
}

interface Lengths {
  least: Length;
  most: Length;
  range: boolean;
  plus: boolean;
  after: string;
}

function readLengths(text: string): Lengths | null {
  const range = RANGE.exec(text);
  if (range) {
    const from = length(range[1], range[2] ?? range[4]);
    const to = length(range[3], range[4]);
    if (!from || !to || roughDays(from) > roughDays(to)) return null;
    return { least: from, most: to, range: true, plus: false, after: text.slice(range[0].length) };
  }
  const single = SINGLE.exec(text);
  const one = single && length(single[1], single[3]);
  if (!single || !one) return null;
  return {
    least: one,
    most: one,
    range: false,
    plus: Boolean(single[2] ?? single[4]),
    after: text.slice(single[0].length),
  };
}

/** Reads what follows the length: words that turn it into something else, and words that qualify it. */
function finish(duration: StatedDuration, after: string, brackets: readonly string[]): StatedDuration | null {
  let rest = after.replace(/^\s+/, '');
  if (OTHER_MEANING.test(rest) || LOAD.test(rest)) return null;
  const yearly = /^(?:a|per|each|every|\/)\s*(year|month)\b/i.exec(rest);
  if (yearly) {
    duration.every = yearly[1].toLowerCase() as 'year' | 'month';
    rest = rest.slice(yearly[0].length);
  }
  const pieces = [rest, ...brackets]
    .flatMap((p) => p.split(','))
    .map((p) => p.replace(/^[\s.]+|[\s.]+$/g, ''));
  const left: string[] = [];
  for (const piece of pieces.filter(Boolean)) {
    const until = /^(?:until|till|to|ending)\s+(.+)$/i.exec(piece);
    const end = until ? readDate(until[1]) : null;
    if (
      /^(?:minimum|min\.?|at least|or more|or longer|and above|upwards|plus|at minimum|as a minimum)$/i.test(
        piece,
      )
    )
      duration.most = null;
    else if (/^(?:maximum|max\.?|at most|or less|or shorter)$/i.test(piece)) duration.least = null;
    else if (/^longer (?:stays? |is )?(?:preferred|welcome|possible|term preferred)$/i.test(piece))
      duration.longerPreferred = true;
    else if (
      /^(?:can be |may be |is |with possibility of )?(?:extend(?:able|ible|ed)|renewable|extension(?: possible)?)\b/i.test(
        piece,
      )
    ) {
      duration.extendable = true;
      if (/\s(?:on|by|for|if|subject)\b/i.test(piece)) left.push(piece);
    } else if (end) duration.until = end;
    else if (otherEnd(duration, piece)) continue;
    else left.push(piece);
  }
  return withRest(duration, left.join(', '), []);
}

/** "Min. 3 months, max. 12 months": the second length states the end that the first one left open. */
function otherEnd(duration: StatedDuration, piece: string): boolean {
  const before = AT_MOST.exec(piece);
  const found = readLengths(before ? piece.slice(before[0].length) : piece);
  const after = found?.after.trim() ?? '';
  if (!found || found.range || found.plus) return false;
  if (before ? after !== '' : !/^(?:maximum|max\.?|at most)$/i.test(after)) return false;
  if (!duration.least || duration.most || roughDays(found.most) < roughDays(duration.least)) return false;
  duration.most = found.most;
  return true;
}

function withRest(duration: StatedDuration, rest: string, brackets: readonly string[]): StatedDuration {
  const words = [rest, ...brackets].filter(Boolean).join(', ');
  return words ? { ...duration, rest: words } : duration;
}

export function splitOutsideBrackets(text: string, sign: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '(') depth += 1;
    else if (text[i] === ')') depth = Math.max(0, depth - 1);
    else if (text[i] === sign && depth === 0) {
      parts.push(text.slice(from, i));
      from = i + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}
