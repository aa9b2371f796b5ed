import type { Figures } from '../../../libs/platform/imports/figures.js';
import type { RowReport } from '../../../libs/platform/imports/import-run.js';
import type { OpenedInDemo } from './open-in-demo.js';

/** A refused value or row, and a text that no term fits, as often as it was met. */
interface Unmapped {
  kind: string;
  field: string;
  text: string;
  why: string | null;
  times: number;
}

/** More different texts than this are counted and no longer listed: a file may hold a million. */
const MOST_UNMAPPED = 2000;
const ROWS_BETWEEN_SIGNS = 500;

/** Tells what became of every row: lines or JSON on standard output, progress on standard error. */
export class Reporter {
  private readonly unmapped = new Map<string, Unmapped>();
  private readonly refusedRows: object[] = [];
  private readonly rows: object[] = [];
  private seen = 0;

  constructor(private readonly options: { json: boolean; rows: boolean; dryRun: boolean }) {}

  file(name: string): void {
    process.stderr.write(`Reading ${name} …\n`);
  }

  row(report: RowReport): void {
    this.seen += 1;
    if (this.seen % ROWS_BETWEEN_SIGNS === 0) process.stderr.write(`${this.seen} rows …\n`);
    const { kind, row, key, outcome, why } = report;
    if (outcome === 'refused') this.refusedRows.push({ kind, row, key, why });
    else this.note(report);
    const told = {
      ...{ kind, row, key, outcome, why, nounId: report.nounId, lost: report.lost },
      values: report.stated.map(({ field, index, text, state, terms, why: because }) => ({
        ...{ field, index, text, state, terms, why: because },
      })),
    };
    if (this.options.json) {
      if (this.options.rows) this.rows.push(told);
    } else process.stdout.write(`${lines(report).join('\n')}\n`);
  }

  end(figures: Figures, demo: OpenedInDemo | null = null): void {
    const { dryRun } = this.options;
    const kinds = figures.all();
    if (this.options.json) {
      const unmapped = [...this.unmapped.values()];
      const all = {
        ...{ dryRun, lost: figures.lost, kinds, refusedRows: this.refusedRows, unmapped },
        ...(demo && { demo }),
      };
      process.stdout.write(
        `${JSON.stringify({ ...all, ...(this.options.rows && { rows: this.rows }) }, null, 2)}\n`,
      );
      return;
    }
    for (const [kind, { rows, total }] of Object.entries(kinds)) {
      process.stdout.write(
        `${kind}: ${rows.read} rows, ${rows.added} added, ${rows.changed} changed, ${rows.unchanged} unchanged, ${rows.refused} refused; ` +
          `${total.stated} values stated, ${total.mapped} mapped, ${total.kept} kept as text, ${total.refused} refused, ${total.lost} lost\n`,
      );
    }
    if (demo) {
      process.stdout.write(`In the demo ${demo.opened} needs were opened.\n`);
      for (const [why, times] of Object.entries(demo.kept))
        process.stdout.write(`  ${times} not opened: ${plain(why)}\n`);
    }
    if (dryRun) process.stdout.write('This was a dry run: nothing was changed.\n');
  }

  private note({ kind, stated }: RowReport): void {
    for (const { field, text, state, why } of stated) {
      if (state === 'mapped') continue;
      const key = JSON.stringify([kind, field, text]);
      const known = this.unmapped.get(key);
      if (known) known.times += 1;
      else if (this.unmapped.size < MOST_UNMAPPED)
        this.unmapped.set(key, { kind, field, text, why, times: 1 });
    }
  }
}

function lines({ kind, row, key, outcome, why, stated, lost }: RowReport): string[] {
  const count = (state: string) => stated.filter((one) => one.state === state).length;
  const head = `${kind} ${plain(key ?? `row ${row}`)}: ${outcome}`;
  if (outcome === 'refused') return [`${head}: ${plain(why ?? '')}`];
  const summed = `${count('mapped')} mapped, ${count('kept')} kept as text, ${count('refused')} refused, ${lost.length} lost`;
  if (outcome === 'unchanged') return [`${head} (${summed})`];
  const shown = stated
    .filter(({ state }) => state !== 'mapped')
    .map(
      ({ field, index, text, state, why: because }) =>
        `  ${state} ${plain(field)}${index === null ? '' : ` ${index + 1}`}: ${plain(text)}${because ? ` (${because})` : ''}`,
    );
  return [`${head}: ${summed}`, ...shown];
}

/** What a file says must not steer the terminal on which it is shown. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, ' ').slice(0, 300);
}
