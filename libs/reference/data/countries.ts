import iso from 'i18n-iso-countries';
import { Ambiguity, Country } from '../terms.js';
import { receivesAid } from './development-aid.js';
import { countryPositions, MIDDLES } from './positions.js';

const ISO = { source: 'ISO 3166-1, names from i18n-iso-countries 7.14', edition: '7.14.0' };

/** Other languages whose country names are read and shown. */
const LOCALES: readonly string[] = ['fr', 'pt', 'es', 'ar', 'cy'];

/** Short English names where the standard's own is long, old or upside down. */
const SHORT: Readonly<Record<string, string>> = {
  BN: 'Brunei',
  CD: 'Democratic Republic of the Congo',
  CG: 'Republic of the Congo',
  CN: 'China',
  CV: 'Cape Verde',
  CI: "Côte d'Ivoire",
  FK: 'Falkland Islands',
  FM: 'Micronesia',
  GM: 'The Gambia',
  IR: 'Iran',
  KR: 'South Korea',
  LA: 'Laos',
  MD: 'Moldova',
  MK: 'North Macedonia',
  NL: 'Netherlands',
  PS: 'Palestine',
  RU: 'Russia',
  SY: 'Syria',
  TW: 'Taiwan',
  TZ: 'Tanzania',
  VA: 'Holy See',
  VG: 'British Virgin Islands',
  VI: 'US Virgin Islands',
  RE: 'Réunion',
  US: 'United States',
  ST: 'São Tomé and Príncipe',
  BQ: 'Caribbean Netherlands',
};

/** Former, short and spoken names. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  AE: ['UAE', 'Emirates'],
  BO: ['Plurinational State of Bolivia'],
  BA: ['Bosnia', 'Bosnia-Herzegovina', 'Bosnia & Herzegovina'],
  BF: ['Upper Volta', 'Burkina'],
  BJ: ['Dahomey'],
  CD: [
    'DR Congo',
    'DRC',
    'D.R. Congo',
    'DR of Congo',
    'Congo DR',
    'Congo DRC',
    'Democratic Republic of Congo',
    'Democratic Republic of the Congo',
    'Congo, Democratic Republic of the',
    'Congo-Kinshasa',
    'Congo Kinshasa',
    'Zaire',
    'RDC',
    'RD Congo',
    'République démocratique du Congo',
  ],
  CF: ['CAR', 'Centrafrique', 'Central Africa Republic'],
  CG: ['Congo-Brazzaville', 'Congo Brazzaville', 'Congo Republic', 'Republic of Congo'],
  CI: ['Ivory Coast', "Cote d'Ivoire", 'Cote d Ivoire'],
  CV: ['Cabo Verde', 'Cape Verde Islands'],
  CN: ['PRC', 'Mainland China'],
  CZ: ['Czechia'],
  ET: ['Abyssinia'],
  FM: ['Federated States of Micronesia', 'FSM'],
  GB: [
    'UK',
    'U.K.',
    'Great Britain',
    'Britain',
    'United Kingdom of Great Britain and Northern Ireland',
    'UK-wide',
    'UK wide',
    'England and Wales',
  ],
  GM: ['Gambia', 'Republic of the Gambia'],
  GW: ['Guinea Bissau', 'Guiné-Bissau', 'Guine-Bissau'],
  GN: ['Guinea-Conakry', 'Guinea Conakry', 'Republic of Guinea'],
  GQ: ['Spanish Guinea'],
  HK: ['Hong Kong SAR'],
  HT: ['Ayiti'],
  IE: ['Republic of Ireland', 'Eire', 'Éire', 'ROI'],
  IQ: ['Republic of Iraq'],
  KH: ['Kampuchea'],
  KP: ['DPRK', "Democratic People's Republic of Korea"],
  KR: ['ROK'],
  LA: ['Lao PDR', "Lao People's Democratic Republic", 'Lao'],
  LK: ['Ceylon'],
  LY: ['Libyan Arab Jamahiriya', 'State of Libya'],
  MK: ['Macedonia', 'FYROM'],
  MM: ['Burma', 'Myanmar (Burma)', 'Birmanie'],
  MO: ['Macau'],
  MW: ['Nyasaland'],
  PG: ['PNG', 'Papua-New Guinea'],
  PS: [
    'Palestinian Territories',
    'Occupied Palestinian Territory',
    'Occupied Palestinian Territories',
    'oPt',
    'West Bank and Gaza',
    'Palestinian Territory',
  ],
  RU: ['Russian Federation'],
  SA: ['KSA', 'Kingdom of Saudi Arabia', 'Saudi'],
  SL: ['Sierra-Leone', 'S/Leone'],
  SS: ['S. Sudan', 'Republic of South Sudan'],
  ST: ['Sao Tome', 'São Tomé', 'Sao Tome & Principe'],
  SY: ['Syrian Arab Republic'],
  SZ: ['Swaziland'],
  TH: ['Siam'],
  TL: ['East Timor', 'Timor Leste'],
  TR: ['Turkey', 'Türkiye', 'Turkiye'],
  TC: ['Turks and Caicos', 'Turks & Caicos'],
  TT: ['Trinidad', 'Trinidad & Tobago', 'Tobago'],
  TW: ['Chinese Taipei'],
  TZ: ['United Republic of Tanzania', 'Tanganyika'],
  US: ['USA', 'US', 'U.S.', 'U.S.A.', 'United States of America', '=America', 'the States'],
  VC: [
    'St Vincent',
    'Saint Vincent',
    'St Vincent and the Grenadines',
    'St. Vincent & the Grenadines',
    'Saint Vincent & the Grenadines',
  ],
  LC: ['St Lucia'],
  KN: ['St Kitts and Nevis', 'St Kitts', 'Saint Kitts', 'St Kitts & Nevis'],
  AG: ['Antigua', 'Antigua & Barbuda', 'Barbuda'],
  VN: ['Viet Nam', 'Vietnam'],
  YE: ['Republic of Yemen'],
  ZM: ['Northern Rhodesia'],
  ZW: ['Rhodesia', 'Southern Rhodesia'],
  XK: ['Kosova'],
  VE: ['Bolivarian Republic of Venezuela'],
  SX: ['Sint Maarten'],
  NL: ['Holland', 'The Netherlands'],
};

/**
 * People's words for where they are from. They count only as a whole answer: inside a sentence
 * ("Egyptian mission") they tell whose mission it is, not where. Words that belong to more than one country
 * (Somali, Congolese, Guinean, Sudanese before 2011 …) are left out on purpose.
 */
