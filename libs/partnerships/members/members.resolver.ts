import { Injectable } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { IsNull, type EntityManager } from 'typeorm';
import { Me } from '../../people/person.entity.js';
import type { Actor, SignedIn } from '../../platform/actor.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import { notFound } from '../../platform/refusal.js';
import { AssociationMember } from '../association-member.entity.js';
import { Organisation } from '../organisation.entity.js';
import { PartnershipLoaders } from '../partnership.loaders.js';
import { Endorsement, EndorseMemberInput, RevokeEndorsementInput } from './endorsement.entity.js';
import { Endorsements } from './endorsements.service.js';
import {
  AgreeWithAssociationInput,
  MemberConsent,
  MemberConsentText,
  MemberPurpose,
  TakeBackFromAssociationInput,
} from './member-consent.entity.js';
import { MemberConsents } from './member-consents.service.js';

/** What a list of members asks for each of them is asked once for all. */
@Injectable()
export class MemberLoaders {
  private readonly ofOperation = new WeakMap<
    Actor,
    {
      consents: DataLoader<AssociationMember, MemberConsent[], string>;
      endorsements: DataLoader<string, Endorsement[]>;
    }
  >();

  constructor(
    private readonly database: Database,
    private readonly consents: MemberConsents,
    private readonly given: Endorsements,
  ) {}

  of(actor: Actor) {
    let loaders = this.ofOperation.get(actor);
    if (!loaders) {
      loaders = {
        consents: new DataLoader((members: readonly AssociationMember[]) => this.held(actor, members), {
          cacheKeyFn: ({ id }: AssociationMember) => id,
          cache: false,
        }),
        endorsements: new DataLoader(
          async (people: readonly string[]) => {
            const all = await this.database.read(actor, (tx) => this.given.of(tx, people));
            return people.map((id) => all.filter(({ personId }) => personId === id));
          },
          { cache: false },
        ),
      };
      this.ofOperation.set(actor, loaders);
    }
    return loaders;
  }

  private held(actor: Actor, members: readonly AssociationMember[]): Promise<MemberConsent[][]> {
    return this.database.read(actor, async (tx) => {
      const associations = [...new Set(members.map(({ organisationId }) => organisationId))];
      const all: MemberConsent[] = [];
      for (const id of associations) {
        const people = members.filter(({ organisationId }) => organisationId === id);
        all.push(
          ...(await this.consents.inForce(
            tx,
            id,
            people.map(({ personId }) => personId),
          )),
        );
      }
      return members.map((one) =>
        all.filter((held) => held.organisationId === one.organisationId && held.personId === one.personId),
      );
    });
  }
}

