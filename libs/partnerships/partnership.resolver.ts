import type { OnModuleInit } from '@nestjs/common';
import {
  Args,
  ArgsType,
  Field,
  ID,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { SignedIn } from '../platform/actor.js';
import { Commands } from '../platform/commands.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { Connection, ConnectionArgs, type Page, page } from '../platform/graphql/connection.js';
import { Cursors } from '../platform/graphql/cursor.js';
import { fromGlobalId } from '../platform/graphql/global-id.js';
import { Nodes } from '../platform/graphql/node.js';
import type { IdempotentInput } from '../platform/graphql/idempotent.input.js';
import { Person } from '../people/person.entity.js';
import { Organisation } from './organisation.entity.js';
import { Organisations } from './organisations.service.js';
import {
  Partnership,
  PartnershipInput,
  PartnershipParty,
  PartnershipReasonInput,
  ProposePartnershipInput,
} from './partnership.entity.js';
import { PartnershipLoaders } from './partnership.loaders.js';
import { Partnerships } from './partnerships.service.js';

@ArgsType()
class PartnershipsArgs extends ConnectionArgs {
  @Field(() => String, { nullable: true, description: 'Only those in whose name this stands, in any case.' })
  @IsOptional()
  @MaxLength(200)
  named?: string | null;
}

@ObjectType({ description: 'Partnerships that you may see, the newest first.' })
export class PartnershipConnection extends Connection(Partnership, { counted: true }) {}

@Resolver(() => Partnership)
export class PartnershipResolver implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly cursors: Cursors,
    private readonly partnershipService: Partnerships,
    private readonly loaders: PartnershipLoaders,
    private readonly nodes: Nodes,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Partnership', (actor, id) =>
      this.database.read(actor, (tx) => this.partnershipService.get(tx, id)),
    );
  }

  @Access('lead', 'coordinator', 'officer')
  @Query(() => Partnership, { description: 'One partnership of your organisation; officers see all.' })
  partnership(
    @CurrentActor() actor: SignedIn,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
  ): Promise<Partnership> {
    return this.read(actor, fromGlobalId(id, 'Partnership'));
  }

  @Access('lead', 'coordinator', 'officer')
  @Query(() => PartnershipConnection, {
    description: 'Partnerships of your organisations, the newest first; officers see all.',
  })
  partnerships(@CurrentActor() actor: SignedIn, @Args() args: PartnershipsArgs): Promise<Page<Partnership>> {
    return this.database.read(actor, (tx) =>
      // Ids are version 7, so their order is that of time.
      page(
        this.cursors,
        'partnerships',
        args,
        ({ id }) => [id],
        (after, limit) => newest(tx, args, after?.[0]).limit(limit).getMany(),
        () => newest(tx, args).getCount(),
      ),
    );
  }

  @Access('lead', 'coordinator', 'officer')
  @Mutation(() => Partnership, {
    description: 'Proposes a partnership; it holds once every side has agreed.',
  })
  async proposePartnership(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'The sides, and what for.' }) input: ProposePartnershipInput,
  ): Promise<Partnership> {
    const { name, purpose, plan = null } = input;
    const read = (field: 'organisationIds' | 'leadIds') =>
      (input[field] ?? []).map((id, i) => fromGlobalId(id, 'Organisation', `${field}.${i}`));
    const sides = { organisationIds: read('organisationIds'), leadIds: read('leadIds') };
    return this.after(actor, 'proposePartnership', input, (tx) =>
      this.partnershipService.propose(tx, actor, { name, purpose, plan, ...sides }),
    );
  }

  @Access('lead', 'coordinator')
  @Mutation(() => Partnership, {
    description: "Agrees for your side. With the last side's word the partnership is agreed.",
  })
  async agreePartnership(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which.' }) input: PartnershipInput,
  ): Promise<Partnership> {
    return this.about(actor, 'agreePartnership', input, (tx, id) =>
      this.partnershipService.agree(tx, actor, id),
    );
  }

  @Access('lead', 'coordinator', 'officer')
  @Mutation(() => Partnership, { description: 'Says that the work of an agreed partnership has begun.' })
  async beginPartnership(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which.' }) input: PartnershipInput,
  ): Promise<Partnership> {
    return this.about(actor, 'beginPartnership', input, (tx, id) =>
      this.partnershipService.begin(tx, actor, id),
    );
  }

  @Access('lead', 'coordinator', 'officer')
  @Mutation(() => Partnership, { description: 'Pauses an agreed partnership; all sides read why.' })
  async pausePartnership(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which, and why.' }) input: PartnershipReasonInput,
  ): Promise<Partnership> {
    return this.about(actor, 'pausePartnership', input, (tx, id) =>
      this.partnershipService.pause(tx, actor, id, input.reason),
    );
  }

  @Access('lead', 'coordinator', 'officer')
  @Mutation(() => Partnership, { description: 'Takes up a paused partnership again.' })
  async resumePartnership(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which.' }) input: PartnershipInput,
  ): Promise<Partnership> {
    return this.about(actor, 'resumePartnership', input, (tx, id) =>
      this.partnershipService.resume(tx, actor, id),
    );
  }

  @Access('lead', 'coordinator', 'officer')
  @Mutation(() => Partnership, {
    description: 'Begins to close a partnership: every side now says who continues what. All sides read why.',
  })
  async startClosingPartnership(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which, and why.' }) input: PartnershipReasonInput,
  ): Promise<Partnership> {
    return this.about(actor, 'startClosingPartnership', input, (tx, id) =>
      this.partnershipService.startClosing(tx, actor, id, input.reason),
    );
  }

  @Access('lead', 'coordinator', 'officer')
  @Mutation(() => Partnership, { description: 'Carries a partnership on that was closing.' })
  async carryOnPartnership(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which.' }) input: PartnershipInput,
  ): Promise<Partnership> {
    return this.about(actor, 'carryOnPartnership', input, (tx, id) =>
      this.partnershipService.carryOn(tx, actor, id),
    );
  }

  @Access('lead', 'coordinator', 'officer')
  @Mutation(() => Partnership, {
    description: 'Closes a partnership for good, once every side has said who continues what.',
  })
  async closePartnership(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which.' }) input: PartnershipInput,
  ): Promise<Partnership> {
    return this.about(actor, 'closePartnership', input, (tx, id) =>
      this.partnershipService.close(tx, actor, id),
    );
  }

  @Access('lead', 'coordinator', 'officer')
  @Mutation(() => Partnership, {
    description: 'Withdraws or declines a proposal that not every side has agreed to; all sides read why.',
  })
  async withdrawPartnership(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which, and why.' }) input: PartnershipReasonInput,
  ): Promise<Partnership> {
    return this.about(actor, 'withdrawPartnership', input, (tx, id) =>
      this.partnershipService.withdraw(tx, actor, id, input.reason),
    );
  }

  @ResolveField(() => [PartnershipParty], { description: 'Its sides.' })
  parties(@Parent() { id }: Partnership, @CurrentActor() actor: SignedIn): Promise<PartnershipParty[]> {
    return this.loaders.parties(actor).load(id);
  }

  @ResolveField(() => [String], {
    description:
      'What you can do now: `agree`, `begin`, `pause`, `resume`, `startClosing`, `carryOn`, `close`, `withdraw`.',
  })
  allowedActions(@Parent() partnership: Partnership, @CurrentActor() actor: SignedIn): Promise<string[]> {
    return this.database.read(actor, (tx) => this.partnershipService.actionsFor(tx, actor, partnership));
  }

  private about<I extends PartnershipInput>(
    actor: SignedIn,
    operation: string,
    input: I,
    work: (tx: EntityManager, id: string) => Promise<void>,
  ): Promise<Partnership> {
    const id = fromGlobalId(input.partnershipId, 'Partnership', 'partnershipId');
    return this.after(actor, operation, input, async (tx) => {
      await work(tx, id);
      return id;
    });
  }

  private async after<I extends IdempotentInput>(
    actor: SignedIn,
    operation: string,
    input: I,
    work: (tx: EntityManager) => Promise<string>,
  ): Promise<Partnership> {
    return this.read(actor, await this.commands.run(actor, operation, input, work));
  }

  private read(actor: SignedIn, id: string): Promise<Partnership> {
    return this.database.read(actor, (tx) => this.partnershipService.get(tx, id));
  }
}

