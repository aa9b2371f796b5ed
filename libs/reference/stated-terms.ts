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

/** Words that two fields use: which is meant follows from whoever is named beside them. The usual meaning stands first. */
const TWO_MEANINGS: readonly { words: RegExp; usual: string; other: string }[] = [
  // Beside psychologists trauma is what happened to the mind; "recovery" is a room beside a theatre, or a life after illness.
  { words: /^trauma(?: care)?$/i, usual: 'trauma-surgery', other: 'clinical-psychology' },
  { words: /^recovery$/i, usual: 'anaesthetic-nursing', other: 'mental-health' },
];

/** Maps a stated specialty; a word with two meanings has the one that is nearer to the specialties `beside` it. */
export function mapSpecialties(
  row: StatedRow,
  vocabulary: Vocabulary,
  words: Words,
  beside: readonly string[],
): string[] {
  const mapping = mapWords(row, vocabulary, 'specialty', words);
  const nearest = (code: string) =>
    Math.max(0, ...beside.map((one) => vocabulary.related('specialty', one, code)));
  const meant = mapping.terms.map(({ code, matched }) => {
    const word = TWO_MEANINGS.find((one) => one.usual === code && one.words.test(matched));
    return word && nearest(word.other) > nearest(word.usual) ? word.other : code;
  });
  if (meant.some((code, at) => code !== mapping.terms[at].code)) row.mapped(words, meant, besides(mapping));
  return [...new Set(meant)];
}

/** A code of one country, as apart from a region or an open answer. */
export function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code);
}
