import { readFileSync } from 'node:fs';
import iso from 'i18n-iso-countries';
import { recruitmentListings, whoRegions2023 } from './data/ethical-recruitment.js';
import { languages } from './data/languages.js';
import { regionMembers } from './data/region-members.js';
import { hasRegisterShape, registrationRoutes, ukRegisters } from './data/regulators.js';
import { spokenIn } from './data/spoken-in.js';
import { listingsFor } from './recruitment-listings.js';
import { countries } from './data/countries.js';

const cldr = <T>(name: string): T =>
  JSON.parse(readFileSync(require.resolve(`cldr-core/supplemental/${name}.json`), 'utf8')) as T;
const isoCodes = new Set(Object.keys(iso.getAlpha2Codes()));

test('where languages are spoken is what CLDR says', () => {
  type Info = Record<
    string,
    { languagePopulation?: Record<string, { _populationPercent: string; _officialStatus?: string }> }
  >;
  const info = cldr<{ supplemental: { territoryInfo: Info } }>('territoryInfo').supplemental.territoryInfo;
  const spoken = new Map<string, Set<string>>();
  for (const [country, { languagePopulation }] of Object.entries(info)) {
    if (!isoCodes.has(country)) continue;
    for (const [code, { _populationPercent, _officialStatus }] of Object.entries(languagePopulation ?? {})) {
      if (Number(_populationPercent) < 1 && !_officialStatus?.includes('official')) continue;
      const language = code.split('_')[0];
      spoken.set(language, (spoken.get(language) ?? new Set()).add(country));
    }
  }
  for (const [code, , listed] of spokenIn)
    expect([code, listed]).toEqual([code, [...(spoken.get(code) ?? [])].sort().join(' ')]);
});

test('regions have only countries, each once', () => {
  const known = new Set(countries.map((c) => c.code));
  for (const listed of Object.values(regionMembers)) {
    const codes = listed.split(' ');
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((c) => !known.has(c))).toEqual([]);
  }
});

test('every ISO country is there, and Somaliland is marked as none', () => {
  for (const code of isoCodes) expect(countries.some((c) => c.code === code)).toBe(true);
  expect(countries.find((c) => c.code === 'XS')?.iso).toBe(false);
});

test('the WHO list of 2023 has 55 countries in the five regions that it names', () => {
  const who = recruitmentListings.filter((r) => r.list === 'who-support-and-safeguards');
  expect(who).toHaveLength(55);
  expect(Object.values(whoRegions2023).map((r) => r.split(' ').length)).toEqual([37, 8, 6, 3, 1]);
  for (const row of recruitmentListings) expect(countries.some((c) => c.code === row.country)).toBe(true);
});

test('a list is read for a day: Kenya is amber in the UK and not on the WHO list', () => {
  expect(listingsFor('KE', '2026-01-01', recruitmentListings).map((r) => r.list)).toEqual(
    expect.arrayContaining(['uk-amber', 'uk-agreement']),
  );
  expect(
    listingsFor('KE', '2026-01-01', recruitmentListings).some((r) => r.list === 'who-support-and-safeguards'),
  ).toBe(false);
  expect(listingsFor('KE', '2020-01-01', recruitmentListings)).toEqual([]);
});

test('registration numbers have a shape, which proves nothing else', () => {
  expect(hasRegisterShape('GMC', '7654321')).toBe(true);
  expect(hasRegisterShape('NMC', '98i1234e')).toBe(true);
  expect(hasRegisterShape('NMC', '1234567')).toBe(false);
  expect(hasRegisterShape('HCPC', 'PH12345')).toBe(true);
  expect(hasRegisterShape('KMPDC', 'A123')).toBeNull();
  expect(ukRegisters.map((r) => r.code)).toContain('GOC');
});

test('every dated fact says where it comes from', () => {
  for (const row of [...recruitmentListings, ...ukRegisters, ...registrationRoutes])
    expect(row.source && (row.seenOn ?? row.edition)).toBeTruthy();
  expect(registrationRoutes.some((r) => r.country === 'XS' && r.believed)).toBe(true);
});

test('languages have codes of two or three letters, each once', () => {
  expect(languages.filter((l) => !/^[a-z]{2,3}$/.test(l.code))).toEqual([]);
  expect(new Set(languages.map((l) => l.code)).size).toBe(languages.length);
});
