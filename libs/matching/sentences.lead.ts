import { arabic, arabicWords } from './sentences.ar.js';
import type { englishWords, LineStanding } from './sentences.en.js';
import { french, frenchWords } from './sentences.fr.js';
import { portuguese, portugueseWords } from './sentences.pt.js';
import { swahili, swahiliWords } from './sentences.sw.js';

/** By criterion and standing, spoken to the lead about the person. */
export type LeadSentences = Record<string, Partial<Record<LineStanding, string>>>;
export type LeadWords = Partial<Record<keyof typeof englishWords, string>>;

/** Languages in which leads read why somebody fits; clinicians and officers read theirs in English or Welsh. */
export const leadLanguages = {
  fr: { sentences: french, words: frenchWords },
  pt: { sentences: portuguese, words: portugueseWords },
  sw: { sentences: swahili, words: swahiliWords },
  ar: { sentences: arabic, words: arabicWords },
} as const satisfies Record<string, { sentences: LeadSentences; words: LeadWords }>;
