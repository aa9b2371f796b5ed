import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Letter } from '../notifications/letter.js';
import { type Links, MessageKind } from '../notifications/message-kind.js';
import type { Words } from '../notifications/words.js';
import { toGlobalId } from '../platform/graphql/global-id.js';
import { Organisation } from './organisation.entity.js';
import { Partnership, PartnershipParty } from './partnership.entity.js';

interface Facts {
  partnershipId: string;
  /** Null for a sensitive one: its name is in no mail, not even in one to its own lead. */
  organisation: string | null;
  name: string;
  purpose: string;
}

/** Tells a lead that a partnership waits for the agreement of their side; read in their own name. */
@Injectable()
export class ProposalMessage extends MessageKind<Facts> {
  readonly kind = 'partnership-proposed';
  readonly group = 'work';
  readonly library = 'partnerships';

  async load(
    tx: EntityManager,
    { partnershipId, partyId }: Record<string, string>,
  ): Promise<Facts | { obsolete: string }> {
    const partnership = await tx.findOneBy(Partnership, { id: partnershipId, state: 'exploring' });
    const party = await tx.findOneBy(PartnershipParty, { id: partyId });
    const organisation = party && (await tx.findOneBy(Organisation, { id: party.organisationId }));
    if (!partnership || !party || party.agreedAt || !organisation)
      return { obsolete: 'This side had answered, or the partnership was no longer a proposal.' };
    return {
      partnershipId,
      organisation: organisation.name,
      name: partnership.name,
      purpose: partnership.purpose,
    };
  }

  compose({ partnershipId, organisation, name, purpose }: Facts, words: Words, links: Links): Letter {
    return {
      subject: words('proposal.subject', { organisation: organisation ?? words('proposal.yours') }),
      parts: [
        { say: words('proposal.opening', { name, purpose }) },
        { say: words('proposal.ask') },
        {
          act: words('proposal.open'),
          url: links.page(`/partnerships/${toGlobalId('Partnership', partnershipId)}`),
        },
      ],
      inShort: null,
    };
  }
}
