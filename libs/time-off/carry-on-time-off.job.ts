import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import type { Listener } from '../platform/jobs.js';
import { isOpen, whatNext } from './chain.js';
import { Plans } from './plans.service.js';
import { TimeOffRequest } from './time-off-request.entity.js';
import { TimeOffStep } from './time-off-step.entity.js';
import { stepLife } from './time-off-step.states.js';
import { TimeOffStore } from './time-off.store.js';

/**
 * Reckons what follows from how all steps stand: asks the next approver, settles the request, and tells the host the
 * one word. An approver's own link reaches their step only, so the rest is done here, by Midst.
 */
@Injectable()
export class CarryOnTimeOff implements Listener<{ requestId: string }> {
  readonly actor = 'relay';

  constructor(
    private readonly clock: Clock,
    private readonly store: TimeOffStore,
    private readonly plans: Plans,
  ) {}

  async run(tx: EntityManager, { requestId }: { requestId: string }): Promise<void> {
    const request = await this.store.lock(tx, requestId);
    const steps = await this.store.steps(tx, requestId);
    const next = whatNext(request.state, steps);
    if ('ask' in next) await this.ask(tx, request, steps, next.ask);
    if ('settle' in next) await this.settle(tx, request, steps, next.settle);
    await this.plans.tellHost(tx, request.engagementId);
  }

  private async ask(
    tx: EntityManager,
    request: TimeOffRequest,
    steps: TimeOffStep[],
    ordinal: number,
  ): Promise<void> {
    const step = steps.find((one) => one.ordinal === ordinal)!;
    const beforeMe = steps
      .filter((one) => one.ordinal < ordinal)
      .map(({ role, state }) => ({
        role,
        how: state === 'approved' ? ('approved' as const) : ('reported' as const),
      }));
    const state = stepLife.go('ask', step.state, ['midst']);
    const asked = await tx.update(
      TimeOffStep,
      { id: step.id, state: 'waiting' },
      { state, askedAt: this.clock.now(), beforeMe },
    );
    // Its holder may have been changed a moment ago: whoever holds it now is asked.
    if (!asked.affected) return;
    const now = await this.store.step(tx, step.id);
    await this.store.append(tx, request, { act: 'ask', from: 'waiting', to: state, step: now });
    await this.store.tellHolder(tx, request, now, 'first');
  }

  private async settle(
    tx: EntityManager,
    request: TimeOffRequest,
    steps: TimeOffStep[],
    state: 'approved' | 'reported' | 'refused' | 'approval_withdrawn',
  ): Promise<void> {
    const { id } = request;
    await tx.update(TimeOffRequest, { id }, { state, settledAt: this.clock.now() });
    await this.store.append(tx, request, { act: 'settle', from: request.state, to: state });
    if (state === 'approved' || state === 'reported')
      return this.store.tellClinician(tx, request, state, { once: `${request.state}:${state}` });
    for (const step of steps) {
      if (isOpen(step.state)) {
        await tx.update(TimeOffStep, { id: step.id, state: step.state }, { state: 'stopped' });
        await this.store.append(tx, request, { act: 'stop', from: step.state, to: 'stopped', step });
      }
      // Whoever had approved, or is being asked, has perhaps arranged cover.
      if (step.state === 'approved' || (step.askedAt && isOpen(step.state)))
        await this.store.noteToHolder(tx, request, step, 'refused');
    }
  }
}
