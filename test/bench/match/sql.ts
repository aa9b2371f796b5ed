import type { Compiled, Line } from './compiled.js';
import type { FacetName } from './facets.js';
import { foundOf, keyShift, mostLegs, top } from './found.js';
import { type Field, type Packing, mostOf, packingOf } from './packing.js';
import type { Source } from './sources.js';

/** What differs between the peers that speak SQL. Columns hold the number of a value plus one, null for none. */
export interface Dialect {
  /** A table as a constant, looked into by a number from 1. */
  list(of: Iterable<number | bigint>, type: 'smallint' | 'bigint'): string;
  /** Of a facet of which everybody has one value. */
  column(facet: FacetName): string;
  /** Rank of the best element; -1 or null where none says anything. */
  elements(source: Source & { kind: 'elements' }): string;
  /** True where somebody has no value of a facet; null where that is not told by a column. */
  none(facet: FacetName): string | null;
  /** How many of those values somebody has; 0 for none. */
  common(source: Source & { kind: 'count' }): string;
  /** Days of the longest overlap; null where there is no window, or none in the modes and the others say nothing. */
  days(source: Source & { kind: 'overlap' }): string;
  /** Most years in a profession that counts, and in any, -1 or null for none; and 1 where there is only one. */
  named(counts: Uint8Array): string;
  /** The fewest years in a profession that counts; below zero where one of them leaves them open. */
  fewest(counts: Uint8Array): string;
  longest(): string;
  alone(): string;
  greatest(of: readonly string[]): string;
  /** Division of whole numbers. */
  divided: string;
  /** Keeps levels apart where a planner would fold them. */
  fence: string;
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
      const { those, table } = source;
      if (those.length === 0) return String(table[0]);
      return at(table, `1 + LEAST(${dialect.common(source)}, ${table.length - 1})`);
    }
    case 'best': {
      const found = dialect.greatest(source.of.map((one) => rankSql(one, dialect)));
      if (source.of.some(alwaysSays)) return found;
      return `(CASE WHEN ${found} >= 0 THEN ${found} ELSE ${rankSql(source.otherwise, dialect)} END)`;
    }
    case 'switch': {
      const cases = source.of.map((one, n) => `WHEN ${n} THEN ${rankSql(one, dialect)}`);
      return `(CASE ${at(source.to, dialect.column(source.facet))} ${cases.join(' ')} END)`;
    }
    case 'elements': {
      const { table, stale, otherwise } = source;
      const found = dialect.elements(source);
      const other = rankSql(otherwise, dialect);
      const said = [...table, ...(stale?.table ?? [])].filter((rank) => rank >= 0);
      if (said.length === 0) return other;
      const none = dialect.none(source.facet);
      // Where every value says something, only somebody without any is left to the other source.
      if (none && !table.includes(-1)) return `(CASE WHEN ${none} THEN ${other} ELSE ${found} END)`;
      const best =
        Math.min(...said) >= mostRank(otherwise)
          ? dialect.greatest([found, other])
          : `(CASE WHEN ${found} >= 0 THEN ${found} ELSE ${other} END)`;
      return none ? `(CASE WHEN ${none} THEN ${other} ELSE ${best} END)` : best;
    }
    case 'overlap': {
      const { table, otherwise } = source;
      const days = dialect.days(source);
      const most = `LEAST(${table.length - 1}, ${dialect.greatest([days, '0'])})`;
      const unsaid = (source.onlyThese ? null : dialect.none('window')) ?? `${days} IS NULL`;
      return `(CASE WHEN ${unsaid} THEN ${rankSql(otherwise, dialect)} ELSE ${at(table, `1 + ${most}`)} END)`;
    }
    case 'years':
      return yearsSql(source, dialect);
  }
}

/** Whether a source has an answer about everybody. */
function alwaysSays(source: Source): boolean {
  switch (source.kind) {
    case 'constant':
      return source.reading >= 0;
    case 'single':
      return !source.table.includes(-1);
    case 'elements':
      return alwaysSays(source.otherwise);
    case 'best':
      return source.of.some(alwaysSays) || alwaysSays(source.otherwise);
    case 'switch':
      return source.of.every(alwaysSays);
    default:
      return true;
  }
}

