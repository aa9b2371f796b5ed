import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Messages } from '../notifications/messages.service.js';
import type { Listener } from '../platform/jobs.js';
import { TimeOffDecided } from './time-off-record.entity.js';
import { TimeOffStore } from './time-off.store.js';

/** The clinician learns of every answer, at once and once. */
@Injectable()
export class TellOfDecision implements Listener<{ requestId: string; decisionId: string }> {
  readonly actor = 'relay';

  constructor(
    private readonly messages: Messages,
    private readonly store: TimeOffStore,
  ) {}

  async run(
    tx: EntityManager,
    { requestId, decisionId }: { requestId: string; decisionId: string },
  ): Promise<void> {
    const { personId } = await this.store.request(tx, requestId);
    const decided = await tx.findOneByOrFail(TimeOffDecided, { id: decisionId });
    await this.messages.tell(tx, {
      key: `time-off-decided:${decisionId}`,
      kind: 'time-off-news',
      to: { personId },
      ids: { requestId, stepId: decided.stepId, decisionId, news: decided.decision },
    });
  }
}
