import { Args, Field, ID, InputType, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IsEnum } from 'class-validator';
import { TopicChannel } from '../../notifications/topic-preference.entity.js';
import { Topics } from '../../notifications/topics.service.js';
import type { SignedIn } from '../../platform/actor.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { notFound } from '../../platform/refusal.js';
import { Thread } from '../thread.entity.js';
import { Threads } from '../threads.service.js';

@InputType({ description: 'How you want to hear of a conversation.' })
class ChooseThreadMailInput extends IdempotentInput {
  @Field(() => ID, { description: 'The match of the two.' })
  matchId: string;

  @Field(() => TopicChannel, { description: 'How.' })
  @IsEnum(TopicChannel)
  channel: TopicChannel;
}

/** How each reader hears of a conversation by mail. */
@Resolver(() => Thread)
export class TellingResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly threads: Threads,
    private readonly topics: Topics,
  ) {}

  @Access('clinician', 'lead')
  @Mutation(() => Thread, {
    description:
      'Chooses how you hear by mail of a conversation: its messages and decisions, and the documents and the plan of the ' +
      'work. That terms were proposed, agreed, changed or cancelled is always told at once.',
  })
  async chooseThreadMail(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which conversation, and how.' }) input: ChooseThreadMailInput,
  ): Promise<Thread> {
    const matchId = fromGlobalId(input.matchId, 'Match', 'matchId');
    const { personId } = actor;
    await this.commands.run(actor, 'chooseThreadMail', input, async (tx) => {
      const thread = await this.threads.ofMatch(tx, matchId);
      if (!thread) throw notFound('conversation');
      const told = await this.topics.toldUntil(tx, personId, thread.id);
      await this.topics.choose(tx, personId, thread.id, input.channel, told);
      return thread.id;
    });
    return this.database.read(actor, (tx) => tx.findOneByOrFail(Thread, { matchId }));
  }

  @ResolveField(() => TopicChannel, { description: 'How you hear of it by mail.' })
  mail(@Parent() { id }: Thread, @CurrentActor() actor: SignedIn): Promise<TopicChannel> {
    return this.database.read(actor, (tx) => this.topics.channelOf(tx, actor.personId, id));
  }
}
