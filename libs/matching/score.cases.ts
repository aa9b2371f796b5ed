import fc from 'fast-check';
import { Relatedness } from './criterion.js';
import {
  Cefr,
  LegFacts,
  Mode,
  PersonFacts,
  PositionFacts,
  RequirementFacts,
  TieKind,
  silent,
} from './facts.js';

/** Invented positions, people and a vocabulary of a dozen terms, for the specs of this folder. */

const wider: Record<string, string> = {
  neonatology: 'paediatrics',
  'neonatal-resuscitation': 'resuscitation',
  lecture: 'teach',
};
const near: Record<string, number> = {
  'clinical-officer|doctor': 60,
  'midwife|nurse': 70,
  'family-medicine|paediatrics': 50,
  'obstetrics|paediatrics': 35,
  'obstetrics|surgery': 20,
  'resuscitation|triage': 60,
};

const homes: Record<string, string[]> = {
  'neonatal-resuscitation': ['neonatology'],
  triage: ['family-medicine'],
};

export const vocabulary: Relatedness = {
  related: (_kind, a, b) => (a === b ? 100 : (near[[a, b].sort().join('|')] ?? 0)),
  ancestors: (_kind, code) => (wider[code] ? [wider[code]] : []),
  practises: (profession, specialty) => profession !== 'pharmacist' || specialty === 'family-medicine',
  isTheme: (specialty) => specialty === 'global-health' || specialty === 'public-health',
  isBeside: (specialty) => specialty === 'global-health',
  homesOf: (skill) => homes[skill] ?? [],
  practiceOf: (profession) => ({ midwife: 'obstetrics', manager: 'global-health' })[profession],
  isAnybody: () => false,
  isClinical: (profession) => profession !== 'manager',
  isStudent: () => false,
  countriesIn: (text) => (text === 'Horn of Africa' ? ['ET', 'SO'] : []),
  isLowResource: (country) => country !== 'FI',
};

/** 21 November 2026. */
export const today = 20_778;

export const aLeg = (leg: Partial<LegFacts> = {}): LegFacts => ({
  id: 'visit',
  mode: 'in-country',
  countries: [],
  from: null,
  to: null,
  minDays: null,
  maxDays: null,
  hoursAWeek: null,
  optional: false,
  ...leg,
});

export const aRequirement = (
  asked: Partial<RequirementFacts> & Pick<RequirementFacts, 'kind'>,
): RequirementFacts => ({
  id: `${asked.kind}-${asked.term ?? '1'}`,
  essential: true,
  group: null,
  term: null,
  level: null,
  use: 'any',
  years: null,
  count: 'any',
  text: null,
  ...asked,
});

/** A children's hospital in Kenya asks for a doctor; everything else is silent. */
export const aPosition = (position: Partial<PositionFacts> = {}): PositionFacts => ({
  needId: 'need',
  positionId: 'position',
  institutionId: 'mfano-hospital',
  institutionCountry: 'KE',
  learning: false,
  returnPost: false,
  countries: ['KE'],
  openCountries: false,
  region: null,
  headCount: 1,
  professions: ['doctor'],
  anyProfession: false,
  specialties: [],
  activities: [],
  requirements: [],
  legs: [aLeg()],
  heritage: 'irrelevant',
  heritageTies: [],
  tilt: [],
  ringFence: [],
  covered: [],
  notCovered: [],
  paused: false,
  words: [],
  ...position,
});

export const aPerson = (person: Partial<PersonFacts> = {}): PersonFacts => ({
  ...silent,
  personId: 'person',
  professions: [{ code: 'doctor', specialties: [], years: null, current: true }],
  ...person,
  wishes: { ...silent.wishes, ...person.wishes },
  never: { ...silent.never, ...person.never },
});

