import { Injectable } from '@nestjs/common';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/events.js';
import { type ConnectionArgs, page } from '../platform/graphql/connection.js';
import { Cursors } from '../platform/graphql/cursor.js';
import { newId } from '../platform/ids.js';
import { notFound, Refusal } from '../platform/refusal.js';
import { Match } from '../matching/match.entity.js';
import { threadMessageSent } from './engagement.events.js';
import { sideOf } from './engagement.store.js';
import { MessageFlags } from './message-flags.service.js';
import { ThreadMail } from './mail/thread-mail.entity.js';
import { warnOfPatients } from './work/warned.js';
import {
  MessageFlag,
  Thread,
  type ThreadConnection,
  ThreadDecision,
  ThreadMessage,
  type ThreadMessageConnection,
} from './thread.entity.js';

const mostPerDay = 100;

/** The conversation of two who were introduced. */
@Injectable()
export class Threads {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly cursors: Cursors,
    private readonly flags: MessageFlags,
  ) {}

  /** Opens the conversation of a match that was introduced; the same one again where it is open. */
  async open(
    tx: EntityManager,
    match: Pick<Match, 'id' | 'institutionId' | 'personId' | 'state'>,
  ): Promise<Thread> {
    const known = await tx.findOneBy(Thread, { matchId: match.id });
    if (known) return known;
    if (match.state !== 'introduced' && match.state !== 'agreed')
      throw new Refusal('NOT_INTRODUCED', 'A conversation opens with an introduction.');
    await tx.query(
      `INSERT INTO thread (id, match_id, institution_id, person_id, opened_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING`,
      [newId(), match.id, match.institutionId, match.personId, this.clock.now()],
    );
    return tx.findOneByOrFail(Thread, { matchId: match.id });
  }

  /** @throws Refusal LOOKS_LIKE_A_PATIENT, NOT_INTRODUCED, NOT_NOW, TOO_MANY, NOT_FOUND */
  async send(
    tx: EntityManager,
    actor: SignedIn,
    { matchId, body, noPatient }: { matchId: string; body: string; noPatient: boolean },
  ): Promise<string> {
    const match = await tx.findOneBy(Match, { id: matchId });
    const side = match && (await sideOf(tx, actor, match));
    if (!match || !side) throw notFound('match');
    const thread = await this.open(tx, match);
    // Whoever withdrew is not written to any more: silence is a right.
    if (thread.closedAt || (match.state !== 'introduced' && match.state !== 'agreed'))
      throw new Refusal('NOT_NOW', 'This conversation is over; nothing can be written in it any more.');
    warnOfPatients([['body', body]], noPatient);
    const [{ sent }]: { sent: number }[] = await tx.query(
      'SELECT count(*)::int AS sent FROM thread_message WHERE author_id = $1 AND at > $2',
      [actor.personId, this.clock.in(-24 * 3600)],
    );
    if (sent >= mostPerDay)
      throw new Refusal('TOO_MANY', 'You have written very much since yesterday; go on tomorrow.');
    const id = newId();
    const at = this.clock.now();
    const message = { id, threadId: thread.id, authorId: actor.personId, side, body, at };
    await tx.insert(ThreadMessage, message);
    const held = await this.flags.remark(tx, message, match.needId);
    if (!held) await this.outbox.emit(tx, threadMessageSent({ messageId: id }));
    return id;
  }

  /** Whether the two can still write to each other, and the reader is one of them. */
  async goesOn(tx: EntityManager, actor: SignedIn, matchId: string): Promise<boolean> {
    const match = await tx.findOneBy(Match, { id: matchId });
    if (!match || (match.state !== 'introduced' && match.state !== 'agreed')) return false;
    return !(await this.ofMatch(tx, matchId))?.closedAt && (await sideOf(tx, actor, match)) !== null;
  }

  async message(tx: EntityManager, id: string): Promise<ThreadMessage> {
    const message = await tx.findOneBy(ThreadMessage, { id });
    if (!message) throw notFound('message');
    return message;
  }

  /** Records that a message says what was decided; again is nothing new. @throws Refusal NOT_FOUND, NOT_NOW */
  async decide(tx: EntityManager, actor: SignedIn, messageId: string): Promise<void> {
    const { threadId } = await this.message(tx, messageId);
    const thread = await tx.findOneByOrFail(Thread, { id: threadId });
    const side = await sideOf(tx, actor, thread);
    if (!side) throw notFound('message');
    if (thread.closedAt)
      throw new Refusal('NOT_NOW', 'This conversation is over; nothing can be recorded in it any more.');
    await tx.query(
      `INSERT INTO thread_decision (message_id, recorded_by, side, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [messageId, actor.personId, side, this.clock.now()],
    );
  }

  /** Which of these messages were recorded as decisions; null for the others. */
  async decisionsOn(tx: EntityManager, messageIds: readonly string[]): Promise<(ThreadDecision | null)[]> {
    const found = await tx.findBy(ThreadDecision, { messageId: In([...messageIds]) });
    return messageIds.map((id) => found.find(({ messageId }) => messageId === id) ?? null);
  }

  /** Messages of a conversation that say what was decided, the latest first; the oldest of very many are left out. */
  decided(tx: EntityManager, threadId: string): Promise<ThreadMessage[]> {
    return tx
      .createQueryBuilder(ThreadMessage, 'm')
      .innerJoin(ThreadDecision, 'd', 'd.messageId = m.id')
      .where('m.threadId = :threadId', { threadId })
      .orderBy('m.id', 'DESC')
      .limit(50)
      .getMany();
  }

  /** Which of these messages came by mail, and the whole of what stood there; null for the others. */
  async mailsOf(tx: EntityManager, messageIds: readonly string[]): Promise<(ThreadMail | null)[]> {
    const mails = await tx.findBy(ThreadMail, { messageId: In([...messageIds]) });
    return messageIds.map((id) => mails.find(({ messageId }) => messageId === id) ?? null);
  }

  ofMatch(tx: EntityManager, matchId: string): Promise<Thread | null> {
    return tx.findOneBy(Thread, { matchId });
  }

  /**
   * One's own conversations by what was written last. Nothing notes who has read what, for a page that is opened changes
   * nothing: what waits is what the other side wrote last.
   */
  mine(
    tx: EntityManager,
    actor: SignedIn,
    unanswered: boolean,
    args: ConnectionArgs,
  ): Promise<ThreadConnection> {
    return page<Thread & { lastId: string }>(
      this.cursors,
      `my conversations${unanswered ? ' that wait' : ''}`,
      args,
      ({ lastId }) => [lastId],
      (after, limit) =>
        tx.query(
          `SELECT t.id, t.match_id AS "matchId", t.institution_id AS "institutionId", t.person_id AS "personId",
                  t.opened_at AS "openedAt", t.closed_at AS "closedAt", l.id AS "lastId"
             FROM thread t
             CROSS JOIN LATERAL (SELECT m.id, m.side FROM thread_message m WHERE m.thread_id = t.id
                                  ORDER BY m.id DESC LIMIT 1) l
             WHERE ($1::uuid IS NULL OR l.id < $1)
               AND (NOT $2::boolean OR t.closed_at IS NULL
                    AND l.side <> CASE WHEN t.person_id = $3 THEN 'clinician' ELSE 'institution' END)
             ORDER BY l.id DESC LIMIT $4`,
          [after?.[0] ?? null, unanswered, actor.personId, limit],
        ),
    );
  }

  /** When the other side could first read it: once it was written, or once an officer had released it. */
  async readableSince(tx: EntityManager, { id, at }: ThreadMessage): Promise<Date> {
    const [last] = await tx.find(MessageFlag, {
      where: { messageId: id, settledAt: Not(IsNull()) },
      order: { settledAt: 'DESC' },
      take: 1,
    });
    return last?.settledAt ?? at;
  }

  async needTitle(tx: EntityManager, matchId: string): Promise<string | null> {
    const rows: { title: string | null }[] = await tx.query(
      'SELECT n.title FROM match m JOIN need n ON n.id = m.need_id WHERE m.id = $1',
      [matchId],
    );
    return rows[0]?.title ?? null;
  }

  /** The newest first. */
  messages(tx: EntityManager, threadId: string, args: ConnectionArgs): Promise<ThreadMessageConnection> {
    return page<ThreadMessage>(
      this.cursors,
      'messages of a thread',
      args,
      ({ id }) => [id],
      (after, limit) => {
        const query = tx
          .createQueryBuilder(ThreadMessage, 'm')
          .where('m.threadId = :threadId', { threadId })
          .orderBy('m.id', 'DESC')
          .limit(limit);
        if (after) query.andWhere('m.id < :before', { before: after[0] });
        return query.getMany();
      },
    );
  }
}
