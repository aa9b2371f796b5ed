import type { PayItemInput } from '../api/operations.js';
import type { Field } from '../forms/fields.js';
import { heritageTies, payers, usualCosts } from './besides-questions.js';
import type { NeedWords, Question } from './question.js';

const named = (name: string) => ({ name, path: name });

/** Of a return post: why it may be shown at all. It begins as one (`needKinds`), and everybody can look the answer up. */
const returnPost: Question = {
  ...named('returnPost'),
  applies: (need) => need.returnPost,
  fields: () => [
    {
      ...({ name: 'advertisedBy', is: 'one', needed: true, words: 'ask.choice.advertisedBy.' } as const),
      of: ['INSTITUTION', 'MINISTRY'],
    },
    { name: 'advert', is: 'text', most: 500, needed: true },
  ],
  answers: ({ advertisedBy, advert }) => ({ advertisedBy: advertisedBy ?? null, advert: advert ?? null }),
  words: (answers) => answers as NeedWords,
};

/** What is asked about a need as a whole: before whom it asks for, before its stretches of work, and after them. */
export const atFirst: readonly Question[] = [
  {
    ...named('title'),
    fields: () => [{ name: 'title', is: 'text', most: 300, needed: true }],
    answers: ({ title }) => ({ title: title ?? null }),
    words: ({ title }) => ({ title }) as NeedWords,
  },
  {
    ...named('summary'),
    fields: () => [{ name: 'summary', is: 'text', most: 8000, lines: 8 }],
    answers: ({ summary }) => ({ summary: summary ?? null }),
    words: ({ summary }) => ({ summary }) as NeedWords,
  },
  returnPost,
];

export const ofPlace: readonly Question[] = [
  {
    ...named('where'),
    narrows: true,
    fields: (_offers, { learning }) => [
      { name: 'countries', is: 'terms', kind: 'COUNTRY' },
      { name: 'openCountries', is: 'tick' },
      // From where somebody teaches a team here is a country; the place is where a visit leads.
      ...(learning ? [] : [{ name: 'region', is: 'text', most: 200 } as const]),
      { name: 'place', is: 'text', most: 500 },
    ],
    answers: ({ countries, openCountries, region, place }) => ({
      ...{ countries, openCountries, region: region ?? null, place: place ?? null },
    }),
    words: (answers) => answers as NeedWords,
  },
  {
    ...named('safety'),
    applies: ({ learning }) => !learning,
    fields: () => [{ name: 'sensitive', is: 'tick' }],
    answers: ({ sensitive }) => ({ sensitive }),
    words: (answers) => answers as NeedWords,
  },
];

export const atLast: readonly Question[] = [
  {
    ...named('pays'),
    narrows: true,
    list: 'PAY_ITEM',
    fields: (offers, { choices }) =>
      offers
        .filter(({ code }) => usualCosts.includes(code) && !choices.costsLeftOut.includes(code))
        .map(({ code, name }): Field => ({
          ...{ name: `pay-${code}`, say: 'payer', about: name, is: 'one', drop: true, words: 'pay.by.' },
          of: payers,
        })),
    // The rest of what is paid is a question of its own.
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
    ...named('heritage'),
    narrows: true,
    applies: ({ choices }) => choices.heritage,
    fields: () => [
      {
        ...{ name: 'heritage', is: 'one', needed: true, words: 'ask.choice.heritage.' },
        of: ['IRRELEVANT', 'WELCOME', 'REQUIRED'],
      },
      { name: 'heritageReason', is: 'text', most: 2000, lines: 3 },
      { name: 'heritageTies', is: 'some', of: heritageTies, words: 'ask.choice.needTie.' },
    ],
    answers: ({ heritage, heritageReason, heritageTies: ties }) => ({
      ...{ heritage, heritageReason: heritageReason ?? null, heritageTies: [...ties] },
    }),
    words: (answers) => answers as NeedWords,
  },
  {
    ...named('plan'),
    fields: () => [{ name: 'planServed', is: 'text', most: 1000, lines: 3 }],
    answers: ({ planServed }) => ({ planServed: planServed ?? null }),
    words: (answers) => answers as NeedWords,
  },
  {
    ...named('handover'),
    fields: () => [
      { name: 'handover', is: 'text', most: 3000, lines: 4 },
      { name: 'handoverOn', is: 'day' },
    ],
    answers: ({ handover, handoverOn }) => ({ handover: handover ?? null, handoverOn: handoverOn ?? null }),
    words: (answers) => answers as NeedWords,
  },
  {
    ...named('dates'),
    fields: () => [
      { name: 'deadline', is: 'day' },
      { name: 'opensOn', is: 'day' },
      { name: 'closesOn', is: 'day' },
      { name: 'windowText', is: 'text', most: 500 },
    ],
    answers: ({ deadline, opensOn, closesOn, windowText }) => ({
      ...{ deadline: deadline ?? null, opensOn: opensOn ?? null, closesOn: closesOn ?? null },
      windowText: windowText ?? null,
    }),
    words: (answers) => answers as NeedWords,
  },
  {
    ...named('learners'),
    aside: true,
    fields: () => [
      { name: 'learners', is: 'text', most: 1000, lines: 2 },
      { name: 'patients', is: 'text', most: 1000, lines: 2 },
    ],
    answers: ({ learners, patients }) => ({ learners: learners ?? null, patients: patients ?? null }),
    words: (answers) => answers as NeedWords,
  },
  {
    ...named('colleague'),
    aside: true,
    fields: () => [
      { name: 'counterpart-name', say: 'colleagueName', is: 'text', most: 200 },
      { name: 'counterpart-post', say: 'colleaguePost', is: 'text', most: 200 },
      { name: 'counterpart-reporting', say: 'colleagueReporting', is: 'text', most: 500 },
      { name: 'contact', is: 'text', most: 500 },
    ],
    answers: ({ counterpart, contact }) => ({
      ...{ 'counterpart-name': counterpart?.name ?? null, 'counterpart-post': counterpart?.post ?? null },
      ...{ 'counterpart-reporting': counterpart?.reporting ?? null, contact: contact ?? null },
    }),
    words: ({ contact, ...said }) => {
      const counterpart = {
        name: said['counterpart-name'] as string | null,
        post: said['counterpart-post'] as string | null,
        reporting: said['counterpart-reporting'] as string | null,
      };
      const stated = Object.values(counterpart).some((one) => one !== null);
      return { contact: contact as string | null, counterpart: stated ? counterpart : null };
    },
  },
];
