import type {
  NeedWrittenFragment,
  PayItemInput,
  PositionInput,
  LegInput,
  RequirementInput,
  SaveNeedInput,
} from '../api/operations.js';
import type { Answers, Field, Single } from '../forms/fields.js';
import type { Offer } from '../forms/terms.js';

export type Written = NeedWrittenFragment;
export type NeedWords = Omit<SaveNeedInput, 'idempotencyKey' | 'needId' | 'version'>;

/** One question, on a page of its own. */
export interface Question {
  path: string;
  /** Whether it is asked of this need at all. */
  applies?(need: Written): boolean;
  fields(payItems: readonly Offer[]): Field[];
  answers(need: Written): Answers;
  /** What an answer writes; `kept` are words that no term was to stand for. */
  words(answers: Answers, need: Written, kept: readonly string[]): NeedWords;
}

/** What is usually asked about; other items of a need stay as they are. */
const asked = [
  'flights',
  'visa',
  'licence-fee',
  'lodging',
  'meals',
  'insurance',
  'indemnity',
  'local-transport',
  'stipend',
];

const weight: Single = {
  ...{ name: 'essential', is: 'one', drop: true, needed: true, words: 'ask.choice.weight.' },
  of: ['ESSENTIAL', 'DESIRABLE'],
};
const weightOf = (essential: boolean) => (essential ? 'ESSENTIAL' : 'DESIRABLE');

/** The pages write the first position and the first stretch; a need with more keeps the others as they are. */
function withPosition(need: Written, change: Partial<PositionInput>): NeedWords {
  const [first, ...others] = need.positions as PositionInput[];
  return { positions: [{ ...first, ...change }, ...others] };
}

function withLeg(need: Written, change: Partial<LegInput>): NeedWords {
  const [first = { mode: 'IN_COUNTRY' }, ...others] = need.legs as LegInput[];
  return { legs: [{ ...first, ...change }, ...others] };
}

const requirementsOf = (need: Written) => need.positions[0]?.requirements ?? [];

/** The requirements with those of these kinds replaced; what stays keeps its id and its group. */
function withRequirements(
  need: Written,
  is: (one: { kind: string }) => boolean,
  next: readonly RequirementInput[],
): NeedWords {
  const before = requirementsOf(need) as RequirementInput[];
  const same = (one: RequirementInput) =>
    before.find(
      ({ kind, term, text }) => kind === one.kind && term === one.term && (term || text === one.text),
    );
  const written = next.map((one) => ({ ...same(one), ...one }));
  return withPosition(need, { requirements: [...before.filter((one) => !is(one)), ...written] });
}

const rowsOf = (answers: Answers, name: string) => answers[name] as Answers[];

