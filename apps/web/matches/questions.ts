import type {
  AnswerOpenQuestionInput,
  MatchShownFragment,
  ProfileInput,
  TermKind,
} from '../api/operations.js';
import type { Answers, Single } from '../forms/fields.js';
import { type Offer, offered } from '../forms/terms.js';
import { cefrLevels, modes, registrationStatuses, skillLevels, tieKinds, yesNo } from '../profile/choices.js';

export type OpenQuestion = MatchShownFragment['openQuestions'][number];

/** What of somebody's own decides how a question can be answered. */
export interface Answerer {
  livesIn: string | null;
  professions: readonly { code: string; current: boolean; specialties: readonly string[] }[];
  heritageAgreed: boolean;
  payItems: readonly Offer[];
  /** The name of a code in the reader's language. */
  nameOf(code: string): string;
}

/** What an answer changes: statements that add to the profile, or a part of it. */
export interface Saying {
  state: Omit<AnswerOpenQuestionInput, 'idempotencyKey'>[];
  save?: ProfileInput;
}

/** How a question is answered where it is read. */
export interface InPlace {
  fields: Single[];
  saying(answers: Answers): Saying;
}

/** Which kind of term the codes of a question are. */
export const kindOf: Readonly<Record<string, TermKind>> = {
  specialty: 'SPECIALTY',
  activity: 'ACTIVITY',
  topics: 'ACTIVITY',
  tie: 'COUNTRY',
  'tie-welcome': 'COUNTRY',
  'worked-there': 'COUNTRY',
};

/** Tells the questions of one match apart, in names of fields and in addresses. */
export const keyOf = ({ criterion, codes, mode }: OpenQuestion): string =>
  [criterion, ...codes, ...(mode ? [mode.toLowerCase()] : [])].join('-');

/** Where the profile is asked the same, for what cannot be answered in one line. */
export function taskOf(criterion: string): string {
  if (criterion.startsWith('tie') || criterion === 'worked-there') return 'ties';
  if (criterion === 'registration') return 'registrations';
  if (criterion === 'language') return 'languages';
  if (['profession', 'residence', 'staff', 'years'].includes(criterion)) return 'you';
  if (['availability', 'mode', 'length', 'load', 'place', 'cost', 'topics'].includes(criterion))
    return 'availability';
  return 'skills';
}

/**
 * The form of a question, or null where only the profile's own page can ask it: a tie before somebody agreed that it may
 * be kept, years of a kind that no profile states, words that a person has to judge.
 */
export function inPlace(question: OpenQuestion, own: Answerer): InPlace | null {
  const asking = askings[question.criterion];
  return asking?.({ ...question, key: keyOf(question) }, own) ?? null;
}

type Keyed = OpenQuestion & { key: string };
type Asking = (question: Keyed, own: Answerer) => InPlace | null;

/** One question with one answer that is stated as it is. */
function one<Value>(field: Single, state: (value: Value) => Saying['state'][number]): InPlace {
  return { fields: [field], saying: (answers) => ({ state: [state(answers[field.name] as Value)] }) };
}

/** The same for a part of the profile that is replaced whole. */
function part(fields: Single[], save: (answers: Answers) => ProfileInput): InPlace {
  return { fields, saying: (answers) => ({ state: [], save: save(answers) }) };
}

const yesOrNo =
  (state: (yes: boolean) => Saying['state'][number]): Asking =>
  ({ key }) =>
    one<string>({ ...yesNo, name: `${key}-yes`, say: 'answerYes', needed: true }, (said) =>
      state(said === 'YES'),
    );

const ofCodes = ({ codes }: Keyed, { nameOf }: Answerer) => ({ of: codes, names: codes.map(nameOf) });

const tie: Asking = (question, { heritageAgreed, nameOf }) => {
  const { key, codes, criterion } = question;
  if (!heritageAgreed || codes.length === 0) return null;
  const kinds = criterion === 'worked-there' ? (['WORKED', 'TRAINED'] as const) : tieKinds;
  const which = { name: `${key}-kind`, say: 'answerTie', is: 'one', drop: true, needed: true } as const;
  const where = `${key}-country`;
  const countries: Single[] =
    codes.length === 1
      ? []
      : [{ name: where, say: 'tieCountry', is: 'one', drop: true, of: codes, names: codes.map(nameOf) }];
  return {
    fields: [...countries, { ...which, of: [...kinds, 'NONE'], words: 'ask.choice.tie.' }],
    saying: (answers) => {
      const kind = answers[which.name];
      if (kind === 'NONE') return { state: [{ noMoreTies: true }] };
      const country = (answers[where] as string | null | undefined) ?? codes[0];
      return { state: [{ tie: { country, kind } as Saying['state'][number]['tie'] }] };
    },
  };
};

