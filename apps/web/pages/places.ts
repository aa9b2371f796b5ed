import type { Language } from './words.js';

/** Codes that Midst uses and ISO 3166 does not have. */
const own: Record<string, Record<Language, string>> = {
  XS: {
    'en-GB': 'Somaliland',
    cy: 'Somaliland',
    fr: 'Somaliland',
    pt: 'Somalilândia',
    sw: 'Somaliland',
    ar: 'أرض الصومال',
  },
};

/** Made once for each language: a list names a country in every row. */
const namesIn = new Map<Language, Intl.DisplayNames>();

export function placesOf(codes: readonly string[], language: Language): string[] {
  const names =
    namesIn.get(language) ?? new Intl.DisplayNames([language, 'en-GB'], { type: 'region', fallback: 'code' });
  namesIn.set(language, names);
  return codes.map((code) => own[code]?.[language] ?? names.of(code) ?? code);
}
