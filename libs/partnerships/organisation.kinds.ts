import { registerEnumType } from '@nestjs/graphql';

export const OrganisationKind = {
  OVERSEAS_INSTITUTION: 'overseas-institution',
  UK_EMPLOYER: 'uk-employer',
  ASSOCIATION: 'association',
  PROGRAMME_OFFICE: 'programme-office',
  DIASPORA_DESK: 'diaspora-desk',
  PROFESSIONAL_BODY: 'professional-body',
  FUNDER: 'funder',
} as const;
export type OrganisationKind = (typeof OrganisationKind)[keyof typeof OrganisationKind];

registerEnumType(OrganisationKind, {
  name: 'OrganisationKind',
  description: 'What an organisation is in Midst.',
  valuesMap: {
    OVERSEAS_INSTITUTION: {
      description: 'A hospital, clinic, school or ministry abroad that asks for something.',
    },
    UK_EMPLOYER: { description: 'An employer of clinicians in the United Kingdom; it grants time off.' },
    ASSOCIATION: { description: 'A diaspora health association with consenting members.' },
    PROGRAMME_OFFICE: { description: 'The office that runs the programme.' },
    DIASPORA_DESK: {
      description:
        "A government's desk for its diaspora; it makes offers, and reviews needs where its country wishes.",
    },
    PROFESSIONAL_BODY: {
      description: 'A college, council or union of a profession; it sits in partnerships, and asks to learn.',
    },
    FUNDER: { description: 'Whoever pays for partnerships without being a side of them.' },
  },
});

interface Kind {
  /** The role of those who speak for it. */
  speaksAs: 'lead' | 'coordinator';
  /** Whether it may ask for people or help. Those that only pay, review or accredit never hold anybody's profile. */
  asks: boolean;
  /** Whether it has places of care of its own. */
  hasSites: boolean;
  /** Whether it may send a host an offer. */
  offers: boolean;
  /** Whether it may be named as payer by a partnership of which it is no side. */
  paysForOthers: boolean;
}

/** What each kind of organisation may do. Every kind is verified by two officers before it sees anybody. */
export const organisationKinds: Readonly<Record<OrganisationKind, Kind>> = {
  'overseas-institution': {
    ...{ speaksAs: 'lead', asks: true, hasSites: true, offers: false, paysForOthers: false },
  },
  'uk-employer': { speaksAs: 'lead', asks: true, hasSites: false, offers: false, paysForOthers: false },
  association: { speaksAs: 'coordinator', asks: true, hasSites: false, offers: true, paysForOthers: false },
  'programme-office': { speaksAs: 'lead', asks: true, hasSites: false, offers: false, paysForOthers: false },
  'diaspora-desk': { speaksAs: 'lead', asks: false, hasSites: false, offers: true, paysForOthers: false },
  // It asks to learn, as employers in the United Kingdom do, and for nothing else.
  'professional-body': {
    speaksAs: 'lead',
    asks: true,
    hasSites: false,
    offers: false,
    paysForOthers: false,
  },
  funder: { speaksAs: 'lead', asks: false, hasSites: false, offers: false, paysForOthers: true },
};
