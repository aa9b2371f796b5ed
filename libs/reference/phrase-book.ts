import { deniedWords } from './negation.js';
import { keyOf, normalise, fold, tokenise, Token } from './tokens.js';
import { Ambiguity, MappedTerm, Mapping } from './terms.js';
import { CAPITALS_ONLY, CONNECTORS, JOINS, LOOKS_ONLY_IN_CAPITALS, NOT_STATED } from './phrase-words.js';

interface Phrase {
  codes: readonly string[];
  how: 'name' | 'synonym';
  /** Counts only when it stands alone. */
  alone: boolean;
  capitals: boolean;
  place?: string;
  /** Gives way to a country named in the same text. */
  weak: boolean;
  /** A phrase that is known not to be a term here ("New South Wales"), or that would be a guess. */
  stop?: string;
}

interface Hit {
  from: number;
  to: number;
  phrase?: Phrase;
  via: MappedTerm['via'];
  words: string;
  /** The shared last words, for a term that borrowed them from the next one. */
  head?: readonly Token[];
}

export interface PhraseOptions {
  place?: string;
  weak?: boolean;
  how?: 'name' | 'synonym';
}

/** A phrase which two different terms of one kind claim. */
export interface Clash {
  phrase: string;
  codes: readonly string[];
}

/**
 * All words for the terms of one kind, and the reading of a text by them. Matches whole phrases at word
 * boundaries, the longest first; anything else in the text is handed back as it was written.
 */
export class PhraseBook {
  readonly clashes: Clash[] = [];
  private readonly exact = new Map<string, Phrase>();
  private readonly folded = new Map<string, Phrase>();
  private longest = 1;

  /** `asides` tells whether brackets with other words in them hold side remarks rather than terms. */
  constructor(private readonly asides = true) {}

  add(written: string, codes: readonly string[], options: PhraseOptions = {}): void {
    this.put(written, {
      codes,
      how: options.how ?? 'synonym',
      alone: written.startsWith('='),
      capitals: false,
      place: options.place,
      weak: options.weak ?? false,
    });
  }

  /** Words that must not be read as the terms inside them, with the reason. */
  stop({ phrase, why }: Ambiguity): void {
    this.put(phrase, {
      codes: [],
      how: 'synonym',
      alone: phrase.startsWith('='),
      capitals: false,
      weak: false,
      stop: why,
    });
  }

  has(written: string): boolean {
    const tokens = tokenise(written);
    return this.exact.has(keyOf(tokens, 'norm')) || this.folded.has(keyOf(tokens, 'fold'));
  }

  read(text: string): Mapping {
    if (NOT_STATED.test(text.trim().replace(/^\((.*)\)$/, '$1'))) {
      return { terms: [], rest: text.trim() || undefined, note: 'not stated' };
    }
    const tokens = tokenise(text);
    if (tokens.length === 0) return text.trim() ? { terms: [], rest: text.trim() } : { terms: [] };
    const denied = deniedWords(tokens, text);
    const hits = this.scan(tokens, text);
    this.shareHeads(tokens, hits, text);
    hits.sort((a, b) => a.from - b.from);
    return this.sort(text, tokens, denied, hits);
  }

  private put(written: string, phrase: Phrase): void {
    const words = written.replace(/^=/, '');
    const tokens = tokenise(words);
    if (tokens.length === 0) throw new Error(`A term needs at least one word: "${written}"`);
    const norm = keyOf(tokens, 'norm');
    const folded = keyOf(tokens, 'fold');
    const capitals = LOOKS_ONLY_IN_CAPITALS.test(words) && CAPITALS_ONLY.has(norm);
    const entry = { ...phrase, capitals };
    const before = this.exact.get(norm) ?? this.folded.get(folded);
    if (before && !before.stop && !phrase.stop && before.codes.join() !== phrase.codes.join()) {
      this.clashes.push({ phrase: words, codes: [...new Set([...before.codes, ...phrase.codes])] });
    }
    if (!this.exact.has(norm)) this.exact.set(norm, entry);
    if (!this.folded.has(folded)) this.folded.set(folded, entry);
    this.longest = Math.max(this.longest, tokens.length);
  }

