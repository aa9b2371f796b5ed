import type { Actor, SignedIn } from '../platform/actor.js';
import { Refusal } from '../platform/refusal.js';

export const canKeepProfile = (actor: Actor): boolean =>
  actor.kind === 'person' && actor.roles.includes('clinician');
export const canReadProfiles = (actor: Actor): boolean =>
  actor.kind === 'person' && actor.roles.includes('officer');
/** What is seen on a register counts only when somebody else saw it. */
export const canCheckRegistrationOf = (actor: Actor, personId: string): boolean =>
  canReadProfiles(actor) && actor.kind === 'person' && actor.personId !== personId;

/** @throws Refusal FORBIDDEN */
export function keeper(actor: Actor): SignedIn {
  if (actor.kind === 'person' && canKeepProfile(actor)) return actor;
  throw new Refusal('FORBIDDEN', 'Only clinicians keep a profile. Join as one first.');
}

/** @throws Refusal FORBIDDEN */
export function officer(actor: Actor): SignedIn {
  if (actor.kind === 'person' && canReadProfiles(actor)) return actor;
  throw new Refusal('FORBIDDEN', 'Only programme officers read profiles of others, with a reason.');
}
