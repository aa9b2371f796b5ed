import { Injectable } from '@nestjs/common';
import { system } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import type { Task } from '../platform/jobs.js';
import { newId } from '../platform/ids.js';
import { summaryKind } from './message-kind.js';
import { Recipients } from './recipients.query.js';
import { digestDue } from './when-to-send.js';

const relay = system('relay');
const page = 500;

/** Gathers what was held for a person into one summary, at the hour and on the day that they chose. */
@Injectable()
export class GatherSummaries implements Task {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly recipients: Recipients,
  ) {}

  async run(): Promise<void> {
    for (let after: string | null = null; ;) {
      const people = await this.peopleWithHeldMessages(after);
      for (const person of people) await this.gather(person);
      if (people.length < page) return;
      after = people[people.length - 1].id;
    }
  }

  private peopleWithHeldMessages(after: string | null): Promise<{ id: string; time_zone: string }[]> {
    return this.database.read(relay, (tx) =>
      tx.query(
        `SELECT p.id, p.time_zone FROM person p
          WHERE p.closed_at IS NULL AND ($1::uuid IS NULL OR p.id > $1)
            AND EXISTS (SELECT 1 FROM message m WHERE m.person_id = p.id AND m.state = 'held')
          ORDER BY p.id LIMIT $2`,
        [after, page],
      ),
    );
  }

  private async gather(person: { id: string; time_zone: string }): Promise<void> {
    const now = this.clock.now();
    const preference = await this.database.read(relay, (tx) =>
      this.recipients.choiceOf(tx, person.id, person.time_zone),
    );
    const date = digestDue(preference, now);
    if (!date) return;
    const id = newId();
    await this.database.as(relay, async (tx) => {
      // Unique by person and date: two workers, or a second turn on the same day, gather once.
      const made: unknown[] = await tx.query(
        `INSERT INTO message (id, key, kind, person_id, due_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT DO NOTHING RETURNING id`,
        [id, `summary:${person.id}:${date}`, summaryKind, person.id, now],
      );
      if (made.length === 0) return;
      await tx.query(
        `UPDATE message SET state = 'gathered', digest_id = $2 WHERE person_id = $1 AND state = 'held'`,
        [person.id, id],
      );
    });
  }
}
