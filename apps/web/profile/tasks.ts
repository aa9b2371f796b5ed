import type { MyProfileQuery, ProfileInput } from '../api/operations.js';
import type { Answers, Field } from '../forms/fields.js';
import type { Offer } from '../forms/terms.js';

export type OwnProfile = NonNullable<MyProfileQuery['myProfile']>;

/** What is kept of somebody when a page of their profile is shown or sent. */
export interface Kept {
  name: string | null;
  own: OwnProfile | null;
  /** Their professions by code, for the labels that speak of them. */
  professionName(code: string): string;
  payItems: readonly Offer[];
  heritageAgreed: boolean;
}

/** One task of the list: its questions, what is answered already, and what an answer changes. */
export interface Task {
  path: string;
  /** Never required; it only says that something stands there. */
  done(own: OwnProfile): boolean;
  fields(kept: Kept): Field[];
  answers(kept: Kept): Answers;
  changes(answers: Answers, kept: Kept): ProfileInput;
}

const yesNo = { is: 'one', of: ['YES', 'NO'], words: 'ask.choice.yesNo.' } as const;
const said = (yes: boolean | null | undefined) => (yes == null ? null : yes ? 'YES' : 'NO');
const meant = (answer: unknown) => (answer === null ? null : answer === 'YES');
const country = { is: 'term', kind: 'COUNTRY' } as const;
const levels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
const level = { is: 'one', of: levels, words: 'ask.choice.level.', drop: true } as const;

const rowsOf = (answers: Answers, name: string) => answers[name] as Answers[];

const you: Task = {
  path: 'you',
  done: ({ profile }) => profile.professions.length > 0,
  fields: () => [
    { name: 'name', is: 'text', most: 200, needed: true },
    {
      name: 'professions',
      is: 'rows',
      most: 10,
      ready: 1,
      of: [
        { name: 'code', say: 'profession', is: 'term', kind: 'PROFESSION', own: true },
        { name: 'years', say: 'yearsInIt', is: 'number', least: 0, greatest: 70 },
        { name: 'current', ...yesNo, drop: true },
      ],
    },
    {
      name: 'stage',
      is: 'one',
      drop: true,
      words: 'ask.choice.stage.',
      of: ['QUALIFIED', 'TRAINEE', 'STUDENT', 'AWAITING_REGISTRATION', 'BREAK', 'RETIRED', 'NOT_A_CLINICIAN'],
    },
    { name: 'grade', say: 'ownGrade', is: 'text', most: 120 },
    { name: 'years', is: 'number', least: 0, greatest: 70 },
    { name: 'livesIn', ...country },
    {
      name: 'ukNation',
      is: 'one',
      drop: true,
      words: 'ask.choice.ukNation.',
      of: ['ENGLAND', 'NORTHERN_IRELAND', 'SCOTLAND', 'WALES'],
    },
    { name: 'place', say: 'ownPlace', is: 'text', most: 120 },
  ],
  answers: ({ name, own }) => ({
    name,
    professions: (own?.profile.professions ?? []).map((one) => ({
      code: one.code,
      years: one.years ?? null,
      current: said(one.current),
    })),
    stage: own?.profile.stage ?? null,
    grade: own?.profile.grade ?? null,
    years: own?.profile.years ?? null,
    livesIn: own?.profile.livesIn ?? null,
    ukNation: own?.profile.ukNation ?? null,
    place: own?.profile.place ?? null,
  }),
  changes: ({ stage, grade, years, livesIn, ukNation, place, ...rest }, { own }) =>
    ({
      ...{ stage, grade, years, livesIn, ukNation, place },
      professions: rowsOf(rest, 'professions').map((row) => ({
        ...row,
        current: row.current !== 'NO',
        specialties: own?.profile.professions.find(({ code }) => code === row.code)?.specialties ?? [],
      })),
    }) as ProfileInput,
};

const registrations: Task = {
  path: 'registrations',
  done: ({ profile }) => profile.registrations.length > 0,
  fields: () => [
    {
      name: 'registrations',
      is: 'rows',
      most: 20,
      ready: 1,
      of: [
        { name: 'country', say: 'registerCountry', ...country, needed: true },
        { name: 'body', is: 'text', most: 80 },
        {
          name: 'status',
          is: 'one',
          drop: true,
          needed: true,
          words: 'ask.choice.registration.',
          of: ['ACTIVE', 'LAPSED', 'PENDING', 'NONE'],
        },
        { name: 'number', say: 'registerNumber', is: 'text', most: 40 },
      ],
    },
  ],
  answers: ({ own }) => ({
    registrations: (own?.profile.registrations ?? []).map((one) => ({
      country: one.country,
      body: one.body ?? null,
      status: one.status,
      number: one.number ?? null,
    })),
  }),
  changes: (answers) => answers as ProfileInput,
};

