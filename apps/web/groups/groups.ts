import type { PeerTopic } from '../api/operations.js';
import { oneOf } from '../pages/typed.js';

export const topics: readonly PeerTopic[] = [
  'MOTHERS_AND_NEWBORNS',
  'CHILDREN',
  'SURGERY_AND_ANAESTHESIA',
  'EMERGENCY_AND_CRITICAL_CARE',
  'INFECTION_PREVENTION',
  'MENTAL_HEALTH',
  'PRIMARY_CARE',
  'PHARMACY_AND_LABORATORY',
  'EQUIPMENT',
  'TEACHING',
  'LEADING_A_PARTNERSHIP',
  'TRAVEL_AND_PAPERS',
];

/** Languages in which groups are offered: those of letters, and those that many at work with each other speak. */
export const groupLanguages = 'en fr pt sw ar cy es so am ha ig ln ne rw yo'.split(' ');

/** A topic as an address says it. */
export const inAddress = (topic: PeerTopic) => topic.toLowerCase().replaceAll('_', '-');

export const topicOf = (address: string) => oneOf(address.toUpperCase().replaceAll('-', '_'), topics);
