import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '../platform/actor.js';
import { Commands } from '../platform/commands.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { fromGlobalId } from '../platform/graphql/global-id.js';
import { notFound } from '../platform/refusal.js';
import { CloseLeaveInput, ClosedLeave, OpenLeaveInput } from './closed-leave.entity.js';
import { ClosedDays } from './closed-leave.service.js';

@Resolver(() => ClosedLeave)
export class ClosedLeaveResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly closed: ClosedDays,
  ) {}

  @Access('signed-in')
  @Query(() => [ClosedLeave], {
    description:
      'Days that an employer keeps closed to leave and shares here, the earliest first; those gone by are left out.',
  })
  closedLeave(
    @CurrentActor() actor: SignedIn,
    @Args('employerId', { type: () => ID, description: 'Whose days.' }) employerId: string,
  ): Promise<ClosedLeave[]> {
    const id = fromGlobalId(employerId, 'Organisation', 'employerId');
    return this.database.read(actor, (tx) => this.closed.of(tx, id));
  }

  @Access('employer-hr', 'officer')
  @Mutation(() => ClosedLeave, {
    description:
      'Shares days for which your organisation gives no leave. Whoever looks for time off is warned of them, or, where ' +
      'you say so, cannot ask for it; what was asked already goes on.',
  })
  async closeLeave(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which days, and why.' }) input: CloseLeaveInput,
  ): Promise<ClosedLeave> {
    const id = await this.commands.run(actor, 'closeLeave', input, (tx) => this.closed.close(tx, input));
    const closed = await this.database.read(actor, (tx) => tx.findOneBy(ClosedLeave, { id }));
    if (!closed) throw notFound('closed days');
    return closed;
  }

  @Access('employer-hr', 'officer')
  @Mutation(() => [ClosedLeave], {
    description: 'Opens closed days again. The answer is what is still closed at that employer.',
  })
  async openLeave(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which days.' }) input: OpenLeaveInput,
  ): Promise<ClosedLeave[]> {
    const id = fromGlobalId(input.closedLeaveId, 'ClosedLeave', 'closedLeaveId');
    const employerId = await this.commands.run(actor, 'openLeave', input, (tx) => this.closed.open(tx, id));
    return this.database.read(actor, (tx) => this.closed.of(tx, employerId));
  }
}
