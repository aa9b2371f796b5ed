import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AnswerDays } from '../../needs/wording-answer.js';
import { remarksOn } from '../../needs/wording.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Commands, type Idempotent } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { newId } from '../../platform/ids.js';
import { Refusal } from '../../platform/refusal.js';
import type { EngagementsRefusalCode } from '../engagement.refusals.js';
import { MessageFlag } from '../thread.entity.js';
import { lookedAt, textsAt } from './looked-at.js';

/**
 * Looks at what a mutation would say to another side before it runs. Words of recruitment are held openly: nothing is done yet,
 * its writer reads which words and until when an officer answers, and sends the same words again once they are released. What
 * says the same without them goes at once. The remark outlives the refusal, so it is written in a transaction of its own.
 */
@Injectable()
export class FirstLook implements OnModuleInit {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly answers: AnswerDays,
  ) {}

  onModuleInit(): void {
    this.commands.lookFirst((actor, operation, input) => this.look(actor, operation, input));
  }

  /** @throws Refusal WORDING_HELD */
  private async look(actor: Actor, operation: string, input: Idempotent): Promise<void> {
    // Whoever answers by a link is nobody to whom an officer could write.
    if (actor.kind !== 'person') return;
    const texts = (lookedAt[operation] ?? []).flatMap((path) => textsAt(input, path));
    const found = texts.flatMap(({ field, text }) =>
      remarksOn(text)
        .filter(({ code }) => code === 'CODE-3')
        .map(({ words }) => ({ field, words: words.slice(0, 300) })),
    );
    if (found.length === 0) return;
    const textKey = keyOf(operation, texts);
    const dueOn = await this.database.as(actor, async (tx) => {
      const before = await tx.find(MessageFlag, {
        where: { authorId: actor.personId, textKey },
        order: { id: 'DESC' },
      });
      const waiting = before.find(({ settledAt }) => settledAt === null);
      if (waiting) return waiting.dueOn;
      const latest = before.filter(({ raisedAt }) => raisedAt.getTime() === before[0].raisedAt.getTime());
      if (latest.length > 0 && latest.every(({ outcome }) => outcome === 'released')) return null;
      return this.remark(
        actor.personId,
        operation,
        textKey,
        [...new Set(found.map(({ words }) => words))],
        tx,
      );
    });
    if (dueOn === null) return;
    const words = [...new Set(found.map((one) => `“${one.words}”`))].join(', ');
    const sentence =
      `${words}: this reads like recruitment and is held. A programme officer answers by ${dueOn}, and you get a mail. ` +
      'If it is released, send the same words again; without them you can send it now.';
    throw new Refusal<EngagementsRefusalCode>(
      'WORDING_HELD',
      sentence,
      [...new Set(found.map(({ field }) => field))].map((field) => ({ field, sentence })),
    );
  }

  private async remark(
    authorId: string,
    operation: string,
    textKey: string,
    words: readonly string[],
    tx: Parameters<AnswerDays['due']>[0],
  ): Promise<string> {
    const raisedAt = this.clock.now();
    const dueOn = await this.answers.due(tx);
    await tx.insert(
      MessageFlag,
      words.map((one) => ({
        ...{ id: newId(), messageId: null, needId: null, side: null, code: 'CODE-3' as const },
        ...{ authorId, operation, textKey, words: one, raisedAt, dueOn },
      })),
    );
    return dueOn;
  }
}

/** The same words for the same purpose, whatever else of the input changed. */
function keyOf(operation: string, texts: readonly { field: string; text: string }[]): string {
  const said = texts.map(({ field, text }) => [field, text.trim().replace(/\s+/g, ' ')]);
  return createHash('sha256')
    .update(JSON.stringify([operation, said]))
    .digest('base64url');
}