const askings: Readonly<Record<string, Asking>> = {
  profession: ({ key }) =>
    one<string>(
      { name: `${key}-code`, say: 'profession', is: 'term', kind: 'PROFESSION', needed: true },
      (code) => ({
        profession: { code },
      }),
    ),
  specialty: (question, own) => {
    const held = own.professions.find(({ current }) => current) ?? own.professions[0];
    if (!held || question.codes.length === 0) return null;
    const field: Single = {
      name: `${question.key}-codes`,
      say: 'answerSpecialty',
      is: 'some',
      needed: true,
      ...ofCodes(question, own),
    };
    return one<string[]>(field, (codes) => ({
      profession: { code: held.code, specialties: [...new Set([...held.specialties, ...codes])] },
    }));
  },
  skill: ({ key, codes: [code] }) =>
    code === undefined
      ? null
      : one(
          {
            name: `${key}-level`,
            say: 'skillLevel',
            is: 'one',
            needed: true,
            of: skillLevels,
            words: 'ask.choice.skillLevel.',
          },
          (level: (typeof skillLevels)[number]) => ({ skill: { code, level } }),
        ),
  language: ({ key, codes: [code], use }) => {
    if (code === undefined) return null;
    const of =
      use === 'UNDERSTAND_PATIENTS' ? 'understandPatients' : use === 'TEACH_IN' ? 'teachIn' : 'general';
    const field: Single = {
      name: `${key}-level`,
      say: of,
      is: 'one',
      drop: true,
      needed: true,
      of: [...cefrLevels, 'NONE'],
      words: 'ask.choice.level.',
    };
    return one<string>(field, (level) => ({
      language: (level === 'NONE'
        ? { code, none: true }
        : { code, [of]: level }) as Saying['state'][number]['language'],
    }));
  },
  registration: ({ key, codes: [country] }) =>
    country === undefined
      ? null
      : one(
          {
            name: `${key}-status`,
            say: 'status',
            is: 'one',
            needed: true,
            of: registrationStatuses,
            words: 'ask.choice.registration.',
          },
          (status: (typeof registrationStatuses)[number]) => ({ registration: { country, status } }),
        ),
  residence: ({ key }) => livesIn(key),
  // Who lives there already is asked by people whether they work for its health service; the profile has no such line.
  staff: ({ key }, own) => (own.livesIn === null ? livesIn(key) : null),
  years: ({ key, count }, { professions }) => {
    const field: Single = {
      name: `${key}-years`,
      say: 'years',
      is: 'number',
      least: 0,
      greatest: 70,
      needed: true,
    };
    if (count === 'ANY' || count === 'POST_QUALIFICATION') return one<number>(field, (years) => ({ years }));
    const [held] = professions;
    if (count !== 'IN_PROFESSION' || !held) return null;
    return one<number>({ ...field, say: 'yearsInIt' }, (years) => ({
      profession: { code: held.code, years },
    }));
  },
  qualification: ({ key, codes: [code] }) =>
    code === undefined
      ? null
      : one({ name: `${key}-held`, say: 'answerHeld', is: 'tick', needed: true }, () => ({
          qualification: code,
        })),
  teaching: yesOrNo((teaching) => ({ teaching })),
  'teaching-experience': yesOrNo((teaching) => ({ teaching })),
  'low-resource': yesOrNo((lowResource) => ({ lowResource })),
  'low-resource-experience': yesOrNo((lowResource) => ({ lowResource })),
  tie,
  'tie-welcome': tie,
  'worked-there': tie,
  activity: (question, own) => {
    if (question.codes.length === 0) return null;
    const field: Single = {
      name: `${question.key}-codes`,
      say: 'answerActivities',
      is: 'some',
      needed: true,
      ...ofCodes(question, own),
    };
    return {
      fields: [field],
      saying: (answers) => ({ state: (answers[field.name] as string[]).map((activity) => ({ activity })) }),
    };
  },
  availability: ({ key, mode }) => ({
    fields: [
      { name: `${key}-from`, say: 'soughtFrom', is: 'day', needed: true },
      { name: `${key}-to`, say: 'soughtTo', is: 'day' },
    ],
    saying: (answers) => ({
      state: [
        {
          availability: {
            from: answers[`${key}-from`] as string,
            to: answers[`${key}-to`] as string | null,
            modes: mode ? [mode] : [],
            weekdays: [],
          },
        },
      ],
    }),
  }),
  // Wishes are closed once anything is in them, so the whole list is asked and never one entry of it.
  mode: ({ key }) => {
    const field: Single = {
      name: `${key}-modes`,
      say: 'wishedModes',
      is: 'some',
      needed: true,
      of: modes,
      words: 'mode.',
    };
    return part([field], (answers) => ({ wishes: { modes: answers[field.name] } }) as ProfileInput);
  },
  length: ({ key }) => {
    const days = (name: string): Single => ({
      name: `${key}-${name}`,
      is: 'number',
      least: 1,
      greatest: 3650,
    });
    return part(
      [days('minDays'), { ...days('maxDays'), needed: true }],
      (answers) =>
        ({
          wishes: { minDays: answers[`${key}-minDays`], maxDays: answers[`${key}-maxDays`] },
        }) as ProfileInput,
    );
  },
  load: ({ key }) => {
    const field: Single = { name: `${key}-hoursAWeek`, is: 'number', least: 1, greatest: 80, needed: true };
    return part([field], (answers) => ({ wishes: { hoursAWeek: answers[field.name] } }) as ProfileInput);
  },
  place: ({ key }) => {
    const field: Single = {
      name: `${key}-countries`,
      say: 'wishedCountries',
      is: 'terms',
      kind: 'COUNTRY',
      needed: true,
    };
    return part([field], (answers) => ({ wishes: { countries: answers[field.name] } }) as ProfileInput);
  },
  cost: ({ key }, { payItems }) => {
    const field: Single = {
      ...{ name: `${key}-items`, say: 'mustBeCovered', is: 'some', needed: true },
      ...offered(payItems),
    };
    return part([field], (answers) => ({ wishes: { mustBeCovered: answers[field.name] } }) as ProfileInput);
  },
  topics: (question, own) => {
    if (question.codes.length === 0) return null;
    const field: Single = {
      name: `${question.key}-codes`,
      say: 'wishedActivities',
      is: 'some',
      needed: true,
      ...ofCodes(question, own),
    };
    return part([field], (answers) => ({ wishes: { activities: answers[field.name] } }) as ProfileInput);
  },
};

function livesIn(key: string): InPlace {
  const field: Single = { name: `${key}-livesIn`, is: 'term', kind: 'COUNTRY', needed: true };
  return part([field], (answers) => ({ livesIn: answers[field.name] }) as ProfileInput);
}
