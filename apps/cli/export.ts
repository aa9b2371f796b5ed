import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { ClinicianImports } from '../../libs/clinicians/clinician-imports.service.js';
import { NeedImports } from '../../libs/needs/need-imports.service.js';
import { Database } from '../../libs/platform/database.js';
import { exportedRows } from '../../libs/platform/imports/export-rows.js';
import type { Importable } from '../../libs/platform/imports/importable.js';
import { Refusal } from '../../libs/platform/refusal.js';
import { LeavePolicyImports } from '../../libs/time-off/leave-policy-imports.service.js';
import { atTheDesk } from './import/desk.js';

const USAGE = 'Usage: npm run midst -- export cases <folder> [--source <name>]';

/** `midst -- export cases <folder>`: the rows as they came, put together from what the records hold now. */
export async function exportFiles(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { source: { type: 'string', default: 'cases' } },
  });
  const [what, folder] = positionals;
  if (what !== 'cases' || !folder || positionals.length > 2) throw new Refusal('BAD_INPUT', USAGE);
  await mkdir(folder, { recursive: true });
  await atTheDesk(async (desk) => {
    const database = desk.get(Database);
    const files: [Importable, string][] = [
      [desk.get(NeedImports), 'needs.json'],
      [desk.get(ClinicianImports).arriving({ contacts: false, demo: false }), 'clinicians.json'],
      [desk.get(LeavePolicyImports), 'leave_policies.json'],
    ];
    for (const [importable, name] of files) {
      const file = join(folder, name);
      const written = await write(database, importable, values.source, file);
      process.stdout.write(
        `${file}: ${written.rows} rows${written.missing > 0 ? `, ${written.missing} values missing` : ''}\n`,
      );
      if (written.missing > 0) process.exitCode = 2;
    }
  });
}

async function write(database: Database, importable: Importable, source: string, file: string) {
  const out = createWriteStream(file, { encoding: 'utf8' });
  let rows = 0;
  let missing = 0;
  out.write('[');
  for await (const one of exportedRows(database, importable, source)) {
    const text = JSON.stringify(one.row, null, 1).replace(/^/gm, ' ');
    if (!out.write(`${rows === 0 ? '\n' : ',\n'}${text}`)) await once(out, 'drain');
    rows += 1;
    missing += one.missing.length;
  }
  out.end('\n]\n');
  await finished(out);
  return { rows, missing };
}
