import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Letter } from '../notifications/letter.js';
import { type Links, MessageKind, type Recipient } from '../notifications/message-kind.js';
import type { Words } from '../notifications/words.js';
import { toGlobalId } from '../platform/graphql/global-id.js';
import { Match } from '../matching/match.entity.js';
import { Need } from '../needs/need.entity.js';
import { ReplyAddresses } from './mail/reply-address.js';
import { Thread } from './thread.entity.js';

interface Facts {
  threadId: string;
  matchId: string;
  title: string | null;
}

/** Tells the other side that there is a message, and nothing of what is in it. */
@Injectable()
export class ThreadMessageMessage extends MessageKind<Facts> {
  readonly kind = 'thread-message';
  readonly group = 'work';
  readonly library = 'engagements';

  constructor(private readonly addresses: ReplyAddresses) {
    super();
  }

  async load(tx: EntityManager, { threadId }: Record<string, string>): Promise<Facts | { obsolete: string }> {
    const thread = await tx.findOneBy(Thread, { id: threadId });
    const match = thread && (await tx.findOneBy(Match, { id: thread.matchId }));
    if (!thread || !match) return { obsolete: 'The reader does not see the conversation any more.' };
    const need = await tx.findOneBy(Need, { id: match.needId });
    return { threadId: thread.id, matchId: match.id, title: need?.title ?? null };
  }

  compose({ threadId, matchId, title }: Facts, words: Words, links: Links, { personId }: Recipient): Letter {
    const replyTo = (personId && this.addresses.of(threadId, personId)) ?? undefined;
    const said = { title: title ?? words('news.untitled') };
    return {
      subject: words('message.subject', said),
      parts: [
        { say: words('message.say', said) },
        { act: words('message.open'), url: links.page(`/matches/${toGlobalId('Match', matchId)}/messages`) },
        ...(replyTo ? [{ say: words('message.byMail') }] : []),
      ],
      ...(replyTo && { replyTo }),
      inShort: null,
    };
  }
}
