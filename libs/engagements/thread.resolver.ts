import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '../platform/actor.js';
import { Commands } from '../platform/commands.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { ConnectionArgs } from '../platform/graphql/connection.js';
import { fromGlobalId, toGlobalId } from '../platform/graphql/global-id.js';
import { RecordDecisionInput, SendMessageInput } from './engagement.inputs.js';
import { Thread, ThreadConnection, ThreadMessage, ThreadMessageConnection } from './thread.entity.js';
import { Threads } from './threads.service.js';

@Resolver(() => Thread)
export class ThreadResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly service: Threads,
  ) {}

  @Access('clinician', 'lead')
  @Query(() => Thread, {
    nullable: true,
    description: 'The conversation of a match, where it was opened and is yours.',
  })
  thread(
    @CurrentActor() actor: SignedIn,
    @Args('matchId', { type: () => ID, description: 'The match.' }) matchId: string,
  ): Promise<Thread | null> {
    const id = fromGlobalId(matchId, 'Match', 'matchId');
    return this.database.read(actor, (tx) => this.service.ofMatch(tx, id));
  }

  @Access('clinician', 'lead')
  @Query(() => ThreadConnection, {
    description: 'Your conversations in which something was written, the latest first.',
  })
  threads(
    @CurrentActor() actor: SignedIn,
    @Args() args: ConnectionArgs,
    @Args('unanswered', {
      type: () => Boolean,
      defaultValue: false,
      description: 'True: only open ones in which the other side wrote last.',
    })
    unanswered: boolean,
  ): Promise<ThreadConnection> {
    return this.database.read(actor, (tx) => this.service.mine(tx, actor, unanswered, args));
  }

  @Access('clinician', 'lead')
  @Mutation(() => ThreadMessage, {
    description:
      'Writes to the other side. A mail tells them that there is a message; its words stay here. What looks like an NHS ' +
      'number is warned of before anything is kept.',
  })
  async sendMessage(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'In which conversation, and what.' }) input: SendMessageInput,
  ): Promise<ThreadMessage> {
    const matchId = fromGlobalId(input.matchId, 'Match', 'matchId');
    const id = await this.commands.run(actor, 'sendMessage', input, (tx) =>
      this.service.send(tx, actor, { matchId, body: input.body.trim(), noPatient: input.noPatient }),
    );
    return this.database.read(actor, (tx) => this.service.message(tx, id));
  }

  @Access('clinician', 'lead')
  @Mutation(() => ThreadMessage, {
    description:
      'Records that a message says what the two decided, for both sides to find again. Either side may; it is not ' +
      'taken back: a later decision says otherwise.',
  })
  async recordDecision(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which message.' }) input: RecordDecisionInput,
  ): Promise<ThreadMessage> {
    const messageId = fromGlobalId(input.messageId, 'ThreadMessage', 'messageId');
    const id = await this.commands.run(actor, 'recordDecision', input, async (tx) => {
      await this.service.decide(tx, actor, messageId);
      return messageId;
    });
    return this.database.read(actor, (tx) => this.service.message(tx, id));
  }

  @ResolveField(() => [ThreadMessage], {
    description: 'Its messages that were recorded as decisions, the latest first, fifty at most.',
  })
  decided(@Parent() { id }: Thread, @CurrentActor() actor: SignedIn): Promise<ThreadMessage[]> {
    return this.database.read(actor, (tx) => this.service.decided(tx, id));
  }

  @ResolveField(() => ID, { description: 'The match of the two.' })
  matchId(@Parent() { matchId }: Thread): string {
    return toGlobalId('Match', matchId);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'What the need is called; null once you may no longer read it.',
  })
  needTitle(@Parent() { matchId }: Thread, @CurrentActor() actor: SignedIn): Promise<string | null> {
    return this.database.read(actor, (tx) => this.service.needTitle(tx, matchId));
  }

  @ResolveField(() => ThreadMessageConnection, { description: 'Its messages, the newest first.' })
  messages(
    @Parent() { id }: Thread,
    @CurrentActor() actor: SignedIn,
    @Args() args: ConnectionArgs,
  ): Promise<ThreadMessageConnection> {
    return this.database.read(actor, (tx) => this.service.messages(tx, id, args));
  }
}
