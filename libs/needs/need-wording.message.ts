import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Letter } from '../notifications/letter.js';
import { type Links, MessageKind } from '../notifications/message-kind.js';
import type { Words } from '../notifications/words.js';
import { toGlobalId } from '../platform/graphql/global-id.js';
import { Need } from './need.entity.js';
import { NeedFlag } from './need-record.entity.js';

interface Facts {
  needId: string;
  title: string | null;
  answer: 'released' | 'returned';
  words: string[];
  note: string | null;
}

/** What an officer answered about words of a need, to its leads; read in their own name. */
@Injectable()
export class NeedWordingMessage extends MessageKind<Facts> {
  readonly kind = 'need-wording';
  readonly group = 'work';
  readonly library = 'needs';

  async load(
    tx: EntityManager,
    { needId, flagId }: Readonly<Record<string, string>>,
  ): Promise<Facts | { obsolete: string }> {
    const need = await tx.findOneBy(Need, { id: needId });
    const flag = need && (await tx.findOneBy(NeedFlag, { id: flagId, needId }));
    if (!need || !flag?.outcome || !flag.settledAt)
      return { obsolete: 'The reader does not speak for the institution any more.' };
    const together = await tx.findBy(NeedFlag, { needId, settledAt: flag.settledAt });
    return {
      ...{ needId, title: need.title, answer: flag.outcome, note: flag.note },
      words: together.map(({ words }) => `“${words}”`),
    };
  }

  compose({ needId, title, answer, words: said, note }: Facts, words: Words, links: Links): Letter {
    return {
      subject: words(`wording.${answer}Subject`, { title: title ?? words('untitled') }),
      parts: [
        { say: words(`wording.${answer}`) },
        { list: said },
        ...(note ? [{ say: words('review.note', { note }) }] : []),
        { act: words('wording.act'), url: links.page(`/needs/${toGlobalId('Need', needId)}`) },
      ],
      inShort: null,
    };
  }
}
