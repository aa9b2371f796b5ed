import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { Person } from '../people/person.entity.js';
import { RoleHeld } from '../people/role-held.entity.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { CurrentActor } from '../platform/graphql/access.js';
import { Organisation, Verification } from './organisation.entity.js';

/** The house in which a role is held, by its name: roles themselves know of no houses. */
@Resolver(() => RoleHeld)
export class RoleHeldNames {
  private readonly made = new WeakMap<Actor, DataLoader<string, string | null>>();

  constructor(private readonly database: Database) {}

  @ResolveField(() => String, {
    nullable: true,
    description: 'The name of the organisation in which it is held, where you may see it.',
  })
  organisationName(
    @Parent() { organisationId }: RoleHeld,
    @CurrentActor() actor: Actor,
  ): Promise<string | null> {
    if (!organisationId) return Promise.resolve(null);
    let loader = this.made.get(actor);
    if (!loader) {
      loader = new DataLoader(
        (ids: readonly string[]) =>
          this.database.read(actor, async (tx) => {
            const found = await tx.findBy(Organisation, { id: In([...ids]) });
            return ids.map((id) => found.find((one) => one.id === id)?.name ?? null);
          }),
        { cache: false },
      );
      this.made.set(actor, loader);
    }
    return loader.load(organisationId);
  }
}

@Resolver(() => Verification)
export class VerificationNames {
  constructor(private readonly database: Database) {}

  @ResolveField(() => Person, { nullable: true, description: 'Which officer, where you may know it.' })
  officer(@Parent() { officerId }: Verification, @CurrentActor() actor: Actor): Promise<Person | null> {
    return this.database.read(actor, (tx) => tx.findOneBy(Person, { id: officerId }));
  }
}
