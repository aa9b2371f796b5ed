import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Messages } from '../../notifications/messages.service.js';
import { system } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import type { Task } from '../../platform/jobs.js';
import { staffOf } from './concerns.service.js';

/** Closed concerns go when their time is over, and named staff are told before. It learns days and never which they are. */
@Injectable()
export class KeepConcerns implements Task {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly messages: Messages,
  ) {}

  async run(): Promise<void> {
    await this.database.as(system('timekeeper'), (tx) => this.keep(tx));
  }

  private async keep(tx: EntityManager): Promise<void> {
    const today = this.clock.today();
    await tx.query('SELECT app.forget_concerns($1)', [today]);
    const named: { day: string }[] = await tx.query('SELECT day::text FROM app.name_concerns_that_go($1)', [
      today,
    ]);
    const staff = named.length > 0 ? await staffOf(tx) : [];
    await this.messages.tellAll(
      tx,
      named.flatMap(({ day }) =>
        staff.map((personId) => ({
          ...{ key: `concern-goes:${day}:${personId}`, kind: 'concern-goes', to: { personId }, ids: { day } },
        })),
      ),
    );
  }
}
