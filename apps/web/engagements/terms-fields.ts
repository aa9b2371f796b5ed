import type {
  EngagementTermsInput,
  MatchToProposeQuery,
  NeedWrittenFragment,
  Payer,
  TermsShownFragment,
} from '../api/operations.js';
import type { Answers, Field } from '../forms/fields.js';
import { type Offer, offered } from '../forms/terms.js';
import { modes } from '../profile/choices.js';

const payers: readonly Payer[] = ['HOST', 'PROGRAMME', 'EMPLOYER', 'CLINICIAN', 'OTHER', 'NOT_STATED'];

export type Proposable = Extract<MatchToProposeQuery['node'], { state: unknown }>;

/** The questions of terms. `why`: an agreed plan is changed, and the other side reads why. */
export function termsFields(
  payItems: readonly Offer[],
  { why, positions = [] }: { why: boolean; positions?: readonly Offer[] },
): Field[] {
  return [
    ...(positions.length > 1
      ? [
          {
            ...({ name: 'positionId', say: 'termsPosition', is: 'one', needed: true } as const),
            ...offered(positions),
          },
        ]
      : []),
    {
      name: 'legs',
      say: 'agreedLegs',
      is: 'rows',
      most: 20,
      ready: 1,
      of: [
        { name: 'mode', say: 'legMode', is: 'one', drop: true, needed: true, of: modes, words: 'mode.' },
        { name: 'country', say: 'legCountry', is: 'term', kind: 'COUNTRY' },
        { name: 'from', say: 'legFrom', is: 'day', needed: true },
        { name: 'to', say: 'legTo', is: 'day', needed: true },
        { name: 'hoursAWeek', say: 'legHours', is: 'number', least: 0.1, greatest: 120, fraction: true },
        { name: 'load', say: 'legLoad', is: 'text', most: 500 },
        { name: 'treatsPeople', is: 'tick' },
        { name: 'aloneWithChildren', is: 'tick' },
        { name: 'legId', is: 'kept' },
      ],
    },
    { name: 'counterpart-name', say: 'counterpartName', is: 'text', most: 200, needed: true },
    { name: 'counterpart-role', say: 'counterpartRole', is: 'text', most: 200 },
    { name: 'counterpart-email', say: 'counterpartEmail', is: 'text', most: 254 },
    {
      name: 'pays',
      say: 'agreedPays',
      is: 'rows',
      most: 30,
      ready: 1,
      of: [
        {
          ...{ name: 'item', say: 'payItem', is: 'one', drop: true, needed: true },
          ...offered(payItems),
        },
        { name: 'payer', say: 'payPayer', is: 'one', drop: true, needed: true, of: payers, words: 'pay.by.' },
        { name: 'words', say: 'payWords', is: 'text', most: 300 },
      ],
    },
    { name: 'note', say: 'termsNote', is: 'text', most: 4000, lines: 4 },
    ...(why
      ? [{ name: 'reason', say: 'changeReason', is: 'text', most: 2000, lines: 3, needed: true } as const]
      : []),
    { name: 'conduct', say: 'conductAgreed', is: 'tick', needed: true },
  ];
}

/** What stands on the table, to write on. */
export function standing({ legs, counterpart, pays, note }: TermsShownFragment): Answers {
  return {
    legs: legs.map((leg) => ({
      ...{
        mode: leg.mode,
        country: leg.country ?? null,
        from: leg.from,
        to: leg.to,
        legId: leg.legId ?? null,
      },
      ...{ hoursAWeek: leg.hoursAWeek ?? null, load: leg.load ?? null },
      ...{ treatsPeople: leg.treatsPeople, aloneWithChildren: leg.aloneWithChildren },
    })),
    pays: pays.map(({ item, payer, words }) => ({ item, payer, words: words ?? null })),
    'counterpart-name': counterpart?.name ?? null,
    'counterpart-role': counterpart?.role ?? null,
    'counterpart-email': counterpart?.email ?? null,
    note: note ?? null,
  };
}

/** What the need says, for whoever puts terms on the table first. */
export function asTheNeedSays(match: Pick<Proposable, 'legs' | 'need'> | null): Answers {
  return {
    legs: (match?.legs ?? []).map((leg) => ({
      ...{
        mode: leg.mode,
        country: leg.countries.length === 1 ? leg.countries[0] : null,
        legId: leg.id ?? null,
      },
      ...{
        from: leg.from ?? null,
        to: leg.to ?? null,
        hoursAWeek: leg.hoursAWeek ?? null,
        load: leg.load ?? null,
      },
    })),
    pays: (match?.need?.payItems ?? []).map(({ item, payer, text }) => ({
      item,
      payer,
      words: text ?? null,
    })),
  };
}

/** The same for a lead, who reads the need and no match: what belongs to the role of whoever is interested. */
export function asOwnNeedSays(need: NeedWrittenFragment, positionId: string): Answers {
  const legs = need.legs
    .filter((leg) => leg.positionId == null || leg.positionId === positionId)
    .map((leg) => {
      const countries = leg.countries.length > 0 ? leg.countries : need.countries;
      return { ...leg, countries: leg.mode === 'IN_COUNTRY' ? countries : [] };
    });
  return {
    ...asTheNeedSays({ legs, need }),
    ...{ positionId, 'counterpart-name': need.counterpart?.name ?? null },
    'counterpart-role': need.counterpart?.post ?? null,
  };
}

export function termsOf(answers: Answers): EngagementTermsInput {
  return {
    ...(answers.positionId !== undefined && { positionId: answers.positionId }),
    legs: answers.legs,
    pays: answers.pays,
    counterpart: {
      name: answers['counterpart-name'],
      role: answers['counterpart-role'],
      email: answers['counterpart-email'],
    },
    note: answers.note,
  } as EngagementTermsInput;
}
