import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import type { PartnershipsRefusalCode } from '../../partnerships/partnerships.refusals.js';
import { Audit } from '../../people/audit.service.js';
import type { SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import { notFound, Refusal, wrongField } from '../../platform/refusal.js';
import {
  type AnswerConcernRetentionInput,
  ConcernRetention,
  ConcernRetentionProposal,
  type ProposeConcernRetentionInput,
} from './concern-retention.entity.js';

/** How long closed concerns are kept: proposed by one, let hold by another; PostgreSQL makes the row of the second word. */
@Injectable()
export class ConcernRetentions {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** All rules, the latest first: those that held, the one that holds, those to come. */
  rules(tx: EntityManager): Promise<ConcernRetention[]> {
    return tx.find(ConcernRetention, { order: { validFrom: 'DESC' }, take: 50 });
  }

  waiting(tx: EntityManager): Promise<ConcernRetentionProposal | null> {
    return tx.findOneBy(ConcernRetentionProposal, { outcome: IsNull() });
  }

  async get(tx: EntityManager, id: string): Promise<ConcernRetentionProposal> {
    const proposal = await tx.findOneBy(ConcernRetentionProposal, { id });
    if (!proposal) throw notFound('proposal');
    return proposal;
  }

  /** @throws Refusal BAD_INPUT for a day that has come or has a rule, NOT_NOW while another one waits */
  async propose(
    tx: EntityManager,
    actor: SignedIn,
    { validFrom, months, warnedDays, source }: ProposeConcernRetentionInput,
  ): Promise<string> {
    await tx.query('SELECT pg_advisory_xact_lock(343)');
    await this.mustCome(tx, validFrom);
    if (await this.waiting(tx))
      throw new Refusal('NOT_NOW', 'Another rule waits for a second person. Confirm or drop it first.');
    const id = newId();
    await tx.insert(ConcernRetentionProposal, {
      ...{ id, validFrom, months, warnedDays, source, proposedBy: actor.personId },
      ...{ proposedAt: this.clock.now(), outcome: null, answeredBy: null, answeredAt: null },
    });
    await this.note(tx, 'proposeConcernRetention', id, { validFrom, months: String(months) });
    return id;
  }

  /** @throws Refusal NOT_FOUND, NOT_NOW, BAD_INPUT, SECOND_OFFICER_NEEDED */
  async answer(
    tx: EntityManager,
    actor: SignedIn,
    id: string,
    { outcome }: Pick<AnswerConcernRetentionInput, 'outcome'>,
  ): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(343)');
    const proposal = await this.get(tx, id);
    if (proposal.outcome) throw new Refusal('NOT_NOW', 'This rule has had its answer.');
    if (outcome === 'confirmed') {
      if (proposal.proposedBy === actor.personId)
        throw new Refusal<PartnershipsRefusalCode>(
          'SECOND_OFFICER_NEEDED',
          'You proposed it; somebody else lets it hold.',
        );
      await this.mustCome(tx, proposal.validFrom);
    }
    const answered = { outcome, answeredBy: actor.personId, answeredAt: this.clock.now() };
    await tx.update(ConcernRetentionProposal, { id }, answered);
    await this.note(tx, 'answerConcernRetention', id, { outcome });
  }

  private async mustCome(tx: EntityManager, validFrom: string): Promise<void> {
    const sentence =
      validFrom <= this.clock.today()
        ? 'It holds from a day that is still to come, so that staff are told before anything goes.'
        : (await tx.existsBy(ConcernRetention, { validFrom }))
          ? 'A rule begins on that day already. Choose another day.'
          : null;
    if (sentence) throw wrongField('validFrom', sentence);
  }

  private note(
    tx: EntityManager,
    act: string,
    nounId: string,
    details: Record<string, string>,
  ): Promise<void> {
    return this.audit.write(tx, { act, noun: 'concern-retention', nounId, details });
  }
}
