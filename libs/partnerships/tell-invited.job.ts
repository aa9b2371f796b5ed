import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Listener } from '../platform/jobs.js';
import { Messages } from '../notifications/messages.service.js';
import { Invitation } from './invitation.entity.js';
import { Invitations } from './invitations.service.js';

/** Writes to whoever was invited, once per link: inviting again is a new generation and a new mail. */
@Injectable()
export class TellInvited implements Listener<{ invitationId: string }> {
  readonly actor = 'doorkeeper';

  constructor(
    private readonly messages: Messages,
    private readonly invitations: Invitations,
  ) {}

  async run(tx: EntityManager, { invitationId }: { invitationId: string }): Promise<void> {
    const invitation = await tx.findOneBy(Invitation, { id: invitationId });
    if (!invitation || !this.invitations.waits(invitation)) return;
    const { email, generation, endsAt } = invitation;
    await this.messages.tell(tx, {
      key: `invitation:${invitationId}:${generation}`,
      kind: 'invitation',
      to: { address: email, name: '', language: 'en-GB' },
      ids: { invitationId },
      door: { purpose: 'invitation', id: invitationId, generation },
      expiresAt: endsAt,
    });
  }
}
