import { type FacetName, facets } from './facets.js';
import type { Source } from './sources.js';
import type { Dialect } from './sql.js';

type Elements = Source & { kind: 'elements' };

/**
 * What one position asks of facets that have tables of their own (`bench_<facet>`: value, num, numbers beside), one
 * grouped subquery a facet, joined to the person.
 */
export class Joins {
  private readonly asked = new Map<FacetName, { elements: Elements[]; other: Map<string, string> }>();

  constructor(private readonly list: Dialect['list']) {}

  elements(source: Elements): string {
    const { elements } = this.of(source.facet);
    const known = elements.findIndex(({ table }) => table === source.table);
    return `k_${source.facet}.ask${known >= 0 ? known : elements.push(source) - 1}`;
  }

  common({ facet, those }: Source & { kind: 'count' }): string {
    return `COALESCE(${this.aggregate(facet, `count(CASE WHEN f.value IN (${those.join(', ')}) THEN 1 END)`)}, 0)`;
  }

  days({ from, to, modes, onlyThese }: Source & { kind: 'overlap' }): string {
    const length = `LEAST(${to}, f.beside1) - GREATEST(${from}, f.beside0) + 1`;
    const fits = `(${this.list(modes, 'smallint')})[f.value + 1] = 1`;
    return this.aggregate(
      'window',
      `max(CASE WHEN ${fits} THEN ${length} ELSE ${onlyThese ? 'NULL' : '0'} END)`,
    );
  }

  named(counts: Uint8Array): string {
    const those = `(${this.list(counts, 'smallint')})[f.value + 1] = 1`;
    return this.aggregate('practice', `max(CASE WHEN ${those} THEN f.beside0 END)`);
  }

  fewest(counts: Uint8Array): string {
    const those = `(${this.list(counts, 'smallint')})[f.value + 1] = 1`;
    return this.aggregate('practice', `min(CASE WHEN ${those} THEN f.beside0 END)`);
  }

  longest(): string {
    return this.aggregate('practice', 'max(f.beside0)');
  }

  alone(): string {
    return `(CASE WHEN ${this.aggregate('practice', 'count(*)')} = 1 THEN 1 ELSE 0 END)`;
  }

  sql(): string {
    return [...this.asked]
      .map(([facet, { elements, other }]) => {
        const table = `bench_${facets[facet].name}`;
        const columns = [
          ...elements.map(({ stale }, n) =>
            stale
              ? `max(CASE WHEN f.beside0 = 0 OR f.beside0 >= ${stale.before} THEN v.now${n} ELSE v.old${n} END) AS ask${n}`
              : `max(v.now${n}) AS ask${n}`,
          ),
          ...[...other].map(([sql, name]) => `${sql} AS ${name}`),
        ];
        const values = elements.length === 0 ? '' : ` JOIN ${valuesOf(elements)} ON f.value = v.value`;
        const words =
          facet === 'word' && elements.length === 0
            ? ` WHERE f.value IN (${this.words([...other.keys()])})`
            : '';
        return `LEFT JOIN (SELECT f.num, ${columns.join(', ')} FROM ${table} f${values}${words} GROUP BY f.num) k_${facet} ON k_${facet}.num = p.num`;
      })
      .join('\n');
  }

  private words(asked: readonly string[]): string {
    return [...new Set(asked.flatMap((sql) => /IN \(([^)]*)\)/.exec(sql)![1].split(', ')))].join(', ');
  }

  private aggregate(facet: FacetName, sql: string): string {
    const { other } = this.of(facet);
    const name = other.get(sql) ?? `other${other.size}`;
    other.set(sql, name);
    return `k_${facet}.${name}`;
  }

  private of(facet: FacetName) {
    let found = this.asked.get(facet);
    if (!found) this.asked.set(facet, (found = { elements: [], other: new Map() }));
    return found;
  }
}

/** Values that count for any of the asks; where none does, one that nobody has. */
function valuesOf(elements: readonly Elements[]): string {
  const said = [...elements[0].table.keys()].filter((id) => elements.some(({ table }) => table[id] >= 0));
  const rows = (said.length > 0 ? said : [-1]).map(
    (id) =>
      `(${id}, ${elements.map(({ table, stale }) => `${table[id] ?? -1}, ${(stale?.table ?? table)[id] ?? -1}`).join(', ')})`,
  );
  return `(VALUES ${rows.join(', ')}) v (value, ${elements.map((_, n) => `now${n}, old${n}`).join(', ')})`;
}
