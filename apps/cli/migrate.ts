import type { DataSource } from 'typeorm';
import { ConfigurationFault, readConfig } from '../../libs/platform/config.js';
import { migrate } from '../../libs/platform/migrations.js';

/** The shipped lists are loaded into memory for this one command: all others read them from the database. */
async function load(owner: DataSource): Promise<void> {
  const { loadReference } = await import('../../libs/reference/load.js');
  const { rows, written, removed } = await loadReference(owner);
  if (written + removed > 0)
    process.stdout.write(`Reference data: ${rows} rows, ${written} written, ${removed} removed.\n`);
}

export async function migrateDatabase(): Promise<void> {
  const { values } = readConfig();
  if (!values.DATABASE_OWNER_URL)
    throw new ConfigurationFault(
      'DATABASE_OWNER_URL: name the login that owns the tables; only it may migrate',
    );
  const ran = await migrate({
    ownerUrl: values.DATABASE_OWNER_URL,
    applicationUrl: values.DATABASE_URL,
    queues: values.QUEUE_URL === undefined,
    afterwards: load,
  });
  process.stdout.write(ran.length > 0 ? `Migrated: ${ran.join(', ')}\n` : 'The database is up to date.\n');
}
