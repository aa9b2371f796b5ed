import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/actor.js';
import { Commands } from '../platform/commands.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { ApproverRequest } from './approver-request.type.js';
import { Approving } from './approving.service.js';
import { DecideTimeOffInput, WithdrawApprovalInput } from './time-off.inputs.js';

/** The approver's door: the token in the mail opens these three operations, unsubscribing, and nothing else. */
@Resolver(() => ApproverRequest)
export class ApproverResolver {
  constructor(
    private readonly approving: Approving,
    private readonly commands: Commands,
  ) {}

  @Access('anyone', 'approver')
  @Query(() => ApproverRequest, {
    description:
      'What the holder of a link was asked, or what they answered. No account is needed, and reading changes nothing. ' +
      'A link that opens nothing is UNAUTHENTICATED.',
  })
  async approverRequest(
    @CurrentActor() actor: Actor,
    @Args('token', { description: 'The token at the end of the link in the mail.' }) token: string,
  ): Promise<ApproverRequest> {
    return this.approving.show(await this.approving.open(actor, token));
  }

  @Access('anyone', 'approver')
  @Mutation(() => ApproverRequest, {
    description:
      'Records an approver’s answer. The first one counts; a second is refused with ALREADY_ANSWERED.',
  })
  async decideTimeOff(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The answer.' }) input: DecideTimeOffInput,
  ): Promise<ApproverRequest> {
    const link = await this.approving.open(actor, input.token);
    await this.commands.run(link.holder, 'decideTimeOff', input, (tx) =>
      this.approving.decide(tx, link, input),
    );
    return this.approving.show(link);
  }

  @Access('anyone', 'approver')
  @Mutation(() => ApproverRequest, {
    description:
      'Takes an approval back, with a reason, until the day that was stated with it. The clinician is told.',
  })
  async withdrawApproval(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The link, and why.' }) input: WithdrawApprovalInput,
  ): Promise<ApproverRequest> {
    const link = await this.approving.open(actor, input.token);
    await this.commands.run(link.holder, 'withdrawApproval', input, (tx) =>
      this.approving.withdrawApproval(tx, link, input.reason),
    );
    return this.approving.show(link);
  }
}
