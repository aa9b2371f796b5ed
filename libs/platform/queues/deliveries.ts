import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { system } from '../actor.js';
import { isConnectionLoss } from '../connection-loss.js';
import type { Database } from '../database.js';
import type { Listener, Payload } from '../jobs.js';
import { shortly } from './complaints.js';

/** After so many failed tries a delivery is parked: about twenty minutes of growing pauses. */
export const triesBeforeParking = 12;

/** Runs listeners: the effect and the end of its delivery are one transaction. */
export class Deliveries {
  private readonly log = new Logger('deliveries');

  constructor(
    private readonly database: Database,
    private readonly listener: (name: string) => Listener,
  ) {}

  /**
   * Delivers once. A second copy of the job finds the row locked or closed, and one of an older attempt is
   * passed over: the relay gave up on it and handed out another.
   * @returns what went wrong, noted already; nothing where it was delivered or passed over
   */
  async deliver(id: string, attempt: number, name: string): Promise<string | undefined> {
    const listener = this.listener(name);
    try {
      let delivered = false;
      const run = async (tx: EntityManager) => {
        const [found]: { payload: Payload }[] = await tx.query(
          `SELECT e.payload FROM delivery d JOIN event e ON e.id = d.event_id
           WHERE d.id = $1 AND d.attempts = $2 AND d.listener = $3 AND d.done_at IS NULL AND d.parked_at IS NULL
           FOR UPDATE OF d SKIP LOCKED`,
          [id, attempt, name],
        );
        if (!found) return;
        await listener.run(tx, found.payload);
        delivered = true;
      };
      await this.database.as(system(listener.actor), run, () =>
        delivered
          ? {
              text: 'UPDATE delivery SET done_at = clock_timestamp(), last_error = NULL WHERE id = $1',
              values: [id],
            }
          : undefined,
      );
    } catch (error) {
      // A database that went away says nothing about the listener: tried again, and never parked for it.
      const innocent = isConnectionLoss(error);
      const sentence = `${name} ${innocent ? 'was interrupted' : 'failed'} on delivery ${id}`;
      if (innocent) this.log.warn(`${sentence}: ${shortly(error)}`);
      else {
        this.log.error(sentence);
        this.log.error(error);
      }
      await this.failed(id, shortly(error), innocent ? 0 : 1);
      return shortly(error);
    }
    return undefined;
  }

  /** Somebody wishes these tried again now, also those that were given up; the relay hands them out. */
  async again(ids: readonly string[]): Promise<void> {
    await this.database.as(system('relay'), (tx) =>
      tx.query(
        `UPDATE delivery SET lease_until = clock_timestamp(), parked_at = NULL,
           failures = CASE WHEN parked_at IS NULL THEN failures ELSE 0 END
         WHERE id = ANY ($1) AND done_at IS NULL`,
        [ids],
      ),
    );
  }

  /** A worker process vanished during this try. Counted as well, or a job that exhausts memory is tried for ever. */
  async died(id: string): Promise<void> {
    await this.failed(id, 'The worker died during this try.', 1);
  }

  /** While the database restarts: for a few seconds. After that the lease runs out and the relay takes over. */
  private async failed(id: string, why: string, counts: 0 | 1): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.note(id, why, counts);
      } catch (error) {
        if (tries === 10) throw error;
        await pause(500);
      }
    }
  }

  /** In a transaction of its own: the try's was rolled back. The pause grows from one second to five minutes. */
  private async note(id: string, why: string, counts: 0 | 1): Promise<void> {
    await this.database.as(system('relay'), (tx) =>
      tx.query(
        `UPDATE delivery SET failures = failures + $4, last_error = $2,
           lease_until = clock_timestamp() + least(power(2, least(failures, 10)), 300) * interval '1 second',
           parked_at = CASE WHEN failures + $4 >= $3 THEN clock_timestamp() END
         WHERE id = $1 AND done_at IS NULL AND parked_at IS NULL`,
        [id, why, triesBeforeParking, counts],
      ),
    );
  }
}
