import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Letter } from '../../notifications/letter.js';
import { type Links, MessageKind } from '../../notifications/message-kind.js';
import type { Words } from '../../notifications/words.js';
import { Organisation } from '../organisation.entity.js';
import { Endorsement } from './endorsement.entity.js';

interface Facts {
  association: string;
}

/** An association vouched for somebody; what it said is read on the page, not in the mail. */
@Injectable()
export class MemberEndorsedMessage extends MessageKind<Facts> {
  readonly kind = 'member-endorsed';
  readonly group = 'work';
  readonly library = 'partnerships';

  async load(
    tx: EntityManager,
    { endorsementId }: Readonly<Record<string, string>>,
  ): Promise<Facts | { obsolete: string }> {
    const one = await tx.findOneBy(Endorsement, { id: endorsementId });
    const association = one && (await tx.findOneBy(Organisation, { id: one.organisationId }));
    if (!association || one.revokedAt) return { obsolete: 'The endorsement had ended.' };
    return { association: association.name };
  }

  compose({ association }: Facts, words: Words, links: Links): Letter {
    return {
      subject: words('endorsed.subject', { association }),
      parts: [
        { say: words('endorsed.say', { association }) },
        { act: words('endorsed.act'), url: links.page('/account/consents') },
      ],
      inShort: null,
    };
  }
}