@Resolver(() => PartnershipParty)
export class PartnershipPartyResolver {
  constructor(
    private readonly database: Database,
    private readonly organisations: Organisations,
    private readonly loaders: PartnershipLoaders,
  ) {}

  @ResolveField(() => Boolean, { description: 'Whether you speak for this side.' })
  async yours(
    @Parent() { organisationId }: PartnershipParty,
    @CurrentActor() actor: SignedIn,
  ): Promise<boolean> {
    const own = await this.database.read(actor, (tx) => this.organisations.own(tx, actor));
    return own.includes(organisationId);
  }

  @ResolveField(() => Organisation, {
    nullable: true,
    description: 'The organisation on this side, where you may see it.',
  })
  organisation(
    @Parent() party: PartnershipParty,
    @CurrentActor() actor: SignedIn,
  ): Promise<Organisation | null> {
    return this.loaders.organisations(actor).load(party.organisationId);
  }

  @ResolveField(() => Person, {
    nullable: true,
    description: 'Who leads on this side; empty until it has agreed.',
  })
  lead(@Parent() { leadId }: PartnershipParty, @CurrentActor() actor: SignedIn): Promise<Person | null> {
    return leadId ? this.loaders.people(actor).load(leadId) : Promise.resolve(null);
  }
}

function newest(
  tx: EntityManager,
  { named }: PartnershipsArgs,
  before?: unknown,
): SelectQueryBuilder<Partnership> {
  const query = tx.createQueryBuilder(Partnership, 'p').orderBy('p.id', 'DESC');
  if (named) query.where('strpos(lower(p.name), lower(:named)) > 0', { named });
  if (before) query.andWhere('p.id < :before', { before });
  return query;
}
