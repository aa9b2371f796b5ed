import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CancelReason } from '../../libs/engagements/cancel-reason.js';
import { endedBecause } from '../../libs/engagements/ending.service.js';
import { leaveTypes } from '../../libs/reference/data/leave-types.js';

/** Plural forms differ from language to language; what must be there is the word, in some form. */
const withoutPlural = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');

function rawKeysOf(words: object, before = ''): string[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? rawKeysOf(value, `${before}${key}.`) : [before + key],
  );
}

const keysOf = (words: object) => [...new Set(rawKeysOf(words).map(withoutPlural))];

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

/** Sections of each library's file that leads and approvers read in their mails; `''` is the whole file. */
const mailsToLeadsAndApprovers: Record<string, readonly string[]> = {
  notifications: [''],
  partnerships: [''],
  needs: [''],
  engagements: [''],
  contributions: ['asked.'],
  matching: ['interest.', 'lapsedForLead.', 'interestEnded.', 'untitled'],
  'time-off': [
    ...['range', 'days', 'hours', 'label.', 'before.', 'role.', 'leave.', 'reason.', 'because.'],
    ...['asked.', 'notice.', 'calendar.reference', 'calendar.approver.', 'consent.asked.'],
  ],
};

it.each(['fr', 'pt', 'sw', 'ar'])('mails to leads and approvers are whole in %s', (language) => {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const gaps = Object.entries(mailsToLeadsAndApprovers).flatMap(([library, sections]) => {
    const read = (tag: string) =>
      JSON.parse(readFileSync(join('libs', library, 'locales', `${tag}.json`), 'utf8')) as object;
    const all = new Set(rawKeysOf(read(language)));
    const wanted = keysOf(read('en-GB')).filter((key) => sections.some((section) => key.startsWith(section)));
    const counted = rawKeysOf(read('en-GB')).filter((key) => key.endsWith('_other'));
    return wanted
      .flatMap((key) => (counted.includes(`${key}_other`) ? forms.map((form) => `${key}_${form}`) : [key]))
      .filter((key) => !all.has(key))
      .map((key) => `${library}: ${key}`)
      .concat(gapsBetween(read('en-GB'), read(language)).filter((gap) => gap.startsWith('not in English')));
  });
  expect(gaps).toEqual([]);
});