export const questions: readonly Question[] = [
  {
    path: 'title',
    fields: () => [{ name: 'title', is: 'text', most: 300, needed: true }],
    answers: ({ title }) => ({ title: title ?? null }),
    words: ({ title }) => ({ title }) as NeedWords,
  },
  {
    path: 'summary',
    fields: () => [{ name: 'summary', is: 'text', most: 8000, lines: 8 }],
    answers: ({ summary }) => ({ summary: summary ?? null }),
    words: ({ summary }) => ({ summary }) as NeedWords,
  },
  {
    path: 'who',
    fields: () => [
      { name: 'positions-0-professions', is: 'terms', kind: 'PROFESSION' },
      { name: 'positions-0-anyProfession', is: 'tick' },
      { name: 'positions-0-specialties', say: 'wantedSpecialties', is: 'terms', kind: 'SPECIALTY' },
    ],
    answers: ({ positions: [first] }) => ({
      'positions-0-professions': first?.professions ?? [],
      'positions-0-anyProfession': first?.anyProfession ?? false,
      'positions-0-specialties': first?.specialties ?? [],
    }),
    words: (answers, need) =>
      withPosition(need, {
        professions: answers['positions-0-professions'] as string[],
        anyProfession: answers['positions-0-anyProfession'] as boolean,
        specialties: answers['positions-0-specialties'] as string[],
      }),
  },
  {
    path: 'count',
    fields: () => [{ name: 'positions-0-headCount', is: 'number', least: 1, greatest: 500 }],
    answers: ({ positions: [first] }) => ({ 'positions-0-headCount': first?.headCount ?? null }),
    words: (answers, need) =>
      withPosition(need, { headCount: answers['positions-0-headCount'] as number | null }),
  },
  {
    path: 'skills',
    fields: () => [
      {
        ...{ name: 'wantedSkills', is: 'rows', most: 40, ready: 2 },
        of: [
          { name: 'term', say: 'wantedSkill', is: 'term', kind: 'SKILL', own: true, needed: true },
          weight,
        ],
      },
    ],
    answers: (need) => ({
      wantedSkills: requirementsOf(need)
        .filter(({ kind }) => kind === 'SKILL')
        .map(({ term, essential }) => ({ term: term ?? null, essential: weightOf(essential) })),
    }),
    words: (answers, need, kept) => {
      const stated = requirementsOf(need).filter(({ kind }) => kind === 'STATED') as RequirementInput[];
      return withRequirements(need, ({ kind }) => kind === 'SKILL' || kind === 'STATED', [
        ...rowsOf(answers, 'wantedSkills').map(({ term, essential }): RequirementInput => ({
          ...{ kind: 'SKILL', term: term as string, essential: essential === 'ESSENTIAL' },
        })),
        ...stated,
        ...kept
          .filter((text) => !stated.some((one) => one.text === text))
          .map((text): RequirementInput => ({ kind: 'STATED', text, essential: false })),
      ]);
    },
  },
  {
    path: 'languages',
    fields: () => [
      {
        ...{ name: 'wantedLanguages', is: 'rows', most: 20, ready: 1 },
        of: [
          { name: 'term', say: 'language', is: 'term', kind: 'LANGUAGE', needed: true },
          {
            ...{ name: 'level', say: 'atLeast', is: 'one', drop: true, words: 'ask.choice.level.' },
            of: ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'],
          },
          {
            ...{ name: 'use', is: 'one', drop: true, words: 'ask.choice.use.' },
            of: ['UNDERSTAND_PATIENTS', 'TEACH_IN'],
          },
          weight,
        ],
      },
    ],
    answers: (need) => ({
      wantedLanguages: requirementsOf(need)
        .filter(({ kind }) => kind === 'LANGUAGE')
        .map(({ term, level, use, essential }) => ({
          ...{ term: term ?? null, level: level ?? null, essential: weightOf(essential) },
          use: use === 'ANY' ? null : use,
        })),
    }),
    words: (answers, need) =>
      withRequirements(
        need,
        ({ kind }) => kind === 'LANGUAGE',
        rowsOf(answers, 'wantedLanguages').map(
          ({ term, level, use, essential }) =>
            ({
              ...{ kind: 'LANGUAGE', term, level, use: use ?? 'ANY' },
              essential: essential === 'ESSENTIAL',
            }) as RequirementInput,
        ),
      ),
  },
  {
    path: 'experience',
    fields: () => [
      { name: 'leastYears', is: 'number', least: 1, greatest: 50 },
      {
        ...{ name: 'yearsEssential', is: 'one', words: 'ask.choice.weight.' },
        of: ['ESSENTIAL', 'DESIRABLE'],
      },
    ],
    answers: (need) => {
      const years = requirementsOf(need).find(isPlainYears);
      return { leastYears: years?.years ?? null, yearsEssential: years ? weightOf(years.essential) : null };
    },
    words: ({ leastYears, yearsEssential }, need) => {
      const before = requirementsOf(need).find(isPlainYears) as RequirementInput | undefined;
      return withRequirements(
        need,
        (one) => one === before,
        leastYears === null
          ? []
          : [
              {
                ...{ ...before, kind: 'YEARS', count: before?.count ?? 'ANY' },
                ...{ years: leastYears as number, essential: yearsEssential === 'ESSENTIAL' },
              },
            ],
      );
    },
  },
  {
    path: 'where',
    fields: () => [
      { name: 'countries', is: 'terms', kind: 'COUNTRY' },
      { name: 'openCountries', is: 'tick' },
      { name: 'region', is: 'text', most: 200 },
      { name: 'place', is: 'text', most: 500 },
    ],
    answers: ({ countries, openCountries, region, place }) => ({
      ...{ countries, openCountries, region: region ?? null, place: place ?? null },
    }),
    words: (answers) => answers as NeedWords,
  },
  {
    path: 'safety',
    fields: () => [{ name: 'sensitive', is: 'tick' }],
    answers: ({ sensitive }) => ({ sensitive }),
    words: (answers) => answers as NeedWords,
  },
  {
    path: 'mode',
    fields: () => [
      {
        ...{ name: 'legs-0-mode', say: 'workMode', is: 'one', needed: true, words: 'mode.' },
        of: ['IN_COUNTRY', 'REMOTE', 'UK_BOUND'],
      },
    ],
    answers: ({ legs: [first] }) => ({ 'legs-0-mode': first?.mode ?? null }),
    words: (answers, need) => {
      const mode = answers['legs-0-mode'] as LegInput['mode'];
      // Who travels follows from it: left out, the API says who.
      return withLeg(need, { mode, ...(mode !== need.legs[0]?.mode && { traveller: null }) });
    },
  },
  {
    path: 'when',
    applies: hasLeg,
    fields: () => [
      { name: 'legs-0-from', is: 'day' },
      { name: 'legs-0-to', is: 'day' },
      { name: 'legs-0-when', is: 'text', most: 300 },
    ],
    answers: ({ legs: [first] }) => ({
      ...{ 'legs-0-from': first?.from ?? null, 'legs-0-to': first?.to ?? null },
      'legs-0-when': first?.when ?? null,
    }),
    words: (answers, need) =>
      withLeg(need, {
        from: answers['legs-0-from'] as string | null,
        to: answers['legs-0-to'] as string | null,
        when: answers['legs-0-when'] as string | null,
      }),
  },
  {
    path: 'length',
    applies: hasLeg,
    fields: () => [
      { name: 'legs-0-minDays', say: 'leastDays', is: 'number', least: 1, greatest: 3650 },
      { name: 'legs-0-maxDays', say: 'mostDays', is: 'number', least: 1, greatest: 3650 },
      {
        ...{ name: 'legs-0-hoursAWeek', say: 'workHours', is: 'number', least: 1, greatest: 80 },
        fraction: true,
      },
    ],
    answers: ({ legs: [first] }) => ({
      ...{ 'legs-0-minDays': first?.minDays ?? null, 'legs-0-maxDays': first?.maxDays ?? null },
      'legs-0-hoursAWeek': first?.hoursAWeek ?? null,
    }),
    words: (answers, need) =>
      withLeg(need, {
        minDays: answers['legs-0-minDays'] as number | null,
        maxDays: answers['legs-0-maxDays'] as number | null,
        hoursAWeek: answers['legs-0-hoursAWeek'] as number | null,
      }),
  },
  {
    path: 'visit',
    applies: ({ legs: [first] }) => first?.mode === 'UK_BOUND',
    fields: () => [
      { name: 'legs-0-hostEmployerLetter', is: 'text', most: 500 },
      { name: 'legs-0-returnStatement', is: 'text', most: 500, lines: 3 },
      { name: 'legs-0-payer', say: 'visitPayer', is: 'text', most: 200 },
    ],
    answers: ({ legs: [first] }) => ({
      'legs-0-hostEmployerLetter': first?.hostEmployerLetter ?? null,
      'legs-0-returnStatement': first?.returnStatement ?? null,
      'legs-0-payer': first?.payer ?? null,
    }),
    words: (answers, need) =>
      withLeg(need, {
        hostEmployerLetter: answers['legs-0-hostEmployerLetter'] as string | null,
        returnStatement: answers['legs-0-returnStatement'] as string | null,
        payer: answers['legs-0-payer'] as string | null,
      }),
  },
  {
    path: 'pays',
    fields: (payItems) =>
      payItems
        .filter(({ code }) => asked.includes(code))
        .map(({ code, name }): Field => ({
          ...{ name: `pay-${code}`, say: 'payer', about: name, is: 'one', drop: true, words: 'pay.by.' },
          of: ['HOST', 'PROGRAMME', 'CLINICIAN', 'EMPLOYER', 'OTHER'],
        })),
    answers: ({ payItems }) =>
      Object.fromEntries(
        payItems.map(({ item, payer }) => [`pay-${item}`, payer === 'NOT_STATED' ? null : payer]),
      ),
    words: (answers, { payItems }) => {
      const others = payItems.filter(({ item }) => !(`pay-${item}` in answers));
      const written = Object.entries(answers).flatMap(([name, payer]) => {
        const item = name.slice('pay-'.length);
        const before = payItems.find((one) => one.item === item);
        return payer === null ? [] : [{ ...before, item, payer }];
      });
      return { payItems: [...others, ...written] as PayItemInput[] };
    },
  },
  {
    path: 'heritage',
    fields: () => [
      {
        ...{ name: 'heritage', is: 'one', needed: true, words: 'ask.choice.heritage.' },
        of: ['IRRELEVANT', 'WELCOME', 'REQUIRED'],
      },
      { name: 'heritageReason', is: 'text', most: 2000, lines: 3 },
    ],
    answers: ({ heritage, heritageReason }) => ({ heritage, heritageReason: heritageReason ?? null }),
    words: (answers) => answers as NeedWords,
  },
  {
    path: 'plan',
    fields: () => [{ name: 'planServed', is: 'text', most: 1000, lines: 3 }],
    answers: ({ planServed }) => ({ planServed: planServed ?? null }),
    words: (answers) => answers as NeedWords,
  },
  {
    path: 'handover',
    fields: () => [
      { name: 'handover', is: 'text', most: 3000, lines: 4 },
      { name: 'handoverOn', is: 'day' },
    ],
    answers: ({ handover, handoverOn }) => ({ handover: handover ?? null, handoverOn: handoverOn ?? null }),
    words: (answers) => answers as NeedWords,
  },
  {
    path: 'dates',
    fields: () => [
      { name: 'deadline', is: 'day' },
      { name: 'opensOn', is: 'day' },
      { name: 'closesOn', is: 'day' },
    ],
    answers: ({ deadline, opensOn, closesOn }) => ({
      ...{ deadline: deadline ?? null, opensOn: opensOn ?? null, closesOn: closesOn ?? null },
    }),
    words: (answers) => answers as NeedWords,
  },
];

