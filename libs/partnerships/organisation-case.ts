import type { JsonObject } from '../platform/imports/leaves.js';
import { shortened, type Stated, StatedRow, type Words } from '../platform/imports/stated-row.js';
import { Refusal } from '../platform/refusal.js';
import type { Vocabulary } from '../reference/vocabulary.js';
import type { Organisation } from './organisation.entity.js';

/** What a row of a file says about an organisation. */
export type OrganisationCase = Pick<
  Organisation,
  'kind' | 'name' | 'country' | 'region' | 'facilityLevel' | 'sensitive' | 'emailDomains'
>;

const kinds: readonly (readonly [RegExp, Organisation['kind']])[] = [
  [/^(?:overseas[- ]institution|institution|hospital|overseas)$/i, 'overseas-institution'],
  [/^(?:uk[- ]employer|employer|nhs trust|trust|health board)$/i, 'uk-employer'],
  [/^(?:association|diaspora (?:health )?association|dha)$/i, 'association'],
];

/**
 * Reads one row of the documented organisations format. Pure. A programme office never comes from a file: it is
 * whom the officers work for.
 * @throws Refusal BAD_INPUT without a name, a country or a kind that is known
 */
export function readOrganisationCase(
  source: JsonObject,
  vocabulary: Vocabulary,
): { organisation: OrganisationCase; place: string | null; stated: Stated[] } {
  const row = new StatedRow(source);
  const name = said(row, 'name');
  const kindWords = row.one('kind');
  const kind = kindWords && kinds.find(([pattern]) => pattern.test(kindWords.text))?.[1];
  const countryWords = row.one('country');
  const countries = countryWords
    ? [...new Set(vocabulary.map('country', countryWords.text).terms.map(({ code }) => code))].filter(
        (code) => /^[A-Z]{2}$/.test(code),
      )
    : [];
  const faults = [
    ...(name && name.length >= 2 ? [] : [{ field: 'name', sentence: 'Write the name of the organisation.' }]),
    ...(kind ? [] : [{ field: 'kind', sentence: 'Write overseas-institution, uk-employer or association.' }]),
    ...(countries.length === 1
      ? []
      : [{ field: 'country', sentence: 'Write one country or its two-letter code.' }]),
  ];
  if (!name || !kind || !kindWords || !countryWords || faults.length > 0)
    throw new Refusal('BAD_INPUT', 'The organisation cannot be registered like this.', faults);
  row.mapped(kindWords, [kind]);
  row.mapped(countryWords, countries);
  said(row, 'id');
  const place = said(row, 'place');
  const sensitive = row.one('sensitive');
  const hidden = sensitive !== undefined && !/^(?:false|no|n|0|not sensitive)$/i.test(sensitive.text);
  if (sensitive && hidden && !/^(?:true|yes|y|1|sensitive)$/i.test(sensitive.text))
    row.kept(
      sensitive,
      'It says neither yes nor no, so the place is kept hidden until somebody says otherwise.',
    );
  else if (sensitive) row.mapped(sensitive, [hidden ? 'sensitive' : 'not-sensitive']);
  for (const words of row.words('email_domains'))
    row.kept(words, 'An address belongs to an employer once two officers say so; kept for them to read.');
  return {
    organisation: {
      kind,
      name: shortened(name, 300),
      country: countries[0],
      region: said(row, 'region'),
      facilityLevel: level(row, row.one('facility_level')),
      sensitive: hidden,
      emailDomains: [],
    },
    place: place && shortened(place, 500),
    stated: row.stated(),
  };
}

function said(row: StatedRow, key: string): string | null {
  const words = row.one(key);
  if (!words) return null;
  row.mapped(words);
  return words.text;
}

const LEVEL = /^[a-z][a-z-]{1,38}$/;

function level(row: StatedRow, words: Words | undefined): string | null {
  if (!words) return null;
  const code = words.text.toLowerCase().replaceAll(' ', '-');
  if (!LEVEL.test(code)) {
    row.kept(words);
    return null;
  }
  row.mapped(words, [code]);
  return code;
}
