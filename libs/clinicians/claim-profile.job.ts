import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Invitation } from '../partnerships/invitation.entity.js';
import type { Listener } from '../platform/jobs.js';
import { Clinicians } from './clinicians.service.js';

/**
 * Whoever accepts the invitation to a profile that came from a file has made it theirs: no file changes it any more.
 * It stays hidden until they show it, and is matched only with their consent.
 */
@Injectable()
export class ClaimProfile implements Listener<{ invitationId: string }> {
  readonly actor = 'importer';

  constructor(private readonly clinicians: Clinicians) {}

  async run(tx: EntityManager, { invitationId }: { invitationId: string }): Promise<void> {
    const invitation = await tx.findOneBy(Invitation, { id: invitationId });
    if (invitation?.kind !== 'claim-profile' || invitation.state !== 'accepted') return;
    // The address of the invitation is that of the person in the file; anybody else would take over a stranger's profile.
    if (invitation.subjectId && invitation.subjectId === invitation.acceptedBy)
      await this.clinicians.claim(tx, invitation.subjectId);
  }
}
