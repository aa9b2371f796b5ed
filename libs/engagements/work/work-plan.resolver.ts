import { Args, Field, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '../../platform/actor.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { Engagement } from '../engagement.entity.js';
import { beginsAt } from './session-times.js';
import { WorkPlan, WorkSession } from './work-plan.entity.js';
import { SaveWorkPlanInput } from './work-plan.inputs.js';
import { WorkPlans } from './work-plans.service.js';

@ObjectType({ description: 'A session of a plan, with the moment at which it begins.' })
export class PlannedSession extends WorkSession {
  @Field(() => DateTime, {
    nullable: true,
    description: 'The moment at which it begins; null while its hour is not known.',
  })
  beginsAt: Date | null;
}

@Resolver(() => WorkPlan)
export class WorkPlanResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly plans: WorkPlans,
  ) {}

  @Access('clinician', 'lead')
  @Mutation(() => WorkPlan, {
    description:
      'Saves the work plan of an engagement as a new version. Both sides may; whoever saved meanwhile is not ' +
      'overwritten (CONFLICT). What looks like an NHS number is warned of before anything is kept.',
  })
  async saveWorkPlan(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Of which engagement, upon which version, and what.' })
    input: SaveWorkPlanInput,
  ): Promise<WorkPlan> {
    const engagementId = fromGlobalId(input.engagementId, 'Engagement', 'engagementId');
    const id = await this.commands.run(actor, 'saveWorkPlan', input, (tx) =>
      this.plans.save(tx, actor, engagementId, input),
    );
    return this.database.read(actor, (tx) => this.plans.get(tx, id));
  }

  @ResolveField(() => [PlannedSession], { description: 'The sessions, the first one first.' })
  sessions(@Parent() { sessions, zone }: WorkPlan): PlannedSession[] {
    return sessions.map((one) => ({ ...one, beginsAt: beginsAt(one, zone) }));
  }
}

@Resolver(() => Engagement)
export class WorkOfEngagementResolver {
  constructor(
    private readonly database: Database,
    private readonly plans: WorkPlans,
  ) {}

  @ResolveField(() => WorkPlan, {
    nullable: true,
    description: 'The work plan that holds; null while there is none.',
  })
  workPlan(@Parent() { id }: Engagement, @CurrentActor() actor: SignedIn): Promise<WorkPlan | null> {
    return this.database.read(actor, (tx) => this.plans.ofEngagement(tx, id));
  }

  @ResolveField(() => [WorkPlan], {
    description: 'Versions of the work plan, the newest first, a hundred at most.',
  })
  workPlanVersions(@Parent() { id }: Engagement, @CurrentActor() actor: SignedIn): Promise<WorkPlan[]> {
    return this.database.read(actor, (tx) => this.plans.versions(tx, id));
  }

  @ResolveField(() => [String], {
    description: 'Time zones of the host’s country, for the sessions of the plan.',
  })
  workZones(@Parent() engagement: Engagement, @CurrentActor() actor: SignedIn): Promise<readonly string[]> {
    return this.database.read(actor, (tx) => this.plans.zones(tx, engagement));
  }
}
