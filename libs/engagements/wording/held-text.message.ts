import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Letter } from '../../notifications/letter.js';
import { type Links, MessageKind } from '../../notifications/message-kind.js';
import type { Words } from '../../notifications/words.js';
import { MessageFlag } from '../thread.entity.js';
import { HeldText } from './held-text.entity.js';
import { textsOf } from './held-texts.service.js';
import type { CameTo } from './sending-held-texts.service.js';

interface Facts {
  came: CameTo;
  words: string[];
  notes: string[];
  /** What was written, where it was not sent. */
  texts: string[];
  reason: string | null;
}

/** To its writer: what an officer answered about a held text, and that it went by itself, or why it could not. */
@Injectable()
export class HeldTextMessage extends MessageKind<Facts> {
  readonly kind = 'held-text';
  readonly group = 'work';
  readonly library = 'engagements';

  async load(
    tx: EntityManager,
    { heldTextId, flagId, came }: Readonly<Record<string, string>>,
  ): Promise<Facts | { obsolete: string }> {
    const flag = await tx.findOneBy(MessageFlag, { id: flagId });
    if (!flag?.textKey) return { obsolete: 'The remark is not there any more.' };
    const held = came === 'sent' ? null : await tx.findOneBy(HeldText, { id: heldTextId });
    if (came !== 'sent' && held?.outcome !== came) return { obsolete: 'Its writer took it away since.' };
    const { authorId, textKey, raisedAt } = flag;
    const all = await tx.find(MessageFlag, { where: { authorId, textKey, raisedAt }, order: { id: 'ASC' } });
    return {
      came: came as CameTo,
      words: all.map(({ words }) => `“${words}”`),
      notes: [...new Set(all.flatMap(({ note }) => note ?? []))],
      texts: held ? textsOf(held.operation, held.input).map(({ text }) => text) : [],
      reason: held?.reason ?? null,
    };
  }

  compose({ came, words: held, notes, texts, reason }: Facts, words: Words, links: Links): Letter {
    return {
      subject: words(`heldText.${came}.subject`),
      parts: [
        { say: words(`heldText.${came}.what`) },
        { list: held },
        ...notes.map((note) => ({ say: words('wording.note', { note }) })),
        ...(reason ? [{ say: words('heldText.reason', { reason }) }] : []),
        ...(texts.length > 0 ? [{ say: words('heldText.texts') }, { list: texts }] : []),
        came === 'sent'
          ? { act: words('wording.codes'), url: links.page('/codes') }
          : { act: words('heldText.open'), url: links.page('/held-texts') },
      ],
      inShort: null,
    };
  }
}
