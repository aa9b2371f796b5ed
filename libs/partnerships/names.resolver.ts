import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Person } from '../people/person.entity.js';
import { RoleHeld } from '../people/role-held.entity.js';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/graphql/access.js';
import { Verification } from './organisation.entity.js';
import { PartnershipLoaders } from './partnership.loaders.js';

/** The house in which a role is held, by its name: roles themselves know of no houses. */
@Resolver(() => RoleHeld)
export class RoleHeldNames {
  constructor(private readonly loaders: PartnershipLoaders) {}

  @ResolveField(() => String, {
    nullable: true,
    description: 'The name of the organisation in which it is held, where you may see it.',
  })
  async organisationName(
    @Parent() { organisationId }: RoleHeld,
    @CurrentActor() actor: Actor,
  ): Promise<string | null> {
    if (!organisationId) return null;
    return (await this.loaders.organisations(actor).load(organisationId))?.name ?? null;
  }
}

@Resolver(() => Verification)
export class VerificationNames {
  constructor(private readonly loaders: PartnershipLoaders) {}

  @ResolveField(() => Person, { nullable: true, description: 'Which officer, where you may know it.' })
  officer(@Parent() { officerId }: Verification, @CurrentActor() actor: Actor): Promise<Person | null> {
    return this.loaders.people(actor).load(officerId);
  }
}
