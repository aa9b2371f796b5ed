import { createReadStream, existsSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ClinicianImports } from '../../libs/clinicians/clinician-imports.service.js';
import { NeedImports } from '../../libs/needs/need-imports.service.js';
import { OrganisationImports } from '../../libs/partnerships/organisation-imports.service.js';
import { Clock } from '../../libs/platform/clock.js';
import { Database } from '../../libs/platform/database.js';
import { csvRows } from '../../libs/platform/imports/csv-rows.js';
import { ImportRun, type Rows } from '../../libs/platform/imports/import-run.js';
import { jsonRows } from '../../libs/platform/imports/json-rows.js';
import type { Importable } from '../../libs/platform/imports/importable.js';
import { Refusal } from '../../libs/platform/refusal.js';
import { LeavePolicyImports } from '../../libs/time-off/leave-policy-imports.service.js';
import { playInDemo } from './import/demo.js';
import { atTheDesk } from './import/desk.js';
import { Reporter } from './import/reporter.js';

const USAGE = `Usage: npm run midst -- import cases <folder>
       npm run midst -- import organisations|clinicians|needs <file.csv|file.json>
  --dry-run        does and checks everything, and takes it back
  --json           prints figures as JSON instead of a line for each row; with --rows the rows as well
  --demo           records demo consent and verification, and opens the needs that are complete; never in production
  --source <name>  whose ids the rows carry; the same id of the same source is the same record`;

const SOURCE = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** `midst -- import …`; docs/import.md is its manual. */
export async function importFiles(args: string[]): Promise<void> {
  const { what, path, dryRun, json, rows, demo, source } = read(args);
  await atTheDesk(async (desk, config) => {
    if (demo && config.production)
      throw new Refusal('FORBIDDEN', 'Demo consent is never recorded in production. Import without --demo.');
    const needs = desk.get(NeedImports);
    const organisations = desk.get(OrganisationImports);
    const clinicians = (contacts: boolean) => desk.get(ClinicianImports).arriving({ contacts, demo });
    const files: [Importable, string][] =
      what === 'cases'
        ? present([
            [needs, join(path, 'needs.json')],
            [clinicians(false), join(path, 'clinicians.json')],
            [desk.get(LeavePolicyImports), join(path, 'leave_policies.json')],
          ])
        : [[{ organisations, needs, clinicians: clinicians(true) }[what], path]];
    const database = desk.get(Database);
    const reporter = new Reporter({ json, rows, dryRun });
    const run = new ImportRun(database, desk.get(Clock), {
      source,
      dryRun,
      onRow: (report) => reporter.row(report),
    });
    await run.whole(async (bring) => {
      for (const [importable, file] of files) {
        reporter.file(file);
        await bring(importable, rowsOf(file));
      }
    });
    const played = demo && !dryRun ? await playInDemo(desk, source) : null;
    reporter.end(run.figures, played);
    if (run.figures.lost > 0) process.exitCode = 2;
  });
}

const kinds = ['cases', 'organisations', 'clinicians', 'needs'] as const;

function read(args: string[]) {
  const { values, positionals } = parsed(args);
  const [what, path] = positionals;
  const kind = kinds.find((one) => one === what);
  if (!kind || !path || positionals.length > 2) throw new Refusal('BAD_INPUT', USAGE);
  const source = values.source ?? (kind === 'cases' ? 'cases' : 'files');
  if (!SOURCE.test(source))
    throw new Refusal('BAD_INPUT', 'A source is named in small letters, digits and hyphens, 40 at most.');
  if (!existsSync(path)) throw new Refusal('BAD_INPUT', `There is no ${resolve(path)}.`);
  return { ...values, dryRun: values['dry-run'], what: kind, path, source };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        rows: { type: 'boolean', default: false },
        demo: { type: 'boolean', default: false },
        source: { type: 'string' },
      },
    });
  } catch (error) {
    if (error instanceof TypeError) throw new Refusal('BAD_INPUT', `${error.message}\n\n${USAGE}`);
    throw error;
  }
}

function present(files: [Importable, string][]): [Importable, string][] {
  const there = files.filter(([, file]) => existsSync(file));
  if (there.length === 0)
    throw new Refusal('BAD_INPUT', `None of ${files.map(([, file]) => file).join(', ')} is there.`);
  return there;
}

function rowsOf(file: string): Rows {
  const extension = extname(file).toLowerCase();
  if (extension === '.json') return jsonRows(() => createReadStream(file));
  if (extension === '.csv' || extension === '.tsv') return csvRows(() => createReadStream(file));
  throw new Refusal('BAD_INPUT', `${file}: files end in .csv or .json.`);
}
