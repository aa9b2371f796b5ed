import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Letter } from '../notifications/letter.js';
import { type Links, MessageKind } from '../notifications/message-kind.js';
import type { Urgent } from '../notifications/texts/texts.service.js';
import type { Words } from '../notifications/words.js';
import { toGlobalId } from '../platform/graphql/global-id.js';
import { Need } from '../needs/need.entity.js';
import { checksFor } from './checks.js';
import { Engagement, EngagementTerms } from './engagement.entity.js';

interface Facts {
  news: string;
  engagementId: string;
  title: string | null;
  firstDay: string | null;
  lastDay: string | null;
  waits: boolean;
  visit: boolean;
}

/** Tells one side what happened to an engagement. No name and no place is in it: a sensitive need shows neither. */
@Injectable()
export class EngagementNewsMessage extends MessageKind<Facts> {
  readonly kind = 'engagement-news';
  readonly group = 'work';
  readonly library = 'engagements';

  override urgent({ news }: Readonly<Record<string, string>>): Urgent | null {
    return news === 'changed' || news === 'cancelled' ? { kind: 'trip', path: '/engagements' } : null;
  }

  async load(
    tx: EntityManager,
    { engagementId, news }: Record<string, string>,
  ): Promise<Facts | { obsolete: string }> {
    const engagement = await tx.findOneBy(Engagement, { id: engagementId });
    if (!engagement) return { obsolete: 'The reader does not see the engagement any more.' };
    if (news !== 'cancelled' && engagement.state === 'cancelled')
      return { obsolete: 'It was cancelled meanwhile.' };
    const { version, needId, firstDay, lastDay } = engagement;
    const terms = await tx.findOneBy(EngagementTerms, { engagementId, version });
    const need = await tx.findOneBy(Need, { id: needId });
    const waits =
      news === 'agreed' && !!terms?.legs.some((leg) => checksFor(leg, terms.activities).length > 0);
    const visit = news === 'proposed' && !!terms?.legs.some(({ mode }) => mode === 'uk-bound');
    return { news, engagementId, title: need?.title ?? null, firstDay, lastDay, waits, visit };
  }

  compose(
    { news, engagementId, title, firstDay, lastDay, waits, visit }: Facts,
    words: Words,
    links: Links,
  ): Letter {
    const said = { title: title ?? words('news.untitled') };
    return {
      subject: words(`news.subject.${news}`, said),
      parts: [
        { say: words(`news.${news}`, said) },
        ...(firstDay && lastDay && news !== 'cancelled'
          ? [
              {
                facts: [[words('news.dates'), words('news.range', { from: firstDay, to: lastDay })] as const],
              },
            ]
          : []),
        ...(waits ? [{ say: words('news.waits') }] : []),
        ...(visit ? [{ say: words('news.visitWaits') }] : []),
        {
          act: words('news.open'),
          url: links.page(`/engagements/${toGlobalId('Engagement', engagementId)}`),
        },
      ],
      inShort: null,
    };
  }
}
