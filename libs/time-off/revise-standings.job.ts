import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Outbox } from '../platform/events.js';
import type { Listener } from '../platform/jobs.js';
import { ApproverAddress } from './approver-address.entity.js';
import { timeOffMoved } from './time-off.events.js';
import { TimeOffRequest } from './time-off-request.entity.js';
import { TimeOffStep } from './time-off-step.entity.js';
import { TimeOffStore } from './time-off.store.js';

/** An employer's HR said whether an address is one of its approvers: what came from it counts accordingly. */
@Injectable()
export class ReviseStandings implements Listener<{ addressId: string }> {
  readonly actor = 'relay';

  constructor(
    private readonly outbox: Outbox,
    private readonly store: TimeOffStore,
  ) {}

  async run(tx: EntityManager, { addressId }: { addressId: string }): Promise<void> {
    const address = await tx.findOneByOrFail(ApproverAddress, { id: addressId });
    if (address.confirmed === null) return;
    const standing = address.confirmed ? 'confirmed-by-hr' : 'denied-by-hr';
    const requests = await tx.findBy(TimeOffRequest, {
      employerId: address.employerId,
      state: In(['asking', 'approved', 'reported']),
    });
    for (const request of requests) {
      const step = await tx.findOneBy(TimeOffStep, { requestId: request.id, email: address.email });
      if (!step || step.standing === standing) continue;
      await tx.update(TimeOffStep, { id: step.id }, { standing });
      await this.store.append(tx, request, {
        act: 'reviseStanding',
        from: step.standing,
        to: standing,
        step,
      });
      if (!address.confirmed)
        await this.store.tellClinician(tx, request, 'denied', {
          stepId: step.id,
          once: `${step.id}:${step.generation}`,
        });
      await this.outbox.emit(tx, timeOffMoved({ requestId: request.id }));
    }
  }
}
