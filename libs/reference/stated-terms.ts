import { shortened, type StatedRow, type Words } from '../platform/imports/stated-row.js';
import type { Mapping, TermKind } from './terms.js';
import type { Vocabulary } from './vocabulary.js';

/** Maps one stated text and records what became of it; a text without any term is kept. */
export function mapWords(row: StatedRow, vocabulary: Vocabulary, kind: TermKind, words: Words): Mapping {
  const mapping = vocabulary.map(kind, words.text);
  if (mapping.terms.length === 0) row.kept(words, keptBecause(mapping));
  else
    row.mapped(
      words,
      mapping.terms.map(({ code }) => code),
      besides(mapping),
    );
  return mapping;
}

function keptBecause({ note }: Mapping): string {
  return note ? `Kept in words: ${note}.` : 'No term fits, so it is kept in the words of the file.';
}

function besides({ rest, note }: Mapping): string | null {
  if (note) return `${note.charAt(0).toUpperCase()}${note.slice(1)}.`;
  return rest ? `“${shortened(rest, 200)}” has no term and is kept in words.` : null;
}

/** Each code once, in the order of the words. */
export function codesOf(mapping: Mapping): string[] {
  return [...new Set(mapping.terms.map(({ code }) => code))];
}

/** A code of one country, as apart from a region or an open answer. */
export function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code);
}
