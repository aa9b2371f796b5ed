import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Letter } from '../notifications/letter.js';
import { type Links, MessageKind, type Recipient } from '../notifications/message-kind.js';
import type { Words } from '../notifications/words.js';
import { toGlobalId } from '../platform/graphql/global-id.js';
import { ReplyAddresses } from '../engagements/mail/reply-address.js';
import { ContributionAccount, ContributionSession } from './account.entity.js';
import { whoseAnswer } from './by-mail/contribution-answers.service.js';
import { Contribution } from './contribution.entity.js';

interface Facts {
  contribution: Contribution;
  account: ContributionAccount;
  first: string;
  last: string;
  minutes: number;
  occasion: string;
}

/** The one question to whoever received a contribution; read with the reader's own eyes. */
@Injectable()
export class ContributionAskedMessage extends MessageKind<Facts> {
  readonly kind = 'contribution-asked';
  readonly group = 'work';
  readonly library = 'contributions';

  constructor(private readonly addresses: ReplyAddresses) {
    super();
  }

  async load(tx: EntityManager, ids: Record<string, string>): Promise<Facts | { obsolete: string }> {
    const contribution = await tx.findOneBy(Contribution, { id: ids.contributionId, state: 'waiting' });
    if (
      !contribution ||
      String(contribution.version) !== ids.version ||
      String(contribution.generation) !== ids.generation
    )
      return { obsolete: 'It was answered, corrected or withdrawn, or somebody else is asked.' };
    const where = { contributionId: contribution.id, version: contribution.version };
    const account = await tx.findOneByOrFail(ContributionAccount, where);
    const sessions = await tx.findBy(ContributionSession, where);
    const days = sessions.flatMap(({ day, until }) => [day, until ?? day]).sort();
    const minutes = sessions.reduce((sum, one) => sum + one.minutes, 0);
    return {
      contribution,
      account,
      first: days[0],
      last: days[days.length - 1],
      minutes,
      occasion: ids.occasion,
    };
  }

  compose(
    { contribution, account, ...facts }: Facts,
    words: Words,
    links: Links,
    { personId }: Recipient,
  ): Letter {
    const said = { name: contribution.personName, host: contribution.hostName ?? '', title: account.title };
    const corrected = account.version > 1 ? 'corrected' : 'first';
    const occasion = facts.occasion === 'reminder' ? 'reminder' : corrected;
    const path = `/contributions/${toGlobalId('Contribution', contribution.id)}`;
    const { id, version, generation } = contribution;
    const replyTo =
      this.addresses.of(id, whoseAnswer(version, personId ? { personId } : { generation })) ?? undefined;
    return {
      subject: words(`asked.subject.${occasion}`, said),
      by: contribution.personName,
      parts: [
        { say: words(`asked.${occasion}`, said) },
        {
          facts: [
            [words('asked.what'), account.title],
            [words('asked.dates'), words('asked.range', { from: facts.first, to: facts.last })],
            [
              words('asked.hours'),
              words('asked.inAll', { hours: Math.round((facts.minutes / 60) * 10) / 10 }),
            ],
          ],
        },
        { say: words('asked.freely') },
        { act: words('asked.open'), url: personId ? links.page(path) : links.door('/confirm') },
        ...(replyTo ? [{ say: words('asked.byMail', said) }] : []),
      ],
      ...(replyTo && { replyTo }),
      inShort: null,
    };
  }
}
