import type { LegInput } from '../api/operations.js';
import { pathOf, plainly, type Question, withLeg, type Written } from './question.js';

const named = (name: string, at: number) =>
  ({ name, path: pathOf(name, at), of: { part: 'legs', at } }) as const;

/** Where, when and how long: what is asked about each stretch of the work. Days belong to a way of working. */
export function legQuestions(
  at: number,
  { positions, choices, learning }: Pick<Written, 'positions' | 'choices' | 'learning'>,
): Question[] {
  const field = (name: string) => `legs-${at}-${name}`;
  const exists = ({ legs }: Written) => at < legs.length;
  return [
    {
      ...named('mode', at),
      narrows: true,
      fields: () => [
        {
          ...{ name: field('mode'), say: 'workMode', is: 'one', needed: true, words: 'mode.' },
          of: choices.modes,
        },
      ],
      ...plainly('legs', at, ['mode']),
      words: (answers, need) => {
        const mode = answers[field('mode')] as LegInput['mode'];
        // Who travels follows from it: left out, the API says who.
        return withLeg(need, at, { mode, ...(mode !== need.legs[at]?.mode && { traveller: null }) });
      },
    },
    {
      ...named('when', at),
      narrows: true,
      applies: exists,
      fields: () => [
        { name: field('from'), is: 'day' },
        { name: field('to'), is: 'day' },
        { name: field('when'), is: 'text', most: 300 },
      ],
      ...plainly('legs', at, ['from', 'to', 'when']),
    },
    {
      ...named('length', at),
      narrows: true,
      applies: exists,
      fields: () => [
        { name: field('minDays'), say: 'leastDays', is: 'number', least: 1, greatest: 3650 },
        { name: field('maxDays'), say: 'mostDays', is: 'number', least: 1, greatest: 3650 },
        {
          ...{ name: field('hoursAWeek'), say: 'workHours', is: 'number', least: 1, greatest: 80 },
          fraction: true,
        },
      ],
      ...plainly('legs', at, ['minDays', 'maxDays', 'hoursAWeek']),
    },
    {
      ...named('visit', at),
      applies: ({ legs }) => legs[at]?.mode === 'UK_BOUND',
      fields: () => [
        ...(learning
          ? []
          : [
              { name: field('hostEmployerLetter'), is: 'text', most: 500 } as const,
              { name: field('returnStatement'), is: 'text', most: 500, lines: 3 } as const,
            ]),
        { name: field('payer'), say: 'visitPayer', is: 'text', most: 200 },
      ],
      // Whose employer releases whom is known when terms are: until then nobody can name a letter.
      ...plainly('legs', at, learning ? ['payer'] : ['hostEmployerLetter', 'returnStatement', 'payer']),
    },
    {
      ...named('stretch', at),
      aside: true,
      narrows: true,
      applies: exists,
      fields: () => [
        { name: field('purpose'), say: 'stretchPurpose', is: 'text', most: 300 },
        // A learning need is answered from wherever somebody lives.
        ...(learning
          ? []
          : [
              {
                ...({ name: field('countries'), say: 'stretchCountries', is: 'terms' } as const),
                kind: 'COUNTRY' as const,
              },
            ]),
        ...(positions.length > 1
          ? [
              {
                ...({ name: field('positionId'), say: 'onlyPosition', is: 'one', drop: true } as const),
                of: positions.map(({ id }) => String(id)),
                names: positions.map(({ title }, i) => [i + 1, title].filter(Boolean).join('. ')),
              },
            ]
          : []),
        { name: field('weekdaySlot'), is: 'text', most: 200 },
        { name: field('load'), say: 'stretchLoad', is: 'text', most: 300 },
        { name: field('optional'), say: 'optionalLeg', is: 'tick' },
      ],
      ...plainly('legs', at, [
        ...['purpose', 'weekdaySlot', 'load', 'optional'],
        ...(learning ? [] : ['countries']),
        ...(positions.length > 1 ? ['positionId'] : []),
      ]),
    },
  ];
}
