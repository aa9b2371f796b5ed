import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { system } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import type { Task } from '../platform/jobs.js';
import { remindAfterDays, remindersDue } from './chain.js';
import { TimeOffStep } from './time-off-step.entity.js';
import { TimeOffStore } from './time-off.store.js';

const batch = 100;

/**
 * Reminds a silent approver after three days and after seven, then tells the clinician plainly that nothing is agreed.
 * It never decides anything and never goes over anybody's head.
 */
@Injectable()
export class RemindApprovers implements Task {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly store: TimeOffStore,
  ) {}

  async run(): Promise<void> {
    for (;;) {
      const reminded = await this.database.as(system('timekeeper'), (tx) => this.remindSome(tx));
      if (reminded < batch) return;
    }
  }

  private async remindSome(tx: EntityManager): Promise<number> {
    const now = this.clock.now();
    const after = (which: number) => this.clock.in(-remindAfterDays[which] * 24 * 3600);
    const silent: { id: string }[] = await tx.query(
      `SELECT s.id FROM time_off_step s JOIN time_off_request r ON r.id = s.request_id AND r.state = 'asking'
        WHERE s.state = 'asked' AND ((s.asked_at <= $1 AND s.reminders = 0) OR (s.asked_at <= $2 AND s.reminders < 2))
        ORDER BY s.asked_at LIMIT $3 FOR UPDATE OF s SKIP LOCKED`,
      [after(0), after(1), batch],
    );
    for (const { id } of silent) await this.remind(tx, await this.store.step(tx, id), now);
    return silent.length;
  }

  private async remind(tx: EntityManager, step: TimeOffStep, now: Date): Promise<void> {
    const reminders = remindersDue(step.askedAt!, now);
    const request = await this.store.request(tx, step.requestId);
    const last = reminders === remindAfterDays.length;
    await tx.update(TimeOffStep, { id: step.id }, { reminders, ...(last && { silenceToldAt: now }) });
    await this.store.append(tx, request, { act: 'remind', from: 'asked', to: 'asked', step });
    await this.store.tellHolder(tx, request, step, 'reminder', reminders);
    if (!last) return;
    await this.store.append(tx, request, { act: 'tellOfSilence', from: 'asked', to: 'asked', step });
    const once = `${step.id}:${step.generation}:${step.round}`;
    await this.store.tellClinician(tx, request, 'silence', { stepId: step.id, once });
  }
}
