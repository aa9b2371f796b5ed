import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Messages } from '../notifications/messages.service.js';
import type { Listener } from '../platform/jobs.js';

import { EngagementStore } from './engagement.store.js';
import { tellBothSides } from './tell-of-engagement.js';

/** Everybody on both sides learns at once, whoever cancelled among them: a cancelled flight needs a record. */
@Injectable()
export class TellOfCancelledEngagement implements Listener<{ engagementId: string }> {
  readonly actor = 'relay';

  constructor(
    private readonly messages: Messages,
    private readonly store: EngagementStore,
  ) {}

  async run(tx: EntityManager, told: { engagementId: string }): Promise<void> {
    const engagement = await this.store.get(tx, told.engagementId);

    await tellBothSides(tx, this.messages, engagement, {
      news: 'cancelled',
      once: engagement.id,
      except: null,
    });
  }
}
