import { setTimeout as pause } from 'node:timers/promises';
import { build } from './build.mjs';
import { prepareDatabase, urlOf } from './database.mjs';
import { environmentFor, readSettings } from './environment.mjs';
import { install } from './install.mjs';
import { releaseLock, takeLock } from './lock.mjs';
import { dataFolderOf, openDataFolder } from './places.mjs';
import { runningServer, startPostgres } from './postgres.mjs';
import { endLeftBehind, readRunning } from './running.mjs';
import { say, Told } from './told.mjs';

const patience = 120_000;

/** The server of a Midst that runs, or our own lock on the folder, whichever comes first. */
async function shareOrTake(dataFolder, purpose) {
  for (let waited = 0; waited < patience; waited += 200) {
    const holder = takeLock(dataFolder, purpose);
    if (!holder) return undefined;
    if (holder.purpose === 'start' && readRunning(dataFolder)?.ready) {
      const server = runningServer(dataFolder);
      if (server) return server;
    }
    if (waited === 1_000)
      say(`Waiting for another Midst command (process ${holder.pid}) on this data folder …`);
    await pause(200);
  }
  throw new Told('Another Midst command keeps the data folder busy: wait until it has ended, or stop it.');
}

/**
 * What a command needs that is not the service itself: packages, a build, and the same database as `npm start` uses —
 * shared while Midst runs, otherwise started for this command only.
 * @returns {Promise<{ env, settings, dataFolder, buildId, server?, adminUrl?, close: () => Promise<void> }>} `server` is
 *   given only when this command started it, `adminUrl` where the server is our own
 */
export async function openSession(purpose) {
  const settings = readSettings(process.env);
  const dataFolder = dataFolderOf(process.env);
  openDataFolder(dataFolder);
  await install();
  const { id: buildId } = await build();
  const close = async () => undefined;
  if (settings.external) {
    return {
      env: environmentFor(process.env, settings, dataFolder, settings.external),
      settings,
      dataFolder,
      buildId,
      close,
    };
  }
  const shared = await shareOrTake(dataFolder, purpose);
  if (shared) {
    const database = {
      DATABASE_URL: urlOf(shared, 'midst_app'),
      DATABASE_OWNER_URL: urlOf(shared, 'midst_owner'),
    };
    return {
      env: environmentFor(process.env, settings, dataFolder, database),
      settings,
      dataFolder,
      buildId,
      adminUrl: urlOf(shared, 'postgres', 'postgres'),
      close,
    };
  }
  try {
    await endLeftBehind(dataFolder);
    const server = await startPostgres(dataFolder);
    const env = environmentFor(process.env, settings, dataFolder, await prepareDatabase(server));
    const closeOwn = async () => {
      await server.stop();
      releaseLock(dataFolder);
    };
    const adminUrl = urlOf(server, 'postgres', 'postgres');
    return { env, settings, dataFolder, buildId, server, adminUrl, close: closeOwn };
  } catch (error) {
    releaseLock(dataFolder);
    throw error;
  }
}
