import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/events.js';
import { newId } from '../platform/ids.js';
import { Refusal, wrongField } from '../platform/refusal.js';
import type { OpenedLink } from './approver-links.service.js';
import { canWithdrawUntil } from './chain.js';
import { conditionBy } from './deadlines.js';
import { Handing } from './handing.service.js';
import { timeOffDecided, timeOffMoved } from './time-off.events.js';
import type { DecideTimeOffInput } from './approver.inputs.js';
import {
  alreadyAnswered,
  isLive,
  refuseIncomplete,
  refuseSettled,
  refuseStretch,
  replaced,
  subjectTo,
} from './answers.js';
import { TimeOffDecided } from './time-off-record.entity.js';
import type { TimeOffRequest } from './time-off-request.entity.js';
import { TimeOffStep } from './time-off-step.entity.js';
import { stepLife, type StepAction } from './time-off-step.states.js';
import { TimeOffStore } from './time-off.store.js';
import { todayAt } from './today.js';
import { Decision } from './vocabulary.js';

const actions: Record<Decision, StepAction> = {
  approve: 'approve',
  'approve-subject-to': 'approveSubjectTo',
  'ask-more': 'askMore',
  'suggest-dates': 'suggestDates',
  refuse: 'refuse',
  'not-the-right-person': 'sayNotTheRightPerson',
};

/** What whoever holds a step's link answers. What they read is in `ApproverLinks`. */
@Injectable()
export class Approving {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly store: TimeOffStore,
    private readonly handing: Handing,
  ) {}

  /**
   * Records an answer. The first one counts: PostgreSQL lets exactly one of two that race through.
   * @throws Refusal BAD_INPUT, YOUR_OWN_APPROVER, ALREADY_ANSWERED, REPLACED, NOT_NOW
   */
  async decide(
    tx: EntityManager,
    { holder, generation }: OpenedLink,
    input: DecideTimeOffInput,
  ): Promise<string> {
    const { decision } = input;
    const words = input.words?.trim() || null;
    refuseIncomplete(input, words);
    await this.store.oneAtATime(tx, (await this.store.step(tx, holder.stepId)).requestId);
    const step = await this.store.step(tx, holder.stepId);
    const request = await this.store.request(tx, step.requestId);
    refuseSettled(step, request, generation);
    const state = stepLife.go(actions[decision], step.state, ['approver']);
    const now = this.clock.now();
    const approves = state === 'approved';
    const firstDay = (await this.store.lines(tx, request)).map((line) => line.from).sort()[0];
    const { round } = step;
    const today = todayAt(now);
    const { from = null, to = null } = input;
    if (decision === 'suggest-dates') refuseStretch(from, to, today);
    const until = decision === 'approve-subject-to' ? this.conditionDay(input, firstDay) : null;
    const confirmer =
      until && input.confirmer
        ? await this.handing.named(tx, request, { ...input.confirmer, role: step.role }, 'confirmer')
        : null;
    const moved = await tx.update(
      TimeOffStep,
      { id: step.id, state: 'asked', generation, round },
      {
        state,
        decidedAt: now,
        ...(until && subjectTo(now, words, until)),
        ...(decision === 'suggest-dates' && { suggestedFrom: from, suggestedTo: to }),
        ...(decision === 'ask-more' && { question: words }),
        ...(decision === 'refuse' && { refusal: input.reason, refusalWords: words }),
        ...(decision === 'not-the-right-person' && { suggested: words }),
        ...(approves && { canWithdrawUntil: canWithdrawUntil(firstDay, today) }),
      },
    );
    if (!moved.affected) throw alreadyAnswered();
    await this.record(tx, request, step, {
      decision,
      code: until ?? (decision === 'suggest-dates' ? `${from}/${to}` : (input.reason ?? null)),
      words,
      from: 'asked',
      to: state,
    });
    if (until) await this.handing.awaitWord(tx, request, step, confirmer);
    return step.id;
  }

  /** @throws Refusal NOT_NOW, REPLACED, TOO_LATE_TO_WITHDRAW */
  async withdrawApproval(
    tx: EntityManager,
    { holder, generation }: OpenedLink,
    reason: string,
  ): Promise<string> {
    await this.store.oneAtATime(tx, (await this.store.step(tx, holder.stepId)).requestId);
    const step = await this.store.step(tx, holder.stepId);
    const request = await this.store.request(tx, step.requestId);
    if (generation !== step.generation) throw replaced();
    const state = stepLife.go('withdrawApproval', step.state, ['approver']);
    if (!isLive(request))
      throw new Refusal('NOT_NOW', 'The request is over; there is nothing left to withdraw.');
    if ((step.canWithdrawUntil ?? '') < todayAt(this.clock.now()))
      throw new Refusal(
        'TOO_LATE_TO_WITHDRAW',
        `This approval could be withdrawn until ${step.canWithdrawUntil}.`,
      );
    const moved = await tx.update(
      TimeOffStep,
      { id: step.id, state: 'approved', generation },
      { state, withdrawalReason: reason },
    );
    if (!moved.affected) throw alreadyAnswered();
    const decision = 'withdraw-approval';
    await this.record(tx, request, step, {
      decision,
      code: null,
      words: reason,
      from: 'approved',
      to: state,
    });
    return step.id;
  }

  /** What somebody said, kept for ever, with what follows from it. */
  async record(
    tx: EntityManager,
    request: TimeOffRequest,
    step: TimeOffStep,
    said: { decision: string; code: string | null; words: string | null; from: string; to: string },
  ): Promise<void> {
    const { decision, code, words, from, to } = said;
    const id = newId();
    const { generation, round } = step;
    const at = this.clock.now();
    await tx.insert(TimeOffDecided, {
      id,
      requestId: request.id,
      stepId: step.id,
      generation,
      round,
      decision,
      code,
      words,
      at,
    });
    await this.store.append(tx, request, { act: decision, from, to, step, code, words });
    await this.outbox.emit(tx, timeOffDecided({ requestId: request.id, decisionId: id }));
    await this.outbox.emit(tx, timeOffMoved({ requestId: request.id }));
  }

  private conditionDay({ conditionBy: stated }: DecideTimeOffInput, firstDay: string): string {
    const now = this.clock.now();
    if (stated && (stated < todayAt(now) || stated >= firstDay))
      throw wrongField(
        'conditionBy',
        `Choose a day from today to the day before ${firstDay}, when the time off begins.`,
      );
    return conditionBy(now, stated ?? null, firstDay);
  }
}
