import { MemberProposals } from '../../../libs/matching/proposals/member-proposals.service.js';
import { AssociationMember } from '../../../libs/partnerships/association-member.entity.js';
import { Endorsements } from '../../../libs/partnerships/members/endorsements.service.js';
import { MemberConsents } from '../../../libs/partnerships/members/member-consents.service.js';
import type { PlayedOrganisation } from './play-organisations.js';
import type { Performer, Stage } from './stage.js';

/** What an association does for a member who agreed to it: it vouches for her, and asks whether it may propose her. */
export async function playAssociation(
  stage: Stage,
  association: PlayedOrganisation,
  member: Performer,
  needId: string,
): Promise<void> {
  const organisationId = association.id;
  for (const purpose of ['propose', 'endorse'] as const)
    await stage.act(member, `association/agree/${purpose}`, (tx, who) =>
      stage.get(MemberConsents).give(tx, who, { organisationId, purpose, version: 1 }),
    );
  const membership = (tx: Parameters<Parameters<Stage['act']>[2]>[0]) =>
    tx.findOneByOrFail(AssociationMember, { organisationId, personId: member.personId });
  await stage.act(association.lead, 'association/endorse', async (tx, who) =>
    stage.get(Endorsements).give(tx, who, {
      membershipId: (await membership(tx)).id,
      vouches: ['known-in-person', 'teaches-well'],
      words: 'She has run our evening course for new theatre nurses twice.',
    }),
  );
  await stage.act(association.lead, 'association/propose', async (tx, who) =>
    stage.get(MemberProposals).propose(tx, who, {
      ...{ membershipId: (await membership(tx)).id, needId },
      words: 'You know this ward better than any of us.',
    }),
  );
}
