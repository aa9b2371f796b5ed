// Once per Jest run, before any worker: servers (unless `npm test` has started them), the two logins, and a migrated
// template from which every suite copies its own database in a fraction of a second.
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { execFile } = require('node:child_process');
const { promisify } = require('node:util');

const root = join(__dirname, '../..');
const launcher = (file) => import(join(root, 'apps/launcher', file));
// Throwaway servers on the loopback: their passwords are no secret.
const secrets = { midst_owner: 'owner-of-a-test', midst_app: 'app-of-a-test' };

function asUser(adminUrl, user, database) {
  const url = new URL(adminUrl);
  url.username = user;
  url.password = secrets[user];
  url.pathname = `/${database}`;
  return url.toString();
}

async function migrate(adminUrl) {
  const cli = join(root, 'dist/apps/cli/main.js');
  if (!existsSync(cli))
    throw new Error(`There is no ${cli}: run "npm run build" before Jest (npm test does).`);
  const { ensureRoles, ensureDatabase, withClient } = await launcher('database.mjs');
  await withClient(adminUrl, async (client) => {
    await ensureRoles(client, secrets);
    await client.query('DROP DATABASE IF EXISTS midst_template WITH (FORCE)');
    await ensureDatabase(client, 'midst_template');
  });
  const env = {
    ...process.env,
    NODE_ENV: 'test',
    SECRET_KEY: 'bm90LWEtc2VjcmV0LWp1c3QtYS10ZXN0LWtleS0zMi1ieXRlcw==',
    DATABASE_URL: asUser(adminUrl, 'midst_app', 'midst_template'),
    DATABASE_OWNER_URL: asUser(adminUrl, 'midst_owner', 'midst_template'),
  };
  try {
    await promisify(execFile)(process.execPath, [cli, 'migrate'], { cwd: root, env });
  } catch (error) {
    throw new Error(`The migrations failed on an empty database:\n${error.stdout}${error.stderr}`, {
      cause: error,
    });
  }
  // From here on nobody may connect to it, because a template in use cannot be copied.
  await withClient(adminUrl, (client) =>
    client.query('ALTER DATABASE midst_template WITH ALLOW_CONNECTIONS false'),
  );
  process.env.TEST_DATABASE_URL = env.DATABASE_URL;
  process.env.TEST_DATABASE_OWNER_URL = env.DATABASE_OWNER_URL;
}

module.exports = async () => {
  if (!process.env.TEST_DATABASE_ADMIN_URL || !process.env.TEST_REDIS_URL) {
    const { startTestServers } = await launcher('test-servers.mjs');
    globalThis.midstTestServers = await startTestServers();
    process.env.TEST_DATABASE_ADMIN_URL = globalThis.midstTestServers.adminUrl;
    process.env.TEST_REDIS_URL = globalThis.midstTestServers.redisUrl;
  }
  try {
    await migrate(process.env.TEST_DATABASE_ADMIN_URL);
  } catch (error) {
    await globalThis.midstTestServers?.stop();
    throw error;
  }
};
