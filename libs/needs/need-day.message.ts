import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Letter } from '../notifications/letter.js';
import { type Links, MessageKind } from '../notifications/message-kind.js';
import type { Words } from '../notifications/words.js';
import { toGlobalId } from '../platform/graphql/global-id.js';
import { Need } from './need.entity.js';

/** What a need's day brought: it opened, it could not be opened as it stands, or its last day is over. */
export type DayNews = 'opened' | 'stuck' | 'lapsed';

interface Facts {
  needId: string;
  news: DayNews;
  title: string | null;
}

const after: Readonly<Record<DayNews, string>> = { opened: 'open', stuck: 'approved', lapsed: 'lapsed' };

/** What Midst did by itself on a day that the need states, to its leads; read in their own name. */
@Injectable()
export class NeedDayMessage extends MessageKind<Facts> {
  readonly kind = 'need-day';
  readonly group = 'work';
  readonly library = 'needs';

  async load(
    tx: EntityManager,
    ids: Readonly<Record<string, string>>,
  ): Promise<Facts | { obsolete: string }> {
    const need = await tx.findOneBy(Need, { id: ids.needId });
    if (!need) return { obsolete: 'The reader does not speak for the institution any more.' };
    const news = ids.news as DayNews;
    if (need.state !== after[news]) return { obsolete: 'The need has moved on since.' };
    return { needId: need.id, news, title: need.title };
  }

  compose({ needId, news, title }: Facts, words: Words, links: Links): Letter {
    return {
      subject: words(`day.${news}.subject`, { title: title ?? words('untitled') }),
      parts: [
        { say: words(`day.${news}.say`) },
        { act: words(`day.${news}.act`), url: links.page(`/needs/${toGlobalId('Need', needId)}`) },
      ],
      inShort: null,
    };
  }
}
