import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { DataSource, type MigrationInterface } from 'typeorm';
import { layOutQueues } from './queues/queue-schema.js';
import { StartRefused } from './start-refused.js';

/** The group in whose name every program works; logins are members, migrations grant to it. */
export const APPLICATION_ROLE = 'midst_application';

const folder = join(__dirname, '..', '..', 'migrations');

type MigrationClass = new () => MigrationInterface;

/** `0001-platform.ts` holds the class `…0000000000001`: TypeORM orders by the last 13 digits of the class's name. */
function migrationFiles(): { number: number; file: string }[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}-.+\.(js|ts)$/.test(file) && !/\.(spec|d)\.ts$/.test(file))
    .sort()
    .map((file) => ({ number: Number(file.slice(0, 4)), file }));
}

/** Every migration, in order. @throws when a file's number and its class's name differ, or a file holds no class */
export function migrations(): MigrationClass[] {
  const load = createRequire(join(folder, 'index.js'));
  return migrationFiles().map(({ number, file }) => {
    const held = Object.values(load(join(folder, file)) as Record<string, unknown>);
    const migration = held.find((value): value is MigrationClass => typeof value === 'function');
    if (!migration?.name.endsWith(String(number).padStart(13, '0')))
      throw new Error(
        `migrations/${file} must export a class whose name ends in ${String(number).padStart(13, '0')}`,
      );
    return migration;
  });
}

/** Names of the files whose migrations this database has not seen. Answers with the application's login. */
export async function missingMigrations(source: DataSource): Promise<string[]> {
  const [{ there }]: { there: boolean }[] = await source.query(
    `SELECT to_regclass('migrations') IS NOT NULL AS there`,
  );
  const rows: { timestamp: string }[] = there ? await source.query('SELECT "timestamp" FROM migrations') : [];
  const seen = new Set(rows.map((row) => Number(row.timestamp)));
  return migrationFiles()
    .filter(({ number }) => !seen.has(number))
    .map(({ file }) => file.replace(/\.[jt]s$/, ''));
}

/** What an operator has to mend before migrations can run, in a sentence. */
export class MigrationFault extends StartRefused {}

export interface MigrateOptions {
  /** The owner's connection. */
  ownerUrl: string;
  /** The application's connection: its login becomes a member of the application's group. */
  applicationUrl: string;
  /** Whether BullMQ keeps its queues in this database too, in schema `bullmq`. */
  queues: boolean;
  /** Work of the owner after the last migration, while no other `migrate` runs: lists that this build ships. */
  afterwards?: (owner: DataSource) => Promise<void>;
}

/**
 * Brings the database to this build: the application's group, every migration in a transaction of its own, the
 * queues' schema. Safe to repeat and to start twice at once: the second waits for the first.
 * @returns the names of the migrations that ran
 * @throws MigrationFault
 */
export async function migrate({
  ownerUrl,
  applicationUrl,
  queues,
  afterwards,
}: MigrateOptions): Promise<string[]> {
  const login = decodeURIComponent(new URL(applicationUrl).username);
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: migrations(),
    migrationsTransactionMode: 'each',
    // Waiting long for a lock would queue all traffic behind the migration.
    extra: { max: 3, application_name: 'midst-migrate', options: '-c lock_timeout=10s' },
  });
  await source.initialize();
  const turn = source.createQueryRunner();
  try {
    await turn.connect();
    await turn.query('SET lock_timeout = 0');
    await turn.query(`SELECT pg_advisory_lock(hashtext('midst migrate'))`);
    await openRole(source, login);
    const ran = await source.runMigrations({ transaction: 'each' });
    await source.query(`GRANT SELECT ON migrations TO ${APPLICATION_ROLE}`);
    if (queues) await openQueues(source);
    await afterwards?.(source);
    return ran.map((migration) => migration.name);
  } finally {
    await turn.release();
    // Ends the session and with it the lock.
    await source.destroy();
  }
}

async function openRole(source: DataSource, login: string): Promise<void> {
  const [known]: { role: boolean; login: boolean }[] = await source.query(
    `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS role, EXISTS (SELECT FROM pg_roles WHERE rolname = $2) AS login`,
    [APPLICATION_ROLE, login],
  );
  if (!known.login)
    throw new MigrationFault(
      `The login "${login}" of DATABASE_URL does not exist on this server; create it first.`,
    );
  if (!known.role)
    await may(
      () => source.query(`CREATE ROLE ${APPLICATION_ROLE} NOLOGIN`),
      `The owner may not create the role ${APPLICATION_ROLE}. Ask an administrator to run: CREATE ROLE ${APPLICATION_ROLE} NOLOGIN;`,
    );
  const [{ member }]: { member: boolean }[] = await source.query(
    `SELECT pg_has_role($1, $2, 'MEMBER') AS member`,
    [login, APPLICATION_ROLE],
  );
  if (!member)
    await may(
      () => source.query(`GRANT ${APPLICATION_ROLE} TO "${login.replaceAll('"', '""')}"`),
      `The owner may not grant ${APPLICATION_ROLE}. Ask an administrator to run: GRANT ${APPLICATION_ROLE} TO "${login}";`,
    );
}

/** "Insufficient privilege" becomes a sentence with the way out. */
async function may(work: () => Promise<unknown>, sentence: string): Promise<void> {
  try {
    await work();
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (code === '42501') throw new MigrationFault(sentence, { cause: error });
    // Roles belong to the whole server: another database's migration may have made it a moment ago.
    if (code !== '42710' && code !== '23505') throw error;
  }
}

async function openQueues(source: DataSource): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    await layOutQueues((await runner.connect()) as Parameters<typeof layOutQueues>[0], APPLICATION_ROLE);
  } finally {
    await runner.release();
  }
}
