import type { Type } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SystemName } from './actor.js';
import type { EventKind } from './events.js';

/**
 * Three queues, so that a need that fits five thousand people holds up nobody's mail: `matching` computes,
 * `telling` speaks to people, `keeping` watches deadlines and tidies up.
 */
export const queueNames = ['matching', 'telling', 'keeping'] as const;
export type QueueName = (typeof queueNames)[number];

/** Ids by name, as events carry them. */
export type Payload = Record<string, string>;

/**
 * Does what must follow from an event, once. The platform opens the transaction as `actor`, locks the delivery,
 * calls `run` and closes the delivery in that same transaction: either everything happened or nothing did.
 * So `run` writes through `tx` only, sends no mail and calls nothing outside (a `Task` does), and stays short.
 * A throw is a failed try: it is tried again later, twelve times in about twenty minutes, and then parked.
 */
export interface Listener<P extends Payload = Payload> {
  readonly actor: SystemName;
  run(tx: EntityManager, payload: P): Promise<void>;
}

/**
 * Finds due work by itself at every turn: deadlines that passed, messages that wait. Several workers may run it
 * at once and a turn may be skipped or doubled, so it takes its rows with `FOR UPDATE SKIP LOCKED`.
 */
export interface Task {
  run(): Promise<void>;
}

export interface Heard {
  event: string;
  job: Type<Listener>;
  queue: QueueName;
  /** How many deliveries one entry of the queue may carry, each still a transaction of its own. */
  together: number;
}

export interface Recurring {
  seconds: number;
  job: Type<Task>;
  queue: QueueName;
}

export interface Unheard {
  event: string;
  because: string;
}

export type Job = Heard | Recurring;

/**
 * One row of the table of contents: when this happened, that listener hears of it.
 * @param together for work of a few milliseconds that comes often: so many deliveries may go through the queue as one
 */
export function on<P extends Payload>(
  happened: EventKind<P>,
  job: Type<Listener<NoInfer<P>>>,
  queue: QueueName,
  { together = 1 } = {},
): Heard {
  return { event: happened.name, job: job as Type<Listener>, queue, together };
}

/** One row of the table of contents: this task gets a turn every so many seconds, the first one at once. */
export function every(seconds: number, job: Type<Task>, queue: QueueName): Recurring {
  return { seconds, job, queue };
}

/** An event that nobody needs to hear, and why it is told nevertheless. */
export function unheard<P extends Payload>(happened: EventKind<P>, because: string): Unheard {
  return { event: happened.name, because };
}

export function isHeard(job: Job): job is Heard {
  return 'event' in job;
}

export function heardOf(jobs: readonly Job[]): Heard[] {
  return jobs.filter(isHeard);
}

export function recurringOf(jobs: readonly Job[]): Recurring[] {
  return jobs.filter((job): job is Recurring => !isHeard(job));
}

/** What stands in the `delivery` table and names the job: the class name, so renaming a class needs a migration. */
export function nameOf(job: Job): string {
  return job.job.name;
}

/** Faults of a table of contents, as sentences; none when it can be worked with. */
export function faultsOf(jobs: readonly Job[]): string[] {
  const faults: string[] = [];
  const seen = new Map<string, Job>();
  for (const job of jobs) {
    const name = nameOf(job);
    const other = seen.get(name);
    if (other && (!isHeard(job) || !isHeard(other))) faults.push(`The task ${name} is listed twice`);
    else if (other && isHeard(job) && isHeard(other)) {
      if (other.job !== job.job) faults.push(`Two listeners are called ${name}`);
      if (other.event === job.event) faults.push(`${name} hears ${job.event} twice`);
      if (other.together !== job.together)
        faults.push(`${name} is handed out by ${other.together} and by ${job.together}`);
      if (other.queue !== job.queue) faults.push(`${name} is on the queues ${other.queue} and ${job.queue}`);
    }
    if (!isHeard(job) && !(job.seconds >= 1))
      faults.push(`The task ${name} needs a turn of at least one second`);
    seen.set(name, job);
  }
  return faults;
}
