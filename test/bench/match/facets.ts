import { type PersonFacts, silent } from '../../../libs/matching/facts.js';
import { wordsOfPerson } from '../../../libs/matching/words.js';
import { inText, textOf } from './texts.js';

/**
 * What the peers keep of a person: each fact as a small number for a value that occurs, so that a reading of the rule
 * becomes a table by value. `alone` is somebody of whom nothing but this value is known: the rule is asked about them,
 * and no weight, threshold or nearness is written down a second time.
 */
export interface Facet<T = unknown> {
  name: string;
  /** Exactly one value a person, or any number of them. */
  many: boolean;
  of(person: PersonFacts): readonly T[];
  key(value: T): string;
  alone(value: T): Partial<PersonFacts>;
  /** Numbers kept beside the value, where a table over every day would be too long. */
  beside?(value: T): readonly number[];
}

type Wishes = PersonFacts['wishes'];
const wish = (wishes: Partial<Wishes>): Partial<PersonFacts> => ({ wishes: { ...silent.wishes, ...wishes } });
const joined = (codes: readonly string[]): string =>
  codes.length > 1 ? [...codes].sort().join(' ') : (codes[0] ?? '');

/** One value a person: a set of codes, a number, a yes or no, a refusal. */
function single<T>(
  name: string,
  of: (person: PersonFacts) => T,
  key: (value: T) => string,
  alone: (value: T) => Partial<PersonFacts>,
): Facet<T> {
  return { name, many: false, of: (person) => [of(person)], key, alone };
}

function many<T>(
  name: string,
  of: (person: PersonFacts) => readonly T[],
  key: (value: T) => string,
  alone: (value: T) => Partial<PersonFacts>,
  beside?: (value: T) => readonly number[],
): Facet<T> {
  return { name, many: true, of, key, alone, ...(beside && { beside }) };
}

const own = <T>(value: T): string => String(value);

export const facets = {
  never: single(
    'never',
    ({ never }) => never,
    ({ countries, remoteToo, institutions, hiddenFromCountries }) =>
      `${joined(countries)}|${remoteToo}|${joined(institutions)}|${joined(hiddenFromCountries)}`,
    (never) => ({ never }),
  ),
  member: single(
    'member',
    ({ memberOf }) => memberOf,
    joined,
    (memberOf) => ({ memberOf }),
  ),
  lowResource: single(
    'low_resource',
    (p) => p.lowResource,
    own,
    (lowResource) => ({ lowResource }),
  ),
  teach: single(
    'teach',
    ({ teaching, skills }) => ({ teaching, teaches: skills.some(({ level }) => level === 'teaches') }),
    ({ teaching, teaches }) => `${teaching}|${teaches}`,
    ({ teaching, teaches }) => ({
      teaching,
      skills: teaches ? [{ code: '', level: 'teaches' as const, lastUsed: null }] : [],
    }),
  ),
  tiesComplete: single(
    'ties_complete',
    (p) => p.tiesComplete,
    own,
    (tiesComplete) => ({ tiesComplete }),
  ),
  activities: single(
    'activities',
    (p) => p.activities,
    joined,
    (activities) => ({ activities }),
  ),
  years: single(
    'years',
    (p) => p.years,
    own,
    (years) => ({ years }),
  ),
  modes: single(
    'modes',
    ({ wishes }) => wishes.modes,
    joined,
    (modes) => wish({ modes }),
  ),
  days: single(
    'days',
    ({ wishes: { minDays, maxDays } }) => ({ minDays, maxDays }),
    ({ minDays, maxDays }) => `${minDays}|${maxDays}`,
    wish,
  ),
  hours: single(
    'hours',
    ({ wishes }) => wishes.hoursAWeek,
    own,
    (hoursAWeek) => wish({ hoursAWeek }),
  ),
  topics: single(
    'topics',
    ({ wishes }) => wishes.activities,
    joined,
    (activities) => wish({ activities }),
  ),
  cover: single(
    'cover',
    ({ wishes }) => wishes.mustBeCovered,
    joined,
    (mustBeCovered) => wish({ mustBeCovered }),
  ),

  // Professions with their specialties, without the years: what people are sorted by.
  cell: single(
    'cell',
    ({ professions }) => professions,
    (professions) =>
      professions
        .map(({ code, specialties, current }) => `${code}:${joined(specialties)}:${current}`)
        .sort()
        .join('|'),
    (professions) => ({ professions: professions.map((one) => ({ ...one, years: null })) }),
  ),
  lives: single(
    'lives',
    ({ livesIn, stage }) => ({ livesIn, stage }),
    ({ livesIn, stage }) => `${livesIn}|${stage}`,
    (lives) => lives,
  ),

  profession: many(
    'profession',
    (p) => p.professions,
    ({ code, current }) => `${code}|${current}`,
    ({ code, current }) => ({ professions: [{ code, current, specialties: [], years: null }] }),
  ),
  practice: many(
    'practice',
    (p) => p.professions,
    ({ code }) => code,
    ({ code, years }) => ({ professions: [{ code, current: true, specialties: [], years }] }),
    // Years in it; -1: not stated.
    ({ years }) => [years ?? -1],
  ),
  skill: many(
    'skill',
    (p) => p.skills,
    ({ code, level }) => `${code}|${level}`,
    (skill) => ({ skills: [skill] }),
    // Day on which it was last used; 0: not stated.
    ({ lastUsed }) => [lastUsed ?? 0],
  ),
  language: many(
    'language',
    (p) => p.languages,
    ({ code, understandPatients, teachIn, general, none }) =>
      `${code}|${understandPatients}|${teachIn}|${general}|${none}`,
    (language) => ({ languages: [language] }),
  ),
  tie: many(
    'tie',
    (p) => p.ties,
    ({ country, kind }) => `${country}|${kind}`,
    (tie) => ({ ties: [tie] }),
  ),
  registration: many(
    'registration',
    (p) => p.registrations,
    ({ country, status }) => `${country}|${status}`,
    (registration) => ({ registrations: [registration] }),
  ),
  qualification: many(
    'qualification',
    (p) => p.qualifications,
    own,
    (code) => ({ qualifications: [code] }),
  ),
  place: many(
    'place',
    ({ wishes }) => wishes.countries,
    own,
    (code) => wish({ countries: [code] }),
  ),
  window: many(
    'availability',
    (p) => p.availability,
    ({ modes }) => joined(modes),
    (window) => ({ availability: [window] }),
    ({ from, to }) => [from, to],
  ),
  word: many(
    'word',
    (p) => (p.words.length === 0 ? [] : [...wordsOfPerson(p)]),
    own,
    (word) => ({ words: [word] }),
  ),
  textSkill: many(
    'text_skill',
    (p) => inText(p, 'skill'),
    own,
    (code) => ({ words: [textOf('skill', code)] }),
  ),
  textSpecialty: many(
    'text_specialty',
    (p) => inText(p, 'specialty'),
    own,
    (code) => ({
      words: [textOf('specialty', code)],
    }),
  ),
};

export type FacetName = keyof typeof facets;
export const facetNames = Object.keys(facets) as FacetName[];
