import { cpus, loadavg, platform, release, totalmem } from 'node:os';
import { Client } from 'pg';

export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** `most`: not more than this; `least`: not less. Without either it is told and not judged. */
  most?: number;
  least?: number;
}

export interface Report {
  bench: string;
  command: string;
  size: string;
  machine: string;
  /** What else ran: the load before the bench began, in processes that wanted a core. */
  shared: string;
  figures: (Figure & { met?: boolean })[];
  notes: string[];
}

export function judged(figure: Figure): Figure & { met?: boolean } {
  const { value, most, least } = figure;
  if (most === undefined && least === undefined) return figure;
  return { ...figure, met: (most === undefined || value <= most) && (least === undefined || value >= least) };
}

/** What the programs run on, without the database. */
export function bareMachine(): string {
  return [
    `${cpus().length} × ${cpus()[0].model}`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    `${platform()} ${release()}`,
    `Node ${process.versions.node}`,
  ].join(', ');
}

export async function machine(adminUrl: string): Promise<string> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
    return `${bareMachine()}, PostgreSQL ${rows[0].server_version}`;
  } finally {
    await client.end();
  }
}

/** What wanted the cores before the bench took them: on a quiet machine near 0. */
export function sharedNow(): string {
  return `load average before it began ${loadavg()
    .map((load) => load.toFixed(1))
    .join(', ')} (1, 5, 15 min)`;
}

function told({ value, unit, most, least, met }: Figure & { met?: boolean }): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  const target =
    most !== undefined ? `≤ ${most} ${unit}` : least !== undefined ? `≥ ${least} ${unit}` : undefined;
  return `${value.toFixed(digits)} ${unit}${target ? `   target ${target}: ${met ? 'met' : 'NOT met'}` : ''}`;
}

export function print(report: Report, args: readonly string[]): void {
  if (args.includes('--json')) return void process.stdout.write(`${JSON.stringify(report)}\n`);
  const lines = [
    `${report.bench} · ${report.size}`,
    report.machine,
    report.shared,
    ...report.figures.map((figure) => `  ${figure.name.padEnd(42)}${told(figure)}`),
    ...report.notes.map((note) => `  ${note}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
