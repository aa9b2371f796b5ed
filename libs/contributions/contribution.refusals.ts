import { publishRefusals } from '../platform/refusal-codes.js';

export const contributionsRefusals = publishRefusals({
  OTHER_ACCOUNT:
    'The account was corrected since you read it. Read the version that stands now, then confirm or dispute that one.',
  YOUR_OWN_CONTRIBUTION:
    'Nobody confirms what they gave themselves, under no spelling of their address. Name somebody who received it.',
  ASKED_ELSEWHERE:
    'Somebody else was asked in place of the holder of this link, or it was withdrawn. The link shows nothing any more.',
  NO_SIGNING_KEY: 'Certificates cannot be signed here yet; an operator sets `CREDENTIAL_KEYS`.',
  NOT_BEGUN:
    'The engagement is not agreed, or its first day has not come. Record it once some of it has been given.',
});

export type ContributionsRefusalCode = keyof typeof contributionsRefusals;
