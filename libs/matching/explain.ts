import type { OpeningKind } from './changes-to-profile.js';
import { criteria } from './criteria.js';
import { SentenceFacts, TermKind } from './criterion.js';
import { openingWords } from './opening-words.js';
import { OpenQuestion } from './questions.js';
import { CriterionResult, Score } from './score.js';
import { welsh, welshWords } from './sentences.cy.js';
import { Sentences, LineStanding, Voice, english, englishWords } from './sentences.en.js';
import { leadLanguages, type LeadSentences } from './sentences.lead.js';

export type Audience = 'lead' | 'clinician' | 'officer';
export type ExplanationLanguage = 'en' | 'cy';
/** A lead speaks more languages than the other voices do. */
export type LeadLanguage = ExplanationLanguage | keyof typeof leadLanguages;
export type NamedKind = TermKind | 'country' | 'payItem';

/** Names of codes in a language; the reference library has them. A code without a name is given back as it is. */
export type NameOf = (kind: NamedKind, code: string, language: LeadLanguage) => string;

/** A message as data: a key of the catalogue and its parameters, still in codes, for any i18next client. */
export interface Message {
  key: string;
  params: SentenceFacts;
}

const flat = (sentences: Sentences, words: Record<string, string>): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(words).map(([key, text]) => [`match.${key}`, text])),
  ...Object.fromEntries(
    Object.entries(sentences).flatMap(([criterion, standings]) =>
      Object.entries(standings).flatMap(([standing, voices]) =>
        Object.entries(voices).map(([voice, text]) => [`match.${criterion}.${standing}.${voice}`, text]),
      ),
    ),
  ),
});

/** Sentences for leads alone, as those for everybody. */
const forLeads = (sentences: LeadSentences): Sentences =>
  Object.fromEntries(
    Object.entries(sentences).map(([criterion, standings]) => [
      criterion,
      Object.fromEntries(Object.entries(standings).map(([standing, lead]) => [standing, { lead }])),
    ]),
  );

/** All sentences by language and key, ready to be an i18next namespace. */
export const catalogue: Record<LeadLanguage, Record<string, string>> = {
  en: flat(english, { ...englishWords, ...openingWords.en }),
  cy: flat(welsh, { ...welshWords, ...openingWords.cy }),
  fr: flat(forLeads(leadLanguages.fr.sentences), leadLanguages.fr.words),
  pt: flat(forLeads(leadLanguages.pt.sentences), leadLanguages.pt.words),
  sw: flat(forLeads(leadLanguages.sw.sentences), leadLanguages.sw.words),
  ar: flat(forLeads(leadLanguages.ar.sentences), leadLanguages.ar.words),
};

/** Sentences cut at their parameters: every second piece is the name of one. */
const pieces = new Map<string, readonly string[]>();

/**
 * A sentence with its parameters filled in; what is not known is left out. Sentences are text here: whoever puts them into
 * HTML escapes them there. i18next does the same for sentences without plurals, in 25 µs instead of one.
 */
function say(language: LeadLanguage, key: string, params: SentenceFacts = {}): string {
  const text = catalogue[language][key] ?? catalogue.en[key] ?? key;
  let cut = pieces.get(text);
  if (cut === undefined) pieces.set(text, (cut = text.split(/{{(\w+)}}/)));
  let words = cut[0]!;
  for (let at = 1; at < cut.length; at += 2) words += (params[cut[at]!] ?? '') + cut[at + 1]!;
  return words;
}

/** Which parameters of a criterion are codes, and of what kind. */
const named: Record<string, Record<string, NamedKind>> = {
  profession: { wanted: 'profession', stated: 'profession' },
  specialty: { wanted: 'specialty', stated: 'specialty' },
  skill: { wanted: 'skill' },
  language: { wanted: 'language' },
  registration: { wanted: 'country' },
  residence: { wanted: 'country' },
  staff: { wanted: 'country' },
  qualification: { wanted: 'qualification' },
  tie: { wanted: 'country' },
  'tie-welcome': { wanted: 'country' },
  'worked-there': { wanted: 'country' },
  activity: { wanted: 'activity' },
  topics: { wanted: 'activity' },
  place: { countries: 'country' },
  cost: { own: 'payItem', open: 'payItem' },
};

const rows = new Map(criteria.map((criterion) => [criterion.name, criterion]));

/** Met, met in part (related, one step below), not met or not stated: a related profession is not called met. */
export function standingOf({ verdict, partial }: Pick<CriterionResult, 'verdict' | 'partial'>): LineStanding {
  return verdict === 'met' && partial !== undefined ? 'partly' : verdict;
}