  private scan(tokens: readonly Token[], text: string): Hit[] {
    const hits: Hit[] = [];
    for (let from = 0; from < tokens.length;) {
      const hit = this.longestAt(tokens, from, text);
      if (hit) hits.push(hit);
      from = hit ? hit.to : from + 1;
    }
    return hits;
  }

  private longestAt(tokens: readonly Token[], from: number, text: string): Hit | undefined {
    for (let to = Math.min(tokens.length, from + this.longest); to > from; to -= 1) {
      const slice = tokens.slice(from, to);
      const whole = from === 0 && to === tokens.length;
      if (!whole && slice.some((t, i) => i > 0 && (t.gapBefore === 'comma' || t.gapBefore === 'hard')))
        continue;
      const exact = this.exact.get(keyOf(slice, 'norm'));
      const phrase = exact ?? this.folded.get(keyOf(slice, 'fold'));
      if (!phrase) continue;
      const alone = standsAlone(tokens, from, to);
      if (phrase.alone && !alone) continue;
      if (phrase.capitals && slice[0].text !== slice[0].text.toUpperCase()) continue;
      const words = text.slice(slice[0].start, slice[slice.length - 1].end);
      return { from, to, phrase, via: !alone ? 'contained' : exact ? phrase.how : 'folded', words };
    }
    return undefined;
  }

  /**
   * "general, emergency and trauma surgery": words that share the last word of the next term. Only words that
   * mean nothing by themselves are tried, and only whole terms count.
   */
  private shareHeads(tokens: readonly Token[], hits: Hit[], text: string): void {
    for (let round = 0; round < 4; round += 1) {
      const free = tokens.map((_, i) => !hits.some((h) => i >= h.from && i < h.to));
      let found = false;
      for (const next of [...hits]) {
        if (!next.phrase || next.phrase.stop) continue;
        let before = next.from - 1;
        const joined = tokens[next.from].gapBefore === 'slash' || tokens[next.from].gapBefore === 'comma';
        if (before >= 0 && JOINS.has(tokens[before].norm)) before -= 1;
        else if (!joined) continue;
        let start = before;
        while (
          start > 0 &&
          free[start - 1] &&
          tokens[start].gapBefore === 'none' &&
          !JOINS.has(tokens[start - 1].norm)
        )
          start -= 1;
        if (before < 0 || !free[before] || (tokens[before].gapBefore === 'hard' && before !== start))
          continue;
        const piece = tokens.slice(start, before + 1);
        for (const tail of headsFrom(next, hits, tokens)) {
          const phrase =
            this.exact.get(keyOf([...piece, ...tail], 'norm')) ??
            this.folded.get(keyOf([...piece, ...tail], 'fold'));
          if (!phrase || phrase.stop || phrase.alone) continue;
          hits.push({
            from: start,
            to: before + 1,
            phrase,
            via: 'contained',
            words: text.slice(piece[0].start, piece[piece.length - 1].end),
            head: tail,
          });
          found = true;
          break;
        }
      }
      if (!found) return;
    }
  }

  private sort(
    text: string,
    tokens: readonly Token[],
    denied: readonly boolean[],
    hits: readonly Hit[],
  ): Mapping {
    const covered = tokens.map(() => false);
    const notes: string[] = [];
    const kept: Hit[] = [];
    for (const hit of hits) {
      const words = tokens.slice(hit.from, hit.to);
      // a denial inside the phrase itself ("non-clinical staff") belongs to its meaning
      if (denied[hit.from] && !isDenier(words[0])) continue;
      if (hit.phrase?.stop !== undefined) {
        if (hit.phrase.stop) notes.push(`${hit.words}: ${hit.phrase.stop}`);
        continue;
      }
      kept.push(hit);
      for (let i = hit.from; i < hit.to; i += 1) covered[i] = true;
    }
    const strong = kept.filter((h) => !h.phrase?.weak);
    const countries = new Set(strong.flatMap((h) => h.phrase?.codes ?? []));
    const placed = kept.filter((h) => {
      if (!h.phrase?.weak || strong.length === 0 || h.phrase.codes.every((c) => countries.has(c)))
        return true;
      for (let i = h.from; i < h.to; i += 1) covered[i] = false;
      return false;
    });
    const side = this.asides ? sideBrackets(tokens, covered, placed) : new Set<number>();
    const aside = termsOf(placed.filter((h) => side.has(tokens[h.from].bracket)));
    const terms = termsOf(placed.filter((h) => !side.has(tokens[h.from].bracket)));
    const passing = aside.filter((a) => !terms.some((t) => t.code === a.code && t.place === a.place));
    return {
      terms,
      ...(passing.length > 0 ? { aside: passing } : {}),
      rest: restOf(text, tokens, covered),
      ...(notes.length > 0 ? { note: notes.join('; ') } : {}),
    };
  }
}

