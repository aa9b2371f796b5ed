import type { Example } from '../../libs/platform/graphql/yoga.driver.js';

/** The tabs that GraphiQL opens with, in the order in which somebody would try them. */
export const examples: Example[] = [
  {
    document: `# Which service is this, and what time does it keep?
query WhatIsThis {
  service {
    name
    now
  }
}
`,
  },
  {
    document: `# Keep a profile: every part may be left out, and what is left out stays as it was.
mutation SaveMyProfile($input: SaveMyProfileInput!) {
  saveMyProfile(input: $input) {
    profile {
      id
      visibility
      professions { code specialties years }
      languages { code understandPatients teachIn }
    }
    onlyForMe { neverSend remoteToo }
  }
}
`,
    variables: {
      input: {
        idempotencyKey: 'my-first-profile',
        profile: {
          stage: 'QUALIFIED',
          professions: [{ code: 'nurse', specialties: ['theatre-nursing'], years: 6 }],
          languages: [{ code: 'sw', understandPatients: 'C1' }],
          wishes: { modes: ['REMOTE', 'IN_COUNTRY'], maxDays: 21 },
          onlyForMe: { neverSend: ['ER'] },
        },
      },
    },
  },
];
