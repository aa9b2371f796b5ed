import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '../../platform/actor.js';
import { Commands } from '../../platform/commands.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { ApproverInboxes } from './approver-inbox.service.js';
import {
  ApprovedTogether,
  ApproverInbox,
  ApproveTogetherInput,
  SetTeamCoverInput,
} from './approver-inbox.types.js';

/** For approvers with many requests: the address is the key, and a code sent to it opens the list. */
@Resolver(() => ApproverInbox)
export class ApproverInboxResolver {
  constructor(
    private readonly inboxes: ApproverInboxes,
    private readonly commands: Commands,
  ) {}

  @Access('signed-in', { fresh: true })
  @Query(() => ApproverInbox, {
    description:
      'All requests for time off that were put to the address with which you signed in, what waits first, with the ' +
      'effect on your team. No account or role is needed; a code of the last eight hours is.',
  })
  approverInbox(@CurrentActor() actor: SignedIn): Promise<ApproverInbox> {
    return this.inboxes.read(actor);
  }

  @Access('signed-in', { fresh: true })
  @Mutation(() => [ApprovedTogether], {
    description:
      'Approves several requests, each by itself as if by its own link: one that fails says why and holds up no other.',
  })
  approveTogether(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which.' }) input: ApproveTogetherInput,
  ): Promise<ApprovedTogether[]> {
    return this.inboxes.approve(actor, input);
  }

  @Access('signed-in', { fresh: true })
  @Mutation(() => ApproverInbox, {
    description:
      'Says how large a team of yours is and how many must stay; the effect of each request is reckoned by it.',
  })
  async setTeamCover(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which team, and the two numbers.' }) input: SetTeamCoverInput,
  ): Promise<ApproverInbox> {
    await this.commands.run(actor, 'setTeamCover', input, async (tx) => {
      await this.inboxes.setCover(tx, input);
      return input.teamKey;
    });
    return this.inboxes.read(actor);
  }
}
