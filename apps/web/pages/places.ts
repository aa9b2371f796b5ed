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

export function placesOf(codes: readonly string[], language: Language): string[] {
  const names = new Intl.DisplayNames([language, 'en-GB'], { type: 'region', fallback: 'code' });
  return codes.map((code) => own[code]?.[language] ?? names.of(code) ?? code);
}
