import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next, { type i18n } from 'i18next';

export const languages = ['en-GB', 'cy'] as const;
export type Language = (typeof languages)[number];

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

/** The words of a language; plural rules are the language's, six of them in Welsh. */
export function wordsIn(language: Language): Words {
  const fixed = instance.getFixedT(language);
  return (key, values = {}) => String(fixed(key, values));
}

/** Whether the language files have this key, for codes that the API may add before we have words for them. */
export function hasWords(key: string): boolean {
  return instance.exists(key, { lng: 'en-GB' });
}

/** Which way a language is written, by its script. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const { script } = new Intl.Locale(language).maximize();
  return ['Arab', 'Hebr', 'Nkoo', 'Syrc', 'Thaa', 'Adlm'].includes(script ?? '') ? 'rtl' : 'ltr';
}

/** The language of ours that a tag means, or undefined. */
export function languageOf(tag: string | undefined): Language | undefined {
  if (!tag) return undefined;
  const [base] = tag.toLowerCase().split('-');
  return base === 'cy' ? 'cy' : base === 'en' ? 'en-GB' : undefined;
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
