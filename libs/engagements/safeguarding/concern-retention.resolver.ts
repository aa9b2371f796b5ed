import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '../../platform/actor.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/global-id.js';
import {
  AnswerConcernRetentionInput,
  ConcernRetention,
  ConcernRetentionProposal,
  ProposeConcernRetentionInput,
} from './concern-retention.entity.js';
import { ConcernRetentions } from './concern-retentions.service.js';

@Resolver(() => ConcernRetentionProposal)
export class ConcernRetentionResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly retentions: ConcernRetentions,
  ) {}

  @Access('signed-in')
  @Query(() => [ConcernRetention], {
    description: 'How long closed concerns are kept: every rule with its day and source, the latest first.',
  })
  concernRetentions(@CurrentActor() actor: SignedIn): Promise<ConcernRetention[]> {
    return this.database.read(actor, (tx) => this.retentions.rules(tx));
  }

  @Access('safeguarding', 'operator')
  @Query(() => ConcernRetentionProposal, {
    nullable: true,
    description: 'The rule that waits for a second person; null where none does.',
  })
  concernRetentionProposed(@CurrentActor() actor: SignedIn): Promise<ConcernRetentionProposal | null> {
    return this.database.read(actor, (tx) => this.retentions.waiting(tx));
  }

  @Access('safeguarding', 'operator', { fresh: true })
  @Mutation(() => ConcernRetentionProposal, {
    description:
      'Proposes how long closed concerns are kept from a day on, by the programme’s decision. It holds once a second person of ' +
      'safeguarding staff or operators has confirmed it.',
  })
  async proposeConcernRetention(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'The rule, and by whose decision.' }) input: ProposeConcernRetentionInput,
  ): Promise<ConcernRetentionProposal> {
    const id = await this.commands.run(actor, 'proposeConcernRetention', input, (tx) =>
      this.retentions.propose(tx, actor, input),
    );
    return this.database.read(actor, (tx) => this.retentions.get(tx, id));
  }

  @Access('safeguarding', 'operator', { fresh: true })
  @Mutation(() => ConcernRetentionProposal, {
    description: 'Lets a rule hold that somebody else proposed, or drops it.',
  })
  async answerConcernRetention(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which, and what you say.' }) input: AnswerConcernRetentionInput,
  ): Promise<ConcernRetentionProposal> {
    const id = fromGlobalId(input.proposalId, 'ConcernRetentionProposal', 'proposalId');
    await this.commands.run(actor, 'answerConcernRetention', input, async (tx) => {
      await this.retentions.answer(tx, actor, id, input);
      return id;
    });
    return this.database.read(actor, (tx) => this.retentions.get(tx, id));
  }

  @ResolveField(() => ID, { description: 'Its id.' })
  id(@Parent() { id }: ConcernRetentionProposal): string {
    return toGlobalId('ConcernRetentionProposal', id);
  }

  @ResolveField(() => Boolean, { description: 'Whether you proposed it: then somebody else confirms it.' })
  yours(@Parent() { proposedBy }: ConcernRetentionProposal, @CurrentActor() actor: SignedIn): boolean {
    return proposedBy === actor.personId;
  }
}
