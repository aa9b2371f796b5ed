import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import type { Listener } from '../platform/jobs.js';
import { Messages } from '../notifications/messages.service.js';
import { RoleHeld } from '../people/role-held.entity.js';
import { PartnershipParty } from './partnership.entity.js';

/** Writes to the leads of every side that has not agreed yet. */
@Injectable()
export class TellProposal implements Listener<{ partnershipId: string }> {
  readonly actor = 'relay';

  constructor(private readonly messages: Messages) {}

  async run(tx: EntityManager, { partnershipId }: { partnershipId: string }): Promise<void> {
    const waiting = await tx.findBy(PartnershipParty, { partnershipId, agreedAt: IsNull() });
    for (const party of waiting) {
      const leads = await tx.findBy(RoleHeld, {
        organisationId: party.organisationId,
        role: In(['lead', 'coordinator']),
        until: IsNull(),
      });
      for (const { personId } of leads)
        await this.messages.tell(tx, {
          key: `partnership-proposed:${party.id}:${personId}`,
          kind: 'partnership-proposed',
          to: { personId },
          ids: { partnershipId, partyId: party.id },
        });
    }
  }
}
