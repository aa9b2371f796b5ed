import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { toGlobalId } from '../../platform/graphql/global-id.js';
import { newId } from '../../platform/ids.js';
import type { Listener } from '../../platform/jobs.js';
import { TimeOffStore } from '../time-off.store.js';
import { LeaveSystem, LeaveSystemMessage } from './leave-system.entity.js';

const ofRequest: Record<string, string> = {
  asking: 'time-off.asked',
  approved: 'time-off.decided',
  reported: 'time-off.decided',
  refused: 'time-off.decided',
  approval_withdrawn: 'time-off.decided',
  withdrawn: 'time-off.withdrawn',
  out_of_date: 'time-off.out-of-date',
  replaced: 'time-off.out-of-date',
};

/** Turns that only wait, or that the clinician settled, are none of the employer's business. */
const quietTurns = ['waiting', 'reported'];

function ofStep(to: string): string | null {
  if (quietTurns.includes(to)) return null;
  return to === 'asked' ? 'time-off.step.asked' : 'time-off.step.decided';
}

/**
 * Puts before an employer's leave system what happened to a request: a reference and a state, and nothing about whom it
 * concerns. More is read by the system itself, signed, and only of steps that were handed to it.
 */
@Injectable()
export class TellLeaveSystem implements Listener<{ requestId: string; to: string; stepId?: string }> {
  readonly actor = 'relay';

  constructor(
    private readonly clock: Clock,
    private readonly store: TimeOffStore,
  ) {}

  async run(
    tx: EntityManager,
    { requestId, to, stepId }: { requestId: string; to: string; stepId?: string },
  ): Promise<void> {
    const type = stepId ? ofStep(to) : ofRequest[to];
    if (!type) return;
    const { employerId, reference } = await this.store.request(tx, requestId);
    if (!employerId) return;
    const system = await tx.findOneBy(LeaveSystem, { employerId });
    // One that is gone may be connected again: what happens meanwhile waits for that.
    if (!system || system.stopped === 'disconnected') return;
    const now = this.clock.now();
    const step = stepId && (await this.store.step(tx, stepId));
    await tx.insert(LeaveSystemMessage, {
      id: newId(),
      systemId: system.id,
      employerId,
      type,
      facts: {
        reference,
        state: to,
        requestId: toGlobalId('TimeOffRequest', requestId),
        ...(step && { stepId: toGlobalId('TimeOffStep', step.id), role: step.role }),
      },
      createdAt: now,
      dueAt: now,
    });
  }
}
