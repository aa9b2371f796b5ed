import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/events.js';
import { newId } from '../platform/ids.js';
import { notFound } from '../platform/refusal.js';
import { Messages } from '../notifications/messages.service.js';
import { BankHolidays } from '../reference/bank-holidays.js';
import { UkNation } from '../reference/uk-nation.js';
import type { Occasion } from './asked-letter.js';
import { isOpen } from './chain.js';
import { askedFrom } from './deadlines.js';
import { timeOffStateChanged, timeOffStepChanged } from './time-off.events.js';
import { TimeOffHistory } from './time-off-record.entity.js';
import { TimeOffLine, TimeOffRequest } from './time-off-request.entity.js';
import { TimeOffStep } from './time-off-step.entity.js';
import { todayAt } from './today.js';

/** A step that goes from hand to hand more often than this is no step of a chain. */
export const mostHolders = 10;

/** The purpose of the one door of an approver. */
export const stepDoor = 'time-off-step';

export interface Deed {
  act: string;
  from?: string | null;
  to?: string | null;
  step?: Pick<TimeOffStep, 'id' | 'name' | 'role' | 'generation'>;
  code?: string | null;
  words?: string | null;
}

/** What became of a request because its plan changed. */
export type PlanNews = 'changed' | 'outdated' | 'fits';
export type News =
  'silence' | 'no-word' | 'given-back' | 'approved' | 'reported' | 'misused' | 'denied' | PlanNews;
export type Notice = 'enough' | 'withdrawn' | 'cancelled' | 'replaced' | 'refused' | 'misused' | PlanNews;

/** Reads and appends: what all that moves a request has in common. */
@Injectable()
export class TimeOffStore {
  constructor(
    private readonly clock: Clock,
    private readonly messages: Messages,
    private readonly outbox: Outbox,
    private readonly bankHolidays: BankHolidays,
  ) {}

  async request(tx: EntityManager, id: string): Promise<TimeOffRequest> {
    const request = await tx.findOneBy(TimeOffRequest, { id });
    if (!request) throw notFound('time-off request');
    return request;
  }

  async step(tx: EntityManager, id: string): Promise<TimeOffStep> {
    const step = await tx.findOneBy(TimeOffStep, { id });
    if (!step) throw notFound('time-off step');
    return step;
  }

  steps(tx: EntityManager, requestId: string): Promise<TimeOffStep[]> {
    return tx.find(TimeOffStep, { where: { requestId }, order: { ordinal: 'ASC' } });
  }

  /** The days of now: those before a change that was agreed on the same request are kept beside. */
  lines(
    tx: EntityManager,
    { id, revision }: Pick<TimeOffRequest, 'id' | 'revision'>,
  ): Promise<TimeOffLine[]> {
    return tx.find(TimeOffLine, { where: { requestId: id, revision }, order: { ordinal: 'ASC' } });
  }

  async firstDay(tx: EntityManager, request: Pick<TimeOffRequest, 'id' | 'revision'>): Promise<string> {
    return (await this.lines(tx, request)).map((line) => line.from).sort()[0];
  }

  /**
   * What is written of a step whose holder is asked now, with the day by which to answer.
   * @param firstDay the first day of the time off, YYYY-MM-DD
   * @param awayUntil until when somebody only stands in
   */
  async askedFrom(
    tx: EntityManager,
    request: Pick<TimeOffRequest, 'replyBy' | 'decisionDays' | 'decisionUnit' | 'decisionNation'>,
    firstDay: string,
    awayUntil: string | null = null,
  ) {
    const { replyBy, decisionDays: amount, decisionUnit: unit, decisionNation } = request;
    const now = this.clock.now();
    const nation = decisionNation ?? UkNation.ENGLAND;
    const holidays =
      unit === 'working-day' ? await this.bankHolidays.between(tx, nation, todayAt(now), firstDay) : [];
    const decision = amount !== null && unit !== null ? { amount, unit } : null;
    return askedFrom(
      now,
      { replyBy, decision, holidays: holidays.map(({ day }) => day) },
      firstDay,
      awayUntil,
    );
  }

  history(tx: EntityManager, requestId: string): Promise<TimeOffHistory[]> {
    return tx.find(TimeOffHistory, { where: { requestId }, order: { id: 'ASC' }, take: 500 });
  }

