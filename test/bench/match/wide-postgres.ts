import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client, type QueryResult } from 'pg';
import type { Compiled } from './compiled.js';
import { facets } from './facets.js';
import { type Found, foundOf, ranked } from './found.js';
import type { Population } from './population.js';
import type { Source } from './sources.js';
import { type Dialect, positionSql } from './sql.js';
import { byProfession, columnName, postingRows, wideColumns, wideRows, writeLines } from './wide.js';

/**
 * The best query for PostgreSQL that we could write: one wide row a person, clustered by profession, where a table of
 * the rule is a constant array looked into by number; skills from a table of postings in their own order, words with
 * the operators of intarray. `folder` must be readable for the server.
 */
export async function fillWide(client: Client, population: Population, folder: string): Promise<void> {
  const columns = wideColumns(population);
  const named = columns.map(({ name, type }) => `${name} ${type}`).join(', ');
  await client.query('CREATE EXTENSION IF NOT EXISTS intarray');
  await client.query(`CREATE TABLE bench_person (num integer, ${named}, words integer[])`);
  await copy(
    client,
    'bench_person',
    join(folder, 'wide.csv'),
    wideRows(population, columns, byProfession(population), '{}'),
  );
  await client.query('CREATE TABLE bench_skill (skill smallint, num integer, last_used integer)');
  await copy(client, 'bench_skill', join(folder, 'skill.csv'), postingRows(population.columns.skill));
  for (const { name } of columns.filter(({ name }) => name.startsWith('profession_')))
    await client.query(`CREATE INDEX ON bench_person (${name}) WHERE ${name} IS NOT NULL`);
  await client.query('CREATE INDEX ON bench_skill (skill) INCLUDE (num, last_used)');
  await client.query('VACUUM ANALYZE bench_person, bench_skill');
}

export async function copy(
  client: Client,
  table: string,
  path: string,
  rows: Iterable<string>,
): Promise<void> {
  try {
    writeLines(path, rows);
    await client.query(`COPY ${table} FROM '${path}' (FORMAT csv)`);
  } finally {
    rmSync(path, { force: true });
  }
}

/** Constant arrays, PostgreSQL's way. */
export const postgresList: Dialect['list'] = (of, type) =>
  `'{${[...of].join(',')}}'::${type === 'smallint' ? 'int2' : 'int8'}[]`;

export function wideSql(compiled: Compiled, population: Population): string {
  const skills: { table: Int16Array; stale: { before: number; table: Int16Array } | null }[] = [];
  const column: Dialect['column'] = (facet, at = 0, beside) =>
    `p.${columnName(facets[facet].name, at, beside)}`;
  const width: Dialect['width'] = (facet) => population.columns[facet].most;
  const greatest = (of: readonly string[]) => (of.length === 1 ? of[0] : `GREATEST(${of.join(', ')})`);
  const dialect: Dialect = {
    list: postgresList,
    column,
    width,
    greatest,
    common: (words) =>
      `(CASE WHEN p.words IS NULL THEN 0 ELSE icount(p.words & '{${[...words].sort((a, b) => a - b).join(',')}}'::int4[]) END)`,
    elements(source: Source & { kind: 'elements' }) {
      const { facet, table, stale } = source;
      if (facet === 'skill') {
        const known = skills.findIndex((one) => one.table === table);
        const at = known >= 0 ? known : skills.push({ table, stale }) - 1;
        return `k.ask${at}`;
      }
      if (table.every((rank) => rank < 0)) return '-1';
      return greatest(
        Array.from(
          { length: width(facet) },
          (_, n) => `(${postgresList(table, 'smallint')})[${column(facet, n)}]`,
        ),
      );
    },
  };
  const accepted = [...compiled.accepted.keys()]
    .filter((id) => compiled.accepted[id] === 1)
    .map((id) => id + 1);
  const everybody = accepted.length === compiled.accepted.length;
  const flag = (flags: Uint8Array, name: string) =>
    flags.every((one) => one === 1) ? [] : [`(${postgresList(flags, 'smallint')})[${name}] = 1`];
  const where = [
    ...(everybody
      ? ['p.profession_0 IS NOT NULL']
      : [
          `(${Array.from({ length: width('profession') }, (_, n) => `${column('profession', n)} IN (${accepted.join(', ') || 'NULL'})`).join(' OR ')})`,
        ]),
    ...flag(compiled.shown, column('never')),
    ...flag(compiled.inside, column('member')),
  ];
  const query = { from: 'bench_person p', where };
  // The skills that are asked for are known only once the lines are written.
  const asked = positionSql(compiled, dialect, { ...query, from: 'bench_person p /* skills */' });
  return asked.replaceAll(
    'bench_person p /* skills */',
    skills.length === 0 ? 'bench_person p' : `bench_person p ${skillJoin(skills)}`,
  );
}

function skillJoin(
  skills: readonly { table: Int16Array; stale: { before: number; table: Int16Array } | null }[],
): string {
  const said = [...skills[0].table.keys()].filter((id) => skills.some(({ table }) => table[id] >= 0));
  if (said.length === 0)
    return `LEFT JOIN (SELECT NULL::int AS num${skills.map((_, n) => `, NULL::int AS ask${n}`).join('')} WHERE false) k USING (num)`;
  const rows = said.map(
    (id) =>
      `(${id}, ${skills.map(({ table, stale }) => `${table[id]}, ${(stale?.table ?? table)[id]}`).join(', ')})`,
  );
  const asks = skills.map(({ stale }, n) =>
    stale
      ? `max(CASE WHEN s.last_used = 0 OR s.last_used >= ${stale.before} THEN v.now${n} ELSE v.old${n} END) AS ask${n}`
      : `max(v.now${n}) AS ask${n}`,
  );
  return (
    `LEFT JOIN (SELECT s.num, ${asks.join(', ')} FROM bench_skill s` +
    ` JOIN (VALUES ${rows.join(', ')}) v (skill, ${skills.map((_, n) => `now${n}, old${n}`).join(', ')}) ON s.skill = v.skill` +
    ` GROUP BY s.num) k USING (num)`
  );
}

export function foundIn(
  { rows }: QueryResult<{ num: number; key: string }>,
  compiled: Compiled,
  ids: readonly string[],
): Found[] {
  return ranked(
    rows.map(({ num, key }) => foundOf(ids[num], key)),
    compiled.position,
  );
}
