import { Injectable } from '@nestjs/common';
import { system } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import type { Task } from '../platform/jobs.js';

/** Invitations whose time has passed. Their links stopped opening by the clock already; this says so in the lists. */
@Injectable()
export class LapseInvitations implements Task {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await this.database.as(system('timekeeper'), (tx) =>
      tx.query(
        `UPDATE invitation SET state = 'lapsed' WHERE id IN (
           SELECT id FROM invitation WHERE state = 'sent' AND ends_at <= $1 LIMIT 1000 FOR UPDATE SKIP LOCKED)`,
        [this.clock.now()],
      ),
    );
  }
}
