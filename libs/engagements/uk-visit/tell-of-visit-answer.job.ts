import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Messages } from '../../notifications/messages.service.js';
import type { Listener } from '../../platform/jobs.js';
import { EngagementStore } from '../engagement.store.js';
import { tellBothSides } from '../tell-of-engagement.js';
import { UkVisitAnswer } from './uk-visit.entity.js';

/** Both sides learn what an officer said about a visit: for one of them it is what they wait for before they accept. */
@Injectable()
export class TellOfVisitAnswer implements Listener<{ engagementId: string; answerId: string }> {
  readonly actor = 'relay';

  constructor(
    private readonly messages: Messages,
    private readonly store: EngagementStore,
  ) {}

  async run(tx: EntityManager, told: { engagementId: string; answerId: string }): Promise<void> {
    const { signedOff } = await tx.findOneByOrFail(UkVisitAnswer, { id: told.answerId });
    const engagement = await this.store.get(tx, told.engagementId);
    const news = signedOff ? 'visitSignedOff' : 'visitReturned';
    await tellBothSides(tx, this.messages, engagement, { news, once: told.answerId, except: null });
  }
}
