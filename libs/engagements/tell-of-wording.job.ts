import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Messages } from '../notifications/messages.service.js';
import type { Listener } from '../platform/jobs.js';
import { Threads } from './threads.service.js';

/** The writer learns that a message is held, on whichever way it came. */
@Injectable()
export class TellOfHeldWording implements Listener<{ messageId: string }> {
  readonly actor = 'relay';

  constructor(
    private readonly messages: Messages,
    private readonly threads: Threads,
  ) {}

  async run(tx: EntityManager, { messageId }: { messageId: string }): Promise<void> {
    const { authorId } = await this.threads.message(tx, messageId);
    await this.messages.tell(tx, {
      key: `wording-held:${messageId}`,
      kind: 'wording-held',
      to: { personId: authorId },
      ids: { messageId },
    });
  }
}

/** The writer learns what an officer answered. */
@Injectable()
export class TellOfAnsweredWording implements Listener<{ messageId: string }> {
  readonly actor = 'relay';

  constructor(
    private readonly messages: Messages,
    private readonly threads: Threads,
  ) {}

  async run(tx: EntityManager, { messageId }: { messageId: string }): Promise<void> {
    const { authorId } = await this.threads.message(tx, messageId);
    await this.messages.tell(tx, {
      key: `wording-answered:${messageId}`,
      kind: 'wording-answered',
      to: { personId: authorId },
      ids: { messageId },
    });
  }
}
