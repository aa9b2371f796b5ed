import { NUMBER, numberOf } from '../../reference/numbers.js';
import { roleIn } from './known-roles.js';
import type { Length, StageCondition } from './leave-rule.js';
import { groupsIn } from './read-staff.js';

/** Up to which length somebody before was asked: "for longer" is longer than that, or as long where they were not. */
export interface UpTo {
  length: Length;
  orAsLong: boolean;
}

const AMOUNT = `((?:${NUMBER})\\s+(?:(?:working|calendar|consecutive)\\s+)?(?:days?|weeks?|months?|years?))`;
const OR_MORE = new RegExp(`\\b${AMOUNT}\\s+or\\s+(?:more|longer|over|above)\\b`, 'giu');
const OR_LESS = new RegExp(`\\b${AMOUNT}\\s+or\\s+(?:less|fewer|shorter|under)\\b`, 'giu');

/** "Two weeks or more" as "at least two weeks": the "or" of an amount parts nobody from anybody. Pure. */
export const orsAsWords = (text: string): string =>
  text.replace(OR_MORE, 'at least $1').replace(OR_LESS, 'up to $1');

/** Words that make a stage hang on something. */
export const HANGS = new RegExp(
  `\\b(?:over|above|more than|exceeding|longer than|beyond|up to|at most|no longer than|no more than|not more than|under|less than|at least|from)\\s+(?:£\\s*)?(?:${NUMBER})\\b|\\b(?:if|where|when|unless|otherwise|beyond|thereafter)\\b|\\bor (?:more|longer|over|above)\\b|(?:${NUMBER})\\s*(?:-|–|to)\\s*(?:${NUMBER})\\s+(?:\\w+\\s+)?(?:days?|weeks?|months?|years?)\\b`,
  'i',
);

export const isCondition = (words: string) => conditionsIn(words, null).length > 0;

const LENGTH = `(${NUMBER})\\s+(?:(working|calendar|consecutive)\\s+)?(days?|weeks?|months?|years?)\\b`;
const OVER = new RegExp(
  `(?<!\\b(?:no|not)\\s)\\b(?:over|above|more than|exceeding|longer than|beyond)\\s+${LENGTH}(?!\\s+or\\b)`,
  'iu',
);
const UP_TO = new RegExp(
  `\\b(?:up to|at most|no longer than|no more than|not more than|a maximum of)\\s+${LENGTH}|\\b${LENGTH}\\s+or (?:less|fewer|shorter|under)\\b`,
  'iu',
);
const AT_LEAST = new RegExp(
  `\\b(?:at least|no less than|not less than|a minimum of)\\s+${LENGTH}|\\b${LENGTH}\\s+or (?:more|longer|over|above)\\b`,
  'iu',
);
const LESS_THAN = new RegExp(
  `(?<!\\b(?:no|not)\\s)\\b(?:less than|fewer than|shorter than|under|below)\\s+${LENGTH}(?!\\s+or\\b)`,
  'iu',
);
/** Working days have a condition of their own. */
const longerThan = (length: Length): StageCondition =>
  length.unit === 'day' ? { when: 'days-over', days: length.amount } : { when: 'longer-than', length };
/** "For longer", where it was said up to which length somebody else is asked. */
const LONGER =
  /\b(?:for (?:more|longer|anything (?:more|longer))|(?:beyond|above|over|longer than)(?: (?:that|this))?$)/i;

/** A length as stages know it; null where it is no whole number of weeks, months or years. */
function lengthOf(number: string, kind: string | undefined, unit: string): Length | null {
  const amount = numberOf(number);
  if (amount === null || amount <= 0) return null;
  const [first] = unit.toLowerCase();
  if (first === 'd') return { amount, unit: kind && !/^working/i.test(kind) ? 'calendar-day' : 'day' };
  if (!Number.isInteger(amount)) return null;
  return { amount, unit: first === 'w' ? 'week' : first === 'm' ? 'month' : 'year' };
}

/** A pattern with two ways to say it has the same three parts once for each. */
function lengthIn(pattern: RegExp, words: string): Length | null {
  const parts = pattern.exec(words)?.slice(1) as (string | undefined)[] | undefined;
  if (!parts) return null;
  const [number, kind, unit] = parts[0] === undefined ? parts.slice(3) : parts;
  return lengthOf(number!, kind, unit!);
}

export const LENGTHS = new RegExp(LENGTH, 'iu');
const COST = /(?:over|above|more than|exceeding|>)\s*(?:£|GBP\s*)\s*([\d,]+(?:\.\d+)?)/i;

/**
 * Every condition that words state: of "overseas or over £1,000" either is enough.
 * @param upTo the length up to which somebody before is asked
 */
export function conditionsIn(words: string, upTo: UpTo | null): StageCondition[] {
  const found: StageCondition[] = [];
  const cost = COST.exec(words);
  if (cost) found.push({ when: 'cost-over', pounds: Number(cost[1].replaceAll(',', '')) });
  const over = lengthIn(OVER, words);
  if (over) found.push(longerThan(over));
  for (const [when, pattern] of [
    ['up-to', UP_TO],
    ['at-least', AT_LEAST],
    ['less-than', LESS_THAN],
  ] as const) {
    const length = lengthIn(pattern, words);
    if (length) found.push({ when, length });
  }
  if (upTo && LONGER.test(words.trim()))
    found.push(upTo.orAsLong ? { when: 'at-least', length: upTo.length } : longerThan(upTo.length));
  else if (
    /\b(?:for (?:more|longer|anything (?:more|longer))|beyond (?:that|this)|exceptional(?:ly)?|extensions?)\b/i.test(
      words,
    )
  )
    found.push({ when: 'exceptional' });
  if (/\b(?:off[\s-]list|not on (?:the|a) list|aspirational|non-curricular)\b/i.test(words))
    found.push({ when: 'off-list' });
  if (/\b(?:overseas|abroad|international|outside the (?:UK|EU|EEA))\b/i.test(words))
    found.push({ when: 'overseas' });
  if (found.length > 0) return found;
  const who = /^\s*(?:for\s+)?[\p{L}\s,/&-]+$/u.test(words) && !roleIn(words) ? groupsIn(words) : [];
  return who.length > 0 ? [{ when: 'staff', groups: who }] : [];
}
