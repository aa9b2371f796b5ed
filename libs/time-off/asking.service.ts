import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Outbox } from '../platform/events.js';
import { newId } from '../platform/ids.js';
import { fromGlobalId, toGlobalId } from '../platform/graphql/global-id.js';
import { notFound, Refusal } from '../platform/refusal.js';
import { Secrets } from '../platform/secrets.js';
import { frameOf } from '../notifications/frame.js';
import { asText, oneLine } from '../notifications/letter.js';
import { noticeParts, withNotice } from '../notifications/notices/notice-words.query.js';
import { wordsOf } from '../notifications/words.js';
import type { TimeOffAgain } from './ask-again.inputs.js';
import { ApproverAddresses } from './approver-addresses.service.js';
import { askedFacts, askedLetter } from './asked-letter.js';
import { type After, type Preparation, Preparations, type PreparedStep } from './preparations.js';
import { timeOffMoved } from './time-off.events.js';
import type { TimeOffAsking } from './time-off-asking.input.js';
import type { MailPreview } from './time-off.inputs.js';
import { TimeOffLine, TimeOffRequest } from './time-off-request.entity.js';
import { requestLife } from './time-off-request.states.js';
import { TimeOffStep } from './time-off-step.entity.js';
import { TimeOffStore } from './time-off.store.js';
import { asksAtOnce, namedIn } from './turns.js';

/** What is asked, and in whose place. */
export interface Asked {
  asking: TimeOffAsking;
  after?: After | null;
}

const unsaid = {
  question: null,
  answer: null,
  awayName: null,
  awayUntil: null,
  condition: null,
  conditionBy: null,
};

/** What is said anew; what is left out stays as it was. */
function asStated({ lines, cover, replyBy, approvers }: TimeOffAgain, before: TimeOffRequest) {
  return {
    lines,
    replyBy,
    cover: cover === undefined ? before.cover : cover,
    ...(approvers && { approvers }),
  };
}

/** When the mail to somebody of this turn goes out, in words. */
function whenAsked(steps: readonly PreparedStep[], step: PreparedStep): string {
  const { turn, branch } = step;
  if (asksAtOnce(step)) return 'At once.';
  if (/ then (?!1\b)/.test(branch ?? '')) return 'After whoever comes first in the same branch has approved.';
  const before = steps.filter((step) => step.turn === turn - 1);
  if (before.some(({ branch }) => branch !== null)) return `After turn ${turn} has approved.`;
  const names = before.map(({ name }) => name);
  if (names.length === 1) return `After ${names[0]} has approved.`;
  return before[0].anyOf
    ? `After any one of ${names.join(', ')} has approved.`
    : `After ${names.slice(0, -1).join(', ')} and ${names[names.length - 1]} have approved.`;
}

