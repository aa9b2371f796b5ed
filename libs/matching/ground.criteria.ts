import { Criterion, MET, NOT_MET, NOT_STATED, Reading, best, metPartly } from './criterion.js';
import { PersonFacts } from './facts.js';

/** Someone who left the profession still knows it, and a register may ask them to come back first. */
const PAST = 90;

/** How a person stands to the professions that a position accepts; empty accepts every profession. */
export function professionReading(
  nears: readonly ((stated: string) => number)[],
  least: number,
  person: Pick<PersonFacts, 'professions'>,
): Reading {
  if (person.professions.length === 0) return NOT_STATED;
  let found = 0;
  for (const held of person.professions) {
    let weight = nears.length === 0 ? 100 : 0;
    for (const near of nears) weight = Math.max(weight, near(held.code));
    if (weight < least) continue;
    found = Math.max(found, held.current ? weight : Math.min(weight, PAST));
  }
  return found === 0 ? NOT_MET : found === 100 ? MET : metPartly(found);
}

export const profession: Criterion = {
  name: 'profession',
  side: 'need',
  part: 'ground',
  weight: {
    essential: 40,
    desirable: 40,
    because:
      'Every advert read names a profession first, and registers, insurers and wards are organised by it.',
  },
  silence: { share: 0, because: 'Without a profession there is nothing to ask the next question about.' },
  reads: ['professions'],
  perLeg: false,
  asks(position, { near, thresholds }) {
    const wanted = position.anyProfession ? [] : [...position.professions].sort();
    const nears = wanted.map((code) => near('profession', code));
    return [
      {
        subject: null,
        essential: true,
        group: null,
        read: (person) => professionReading(nears, thresholds.relatedProfession, person),
        facts: (person) => ({
          wanted: wanted.join(', '),
          stated: person.professions
            .map(({ code }) => code)
            .sort()
            .join(', '),
        }),
      },
    ];
  },
};

export const specialty: Criterion = {
  name: 'specialty',
  side: 'need',
  part: 'asked',
  weight: {
    essential: 25,
    desirable: 25,
    because:
      'After the profession hosts ask for the specialty: a children’s ward cannot use a cardiac surgeon’s week.',
  },
  silence: {
    share: 56,
    because:
      'Nurses and generalists often state none, and one question settles it; a stated specialty outranks that.',
  },
  reads: ['professions'],
  perLeg: false,
  asks(position, { near, thresholds }) {
    if (position.specialties.length === 0) return [];
    const wanted = [...position.specialties].sort();
    const nears = wanted.map((code) => near('specialty', code));
    return [
      {
        subject: null,
        essential: true,
        group: null,
        read(person) {
          let stated = false;
          let found = 0;
          for (const { specialties } of person.professions) {
            if (specialties.length === 0) continue;
            stated = true;
            for (const nearTo of nears) found = Math.max(found, best(nearTo, specialties));
          }
          if (!stated) return NOT_STATED;
          return found === 100 ? MET : found >= thresholds.relatedTerm ? metPartly(found) : NOT_MET;
        },
        facts: (person) => ({
          wanted: wanted.join(', '),
          stated: [...new Set(person.professions.flatMap(({ specialties }) => specialties))]
            .sort()
            .join(', '),
        }),
      },
    ];
  },
};
