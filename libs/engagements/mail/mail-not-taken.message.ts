import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Letter } from '../../notifications/letter.js';
import { type Links, MessageKind } from '../../notifications/message-kind.js';
import type { Words } from '../../notifications/words.js';
import { toGlobalId } from '../../platform/graphql/global-id.js';
import { Thread } from '../thread.entity.js';

interface Facts {
  matchId: string;
  why: string;
}

/** Tells somebody why a mail of theirs, or what hung on it, did not reach the other side; nothing of it is repeated. */
@Injectable()
export class MailNotTakenMessage extends MessageKind<Facts> {
  readonly kind = 'mail-not-taken';
  readonly group = 'work';
  readonly library = 'engagements';

  async load(
    tx: EntityManager,
    { threadId, why }: Record<string, string>,
  ): Promise<Facts | { obsolete: string }> {
    const thread = await tx.findOneBy(Thread, { id: threadId });
    if (!thread) return { obsolete: 'The reader does not see the conversation any more.' };
    return { matchId: thread.matchId, why };
  }

  compose({ matchId, why }: Facts, words: Words, links: Links): Letter {
    return {
      subject: words(why === 'files' ? 'mailBack.subjectFiles' : 'mailBack.subject'),
      parts: [
        { say: words(`mailBack.${why}`) },
        { act: words('message.open'), url: links.page(`/matches/${toGlobalId('Match', matchId)}/messages`) },
      ],
      inShort: null,
    };
  }
}
