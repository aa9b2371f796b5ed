import type { Cefr, Mode, PersonFacts, PositionFacts, RequirementFacts } from './facts.js';
import { countriesOf } from './existence.js';
import { statesDatesFor } from './wish.criteria.js';

export const OpeningKind = {
  REGISTRATION_RENEWED: 'registration-renewed',
  REGISTRATION_HELD: 'registration-held',
  LANGUAGE_ONE_STEP_UP: 'language-one-step-up',
  LANGUAGE_STATED: 'language-stated',
  SKILL: 'skill',
  QUALIFICATION: 'qualification',
  SPECIALTY_STATED: 'specialty-stated',
  LOW_RESOURCE: 'low-resource',
  TEACHING: 'teaching',
  LONGER_STAY: 'longer-stay',
  SHORTER_STAY: 'shorter-stay',
  MODE: 'mode',
  COUNTRY: 'country',
  HOURS: 'hours',
  WORK: 'work',
  DATES: 'dates',
} as const;
export type OpeningKind = (typeof OpeningKind)[keyof typeof OpeningKind];

/** One single change that somebody could make to their own profile. */
export interface Change {
  kind: OpeningKind;
  /** What it is about: codes, numbers and days of the sentence. */
  facts: Record<string, string | number>;
  /** The facts that it changes; everything else stays. */
  touches: readonly (keyof PersonFacts)[];
  /** Whether it answers what was open, so that it could also close what silence left open. */
  answers: boolean;
  take(person: PersonFacts): PersonFacts;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const levels: readonly Cefr[] = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];

/**
 * The single changes by which somebody would come nearer to a position. Never a tie, for heritage is what it is; never a
 * profession; never what they refuse or must have paid: nobody is talked into going where they do not want to go, or at
 * their own cost. A list of wishes that says nothing is open already, so that only lists which say something are added to.
 */
export function changesTowards(position: PositionFacts, person: PersonFacts, asOf: number): Change[] {
  return [
    ...position.requirements.flatMap((asked) => towardsRequirement(asked, person)),
    ...towardsSpecialty(position, person),
    ...towardsWork(position, person),
    ...towardsLegs(position, person, asOf),
  ];
}

function towardsRequirement({ kind, term, level, use }: RequirementFacts, person: PersonFacts): Change[] {
  const change = (
    of: OpeningKind,
    touches: keyof PersonFacts,
    facts: Change['facts'],
    take: Change['take'],
  ): Change[] => [{ kind: of, facts, touches: [touches], answers: false, take }];
  switch (kind) {
    case 'registration': {
      // A register of a country to which somebody is never to be sent is not offered to them either.
      if (term === null || person.never.countries.includes(term)) return [];
      const held = person.registrations.filter(({ country }) => country === term);
      if (held.some(({ status }) => status === 'active')) return [];
      const renewed = held.some(({ status }) => status === 'lapsed');
      return change(
        renewed ? 'registration-renewed' : 'registration-held',
        'registrations',
        { country: term },
        (p) => ({
          ...p,
          registrations: [...p.registrations, { country: term, body: null, status: 'active' }],
        }),
      );
    }
    case 'language':
      return term === null ? [] : towardsLanguage(term, level, use, person);
    case 'skill':
      if (term === null || person.skills.some(({ code, level: at }) => code === term && at !== 'aware'))
        return [];
      return change('skill', 'skills', { skill: term }, (p) => ({
        ...p,
        skills: [...p.skills, { code: term, level: 'practises', lastUsed: null }],
      }));
    case 'qualification':
      if (term === null || person.qualifications.includes(term)) return [];
      return change('qualification', 'qualifications', { qualification: term }, (p) => ({
        ...p,
        qualifications: [...p.qualifications, term],
      }));
    case 'low-resource':
      if (person.lowResource) return [];
      return change('low-resource', 'lowResource', {}, (p) => ({ ...p, lowResource: true }));
    case 'teaching':
      if (person.teaching) return [];
      return change('teaching', 'teaching', {}, (p) => ({ ...p, teaching: true }));
    default:
      return [];
  }
}

