import type { Compiled, Line } from './compiled.js';
import type { FacetName } from './facets.js';
import { keyShift, mostLegs, top } from './found.js';
import { type Field, type Packing, mostOf, packingOf } from './packing.js';
import type { Source } from './sources.js';

/** What differs between the peers that speak SQL. Columns hold the number of a value plus one, null for none. */
export interface Dialect {
  /** A table as a constant, and one entry of it by a number from 1. */
  list(of: Iterable<number | bigint>, type: 'smallint' | 'bigint'): string;
  /** Rank of the best element, -1 or null where none says anything. */
  elements(source: Source & { kind: 'elements' }): string;
  /** How many of the words somebody has; 0 for none. */
  common(words: readonly number[]): string;
  column(facet: FacetName, at?: number, beside?: number): string;
  /** How many columns a facet has. */
  width(facet: FacetName): number;
  greatest(of: readonly string[]): string;
}

/** Rank of a line for one person, as an expression over the columns of the person. */
function rankSql(source: Source, dialect: Dialect): string {
  const at = (table: Iterable<number>, index: string) => `(${dialect.list(table, 'smallint')})[${index}]`;
  switch (source.kind) {
    case 'constant':
      return String(source.reading);
    case 'single':
      return at(source.table, dialect.column(source.facet));
    case 'count': {
      const { words, table } = source;
      if (words.length === 0) return String(table[0]);
      return at(table, `1 + LEAST(${dialect.common(words)}, ${table.length - 1})`);
    }
    case 'best':
      return dialect.greatest(source.of.map((one) => rankSql(one, dialect)));
    case 'elements': {
      const { table, stale, otherwise } = source;
      const found = dialect.elements(source);
      const other = rankSql(otherwise, dialect);
      const said = [...table, ...(stale?.table ?? [])].filter((rank) => rank >= 0);
      if (said.length === 0) return other;
      if (Math.min(...said) >= mostRank(otherwise)) return dialect.greatest([found, other]);
      return `(CASE WHEN ${found} >= 0 THEN ${found} ELSE ${other} END)`;
    }
    case 'overlap': {
      const { from, to, modes, table, otherwise } = source;
      const days = Array.from({ length: dialect.width('window') }, (_, n) => {
        const [begins, ends] = [0, 1].map((beside) => dialect.column('window', n, beside));
        const length = `LEAST(${to}, ${ends}) - GREATEST(${from}, ${begins}) + 1`;
        // LEAST and GREATEST pass over nulls, and a window that is not there must not become one without an end.
        const there = modes.every((fits) => fits === 1)
          ? `${ends} IS NOT NULL`
          : `${at(modes, dialect.column('window', n))} = 1`;
        return `CASE WHEN ${there} THEN ${length} END`;
      });
      const most = `LEAST(${table.length - 1}, ${dialect.greatest([...days, '0'])})`;
      return (
        `(CASE WHEN ${dialect.column('window', 0)} IS NULL THEN ${rankSql(otherwise, dialect)}` +
        ` ELSE ${at(table, `1 + ${most}`)} END)`
      );
    }
    case 'years':
      return yearsSql(source, dialect);
  }
}

function mostRank(source: Source): number {
  switch (source.kind) {
    case 'constant':
      return source.reading;
    case 'best':
      return Math.max(...source.of.map(mostRank));
    case 'elements':
    case 'overlap':
      return Math.max(...source.table, mostRank(source.otherwise));
    default:
      return Math.max(...source.table);
  }
}

/** `yearsIndex` in SQL; what was said of low-resource work and teaching stands in columns of its own as 0, 1, 2. */
function yearsSql({ wanted, counts, table }: Source & { kind: 'years' }, dialect: Dialect): string {
  const jobs = Array.from({ length: dialect.width('practice') }, (_, n) => ({
    code: dialect.column('practice', n),
    had: dialect.column('practice', n, 0),
  }));
  const bucket = (value: string) =>
    `(CASE WHEN ${value} IS NULL OR ${value} < 0 THEN 0 WHEN ${value} < ${wanted} THEN 1 ELSE 2 END)`;
  const longest = dialect.greatest([...jobs.map(({ had }) => `COALESCE(${had}, -1)`), '-1']);
  const named = dialect.greatest([
    ...jobs.map(
      ({ code, had }) => `CASE WHEN (${dialect.list(counts, 'smallint')})[${code}] = 1 THEN ${had} END`,
    ),
    '-1',
  ]);
  const alone = jobs.length > 1 ? `(${jobs[1].code} IS NULL)::int` : '1';
  const index =
    `((((p.said_low_resource * 3 + p.said_teaching) * 2 + ${alone}) * 3 + ${bucket('p.years_in_all')}) * 2` +
    ` + (${longest} >= ${wanted})::int) * 3 + ${bucket(named)}`;
  return `(${dialect.list(table, 'smallint')})[1 + ${index}]`;
}

