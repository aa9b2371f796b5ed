import { Injectable } from '@nestjs/common';
import { Messages } from '../notifications/messages.service.js';
import { system } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import type { Task } from '../platform/jobs.js';
import { wordingDue } from './wording.message.js';

/** Reminds every officer, once a day, while an answer about wording is due that day or overdue. */
@Injectable()
export class RemindOfWording implements Task {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly messages: Messages,
  ) {}

  async run(): Promise<void> {
    const day = this.clock.today();
    await this.database.as(system('timekeeper'), async (tx) => {
      const { needs, messages } = await wordingDue(tx, day);
      if (needs + messages === 0) return;
      const officers: { personId: string }[] = await tx.query(
        `SELECT DISTINCT person_id AS "personId" FROM role WHERE role = 'officer' AND until IS NULL`,
      );
      await this.messages.tellAll(
        tx,
        officers.map(({ personId }) => ({
          key: `wording-due:${day}:${personId}`,
          kind: 'wording-due',
          to: { personId },
          ids: { day },
        })),
      );
    });
  }
}
