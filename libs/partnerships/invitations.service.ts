import { Injectable } from '@nestjs/common';
import { MoreThan, type EntityManager } from 'typeorm';
import { type Actor, type SignedIn, system } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { Outbox } from '../platform/events.js';
import { newId } from '../platform/ids.js';
import { notFound, Refusal, wrongField } from '../platform/refusal.js';
import { Secrets } from '../platform/secrets.js';
import { Audit } from '../people/audit.service.js';
import { Doors } from '../people/doors.service.js';
import { readEmail } from '../people/email.js';
import { Person } from '../people/person.entity.js';
import { Roles } from '../people/roles.service.js';
import { Invitation, type InvitationKind, type InvitationShown } from './invitation.entity.js';
import { canInvite } from './invitation.policy.js';
import { invitationLife } from './invitation.states.js';
import { Organisation } from './organisation.entity.js';
import { invitationSent } from './partnerships.events.js';

const DAY = 24 * 60 * 60;
const lives = 14 * DAY;
/** Enough for a term's partners; far too few to write to strangers. */
const mostPerDay = 30;

export interface Inviting {
  kind: InvitationKind;
  email: string;
  /** Where in the input the address stood, for a refusal. */
  field: string;
  organisationId?: string | null;
  subjectId?: string | null;
  message?: string | null;
}

/** What the mail with an invitation needs. */
export interface RevealedInvitation extends InvitationShown {
  email: string;
  token: string;
  organisationId: string | null;
  subjectId: string | null;
}

