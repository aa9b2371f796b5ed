import type { Example } from '../../libs/platform/graphql/yoga.driver.js';
import { laterSteps, paste } from './later-examples.js';

/**
 * The main job, step by step, against the demo data: each tab says as whom. Signing in answers with a token, which
 * goes under "Headers" as {"authorization": "Bearer …"}. An idempotency key makes a step that is sent twice happen once;
 * change it to do the step again.
 */
export const steps = {
  whatIsThis: {
    document: `# Which service is this, and what time does it keep?
query WhatIsThis {
  service {
    name
    now
  }
}
`,
  },
  requestSignInCode: {
    document: `# Ask for a code. In the demo its mail is in the outbox of the web service, at /dev/outbox.
mutation RequestSignInCode($input: RequestSignInCodeInput!) {
  requestSignInCode(input: $input) {
    minutes
    tries
  }
}
`,
    variables: { input: { email: 'lead@demo.example' } },
  },
  signIn: {
    document: `# Sign in with it, and put the token under "Headers": {"authorization": "Bearer <token>"}
mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    token
    endsAt
  }
}
`,
    variables: { input: { email: 'lead@demo.example', code: '000000' } },
  },
  whoAmI: {
    document: `# Who is signed in, and as what?
query WhoAmI {
  me {
    name
    email
    roles { role organisationId since }
  }
}
`,
  },
  saveNeed: {
    document: `# As lead@demo.example: begin a need. Everything may be left out for now; "missing" says what sending still asks.
mutation SaveNeed($input: SaveNeedInput!) {
  saveNeed(input: $input) {
    id
    state
    missing { field sentence }
    allowedActions
  }
}
`,
    variables: {
      input: {
        idempotencyKey: 'my-first-need',
        title: 'A second theatre nurse educator',
        countries: ['KE'],
        heritage: 'WELCOME',
        heritageTies: ['FAMILY', 'TRAINED', 'WORKED'],
        positions: [
          {
            headCount: 1,
            professions: ['nurse'],
            specialties: ['theatre-nursing'],
            activities: ['teach'],
            requirements: [
              { kind: 'YEARS', essential: true, years: 5, count: 'IN_PROFESSION' },
              { kind: 'LANGUAGE', essential: false, term: 'sw', level: 'B1', use: 'TEACH_IN' },
            ],
          },
        ],
        legs: [{ mode: 'IN_COUNTRY', countries: ['KE'], minDays: 14, maxDays: 21 }],
        payItems: [{ item: 'lodging', payer: 'HOST' }],
      },
    },
  },
  submitNeed: {
    document: `# As lead@demo.example: send it to the programme officers.
mutation SubmitNeed($input: NeedInput!) {
  submitNeed(input: $input) {
    id
    state
    submittedAt
  }
}
`,
    variables: { input: { idempotencyKey: 'send-my-first-need', needId: paste('the need') } },
  },
  needsToReview: {
    document: `# As officer@demo.example: what waits for review, and what was remarked about its words.
query NeedsToReview {
  needsToReview(first: 10) {
    totalCount
    nodes {
      id
      title
      institutionName
      submittedAt
      flags { code words }
    }
  }
}
`,
  },
  reviewNeed: {
    document: `# As officer@demo.example: approve it, or return it with reasons.
mutation ReviewNeed($input: ReviewNeedInput!) {
  reviewNeed(input: $input) {
    id
    state
    recruitmentNotes { country sentence }
  }
}
`,
    variables: {
      input: { idempotencyKey: 'review-the-need', needId: paste('the need'), decision: 'APPROVE' },
    },
  },
  openNeed: {
    document: `# As lead@demo.example: open it. A few seconds later everybody whom it fits is being told.
mutation OpenNeed($input: NeedInput!) {
  openNeed(input: $input) {
    id
    state
    openedAt
  }
}
`,
    variables: { input: { idempotencyKey: 'open-my-first-need', needId: paste('the need') } },
  },
  openNeeds: {
    document: `# As anybody who signed in: open needs for nurses in Kenya.
query OpenNeeds($filter: NeedFilter) {
  needs(filter: $filter, first: 10) {
    totalCount
    nodes {
      id
      title
      institutionName
      positions { id title professions specialties }
      legs { mode from to minDays maxDays }
      covered
      notCovered
    }
  }
}
`,
    variables: { filter: { states: ['OPEN'], country: 'KE', profession: 'nurse' } },
  },
  saveMyProfile: {
    document: `# As clinician@demo.example: every part of a profile may be left out, and what is left out stays as it was.
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
          professions: [{ code: 'nurse', specialties: ['theatre-nursing'], years: 14 }],
          wishes: { modes: ['REMOTE', 'IN_COUNTRY'], maxDays: 21 },
          onlyForMe: { neverSend: ['ER'] },
        },
      },
    },
  },
  myMatches: {
    document: `# As clinician@demo.example: what fits, why, and what is still asked.
query MyMatches {
  myMatches(first: 10) {
    totalCount
    nodes {
      id
      state
      fitForNeed
      fitForMe
      need { id title institutionName }
      lines { criterion standing points max sentence }
      openQuestions { question gain decides }
      allowedActions
    }
  }
}
`,
  },
  expressInterest: {
    document: `# As clinician@demo.example: say interested. From now on the institution sees what is ticked, and nothing else.
mutation ExpressInterest($input: ExpressInterestInput!) {
  expressInterest(input: $input) {
    id
    state
    lapsesAt
    allowedActions
  }
}
`,
    variables: {
      input: {
        idempotencyKey: 'my-first-interest',
        matchId: paste('the match'),
        ticked: ['NAME', 'PROFESSIONS', 'EXPERIENCE', 'SKILLS', 'LANGUAGES', 'AVAILABILITY'],
        note: 'I could come for three weeks.',
      },
    },
  },
  interestedInMyNeeds: {
    document: `# As lead@demo.example: before interest a band and nobody; after interest, people as far as each ticked.
query InterestedInMyNeeds {
  needs(filter: { mine: true, states: [OPEN] }, first: 10) {
    nodes {
      id
      title
      matchBand
      matches(first: 10) {
        nodes {
          id
          state
          tier
          ticked
          note
          lines { criterion sentence }
          allowedActions
        }
      }
    }
  }
}
`,
  },
  introduce: {
    document: `# As lead@demo.example: introduce yourself to somebody who is interested.
mutation Introduce($input: IntroduceInput!) {
  introduce(input: $input) {
    id
    state
    card { name professions { code } }
    allowedActions
  }
}
`,
    variables: {
      input: {
        idempotencyKey: 'my-first-introduction',
        matchId: paste('the match'),
        words: 'Karibu. Could we speak on Thursday?',
      },
    },
  },
  ...laterSteps,
} satisfies Record<string, Example>;

/** The tabs that GraphiQL opens with, in the order in which somebody would try them. */
export const examples: readonly Example[] = Object.values(steps);