/** Days belong to a way of working, which is asked for before them. */
function hasLeg({ legs }: Written): boolean {
  return legs.length > 0;
}

/** Years that the page asks about: one requirement of them, of experience of whatever kind. */
function isPlainYears({ kind, years }: { kind: string; years?: number | null }): boolean {
  return kind === 'YEARS' && years != null;
}

export function questionsFor(need: Written): Question[] {
  return questions.filter(({ applies }) => applies?.(need) ?? true);
}

/** Whether somebody has answered it; a choice that begins with an answer counts as answered. */
export function isAnswered(question: Question, need: Written): boolean {
  const answers = Object.values(question.answers(need));
  return answers.some((one) => one !== null && one !== false && (!Array.isArray(one) || one.length > 0));
}

const questionOfField: Readonly<Record<string, string>> = {
  professions: 'who',
  anyProfession: 'who',
  specialties: 'who',
  headCount: 'count',
  requirements: 'skills',
  openCountries: 'where',
  countries: 'where',
  region: 'where',
  place: 'where',
  sensitive: 'safety',
  mode: 'mode',
  from: 'when',
  to: 'when',
  when: 'when',
  minDays: 'length',
  maxDays: 'length',
  hoursAWeek: 'length',
  hostEmployerLetter: 'visit',
  returnStatement: 'visit',
  payer: 'visit',
  payItems: 'pays',
  heritage: 'heritage',
  heritageReason: 'heritage',
  heritageTies: 'heritage',
  planServed: 'plan',
  handover: 'handover',
  handoverOn: 'handover',
  deadline: 'dates',
  opensOn: 'dates',
  closesOn: 'dates',
  title: 'title',
  summary: 'summary',
  positions: 'who',
  legs: 'mode',
};

/** Where a field of the API is asked for: the last part of its path that a question knows. */
export function questionAt(path: string): string | undefined {
  return path
    .split('.')
    .reverse()
    .flatMap((part) => questionOfField[part] ?? [])[0];
}

const fieldOfQuestion: Readonly<Record<string, string>> = {
  who: 'positions.0.professions',
  count: 'positions.0.headCount',
  skills: 'positions.0.requirements',
  languages: 'positions.0.requirements',
  experience: 'positions.0.requirements',
  where: 'countries',
  safety: 'sensitive',
  mode: 'legs.0.mode',
  when: 'legs.0.from',
  length: 'legs.0.minDays',
  visit: 'legs.0.hostEmployerLetter',
  pays: 'payItems',
  plan: 'planServed',
  dates: 'deadline',
};

/** The field of the API about which somebody speaks who speaks about a question. */
export function fieldOf(question: string): string {
  return fieldOfQuestion[question] ?? question;
}
