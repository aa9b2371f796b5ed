import type { RecruitmentWord } from './recruitment-word.entity.js';
import { tokenise, type Token } from './tokens.js';

/**
 * Words of active recruitment, as the database has them, read once at start. A text is read in all languages: nobody says in
 * which one they write.
 */
export class RecruitmentWords {
  /** All rows of a language at once: a text is read six times, and not seventy. */
  private readonly patterns: readonly RegExp[];

  constructor(rows: readonly Pick<RecruitmentWord, 'language' | 'pattern'>[]) {
    this.patterns = [...new Set(rows.map(({ language }) => language))].map((language) => {
      const some = rows.filter((row) => row.language === language).map(({ pattern }) => plain(pattern));
      return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${some.join('|')})(?![\p{L}\p{N}])`, 'gu');
    });
  }

  /** Those in a text, as they stand there. */
  in(text: string): string[] {
    const tokens = tokenise(text);
    const starts: number[] = [];
    let folded = '';
    for (const token of tokens) {
      // A comma and more stands between them: they are not said together.
      folded += token.gapBefore === 'none' || token.gapBefore === 'hyphen' ? ' ' : ' | ';
      starts.push(folded.length);
      folded += formOf(token);
    }
    const at = (place: number) => starts.findLastIndex((start) => start <= place);
    return this.patterns.flatMap((pattern) =>
      [...folded.matchAll(pattern)].map(({ 0: found, index }) =>
        text.slice(tokens[at(index)].start, tokens[at(index + found.length - 1)].end),
      ),
    );
  }
}

/** As words of a text are folded; what it means as an expression is not touched by it. */
function plain(pattern: string): string {
  return pattern.normalize('NFKD').replace(/\p{M}/gu, '');
}

/** Of Arabic without the article; of all else as it is spelled, without case and accents. */
function formOf({ norm, fold }: Token): string {
  return /^\p{Script=Arabic}/u.test(norm) ? fold : norm;
}
