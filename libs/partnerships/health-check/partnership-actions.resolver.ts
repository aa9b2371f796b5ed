import type { OnModuleInit } from '@nestjs/common';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '../../platform/actor.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import { Nodes } from '../../platform/graphql/node.js';
import { Organisation } from '../organisation.entity.js';
import { Partnership } from '../partnership.entity.js';
import { PartnershipLoaders } from '../partnership.loaders.js';
import { Partnerships } from '../partnerships.service.js';
import { PartnershipActions } from './actions.service.js';
import { HealthCheck, PartnershipAction } from './health-check.entity.js';
import { ActionInput, PlanActionInput } from './health-check.inputs.js';
import { HealthChecks } from './health-checks.service.js';

/** What partners plan to do, most of it after a Health Check. */
@Resolver(() => Partnership)
export class PartnershipActionsResolver implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly partnerships: Partnerships,
    private readonly checks: HealthChecks,
    private readonly actionService: PartnershipActions,
    private readonly nodes: Nodes,
  ) {}

  onModuleInit(): void {
    this.nodes.register('PartnershipAction', (actor, id) =>
      this.database.read(actor, (tx) => this.actionService.get(tx, id)),
    );
  }

  @Access('lead', 'coordinator', 'officer')
  @Mutation(() => Partnership, {
    description: 'Plans something that partners will do, with an owner and a day.',
  })
  async planAction(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'What, who and by when.' }) input: PlanActionInput,
  ): Promise<Partnership> {
    const { healthCheckId, hallmark = null, what, ownerName, dueOn } = input;
    const partnershipId = fromGlobalId(input.partnershipId, 'Partnership', 'partnershipId');
    const action = {
      ...{ hallmark, what, ownerName, dueOn },
      ownerId: fromGlobalId(input.ownerId, 'Organisation', 'ownerId'),
      healthCheckId: healthCheckId ? fromGlobalId(healthCheckId, 'HealthCheck', 'healthCheckId') : null,
    };
    return this.read(
      actor,
      await this.commands.run(actor, 'planAction', input, (tx) =>
        this.actionService.plan(tx, actor, partnershipId, action),
      ),
    );
  }

  @Access('lead', 'coordinator', 'officer')
  @Mutation(() => Partnership, { description: 'Says that something was done.' })
  async finishAction(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which.' }) input: ActionInput,
  ): Promise<Partnership> {
    const id = fromGlobalId(input.actionId, 'PartnershipAction', 'actionId');
    return this.read(
      actor,
      await this.commands.run(actor, 'finishAction', input, (tx) => this.actionService.finish(tx, id)),
    );
  }

  @ResolveField(() => [HealthCheck], { description: 'Its Health Checks, the newest first.' })
  healthChecks(@Parent() { id }: Partnership, @CurrentActor() actor: SignedIn): Promise<HealthCheck[]> {
    return this.database.read(actor, (tx) => this.checks.of(tx, id));
  }

  @ResolveField(() => [PartnershipAction], { description: 'What its partners will do, the soonest first.' })
  actions(@Parent() { id }: Partnership, @CurrentActor() actor: SignedIn): Promise<PartnershipAction[]> {
    return this.database.read(actor, (tx) => this.actionService.of(tx, id));
  }

  private read(actor: SignedIn, id: string): Promise<Partnership> {
    return this.database.read(actor, (tx) => this.partnerships.get(tx, id));
  }
}

@Resolver(() => PartnershipAction)
export class PartnershipActionResolver {
  constructor(private readonly loaders: PartnershipLoaders) {}

  @ResolveField(() => Organisation, { nullable: true, description: 'The side that answers for it.' })
  owner(
    @Parent() { ownerId }: PartnershipAction,
    @CurrentActor() actor: SignedIn,
  ): Promise<Organisation | null> {
    return this.loaders.organisations(actor).load(ownerId);
  }
}
