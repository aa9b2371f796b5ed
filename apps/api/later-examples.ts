import type { Example } from '../../libs/platform/graphql/yoga.driver.js';

/** Stands where an id belongs that only the answer of an earlier step tells. */
export const paste = (what: string) => `paste the id of ${what} here`;

/** The day so many days after this program started, YYYY-MM-DD: terms are about days to come. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** What comes after an introduction: terms that both sides accept, and time off. */
export const laterSteps = {
  proposeTerms: {
    document: `# As lead@demo.example: put terms on the table. "conductCode" shows what both sides promise with it.
mutation ProposeTerms($input: AgreeEngagementInput!) {
  agreeEngagement(input: $input) {
    id
    state
    version
    allowedActions
  }
}
`,
    variables: {
      input: {
        idempotencyKey: 'my-first-terms',
        matchId: paste('the match'),
        conductCode: '2026-11',
        terms: {
          legs: [{ mode: 'IN_COUNTRY', country: 'KE', from: inDays(180), to: inDays(194), hoursAWeek: 37.5 }],
          pays: [{ item: 'lodging', payer: 'HOST' }],
          counterpart: { name: 'Wanjiku Sample', role: 'Nurse in charge of theatres' },
        },
      },
    },
  },
  acceptTerms: {
    document: `# As clinician@demo.example: accept exactly these terms. What a leg still waits for is shown with it.
mutation AcceptTerms($input: AgreeEngagementInput!) {
  agreeEngagement(input: $input) {
    id
    state
    firstDay
    lastDay
    timeOff
    allowedActions
  }
}
`,
    variables: {
      input: {
        idempotencyKey: 'my-first-agreement',
        engagementId: paste('the engagement'),
        version: 1,
        conductCode: '2026-11',
      },
    },
  },
  requestTimeOff: {
    document: `# As clinician@demo.example: ask for time off. The approver gets one mail; previewTimeOff shows it beforehand.
mutation RequestTimeOff($input: RequestTimeOffInput!) {
  requestTimeOff(input: $input) {
    id
    reference
    state
    steps { id name state standing }
    allowedActions
  }
}
`,
    variables: {
      input: {
        idempotencyKey: 'my-first-time-off',
        asking: {
          engagementId: paste('the engagement'),
          employerName: 'Invented Vale University Hospitals',
          jobTitle: 'Senior theatre nurse, Main Theatres',
          lines: [{ leaveType: 'AL-AFC', from: inDays(180), to: inDays(194), days: 11 }],
          approvers: [{ role: 'LINE_MANAGER', name: 'Mair Pretend', email: 'another.manager@vale.example' }],
          cover: 'Two colleagues swap shifts with me.',
          showDestination: true,
        },
      },
    },
  },
  decideTimeOff: {
    document: `# As nobody: no account is needed. The token is the end of the link in the approver's mail, in the outbox.
# approverRequest(token: "…") shows what was asked and changes nothing; this answers, and the first answer counts.
mutation DecideTimeOff($input: DecideTimeOffInput!) {
  decideTimeOff(input: $input) {
    link
    reference
    recorded { decision words at }
    canWithdrawUntil
  }
}
`,
    variables: {
      input: {
        idempotencyKey: 'my-first-decision',
        token: 'paste the token here',
        decision: 'APPROVE_SUBJECT_TO',
        words: 'The rota of these weeks is handed over by the Friday before.',
      },
    },
  },
  timeOffOfMyEngagements: {
    document: `# As lead@demo.example: whether time off is settled, in one word; whom it was asked of, and why not, stays with her.
query TimeOffOfMyEngagements {
  engagements(first: 10) {
    nodes {
      id
      state
      firstDay
      lastDay
      timeOff
    }
  }
}
`,
  },
  hearOfMessages: {
    document: `# As lead@demo.example or clinician@demo.example: leave it open, and write from the other side. Ids only, read by query.
subscription HearOfMessages($matchId: ID!) {
  messageAdded(matchId: $matchId) {
    matchId
    messageId
  }
}
`,
    variables: { matchId: paste('the match') },
  },
  hearOfAnEngagement: {
    document: `# The same of an engagement: new terms, a saved work plan, a document, its end.
subscription HearOfAnEngagement($engagementId: ID!) {
  engagementChanged(engagementId: $engagementId) {
    engagementId
  }
}
`,
    variables: { engagementId: paste('the engagement') },
  },
  takeMyDataAlong: {
    document: `# As clinician@demo.example: everything that Midst keeps about you, and what closing your account would do.
# Nothing happens by reading it; closeMyAccount takes the version and a code entered within a quarter of an hour.
query TakeMyDataAlong {
  exportMyData {
    madeAt
    json
  }
  closingMyAccount(language: "en") {
    version
    goes
    stays
    first
    codeNeeded
    endsInterests
    endsEngagements
    endsTimeOff
  }
}
`,
  },
} satisfies Record<string, Example>;
