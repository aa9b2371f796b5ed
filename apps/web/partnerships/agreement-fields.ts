import type { Field } from '../forms/fields.js';

export interface NamedSide {
  id: string;
  name: string;
}

const kinds = ['MOU', 'BILATERAL', 'FELLOWSHIP', 'DATA_SHARING', 'OTHER'] as const;

const oneOfSides = (name: string, say: string, nothing: string, sides: readonly NamedSide[]) =>
  ({
    ...({ name, say, is: 'one', drop: true, nothing } as const),
    ...{ of: sides.map(({ id }) => id), names: sides.map((side) => side.name) },
  }) as const;

/** What is asked about an agreement. */
export const agreementFields = (
  sides: readonly NamedSide[],
  replaceable: readonly { id: string; title: string }[],
): readonly Field[] => [
  {
    ...({ name: 'kind', say: 'agreementKind', is: 'one', needed: true } as const),
    ...{ of: kinds, words: 'agreements.kind.' },
  },
  { name: 'title', say: 'agreementTitle', is: 'text', most: 300, needed: true },
  ...(replaceable.length > 0
    ? [
        oneOfSides(
          'replacesId',
          'replacesId',
          'ask.choice.replacesNothing',
          replaceable.map(({ id, title }) => ({ id, name: title })),
        ),
      ]
    : []),
  { name: 'documentReference', is: 'text', most: 500 },
  { name: 'documentUrl', is: 'text', most: 1000 },
  { name: 'from', say: 'firstDay', is: 'day', needed: true },
  { name: 'until', say: 'agreementUntil', is: 'day' },
  {
    ...({ name: 'signatories', is: 'rows', most: 20, ready: 2 } as const),
    of: [
      oneOfSides('organisationId', 'signatorySide', 'ask.choice.signatoryOther', sides),
      { name: 'party', say: 'signatoryParty', is: 'text', most: 300 },
      { name: 'name', say: 'signatoryName', is: 'text', most: 200, needed: true },
      { name: 'role', say: 'signatoryRole', is: 'text', most: 200, needed: true },
      { name: 'signedOn', is: 'day' },
    ],
  },
];

/** What is asked about a line of the money. */
export const fundingFields = (sides: readonly NamedSide[]): readonly Field[] => [
  { name: 'item', say: 'fundingItem', is: 'text', most: 300, needed: true },
  { name: 'amount', say: 'fundingAmount', is: 'text', most: 30, needed: true },
  { name: 'currency', is: 'text', most: 3, needed: true },
  oneOfSides('payerId', 'payerId', 'ask.choice.payerOther', sides),
  { name: 'payer', say: 'fundingPayer', is: 'text', most: 300 },
  { name: 'from', say: 'firstDay', is: 'day', needed: true },
  { name: 'until', say: 'fundingUntil', is: 'day' },
];