const DEMONYMS: Readonly<Record<string, readonly string[]>> = {
  AF: ['Afghan'],
  AL: ['Albanian'],
  AO: ['Angolan'],
  AR: ['Argentinian', 'Argentine'],
  AU: ['Australian'],
  BB: ['Barbadian', 'Bajan'],
  BD: ['Bangladeshi'],
  BI: ['Burundian'],
  BJ: ['Beninese'],
  BR: ['Brazilian'],
  BT: ['Bhutanese'],
  BW: ['Motswana', 'Batswana'],
  CA: ['Canadian'],
  CM: ['Cameroonian'],
  CN: ['Chinese'],
  CU: ['Cuban'],
  DJ: ['Djiboutian'],
  EG: ['Egyptian'],
  ER: ['Eritrean'],
  ET: ['Ethiopian'],
  FI: ['Finnish'],
  FJ: ['Fijian'],
  FR: ['French'],
  GA: ['Gabonese'],
  GB: ['British', 'Briton'],
  GH: ['Ghanaian'],
  GM: ['Gambian'],
  GR: ['Greek'],
  GY: ['Guyanese'],
  HT: ['Haitian'],
  ID: ['Indonesian'],
  IE: ['Irish'],
  IN: ['Indian'],
  IQ: ['Iraqi'],
  IR: ['Iranian'],
  IT: ['Italian'],
  JM: ['Jamaican'],
  JO: ['Jordanian'],
  KE: ['Kenyan'],
  KH: ['Cambodian'],
  LB: ['Lebanese'],
  LK: ['Sri Lankan'],
  LR: ['Liberian'],
  LS: ['Basotho', 'Mosotho'],
  LY: ['Libyan'],
  MA: ['Moroccan'],
  MG: ['Malagasy'],
  ML: ['Malian'],
  MM: ['Burmese'],
  MU: ['Mauritian'],
  MW: ['Malawian'],
  MY: ['Malaysian'],
  MZ: ['Mozambican'],
  NA: ['Namibian'],
  NE: ['Nigerien'],
  NG: ['Nigerian'],
  NP: ['Nepali', 'Nepalese'],
  NZ: ['New Zealander', 'Kiwi'],
  PH: ['Filipino', 'Filipina', 'Pinoy'],
  PK: ['Pakistani'],
  PL: ['Polish'],
  PS: ['Palestinian'],
  PT: ['Portuguese'],
  RO: ['Romanian'],
  RW: ['Rwandan', 'Rwandese'],
  SL: ['Sierra Leonean', 'Sierra Leonian'],
  SN: ['Senegalese'],
  SS: ['South Sudanese'],
  SY: ['Syrian'],
  TD: ['Chadian'],
  TG: ['Togolese'],
  TH: ['Thai'],
  TN: ['Tunisian'],
  TR: ['Turkish'],
  TT: ['Trinidadian'],
  TZ: ['Tanzanian'],
  UA: ['Ukrainian'],
  UG: ['Ugandan'],
  US: ['American'],
  VN: ['Vietnamese'],
  YE: ['Yemeni'],
  ZA: ['South African'],
  ZM: ['Zambian'],
  ZW: ['Zimbabwean'],
  XS: ['Somalilander'],
};

