import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../platform/actor.js';
import { Engagements } from '../engagement.service.js';
import { EngagementStore } from '../engagement.store.js';
import type { StopEngagementInput } from './concern.inputs.js';
import { Concerns } from './concerns.service.js';

/** Either side stops at once. The other side learns that it was stopped; why is theirs to say, and to whom. */
@Injectable()
export class Stopping {
  constructor(
    private readonly store: EngagementStore,
    private readonly engagements: Engagements,
    private readonly concerns: Concerns,
  ) {}

  /** @throws Refusal NOT_FOUND, FORBIDDEN, NOT_NOW */
  async stop(
    tx: EntityManager,
    actor: SignedIn,
    id: string,
    { idempotencyKey, words: said, inConfidence }: StopEngagementInput,
  ): Promise<void> {
    const words = said?.trim() || null;
    const openly = inConfidence ? null : words;
    const engagement = await this.store.get(tx, id);
    if (engagement.state === 'handing_over') await this.engagements.stopHandingOver(tx, actor, id, openly);
    else await this.engagements.cancel(tx, actor, id, { reason: 'stopped', words: openly });
    if (!words || !inConfidence) return;
    await this.concerns.raiseOf(tx, actor, engagement, { key: idempotencyKey, what: words, kind: null });
  }
}
