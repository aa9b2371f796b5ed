import { Args, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { organisationKey } from '../people/organisation-id.js';
import type { Actor, SignedIn } from '../platform/actor.js';
import { Commands } from '../platform/commands.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { Connection, ConnectionArgs, type Page } from '../platform/graphql/connection.js';
import { fromGlobalId } from '../platform/graphql/global-id.js';
import { Need } from './need.entity.js';
import {
  CloseNeedInput,
  ExtendNeedInput,
  NeedFilter,
  NeedInput,
  NeedWithReasonInput,
  ReviewNeedInput,
  SaveNeedInput,
  SettleNeedFlagsInput,
} from './need.inputs.js';
import { Needs } from './need.service.js';
import { NeedStore } from './need.store.js';
import { AnsweredArgs } from './wording-answer.args.js';
import { NeedLists } from './needs.query.js';
import { NeedReviews } from './reviews.service.js';

@ObjectType({ description: 'A page of needs.' })
export class NeedConnection extends Connection(Need, { counted: true }) {}

type Work = Parameters<Commands['run']>[3];

@Resolver(() => Need)
export class NeedResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly service: Needs,
    private readonly reviews: NeedReviews,
    private readonly store: NeedStore,
    private readonly lists: NeedLists,
  ) {}

  @Access('anyone')
  @Query(() => Need, {
    description:
      'One need: an open one when you are signed in, your institution’s in any state, a sample for everybody.',
  })
  need(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The id of the need.' }) id: string,
  ): Promise<Need> {
    return this.read(actor, fromGlobalId(id, 'Need'));
  }

  @Access('anyone')
  @Query(() => NeedConnection, {
    description: 'Needs that you may see, newest first. Before signing in: samples only.',
  })
  needs(
    @CurrentActor() actor: Actor,
    @Args() args: ConnectionArgs,
    @Args('filter', { type: () => NeedFilter, nullable: true, description: 'Which of them.' })
    filter?: NeedFilter | null,
  ): Promise<Page<Need>> {
    const institutionId =
      filter?.institutionId && organisationKey(filter.institutionId, 'filter.institutionId');
    return this.database.read(actor, (tx) => this.lists.needs(tx, { ...filter, institutionId }, args));
  }

  @Access('officer')
  @Query(() => NeedConnection, { description: 'Needs that wait for a review, longest waiting first.' })
  needsToReview(@CurrentActor() actor: Actor, @Args() args: ConnectionArgs): Promise<Page<Need>> {
    return this.database.read(actor, (tx) => this.lists.toReview(tx, args));
  }

  @Access('officer')
  @Query(() => NeedConnection, {
    description:
      'Needs with words that an officer has not answered for yet, oldest first; or those that were answered for, newest first.',
  })
  flaggedNeeds(
    @CurrentActor() actor: Actor,
    @Args() args: ConnectionArgs,
    @Args() { answered }: AnsweredArgs,
  ): Promise<Page<Need>> {
    return this.database.read(actor, (tx) => this.lists.flagged(tx, args, answered));
  }

  @Access('lead', 'officer')
  @Mutation(() => Need, { description: 'Begins a need or writes on it, as little at a time as you like.' })
  saveNeed(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'The words.' }) input: SaveNeedInput,
  ): Promise<Need> {
    const {
      idempotencyKey: _,
      needId,
      institutionId,
      kind,
      version,
      partnershipId,
      siteId,
      ringFence,
      ...rest
    } = input;
    const words = {
      ...rest,
      partnershipId: partnershipId && fromGlobalId(partnershipId, 'Partnership', 'partnershipId'),
      siteId: siteId && fromGlobalId(siteId, 'OrganisationSite', 'siteId'),
      ringFence: ringFence?.map((id, i) => organisationKey(id, `ringFence.${i}`)),
    };
    const which = {
      needId: needId ? fromGlobalId(needId, 'Need', 'needId') : undefined,
      institutionId: institutionId ? organisationKey(institutionId, 'institutionId') : undefined,
      kind,
      version,
    };
    return this.run(actor, 'saveNeed', input, (tx) => this.service.save(tx, actor, words, which));
  }

  @Access('lead')
  @Mutation(() => Need, {
    description: 'Sends a need for review. Thin is enough: one profession and one country.',
  })
  submitNeed(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which need.' }) input: NeedInput,
  ): Promise<Need> {
    return this.run(actor, 'submitNeed', input, (tx) => this.service.submit(tx, keyOf(input)));
  }

  @Access('officer')
  @Mutation(() => Need, { description: 'Approves a need that was sent, or returns it with reasons.' })
  reviewNeed(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which need, and what you decide.' }) input: ReviewNeedInput,
  ): Promise<Need> {
    return this.run(actor, 'reviewNeed', input, (tx) => this.reviews.review(tx, actor, keyOf(input), input));
  }

  @Access('officer')
  @Mutation(() => Need, {
    description:
      'Answers for the words of a need that wait: releases them, and with them a change that was held for them, or gives ' +
      'them back with a reason. Its leads are told.',
  })
  settleNeedFlags(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which need, and why.' }) input: SettleNeedFlagsInput,
  ): Promise<Need> {
    return this.run(actor, 'settleNeedFlags', input, (tx) =>
      this.reviews.settleFlags(tx, actor, keyOf(input), input),
    );
  }

  @Access('lead', 'officer')
  @Mutation(() => Need, {
    description: 'Opens an approved need: from now on the people whom it fits hear of it.',
  })
  openNeed(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which need.' }) input: NeedInput,
  ): Promise<Need> {
    return this.run(actor, 'openNeed', input, (tx) => this.service.open(tx, actor, keyOf(input)));
  }

  @Access('lead', 'officer')
  @Mutation(() => Need, { description: 'Pauses an open need: nobody new hears of it until it is resumed.' })
  pauseNeed(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which need, and why.' }) input: NeedWithReasonInput,
  ): Promise<Need> {
    return this.run(actor, 'pauseNeed', input, (tx) =>
      this.service.pause(tx, keyOf(input), input.reason ?? null),
    );
  }

  @Access('lead', 'officer')
  @Mutation(() => Need, { description: 'Opens a paused need again.' })
  resumeNeed(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which need.' }) input: NeedInput,
  ): Promise<Need> {
    return this.run(actor, 'resumeNeed', input, (tx) => this.service.resume(tx, keyOf(input)));
  }

  @Access('lead', 'officer')
  @Mutation(() => Need, {
    description: 'Moves the last days of an open need to later ones; who is interested stays so.',
  })
  extendNeed(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which need, and the new days.' }) input: ExtendNeedInput,
  ): Promise<Need> {
    const { closesOn, deadline, legs } = input;
    return this.run(actor, 'extendNeed', input, (tx) =>
      this.service.extend(tx, keyOf(input), { closesOn, deadline, legs: legs ?? [] }),
    );
  }

  @Access('lead')
  @Mutation(() => Need, { description: 'Makes a new draft with the same words; the copy is returned.' })
  copyNeed(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which need.' }) input: NeedInput,
  ): Promise<Need> {
    return this.run(actor, 'copyNeed', input, (tx) => this.service.copy(tx, keyOf(input)));
  }

  @Access('lead', 'officer')
  @Mutation(() => Need, { description: 'Takes a need back for good, at any time before it is closed.' })
  withdrawNeed(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which need, and why.' }) input: NeedWithReasonInput,
  ): Promise<Need> {
    return this.run(actor, 'withdrawNeed', input, (tx) =>
      this.service.withdraw(tx, keyOf(input), input.reason ?? null),
    );
  }

  @Access('lead', 'officer')
  @Mutation(() => Need, {
    description: 'Closes a need with its outcome: how it was filled, who continues, when it was handed over.',
  })
  closeNeed(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which need, and how it ended.' }) input: CloseNeedInput,
  ): Promise<Need> {
    return this.run(actor, 'closeNeed', input, (tx) => this.service.close(tx, keyOf(input), input.outcome));
  }

  private async run(
    actor: SignedIn,
    operation: string,
    input: { idempotencyKey: string },
    work: Work,
  ): Promise<Need> {
    return this.read(actor, await this.commands.run(actor, operation, input, work));
  }

  private read(actor: Actor, id: string): Promise<Need> {
    return this.database.read(actor, async (tx) => (await this.store.whole(tx, id)).need);
  }
}

function keyOf(input: NeedInput): string {
  return fromGlobalId(input.needId, 'Need', 'needId');
}
