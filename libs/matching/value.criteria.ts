import {
  Criterion,
  MET,
  NOT_MET,
  NOT_STATED,
  Reading,
  Relatedness,
  best,
  metPartly,
  remembered,
} from './criterion.js';
import { lowResourceReading, teachingReading } from './experience.criteria.js';
import { PersonFacts, PositionFacts, RequirementFacts, TieKind } from './facts.js';
import { wordsIn, wordsOfPerson } from './words.js';

/** Activities that hand something on; narrower ones are found through the activity's wider terms. */
export const teachingActivities = ['teach', 'mentor', 'supervise'] as const;

const alike = { group: null, essential: false, subject: null } as const;

/** Bonus weights are alike for essential and desirable, because nobody asked for them. */
const bonus = (points: number, because: string) => ({ essential: points, desirable: points, because });

const asksFor = (position: PositionFacts, kind: RequirementFacts['kind']): boolean =>
  position.requirements.some((asked) => asked.kind === kind);

/** Where Midst is: the country that everybody's work abroad is told from, and nobody's tie to a need. */
const HERE = 'GB';

/**
 * Countries to which a tie would count; empty: the need names none, so that a tie anywhere counts. A visit to the UK is by
 * colleagues from elsewhere: to have trained or worked here says nothing of them.
 */
function tieCountries({ countries, region }: PositionFacts, field: Relatedness): readonly string[] {
  const named = countries.length > 0 || region === null ? countries : field.countriesIn(region);
  return [...new Set(named)].filter((country) => country !== HERE).sort();
}

const tieFacts = (position: PositionFacts, wanted: readonly string[], person: PersonFacts) => {
  // The country of the tie, never its kind: the kind is told only where the person ticked it.
  const tied = person.ties
    .map(({ country }) => country)
    .filter((c) => wanted.length === 0 || wanted.includes(c));
  // A region is called by its name: its countries may be thirty.
  return {
    wanted: position.countries.length > 0 || wanted.length === 0 ? wanted.join(', ') : '',
    text: position.region ?? '',
    stated: [...new Set(tied)].sort().join(', '),
  };
};

/** Where somebody comes from is a tie to it, whichever ties by work, study or marriage a need counts beside it. */
const OF_ORIGIN: ReadonlySet<string> = new Set<TieKind>(['born', 'from', 'citizen', 'lived-as-child']);

/** Where only a region is named, a tie is to one of many countries, and the work will mostly be in another. */
const OF_A_REGION = 50;

const tieOf = (position: PositionFacts): Reading =>
  position.countries.length === 0 && position.region !== null ? metPartly(OF_A_REGION) : MET;

/** No tie is graded above another, and none is ever inferred from a name, a passport or a language. */
function tieReading(
  position: PositionFacts,
  wanted: readonly string[],
  has: Reading = MET,
): (person: PersonFacts) => Reading {
  const countries = new Set(wanted);
  const kinds = new Set<string>(position.heritageTies);
  return (person) => {
    for (const { country, kind } of person.ties) {
      if (
        (countries.size === 0 || countries.has(country)) &&
        (kinds.size === 0 || kinds.has(kind) || OF_ORIGIN.has(kind))
      )
        return has;
    }
    return person.tiesComplete ? NOT_MET : NOT_STATED;
  };
}

const tie: Criterion = {
  name: 'tie',
  tilted: 'heritage',
  side: 'need',
  part: 'asked',
  weight: {
    essential: 24,
    desirable: 24,
    because:
      'A programme for the diaspora exists for people with a tie; it may demand one, with a reason that an officer agrees to.',
  },
  silence: {
    share: 40,
    because: 'Ties are told when asked for and are nobody’s business before: silence is a question.',
  },
  reads: ['ties', 'tiesComplete'],
  perLeg: false,
  asks(position, { field }) {
    if (position.heritage !== 'required') return [];
    const wanted = tieCountries(position, field);
    return [
      {
        ...alike,
        essential: true,
        read: tieReading(position, wanted),
        facts: (person) => tieFacts(position, wanted, person),
      },
    ];
  },
};

