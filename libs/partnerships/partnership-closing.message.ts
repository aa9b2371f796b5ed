import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Letter } from '../notifications/letter.js';
import { type Links, MessageKind } from '../notifications/message-kind.js';
import type { Words } from '../notifications/words.js';
import { toGlobalId } from '../platform/graphql/global-id.js';
import { Partnership } from './partnership.entity.js';

type Facts = Pick<Partnership, 'id' | 'name'>;

/** Reminds a side that a partnership cannot close before it has said who continues what. */
@Injectable()
export class PartnershipClosingMessage extends MessageKind<Facts> {
  readonly kind = 'partnership-closing';
  readonly group = 'work';
  readonly library = 'partnerships';

  async load(
    tx: EntityManager,
    { partnershipId }: Record<string, string>,
  ): Promise<Facts | { obsolete: string }> {
    const partnership = await tx.findOneBy(Partnership, { id: partnershipId });
    if (partnership?.state !== 'closing') return { obsolete: 'It is not closing any more.' };
    return { id: partnership.id, name: partnership.name };
  }

  compose({ id, name }: Facts, words: Words, links: Links): Letter {
    return {
      subject: words('closing.subject', { name }),
      parts: [
        { say: words('closing.say', { name }) },
        {
          act: words('closing.open'),
          url: links.page(`/partnerships/${toGlobalId('Partnership', id)}/handover`),
        },
      ],
      inShort: null,
    };
  }
}
