import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';
import { urlOf } from './database.mjs';
import { isRoot, openDataFolder, readJson, readMarker } from './places.mjs';
import { startPostgres, stopServerIn } from './postgres.mjs';
import { end, isSame, note } from './processes.mjs';
import { startRedis } from './redis.mjs';

const prefix = 'midst-test-';

const memory = '/dev/shm';

/**
 * Where servers lie whose data nobody keeps: in memory where there is room. Each suite's database is some thousand files,
 * and making and removing them on a disk was a twelfth of the processor of a whole run.
 */
function placeForAWhile() {
  const enough = 4e9;
  if (!existsSync(memory) || freemem() < 2 * enough) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize >= enough ? memory : tmpdir();
}

async function removeFolder(folder) {
  const place = readMarker(folder)?.movedTo;
  await stopServerIn(join(place ?? folder, 'postgres'));
  if (place) rmSync(place, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}

const ofRuns = (place) =>
  existsSync(place)
    ? readdirSync(place)
        .filter((name) => name.startsWith(prefix))
        .map((name) => join(place, name))
    : [];

/** Servers of a test run that was killed: their folder names a process that is no more. */
async function sweep() {
  for (const folder of [tmpdir(), memory].flatMap(ofRuns)) {
    try {
      const owner = readJson(join(folder, 'owner.json'));
      if (!owner || isSame(owner)) continue;
      if (owner.redis && isSame(owner.redis)) await end(owner.redis.pid);
      await removeFolder(folder);
    } catch (error) {
      if (!['EACCES', 'EPERM', 'ENOENT'].includes(error.code)) throw error;
    }
  }
}

/**
 * One throwaway PostgreSQL and one Redis for a test run.
 * @returns {Promise<{ folder: string, adminUrl: string, redisUrl: string, stop: () => Promise<void> }>}
 */
export async function startTestServers() {
  await sweep();
  const folder = mkdtempSync(join(placeForAWhile(), prefix));
  if (isRoot) chmodSync(folder, 0o711);
  openDataFolder(folder);
  const owner = note(process.pid);
  const ownerFile = join(folder, 'owner.json');
  writeFileSync(ownerFile, JSON.stringify(owner));
  let redis;
  let server;
  const stop = async () => {
    await redis?.stop();
    await server?.stop();
    if (existsSync(folder)) await removeFolder(folder);
  };
  try {
    redis = await startRedis({ parent: folder });
    writeFileSync(ownerFile, JSON.stringify({ ...owner, redis: note(redis.pid) }));
    // Nothing here outlives the run, so nothing waits for the disk; a killed server still loses no commit, because
    // the system keeps what it has written. Several suites have pools of their own.
    server = await startPostgres(folder, {
      settings: {
        fsync: 'off',
        full_page_writes: 'off',
        max_connections: '300',
        // Suites connect two thousand times; hashing each throwaway password 4096 times protects nobody.
        scram_iterations: '1',
        // What lives for a minute is never worth tidying up.
        autovacuum: 'off',
      },
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return { folder, adminUrl: urlOf(server, 'postgres', 'postgres'), redisUrl: redis.url, stop };
}
