import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { Listener } from '../platform/jobs.js';
import { TimeOffRequest } from './time-off-request.entity.js';
import { TimeOffStore } from './time-off.store.js';

/** A plan changed: the clinician is asked whether the time off still fits, and whoever was asked for it learns at once. */
@Injectable()
export class FollowChangedPlan implements Listener<{ engagementId: string; termsId: string }> {
  readonly actor = 'relay';

  constructor(private readonly store: TimeOffStore) {}

  async run(
    tx: EntityManager,
    { engagementId, termsId }: { engagementId: string; termsId: string },
  ): Promise<void> {
    const requests = await tx.findBy(TimeOffRequest, {
      engagementId,
      state: In(['asking', 'approved', 'reported']),
    });
    for (const request of requests) {
      await this.store.append(tx, request, { act: 'planChanged', from: request.state, to: request.state });
      await this.store.tellClinician(tx, request, 'changed', { once: termsId });
      for (const step of await this.store.steps(tx, request.id))
        if (step.askedAt && step.state !== 'stopped')
          await this.store.noteToHolder(tx, request, step, 'changed', termsId);
    }
  }
}
