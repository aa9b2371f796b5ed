import nunjucks from 'nunjucks';

/**
 * Words that somebody typed, in their own direction and language: a screen reader would read them as the page's otherwise.
 * @param language as stated with them, e.g. of a need; left out where nobody said which it is, so that none is guessed
 * @param otherwise what stands there, in the reader's language, where nothing was typed
 */
export function asTyped(words: string | null | undefined, language?: string | null, otherwise = ''): unknown {
  if (!words) return otherwise;
  return new nunjucks.runtime.SafeString(`<bdi lang="${escaped(language ?? '')}">${escaped(words)}</bdi>`);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (words: string) => words.replace(/[&<>"']/g, (one) => entities[one]!);
