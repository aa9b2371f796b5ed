import { toGlobalId } from '../../../libs/platform/graphql/global-id.js';
import { Chance } from '../population/chance.js';
import { askedBy } from '../population/needs.js';
import type { Town } from '../population/town.js';
import { activities, skillsOf } from '../population/words.js';

interface Requirement {
  kind: string;
  essential: boolean;
  term: string;
  level?: string;
  use?: string;
}

/** A need as its lead has it on the screen. */
export interface Draft {
  institutionId: string;
  countries: string[];
  heritage: string;
  payItems: { item: string; payer: string }[];
  positions: {
    professions: string[];
    specialties: string[];
    activities: string[];
    requirements: Requirement[];
  }[];
  legs: Record<string, unknown>[];
}

const day = 24 * 60 * 60 * 1000;
const dateOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Drafts of needs as those of the town are made: a profession, often a specialty, some skills, a language, two legs. */
export function drafts(town: Pick<Town, 'institutions'>, count: number): Draft[] {
  const chance = new Chance(7_203);
  return Array.from({ length: count }, (_, n) => {
    const institution = town.institutions[n % town.institutions.length];
    const { profession, specialties, skills, language } = askedBy(chance, institution.country);
    const from = Date.now() + chance.between(60, 300) * day;
    return {
      institutionId: toGlobalId('Organisation', institution.id),
      countries: [institution.country],
      heritage: chance.happens(0.3) ? 'WELCOME' : 'IRRELEVANT',
      payItems: [{ item: 'accommodation', payer: 'HOST' }],
      positions: [
        {
          professions: [profession],
          specialties,
          activities: chance.several(activities, chance.between(0, 2)),
          requirements: [
            ...skills.map((term, at) => ({ kind: 'SKILL', essential: at === 0, term })),
            ...(language
              ? [
                  {
                    kind: 'LANGUAGE',
                    essential: chance.happens(0.5),
                    term: language,
                    level: 'B2',
                    use: 'UNDERSTAND_PATIENTS',
                  },
                ]
              : []),
          ],
        },
      ],
      legs: [
        { mode: 'REMOTE', from: dateOf(from), to: dateOf(from + 90 * day), hoursAWeek: 2 },
        {
          mode: 'IN_COUNTRY',
          countries: [institution.country],
          from: dateOf(from + 60 * day),
          to: dateOf(from + 150 * day),
          minDays: 14,
          maxDays: 28,
          optional: true,
        },
      ],
    };
  });
}

/** The same draft after each of ten small edits, as somebody makes them who tries what they bring. */
export function edits(draft: Draft, seed: number): Draft[] {
  const chance = new Chance(seed);
  const after: Draft[] = [];
  let now = draft;
  for (let n = 0; n < 10; n++) {
    const [position] = now.positions;
    const [remote, stay] = now.legs;
    const withPosition = (changes: Partial<Draft['positions'][0]>): Draft => ({
      ...now,
      positions: [{ ...position, ...changes }],
    });
    const changed = [
      () => ({ ...now, legs: [remote, { ...stay, minDays: chance.between(5, 27) }] }),
      () => ({ ...now, legs: [{ ...remote, hoursAWeek: chance.between(1, 12) }, stay] }),
      () => ({ ...now, heritage: now.heritage === 'WELCOME' ? 'IRRELEVANT' : 'WELCOME' }),
      () => ({ ...now, payItems: [...now.payItems.slice(0, 1), { item: 'flights', payer: 'CLINICIAN' }] }),
      () =>
        withPosition({
          requirements: [
            ...position.requirements.slice(0, 5),
            {
              kind: 'SKILL',
              essential: chance.happens(0.5),
              term: chance.skewed(position.specialties.flatMap(skillsOf).concat('triage')),
            },
          ].filter(({ term }, at, all) => all.findIndex((one) => one.term === term) === at),
        }),
      () =>
        withPosition({
          requirements: position.requirements.map((one, at) =>
            at === 0 ? { ...one, essential: !one.essential } : one,
          ),
        }),
      () => withPosition({ requirements: position.requirements.slice(1) }),
      () => withPosition({ activities: chance.several(activities, chance.between(0, 2)) }),
    ];
    now = chance.one(changed)();
    after.push(now);
  }
  return after;
}
