import {
  createPostgresBackend,
  Queue,
  setDefaultBackendFactory,
  Worker,
  type Job as QueuedJob,
} from 'bullmq';
import { Redis } from 'ioredis';
import type { Pool } from 'pg';
import type { Config } from '../config.js';
import { queueNames, type QueueName } from '../jobs.js';
import { Complaints } from './complaints.js';
import { PatientPool } from './patient-pool.js';
import { queueSchema } from './queue-schema.js';

/** How many jobs of a queue one worker process runs at a time; together they must fit into DATABASE_POOL. */
const atATime: Readonly<Record<QueueName, number>> = { matching: 4, telling: 4, keeping: 3 };

/**
 * Up to so many jobs go in one by one: in PostgreSQL the bulk way makes two temporary tables, 26 ms of the server's
 * time whether for one job or for hundreds.
 */
const fewAtOnce = 20;

/** A fault that stands in the table and in the log already; the queue keeps it for whoever looks at its board. */
export class NotedFault extends Error {}

/** So many failed jobs of a queue are kept to look at, and for so long. */
const keptFailures = { count: 100, age: 7 * 24 * 3600 };

export type Processor = (job: QueuedJob) => Promise<void>;

/** Deliveries and tasks look the same to a queue: a name, and ids. */
export interface Entry {
  name: string;
  id: string;
  data: Record<string, string | number>;
}

/**
 * The queues of one worker process, in PostgreSQL or in Redis. They are a way of handing work out, never the
 * truth: whatever they lose is found again in the tables.
 */
export class Queues {
  private readonly complaints = new Complaints('queues');
  private readonly queues = new Map<QueueName, Queue>();
  private readonly workers: Worker[] = [];
  private readonly connections: { end: () => Promise<void> };
  private readonly options: { connection: never; prefix: string };
  private readonly blocking: { connection: never; prefix: string };

  constructor(config: Config) {
    const { QUEUE_URL, DATABASE_URL } = config.values;
    // Several installations (and test runs) may share one Redis; each has a database of its own.
    const prefix = `midst-${new URL(DATABASE_URL).pathname.slice(1)}`;
    // BullMQ's types name Redis connections only, hence `never`.
    if (QUEUE_URL) {
      setDefaultBackendFactory();
      const redis = this.redis(QUEUE_URL, { commandTimeout: 5000 });
      const forWorkers = this.redis(QUEUE_URL, {});
      this.options = { connection: redis as never, prefix };
      this.blocking = { connection: forWorkers as never, prefix };
      this.connections = {
        end: async () => {
          redis.disconnect();
          forWorkers.disconnect();
        },
      };
    } else {
      setDefaultBackendFactory(createPostgresBackend as never);
      const pool = this.pool(DATABASE_URL);
      this.options = this.blocking = { connection: pool as never, prefix };
      this.connections = pool;
    }
    for (const name of queueNames) {
      const queue = new Queue(name, { ...this.options, streams: { events: { maxLen: 100 } } });
      queue.on('error', (error) => this.complaints.say(error, `The queue ${name}`));
      this.queues.set(name, queue);
    }
  }

  get all(): readonly Queue[] {
    return [...this.queues.values()];
  }

  /** Starts to work; `died` hears the id of a job whose worker process vanished under it. */
  work(process: (queue: QueueName) => Processor, died: (entryId: string) => Promise<void>): void {
    for (const name of queueNames) {
      const worker = new Worker(name, process(name), {
        ...this.blocking,
        concurrency: atATime[name],
        // A killed worker's job is free again after three to five seconds; BullMQ's defaults take a minute.
        lockDuration: 3000,
        stalledInterval: 1000,
        maxStalledCount: 1,
        // How long a worker sleeps after its connection failed; the default is 15 seconds.
        runRetryDelay: 1000,
        drainDelay: 2,
        removeOnComplete: { count: 0 },
        removeOnFail: keptFailures,
      });
      worker.on('error', (error) => this.complaints.say(error, `The worker of ${name}`));
      worker.on('failed', (_job, error) => {
        if (!(error instanceof NotedFault)) this.complaints.say(error, `A job of ${name}`);
      });
      worker.on('stalled', (id) => {
        died(id).catch((error: unknown) => this.complaints.say(error, `Noting the stalled job ${id}`));
      });
      this.workers.push(worker);
    }
  }

  /** How many jobs wait in the queue itself or are being worked on. */
  async waiting(name: QueueName): Promise<number> {
    const counts = await this.queue(name).getJobCounts('waiting', 'prioritized', 'active');
    return Object.values(counts).reduce((sum, n) => sum + n, 0);
  }

  /**
   * Hands out jobs. Low priority: whatever recurs goes first, or the schedule's refreshing would put a waiting turn
   * behind every new delivery for ever.
   */
  async add(name: QueueName, entries: readonly Entry[]): Promise<void> {
    const jobs = entries.map((entry) => ({
      name: entry.name,
      data: entry.data,
      opts: { jobId: entry.id, priority: 1, attempts: 1, removeOnComplete: true, removeOnFail: keptFailures },
    }));
    const queue = this.queue(name);
    if (jobs.length > fewAtOnce) await queue.addBulk(jobs);
    else await Promise.all(jobs.map((job) => queue.add(job.name, job.data, job.opts)));
  }

  /** Makes sure that the schedule exists. It keeps its next turn if it does. */
  async recur(name: QueueName, task: string, seconds: number): Promise<void> {
    await this.queue(name).upsertJobScheduler(
      task,
      { every: seconds * 1000 },
      { name: task, data: {}, opts: { attempts: 1, removeOnComplete: true, removeOnFail: true } },
    );
  }

  /** How many schedules stand. */
  schedules(name: QueueName): Promise<number> {
    return this.queue(name).getJobSchedulersCount();
  }

  /** Ends schedules of tasks that an older version had. */
  async recurOnly(name: QueueName, tasks: readonly string[]): Promise<void> {
    for (const { key } of await this.queue(name).getJobSchedulers())
      if (!tasks.includes(key)) await this.queue(name).removeJobScheduler(key);
  }

  /** Takes no new job, finishes those that run, and closes every connection. */
  async finish(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await this.connections.end();
  }

  private queue(name: QueueName): Queue {
    const queue = this.queues.get(name);
    if (!queue) throw new Error(`There is no queue ${name}`);
    return queue;
  }

  /** One pool for all queues and workers: a pool each filled a server's 100 connections. */
  private pool(connectionString: string): Pool {
    const pool = new PatientPool({
      connectionString,
      // A crash of the server may cost the queue its last moments: the leases find those jobs again, and not
      // waiting for the disk makes it a third faster.
      options: `-c search_path=${queueSchema} -c synchronous_commit=off`,
      application_name: 'midst-queues',
      // A LISTEN connection for each worker, and a few to work with.
      max: queueNames.length + 6,
      keepAlive: true,
      connectionTimeoutMillis: 5000,
    });
    pool.setMaxListeners(50);
    pool.on('error', (error) => this.complaints.say(error, "The queues' pool"));
    return pool;
  }

  private redis(url: string, more: { commandTimeout?: number }): Redis {
    const redis = new Redis(url, {
      maxRetriesPerRequest: null,
      retryStrategy: (times) => Math.min(times * 100, 1000),
      ...more,
    });
    redis.setMaxListeners(50);
    redis.on('error', (error) => this.complaints.say(error, 'Redis'));
    return redis;
  }
}
