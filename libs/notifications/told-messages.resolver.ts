import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ID } from '@nestjs/graphql';
import type { SignedIn } from '../platform/actor.js';
import { Commands } from '../platform/commands.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import type { Page } from '../platform/graphql/connection.js';
import { fromGlobalId, toGlobalId } from '../platform/graphql/global-id.js';
import { ToldMessages } from './told-messages.service.js';
import {
  MessageCount,
  SendMessageAgainInput,
  ToldMessage,
  ToldMessageConnection,
  ToldMessagesArgs,
} from './told-messages.types.js';

@Resolver(() => ToldMessage)
export class ToldMessagesResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly messages: ToldMessages,
  ) {}

  @Access('operator', 'officer')
  @Query(() => ToldMessageConnection, {
    description: 'What became of messages, the newest first, without names, addresses or words.',
  })
  toldMessages(
    @CurrentActor() actor: SignedIn,
    @Args() { states, kind, ...args }: ToldMessagesArgs,
  ): Promise<Page<ToldMessage>> {
    return this.database.read(actor, (tx) => this.messages.list(tx, states ?? null, kind ?? null, args));
  }

  @Access('operator', 'officer')
  @Query(() => [MessageCount], { description: 'How many messages wait, were sent, failed and so on.' })
  messageCounts(@CurrentActor() actor: SignedIn): Promise<MessageCount[]> {
    return this.database.read(actor, (tx) => this.messages.counts(tx));
  }

  @Access('operator', 'officer')
  @Mutation(() => [MessageCount], {
    description:
      'Sends a message again that failed for good, with what holds of it now. Gives how many stand where.',
  })
  async sendMessageAgain(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which.' }) input: SendMessageAgainInput,
  ): Promise<MessageCount[]> {
    const id = fromGlobalId(input.messageId, 'ToldMessage', 'messageId');
    await this.commands.run(actor, 'sendMessageAgain', input, async (tx) => {
      await this.messages.sendAgain(tx, id);
      return id;
    });
    return this.messageCounts(actor);
  }

  @ResolveField(() => ID, { description: 'Its id, for `sendMessageAgain`.' })
  id(@Parent() { id }: ToldMessage): string {
    return toGlobalId('ToldMessage', id);
  }
}
