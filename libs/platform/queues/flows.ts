import {
  createPostgresBackend,
  FlowProducer,
  type Job,
  QueueEvents,
  setDefaultBackendFactory,
  Worker,
} from 'bullmq';
import { Redis } from 'ioredis';
import type { Config } from '../config.js';
import { Complaints } from './complaints.js';
import { PatientPool } from './patient-pool.js';
import { queueSchema } from './queue-schema.js';
import { mergeQueue } from './shard-queues.js';

/**
 * How long the news that a question was answered may go unheard. On PostgreSQL, BullMQ looks for news and begins to listen
 * one after the other; what is told between the two is found by the next look, which is ten seconds later by default.
 */
const missedNewsMs = 250;

/**
 * Questions that several programs answer together: a child for each, and a parent that puts their answers together. A
 * flow is a question and no truth: whoever asked waits a moment and finds out otherwise if no answer comes.
 */
export class Flows {
  private readonly complaints = new Complaints('flows');
  private readonly workers: Worker[] = [];
  private readonly options: { connection: never; prefix: string };
  private readonly end: () => Promise<void>;
  private readonly producer: FlowProducer;
  private readonly events: QueueEvents;

  constructor(config: Config) {
    const { QUEUE_URL, DATABASE_URL } = config.values;
    const prefix = `midst-${new URL(DATABASE_URL).pathname.slice(1)}`;
    if (QUEUE_URL) {
      setDefaultBackendFactory();
      const redis = new Redis(QUEUE_URL, { maxRetriesPerRequest: null });
      redis.on('error', (error) => this.complaints.say(error, 'Redis'));
      this.options = { connection: redis as never, prefix };
      this.end = async () => redis.disconnect();
    } else {
      setDefaultBackendFactory(createPostgresBackend as never);
      const pool = new PatientPool({
        connectionString: DATABASE_URL,
        options: `-c search_path=${queueSchema} -c synchronous_commit=off`,
        application_name: 'midst-flows',
        max: 8,
        keepAlive: true,
        connectionTimeoutMillis: 5000,
      });
      pool.setMaxListeners(50);
      pool.on('error', (error) => this.complaints.say(error, "The flows' pool"));
      this.options = { connection: pool as never, prefix };
      this.end = () => pool.end();
    }
    this.producer = new FlowProducer(this.options);
    this.events = new QueueEvents(mergeQueue, { ...this.options, blockingTimeout: missedNewsMs });
    this.producer.on('error', (error) => this.complaints.say(error, 'Asking the shards'));
    this.events.on('error', (error) => this.complaints.say(error, 'Answers of the shards'));
  }

  /** Answers what is asked in a queue; what it returns is the answer and goes through JSON. */
  serve(queue: string, answer: (job: Job) => Promise<unknown>): void {
    const worker = new Worker(queue, answer, {
      ...this.options,
      concurrency: 2,
      lockDuration: 10_000,
      runRetryDelay: 1_000,
      drainDelay: 2,
    });
    worker.on('error', (error) => this.complaints.say(error, `The worker of ${queue}`));
    worker.on('failed', (_job, error) => this.complaints.say(error, `A job of ${queue}`));
    this.workers.push(worker);
  }

  /** Asks each of `queues` the same and waits for what the parent makes of it. @throws where no answer comes in time */
  async ask<T>(name: string, data: object, queues: readonly string[], patienceMs: number): Promise<T> {
    const opts = { removeOnComplete: { age: 60 }, removeOnFail: { age: 60 }, attempts: 1 };
    await this.events.waitUntilReady();
    const { job } = await this.producer.add({
      name,
      queueName: mergeQueue,
      data,
      opts,
      children: queues.map((queueName) => ({
        name,
        queueName,
        data,
        opts: { ...opts, failParentOnFailure: true },
      })),
    });
    return (await job.waitUntilFinished(this.events, patienceMs)) as T;
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
    await this.producer.close();
    await this.events.close();
    await this.end();
  }
}
