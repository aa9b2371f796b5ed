import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Role, SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/events.js';
import { Refusal } from '../platform/refusal.js';
import { Audit } from '../people/audit.service.js';
import { Roles } from '../people/roles.service.js';
import { Associations } from './associations.service.js';
import { Invitation, type InvitationKind } from './invitation.entity.js';
import { invitationLife } from './invitation.states.js';
import { Invitations } from './invitations.service.js';
import { PartnershipParty } from './partnership.entity.js';
import { invitationAccepted, leadHandedOver } from './partnerships.events.js';
import type { PartnershipsRefusalCode } from './partnerships.refusals.js';

/** The role that accepting gives; other kinds do something else. */
const roleGivenBy: Partial<Record<InvitationKind, Role>> = {
  'second-lead': 'lead',
  successor: 'lead',
  coordinator: 'coordinator',
  'employer-hr': 'employer-hr',
  staff: 'officer',
};

/** What accepting an invitation does. PostgreSQL gives the role only to whoever accepted (`app.invited_to`). */
@Injectable()
export class Acceptances {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly invitations: Invitations,
    private readonly roles: Roles,
    private readonly associations: Associations,
  ) {}

  /** @throws Refusal NOT_FOUND, INVITATION_FOR_ANOTHER, INVITATION_CLOSED, TOO_MANY */
  async accept(tx: EntityManager, actor: SignedIn, token: string): Promise<string> {
    const { invitation } = await this.invitations.opened(actor, token);
    await this.refuseOthers(tx, invitation);
    const taken = await tx.update(
      Invitation,
      { id: invitation.id, state: 'sent', generation: invitation.generation },
      {
        state: invitationLife.go('accept', invitation.state, ['invited']),
        acceptedBy: actor.personId,
        acceptedAt: this.clock.now(),
      },
    );
    if (!taken.affected) throw closed();
    await this.fulfil(tx, actor, invitation);
    await this.outbox.emit(tx, invitationAccepted({ invitationId: invitation.id }));
    await this.audit.write(tx, {
      act: 'accepted-invitation',
      noun: 'invitation',
      nounId: invitation.id,
      about: actor.personId,
      organisationId: invitation.organisationId ?? undefined,
      details: { kind: invitation.kind },
    });
    return invitation.id;
  }

  private async refuseOthers(tx: EntityManager, invitation: Invitation): Promise<void> {
    const [{ email, stands }]: { email: string; stands: boolean }[] = await tx.query(
      'SELECT app.my_email() AS email, app.invitation_stands($1) AS stands',
      [invitation.id],
    );
    if (email !== invitation.email)
      throw new Refusal<PartnershipsRefusalCode>(
        'INVITATION_FOR_ANOTHER',
        'This invitation went to another address. Sign in with the address to which it was sent.',
      );
    if (!stands || !this.invitations.waits(invitation)) throw closed();
  }

  private async fulfil(tx: EntityManager, actor: SignedIn, invitation: Invitation): Promise<void> {
    const { kind, organisationId, invitedBy } = invitation;
    const role = roleGivenBy[kind];
    if (role) await this.roles.give(tx, { personId: actor.personId, role, organisationId, by: invitedBy });
    if (kind === 'association-member' && organisationId)
      await this.associations.join(tx, actor, organisationId);
    if (kind === 'successor' && organisationId && invitedBy)
      await this.succeed(tx, actor, organisationId, invitedBy);
  }

  /** The predecessor's role ends in the moment in which the successor accepts, never before: nobody is without a lead. */
  private async succeed(
    tx: EntityManager,
    actor: SignedIn,
    organisationId: string,
    fromId: string,
  ): Promise<void> {
    await tx.update(PartnershipParty, { organisationId, leadId: fromId }, { leadId: actor.personId });
    await this.roles.end(tx, fromId, 'lead', organisationId);
    await this.outbox.emit(tx, leadHandedOver({ organisationId, fromId, toId: actor.personId }));
  }
}

function closed(): Refusal {
  return new Refusal<PartnershipsRefusalCode>(
    'INVITATION_CLOSED',
    'This invitation cannot be accepted any more. Ask whoever invited you for a new one.',
  );
}
