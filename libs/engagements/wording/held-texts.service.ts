import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { AnswerDays } from '../../needs/wording-answer.js';
import type { SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import type { Idempotent } from '../../platform/commands.js';
import { newId } from '../../platform/ids.js';
import { notFound, Refusal } from '../../platform/refusal.js';
import { MessageFlag } from '../thread.entity.js';
import { HeldText } from './held-text.entity.js';
import { type FoundText, lookedAt, textsAt } from './looked-at.js';

/** More than anybody writes in two working days. */
const mostWaiting = 50;

/** Something that was sent, with the words for which it is held. */
export interface ToHold {
  operation: string;
  input: Idempotent;
  texts: readonly FoundText[];
  words: readonly string[];
}

/** Texts that wait for an officer's answer about their words, each with its writer's wish as it was sent. */
@Injectable()
export class HeldTexts {
  constructor(
    private readonly clock: Clock,
    private readonly answers: AnswerDays,
  ) {}

  /** Whether an officer has released these very words of this person for this purpose. */
  async areReleased(
    tx: EntityManager,
    { personId }: SignedIn,
    operation: string,
    texts: readonly FoundText[],
  ): Promise<boolean> {
    const remarks = await remarksOf(tx, personId, keyOf(operation, texts));
    return remarks.length > 0 && remarks.every(({ outcome }) => outcome === 'released');
  }

  /**
   * Keeps what was sent, and remarks its words where they do not wait yet. The same key again replaces what it sent first:
   * whoever goes back and writes it anew means the same one thing.
   * @returns until which day an officer answers
   * @throws Refusal TOO_MANY
   */
  async hold(
    tx: EntityManager,
    { personId }: SignedIn,
    { operation, input, texts, words }: ToHold,
  ): Promise<{ id: string; dueOn: string }> {
    const textKey = keyOf(operation, texts);
    await lockWords(tx, textKey);
    const waiting = await tx.countBy(HeldText, { personId, outcome: IsNull() });
    if (waiting >= mostWaiting)
      throw new Refusal(
        'TOO_MANY',
        'Very much of yours waits for an officer already; take some of it back first.',
      );
    const heldAt = this.clock.now();
    const remarks = await remarksOf(tx, personId, textKey);
    let dueOn = remarks.find(({ settledAt }) => settledAt === null)?.dueOn;
    if (!dueOn) {
      dueOn = await this.answers.due(tx);
      await tx.insert(
        MessageFlag,
        words.map((one) => ({
          ...{ id: newId(), messageId: null, needId: null, side: null, code: 'CODE-3' as const },
          ...{ authorId: personId, operation, textKey, words: one, raisedAt: heldAt, dueOn },
        })),
      );
    }
    const { idempotencyKey: key, ...sent } = input;
    const [{ id }]: { id: string }[] = await tx.query(
      `INSERT INTO held_text (id, person_id, operation, key, text_key, input, held_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (person_id, key) DO UPDATE SET operation = excluded.operation, text_key = excluded.text_key,
         input = excluded.input, held_at = excluded.held_at, outcome = NULL, reason = NULL, answered_at = NULL
       RETURNING id`,
      [newId(), personId, operation, key, textKey, JSON.stringify(sent), heldAt],
    );
    return { id, dueOn };
  }

  /** One's own, the newest first. What went since under the same key, without those words, waits for nothing. */
  mine(tx: EntityManager, { personId }: SignedIn): Promise<HeldText[]> {
    return tx
      .createQueryBuilder(HeldText, 'h')
      .where('h.personId = :personId', { personId })
      .andWhere('NOT EXISTS (SELECT FROM idempotency i WHERE i.scope = h.person_id AND i.key = h.key)')
      .orderBy('h.heldAt', 'DESC')
      .limit(100)
      .getMany();
  }

  /** Takes one's own back, or away; with it goes what nobody has answered about its words. @throws Refusal NOT_FOUND */
  async drop(tx: EntityManager, { personId }: SignedIn, id: string): Promise<void> {
    const { affected } = await tx.delete(HeldText, { id, personId });
    if (affected !== 1) throw notFound('held text');
  }

  /** What was remarked about its words. */
  remarks(tx: EntityManager, { personId, textKey }: HeldText): Promise<MessageFlag[]> {
    return remarksOf(tx, personId, textKey);
  }
}

/** What its writer wrote, as they wrote it. Pure. */
export function textsOf(operation: string, input: unknown): FoundText[] {
  return (lookedAt[operation] ?? []).flatMap((path) => textsAt(input, path));
}

/** One waits for the other: who remarks words while an officer answers for them finds the answer, or is answered too. */
export async function lockWords(tx: EntityManager, textKey: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('words of ' || $1, 0))`, [textKey]);
}

/** Those that were remarked last, together. */
async function remarksOf(tx: EntityManager, authorId: string, textKey: string): Promise<MessageFlag[]> {
  const all = await tx.find(MessageFlag, { where: { authorId, textKey }, order: { id: 'DESC' } });
  return all.filter(({ raisedAt }) => raisedAt.getTime() === all[0].raisedAt.getTime()).reverse();
}

/** The same words for the same purpose, whatever else of the input changed. */
function keyOf(operation: string, texts: readonly FoundText[]): string {
  const said = texts.map(({ field, text }) => [field, text.trim().replace(/\s+/g, ' ')]);
  return createHash('sha256')
    .update(JSON.stringify([operation, said]))
    .digest('base64url');
}
