import { Args, ArgsType, Field, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';
import { validate as isUuid } from 'uuid';
import type { Actor } from '../../platform/actor.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { readGlobalId } from '../../platform/graphql/global-id.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { AddToConcernInput, RaiseConcernInput } from './concern.inputs.js';
import { ConcernState } from './concern.states.js';
import { Concerns } from './concerns.service.js';

@ObjectType({ description: 'How concerns are looked after here.' })
export class Safeguarding {
  @Field({
    description:
      'Whether anybody is named as safeguarding staff, so that a concern is read. Otherwise it waits.',
  })
  staffed: boolean;
}

@ObjectType({ description: 'A concern was received.' })
export class ConcernReceived {
  @Field({
    description:
      'The token of a link at which answers can be read and more can be added, without an account. It is shown once.',
  })
  token: string;
}

@ObjectType({ description: 'One thing that was written for whoever raised a concern, or by them.' })
export class ConcernAnswer {
  @Field(() => DateTime, { description: 'When.' })
  at: Date;

  @Field({ description: 'Whether it was added through the link.' })
  mine: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The words of safeguarding staff. What was added is not shown again.',
  })
  words: string | null;
}

@ObjectType({
  description: 'A concern, as the holder of its link sees it. What was raised is not shown again.',
})
export class FollowedConcern {
  @Field(() => ConcernState, { description: 'Where it stands.' })
  state: ConcernState;

  @Field(() => DateTime, { description: 'When it was raised.' })
  raisedAt: Date;

  @Field({ description: 'Whether an address was left, to which a mail says that there is an answer.' })
  reachable: boolean;

  @Field(() => [ConcernAnswer], { description: 'What was written since, in order.' })
  entries: ConcernAnswer[];
}

@ArgsType()
class ConcernLink {
  @Field({ description: 'The token of the link.' })
  @MaxLength(200)
  token: string;
}

/** For anybody, with or without an account. */
@Resolver()
export class ConcernResolver {
  constructor(private readonly concerns: Concerns) {}

  @Access('anyone')
  @Query(() => Safeguarding, { description: 'Whether somebody reads concerns.' })
  async safeguarding(): Promise<Safeguarding> {
    return { staffed: await this.concerns.staffed() };
  }

  @Access('anyone')
  @Mutation(() => ConcernReceived, {
    description:
      'Raises a concern: abuse, racism, danger, fraud or anything else. No account is needed and nothing but what ' +
      'happened. Only safeguarding staff read it; no officer, no operator and neither side of any work does.',
  })
  async raiseConcern(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What happened.' }) input: RaiseConcernInput,
  ): Promise<ConcernReceived> {
    // An id that opens nothing is left out: a refusal would lose the concern, and would stand in the audit trail.
    const named = input.engagementId ? readGlobalId(input.engagementId) : null;
    const engagementId = named?.type === 'Engagement' && isUuid(named.key) ? named.key : null;
    return { token: await this.concerns.raise(actor, { ...input, engagementId }) };
  }

  @Access('anyone')
  @Query(() => FollowedConcern, { description: 'What became of a concern, by its link.' })
  followedConcern(@CurrentActor() actor: Actor, @Args() { token }: ConcernLink): Promise<FollowedConcern> {
    return this.concerns.follow(actor, token);
  }

  @Access('anyone')
  @Mutation(() => FollowedConcern, { description: 'Adds something to a concern, by its link.' })
  addToConcern(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What you add.' }) input: AddToConcernInput,
  ): Promise<FollowedConcern> {
    return this.concerns.add(actor, input);
  }
}
