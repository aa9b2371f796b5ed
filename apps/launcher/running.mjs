import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from './places.mjs';
import { end, isSame, note } from './processes.mjs';

const nameOf = (folder) => join(folder, 'running.json');

/**
 * Notes which programs run now, so that the next start finds those which a killed launcher left behind. Renamed
 * into place: a reader sees the whole file or the one before.
 * @param {{ ready?: boolean, seconds?: number, programs: Record<string, number> }} state names and process ids
 */
export function writeRunning(folder, { programs, ...rest }) {
  const noted = Object.entries(programs).map(([name, pid]) => ({ name, ...note(pid) }));
  const half = `${nameOf(folder)}.new`;
  writeFileSync(half, `${JSON.stringify({ ...rest, programs: noted })}\n`, { mode: 0o600 });
  renameSync(half, nameOf(folder));
}

export function readRunning(folder) {
  return readJson(nameOf(folder));
}

/** The noted programs that are still there; only those that are truly the same processes. */
export function leftBehind(folder) {
  return (readRunning(folder)?.programs ?? []).filter(
    ({ name, ...noted }) => name !== 'postgres' && isSame(noted),
  );
}

/** Ends programs of an earlier run. PostgreSQL is left to its own recovery, which knows its pid file. */
export async function endLeftBehind(folder) {
  const left = leftBehind(folder);
  await Promise.all(left.map(({ pid }) => end(pid, [['SIGTERM', 5_000]], { group: true })));
  forgetRunning(folder);
  return left.map(({ name }) => name);
}

export function forgetRunning(folder) {
  rmSync(nameOf(folder), { force: true });
}
