import { recruitmentCodes, recruitmentListings } from './data/ethical-recruitment.js';
import type { RecruitmentCode } from './recruitment-code.entity.js';
import { RecruitmentCodes } from './recruitment-codes.js';
import type { RecruitmentListing } from './recruitment-listing.entity.js';
import { RecruitmentListings } from './recruitment-listings.js';

const listings = recruitmentListings.map((row) => row as unknown as RecruitmentListing);
const codes = recruitmentCodes.map((row) => row as unknown as RecruitmentCode);
const known = new RecruitmentCodes(codes, new RecruitmentListings(listings));

test('each nation has one code on a day, and every list its edition', () => {
  expect(known.codesOn('2026-11-29').map(({ nation }) => nation)).toEqual([
    'england',
    'northern-ireland',
    'scotland',
    'wales',
  ]);
  const record = known.onRecord('2026-11-29');
  expect(record).toContainEqual({ of: 'who-support-and-safeguards', edition: '2023' });
  expect(record).toContainEqual({ of: 'england', edition: '27 March 2025' });
  expect(new Set(record.map(({ of }) => of)).size).toBe(record.length);
});

test('a later edition takes the place of an earlier one from its first day on', () => {
  const next = {
    ...codes.find(({ nation }) => nation === 'england')!,
    edition: 'next',
    validFrom: '2027-01-01',
  };
  const later = new RecruitmentCodes([next, ...codes], new RecruitmentListings(listings));
  const english = (day: string) => later.codesOn(day).find(({ nation }) => nation === 'england')!.edition;
  expect([english('2026-12-31'), english('2027-01-01')]).toEqual(['27 March 2025', 'next']);
});

test('what was not read in a source says so, and all else names where it is published', () => {
  for (const { url, believed, source } of codes) expect(believed || (!!url && !!source)).toBe(true);
});
