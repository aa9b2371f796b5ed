import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { readSettings } from '../environment.mjs';
import { releaseLock, takeLock } from '../lock.mjs';
import { dataFolderOf, movedDatabase, readMarker } from '../places.mjs';
import { stopServerIn } from '../postgres.mjs';
import { end } from '../processes.mjs';
import { endLeftBehind } from '../running.mjs';
import { say, Told } from '../told.mjs';

async function agreed(folder, args) {
  if (args.includes('--yes')) return true;
  if (!process.stdin.isTTY)
    throw new Told(
      'Nobody is here to ask: run "npm run reset -- --yes" to remove the data without a question.',
    );
  const questions = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await questions.question(
    `Remove ${folder} with its database, mail and secret key? Type yes: `,
  );
  questions.close();
  return answer.trim().toLowerCase() === 'yes';
}

/** The running Midst, if any, is asked to stop as Ctrl-C would; then the folder is ours. */
async function takeOver(folder) {
  const holder = takeLock(folder, 'reset');
  if (!holder) return;
  say(`Stopping Midst (process ${holder.pid}) …`);
  await end(holder.pid, [['SIGTERM', 45_000]]);
  if (takeLock(folder, 'reset'))
    throw new Told('Another Midst command took the data folder meanwhile: wait for it and try again.');
}

/** The database outside the folder, when its own marker says that it belongs to this folder and to no original of it. */
function ownMovedDatabase(folder, marker) {
  try {
    const moved = movedDatabase(folder);
    return moved && readMarker(moved)?.id === marker.id ? moved : undefined;
  } catch (error) {
    if (!(error instanceof Told)) throw error;
    say('The database of the original stays.');
    return undefined;
  }
}

/** `npm run reset [-- --yes]`: back to a fresh clone's state, never for a database that is not the embedded one. */
export async function main(args) {
  const { production, external } = readSettings(process.env);
  if (production) throw new Told('reset is refused in production: remove data there by hand, knowingly.');
  if (external) {
    throw new Told(
      'reset is refused for a database of your own: unset DATABASE_URL and DATABASE_OWNER_URL to reset the embedded one.',
    );
  }
  const folder = dataFolderOf(process.env);
  if (!existsSync(folder)) {
    say(`There is nothing to remove: ${folder} does not exist.`);
    return 0;
  }
  const marker = readMarker(folder);
  if (!marker)
    throw new Told(`${folder} does not look like Midst's data folder (no midst.json): nothing was removed.`);
  if (!(await agreed(folder, args))) {
    say('Nothing was removed.');
    return 1;
  }
  await takeOver(folder);
  try {
    await endLeftBehind(folder);
    const moved = ownMovedDatabase(folder, marker);
    await stopServerIn(join(moved ?? folder, 'postgres'));
    if (moved) rmSync(moved, { recursive: true });
    rmSync(folder, { recursive: true });
  } catch (error) {
    if (!['EACCES', 'EPERM'].includes(error.code)) throw error;
    throw new Told(
      `${folder} belongs to another user (${error.code}): run reset as the user who started Midst.`,
    );
  } finally {
    if (existsSync(folder)) releaseLock(folder);
  }
  say(`Removed ${folder}. npm start begins afresh.`);
  return 0;
}
