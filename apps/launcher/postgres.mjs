import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readJson } from './places.mjs';
import { freePort } from './ports.mjs';
import { findHome, giveTo, removeQuietly } from './postgres-home.mjs';
import { end, isAlive, isPostmasterOf } from './processes.mjs';
import { say, Told } from './told.mjs';

/** Ending a server: fast shutdown, then immediate shutdown (recovers at next start), then SIGKILL. */
const gently = [
  ['SIGINT', 20_000],
  ['SIGQUIT', 5_000],
];

const password = () => randomBytes(24).toString('base64url');

/** The passwords of this cluster's three logins, made once and readable by this user only. */
function secretsOf(dataFolder) {
  const file = join(dataFolder, 'postgres.json');
  const kept = readJson(file);
  if (kept) return kept;
  const made = { postgres: password(), midst_owner: password(), midst_app: password() };
  writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}

/** What postmaster.pid says: the process, its port and whether it already accepts connections. */
function postmaster(cluster) {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/** The server that runs on this data folder now, if any: for commands that share it with a running Midst. */
export function runningServer(dataFolder) {
  const { cluster } = findHome(dataFolder);
  const found = postmaster(cluster);
  if (!found?.ready || !isPostmasterOf(found.pid, cluster)) return undefined;
  return { ...found, secrets: secretsOf(dataFolder), socket: socketFolder(cluster) };
}

function removeHalfMade(parent) {
  for (const name of readdirSync(parent).filter((entry) => /^postgres\.\d+\.new$/.test(entry))) {
    try {
      removeQuietly(join(parent, name));
    } catch (error) {
      if (error.code !== 'ENOTEMPTY') throw error;
    }
  }
}

async function makeCluster({ who, binaries, cluster }, secret) {
  // A name of our own: the initdb of a killed launcher may still be writing into its folder, which goes next time.
  const half = `${cluster}.${process.pid}.new`;
  removeHalfMade(dirname(cluster));
  mkdirSync(half, { mode: 0o700 });
  giveTo(who, half);
  const secretFile = `${half}.password`;
  writeFileSync(secretFile, `${secret}\n`, { mode: 0o600 });
  giveTo(who, secretFile);
  const args = [
    '-D',
    half,
    '-U',
    'postgres',
    '--pwfile',
    secretFile,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
  ];
  // The built-in provider sorts and folds UTF-8 the same on every machine, whatever locales are installed.
  args.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions');
  try {
    const { code, output } = await runQuietly(join(binaries, 'bin/initdb'), args, who);
    if (code !== 0)
      throw new Told(
        `PostgreSQL could not make its data folder ${cluster}: ${output.trim().split('\n').pop()}`,
      );
    renameSync(half, cluster);
  } finally {
    rmSync(secretFile, { force: true });
    removeQuietly(half);
  }
}

function runQuietly(program, args, { uid, gid }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { uid, gid, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

/**
 * A server left behind (its launcher was killed) is ended cleanly, so that the new one is our own child and can be
 * watched. A pid file whose process is something else entirely — after a reboot, say — is removed: PostgreSQL
 * would take the stranger for its server and refuse to start.
 */
async function clearStale(cluster) {
  const left = postmaster(cluster);
  if (!left) return;
  if (isPostmasterOf(left.pid, cluster)) {
    say('Ending the database server that an earlier run left behind');
    await end(left.pid, gently);
  } else if (isAlive(left.pid)) {
    rmSync(join(cluster, 'postmaster.pid'), { force: true });
  }
}

/** Ends whatever server runs on this cluster; for `reset`. */
export async function stopServerIn(cluster) {
  if (existsSync(cluster)) await clearStale(cluster);
}

function tail(file, lines) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').slice(-lines).join('\n') : '';
}

/**
 * Where the server's socket lies, beside its data: for programs on this machine it costs half the processor that the
 * loopback does, on both sides. None where the system has no such sockets or the path is longer than they may be.
 */
function socketFolder(cluster) {
  const longest = 100;
  const name = '/.s.PGSQL.65535';
  return process.platform === 'win32' || Buffer.byteLength(cluster + name) > longest ? undefined : cluster;
}

function launch({ who, binaries, cluster }, port, log, settings) {
  const flags = Object.entries({
    listen_addresses: '127.0.0.1',
    unix_socket_directories: socketFolder(cluster) ?? '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Our queries are short: compiling them costs more than it saves.
    jit: 'off',
    ...settings,
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const file = openSync(log, 'a');
  try {
    return spawn(join(binaries, 'bin/postgres'), ['-D', cluster, '-p', String(port), ...flags], {
      uid: who.uid,
      gid: who.gid,
      cwd: '/',
      // A group of its own, or Ctrl-C in the terminal would stop it before the programs that use it.
      detached: true,
      stdio: ['ignore', file, file],
      // Nothing of the environment belongs to the server; PGDATA or PGPORT of the person's own would mislead it.
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
    });
  } finally {
    closeSync(file);
  }
}

async function untilReady(child, cluster) {
  for (let waited = 0; waited < 60_000; waited += 20) {
    if (child.exitCode !== null || child.signalCode !== null) return false;
    const now = postmaster(cluster);
    if (now?.pid === child.pid && now.ready) return true;
    await pause(20);
  }
  return false;
}

/**
 * Starts PostgreSQL on this data folder and waits until it accepts connections. Makes the cluster when there is
 * none and recovers from whatever an earlier run left behind.
 * @param {string} dataFolder opened by `openDataFolder`
 * @param {{ settings?: Record<string, string> }} options server settings for this run
 * @returns {Promise<{ pid: number, port: number, secrets: Record<string, string>, socket?: string, fresh: boolean,
 *   log: string, gone: Promise<void>, stop: () => Promise<void> }>} `gone` settles when the server has ended for any reason
 */
export async function startPostgres(dataFolder, { settings = {}, port } = {}) {
  const home = findHome(dataFolder);
  const secrets = secretsOf(dataFolder);
  const log = join(dataFolder, 'logs', 'postgres.log');
  const fresh = !existsSync(join(home.cluster, 'PG_VERSION'));
  if (fresh) await makeCluster(home, secrets.postgres);
  await clearStale(home.cluster);
  // Several attempts: somebody may take the port meanwhile, and after kill -9 of the postmaster its last backends
  // hold the shared memory for a moment.
  for (let attempt = 1; ; attempt += 1) {
    const chosen = port ?? (await freePort());
    const child = launch(home, chosen, log, settings);
    const gone = new Promise((resolve) => {
      child.once('error', resolve);
      child.once('exit', resolve);
    });
    if (await untilReady(child, home.cluster)) {
      const stop = async () => {
        await end(child.pid, gently);
        await gone;
      };
      return {
        pid: child.pid,
        port: chosen,
        secrets,
        socket: socketFolder(home.cluster),
        fresh,
        log,
        gone,
        stop,
      };
    }
    if (child.pid) await end(child.pid, gently);
    if (attempt === 6) throw new Told(`PostgreSQL does not start; the end of ${log} says:\n${tail(log, 5)}`);
    await pause(250 * attempt);
  }
}
