import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Refusal, wrongField } from '../platform/refusal.js';
import { ApproverAddresses } from './approver-addresses.service.js';
import { Preparations } from './preparations.js';
import type { ApproverInput } from './time-off-asking.input.js';
import type { TimeOffRequest } from './time-off-request.entity.js';
import { TimeOffStep } from './time-off-step.entity.js';
import { stepLife } from './time-off-step.states.js';
import { mostHolders, TimeOffStore } from './time-off.store.js';
import { todayAt } from './today.js';
import type { Standing } from './vocabulary.js';

/** Somebody whom an approver names: read, and their address looked at like any approver's. */
export interface Named {
  name: string;
  email: string;
  standing: Standing;
}

/**
 * What an approver puts into somebody else's hands: deciding while they are away, and confirming a condition. Whoever is
 * named becomes the holder of the step, with a link of their own; the link before shows what was recorded. There is one
 * holder at any time, so nobody has to ask which of two counts.
 */
@Injectable()
export class Handing {
  constructor(
    private readonly clock: Clock,
    private readonly store: TimeOffStore,
    private readonly addresses: ApproverAddresses,
    private readonly preparations: Preparations,
  ) {}

  /** @throws Refusal BAD_INPUT, YOUR_OWN_APPROVER where it is the address of whoever asked */
  async named(
    tx: EntityManager,
    request: TimeOffRequest,
    stated: ApproverInput,
    field: string,
  ): Promise<Named> {
    const { name, email, standing } = await this.preparations.approver(tx, request, stated, field);
    const [{ elsewhere }]: { elsewhere: boolean }[] = await tx.query(
      'SELECT app.decides_another_step($1) AS elsewhere',
      [email],
    );
    if (elsewhere)
      throw wrongField(
        `${field}.email`,
        'This address decides another step of the same request; one person is one step.',
      );
    return { name, email, standing };
  }

  /**
   * Somebody decides while the approver is away, until a day; if they have not by then, it goes back.
   * @throws Refusal BAD_INPUT, YOUR_OWN_APPROVER, TOO_MANY, CONFLICT
   */
  async standIn(
    tx: EntityManager,
    request: TimeOffRequest,
    step: TimeOffStep,
    named: Named,
    until: string,
  ): Promise<void> {
    const state = stepLife.go('nameDelegate', step.state, ['approver']);
    const { id, generation, round } = step;
    if (generation >= mostHolders)
      throw new Refusal('TOO_MANY', 'This step has been given to ten people. Answer it, or refuse it.');
    const firstDay = await this.store.firstDay(tx, request);
    const anew = {
      nudges: 0,
      nudgedAt: null,
      reminders: 0,
      silenceToldAt: null,
      question: null,
      answer: null,
    };
    const fresh = {
      ...named,
      ...anew,
      ...(await this.store.askedFrom(tx, request, firstDay, until)),
      generation: generation + 1,
      round: 1,
      awayName: step.awayName ?? step.name,
      awayEmail: step.awayEmail ?? step.email,
      awayUntil: until,
    };
    const moved = await tx.update(TimeOffStep, { id, state: 'asked', generation, round }, fresh);
    if (!moved.affected)
      throw new Refusal('CONFLICT', 'Something changed a moment ago. Look at the request again first.');
    const changed = { ...step, ...fresh };
    await this.addresses.state(tx, request.employerId, changed);
    await this.store.append(tx, request, {
      act: 'nameDelegate',
      from: 'asked',
      to: state,
      step: changed,
      code: until,
      words: step.name,
    });
    await this.store.tellHolder(tx, request, changed, 'first');
  }

  /** Whoever confirms the condition gets one link for it: the approver, or whom they named. */
  async awaitWord(
    tx: EntityManager,
    request: TimeOffRequest,
    step: TimeOffStep,
    confirmer: Named | null,
  ): Promise<void> {
    if (!confirmer) return this.store.tellHolder(tx, request, step, 'condition');
    const { id, generation } = step;
    const state = stepLife.go('nameConfirmer', 'conditional', ['approver']);
    await tx.update(TimeOffStep, { id, state, generation }, { ...confirmer, generation: generation + 1 });
    const changed = { ...step, ...confirmer, generation: generation + 1 };
    await this.addresses.state(tx, request.employerId, changed);
    await this.store.append(tx, request, {
      act: 'nameConfirmer',
      from: state,
      to: state,
      step: changed,
      words: step.name,
    });
    await this.store.tellHolder(tx, request, changed, 'condition');
  }

  /** The day until which somebody stands in. @throws Refusal BAD_INPUT */
  refuseDay(until: string): void {
    const today = todayAt(this.clock.now());
    if (until >= today) return;
    const sentence = 'Choose the last day on which you are away; it has not passed.';
    throw wrongField('until', sentence);
  }
}