const tieWelcome: Criterion = {
  name: 'tie-welcome',
  tilted: 'heritage',
  side: 'need',
  part: 'bonus',
  weight: bonus(
    12,
    'People with a tie stay in touch for years after the visit; those without one are as welcome.',
  ),
  silence: { share: 25, because: 'Not telling a tie is no fault, and telling one must be worth something.' },
  reads: ['ties', 'tiesComplete'],
  perLeg: false,
  asks(position, { field }) {
    const wanted = position.heritage === 'welcome' ? tieCountries(position, field) : [];
    if (wanted.length === 0) return [];
    return [
      {
        ...alike,
        read: tieReading(position, wanted, tieOf(position)),
        facts: (person) => tieFacts(position, wanted, person),
      },
    ];
  },
};

const workedThere: Criterion = {
  name: 'worked-there',
  tilted: 'experience',
  side: 'need',
  part: 'bonus',
  weight: bonus(
    7,
    'Who has worked or trained in the country knows its wards, drugs and referral ways, and saves the host induction.',
  ),
  silence: {
    share: 25,
    because: 'Earlier posts are often left out, but a stated one is the best evidence there is.',
  },
  reads: ['ties', 'tiesComplete'],
  perLeg: false,
  asks(position, { field }) {
    // Where heritage is irrelevant ties are not read at all, whatever their kind.
    const wanted = position.heritage === 'irrelevant' ? [] : tieCountries(position, field);
    if (wanted.length === 0) return [];
    const countries = new Set(wanted);
    const has = tieOf(position);
    return [
      {
        ...alike,
        read(person) {
          for (const { country, kind } of person.ties) {
            if ((kind === 'worked' || kind === 'trained') && countries.has(country)) return has;
          }
          return person.tiesComplete ? NOT_MET : NOT_STATED;
        },
        facts: (person) => tieFacts(position, wanted, person),
      },
    ];
  },
};

const lowResourceExperience: Criterion = {
  name: 'low-resource-experience',
  tilted: 'experience',
  side: 'need',
  part: 'bonus',
  weight: bonus(
    5,
    'Experience where little is at hand shortens every start, even where the need forgot to ask.',
  ),
  silence: {
    share: 40,
    because: 'Mostly untold, and true of many who grew up or trained in the countries served.',
  },
  reads: ['lowResource', 'ties'],
  perLeg: false,
  asks: (position, { field }) =>
    asksFor(position, 'low-resource')
      ? []
      : [{ ...alike, read: lowResourceReading(field, position), facts: () => ({}) }],
};

/** How much one, two, and three or more countries count. */
const VISITS = [0, 60, 80, 100];

const earlierVisits: Criterion = {
  name: 'earlier-visits',
  tilted: 'experience',
  side: 'need',
  part: 'bonus',
  weight: bonus(
    4,
    'Who has been on assignment before knows what they let themselves in for; several countries show that it was no accident.',
  ),
  silence: { share: 25, because: 'Nobody has to have been away before, and many leave it out.' },
  reads: ['ties'],
  perLeg: false,
  // Asked already by the rows about the country and about little at hand.
  questionFor: () => null,
  asks(position, { field }) {
    if (position.heritage === 'irrelevant') return [];
    const isLowResource = remembered(field.isLowResource);
    return [
      {
        ...alike,
        read({ ties }) {
          let visited = 0;
          for (const { kind, country } of ties) if (kind === 'worked' && isLowResource(country)) visited++;
          return visited === 0 ? NOT_STATED : metPartly(VISITS[Math.min(3, visited)]!);
        },
        facts: () => ({}),
      },
    ];
  },
};

