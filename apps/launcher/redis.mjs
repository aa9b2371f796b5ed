import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isRoot, projectRoot } from './places.mjs';
import { freePort } from './ports.mjs';
import { end } from './processes.mjs';
import { say, Told } from './told.mjs';

const cache = join(projectRoot, 'node_modules/.cache/midst-redis');
const unpacked = join(cache, 'usr/bin/redis-server');

function libraries() {
  const lib = join(cache, 'usr/lib');
  if (!existsSync(lib)) return '';
  return readdirSync(lib)
    .map((triplet) => join(lib, triplet))
    .join(':');
}

function works(program, env) {
  return spawnSync(program, ['--version'], { env, stdio: 'ignore' }).status === 0;
}

function found() {
  if (works('redis-server', process.env)) return { program: 'redis-server', env: process.env };
  const env = { ...process.env, LD_LIBRARY_PATH: libraries() };
  return existsSync(unpacked) && works(unpacked, env) ? { program: unpacked, env } : undefined;
}

function runIn(folder, program, args) {
  return spawnSync(program, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function dependencies() {
  const { stdout } = runIn(cache, 'apt-cache', [
    'depends',
    '--no-recommends',
    '--no-suggests',
    'redis-server',
    'redis-tools',
  ]);
  const names = [...(stdout ?? '').matchAll(/^\s*(?:Pre)?Depends: ([a-z0-9][a-z0-9.+-]*)$/gm)].map(
    (match) => match[1],
  );
  const installed = (name) =>
    runIn(cache, 'dpkg-query', ['-W', '-f=${db:Status-Status}', name]).stdout === 'installed';
  // What only a service of the system needs is left out; libraries which the machine has already are not doubled.
  const service = /^(adduser|lsb-base|init-system-helpers|sysvinit-utils|redis-.*)$/;
  return names.filter((name) => !service.test(name) && !installed(name));
}

/**
 * Debian's package, unpacked beside the other packages of the project. Not `apt-get install`: that would need root
 * and would leave a Redis service running on the machine after the tests.
 */
function unpack() {
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return 'this is not Debian';
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  const download = () =>
    runIn(cache, 'apt-get', ['download', 'redis-server', 'redis-tools', ...dependencies()]);
  let result = download();
  if (result.status !== 0 && isRoot) {
    // A fresh container has no package lists.
    runIn(cache, 'apt-get', ['update']);
    result = download();
  }
  if (result.status !== 0) return (result.stderr ?? '').trim().split('\n').pop();
  for (const file of readdirSync(cache).filter((name) => name.endsWith('.deb')))
    runIn(cache, 'dpkg-deb', ['-x', file, cache]);
  return undefined;
}

function serverProgram() {
  const present = found();
  if (present) return present;
  say('redis-server is missing: fetching Debian’s package for the tests …');
  const trouble = unpack();
  const now = found();
  if (now) return now;
  throw new Told(
    `The tests need redis-server and it could not be fetched (${trouble ?? 'the fetched program does not run'}): install it, for example with "sudo apt-get install redis-server".`,
  );
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port }, () => socket.write('PING\r\n'));
    socket.once('data', (data) => {
      socket.destroy();
      resolve(data.toString().startsWith('+PONG'));
    });
    socket.once('error', () => resolve(false));
  });
}

/**
 * A Redis of our own that keeps nothing, on a free port unless one is named (a test starts it again where it was).
 * `parent` is where its working folder is made.
 */
export async function startRedis({ parent = tmpdir(), port: wanted } = {}) {
  const { program, env } = serverProgram();
  const folder = mkdtempSync(join(parent, 'midst-redis-'));
  const port = wanted ?? (await freePort());
  const args = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--dir',
    folder,
  ];
  const child = spawn(program, args, { env, stdio: 'ignore', detached: true });
  const stop = async () => {
    await end(child.pid, [['SIGTERM', 5_000]]);
    rmSync(folder, { recursive: true, force: true });
  };
  for (let waited = 0; waited < 10_000; waited += 50) {
    if (await answers(port)) return { url: `redis://127.0.0.1:${port}`, pid: child.pid, stop };
    await pause(50);
  }
  await stop();
  throw new Told(
    'redis-server does not answer on the loopback: try "redis-server --version" to see what is wrong with it.',
  );
}
