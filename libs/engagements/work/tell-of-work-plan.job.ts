import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Messages } from '../../notifications/messages.service.js';
import type { Listener } from '../../platform/jobs.js';
import { EngagementStore } from '../engagement.store.js';
import { tellOtherSide } from '../tell-of-engagement.js';
import { WorkPlans } from './work-plans.service.js';

/** The other side learns that the plan was written on, once a day at most: somebody who edits saves many times. */
@Injectable()
export class TellOfWorkPlan implements Listener<{ planId: string }> {
  readonly actor = 'relay';

  constructor(
    private readonly messages: Messages,
    private readonly store: EngagementStore,
    private readonly plans: WorkPlans,
  ) {}

  async run(tx: EntityManager, { planId }: { planId: string }): Promise<void> {
    const { engagementId, side, at } = await this.plans.get(tx, planId);
    const engagement = await this.store.get(tx, engagementId);
    await tellOtherSide(tx, this.messages, engagement, { news: 'plan', side, at });
  }
}
