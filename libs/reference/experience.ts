import { NUMBER, numberOf } from './numbers.js';
import { splitOutsideBrackets } from './durations.js';

/** One stated amount of experience. */
export interface StatedExperience {
  /** Least amount, in `unit`. */
  least: number | null;
  /** Equal to `least` when one number was stated; null when only a least was. */
  most: number | null;
  unit: 'month' | 'year';
  approximate?: boolean;
  /** What the years were in, as it was written: "in NHS", "clinical before Madagascar". */
  scope?: string;
}

const UNIT = "(?:years?|yrs?|y|months?|mths?)\\b['’]?";
const AT_LEAST =
  /^(?:at least|minimum(?: of)?|min\.?(?: of)?|a minimum of|over|more than|no less than|not less than|>\s?=?)\s*/i;
const AT_MOST = /^(?:up to|maximum(?: of)?|less than|under|at most|<\s?=?)\s*/i;
const ABOUT = /^(?:about|around|approximately|approx\.?|nearly|almost|circa|c\.|some|~)\s*/i;
const AMOUNT = new RegExp(
  `^(${NUMBER})(?:\\s*(?:-|–|to|or)\\s*(${NUMBER}))?\\s*(\\+)?\\s*(${UNIT})?(\\+)?(.*)$`,
  'is',
);

/**
 * Reads stated experience: "20+", "4 in paediatrics", "9 months as a matron", "over 12", "3-5 years", "8 years' service; 4
 * for dentists". A bare number is years, because that is what the field asks for. Null when a part names no
 * number ("many years", "experienced preferred"), so that the words are kept and nothing is invented.
 */
export function readExperience(stated: string | number): StatedExperience[] | null {
  if (typeof stated === 'number')
    return Number.isFinite(stated) && stated >= 0 ? [{ least: stated, most: stated, unit: 'year' }] : null;
  const parts = splitOutsideBrackets(stated, ';').map((part) => readPart(part.trim()));
  const known = parts.filter((part): part is StatedExperience => part !== null);
  return known.length === parts.length && known.length > 0 ? known : null;
}

function readPart(part: string): StatedExperience | null {
  let text = part;
  const about = ABOUT.test(text);
  text = text.replace(ABOUT, '');
  const atLeast = AT_LEAST.test(text);
  text = text.replace(AT_LEAST, '');
  const atMost = !atLeast && AT_MOST.test(text);
  if (atMost) text = text.replace(AT_MOST, '');
  const match = AMOUNT.exec(text);
  if (!match) return null;
  const [, first, second, plus, unit, plusAfter, tail] = match;
  // "a consultant since" is no number of years: words count as numbers only with a unit
  if (!unit && !/^[\d½]/.test(first)) return null;
  const from = numberOf(first);
  const to = second ? numberOf(second) : from;
  if (from === null || to === null || from > to || to > 80 * (unit?.toLowerCase().startsWith('m') ? 12 : 1))
    return null;
  if (/^[\d%/:.-]|^\s*(?:weeks?|days?|hours?|patients?|cases|beds|%)/i.test(tail)) return null;
  const open =
    atLeast || Boolean(plus ?? plusAfter) || /^\s*(?:or more|minimum|and above|plus)\b/i.test(tail);
  const scope = tail
    .replace(/^\s*(?:or more|minimum|and above|plus)\b/i, '')
    .replace(/^[\s,]*(?:of\s+)?/, '')
    .trim();
  return {
    least: atMost ? null : from,
    most: open ? null : to,
    unit: unit?.toLowerCase().startsWith('m') ? 'month' : 'year',
    ...(about ? { approximate: true } : {}),
    ...(scope ? { scope } : {}),
  };
}
