import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Need } from '../../needs/need.entity.js';
import type { Letter } from '../../notifications/letter.js';
import { type Links, MessageKind } from '../../notifications/message-kind.js';
import type { Words } from '../../notifications/words.js';
import { Organisation } from '../../partnerships/organisation.entity.js';
import { MemberProposals } from './member-proposals.service.js';

interface Facts {
  id: string;
  title: string | null;
  association: string;
  words: string | null;
}

/** An association asks a member whether it is to be a proposal; read in the member's own name. */
@Injectable()
export class MemberProposedMessage extends MessageKind<Facts> {
  readonly kind = 'member-proposed';
  readonly group = 'matches';
  readonly library = 'matching';

  constructor(private readonly proposals: MemberProposals) {
    super();
  }

  async load(
    tx: EntityManager,
    { proposalId }: Readonly<Record<string, string>>,
  ): Promise<Facts | { obsolete: string }> {
    const [{ reader }]: { reader: string }[] = await tx.query('SELECT app.person() AS reader');
    const proposal = (await this.proposals.waiting(tx, reader)).find(({ id }) => id === proposalId);
    if (!proposal) return { obsolete: 'The proposal waited for no answer any more.' };
    const need = await tx.findOneBy(Need, { id: proposal.needId });
    const association = await tx.findOneBy(Organisation, { id: proposal.organisationId });
    if (!need || !association) return { obsolete: 'The need was no longer open.' };
    return { id: proposal.id, title: need.title, association: association.name, words: proposal.words };
  }

  compose({ id, association, words: own, ...need }: Facts, words: Words, links: Links): Letter {
    const title = need.title ?? words('proposed.untitled');
    return {
      subject: words('proposed.subject', { association, title }),
      parts: [
        { say: words('proposed.say', { association, title }) },
        ...(own ? [{ say: words('proposed.words', { words: own }) }] : []),
        { act: words('proposed.act'), url: links.page(`/proposals/${id}`) },
        { say: words('proposed.private') },
      ],
      inShort: words('proposed.inShort', { association, title }),
    };
  }
}
