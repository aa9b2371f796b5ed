import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/events.js';
import type { Listener } from '../platform/jobs.js';
import { timeOffMoved } from './time-off.events.js';
import { TimeOffRequest } from './time-off-request.entity.js';
import { requestLife } from './time-off-request.states.js';
import { TimeOffStore } from './time-off.store.js';

/** A plan was cancelled: its requests end with it, and everybody who decided or was asked learns at once. */
@Injectable()
export class FollowCancelledPlan implements Listener<{ engagementId: string }> {
  readonly actor = 'relay';

  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly store: TimeOffStore,
  ) {}

  async run(tx: EntityManager, { engagementId }: { engagementId: string }): Promise<void> {
    const standing = await tx.findBy(TimeOffRequest, {
      engagementId,
      state: In(['asking', 'approved', 'reported', 'not_needed', 'out_of_date']),
    });
    for (const { id } of standing) {
      const request = await this.store.lock(tx, id);
      if (!requestLife.permits('endWithEngagement', request.state, ['midst'])) continue;
      const state = requestLife.go('endWithEngagement', request.state, ['midst']);
      const closing = { state, settledAt: this.clock.now(), closedReason: 'engagement-cancelled' };
      await tx.update(TimeOffRequest, { id }, closing);
      await this.store.append(tx, request, { act: 'endWithEngagement', from: request.state, to: state });
      await this.store.stopOpenSteps(tx, request);
      for (const step of await this.store.steps(tx, id))
        if (step.askedAt && step.state !== 'refused')
          await this.store.noteToHolder(tx, request, step, 'cancelled');
      await this.outbox.emit(tx, timeOffMoved({ requestId: id }));
    }
  }
}
