import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Letter } from '../../notifications/letter.js';
import { type Links, MessageKind } from '../../notifications/message-kind.js';
import type { Words } from '../../notifications/words.js';
import { MessageFlag } from '../thread.entity.js';

interface Facts {
  outcome: 'released' | 'returned';
  words: string[];
  notes: string[];
}

/** To its writer: what an officer answered about words that wait to be sent. */
@Injectable()
export class UnsentWordsMessage extends MessageKind<Facts> {
  readonly kind = 'unsent-words';
  readonly group = 'work';
  readonly library = 'engagements';

  async load(
    tx: EntityManager,
    { flagId }: Readonly<Record<string, string>>,
  ): Promise<Facts | { obsolete: string }> {
    const flag = await tx.findOneBy(MessageFlag, { id: flagId });
    if (!flag?.textKey) return { obsolete: 'The remark is not there any more.' };
    const { authorId, textKey, raisedAt } = flag;
    const all = await tx.find(MessageFlag, { where: { authorId, textKey, raisedAt }, order: { id: 'ASC' } });
    if (all.some(({ outcome }) => outcome === null)) return { obsolete: 'Some of it waits again.' };
    return {
      outcome: all.every(({ outcome }) => outcome === 'released') ? 'released' : 'returned',
      words: all.map(({ words }) => `“${words}”`),
      notes: [...new Set(all.flatMap(({ note }) => note ?? []))],
    };
  }

  compose({ outcome, words: said, notes }: Facts, words: Words, links: Links): Letter {
    return {
      subject: words(`unsent.${outcome}Subject`),
      parts: [
        { say: words(`unsent.${outcome}`) },
        { list: said },
        ...notes.map((note) => ({ say: words('wording.note', { note }) })),
        { act: words('wording.codes'), url: links.page('/codes') },
      ],
      inShort: null,
    };
  }
}
