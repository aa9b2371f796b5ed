import type { Readable } from 'node:stream';
import { CsvError, type Options, parse } from 'csv-parse';
import { Unreadable } from './import-run.js';
import type { Json, JsonObject } from './leaves.js';
import { Refusal } from '../refusal.js';
import { refuseOtherThanUtf8 } from './readable.js';

/** Columns whose cells may hold several values, with " | " between them. */
const lists = new Set(
  [
    'country professions specialties skills_essential skills_desirable funding safeguarding_vaccination',
    'other_requirements heritage_countries trained_in worked_in skills qualifications past_assignments constraints',
    'email_domains',
  ].flatMap((names) => names.split(' ')),
);

/** How a column is called here; null: it is left out. */
export type Renaming = (name: string) => string | null;

/** How a file begins that a spreadsheet has saved as "Unicode text"; `csv-parse` knows it by that. */
const UTF16 = 'fffe';

/**
 * The rows of a CSV file in the shape in which the same columns have them in JSON. The separator is the one that the
 * header line uses most; a byte order mark is no part of the first header; a cell that begins with = is text.
 * A cell beyond the last header is a column of its own, named by its number.
 * @throws Refusal BAD_INPUT when the file is not in UTF-8, or two columns have one name
 */
export async function* csvRows(
  open: () => Readable,
  renaming: Renaming = (name) => name,
): AsyncGenerator<Json | Unreadable> {
  await refuseOtherThanUtf8(open, [UTF16]);
  const table = await cellsOf(open);
  let header: (string | null)[] | undefined;
  try {
    for await (const cells of table) {
      if (header) yield rowOf(header, cells);
      else header = headerOf(cells).map(renaming);
    }
  } catch (error) {
    if (!(error instanceof CsvError) || error.code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
    yield new Unreadable(
      'A quotation mark in this row is never closed, so everything after it is in one cell. Close it, or write it twice where it is part of the words.',
    );
  }
}

function headerOf(cells: readonly string[]): string[] {
  const names = cells.map((cell, at) => cell.trim() || numbered(at));
  const twice = names.find((name, at) => names.indexOf(name) < at);
  if (twice)
    throw new Refusal(
      'BAD_INPUT',
      `Two columns are called “${twice}”. Give each a name of its own, or write several values into one cell with | between them.`,
    );
  return names;
}

const numbered = (at: number) => `column ${at + 1}`;

/** The header of a CSV file and its first rows, as they stand. */
export async function csvBeginning(open: () => Readable, rows: number): Promise<string[][]> {
  const found: string[][] = [];
  for await (const row of await cellsOf(open, { to: rows + 1 })) found.push(row);
  return found;
}

async function cellsOf(open: () => Readable, only: Options = {}): Promise<AsyncIterable<string[]>> {
  return open().pipe(
    parse({
      bom: true,
      delimiter: await separatorOf(open),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
      ...only,
    }),
  );
}

async function separatorOf(open: () => Readable): Promise<string> {
  let beginning = '';
  for await (const chunk of open().setEncoding('utf8') as AsyncIterable<string>) {
    beginning += chunk;
    if (beginning.length >= 64 * 1024 || /\n/.test(beginning)) break;
  }
  const [header] = beginning.split(/\r?\n/, 1);
  const bare = header.replace(/"[^"]*"/g, '');
  const count = (separator: string) => bare.split(separator).length;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

function rowOf(header: readonly (string | null)[], cells: readonly string[]): JsonObject {
  return Object.fromEntries(
    cells.flatMap((cell, at): [string, Json][] => {
      const name = at < header.length ? header[at] : numbered(at);
      if (name === null) return [];
      if (name === 'languages') return [[name, parts(cell).map(language)]];
      return [[name, lists.has(name) ? parts(cell) : cell]];
    }),
  );
}

function parts(cell: string): string[] {
  return cell
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** "Somali: C1: essential": language, level, wish; the last two may be left out. */
function language(text: string): JsonObject {
  const [name, level = null, requirement = null] = text.split(':').map((part) => part.trim() || null);
  return { language: name, level, requirement };
}