/** Invitations are sent, sent again, withdrawn, read by their link; what accepting does is in `acceptances`. */
@Injectable()
export class Invitations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly secrets: Secrets,
    private readonly audit: Audit,
    private readonly roles: Roles,
    private readonly doors: Doors,
  ) {}

  /**
   * Sends an invitation, the same way to known and unknown addresses. One that waits for the same address and
   * purpose is sent again with a new link, and the old link stops working.
   * @throws Refusal FORBIDDEN, BAD_INPUT, TOO_MANY
   */
  async send(tx: EntityManager, actor: SignedIn, inviting: Inviting): Promise<string> {
    const email = readEmail(inviting.email, inviting.field);
    const organisationId = inviting.organisationId ?? null;
    if (!canInvite(inviting.kind, await this.roles.of(tx, actor.personId), organisationId))
      throw new Refusal('FORBIDDEN', 'Your roles do not let you send this invitation.');
    // Officers may invite for every organisation, so that there is one is asked apart.
    if (organisationId && !(await tx.existsBy(Organisation, { id: organisationId })))
      throw notFound('organisation');
    await this.refuseOwnAddress(tx, email, inviting.field);
    await this.refuseFlood(tx, actor);
    const subjectId = inviting.subjectId ?? null;
    const waiting = (
      await tx.findBy(Invitation, { email, kind: inviting.kind, invitedBy: actor.personId, state: 'sent' })
    ).find((one) => one.organisationId === organisationId && one.subjectId === subjectId);
    const id = waiting?.id ?? newId();
    const message = inviting.message ?? null;
    const endsAt = this.clock.in(lives);
    if (waiting) await tx.update(Invitation, { id }, { generation: waiting.generation + 1, endsAt, message });
    else
      await tx.insert(Invitation, {
        id,
        kind: inviting.kind,
        email,
        organisationId,
        subjectId,
        message,
        invitedBy: actor.personId,
        state: invitationLife.initial,
        generation: 1,
        createdAt: this.clock.now(),
        endsAt,
        acceptedBy: null,
        acceptedAt: null,
      });
    await this.outbox.emit(tx, invitationSent({ invitationId: id }));
    await this.audit.write(tx, {
      act: 'invited',
      noun: 'invitation',
      nounId: id,
      organisationId: organisationId ?? undefined,
      details: { kind: inviting.kind },
    });
    return id;
  }

  /** Invites somebody who was brought in from a file to take their profile over. As the importer. */
  async offerProfile(tx: EntityManager, offer: { email: string; personId: string }): Promise<string> {
    const id = newId();
    await tx.insert(Invitation, {
      id,
      kind: 'claim-profile',
      email: offer.email,
      organisationId: null,
      subjectId: offer.personId,
      message: null,
      invitedBy: null,
      state: invitationLife.initial,
      generation: 1,
      createdAt: this.clock.now(),
      endsAt: this.clock.in(lives),
      acceptedBy: null,
      acceptedAt: null,
    });
    await this.outbox.emit(tx, invitationSent({ invitationId: id }));
    await this.audit.write(tx, {
      act: 'invited',
      noun: 'invitation',
      nounId: id,
      details: { kind: 'claim-profile' },
    });
    return id;
  }

  async withdraw(tx: EntityManager, actor: SignedIn, id: string): Promise<void> {
    const invitation = await this.get(tx, id);
    const as = [
      ...(invitation.invitedBy === actor.personId ? (['inviter'] as const) : []),
      ...(actor.roles.includes('officer') ? (['officer'] as const) : []),
    ];
    const state = invitationLife.go('withdraw', invitation.state, as);
    await tx.update(Invitation, { id }, { state });
    await this.audit.write(tx, { act: 'withdrew-invitation', noun: 'invitation', nounId: id });
  }

  async get(tx: EntityManager, id: string): Promise<Invitation> {
    const invitation = await tx.findOneBy(Invitation, { id });
    if (!invitation) throw notFound('invitation');
    return invitation;
  }

  async ofOrganisation(tx: EntityManager, organisationId: string): Promise<Invitation[]> {
    return tx.find(Invitation, { where: { organisationId }, order: { createdAt: 'DESC' }, take: 100 });
  }

  /** What to write to whom, or null where the invitation no longer waits: then no mail goes out. As the doorkeeper. */
  async reveal(tx: EntityManager, id: string): Promise<RevealedInvitation | null> {
    const invitation = await tx.findOneBy(Invitation, { id });
    if (!invitation || !this.waits(invitation)) return null;
    return {
      ...(await this.shown(tx, invitation)),
      email: invitation.email,
      token: this.secrets.token('invitation', id, invitation.generation),
      organisationId: invitation.organisationId,
      subjectId: invitation.subjectId,
    };
  }

  /** The invitation that a link opens. @throws Refusal NOT_FOUND for every link that opens nothing, TOO_MANY */
  async opened(actor: Actor, token: string): Promise<{ invitation: Invitation; shown: InvitationShown }> {
    const found = await this.doors.open(actor, token, (id) =>
      this.database.read(system('doorkeeper'), async (tx) => {
        const invitation = await tx.findOneBy(Invitation, { id });
        if (!invitation || !this.secrets.opens(token, 'invitation', id, invitation.generation))
          return { stands: invitation !== null };
        return { opens: { invitation, shown: await this.shown(tx, invitation) } };
      }),
    );
    if (!found) throw notFound('invitation');
    return found;
  }

  waits(invitation: Invitation): boolean {
    return invitation.state === 'sent' && this.clock.now() < invitation.endsAt;
  }

  private async shown(tx: EntityManager, invitation: Invitation): Promise<InvitationShown> {
    const { kind, message, endsAt, organisationId, invitedBy } = invitation;
    const organisation = organisationId ? await tx.findOneBy(Organisation, { id: organisationId }) : null;
    const inviter = invitedBy ? await tx.findOneBy(Person, { id: invitedBy }) : null;
    // A mail is read by many servers: of a sensitive organisation it names neither the house nor its lead.
    const named = !organisation?.sensitive;
    return {
      kind,
      message,
      endsAt,
      organisationName: named ? (organisation?.name ?? null) : null,
      inviterName: named ? (inviter?.name ?? null) : null,
    };
  }

  private async refuseOwnAddress(tx: EntityManager, email: string, field: string): Promise<void> {
    const [own]: { email: string | null }[] = await tx.query('SELECT app.my_email() AS email');
    if (own.email !== email) return;
    const sentence = 'This is your own address; name somebody else.';
    throw wrongField(field, sentence);
  }

  private async refuseFlood(tx: EntityManager, actor: SignedIn): Promise<void> {
    const recent = await tx.countBy(Invitation, {
      invitedBy: actor.personId,
      createdAt: MoreThan(this.clock.in(-DAY)),
    });
    if (recent >= mostPerDay)
      throw new Refusal(
        'TOO_MANY',
        `You have sent ${recent} invitations since yesterday; send more tomorrow.`,
      );
  }
}
