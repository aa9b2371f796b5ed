import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Messages } from '../notifications/messages.service.js';
import type { Listener } from '../platform/jobs.js';
import { ChangedRules } from './changed-rules.service.js';
import { LeavePolicy } from './leave-policy.entity.js';
import { TimeOffRequest } from './time-off-request.entity.js';

/**
 * Whoever waits for an answer learns once of a new rule of their employer, and of the end of one, where it matters to what
 * they asked.
 */
@Injectable()
export class TellOfChangedRule implements Listener<{ policyId: string }> {
  readonly actor = 'relay';

  constructor(
    private readonly messages: Messages,
    private readonly changed: ChangedRules,
  ) {}

  async run(tx: EntityManager, { policyId }: { policyId: string }): Promise<void> {
    const policy = await tx.findOneBy(LeavePolicy, { id: policyId });
    if (!policy?.employerId) return;
    const waiting = await tx.find(TimeOffRequest, {
      where: { employerId: policy.employerId, state: 'asking' },
      order: { id: 'ASC' },
    });
    for (const request of waiting) {
      const changed = await this.changed.since(tx, request);
      for (const { policy: rule, ended } of changed) {
        if ((ended ?? rule).id !== policyId) continue;
        await this.messages.tell(tx, {
          key: `time-off-rule${ended ? '-ended' : ''}:${policyId}:${request.id}`,
          kind: 'time-off-rule',
          to: { personId: request.personId },
          ids: { requestId: request.id, policyId, ...(ended && { ended: 'yes' }) },
        });
      }
    }
  }
}
