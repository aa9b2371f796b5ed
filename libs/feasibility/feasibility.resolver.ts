import { Args, ArgsType, Field, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { Engagement } from '../engagements/engagement.entity.js';
import { Match } from '../matching/match.entity.js';
import { Need } from '../needs/need.entity.js';
import type { Actor } from '../platform/actor.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { fromGlobalId } from '../platform/graphql/global-id.js';
import { DateOnly, LanguageTag } from '../platform/graphql/scalars.js';
import { notFound, Refusal } from '../platform/refusal.js';
import { Feasibility } from './feasibility.types.js';
import type { WorkedOut } from './feasibility.service.js';
import type { PlanKey } from './targets.query.js';
import { PlanLoaders } from './plan-loaders.js';

@ArgsType()
class InLanguage {
  @Field(() => LanguageTag, {
    nullable: true,
    description: 'In which language; left out: the one of your account.',
  })
  @IsOptional()
  language?: string | null;
}

@ArgsType()
class FeasibilityArgs extends InLanguage {
  @Field(() => ID, { nullable: true, description: 'An engagement of yours. Send it or a need, not both.' })
  @IsOptional()
  engagementId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A need that you may read. Send it or an engagement, not both.',
  })
  @IsOptional()
  needId?: string | null;
}

const ofYours = 'Null for everybody but the clinician whom it is about, and where there is none for you.';

@Resolver(() => Feasibility)
export class FeasibilityResolver {
  constructor(private readonly plans: PlanLoaders) {}

  @Access('clinician')
  @Query(() => Feasibility, {
    description:
      'Whether and when you can go: leave, registration, papers and visa as one dated plan, worked out for you alone.',
  })
  async feasibility(
    @CurrentActor() actor: Actor,
    @Args() { engagementId, needId, language }: FeasibilityArgs,
  ): Promise<Feasibility> {
    if (Boolean(engagementId) === Boolean(needId))
      throw new Refusal('BAD_INPUT', 'Send either an engagement or a need.', [
        { field: 'engagementId', sentence: 'Send one of `engagementId` and `needId`.' },
      ]);
    const key: PlanKey = engagementId
      ? { engagementId: fromGlobalId(engagementId, 'Engagement', 'engagementId') }
      : { needId: fromGlobalId(needId!, 'Need', 'needId'), positionId: null };
    const plan = await this.plans.of(actor).load(key);
    if (!plan) throw notFound(engagementId ? 'engagement' : 'need');
    return plan.tell(language ?? null);
  }
}

@Resolver(() => Need)
export class NeedFeasibilityResolver {
  constructor(private readonly plans: PlanLoaders) {}

  @ResolveField(() => Feasibility, {
    nullable: true,
    description: `Whether and when you can go, as one dated plan. ${ofYours}`,
  })
  async feasibility(
    @Parent() { id }: Need,
    @CurrentActor() actor: Actor,
    @Args() { language }: InLanguage,
  ): Promise<Feasibility | null> {
    const plan = await this.plans.of(actor).load({ needId: id, positionId: null });
    return plan && plan.tell(language ?? null);
  }
}

@Resolver(() => Match)
export class MatchFeasibilityResolver {
  constructor(private readonly plans: PlanLoaders) {}

  @ResolveField(() => Feasibility, {
    nullable: true,
    description: `Whether and when you can go, as one dated plan. ${ofYours}`,
  })
  async feasibility(
    @Parent() match: Match,
    @CurrentActor() actor: Actor,
    @Args() { language }: InLanguage,
  ): Promise<Feasibility | null> {
    const plan = await this.plan(match, actor);
    return plan && plan.tell(language ?? null);
  }

  @ResolveField(() => DateOnly, {
    nullable: true,
    description: `The earliest certain day of the same plan: by then all that is known here can be done. ${ofYours}`,
  })
  async readyBy(@Parent() match: Match, @CurrentActor() actor: Actor): Promise<string | null> {
    return (await this.plan(match, actor))?.readyBy ?? null;
  }

  private async plan(match: Match, actor: Actor): Promise<WorkedOut | null> {
    if (actor.kind !== 'person' || actor.personId !== match.personId) return null;
    const { needId, positionId } = match;
    return this.plans.of(actor).load({ needId, positionId });
  }
}

@Resolver(() => Engagement)
export class EngagementFeasibilityResolver {
  constructor(private readonly plans: PlanLoaders) {}

  @ResolveField(() => Feasibility, {
    nullable: true,
    description: `Whether and when you can go, as one dated plan. ${ofYours}`,
  })
  async feasibility(
    @Parent() { id, personId }: Engagement,
    @CurrentActor() actor: Actor,
    @Args() { language }: InLanguage,
  ): Promise<Feasibility | null> {
    if (actor.kind !== 'person' || actor.personId !== personId) return null;
    const plan = await this.plans.of(actor).load({ engagementId: id });
    return plan && plan.tell(language ?? null);
  }
}
