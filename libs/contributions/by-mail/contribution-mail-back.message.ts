import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Letter } from '../../notifications/letter.js';
import { type Links, MessageKind, type Recipient } from '../../notifications/message-kind.js';
import type { Words } from '../../notifications/words.js';
import { toGlobalId } from '../../platform/graphql/global-id.js';
import { ContributionAccount } from '../account.entity.js';
import { Contribution } from '../contribution.entity.js';

interface Facts {
  contribution: Contribution;
  title: string;
  why: string;
}

/** Tells whoever answered by mail that this confirmed nothing, why, and where to answer; nothing of it is repeated. */
@Injectable()
export class ContributionMailBackMessage extends MessageKind<Facts> {
  readonly kind = 'contribution-mail-back';
  readonly group = 'work';
  readonly library = 'contributions';

  async load(
    tx: EntityManager,
    { contributionId, why }: Readonly<Record<string, string>>,
  ): Promise<Facts | { obsolete: string }> {
    const contribution = await tx.findOneBy(Contribution, { id: contributionId });
    if (!contribution || contribution.state === 'withdrawn' || contribution.state === 'recorded')
      return { obsolete: 'It was withdrawn, or the reader is not asked any more.' };
    const { id, version } = contribution;
    const { title } = await tx.findOneByOrFail(ContributionAccount, { contributionId: id, version });
    return { contribution, title, why };
  }

  compose({ contribution, title, why }: Facts, words: Words, links: Links, { personId }: Recipient): Letter {
    const said = { name: contribution.personName, title };
    const path = `/contributions/${toGlobalId('Contribution', contribution.id)}`;
    return {
      subject: words('mailBack.subject', said),
      by: contribution.personName,
      parts: [
        { say: words(`mailBack.${why}`, said) },
        { act: words('mailBack.open'), url: personId ? links.page(path) : links.door('/confirm') },
      ],
      inShort: null,
    };
  }
}
