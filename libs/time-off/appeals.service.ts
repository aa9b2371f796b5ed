import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../platform/actor.js';
import { wordsOf } from '../notifications/words.js';
import { Person } from '../people/person.entity.js';
import { Clock } from '../platform/clock.js';
import { fromGlobalId } from '../platform/graphql/global-id.js';
import { notFound, Refusal, wrongField } from '../platform/refusal.js';
import { type Asked, Asking } from './asking.service.js';
import { sourceOf } from './held-policies.js';
import { LeavePolicies } from './leave-policies.service.js';
import { nextRole } from './next-role.js';
import { ownStaff } from './own-staff.query.js';
import { mailboxOf } from './own-address.js';
import { factsOf } from './rules/rule-of.js';
import { sentenceOf } from './rules/sentences.js';
import type { TimeOffAppeal } from './time-off.inputs.js';
import { TimeOffRequest } from './time-off-request.entity.js';
import { requestLife } from './time-off-request.states.js';
import { TimeOffStore } from './time-off.store.js';
import { todayAt } from './today.js';
import type { ApproverRole } from './vocabulary.js';
import { namedIn } from './turns.js';

/** The appeal that a policy has. */
export interface AppealOffered {
  /** In the language of the account. */
  sentence: string;
  /** In the words of the policy, where there are any. */
  inWords: string | null;
  source: string;
  /** Above whoever refused, where there is such a role; the words of the policy go first. */
  role: ApproverRole | null;
}

/** Appeals against a refusal: only where the policy has one, only where the clinician wants to, and once. */
@Injectable()
export class Appeals {
  constructor(
    private readonly clock: Clock,
    private readonly store: TimeOffStore,
    private readonly asking: Asking,
    private readonly policies: LeavePolicies,
  ) {}

  /** Null where nothing was refused, where no policy has an appeal, or where there was one already. */
  async offered(tx: EntityManager, request: TimeOffRequest): Promise<AppealOffered | null> {
    if (request.state !== 'refused' || request.askedBecause === 'appeal') return null;
    if (await tx.existsBy(TimeOffRequest, { appealOf: request.id })) return null;
    const types = (await this.store.lines(tx, request)).map(({ leaveType }) => leaveType);
    const held = await this.policies.holding(tx, {
      employerId: request.employerId,
      employerName: request.employerName,
      employerCountry: request.employerCountry,
      forUkVisit: request.ukBound,
      on: todayAt(this.clock.now()),
      staffGroup: (await ownStaff(tx, request.personId)).group,
    });
    const rule = held.find(
      ({ leaveType, appealable }) => appealable && leaveType && types.includes(leaveType),
    );
    if (!rule) return null;
    const refusing = (await this.store.steps(tx, request.id)).find(({ state }) => state === 'refused');
    const person = await tx.findOneBy(Person, { id: request.personId });
    const sentence = sentenceOf('appeal', factsOf(rule), wordsOf('time-off', person?.locale ?? 'en-GB'))!;
    return {
      sentence,
      inWords: rule.appeal,
      source: sourceOf(rule),
      role: refusing ? nextRole(refusing.role) : null,
    };
  }

  /**
   * The same days, of whoever decides about appeals; then of those of the chain whom the refusal left unasked.
   * @throws Refusal NOT_FOUND, NOT_NOW, NO_APPEAL, BAD_INPUT
   */
  async against(
    tx: EntityManager,
    actor: SignedIn,
    { requestId: globalId, approver, words }: TimeOffAppeal,
  ): Promise<Asked> {
    const requestId = fromGlobalId(globalId, 'TimeOffRequest', 'requestId');
    const request = await this.store.request(tx, requestId);
    if (request.personId !== actor.personId) throw notFound('time-off request');
    requestLife.go('appealTimeOff', request.state, ['clinician']);
    if (!(await this.offered(tx, request)))
      throw new Refusal(
        'NO_APPEAL',
        'No policy that Midst knows has an appeal against this, or there was one already. You can ask again instead.',
      );
    const steps = await this.store.steps(tx, requestId);
    const refused = steps.filter(({ state }) => state === 'refused');
    if (refused.some(({ email }) => mailboxOf(email) === mailboxOf(approver.email)))
      throw wrongField(
        'approver.email',
        'Whoever refused does not decide about the appeal. Name somebody else.',
      );
    const unasked = steps
      .filter(({ state, email }) => state === 'stopped' && mailboxOf(email) !== mailboxOf(approver.email))
      .map((step) => ({ ...namedIn(step), turn: step.turn + 1 }));
    const before = await this.asking.asBefore(tx, request);
    return {
      asking: { ...before, approvers: [{ ...approver, turn: 0, anyOf: false }, ...unasked] },
      after: {
        replaces: request.reference,
        askedBecause: 'appeal',
        appealOf: request.id,
        appealWords: words.trim(),
      },
    };
  }
}
