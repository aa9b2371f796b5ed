import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { EngagementTerms } from '../engagements/engagement.entity.js';
import { Clock } from '../platform/clock.js';
import { ruleFor } from './held-policies.js';
import { LeavePolicies } from './leave-policies.service.js';
import type { LeavePolicy } from './leave-policy.entity.js';
import { ownStaff } from './own-staff.query.js';
import { wholeOf } from './plan-cover.js';
import { isAbroad } from './routes/needed-days.js';
import { type Objection, objectionsTo, type PendingLeave } from './rules/changes.js';
import { factsOf } from './rules/rule-of.js';
import type { TimeOffLine, TimeOffRequest } from './time-off-request.entity.js';
import { TimeOffStore } from './time-off.store.js';
import { dayAfter, dayBefore, todayAt } from './today.js';

/** A rule that came after a request, with what stands against the request under it and did not before. */
export interface ChangedRule {
  /** What holds now, or will. */
  policy: LeavePolicy;
  /** The first day on which it does, YYYY-MM-DD. */
  from: string;
  /** The employer's own rule that was ended and in whose place this one comes; null: this one was stated anew. */
  ended: LeavePolicy | null;
  objections: Objection[];
}

interface Change {
  before: LeavePolicy | null;
  policy: LeavePolicy;
  from: string;
  ended: LeavePolicy | null;
}

/** What an employer has come to state since it was asked, or to state no longer, as far as it matters to what was asked. */
@Injectable()
export class ChangedRules {
  constructor(
    private readonly clock: Clock,
    private readonly policies: LeavePolicies,
    private readonly store: TimeOffStore,
  ) {}

  /**
   * Empty where nobody has to answer any more. By the clinician themselves only rules for their own group of staff, as far
   * as their profile tells it.
   */
  async since(tx: EntityManager, request: TimeOffRequest): Promise<ChangedRule[]> {
    const { employerId, askedAt } = request;
    if (request.state !== 'asking' || !employerId) return [];
    const lines = await this.store.lines(tx, request);
    const asked = ({ leaveType }: LeavePolicy) => lines.some((line) => line.leaveType === leaveType);
    const today = todayAt(this.clock.now());
    const adopted = (await this.policies.adoptedSince(tx, employerId, askedAt, today)).filter(asked);
    const ended = (await this.policies.endedSince(tx, employerId, askedAt)).filter(asked);
    if (adopted.length + ended.length === 0) return [];
    const { group } = await ownStaff(tx, request.personId);
    const theirs = ({ staffGroups }: LeavePolicy) =>
      !group || staffGroups.length === 0 || staffGroups.includes(group);
    const held = async (leaveType: string, on: string) =>
      ruleFor(
        await this.policies.holding(tx, {
          ...{ employerId, employerName: request.employerName, staffGroup: group },
          ...{ leaveType, on },
        }),
        leaveType,
      );
    const askedOn = todayAt(askedAt);
    const changes: Change[] = [];
    for (const policy of adopted.filter(theirs)) {
      // What held when it was asked; a rule from that very day on took another's place.
      const on = [askedOn, dayBefore(policy.validFrom!)].sort()[0]!;
      changes.push({
        ...{ before: await held(policy.leaveType!, on), policy, from: policy.validFrom!, ended: null },
      });
    }
    for (const before of ended.filter(theirs)) {
      const from = dayAfter(before.validTo!);
      const policy = await held(before.leaveType!, from);
      // A version that was stated since is told as what it is.
      if (policy && !adopted.some(({ id }) => id === policy.id))
        changes.push({ before, policy, from, ended: before });
    }
    if (changes.length === 0) return [];
    const pendingOf = await this.pending(tx, request, lines);
    const changed: ChangedRule[] = [];
    for (const { before, ...change } of changes) {
      const { policy } = change;
      const pending = pendingOf(policy.leaveType!);
      const daysOff = await this.policies.daysOff(tx, policy, [pending]);
      const was = before ? objectionsTo(factsOf(before), pending, daysOff) : [];
      const objections = objectionsTo(factsOf(policy), pending, daysOff).filter((one) => !was.includes(one));
      if (objections.length > 0) changed.push({ ...change, objections });
    }
    return changed;
  }

  /** What was asked for of each kind of leave; plan and approvers are the same for all of them. */
  private async pending(
    tx: EntityManager,
    { id, engagementId, planVersion, askedAt }: TimeOffRequest,
    lines: readonly TimeOffLine[],
  ): Promise<(leaveType: string) => PendingLeave> {
    const terms = await tx.findOneBy(EngagementTerms, { engagementId, version: planVersion });
    const steps = await this.store.steps(tx, id);
    const sum = (amounts: (number | null)[]) =>
      amounts.includes(null) ? null : amounts.reduce<number>((all, one) => all + one!, 0);
    return (leaveType) => {
      const own = lines.filter((line) => line.leaveType === leaveType);
      const { from: firstDay, to: lastDay } = wholeOf(own);
      return {
        firstDay,
        lastDay,
        askedOn: todayAt(askedAt),
        days: sum(own.map(({ days }) => days)),
        hours: sum(own.map(({ hours }) => hours)),
        roles: steps.flatMap(({ state, role }) => (state === 'stopped' ? [] : role)),
        abroad: terms?.legs.some(isAbroad) ?? false,
      };
    };
  }
}
