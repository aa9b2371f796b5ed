import { Args, ArgsType, Field, ID, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Max, Min } from 'class-validator';
import { Need } from '../needs/need.entity.js';
import type { Actor, SignedIn } from '../platform/actor.js';
import { CurrentActor } from '../platform/graphql/access.js';
import { Vocabulary } from '../reference/vocabulary.js';
import type { NameOf } from './explain.js';
import { MatchLoaders } from './match-loaders.js';
import { lineFor, MatchLine } from './match-views.js';
import { MatchConnection } from './my-matches.resolver.js';
import { naming } from './naming.js';
import { NearMisses } from './near-misses.service.js';

@ArgsType()
class NearMissArgs {
  @Field(() => Int, { defaultValue: 10, description: 'How many to return: 1 to 50, the nearest first.' })
  @Min(1)
  @Max(50)
  nearest: number;
}

@ObjectType({ description: 'A position that would fit you, were it not for one thing.' })
export class NearMiss {
  needId: string;

  @Field(() => ID, { description: 'The position of the need.' })
  positionId: string;

  @Field(() => MatchLine, { description: 'The one thing in the way.' })
  blocker: MatchLine;

  @Field(() => Int, { description: 'How well you fit what is asked, 0 to 100.' })
  fitForNeed: number;

  @Field(() => Int, { description: 'How well it fits what you wish, 0 to 100.' })
  fitForMe: number;
}

@Resolver(() => MatchConnection)
export class NearMissesResolver {
  private readonly nameOf: NameOf;

  constructor(
    private readonly service: NearMisses,
    private readonly loaders: MatchLoaders,
    vocabulary: Vocabulary,
  ) {
    this.nameOf = naming(vocabulary);
  }

  @ResolveField(() => [NearMiss], {
    description:
      'Open positions that would fit you, were it not for one thing, and that thing. Worked out when asked.',
  })
  async nearMisses(@CurrentActor() actor: Actor, @Args() { nearest }: NearMissArgs): Promise<NearMiss[]> {
    const language = await this.loaders.of(actor).language.load('mine');
    const near = await this.service.of(actor as SignedIn, nearest);
    return near.map(({ position, score, blocker }) => ({
      needId: position.needId,
      positionId: position.positionId,
      blocker: lineFor(blocker, language, this.nameOf),
      fitForNeed: score.fitForNeed,
      fitForMe: score.fitForClinician,
    }));
  }
}

@Resolver(() => NearMiss)
export class NearMissNeedResolver {
  constructor(private readonly loaders: MatchLoaders) {}

  @ResolveField(() => Need, { nullable: true, description: 'The need; null once you may no longer read it.' })
  need(@CurrentActor() actor: Actor, @Parent() near: NearMiss): Promise<Need | null> {
    return this.loaders.of(actor).needs.load(near.needId);
  }
}
