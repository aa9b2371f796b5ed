import * as clinicians from '../../libs/clinicians/clinician.events.js';
import { ForgetTies } from '../../libs/clinicians/forget-ties.job.js';
import { GatherSummaries } from '../../libs/notifications/gather-summaries.job.js';
import { SendMessages } from '../../libs/notifications/send-messages.job.js';
import { TellSignInCode } from '../../libs/notifications/tell-sign-in-code.job.js';
import * as people from '../../libs/people/people.events.js';
import { ClearWhatWasDelivered } from '../../libs/platform/clear-what-was-delivered.job.js';
import { every, on, unheard, type Job, type Unheard } from '../../libs/platform/jobs.js';
import { LookForImpossibleStates } from '../../libs/platform/look-for-impossible-states.job.js';

/** All background work, at a glance: what happens when something happened, and what happens by the clock. */
export const jobs: readonly Job[] = [
  on(people.signInCodeRequested, TellSignInCode, 'telling'),
  on(people.consentWithdrawn, ForgetTies, 'keeping'),

  every(1, SendMessages, 'telling'),
  every(60, GatherSummaries, 'telling'),
  every(3600, LookForImpossibleStates, 'keeping'),
  every(3600, ClearWhatWasDelivered, 'keeping'),
];

/** Events that are told and that nobody needs to hear, each with its reason. */
export const unheardEvents: readonly Unheard[] = [
  unheard(people.clinicianJoined, 'the record of who joined is the role itself; nothing follows yet'),
  unheard(people.roleGiven, 'sight follows from the role row at once'),
  unheard(people.roleEnded, 'sight ends with the role row at once'),
  unheard(people.consentGiven, 'matching looks again when a profile is shown'),
  unheard(clinicians.profileSaved, 'matching will look again'),
  unheard(clinicians.profileShown, 'matching will look for needs'),
  unheard(clinicians.profileHidden, 'the matcher reads visibility at once'),
  unheard(clinicians.profileClaimed, 'nothing follows before the profile is shown'),
];
