import { readdirSync, readFileSync } from 'node:fs';

/** What /proc says of processes; on a system without it there are no figures, and the bench says so. */

function parts(pid: number): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function whileThere<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

/** Seconds of processor time since it began. Clock ticks are 1/100 s on every Linux that Node runs on. */
function cpuSecondsOf(pid: number): number {
  const [, , , , , , , , , , , user, system, childUser, childSystem] = parts(pid).map(Number);
  return (user + system + childUser + childSystem) / 100;
}

function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)
    .filter((entry) => whileThere(() => Number(parts(entry)[1])) === pid);
}

/** Of PostgreSQL the postmaster counts those backends that ended (as its children), and the others count themselves. */
export function cpuSeconds(pid: number, { family = false } = {}): number {
  const all = family ? [pid, ...childrenOf(pid)] : [pid];
  return all.reduce((sum, one) => sum + (whileThere(() => cpuSecondsOf(one)) ?? 0), 0);
}

/** Megabytes resident: VmRSS. PostgreSQL's processes share their buffers, so a family is counted in proportion. */
export function residentMb(pid: number, { family = false } = {}): number {
  const kilobytes = (file: string, field: string) =>
    Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readFileSync(file, 'utf8'))?.[1] ?? 0);
  if (!family) return kilobytes(`/proc/${pid}/status`, 'VmRSS') / 1024;
  return (
    [pid, ...childrenOf(pid)].reduce(
      (sum, one) => sum + (whileThere(() => kilobytes(`/proc/${one}/smaps_rollup`, 'Pss')) ?? 0),
      0,
    ) / 1024
  );
}

/** Most that it ever had resident, in megabytes. */
export function peakMb(pid: number): number {
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}
