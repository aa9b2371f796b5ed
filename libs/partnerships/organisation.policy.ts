import type { SignedIn } from '../platform/actor.js';
import type { Organisation } from './organisation.entity.js';
import type { OrganisationActor } from './organisation.states.js';

export function canRegisterProgrammeOffice(actor: SignedIn): boolean {
  return actor.roles.includes('officer');
}

/** What the actor is to the organisation; `own` are the ids of organisations for which they speak. */
export function standing(
  actor: SignedIn,
  organisation: Organisation,
  own: readonly string[],
): OrganisationActor[] {
  const as: OrganisationActor[] = [];
  if (actor.roles.includes('officer')) as.push('officer');
  if (own.includes(organisation.id)) as.push('lead');
  return as;
}

/** An officer who belongs to the house does not vouch for it. */
export function canVerify(actor: SignedIn, organisation: Organisation, own: readonly string[]): boolean {
  return organisation.registeredBy !== actor.personId && !own.includes(organisation.id);
}

export function canTellAbout(actor: SignedIn, organisation: Organisation, own: readonly string[]): boolean {
  return actor.roles.includes('officer') || own.includes(organisation.id);
}