/** One step above what is stated for that use, or what is asked where nothing is stated. */
function towardsLanguage(
  code: string,
  asked: Cefr | null,
  use: RequirementFacts['use'],
  person: PersonFacts,
): Change[] {
  const known = person.languages.find((one) => one.code === code);
  const field =
    use === 'teach-in' ? 'teachIn' : use === 'understand-patients' ? 'understandPatients' : 'general';
  const has = known && !known.none ? (known[field] ?? known.general) : null;
  if (has !== null && (asked === null || levels.indexOf(has) >= levels.indexOf(asked))) return [];
  if (known && !known.none && has === null && asked === null) return [];
  const to = has === null ? (asked ?? 'B1') : levels[levels.indexOf(has) + 1];
  const blank = { code, understandPatients: null, teachIn: null, general: null, none: false };
  return [
    {
      // Who said that they do not speak it would have to learn it; that is no single step.
      kind: has === null ? 'language-stated' : 'language-one-step-up',
      facts: { language: code, level: to, use },
      touches: ['languages'],
      answers: false,
      take: (p) => ({
        ...p,
        languages: [
          ...p.languages.filter((one) => one.code !== code),
          { ...(p.languages.find((one) => one.code === code) ?? blank), [field]: to },
        ],
      }),
    } satisfies Change,
  ].filter(() => !known?.none);
}

function towardsSpecialty({ specialties }: PositionFacts, person: PersonFacts): Change[] {
  if (person.professions.some((one) => one.specialties.length > 0)) return [];
  return specialties.map((code) => ({
    kind: 'specialty-stated',
    facts: { specialty: code },
    touches: ['professions'],
    answers: true,
    take: (p) => ({ ...p, professions: p.professions.map((one) => ({ ...one, specialties: [code] })) }),
  }));
}

const wish = (
  kind: OpeningKind,
  facts: Change['facts'],
  by: (wishes: PersonFacts['wishes']) => Partial<PersonFacts['wishes']>,
): Change => ({
  kind,
  facts,
  touches: ['wishes'],
  answers: false,
  take: (p) => ({ ...p, wishes: { ...p.wishes, ...by(p.wishes) } }),
});

function towardsWork({ activities }: PositionFacts, { wishes }: PersonFacts): Change[] {
  if (wishes.activities.length === 0) return [];
  return activities
    .filter((code) => !wishes.activities.includes(code))
    .map((code) => wish('work', { activity: code }, (of) => ({ activities: [...of.activities, code] })));
}

function towardsLegs(position: PositionFacts, person: PersonFacts, asOf: number): Change[] {
  const { wishes, never } = person;
  return position.legs.flatMap((leg) => {
    const changes: Change[] = [];
    if (wishes.maxDays !== null && leg.minDays !== null && leg.minDays > wishes.maxDays) {
      const days = leg.minDays;
      changes.push(wish('longer-stay', { days }, () => ({ maxDays: days })));
    }
    if (wishes.minDays !== null && leg.maxDays !== null && leg.maxDays < wishes.minDays) {
      const days = leg.maxDays;
      changes.push(wish('shorter-stay', { days }, () => ({ minDays: days })));
    }
    if (wishes.hoursAWeek !== null && leg.hoursAWeek !== null && leg.hoursAWeek > wishes.hoursAWeek) {
      const hours = leg.hoursAWeek;
      changes.push(wish('hours', { hours }, () => ({ hoursAWeek: hours })));
    }
    if (wishes.modes.length > 0 && !wishes.modes.includes(leg.mode))
      changes.push(wish('mode', { mode: leg.mode }, (of) => ({ modes: [...of.modes, leg.mode] })));
    if (wishes.countries.length > 0)
      for (const country of countriesOf(position, leg))
        if (![...wishes.countries, ...never.countries, ...never.hiddenFromCountries].includes(country))
          changes.push(wish('country', { country }, (of) => ({ countries: [...of.countries, country] })));
    changes.push(...towardsDates(leg, person, asOf));
    return changes;
  });
}

function towardsDates(
  leg: { from: number | null; to: number | null; minDays: number | null; mode: Mode },
  person: PersonFacts,
  asOf: number,
): Change[] {
  if (leg.from === null && leg.to === null) return [];
  const first = Math.max(leg.from ?? asOf, asOf);
  const last = leg.to ?? first + Math.max(1, leg.minDays ?? 1) - 1;
  const { mode } = leg;
  if (last < first) return [];
  // Whole months, as people say it, and so few that needs of the same season share them.
  const from = Math.max(asOf, monthOf(first).from);
  let { to } = monthOf(first);
  while (to < last && Math.min(to, last) - first + 1 < (leg.minDays ?? 1)) ({ to } = monthOf(to + 1));
  return [
    {
      kind: 'dates',
      facts: { from, to, mode },
      touches: ['availability'],
      answers: !statesDatesFor(mode, person.availability),
      take: (p) => ({ ...p, availability: [...p.availability, { from, to, modes: [mode] }] }),
    },
  ];
}

/** First and last day of the month of the calendar in which a day lies. */
function monthOf(day: number): { from: number; to: number } {
  const date = new Date(day * DAY_MS);
  const first = (more: number) => Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + more, 1) / DAY_MS;
  return { from: first(0), to: first(1) - 1 };
}
