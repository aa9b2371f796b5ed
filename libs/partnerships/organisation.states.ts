import { life } from '../platform/life.js';

export type OrganisationState = 'registered' | 'verified' | 'suspended' | 'closed';
export type OrganisationAction = 'verify' | 'suspend' | 'reopen' | 'close';
export type OrganisationActor = 'officer' | 'lead';

/**
 * `verify` is one officer's word; the second different officer's completes it. A verified organisation is verified
 * anew the same way when its basis for receiving personal data is renewed.
 */
export const organisationLife = life<OrganisationState, OrganisationAction, OrganisationActor>(
  'organisation',
  'registered',
  {
    verify: { from: ['registered', 'verified'], to: 'verified', by: 'officer' },
    suspend: { from: ['verified'], to: 'suspended', by: 'officer' },
    reopen: { from: ['suspended'], to: 'registered', by: 'officer' },
    close: { from: ['registered', 'verified', 'suspended'], to: 'closed', by: 'officer' },
  },
);