/** Asks an employer for time off; and shows beforehand, to the letter, what would be sent. */
@Injectable()
export class Asking {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly outbox: Outbox,
    private readonly secrets: Secrets,
    private readonly store: TimeOffStore,
    private readonly addresses: ApproverAddresses,
    private readonly preparations: Preparations,
  ) {}

  /** @throws Refusal BAD_INPUT, YOUR_OWN_APPROVER, ALREADY_ASKED, TOO_MANY */
  async ask(tx: EntityManager, actor: SignedIn, { asking, after = null }: Asked): Promise<string> {
    const prepared = await this.preparations.prepare(tx, actor, asking, after);
    await this.refuseSecond(tx, prepared);
    await this.replaceOutdated(tx, prepared);
    await this.addresses.refuseFlood(tx, actor, prepared.steps.length);
    const now = this.clock.now();
    const id = newId();
    const state = prepared.request.notNeeded ? 'not_needed' : 'asking';
    const request = {
      ...prepared.request,
      id,
      state,
      revision: 1,
      reference: this.reference(prepared),
      askedAt: now,
      closedReason: null,
    } as const;
    await tx.insert(TimeOffRequest, { ...request, settledAt: state === 'not_needed' ? now : null });
    for (const line of prepared.lines) await tx.insert(TimeOffLine, { ...line, id: newId(), requestId: id });
    await this.store.append(tx, request, {
      act: 'requestTimeOff',
      to: state,
      code: request.notNeeded,
      words: request.notNeededWords,
    });
    const firstDay = prepared.lines.map((line) => line.from).sort()[0];
    // Where nobody has to release anybody there is no leave and nobody to ask.
    const asked = prepared.steps.length > 0 ? await this.store.askedFrom(tx, request, firstDay) : null;
    for (const [ordinal, one] of prepared.steps.entries()) {
      const first = asksAtOnce(one);
      const step = {
        ...one,
        id: newId(),
        requestId: id,
        ordinal,
        generation: 1,
        round: 1,
        state: first ? 'asked' : 'waiting',
        ...(first && asked ? asked : { askedAt: null }),
        beforeMe: [],
      } as const;
      await tx.insert(TimeOffStep, { ...step, beforeMe: [] });
      await this.addresses.state(tx, request.employerId, step);
      if (!first) continue;
      await this.store.append(tx, request, { act: 'ask', from: 'waiting', to: 'asked', step });
      await this.store.tellHolder(tx, request, step, 'first');
    }
    await this.outbox.emit(tx, timeOffMoved({ requestId: id }));
    return id;
  }

  /**
   * The same question for the plan as it is now, or after a refusal: of the same employer, of whoever held each step last
   * unless others are named, with the same ticks.
   * @throws Refusal NOT_FOUND, NOT_NOW where the request is neither out of date nor refused
   */
  async again(tx: EntityManager, actor: SignedIn, said: TimeOffAgain): Promise<Asked> {
    const request = await this.store.request(tx, fromGlobalId(said.requestId, 'TimeOffRequest', 'requestId'));
    if (request.personId !== actor.personId) throw notFound('time-off request');
    const refused = request.state === 'refused';
    requestLife.go(refused ? 'askAgainAfterRefusal' : 'askAgainForTimeOff', request.state, ['clinician']);
    const asking = { ...(await this.asBefore(tx, request)), ...asStated(said, request) };
    const because = { askedBecause: 'refused' as const, appealOf: null, appealWords: null };
    return { asking, after: refused ? { replaces: request.reference, ...because } : null };
  }

  /** What was asked, with everything that was ticked; whoever held each step last decides. */
  async asBefore(tx: EntityManager, request: TimeOffRequest): Promise<TimeOffAsking> {
    const { employerId, employerName, employerCountry, employerRules, jobTitle, notNeeded, notNeededWords } =
      request;
    const { language, benefit } = request;
    return {
      engagementId: toGlobalId('Engagement', request.engagementId),
      ...(employerId
        ? { employerId: toGlobalId('Organisation', employerId) }
        : { employerName, employerCountry }),
      employerRules,
      jobTitle,
      notNeeded,
      notNeededWords,
      lines: await this.store.lines(tx, request),
      approvers: (await this.store.steps(tx, request.id)).map(namedIn),
      cover: request.cover,
      language,
      showDestination: request.destination !== null,
      showHost: request.host !== null,
      showHostLetter: request.hostLetter !== null,
      showBenefit: benefit !== null,
      benefit,
    };
  }

  /** Every mail of the chain as it would go out; nothing is stored and nobody is told. */
  async preview(tx: EntityManager, actor: SignedIn, { asking, after = null }: Asked): Promise<MailPreview[]> {
    const prepared = await this.preparations.prepare(tx, actor, asking, after);
    const { language } = prepared.request;
    const words = wordsOf('time-off', language);
    const web = this.config.values.WEB_URL;
    const links = { page: (path: string) => `${web}${path}`, door: (path: string) => `${web}${path}/…` };
    const request = { ...prepared.request, reference: this.reference(prepared) };
    const firstDay = prepared.lines.map((line) => line.from).sort()[0];
    if (prepared.steps.length === 0) return [];
    const { decideBy } = await this.store.askedFrom(tx, request, firstDay);
    const added = await noticeParts(tx, 'time-off-asked', language, this.clock.now());
    return prepared.steps.map((one) => {
      const { name, email, role, turn } = one;
      const before = prepared.steps.filter((other) => other.turn < turn);
      const beforeMe = before.map((other) => ({ role: other.role, how: 'approved' as const }));
      const step = { ...unsaid, role, beforeMe, decideBy: asksAtOnce(one) ? decideBy : request.replyBy };
      const facts = askedFacts(request, prepared.lines, step, 'first');
      const letter = withNotice(askedLetter(facts, words, links), added);
      const frame = frameOf({
        language,
        name,
        group: 'work',
        stranger: { by: request.clinicianName },
        unsubscribeUrl: `${web}/unsubscribe/…`,
      });
      return {
        to: email,
        name,
        role,
        subject: oneLine(letter.subject),
        text: asText(letter, frame),
        when: whenAsked(prepared.steps, one),
      };
    });
  }

  /** Ten letters and digits that nobody mistakes, the same in the preview and in the mail. */
  private reference({ request, earlier }: Preparation): string {
    const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
    const signed = this.secrets.sign(
      'time-off-reference',
      `${request.engagementId}/${request.employerKey}/${earlier}`,
    );
    const letters = [...Buffer.from(signed, 'base64url').subarray(0, 10)]
      .map((byte) => alphabet[byte % 32])
      .join('');
    return `TO-${letters.slice(0, 5)}-${letters.slice(5)}`;
  }

  /** Links of the request before show that it is out of date; what was said to it stays on record there. */
  private async replaceOutdated(tx: EntityManager, { request }: Preparation): Promise<void> {
    const { engagementId, employerKey } = request;
    const outdated = await tx.findBy(TimeOffRequest, { engagementId, employerKey, state: 'out_of_date' });
    for (const { id } of outdated) {
      const old = await this.store.lock(tx, id);
      const state = requestLife.go('askAgainForTimeOff', old.state, ['clinician']);
      await tx.update(TimeOffRequest, { id }, { state, settledAt: this.clock.now() });
      await this.store.append(tx, old, { act: 'askAgainForTimeOff', from: old.state, to: state });
      await this.store.stopOpenSteps(tx, old);
    }
  }

  private async refuseSecond(tx: EntityManager, { request }: Preparation): Promise<void> {
    const standing = await tx
      .createQueryBuilder(TimeOffRequest, 'r')
      .where('r.engagementId = :engagementId AND r.employerKey = :employerKey', request)
      .andWhere(`r.state IN ('asking', 'approved', 'reported', 'not_needed')`)
      .getCount();
    if (standing > 0)
      throw new Refusal(
        'ALREADY_ASKED',
        `${request.employerName} is being asked already, or has answered. Withdraw that request before you ask again.`,
      );
  }
}
