import { assertSchemaCompatibility, LATEST_SCHEMA_VERSION, SchemaMigrationRequiredError } from 'bullmq';
import type { DataSource } from 'typeorm';
import { missingMigrations } from './migrations.js';
import { queueSchema } from './queues/queue-schema.js';
import { StartRefused } from './start-refused.js';

const wayOut =
  'Run `npm run midst -- migrate` (`node dist/apps/cli/main.js migrate` in the image) with DATABASE_OWNER_URL set, and start again.';

/**
 * Refuses a database that this build was not made for, with the names of the migrations that it lacks.
 * @throws StartRefused
 */
export async function refuseUnmigrated(source: DataSource): Promise<void> {
  const missing = await missingMigrations(source);
  if (missing.length > 0)
    throw new StartRefused(`The database lacks the migration(s) ${missing.join(', ')}. ${wayOut}`);
}

/**
 * Refuses to work where BullMQ's tables are not laid out for the BullMQ of this build: its workers would ask for them
 * again and again, without a pause, without a word, and deaf to SIGTERM.
 * @throws StartRefused
 */
export async function refuseMissingQueues(source: DataSource): Promise<void> {
  const client = {
    query: async (text: string, values?: unknown[]) => ({
      rows: (await source.query(text, values)) as never,
    }),
  };
  let laidOut: number;
  try {
    laidOut = await assertSchemaCompatibility(client as never, queueSchema);
  } catch (error) {
    const closed = (error as { code?: unknown }).code === '42501';
    if (!closed && !(error instanceof SchemaMigrationRequiredError)) throw error;
    throw new StartRefused(
      `The queues are to live in PostgreSQL, but the schema "${queueSchema}" is ${closed ? 'closed to the login of DATABASE_URL' : 'missing'}. ` +
        `${wayOut} Or set QUEUE_URL to keep the queues in Redis.`,
    );
  }
  if (laidOut < LATEST_SCHEMA_VERSION)
    throw new StartRefused(
      `The schema "${queueSchema}" is at version ${laidOut}, and this build needs ${LATEST_SCHEMA_VERSION}. ${wayOut}`,
    );
}
