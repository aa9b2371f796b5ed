import { Readable } from 'node:stream';
import { csvBeginning, csvRows, type Renaming } from '../../platform/imports/csv-rows.js';
import { type Rows, Unreadable } from '../../platform/imports/import-run.js';
import { jsonRows } from '../../platform/imports/json-rows.js';
import { isObject, leavesOf } from '../../platform/imports/leaves.js';
import { Refusal } from '../../platform/refusal.js';
import { type FileFormat, type FileKind, keyMeant, keysOf } from './file-kinds.js';
import type { ImportColumn } from './import-file.entity.js';

/** How many rows are looked at to find what a file's columns are. */
const looked = 20;
const mostColumns = 100;

interface Text {
  kind: FileKind;
  format: FileFormat;
  text: string;
}

const opens = (text: string) => () => Readable.from([Buffer.from(text, 'utf8')]);

/**
 * The columns of a file, each with what it most likely means.
 * @throws Refusal BAD_INPUT where it cannot be read, or has none or too many
 */
export async function columnsOf({ kind, format, text }: Text): Promise<ImportColumn[]> {
  const seen = format === 'csv' ? await csvColumns(text) : await jsonColumns(text);
  if (seen.size === 0) throw unreadable('No row with a name for each of its values was found in it.');
  if (seen.size > mostColumns)
    throw unreadable(`It has ${seen.size} columns; at most ${mostColumns} are read.`);
  const taken = new Set<string>();
  return [...seen].map(([name, example]) => {
    const meant = keyMeant(kind, name);
    const key = meant !== null && !taken.has(meant) ? meant : null;
    if (key) taken.add(key);
    return { name, example: example.replace(/\s+/g, ' ').slice(0, 80), key, leftOut: false };
  });
}

/** The rows of a file with its columns called by what they mean. */
export function rowsOfFile({ kind, format, text }: Text, columns: readonly ImportColumn[]): Rows {
  // A column that is to be kept in its own words is no key, also where it is called like one.
  const kept = (name: string) => (keysOf[kind].includes(name) ? `${name} (as it stands)` : name);
  const called = new Map(
    columns.map(({ name, key, leftOut }) => [name, leftOut ? null : (key ?? kept(name))]),
  );
  const renaming: Renaming = (name) => {
    const known = called.get(name);
    return known === undefined ? name : known;
  };
  return format === 'csv' ? csvRows(opens(text), renaming) : jsonRows(opens(text), renaming);
}

async function csvColumns(text: string): Promise<Map<string, string>> {
  const [header = [], ...rows] = await csvBeginning(opens(text), looked).catch((error: unknown) => {
    throw unreadable(error instanceof Error ? error.message : String(error));
  });
  const named = header.flatMap((name, at) => (name.trim() === '' ? [] : [{ name: name.trim(), at }]));
  return new Map(named.map(({ name, at }) => [name, rows.map((row) => row[at] ?? '').find(Boolean) ?? '']));
}

async function jsonColumns(text: string): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  let rows = 0;
  for await (const row of jsonRows(opens(text))) {
    if (!(row instanceof Unreadable) && isObject(row))
      for (const [name, value] of Object.entries(row))
        if (!seen.get(name))
          seen.set(
            name,
            leavesOf(value)
              .map((leaf) => leaf.text)
              .join(', '),
          );
    if ((rows += 1) >= looked) break;
  }
  return seen;
}

function unreadable(sentence: string): Refusal {
  return new Refusal('BAD_INPUT', `The file cannot be read. ${sentence}`, [{ field: 'importId', sentence }]);
}
