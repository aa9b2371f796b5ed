import { Injectable } from '@nestjs/common';
import { system } from './actor.js';
import { Database } from './database.js';
import type { Task } from './jobs.js';

/** Long enough to ask "what followed from that?" about last week's report. */
const daysKept = 30;

/** Clears events that everybody has heard of, a month later; the tables would otherwise only ever grow. */
@Injectable()
export class ClearWhatWasDelivered implements Task {
  constructor(private readonly database: Database) {}

  async run(): Promise<void> {
    await this.database.as(system('relay'), (tx) =>
      tx.query(
        `DELETE FROM event WHERE id IN (
           SELECT id FROM event e
           WHERE e.expanded_at < now() - ${daysKept} * interval '1 day'
             AND NOT EXISTS (SELECT FROM delivery d WHERE d.event_id = e.id AND d.done_at IS NULL)
           ORDER BY e.seq LIMIT 5000 FOR UPDATE SKIP LOCKED)`,
      ),
    );
  }
}
