import type { RequirementInput } from '../api/operations.js';
import type { Answers, Single } from '../forms/fields.js';
import { cefrLevels } from '../profile/choices.js';
import { type NeedWords, pathOf, plainly, type Question, withPosition, type Written } from './question.js';

const weight: Single = {
  ...{ name: 'essential', is: 'one', drop: true, needed: true, words: 'ask.choice.weight.' },
  of: ['ESSENTIAL', 'DESIRABLE'],
};
const weightOf = (essential: boolean) => (essential ? 'ESSENTIAL' : 'DESIRABLE');

const named = (name: string, at: number) =>
  ({ name, path: pathOf(name, at), of: { part: 'positions', at } }) as const;

const requirementsOf = (need: Written, at: number) => need.positions[at]?.requirements ?? [];

/** The requirements with those of these kinds replaced; what stays keeps its id and its group. */
function withRequirements(
  need: Written,
  at: number,
  is: (one: { kind: string }) => boolean,
  next: readonly RequirementInput[],
): NeedWords {
  const before = requirementsOf(need, at) as RequirementInput[];
  const same = (one: RequirementInput) =>
    before.find(
      ({ kind, term, text }) => kind === one.kind && term === one.term && (term || text === one.text),
    );
  const written = next.map((one) => ({ ...same(one), ...one }));
  return withPosition(need, at, { requirements: [...before.filter((one) => !is(one)), ...written] });
}

const rowsOf = (answers: Answers, name: string) => answers[name] as Answers[];

/** Years that the page asks about: one requirement of them, of experience of whatever kind. */
function isPlainYears({ kind, years }: { kind: string; years?: number | null }): boolean {
  return kind === 'YEARS' && years != null;
}

/** Whom a need asks for: what is asked about each of its positions. */
export function positionQuestions(at: number): Question[] {
  const field = (name: string) => `positions-${at}-${name}`;
  return [
    {
      ...named('who', at),
      narrows: true,
      fields: () => [
        { name: field('professions'), is: 'terms', kind: 'PROFESSION' },
        { name: field('anyProfession'), is: 'tick' },
        { name: field('specialties'), say: 'wantedSpecialties', is: 'terms', kind: 'SPECIALTY' },
      ],
      ...plainly('positions', at, ['professions', 'anyProfession', 'specialties']),
    },
    {
      ...named('count', at),
      applies: ({ positions }) => at === 0 || at < positions.length,
      fields: () => [{ name: field('headCount'), is: 'number', least: 1, greatest: 500 }],
      ...plainly('positions', at, ['headCount']),
    },
    {
      // What is done decides about licences and checks, and what people look for: it is asked, not read out of words.
      ...named('work', at),
      narrows: true,
      list: 'ACTIVITY',
      applies: ({ positions }) => at === 0 || at < positions.length,
      fields: (offers, { choices }) => {
        const fit = offers.filter(({ code }) => !choices.activitiesLeftOut.includes(code));
        return [
          {
            ...{ name: field('activities'), say: 'activitiesWanted', is: 'some' },
            of: fit.map(({ code }) => code),
            names: fit.map(({ name }) => name),
          },
        ];
      },
      ...plainly('positions', at, ['activities']),
    },
    {
      ...named('skills', at),
      narrows: true,
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
        wantedSkills: requirementsOf(need, at)
          .filter(({ kind }) => kind === 'SKILL')
          .map(({ term, essential }) => ({ term: term ?? null, essential: weightOf(essential) })),
      }),
      words: (answers, need, kept) => {
        const stated = requirementsOf(need, at).filter(({ kind }) => kind === 'STATED') as RequirementInput[];
        return withRequirements(need, at, ({ kind }) => kind === 'SKILL' || kind === 'STATED', [
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
      ...named('languages', at),
      narrows: true,
      fields: () => [
        {
          ...{ name: 'wantedLanguages', is: 'rows', most: 20, ready: 1 },
          of: [
            { name: 'term', say: 'language', is: 'term', kind: 'LANGUAGE', needed: true },
            {
              ...{ name: 'level', say: 'atLeast', is: 'one', drop: true, words: 'ask.choice.level.' },
              of: cefrLevels,
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
        wantedLanguages: requirementsOf(need, at)
          .filter(({ kind }) => kind === 'LANGUAGE')
          .map(({ term, level, use, essential }) => ({
            ...{ term: term ?? null, level: level ?? null, essential: weightOf(essential) },
            use: use === 'ANY' ? null : use,
          })),
      }),
      words: (answers, need) =>
        withRequirements(
          need,
          at,
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
      ...named('experience', at),
      narrows: true,
      fields: () => [
        { name: 'leastYears', is: 'number', least: 1, greatest: 50 },
        {
          ...{ name: 'yearsEssential', is: 'one', words: 'ask.choice.weight.' },
          of: ['ESSENTIAL', 'DESIRABLE'],
        },
      ],
      answers: (need) => {
        const years = requirementsOf(need, at).find(isPlainYears);
        return { leastYears: years?.years ?? null, yearsEssential: years ? weightOf(years.essential) : null };
      },
      words: ({ leastYears, yearsEssential }, need) => {
        const before = requirementsOf(need, at).find(isPlainYears) as RequirementInput | undefined;
        return withRequirements(
          need,
          at,
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
      ...named('role', at),
      aside: true,
      applies: ({ positions }) => at < positions.length,
      fields: () => [
        { name: field('title'), say: 'roleTitle', is: 'text', most: 200 },
        { name: field('grade'), say: 'roleGrade', is: 'text', most: 200 },
        { name: field('duties'), is: 'text', most: 4000, lines: 4 },
      ],
      ...plainly('positions', at, ['title', 'grade', 'duties']),
    },
  ];
}
