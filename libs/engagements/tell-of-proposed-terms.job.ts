import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Messages } from '../notifications/messages.service.js';
import type { Listener } from '../platform/jobs.js';
import { EngagementTerms } from './engagement.entity.js';
import { EngagementStore } from './engagement.store.js';
import { tellBothSides } from './tell-of-engagement.js';

/** The other side learns that terms are on the table. */
@Injectable()
export class TellOfProposedTerms implements Listener<{ engagementId: string; termsId: string }> {
  readonly actor = 'relay';

  constructor(
    private readonly messages: Messages,
    private readonly store: EngagementStore,
  ) {}

  async run(tx: EntityManager, told: { engagementId: string; termsId: string }): Promise<void> {
    const engagement = await this.store.get(tx, told.engagementId);
    const { proposedBy } = await tx.findOneByOrFail(EngagementTerms, { id: told.termsId });
    await tellBothSides(tx, this.messages, engagement, {
      news: 'proposed',
      once: told.termsId,
      except: proposedBy,
    });
  }
}
