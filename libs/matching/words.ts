import { fold } from '../reference/tokens.js';
import { PersonFacts } from './facts.js';

/** Words that every advert and every profile holds, and that therefore say nothing about the two together. */
const EMPTY = new Set(
  (
    'able about also been being care clinical country essential experience experienced first from full have health ' +
    'hospital hours into last least local medical minimum month months more must need other patients people per ' +
    'place places position preferably project projects required several should skills some staff such term than ' +
    'that their them they this those time until visit volunteer volunteers weeks with work worked working would ' +
    'year years your'
  ).split(' '),
);

/**
 * Single lower-case words of four letters or more, without accents, plurals and American spellings, in which two texts
 * can meet.
 */
export function wordsOf(text: string): string[] {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = (folded.match(/\p{L}{4,}/gu) ?? []).filter((word) => !EMPTY.has(word));
  return [...new Set(words.map(fold))];
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The words of some texts, made once for each list of them. */
export function wordsIn(texts: readonly string[]): ReadonlySet<string> {
  let set = sets.get(texts);
  if (!set) {
    set = new Set(texts.flatMap(wordsOf));
    sets.set(texts, set);
  }
  return set;
}

/** The words of a person's stated text. */
export const wordsOfPerson = ({ words }: PersonFacts): ReadonlySet<string> => wordsIn(words);

/** Gives a list of texts the words that stand for it: the roster keeps words, and no text. */
export function takeWords(texts: readonly string[], words: ReadonlySet<string>): void {
  sets.set(texts, words);
}

/**
 * True when at least half of the words of a text are in the person's own. Evidence for a question, never a gate. The words are
 * taken from the text when somebody is asked about who states any: a draft is weighed twenty times while hardly anybody is.
 */
export function pointing(text: string): (person: PersonFacts) => boolean {
  let wanted: readonly string[] | undefined;
  return (person) => {
    if (person.words.length === 0) return false;
    wanted ??= wordsOf(text);
    const has = wordsOfPerson(person);
    let found = 0;
    for (const word of wanted) if (has.has(word)) found++;
    return wanted.length > 0 && found * 2 >= wanted.length;
  };
}
