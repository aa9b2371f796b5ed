import { type Figure, type Report, judged } from '../house/report.js';
import { digestOf } from './found.js';
import { type Measured, type Rematch, type Summary, ratio, summary } from './measured.js';

/** What was measured of so many people. */
export interface Size {
  count: number;
  engines: readonly Measured[];
  rematches: readonly Rematch[];
  /** One need and every relaxation of it counted, in ms. */
  relaxed: readonly number[];
  /** The same in PostgreSQL, one query each. */
  relaxedSql: readonly number[];
  /** All open needs judged for one person by the rule itself, in ms. */
  reverse: readonly number[];
  /** What it took to compile a position for the peers, which is not in their figures. */
  compileMs: number;
}

interface Row extends Summary {
  engine: string;
  people: number;
  cpuMs: number | null;
  buildSeconds: number | null;
  bytesAPerson: number | null;
  digest: string;
}

export interface MatchReport extends Report {
  rows: Row[];
  rematches: Rematch[];
  compared: { people: number; needs: number; digest: string }[];
}

export function reportOf(
  sizes: readonly Size[],
  about: Pick<Report, 'command' | 'machine' | 'shared'>,
): MatchReport {
  return {
    bench: 'match',
    ...about,
    size: `${sizes.map(({ count }) => count.toLocaleString('en-GB')).join(', ')} people, 200 needs, one in five broad`,
    figures: sizes.flatMap(figuresOf).map(judged),
    notes: [
      'every engine gave the same ids, scores and order for each need that it was asked, or this would not be printed',
      'peers are handed the compiled position; the roster compiles its own within its time',
    ],
    rows: sizes.flatMap(({ engines }) =>
      engines.map(({ engine, people, ms, cpuMs, buildSeconds, bytesAPerson, digest }) => ({
        engine,
        people,
        cpuMs,
        ...summary(ms),
        buildSeconds,
        bytesAPerson,
        digest,
      })),
    ),
    rematches: sizes.flatMap(({ rematches }) => rematches),
    compared: sizes.map(({ count, engines }) => {
      const needs = Math.min(...engines.map(({ lists }) => lists.length));
      return { people: count, needs, digest: digestOf(engines[0].lists.slice(0, needs)) };
    }),
  };
}

