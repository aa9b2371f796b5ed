import type { OnModuleInit } from '@nestjs/common';
import { Args, ID, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import { Organisations } from '../../partnerships/organisations.service.js';
import { organisationKey } from '../../people/organisation-id.js';
import type { Actor, SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { Connection, ConnectionArgs, page, type Page } from '../../platform/graphql/connection.js';
import { Cursors } from '../../platform/graphql/cursor.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import { Nodes } from '../../platform/graphql/node.js';
import { notFound } from '../../platform/refusal.js';
import { Need } from '../need.entity.js';
import { NeedLoaders } from '../need.loaders.js';
import {
  AnswerAsDeskInput,
  CountryReview,
  DeskReview,
  EndDeskReviewInput,
  LetDeskReviewInput,
} from './desk-review.entity.js';
import { deskReviewLife } from './desk-review.states.js';
import { DeskReviews } from './desk-reviews.service.js';

@ObjectType({ description: 'A page of what desks were asked.' })
export class DeskReviewConnection extends Connection(DeskReview, { counted: true }) {}

/** What government desks are asked about needs of their country. */
@Resolver(() => DeskReview)
export class DeskReviewsResolver implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly cursors: Cursors,
    private readonly clock: Clock,
    private readonly service: DeskReviews,
    private readonly organisations: Organisations,
    private readonly loaders: NeedLoaders,
    private readonly nodes: Nodes,
  ) {}

  onModuleInit(): void {
    this.nodes.register('DeskReview', (actor, id) =>
      this.database.read(actor, (tx) => this.service.get(tx, id)),
    );
  }

  @Access('lead', 'officer')
  @Query(() => DeskReview, { description: 'What one desk was asked about one need.' })
  deskReview(
    @CurrentActor() actor: SignedIn,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
  ): Promise<DeskReview> {
    return this.read(actor, fromGlobalId(id, 'DeskReview'));
  }

  @Access('lead')
  @Query(() => DeskReviewConnection, {
    description: 'What your desk was asked about needs of its country, the newest first.',
  })
  needsAtDesk(
    @CurrentActor() actor: SignedIn,
    @Args() args: ConnectionArgs,
    @Args('deskId', { type: () => ID, description: 'The desk for which you speak.' }) deskId: string,
  ): Promise<Page<DeskReview>> {
    const desk = organisationKey(deskId, 'deskId');
    return this.database.read(actor, async (tx) => {
      if (!(await this.organisations.own(tx, actor)).includes(desk)) throw notFound('organisation');
      return this.list(tx, args, `needs at desk ${desk}`, 'd.deskId = :desk', { desk });
    });
  }

  @Access('officer')
  @Query(() => DeskReviewConnection, {
    description:
      'Approved needs for which a desk has not answered within its days or asks for a change: an officer decides. The newest first.',
  })
  deskReviewsToDecide(
    @CurrentActor() actor: SignedIn,
    @Args() args: ConnectionArgs,
  ): Promise<Page<DeskReview>> {
    const today = this.clock.today();
    return this.database.read(actor, (tx) =>
      this.list(
        tx,
        args,
        'desk reviews to decide',
        `(d.state = 'change_asked' OR d.state = 'asked' AND d.dueOn < :today)
           AND EXISTS (SELECT FROM need n WHERE n.id = d.needId AND n.state = 'approved' AND d.askedAt >= n.approved_at)`,
        { today },
      ),
    );
  }

  @Access('lead', 'officer')
  @Query(() => [CountryReview], {
    description:
      'Which countries wish their desk to read needs, those that stand first; for officers, and for a desk its own.',
  })
  countryReviews(@CurrentActor() actor: SignedIn): Promise<CountryReview[]> {
    return this.database.read(actor, (tx) =>
      tx
        .createQueryBuilder(CountryReview, 'c')
        .orderBy('c.endedAt IS NOT NULL')
        .addOrderBy('c.country')
        .addOrderBy('c.setAt', 'DESC')
        .limit(300)
        .getMany(),
    );
  }

  @Access('officer')
  @Mutation(() => CountryReview, {
    description:
      "Notes that a country wishes its desk to read the needs for it: once approved, each waits for the desk's answer for so many working days.",
  })
  letDeskReview(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which desk, from when, and who wished it.' }) input: LetDeskReviewInput,
  ): Promise<CountryReview> {
    const deskId = organisationKey(input.deskId, 'deskId');
    return this.wish(actor, 'letDeskReview', input, (tx) => this.service.wish(tx, actor, deskId, input));
  }

  @Access('officer')
  @Mutation(() => CountryReview, {
    description: "Ends a country's wish; what its desk was asked already is still waited for.",
  })
  endDeskReview(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Of which country.' }) input: EndDeskReviewInput,
  ): Promise<CountryReview> {
    return this.wish(actor, 'endDeskReview', input, (tx) => this.service.endWish(tx, actor, input.country));
  }

  @Access('lead')
  @Mutation(() => DeskReview, {
    description:
      'Answers for your desk about a need of its country, once: support, remarks, or a change with reasons.',
  })
  async answerAsDesk(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'What was asked, and what you say.' }) input: AnswerAsDeskInput,
  ): Promise<DeskReview> {
    const reviewId = fromGlobalId(input.deskReviewId, 'DeskReview', 'deskReviewId');
    const id = await this.commands.run(actor, 'answerAsDesk', input, (tx) =>
      this.service.answer(tx, actor, reviewId, input.answer, input.words ?? null),
    );
    return this.read(actor, id);
  }

  @ResolveField(() => Need, { nullable: true, description: 'The need, where you may read it.' })
  need(@Parent() { needId }: DeskReview, @CurrentActor() actor: Actor): Promise<Need | null> {
    return this.loaders.of(actor).needs.load(needId);
  }

  @ResolveField(() => String, { nullable: true, description: 'The name of the desk.' })
  deskName(@Parent() { deskId }: DeskReview, @CurrentActor() actor: Actor): Promise<string | null> {
    return this.loaders.of(actor).institutionName.load(deskId);
  }

  @ResolveField(() => Boolean, { description: 'Whether its days are over without an answer.' })
  late(@Parent() { state, dueOn }: DeskReview): boolean {
    return state === 'asked' && dueOn < this.clock.today();
  }

  @ResolveField(() => [String], { description: 'What you may do with it now: names of mutations.' })
  allowedActions(@Parent() review: DeskReview, @CurrentActor() actor: SignedIn): Promise<string[]> {
    return this.database.read(actor, async (tx) =>
      deskReviewLife.allowed(review.state, await this.service.partiesOf(tx, actor, review)).length > 0
        ? ['answerAsDesk']
        : [],
    );
  }

  private list(
    tx: EntityManager,
    args: ConnectionArgs,
    name: string,
    where: string,
    values: Record<string, unknown>,
  ): Promise<Page<DeskReview>> {
    const found = () => tx.createQueryBuilder(DeskReview, 'd').where(where, values);
    return page<DeskReview>(
      this.cursors,
      name,
      args,
      ({ askedAt, id }) => [askedAt.toISOString(), id],
      (after, limit) => {
        const query = found()
          .orderBy(`date_trunc('milliseconds', d.askedAt)`, 'DESC')
          .addOrderBy('d.id', 'DESC')
          .limit(limit);
        if (after)
          query.andWhere(`(date_trunc('milliseconds', d.askedAt), d.id) < (:at::timestamptz, :id::uuid)`, {
            ...{ at: after[0], id: after[1] },
          });
        return query.getMany();
      },
      () => found().getCount(),
    );
  }

  private async wish(
    actor: SignedIn,
    operation: string,
    input: { idempotencyKey: string },
    work: (tx: EntityManager) => Promise<string>,
  ): Promise<CountryReview> {
    const id = await this.commands.run(actor, operation, input, work);
    const one = await this.database.read(actor, (tx) => tx.findOneBy(CountryReview, { id }));
    if (!one) throw notFound('wish of this country');
    return one;
  }

  private read(actor: SignedIn, id: string): Promise<DeskReview> {
    return this.database.read(actor, (tx) => this.service.get(tx, id));
  }
}

@Resolver(() => Need)
export class DeskReviewsOfNeedResolver {
  constructor(
    private readonly database: Database,
    private readonly service: DeskReviews,
  ) {}

  @ResolveField(() => [DeskReview], {
    description:
      'What desks of its countries were asked and said; for its leads, officers and those desks, else empty.',
  })
  deskReviews(@Parent() { id }: Need, @CurrentActor() actor: Actor): Promise<DeskReview[]> {
    return this.database.read(actor, (tx) => this.service.of(tx, id));
  }
}
