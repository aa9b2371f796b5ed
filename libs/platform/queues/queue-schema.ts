import { runMigrations } from 'bullmq';
import type { Client } from 'pg';
import { queueNames } from '../jobs.js';

export const queueSchema = 'bullmq';

/**
 * Lays out the queues' own schema as its owner and lets the application work in it, which owns nothing.
 * Runs after the migrations at every start: a newer BullMQ brings its own steps. Harmless to repeat.
 * @param owner a connection of the owner, of its own: the steps run in one transaction on it
 */
export async function layOutQueues(owner: Client): Promise<void> {
  await runMigrations(owner, queueSchema);
  // BullMQ makes a queue's sequence at its first use, for which the application would need to own something.
  for (const name of queueNames) await owner.query(`SELECT ${queueSchema}.next_job_id($1)`, [name]);
  await owner.query(`
    GRANT USAGE ON SCHEMA ${queueSchema} TO midst_application;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${queueSchema} TO midst_application;
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${queueSchema} TO midst_application;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${queueSchema} TO midst_application;
  `);
}
