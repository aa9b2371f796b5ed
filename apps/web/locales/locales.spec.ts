import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const web = join(__dirname, '..');
const read = (language: string) =>
  JSON.parse(readFileSync(join(__dirname, `${language}.json`), 'utf8')) as Record<string, unknown>;

function keysOf(words: Record<string, unknown>, before = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [before + key] : keysOf(value as Record<string, unknown>, `${before}${key}.`),
  );
}

const plural = /_(zero|one|two|few|many|other)$/;
const bases = (keys: string[]) => [...new Set(keys.map((key) => key.replace(plural, '')))].sort();

/** What stands between double braces. */
const blanksOf = (sentence: string) =>
  [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

function valueAt(words: Record<string, unknown>, key: string): string {
  return key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], words) as string;
}

function* files(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else if (/\.(njk|ts)$/.test(entry.name) && !/\.spec\.ts$|operations\.ts$/.test(entry.name)) yield path;
  }
}

const english = read('en-GB');
const welsh = read('cy');

describe('the words of the pages', () => {
  it('are the same keys in English and in Welsh', () => {
    expect(bases(keysOf(welsh))).toEqual(bases(keysOf(english)));
  });

  it('have every plural that their language has', () => {
    const lacking = ([language, words]: readonly [string, Record<string, unknown>]) => {
      const keys = new Set(keysOf(words));
      const counted = [...keys].filter((key) => plural.test(key)).map((key) => key.replace(plural, ''));
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      return counted
        .flatMap((base) => forms.map((form) => `${base}_${form}`))
        .filter((key) => !keys.has(key));
    };
    expect([['en-GB', english] as const, ['cy', welsh] as const].flatMap(lacking)).toEqual([]);
  });

  it('leave the same blanks in both languages', () => {
    const same = keysOf(english).filter((key) => keysOf(welsh).includes(key));
    const differing = same.filter(
      (key) => blanksOf(valueAt(english, key)).join() !== blanksOf(valueAt(welsh, key)).join(),
    );
    expect(differing).toEqual([]);
  });

  it('are translated, not copied', () => {
    const copied = keysOf(english).filter(
      (key) => keysOf(welsh).includes(key) && valueAt(english, key) === valueAt(welsh, key),
    );
    // Words that are the same in both, and the name of the service.
    expect(copied.sort()).toEqual([
      'plan.cost',
      'plan.owner.MIDST',
      'start.people_one',
      'timeOff.reason.cost',
    ]);
  });

  it('exist for every key that a page or a program asks for', () => {
    const known = new Set([...keysOf(english), ...bases(keysOf(english))]);
    const asked = [...files(web)].flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bt\(\s*["'`]([\w.-]+)["'`]\s*([~,)])/g)].map(
        ([, key, next]) => ({
          key,
          // A key that is put together must at least begin like one that exists.
          known: next === '~' ? [...known].some((one) => one.startsWith(key)) : known.has(key),
        }),
      ),
    );
    expect(asked.length).toBeGreaterThan(80);
    expect(asked.filter((one) => !one.known).map(({ key }) => key)).toEqual([]);
  });

  it('are all asked for somewhere', () => {
    const sources = [...files(web)].map((file) => readFileSync(file, 'utf8')).join('\n');
    const unheard = bases(keysOf(english)).filter((key) => {
      const parent = key.slice(0, key.lastIndexOf('.') + 1);
      return (
        !sources.includes(key) && !new RegExp(`["'\`]${parent.replaceAll('.', '\\.')}["'\`$]`).test(sources)
      );
    });
    // Put together in the page: "timeOff.faults." and "unsubscribe.done." with their last word.
    expect(unheard.filter((key) => !/^(timeOff\.faults|unsubscribe\.done)\./.test(key))).toEqual([]);
  });
});
