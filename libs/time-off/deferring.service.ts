import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Refusal, wrongField } from '../platform/refusal.js';
import { alreadyAnswered, isLive, refuseSettled, replaced } from './answers.js';
import type { OpenedLink } from './approver-links.service.js';
import { Approving } from './approving.service.js';
import { canWithdrawUntil } from './chain.js';
import { Handing } from './handing.service.js';
import type { NameDelegateInput, SayConditionInput } from './approver.inputs.js';
import { TimeOffStep } from './time-off-step.entity.js';
import { stepLife } from './time-off-step.states.js';
import { TimeOffStore } from './time-off.store.js';
import { todayAt } from './today.js';

/** What the holder of a link does besides deciding: says what became of a condition, or who decides while they are away. */
@Injectable()
export class Deferring {
  constructor(
    private readonly clock: Clock,
    private readonly approving: Approving,
    private readonly store: TimeOffStore,
    private readonly handing: Handing,
  ) {}

  /**
   * The condition is met, or it failed. The first word counts.
   * @throws Refusal BAD_INPUT, ALREADY_ANSWERED, REPLACED, NOT_NOW
   */
  async sayCondition(
    tx: EntityManager,
    { holder, generation }: OpenedLink,
    { met, reason = null, words: said }: SayConditionInput,
  ): Promise<string> {
    if (!met && !reason) throw wrongField('reason', 'Choose a reason: the time off is refused by this.');
    await this.store.oneAtATime(tx, (await this.store.step(tx, holder.stepId)).requestId);
    const step = await this.store.step(tx, holder.stepId);
    const request = await this.store.request(tx, step.requestId);
    if (generation !== step.generation) throw replaced();
    if (!isLive(request) || step.state === 'stopped')
      throw new Refusal('NOT_NOW', 'No word is needed any more: the request is over.');
    if (step.state === 'approved' || step.state === 'refused') throw alreadyAnswered();
    const action = met ? 'confirmCondition' : 'sayConditionFailed';
    const state = stepLife.go(action, step.state, ['approver']);
    const now = this.clock.now();
    const words = said?.trim() || null;
    const firstDay = await this.store.firstDay(tx, request);
    const moved = await tx.update(
      TimeOffStep,
      { id: step.id, state: 'conditional', generation },
      {
        state,
        decidedAt: now,
        ...(met
          ? { canWithdrawUntil: canWithdrawUntil(firstDay, todayAt(now)) }
          : { refusal: reason, refusalWords: words }),
      },
    );
    if (!moved.affected) throw alreadyAnswered();
    await this.approving.record(tx, request, step, {
      decision: met ? 'confirm-condition' : 'condition-failed',
      code: met ? null : reason,
      words,
      from: 'conditional',
      to: state,
    });
    return step.id;
  }

  /** @throws Refusal BAD_INPUT, YOUR_OWN_APPROVER, TOO_MANY, ALREADY_ANSWERED, REPLACED, NOT_NOW */
  async nameDelegate(
    tx: EntityManager,
    { holder, generation }: OpenedLink,
    { name, email, until }: NameDelegateInput,
  ): Promise<string> {
    this.handing.refuseDay(until);
    await this.store.oneAtATime(tx, (await this.store.step(tx, holder.stepId)).requestId);
    const step = await this.store.step(tx, holder.stepId);
    const request = await this.store.request(tx, step.requestId);
    refuseSettled(step, request, generation);
    const named = await this.handing.named(tx, request, { role: step.role, name, email }, 'delegate');
    await this.handing.standIn(tx, request, step, named, until);
    return step.id;
  }
}
