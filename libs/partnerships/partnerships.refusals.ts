import { publishRefusals } from '../platform/refusal-codes.js';

export const partnershipsRefusals = publishRefusals({
  SECOND_OFFICER_NEEDED:
    'Two officers are needed: the one who verified or wrote it first cannot be the second.',
  OWN_ORGANISATION: 'Somebody who holds a role in an organisation cannot verify it as an officer.',
  VERIFICATIONS_DIFFER:
    'The second officer states another basis or other domains than the first. Agree on them first.',
  NOT_VERIFIED: 'The organisation has not been verified by two officers, or is suspended or closed.',
  NOT_HANDED_OVER:
    'At least one side has not said who continues what. `stateHandover` says it; `sidesToHandOver` tells who is waited for.',
  NOT_ALL_SCORED: 'At least one hallmark of the Health Check has no score. `fields` name them.',
  BASIS_EXPIRED:
    'The basis on which personal data may reach the organisation has expired; officers renew it.',
  INVITATION_FOR_ANOTHER:
    'The invitation went to another address. Sign in with the address to which it was sent.',
  COUNTRY_PAUSED:
    'Work on site in the country is paused by the programme; nothing new begins there. Remote work goes on.',
  MEMBER_DID_NOT_AGREE: 'The member has not agreed that the association does this for them, or took it back.',
  INVITATION_CLOSED: 'The invitation was accepted, withdrawn or replaced, or has ended. Ask for a new one.',
});

export type PartnershipsRefusalCode = keyof typeof partnershipsRefusals;