const skills: Task = {
  path: 'skills',
  done: ({ profile }) =>
    profile.skills.length > 0 || profile.professions.some((p) => p.specialties.length > 0),
  fields: ({ own, professionName }) => [
    ...(own?.profile.professions ?? []).map(({ code }): Field => ({
      ...{ name: `specialties-${code}`, say: 'specialties', is: 'terms', kind: 'SPECIALTY', own: true },
      about: professionName(code),
    })),
    {
      name: 'skills',
      is: 'rows',
      most: 100,
      ready: 2,
      of: [
        { name: 'code', say: 'skill', is: 'term', kind: 'SKILL', own: true, needed: true },
        {
          ...{ name: 'level', say: 'skillLevel', is: 'one', drop: true, words: 'ask.choice.skillLevel.' },
          of: ['AWARE', 'PRACTISES', 'TEACHES'],
        },
      ],
    },
    { name: 'teaching', ...yesNo },
    { name: 'lowResource', ...yesNo },
  ],
  answers: ({ own }) => ({
    ...Object.fromEntries(
      (own?.profile.professions ?? []).map(({ code, specialties }) => [`specialties-${code}`, specialties]),
    ),
    skills: (own?.profile.skills ?? []).map(({ code, level: of }) => ({ code, level: of ?? null })),
    teaching: said(own?.profile.teaching),
    lowResource: said(own?.profile.lowResource),
  }),
  changes: (answers, { own }) =>
    ({
      ...(own && {
        professions: own.profile.professions.map((one) => ({
          ...one,
          specialties: answers[`specialties-${one.code}`],
        })),
      }),
      skills: rowsOf(answers, 'skills').map((row) => ({
        ...row,
        lastUsed: own?.profile.skills.find(({ code }) => code === row.code)?.lastUsed ?? null,
      })),
      teaching: meant(answers.teaching),
      lowResource: meant(answers.lowResource),
    }) as ProfileInput,
};

const languages: Task = {
  path: 'languages',
  done: ({ profile }) => profile.languages.length > 0,
  fields: () => [
    {
      name: 'languages',
      is: 'rows',
      most: 30,
      ready: 2,
      of: [
        { name: 'code', say: 'language', is: 'term', kind: 'LANGUAGE', own: true, needed: true },
        { name: 'understandPatients', ...level },
        { name: 'teachIn', ...level },
        { name: 'general', ...level },
      ],
    },
  ],
  answers: ({ own }) => ({
    languages: (own?.profile.languages ?? []).map((one) => ({
      code: one.code,
      understandPatients: one.understandPatients ?? null,
      teachIn: one.teachIn ?? null,
      general: one.general ?? null,
    })),
  }),
  changes: (answers, { own }) =>
    ({
      languages: rowsOf(answers, 'languages').map((row) => ({
        ...row,
        // That a language is not spoken is said in answer to a need; a level says otherwise.
        none:
          !row.understandPatients &&
          !row.teachIn &&
          !row.general &&
          (own?.profile.languages.find(({ code }) => code === row.code)?.none ?? false),
      })),
    }) as ProfileInput,
};

const ties: Task = {
  path: 'ties',
  done: ({ profile }) => profile.ties.length > 0 || profile.tiesComplete,
  fields: ({ heritageAgreed }) => [
    { name: 'tiesComplete', is: 'tick' },
    ...(heritageAgreed ? [] : [{ name: 'heritageConsent', is: 'tick' } as const]),
    {
      name: 'ties',
      is: 'rows',
      most: 30,
      ready: 1,
      of: [
        { name: 'country', say: 'tieCountry', ...country, needed: true },
        {
          ...{ name: 'kind', say: 'tieKind', is: 'one', drop: true, needed: true, words: 'ask.choice.tie.' },
          of: ['BORN', 'FROM', 'CITIZEN', 'LIVED_AS_CHILD', 'FAMILY', 'PARTNER', 'TRAINED', 'WORKED'],
        },
        { name: 'region', say: 'tieRegion', is: 'text', most: 120 },
      ],
    },
  ],
  answers: ({ own }) => ({
    tiesComplete: own?.profile.tiesComplete ?? false,
    ties: (own?.profile.ties ?? []).map((one) => ({
      country: one.country,
      kind: one.kind,
      region: one.region ?? null,
    })),
  }),
  changes: ({ tiesComplete, ties: stated }) => ({ tiesComplete, ties: stated }) as ProfileInput,
};

const modes = ['IN_COUNTRY', 'REMOTE', 'UK_BOUND'] as const;
const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

