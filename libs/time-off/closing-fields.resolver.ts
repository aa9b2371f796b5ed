import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { In } from 'typeorm';
import { ClosingAccount } from '../clinicians/closing.types.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { CurrentActor } from '../platform/graphql/access.js';
import { TimeOffRequest } from './time-off-request.entity.js';
import { requestLife } from './time-off-request.states.js';

@Resolver(() => ClosingAccount)
export class ClosingTimeOffResolver {
  constructor(private readonly database: Database) {}

  @ResolveField(() => Int, {
    description: 'How many requests for time off of yours end with it; whoever was asked is told.',
  })
  endsTimeOff(@Parent() { personId }: ClosingAccount, @CurrentActor() actor: Actor): Promise<number> {
    const state = In([...requestLife.transitions.endWithEngagement.from]);
    return this.database.read(actor, (tx) => tx.countBy(TimeOffRequest, { personId, state }));
  }
}
