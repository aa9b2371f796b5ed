import type { INestApplicationContext } from '@nestjs/common';
import { system } from '../../../libs/platform/actor.js';
import { PersonContact } from '../../../libs/people/person.entity.js';
import { Roles } from '../../../libs/people/roles.service.js';
import { Staff } from '../../../libs/people/staff.service.js';
import { accounts, otherOfficer } from './accounts.js';
import { clinicianTable, readClinicians } from './clinicians.js';
import { needs } from './needs.js';
import {
  associations,
  employers,
  institutions,
  organisations,
  type DemoOrganisation,
} from './organisations.js';
import { playLeaveRules } from './leave-rules.js';
import { playAround, playDesk } from './play-around.js';
import { playConsent } from './play-consent.js';
import { playPapersOfPartnership } from './partnership-papers.js';
import { playPartnerships } from './partnerships.js';
import { playAnswers } from './play-answers.js';
import { evenings } from './engagements.js';
import { playEngagements } from './play-engagements.js';
import { playAssociation } from './play-association.js';
import { playMentoring } from './play-mentoring.js';
import { playContributions } from './play-contributions.js';
import { playClinician } from './play-clinicians.js';
import { playEquality, playOpenData, playTrainings } from './play-figures.js';
import { playGroups } from './play-groups.js';
import { playPapers } from './play-papers.js';
import { playSafeguarding } from './play-safeguarding.js';
import { playNeeds } from './play-needs.js';
import { playSharedWork } from './play-shared-work.js';
import { playSurvey } from './play-survey.js';
import { joinByInvitation, playOrganisation, type PlayedOrganisation } from './play-organisations.js';
import type { SceneClock } from './scene-clock.js';
import { forEach, Stage, type Performer } from './stage.js';

/** What a load did, in numbers; null where the demo was there already. */
export type Loaded = Record<
  'institutions' | 'employers' | 'associations' | 'clinicians' | 'needs',
  number
> | null;

/**
 * Loads the demo by playing it. The operator is given the role last of all: where that was done the demo is whole and
 * nothing is played again; where a load was cut off the next one goes on from there.
 */
export async function loadDemo(services: INestApplicationContext, clock: SceneClock): Promise<Loaded> {
  const stage = new Stage(services, clock);
  if (await isWhole(stage)) return null;

  clock.setBack(60);
  const officers = await makeOfficers(stage);
  const played = await playOrganisations(stage, officers);
  const agreed = await playPartnerships(stage, played);
  await playPapersOfPartnership(
    stage,
    agreed.get('county-vale')!,
    ['county', 'vale', 'kenyan-nurses'].map((side) => played.get(side)!),
    played.get('fund')!,
  );

  await playDesk(stage, officers[0], played);
  const employerIds = new Map(employers.map(({ key }) => [key, played.get(key)!.id]));
  await playLeaveRules(stage, officers[0], employerIds);

  clock.setBack(30);
  const clinicians = readClinicians(clinicianTable);
  const performers = new Map<string, Performer>();
  await forEach(clinicians, async (clinician) => {
    performers.set(clinician.email, await playClinician(stage, clinician, employerIds));
  });
  await joinAssociations(stage, played, performers);
  // Officers read the answers of the months before this one.
  clock.setBack(33);
  await playEquality(stage, [...performers.values()]);

  const needIds = await playNeeds(stage, needs, {
    ...{ institutions: played, partnerships: agreed, officer: officers[0] },
  });
  const leads = new Map(needs.map(({ key, institution }) => [key, played.get(institution)!.lead]));
  const matches = await playAnswers(stage, { clinicians: performers, needs: needIds, leads });
  const agreedWork = await playEngagements(stage, {
    ...{ clinicians: performers, leads, matches, employers: employerIds },
  });
  await playSurvey(stage, {
    ...{ engagementId: agreedWork.get(evenings)!, lead: leads.get('remote-midwifery')! },
  });

  const nurse = accounts.clinician.email;
  await playMentoring(stage, played.get('kenyan-nurses')!, [
    performers.get(nurse)!,
    performers.get('akinyi.imagined@people.example')!,
  ]);
  clock.setBack(4);
  await playContributions(stage, played.get('county')!, {
    nurse: performers.get(nurse)!,
    colleague: performers.get('baraka.sample@people.example')!,
  });
  await playAssociation(
    stage,
    played.get('kenyan-nurses')!,
    performers.get(nurse)!,
    needIds.get('anaesthesia')!,
  );
  await playGroups(stage, played.get('county')!.lead, performers.get(nurse)!);

  clock.setBack(1);
  await playSharedWork(stage, {
    ...{ matchId: matches.get(nurse)!, lead: leads.get('theatre-educator')! },
    clinician: performers.get(nurse)!,
  });

  await playOpenData(stage, officers);

  clock.setBack(0);
  await playTrainings(stage, officers[0], played.get('county')!);
  await playPapers(stage, performers.get(accounts.clinician.email)!);
  await playConsent(stage, performers.get('baraka.sample@people.example')!, {
    needId: needIds.get('theatre-educator')!,
    employerId: employerIds.get('vale')!,
  });
  await playAround(stage, officers, performers.get(accounts.clinician.email)!, played);
  await playSafeguarding(stage, officers, performers.get(accounts.clinician.email)!);
  await makeOperator(stage);
  return {
    institutions: institutions.length,
    employers: employers.length,
    associations: associations.length,
    clinicians: clinicians.length,
    needs: needs.length,
  };
}