/** Targets hold at 300,000 people; at a million one of them again. */
function figuresOf({ count, engines, rematches, relaxed, relaxedSql, reverse, compileMs }: Size): Figure[] {
  const named = (name: string) => engines.find(({ engine }) => engine.startsWith(name));
  const roster = named('roster');
  if (!roster) return [];
  const at = count.toLocaleString('en-GB');
  const own = summary(roster.ms);
  const repeated = named('roster, asked again');
  const again = repeated && summary(repeated.ms);
  const target = (limit: Partial<Figure>, on = count === 300_000): Partial<Figure> => (on ? limit : {});
  const figures: Figure[] = [
    { name: `roster p50, ${at}`, value: own.p50, unit: 'ms', ...target({ most: 1 }) },
    { name: `roster p95, ${at}`, value: own.p95, unit: 'ms', ...target({ most: 10 }) },
    ...(again
      ? [
          { name: `the same asked again, p50, ${at}`, value: again.p50, unit: 'ms', ...target({ most: 1 }) },
          { name: `the same asked again, p95, ${at}`, value: again.p95, unit: 'ms', ...target({ most: 10 }) },
        ]
      : []),
    { name: `roster, ${at}`, value: roster.bytesAPerson!, unit: 'bytes a person', ...target({ most: 150 }) },
  ];
  const against = (name: string, limits: { mean?: number; p95?: number }, on?: boolean) => {
    const other = named(name);
    if (!other) return;
    const times = ratio(other, roster);
    for (const what of ['mean', 'p95'] as const)
      if (limits[what] !== undefined)
        figures.push({
          name: `${name}: roster faster, ${what}, ${at}`,
          value: times[what],
          unit: '×',
          ...target({ least: limits[what] }, on),
        });
  };
  if (count >= 1_000_000) against('PostgreSQL, best query', { mean: 15 }, true);
  else against('PostgreSQL, best query', { mean: 20, p95: 20 });
  against('Xapian', { mean: 4 });
  for (const name of ['PostgreSQL, best query', 'Xapian']) {
    const other = named(name);
    if (!other) continue;
    const needs = Math.min(other.ms.length, roster.ms.length);
    const [theirs, ours] = [other, roster].map(({ ms }) => summary(ms.slice(0, needs)).mean);
    figures.push({
      name: `${name}: the same, compiling on both sides, ${at}`,
      value: (theirs + compileMs) / ours,
      unit: '×',
    });
  }
  const floor = named('C,');
  if (floor)
    figures.push({
      name: `C, same search: roster slower, ${at}`,
      value: ratio(roster, floor).mean,
      unit: '×',
      ...target({ most: 2 }),
    });
  const bulk = (engine: string) =>
    rematches.find((one) => one.engine.startsWith(engine) && one.threads === 2);
  const ours = bulk('roster');
  for (const [engine, least] of [
    ['PostgreSQL', 15],
    ['DuckDB', 8],
  ] as const) {
    const theirs = bulk(engine);
    if (ours && theirs)
      figures.push({
        name: `5,000 needs on two: ${engine}, ${at}`,
        value: theirs.all / ours.all,
        unit: '× slower',
        ...target({ least }),
      });
  }
  figures.push(
    { name: `need and its relaxations, p95, ${at}`, value: summary(relaxed).p95, unit: 'ms' },
    { name: `the same in PostgreSQL, counts equal, ${at}`, value: summary(relaxedSql).p95, unit: 'ms' },
    { name: `5,000 needs for one person by score.ts, ${at}`, value: summary(reverse).p95, unit: 'ms p95' },
    { name: `compiling for the peers, ${at}`, value: compileMs, unit: 'ms a need' },
  );
  return figures;
}

const digits = (value: number): string =>
  Number.isNaN(value) ? '–' : value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at].length)));
  const line = (row: readonly string[]) =>
    `  ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('  ')}`;
  return [line(head), ...rows.map(line)].join('\n');
}

/** For people: tables, then the targets. */
export function printed(report: MatchReport): string {
  const engines = table(
    [
      'engine',
      'people',
      'needs',
      'mean ms',
      'p50',
      'p95',
      'max',
      'CPU ms',
      'build s',
      'bytes each',
      'digest',
    ],
    report.rows.map((row) => [
      row.engine,
      String(row.people),
      String(row.needs),
      ...[row.mean, row.p50, row.p95, row.max].map(digits),
      row.cpuMs === null ? '–' : digits(row.cpuMs),
      row.buildSeconds === null ? '–' : digits(row.buildSeconds),
      row.bytesAPerson === null ? '–' : row.bytesAPerson.toFixed(0),
      row.digest,
    ]),
  );
  const rematches = table(
    ['5,000 needs', 'people', 'at once', 'asked', 'seconds for all', ''],
    report.rematches.map((one) => [
      one.engine,
      String(one.people),
      String(one.threads),
      String(one.asked),
      digits(one.all),
      one.extrapolated ? 'in proportion' : 'measured',
    ]),
  );
  const same = report.compared.map(
    ({ people, needs, digest }) =>
      `  the first ${needs} needs of ${people} people: ${digest} from every engine`,
  );
  const figures = report.figures.map(({ name, value, unit, most, least, met }) => {
    const verdict = met ? 'met' : 'NOT met';
    const limit =
      most !== undefined ? `≤ ${most}: ${verdict}` : least !== undefined ? `≥ ${least}: ${verdict}` : '';
    return `  ${name.padEnd(58)}${`${digits(value)} ${unit}`.padStart(18)}  ${limit}`.trimEnd();
  });
  return [
    `match · ${report.size}`,
    report.machine,
    report.shared,
    '',
    engines,
    '',
    ...same,
    '',
    rematches,
    '',
    ...figures,
    ...report.notes.map((note) => `  ${note}`),
    '',
  ].join('\n');
}
