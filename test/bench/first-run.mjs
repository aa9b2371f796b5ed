// From installed packages to a ready service, the second start, and what each program holds in memory.
// Its own data folder, its own ports: a Midst that runs is left alone.
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { cpus, platform, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isRoot, projectRoot, readJson } from '../../apps/launcher/places.mjs';
import { freePort } from '../../apps/launcher/ports.mjs';
import { waitUntilGone } from '../../apps/launcher/processes.mjs';

const targets = { firstSeconds: 20, secondSeconds: 10, apiMb: 250, workerMb: 250, webMb: 150 };
const settle = 5_000;
const patience = 180_000;

function kilobytes(file, field) {
  const found = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readFileSync(file, 'utf8'));
  return found ? Number(found[1]) : 0;
}

function childrenOf(pid) {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .filter((entry) => {
      try {
        const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
        return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === pid;
      } catch (error) {
        if (error.code === 'ENOENT' || error.code === 'ESRCH') return false;
        throw error;
      }
    })
    .map(Number);
}

/** Megabytes resident. PostgreSQL's processes share their buffers, so theirs are counted in proportion (PSS). */
function residentMb(name, pid) {
  if (!existsSync('/proc/self/status')) return undefined;
  if (name !== 'postgres') return kilobytes(`/proc/${pid}/status`, 'VmRSS') / 1024;
  const all = [pid, ...childrenOf(pid)];
  return all.reduce((sum, one) => sum + kilobytes(`/proc/${one}/smaps_rollup`, 'Pss'), 0) / 1024;
}

async function once(env, dataFolder) {
  const begun = Date.now();
  const launcher = spawn(process.execPath, [join(projectRoot, 'apps/launcher/start.mjs')], {
    cwd: projectRoot,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let words = '';
  launcher.stderr.on('data', (chunk) => (words += chunk));
  const state = () => readJson(join(dataFolder, 'running.json'));
  while (!state()?.ready) {
    if (launcher.exitCode !== null || Date.now() - begun > patience) {
      launcher.kill('SIGTERM');
      throw new Error(`Midst did not start:\n${words}`);
    }
    await pause(20);
  }
  const seconds = (Date.now() - begun) / 1000;
  await pause(settle);
  const memory = Object.fromEntries(
    [...state().programs, { name: 'launcher', pid: launcher.pid }].map(({ name, pid }) => [
      name,
      residentMb(name, pid),
    ]),
  );
  const stopBegun = Date.now();
  launcher.kill('SIGTERM');
  await waitUntilGone(launcher.pid, 60_000);
  return { seconds, memory, stopSeconds: (Date.now() - stopBegun) / 1000 };
}

function verdict(value, target, unit) {
  return `${value.toFixed(1)} ${unit}${target === undefined ? '' : ` (target ≤ ${target}: ${value <= target ? 'met' : 'NOT met'})`}`;
}

function print({ size, machine, figures }) {
  const line = (what, words) => console.log(`  ${what.padEnd(26)}${words}`);
  console.log(`first-run · ${size}\n${machine}`);
  line('ready after install', verdict(figures.firstSeconds, targets.firstSeconds, 's'));
  line('second start', verdict(figures.secondSeconds, targets.secondSeconds, 's'));
  line('stop', verdict(figures.stopSeconds, undefined, 's'));
  for (const [name, mb] of Object.entries(figures.residentMb)) {
    if (mb !== undefined) line(`${name} resident, idle`, verdict(mb, targets[`${name}Mb`], 'MB'));
  }
}

const dataFolder = mkdtempSync(join(tmpdir(), 'midst-first-run-'));
if (isRoot) chmodSync(dataFolder, 0o711);
try {
  const env = { ...process.env, DATA_DIR: join(dataFolder, 'data') };
  for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL', 'QUEUE_URL', 'SMTP_URL', 'API_URL', 'WEB_URL'])
    delete env[name];
  for (const name of ['API_PORT', 'WEB_PORT', 'SMTP_PORT']) env[name] = String(await freePort());
  // The compiler's work belongs to the first start.
  rmSync(join(projectRoot, 'dist'), { recursive: true, force: true });
  const first = await once(env, env.DATA_DIR);
  const second = await once(env, env.DATA_DIR);
  const result = {
    bench: 'first-run',
    size: `packages installed; ${env.DEMO === 'false' ? 'no demo data' : 'demo data loaded'}; empty data folder, then the same again`,
    machine: `${cpus().length} × ${cpus()[0].model}, ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()} ${release()}, Node ${process.versions.node}`,
    figures: {
      firstSeconds: first.seconds,
      secondSeconds: second.seconds,
      stopSeconds: second.stopSeconds,
      residentMb: second.memory,
    },
    targets,
  };
  if (process.argv.includes('--json')) console.log(JSON.stringify(result));
  else print(result);
} finally {
  const moved = readJson(join(dataFolder, 'data/midst.json'))?.movedTo;
  if (moved) rmSync(moved, { recursive: true, force: true });
  rmSync(dataFolder, { recursive: true, force: true });
}