export const levels: readonly Cefr[] = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];
const countries = ['KE', 'ET', 'SO', 'GH'];
const professions = ['doctor', 'clinical-officer', 'nurse', 'midwife', 'pharmacist'];
const specialties = [
  'paediatrics',
  'neonatology',
  'obstetrics',
  'surgery',
  'family-medicine',
  'global-health',
];
const skills = ['resuscitation', 'neonatal-resuscitation', 'triage', 'audit'];
const activities = ['teach', 'lecture', 'mentor', 'treat'];
const items = ['flights', 'lodging', 'visa'];
const texts = ['paediatric resuscitation course', 'sepsis audit', 'ultrasound', ''];
const modes: readonly Mode[] = ['remote', 'in-country', 'uk-bound'];
const ties: readonly TieKind[] = ['born', 'trained', 'worked', 'partner', 'family', 'citizen'];

const some = <T>(of: readonly T[], maxLength = 3) => fc.uniqueArray(fc.constantFrom(...of), { maxLength });
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const level = maybe(fc.constantFrom(...levels));
const day = fc.integer({ min: today - 30, max: today + 300 });

const anyRequirement = fc
  .record({
    kind: fc.constantFrom<RequirementFacts['kind']>(
      'skill',
      'language',
      'registration',
      'residence',
      'staff',
      'years',
      'low-resource',
      'teaching',
      'qualification',
      'stated',
    ),
    essential: fc.boolean(),
    group: fc.option(fc.constantFrom('either', 'or'), { nil: null, freq: 4 }),
    level,
    use: fc.constantFrom<RequirementFacts['use']>('understand-patients', 'teach-in', 'any'),
    years: fc.integer({ min: 1, max: 12 }),
    count: fc.constantFrom<RequirementFacts['count']>(
      'any',
      'in-profession',
      'post-qualification',
      'in-specialty',
      'low-resource',
      'teaching',
    ),
    text: maybe(fc.constantFrom(...texts)),
    pick: fc.nat(20),
  })
  .map(({ pick, kind, ...asked }): Omit<RequirementFacts, 'id'> => {
    const terms: Partial<Record<typeof kind, readonly string[]>> = {
      skill: skills,
      language: ['en', 'sw', 'am'],
      registration: countries,
      residence: countries,
      staff: countries,
      qualification: ['dch', 'mrcpch'],
    };
    const of = terms[kind];
    return { kind, ...asked, term: of ? of[pick % of.length]! : null };
  });

const anyLeg = fc
  .record({
    mode: fc.constantFrom(...modes),
    countries: some(countries, 2),
    from: maybe(day),
    length: maybe(fc.integer({ min: 0, max: 200 })),
    minDays: maybe(fc.integer({ min: 1, max: 60 })),
    more: maybe(fc.integer({ min: 0, max: 60 })),
    hoursAWeek: maybe(fc.integer({ min: 1, max: 40 })),
    optional: fc.boolean(),
  })
  .map(({ length, more, ...leg }) => ({
    ...leg,
    to: length === null ? null : (leg.from ?? today) + length,
    maxDays: more === null ? null : (leg.minDays ?? 1) + more,
  }));

export const anyPosition: fc.Arbitrary<PositionFacts> = fc
  .record({
    countries: some(countries, 2),
    openCountries: fc.boolean(),
    professions: some(professions),
    anyProfession: fc.boolean(),
    specialties: some(specialties),
    activities: some(activities),
    requirements: fc.array(anyRequirement, { maxLength: 7 }),
    legs: fc.array(anyLeg, { maxLength: 3 }),
    heritage: fc.constantFrom<PositionFacts['heritage']>('required', 'welcome', 'irrelevant'),
    heritageTies: some(ties, 2),
    region: maybe(fc.constant('Horn of Africa')),
    ringFence: fc.oneof(
      { weight: 6, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.constant(['trust']) },
    ),
    learning: fc.oneof(
      { weight: 6, arbitrary: fc.constant(false) },
      { weight: 1, arbitrary: fc.constant(true) },
    ),
    returnPost: fc.oneof(
      { weight: 6, arbitrary: fc.constant(false) },
      { weight: 1, arbitrary: fc.constant(true) },
    ),
    covered: some(items),
    notCovered: some(items),
    words: some(texts, 2),
  })
  .map(({ requirements, legs, ...position }) =>
    aPosition({
      ...position,
      requirements: requirements.map((asked, at) => ({ ...asked, id: `r${at}` })),
      legs: legs.map((leg, at) => ({ ...leg, id: `l${at}` })),
    }),
  );

