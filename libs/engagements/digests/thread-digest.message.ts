import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Match } from '../../matching/match.entity.js';
import { Need } from '../../needs/need.entity.js';
import type { Letter } from '../../notifications/letter.js';
import { type Links, MessageKind } from '../../notifications/message-kind.js';
import type { Words } from '../../notifications/words.js';
import { toGlobalId } from '../../platform/graphql/global-id.js';
import type { Side } from '../engagement.entity.js';
import { Thread } from '../thread.entity.js';
import { type Happened, happened, isNews } from './happened.query.js';

interface Facts extends Happened {
  matchId: string;
  title: string | null;
}

/** What the other side did since the last digest, in numbers: no word of it leaves the pages. */
@Injectable()
export class ThreadDigestMessage extends MessageKind<Facts> {
  readonly kind = 'thread-digest';
  readonly group = 'work';
  readonly library = 'engagements';
  override readonly gathers = true;

  async load(
    tx: EntityManager,
    { topicId, side, since, until }: Record<string, string>,
  ): Promise<Facts | { obsolete: string }> {
    const thread = await tx.findOneBy(Thread, { id: topicId });
    const match = thread && (await tx.findOneBy(Match, { id: thread.matchId }));
    if (!thread || !match) return { obsolete: 'The reader does not see the conversation any more.' };
    const span = { since: new Date(since), until: new Date(until) };
    const news = await happened(tx, thread, side as Side, span);
    if (!isNews(news)) return { obsolete: 'Nothing of it is there for the reader any more.' };
    const need = await tx.findOneBy(Need, { id: match.needId });
    return { ...news, matchId: match.id, title: need?.title ?? null };
  }

  compose({ matchId, title, engagementId, sessions, ...news }: Facts, words: Words, links: Links): Letter {
    const counted: readonly [string, number][] = [
      ['messages', news.messages],
      ['decisions', news.decisions],
      ['documents', news.documents],
      ['plans', news.plans],
      ['sessionsAdded', sessions.added],
      ['sessionsMoved', sessions.moved],
      ['sessionsGone', sessions.gone],
    ];
    const said = { title: title ?? words('news.untitled') };
    return {
      subject: words('threadDigest.subject', said),
      parts: [
        { say: words('threadDigest.say', said) },
        {
          list: counted.flatMap(([key, count]) =>
            count > 0 ? [words(`threadDigest.${key}`, { count })] : [],
          ),
        },
        { act: words('message.open'), url: links.page(`/matches/${toGlobalId('Match', matchId)}/messages`) },
        ...(engagementId
          ? [
              {
                act: words('threadDigest.work'),
                url: links.page(`/engagements/${toGlobalId('Engagement', engagementId)}`),
              },
            ]
          : []),
      ],
      inShort: null,
    };
  }
}
