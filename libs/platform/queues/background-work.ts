import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Job as QueuedJob, Queue } from 'bullmq';
import { Config } from '../config.js';
import { Database } from '../database.js';
import {
  faultsOf,
  heardOf,
  nameOf,
  queueNames,
  recurringOf,
  type Job,
  type Listener,
  type Task,
} from '../jobs.js';
import { refuseMissingQueues } from '../schema-check.js';
import { Complaints } from './complaints.js';
import { Deliveries } from './deliveries.js';
import { NotedFault, Queues } from './queues.js';
import { Relay } from './relay.js';

/** Under this token the worker gives its table of contents. */
export const JOBS = Symbol('jobs');

const roundMs = 250;
/** What follows from one event is handed on at once; the longer there is something at every round, the more waits for it. */
const busyRoundMs = 50;
const scheduleMs = 5000;
/** Longer than the longest pause between two rounds, and short enough that a balancer notices. */
const latelyMs = 15_000;

/** Everything that happens without anybody waiting for it: relay, schedule, listeners and tasks of one process. */
@Injectable()
export class BackgroundWork implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('background work');
  private readonly complaints = new Complaints('background work');
  private readonly running = new Set<string>();
  private readonly stopping = new AbortController();
  private loops: Promise<void>[] = [];
  private queues: Queues;
  private scheduled = 0;
  /** When each loop last came round, by what it does. */
  private readonly lastRounds = new Map<string, number>();

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly modules: ModuleRef,
    @Inject(JOBS) private readonly jobs: readonly Job[],
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const faults = faultsOf(this.jobs);
    if (faults.length > 0) throw new Error(`The table of contents has faults:\n- ${faults.join('\n- ')}`);
    if (!this.config.values.QUEUE_URL) await refuseMissingQueues(this.database.source);
    const queues = (this.queues = new Queues(this.config));
    const relay = new Relay(this.database, queues, this.jobs);
    const deliveries = new Deliveries(this.database, (name) => this.listener(name));
    queues.work(
      () => (job) => this.process(job, deliveries),
      async (id) => {
        const delivery = /^([0-9a-f-]{36})-\d+$/.exec(id);
        if (delivery) await deliveries.died(delivery[1]);
      },
    );
    let busyRounds = 0;
    this.loops = [
      this.repeat('Relaying', async () => {
        const moved = await relay.round();
        busyRounds = moved > 0 ? busyRounds + 1 : 0;
        return busyRounds > 0 ? Math.min(busyRounds * busyRoundMs, roundMs) : roundMs;
      }),
      this.repeat('Scheduling', async () => {
        await this.schedule(queues);
        return scheduleMs;
      }),
    ];
  }

  /** Whether every loop came round lately: relaying needs the database, scheduling the queues. */
  get alive(): boolean {
    const rounds = [...this.lastRounds.values()];
    return this.loops.length === rounds.length && rounds.every((at) => Date.now() - at < latelyMs);
  }

  /** The queues themselves, to look at. */
  get ownQueues(): readonly Queue[] {
    return this.queues.all;
  }

  /** Active jobs finish, no new one begins. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.loops);
    await this.queues?.finish();
  }

  private async process(job: QueuedJob, deliveries: Deliveries): Promise<void> {
    const { deliveryIds, attempt } = job.data as { deliveryIds?: string; attempt?: number };
    if (!deliveryIds || !attempt) return this.turn(job.name);
    const ids = deliveryIds.split(' ');
    // Only somebody at the board brings a failed job back: its deliveries are handed out afresh, given up or not.
    if (job.attemptsMade > 0) return deliveries.again(ids);
    const faults: string[] = [];
    for (const id of ids) {
      const fault = await deliveries.deliver(id, attempt, job.name);
      if (fault) faults.push(fault);
    }
    if (faults.length > 0) throw new NotedFault(faults.join('\n').slice(0, 1000));
  }

  /** A task whose last turn still runs in this process lets this one pass. */
  private async turn(name: string): Promise<void> {
    const row = recurringOf(this.jobs).find((job) => nameOf(job) === name);
    if (!row) return this.log.warn(`There is no task ${name} (any more); its turn is passed over`);
    if (this.running.has(name)) return;
    this.running.add(name);
    try {
      await this.modules.get<Task>(row.job, { strict: false }).run();
    } catch (error) {
      // The next turn finds the same work again: what is due stands in tables.
      this.log.error(`The task ${name} failed`);
      this.log.error(error);
    } finally {
      this.running.delete(name);
    }
  }

  private listener(name: string): Listener {
    const row = heardOf(this.jobs).find((job) => nameOf(job) === name);
    if (!row) throw new Error(`There is no listener ${name}`);
    return this.modules.get<Listener>(row.job, { strict: false });
  }

  /**
   * Again and again, because a Redis that was emptied has forgotten every schedule; where none is missing, all of them only
   * once a minute.
   */
  private async schedule(queues: Queues): Promise<void> {
    const whole = this.scheduled++ % 12 === 0;
    for (const queue of queueNames) {
      const tasks = recurringOf(this.jobs).filter((job) => job.queue === queue);
      if (!whole && (await queues.schedules(queue)) === tasks.length) continue;
      for (const job of tasks) await queues.recur(queue, nameOf(job), job.seconds);
      await queues.recurOnly(queue, tasks.map(nameOf));
    }
  }

  /** `work` says after how many milliseconds it wants to be called again. A fault never ends the loop. */
  private async repeat(doing: string, work: () => Promise<number>): Promise<void> {
    while (!this.stopping.signal.aborted) {
      let pause = 1000;
      try {
        pause = await work();
        this.lastRounds.set(doing, Date.now());
      } catch (error) {
        this.complaints.say(error, doing);
      }
      await this.pause(pause);
    }
  }

  private pause(ms: number): Promise<void> {
    const { signal } = this.stopping;
    return new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      signal.addEventListener('abort', done);
    });
  }
}
