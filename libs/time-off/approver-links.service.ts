import { Injectable } from '@nestjs/common';
import type { Actor, StepHolder } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { Outbox } from '../platform/events.js';
import { Refusal } from '../platform/refusal.js';
import { Secrets } from '../platform/secrets.js';
import { Audit } from '../people/audit.service.js';
import { Doors, type Looked } from '../people/doors.service.js';
import { isLive } from './answers.js';
import { type ApproverRequest, LinkState } from './approver-request.type.js';
import { linkOpens } from './chain.js';
import { timeOffLinkMisused } from './time-off.events.js';
import { TimeOffDecided } from './time-off-record.entity.js';
import type { TimeOffRequest } from './time-off-request.entity.js';
import { TimeOffStep } from './time-off-step.entity.js';
import { stepDoor, TimeOffStore } from './time-off.store.js';
import { todayAt } from './today.js';
import { Decision } from './vocabulary.js';

/** A link that was opened: its holder as an actor, and of which generation it is. */
export interface OpenedLink {
  holder: StepHolder;
  generation: number;
}

/** Opens the link of a step, and what it shows. Nothing else is within reach of the link. */
@Injectable()
export class ApproverLinks {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly secrets: Secrets,
    private readonly audit: Audit,
    private readonly doors: Doors,
    private readonly store: TimeOffStore,
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
