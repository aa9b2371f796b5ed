import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Messages } from '../notifications/messages.service.js';
import type { Listener } from '../platform/jobs.js';
import { bothSides } from './tell-of-engagement.js';
import { Thread } from './thread.entity.js';
import { Threads } from './threads.service.js';

/** The other side learns that there is a message: once an hour at most, so that a lively hour fills no mailbox. */
@Injectable()
export class TellOfMessage implements Listener<{ messageId: string }> {
  readonly actor = 'relay';

  constructor(
    private readonly messages: Messages,
    private readonly threads: Threads,
  ) {}

  async run(tx: EntityManager, { messageId }: { messageId: string }): Promise<void> {
    const message = await this.threads.message(tx, messageId);
    if (message.held) return;
    const { threadId, authorId, side } = message;
    const thread = await tx.findOneByOrFail(Thread, { id: threadId });
    const readers = await bothSides(tx, thread);
    const hour = (await this.threads.readableSince(tx, message)).toISOString().slice(0, 13);
    for (const personId of readers)
      if (personId !== authorId && (side === 'clinician') !== (personId === thread.personId))
        await this.messages.tell(tx, {
          key: `thread-message:${threadId}:${personId}:${hour}`,
          kind: 'thread-message',
          to: { personId },
          ids: { threadId, topicId: threadId },
        });
  }
}
