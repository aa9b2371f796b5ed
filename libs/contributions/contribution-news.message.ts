import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Letter } from '../notifications/letter.js';
import { type Links, MessageKind } from '../notifications/message-kind.js';
import type { Words } from '../notifications/words.js';
import { toGlobalId } from '../platform/graphql/global-id.js';
import { ContributionAccount } from './account.entity.js';
import { Contribution } from './contribution.entity.js';
import { ContributionState } from './contribution.states.js';

interface Facts {
  id: string;
  news: string;
  title: string;
}

const stillSo: Record<string, ContributionState> = {
  confirm: 'confirmed',
  dispute: 'disputed',
  remark: 'waiting',
  silence: 'waiting',
};

/** Tells the person who gave what became of the question. */
@Injectable()
export class ContributionNewsMessage extends MessageKind<Facts> {
  readonly kind = 'contribution-news';
  readonly group = 'work';
  readonly library = 'contributions';

  async load(
    tx: EntityManager,
    { contributionId, news }: Record<string, string>,
  ): Promise<Facts | { obsolete: string }> {
    const contribution = await tx.findOneBy(Contribution, { id: contributionId });
    if (contribution?.state !== stillSo[news]) return { obsolete: 'It stands otherwise by now.' };
    const { id, version } = contribution;
    const { title } = await tx.findOneByOrFail(ContributionAccount, { contributionId: id, version });
    return { id, news, title };
  }

  compose({ id, news, title }: Facts, words: Words, links: Links): Letter {
    return {
      subject: words(`news.subject.${news}`, { title }),
      parts: [
        { say: words(`news.${news}`, { title }) },
        { act: words('news.open'), url: links.page(`/contributions/${toGlobalId('Contribution', id)}`) },
      ],
      inShort: null,
    };
  }
}
