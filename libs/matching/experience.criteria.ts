import {
  Asking,
  MET,
  NOT_MET,
  NOT_STATED,
  Reading,
  Relatedness,
  best,
  counted,
  metPartly,
  notStatedBut,
  remembered,
} from './criterion.js';
import type { PersonFacts, PositionFacts, TieKind } from './facts.js';
import { requirement } from './requirement.criteria.js';

/** Ties that are work: clinical training is work on wards. */
const WORKED: readonly TieKind[] = ['worked', 'trained'];

/** Work or training where development aid goes points to work with little at hand; whether it was is theirs to say. */
export function lowResourceReading(
  field: Relatedness,
  position: PositionFacts,
): (person: PersonFacts) => Reading {
  const isLowResource = remembered(field.isLowResource);
  // Where heritage is irrelevant ties are not read at all, whatever their kind.
  const readsTies = position.heritage !== 'irrelevant';
  return ({ lowResource: said, ties }) => {
    if (said !== null) return said ? MET : NOT_MET;
    const there = readsTies && ties.some((tie) => WORKED.includes(tie.kind) && isLowResource(tie.country));
    return there ? notStatedBut(100) : NOT_STATED;
  };
}

/** Who has taught beside other work, of those whose work is to teach: they bring methods, and time set aside. */
const HAS_TAUGHT = 70;

/** Who teaches by trade has most to give, and need not say that they have taught; whose specialty borders on teaching, or who teaches a skill, has probably taught. */
export function teachingReading({ near, field }: Asking): (person: PersonFacts) => Reading {
  const nearTo = near('specialty', 'health-professions-education');
  const ofTitle = counted((code) => nearTo(field.practiceOf(code) ?? ''));
  return (person) => {
    if (person.teaching === false) return NOT_MET;
    let found = person.skills.some(({ level }) => level === 'teaches') ? 80 : 0;
    for (const held of person.professions)
      found = Math.max(found, ofTitle(held.code), best(nearTo, held.specialties));
    if (found === 100) return MET;
    return person.teaching === null ? notStatedBut(found) : metPartly(HAS_TAUGHT);
  };
}

const years = requirement(
  'years',
  {
    tilted: 'experience',
    weight: {
      essential: 10,
      desirable: 5,
      because:
        'Hosts ask for people who can work and teach unsupervised, and count years for want of anything better.',
    },
    silence: {
      share: 60,
      because: 'Grades imply years that nobody writes down; a date of qualification settles it.',
    },
    reads: ['professions', 'years', 'lowResource', 'teaching'],
  },
  (asked, { near, thresholds }, position) => {
    const wanted = asked.years ?? 0;
    const nears = position.anyProfession ? [] : position.professions.map((code) => near('profession', code));
    const counts = (code: string) =>
      nears.length === 0 || nears.some((nearTo) => nearTo(code) >= thresholds.relatedProfession);
    return (person) => {
      if (wanted <= 0) return MET;
      let named: number | null = null;
      let longest = 0;
      // Who gives no years for one of the professions that count may have had them there.
      let unsaid = false;
      for (const held of person.professions) {
        const had = held.years;
        const isNamed = asked.count === 'in-profession' && counts(held.code);
        if (had === null) {
          unsaid ||= isNamed;
          continue;
        }
        longest = Math.max(longest, had);
        if (isNamed) named = Math.max(named ?? 0, had);
      }
      if (named !== null && named >= wanted) return MET;
      // Years in all are the most that anybody can have of any kind of years.
      const tooFewInAll = person.years !== null && Math.max(person.years, longest) < wanted;
      const enoughInAll = Math.max(person.years ?? 0, longest) >= wanted;
      switch (asked.count) {
        case 'any':
        case 'post-qualification':
          return enoughInAll ? MET : tooFewInAll ? NOT_MET : NOT_STATED;
        case 'in-profession': {
          if (tooFewInAll) return NOT_MET;
          if (named !== null && !unsaid) return NOT_MET;
          return enoughInAll ? (person.professions.length === 1 ? MET : notStatedBut(50)) : NOT_STATED;
        }
        case 'low-resource':
          if (person.lowResource === false || tooFewInAll) return NOT_MET;
          return person.lowResource === true && enoughInAll ? notStatedBut(50) : NOT_STATED;
        case 'teaching':
          if (person.teaching === false || tooFewInAll) return NOT_MET;
          return person.teaching === true && enoughInAll ? notStatedBut(50) : NOT_STATED;
        case 'in-specialty':
          return tooFewInAll ? NOT_MET : enoughInAll ? notStatedBut(50) : NOT_STATED;
      }
    };
  },
  (asked) => ({ years: asked.years ?? 0, count: asked.count }),
);

const lowResource = requirement(
  'low-resource',
  {
    tilted: 'experience',
    weight: {
      essential: 8,
      desirable: 4,
      because:
        'People who have worked with little equipment adapt at once; others need weeks of the host’s time.',
    },
    silence: { share: 50, because: 'Earlier posts abroad are often told only when somebody asks.' },
    reads: ['lowResource', 'ties'],
  },
  (_asked, { field }, position) => lowResourceReading(field, position),
);

const teaching = requirement(
  'teaching',
  {
    tilted: 'experience',
    weight: {
      essential: 8,
      desirable: 4,
      because: 'Most needs end in teaching, and skill in the work is not yet skill in passing it on.',
    },
    silence: { share: 50, because: 'Nearly every senior clinician has taught; few write it down.' },
    reads: ['teaching', 'skills', 'professions'],
  },
  (_asked, asking) => teachingReading(asking),
);

export { years, lowResource, teaching };
