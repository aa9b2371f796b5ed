import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import type { Message } from './message.entity.js';
import type { Recipient } from './message-kind.js';
import { NotificationPreference } from './preference.entity.js';
import { type Preference, unstated } from './when-to-send.js';

/** An address as the list of stopped mail keeps it. */
export function hashOfAddress(address: string): string {
  return createHash('sha256').update(address.trim().toLowerCase()).digest('base64url');
}

/** Who gets a message and what they chose, read by the relay at the moment of sending, all in one transaction. */
@Injectable()
export class Recipients {
  constructor(private readonly clock: Clock) {}

  async of(tx: EntityManager, message: Message): Promise<Recipient | null> {
    if (!message.personId)
      return {
        personId: null,
        name: message.name,
        address: message.address!,
        language: message.language ?? 'en-GB',
        timeZone: 'Europe/London',
      };
    return this.person(tx, message.personId);
  }

  async person(tx: EntityManager, personId: string): Promise<Recipient | null> {
    const [person]: { email: string; name: string | null; locale: string; time_zone: string }[] =
      await tx.query(
        `SELECT c.email, p.name, p.locale, p.time_zone
           FROM person p JOIN person_contact c ON c.person_id = p.id
          WHERE p.id = $1 AND p.closed_at IS NULL`,
        [personId],
      );
    if (!person) return null;
    return {
      personId,
      name: person.name,
      address: person.email,
      language: person.locale,
      timeZone: person.time_zone,
    };
  }

  async hasStopped(tx: EntityManager, message: Message, recipient: Recipient): Promise<boolean> {
    if (message.personId || !message.doorId) return false;
    const found: unknown[] = await tx.query(
      'SELECT 1 FROM mail_stop WHERE address_hash = $1 AND door_id = $2',
      [hashOfAddress(recipient.address), message.doorId],
    );
    return found.length > 0;
  }

  /** How the person wants to be told; what holds for everybody where they never chose. */
  async choiceOf(tx: EntityManager, personId: string, timeZone: string): Promise<Preference> {
    const chosen = await tx.findOneBy(NotificationPreference, { personId });
    return { ...unstated, ...chosen, timeZone };
  }

  /** How many messages of these kinds went to the person in the last seven days. */
  async sentInSevenDays(tx: EntityManager, personId: string, kinds: readonly string[]): Promise<number> {
    const [{ sent }]: { sent: number }[] = await tx.query(
      `SELECT count(*)::int AS sent FROM message
          WHERE person_id = $1 AND kind = ANY ($2) AND state = 'sent' AND sent_at > $3`,
      [personId, kinds, this.clock.in(-7 * 24 * 3600)],
    );
    return sent;
  }
}
