import { Injectable } from '@nestjs/common';
import { normalise } from './tokens.js';
import type { Term, TermKind } from './terms.js';
import { Vocabulary } from './vocabulary.js';

/** A term that fits what somebody has typed so far, and the words of it that do. */
export interface TermOffer {
  term: Term;
  /** As they are written in the reference data. */
  words: string;
}

interface Phrase {
  written: string;
  /** Lower case, without accents and punctuation, one space between words. */
  key: string;
  /** BCP-47 for a name, undefined for a synonym. */
  language?: string;
}

interface Searchable {
  term: Term;
  phrases: readonly Phrase[];
}

/** How well words fit, best first. */
const fits = { whole: 0, begins: 1, word: 2, within: 5 } as const;
/** A synonym that fits comes behind every name that fits as well. */
const NOT_THE_NAME = 2;

/** Offers terms while somebody is typing: no word is guessed, but accents, case and order of data do not hide one. */
@Injectable()
export class TermOffers {
  private readonly kinds = new Map<TermKind, readonly Searchable[]>();

  constructor(private readonly vocabulary: Vocabulary) {}

  /** Best first, at most `first`; without words, the list as it stands. */
  offer(kind: TermKind, search: string, language: string, first: number): TermOffer[] {
    const typed = keyOf(search);
    if (typed === '')
      return this.searchable(kind)
        .slice(0, first)
        .map(({ term }) => ({ term, words: term.name }));
    const read = new Set(typed.length > 2 ? wholeReading(this.vocabulary, kind, search) : []);
    const byName = new Intl.Collator(language);
    return this.searchable(kind)
      .flatMap(({ term, phrases }) => {
        const best = bestOf(phrases, typed, language);
        if (read.has(term.code)) return [{ term, rank: -1, words: best?.words ?? search.trim() }];
        return best ? [{ term, ...best }] : [];
      })
      .sort((a, b) => a.rank - b.rank || byName.compare(a.term.name, b.term.name))
      .slice(0, first)
      .map(({ term, words }) => ({ term, words }));
  }

  private searchable(kind: TermKind): readonly Searchable[] {
    const known = this.kinds.get(kind);
    if (known) return known;
    const made = this.vocabulary.all(kind).map((term) => ({ term, phrases: phrasesOf(term) }));
    this.kinds.set(kind, made);
    return made;
  }
}

/** Codes that the text as a whole states: "Theatre Nurses", "ob/gyn". */
function wholeReading(vocabulary: Vocabulary, kind: TermKind, search: string): string[] {
  const { terms, rest } = vocabulary.map(kind, search);
  return rest ? [] : terms.map(({ code }) => code);
}

function phrasesOf(term: Term): Phrase[] {
  const names = Object.entries({ ...term.names, en: term.name });
  return [
    ...names.map(([language, written]) => ({ written, key: keyOf(written), language })),
    ...term.synonyms.map((synonym) => synonym.replace(/^=/, '')).map((s) => ({ written: s, key: keyOf(s) })),
  ];
}

function bestOf(
  phrases: readonly Phrase[],
  typed: string,
  language: string,
): { rank: number; words: string } | undefined {
  let best: { rank: number; words: string } | undefined;
  for (const { written, key, language: own } of phrases) {
    const fit = fitOf(key, typed);
    if (fit === undefined) continue;
    const shown = own !== undefined && (own === 'en' || language.split('-')[0] === own);
    const rank = fit + (shown ? 0 : NOT_THE_NAME);
    if (!best || rank < best.rank) best = { rank, words: written };
  }
  return best;
}

function fitOf(key: string, typed: string): number | undefined {
  if (key === typed) return fits.whole;
  const at = key.indexOf(typed);
  if (at < 0) return undefined;
  if (at === 0) return fits.begins;
  return key.includes(` ${typed}`) ? fits.word : fits.within;
}

function keyOf(text: string): string {
  return text
    .split(/[^\p{L}\p{M}\p{N}.'’&]+/u)
    .map(normalise)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .join(' ');
}
