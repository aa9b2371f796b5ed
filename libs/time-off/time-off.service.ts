import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/events.js';
import { newId } from '../platform/ids.js';
import { notFound, Refusal, wrongField } from '../platform/refusal.js';
import { ApproverAddresses } from './approver-addresses.service.js';
import { nudgeFault } from './chain.js';
import { escalatesTo, nextRole } from './next-role.js';
import { mailboxOf } from './own-address.js';
import { Preparations } from './preparations.js';
import { timeOffMoved, timeOffWithdrawn } from './time-off.events.js';
import type { ApproverInput } from './time-off-asking.input.js';
import type { NamedInput } from './time-off.inputs.js';
import { TimeOffDecided } from './time-off-record.entity.js';
import { TimeOffRequest } from './time-off-request.entity.js';
import { requestLife } from './time-off-request.states.js';
import { TimeOffStep } from './time-off-step.entity.js';
import { type StepAction, stepLife } from './time-off-step.states.js';
import { mostHolders, TimeOffStore } from './time-off.store.js';
import { todayAt } from './today.js';

/** What the clinician does about a request of theirs. Each works on the step as it stands at that moment, or not at all. */
@Injectable()
export class TimeOff {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly store: TimeOffStore,
    private readonly addresses: ApproverAddresses,
    private readonly preparations: Preparations,
  ) {}

  /** @throws Refusal NOT_FOUND for a request of somebody else */
  async mine(tx: EntityManager, actor: SignedIn, id: string): Promise<TimeOffRequest> {
    const request = await this.store.request(tx, id);
    if (request.personId !== actor.personId) throw notFound('time-off request');
    return request;
  }

  /** A step of one's own about which this can be done now. @throws Refusal NOT_FOUND, OUT_OF_DATE, NOT_NOW */
  async openStep(
    tx: EntityManager,
    actor: SignedIn,
    stepId: string,
    action: StepAction,
  ): Promise<TimeOffStep> {
    return (await this.current(tx, actor, stepId, action)).step;
  }

  async withdraw(tx: EntityManager, actor: SignedIn, id: string, reason: string | null): Promise<void> {
    const request = await this.store.lock(tx, (await this.mine(tx, actor, id)).id);
    const state = requestLife.go('withdrawTimeOff', request.state, ['clinician']);
    const now = this.clock.now();
    await tx.update(TimeOffRequest, { id }, { state, settledAt: now, closedReason: reason });
    await this.store.append(tx, request, {
      act: 'withdrawTimeOff',
      from: request.state,
      to: state,
      words: reason,
    });
    await this.store.stopOpenSteps(tx, request);
    await this.outbox.emit(tx, timeOffWithdrawn({ requestId: id }));
    await this.outbox.emit(tx, timeOffMoved({ requestId: id }));
  }

  async nudge(tx: EntityManager, actor: SignedIn, stepId: string): Promise<void> {
    const { request, step } = await this.current(tx, actor, stepId, 'nudgeApprover');
    const now = this.clock.now();
    const { nudges, nudgedAt } = step;
    const fault = nudgeFault({ nudges, askedAt: step.askedAt ?? now, nudgedAt }, now);
    if (fault === 'too-soon')
      throw new Refusal(
        'TOO_MANY',
        `${step.name} was written to less than two days ago. Wait, or speak to them.`,
      );
    if (fault === 'too-many')
      throw new Refusal(
        'TOO_MANY',
        `${step.name} was nudged three times. Speak to them, or name somebody else.`,
      );
    await this.move(tx, step, { nudges: nudges + 1, nudgedAt: now });
    await this.store.append(tx, request, { act: 'nudgeApprover', from: 'asked', to: 'asked', step });
    await this.store.tellHolder(tx, request, step, 'nudge', nudges + 1);
  }

  async answer(tx: EntityManager, actor: SignedIn, stepId: string, answer: string): Promise<void> {
    const { request, step } = await this.current(tx, actor, stepId, 'answerApprover');
    const round = step.round + 1;
    await this.move(tx, step, {
      ...{ state: 'asked', round, answer, decidedAt: null },
      ...(await this.askedAnew(tx, request, step.awayUntil)),
    });
    await this.store.append(tx, request, {
      act: 'answerApprover',
      from: step.state,
      to: 'asked',
      step,
      words: answer,
    });
    await this.store.tellHolder(tx, request, { ...step, round }, 'again');
  }

  async changeApprover(
    tx: EntityManager,
    actor: SignedIn,
    stepId: string,
    stated: ApproverInput,
  ): Promise<void> {
    const { state } = await this.store.step(tx, stepId);
    const action = state === 'waiting' ? 'nameAnother' : 'changeApprover';
    const { step } = await this.current(tx, actor, stepId, action);
    await this.replaceHolder(tx, actor, step, stated, 'changeApprover');
  }

  /**
   * The next role in place of somebody who let the last day pass. Only ever because the clinician wants it.
   * @throws Refusal NOT_FOUND, NOT_NOW, BAD_INPUT, YOUR_OWN_APPROVER, TOO_MANY
   */
  async escalate(tx: EntityManager, actor: SignedIn, stepId: string, named: NamedInput): Promise<void> {
    const { step } = await this.current(tx, actor, stepId, 'escalateTimeOff');
    const role = escalatesTo(step, todayAt(this.clock.now()));
    if (!role)
      throw new Refusal(
        'NOT_NOW',
        step.decideBy && nextRole(step.role)
          ? `${step.name} has until ${step.decideBy} to answer. Nudge them, or speak to them.`
          : 'Midst knows no role above this one. Speak to your HR, or name another approver.',
      );
    await this.replaceHolder(tx, actor, step, { role, ...named }, 'escalateTimeOff');
  }

  /** A new generation: the link of whoever was asked before shows what was recorded, and does nothing. */
  private async replaceHolder(
    tx: EntityManager,
    actor: SignedIn,
    step: TimeOffStep,
    stated: ApproverInput,
    act: 'changeApprover' | 'escalateTimeOff',
  ): Promise<void> {
    const waiting = step.state === 'waiting';
    const request = await this.mine(tx, actor, step.requestId);
    if (step.generation >= mostHolders)
      throw new Refusal(
        'TOO_MANY',
        'This step has been given to ten people. Withdraw the request and ask anew.',
      );
    await this.addresses.refuseFlood(tx, actor, 1);
    const { clinicianName, employerId } = request;
    const approver = await this.preparations.approver(tx, { clinicianName, employerId }, stated, 'approver');
    for (const other of await this.store.steps(tx, request.id))
      if (mailboxOf(other.email) === mailboxOf(approver.email))
        throw wrongField(
          'approver.email',
          'This address is part of the chain already; one person is one step.',
        );
    const generation = step.generation + 1;
    const fresh = waiting
      ? {}
      : {
          state: 'asked' as const,
          ...(await this.askedAnew(tx, request)),
          decidedAt: null,
          question: null,
          answer: null,
          suggested: null,
          suggestedFrom: null,
          suggestedTo: null,
          awayName: null,
          awayEmail: null,
          awayUntil: null,
        };
    await this.move(tx, step, { ...approver, generation, round: 1, ...fresh });
    const changed = { ...step, ...approver, generation, round: 1 };
    await this.addresses.state(tx, request.employerId, changed);
    await this.store.append(tx, request, {
      act,
      from: step.state,
      to: waiting ? 'waiting' : 'asked',
      step: changed,
    });
    if (waiting) return;
    await this.store.noteToHolder(tx, request, step, 'replaced');
    await this.store.tellHolder(tx, request, changed, 'first');
  }

  /** Somebody agreed outside Midst. The host sees *reported*, whatever the address. */
  async recordOffline(tx: EntityManager, actor: SignedIn, stepId: string, evidence: string): Promise<void> {
    const { request, step } = await this.current(tx, actor, stepId, 'recordOfflineDecision');
    const now = this.clock.now();
    const { generation, round } = step;
    await this.move(tx, step, { state: 'reported', evidence, decidedAt: now });
    await this.store.append(tx, request, {
      act: 'recordOfflineDecision',
      from: step.state,
      to: 'reported',
      step,
      words: evidence,
    });
    if (step.state === 'asked')
      await tx.insert(TimeOffDecided, {
        id: newId(),
        requestId: request.id,
        stepId,
        generation,
        round,
        decision: 'reported',
        code: null,
        words: null,
        at: now,
      });
    await this.outbox.emit(tx, timeOffMoved({ requestId: request.id }));
  }

  private async askedAnew(tx: EntityManager, request: TimeOffRequest, awayUntil: string | null = null) {
    const firstDay = await this.store.firstDay(tx, request);
    const asked = await this.store.askedFrom(tx, request, firstDay, awayUntil);
    return { ...asked, nudges: 0, nudgedAt: null, reminders: 0, silenceToldAt: null };
  }

  private async current(
    tx: EntityManager,
    actor: SignedIn,
    stepId: string,
    action: StepAction,
  ): Promise<{ request: TimeOffRequest; step: TimeOffStep }> {
    await this.store.oneAtATime(tx, (await this.store.step(tx, stepId)).requestId);
    const step = await this.store.step(tx, stepId);
    const request = await this.mine(tx, actor, step.requestId);
    if (request.state === 'out_of_date')
      throw new Refusal(
        'OUT_OF_DATE',
        'The plan changed and this request does not cover it. Ask again first.',
      );
    if (request.state !== 'asking')
      throw new Refusal(
        'NOT_NOW',
        'This request is settled. Withdraw it and ask anew where something has changed.',
      );
    stepLife.go(action, step.state, ['clinician']);
    return { request, step };
  }

  /** Only where nobody else has moved the step meanwhile. @throws Refusal CONFLICT */
  private async move(
    tx: EntityManager,
    { id, state, generation, round }: TimeOffStep,
    to: Partial<TimeOffStep>,
  ): Promise<void> {
    const moved = await tx.update(TimeOffStep, { id, state, generation, round }, to);
    if (!moved.affected)
      throw new Refusal(
        'CONFLICT',
        'The approver answered, or something else changed, a moment ago. Look again first.',
      );
  }
}
