import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { In } from 'typeorm';
import { ClosingAccount } from '../clinicians/closing.types.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { CurrentActor } from '../platform/graphql/access.js';
import { Engagement } from './engagement.entity.js';
import { engagementLife } from './engagement.states.js';

@Resolver(() => ClosingAccount)
export class ClosingEngagementsResolver {
  constructor(private readonly database: Database) {}

  @ResolveField(() => Int, { description: 'How many engagements of yours are cancelled with it.' })
  endsEngagements(@Parent() { personId }: ClosingAccount, @CurrentActor() actor: Actor): Promise<number> {
    const state = In([...engagementLife.transitions.endWithAccount.from]);
    return this.database.read(actor, (tx) => tx.countBy(Engagement, { personId, state }));
  }
}
