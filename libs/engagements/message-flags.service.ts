import { Injectable } from '@nestjs/common';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { AnswerDays, type WordingOutcome } from '../needs/wording-answer.js';
import { Audit } from '../people/audit.service.js';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/events.js';
import { type ConnectionArgs, page } from '../platform/graphql/connection.js';
import { Cursors } from '../platform/graphql/cursor.js';
import { newId } from '../platform/ids.js';
import { notFound } from '../platform/refusal.js';
import { RecruitmentWords } from '../reference/recruitment-words.js';
import { messageFlagged, messageReleased, messageReturned } from './engagement.events.js';
import { MessageFlag, type MessageFlagConnection, type ThreadMessage } from './thread.entity.js';

/**
 * Words of recruitment between two who were introduced: the message is held openly until an officer has answered. Its
 * writer sees it and why, the other side does not see it yet. Contact details are no remark here: the two know each
 * other by now.
 */
@Injectable()
export class MessageFlags {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly cursors: Cursors,
    private readonly audit: Audit,
    private readonly answers: AnswerDays,
    private readonly recruitment: RecruitmentWords,
  ) {}

  /**
   * Remarks what a message that was just written says, in the transaction in which it was sent. With the first remark
   * PostgreSQL holds the message.
   * @returns whether it is held
   */
  async remark(
    tx: EntityManager,
    { id: messageId, authorId, side, body }: Pick<ThreadMessage, 'id' | 'authorId' | 'side' | 'body'>,
    needId: string,
  ): Promise<boolean> {
    const found = [...new Set(this.recruitment.in(body).map((words) => words.slice(0, 300)))];
    if (found.length === 0) return false;
    const raisedAt = this.clock.now();
    const dueOn = await this.answers.due(tx);
    await tx.insert(
      MessageFlag,
      found.map((words) => ({
        id: newId(),
        messageId,
        needId,
        authorId,
        side,
        code: 'CODE-3' as const,
        words,
        raisedAt,
        dueOn,
      })),
    );
    await this.outbox.emit(tx, messageFlagged({ messageId }));
    return true;
  }

  /** Those that wait for an officer, the oldest first; or those that were answered, the newest first. */
  listed(tx: EntityManager, args: ConnectionArgs, answered: boolean): Promise<MessageFlagConnection> {
    return page<MessageFlag>(
      this.cursors,
      answered ? 'answered remarks on messages, newest first' : 'remarks on messages, oldest first',
      args,
      ({ id }) => [id],
      (after, limit) => {
        const query = tx
          .createQueryBuilder(MessageFlag, 'f')
          .where(`f.settledAt ${answered ? 'IS NOT NULL' : 'IS NULL'}`)
          .orderBy('f.id', answered ? 'DESC' : 'ASC')
          .limit(limit);
        if (after) query.andWhere(`f.id ${answered ? '<' : '>'} :after`, { after: after[0] });
        return query.getMany();
      },
      () => tx.countBy(MessageFlag, { settledAt: answered ? Not(IsNull()) : IsNull() }),
    );
  }

  /**
   * Answers for one, with a note that whoever sees the message reads. When it was the last that waited, the other side sees
   * the message, or never does.
   * @throws Refusal NOT_FOUND, also for one's own words
   */
  async settle(
    tx: EntityManager,
    actor: SignedIn,
    id: string,
    { outcome, note }: { outcome: WordingOutcome; note: string },
  ): Promise<string> {
    const { affected } = await tx.update(
      MessageFlag,
      { id, settledAt: IsNull() },
      { settledAt: this.clock.now(), settledBy: actor.personId, note, outcome },
    );
    if (affected !== 1) throw notFound('flag');
    await this.audit.write(tx, {
      act: 'settled-message-flag',
      noun: 'message-flag',
      nounId: id,
      details: { outcome },
    });
    const { messageId } = await this.get(tx, id);
    // What is held otherwise finds its answer itself, at the next turn of its task.
    if (!messageId) return id;
    // The message is locked by now, so that of two officers the second finds what the first answered.
    const flags = await tx.findBy(MessageFlag, { messageId });
    if (flags.every(({ settledAt }) => settledAt !== null)) {
      const returned = flags.some((flag) => flag.outcome === 'returned');
      await this.outbox.emit(tx, (returned ? messageReturned : messageReleased)({ messageId }));
    }
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
