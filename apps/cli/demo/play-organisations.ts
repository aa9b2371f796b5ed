import { system } from '../../../libs/platform/actor.js';
import { Acceptances } from '../../../libs/partnerships/acceptances.service.js';
import { Invitations } from '../../../libs/partnerships/invitations.service.js';
import { Organisations } from '../../../libs/partnerships/organisations.service.js';
import { Verifications } from '../../../libs/partnerships/verifications.service.js';
import type { DemoOrganisation } from './organisations.js';
import type { Performer, Stage } from './stage.js';

export interface PlayedOrganisation {
  id: string;
  lead: Performer;
  second: Performer | null;
}

/** An organisation registers, its second lead accepts, and two officers verify it: as far as the table says. */
export async function playOrganisation(
  stage: Stage,
  organisation: DemoOrganisation,
  officers: readonly Performer[],
): Promise<PlayedOrganisation> {
  const { key, kind, name, country, region, domain, words = 2, suspendedFor } = organisation;
  const lead = await stage.performer(organisation.lead.email, organisation.lead.name);
  const secondEmail = `second.lead@${domain}`;
  const id = await stage.act(lead, `${key}/register`, (tx, actor) =>
    stage.get(Organisations).register(tx, actor, {
      ...{ kind, name, country, region, facilityLevel: organisation.facilityLevel ?? null },
      ...{ emailDomains: [domain], sensitive: organisation.sensitive ?? false, secondLeadEmail: secondEmail },
      idempotencyKey: key,
    }),
  );
  // Of an organisation that still waits the second lead has not answered either: that mail lies in the outbox.
  const second = words === 2 ? await stage.performer(secondEmail, `Deputy of ${name}`) : null;
  if (second) await accept(stage, lead, id, second);
  for (const officer of officers.slice(0, words))
    await stage.act(officer, `${key}/verify`, (tx, actor) =>
      stage.get(Verifications).verify(tx, actor, id, {
        evidence: 'Rang the switchboard in the demo’s own telephone book, and saw a letter that we invented.',
        basis: basisIn(stage, country),
        emailDomains: [domain],
      }),
    );
  if (suspendedFor)
    await stage.act(officers[0], `${key}/suspend`, (tx, actor) =>
      stage.get(Organisations).suspend(tx, actor, id, suspendedFor),
    );
  return { id, lead, second };
}

/** The coordinator asks somebody to join the association, and they accept. */
export async function joinByInvitation(
  stage: Stage,
  association: PlayedOrganisation,
  member: Performer,
): Promise<void> {
  const { id, lead } = association;
  await stage.act(lead, `${id}/invite/${member.email}`, (tx, actor) =>
    stage.get(Invitations).send(tx, actor, {
      kind: 'association-member',
      email: member.email,
      field: 'email',
      organisationId: id,
    }),
  );
  await accept(stage, lead, id, member);
}

/** Accepts an invitation with the link that its mail would carry. */
async function accept(
  stage: Stage,
  inviter: Performer,
  organisationId: string,
  invited: Performer,
): Promise<void> {
  const invitations = stage.get(Invitations);
  await stage.act(invited, `${organisationId}/accept`, async (tx, actor) => {
    const token = await stage.database.as(system('doorkeeper'), async (door) => {
      const [invitation]: { id: string }[] = await door.query(
        'SELECT id FROM invitation WHERE organisation_id = $1 AND email = $2 AND invited_by = $3',
        [organisationId, invited.email, inviter.personId],
      );
      return (await invitations.reveal(door, invitation.id))?.token;
    });
    if (!token) throw new Error(`The invitation of ${invited.email} does not wait`);
    return stage.get(Acceptances).accept(tx, actor, token);
  });
}

function basisIn(stage: Stage, country: string) {
  const assessedOn = stage.clock.day(-90);
  return country === 'GB'
    ? ({ kind: 'uk', assessedOn, expiresOn: null } as const)
    : ({ kind: 'idta', assessedOn, expiresOn: stage.clock.day(640) } as const);
}
