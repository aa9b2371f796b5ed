import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { system } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { Outbox } from '../platform/events.js';
import type { Task } from '../platform/jobs.js';
import { Engagement } from './engagement.entity.js';
import { engagementEnded } from './engagement.events.js';
import { engagementLife } from './engagement.states.js';
import { EngagementStore } from './engagement.store.js';

const batch = 100;

/** An engagement ends with the day after its last one. */
@Injectable()
export class EndEngagements implements Task {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly store: EngagementStore,
  ) {}

  async run(): Promise<void> {
    for (;;) if ((await this.database.as(system('timekeeper'), (tx) => this.endSome(tx))) < batch) return;
  }

  private async endSome(tx: EntityManager): Promise<number> {
    const over: { id: string }[] = await tx.query(
      `SELECT id FROM engagement WHERE state IN ('agreed', 'changing') AND last_day < $1
        ORDER BY last_day LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [
        this.clock
          .in(-24 * 3600)
          .toISOString()
          .slice(0, 10),
        batch,
      ],
    );
    for (const { id } of over) {
      const engagement = await this.store.get(tx, id);
      const state = engagementLife.go('end', engagement.state, ['midst']);
      await tx.update(Engagement, { id }, { state, closedAt: this.clock.now() });
      const { version } = engagement;
      await this.store.append(tx, engagement, { act: 'end', from: engagement.state, to: state, version });
      await this.outbox.emit(tx, engagementEnded({ engagementId: id }));
    }
    return over.length;
  }
}
