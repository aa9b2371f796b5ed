import { Injectable } from '@nestjs/common';
import { system } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import type { Task } from '../platform/jobs.js';

const batch = 200;

/** Takes the last names of closed accounts, as soon as nobody has to be told by them any more. */
@Injectable()
export class ForgetWhatWaited implements Task {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  run(): Promise<void> {
    return this.database.inLots(system('timekeeper'), batch, async (tx) => {
      const [row]: { emptied: number }[] = await tx.query('SELECT app.forget_what_waited($1) AS emptied', [
        this.clock.now(),
      ]);
      return row.emptied;
    });
  }
}
