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
 * Reckons what follows from how all steps stand: asks the next turn, settles the request, and tells the host the
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
    if ('ask' in next) {
      await this.stop(
        tx,
        request,
        steps.filter(({ ordinal }) => next.stop.includes(ordinal)),
        'enough',
      );
      for (const step of steps) if (next.ask.includes(step.ordinal)) await this.ask(tx, request, steps, step);
    }
    if ('settle' in next) await this.settle(tx, request, steps, next.settle);
    await this.plans.tellHost(tx, request.engagementId);
  }

  private async ask(
    tx: EntityManager,
    request: TimeOffRequest,
    steps: TimeOffStep[],
    step: TimeOffStep,
  ): Promise<void> {
    const beforeMe = steps
      // Of its own turn those who were asked before it in its branch have answered, and nobody else yet.
      .filter(
        (one) =>
          one.turn <= step.turn &&
          one.id !== step.id &&
          (one.state === 'approved' || one.state === 'reported'),
      )
      .map(({ role, state }) => ({
        role,
        how: state === 'approved' ? ('approved' as const) : ('reported' as const),
      }));
    const state = stepLife.go('ask', step.state, ['midst']);
    const from = await this.store.askedFrom(tx, request, await this.store.firstDay(tx, request));
    const asked = await tx.update(
      TimeOffStep,
      { id: step.id, state: 'waiting' },
      { state, ...from, beforeMe },
    );
    // Its holder may have been changed a moment ago: whoever holds it now is asked.
    if (!asked.affected) return;
    const now = await this.store.step(tx, step.id);
    await this.store.append(tx, request, { act: 'ask', from: 'waiting', to: state, step: now });
    await this.store.tellHolder(tx, request, now, 'first');
  }

  /** No answer is needed of these any more; whoever was asked learns it. */
  private async stop(
    tx: EntityManager,
    request: TimeOffRequest,
    steps: readonly TimeOffStep[],
    notice: 'enough' | 'refused',
  ): Promise<void> {
    for (const step of steps) {
      if (isOpen(step.state)) {
        await tx.update(TimeOffStep, { id: step.id, state: step.state }, { state: 'stopped' });
        await this.store.append(tx, request, { act: 'stop', from: step.state, to: 'stopped', step });
      }
      // Whoever had approved, or is being asked, has perhaps arranged cover.
      if (step.state === 'approved' || (step.askedAt && isOpen(step.state)))
        await this.store.noteToHolder(tx, request, step, notice, `${step.round}`);
    }
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
    if (state !== 'approved' && state !== 'reported') return this.stop(tx, request, steps, 'refused');
    await this.stop(
      tx,
      request,
      steps.filter((step) => isOpen(step.state)),
      'enough',
    );
    // Days that were changed on the way may cover less than the plan: the host sees that it is pending.
    const days = (await this.plans.ofNow(tx, request)).map(({ from, to }) => `${from}/${to}`).join(' ');
    const once = `${request.revision}:${request.state}:${state}`;
    await this.store.tellClinician(tx, request, state, { once, days });
  }
}
