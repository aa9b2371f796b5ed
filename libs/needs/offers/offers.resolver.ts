import type { OnModuleInit } from '@nestjs/common';
import { Args, ID, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import { ProfileCard } from '../../clinicians/profile-card.js';
import { OrganisationKind } from '../../partnerships/organisation.kinds.js';
import { Organisation } from '../../partnerships/organisation.entity.js';
import { Organisations } from '../../partnerships/organisations.service.js';
import { organisationKey } from '../../people/organisation-id.js';
import type { SignedIn } from '../../platform/actor.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { Connection, ConnectionArgs, page, type Page } from '../../platform/graphql/connection.js';
import { Cursors } from '../../platform/graphql/cursor.js';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/global-id.js';
import type { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { Nodes } from '../../platform/graphql/node.js';
import { notFound } from '../../platform/refusal.js';
import { Need } from '../need.entity.js';
import { NeedLoaders } from '../need.loaders.js';
import {
  DeclineOfferInput,
  Offer,
  OfferCard,
  OfferInput,
  OfferSender,
  SendOfferInput,
} from './offer.entity.js';
import { offerLife } from './offer.states.js';
import { Offers } from './offers.service.js';

@ObjectType({ description: 'A page of offers.' })
export class OfferConnection extends Connection(Offer, { counted: true }) {}

/** What associations, clinicians and desks offer hosts, and what becomes of it. */
@Resolver(() => Offer)
export class OffersResolver implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly cursors: Cursors,
    private readonly service: Offers,
    private readonly organisations: Organisations,
    private readonly loaders: NeedLoaders,
    private readonly nodes: Nodes,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Offer', (actor, id) => this.database.read(actor, (tx) => this.service.get(tx, id)));
  }

  @Access('signed-in')
  @Query(() => Offer, { description: 'One offer: of yours, or to an institution for which you speak.' })
  offer(
    @CurrentActor() actor: SignedIn,
    @Args('id', { type: () => ID, description: 'The id of the offer.' }) id: string,
  ): Promise<Offer> {
    return this.read(actor, fromGlobalId(id, 'Offer'));
  }

  @Access('signed-in')
  @Query(() => OfferConnection, {
    description:
      'Offers to or from an organisation for which you speak; without one, those that you sent as a clinician. The newest first.',
  })
  offers(
    @CurrentActor() actor: SignedIn,
    @Args() args: ConnectionArgs,
    @Args('organisationId', {
      type: () => ID,
      nullable: true,
      description: 'To or from this organisation.',
    })
    organisationId?: string | null,
  ): Promise<Page<Offer>> {
    const house = organisationId ? organisationKey(organisationId, 'organisationId') : null;
    return this.database.read(actor, async (tx) => {
      if (house && !(await this.organisations.own(tx, actor)).includes(house)) throw notFound('organisation');
      return this.list(tx, args, house, actor.personId);
    });
  }

  @Access('clinician', 'coordinator', 'lead')
  @Mutation(() => Offer, {
    description:
      'Offers a host something, for your association or desk or as a clinician. At most two of yours wait there at once, ' +
      'and four in ninety days; the host may want none at all.',
  })
  sendOffer(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'What you offer, and to which host.' }) input: SendOfferInput,
  ): Promise<Offer> {
    const sending = {
      hostId: organisationKey(input.hostId, 'hostId'),
      senderId: input.senderId ? organisationKey(input.senderId, 'senderId') : null,
      ticked: input.ticked,
    };
    return this.run(actor, 'sendOffer', input, (tx) => this.service.send(tx, actor, sending, input));
  }

  @Access('clinician', 'coordinator', 'lead')
  @Mutation(() => Offer, { description: 'Takes back an offer that the host has not accepted or declined.' })
  withdrawOffer(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which offer.' }) input: OfferInput,
  ): Promise<Offer> {
    return this.run(actor, 'withdrawOffer', input, (tx) => this.service.withdraw(tx, actor, keyOf(input)));
  }

  @Access('lead')
  @Mutation(() => Offer, { description: 'Declines an offer to your institution; whoever sent it reads why.' })
  declineOffer(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which offer, and why.' }) input: DeclineOfferInput,
  ): Promise<Offer> {
    return this.run(actor, 'declineOffer', input, (tx) =>
      this.service.decline(tx, actor, keyOf(input), input.reason),
    );
  }

  @Access('lead')
  @Mutation(() => Offer, {
    description:
      'Begins a need of your institution with the words of an offer. The need is yours to rewrite, to send or to drop.',
  })
  rewriteOffer(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which offer.' }) input: OfferInput,
  ): Promise<Offer> {
    return this.run(actor, 'rewriteOffer', input, (tx) => this.service.rewrite(tx, actor, keyOf(input)));
  }

  @Access('lead')
  @Mutation(() => Offer, {
    description:
      'Accepts an offer, once the need that you made of it is sent; its sender sees which need came of it.',
  })
  acceptOffer(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which offer.' }) input: OfferInput,
  ): Promise<Offer> {
    return this.run(actor, 'acceptOffer', input, (tx) => this.service.accept(tx, actor, keyOf(input)));
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The name of the host, as far as you may know it.',
  })
  hostName(@Parent() { hostId }: Offer, @CurrentActor() actor: SignedIn): Promise<string | null> {
    return this.loaders.of(actor).institutionName.load(hostId);
  }

  @ResolveField(() => ID, { description: 'The id of the host.' })
  hostId(@Parent() { hostId }: Offer): string {
    return toGlobalId('Organisation', hostId);
  }

  @ResolveField(() => OfferSender, { description: 'Who offers.' })
  async senderKind(@Parent() { senderId }: Offer, @CurrentActor() actor: SignedIn): Promise<OfferSender> {
    if (!senderId) return OfferSender.CLINICIAN;
    const kind = await this.kindOf(actor, senderId);
    return kind === OrganisationKind.DIASPORA_DESK ? OfferSender.DIASPORA_DESK : OfferSender.ASSOCIATION;
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'The association or desk; of a clinician nothing, as their name is on the card where they ticked it.',
  })
  senderName(@Parent() { senderId }: Offer, @CurrentActor() actor: SignedIn): Promise<string | null> {
    return senderId ? this.loaders.of(actor).institutionName.load(senderId) : Promise.resolve(null);
  }

  @ResolveField(() => ProfileCard, {
    nullable: true,
    description:
      'What a clinician ticked of themselves, for the host and for them; null where nothing was ticked, or no longer.',
  })
  card(@Parent() { id, senderId }: Offer, @CurrentActor() actor: SignedIn): Promise<ProfileCard | null> {
    if (senderId) return Promise.resolve(null);
    return this.database.read(
      actor,
      async (tx) => (await tx.findOneBy(OfferCard, { offerId: id }))?.facts ?? null,
    );
  }

  @ResolveField(() => Need, {
    nullable: true,
    description: 'The need that came of it, where you may read it: its host always, others once it is open.',
  })
  need(@Parent() { needId }: Offer, @CurrentActor() actor: SignedIn): Promise<Need | null> {
    return needId ? this.loaders.of(actor).needs.load(needId) : Promise.resolve(null);
  }

  @ResolveField(() => [String], { description: 'What you may do with it now: names of mutations.' })
  allowedActions(@Parent() offer: Offer, @CurrentActor() actor: SignedIn): Promise<string[]> {
    return this.database.read(actor, async (tx) =>
      offerLife
        .allowed(offer.state, await this.service.partiesOf(tx, actor, offer))
        .map((action) => `${action}Offer`),
    );
  }

  private async kindOf(actor: SignedIn, id: string): Promise<OrganisationKind | null> {
    return this.database.read(actor, async (tx) => (await tx.findOneBy(Organisation, { id }))?.kind ?? null);
  }

  private list(
    tx: EntityManager,
    args: ConnectionArgs,
    house: string | null,
    personId: string,
  ): Promise<Page<Offer>> {
    const found = () => {
      const query = tx.createQueryBuilder(Offer, 'o');
      return house
        ? query.where('(o.hostId = :house OR o.senderId = :house)', { house })
        : query.where('o.senderId IS NULL AND o.sentBy = :personId', { personId });
    };
    return page<Offer>(
      this.cursors,
      `offers ${house ?? 'of mine'}`,
      args,
      ({ sentAt, id }) => [sentAt.toISOString(), id],
      (after, limit) => {
        const query = found()
          .orderBy(`date_trunc('milliseconds', o.sentAt)`, 'DESC')
          .addOrderBy('o.id', 'DESC')
          .limit(limit);
        if (after)
          query.andWhere(`(date_trunc('milliseconds', o.sentAt), o.id) < (:at::timestamptz, :id::uuid)`, {
            ...{ at: after[0], id: after[1] },
          });
        return query.getMany();
      },
      () => found().getCount(),
    );
  }

  private async run(
    actor: SignedIn,
    operation: string,
    input: IdempotentInput,
    work: (tx: EntityManager) => Promise<string>,
  ): Promise<Offer> {
    return this.read(actor, await this.commands.run(actor, operation, input, work));
  }

  private read(actor: SignedIn, id: string): Promise<Offer> {
    return this.database.read(actor, (tx) => this.service.get(tx, id));
  }
}

function keyOf({ offerId }: OfferInput): string {
  return fromGlobalId(offerId, 'Offer', 'offerId');
}
