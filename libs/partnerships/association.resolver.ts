import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '../platform/actor.js';
import { Commands } from '../platform/commands.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { fromGlobalId } from '../platform/graphql/global-id.js';
import { Me, Person } from '../people/person.entity.js';
import { AssociationMember, LeaveAssociationInput } from './association-member.entity.js';
import { Associations } from './associations.service.js';
import { Organisation } from './organisation.entity.js';
import { PartnershipLoaders } from './partnership.loaders.js';

@Resolver(() => AssociationMember)
export class AssociationMemberResolver {
  constructor(private readonly loaders: PartnershipLoaders) {}

  @ResolveField(() => Person, { nullable: true, description: 'The member.' })
  person(@Parent() { personId }: AssociationMember, @CurrentActor() actor: SignedIn): Promise<Person | null> {
    return this.loaders.people(actor).load(personId);
  }
}

@Resolver(() => Me)
export class MyAssociationsResolver {
  constructor(
    private readonly database: Database,
    private readonly associations: Associations,
  ) {}

  @ResolveField(() => [Organisation], {
    name: 'associations',
    description: 'The associations to which you belong by your own consent; `leaveAssociation` ends it.',
  })
  mine(@Parent() { id }: Me, @CurrentActor() actor: SignedIn): Promise<Organisation[]> {
    return this.database.read(actor, (tx) => this.associations.of(tx, id));
  }
}

@Resolver(() => Organisation)
export class AssociationResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly associations: Associations,
  ) {}

  @Access('signed-in')
  @Mutation(() => Organisation, {
    nullable: true,
    description:
      'Leaves an association; its coordinator no longer sees you. The association, where you may still see it.',
  })
  async leaveAssociation(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which association.' }) input: LeaveAssociationInput,
  ): Promise<Organisation | null> {
    const id = fromGlobalId(input.organisationId, 'Organisation', 'organisationId');
    await this.commands.run(actor, 'leaveAssociation', input, async (tx) => {
      await this.associations.leave(tx, actor, id);
      return id;
    });
    return this.database.read(actor, (tx) => tx.findOneBy(Organisation, { id }));
  }

  @ResolveField(() => [AssociationMember], {
    description:
      'Members who consented, for the coordinator of the association; for others their own membership.',
  })
  members(@Parent() { id }: Organisation, @CurrentActor() actor: SignedIn): Promise<AssociationMember[]> {
    return this.database.read(actor, (tx) => this.associations.members(tx, id));
  }
}