/** The last one or two words of a term, and of the terms that follow it in the same list. */
function headsFrom(first: Hit, hits: readonly Hit[], tokens: readonly Token[]): (readonly Token[])[] {
  const heads: (readonly Token[])[] = [];
  for (let hit: Hit | undefined = first; hit;) {
    const own: readonly Token[] = hit.head ?? tokens.slice(hit.from, hit.to);
    heads.push(...[2, 1].filter((length) => own.length >= length).map((length) => own.slice(-length)));
    const end: number = hit.to;
    const at: number = end < tokens.length && JOINS.has(tokens[end].norm) ? end + 1 : end;
    const listed: boolean = at > end || ['slash', 'comma'].includes(tokens[at]?.gapBefore);
    hit = listed ? hits.find((h) => h.from === at && h.phrase?.stop === undefined) : undefined;
  }
  return heads;
}

const isDenier = (token: Token): boolean =>
  token.norm === 'non' || token.norm === 'not' || token.norm === 'no' || token.norm === 'without';

/** Whether the words from..to fill everything between two separators. */
function standsAlone(tokens: readonly Token[], from: number, to: number): boolean {
  const opens =
    from === 0 || !['none', 'hyphen'].includes(tokens[from].gapBefore) || JOINS.has(tokens[from - 1].norm);
  const closes =
    to === tokens.length || !['none', 'hyphen'].includes(tokens[to].gapBefore) || JOINS.has(tokens[to].norm);
  return opens && closes;
}

/** Brackets that say more than a list of terms, in a text that has terms outside them. */
function sideBrackets(
  tokens: readonly Token[],
  covered: readonly boolean[],
  hits: readonly Hit[],
): Set<number> {
  const outside = hits.some((h) => tokens[h.from].bracket === 0);
  const side = new Set<number>();
  if (!outside) return side;
  tokens.forEach((token, i) => {
    if (token.bracket > 0 && !covered[i] && !CONNECTORS.has(token.norm)) side.add(token.bracket);
  });
  return side;
}

function termsOf(hits: readonly Hit[]): MappedTerm[] {
  const terms = new Map<string, MappedTerm>();
  for (const hit of hits) {
    for (const code of hit.phrase?.codes ?? []) {
      const place = hit.phrase?.place;
      const known = terms.get(code);
      if (!known) terms.set(code, { code, via: hit.via, matched: hit.words, ...(place ? { place } : {}) });
      else if (place && !known.place) terms.set(code, { ...known, place });
    }
  }
  return [...terms.values()];
}

/** The words that nothing covered, in runs as they were written. */
function restOf(text: string, tokens: readonly Token[], covered: readonly boolean[]): string | undefined {
  const runs: string[] = [];
  let run: Token[] = [];
  const close = () => {
    while (run.length > 0 && CONNECTORS.has(run[0].norm)) run.shift();
    while (run.length > 0 && CONNECTORS.has(run[run.length - 1].norm)) run.pop();
    if (run.length > 0) {
      const words = text.slice(run[0].start, run[run.length - 1].end);
      runs.push(words.includes('(') && !words.includes(')') ? `${words})` : words);
    }
    run = [];
  };
  tokens.forEach((token, i) => {
    if (covered[i]) close();
    else run.push(token);
  });
  close();
  return runs.length > 0 ? runs.join('; ') : undefined;
}

/** The folded key of a phrase, for checks that look for two terms with one spelling. */
export const foldedKey = (written: string): string => keyOf(tokenise(written.replace(/^=/, '')), 'fold');
export const normalisedKey = (written: string): string => keyOf(tokenise(written.replace(/^=/, '')), 'norm');
export { fold, normalise };
