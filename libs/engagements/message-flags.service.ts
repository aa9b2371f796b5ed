import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { remarksOn } from '../needs/wording.js';
import { Audit } from '../people/audit.service.js';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/events.js';
import { type ConnectionArgs, page } from '../platform/graphql/connection.js';
import { Cursors } from '../platform/graphql/cursor.js';
import { newId } from '../platform/ids.js';
import { notFound } from '../platform/refusal.js';
import { messageFlagged } from './engagement.events.js';
import { MessageFlag, type MessageFlagConnection, type ThreadMessage } from './thread.entity.js';

/**
 * Words of recruitment between two who were introduced: remarked openly, for an officer, and never held back. Contact
 * details are no remark here: the two know each other by now.
 */
@Injectable()
export class MessageFlags {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly cursors: Cursors,
    private readonly audit: Audit,
  ) {}

  /** Remarks what a message that was just written says, in the transaction in which it was sent. */
  async remark(
    tx: EntityManager,
    { id: messageId, authorId, side, body }: Pick<ThreadMessage, 'id' | 'authorId' | 'side' | 'body'>,
    needId: string,
  ): Promise<void> {
    const remarks = remarksOn(body).filter(({ code }) => code === 'CODE-3');
    if (remarks.length === 0) return;
    const raisedAt = this.clock.now();
    await tx.insert(
      MessageFlag,
      remarks.map(({ code, words }) => ({
        id: newId(),
        messageId,
        needId,
        authorId,
        side,
        code,
        words: words.slice(0, 300),
        raisedAt,
      })),
    );
    await this.outbox.emit(tx, messageFlagged({ messageId }));
  }

  /** Those that wait for an officer, the oldest first. */
  waiting(tx: EntityManager, args: ConnectionArgs): Promise<MessageFlagConnection> {
    return page<MessageFlag>(
      this.cursors,
      'remarks on messages, oldest first',
      args,
      ({ id }) => [id],
      (after, limit) => {
        const query = tx
          .createQueryBuilder(MessageFlag, 'f')
          .where('f.settledAt IS NULL')
          .orderBy('f.id', 'ASC')
          .limit(limit);
        if (after) query.andWhere('f.id > :after', { after: after[0] });
        return query.getMany();
      },
      () => tx.countBy(MessageFlag, { settledAt: IsNull() }),
    );
  }

  /** Settles one, with a note that both sides can read. @throws Refusal NOT_FOUND, also for one's own words */
  async settle(tx: EntityManager, actor: SignedIn, id: string, note: string): Promise<string> {
    const { affected } = await tx.update(
      MessageFlag,
      { id, settledAt: IsNull() },
      { settledAt: this.clock.now(), settledBy: actor.personId, note },
    );
    if (affected !== 1) throw notFound('flag');
    await this.audit.write(tx, { act: 'settled-message-flag', noun: 'message-flag', nounId: id });
    return id;
  }

  async get(tx: EntityManager, id: string): Promise<MessageFlag> {
    const flag = await tx.findOneBy(MessageFlag, { id });
    if (!flag) throw notFound('flag');
    return flag;
  }

  async ofMessages(tx: EntityManager, messageIds: readonly string[]): Promise<MessageFlag[][]> {
    const flags = await tx.find(MessageFlag, {
      where: { messageId: In([...messageIds]) },
      order: { id: 'ASC' },
    });
    return messageIds.map((id) => flags.filter(({ messageId }) => messageId === id));
  }
}
