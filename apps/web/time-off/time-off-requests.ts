import { learnRoles } from './approver-roles.js';
import { Injectable } from '@nestjs/common';
import { Api, type Asker } from '../api/api.js';
import {
  ApproverCalendarDocument,
  ApproverRequestDocument,
  DecideTimeOffDocument,
  NameDelegateDocument,
  SayConditionDocument,
  type TimeOffDecision,
  type TimeOffRefusalReason,
  WithdrawApprovalDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import type { Decision } from './read-decision.js';
import type { NamedDelegate, SaidOfCondition } from './read-deferring.js';
import type { Choice, RefusalReason, Shown } from './shown.js';

const decisions: Record<Choice, TimeOffDecision> = {
  approve: 'APPROVE',
  'approve-subject-to': 'APPROVE_SUBJECT_TO',
  'suggest-dates': 'SUGGEST_DATES',
  'ask-more': 'ASK_MORE',
  refuse: 'REFUSE',
  'not-the-right-person': 'NOT_THE_RIGHT_PERSON',
};

const reasons: Record<RefusalReason, TimeOffRefusalReason> = {
  cover: 'COVER',
  notice: 'NOTICE',
  entitlement: 'ENTITLEMENT',
  safety: 'SAFETY',
  relevance: 'RELEVANCE',
  cost: 'COST',
  policy: 'POLICY',
  'training-progress': 'TRAINING_PROGRESS',
};

/** What the holder of an approver's link can ask of the API. */
@Injectable()
export class TimeOffRequests {
  constructor(private readonly api: Api) {}

  async read(asker: Asker, token: string): Promise<Shown> {
    const read = (who: Asker) => this.api.ask(who, ApproverRequestDocument, { token });
    const { approverRoles, approverRequest } = await asWhoeverIsThere(asker, read);
    learnRoles(approverRoles);
    return approverRequest;
  }

  /** The days as iCalendar; null where nothing is approved. */
  async calendar(asker: Asker, token: string): Promise<string | null> {
    const read = (who: Asker) => this.api.ask(who, ApproverCalendarDocument, { token });
    return (await asWhoeverIsThere(asker, read)).approverRequest.calendar ?? null;
  }

  async decide(asker: Asker, token: string, idempotencyKey: string, decision: Decision): Promise<void> {
    const { choice, reason, ...rest } = decision;
    const said = { decision: decisions[choice], reason: reason && reasons[reason], ...rest };
    const input = { idempotencyKey, token, ...said };
    await asWhoeverIsThere(asker, (who) => this.api.ask(who, DecideTimeOffDocument, { input }));
  }

  async sayCondition(
    asker: Asker,
    token: string,
    idempotencyKey: string,
    said: SaidOfCondition,
  ): Promise<void> {
    const { met, reason, words } = said;
    const input = { idempotencyKey, token, met, reason: reason && reasons[reason], words };
    await asWhoeverIsThere(asker, (who) => this.api.ask(who, SayConditionDocument, { input }));
  }

  async nameDelegate(
    asker: Asker,
    token: string,
    idempotencyKey: string,
    named: NamedDelegate,
  ): Promise<void> {
    const input = { idempotencyKey, token, ...named };
    await asWhoeverIsThere(asker, (who) => this.api.ask(who, NameDelegateDocument, { input }));
  }

  async withdraw(asker: Asker, token: string, idempotencyKey: string, reason: string): Promise<void> {
    const input = { idempotencyKey, token, reason };
    await asWhoeverIsThere(asker, (who) => this.api.ask(who, WithdrawApprovalDocument, { input }));
  }
}

/**
 * The session of the browser goes along, so that the API can refuse the very person who asked for the time off. A
 * session that has ended says nothing about the link, which is then tried on its own.
 */
export async function asWhoeverIsThere<Answer>(
  asker: Asker,
  ask: (who: Asker) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await ask(asker);
  } catch (error) {
    if (!asker.session || !(error instanceof Refused && error.is('UNAUTHENTICATED'))) throw error;
    return ask({ ...asker, session: undefined });
  }
}

/** What the holder of an approver's link sees where it opens nothing, or where they are who asked. */
export const noLinkToTimeOff = {
  own: { code: 'REQUESTER_HOLDS_LINK', template: 'time-off/own-request' },
  none: 'time-off/no-request',
};