  /** Waits for whoever is moving this request now. */
  async lock(tx: EntityManager, id: string): Promise<TimeOffRequest> {
    await this.oneAtATime(tx, id);
    await tx.query('SELECT id FROM time_off_request WHERE id = $1 FOR UPDATE', [id]);
    return this.request(tx, id);
  }

  /**
   * Whoever acts on a request waits for whoever acts on it now. Rows would not do: an approver writes the step first and
   * then what refers to the request, a clinician the request first and then its steps, and each waited for the other.
   */
  async oneAtATime(tx: EntityManager, requestId: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('time off ' || $1, 0))`, [requestId]);
  }

  /** No answer is needed any more. One that came first counts: its step has left these states and stays as it is. */
  async stopOpenSteps(tx: EntityManager, request: TimeOffRequest): Promise<void> {
    for (const step of await this.steps(tx, request.id)) {
      if (!isOpen(step.state)) continue;
      const stopped = await tx.update(TimeOffStep, { id: step.id, state: step.state }, { state: 'stopped' });
      if (stopped.affected)
        await this.append(tx, request, { act: 'stop', from: step.state, to: 'stopped', step });
    }
  }

  /**
   * Adds to the history. By whom is read from the transaction by PostgreSQL. Every change of a request's or a
   * step's state comes by here, so whoever follows such changes hears of all of them.
   */
  async append(
    tx: EntityManager,
    request: Pick<TimeOffRequest, 'id' | 'personId'>,
    deed: Deed,
  ): Promise<void> {
    const { act, from, to, step, code, words } = deed;
    await tx.insert(TimeOffHistory, {
      id: newId(),
      requestId: request.id,
      about: request.personId,
      stepId: step?.id ?? null,
      act,
      fromState: from ?? null,
      toState: to ?? null,
      generation: step?.generation ?? null,
      code: code ?? null,
      words: words ?? null,
      details: step ? { name: step.name, role: step.role } : {},
      at: this.clock.now(),
    });
    if (!to || to === from) return;
    const requestId = request.id;
    await this.outbox.emit(
      tx,
      step ? timeOffStepChanged({ requestId, stepId: step.id, to }) : timeOffStateChanged({ requestId, to }),
    );
  }

  /** Asks a step's present holder; unique by holder, round and occasion, so it is asked once. */
  async tellHolder(
    tx: EntityManager,
    request: Pick<TimeOffRequest, 'language'>,
    step: Pick<TimeOffStep, 'id' | 'name' | 'email' | 'generation' | 'round'>,
    occasion: Occasion,
    count = 1,
  ): Promise<void> {
    const { id, name, email, generation, round } = step;
    await this.messages.tell(tx, {
      key: `time-off-asked:${id}:${generation}:${round}:${occasion}:${count}`,
      kind: 'time-off-asked',
      to: { address: email, name, language: request.language },
      ids: { stepId: id, generation: String(generation), round: String(round), occasion },
      door: { purpose: stepDoor, id, generation },
    });
  }

  /** Lets somebody who was asked know what became of it; `once` makes it unique. */
  async noteToHolder(
    tx: EntityManager,
    request: Pick<TimeOffRequest, 'language'>,
    step: Pick<TimeOffStep, 'id' | 'name' | 'email' | 'generation'>,
    notice: Notice,
    once = '',
  ): Promise<void> {
    const { id, name, email, generation } = step;
    await this.messages.tell(tx, {
      key: `time-off-notice:${id}:${generation}:${notice}:${once}`,
      kind: 'time-off-notice',
      to: { address: email, name, language: request.language },
      ids: { stepId: id, notice },
      door: { purpose: stepDoor, id, generation },
    });
  }

  /** Tells the clinician; `once` makes it unique. `days`: stretches `from/to`, parted by spaces. */
  async tellClinician(
    tx: EntityManager,
    request: Pick<TimeOffRequest, 'id' | 'personId'>,
    news: News,
    { stepId, once, days }: { stepId?: string; once: string; days?: string },
  ): Promise<void> {
    await this.messages.tell(tx, {
      key: `time-off-news:${request.id}:${news}:${once}`,
      kind: 'time-off-news',
      to: { personId: request.personId },
      ids: { requestId: request.id, news, ...(stepId && { stepId }), ...(days && { days }) },
    });
  }
}
