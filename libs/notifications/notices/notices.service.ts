import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { Audit } from '../../people/audit.service.js';
import type { SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import { notFound, Refusal } from '../../platform/refusal.js';
import {
  type AnswerNoticeWordsInput,
  NoticeWords,
  type WriteNoticeWordsInput,
} from './notice-words.entity.js';

/** What the programme says in its mails: written by one officer, let stand by another. */
@Injectable()
export class Notices {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async get(tx: EntityManager, id: string): Promise<NoticeWords> {
    const found = await tx.findOneBy(NoticeWords, { id });
    if (!found) throw notFound('words of a notice');
    return found;
  }

  /** @throws Refusal BAD_INPUT for a day that is past or has words, NOT_NOW while others wait */
  async write(
    tx: EntityManager,
    actor: SignedIn,
    { kind, language, words, validFrom, source }: Omit<WriteNoticeWordsInput, 'idempotencyKey'>,
  ): Promise<string> {
    await lock(tx, kind, language);
    await this.mustFit(tx, { kind, language, validFrom });
    if (await tx.existsBy(NoticeWords, { kind, language, outcome: IsNull() }))
      throw new Refusal('NOT_NOW', 'Other words for these mails wait for a second officer.');
    const id = newId();
    await tx.insert(NoticeWords, {
      ...{ id, kind, language, words: words ?? null, validFrom, source, proposedBy: actor.personId },
      ...{ proposedAt: this.clock.now(), outcome: null, answeredBy: null, answeredAt: null },
    });
    await this.audit.write(tx, {
      ...{ act: 'writeNoticeWords', noun: 'notice-words', nounId: id },
      details: { kind, language, validFrom },
    });
    return id;
  }

  /** @throws Refusal NOT_FOUND, NOT_NOW, BAD_INPUT, SECOND_OFFICER_NEEDED */
  async answer(
    tx: EntityManager,
    actor: SignedIn,
    id: string,
    { outcome }: Pick<AnswerNoticeWordsInput, 'outcome'>,
  ): Promise<void> {
    const { kind, language } = await this.get(tx, id);
    await lock(tx, kind, language);
    const waiting = await this.get(tx, id);
    if (waiting.outcome) throw new Refusal('NOT_NOW', 'These words have had their answer.');
    if (outcome === 'confirmed') {
      if (waiting.proposedBy === actor.personId)
        throw new Refusal('SECOND_OFFICER_NEEDED', 'You wrote them; another officer lets them stand.');
      await this.mustFit(tx, waiting);
    }
    const answered = { outcome, answeredBy: actor.personId, answeredAt: this.clock.now() };
    await tx.update(NoticeWords, { id }, answered);
    await this.audit.write(tx, {
      ...{ act: 'answerNoticeWords', noun: 'notice-words', nounId: id },
      details: { outcome },
    });
  }

  /** Mails that are out cannot be changed: words begin today at the earliest, and on a day of their own. */
  private async mustFit(
    tx: EntityManager,
    { kind, language, validFrom }: Pick<NoticeWords, 'kind' | 'language' | 'validFrom'>,
  ): Promise<void> {
    const sentence =
      validFrom < this.clock.now().toISOString().slice(0, 10)
        ? 'Words begin today or on a day to come: mails that are out cannot be changed.'
        : (await tx.existsBy(NoticeWords, { kind, language, validFrom, outcome: 'confirmed' }))
          ? 'Words for these mails begin on that day already. Choose another day.'
          : null;
    if (sentence) throw new Refusal('BAD_INPUT', sentence, [{ field: 'validFrom', sentence }]);
  }
}

/** Two officers at once are one after the other. */
async function lock(tx: EntityManager, kind: string, language: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(372, hashtext($1))', [`${kind}/${language}`]);
}