/** The message of one line. Officers read the lead's, with points and reason around it. */
export function messageOf(result: CriterionResult, voice: Voice): Message {
  const known = english[result.criterion] ?? {};
  const standing = standingOf(result);
  // What can only be told as met (a window of dates) is told so even where it is met in part.
  const told = standing === 'partly' && !known.partly ? 'met' : standing;
  const fits = `${result.partial ?? 0}%`;
  return { key: `match.${result.criterion}.${told}.${voice}`, params: { ...result.facts, fits } };
}

function inWords(criterion: string, params: SentenceFacts, language: LeadLanguage, nameOf: NameOf) {
  const words: SentenceFacts = { ...params };
  for (const [param, kind] of Object.entries(named[criterion] ?? {})) {
    const codes = String(params[param] ?? '');
    const text = codes === '' ? String(params.text ?? '') : '';
    words[param] =
      codes === ''
        ? text || say(language, 'match.anything')
        : codes
            .split(', ')
            .map((code) => nameOf(kind, code, language))
            .join(', ');
  }
  if (params.mode !== undefined) words.mode = say(language, `match.mode.${params.mode}`);
  if (params.count !== undefined) words.count = say(language, `match.count.${params.count}`);
  if (params.use !== undefined) words.purpose = say(language, `match.use.${params.use}`);
  if (params.level !== undefined)
    words.level = params.level === '' ? '' : say(language, 'match.level', { level: params.level });
  return words;
}

/** One line in words. */
export function sentence(
  result: CriterionResult,
  audience: 'lead',
  language: LeadLanguage,
  nameOf: NameOf,
): string;
export function sentence(
  result: CriterionResult,
  audience: Audience,
  language: ExplanationLanguage,
  nameOf: NameOf,
): string;
export function sentence(
  result: CriterionResult,
  audience: Audience,
  language: LeadLanguage,
  nameOf: NameOf,
): string {
  const { key, params } = messageOf(result, audience === 'clinician' ? 'clinician' : 'lead');
  const words = say(language, key, inWords(result.criterion, params, language, nameOf)).trim();
  const row = rows.get(result.criterion);
  if (audience !== 'officer' || !row) return words;
  const because = result.verdict === 'not_stated' ? row.silence.because : row.weight.because;
  const { points, max } = result;
  return say(language, row.part === 'bonus' ? 'match.bonus' : 'match.points', {
    sentence: words,
    points,
    max,
    because,
  });
}

/** An open question in the words of whoever could answer it. */
export function question(open: OpenQuestion, language: ExplanationLanguage, nameOf: NameOf): string {
  const { criterion, facts, askOf } = open;
  return say(
    language,
    `match.${criterion}.not_stated.${askOf}`,
    inWords(criterion, facts, language, nameOf),
  ).trim();
}

/** A change to one's own profile, in words. Days are given as they are to be read. */
export function openingSentence(
  kind: OpeningKind,
  facts: SentenceFacts,
  language: ExplanationLanguage,
  nameOf: NameOf,
): string {
  const words: SentenceFacts = { ...facts };
  for (const name of ['country', 'language', 'skill', 'specialty', 'activity', 'qualification'] as const)
    if (facts[name] !== undefined) words[name] = nameOf(name, String(facts[name]), language);
  if (facts.mode !== undefined) words.mode = say(language, `match.mode.${facts.mode}`);
  if (facts.use !== undefined) words.purpose = say(language, `match.use.${facts.use}`);
  return say(language, `match.opening.${kind}`, words).trim();
}

export interface Explanation {
  summary: string;
  lines: {
    criterion: string;
    subject: string | null;
    standing: LineStanding;
    points: number;
    max: number;
    sentence: string;
  }[];
  questions: string[];
}

/**
 * A whole match in words, for one audience. Which lines that audience may see at all (facts that the clinician
 * ticked) is decided before, by leaving lines out of the score that is given here.
 */
export function explain(
  score: Score,
  audience: Audience,
  language: ExplanationLanguage,
  nameOf: NameOf,
): Explanation {
  const { outcome, fitForNeed: need, fitForClinician: clinician, blocker } = score;
  return {
    summary: say(language, `match.outcome.${outcome}`, {
      need,
      clinician,
      blocker: blocker
        ? sentence(blocker, audience === 'clinician' ? 'clinician' : 'lead', language, nameOf)
        : '',
    }),
    lines: score.criteria.map((result) => ({
      criterion: result.criterion,
      subject: result.subject,
      standing: standingOf(result),
      points: result.points,
      max: result.max,
      sentence: sentence(result, audience, language, nameOf),
    })),
    questions: score.openQuestions
      .filter(({ askOf }) => audience === 'officer' || askOf === audience)
      .map((open) => question(open, language, nameOf)),
  };
}
