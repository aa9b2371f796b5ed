import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Messages } from '../../notifications/messages.service.js';
import type { Listener } from '../../platform/jobs.js';
import { MessageFlag } from '../thread.entity.js';

/** The writer of a text that waits to be sent learns what an officer answered. */
@Injectable()
export class TellOfUnsentWords implements Listener<{ flagId: string }> {
  readonly actor = 'relay';

  constructor(private readonly messages: Messages) {}

  async run(tx: EntityManager, { flagId }: { flagId: string }): Promise<void> {
    const flag = await tx.findOneBy(MessageFlag, { id: flagId });
    if (!flag) return;
    const to = { personId: flag.authorId };
    await this.messages.tell(tx, {
      key: `unsent-words:${flagId}`,
      kind: 'unsent-words',
      to,
      ids: { flagId },
    });
  }
}
