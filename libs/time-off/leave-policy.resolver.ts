import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { fromGlobalId } from '../platform/graphql/global-id.js';
import { heldPolicies } from './held-policies.js';
import { LeavePolicy } from './leave-policy.entity.js';
import { todayAt } from './today.js';

@Resolver(() => LeavePolicy)
export class LeavePolicyResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Access('signed-in')
  @Query(() => [LeavePolicy], {
    description:
      'Rules for leave that hold today: an employer’s own first, then the national starting points.',
  })
  leavePolicies(
    @CurrentActor() actor: SignedIn,
    @Args('employerId', {
      type: () => ID,
      nullable: true,
      description: 'Whose rules, beside the national ones.',
    })
    employerId?: string | null,
    @Args('employerName', {
      type: () => String,
      nullable: true,
      description: 'Whose rules, where Midst knows the employer by name only.',
    })
    employerName?: string | null,
    @Args('leaveType', {
      type: () => String,
      nullable: true,
      description: 'For which kind of leave only, by its code.',
    })
    leaveType?: string | null,
  ): Promise<LeavePolicy[]> {
    const id = employerId ? fromGlobalId(employerId, 'Organisation', 'employerId') : null;
    const whose = { employerId: id, employerName: employerName ?? null };
    return this.database.read(actor, (tx) => heldPolicies(tx, whose, todayAt(this.clock.now()), leaveType));
  }
}
