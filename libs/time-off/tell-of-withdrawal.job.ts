import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Listener } from '../platform/jobs.js';
import { TimeOffStore } from './time-off.store.js';

/** Whoever was asked learns that no answer is needed any more; whoever had approved can release the cover. */
@Injectable()
export class TellOfWithdrawal implements Listener<{ requestId: string }> {
  readonly actor = 'relay';

  constructor(private readonly store: TimeOffStore) {}

  async run(tx: EntityManager, { requestId }: { requestId: string }): Promise<void> {
    const request = await this.store.request(tx, requestId);
    for (const step of await this.store.steps(tx, requestId))
      if (step.askedAt && step.state !== 'refused')
        await this.store.noteToHolder(tx, request, step, 'withdrawn');
  }
}
