import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import { AnsweredArgs } from '../needs/wording-answer.args.js';
import { Need } from '../needs/need.entity.js';
import type { Actor, SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Commands } from '../platform/commands.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { ConnectionArgs } from '../platform/graphql/connection.js';
import { fromGlobalId } from '../platform/graphql/global-id.js';
import { SettleMessageFlagInput } from './engagement.inputs.js';
import type { ThreadMail } from './mail/thread-mail.entity.js';
import { MessageFlags } from './message-flags.service.js';
import {
  MessageFlag,
  MessageFlagConnection,
  OverdueWording,
  ThreadDecision,
  ThreadMessage,
} from './thread.entity.js';
import { Threads } from './threads.service.js';
import { wordingDue } from './wording.message.js';

@Resolver(() => MessageFlag)
export class MessageFlagResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly flags: MessageFlags,
    private readonly clock: Clock,
  ) {}

  @Access('officer')
  @Query(() => MessageFlagConnection, {
    description:
      'Words of recruitment in messages, and in other texts that are held for them, that wait for an officer, the oldest first; ' +
      'or those that were answered, the newest first. The texts themselves stay with their writers.',
  })
  flaggedMessages(
    @CurrentActor() actor: SignedIn,
    @Args() args: ConnectionArgs,
    @Args() { answered }: AnsweredArgs,
  ): Promise<MessageFlagConnection> {
    return this.database.read(actor, (tx) => this.flags.listed(tx, args, answered));
  }

  @Access('officer')
  @Query(() => OverdueWording, {
    description: 'How many needs and messages wait for an answer about their words whose day is over.',
  })
  overdueWording(@CurrentActor() actor: SignedIn): Promise<OverdueWording> {
    const yesterday = this.clock
      .in(-24 * 3600)
      .toISOString()
      .slice(0, 10);
    return this.database.read(actor, (tx) => wordingDue(tx, yesterday));
  }

  @Access('officer')
  @Mutation(() => MessageFlag, {
    description:
      'Answers for words that wait: releases them, or gives what they stand in back to its writer with a reason. When the last ' +
      'of its words is released, a message is seen by the other side, and any other text goes by itself.',
  })
  async settleMessageFlag(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which, and why.' }) input: SettleMessageFlagInput,
  ): Promise<MessageFlag> {
    const flagId = fromGlobalId(input.flagId, 'MessageFlag', 'flagId');
    const id = await this.commands.run(actor, 'settleMessageFlag', input, (tx) =>
      this.flags.settle(tx, actor, flagId, input),
    );
    return this.database.read(actor, (tx) => this.flags.get(tx, id));
  }

  @ResolveField(() => Need, { nullable: true, description: 'The need for which the two were introduced.' })
  need(@Parent() { needId }: MessageFlag, @CurrentActor() actor: Actor): Promise<Need | null> {
    return this.database.read(actor, async (tx) => (needId ? tx.findOneBy(Need, { id: needId }) : null));
  }
}

/** One for each operation, found by the actor of it. */
type Loaders<V> = WeakMap<Actor, DataLoader<string, V>>;

@Resolver(() => ThreadMessage)
export class ThreadMessageResolver {
  private readonly flagged: Loaders<MessageFlag[]> = new WeakMap();
  private readonly mails: Loaders<ThreadMail | null> = new WeakMap();
  private readonly decisions: Loaders<ThreadDecision | null> = new WeakMap();

  constructor(
    private readonly database: Database,
    private readonly remarks: MessageFlags,
    private readonly threads: Threads,
  ) {}

  @ResolveField(() => ThreadDecision, {
    nullable: true,
    description: 'That it was recorded as a decision; null for most messages.',
  })
  decision(@Parent() { id }: ThreadMessage, @CurrentActor() actor: Actor): Promise<ThreadDecision | null> {
    return this.load(this.decisions, actor, id, (tx, ids) => this.threads.decisionsOn(tx, ids));
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Of a message that came by mail: the whole of it, with what was quoted. Null for all others.',
  })
  async original(@Parent() { id }: ThreadMessage, @CurrentActor() actor: Actor): Promise<string | null> {
    const mail = await this.load(this.mails, actor, id, (tx, ids) => this.threads.mailsOf(tx, ids));
    return mail?.original ?? null;
  }

  @ResolveField(() => [MessageFlag], {
    description: 'Its words that an officer looks at; empty for nearly every message.',
  })
  flags(@Parent() { id }: ThreadMessage, @CurrentActor() actor: Actor): Promise<MessageFlag[]> {
    return this.load(this.flagged, actor, id, (tx, ids) => this.remarks.ofMessages(tx, ids));
  }

  /** What is known of one message, asked together with that of all others of the page. */
  private load<V>(
    loaders: Loaders<V>,
    actor: Actor,
    id: string,
    ask: (tx: EntityManager, ids: readonly string[]) => Promise<V[]>,
  ): Promise<V> {
    let loader = loaders.get(actor);
    if (!loader) {
      loader = new DataLoader((ids: readonly string[]) => this.database.read(actor, (tx) => ask(tx, ids)), {
        cache: false,
      });
      loaders.set(actor, loader);
    }
    return loader.load(id);
  }
}
