import { ConfigurationFault, readConfig } from '../../libs/platform/config.js';
import { migrate } from '../../libs/platform/migrations.js';

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
  });
  process.stdout.write(ran.length > 0 ? `Migrated: ${ran.join(', ')}\n` : 'The database is up to date.\n');
}
