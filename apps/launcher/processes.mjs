import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const hasProc = existsSync('/proc/self/stat');

/** The fields of /proc/<pid>/stat after the command name, which may itself contain blanks and brackets. */
function procStat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return undefined;
    throw error;
  }
}

/** True while the process runs. A zombie does not: in a container nobody may ever collect it. */
export function isAlive(pid) {
  if (hasProc) {
    const stat = procStat(pid);
    return stat !== undefined && stat[0] !== 'Z' && stat[0] !== 'X';
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function ps(pid, column) {
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

/** When the process began, so that a recycled process id is never mistaken for the one that was noted. */
export function birthmark(pid) {
  return hasProc ? procStat(pid)?.[19] : ps(pid, 'lstart');
}

export function isSame({ pid, born }) {
  return isAlive(pid) && birthmark(pid) === born;
}

export function note(pid) {
  return { pid, born: birthmark(pid) };
}

/** Whether this process is a PostgreSQL server on that data folder; the postmaster's working folder is its data. */
export function isPostmasterOf(pid, folder) {
  if (!isAlive(pid)) return false;
  if (!hasProc) return ps(pid, 'command').includes(folder);
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch (error) {
    // Another user's process: not ours to judge, so leave it to PostgreSQL's own check.
    return error.code === 'EACCES';
  }
}

function signal(target, name) {
  try {
    process.kill(target, name);
    return true;
  } catch (error) {
    if (error.code === 'ESRCH') return false;
    throw error;
  }
}

export async function waitUntilGone(pid, milliseconds) {
  const deadline = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false;
    await pause(20);
  }
  return true;
}

/**
 * Ends a process: each signal in turn with its patience in milliseconds, SIGKILL at the end.
 * `group` also sends the last one to everything which the process started.
 */
export async function end(pid, steps = [['SIGTERM', 10_000]], { group = false } = {}) {
  for (const [name, patience] of steps) {
    signal(pid, name);
    if (await waitUntilGone(pid, patience)) break;
  }
  if (isAlive(pid)) signal(pid, 'SIGKILL');
  if (group) signal(-pid, 'SIGKILL');
  await waitUntilGone(pid, 5_000);
}