/** Not read as a country, or not without asking. */
export const countryAmbiguities: readonly Ambiguity[] = [
  { phrase: 'Congo', why: 'two countries bear this name; ask whether Kinshasa or Brazzaville' },
  { phrase: 'the Congo', why: 'two countries bear this name; ask whether Kinshasa or Brazzaville' },
  { phrase: 'Korea', why: 'two countries bear this name' },
  { phrase: 'Virgin Islands', why: 'two territories bear this name' },
  { phrase: 'Saint Martin', why: 'two territories share this island' },
  { phrase: 'St Martin', why: 'two territories share this island' },
  { phrase: 'New South Wales', why: 'a state of Australia, written without its country' },
  { phrase: 'Prince of Wales', why: '' },
  { phrase: 'New England', why: '' },
  { phrase: 'New Jersey', why: '' },
  { phrase: 'New Mexico', why: '' },
  { phrase: 'Bank of England', why: '' },
  { phrase: 'Queen of Jordan', why: '' },
  { phrase: 'Niger Delta', why: '' },
  { phrase: 'Georgia State', why: '' },
  { phrase: 'Atlanta, Georgia', why: '' },
  { phrase: 'Atlanta Georgia', why: '' },
  { phrase: 'Papua', why: 'a region of Indonesia, or a short name for Papua New Guinea' },
  { phrase: 'Kurdistan', why: 'lies in several countries' },
  { phrase: 'Kashmir', why: 'lies in several countries' },
  { phrase: 'Punjab', why: 'lies in India and in Pakistan' },
  { phrase: 'Bengal', why: 'lies in India and in Bangladesh' },
  { phrase: 'Timor', why: 'an island of two countries' },
  { phrase: 'Guyana-born', why: '' },
  { phrase: '=Somali', why: 'Somalis come from several countries' },
  { phrase: '=Congolese', why: 'two countries' },
  { phrase: '=Guinean', why: 'three countries' },
  { phrase: '=Kurdish', why: 'several countries' },
  { phrase: '=Sudanese', why: 'Sudan or South Sudan' },
  { phrase: '=Tamil', why: 'several countries' },
];

/**
 * Somaliland declared its independence in 1991, has its own ministry of health and professional council, and is
 * not in ISO 3166-1. `XS` lies in the range that the standard leaves to its users. Its own row lets a need and a
 * heritage tie say what they mean; nothing here takes a side.
 */
const SOMALILAND: Omit<Country, 'related'> = {
  code: 'XS',
  name: 'Somaliland',
  names: { fr: 'Somaliland', pt: 'Somalilândia', es: 'Somalilandia', ar: 'أرض الصومال', cy: 'Somaliland' },
  synonyms: ['Republic of Somaliland', 'Somali land', 'Somaliland Republic'],
  iso: false,
  source: 'User-assigned code; not an ISO 3166-1 country',
  edition: '2026-11',
};

/** How people write where their family is from, as a whole answer. */
const heritageWords = (people: string): string[] => [
  `=${people}`,
  ...['heritage', 'origin', 'descent', 'background', 'diaspora'].map((word) => `=${people} ${word}`),
  `=second-generation ${people}`,
  ...(people === 'British' ? [] : [`=British ${people}`]),
];

function build(): Country[] {
  const all = iso.getNames('en', { select: 'all' });
  const rows = Object.entries(all).map(([code, listed]): Country => {
    const given = (Array.isArray(listed) ? listed : [listed]).filter((n) => n !== 'Congo');
    const name = SHORT[code] ?? given[0];
    const names = Object.fromEntries(
      LOCALES.flatMap((l) => {
        const local = iso.getName(code, l);
        return local ? [[l, local] as const] : [];
      }),
    );
    const synonyms = new Set([...given, ...(SYNONYMS[code] ?? [])]);
    synonyms.delete(name);
    // "KEN" as a whole answer: the three letters of forms and passports.
    const letters = iso.alpha2ToAlpha3(code);
    if (letters) synonyms.add(`=${letters}`);
    const people = (DEMONYMS[code] ?? []).flatMap(heritageWords);
    return { ...ISO, code, name, names, synonyms: [...synonyms, ...people], iso: code !== 'XK', related: [] };
  });
  const somaliland = {
    ...SOMALILAND,
    synonyms: [...SOMALILAND.synonyms, ...(DEMONYMS.XS ?? []).flatMap(heritageWords)],
    related: [],
  };
  return [...rows, somaliland].map((row) => {
    const at = countryPositions.get(row.code);
    return {
      ...row,
      ...(receivesAid.has(row.code) && { receivesAid: true }),
      ...(at && { at, source: `${row.source}; ${MIDDLES}` }),
    };
  });
}

/** ISO 3166-1 countries and territories, Kosovo (`XK`, user-assigned and in wide use) and Somaliland (`XS`). */
export const countries: readonly Country[] = build();
