import type { RoleHeld } from '../people/role-held.entity.js';
import type { InvitationKind } from './invitation.entity.js';

type Held = Pick<RoleHeld, 'role' | 'organisationId'>;

/** Kinds that bring somebody into an organisation, by the role that may invite to it. */
const inviters: Partial<Record<InvitationKind, readonly string[]>> = {
  'second-lead': ['lead'],
  successor: ['lead'],
  'employer-hr': ['lead'],
  coordinator: ['coordinator', 'lead'],
  'association-member': ['coordinator', 'lead'],
  'known-colleague': ['lead'],
};

/** Whether somebody with these roles may send this kind of invitation for this organisation. Pure. */
export function canInvite(
  kind: InvitationKind,
  roles: readonly Held[],
  organisationId: string | null,
): boolean {
  const officer = roles.some((held) => held.role === 'officer');
  if (kind === 'staff' || kind === 'claim-profile') return officer;
  if (organisationId === null) return false;
  // Only whoever holds the lead can hand it over.
  if (officer && kind !== 'successor') return true;
  return roles.some(
    (held) => held.organisationId === organisationId && (inviters[kind] ?? []).includes(held.role),
  );
}
