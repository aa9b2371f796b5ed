import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { dayAt } from '../platform/days.js';
import { Outbox } from '../platform/events.js';
import { newId } from '../platform/ids.js';
import { Refusal } from '../platform/refusal.js';
import { Audit } from '../people/audit.service.js';
import { type Basis, faultsOfBasis } from './basis.js';
import { Organisation, Verification } from './organisation.entity.js';
import { canVerify, standing } from './organisation.policy.js';
import { organisationLife } from './organisation.states.js';
import { Organisations } from './organisations.service.js';
import { organisationVerified } from './partnerships.events.js';
import type { PartnershipsRefusalCode } from './partnerships.refusals.js';

export interface VerificationWord {
  evidence: string;
  basis: Basis;
  emailDomains: readonly string[];
}

/** Two different officers, each with what they saw; PostgreSQL counts them as well before it lets a state change. */
@Injectable()
export class Verifications {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly organisations: Organisations,
  ) {}

  /**
   * Records one officer's word; the second different officer's makes the organisation verified. For one that is
   * verified already it begins, and then completes, the renewal of its basis.
   * @throws Refusal SECOND_OFFICER_NEEDED, OWN_ORGANISATION, VERIFICATIONS_DIFFER, BAD_INPUT, NOT_NOW
   */
  async verify(tx: EntityManager, actor: SignedIn, id: string, word: VerificationWord): Promise<void> {
    const organisation = await this.organisations.get(tx, id);
    const own = await this.organisations.own(tx, actor);
    const state = organisationLife.go('verify', organisation.state, standing(actor, organisation, own));
    if (!canVerify(actor, organisation, own))
      throw new Refusal<PartnershipsRefusalCode>(
        'OWN_ORGANISATION',
        'You belong to this organisation; two other officers verify it.',
      );
    const now = this.clock.now();
    const faults = faultsOfBasis(organisation.country, word.basis, dayAt(now));
    if (faults.length > 0) throw new Refusal('BAD_INPUT', 'The basis cannot be recorded like this.', faults);
    // Whoever comes second waits here for the first.
    await tx.query('SELECT FROM organisation WHERE id = $1 FOR UPDATE', [id]);
    const { round } = await this.organisations.get(tx, id);
    const inRound = organisation.state === 'verified' ? round + 1 : round;
    const first = await this.wordOfAnother(tx, actor, id, inRound, word);
    await tx.insert(Verification, {
      id: newId(),
      organisationId: id,
      round: inRound,
      officerId: actor.personId,
      evidence: word.evidence,
      basis: word.basis.kind,
      basisAssessedOn: word.basis.assessedOn,
      basisExpiresOn: word.basis.expiresOn,
      emailDomains: normal(word.emailDomains),
      at: now,
    });
    await this.audit.write(tx, {
      act: first ? 'verifyOrganisation' : 'began-to-verify',
      noun: 'organisation',
      nounId: id,
      organisationId: id,
      details: { round: inRound, basis: word.basis.kind },
    });
    if (!first) return;
    await tx.update(
      Organisation,
      { id },
      {
        state,
        round: inRound,
        basis: word.basis.kind,
        basisAssessedOn: word.basis.assessedOn,
        basisExpiresOn: word.basis.expiresOn,
        emailDomains: normal(word.emailDomains),
      },
    );
    await this.outbox.emit(tx, organisationVerified({ organisationId: id }));
  }

  async of(tx: EntityManager, organisationId: string): Promise<Verification[]> {
    return tx.find(Verification, { where: { organisationId }, order: { at: 'DESC' } });
  }

  private async wordOfAnother(
    tx: EntityManager,
    actor: SignedIn,
    organisationId: string,
    round: number,
    word: VerificationWord,
  ): Promise<Verification | undefined> {
    const words = await tx.findBy(Verification, { organisationId, round });
    if (words.some(({ officerId }) => officerId === actor.personId))
      throw new Refusal<PartnershipsRefusalCode>(
        'SECOND_OFFICER_NEEDED',
        'You have given your word for this organisation; a different officer completes the verification.',
      );
    const first = words.at(0);
    const differing = first ? differences(first, word) : [];
    if (differing.length > 0)
      throw new Refusal<PartnershipsRefusalCode>(
        'VERIFICATIONS_DIFFER',
        'The first officer stated something else. Agree with them, then state the same.',
        differing.map((field) => ({ field, sentence: 'The first officer stated another value.' })),
      );
    return first;
  }
}

/** In which fields the second officer contradicts the first; each has evidence of their own. Pure. */
export function differences(first: Verification, second: VerificationWord): string[] {
  const fields: [string, boolean][] = [
    ['basis.kind', first.basis === second.basis.kind],
    ['basis.assessedOn', first.basisAssessedOn === second.basis.assessedOn],
    ['basis.expiresOn', first.basisExpiresOn === second.basis.expiresOn],
    ['emailDomains', normal(first.emailDomains).join() === normal(second.emailDomains).join()],
  ];
  return fields.filter(([, same]) => !same).map(([field]) => field);
}

function normal(domains: readonly string[]): string[] {
  return [...new Set(domains.map((domain) => domain.trim().toLowerCase()))].sort();
}
