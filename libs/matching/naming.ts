import type { Words } from '../notifications/words.js';
import { termKinds, type TermKind } from '../reference/terms.js';
import type { Vocabulary } from '../reference/vocabulary.js';
import type { ExplanationLanguage, LeadLanguage, NameOf } from './explain.js';
import { leadLanguages } from './sentences.lead.js';

const known: readonly string[] = termKinds;
const isKnown = (kind: string): kind is TermKind => known.includes(kind);

/** Names of codes from the reference library; a code without a name is shown as it is, never as nothing. */
export function naming(vocabulary: Vocabulary): NameOf {
  return (kind, code, language) => (isKnown(kind) && vocabulary.name(kind, code, language)) || code;
}

/** The language of explanations for a person's own: Welsh where it is Welsh, otherwise English. */
export function explanationLanguage(locale: string | null | undefined): ExplanationLanguage {
  return locale?.toLowerCase().startsWith('cy') ? 'cy' : 'en';
}

/** The language in which a lead reads why somebody fits. */
export function leadLanguage(locale: string | null | undefined): LeadLanguage {
  const [tag] = (locale ?? '').toLowerCase().split('-');
  return Object.hasOwn(leadLanguages, tag)
    ? (tag as keyof typeof leadLanguages)
    : explanationLanguage(locale);
}

/** A day in the reader's language; English is British here. */
export function dayInWords(day: Date, { language }: Pick<Words, 'language'>): string {
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}
