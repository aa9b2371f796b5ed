import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/events.js';
import { EngagementBooking } from './engagement-record.entity.js';
import { Engagement } from './engagement.entity.js';
import { engagementCancelled, engagementEnded } from './engagement.events.js';
import { type EngagementAction, engagementLife } from './engagement.states.js';
import { EngagementStore } from './engagement.store.js';

/** Why Midst itself ended an engagement; people say one of `CancelReason`. */
export const endedBecause = ['match-ended', 'need-withdrawn', 'clinician-left'] as const;
export type EndedBecause = (typeof endedBecause)[number];

/** Ends engagements whose ground is gone. Everybody on both sides learns of it as of any cancellation. */
@Injectable()
export class EndingEngagements {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly store: EngagementStore,
  ) {}

  /**
   * Takes `action` with those that a column names and that are in a state for it. As a system actor.
   * @returns the matches on which they rested
   */
  async end(
    tx: EntityManager,
    action: Extract<EngagementAction, 'endWithMatch' | 'endWithAccount'>,
    which: Pick<Partial<Engagement>, 'matchId' | 'needId' | 'personId'>,
    reason: EndedBecause,
  ): Promise<string[]> {
    const ended: string[] = [];
    for (const { id } of await tx.find(Engagement, {
      where: which,
      select: { id: true },
      order: { id: 'ASC' },
    })) {
      const engagement = await this.store.lock(tx, id);
      // Work that is over is not cancelled any more: with its person's account the handing over ends.
      const act = action === 'endWithAccount' && engagement.state === 'handing_over' ? 'end' : action;
      if (!engagementLife.permits(act, engagement.state, ['midst'])) continue;
      const state = engagementLife.go(act, engagement.state, ['midst']);
      await tx.update(Engagement, { id }, { state, closedAt: this.clock.now(), reason, reasonWords: null });
      await tx.delete(EngagementBooking, { engagementId: id });
      const { version } = engagement;
      await this.store.append(tx, engagement, {
        act,
        from: engagement.state,
        to: state,
        version,
        reason,
      });
      const told = act === 'end' ? engagementEnded : engagementCancelled;
      await this.outbox.emit(tx, told({ engagementId: id }));
      ended.push(engagement.matchId);
    }
    return ended;
  }
}
