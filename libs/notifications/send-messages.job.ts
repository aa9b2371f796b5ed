import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { system } from '../platform/actor.js';
import { workOff } from '../platform/claimed.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import type { Task } from '../platform/jobs.js';
import { Message, MessageState } from './message.entity.js';
import { type Recipient, summaryKind } from './message-kind.js';
import { MessageKinds, PostOffice } from './post-office.js';
import { Recipients } from './recipients.query.js';
import { Texts } from './texts/texts.service.js';
import { Topics } from './topics.service.js';
import { type Plan, planFor, planForTopic } from './when-to-send.js';

const relay = system('relay');

/** Sent but not yet marked is the one gap in which a mail can double; the lease outlasts the mail server's patience. */
const leaseSeconds = 60;
const batch = 100;
const atOnce = 20;
const looksInATurn = 4;
const betweenLooksMs = 200;

/** After a failed try: half a minute, doubling up to an hour, until three days have passed since it was due. */
function nextTry(attempts: number): number {
  return Math.min(30 * 2 ** (attempts - 1), 3600);
}
const giveUpAfterSeconds = 3 * 24 * 3600;

/** Sends what is due, each in its reader's language and by their choice; a mail server that is down loses nothing. */
@Injectable()
export class SendMessages implements Task {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly kinds: MessageKinds,
    private readonly postOffice: PostOffice,
    private readonly recipients: Recipients,
    private readonly texts: Texts,
    private readonly topics: Topics,
  ) {}

  /** Looks several times within its turn: whoever waits for a code counts the seconds. */
  async run(): Promise<void> {
    for (let looks = 1; ; looks++) {
      await this.sendDue();
      if (looks === looksInATurn) return;
      await pause(betweenLooksMs);
    }
  }

  private sendDue(): Promise<void> {
    return workOff(
      { batch, atOnce },
      () => this.claim(),
      (message) => this.sendOne(message),
    );
  }

  /** Leases are the database's time, deadlines the house's. */
  private claim(): Promise<Message[]> {
    return this.database.as(relay, async (tx) => {
      const rows: { id: string }[] = await tx
        .query(
          `UPDATE message SET lease_until = now() + $1 * interval '1 second', attempts = attempts + 1
          WHERE id IN (SELECT id FROM message
                        WHERE state = 'waiting' AND due_at <= $2 AND lease_until < now()
                        ORDER BY due_at LIMIT $3 FOR UPDATE SKIP LOCKED)
         RETURNING id`,
          [leaseSeconds, this.clock.now(), batch],
        )
        .then(([returned]: [{ id: string }[]]) => returned);
      if (rows.length === 0) return [];
      return tx
        .getRepository(Message)
        .createQueryBuilder('m')
        .whereInIds(rows.map((row) => row.id))
        .orderBy('m.dueAt')
        .getMany();
    });
  }

  private async sendOne(message: Message): Promise<void> {
    if (message.expiresAt && message.expiresAt < this.clock.now())
      return this.settle(
        message,
        MessageState.SUPPRESSED,
        'The news was out of date before it could be sent.',
      );
    const { recipient, plan } = await this.database.read(relay, (tx) => this.planOf(tx, message));
    if (plan.do === 'suppress') return this.settle(message, MessageState.SUPPRESSED, plan.reason);
    const urgent = this.kinds.urgent(message);
    if (urgent && message.attempts === 1) await this.texts.beside(message, urgent);
    if (plan.do === 'hold') return this.settle(message, MessageState.HELD, null);
    if (plan.do === 'wait') return this.postpone(message, plan.until);
    if (!recipient) return;

    const letter = await this.postOffice.compose(message, recipient);
    if ('obsolete' in letter) return this.settle(message, MessageState.SUPPRESSED, letter.obsolete);
    const sending = await this.postOffice.send(message, letter, recipient);
    if (sending.sent) return this.settle(message, MessageState.SENT, null);
    const late = (this.clock.now().getTime() - message.dueAt.getTime()) / 1000 > giveUpAfterSeconds;
    if (sending.forGood || late) return this.settle(message, MessageState.FAILED, sending.reason);
    await this.tryAgain(message, sending.reason);
  }

  /** Who reads it, and what their own choice makes of it now: asked in one transaction for all of it. */
  private async planOf(
    tx: EntityManager,
    message: Message,
  ): Promise<{ recipient: Recipient | null; plan: Plan }> {
    const recipient = await this.recipients.of(tx, message);
    const suppress = (reason: string) => ({ recipient, plan: { do: 'suppress', reason } as const });
    if (!recipient) return suppress('The reader is no longer there.');
    if (await this.recipients.hasStopped(tx, message, recipient))
      return suppress('The reader asked for no more mail about this.');
    if (message.personId && message.ids.topicId) {
      const channel = await this.topics.channelOf(tx, message.personId, message.ids.topicId);
      return { recipient, plan: planForTopic(channel, this.kinds.of(message).gathers) };
    }
    const group = this.kinds.groupOf(message);
    if (!message.personId || (group !== 'matches' && group !== 'groups'))
      return { recipient, plan: { do: 'send' } };
    const preference = await this.recipients.choiceOf(tx, message.personId, recipient.timeZone);
    if (group === 'groups')
      return preference.groupDigest
        ? { recipient, plan: { do: 'send' } }
        : suppress('The person wants no mail about groups.');
    const kinds = this.kinds.namesIn('matches');
    const sent = await this.recipients.sentInSevenDays(tx, message.personId, kinds);
    return {
      recipient,
      plan: planFor(preference, this.clock.now(), sent, message.kind === summaryKind),
    };
  }

  private async settle(message: Message, state: MessageState, reason: string | null): Promise<void> {
    const sentAt = state === MessageState.SENT ? this.clock.now() : null;
    await this.mark(
      `UPDATE message SET state = $2, reason = $3, sent_at = $4, lease_until = '-infinity' WHERE id = $1`,
      [message.id, state, reason, sentAt],
    );
  }

  private async tryAgain(message: Message, reason: string): Promise<void> {
    await this.mark(
      `UPDATE message SET reason = $2, lease_until = now() + $3 * interval '1 second' WHERE id = $1`,
      [message.id, reason, nextTry(message.attempts)],
    );
  }

  private async postpone(message: Message, until: Date): Promise<void> {
    await this.mark(`UPDATE message SET due_at = $2, attempts = 0, lease_until = '-infinity' WHERE id = $1`, [
      message.id,
      until,
    ]);
  }

  /** The mail is out: the mark is tried again within the lease rather than the mail after it. */
  private async mark(statement: string, values: unknown[]): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        await this.database.as(relay, (tx) => tx.query(statement, values));
        return;
      } catch (error) {
        if (tries === 20) throw error;
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    }
  }
}
