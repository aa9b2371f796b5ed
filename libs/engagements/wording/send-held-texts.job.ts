import { Injectable, Logger } from '@nestjs/common';
import { system } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import type { Task } from '../../platform/jobs.js';
import { HeldText } from './held-text.entity.js';
import { SendingHeldTexts } from './sending-held-texts.service.js';

const lot = 50;
/** How long what came back stays for its writer (the rule of this service; `HeldText` says it). */
const keptDays = 90;

/**
 * Sends held texts whose words were all released, gives back the others, and forgets what came back long ago and what its
 * writer has sent meanwhile without those words.
 */
@Injectable()
export class SendHeldTexts implements Task {
  private readonly log = new Logger('held texts');

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sending: SendingHeldTexts,
  ) {}

  async run(): Promise<void> {
    const answered = await this.database.as(system('relay'), async (tx) => {
      await tx.query('DELETE FROM held_text WHERE answered_at < $1', [this.clock.in(-keptDays * 24 * 3600)]);
      await tx.query(
        `DELETE FROM held_text h WHERE h.outcome IS NULL
           AND EXISTS (SELECT FROM idempotency i WHERE i.scope = h.person_id AND i.key = h.key)
           AND EXISTS (SELECT FROM message_flag f
             WHERE f.author_id = h.person_id AND f.text_key = h.text_key AND f.settled_at IS NULL)`,
      );
      return tx
        .createQueryBuilder(HeldText, 'h')
        .where('h.outcome IS NULL')
        .andWhere(
          `(SELECT bool_and(f.settled_at IS NOT NULL) FROM message_flag f
             WHERE f.author_id = h.person_id AND f.text_key = h.text_key)`,
        )
        .orderBy('h.heldAt')
        .limit(lot)
        .getMany();
    });
    for (const held of answered)
      try {
        await this.sending.answered(held);
      } catch (error) {
        this.log.error(`A held text (${held.operation}) could not be sent; the next turn tries it again`);
        this.log.error(error);
      }
  }
}
