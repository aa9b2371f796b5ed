import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor, StepHolder } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { Outbox } from '../platform/events.js';
import { newId } from '../platform/ids.js';
import { Refusal } from '../platform/refusal.js';
import { Secrets } from '../platform/secrets.js';
import { Audit } from '../people/audit.service.js';
import { Doors, type Looked } from '../people/doors.service.js';
import { type ApproverRequest, LinkState } from './approver-request.type.js';
import { canWithdrawUntil, linkOpens } from './chain.js';
import { conditionBy } from './deadlines.js';
import { Handing } from './handing.service.js';
import { timeOffDecided, timeOffLinkMisused, timeOffMoved } from './time-off.events.js';
import type { DecideTimeOffInput } from './approver.inputs.js';
import {
  alreadyAnswered,
  isLive,
  missing,
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
import { stepDoor, TimeOffStore } from './time-off.store.js';
import { todayAt } from './today.js';
import { Decision } from './vocabulary.js';

/** A link that was opened: its holder as an actor, and of which generation it is. */
export interface OpenedLink {
  holder: StepHolder;
  generation: number;
}

const actions: Record<Decision, StepAction> = {
  approve: 'approve',
  'approve-subject-to': 'approveSubjectTo',
  'ask-more': 'askMore',
  'suggest-dates': 'suggestDates',
  refuse: 'refuse',
  'not-the-right-person': 'sayNotTheRightPerson',
};

/** What whoever holds a step's link reads and answers. Nothing else is within reach of the link. */
@Injectable()
export class Approving {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly secrets: Secrets,
    private readonly audit: Audit,
    private readonly doors: Doors,
    private readonly store: TimeOffStore,
    private readonly handing: Handing,
  ) {}

  /**
   * Opens a link, in the name of whoever follows it.
   * @throws Refusal UNAUTHENTICATED for every link that opens nothing, TOO_MANY, REQUESTER_HOLDS_LINK
   */
  async open(caller: Actor, token: string): Promise<OpenedLink> {
    if (caller.kind === 'system') throw noDoor();
    const opened = await this.doors.open(caller, token, (stepId) => this.look(caller.network, token, stepId));
    if (!opened || !linkOpens(opened.lastDay, todayAt(this.clock.now()))) throw noDoor();
    const { request, holder, generation } = opened;
    const link = { holder, generation };
    if (caller.kind === 'person' && caller.personId === request.personId)
      await this.refuseRequester(caller, link.holder, request);
    return link;
  }

  private async look(
    network: string,
    token: string,
    stepId: string,
  ): Promise<Looked<OpenedLink & { request: TimeOffRequest; lastDay: string }>> {
    const holder: StepHolder = { kind: 'approver', stepId, network };
    return this.database.read(holder, async (tx) => {
      const step = await tx.findOneBy(TimeOffStep, { id: stepId });
      const generation = step && this.generationOf(token, step);
      if (!step || !generation) return { stands: step !== null };
      const request = await this.store.request(tx, step.requestId);
      // Whoever asked has closed their account: there is nothing left that a link could show.
      if (request.forgottenAt) return { stands: true };
      const days = (await this.store.lines(tx, request)).map((line) => line.to).sort();
      return { opens: { holder, generation, request, lastDay: days[days.length - 1] } };
    });
  }

  /** What the link shows. Reading changes nothing and leaves no trace. */
  show({ holder, generation }: OpenedLink): Promise<ApproverRequest> {
    return this.database.read(holder, async (tx) => {
      const step = await this.store.step(tx, holder.stepId);
      const request = await this.store.request(tx, step.requestId);
      const recorded = (
        await tx.find(TimeOffDecided, { where: { stepId: step.id, generation }, order: { id: 'ASC' } })
      ).filter(({ decision }) => decision !== 'reported');
      const link = linkState(step, request, generation, recorded.length);
      const shown = ['open', 'condition', 'recorded', 'out_of_date'].includes(link);
      const asked = shown ? await this.store.lines(tx, request) : [];
      const today = todayAt(this.clock.now());
      const withdrawable =
        link === 'recorded' &&
        step.state === 'approved' &&
        isLive(request) &&
        (step.canWithdrawUntil ?? '') >= today;
      return {
        link,
        reference: request.reference,
        clinicianName: request.clinicianName,
        approverName: shown ? step.name : null,
        role: shown ? step.role : null,
        language: request.language,
        employerName: shown ? request.employerName : null,
        jobTitle: shown ? request.jobTitle : null,
        lines: asked,
        cover: shown ? request.cover : null,
        replyBy: shown ? (step.decideBy ?? request.replyBy) : null,
        askedBecause: shown ? request.askedBecause : null,
        replaces: shown ? request.replaces : null,
        appealWords: shown ? request.appealWords : null,
        hostLetter: shown ? request.hostLetter : null,
        condition: shown ? step.condition : null,
        conditionBy: shown ? step.conditionBy : null,
        standsInFor: shown ? step.awayName : null,
        standsInUntil: shown ? step.awayUntil : null,
        destination: shown ? request.destination : null,
        host: shown ? request.host : null,
        benefit: shown ? request.benefit : null,
        question: shown ? step.question : null,
        answer: shown ? step.answer : null,
        before: shown ? step.beforeMe : [],
        recorded,
        choices: link === 'open' ? Object.values(Decision) : [],
        canNameDelegate: link === 'open',
        waitsForCondition: link === 'condition',
        canWithdrawUntil: withdrawable ? step.canWithdrawUntil : null,
      };
    });
  }

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
      throw missing(
        'conditionBy',
        `Choose a day from today to the day before ${firstDay}, when the time off begins.`,
      );
    return conditionBy(now, stated ?? null, firstDay);
  }

  /** The present generation first; an old one still opens the page that shows what was recorded. */
  private generationOf(token: string, { id, generation }: TimeOffStep): number | null {
    for (let tried = generation; tried > 0; tried--)
      if (this.secrets.opens(token, stepDoor, id, tried)) return tried;
    return null;
  }

  /** Whoever asked cannot answer, not even to look: both sides are told, once a day, and it is written down. */
  private async refuseRequester(caller: Actor, holder: StepHolder, request: TimeOffRequest): Promise<never> {
    const { stepId } = holder;
    await this.audit.writeApart(caller, {
      act: 'requester-held-approver-link',
      noun: 'time-off-step',
      nounId: stepId,
      about: request.personId,
    });
    const day = todayAt(this.clock.now());
    await this.database.as(holder, (tx) =>
      this.outbox.emit(tx, timeOffLinkMisused({ requestId: request.id, stepId, day })),
    );
    throw new Refusal(
      'REQUESTER_HOLDS_LINK',
      'You are signed in as the person who asked for this time off. Only the approver answers, from their own browser.',
    );
  }
}

function linkState(
  { state, generation: current }: TimeOffStep,
  request: TimeOffRequest,
  generation: number,
  answers: number,
): LinkState {
  if (generation !== current) return 'replaced';
  if (request.state === 'out_of_date' || request.state === 'replaced') return 'out_of_date';
  if (state === 'conditional' && request.state === 'asking') return 'condition';
  if (state === 'asked' && request.state === 'asking') return 'open';
  return answers > 0 && request.state !== 'withdrawn' ? 'recorded' : 'ended';
}

/** Damaged, made up, of another door: all look the same. */
function noDoor(): Refusal {
  return new Refusal('UNAUTHENTICATED', 'This link opens nothing. Use the link in the newest mail, whole.');
}