const traveller: Criterion = {
  name: 'traveller',
  side: 'need',
  part: 'bonus',
  weight: bonus(
    14,
    'To the UK it is a colleague from abroad who travels: who lives there can be that colleague, who lives here can host.',
  ),
  silence: {
    share: 40,
    because: 'Who lives in two countries states neither, and may travel from one of them.',
  },
  reads: ['livesIn'],
  perLeg: true,
  questionFor: () => null,
  asks(_position, { field }, leg) {
    if (leg?.mode !== 'uk-bound') return [];
    const isLowResource = remembered(field.isLowResource);
    return [
      {
        ...alike,
        subject: leg.id,
        read: ({ livesIn }) =>
          livesIn === null ? NOT_STATED : livesIn !== 'GB' && isLowResource(livesIn) ? MET : NOT_MET,
        facts: () => ({}),
      },
    ];
  },
};

const teachingExperience: Criterion = {
  name: 'teaching-experience',
  tilted: 'experience',
  side: 'need',
  part: 'bonus',
  weight: bonus(
    6,
    'Needs that teach or mentor go best to people who have taught, and hosts name it first among extras.',
  ),
  silence: { share: 40, because: 'Nearly every senior clinician has taught; few write it down.' },
  reads: ['teaching', 'skills', 'professions'],
  perLeg: false,
  asks(position, asking) {
    const { near } = asking;
    if (asksFor(position, 'teaching')) return [];
    const teaches = teachingActivities.map((code) => near('activity', code));
    if (!position.activities.some((code) => teaches.some((nearTo) => nearTo(code) === 100))) return [];
    return [
      {
        ...alike,
        read: teachingReading(asking),
        facts: () => ({}),
      },
    ];
  },
};

const activity: Criterion = {
  name: 'activity',
  side: 'need',
  part: 'bonus',
  weight: bonus(
    3,
    'Someone who has done the same kind of work before (mentored, run a clinic, kept equipment) can say how; little, because ' +
      'the words that tell of it mostly count under teaching or a skill as well.',
  ),
  silence: { share: 40, because: 'Activities are the last page of a profile, and many stop before it.' },
  reads: ['activities'],
  perLeg: false,
  asks(position, { near }) {
    if (position.activities.length === 0) return [];
    const wanted = [...position.activities].sort();
    const nears = wanted.map((code) => near('activity', code));
    return [
      {
        ...alike,
        read(person) {
          if (person.activities.length === 0) return NOT_STATED;
          let done = 0;
          for (const nearTo of nears) if (best(nearTo, person.activities) === 100) done++;
          return done === 0 ? NOT_STATED : metPartly((done * 100) / nears.length);
        },
        facts: (person) => ({ wanted: wanted.join(', '), stated: [...person.activities].sort().join(', ') }),
      },
    ];
  },
};

const words: Criterion = {
  name: 'words',
  side: 'need',
  part: 'bonus',
  weight: bonus(
    4,
    'Words shared by both texts catch what no term covers yet; they move the order by a little, never more.',
  ),
  silence: { share: 0, because: 'No words in common is no evidence of anything.' },
  reads: ['words'],
  perLeg: false,
  questionFor: () => null,
  asks(position) {
    const wanted = [...wordsIn(position.words)].sort();
    if (wanted.length === 0) return [];
    const both = (person: PersonFacts): string[] => {
      if (person.words.length === 0) return [];
      const has = wordsOfPerson(person);
      return wanted.filter((word) => has.has(word));
    };
    return [
      {
        ...alike,
        read(person) {
          if (person.words.length === 0) return NOT_STATED;
          const has = wordsOfPerson(person);
          let shared = 0;
          for (const word of wanted) if (has.has(word)) shared++;
          return shared === 0 ? NOT_STATED : metPartly(20 * shared);
        },
        facts: (person) => ({ stated: both(person).slice(0, 8).join(', ') }),
      },
    ];
  },
};

export const valueCriteria: readonly Criterion[] = [
  tie,
  tieWelcome,
  workedThere,
  lowResourceExperience,
  earlierVisits,
  traveller,
  teachingExperience,
  activity,
  words,
];
