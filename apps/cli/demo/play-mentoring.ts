import { AssociationMember } from '../../../libs/partnerships/association-member.entity.js';
import { MemberConsents } from '../../../libs/partnerships/members/member-consents.service.js';
import { Mentorings } from '../../../libs/partnerships/mentoring/mentoring.service.js';
import type { PlayedOrganisation } from './play-organisations.js';
import type { Performer, Stage } from './stage.js';

/** An association pairs two members who agreed to it; both say yes, and note that they met once. */
export async function playMentoring(
  stage: Stage,
  association: PlayedOrganisation,
  [mentor, mentee]: readonly [Performer, Performer],
): Promise<void> {
  const organisationId = association.id;
  stage.clock.setBack(20);
  for (const member of [mentor, mentee])
    await stage.act(member, 'association/agree/mentor', (tx, who) =>
      stage.get(MemberConsents).give(tx, who, { organisationId, purpose: 'mentor', version: 1 }),
    );
  const mentoringId = await stage.act(association.lead, 'association/pair', async (tx, who) => {
    const membershipOf = async ({ personId }: Performer) =>
      (await tx.findOneByOrFail(AssociationMember, { organisationId, personId })).id;
    return stage.get(Mentorings).propose(tx, who, {
      mentorMembershipId: await membershipOf(mentor),
      menteeMembershipId: await membershipOf(mentee),
      purpose: 'The first year in charge of a theatre: rotas, hard talks, and what to hand on.',
      ...{ startsOn: stage.clock.day(-20), endsOn: stage.clock.day(160), everyDays: 14 },
    });
  });
  for (const member of [mentor, mentee])
    await stage.act(member, 'association/mentoring/yes', (tx, who) =>
      stage.get(Mentorings).agree(tx, who, mentoringId),
    );
  stage.clock.setBack(10);
  await stage.act(mentee, 'association/mentoring/met', (tx, who) =>
    stage.get(Mentorings).noteMeeting(tx, who, { mentoringId, heldOn: stage.clock.day(-12) }),
  );
}
