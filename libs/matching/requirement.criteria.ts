import {
  Asking,
  Criterion,
  MET,
  NOT_MET,
  NOT_STATED,
  Reading,
  SentenceFacts,
  best,
  metPartly,
  notStatedBut,
} from './criterion.js';
import { Cefr, PersonFacts, PositionFacts, RequirementFacts, Stage } from './facts.js';
import { pointing } from './words.js';

/** How far words in a person's own text lift a question that nobody has answered. */
const WORDS = 60;
/** A skill that somebody knows of but does not practise. */
const AWARE = 50;
/** Days after which a skill that was not used counts as rusty (five years), and what it then counts. */
const RUSTY_AFTER = 1826;
const RUSTY = 80;
/** One CEFR step below what is asked, for a desirable language only. */
const ONE_STEP_BELOW = 50;

const steps: readonly Cefr[] = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];
const step = (level: Cefr | null): number => (level === null ? 0 : steps.indexOf(level) + 1);

/** A row whose asks are the requirements of one kind. */
export function requirement(
  kind: RequirementFacts['kind'],
  row: Pick<Criterion, 'weight' | 'silence' | 'reads' | 'tilted' | 'neverRefuses'>,
  reads: (
    asked: RequirementFacts,
    asking: Asking,
    position: PositionFacts,
  ) => (person: PersonFacts) => Reading,
  facts: (asked: RequirementFacts, person: PersonFacts) => SentenceFacts = () => ({}),
): Criterion {
  return {
    ...row,
    name: kind,
    side: 'need',
    part: kind === 'stated' ? 'bonus' : 'asked',
    perLeg: false,
    asks: (position, asking) =>
      position.requirements
        .filter((asked) => asked.kind === kind)
        .map((asked) => ({
          subject: asked.id,
          essential: asked.essential,
          group: asked.group,
          read: reads(asked, asking, position),
          facts: (person) => ({ wanted: asked.term ?? '', text: asked.text ?? '', ...facts(asked, person) }),
        })),
  };
}

const skill = requirement(
  'skill',
  {
    tilted: 'skills',
    neverRefuses: true,
    weight: {
      essential: 10,
      desirable: 5,
      because:
        'Hosts list three to eight skills, so each weighs less than the specialty that mostly implies them.',
    },
    silence: {
      share: 50,
      because:
        'Profiles name a few skills of hundreds; what is missing was mostly not thought of rather than not had.',
    },
    reads: ['skills', 'words'],
  },
  (asked, { near, asOf, thresholds }) => {
    const nearTo = near('skill', asked.term ?? '');
    const points = pointing(asked.text ?? asked.term?.replaceAll('-', ' ') ?? '');
    return (person) => {
      let found = 0;
      let rusty = false;
      for (const held of person.skills) {
        const weight = nearTo(held.code);
        // What is not looked at tells nobody apart: the level of a skill that is near, and of the very skill when it was used last.
        if (weight < thresholds.relatedTerm) continue;
        if (held.level === 'aware') found = Math.max(found, Math.min(weight, AWARE));
        else if (weight < 100) found = Math.max(found, weight);
        else if (held.lastUsed === null || asOf - held.lastUsed <= RUSTY_AFTER) return MET;
        else rusty = true;
      }
      // A rusty skill is still the skill: it is met, in part, for an essential too.
      if (rusty) return metPartly(RUSTY);
      if (found >= thresholds.relatedTerm)
        return asked.essential ? notStatedBut(found) : metPartly(Math.min(found, RUSTY));
      return points(person) ? notStatedBut(WORDS) : NOT_STATED;
    };
  },
);

const language = requirement(
  'language',
  {
    tilted: 'languages',
    weight: {
      essential: 18,
      desirable: 9,
      because:
        'Teaching and consent talks fail without a common language, and interpreters are scarce on wards: who states it comes ' +
        'before who has the place or the years and does not say.',
    },
    silence: {
      share: 60,
      because: 'Languages were stated in 5 of 50 profiles read: silence says nothing, so ask.',
    },
    reads: ['languages'],
  },
  (asked, { near }) => {
    const nearTo = near('language', asked.term ?? '');
    const least = step(asked.level);
    const read = (spoken: PersonFacts['languages'][number]): Reading => {
      if (spoken.none) return NOT_MET;
      if (least === 0) return MET;
      const patients = step(spoken.understandPatients);
      const teach = step(spoken.teachIn);
      const general = step(spoken.general);
      const has =
        asked.use === 'understand-patients'
          ? patients || general
          : asked.use === 'teach-in'
            ? teach || general
            : Math.max(patients, teach, general);
      if (has === 0) return notStatedBut(50);
      if (has >= least) return MET;
      return has === least - 1 && !asked.essential ? metPartly(ONE_STEP_BELOW) : NOT_MET;
    };
    return (person) => {
      let found = -1;
      for (const spoken of person.languages) {
        // Only the language itself or a variety of it: Portuguese is no Spanish, however near.
        if (nearTo(spoken.code) === 100) found = Math.max(found, read(spoken));
      }
      return found < 0 ? NOT_STATED : found;
    };
  },
  (asked) => ({ level: asked.level ?? '', use: asked.use }),
);

