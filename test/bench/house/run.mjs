// The house of a measurement: an embedded PostgreSQL, and then API, worker and web as `npm start` runs them, all in a
// throwaway folder and on free ports. A program of its own, because the launcher's modules have no types; it tells its
// parent over IPC what runs where, and ends everything when the parent says so or is gone.
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDatabase, urlOf } from '../../../apps/launcher/database.mjs';
import { bringUpToDate } from '../../../apps/launcher/demo.mjs';
import { environmentFor, readSettings } from '../../../apps/launcher/environment.mjs';
import { isRoot, openDataFolder, projectRoot, readMarker } from '../../../apps/launcher/places.mjs';
import { freePort } from '../../../apps/launcher/ports.mjs';
import { startPostgres } from '../../../apps/launcher/postgres.mjs';
import { Program } from '../../../apps/launcher/program.mjs';

const folder = mkdtempSync(join(tmpdir(), 'midst-bench-'));
if (isRoot) chmodSync(folder, 0o711);
const dataFolder = join(folder, 'data');
openDataFolder(dataFolder);

const stated = {
  ...process.env,
  DEMO: 'false',
  DATA_DIR: dataFolder,
  LOG_LEVEL: process.env.LOG_LEVEL ?? 'info',
};
for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL', 'QUEUE_URL', 'API_URL', 'WEB_URL'])
  delete stated[name];
for (const name of ['API_PORT', 'WEB_PORT']) stated[name] = String(await freePort());

let server;
let programs = [];
let ending;
function end() {
  ending ??= (async () => {
    for (const name of ['web', 'api', 'worker'])
      await programs.find((program) => program.name === name)?.stop();
    await server?.stop();
    const moved = readMarker(dataFolder)?.movedTo;
    if (moved) rmSync(moved, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
    process.exit(0);
  })();
  return ending;
}
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => void end());
process.on('disconnect', () => void end());

/** A program can be given more of Node, such as a profile, without the others getting it too. */
function environmentOf(name, env) {
  const options = process.env[`BENCH_NODE_OPTIONS_${name.toUpperCase()}`];
  return options ? { ...env, NODE_OPTIONS: options } : env;
}

/** Ends one program and starts it anew, as after a new version; `without` a file of the data folder, if one is named. */
async function restart({ name, without }) {
  const at = programs.findIndex((program) => program.name === name);
  await programs[at].stop();
  if (without) rmSync(join(dataFolder, without), { force: true });
  const { script, readyUrl, env, logs } = programs[at];
  programs[at] = new Program({ name, script, readyUrl, env, logs });
  await programs[at].start();
  return programs[at].pid;
}

async function startPrograms(env) {
  const logs = join(dataFolder, 'logs');
  const health = (port) => `http://127.0.0.1:${port}/health/ready`;
  const begun = Date.now();
  programs = [
    { name: 'api', script: 'apps/api/main.js', readyUrl: health(env.API_PORT) },
    { name: 'worker', script: 'apps/worker/main.js' },
    { name: 'web', script: 'apps/web/main.js', readyUrl: health(env.WEB_PORT) },
  ]
    .filter(({ script }) => existsSync(join(projectRoot, 'dist', script)))
    .map((program) => new Program({ ...program, env: environmentOf(program.name, env), logs }));
  await Promise.all(programs.map((program) => program.start()));
  return {
    seconds: (Date.now() - begun) / 1000,
    apiUrl: `http://127.0.0.1:${env.API_PORT}`,
    webUrl: `http://127.0.0.1:${env.WEB_PORT}`,
    pids: Object.fromEntries(programs.map(({ name, pid }) => [name, pid])),
  };
}

try {
  const settings = readSettings(stated);
  // For looking closer, e.g. BENCH_POSTGRES='{"shared_preload_libraries":"pg_stat_statements"}'.
  server = await startPostgres(dataFolder, { settings: JSON.parse(process.env.BENCH_POSTGRES ?? '{}') });
  const env = environmentFor(stated, settings, dataFolder, await prepareDatabase(server));
  await bringUpToDate({ settings, server, env, dataFolder, buildId: 'bench' });
  process.on('message', (message) => {
    if (message === 'end') void end();
    if (message.restart)
      restart(message.restart).then(
        (restarted) => process.send({ restarted }),
        (error) => process.send({ fault: String(error.message) }),
      );
    if (message === 'start')
      startPrograms(env).then(
        (started) => process.send({ started }),
        (error) => process.send({ fault: String(error.message) }),
      );
  });
  process.send({
    laid: {
      adminUrl: urlOf(server, 'postgres'),
      url: urlOf(server, 'midst_app'),
      postgres: server.pid,
      dataFolder,
    },
  });
} catch (error) {
  process.send?.({ fault: String(error.stack) });
  await end();
}