/** The sum of lines as one packed number. */
function sumSql(lines: readonly Line[], packing: Packing, dialect: Dialect): string {
  let constant = 0n;
  const terms: string[] = [];
  for (const line of lines) {
    const packed = line.lost.map((_, rank) => packing.of(line, rank));
    if (packed.every((one) => one === packed[0])) {
      constant += packed[0];
    } else if (line.source.kind === 'single' && line.source.table.length <= 64) {
      const { table, facet } = line.source;
      const list = dialect.list(
        Array.from(table, (rank) => packed[rank]),
        'bigint',
      );
      terms.push(`(${list})[${dialect.column(facet)}]`);
    } else {
      terms.push(`(${dialect.list(packed, 'bigint')})[1 + ${rankSql(line.source, dialect)}]`);
    }
  }
  return [...terms, `${constant}::bigint`].join('\n + ');
}

/** Most that one line which is no essential lost to a stated no, on one side; asked only where the fits are short. */
function shortSql(lines: readonly Line[], side: Line['side'], dialect: Dialect): string | null {
  const lists = lines
    .filter(
      (line) => line.side === side && line.part === 'asked' && !line.essential && line.notMet.includes(true),
    )
    .map((line) => {
      const lost = line.lost.map((points, rank) => (line.notMet[rank] ? points : 0));
      return `(${dialect.list(lost, 'smallint')})[1 + ${rankSql(line.source, dialect)}]`;
    });
  return lists.length === 0 ? null : dialect.greatest([...lists, '0']);
}

export interface Query {
  /** Tables of the person, as `p`, with whatever is joined to it. */
  from: string;
  where: readonly string[];
}

/**
 * The whole rule for one position: `num` and `key` of the first fifty and of all who stand equal to the fiftieth.
 * Level by level, with a fence (OFFSET 0) between, so that nothing is worked out twice.
 */