const registration = requirement(
  'registration',
  {
    weight: {
      essential: 10,
      desirable: 5,
      because:
        'Nobody may treat patients without it, and getting one takes from two weeks to eighteen months.',
    },
    silence: {
      share: 60,
      because: 'People rarely list registers abroad, and those who trained there often kept it.',
    },
    reads: ['registrations'],
  },
  (asked) => (person) => {
    let found = -1;
    for (const { country, status } of person.registrations) {
      if (asked.term !== null && country !== asked.term) continue;
      found = Math.max(found, status === 'active' ? MET : status === 'pending' ? notStatedBut(50) : NOT_MET);
    }
    // Lapsed in one country says nothing about all the others where any register would do.
    return found < 0 || (asked.term === null && found === NOT_MET) ? NOT_STATED : found;
  },
);

const residence = requirement(
  'residence',
  {
    weight: {
      essential: 12,
      desirable: 8,
      because: 'A scheme that sends the staff of one health service cannot send those of another.',
    },
    silence: {
      share: 60,
      because: 'Most people of a UK service work in the UK; who lives in two places says so.',
    },
    reads: ['livesIn'],
  },
  (asked) => (person) =>
    person.livesIn === null || asked.term === null
      ? NOT_STATED
      : person.livesIn === asked.term
        ? MET
        : NOT_MET,
);

/** Stages at which working for the service does not go without saying. */
const NOT_IN_POST: ReadonlySet<Stage> = new Set<Stage>(['awaiting-registration', 'retired', 'student']);

const staff = requirement(
  'staff',
  {
    weight: {
      essential: 14,
      desirable: 7,
      because:
        'Fellowships of a health service pay and insure its own staff, and nobody else can be sent on them.',
    },
    silence: {
      share: 45,
      because: 'Where somebody works is asked once; most health workers who live there work for it.',
    },
    reads: ['livesIn', 'stage'],
  },
  (asked) => (person) => {
    if (person.livesIn === null || asked.term === null) return NOT_STATED;
    if (person.livesIn !== asked.term) return NOT_MET;
    // Whether they work for it now is a question to everybody. Students and the retired often do (on the bank, on return
    // after a pension), and a no by machine would turn people away by their age; see docs/fairness.md.
    return person.stage !== null && NOT_IN_POST.has(person.stage) ? NOT_STATED : notStatedBut(100);
  },
);

const qualification = requirement(
  'qualification',
  {
    weight: {
      essential: 8,
      desirable: 4,
      because:
        'Ministries and colleges ask for a named degree or course before they let anyone examine or teach.',
    },
    silence: { share: 50, because: 'Basic degrees follow from registration and are left out of profiles.' },
    neverRefuses: true,
    reads: ['qualifications', 'words'],
  },
  (asked, { near, thresholds }) => {
    const nearTo = near('qualification', asked.term ?? '');
    const points = pointing(asked.text ?? asked.term?.replaceAll('-', ' ') ?? '');
    return (person) => {
      const found = best(nearTo, person.qualifications);
      if (found === 100) return MET;
      if (found >= thresholds.relatedTerm) return asked.essential ? notStatedBut(found) : metPartly(found);
      return points(person) ? notStatedBut(WORDS) : NOT_STATED;
    };
  },
);

const stated = requirement(
  'stated',
  {
    weight: {
      essential: 4,
      desirable: 4,
      because:
        'Words that no term covers can be judged by people only; words in common may lift someone in the order.',
    },
    silence: { share: 0, because: 'Everybody stands alike before a sentence which no machine can judge.' },
    reads: ['words'],
  },
  (asked) => {
    const points = pointing(asked.text ?? '');
    return (person) => (points(person) ? notStatedBut(100) : NOT_STATED);
  },
);

export { skill, language, registration, residence, staff, qualification, stated };
