import { Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { CurrentActor } from '../platform/graphql/access.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { escalatesTo } from './next-role.js';
import { TimeOffHistory } from './time-off-record.entity.js';
import { TimeOffStep } from './time-off-step.entity.js';
import { stepActions } from './time-off-step.states.js';
import { TimeOffStore } from './time-off.store.js';
import { todayAt } from './today.js';
import { ApproverRole } from './vocabulary.js';

@ObjectType({ description: 'An answer that came from the employer’s own leave system.' })
export class LeaveSystemAnswer {
  @Field(() => DateTime, { description: 'When it came.' })
  at: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Who confirmed it there, by the word of the system; null where it named nobody.',
  })
  confirmedBy: string | null;
}

@Resolver(() => TimeOffStep)
export class TimeOffStepResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly store: TimeOffStore,
  ) {}

  @ResolveField(() => [String], { description: 'What you can do about this step now.' })
  async allowedActions(@Parent() step: TimeOffStep, @CurrentActor() actor: Actor): Promise<string[]> {
    if (!(await this.isAsking(step, actor))) return [];
    const escalates = escalatesTo(step, todayAt(this.clock.now())) !== null;
    return stepActions(step.state).filter((action) => action !== 'escalateTimeOff' || escalates);
  }

  @ResolveField(() => LeaveSystemAnswer, {
    nullable: true,
    description: 'Set where the employer’s leave system answered in place of the approver named here.',
  })
  async answeredByLeaveSystem(
    @Parent() { id, generation }: TimeOffStep,
    @CurrentActor() actor: Actor,
  ): Promise<LeaveSystemAnswer | null> {
    const last = await this.database.read(actor, (tx) =>
      tx.findOne(TimeOffHistory, {
        where: { stepId: id, generation, act: 'answerByLeaveSystem' },
        order: { id: 'DESC' },
      }),
    );
    return last && { at: last.at, confirmedBy: last.words };
  }

  @ResolveField(() => ApproverRole, {
    nullable: true,
    description:
      'The next role, which you may ask because the last day for an answer has passed. Only if you want to: it can be ' +
      'wiser to speak to whoever is silent.',
  })
  async escalatesTo(@Parent() step: TimeOffStep, @CurrentActor() actor: Actor): Promise<ApproverRole | null> {
    return (await this.isAsking(step, actor)) ? escalatesTo(step, todayAt(this.clock.now())) : null;
  }

  private async isAsking({ requestId }: TimeOffStep, actor: Actor): Promise<boolean> {
    const { state } = await this.database.read(actor, (tx) => this.store.request(tx, requestId));
    return state === 'asking';
  }
}
