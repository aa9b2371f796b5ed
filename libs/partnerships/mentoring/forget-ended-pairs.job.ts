import { Injectable } from '@nestjs/common';
import { system } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import type { Task } from '../../platform/jobs.js';

/** Pairs that ended go when the dated rule of how long they are kept says so. */
@Injectable()
export class ForgetEndedPairs implements Task {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const today = this.clock.now().toISOString().slice(0, 10);
    await this.database.as(system('timekeeper'), (tx) =>
      tx.query('SELECT app.forget_ended_pairs($1)', [today]),
    );
  }
}
