import type { Relatedness, TermKind } from '../../../libs/matching/criterion.js';
import type { PersonFacts } from '../../../libs/matching/facts.js';
import { relatednessOf } from '../../../libs/matching/relatedness.js';
import { shippedRows } from '../../../libs/reference/shipped-rows.js';
import { Vocabulary } from '../../../libs/reference/vocabulary.js';

/** What the rule asks about texts, where it does. */
interface Reading {
  termsIn?(kind: TermKind, text: string): readonly string[];
}

const shipped = new Vocabulary(shippedRows);
export const professions = shipped.all('profession').map(({ code }) => code);
export const vocabulary: Relatedness & Reading = relatednessOf(shipped);

/** Terms that somebody's own text names. */
export function inText({ words }: PersonFacts, kind: TermKind): readonly string[] {
  const { termsIn } = vocabulary;
  if (!termsIn || words.length === 0) return [];
  return [...new Set(words.flatMap((text) => termsIn(kind, text)))];
}

const codes: string[] = [];
const numbers = new Map<string, number>();

/** A text that names one term and holds no word: only the vocabulary below can read it. */
export function textOf(kind: TermKind, code: string): string {
  const key = `${kind} ${code}`;
  let number = numbers.get(key);
  if (number === undefined) {
    number = codes.push(key) - 1;
    numbers.set(key, number);
  }
  return `#${number}`;
}

/** The vocabulary for somebody of whom one value is known. */
export const readingTexts: Relatedness & Reading = {
  ...vocabulary,
  ...(vocabulary.termsIn && {
    termsIn(kind: TermKind, text: string) {
      const key = text.startsWith('#') ? (codes[Number(text.slice(1))] ?? '') : '';
      return key.startsWith(`${kind} `) ? [key.slice(kind.length + 1)] : [];
    },
  }),
};
