import { runMigrations } from 'bullmq';
import { queueNames } from '../jobs.js';
import { mergeQueue, mostShards, shardQueue } from './shard-queues.js';

export const queueSchema = 'bullmq';
const shardQueues = Array.from({ length: mostShards }, (_, at) => shardQueue(at));

/**
 * Lays out the queues' own schema as its owner and lets the application work in it, which owns nothing.
 * Runs with the migrations every time: a newer BullMQ brings steps of its own. Harmless to repeat.
 * @param owner a connection of the owner that nobody else uses meanwhile: the steps run in one transaction on it
 */
export async function layOutQueues(
  owner: Parameters<typeof runMigrations>[0],
  applicationRole: string,
): Promise<void> {
  await runMigrations(owner, queueSchema);
  // BullMQ makes a queue's sequence at its first use, for which the application would need to own something.
  for (const name of [...queueNames, mergeQueue, ...shardQueues])
    await owner.query(`SELECT ${queueSchema}.next_job_id($1)`, [name]);
  await owner.query(`
    GRANT USAGE ON SCHEMA ${queueSchema} TO ${applicationRole};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${queueSchema} TO ${applicationRole};
    GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA ${queueSchema} TO ${applicationRole};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${queueSchema} TO ${applicationRole}`);
}
