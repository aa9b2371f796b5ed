import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Need } from '../../needs/need.entity.js';
import { NeedLoaders } from '../../needs/need.loaders.js';
import { Organisation } from '../../partnerships/organisation.entity.js';
import { PartnershipLoaders } from '../../partnerships/partnership.loaders.js';
import { Me, Person } from '../../people/person.entity.js';
import type { SignedIn } from '../../platform/actor.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { fromGlobalId, knownKey } from '../../platform/graphql/global-id.js';
import { notFound } from '../../platform/refusal.js';
import { DeclineProposalInput, MemberProposal, ProposeMemberInput } from './member-proposal.entity.js';
import { MemberProposals } from './member-proposals.service.js';

@Resolver(() => MemberProposal)
export class MemberProposalResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly proposals: MemberProposals,
    private readonly organisations: PartnershipLoaders,
    private readonly needs: NeedLoaders,
  ) {}

  @Access('signed-in')
  @Query(() => MemberProposal, {
    description: 'One proposal: to yourself, or of the association that you coordinate.',
  })
  memberProposal(
    @CurrentActor() actor: SignedIn,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
  ): Promise<MemberProposal> {
    return this.one(actor, id);
  }

  @Access('coordinator')
  @Mutation(() => MemberProposal, {
    description:
      'Proposes a member who agreed to it for an open need. The member is asked; without their yes nothing reaches the ' +
      'institution, and you learn of a yes only where the member lets you know. At most thirty in seven days, three to one member.',
  })
  async proposeMember(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Whom, and for what.' }) input: ProposeMemberInput,
  ): Promise<MemberProposal> {
    const needId = fromGlobalId(input.needId, 'Need', 'needId');
    const { membershipId, words = null } = input;
    return this.one(
      actor,
      await this.commands.run(actor, 'proposeMember', input, (tx) =>
        this.proposals.propose(tx, actor, { membershipId, needId, words }),
      ),
    );
  }

  @Access('signed-in')
  @Mutation(() => MemberProposal, {
    description:
      'Says that a proposal is not for you. Neither the association nor the institution learns of it.',
  })
  async declineProposal(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which.' }) input: DeclineProposalInput,
  ): Promise<MemberProposal> {
    return this.one(
      actor,
      await this.commands.run(actor, 'declineProposal', input, (tx) =>
        this.proposals.decline(tx, actor, input.proposalId),
      ),
    );
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'The association that proposes.' })
  association(
    @Parent() { organisationId }: MemberProposal,
    @CurrentActor() actor: SignedIn,
  ): Promise<Organisation | null> {
    return this.organisations.organisations(actor).load(organisationId);
  }

  @ResolveField(() => Need, { nullable: true, description: 'The need, where you may read it now.' })
  need(@Parent() { needId }: MemberProposal, @CurrentActor() actor: SignedIn): Promise<Need | null> {
    return this.needs.of(actor).needs.load(needId);
  }

  @ResolveField(() => Person, {
    nullable: true,
    description: 'The member, while they belong to the association.',
  })
  member(@Parent() { personId }: MemberProposal, @CurrentActor() actor: SignedIn): Promise<Person | null> {
    return this.organisations.people(actor).load(personId);
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description:
      'True: interested. False: not for me, which the member alone reads. Null: no answer, or none that you were let know.',
  })
  async interested(
    @Parent() { id }: MemberProposal,
    @CurrentActor() actor: SignedIn,
  ): Promise<boolean | null> {
    const [found] = await this.database.read(actor, (tx) => this.proposals.answers(tx, [id]));
    return found ? found.answer === 'interested' : null;
  }

  @ResolveField(() => Boolean, { description: 'Whether it is to yourself and waits for your answer.' })
  async waits(@Parent() { id, personId }: MemberProposal, @CurrentActor() actor: SignedIn): Promise<boolean> {
    if (personId !== actor.personId) return false;
    const waiting = await this.database.read(actor, (tx) => this.proposals.waiting(tx, personId));
    return waiting.some((one) => one.id === id);
  }

  private async one(actor: SignedIn, id: string): Promise<MemberProposal> {
    const found = await this.database.read(actor, (tx) =>
      tx.findOneBy(MemberProposal, { id: knownKey(id, 'proposal') }),
    );
    if (!found) throw notFound('proposal');
    return found;
  }
}

@Resolver(() => Me)
export class MyProposalsResolver {
  constructor(
    private readonly database: Database,
    private readonly proposals: MemberProposals,
  ) {}

  @ResolveField(() => [MemberProposal], {
    name: 'proposals',
    description: 'Proposals of your associations that wait for your answer, the newest first.',
  })
  mine(@Parent() { id }: Me, @CurrentActor() actor: SignedIn): Promise<MemberProposal[]> {
    return this.database.read(actor, (tx) => this.proposals.waiting(tx, id));
  }
}

@Resolver(() => Organisation)
export class ProposalsOfAssociationResolver {
  constructor(
    private readonly database: Database,
    private readonly proposals: MemberProposals,
  ) {}

  @ResolveField(() => [MemberProposal], {
    description: 'Members whom the association proposed, the newest first, for its coordinators; else empty.',
  })
  memberProposals(
    @Parent() { id }: Organisation,
    @CurrentActor() actor: SignedIn,
  ): Promise<MemberProposal[]> {
    return this.database.read(actor, (tx) => this.proposals.of(tx, id));
  }
}
