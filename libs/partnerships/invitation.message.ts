import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, system } from '../platform/actor.js';
import type { Letter } from '../notifications/letter.js';
import { type Links, MessageKind } from '../notifications/message-kind.js';
import type { Words } from '../notifications/words.js';
import { type RevealedInvitation, Invitations } from './invitations.service.js';

/** An invitation with its link. It goes to an address, known or not, so it tells nothing about anybody there. */
@Injectable()
export class InvitationMessage extends MessageKind<RevealedInvitation> {
  readonly kind = 'invitation';
  readonly group = 'essential';
  readonly library = 'partnerships';

  constructor(private readonly invitations: Invitations) {
    super();
  }

  override actorFor(): Actor {
    return system('doorkeeper');
  }

  async load(
    tx: EntityManager,
    { invitationId }: Record<string, string>,
  ): Promise<RevealedInvitation | { obsolete: string }> {
    const [{ stopped }]: { stopped: boolean }[] = await tx.query(
      `SELECT EXISTS (SELECT FROM invitation WHERE id = $1 AND kind = 'known-colleague'
         AND app.need_stopped(subject_id)) AS stopped`,
      [invitationId],
    );
    if (stopped) return { obsolete: 'Work on site in the country was paused when the mail was made.' };
    const revealed = await this.invitations.reveal(tx, invitationId);
    return revealed ?? { obsolete: 'The invitation no longer waited when the mail was made.' };
  }

  compose(facts: RevealedInvitation, words: Words, links: Links): Letter {
    const inviter = facts.inviterName ?? words('invitation.somebody');
    const organisation = facts.organisationName ?? words('invitation.anInstitution');
    return {
      subject: words('invitation.subject', { inviter }),
      parts: [
        { say: words(`invitation.${facts.kind}`, { inviter, organisation }) },
        ...(facts.message ? [{ say: words('invitation.words', { message: facts.message }) }] : []),
        { act: words('invitation.open'), url: links.door('/invitations') },
        { say: words('invitation.limits') },
      ],
      inShort: null,
    };
  }
}
