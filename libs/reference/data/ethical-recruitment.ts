import type { UkNation } from '../uk-nation.js';
import { Sourced } from '../terms.js';

/** One country's standing on one edition of a list that limits recruitment of health workers. */
export interface ShippedListing extends Sourced {
  list: 'who-support-and-safeguards' | 'uk-red' | 'uk-amber' | 'uk-agreement';
  edition: string;
  country: string;
  validFrom: string;
  /** Empty while the edition is in force as far as we know. */
  validTo: string | null;
  /** Set where the country is thought to have joined the list with this edition, which no source that we read says. */
  newInEdition?: { believed: true };
}

const WHO = {
  list: 'who-support-and-safeguards',
  edition: '2023',
  validFrom: '2023-03-08',
  validTo: null,
  source:
    'WHO health workforce support and safeguards list 2023, rebuilt from NHS Employers (54 names) and Nepal; regional counts agree with those of WHO',
  seenOn: '2026-11-21',
} as const;

const AFR =
  'AO BJ BF BI CM CF TD KM CG CI CD GQ ER ET GA GM GH GN GW LS LR MG MW ML MR MZ NE NG RW SN SL SS TG UG TZ ZM ZW';
const WPR = 'KI LA FM PG WS SB TV VU';
const EMR = 'AF DJ PK SO SD YE';
const SEAR = 'BD NP TL';
const AMR = 'HT';
/** Probably added in 2023: believed, not read in a source. */
const PROBABLY_NEW_IN_2023 = new Set(['KM', 'LA', 'RW', 'TL', 'TV', 'VU', 'ZM', 'ZW']);

export const whoRegions2023 = { AFR, WPR, EMR, SEAR, AMR } as const;

const who: ShippedListing[] = Object.values(whoRegions2023)
  .flatMap((codes) => codes.split(' '))
  .map((country) => ({
    ...WHO,
    country,
    ...(PROBABLY_NEW_IN_2023.has(country) ? { newInEdition: { believed: true as const } } : {}),
  }));

const UK_RED = {
  list: 'uk-red',
  edition: 'UK Code of practice, March 2025 text',
  validFrom: '2023-03-08',
  validTo: null,
  source: 'nhsemployers.org red list, from the WHO list',
  seenOn: '2026-11-21',
} as const;
const UK_AMBER = {
  list: 'uk-amber',
  edition: 'UK Code of practice, March 2025 text',
  validTo: null,
  source: 'nhsemployers.org; gov.uk Code of practice',
  seenOn: '2026-11-21',
} as const;
const UK_AGREEMENT = {
  list: 'uk-agreement',
  edition: 'UK Code of practice, March 2025 text',
  validTo: null,
  source: 'gov.uk Code of practice: government-to-government agreements',
  seenOn: '2026-11-21',
} as const;

const uk: ShippedListing[] = [
  ...who.filter((row) => row.country !== 'NP').map(({ country }): ShippedListing => ({ ...UK_RED, country })),
  { ...UK_AMBER, country: 'KE', validFrom: '2021-11-11' },
  {
    ...UK_AMBER,
    country: 'NP',
    validFrom: '2022-08-22',
    source: `${UK_AMBER.source}; moved from red after the agreement of August 2022, day believed`,
    believed: true,
  },
  ...['IN', 'KE', 'MY', 'NP', 'PH', 'LK'].map((country): ShippedListing => ({
    ...UK_AGREEMENT,
    country,
    validFrom: '2025-03-01',
    source: `${UK_AGREEMENT.source}; named in the March 2025 text, starting dates not seen`,
    believed: true,
  })),
];

/**
 * Lists that limit recruitment, by edition. A third review of the WHO Code went to the Executive Board (EB158)
 * and no later list had been found when this was written: check before relying on it. Somaliland is not named;
 * whether Somalia's row covers it is for a programme officer to say.
 */
export const recruitmentListings: readonly ShippedListing[] = [...who, ...uk];

/** One edition of a nation's code of practice for recruiting health workers from abroad. */
export interface ShippedCode extends Sourced {
  nation: UkNation;
  edition: string;
  title: string;
  url: string | null;
  validFrom: string;
  validTo: string | null;
}

const title = (of: string) =>
  `Code of practice for the international recruitment of health and social care personnel ${of}`;
const ofFour =
  'nhsemployers.org, quick guide of 29 January 2024: each of the four nations has a code of its own';

/**
 * The codes of the four nations. England's and Scotland's were read; of Wales and Northern Ireland it was read that each
 * has one which follows the same aims, while edition and day were not: an officer looks before relying on them.
 */
export const recruitmentCodes: readonly ShippedCode[] = [
  {
    nation: 'england',
    edition: '27 March 2025',
    title: title('in England'),
    url: 'https://www.gov.uk/government/publications/code-of-practice-for-the-international-recruitment-of-health-and-social-care-personnel',
    validFrom: '2025-03-27',
    validTo: null,
    source: 'gov.uk, Department of Health and Social Care: text updated on 27 March 2025',
    seenOn: '2026-11-29',
    believed: false,
  },
  {
    nation: 'scotland',
    edition: 'March 2023 (revised)',
    title: 'Scottish code of practice for the international recruitment of health and social care personnel',
    url: 'https://www.gov.scot/publications/scottish-code-practice-international-recruitment-health-social-care-personnel-march-2023-revised/',
    validFrom: '2023-03-01',
    validTo: null,
    source: 'gov.scot; month read, day of March believed',
    seenOn: '2026-11-29',
    believed: false,
  },
  {
    nation: 'wales',
    edition: 'edition not seen',
    title: title('in Wales'),
    url: null,
    validFrom: '2023-03-01',
    validTo: null,
    source: ofFour,
    seenOn: '2026-11-29',
    believed: true,
  },
  {
    nation: 'northern-ireland',
    edition: 'edition not seen',
    title: title('in Northern Ireland'),
    url: null,
    validFrom: '2023-03-01',
    validTo: null,
    source: ofFour,
    seenOn: '2026-11-29',
    believed: true,
  },
];