export const anyPerson: fc.Arbitrary<PersonFacts> = fc
  .record({
    professions: fc.uniqueArray(
      fc.record({
        code: fc.constantFrom(...professions),
        specialties: some(specialties, 2),
        years: maybe(fc.nat(15)),
        current: fc.boolean(),
      }),
      { maxLength: 2, selector: ({ code }) => code },
    ),
    skills: fc.uniqueArray(
      fc.record({
        code: fc.constantFrom(...skills),
        level: maybe(fc.constantFrom('aware' as const, 'practises' as const, 'teaches' as const)),
        lastUsed: maybe(fc.integer({ min: today - 4000, max: today })),
      }),
      { maxLength: 3, selector: ({ code }) => code },
    ),
    languages: fc.uniqueArray(
      fc.record({
        code: fc.constantFrom('en', 'sw', 'am'),
        understandPatients: level,
        teachIn: level,
        general: level,
        none: fc.constantFrom(false, false, false, true),
      }),
      { maxLength: 3, selector: ({ code }) => code },
    ),
    ties: fc.array(fc.record({ country: fc.constantFrom(...countries), kind: fc.constantFrom(...ties) }), {
      maxLength: 3,
    }),
    tiesComplete: fc.boolean(),
    registrations: fc.array(
      fc.record({
        country: fc.constantFrom(...countries),
        body: fc.constant(null),
        status: fc.constantFrom('active' as const, 'lapsed' as const, 'pending' as const, 'none' as const),
      }),
      { maxLength: 2 },
    ),
    qualifications: some(['dch', 'mrcpch'], 2),
    years: maybe(fc.nat(20)),
    lowResource: maybe(fc.boolean()),
    teaching: maybe(fc.boolean()),
    livesIn: maybe(fc.constantFrom(...countries, 'GB')),
    returning: fc
      .record({ ticked: fc.boolean(), countries: some(countries, 2) })
      // Countries without the tick say nothing, and PostgreSQL keeps none.
      .map(({ ticked, countries: named }) => ({ ticked, countries: ticked ? named : [] })),
    stage: maybe(fc.constantFrom('qualified' as const, 'retired' as const, 'student' as const)),
    activities: some(activities),
    availability: fc.array(
      fc
        .record({ from: day, days: fc.nat(90), modes: some(modes, 2) })
        .map(({ from, days, modes }) => ({ from, to: from + days, modes })),
      { maxLength: 2 },
    ),
    wishes: fc.record({
      countries: some(countries, 2),
      modes: some(modes, 2),
      minDays: maybe(fc.integer({ min: 1, max: 20 })),
      maxDays: maybe(fc.integer({ min: 20, max: 100 })),
      hoursAWeek: maybe(fc.integer({ min: 1, max: 40 })),
      activities: some(activities, 2),
      mustBeCovered: some(items, 2),
    }),
    never: fc.record({
      countries: some(countries, 1),
      remoteToo: fc.boolean(),
      institutions: fc.constant([]),
      hiddenFromCountries: fc.constantFrom([], [], [], ['KE'], ['GH']),
    }),
    memberOf: fc.constantFrom([], ['trust']),
    words: some(texts, 2),
  })
  // Nobody has more years in one profession than in all.
  .map(({ years, ...person }) =>
    aPerson({
      ...person,
      years: years === null ? null : Math.max(years, ...person.professions.map((one) => one.years ?? 0)),
    }),
  );
