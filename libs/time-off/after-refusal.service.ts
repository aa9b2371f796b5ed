import { Injectable } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { DateOnly } from '../platform/graphql/scalars.js';
import { Engagement, EngagementTerms } from '../engagements/engagement.entity.js';
import { Leg } from '../needs/leg.entity.js';
import { Appeals } from './appeals.service.js';
import { kindsAsked } from './kinds-asked.query.js';
import { LeavePolicies } from './leave-policies.service.js';
import { LeavePolicy } from './leave-policy.entity.js';
import { ownStaff } from './own-staff.query.js';
import { wholeOf } from './plan-cover.js';
import { barOf, type Standing } from './routes/kinds.js';
import { isAbroad, isAway } from './routes/needed-days.js';
import { ruleOf } from './rules/rule-of.js';
import { TimeOffRequest } from './time-off-request.entity.js';
import { TimeOffStore } from './time-off.store.js';
import { todayAt } from './today.js';
import { ApproverRole } from './vocabulary.js';

@ObjectType({ description: 'Days within which the institution wants the work, as its need states them.' })
export class OtherDatesWanted {
  @Field(() => DateOnly, { nullable: true, description: 'Not before this day; null: not stated.' })
  from: string | null;

  @Field(() => DateOnly, { nullable: true, description: 'Not after this day; null: not stated.' })
  to: string | null;

  @Field(() => String, { nullable: true, description: 'When, in the words of the institution.' })
  when: string | null;
}

@ObjectType({ description: 'The appeal that the policy has. Whether to make it is yours alone to say.' })
export class AppealPossible {
  @Field({ description: 'That there is one, in your language.' })
  sentence: string;

  @Field(() => String, { nullable: true, description: 'How to appeal, in the words of the policy.' })
  inWords: string | null;

  @Field({ description: 'Where it was read.' })
  source: string;

  @Field(() => ApproverRole, {
    nullable: true,
    description: 'The role above whoever refused; who decides is the policy’s to say.',
  })
  role: ApproverRole | null;
}

@ObjectType({ description: 'What else is possible after a refusal. Nothing of it is done without you.' })
export class AfterRefusal {
  @Field(() => [LeavePolicy], {
    description:
      'Other kinds of leave of this employer, its own rules in place of the national ones of the same kind: those that ' +
      'may be asked for after this refusal, for where you go, and beside what you have asked for. What your profile does ' +
      'not say leaves nothing out.',
  })
  otherLeave: LeavePolicy[];

  @Field(() => [OtherDatesWanted], {
    description: 'Days that would also do for the institution, wider than those that you asked for.',
  })
  otherDates: OtherDatesWanted[];

  @Field(() => Boolean, { description: 'Whether the need has a part that can be done from where you are.' })
  remote: boolean;

  @Field(() => AppealPossible, {
    nullable: true,
    description: 'Null where no policy that Midst knows has one, or where it was made already.',
  })
  appeal: AppealPossible | null;
}

/** Answers what a clinician asks after a no: which other leave, which other days, from afar, or an appeal. */
@Injectable()
export class AfterRefusals {
  constructor(
    private readonly clock: Clock,
    private readonly store: TimeOffStore,
    private readonly appeals: Appeals,
    private readonly policies: LeavePolicies,
  ) {}

  async after(tx: EntityManager, request: TimeOffRequest): Promise<AfterRefusal | null> {
    if (request.state !== 'refused') return null;
    const lines = await this.store.lines(tx, request);
    const engagement = await tx.findOneBy(Engagement, { id: request.engagementId });
    const legs = engagement ? await tx.findBy(Leg, { needId: engagement.needId }) : [];
    const { from: first, to: last } = wholeOf(lines);
    const today = todayAt(this.clock.now());
    const wider = legs.filter(
      ({ mode, from, to }) =>
        mode !== 'remote' && (to ?? last) > today && ((from ?? first) < first || (to ?? last) > last),
    );
    return {
      otherLeave: await this.otherLeave(
        tx,
        request,
        lines.map(({ leaveType }) => leaveType),
      ),
      otherDates: wider.map(({ from, to, when }) => ({ from, to, when })),
      remote: legs.some(({ mode }) => mode === 'remote'),
      appeal: await this.appeals.offered(tx, request),
    };
  }

  /** Of each kind the first rule that nothing bars: the finder's own bars, so that it finds what is offered here. */
  private async otherLeave(
    tx: EntityManager,
    request: TimeOffRequest,
    tried: readonly string[],
  ): Promise<LeavePolicy[]> {
    const { group, nation } = await ownStaff(tx, request.personId);
    const { employerId, employerName, employerCountry, engagementId, planVersion } = request;
    const held = await this.policies.holding(tx, {
      ...{ employerId, employerName, employerCountry, forUkVisit: request.ukBound, staffGroup: group },
      on: todayAt(this.clock.now()),
    });
    const asked = await kindsAsked(tx, engagementId, request.employerKey);
    const standing: Standing = {
      ...{ ...asked, nation, groups: group ? [group] : [] },
      rules: held.map(ruleOf),
    };
    const terms = await tx.findOneBy(EngagementTerms, { engagementId, version: planVersion });
    const away = terms?.legs.filter(isAway) ?? [];
    const abroad = away.length > 0 && away.every(isAbroad);
    const open = held.filter((policy) => {
      const rule = ruleOf(policy);
      return barOf(rule, standing) === null && !(abroad && rule.overseas === 'no');
    });
    return open.filter(
      ({ leaveType }, i) =>
        !tried.includes(leaveType!) && open.findIndex((one) => one.leaveType === leaveType) === i,
    );
  }
}
