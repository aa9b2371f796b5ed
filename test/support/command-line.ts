import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { ScratchDatabase } from './scratch-database.js';
import { surroundings } from './surroundings.js';

const root = join(__dirname, '../..');

export interface Told {
  code: number;
  out: string;
  err: string;
}

/** Runs `midst -- …` as an operator does: the real program, built, against this database. */
export function midst(
  database: ScratchDatabase,
  args: readonly string[],
  variables: Record<string, string> = {},
): Promise<Told> {
  const env = {
    ...surroundings,
    PATH: process.env.PATH,
    LOG_LEVEL: 'warn',
    DATABASE_URL: database.url,
    ...variables,
  };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(root, 'dist/apps/cli/main.js'), ...args],
      { cwd: root, env, maxBuffer: 64 * 1024 * 1024 },
      (error, out, err) => {
        const code = error && typeof error.code === 'number' ? error.code : error ? 1 : 0;
        resolve({ code, out, err });
      },
    );
  });
}
