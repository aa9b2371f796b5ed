import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation } from '../partnerships/organisation.entity.js';
import type { Actor, SignedIn } from '../platform/actor.js';
import { Commands } from '../platform/commands.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { fromGlobalId } from '../platform/graphql/global-id.js';
import { notFound } from '../platform/refusal.js';
import { Need } from './need.entity.js';
import { NeedLoaders } from './need.loaders.js';
import { NeedShare, ShareNeedInput } from './need-share.entity.js';
import { NeedShares } from './need-shares.service.js';

@Resolver(() => NeedShare)
export class NeedShareResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly shares: NeedShares,
    private readonly loaders: NeedLoaders,
  ) {}

  @Access('coordinator')
  @Mutation(() => NeedShare, {
    description:
      'Tells the members of your association of an open need, each once: those who agreed to be written to, by mail that ' +
      'keeps to their own limits. You never learn who answers. At most five needs in seven days.',
  })
  async shareNeed(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which need, with which members.' }) input: ShareNeedInput,
  ): Promise<NeedShare> {
    const organisationId = fromGlobalId(input.organisationId, 'Organisation', 'organisationId');
    const needId = fromGlobalId(input.needId, 'Need', 'needId');
    const id = await this.commands.run(actor, 'shareNeed', input, (tx) =>
      this.shares.share(tx, actor, { organisationId, needId, words: input.words ?? null }),
    );
    const shared = await this.database.read(actor, (tx) => tx.findOneBy(NeedShare, { id }));
    if (!shared) throw notFound('need');
    return shared;
  }

  @ResolveField(() => Need, { nullable: true, description: 'The need, where you may read it now.' })
  need(@Parent() { needId }: NeedShare, @CurrentActor() actor: Actor): Promise<Need | null> {
    return this.loaders.of(actor).needs.load(needId);
  }
}

@Resolver(() => Organisation)
export class SharedNeedsResolver {
  constructor(
    private readonly database: Database,
    private readonly shares: NeedShares,
  ) {}

  @ResolveField(() => [NeedShare], {
    description:
      'Needs that the association shared with its members; for its coordinators and members, else empty.',
  })
  sharedNeeds(@Parent() { id }: Organisation, @CurrentActor() actor: SignedIn): Promise<NeedShare[]> {
    return this.database.read(actor, (tx) => this.shares.of(tx, id));
  }
}
