import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CancelReason } from '../../libs/engagements/cancel-reason.js';
import { endedBecause } from '../../libs/engagements/ending.service.js';
import { leaveTypes } from '../../libs/reference/data/leave-types.js';

/** Plural forms differ from language to language; what must be there is the word, in some form. */
const withoutPlural = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');

function keysOf(words: object, before = ''): string[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? keysOf(value, `${before}${key}.`)
      : [withoutPlural(before + key)],
  );
}

/** What one file has and the other lacks, in both directions. */
function gapsBetween(english: object, other: object): string[] {
  const [a, b] = [new Set(keysOf(english)), new Set(keysOf(other))];
  return [
    ...[...a].filter((key) => !b.has(key)).map((key) => `missing: ${key}`),
    ...[...b].filter((key) => !a.has(key)).map((key) => `not in English: ${key}`),
  ];
}

const places = ['libs', 'apps']
  .flatMap((top) => readdirSync(top).map((name) => join(top, name, 'locales')))
  .filter((folder) => existsSync(folder));

it('sees a word that is missing and one that is too many', () => {
  expect(gapsBetween({ a: { b: 'x', c_one: 'y', c_other: 'z' } }, { a: { b: 'x', c_few: 'y' } })).toEqual([]);
  expect(gapsBetween({ a: { b: 'x' } }, { a: {}, d: 'y' })).toEqual(['missing: a.b', 'not in English: d']);
});

it('there are words to look at', () => {
  expect(places.length).toBeGreaterThan(4);
});

it.each(places)('everything that %s says in English it says in Welsh', (folder) => {
  const read = (language: string) =>
    JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as object;
  expect(gapsBetween(read('en-GB'), read('cy'))).toEqual([]);
});

const pages = (language: string) =>
  JSON.parse(readFileSync(join('apps/web/locales', `${language}.json`), 'utf8')) as {
    engagement: { cancelReason: Record<string, string> };
    timeOff: { leave: Record<string, string> };
  };

it.each(['en-GB', 'cy'])('pages in %s say every code in words, as the API writes it', (language) => {
  const { engagement, timeOff } = pages(language);
  expect(Object.keys(engagement.cancelReason).sort()).toEqual(
    [...Object.values(CancelReason), ...endedBecause].sort(),
  );
  expect(leaveTypes.map(({ code }) => code).filter((code) => !(code in timeOff.leave))).toEqual([]);
});
