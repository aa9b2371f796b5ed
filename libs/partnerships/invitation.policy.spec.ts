import type { Role } from '../platform/actor.js';
import { InvitationKind } from './invitation.entity.js';
import { canInvite } from './invitation.policy.js';

const mine = '0190a000-0000-7000-8000-000000000001';
const other = '0190a000-0000-7000-8000-000000000002';
const roles: Role[] = ['clinician', 'lead', 'coordinator', 'officer', 'operator', 'employer-hr'];
const bound: Role[] = ['lead', 'coordinator', 'employer-hr'];

/** Who may invite, written out by hand. */
const allowed: Record<string, readonly Role[]> = {
  'second-lead': ['lead', 'officer'],
  successor: ['lead'],
  coordinator: ['lead', 'coordinator', 'officer'],
  'employer-hr': ['lead', 'officer'],
  'association-member': ['lead', 'coordinator', 'officer'],
  'known-colleague': ['lead', 'officer'],
  'claim-profile': ['officer'],
  staff: ['officer'],
};

const all = Object.values(InvitationKind).flatMap((kind) => roles.map((role) => [kind, role] as const));

describe('an invitation', () => {
  it.each(all)('%s may be sent by %s of that organisation: as written', (kind, role) => {
    const held = [{ role, organisationId: bound.includes(role) ? mine : null }];
    expect(canInvite(kind, held, mine)).toBe(allowed[kind].includes(role));
  });

  it.each(all)('%s for another organisation is no business of a %s, unless an officer', (kind, role) => {
    const held = [{ role, organisationId: bound.includes(role) ? mine : null }];
    expect(canInvite(kind, held, other)).toBe(role === 'officer' && kind !== 'successor');
  });
});
