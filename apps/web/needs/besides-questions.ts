import type { NeedHeritageTie, PayItemInput } from '../api/operations.js';
import type { Answers } from '../forms/fields.js';
import { offered } from '../forms/terms.js';
import { languageNames } from '../pages/words.js';
import type { NeedWords, Question, Written } from './question.js';

const named = (name: string) => ({ name, path: name, aside: true });

/** What is usually asked about; all other costs, and every amount, are asked in a list of their own. */
export const usualCosts = [
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

export const payers = ['HOST', 'PROGRAMME', 'CLINICIAN', 'EMPLOYER', 'OTHER'] as const;

type Cost = Written['payItems'][number];

/** What the choice of a payer alone does not say. */
const isSaidFurther = ({ item, amount, currency, text }: Cost) =>
  !usualCosts.includes(item) || amount != null || currency != null || text != null;

export const heritageTies: readonly NeedHeritageTie[] = ['FAMILY', 'PARTNER', 'TRAINED', 'WORKED'];

const plainText = (name: string, most: number, lines: number): Question => ({
  ...named(name),
  fields: () => [{ name, is: 'text', most, lines }],
  answers: (need) => ({ [name]: (need as unknown as Answers)[name] ?? null }),
  words: (answers) => answers as NeedWords,
});

/** What only some needs say: other costs and amounts, who goes first, who goes together, and why a sex is asked for. */
export const besides: readonly Question[] = [
  {
    ...named('costs'),
    narrows: true,
    list: 'PAY_ITEM',
    fields: (offers, { choices }) => [
      {
        ...{ name: 'payItems', say: 'costs', is: 'rows', most: 30, ready: 2 },
        of: [
          {
            name: 'item',
            say: 'costItem',
            is: 'one',
            drop: true,
            needed: true,
            ...offered(offers.filter(({ code }) => !choices.costsLeftOut.includes(code))),
          },
          {
            ...{ name: 'payer', say: 'costPayer', is: 'one', drop: true, needed: true },
            ...{ words: 'pay.by.', of: [...payers, 'NOT_STATED'] },
          },
          {
            ...{ name: 'amount', say: 'costAmount', is: 'number', least: 0, greatest: 10_000_000 },
            fraction: true,
          },
          { name: 'currency', say: 'costCurrency', is: 'text', most: 3 },
          { name: 'text', say: 'costText', is: 'text', most: 1000 },
        ],
      },
    ],
    answers: ({ payItems }) => ({
      payItems: payItems.filter(isSaidFurther).map(({ item, payer, amount, currency, text }) => ({
        ...{ item, payer, amount: amount ?? null, currency: currency ?? null, text: text ?? null },
      })),
    }),
    words: (answers, { payItems }) => {
      const costs = (answers.payItems as unknown as PayItemInput[]).map((cost) => ({
        ...cost,
        currency: cost.currency?.toUpperCase() ?? null,
      }));
      // A usual cost that is taken out of the list keeps its payer, which has a question of its own.
      const kept = payItems
        .filter(({ item }) => usualCosts.includes(item) && !costs.some((cost) => cost.item === item))
        .map(({ item, payer }) => ({ item, payer }));
      // Those of the list come first: what the API says about one is then said at its row.
      return { payItems: [...costs, ...kept] as PayItemInput[] };
    },
  },
  {
    ...named('first'),
    fields: () => [
      { name: 'priority', is: 'text', most: 2000, lines: 3 },
      { name: 'team', is: 'text', most: 2000, lines: 3 },
    ],
    answers: ({ priority, team }) => ({ priority: priority ?? null, team: team ?? null }),
    words: (answers) => answers as NeedWords,
  },
  plainText('sexReason', 2000, 3),
  plainText('programme', 500, 2),
  {
    ...named('waiting'),
    fields: () => [{ name: 'maxPending', say: 'needMaxPending', is: 'number', least: 1, greatest: 200 }],
    answers: ({ maxPending }) => ({ maxPending: maxPending ?? null }),
    words: (answers) => answers as NeedWords,
  },
];

/** In which language its words are written: those of the pages, and whatever it says already. */
export function writtenIn({ language }: Pick<Written, 'language'>): Question {
  const codes = Object.keys(languageNames).map(codeOf);
  const known = codes.includes(language) ? codes : [language, ...codes];
  return {
    ...named('writtenIn'),
    fields: () => [
      {
        ...({ name: 'language', say: 'writtenIn', is: 'one', drop: true, needed: true } as const),
        ...{ of: known, names: known.map(nameOf) },
      },
    ],
    answers: (need) => ({ language: need.language }),
    words: (answers) => answers as NeedWords,
  };
}

/** Pages are in British English; what is written is in English. */
const codeOf = (language: string) => (language === 'en-GB' ? 'en' : language);

const nameOf = (code: string) =>
  Object.entries(languageNames).find(([language]) => codeOf(language) === code)?.[1] ??
  new Intl.DisplayNames([code], { type: 'language' }).of(code) ??
  code;
