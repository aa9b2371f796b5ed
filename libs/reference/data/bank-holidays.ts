import type { UkNation } from '../uk-nation.js';

export interface BankHolidayRow {
  nation: UkNation;
  day: string;
  name: string;
  substitute: boolean;
  source: string;
  seenOn: string | null;
  edition: string | null;
  believed: boolean;
}

const everywhere: readonly UkNation[] = ['england', 'wales', 'scotland', 'northern-ireland'];
const notScotland: readonly UkNation[] = ['england', 'wales', 'northern-ireland'];
const scotland: readonly UkNation[] = ['scotland'];
const northernIreland: readonly UkNation[] = ['northern-ireland'];

/** Each feast with its days from 2024 to 2028; a day in brackets stands in for one that falls on a weekend. */
const feasts: readonly (readonly [name: string, nations: readonly UkNation[], days: string])[] = [
  ['New Year’s Day', everywhere, '2024-01-01 2025-01-01 2026-01-01 2027-01-01 (2028-01-03)'],
  ['2nd January', scotland, '2024-01-02 2025-01-02 2026-01-02 (2027-01-04) (2028-01-04)'],
  ['St Patrick’s Day', northernIreland, '(2024-03-18) 2025-03-17 2026-03-17 2027-03-17 2028-03-17'],
  ['Good Friday', everywhere, '2024-03-29 2025-04-18 2026-04-03 2027-03-26 2028-04-14'],
  ['Easter Monday', notScotland, '2024-04-01 2025-04-21 2026-04-06 2027-03-29 2028-04-17'],
  ['Early May bank holiday', everywhere, '2024-05-06 2025-05-05 2026-05-04 2027-05-03 2028-05-01'],
  ['Spring bank holiday', everywhere, '2024-05-27 2025-05-26 2026-05-25 2027-05-31 2028-05-29'],
  [
    'Battle of the Boyne (Orangemen’s Day)',
    northernIreland,
    '2024-07-12 (2025-07-14) (2026-07-13) 2027-07-12 2028-07-12',
  ],
  ['Summer bank holiday', scotland, '2024-08-05 2025-08-04 2026-08-03 2027-08-02 2028-08-07'],
  ['Summer bank holiday', notScotland, '2024-08-26 2025-08-25 2026-08-31 2027-08-30 2028-08-28'],
  ['St Andrew’s Day', scotland, '(2024-12-02) (2025-12-01) 2026-11-30 2027-11-30 2028-11-30'],
  ['Christmas Day', everywhere, '2024-12-25 2025-12-25 2026-12-25 (2027-12-27) 2028-12-25'],
  ['Boxing Day', everywhere, '2024-12-26 2025-12-26 (2026-12-28) (2027-12-28) 2028-12-26'],
];

/**
 * The government publishes about two years ahead; what it has not published is not known, and nobody reckons it here.
 * All 175 days of `feasts` were held against the government's list as the Ministry of Justice keeps it (last renewed on
 * 25 February 2026, 2012 to 2028, each division): none is missing, none is too many, each substitute day is one there.
 */
export const bankHolidays: readonly BankHolidayRow[] = [
  ...feasts.flatMap(([name, nations, days]) =>
    days.split(' ').flatMap((stated) =>
      nations.map((nation) => ({
        nation,
        day: stated.replace(/[()]/g, ''),
        name,
        substitute: stated.startsWith('('),
        source: 'gov.uk/bank-holidays.json, as kept in ministryofjustice/govuk-bank-holidays',
        seenOn: '2026-11-28',
        edition: '2026-02-25',
        believed: false,
      })),
    ),
  ),
  // Proclaimed weeks before that copy was renewed, and not in it: the reason for rows rather than rules.
  {
    nation: 'scotland',
    day: '2026-06-15',
    name: 'World Cup bank holiday',
    substitute: false,
    source:
      'Royal proclamation of 4 February 2026 under section 1(3) of the Act of 1971; news of the Scottish Government, wired-gov.net, 5 February 2026',
    seenOn: '2026-11-28',
    edition: null,
    believed: false,
  },
];
