import { ClearWhatWasDelivered } from '../../libs/platform/clear-what-was-delivered.job.js';
import { every, type Job, type Unheard } from '../../libs/platform/jobs.js';
import { LookForImpossibleStates } from '../../libs/platform/look-for-impossible-states.job.js';

/** All background work, at a glance: what happens when something happened, and what happens by the clock. */
export const jobs: readonly Job[] = [
  every(3600, LookForImpossibleStates, 'keeping'),
  every(3600, ClearWhatWasDelivered, 'keeping'),
];

/** Events that are told and that nobody needs to hear, each with its reason. */
export const unheardEvents: readonly Unheard[] = [];
