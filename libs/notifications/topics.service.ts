import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import type { NotificationPreference } from './preference.entity.js';
import { TopicChannel, TopicPreference } from './topic-preference.entity.js';
import { topicDigestDue, unstated } from './when-to-send.js';

/** A digest that is due: of what, to whom, and from when until when. */
export interface DueDigest {
  personId: string;
  topicId: string;
  since: Date;
  until: Date;
  /** The day, where the reader lives. */
  date: string;
}

interface Choice {
  personId: string;
  topicId: string;
  channel: 'daily' | 'weekly';
  toldUntil: Date;
  gatheredOn: string | null;
  zone: string;
  chosen: Pick<NotificationPreference, 'quietFrom' | 'quietTo' | 'digestHour' | 'digestDay'> | null;
}

/**
 * How people hear of one thing, e.g. a conversation. Messages about it name it as `topicId` among their ids; what the
 * reader chose for it is obeyed when they are sent.
 */
@Injectable()
export class Topics {
  constructor(private readonly clock: Clock) {}

  async channelOf(tx: EntityManager, personId: string, topicId: string): Promise<TopicChannel> {
    return (await tx.findOneBy(TopicPreference, { personId, topicId }))?.channel ?? TopicChannel.EACH;
  }

  /** Chooses. Whoever begins with digests gets in the first what no mail has told them of yet. */
  async choose(
    tx: EntityManager,
    personId: string,
    topicId: string,
    channel: TopicChannel,
    told: Date | null = null,
  ): Promise<void> {
    const now = this.clock.now();
    await tx.query(
      `INSERT INTO topic_preference AS p (person_id, topic_id, channel, told_until, changed_at)
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (person_id, topic_id) DO UPDATE SET channel = excluded.channel, changed_at = excluded.changed_at,
         told_until = CASE WHEN p.channel IN ('daily', 'weekly') THEN p.told_until ELSE excluded.told_until END`,
      [personId, topicId, channel, told ?? now, now],
    );
  }

  /** Until when somebody was told of a thing, mail by mail; null: never. In the reader's own name. */
  async toldUntil(tx: EntityManager, personId: string, topicId: string): Promise<Date | null> {
    const [{ last }]: { last: Date | null }[] = await tx.query(
      `SELECT max(due_at) AS last FROM message WHERE person_id = $1 AND ids ->> 'topicId' = $2`,
      [personId, topicId],
    );
    return last;
  }

  /**
   * Digests whose hour and day have come, in the order of their readers; those after `after`. Quiet hours hold where the
   * hour was missed. As the relay.
   */
  async due(
    tx: EntityManager,
    after: Pick<DueDigest, 'personId' | 'topicId'> | null,
    limit: number,
  ): Promise<{ due: DueDigest[]; last: Pick<DueDigest, 'personId' | 'topicId'> | null }> {
    const now = this.clock.now();
    const rows: Choice[] = await tx.query(
      `SELECT t.person_id AS "personId", t.topic_id AS "topicId", t.channel, t.told_until AS "toldUntil",
                t.gathered_on::text AS "gatheredOn", p.time_zone AS zone,
                CASE WHEN n.person_id IS NOT NULL THEN jsonb_build_object('quietFrom', n.quiet_from, 'quietTo', n.quiet_to,
                  'digestHour', n.digest_hour, 'digestDay', n.digest_day) END AS chosen
           FROM topic_preference t JOIN person p ON p.id = t.person_id AND p.closed_at IS NULL
           LEFT JOIN notification_preference n ON n.person_id = t.person_id
          WHERE t.channel IN ('daily', 'weekly') AND ($1::uuid IS NULL OR (t.person_id, t.topic_id) > ($1, $2::uuid))
          ORDER BY t.person_id, t.topic_id LIMIT $3`,
      [after?.personId ?? null, after?.topicId ?? null, limit],
    );
    const due = rows.flatMap(({ personId, topicId, channel, toldUntil, gatheredOn, zone, chosen }) => {
      const date = topicDigestDue(channel, { ...unstated, ...chosen, timeZone: zone }, now);
      return date && date !== gatheredOn ? [{ personId, topicId, since: toldUntil, until: now, date }] : [];
    });
    return { due, last: rows.length < limit ? null : rows[rows.length - 1] };
  }

  /** Notes that a digest was asked for. As the relay. @returns false where another turn was quicker */
  async gathered(tx: EntityManager, { personId, topicId, until, date }: DueDigest): Promise<boolean> {
    const [rows]: [unknown[]] = await tx.query(
      `UPDATE topic_preference SET told_until = $3, gathered_on = $4
        WHERE person_id = $1 AND topic_id = $2 AND gathered_on IS DISTINCT FROM $4::date RETURNING person_id`,
      [personId, topicId, until, date],
    );
    return rows.length > 0;
  }
}
