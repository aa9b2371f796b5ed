import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Messages } from '../notifications/messages.service.js';
import type { Listener } from '../platform/jobs.js';
import { ContributionHistory } from './account.entity.js';
import { Asking } from './asking.service.js';
import { ContributionStore } from './contribution.store.js';

/** Whoever received it is asked: the leads of the institution, or whom the person named. */
@Injectable()
export class AskHost implements Listener<{ contributionId: string }> {
  readonly actor = 'relay';

  constructor(
    private readonly store: ContributionStore,
    private readonly asking: Asking,
  ) {}

  async run(tx: EntityManager, { contributionId }: { contributionId: string }): Promise<void> {
    await this.asking.tell(tx, await this.store.get(tx, contributionId), 'first');
  }
}

/** The person learns what the host answered. */
@Injectable()
export class TellOfAnswer implements Listener<{ contributionId: string; historyId: string }> {
  readonly actor = 'relay';

  constructor(
    private readonly messages: Messages,
    private readonly store: ContributionStore,
  ) {}

  async run(
    tx: EntityManager,
    { contributionId, historyId }: { contributionId: string; historyId: string },
  ): Promise<void> {
    const { personId } = await this.store.get(tx, contributionId);
    const { act } = await tx.findOneByOrFail(ContributionHistory, { id: historyId });
    await this.messages.tell(tx, {
      key: `contribution-news:${historyId}`,
      kind: 'contribution-news',
      to: { personId },
      ids: { contributionId, news: act },
    });
  }
}
