import { Args, Field, ID, ObjectType, Resolver, Subscription } from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../platform/actor.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/global-id.js';
import { LiveStreams } from '../../platform/live/live-streams.service.js';
import { Engagement } from '../engagement.entity.js';
import { sideOf } from '../engagement.store.js';
import { ThreadMessage } from '../thread.entity.js';
import { Threads } from '../threads.service.js';
import { conversationTopic, engagementTopic } from './topics.js';

@ObjectType({
  description:
    'That a conversation has a message which you can read by now. Its words are read by query: `node`.',
})
export class MessageAdded {
  @Field(() => ID, { description: 'The match of the conversation.' })
  matchId: string;

  @Field(() => ID, { description: 'The message. The same one may be told twice.' })
  messageId: string;
}

@ObjectType({
  description:
    'That an engagement moved: its terms, its state, its work plan, or a document that both sides see.',
})
export class EngagementChanged {
  @Field(() => ID, { description: 'The engagement, to be read again by query.' })
  engagementId: string;
}

const asStream =
  'Ask with `Accept: text/event-stream` (GraphQL over Server-Sent Events, distinct connections mode); a comment every 12 ' +
  'seconds keeps the line open. Before each event it is read again whether it is still yours to see. The stream ends when ' +
  'your session or your sight of it does, after half an hour, and whenever Midst restarts: subscribe again, then read by ' +
  'query what you may have missed. Six at a time for each person.';

/** Live updates for those who want them; everything is told by mail and can be read by query as well. */
@Resolver()
export class LiveResolver {
  constructor(
    private readonly live: LiveStreams,
    private readonly threads: Threads,
  ) {}

  @Access('clinician', 'lead')
  @Subscription(() => MessageAdded, {
    description: `Tells of each new message of a conversation of yours, your own too, while it goes on. ${asStream}`,
  })
  messageAdded(
    @CurrentActor() actor: SignedIn,
    @Args('matchId', { type: () => ID, description: 'The match of the conversation.' }) matchId: string,
  ): Promise<AsyncIterableIterator<{ messageAdded: MessageAdded }>> {
    const id = fromGlobalId(matchId, 'Match', 'matchId');
    return this.live.watch(actor, {
      noun: 'match',
      topic: conversationTopic(id),
      seen: (tx) => this.threads.goesOn(tx, actor, id),
      told: async (tx, messageId) =>
        (await tx.existsBy(ThreadMessage, { id: messageId }))
          ? { messageAdded: { matchId, messageId: toGlobalId('ThreadMessage', messageId) } }
          : null,
    });
  }

  @Access('clinician', 'lead')
  @Subscription(() => EngagementChanged, {
    description: `Tells that an engagement on one of whose sides you are has moved. ${asStream}`,
  })
  engagementChanged(
    @CurrentActor() actor: SignedIn,
    @Args('engagementId', { type: () => ID, description: 'The engagement.' }) engagementId: string,
  ): Promise<AsyncIterableIterator<{ engagementChanged: EngagementChanged }>> {
    const id = fromGlobalId(engagementId, 'Engagement', 'engagementId');
    return this.live.watch(actor, {
      noun: 'engagement',
      topic: engagementTopic(id),
      seen: (tx) => isOnASide(tx, actor, id),
      told: () => Promise.resolve({ engagementChanged: { engagementId } }),
    });
  }
}

async function isOnASide(tx: EntityManager, actor: SignedIn, id: string): Promise<boolean> {
  const engagement = await tx.findOneBy(Engagement, { id });
  return engagement !== null && (await sideOf(tx, actor, engagement)) !== null;
}
