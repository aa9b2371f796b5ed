import type { SignedIn } from '../platform/actor.js';
import type { PartnershipParty } from './partnership.entity.js';
import type { PartnershipActor } from './partnership.states.js';

/** What the actor is to a partnership; `own` are the ids of organisations for which they speak. Pure. */
export function standing(
  actor: SignedIn,
  parties: readonly PartnershipParty[],
  own: readonly string[],
): PartnershipActor[] {
  const mine = parties.filter((party) => own.includes(party.organisationId));
  const as: PartnershipActor[] = [];
  if (mine.some((party) => party.agreedAt === null)) as.push('side');
  if (mine.length > 0) as.push('lead');
  if (actor.roles.includes('officer')) as.push('officer');
  return as;
}

/** A lead proposes for their own house; officers may bring others together. */
export function canPropose(
  actor: SignedIn,
  organisationIds: readonly string[],
  own: readonly string[],
): boolean {
  return actor.roles.includes('officer') || organisationIds.some((id) => own.includes(id));
}

/** A side is spoken for by its own leads, and by an officer where it cannot answer itself. */
export function canSpeakForSide(actor: SignedIn, organisationId: string, own: readonly string[]): boolean {
  return actor.roles.includes('officer') || own.includes(organisationId);
}