async function isWhole(stage: Stage): Promise<boolean> {
  return stage.database.read(system('doorkeeper'), async (tx) => {
    const contact = await tx.findOneBy(PersonContact, { email: accounts.operator.email });
    if (!contact) return false;
    const held = await stage.get(Roles).of(tx, contact.personId);
    return held.some(({ role }) => role === 'operator');
  });
}

async function makeOfficers(stage: Stage): Promise<Performer[]> {
  const officers: Performer[] = [];
  for (const { email, name } of [accounts.officer, otherOfficer]) {
    await stage.get(Staff).makeOfficer(email);
    officers.push(await stage.performer(email, name));
  }
  return officers;
}

async function playOrganisations(
  stage: Stage,
  officers: readonly Performer[],
): Promise<Map<string, PlayedOrganisation>> {
  const played = new Map<string, PlayedOrganisation>();
  const waits = ({ words = 2 }: DemoOrganisation) => words < 2;
  const play = (some: readonly DemoOrganisation[], from: readonly Performer[]) =>
    forEach(some, async (one) => void played.set(one.key, await playOrganisation(stage, one, from)));
  await play(
    organisations.filter((one) => !waits(one)),
    officers,
  );
  stage.clock.setBack(2);
  // The word that is missing is the demo officer's: there is something to do for whoever signs in as her.
  await play(organisations.filter(waits), [...officers].reverse());
  return played;
}

/** Members of the associations, each invited and each accepting for themselves. */
async function joinAssociations(
  stage: Stage,
  played: ReadonlyMap<string, PlayedOrganisation>,
  performers: ReadonlyMap<string, Performer>,
): Promise<void> {
  const members: [string, string][] = [
    [accounts.clinician.email, 'kenyan-nurses'],
    ['baraka.sample@people.example', 'kenyan-nurses'],
    ['akinyi.imagined@people.example', 'kenyan-nurses'],
    ['kwabena.makebelieve@people.example', 'gulf-of-guinea'],
    ['femi.imagined@people.example', 'gulf-of-guinea'],
  ];
  for (const [email, association] of members)
    await joinByInvitation(stage, played.get(association)!, performers.get(email)!);
}

async function makeOperator(stage: Stage): Promise<void> {
  const { email, name } = accounts.operator;
  const { personId } = await stage.performer(email, name);
  await stage.database.as(system('doorkeeper'), (tx) =>
    stage.get(Roles).give(tx, { personId, role: 'operator', by: null }),
  );
}
