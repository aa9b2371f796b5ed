import {
  Args,
  Field,
  ID,
  Int,
  ObjectType,
  Parent,
  Query,
  registerEnumType,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { organisationKey } from '../people/organisation-id.js';
import { NeedFilter } from '../needs/need.inputs.js';
import { Need } from '../needs/need.entity.js';
import { Position } from '../needs/position.entity.js';
import type { Actor, SignedIn } from '../platform/actor.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { Connection, ConnectionArgs, type Page } from '../platform/graphql/connection.js';
import { Vocabulary } from '../reference/vocabulary.js';
import type { NameOf } from './explain.js';
import { MatchLoaders } from './match-loaders.js';
import { lineFor, MatchLine } from './match-views.js';
import { naming } from './naming.js';
import { NeedsByFit, type Ranked } from './needs-by-fit.service.js';
import type { Outcome } from './score.js';

export const NeedStanding = {
  FITS: 'match',
  NEARLY: 'near-miss',
  FAR: 'no-match',
  NOT_COMPARED: 'not-compared',
} as const;
export type NeedStanding = (typeof NeedStanding)[keyof typeof NeedStanding];

registerEnumType(NeedStanding, {
  name: 'NeedStanding',
  description: 'How an open need stands to you.',
  valuesMap: {
    FITS: { description: 'You fit one of its positions, and it fits what you wish.' },
    NEARLY: { description: 'It would fit, were it not for one thing.' },
    FAR: { description: 'More than one thing is in the way.' },
    NOT_COMPARED: { description: 'Nobody is compared with it now, or your profile is hidden.' },
  },
});

@ObjectType({ description: 'An open need, and how it stands to you.' })
export class NeedByFit {
  needId: string;

  @Field(() => NeedStanding, { description: 'How far it fits.' })
  standing: NeedStanding;

  @Field(() => ID, {
    nullable: true,
    description: 'The position of the need that suits you best; null where you are not compared.',
  })
  positionId: string | null;

  @Field(() => Int, { nullable: true, description: 'How well you fit what it asks, 0 to 100.' })
  fitForNeed: number | null;

  @Field(() => Int, { nullable: true, description: 'How well it fits what you wish, 0 to 100.' })
  fitForMe: number | null;

  @Field(() => MatchLine, { nullable: true, description: 'The one thing in the way of what nearly fits.' })
  blocker: MatchLine | null;
}

@ObjectType({ description: 'Open needs, what suits you best first.' })
export class NeedByFitConnection extends Connection(NeedByFit, { counted: true }) {}

@Resolver(() => NeedByFit)
export class NeedsByFitResolver {
  private readonly nameOf: NameOf;

  constructor(
    private readonly service: NeedsByFit,
    private readonly loaders: MatchLoaders,
    vocabulary: Vocabulary,
  ) {
    this.nameOf = naming(vocabulary);
  }

  @Access('clinician')
  @Query(() => NeedByFitConnection, {
    description:
      'Open needs in the order in which they suit you, whether or not they are matches of yours; while your profile is ' +
      'hidden, the newest first. What you refuse and what is closed to you is not in it.',
  })
  async needsByFit(
    @CurrentActor() actor: SignedIn,
    @Args() args: ConnectionArgs,
    @Args('filter', {
      type: () => NeedFilter,
      nullable: true,
      description: 'Which of them. Only open ones are given, whatever `states` says.',
    })
    filter?: NeedFilter | null,
  ): Promise<Page<NeedByFit>> {
    const institutionId =
      filter?.institutionId && organisationKey(filter.institutionId, 'filter.institutionId');
    const language = await this.loaders.of(actor).language.load('mine');
    const view = ({ needId, best }: Ranked): NeedByFit => {
      if (!best)
        return {
          needId,
          standing: 'not-compared',
          positionId: null,
          fitForNeed: null,
          fitForMe: null,
          blocker: null,
        };
      const { score, positionId } = best;
      const blocker = score.blocker && lineFor(score.blocker, language, this.nameOf);
      const standing: Outcome = score.outcome;
      return {
        needId,
        standing,
        positionId,
        fitForNeed: score.fitForNeed,
        fitForMe: score.fitForClinician,
        blocker,
      };
    };
    const found = await this.service.of(actor, { ...filter, institutionId }, args);
    const edges = found.edges.map(({ node, cursor }) => ({ node: view(node), cursor }));
    return { ...found, edges, nodes: edges.map(({ node }) => node) };
  }

  @ResolveField(() => Need, { nullable: true, description: 'The need; null once you may no longer read it.' })
  need(@CurrentActor() actor: Actor, @Parent() { needId }: NeedByFit): Promise<Need | null> {
    return this.loaders.of(actor).needs.load(needId);
  }

  @ResolveField(() => Position, {
    nullable: true,
    description: 'That position; null where you are not compared.',
  })
  async position(
    @CurrentActor() actor: Actor,
    @Parent() { positionId }: NeedByFit,
  ): Promise<Position | null> {
    return positionId ? this.loaders.of(actor).positions.load(positionId) : null;
  }
}
