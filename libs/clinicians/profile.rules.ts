import type { FieldFault } from '../platform/refusal.js';
import type { Wishes } from './clinician.entity.js';
import type { ProfileChanges, ProfileLists, ProfileValues } from './profile.changes.js';
import { faultOfNumber } from './uk-register-numbers.js';

/** A profile as it would stand after a save, as far as values speak about each other. */
export interface Standing {
  values: Pick<ProfileValues, 'livesIn' | 'ukNation'>;
  wishes: Pick<Wishes, 'minDays' | 'maxDays'>;
}

/**
 * Everything in a save that contradicts itself. Nothing is ever required: a fault is only what was stated twice or
 * cannot be true. Single values have their shapes checked already. Pure.
 */
export function faultsOf(changes: ProfileChanges, standing: Standing): FieldFault[] {
  return [
    ...faultsOfValues(changes, standing),
    ...twice('professions', changes.professions, (p) => p.code),
    ...twice('skills', changes.skills, (s) => s.code),
    ...twice('languages', changes.languages, (l) => l.code),
    ...twice('ties', changes.ties, (t) => `${t.country} ${t.kind} ${t.region ?? ''}`),
    ...each('languages', changes.languages, faultsOfLanguage),
    ...each('registrations', changes.registrations, faultsOfRegistration),
    ...each('availability', changes.availability, faultsOfDays),
    ...each('pastAssignments', changes.pastAssignments, faultsOfDays),
    ...each('employments', changes.employments, (employment) =>
      employment.organisationId && employment.name
        ? [{ field: 'name', sentence: 'Give the employer or write its name, not both.' }]
        : [],
    ),
  ];
}

function faultsOfValues(changes: ProfileChanges, { values, wishes }: Standing): FieldFault[] {
  const faults: FieldFault[] = [];
  if ((changes.ukNation || changes.livesIn) && values.ukNation && values.livesIn && values.livesIn !== 'GB')
    faults.push({
      field: 'ukNation',
      sentence: 'Only residents of the United Kingdom have a UK nation; leave it out.',
    });
  if (changes.wishes && wishes.minDays !== null && wishes.maxDays !== null && wishes.minDays > wishes.maxDays)
    faults.push({ field: 'wishes.minDays', sentence: 'The shortest stay is longer than the longest.' });
  return faults;
}

function faultsOfLanguage(language: ProfileLists['languages'][number]): FieldFault[] {
  const level = language.understandPatients ?? language.teachIn ?? language.general ?? null;
  return language.none && level !== null
    ? [{ field: 'none', sentence: 'A language that is not spoken has no level; leave one of the two out.' }]
    : [];
}

function faultsOfRegistration(registration: ProfileLists['registrations'][number]): FieldFault[] {
  const { country, body, number, status } = registration;
  if (status === 'none' && number)
    return [
      {
        field: 'number',
        sentence: 'Where there is no registration there is no number; leave one of the two out.',
      },
    ];
  const sentence = country === 'GB' && body && number ? faultOfNumber(body, number) : undefined;
  return sentence ? [{ field: 'number', sentence }] : [];
}

function faultsOfDays({ from, to }: { from?: string | null; to?: string | null }): FieldFault[] {
  return from && to && from > to ? [{ field: 'to', sentence: 'The last day is before the first.' }] : [];
}

function each<T>(
  list: string,
  parts: readonly T[] | undefined,
  faults: (part: T) => FieldFault[],
): FieldFault[] {
  return (parts ?? []).flatMap((part, i) =>
    faults(part).map(({ field, sentence }) => ({ field: `${list}.${i}.${field}`, sentence })),
  );
}

function twice<T>(list: string, parts: readonly T[] | undefined, keyOf: (part: T) => string): FieldFault[] {
  const seen = new Set<string>();
  return (parts ?? []).flatMap((part, i) => {
    const key = keyOf(part);
    if (seen.has(key))
      return [{ field: `${list}.${i}`, sentence: 'This stands in the list already; say it once.' }];
    seen.add(key);
    return [];
  });
}
