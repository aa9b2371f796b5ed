import { closeSync, openSync, writeSync } from 'node:fs';
import { type FacetName, facetNames } from './facets.js';
import type { Column, Population } from './population.js';

/** More values of one facet than this go into a table of their own, not into columns. */
const mostColumns = 4;
/** Kept apart because people state many: skills and terms of texts in tables of postings, words in an array too. */
export const apart: readonly FacetName[] = ['skill', 'textSkill', 'textSpecialty', 'word'];

/** A column of the wide table: a value's number plus one (0 would need a sign, null is none), or a number beside it. */
export interface WideColumn {
  name: string;
  type: 'smallint' | 'integer';
  of(person: number): number | null;
}

export const columnName = (facet: string, at = 0, beside?: number): string =>
  beside === undefined ? `${facet}_${at}` : `${facet}_${at}_${beside}`;

/** One row a person: every facet but skills and words in columns of small numbers, widest first for alignment. */
export function wideColumns({ columns }: Population): WideColumn[] {
  const made = facetNames.filter((name) => !apart.includes(name)).flatMap((name) => columnsOf(columns[name]));
  const said = (value: boolean | null) => (value === null ? 0 : value ? 2 : 1);
  const { lowResource, teach, years } = columns;
  made.push(
    {
      name: 'said_low_resource',
      type: 'smallint',
      of: (n) => said(lowResource.values[lowResource.ids[n]] as boolean | null),
    },
    {
      name: 'said_teaching',
      type: 'smallint',
      of: (n) => said((teach.values[teach.ids[n]] as { teaching: boolean | null }).teaching),
    },
    { name: 'years_in_all', type: 'smallint', of: (n) => years.values[years.ids[n]] as number | null },
  );
  return made.sort((a, b) => a.type.localeCompare(b.type));
}

function columnsOf({ facet, ids, from, beside, most, values }: Column): WideColumn[] {
  const type = values.length < 32_000 ? 'smallint' : 'integer';
  if (!from) return [{ name: columnName(facet.name), type, of: (n) => ids[n] + 1 }];
  if (most > mostColumns)
    throw new Error(`Somebody has ${most} values of ${facet.name}: give it a table of its own in wide.ts`);
  return Array.from({ length: most }, (_, at) => [
    { name: columnName(facet.name, at), type, of: placed(from, at, (place) => ids[place] + 1) } as WideColumn,
    ...beside.map((numbers, one): WideColumn => ({
      name: columnName(facet.name, at, one),
      type: 'integer',
      of: placed(from, at, (place) => numbers[place]),
    })),
  ]).flat();
}

const placed = (from: Int32Array, at: number, of: (place: number) => number) => (n: number) =>
  from[n] + at < from[n + 1] ? of(from[n] + at) : null;

/** People by their professions and specialties, so that one profession lies together on disc. */
export function byProfession({ ids, columns: { profession, cell } }: Population): Uint32Array {
  const first = (n: number) => profession.ids[profession.from![n]];
  return Uint32Array.from(ids, (_, n) => n).sort(
    (a, b) => first(a) - first(b) || cell.ids[a] - cell.ids[b] || a - b,
  );
}

/** Writes lines to a file in large pieces. */
export function writeLines(path: string, lines: Iterable<string>): void {
  const file = openSync(path, 'w', 0o644);
  try {
    let piece: string[] = [];
    const flush = () => writeSync(file, piece.length > 0 ? `${piece.join('\n')}\n` : '');
    for (const line of lines) {
      if (piece.push(line) < 20_000) continue;
      flush();
      piece = [];
    }
    flush();
  } finally {
    closeSync(file);
  }
}

/** Comma-separated rows of the wide table: number, id, columns, words (with the brackets that the reader wants). */
export function* wideRows(
  population: Population,
  columns: readonly WideColumn[],
  order: Uint32Array,
  brackets: '{}' | '[]',
): Generator<string> {
  const { word } = population.columns;
  for (const n of order) {
    const cells = columns.map(({ of }) => of(n) ?? '').join(',');
    const words = word.ids.subarray(word.from![n], word.from![n + 1]);
    const list =
      words.length === 0 ? '' : `"${brackets[0]}${[...words].sort((a, b) => a - b).join(',')}${brackets[1]}"`;
    yield `${n},${cells},${list}`;
  }
}

/** Rows of a facet's own table: value, person, numbers beside. */
export function* postingRows({ ids, from, beside, values }: Column): Generator<string> {
  const people = from!.length - 1;
  const counts = new Uint32Array(values.length + 1);
  for (const id of ids) counts[id + 1]++;
  for (let id = 0; id < values.length; id++) counts[id + 1] += counts[id];
  const order = new Uint32Array(ids.length);
  const owner = new Uint32Array(ids.length);
  for (let n = 0; n < people; n++)
    for (let place = from![n]; place < from![n + 1]; place++) {
      owner[place] = n;
      order[counts[ids[place]]++] = place;
    }
  for (const place of order)
    yield [ids[place], owner[place], ...beside.map((numbers) => numbers[place])].join(',');
}
