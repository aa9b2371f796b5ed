import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next, { type i18n } from 'i18next';
import { marked, unmarked } from './in-english.js';

/** Languages of the pages, each by its own name. English and Welsh are whole; what the others hold is
 * listed in `locales.spec.ts`. */
export const languageNames = {
  'en-GB': 'English',
  cy: 'Cymraeg',
  fr: 'Français',
  pt: 'Português',
  sw: 'Kiswahili',
  ar: 'العربية',
} as const;

export type Language = keyof typeof languageNames;
export const languages = Object.keys(languageNames) as Language[];

export type Words = (key: string, values?: Record<string, unknown>) => string;

const instance: i18n = i18next.createInstance();
void instance.init({
  lng: 'en-GB',
  fallbackLng: 'en-GB',
  resources: Object.fromEntries(
    languages.map((language) => [
      language,
      {
        translation: JSON.parse(
          readFileSync(join(__dirname, `../locales/${language}.json`), 'utf8'),
        ) as object,
      },
    ]),
  ),
  // Templates escape; a sentence in a mail or a calendar must not be escaped twice.
  interpolation: { escapeValue: false },
  returnNull: false,
  initAsync: false,
});

/** What has been said before, of keys that take no values: to find words was a third of the time that a page takes to make. */
const said = new Map<Language, Map<string, string>>(languages.map((language) => [language, new Map()]));

/**
 * The words of a language; plural rules are the language's, six of them in Welsh and Arabic. What a language lacks
 * comes in English, marked for the page (`in-english.ts`).
 */
export function wordsIn(language: Language): Words {
  const fixed = instance.getFixedT(language);
  const found = (key: string, values: Record<string, unknown> = {}) => {
    const { res, usedLng } = fixed(key, { ...values, returnDetails: true }) as unknown as {
      res: string;
      usedLng: string;
    };
    return usedLng === language ? String(res) : marked(unmarked(String(res)));
  };
  const before = said.get(language)!;
  return (key, values) => {
    if (values) return found(key, values);
    const known = before.get(key);
    if (known !== undefined) return known;
    const words = found(key);
    // A key that no file has comes back as it is, and parts of addresses stand in keys: those are not kept.
    if (!words.includes(key)) before.set(key, words);
    return words;
  };
}

/** One more name: of what is a row and stands in no file. */
export function addName(language: Language, key: string, name: string): void {
  instance.addResource(language, 'translation', key, name);
  // English stands in for the others.
  for (const words of said.values()) words.clear();
}

/** Whether the language files have this key, for codes that the API may add before we have words for them. */
export function hasWords(key: string): boolean {
  return instance.exists(key, { lng: 'en-GB' });
}

/** The language of ours that a tag means, or undefined. */
export function languageOf(tag: string | undefined): Language | undefined {
  if (!tag) return undefined;
  const [base] = tag.toLowerCase().split('-');
  return languages.find((language) => language.toLowerCase().split('-')[0] === base);
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** The tag by which `Intl` writes days and numbers: Western digits everywhere, Portuguese as in Africa and Portugal. */
export function writingOf(language: Language): string {
  return { ar: 'ar-u-nu-latn', pt: 'pt-PT' }[language as string] ?? language;
}

/** The first language of ours in an Accept-Language header, by its weights. */
export function accepted(header: string | undefined): Language | undefined {
  return (header ?? '')
    .split(',')
    .map((part) => {
      const [tag, ...rest] = part.trim().split(';');
      const weight = rest.find((p) => p.trim().startsWith('q='));
      return { language: languageOf(tag), weight: weight ? Number(weight.trim().slice(2)) : 1 };
    })
    .filter(({ language, weight }) => language && weight > 0)
    .sort((a, b) => b.weight - a.weight)[0]?.language;
}
