import { Injectable } from '@nestjs/common';
import { distance } from 'fastest-levenshtein';
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

interface Typed {
  typed: string;
  language: string;
  /** Codes that the whole text states. */
  read: ReadonlySet<string>;
  search: string;
  /** How many letters may be wrong. */
  slips: number;
}

interface Searchable {
  term: Term;
  phrases: readonly Phrase[];
}

/** How well words fit, best first. */
const fits = { whole: 0, begins: 1, word: 2, within: 5, misspelt: 8 } as const;
/** Letters of what was typed for each that may be wrong; shorter words mean too many things. */
const LETTERS_FOR_A_SLIP = 4;
const MOST_SLIPS = 2;
/** A synonym that fits comes behind every name that fits as well. */
const NOT_THE_NAME = 2;

/**
 * Offers terms while somebody is typing: accents and case do not hide one, and where nothing fits as typed a slip or two of
 * the keyboard does not either. Only offered: what is saved is read without guessing.
 */
@Injectable()
export class TermOffers {
  private readonly kinds = new Map<TermKind, readonly Searchable[]>();
  private version = 0;

  constructor(private readonly vocabulary: Vocabulary) {}

  /** Best first, at most `first`; without words, the list as it stands. */
  offer(kind: TermKind, search: string, language: string, first: number): TermOffer[] {
    const typed = keyOf(search);
    if (typed === '')
      return this.searchable(kind)
        .slice(0, first)
        .map(({ term }) => ({ term, words: term.name }));
    const read = new Set(typed.length > 2 ? wholeReading(this.vocabulary, kind, search) : []);
    const exact = this.ranked(kind, { typed, language, read, search, slips: 0 });
    const slips = Math.min(MOST_SLIPS, Math.floor(typed.length / LETTERS_FOR_A_SLIP));
    const found =
      exact.length > 0 || slips === 0 ? exact : this.ranked(kind, { typed, language, read, search, slips });
    return found.slice(0, first).map(({ term, words }) => ({ term, words }));
  }

  private ranked(
    kind: TermKind,
    { typed, language, read, search, slips }: Typed,
  ): (TermOffer & { rank: number })[] {
    const byName = new Intl.Collator(language);
    return this.searchable(kind)
      .flatMap(({ term, phrases }) => {
        const best = bestOf(phrases, typed, language, slips);
        if (read.has(term.code)) return [{ term, rank: -1, words: best?.words ?? search.trim() }];
        return best ? [{ term, ...best }] : [];
      })
      .sort((a, b) => a.rank - b.rank || byName.compare(a.term.name, b.term.name));
  }

  private searchable(kind: TermKind): readonly Searchable[] {
    if (this.version !== this.vocabulary.version) {
      this.kinds.clear();
      this.version = this.vocabulary.version;
    }
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
  slips: number,
): { rank: number; words: string } | undefined {
  let best: { rank: number; words: string } | undefined;
  for (const { written, key, language: own } of phrases) {
    const fit = fitOf(key, typed, slips);
    if (fit === undefined) continue;
    const shown = own !== undefined && (own === 'en' || language.split('-')[0] === own);
    const rank = fit + (shown ? 0 : NOT_THE_NAME);
    if (!best || rank < best.rank) best = { rank, words: written };
  }
  return best;
}

function fitOf(key: string, typed: string, slips: number): number | undefined {
  if (key === typed) return fits.whole;
  const at = key.indexOf(typed);
  if (at < 0) return slips > 0 ? misspelt(key, typed, slips) : undefined;
  if (at === 0) return fits.begins;
  return key.includes(` ${typed}`) ? fits.word : fits.within;
}

/** The fewest slips that make what was typed the beginning of one of the words; undefined where it takes more. */
function misspelt(key: string, typed: string, slips: number): number | undefined {
  let fewest = slips + 1;
  let nearest: number | undefined;
  for (let at = 0; at >= 0 && at < key.length; at = key.indexOf(' ', at) + 1 || key.length) {
    // The first letter is rarely wrong, and asking for it keeps this to a few of ten thousand phrases.
    if (key[at] !== typed[0]) continue;
    for (let length = typed.length - 1; length <= typed.length + 1; length++) {
      const wrong = distance(key.slice(at, at + length), typed);
      if (wrong >= fewest) continue;
      fewest = wrong;
      // A name that begins so comes before one that holds it, and a whole one before a longer one.
      nearest = fits.misspelt + 2 * wrong + (at === 0 ? 0 : 1) + (key.length > typed.length + 1 ? 0.5 : 0);
    }
  }
  return nearest;
}

function keyOf(text: string): string {
  return text
    .split(/[^\p{L}\p{M}\p{N}.'’&]+/u)
    .map(normalise)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .join(' ');
}
