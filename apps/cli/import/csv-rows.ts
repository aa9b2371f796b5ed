import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { parse } from 'csv-parse';
import { Unreadable } from '../../../libs/platform/imports/import-run.js';
import type { Json, JsonObject } from '../../../libs/platform/imports/leaves.js';

/** Columns whose cells may hold several values, with " | " between them. */
const lists = new Set(
  [
    'country professions specialties skills_essential skills_desirable funding safeguarding_vaccination',
    'other_requirements heritage_countries trained_in worked_in skills qualifications past_assignments constraints',
    'email_domains',
  ].flatMap((names) => names.split(' ')),
);

/**
 * The rows of a CSV file in the shape in which the same columns have them in JSON. The separator is the one that the
 * header line uses most; a byte order mark is no part of the first header; a cell that begins with = is text.
 */
export async function* csvRows(file: string): AsyncGenerator<Json | Unreadable> {
  const parser = createReadStream(file).pipe(
    parse({
      bom: true,
      columns: (header: string[]) => header.map((name) => name.trim()),
      delimiter: await separatorOf(file),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    }),
  );
  for await (const row of parser as AsyncIterable<Record<string, string>>) yield rowOf(row);
}

async function separatorOf(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64 * 1024), 0, 64 * 1024, 0);
    const [header] = buffer.toString('utf8', 0, bytesRead).split(/\r?\n/, 1);
    const bare = header.replace(/"[^"]*"/g, '');
    const count = (separator: string) => bare.split(separator).length;
    return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
  } finally {
    await handle.close();
  }
}

function rowOf(row: Record<string, string>): JsonObject {
  return Object.fromEntries(
    Object.entries(row).map(([name, cell]): [string, Json] => {
      if (name === 'languages') return [name, parts(cell).map(language)];
      return [name, lists.has(name) ? parts(cell) : cell];
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
