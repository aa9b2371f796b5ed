import { randomBytes } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';
import { Config, ConfigurationFault } from '../../../libs/platform/config.js';
import { migrate } from '../../../libs/platform/migrations.js';

const PREFIX = 'midst_rank_';
const NO_RIGHT = '42501';

/** A migrated database with the shipped reference data, beside the one that Midst works in and unknown to it. */
export interface ScratchDatabase {
  /** The configuration of a program that works in it. */
  config: Config;
  drop(): Promise<void>;
}

/**
 * Makes one on the server of `DATABASE_URL`. Whoever has to be killed leaves theirs behind: the next one drops it, and
 * knows that nobody uses it any more when no session bears its name. (Not by a lock: one that is taken in one database
 * of a server is not seen from another.)
 * @throws ConfigurationFault where nobody is named who may create databases
 */
export async function scratchDatabase(config: Config): Promise<ScratchDatabase> {
  const { DATABASE_URL, DATABASE_OWNER_URL, DATABASE_ADMIN_URL } = config.values;
  if (!DATABASE_OWNER_URL)
    throw new ConfigurationFault('DATABASE_OWNER_URL: name the login that migrates the scratch database');
  const name = `${PREFIX}${randomBytes(6).toString('hex')}`;
  const admin = new Client({
    connectionString: DATABASE_ADMIN_URL ?? DATABASE_OWNER_URL,
    application_name: name,
  });
  // A connection that breaks is told by the next statement; without a listener it would end the program.
  admin.on('error', () => undefined);
  await admin.connect();
  const drop = async () => {
    await admin.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
    await admin.end();
  };
  try {
    await dropLeftBehind(admin);
    await create(admin, name, userOf(DATABASE_OWNER_URL), userOf(DATABASE_URL));
    const ownerUrl = within(DATABASE_OWNER_URL, name);
    const url = within(DATABASE_URL, name);
    const { loadReference } = await import('../../../libs/reference/load.js');
    await migrate({
      ownerUrl,
      applicationUrl: url,
      queues: false,
      afterwards: async (owner) => void (await loadReference(owner)),
    });
    const values = { ...config.values, DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl };
    return { config: new Config(Object.freeze(values)), drop };
  } catch (error) {
    await drop();
    throw error;
  }
}

async function create(admin: Client, name: string, owner: string, login: string): Promise<void> {
  const database = escapeIdentifier(name);
  try {
    await admin.query(`CREATE DATABASE ${database} OWNER ${escapeIdentifier(owner)}`);
  } catch (error) {
    if ((error as { code?: unknown }).code !== NO_RIGHT) throw error;
    throw new ConfigurationFault(
      'DATABASE_ADMIN_URL: ranking works in a scratch database; name a login that may create one, or give the ' +
        `owner that right for now: ALTER ROLE ${escapeIdentifier(owner)} CREATEDB`,
      { cause: error },
    );
  }
  await admin.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
  await admin.query(`GRANT CONNECT, TEMPORARY ON DATABASE ${database} TO ${escapeIdentifier(login)}`);
}

async function dropLeftBehind(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(
    `SELECT datname AS name FROM pg_database d WHERE starts_with(datname, $1) AND pg_has_role(datdba, 'USAGE')
        AND NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.application_name = d.datname)`,
    [PREFIX],
  );
  for (const { name } of rows)
    await admin.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
}

const userOf = (address: string): string => decodeURIComponent(new URL(address).username);

function within(address: string, database: string): string {
  const url = new URL(address);
  url.pathname = `/${database}`;
  return url.toString();
}
