import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import { notFound, Refusal } from '../../platform/refusal.js';
import { Audit } from '../../people/audit.service.js';
import { openPartnership } from '../open-partnership.js';
import { PartnershipParty } from '../partnership.entity.js';
import { PartnershipAction } from './health-check.entity.js';
import { HealthChecks } from './health-checks.service.js';

export interface PlannedAction {
  healthCheckId: string | null;
  hallmark: string | null;
  what: string;
  ownerId: string;
  ownerName: string;
  dueOn: string;
}

/** The only writer of what partners will do. */
@Injectable()
export class PartnershipActions {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly checks: HealthChecks,
  ) {}

  async get(tx: EntityManager, id: string): Promise<PartnershipAction> {
    const action = await tx.findOneBy(PartnershipAction, { id });
    if (!action) throw notFound('action');
    return action;
  }

  of(tx: EntityManager, partnershipId: string): Promise<PartnershipAction[]> {
    return tx.find(PartnershipAction, { where: { partnershipId }, order: { dueOn: 'ASC', id: 'ASC' } });
  }

  /** @throws Refusal NOT_FOUND, NOT_NOW, BAD_INPUT */
  async plan(
    tx: EntityManager,
    actor: SignedIn,
    partnershipId: string,
    action: PlannedAction,
  ): Promise<string> {
    await openPartnership(tx, partnershipId);
    const { healthCheckId, hallmark, ownerId } = action;
    if (!(await tx.existsBy(PartnershipParty, { partnershipId, organisationId: ownerId })))
      throw new Refusal('BAD_INPUT', 'Only a side of the partnership can answer for it.', [
        { field: 'ownerId', sentence: 'Choose a side of the partnership.' },
      ]);
    if (healthCheckId) await this.refuseForeign(tx, partnershipId, healthCheckId, hallmark);
    await tx.insert(PartnershipAction, {
      ...{ id: newId(), partnershipId, ...action },
      ...{ statedBy: actor.personId, statedAt: this.clock.now(), doneAt: null },
    });
    await this.audit.write(tx, { act: 'planAction', noun: 'partnership', nounId: partnershipId });
    return partnershipId;
  }

  /** @throws Refusal NOT_FOUND, NOT_NOW */
  async finish(tx: EntityManager, id: string): Promise<string> {
    const { partnershipId, doneAt } = await this.get(tx, id);
    if (doneAt) throw new Refusal('NOT_NOW', 'It was done already.');
    await tx.update(PartnershipAction, { id }, { doneAt: this.clock.now() });
    await this.audit.write(tx, { act: 'finishAction', noun: 'partnership', nounId: partnershipId });
    return partnershipId;
  }

  private async refuseForeign(
    tx: EntityManager,
    partnershipId: string,
    healthCheckId: string,
    hallmark: string | null,
  ): Promise<void> {
    const check = await this.checks.get(tx, healthCheckId);
    if (check.partnershipId !== partnershipId) throw notFound('Health Check of this partnership');
    const known = await this.checks.hallmarks(tx, check.edition);
    if (hallmark && !known.some(({ code }) => code === hallmark))
      throw new Refusal('BAD_INPUT', 'Its edition has no such hallmark.', [
        { field: 'hallmark', sentence: 'Name a hallmark of the Health Check.' },
      ]);
  }
}
