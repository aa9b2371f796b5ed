import { Injectable } from '@nestjs/common';
import { system } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { Outbox } from '../platform/events.js';
import type { Task } from '../platform/jobs.js';
import { Endings } from './endings.service.js';
import { matchLapsed } from './match.events.js';

/** Ends interests to which the host was silent for too long, hides what was shown, and tells both sides. */
@Injectable()
export class LapseSilence implements Task {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly endings: Endings,
  ) {}

  run(): Promise<void> {
    return this.database.as(system('timekeeper'), async (tx) => {
      const lapsed = await this.endings.end(tx, 'lapse', 'm.lapses_at <= $2', [this.clock.now()], {
        skipLocked: true,
      });
      for (const { id } of lapsed) await this.outbox.emit(tx, matchLapsed({ matchId: id }));
      await this.endings.tellClinicians(tx, 'match-lapsed', lapsed);
      await this.endings.tellLeads(tx, 'match-lapsed-for-lead', lapsed);
    });
  }
}
