import { LeavePolicies } from './leave-policies.service.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/events.js';
import { newId } from '../platform/ids.js';
import { type FieldFault, Refusal, wrongFields } from '../platform/refusal.js';
import { Vocabulary } from '../reference/vocabulary.js';
import { wordsOf } from '../notifications/words.js';
import { ruleFor } from './held-policies.js';
import { ownStaff } from './own-staff.query.js';
import type { LeaveLineInput } from './leave-asked.input.js';
import { lineFaults, lineOf } from './asked-faults.js';
import { timeOffMoved } from './time-off.events.js';
import { TimeOffLine, TimeOffRequest } from './time-off-request.entity.js';
import { requestLife } from './time-off-request.states.js';
import { TimeOffStep } from './time-off-step.entity.js';
import { stepLife } from './time-off-step.states.js';
import { TimeOff } from './time-off.service.js';
import { TimeOffStore } from './time-off.store.js';
import { todayAt } from './today.js';

/** Nothing that was said of other days counts for these. */
const unsaid = {
  nudges: 0,
  nudgedAt: null,
  reminders: 0,
  silenceToldAt: null,
  decidedAt: null,
  condition: null,
  conditionBy: null,
  question: null,
  answer: null,
  beforeMe: [],
  refusal: null,
  refusalWords: null,
  suggested: null,
  suggestedFrom: null,
  suggestedTo: null,
  evidence: null,
  canWithdrawUntil: null,
};

/** An approver suggested other dates, and the clinician accepts them: the same request goes on, for other days. */
@Injectable()
export class OtherDates {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly vocabulary: Vocabulary,
    private readonly store: TimeOffStore,
    private readonly timeOff: TimeOff,
    private readonly policies: LeavePolicies,
  ) {}

  /**
   * Everybody of the chain is asked again, in turn: an approval is for the days about which somebody was asked, and a
   * suggestion is none yet. What was asked and said before stays on record.
   * @throws Refusal NOT_FOUND, NOT_NOW, BAD_INPUT
   */
  async accept(tx: EntityManager, actor: SignedIn, stepId: string, stated: LeaveLineInput[]): Promise<void> {
    const request = await this.store.lock(tx, (await this.store.step(tx, stepId)).requestId);
    const step = await this.timeOff.openStep(tx, actor, stepId, 'acceptDates');
    requestLife.go('acceptDates', request.state, ['clinician']);
    const now = this.clock.now();
    const faults = this.faults(stated, step, todayAt(now));
    if (faults.length > 0) throw wrongFields(faults);
    const held = await this.policies.holding(tx, {
      employerId: request.employerId,
      employerName: request.employerName,
      employerCountry: request.employerCountry,
      forUkVisit: request.ukBound,
      on: todayAt(now),
      staffGroup: (await ownStaff(tx, request.personId)).group,
    });
    const words = wordsOf('time-off', request.language);
    const revision = request.revision + 1;
    await tx.update(TimeOffRequest, { id: request.id }, { revision });
    for (const [i, line] of stated.entries()) {
      const kept = lineOf(line, i, ruleFor(held, line.leaveType), words, request.employerRules);
      await tx.insert(TimeOffLine, { ...kept, id: newId(), requestId: request.id, revision });
    }
    await this.store.append(tx, request, {
      act: 'acceptDates',
      from: step.state,
      to: 'asked',
      step,
      code: `${step.suggestedFrom}/${step.suggestedTo}`,
    });
    await this.askAnew(tx, { ...request, revision });
    await this.outbox.emit(tx, timeOffMoved({ requestId: request.id }));
  }

  private async askAnew(tx: EntityManager, request: TimeOffRequest): Promise<void> {
    const firstDay = await this.store.firstDay(tx, request);
    for (const step of await this.store.steps(tx, request.id)) {
      const asks = step.turn === 0;
      const state = stepLife.go(asks ? 'askForOtherDays' : 'awaitOtherDays', step.state, ['midst']);
      const round = step.round + 1;
      const asked = asks
        ? await this.store.askedFrom(tx, request, firstDay)
        : { askedAt: null, decideBy: null, dueAt: null };
      const fresh = { ...unsaid, ...asked, state, round, revision: request.revision };
      const moved = await tx.update(
        TimeOffStep,
        { id: step.id, state: step.state, round: step.round },
        fresh,
      );
      if (!moved.affected) throw new Refusal('CONFLICT', 'Something changed a moment ago. Look again first.');
      await this.store.append(tx, request, { act: 'askForOtherDays', from: step.state, to: state, step });
      if (asks) await this.store.tellHolder(tx, request, { ...step, round }, 'dates');
    }
  }

  private faults(
    stated: readonly LeaveLineInput[],
    { suggestedFrom, suggestedTo }: TimeOffStep,
    today: string,
  ): FieldFault[] {
    if (stated.length === 0) return [{ field: 'lines', sentence: 'State at least one line of leave.' }];
    const known = (leaveType: string) => this.vocabulary.find('leaveType', leaveType) !== undefined;
    return stated.flatMap((line, i) => {
      const within = suggestedFrom! <= line.from && line.to <= suggestedTo!;
      const sentence = `The approver suggested ${suggestedFrom} to ${suggestedTo}; for other days, answer or ask again.`;
      return [
        ...lineFaults(line, `lines.${i}`, today, known),
        ...(within ? [] : [{ field: `lines.${i}.from`, sentence }]),
      ];
    });
  }
}
