import type { FieldFault } from '../platform/refusal.js';
import type { TermKind } from '../reference/terms.js';
import type { Vocabulary } from '../reference/vocabulary.js';
import type { ProfileChanges } from './profile.changes.js';

const words: Partial<Record<TermKind, string>> = { payItem: 'item of costs' };

/**
 * Codes in a save that the reference data does not have: they would match nothing, silently. What has no code is
 * for `words`. Qualifications are an open list and not checked. Pure.
 */
export function faultsOfCodes(changes: ProfileChanges, vocabulary: Vocabulary): FieldFault[] {
  const faults: FieldFault[] = [];
  const check = (kind: TermKind, field: string, code: string | null | undefined) => {
    if (code && !isCode(vocabulary, kind, code))
      faults.push({
        field,
        sentence: `There is no ${words[kind] ?? kind} "${code}"; write it in words instead.`,
      });
  };
  const all = (kind: TermKind, field: string, codes: readonly string[] | undefined) =>
    codes?.forEach((code, i) => check(kind, `${field}.${i}`, code));

  changes.professions?.forEach(({ code, specialties }, i) => {
    check('profession', `professions.${i}.code`, code);
    all('specialty', `professions.${i}.specialties`, specialties);
  });
  changes.skills?.forEach(({ code }, i) => check('skill', `skills.${i}.code`, code));
  changes.languages?.forEach(({ code }, i) => check('language', `languages.${i}.code`, code));
  changes.ties?.forEach(({ country }, i) => check('country', `ties.${i}.country`, country));
  changes.registrations?.forEach(({ country }, i) => check('country', `registrations.${i}.country`, country));
  changes.pastAssignments?.forEach(({ country }, i) =>
    check('country', `pastAssignments.${i}.country`, country),
  );
  check('country', 'livesIn', changes.livesIn);
  all('activity', 'activities', changes.activities);
  all('country', 'wishes.countries', changes.wishes?.countries);
  all('activity', 'wishes.activities', changes.wishes?.activities);
  all('payItem', 'wishes.mustBeCovered', changes.wishes?.mustBeCovered);
  all('country', 'onlyForMe.neverSend', changes.onlyForMe?.neverSend);
  all('country', 'onlyForMe.returnCountries', changes.onlyForMe?.returnCountries);
  all('country', 'onlyForMe.hiddenFromCountries', changes.onlyForMe?.hiddenFromCountries);
  return faults;
}

/** A region is a term of countries, but nobody lives in one or was registered by one. */
function isCode(vocabulary: Vocabulary, kind: TermKind, code: string): boolean {
  return vocabulary.find(kind, code) !== undefined && !(kind === 'country' && vocabulary.countriesIn(code));
}
