import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../people/audit.service.js';
import { Clock } from '../platform/clock.js';
import { type ConnectionArgs, page, type Page } from '../platform/graphql/connection.js';
import { Cursors } from '../platform/graphql/cursor.js';
import { notFound } from '../platform/refusal.js';
import { MessageState } from './message.entity.js';
import type { ToldMessage } from './told-messages.types.js';

/**
 * What became of messages, for those who look after mail. Functions of PostgreSQL give it, because nobody but its reader
 * sees a message: no name, no address and nothing that it is about comes out of them.
 */
@Injectable()
export class ToldMessages {
  constructor(
    private readonly clock: Clock,
    private readonly cursors: Cursors,
    private readonly audit: Audit,
  ) {}

  /** The newest first. */
  list(
    tx: EntityManager,
    states: readonly MessageState[] | null,
    kind: string | null,
    args: ConnectionArgs,
  ): Promise<Page<ToldMessage>> {
    const wanted = states?.length ? states : Object.values(MessageState);
    return page<ToldMessage>(
      this.cursors,
      `messages told ${[...wanted].sort().join(' ')} ${kind ?? ''}`,
      args,
      ({ id }) => [id],
      (after, limit) =>
        tx.query(
          `SELECT id, kind, state, reason, attempts, created_at AS "createdAt", due_at AS "dueAt", sent_at AS "sentAt"
             FROM app.messages_told($1, $2, $3, $4)`,
          [wanted, kind, after?.[0] ?? null, limit],
        ),
      async () => {
        const counts: { state: MessageState; messages: number }[] = await this.counts(tx);
        return counts
          .filter(({ state }) => wanted.includes(state))
          .reduce((sum, one) => sum + one.messages, 0);
      },
    );
  }

  counts(tx: EntityManager): Promise<{ state: MessageState; messages: number }[]> {
    return tx.query('SELECT state, messages FROM app.message_counts()');
  }

  /** @throws Refusal NOT_FOUND where there is none, or it did not fail for good */
  async sendAgain(tx: EntityManager, id: string): Promise<void> {
    const [{ sent }]: { sent: boolean }[] = await tx.query('SELECT app.send_message_again($1, $2) AS sent', [
      id,
      this.clock.now(),
    ]);
    if (!sent) throw notFound('failed message');
    await this.audit.write(tx, { act: 'sendMessageAgain', noun: 'message', nounId: id });
  }
}
