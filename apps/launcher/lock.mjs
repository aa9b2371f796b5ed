import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from './places.mjs';
import { isSame, note } from './processes.mjs';

const nameOf = (folder) => join(folder, 'launcher.lock');

/** Who holds the folder now: `{ pid, born, purpose }`, or undefined when nobody alive does. */
export function lockHolder(folder) {
  const holder = readJson(nameOf(folder));
  return holder && isSame(holder) ? holder : undefined;
}

/**
 * Takes the folder for this process. Returns undefined when it is ours now, otherwise whoever has it.
 * link() either makes the name or fails, so two launchers can never both believe that they have it.
 */
export function takeLock(folder, purpose) {
  const lock = nameOf(folder);
  const mine = `${lock}.${process.pid}`;
  const text = JSON.stringify({ ...note(process.pid), purpose });
  writeFileSync(mine, text, { mode: 0o600 });
  try {
    for (;;) {
      try {
        linkSync(mine, lock);
        return undefined;
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      const holder = lockHolder(folder);
      if (holder) return holder;
      moveStaleAway(lock);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

function moveStaleAway(lock) {
  const aside = `${lock}.stale.${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  // Between reading and renaming, somebody quicker may have replaced the stale lock: give theirs back.
  const moved = readJson(aside);
  if (moved && isSame(moved)) linkSync(aside, lock);
  rmSync(aside, { force: true });
}

export function releaseLock(folder) {
  try {
    if (JSON.parse(readFileSync(nameOf(folder), 'utf8')).pid === process.pid) rmSync(nameOf(folder));
  } catch (error) {
    if (error.code !== 'ENOENT' && !(error instanceof SyntaxError)) throw error;
  }
}
