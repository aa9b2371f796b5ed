import type { EntityManager } from 'typeorm';
import { system } from '../actor.js';
import type { Database } from '../database.js';
import { heardOf, nameOf, queueNames, type Heard, type Job, type QueueName } from '../jobs.js';
import { Complaints } from './complaints.js';
import type { Entry, Queues } from './queues.js';

/** How many jobs may wait in a queue: enough to keep workers busy between two rounds, few enough to start
 * within the lease. The rest waits in the table, where it costs nothing and nothing can be lost. */
const window = 500;

/** For how long a delivery belongs to the queue before it is handed out again. By the database's clock. */
const leaseSeconds = 10;

const eventsAtATime = 500;

interface Claimed {
  id: string;
  attempts: number;
  listener: string;
}

/**
 * Moves what happened to those who must hear of it: an event becomes one delivery per listener, a due delivery
 * becomes a job. A delivery whose lease ran out (lost queue, killed worker) is handed out again under a new
 * attempt, never under the same job id, which a queue would ignore in silence.
 */
export class Relay {
  private readonly complaints = new Complaints('relay');
  private readonly heard: Heard[];
  private readonly together: ReadonlyMap<string, number>;

  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
    jobs: readonly Job[],
  ) {
    this.heard = heardOf(jobs);
    this.together = new Map(this.heard.map((row) => [nameOf(row), row.together]));
  }

  /**
   * One round; returns how much it moved. A queue that does not answer holds up no other, and one for which nothing is due
   * is not asked anything.
   * @throws when none of those that were asked answers, or the database does not
   */
  async round(): Promise<number> {
    const { expanded, due } = await this.look();
    const asked = queueNames.filter((queue) => this.listenersOf(queue).some((listener) => due.has(listener)));
    let moved = expanded;
    const faults: unknown[] = [];
    for (const queue of asked) {
      try {
        moved += await this.handOut(queue);
      } catch (error) {
        faults.push(error);
        this.complaints.say(error, `Handing out to ${queue}`);
      }
    }
    if (faults.length > 0 && faults.length === asked.length)
      throw new Error('No queue answers', { cause: faults[0] });
    return moved;
  }

  private listenersOf(queue: QueueName): string[] {
    return [...new Set(this.heard.filter((row) => row.queue === queue).map(nameOf))];
  }

  /** Makes deliveries of new events, and finds for whom any are due. */
  private look(): Promise<{ expanded: number; due: ReadonlySet<string> }> {
    return this.database.as(system('relay'), async (tx) => {
      const expanded = await this.expand(tx);
      const due: { listener: string }[] = await tx.query(
        `SELECT DISTINCT listener FROM delivery
         WHERE done_at IS NULL AND parked_at IS NULL AND lease_until <= clock_timestamp()`,
      );
      return { expanded, due: new Set(due.map(({ listener }) => listener)) };
    });
  }

  /** May run in several workers at once: rows are skipped when taken, and the pair (event, listener) is unique. */
  private async expand(tx: EntityManager): Promise<number> {
    const [{ expanded }]: { expanded: number }[] = await tx.query(
      `WITH fresh AS (
         SELECT id, name FROM event WHERE expanded_at IS NULL ORDER BY seq LIMIT ${eventsAtATime}
         FOR UPDATE SKIP LOCKED
       ), planned AS (
         INSERT INTO delivery (id, event_id, listener, lease_until)
         SELECT gen_random_uuid(), fresh.id, heard.listener, clock_timestamp()
         FROM fresh JOIN unnest($1::text[], $2::text[]) AS heard (name, listener) USING (name)
         ON CONFLICT (event_id, listener) DO NOTHING
       ), marked AS (
         UPDATE event SET expanded_at = clock_timestamp() FROM fresh WHERE event.id = fresh.id RETURNING 1
       )
       SELECT count(*)::int AS expanded FROM marked`,
      [this.heard.map((row) => row.event), this.heard.map(nameOf)],
    );
    return expanded;
  }

  private async handOut(queue: QueueName): Promise<number> {
    // Asked first: while the queue is out of reach no lease is spent.
    if ((await this.queues.waiting(queue)) >= window) return 0;
    const claimed = await this.claim(this.listenersOf(queue));
    try {
      await this.queues.add(queue, this.entriesOf(claimed));
    } catch (error) {
      await this.giveBack(claimed.map(({ id }) => id));
      throw error;
    }
    return claimed.length;
  }

  /**
   * First tries of short work share an entry: handing one out costs PostgreSQL as much as looking for somebody's needs.
   * A delivery that failed before goes alone, so that one which brings its worker down takes no other with it again.
   */
  private entriesOf(claimed: readonly Claimed[]): Entry[] {
    const entries: Claimed[][] = [];
    const open = new Map<string, Claimed[]>();
    for (const one of claimed) {
      const most = one.attempts === 1 ? (this.together.get(one.listener) ?? 1) : 1;
      const entry = most > 1 ? open.get(one.listener) : undefined;
      if (entry && entry.length < most) {
        entry.push(one);
        continue;
      }
      const begun = [one];
      entries.push(begun);
      if (most > 1) open.set(one.listener, begun);
    }
    return entries.map(([first, ...others]) => ({
      id: `${first.id}-${first.attempts}`,
      name: first.listener,
      data: {
        deliveryIds: [first, ...others].map(({ id }) => id).join(' '),
        attempt: first.attempts,
      },
    }));
  }

  /** The queue did not answer: no need to wait for the lease. A job that arrived all the same is of an old attempt. */
  private async giveBack(ids: readonly string[]): Promise<void> {
    await this.database.as(system('relay'), (tx) =>
      tx.query(
        `UPDATE delivery SET lease_until = clock_timestamp() + interval '1 second'
         WHERE id = ANY ($1) AND done_at IS NULL`,
        [ids],
      ),
    );
  }

  /** As many as there is room for beside those that are handed out already: an entry may carry several. */
  private claim(listeners: readonly string[]): Promise<Claimed[]> {
    return this.database.as(system('relay'), async (tx) => {
      const [claimed] = await tx.query(
        `UPDATE delivery d
         SET attempts = d.attempts + 1, lease_until = clock_timestamp() + ${leaseSeconds} * interval '1 second'
         FROM (SELECT id FROM delivery
               WHERE done_at IS NULL AND parked_at IS NULL AND lease_until <= clock_timestamp()
                 AND listener = ANY ($1)
               ORDER BY lease_until
               LIMIT greatest(0, $2::int - (SELECT count(*)::int FROM delivery
                 WHERE done_at IS NULL AND parked_at IS NULL AND listener = ANY ($1) AND lease_until > clock_timestamp()
                   AND lease_until <= clock_timestamp() + ${leaseSeconds} * interval '1 second'))
               FOR UPDATE SKIP LOCKED) due
         WHERE d.id = due.id
         RETURNING d.id, d.attempts, d.listener`,
        [listeners, window],
      );
      return claimed;
    });
  }
}
