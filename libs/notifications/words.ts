import i18next, { type i18n } from 'i18next';

/**
 * Translates a key of one library's file; plural rules of each language are the library's, not ours. `language` is that of
 * the words themselves: days and lists among them are written in it. A reader of another language gets British English
 * throughout, and `en` alone would be American.
 */
export type Words = ((key: string, values?: Record<string, unknown>) => string) & { language: string };

const instance: i18n = i18next.createInstance();
void instance.init({
  fallbackLng: 'en-GB',
  // Krio and others have no locale data and would fall to en-US.
  lng: 'en-GB',
  resources: {},
  interpolation: { escapeValue: false },
  returnNull: false,
  initAsync: false,
});

/** Each library brings its own files: `addWords('notifications', { 'en-GB': en, cy })`. */
export function addWords(library: string, files: Record<string, object>): void {
  for (const [language, file] of Object.entries(files)) instance.addResourceBundle(language, library, file);
}

/** One more name among the words of a library: of what is a row and not a file. */
export function addName(library: string, language: string, key: string, name: string): void {
  instance.addResource(language, library, key, name, { keySeparator: '.' });
}

/** The words of one library in a person's language; English where a translation is missing. */
export function wordsOf(library: string, language: string): Words {
  const fixed = instance.getFixedT(language, library);
  const words = (key: string, values: Record<string, unknown> = {}) => String(fixed(key, values));
  return Object.assign(words, { language: languageOfWords(library, language) });
}

function languageOfWords(library: string, asked: string): string {
  const near = instance.services.languageUtils.toResolveHierarchy(asked) as string[];
  return near.find((language) => instance.hasResourceBundle(language, library)) ?? 'en-GB';
}

/** Languages in which a person can be written to; what one of them lacks comes in English. */
export const writtenLanguages = ['en-GB', 'cy', 'fr', 'pt', 'sw', 'ar'] as const;

const rightToLeft = new Set(['ar', 'fa', 'he', 'ps', 'ur', 'ckb', 'dv', 'sd']);

export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.has(language.split('-')[0]) ? 'rtl' : 'ltr';
}
