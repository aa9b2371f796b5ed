import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { librariesOf, unpack, unpackedAt, works } from './debian.mjs';
import { freePort } from './ports.mjs';
import { end } from './processes.mjs';
import { say, Told } from './told.mjs';

const unpacked = join(unpackedAt('redis'), 'usr/bin/redis-server');

function found() {
  if (works('redis-server', process.env)) return { program: 'redis-server', env: process.env };
  const env = { ...process.env, LD_LIBRARY_PATH: librariesOf(unpackedAt('redis')) };
  return existsSync(unpacked) && works(unpacked, env) ? { program: unpacked, env } : undefined;
}

function serverProgram() {
  const present = found();
  if (present) return present;
  say('redis-server is missing: fetching Debian’s package for the tests …');
  const trouble = unpack('redis', ['redis-server', 'redis-tools']);
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
