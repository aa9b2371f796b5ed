import { Injectable } from '@nestjs/common';
import { system } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import type { Task } from '../platform/jobs.js';

const DAY = 24 * 60 * 60;
/** Long enough to answer "was that me?" about a device; the audit trail remembers the sign-in itself. */
const sessionsKept = 90 * DAY;

/** Clears what opens nothing any more: codes a day after their end, throttles that are over, sessions long ended. */
@Injectable()
export class ClearClosedDoors implements Task {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await this.database.as(system('timekeeper'), async (tx) => {
      await tx.query('DELETE FROM sign_in_code WHERE ends_at < $1', [this.clock.in(-DAY)]);
      await tx.query('DELETE FROM throttle WHERE clear_after < $1', [this.clock.now()]);
      await tx.query('DELETE FROM session WHERE ends_at < $1 OR revoked_at < $1', [
        this.clock.in(-sessionsKept),
      ]);
    });
  }
}
