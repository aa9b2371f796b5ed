import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Doors, type Looked } from '../people/doors.service.js';
import { type Actor, system } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { Secrets } from '../platform/secrets.js';
import { groupDigestKind } from './message-kind.js';
import { Message } from './message.entity.js';
import { hashOfAddress } from './recipients.query.js';
import { TopicChannel } from './topic-preference.entity.js';
import { Topics } from './topics.service.js';

const relay = system('relay');

export type Stopped = 'matches' | 'groups' | 'topic' | 'this' | 'nothing';

/**
 * Stops mail by the token in it, without an account. Doing it twice is the same as doing it once, so it needs no
 * memory of keys; a token that opens nothing is answered like one that does, so tokens cannot be probed.
 */
@Injectable()
export class Unsubscribing {
  constructor(
    private readonly database: Database,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    private readonly doors: Doors,
    private readonly topics: Topics,
  ) {}

  /** @throws Refusal TOO_MANY */
  async stop(actor: Actor, token: string): Promise<Stopped> {
    const message = await this.doors.open(actor, token, (id) => this.look(id, token));
    return message ? this.database.as(relay, (tx) => this.stopLike(tx, message)) : 'nothing';
  }

  private look(id: string, token: string): Promise<Looked<Message>> {
    return this.database.read(relay, async (tx) => {
      const message = await tx
        .getRepository(Message)
        .createQueryBuilder('m')
        .where('m.id = :id OR m.doorId = :id', { id })
        .orderBy('m.createdAt', 'DESC')
        .limit(1)
        .getOne();
      return message && this.opens(token, message, id) ? { opens: message } : { stands: message !== null };
    });
  }

  private async stopLike(tx: EntityManager, message: Message): Promise<Stopped> {
    if (message.personId && message.ids.topicId) {
      await this.topics.choose(tx, message.personId, message.ids.topicId, TopicChannel.NOTHING);
      return 'topic';
    }
    if (message.personId && message.kind === groupDigestKind) {
      await tx.query(
        `INSERT INTO notification_preference (person_id, matches, quiet_from, quiet_to, group_digest, changed_at)
         VALUES ($1, 'at-once', 21, 7, false, $2)
         ON CONFLICT (person_id) DO UPDATE SET group_digest = false, changed_at = excluded.changed_at`,
        [message.personId, this.clock.now()],
      );
      return 'groups';
    }
    if (message.personId) {
      await tx.query(
        `INSERT INTO notification_preference (person_id, matches, quiet_from, quiet_to, changed_at)
         VALUES ($1, 'not', 21, 7, $2)
         ON CONFLICT (person_id) DO UPDATE SET matches = 'not', changed_at = excluded.changed_at`,
        [message.personId, this.clock.now()],
      );
      return 'matches';
    }
    if (!message.doorId || !message.address) return 'nothing';
    await tx.query(
      'INSERT INTO mail_stop (address_hash, door_id, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [hashOfAddress(message.address), message.doorId, this.clock.now()],
    );
    return 'this';
  }

  private opens(token: string, message: Message, claimed: string): boolean {
    if (message.id === claimed) return this.secrets.opens(token, 'unsubscribe', message.id, 1);
    return (
      message.doorPurpose !== null &&
      message.doorId !== null &&
      message.doorGeneration !== null &&
      this.secrets.opens(token, message.doorPurpose, message.doorId, message.doorGeneration)
    );
  }
}
