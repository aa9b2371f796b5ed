import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

const house = join(__dirname, '../..');

function* sourcesUnder(folder: string): Generator<string> {
  for (const entry of readdirSync(join(house, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== 'node_modules') yield* sourcesUnder(path);
    else if (/\.ts$/.test(entry.name) && !/\.spec\.ts$/.test(entry.name)) yield path;
  }
}

const reference = join('libs', 'reference');
/** The lists as this build ships them, and what makes them into rows. */
const shippedLists = [
  join(reference, 'data') + sep,
  join(reference, 'shipped-rows'),
  join(reference, 'load.'),
];
const mayReadThem = [join(reference, 'shipped-rows.ts'), join(reference, 'load.ts')];

/** Modules whose code comes along with a file: static imports other than of types alone. */
const statics = /^\s*(?:import|export)\b(?! type\b)[^;]*?from '(\.[^']+)'/gm;

function reads(file: string, text: string): boolean {
  return [...text.matchAll(statics)]
    .map(([, specifier]) => join(dirname(file), specifier))
    .some((module) => shippedLists.some((list) => module.startsWith(list)));
}

function readers(
  files: Iterable<string>,
  textOf = (file: string) => readFileSync(join(house, file), 'utf8'),
) {
  return [...files].filter(
    (file) =>
      !mayReadThem.includes(file) && !file.startsWith(join(reference, 'data')) && reads(file, textOf(file)),
  );
}

// Programs read the rows of the database. A list of the build beside them cost 7 MB in every process, and would go on
// saying what an edition said when the build was made.
it('no program reads the shipped lists but the load step', () => {
  expect(readers([...sourcesUnder('libs'), ...sourcesUnder('apps')])).toEqual([]);
});

it('a planted reader is seen', () => {
  const planted = (text: string) => readers(['libs/needs/planted.ts'], () => text);
  expect(planted(`import { skills } from '../reference/data/skills.js';`)).toHaveLength(1);
  expect(planted(`import {\n  shippedRows,\n} from '../reference/shipped-rows.js';`)).toHaveLength(1);
  expect(planted(`import { loadReference } from '../reference/load.js';`)).toHaveLength(1);
  expect(planted(`import { load } from './load.js';`)).toEqual([]);
  expect(planted(`import type { ShippedRoute } from '../reference/data/regulators.js';`)).toEqual([]);
  expect(planted(`import { Vocabulary } from '../reference/vocabulary.js';`)).toEqual([]);
});
