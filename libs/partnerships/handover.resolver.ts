import type { OnModuleInit } from '@nestjs/common';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '../platform/actor.js';
import { Commands } from '../platform/commands.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { fromGlobalId } from '../platform/graphql/global-id.js';
import { Nodes } from '../platform/graphql/node.js';
import { HandoverInput, PartnershipHandover, StateHandoverInput } from './handover.entity.js';
import { sidesWithoutHandover } from './handover.js';
import { Handovers } from './handovers.service.js';
import { Organisation } from './organisation.entity.js';
import { Partnership, PartnershipParty } from './partnership.entity.js';
import { PartnershipLoaders } from './partnership.loaders.js';
import { Partnerships } from './partnerships.service.js';

@Resolver(() => PartnershipHandover)
export class HandoverResolver implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly handovers: Handovers,
    private readonly partnerships: Partnerships,
    private readonly loaders: PartnershipLoaders,
    private readonly nodes: Nodes,
  ) {}

  onModuleInit(): void {
    this.nodes.register('PartnershipHandover', (actor, id) =>
      this.database.read(actor, (tx) => this.handovers.get(tx, id)),
    );
  }

  @Access('lead', 'coordinator', 'officer')
  @Mutation(() => Partnership, {
    description: 'States who continues what after a partnership. Every side does before it can close.',
  })
  async stateHandover(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'What, who, what remains and where it is.' }) input: StateHandoverInput,
  ): Promise<Partnership> {
    const { what, remains, materialsAt, successorName = null, successorOrganisation = null } = input;
    const partnershipId = fromGlobalId(input.partnershipId, 'Partnership', 'partnershipId');
    const organisationId = fromGlobalId(input.organisationId, 'Organisation', 'organisationId');
    const line = { organisationId, what, successorName, successorOrganisation, remains, materialsAt };
    return this.read(
      actor,
      await this.commands.run(actor, 'stateHandover', input, (tx) =>
        this.handovers.state(tx, actor, partnershipId, line),
      ),
    );
  }

  @Access('lead', 'coordinator', 'officer')
  @Mutation(() => Partnership, {
    description: 'Takes back a line that was wrong; it stays to be read, and counts no more.',
  })
  async takeBackHandover(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which line.' }) input: HandoverInput,
  ): Promise<Partnership> {
    const id = fromGlobalId(input.handoverId, 'PartnershipHandover', 'handoverId');
    return this.read(
      actor,
      await this.commands.run(actor, 'takeBackHandover', input, (tx) =>
        this.handovers.takeBack(tx, actor, id),
      ),
    );
  }

  @ResolveField(() => Organisation, {
    nullable: true,
    description: 'The side that answers for it, where you may see it.',
  })
  side(
    @Parent() { organisationId }: PartnershipHandover,
    @CurrentActor() actor: SignedIn,
  ): Promise<Organisation | null> {
    return this.loaders.organisations(actor).load(organisationId);
  }

  private read(actor: SignedIn, id: string): Promise<Partnership> {
    return this.database.read(actor, (tx) => this.partnerships.get(tx, id));
  }
}

@Resolver(() => Partnership)
export class PartnershipHandoverResolver {
  constructor(
    private readonly database: Database,
    private readonly lines: Handovers,
    private readonly partnerships: Partnerships,
  ) {}

  @ResolveField(() => [PartnershipHandover], {
    description: 'Who continues what, side by side, the oldest first; lines that were taken back among them.',
  })
  handovers(@Parent() { id }: Partnership, @CurrentActor() actor: SignedIn): Promise<PartnershipHandover[]> {
    return this.database.read(actor, (tx) => this.lines.of(tx, id));
  }

  @ResolveField(() => [PartnershipParty], {
    description: 'Sides that have not said who continues what. It closes when there is none.',
  })
  sidesToHandOver(
    @Parent() { id }: Partnership,
    @CurrentActor() actor: SignedIn,
  ): Promise<PartnershipParty[]> {
    return this.database.read(actor, async (tx) =>
      sidesWithoutHandover(await this.partnerships.partiesOf(tx, id), await this.lines.of(tx, id)),
    );
  }
}
