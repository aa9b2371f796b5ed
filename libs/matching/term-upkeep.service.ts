import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { notFound, Refusal } from '../platform/refusal.js';
import { Audit } from '../people/audit.service.js';
import { TermSynonym } from '../reference/term-synonym.entity.js';
import type { TermKind } from '../reference/terms.js';
import { Vocabulary } from '../reference/vocabulary.js';

/** Words for a term, as an officer states them. */
export interface StatedWords {
  kind: TermKind;
  code: string;
  words: string;
  reason: string;
}

/** The only writer of the words that officers add; every change leaves an entry in the audit trail. */
@Injectable()
export class TermUpkeep {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly vocabulary: Vocabulary,
  ) {}

  /** @throws Refusal NOT_FOUND without such a term, CONFLICT where the words mean a term already */
  async add(tx: EntityManager, actor: SignedIn, { kind, code, words, reason }: StatedWords): Promise<string> {
    const term = this.vocabulary.find(kind, code);
    if (!term) throw notFound('term');
    const meant = this.vocabulary.map(kind, words);
    const [known] = meant.terms;
    if (known && !meant.rest)
      throw new Refusal(
        'CONFLICT',
        `These words mean “${this.vocabulary.name(kind, known.code)}” already; choose others, or take those away first.`,
        [{ field: 'words', sentence: 'Words mean one term only.' }],
      );
    const id = newId();
    await tx.insert(TermSynonym, {
      ...{
        id,
        kind,
        code,
        words,
        reason,
        addedBy: actor.personId,
        addedAt: this.clock.now(),
        removedAt: null,
      },
    });
    await this.audit.write(tx, { act: 'addSynonym', noun: kind, nounId: code, reason, details: { id } });
    return id;
  }

  /** @throws Refusal NOT_FOUND where nobody has added these words */
  async remove(tx: EntityManager, { kind, words, reason }: Omit<StatedWords, 'code'>): Promise<string> {
    const all = await tx.findBy(TermSynonym, { kind, removedAt: IsNull() });
    const found = all.find((one) => one.words.toLowerCase() === words.toLowerCase());
    if (!found) throw notFound('synonym');
    await tx.update(TermSynonym, { id: found.id }, { removedAt: this.clock.now() });
    await this.audit.write(tx, {
      ...{ act: 'removeSynonym', noun: kind, nounId: found.code, reason },
      details: { id: found.id },
    });
    return found.id;
  }

  /** Words in use, the newest first, at most a thousand. */
  inUse(tx: EntityManager): Promise<TermSynonym[]> {
    return tx.find(TermSynonym, {
      take: 1000,
      where: { removedAt: IsNull() },
      order: { addedAt: 'DESC', id: 'DESC' },
    });
  }
}
