import { type TermKind, termKinds } from '../reference/terms.js';
import type { Vocabulary } from '../reference/vocabulary.js';
import type { Relatedness } from './criterion.js';

const known: readonly string[] = termKinds;
const isKnown = (kind: string): kind is TermKind => known.includes(kind);

/** The reference library's nearness in the whole points of the rule. A kind without rows has strangers only. */
export function relatednessOf(vocabulary: Vocabulary): Relatedness {
  return {
    related: (kind, a, b) =>
      isKnown(kind) ? Math.round(100 * vocabulary.related(kind, a, b)) : a === b ? 100 : 0,
    ancestors: (kind, code) => (isKnown(kind) ? vocabulary.ancestors(kind, code) : []),
    practises(profession, specialty) {
      const known = vocabulary.specialty(specialty)?.professions;
      // A code that the library has dropped is nobody's and everybody's.
      return (
        !known ||
        [profession, ...vocabulary.ancestors('profession', profession)].some((p) => known.includes(p))
      );
    },
    isTheme: (specialty) => vocabulary.specialty(specialty)?.theme === true,
    isBeside(specialty) {
      const known = vocabulary.specialty(specialty);
      return known?.theme === true && known.post !== true;
    },
    homesOf: (skill) => vocabulary.skill(skill)?.specialties ?? [],
    practiceOf: (profession) => vocabulary.profession(profession)?.practice,
    isAnybody: (profession) => vocabulary.profession(profession)?.members === 'open',
    isClinical: (profession) => vocabulary.profession(profession)?.clinical !== false,
    isStudent: (profession) => vocabulary.profession(profession)?.family === 'student',
    countriesIn: (region) =>
      vocabulary.map('country', region).terms.flatMap(({ code }) => {
        const members = vocabulary.countriesIn(code);
        return members === undefined ? [code] : members === 'open' ? [] : members;
      }),
    isLowResource: (country) => vocabulary.receivesAid(country),
  };
}