function mostRank(source: Source): number {
  switch (source.kind) {
    case 'constant':
      return source.reading;
    case 'best':
      return Math.max(...source.of.map(mostRank), mostRank(source.otherwise));
    case 'switch':
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
  const bucket = (value: string) =>
    `(CASE WHEN ${value} IS NULL OR ${value} < 0 THEN 0 WHEN ${value} < ${wanted} THEN 1 ELSE 2 END)`;
  const named = dialect.named(counts);
  const namedIs = `(CASE WHEN ${named} >= ${wanted} THEN 2 WHEN ${named} >= 0 AND ${dialect.fewest(counts)} >= 0 THEN 1 ELSE 0 END)`;
  const index =
    `((((p.said_low_resource * 3 + p.said_teaching) * 2 + ${dialect.alone()}) * 3 + ${bucket('p.years_in_all')}) * 2` +
    ` + (CASE WHEN ${dialect.longest()} >= ${wanted} THEN 1 ELSE 0 END)) * 3 + ${namedIs}`;
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

/** A column of the person, or of what is joined to them. */
const ofPerson = /\b(?:p|k_\w+)\.\w+/g;

export interface Query {
  /** Tables of the person as `p`, and what is joined to it as `k_…`; asked for once the lines are written. */
  from(): string;
  where: readonly string[];
}

/** Matches alone, which are most of what is asked, or near misses too, where there are too few of them; or how many. */
export type Which = 'matches' | 'all' | 'counts';

/**
 * The rule for one position: `num` and `key` of the first `limit` by the order, without the turns of equals. Level by
 * level, with a fence (OFFSET 0) between, so that nothing is worked out twice.
 */
export function positionSql(
  compiled: Compiled,
  dialect: Dialect,
  query: Query,
  which: Which,
  limit: number,
): string {
  const { always, legs, thresholds: line } = compiled;
  if (legs.length > mostLegs) throw new Error('Too many legs for the key of the peers');
  const packing = packingOf(compiled);
  const part = (sum: string, field: Field) =>
    `((${sum} >> ${packing.shift[field]}) & ${(1n << BigInt(packing.bits[field])) - 1n})`;
  const opened = ({ closed }: Compiled['legs'][number], sum: string) =>
    closed.some((one) => one === 1)
      ? `CASE WHEN (${dialect.list(closed, 'smallint')})[${dialect.column('never')}] = 0 THEN ${sum} END`
      : sum;
  const short = legs.map(({ lines }, n) =>
    (['need', 'clinician'] as const).map((side) => ({
      name: `short_${side}${n}`,
      sql: which !== 'matches' ? shortSql([...always, ...lines], side, dialect) : null,
    })),
  );
  const columns = [...new Set(short.flat().flatMap(({ sql }) => sql?.match(ofPerson) ?? []))];
  const carry = (from: string) => columns.map((column) => `, ${from}.${column.replace('.', '_')}`).join('');
  const again = (sql: string) => sql.replace(ofPerson, (column) => `s.${column.replace('.', '_')}`);

  const fit = (stated: string, open: string, silence: number) =>
    `GREATEST(0, 100 - ${stated} - LEAST(${open}, ${silence}))`;
  const need = (sum: string, less = '') =>
    fit(`(${part(sum, 'needStated')}${less})`, part(sum, 'needOpen'), line.silenceNeed);
  const clinician = (sum: string, less = '') =>
    fit(`(${part(sum, 'clinicianStated')}${less})`, part(sum, 'clinicianOpen'), line.silenceClinician);

  const sums =
    legs.length === 1
      ? [`${opened(legs[0], sumSql([...always, ...legs[0].lines], packing, dialect))} AS sum0`]
      : [
          `${sumSql(always, packing, dialect)} AS always`,
          ...legs.map((leg, n) => `${opened(leg, sumSql(leg.lines, packing, dialect))} AS leg${n}`),
        ];
  const added = legs.map((_, n) => (legs.length === 1 ? 'c.sum0' : `c.always + c.leg${n} AS sum${n}`));

  const fitted = legs.map(({ lines }, n) => {
    const most = mostOf([...always, ...lines]);
    const sum = `t.sum${n}`;
    const forNeed = `(1000 * (${most.need} - ${part(sum, 'orderLost')})) ${dialect.divided} ${Math.max(1, most.need)}`;
    const forThem =
      most.clinician === 0
        ? '1000'
        : `(1000 * (${most.clinician} - ${part(sum, 'clinicianStated')} - ${part(sum, 'clinicianOpen')})) ${dialect.divided} ${most.clinician}`;
    return (
      `${sum}, ${need(sum)} AS need${n}, ${clinician(sum)} AS clinician${n},` +
      ` LEAST(999, (2 * (${forNeed}) + ${forThem}) ${dialect.divided} 3) AS rest${n}`
    );
  });
  const gatesOf = (from: string, n: number) => part(`${from}.sum${n}`, 'gates');

  const keys = legs.map((_, n) => {
    const sum = `s.sum${n}`;
    const fits = `s.need${n} >= ${line.need} AND s.clinician${n} >= ${line.clinician}`;
    const gates = gatesOf('s', n);
    // The thousands of the order tell the outcome, so one number places both.
    const each = (1n << BigInt(keyShift.outcome)) + (1000n << BigInt(keyShift.overall));
    const rest = [
      `((63 - ${gates}) << ${keyShift.gates})`,
      `(s.rest${n}::bigint << ${keyShift.overall})`,
      `${BigInt(mostLegs - n) << BigInt(keyShift.leg)}`,
      `(s.need${n} << ${keyShift.need})`,
      `s.clinician${n}`,
    ].join(' | ');
    if (which === 'matches') return `CASE WHEN ${gates} = 0 AND ${fits} THEN ${2n * each} + (${rest}) END`;
    const [shortNeed, shortClinician] = short[n].map(({ sql }) => (sql === null ? null : again(sql)));
    const alone = [
      shortNeed &&
        `(s.clinician${n} >= ${line.clinician} AND ${shortNeed} > 0 AND ${need(sum, ` - ${shortNeed}`)} >= ${line.need})`,
      shortClinician &&
        `(s.need${n} >= ${line.need} AND ${shortClinician} > 0 AND ${clinician(sum, ` - ${shortClinician}`)} >= ${line.clinician})`,
    ].filter(Boolean);
    const gateNeed = part(sum, 'gateNeed');
    const gateClinician = part(sum, 'gateClinician');
    const outcome = [
      `CASE WHEN ${gates} > 1 THEN 0 WHEN ${gates} = 0 AND ${fits} THEN 2`,
      `WHEN ${gates} = 1 AND ${gateNeed} + ${gateClinician} > 0 AND ${need(sum, ` - ${gateNeed}`)} >= ${line.need}`,
      `AND ${clinician(sum, ` - ${gateClinician}`)} >= ${line.clinician} THEN 1`,
      ...(alone.length > 0 ? [`WHEN ${gates} = 0 AND (${alone.join(' OR ')}) THEN 1`] : []),
      'ELSE 0 END',
    ].join(' ');
    return `(${outcome})::bigint * ${each} + (${rest})`;
  });
  const least = which === 'matches' ? 2n : 1n;
  const ungated = legs.map((_, n) => `${gatesOf('t', n)} = 0`).join(' OR ');

  const outcome = `key >> ${keyShift.outcome}`;
  const [head, tail] =
    which === 'counts'
      ? [
          `sum(CASE WHEN ${outcome} = 2 THEN 1 ELSE 0 END) AS matches, sum(CASE WHEN ${outcome} = 1 THEN 1 ELSE 0 END) AS near`,
          '',
        ]
      : ['num, key', `ORDER BY (key >> ${keyShift.overall}) & 4095 DESC\nLIMIT ${limit}`];
  return `
SELECT ${head} FROM (
SELECT s.num, ${keys.length === 1 ? keys[0] : dialect.greatest(keys)} AS key FROM (
SELECT t.num, ${fitted.join(',\n ')}${carry('t')} FROM (
SELECT c.num, ${added.join(', ')}${carry('c')} FROM (
SELECT p.num${columns.map((column) => `, ${column} AS ${column.replace('.', '_')}`).join('')},
 ${sums.join(',\n ')}
FROM ${query.from()}
WHERE ${query.where.join(' AND ')}
${dialect.fence}) c${legs.length === 1 ? '' : ` ${dialect.fence}`}) t ${which === 'matches' ? `WHERE ${ungated} ` : ''}${dialect.fence}) s ${dialect.fence}) found
WHERE key >= ${least << BigInt(keyShift.outcome)}
${tail}`;
}

/** A row of an answer; big numbers come as text from some. */
export interface Row {
  num: number;
  key: bigint | string;
}

/**
 * Asks until the first fifty and all who stand equal to the fiftieth are there: near misses only where matches are too
 * few, more rows only where many are equal.
 */
export async function answered(
  ask: (which: Which, limit: number) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  let which: Which = 'matches';
  for (let limit = top * 4; ;) {
    const rows = await ask(which, limit);
    if (rows.length < top && which === 'matches') {
      which = 'all';
      continue;
    }
    const overall = (row: Row) => foundOf('', row.key).overall;
    if (rows.length < limit || overall(rows[limit - 1]) < overall(rows[top - 1])) return rows;
    limit *= 8;
  }
}
