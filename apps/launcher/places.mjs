import { randomUUID } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Told } from './told.mjs';

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));
export const isRoot = process.getuid?.() === 0;

export function dataFolderOf(env) {
  return resolve(projectRoot, env.DATA_DIR || '.midst');
}

const markerOf = (folder) => join(folder, 'midst.json');

/** What we wrote when the folder was made, or undefined when it is not ours. */
export function readMarker(folder) {
  try {
    const marker = JSON.parse(readFileSync(markerOf(folder), 'utf8'));
    return marker.madeBy === 'Midst' ? marker : undefined;
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export function writeMarker(folder, marker) {
  writeFileSync(markerOf(folder), `${JSON.stringify(marker, null, 2)}\n`);
}

function unwritable(folder, error) {
  return new Told(
    `Midst cannot write its data folder ${folder} (${error.code}): make it writable for this user, or choose another with DATA_DIR=/some/folder.`,
  );
}

/** mkdir -p by hand: Node's own recursive form never returns below a file system that refuses with ENOENT (/proc). */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** Makes the data folder or checks that it is ours and writable. Never adopts a folder with somebody's files. */
export function openDataFolder(folder) {
  try {
    makeFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    if (!readMarker(folder)) {
      if (readdirSync(folder).length > 0) {
        throw new Told(
          `The folder ${folder} already holds files that are not Midst's: choose an empty or new one with DATA_DIR=/some/folder.`,
        );
      }
      // As root the database runs as another user, who must pass through but need not look around.
      chmodSync(folder, isRoot ? 0o711 : 0o700);
      writeMarker(folder, { madeBy: 'Midst', id: randomUUID() });
    }
    mkdirSync(join(folder, 'logs'), { recursive: true });
  } catch (error) {
    if (error instanceof Told || !error.code) throw error;
    throw unwritable(folder, error);
  }
  return readMarker(folder);
}

export function readJson(file) {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    // Half-written by a process that was killed: as good as missing.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * The folder outside this data folder in which its database lies, or nothing when it lies inside. A data folder that was
 * copied names the database of its original, and must neither use nor remove it; one that was renamed keeps its own.
 */
export function movedDatabase(folder) {
  const marker = readMarker(folder);
  if (!marker?.movedTo) return undefined;
  const from = readMarker(marker.movedTo)?.movedFrom;
  if (from && from !== folder && isStillIn(from, marker.id))
    throw new Told(
      `${folder} is a copy of ${from}, whose database in ${marker.movedTo} is not shared: npm run reset removes the copy alone, or set DATA_DIR to a new folder.`,
    );
  return marker.movedTo;
}

/** Whether the data folder of this id is still there; one that we may not look into may well be. */
function isStillIn(folder, id) {
  try {
    return readMarker(folder)?.id === id;
  } catch (error) {
    if (['EACCES', 'EPERM'].includes(error.code)) return true;
    throw error;
  }
}
