import { NUMBER, numberOf } from '../../reference/numbers.js';
import type { Length, LengthUnit } from './leave-rule.js';

/** A length where it stands in a text, with what stands before and after it in the same clause. */
export interface FoundLength extends Length {
  before: string;
  after: string;
}

const UNIT = `(?:(working|calendar|consecutive|contractual|contracted|clear)\\s+)?(hours?|hrs?|days?|weeks?|fortnights?|months?|years?|yrs?)`;
const LENGTH = new RegExp(
  `(?<![\\p{L}\\d.,£/])(${NUMBER})(?:\\s+(?:further|additional|extra|more|full|whole))?[\\s-]*${UNIT}(?![\\p{L}])`,
  'giu',
);
const HOURS_OF_A_CONTRACT =
  /^\s*of\s+(?:their\s+|your\s+|normal\s+)?(?:contractual|contracted|basic|working|normal)\s+hours\b/i;

function unitOf(kind: string, word: string, after: string): LengthUnit {
  const first = word.toLowerCase().charAt(0);
  if (first === 'h') return 'hour';
  if (first === 'd') return /^(?:calendar|consecutive|clear)$/i.test(kind) ? 'calendar-day' : 'day';
  if (first === 'm') return 'month';
  if (first === 'y') return 'year';
  return /^(?:contract|working)/i.test(kind) || HOURS_OF_A_CONTRACT.test(after) ? 'contractual-week' : 'week';
}

/** Every length that a clause states, in its order. A number that is not there is never made up; a fortnight is two weeks. */
export function lengthsIn(clause: string): FoundLength[] {
  return [...clause.matchAll(LENGTH)].flatMap((match) => {
    const [whole, number, kind, word] = match as unknown as [string, string, string | undefined, string];
    const amount = numberOf(number);
    if (amount === null || amount <= 0 || amount > 9999) return [];
    const after = clause.slice(match.index + whole.length);
    return {
      amount: /^fortnight/i.test(word) ? amount * 2 : amount,
      unit: unitOf(kind ?? '', word, after),
      before: clause.slice(0, match.index),
      after,
    };
  });
}

/** Clauses of a text; what stands in brackets comes after the clause that it belongs to. */
export function clausesOf(text: string): { text: string; bracketed: boolean }[] {
  const outside = text.replace(/\([^()]*\)/g, ' ');
  const inside = [...text.matchAll(/\(([^()]*)\)/g)].map(([, words]) => words);
  const split = (words: string) => words.split(/;|\.\s+/).map((one) => one.replace(/\s+/g, ' ').trim());
  return [
    ...split(outside).map((one) => ({ text: one, bracketed: false })),
    ...inside.flatMap(split).map((one) => ({ text: one, bracketed: true })),
  ].filter((one) => one.text !== '');
}

const DAYS: Readonly<Record<LengthUnit, number>> = {
  hour: 1 / 8,
  day: 7 / 5,
  'calendar-day': 1,
  'contractual-week': 7,
  week: 7,
  month: 365.25 / 12,
  year: 365.25,
};

/** Rough days, to tell the longer of two lengths; never to compute a date. */
export const roughly = ({ amount, unit }: Length): number => amount * DAYS[unit];
