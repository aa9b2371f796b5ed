import type { Compiled } from './compiled.js';
import { type FacetName, facets } from './facets.js';
import { Joins } from './joins.js';
import type { Population } from './population.js';
import { type Dialect, type Which, positionSql } from './sql.js';
import { apart, columnName } from './wide.js';

/** How a peer that has the wide table writes things. */
export interface Speech {
  list: Dialect['list'];
  divided: string;
  fence: string;
  /** Words in common by a column of their numbers, or null: from their table. */
  common: ((words: readonly number[]) => string) | null;
}

/** The query over one wide row a person; skills, and where need be words, come from tables of their own. */
export function wideSql(
  compiled: Compiled,
  population: Population,
  { list, divided, fence, common }: Speech,
  which: Which,
  limit: number,
): string {
  const joins = new Joins(list);
  const column = (facet: FacetName, at = 0, beside?: number) =>
    `p.${columnName(facets[facet].name, at, beside)}`;
  const places = (facet: FacetName) => Array.from({ length: population.columns[facet].most }, (_, n) => n);
  const greatest = (of: readonly string[]) => (of.length === 1 ? of[0] : `GREATEST(${of.join(', ')})`);
  const dialect: Dialect = {
    list,
    divided,
    fence,
    greatest,
    column: (facet) => column(facet),
    none: (facet) => (apart.includes(facet) ? null : `${column(facet)} IS NULL`),
    common(source) {
      if (source.facet === 'word') return common?.(source.those) ?? joins.common(source);
      const has = places(source.facet).map(
        (n) =>
          `COALESCE((${column(source.facet, n)} IN (${source.those.map((id) => id + 1).join(', ')}))::int, 0)`,
      );
      return `(${has.join(' + ')})`;
    },
    elements(source) {
      const { facet, table } = source;
      if (apart.includes(facet)) return joins.elements(source);
      const ranks = list(table, 'smallint');
      return greatest(places(facet).map((n) => `(${ranks})[${column(facet, n)}]`));
    },
    days({ from, to, modes }) {
      const each = places('window').map((n) => {
        const [begins, ends] = [column('window', n, 0), column('window', n, 1)];
        // LEAST and GREATEST pass over nulls, and a window that is not there must not become one without an end.
        const there = modes.every((fits) => fits === 1)
          ? `${ends} IS NOT NULL`
          : `(${list(modes, 'smallint')})[${column('window', n)}] = 1`;
        return `CASE WHEN ${there} THEN LEAST(${to}, ${ends}) - GREATEST(${from}, ${begins}) + 1 END`;
      });
      return greatest(each);
    },
    named: (counts) =>
      greatest([
        ...places('practice').map(
          (n) =>
            `CASE WHEN (${list(counts, 'smallint')})[${column('practice', n)}] = 1 THEN ${column('practice', n, 0)} END`,
        ),
        '-1',
      ]),
    fewest: (counts) =>
      `LEAST(${places('practice')
        .map(
          (n) =>
            `CASE WHEN (${list(counts, 'smallint')})[${column('practice', n)}] = 1 THEN ${column('practice', n, 0)} END`,
        )
        .join(', ')}, NULL)`,
    longest: () => greatest([...places('practice').map((n) => column('practice', n, 0)), '-1']),
    alone: () =>
      population.columns.practice.most > 1
        ? `(CASE WHEN ${column('practice', 1)} IS NULL THEN 1 ELSE 0 END)`
        : '1',
  };
  const accepted = acceptedNumbers(compiled);
  const where = [
    accepted === null
      ? `${column('profession')} IS NOT NULL`
      : `(${places('profession')
          .map((n) => `${column('profession', n)} IN (${accepted.map((id) => id + 1).join(', ') || 'NULL'})`)
          .join(' OR ')})`,
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

/** Numbers of the professions that are met or related; null for all. */
export function acceptedNumbers({ accepted }: Compiled): number[] | null {
  return accepted.every((one) => one === 1) ? null : [...accepted.keys()].filter((id) => accepted[id] === 1);
}

/** Whether the pair exists. Written as "is not 0", of which a planner thinks that it mostly holds. */
export function existence({ shown, inside }: Compiled, { list, column }: Dialect): string[] {
  const flag = (flags: Uint8Array, facet: FacetName) =>
    flags.every((one) => one === 1) ? [] : [`(${list(flags, 'smallint')})[${column(facet)}] <> 0`];
  return [...flag(shown, 'never'), ...flag(inside, 'member')];
}