export function positionSql(compiled: Compiled, dialect: Dialect, query: Query, fence = 'OFFSET 0'): string {
  const { always, legs, thresholds: line } = compiled;
  if (legs.length > mostLegs) throw new Error('Too many legs for the key of the peers');
  const packing = packingOf(compiled);
  const part = (sum: string, field: Field) =>
    `((${sum} >> ${packing.shift[field]}) & ${(1n << BigInt(packing.bits[field])) - 1n})`;
  const sums = legs.map(({ closed, lines }, n) => {
    const sum = lines.length === 0 ? '0::bigint' : sumSql(lines, packing, dialect);
    const never = dialect.column('never');
    const open = closed.some((one) => one === 1)
      ? `CASE WHEN (${dialect.list(closed, 'smallint')})[${never}] = 0 THEN ${sum} END`
      : sum;
    return `${open} AS leg${n}`;
  });
  const short = legs.map(({ lines }, n) =>
    (['need', 'clinician'] as const).map((side) => ({
      side,
      name: `short_${side}${n}`,
      sql: shortSql([...always, ...lines], side, dialect),
    })),
  );
  const carried = short.flat().filter(({ sql }) => sql !== null);
  const columns = [...new Set(carried.flatMap(({ sql }) => sql!.match(/\b[pk]\.\w+/g) ?? []))];
  const carry = (from: string) => columns.map((column) => `, ${from}.${column.replace('.', '_')}`).join('');
  const again = (sql: string) => sql.replace(/\b([pk])\.(\w+)/g, 's.$1_$2');

  const fit = (stated: string, open: string, silence: number) =>
    `GREATEST(0, 100 - ${stated} - LEAST(${open}, ${silence}))`;
  const need = (sum: string, less = '') =>
    fit(`(${part(sum, 'needStated')}${less})`, part(sum, 'needOpen'), line.silenceNeed);
  const clinician = (sum: string, less = '') =>
    fit(`(${part(sum, 'clinicianStated')}${less})`, part(sum, 'clinicianOpen'), line.silenceClinician);

  const fitted = legs.map(({ lines }, n) => {
    const most = mostOf([...always, ...lines]);
    const sum = `t.sum${n}`;
    const forNeed =
      `(1000 * (${most.need + most.bonus} - ${part(sum, 'needStated')} - ${part(sum, 'needOpen')}` +
      ` - ${part(sum, 'bonusLost')})) / ${Math.max(1, most.need + most.bonus)}`;
    const forThem =
      most.clinician === 0
        ? '1000'
        : `(1000 * (${most.clinician} - ${part(sum, 'clinicianStated')} - ${part(sum, 'clinicianOpen')})) / ${most.clinician}`;
    return (
      `${sum}, ${need(sum)} AS need${n}, ${clinician(sum)} AS clinician${n},` +
      ` LEAST(999, (2 * (${forNeed}) + ${forThem}) / 3) AS rest${n}`
    );
  });

  const keys = legs.map((_, n) => {
    const sum = `s.sum${n}`;
    const [shortNeed, shortClinician] = short[n].map(({ sql }) => (sql === null ? null : again(sql)));
    const alone = [
      shortNeed &&
        `(s.clinician${n} >= ${line.clinician} AND ${shortNeed} > 0 AND ${need(sum, ` - ${shortNeed}`)} >= ${line.need})`,
      shortClinician &&
        `(s.need${n} >= ${line.need} AND ${shortClinician} > 0 AND ${clinician(sum, ` - ${shortClinician}`)} >= ${line.clinician})`,
    ].filter(Boolean);
    const gates = part(sum, 'gates');
    const gateNeed = part(sum, 'gateNeed');
    const gateClinician = part(sum, 'gateClinician');
    const outcome = [
      `CASE WHEN ${gates} > 1 THEN 0`,
      `WHEN ${gates} = 0 AND s.need${n} >= ${line.need} AND s.clinician${n} >= ${line.clinician} THEN 2`,
      `WHEN ${gates} = 1 AND ${gateNeed} + ${gateClinician} > 0 AND ${need(sum, ` - ${gateNeed}`)} >= ${line.need}`,
      `AND ${clinician(sum, ` - ${gateClinician}`)} >= ${line.clinician} THEN 1`,
      ...(alone.length > 0 ? [`WHEN ${gates} = 0 AND (${alone.join(' OR ')}) THEN 1`] : []),
      'ELSE 0 END',
    ].join(' ');
    const rest = [
      `((63 - ${gates}) << ${keyShift.gates})`,
      `(s.rest${n}::bigint << ${keyShift.overall})`,
      `${BigInt(mostLegs - n) << BigInt(keyShift.leg)}`,
      `(s.need${n} << ${keyShift.need})`,
      `s.clinician${n}`,
    ].join(' | ');
    // The thousands of the order tell the outcome, so one multiplication places both.
    const each = (1n << BigInt(keyShift.outcome)) + (1000n << BigInt(keyShift.overall));
    return `(${outcome})::bigint * ${each} + (${rest})`;
  });

  return `
SELECT num, key FROM (
SELECT s.num, ${keys.length === 1 ? keys[0] : dialect.greatest(keys)} AS key FROM (
SELECT t.num, ${fitted.join(',\n ')}${carry('t')} FROM (
SELECT c.num, ${legs.map((_, n) => `c.always + c.leg${n} AS sum${n}`).join(', ')}${carry('c')} FROM (
SELECT p.num${columns.map((column) => `, ${column} AS ${column.replace('.', '_')}`).join('')},
 ${sumSql(always, packing, dialect)} AS always,
 ${sums.join(',\n ')}
FROM ${query.from}
WHERE ${query.where.join(' AND ')}
${fence}) c ${fence}) t ${fence}) s ${fence}) found
WHERE key >= ${1n << BigInt(keyShift.outcome)}
ORDER BY (key >> ${keyShift.overall}) & 4095 DESC
FETCH FIRST ${top} ROWS WITH TIES`;
}
