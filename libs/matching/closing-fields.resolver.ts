import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ClosingAccount } from '../clinicians/closing.types.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { CurrentActor } from '../platform/graphql/access.js';

@Resolver(() => ClosingAccount)
export class ClosingInterestsResolver {
  constructor(private readonly database: Database) {}

  @ResolveField(() => Int, { description: 'How many interests and introductions of yours end with it.' })
  endsInterests(@Parent() { personId }: ClosingAccount, @CurrentActor() actor: Actor): Promise<number> {
    return this.database.read(actor, async (tx) => {
      const [{ open }]: { open: number }[] = await tx.query(
        `SELECT count(*)::int AS open FROM match
          WHERE person_id = $1 AND state IN ('interested', 'shortlisted', 'introduced')`,
        [personId],
      );
      return open;
    });
  }
}
