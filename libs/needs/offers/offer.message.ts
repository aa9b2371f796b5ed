import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Letter } from '../../notifications/letter.js';
import { type Links, MessageKind } from '../../notifications/message-kind.js';
import type { Words } from '../../notifications/words.js';
import { Organisation } from '../../partnerships/organisation.entity.js';
import { toGlobalId } from '../../platform/graphql/global-id.js';
import { Offer } from './offer.entity.js';

interface Came {
  offerId: string;
  /** What is offered, in one line. */
  what: string;
  /** The association or desk; null: a clinician, whose name no mail tells. */
  sender: string | null;
}

/** That somebody offers it something, to the leads of a host; read in their own name. */
@Injectable()
export class OfferCameMessage extends MessageKind<Came> {
  readonly kind = 'offer-came';
  readonly group = 'work';
  readonly library = 'needs';

  async load(
    tx: EntityManager,
    { offerId }: Readonly<Record<string, string>>,
  ): Promise<Came | { obsolete: string }> {
    const offer = await tx.findOneBy(Offer, { id: offerId, state: 'sent' });
    if (!offer?.what) return { obsolete: 'The offer did not wait for this reader any more.' };
    return { offerId, what: offer.what, sender: await nameOf(tx, offer.senderId) };
  }

  compose({ offerId, what, sender }: Came, words: Words, links: Links): Letter {
    return {
      subject: words('offer.came.subject', { what }),
      parts: [
        {
          say: sender
            ? words('offer.came.from', { sender, what })
            : words('offer.came.ofClinician', { what }),
        },
        { say: words('offer.came.yours') },
        { act: words('offer.came.act'), url: pageOf(links, offerId) },
      ],
      inShort: null,
    };
  }
}

interface Answer {
  offerId: string;
  what: string;
  host: string;
  /** Why it was declined; null: it was accepted. */
  reason: string | null;
}

/** What the host answered, to whoever sent the offer. */
@Injectable()
export class OfferAnsweredMessage extends MessageKind<Answer> {
  readonly kind = 'offer-answered';
  readonly group = 'work';
  readonly library = 'needs';

  async load(
    tx: EntityManager,
    { offerId }: Readonly<Record<string, string>>,
  ): Promise<Answer | { obsolete: string }> {
    const offer = await tx.findOneBy(Offer, { id: offerId });
    if (!offer?.what || !['accepted', 'declined'].includes(offer.state))
      return { obsolete: 'The reader does not speak for its sender any more.' };
    const host = (await nameOf(tx, offer.hostId)) ?? '';
    return { offerId, what: offer.what, host, reason: offer.state === 'declined' ? offer.reason : null };
  }

  compose({ offerId, what, host, reason }: Answer, words: Words, links: Links): Letter {
    const how = reason === null ? 'accepted' : 'declined';
    return {
      subject: words(`offer.${how}.subject`, { what }),
      parts: [
        { say: words(`offer.${how}.say`, { host: host || words('offer.theHost'), what }) },
        ...(reason === null ? [] : [{ say: words('offer.declined.reason', { reason }) }]),
        { act: words(`offer.${how}.act`), url: pageOf(links, offerId) },
      ],
      inShort: null,
    };
  }
}

function pageOf(links: Links, offerId: string): string {
  return links.page(`/offers/${toGlobalId('Offer', offerId)}`);
}

async function nameOf(tx: EntityManager, organisationId: string | null): Promise<string | null> {
  return organisationId ? ((await tx.findOneBy(Organisation, { id: organisationId }))?.name ?? null) : null;
}
