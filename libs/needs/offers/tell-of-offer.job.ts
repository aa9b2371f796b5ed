import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Messages } from '../../notifications/messages.service.js';
import type { Listener } from '../../platform/jobs.js';
import { Offer } from './offer.entity.js';

/** Writes to the leads of a host that somebody offers it something, each once. */
@Injectable()
export class TellHostOfOffer implements Listener<{ offerId: string }> {
  readonly actor = 'relay';

  constructor(private readonly messages: Messages) {}

  async run(tx: EntityManager, { offerId }: { offerId: string }): Promise<void> {
    const { hostId } = await tx.findOneByOrFail(Offer, { id: offerId });
    await tell(tx, this.messages, 'offer-came', offerId, await speakersOf(tx, hostId));
  }
}

/** Writes to whoever sent an offer what the host answered, each once. */
@Injectable()
export class TellSenderOfAnswer implements Listener<{ offerId: string }> {
  readonly actor = 'relay';

  constructor(private readonly messages: Messages) {}

  async run(tx: EntityManager, { offerId }: { offerId: string }): Promise<void> {
    const { senderId, sentBy } = await tx.findOneByOrFail(Offer, { id: offerId });
    await tell(
      tx,
      this.messages,
      'offer-answered',
      offerId,
      senderId ? await speakersOf(tx, senderId) : [sentBy],
    );
  }
}

async function speakersOf(tx: EntityManager, organisationId: string): Promise<string[]> {
  const rows: { person_id: string }[] = await tx.query(
    `SELECT DISTINCT person_id FROM role WHERE organisation_id = $1 AND role IN ('lead', 'coordinator') AND until IS NULL`,
    [organisationId],
  );
  return rows.map(({ person_id }) => person_id);
}

function tell(
  tx: EntityManager,
  messages: Messages,
  kind: string,
  offerId: string,
  readers: readonly string[],
) {
  return messages.tellAll(
    tx,
    readers.map((personId) => ({
      ...{ key: `${kind}:${offerId}:${personId}`, kind, to: { personId }, ids: { offerId } },
    })),
  );
}
