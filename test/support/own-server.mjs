// Starts a server for one test that will break it, and says where it is: `own-server.mjs postgres <folder> [port]` or
// `own-server.mjs redis <folder> [port]`. A program of its own because the launcher's modules cannot be imported
// inside Jest. The server outlives it; the folder names the test's process, so that the next run clears up after one
// that was killed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDatabase, ensureRoles, urlOf, withClient } from '../../apps/launcher/database.mjs';
import { openDataFolder } from '../../apps/launcher/places.mjs';
import { startPostgres } from '../../apps/launcher/postgres.mjs';
import { note } from '../../apps/launcher/processes.mjs';
import { startRedis } from '../../apps/launcher/redis.mjs';

const [kind, folder, port] = process.argv.slice(2);
const owner = note(process.ppid);
const wanted = port ? Number(port) : undefined;

async function postgres() {
  openDataFolder(folder);
  mkdirSync(join(folder, 'logs'), { recursive: true });
  writeFileSync(join(folder, 'owner.json'), JSON.stringify(owner));
  // Unlike the servers that suites share, this one waits for the disk: what it says is committed has to survive.
  const server = await startPostgres(folder, { port: wanted });
  if (server.fresh)
    await withClient(urlOf(server, 'postgres', 'postgres'), async (client) => {
      await ensureRoles(client, server.secrets);
      await ensureDatabase(client);
    });
  const [url, ownerUrl, adminUrl] = ['midst_app', 'midst_owner', 'postgres'].map((user) =>
    urlOf(server, user),
  );
  return { pid: server.pid, port: server.port, url, ownerUrl, adminUrl };
}

async function redis() {
  openDataFolder(folder);
  const server = await startRedis({ port: wanted });
  writeFileSync(join(folder, 'owner.json'), JSON.stringify({ ...owner, redis: note(server.pid) }));
  return { pid: server.pid, port: Number(new URL(server.url).port), url: server.url };
}

const started = kind === 'redis' ? await redis() : await postgres();
process.stdout.write(`${JSON.stringify(started)}\n`, () => process.exit(0));
