import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Messages } from '../notifications/messages.service.js';
import type { Listener } from '../platform/jobs.js';
import { EngagementStore } from './engagement.store.js';
import { tellBothSides } from './tell-of-engagement.js';

/** Work that ended because a side stopped it: both sides learn that, as of any stop. An end by rule is no news. */
@Injectable()
export class TellOfStoppedHandover implements Listener<{ engagementId: string }> {
  readonly actor = 'relay';

  constructor(
    private readonly messages: Messages,
    private readonly store: EngagementStore,
  ) {}

  async run(tx: EntityManager, told: { engagementId: string }): Promise<void> {
    const engagement = await this.store.get(tx, told.engagementId);
    if (engagement.reason !== 'stopped') return;
    await tellBothSides(tx, this.messages, engagement, {
      news: 'stopped',
      once: engagement.id,
      except: null,
    });
  }
}
