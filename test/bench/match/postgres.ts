import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Compiled } from './compiled.js';
import { type FacetName, facetNames, facets } from './facets.js';
import { type Found, foundOf, ranked } from './found.js';
import { Joins } from './joins.js';
import type { Population } from './population.js';
import { type Dialect, type Row, type Which, answered, positionSql } from './sql.js';
import { acceptedNumbers, existence, wideSql } from './wide-sql.js';
import { apart, byProfession, columnName, postingRows, wideColumns, wideRows, writeLines } from './wide.js';

const list: Dialect['list'] = (of, type) =>
  `'{${[...of].join(',')}}'::${type === 'smallint' ? 'int2' : 'int8'}[]`;

/**
 * The best query for PostgreSQL that we could write: one wide row a person, clustered by profession, where a table of
 * the rule is a constant array looked into by number; skills from a table of postings in their own order, words with
 * the operators of intarray. The server reads files from `folder`.
 */
export async function fillBest(client: Client, population: Population, folder: string): Promise<void> {
  const columns = wideColumns(population);
  const named = columns.map(({ name, type }) => `${name} ${type}`).join(', ');
  await client.query('CREATE EXTENSION IF NOT EXISTS intarray');
  await client.query(`CREATE TABLE bench_person (num integer, ${named}, words integer[])`);
  const rows = wideRows(population, columns, byProfession(population), '{}');
  await copy(client, 'bench_person', folder, rows);
  for (const { name } of columns.filter((one) => one.name.startsWith('profession_')))
    await client.query(`CREATE INDEX ON bench_person (${name}) WHERE ${name} IS NOT NULL`);
  const postings = apart.filter((name) => name !== 'word');
  for (const name of postings) await fillFacet(client, population, name, folder);
  const tables = ['person', ...postings.map((name) => facets[name].name)].map((name) => `bench_${name}`);
  await client.query(`VACUUM ANALYZE ${tables.join(', ')}`);
}

/** A table for each facet of which people have several values, with an index by value and one by person. */
export async function fillJoined(client: Client, population: Population, folder: string): Promise<void> {
  const many = facetNames.filter((name) => facets[name].many);
  for (const name of many) {
    if (name === 'word' || !apart.includes(name)) await fillFacet(client, population, name, folder);
    await client.query(`CREATE INDEX ON bench_${facets[name].name} (num)`);
  }
  await client.query('CREATE INDEX ON bench_person (num)');
  await client.query(`VACUUM ANALYZE ${many.map((name) => `bench_${facets[name].name}`).join(', ')}`);
}

async function fillFacet(
  client: Client,
  population: Population,
  name: FacetName,
  folder: string,
): Promise<void> {
  const column = population.columns[name];
  const beside = column.beside.map((_, at) => `beside${at} integer`);
  const besides = column.beside.map((_, at) => `beside${at}`);
  const table = `bench_${facets[name].name}`;
  await client.query(`CREATE TABLE ${table} (${['value integer', 'num integer', ...beside].join(', ')})`);
  await copy(client, table, folder, postingRows(column));
  await client.query(`CREATE INDEX ON ${table} (value) INCLUDE (${['num', ...besides].join(', ')})`);
}

async function copy(client: Client, table: string, folder: string, rows: Iterable<string>): Promise<void> {
  const path = join(folder, `${table}.csv`);
  try {
    writeLines(path, rows);
    await client.query(`COPY ${table} FROM '${path}' (FORMAT csv)`);
  } finally {
    rmSync(path, { force: true });
  }
}

export function bestSql(compiled: Compiled, population: Population, which: Which, limit: number): string {
  const common = (words: readonly number[]) =>
    `(CASE WHEN p.words IS NULL THEN 0 ELSE icount(p.words & '{${[...words].sort((a, b) => a - b).join(',')}}'::int4[]) END)`;
  return wideSql(compiled, population, { list, divided: '/', fence: 'OFFSET 0', common }, which, limit);
}

/** Every list of a person in its own table, joined and grouped; single values stand in the person's row. */
export function joinedSql(compiled: Compiled, _population: Population, which: Which, limit: number): string {
  const joins = new Joins(list);
  const greatest = (of: readonly string[]) => (of.length === 1 ? of[0] : `GREATEST(${of.join(', ')})`);
  const dialect: Dialect = {
    list,
    greatest,
    divided: '/',
    fence: 'OFFSET 0',
    column: (facet) => `p.${columnName(facets[facet].name)}`,
    none: () => null,
    common: (source) => joins.common(source),
    elements: (source) => joins.elements(source),
    days: (source) => joins.days(source),
    named: (counts) => joins.named(counts),
    fewest: (counts) => joins.fewest(counts),
    longest: () => joins.longest(),
    alone: () => joins.alone(),
  };
  const accepted = acceptedNumbers(compiled);
  const has = accepted === null ? '' : ` AND f.value IN (${accepted.join(', ') || 'NULL'})`;
  const where = [
    `EXISTS (SELECT FROM bench_profession f WHERE f.num = p.num${has})`,
    ...existence(compiled, dialect),
  ];
  return positionSql(
    compiled,
    dialect,
    { from: () => `bench_person p\n${joins.sql()}`, where },
    which,
    limit,
  );
}

/** The list of one position, asked over one connection. */
export async function askPostgres(
  client: Client,
  compiled: Compiled,
  population: Population,
  sqlOf: typeof bestSql,
): Promise<Found[]> {
  const rows = await answered(async (which, limit) => {
    const { rows } = await client.query<Row>(sqlOf(compiled, population, which, limit));
    return rows;
  });
  return foundIn(rows, compiled, population);
}

/** How many match and how many would but for one thing, by the best query. */
export async function countPostgres(
  client: Client,
  compiled: Compiled,
  population: Population,
): Promise<Counted> {
  const { rows } = await client.query<Record<'matches' | 'near', string | null>>(
    bestSql(compiled, population, 'counts', 0),
  );
  return { matches: Number(rows[0].matches ?? 0), nearMisses: Number(rows[0].near ?? 0) };
}

export interface Counted {
  matches: number;
  nearMisses: number;
}

export function foundIn(rows: readonly Row[], { position }: Compiled, { ids }: Population): Found[] {
  return ranked(
    rows.map(({ num, key }) => foundOf(ids[num], key)),
    position,
  );
}
