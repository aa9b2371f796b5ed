import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { notFound, Refusal } from '../platform/refusal.js';
import { Audit } from '../people/audit.service.js';
import { PartnershipHandover } from './handover.entity.js';
import { Organisations } from './organisations.service.js';
import { Partnership, PartnershipParty } from './partnership.entity.js';
import { canSpeakForSide } from './partnership.policy.js';

export interface Handover {
  organisationId: string;
  what: string;
  successorName: string | null;
  successorOrganisation: string | null;
  remains: string;
  materialsAt: string;
}

/** The only writer of who continues what. */
@Injectable()
export class Handovers {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly organisations: Organisations,
  ) {}

  async get(tx: EntityManager, id: string): Promise<PartnershipHandover> {
    const line = await tx.findOneBy(PartnershipHandover, { id });
    if (!line) throw notFound('line of a handover');
    return line;
  }

  /** Lines of the whole partnership, the oldest first; those that were taken back among them. */
  of(tx: EntityManager, partnershipId: string): Promise<PartnershipHandover[]> {
    return tx.find(PartnershipHandover, { where: { partnershipId }, order: { statedAt: 'ASC', id: 'ASC' } });
  }

  /** @throws Refusal NOT_FOUND, FORBIDDEN, NOT_NOW, BAD_INPUT */
  async state(
    tx: EntityManager,
    actor: SignedIn,
    partnershipId: string,
    handover: Handover,
  ): Promise<string> {
    const partnership = await tx.findOneBy(Partnership, { id: partnershipId });
    if (!partnership) throw notFound('partnership');
    await this.refuseOthers(tx, actor, partnershipId, handover.organisationId);
    if (!['active', 'paused', 'closing'].includes(partnership.state))
      throw new Refusal('NOT_NOW', 'Who continues what is stated while there is work, or while it closes.');
    if (!handover.successorName && !handover.successorOrganisation)
      throw new Refusal('BAD_INPUT', 'Name who continues it.', [
        {
          field: 'successorName',
          sentence: 'Name a person, or an organisation under successorOrganisation.',
        },
      ]);
    const id = newId();
    await tx.insert(PartnershipHandover, {
      ...{ id, partnershipId, ...handover },
      ...{ statedBy: actor.personId, statedAt: this.clock.now(), takenBackAt: null },
    });
    await this.audit.write(tx, { act: 'stateHandover', noun: 'partnership', nounId: partnershipId });
    return partnershipId;
  }

  /** @throws Refusal NOT_FOUND, FORBIDDEN, NOT_NOW */
  async takeBack(tx: EntityManager, actor: SignedIn, id: string): Promise<string> {
    const line = await this.get(tx, id);
    await this.refuseOthers(tx, actor, line.partnershipId, line.organisationId);
    const partnership = await tx.findOneBy(Partnership, { id: line.partnershipId });
    if (line.takenBackAt || partnership?.state === 'closed')
      throw new Refusal('NOT_NOW', 'It was taken back already, or the partnership has closed.');
    await tx.update(PartnershipHandover, { id }, { takenBackAt: this.clock.now() });
    await this.audit.write(tx, { act: 'takeBackHandover', noun: 'partnership', nounId: line.partnershipId });
    return line.partnershipId;
  }

  private async refuseOthers(
    tx: EntityManager,
    actor: SignedIn,
    partnershipId: string,
    organisationId: string,
  ): Promise<void> {
    const side = await tx.findOneBy(PartnershipParty, { partnershipId, organisationId });
    if (!side) throw notFound('side of this partnership');
    if (!canSpeakForSide(actor, organisationId, await this.organisations.own(tx, actor)))
      throw new Refusal('FORBIDDEN', 'Only its own leads and programme officers speak for a side.');
  }
}
