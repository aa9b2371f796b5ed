import type {
  ContributionAccountInput,
  ContributionAccountShownFragment,
  ContributionGain,
  ContributionKind,
  ContributionProduct,
  LearnerLevel,
  SessionMode,
  TaughtSex,
} from '../api/operations.js';
import type { Answers, Field } from '../forms/fields.js';

export const kinds: readonly ContributionKind[] = [
  'PAST_INFORMAL',
  'RETURNEE',
  'UK_OUTREACH',
  'UK_INTERPRETING',
  'UK_CULTURAL_COMPETENCE',
];
const modes: readonly SessionMode[] = ['IN_PERSON', 'REMOTE'];
const sexes: readonly TaughtSex[] = ['FEMALE', 'MALE', 'OTHER', 'NOT_COUNTED'];
const levels: readonly LearnerLevel[] = [
  'STUDENT',
  'NEWLY_QUALIFIED',
  'PRACTISING',
  'SENIOR',
  'COMMUNITY',
  'MIXED',
];
const products: readonly ContributionProduct[] = [
  'CURRICULUM',
  'PROTOCOL',
  'TRAINING_MATERIAL',
  'AUDIT',
  'SERVICE',
  'EQUIPMENT_REPAIRED',
  'RESEARCH',
  'OTHER',
];
const gains: readonly ContributionGain[] = [
  'CLINICAL_SKILL',
  'TEACHING_SKILL',
  'LEADERSHIP',
  'LANGUAGE_OR_CULTURE',
  'RESEARCH',
  'SERVICE_IMPROVED',
  'VISIT_IN_RETURN',
  'OTHER',
];

/** Where it was received; left out: where the host is. */
export const countryField: Field = { name: 'country', say: 'givenCountry', is: 'term', kind: 'COUNTRY' };

/** For whom it was, where it is no engagement's. */
export const hostFields: readonly Field[] = [
  { name: 'kind', say: 'givenKind', is: 'one', needed: true, of: kinds, words: 'given.kind.' },
  { name: 'institutionId', say: 'givenHost', is: 'term', kind: 'ORGANISATION' },
  { name: 'hostName', say: 'givenHostName', is: 'text', most: 200 },
  countryField,
];

export const nameField: Field = { name: 'personName', say: 'givenName', is: 'text', most: 200, needed: true };

/** The questions of an account. `why`: it corrects one that was read. */
export function accountFields({ why }: { why: boolean }): Field[] {
  return [
    { name: 'title', say: 'givenTitle', is: 'text', most: 200, needed: true },
    { name: 'role', say: 'givenRole', is: 'text', most: 200, needed: true },
    {
      name: 'sessions',
      say: 'givenSessions',
      is: 'rows',
      most: 100,
      ready: 2,
      of: [
        { name: 'day', say: 'givenDay', is: 'day', needed: true },
        { name: 'until', say: 'givenUntil', is: 'day' },
        {
          ...{ name: 'hours', say: 'givenHours', is: 'number', needed: true },
          ...{ least: 0.1, greatest: 5856, fraction: true },
        },
        {
          name: 'mode',
          say: 'givenMode',
          is: 'one',
          drop: true,
          needed: true,
          of: modes,
          words: 'given.mode.',
        },
        { name: 'topic', say: 'givenTopic', is: 'text', most: 300, needed: true },
      ],
    },
    {
      name: 'taught',
      say: 'givenTaught',
      is: 'rows',
      most: 60,
      ready: 2,
      of: [
        { name: 'cadre', say: 'givenCadre', is: 'term', kind: 'PROFESSION', needed: true },
        { name: 'sex', say: 'givenSex', is: 'one', drop: true, needed: true, of: sexes, words: 'given.sex.' },
        {
          name: 'level',
          say: 'givenLevel',
          is: 'one',
          drop: true,
          needed: true,
          of: levels,
          words: 'given.level.',
        },
        { name: 'people', say: 'givenPeople', is: 'number', needed: true, least: 1, greatest: 100000 },
      ],
    },
    { name: 'trainersTrained', say: 'givenTrainers', is: 'number', least: 0, greatest: 10000 },
    { name: 'sessionsByTrainers', say: 'givenByTrainers', is: 'number', least: 0, greatest: 10000 },
    { name: 'peopleReached', say: 'givenReached', is: 'number', least: 0, greatest: 999999 },
    { name: 'scoreBefore', say: 'givenBefore', is: 'number', least: 0, greatest: 100 },
    { name: 'scoreAfter', say: 'givenAfter', is: 'number', least: 0, greatest: 100 },
    {
      name: 'produced',
      say: 'givenProduced',
      is: 'rows',
      most: 20,
      ready: 1,
      of: [
        {
          name: 'kind',
          say: 'givenProduct',
          is: 'one',
          drop: true,
          needed: true,
          of: products,
          words: 'given.product.',
        },
        { name: 'title', say: 'givenProductTitle', is: 'text', most: 200 },
        { name: 'adopted', say: 'givenAdopted', is: 'tick' },
      ],
    },
    {
      name: 'cameBack',
      say: 'givenCameBack',
      is: 'rows',
      most: 20,
      ready: 1,
      of: [
        {
          name: 'kind',
          say: 'givenGain',
          is: 'one',
          drop: true,
          needed: true,
          of: gains,
          words: 'given.gain.',
        },
        { name: 'words', say: 'givenGainWords', is: 'text', most: 500 },
      ],
    },
    { name: 'summary', say: 'givenSummary', is: 'text', most: 4000, lines: 4 },
    { name: 'learning', say: 'givenLearning', is: 'text', most: 4000, lines: 3 },
    ...(why
      ? [{ name: 'why', say: 'givenWhy', is: 'text', most: 2000, lines: 3, needed: true } as const]
      : []),
  ];
}

/** An account as the answers of its form, to be corrected. */
export function standing(account: ContributionAccountShownFragment): Answers {
  const { sessions, taught, produced, cameBack } = account;
  return {
    ...{ title: account.title, role: account.role },
    ...{ summary: account.summary ?? null, learning: account.learning ?? null },
    ...{ trainersTrained: account.trainersTrained, sessionsByTrainers: account.sessionsByTrainers },
    peopleReached: account.peopleReached ?? null,
    ...{ scoreBefore: account.scoreBefore ?? null, scoreAfter: account.scoreAfter ?? null },
    sessions: sessions.map(({ minutes, until, day, mode, topic }) => ({
      ...{ day, mode, topic },
      until: until ?? null,
      hours: Math.round((minutes / 60) * 100) / 100,
    })),
    taught: taught.map(({ cadre, sex, level, people }) => ({ cadre, sex, level, people })),
    produced: produced.map(({ kind, title, adopted }) => ({ kind, title: title ?? null, adopted })),
    cameBack: cameBack.map(({ kind, words }) => ({ kind, words: words ?? null })),
  };
}

export function accountOf(answers: Answers): ContributionAccountInput {
  const { title, role, summary, learning, taught, produced, cameBack } = answers;
  const sessions = (answers.sessions as Answers[]).map(({ hours, ...session }) => ({
    ...session,
    minutes: Math.round(Number(hours) * 60),
  }));
  return {
    ...{ title, role, summary, learning, sessions, taught, produced, cameBack },
    trainersTrained: answers.trainersTrained ?? 0,
    sessionsByTrainers: answers.sessionsByTrainers ?? 0,
    peopleReached: answers.peopleReached,
    ...{ scoreBefore: answers.scoreBefore, scoreAfter: answers.scoreAfter },
  } as ContributionAccountInput;
}