const availability: Task = {
  path: 'availability',
  done: ({ profile: { availability: times, wishes }, onlyForMe }) =>
    times.length > 0 ||
    wishes.modes.length > 0 ||
    wishes.countries.length > 0 ||
    wishes.maxDays != null ||
    wishes.hoursAWeek != null ||
    onlyForMe.neverSend.length > 0,
  fields: ({ payItems }) => [
    {
      name: 'availability',
      is: 'rows',
      most: 50,
      ready: 1,
      of: [
        { name: 'from', is: 'day' },
        { name: 'to', is: 'day' },
        { name: 'weekdays', is: 'some', of: weekdays, words: 'ask.choice.weekday.' },
        { name: 'hours', is: 'text', most: 80 },
        { name: 'evenings', ...yesNo, drop: true },
        { name: 'modes', is: 'some', of: modes, words: 'mode.' },
      ],
    },
    { name: 'wishes-modes', say: 'wishedModes', is: 'some', of: modes, words: 'mode.' },
    { name: 'wishes-minDays', is: 'number', least: 1, greatest: 3650 },
    { name: 'wishes-maxDays', is: 'number', least: 1, greatest: 3650 },
    { name: 'wishes-hoursAWeek', is: 'number', least: 1, greatest: 80 },
    { name: 'wishes-countries', say: 'wishedCountries', is: 'terms', kind: 'COUNTRY' },
    {
      ...{ name: 'wishes-mustBeCovered', is: 'some' },
      of: payItems.map(({ code }) => code),
      names: payItems.map(({ name }) => name),
    },
    { name: 'onlyForMe-neverSend', is: 'terms', kind: 'COUNTRY' },
    { name: 'onlyForMe-remoteToo', is: 'tick' },
  ],
  answers: ({ own }) => {
    const wishes = own?.profile.wishes;
    return {
      availability: (own?.profile.availability ?? []).map((one) => ({
        from: one.from ?? null,
        to: one.to ?? null,
        weekdays: one.weekdays,
        hours: one.hours ?? null,
        evenings: said(one.evenings),
        modes: one.modes,
      })),
      'wishes-modes': wishes?.modes ?? [],
      'wishes-minDays': wishes?.minDays ?? null,
      'wishes-maxDays': wishes?.maxDays ?? null,
      'wishes-hoursAWeek': wishes?.hoursAWeek ?? null,
      'wishes-countries': wishes?.countries ?? [],
      'wishes-mustBeCovered': wishes?.mustBeCovered ?? [],
      'onlyForMe-neverSend': own?.onlyForMe.neverSend ?? [],
      'onlyForMe-remoteToo': own?.onlyForMe.remoteToo ?? false,
    };
  },
  changes: (answers) =>
    ({
      availability: rowsOf(answers, 'availability').map((row) => ({
        ...row,
        evenings: meant(row.evenings),
      })),
      wishes: {
        modes: answers['wishes-modes'],
        minDays: answers['wishes-minDays'],
        maxDays: answers['wishes-maxDays'],
        hoursAWeek: answers['wishes-hoursAWeek'],
        countries: answers['wishes-countries'],
        mustBeCovered: answers['wishes-mustBeCovered'],
      },
      onlyForMe: {
        neverSend: answers['onlyForMe-neverSend'],
        remoteToo: answers['onlyForMe-remoteToo'],
      },
    }) as ProfileInput,
};

const employments: Task = {
  path: 'employments',
  done: ({ profile }) => profile.employments.length > 0,
  fields: () => [
    {
      name: 'employments',
      is: 'rows',
      most: 10,
      ready: 1,
      of: [
        {
          ...{ name: 'kind', say: 'employmentKind', is: 'one', drop: true, needed: true },
          words: 'ask.choice.employment.',
          of: [
            'SUBSTANTIVE',
            'PART_TIME',
            'BANK',
            'AGENCY',
            'HONORARY',
            'STUDENT',
            'SELF_EMPLOYED',
            'RETIRED',
          ],
        },
        { name: 'name', say: 'employer', is: 'text', most: 200 },
        { name: 'contractedHours', is: 'number', least: 0, greatest: 100, fraction: true },
        { name: 'organisationId', is: 'kept' },
      ],
    },
  ],
  answers: ({ own }) => ({
    employments: (own?.profile.employments ?? []).map((one) => ({
      kind: one.kind,
      name: one.name ?? null,
      contractedHours: one.contractedHours ?? null,
      organisationId: one.organisationId ?? null,
    })),
  }),
  changes: (answers) =>
    ({
      employments: rowsOf(answers, 'employments').map((row) => ({
        ...row,
        // A name that is written takes the place of the employer that was known before.
        organisationId: row.name ? null : row.organisationId,
      })),
    }) as ProfileInput,
};

/** In the order of the list; each may be done at any time. */
export const tasks: readonly Task[] = [
  you,
  registrations,
  skills,
  languages,
  ties,
  availability,
  employments,
];
