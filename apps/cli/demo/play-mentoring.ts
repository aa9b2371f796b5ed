import { Confirming } from '../../../libs/contributions/confirming.service.js';
import type { ContributionAccountInput } from '../../../libs/contributions/contribution.inputs.js';
import { Contributions } from '../../../libs/contributions/contributions.service.js';
import { AssociationMember } from '../../../libs/partnerships/association-member.entity.js';
import { MemberConsents } from '../../../libs/partnerships/members/member-consents.service.js';
import { Mentorings } from '../../../libs/partnerships/mentoring/mentoring.service.js';
import { Person } from '../../../libs/people/person.entity.js';
import { toGlobalId } from '../../../libs/platform/graphql/global-id.js';
import type { PlayedOrganisation } from './play-organisations.js';
import type { Performer, Stage } from './stage.js';

/** The mentor records the hour that they met, and the mentee confirms it. */
async function playHours(
  stage: Stage,
  mentoringId: string,
  [mentor, mentee]: readonly [Performer, Performer],
): Promise<void> {
  const contributions = stage.get(Contributions);
  const topic = 'Rotas, and a hard talk';
  // The service itself says whose row a session is.
  const account = {
    ...{ taught: [], produced: [], cameBack: [], trainersTrained: 0, sessionsByTrainers: 0 },
    ...{ title: 'The first year in charge of a theatre', role: 'Mentor' },
    sessions: [{ day: stage.clock.day(-12), until: null, minutes: 60, mode: 'remote', topic }],
  } as unknown as ContributionAccountInput;
  const once = { idempotencyKey: 'demo' };
  const id = await stage.act(mentor, 'association/mentoring/record', async (tx, who) => {
    const personName = (await tx.findOneByOrFail(Person, { id: who.personId })).name!;
    return contributions.record(tx, who, { kind: 'mentoring', mentoringId, personName, account, ...once });
  });
  const contributionId = toGlobalId('Contribution', id);
  await stage.act(mentor, 'association/mentoring/ask', (tx, who) =>
    contributions.ask(tx, who, id, { contributionId, ...once }),
  );
  await stage.act(mentee, 'association/mentoring/confirm', (tx, actor) =>
    stage.get(Confirming).confirm(tx, { actor, id, generation: null }, { version: 1, post: null }),
  );
}

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
  await playHours(stage, mentoringId, [mentor, mentee]);
}
