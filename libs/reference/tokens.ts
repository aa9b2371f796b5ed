/**
 * Cuts stated text into words without losing where they stood, and folds words so that spelling, case,
 * accents and plurals do not decide whether a term is found.
 */

/** What stands between two words; `slash`, `bracket`, `comma` and `hard` end a segment, `hard` ends a sentence. */
export type Gap = 'none' | 'hyphen' | 'slash' | 'bracket' | 'comma' | 'hard';

export interface Token {
  text: string;
  /** Lower case, without accents and punctuation. */
  norm: string;
  /** `norm` without plural endings and with British and American spellings made one; numbers become `#`. */
  fold: string;
  start: number;
  end: number;
  gapBefore: Gap;
  /** 0 outside brackets; otherwise the number of the bracket in the text. */
  bracket: number;
}

const LETTERS: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ð: 'd',
  đ: 'd',
  ı: 'i',
  þ: 'th',
};
const WORD = /(?:\p{L}\.){2,}|\p{N}+(?:[.]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:['’ʼ‘][\p{L}\p{M}]+)*|&/gu;
const RANK: Record<Gap, number> = { none: 0, hyphen: 1, slash: 2, bracket: 3, comma: 4, hard: 5 };

export function normalise(word: string): string {
  if (word === '&') return 'and';
  return (
    word
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[øłæœßðđıþ]/g, (letter) => LETTERS[letter] ?? letter)
      // A stroke that only makes an Arabic word longer.
      .replaceAll('\u0640', '')
      .replace(/[^\p{L}\p{N}.]/gu, '')
      .replace(/(?<=\p{L})\./gu, '')
  );
}

export function fold(norm: string): string {
  if (/^\p{N}/u.test(norm)) return /^[\p{N}.]+$/u.test(norm) ? '#' : norm;
  if (norm.length <= 3) return norm;
  // Arabic writes "the", and "and the", as one word with what follows.
  if (/^\p{Script=Arabic}/u.test(norm)) return norm.replace(/^و?ال(?=\p{L}{3})/u, '');
  const spelling = norm
    .replace(/ae|oe/g, 'e')
    .replace(/isation/g, 'ization')
    .replace(/ise(d|s|r|rs)?$/, 'ize$1')
    .replace(/ising$/, 'izing')
    .replace(/our(s|ed|ing)?$/, 'or$1')
    .replace(/tre(s)?$/, 'ter$1')
    .replace(/amme(s)?$/, 'am$1')
    .replace(/ll(ing|ed|er|or)(s)?$/, 'l$1$2');
  if (spelling.endsWith('wives')) return `${spelling.slice(0, -3)}fe`;
  if (spelling.length > 4 && spelling.endsWith('ies')) return `${spelling.slice(0, -3)}y`;
  if (/(?:ss|us|is)$/.test(spelling)) return spelling;
  return spelling.endsWith('s') ? spelling.slice(0, -1) : spelling;
}

function gapOf(between: string, previous: string, next: string): Gap {
  let gap: Gap = 'none';
  const raise = (to: Gap) => {
    if (RANK[to] > RANK[gap]) gap = to;
  };
  for (const sign of between) {
    if (sign === '-' || sign === '‐' || sign === '–' || sign === '—')
      raise(between.trim() === sign && !/\s/.test(between) ? 'hyphen' : 'slash');
    else if (sign === '/' || sign === '+') raise('slash');
    else if ('()[]"“”«»'.includes(sign)) raise('bracket');
    else if (',:،、'.includes(sign)) raise('comma');
    else if (';\n•|؛。!?'.includes(sign)) raise('hard');
    // "St. Vincent" and "Dr. Congo" are abbreviations; a full stop after a longer word ends a sentence.
    else if (sign === '.' && (previous.length > 3 || next === '')) raise('hard');
  }
  return gap;
}

interface Forms {
  norm: string;
  fold: string;
}

/**
 * Words come again and again: 20,000 words of the reference data are 5,800 different ones, and folding each once
 * takes two thirds off the start of every program.
 */
const knownForms = new Map<string, Forms>();
const MOST_KNOWN_FORMS = 8000;

function formsOf(word: string): Forms {
  const known = knownForms.get(word);
  if (known) return known;
  const norm = normalise(word);
  // "GPs" and "ODPs": an acronym keeps its letters and loses the plural
  // … and "SAMS" is a society, not several of "SAM"
  const forms = { norm, fold: foldAcronym(word, norm) ?? fold(norm) };
  // Texts of an import bring any number of words; those of the data came first and stay.
  if (knownForms.size < MOST_KNOWN_FORMS && word.length < 40) knownForms.set(word, forms);
  return forms;
}

function foldAcronym(word: string, norm: string): string | undefined {
  if (/^[A-Z]{2,}s$/.test(word)) return fold(norm.slice(0, -1));
  return /^[A-Z]{3,4}S$/.test(word) ? norm : undefined;
}

export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let bracket = 0;
  let opened = 0;
  const stack: number[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const between = text.slice(end, match.index);
    for (const sign of between) {
      if (sign === '(' || sign === '[') {
        stack.push(bracket);
        bracket = ++opened;
      } else if (sign === ')' || sign === ']') bracket = stack.pop() ?? 0;
    }
    tokens.push({
      text: match[0],
      ...formsOf(match[0]),
      start: match.index,
      end: match.index + match[0].length,
      gapBefore: tokens.length === 0 ? 'hard' : gapOf(between, tokens[tokens.length - 1].text, match[0]),
      bracket,
    });
    end = match.index + match[0].length;
  }
  return tokens;
}

/** The key under which a phrase is kept: exact words, or folded ones. */
export const keyOf = (tokens: readonly Token[], as: 'norm' | 'fold'): string =>
  tokens.map((t) => t[as]).join(' ');
