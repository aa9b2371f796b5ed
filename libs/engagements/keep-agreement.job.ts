import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Match } from '../matching/match.entity.js';
import { matchLife } from '../matching/match.states.js';
import { Messages } from '../notifications/messages.service.js';
import { Clock } from '../platform/clock.js';
import type { Listener } from '../platform/jobs.js';
import { EngagementStore } from './engagement.store.js';
import { tellBothSides } from './tell-of-engagement.js';

/** Both sides accepted: the match is agreed with it, and everybody on both sides has it in writing. */
@Injectable()
export class KeepAgreement implements Listener<{ engagementId: string; matchId: string }> {
  readonly actor = 'relay';

  constructor(
    private readonly clock: Clock,
    private readonly messages: Messages,
    private readonly store: EngagementStore,
  ) {}

  async run(
    tx: EntityManager,
    { engagementId, matchId }: { engagementId: string; matchId: string },
  ): Promise<void> {
    const match = await tx.findOneByOrFail(Match, { id: matchId });
    if (matchLife.permits('agree', match.state, ['midst'])) {
      const state = matchLife.go('agree', match.state, ['midst']);
      await tx.update(Match, { id: matchId, state: match.state }, { state, decidedAt: this.clock.now() });
    }
    const engagement = await this.store.get(tx, engagementId);
    const once = `${engagementId}:${engagement.agreedVersion}`;
    await tellBothSides(tx, this.messages, engagement, { news: 'agreed', once, except: null });
  }
}