@Resolver(() => AssociationMember)
export class MembersResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly consents: MemberConsents,
    private readonly endorsements: Endorsements,
    private readonly loaders: MemberLoaders,
    private readonly organisations: PartnershipLoaders,
  ) {}

  @Access('signed-in')
  @Query(() => [MemberConsentText], {
    description: 'What a member can agree to with an association, in the words in force.',
  })
  memberConsentTexts(@CurrentActor() actor: SignedIn): Promise<MemberConsentText[]> {
    return this.database.read(actor, (tx) => this.consents.texts(tx));
  }

  @Access('signed-in')
  @Mutation(() => AssociationMember, {
    description:
      'Lets an association to which you belong do one thing for you; `takeBackFromAssociation` ends it.',
  })
  agreeWithAssociation(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'With which, for what.' }) input: AgreeWithAssociationInput,
  ): Promise<AssociationMember> {
    const organisationId = fromGlobalId(input.organisationId, 'Organisation', 'organisationId');
    return this.after(actor, 'agreeWithAssociation', input, (tx) =>
      this.consents.give(tx, actor, { ...input, organisationId }),
    );
  }

  @Access('signed-in')
  @Mutation(() => AssociationMember, {
    description:
      'Takes back what you agreed to with an association; what hangs on it ends in the same moment.',
  })
  takeBackFromAssociation(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'With which, for what.' }) input: TakeBackFromAssociationInput,
  ): Promise<AssociationMember> {
    const organisationId = fromGlobalId(input.organisationId, 'Organisation', 'organisationId');
    return this.after(actor, 'takeBackFromAssociation', input, (tx) =>
      this.consents.takeBack(tx, actor, { ...input, organisationId }),
    );
  }

  @Access('coordinator')
  @Mutation(() => Endorsement, {
    description:
      'Vouches for a member who agreed to it; the member is told and can end it. An endorsement before it ends by it. ' +
      'Institutions see it where the member ticks it for a need, and no score changes.',
  })
  async endorseMember(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'For whom, and what for.' }) input: EndorseMemberInput,
  ): Promise<Endorsement> {
    return this.one(
      actor,
      await this.commands.run(actor, 'endorseMember', input, (tx) =>
        this.endorsements.give(tx, actor, { ...input, words: input.words ?? null }),
      ),
    );
  }

  @Access('signed-in')
  @Mutation(() => Endorsement, {
    description:
      'Ends an endorsement: one that your association gave, or one of yourself. Nobody else sees it any more.',
  })
  async revokeEndorsement(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which.' }) input: RevokeEndorsementInput,
  ): Promise<Endorsement> {
    return this.one(
      actor,
      await this.commands.run(actor, 'revokeEndorsement', input, (tx) =>
        this.endorsements.revoke(tx, actor, input.endorsementId),
      ),
    );
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'The association.' })
  association(
    @Parent() { organisationId }: AssociationMember,
    @CurrentActor() actor: SignedIn,
  ): Promise<Organisation | null> {
    return this.organisations.organisations(actor).load(organisationId);
  }

  @ResolveField(() => [MemberPurpose], {
    description: 'What the member agreed to with the association, for the member and its coordinator.',
  })
  async agreedTo(
    @Parent() member: AssociationMember,
    @CurrentActor() actor: SignedIn,
  ): Promise<MemberPurpose[]> {
    const held = await this.loaders.of(actor).consents.load(member);
    return held.map(({ purpose }) => purpose).sort();
  }

  @ResolveField(() => Endorsement, {
    nullable: true,
    description: 'What the association vouches for about the member now.',
  })
  async endorsement(
    @Parent() { organisationId, personId }: AssociationMember,
    @CurrentActor() actor: SignedIn,
  ): Promise<Endorsement | null> {
    const all = await this.loaders.of(actor).endorsements.load(personId);
    return all.find((one) => one.organisationId === organisationId) ?? null;
  }

  private async after(
    actor: SignedIn,
    operation: string,
    input: AgreeWithAssociationInput | TakeBackFromAssociationInput,
    work: (tx: EntityManager) => Promise<string>,
  ): Promise<AssociationMember> {
    const id = await this.commands.run(actor, operation, input, work);
    const found = await this.database.read(actor, (tx) => tx.findOneBy(AssociationMember, { id }));
    if (!found) throw notFound('organisation');
    return found;
  }

  private async one(actor: SignedIn, id: string): Promise<Endorsement> {
    const found = await this.database.read(actor, (tx) => tx.findOneBy(Endorsement, { id }));
    if (!found) throw notFound('endorsement');
    return found;
  }
}

@Resolver(() => Endorsement)
export class EndorsementResolver {
  constructor(private readonly organisations: PartnershipLoaders) {}

  @ResolveField(() => Organisation, { nullable: true, description: 'The association that vouches.' })
  association(
    @Parent() { organisationId }: Endorsement,
    @CurrentActor() actor: Actor,
  ): Promise<Organisation | null> {
    return this.organisations.organisations(actor).load(organisationId);
  }
}

@Resolver(() => Me)
export class MyMembershipsResolver {
  constructor(private readonly database: Database) {}

  @ResolveField(() => [AssociationMember], {
    description: 'Your memberships in associations, with what you agreed to with each.',
  })
  memberships(@Parent() { id }: Me, @CurrentActor() actor: SignedIn): Promise<AssociationMember[]> {
    return this.database.read(actor, (tx) =>
      tx.find(AssociationMember, {
        where: { personId: id, leftAt: IsNull() },
        order: { joinedAt: 'ASC' },
        take: 100,
      }),
    );
  }
}
