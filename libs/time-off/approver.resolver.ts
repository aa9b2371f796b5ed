import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/actor.js';
import { Commands } from '../platform/commands.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { ApproverLinks } from './approver-links.service.js';
import { ApproverRequest } from './approver-request.type.js';
import { Approving } from './approving.service.js';
import { Deferring } from './deferring.service.js';
import {
  DecideTimeOffInput,
  NameDelegateInput,
  SayConditionInput,
  WithdrawApprovalInput,
} from './approver.inputs.js';

/** The approver's door: the token in the mail opens these five operations, unsubscribing, and nothing else. */
@Resolver(() => ApproverRequest)
export class ApproverResolver {
  constructor(
    private readonly links: ApproverLinks,
    private readonly approving: Approving,
    private readonly deferring: Deferring,
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
    return this.links.show(await this.links.open(actor, token));
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
    const link = await this.links.open(actor, input.token);
    await this.commands.run(link.holder, 'decideTimeOff', input, (tx) =>
      this.approving.decide(tx, link, input),
    );
    return this.links.show(link);
  }

  @Access('anyone', 'approver')
  @Mutation(() => ApproverRequest, {
    description:
      'Says that the condition of an approval is met, whereupon the approval counts, or that it failed. The first word ' +
      'counts; a second is refused with ALREADY_ANSWERED.',
  })
  async sayCondition(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The link, and whether it is met.' }) input: SayConditionInput,
  ): Promise<ApproverRequest> {
    const link = await this.links.open(actor, input.token);
    await this.commands.run(link.holder, 'sayCondition', input, (tx) =>
      this.deferring.sayCondition(tx, link, input),
    );
    return this.links.show(link);
  }

  @Access('anyone', 'approver')
  @Mutation(() => ApproverRequest, {
    description:
      'Names somebody who decides while the holder is away. They get a link of their own, and the holder’s shows what ' +
      'was recorded; if they have not answered by the stated day, the holder is asked again.',
  })
  async nameDelegate(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The link, who, and until when.' }) input: NameDelegateInput,
  ): Promise<ApproverRequest> {
    const link = await this.links.open(actor, input.token);
    await this.commands.run(link.holder, 'nameDelegate', input, (tx) =>
      this.deferring.nameDelegate(tx, link, input),
    );
    return this.links.show(link);
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
    const link = await this.links.open(actor, input.token);
    await this.commands.run(link.holder, 'withdrawApproval', input, (tx) =>
      this.approving.withdrawApproval(tx, link, input.reason),
    );
    return this.links.show(link);
  }
}
