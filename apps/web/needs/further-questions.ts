import type {
  FacilityLevel,
  PreparationInput,
  PreparationKind,
  SiteConditionInput,
  TiltCriterion,
  TiltInput,
} from '../api/operations.js';
import type { Answers } from '../forms/fields.js';
import { offered } from '../forms/terms.js';
import type { NeedWords, Question } from './question.js';

const facilities: readonly FacilityLevel[] = [
  'COMMUNITY',
  'HEALTH_POST',
  'PRIMARY',
  'DISTRICT',
  'REGIONAL',
  'REFERRAL',
  'NATIONAL',
  'TEACHING',
  'TRAINING',
  'MINISTRY',
  'OTHER',
];

const preparations: readonly PreparationKind[] = [
  'DOCUMENT',
  'REFERENCE',
  'RECORD_CHECK',
  'CONDUCT',
  'VACCINATION',
  'COURSE',
  'PAPERS',
  'AGREEMENT',
  'DATA_PROTECTION',
  'SELECTION',
  'OTHER',
];

export const tilted: readonly TiltCriterion[] = [
  'SPECIALTY',
  'SKILLS',
  'LANGUAGES',
  'HERITAGE',
  'EXPERIENCE',
  'AVAILABILITY',
];

/** In words on the page, a step in the API: what counts as usual is no entry. */
export const tilts = { MUCH_MORE: 2, MORE: 1, LESS: -1, MUCH_LESS: -2 } as const;

export const tiltOf = (by: number) =>
  (Object.keys(tilts) as (keyof typeof tilts)[]).find((one) => tilts[one] === by) ?? null;

const named = (name: string) => ({ name, path: name, aside: true });

/** What a need may say besides: the place, what comes before, for whom alone it is, what counts more. */
export const asideOfNeed: readonly Question[] = [
  {
    ...named('site'),
    list: 'SITE_CONDITION',
    fields: (offers, { choiceOfSites: sites }) => [
      ...(sites.length > 0
        ? [
            {
              ...({ name: 'siteId', is: 'one', drop: true } as const),
              ...{ of: sites.map(({ id }) => id), names: sites.map(({ name }) => name) },
            },
          ]
        : []),
      {
        ...{ name: 'facilityLevel', say: 'placeKind', is: 'one', drop: true },
        ...{ words: 'ask.choice.facility.', of: facilities },
      },
      { name: 'sites', is: 'text', most: 4000, lines: 3 },
      {
        ...{ name: 'siteConditions', is: 'rows', most: 40, ready: 2 },
        of: [
          { name: 'kind', say: 'conditionKind', is: 'one', drop: true, needed: true, ...offered(offers) },
          { name: 'text', say: 'conditionText', is: 'text', most: 1000, lines: 2, needed: true },
        ],
      },
    ],
    answers: ({ site, facilityLevel, sites, siteConditions }) => ({
      siteId: site?.id ?? null,
      facilityLevel: facilityLevel ?? null,
      sites: sites.join('\n') || null,
      siteConditions: siteConditions.map(({ kind, text }) => ({ kind, text })),
    }),
    words: ({ siteId, facilityLevel, sites, siteConditions }) => ({
      siteId: siteId as string | null | undefined,
      facilityLevel: facilityLevel as FacilityLevel | null,
      sites: ((sites as string | null) ?? '')
        .split('\n')
        .map((one) => one.trim())
        .filter((one) => one !== ''),
      siteConditions: siteConditions as unknown as SiteConditionInput[],
    }),
  },
  {
    ...named('before'),
    fields: () => [
      {
        ...{ name: 'preparations', is: 'rows', most: 60, ready: 2 },
        of: [
          {
            ...{ name: 'kind', say: 'preparationKind', is: 'one', drop: true, needed: true },
            ...{ words: 'ask.choice.preparation.', of: preparations },
          },
          { name: 'text', say: 'preparationText', is: 'text', most: 1000, lines: 2, needed: true },
        ],
      },
    ],
    answers: (need) => ({
      preparations: need.preparations.map(({ kind, text }) => ({ kind, text })),
    }),
    words: (answers) => ({ preparations: answers.preparations as unknown as PreparationInput[] }),
  },
  {
    ...named('ring'),
    narrows: true,
    fields: (_offers, { learning }) => [
      {
        ...({ name: 'ringFence', is: 'terms', kind: 'ORGANISATION' } as const),
        among: [learning ? 'OVERSEAS_INSTITUTION' : 'UK_EMPLOYER', 'ASSOCIATION'],
      },
    ],
    answers: ({ ringFence }) => ({ ringFence }),
    words: (answers) => answers as NeedWords,
  },
  {
    ...named('tilt'),
    fields: (_offers, { choices }) =>
      tilted
        .filter((criterion) => choices.heritage || criterion !== 'HERITAGE')
        .map((criterion) => ({
          ...({ name: `tilt-${criterion}`, say: `tilt${criterion}`, is: 'one', drop: true } as const),
          ...{ of: Object.keys(tilts), words: 'ask.choice.tilt.', nothing: 'ask.choice.tilt.USUAL' },
        })),
    answers: ({ tilt }) =>
      Object.fromEntries(
        tilt.map(({ criterion, by }): [string, string | null] => [`tilt-${criterion}`, tiltOf(by)]),
      ),
    words: (answers) => ({ tilt: tilted.flatMap((criterion) => tiltIn(answers, criterion)) }),
  },
];

function tiltIn(answers: Answers, criterion: TiltCriterion): TiltInput[] {
  const said = answers[`tilt-${criterion}`] as keyof typeof tilts | null;
  return said ? [{ criterion, by: tilts[said] }] : [];
}
