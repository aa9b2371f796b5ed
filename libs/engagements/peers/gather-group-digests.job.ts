import { Injectable } from '@nestjs/common';
import { groupDigestKind } from '../../notifications/message-kind.js';
import { Messages } from '../../notifications/messages.service.js';
import { Recipients } from '../../notifications/recipients.query.js';
import { digestDue } from '../../notifications/when-to-send.js';
import { system } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import type { Task } from '../../platform/jobs.js';
import { digestDays } from './group-digest.message.js';

const relay = system('relay');

/** Once a week, at the hour and on the day that each chose: what others asked and answered in their groups. */
@Injectable()
export class GatherGroupDigests implements Task {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly recipients: Recipients,
    private readonly messages: Messages,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const people: { id: string; time_zone: string }[] = await this.database.read(relay, (tx) =>
      tx.query(
        `SELECT DISTINCT p.id, p.time_zone FROM peer_member m JOIN person p ON p.id = m.person_id AND p.closed_at IS NULL
          WHERE m.left_at IS NULL AND (
            EXISTS (SELECT FROM peer_question q WHERE q.topic = m.topic AND q.language = m.language AND q.author_id <> p.id
              AND q.hidden_at IS NULL AND q.at > $1)
            OR EXISTS (SELECT FROM peer_answer a WHERE a.topic = m.topic AND a.language = m.language AND a.author_id <> p.id
              AND a.hidden_at IS NULL AND a.at > $1))`,
        [this.clock.in(-digestDays * 86_400)],
      ),
    );
    for (const { id: personId, time_zone: timeZone } of people) {
      const choice = await this.database.read(relay, (tx) =>
        this.recipients.choiceOf(tx, personId, timeZone),
      );
      const date = choice.groupDigest ? digestDue({ ...choice, matches: 'weekly' }, now) : null;
      // On most days nothing is due to most people: only what is told begins a writing transaction.
      if (!date) continue;
      await this.database.as(relay, (tx) =>
        this.messages.tell(tx, {
          ...{ key: `${groupDigestKind}:${personId}:${date}`, kind: groupDigestKind },
          ...{ to: { personId }, ids: {} },
          expiresAt: this.clock.in(2 * 86_400),
        }),
      );
    }
  }
}
