import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Letter } from '../../notifications/letter.js';
import { type Links, MessageKind } from '../../notifications/message-kind.js';
import type { Words } from '../../notifications/words.js';
import { Organisation } from '../organisation.entity.js';
import { Mentoring } from './mentoring.entity.js';

interface Facts {
  association: string;
  what: 'asked' | 'stands' | 'check-in' | 'ended';
}

/** Somebody is asked whether they would be one of a pair; that it stands; whether the two met; that it ended. Names nobody. */
@Injectable()
export class MentoringMessage extends MessageKind<Facts> {
  readonly kind = 'mentoring';
  readonly group = 'work';
  readonly library = 'partnerships';

  async load(
    tx: EntityManager,
    { mentoringId, what }: Readonly<Record<string, string>>,
  ): Promise<Facts | { obsolete: string }> {
    const pair = await tx.findOneBy(Mentoring, { id: mentoringId });
    const association = pair && (await tx.findOneBy(Organisation, { id: pair.organisationId }));
    if (!association || (pair.endedAt && what !== 'ended')) return { obsolete: 'The pair had ended.' };
    return { association: association.name, what: what as Facts['what'] };
  }

  compose({ association, what }: Facts, words: Words, links: Links): Letter {
    return {
      subject: words(`mentoring.${what}.subject`, { association }),
      parts: [
        { say: words(`mentoring.${what}.say`, { association }) },
        { act: words(`mentoring.${what}.act`), url: links.page('/mentoring') },
      ],
      inShort: null,
    };
  }
}
