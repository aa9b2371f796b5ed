import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = join(__dirname, '../..');

export interface CaseFolder {
  /** Whose ids the rows carry; see docs/import.md. */
  source: string;
  folder: string;
  invented: boolean;
}

/**
 * The invented cases, always, and real ones where they are: the folder that `CASES_DIR` names, otherwise
 * `../shared/cases`. A folder that is named and not there is a fault; which were read is printed, so that a run
 * without real cases cannot be taken for one with them.
 */
export function caseFolders(): CaseFolder[] {
  const named = process.env.CASES_DIR;
  const real = resolve(root, named ?? '../shared/cases');
  if (named && !existsSync(real)) throw new Error(`CASES_DIR names ${real}, and there is no such folder`);
  const folders = [
    { source: 'invented', folder: join(root, 'test/cases'), invented: true },
    ...(existsSync(real) ? [{ source: 'cases', folder: real, invented: false }] : []),
  ];
  process.stdout.write(
    `Cases read: ${folders.map(({ folder }) => folder).join(' and ')}${folders.length === 1 ? ` (no real ones at ${real})` : ''}\n`,
  );
  return folders;
}
