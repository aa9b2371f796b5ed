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
    readonly messages: Messages,
    readonly threads: Threads,
  ) {}

  async run(tx: EntityManager, { messageId }: { messageId: string }): Promise<void> {
    await tellWriter(tx, this, 'wording-held', messageId);
  }
}

/** The writer learns what an officer answered. */
@Injectable()
export class TellOfAnsweredWording implements Listener<{ messageId: string }> {
  readonly actor = 'relay';

  constructor(
    readonly messages: Messages,
    readonly threads: Threads,
  ) {}

  async run(tx: EntityManager, { messageId }: { messageId: string }): Promise<void> {
    await tellWriter(tx, this, 'wording-answered', messageId);
  }
}

async function tellWriter(
  tx: EntityManager,
  { messages, threads }: { messages: Messages; threads: Threads },
  kind: 'wording-held' | 'wording-answered',
  messageId: string,
): Promise<void> {
  const { authorId } = await threads.message(tx, messageId);
  await messages.tell(tx, {
    key: `${kind}:${messageId}`,
    kind,
    to: { personId: authorId },
    ids: { messageId },
  });
}
