// Made by apps/web/generate.mjs from operations/*.graphql and schema.graphql. Change those, then run it again.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** How somebody wants to hear of needs that fit them. */
export type MatchChannel =
  /** One e-mail for each, as soon as it is found. */
  | 'AT_ONCE'
  /** One summary a day, when there is something to tell. */
  | 'DAILY'
  /** No e-mail; the list of matches can still be read. */
  | 'NOT'
  /** One summary a week, when there is something to tell. */
  | 'WEEKLY';

/** How work is done. */
export type Mode =
  /** In the country of the institution. */
  | 'IN_COUNTRY'
  /** From where the person is, by video, telephone or in writing. */
  | 'REMOTE'
  /** In the United Kingdom, by a colleague from the institution who visits. */
  | 'UK_BOUND';

/** Where the code goes. */
export type RequestSignInCodeInput = {
  /** The address to which the code goes. */
  email: string;
  /** The language of that mail. Left out: English. */
  locale?: string | null | undefined;
};

/** Which device you sign out. */
export type RevokeSessionInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Which of `me.sessions` to end. */
  sessionId: string | number;
};

/** What somebody does in Midst. One person can hold several. */
export type Role =
  /** Offers to work with institutions that ask for something precise. Joins by themselves. */
  | 'CLINICIAN'
  /** Looks after the consenting members of a diaspora health association. */
  | 'COORDINATOR'
  /** Confirms for a UK employer which addresses are its approvers'. */
  | 'EMPLOYER_HR'
  /** Speaks for an institution, posts its needs, answers for its partnerships. */
  | 'LEAD'
  /** Runs the programme: verifies organisations, reviews needs. */
  | 'OFFICER'
  /** Keeps the service running; sees no personal data by this role. */
  | 'OPERATOR';

/** How you want to be told; what you leave out stays as it is. */
export type SetNotificationPreferencesInput = {
  /** The day on which a weekly summary comes: 1 is Monday, 7 is Sunday. */
  digestDay?: number | null | undefined;
  /** The hour at which a summary comes, 0 to 23. */
  digestHour?: number | null | undefined;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** How they hear of needs that fit. */
  matches?: MatchChannel | null | undefined;
  /** First quiet hour, 0 to 23; null for no quiet hours. */
  quietFrom?: number | null | undefined;
  /** The hour at which mail may come again, 0 to 23. */
  quietTo?: number | null | undefined;
  /** The most e-mails about matches in any seven days, 0 to 50; what is over waits for a summary. */
  weeklyLimit?: number | null | undefined;
};

/** Your address and the code from the mail. */
export type SignInInput = {
  /** The six digits of the newest mail; spaces do not matter. */
  code: string;
  /** What you call this device, to know it again in `me.sessions`. */
  deviceLabel?: string | null | undefined;
  /** The address to which the code went. */
  email: string;
  /** True on a phone or computer that only you use: you stay signed in for 30 days. Otherwise, and for staff, 12 hours. */
  ownDevice?: boolean;
};

/** What will not be sent any more. */
export type StoppedMail =
  /** Mail about needs that fit you; how you are told can be changed in your account. */
  | 'MATCHES'
  /** The link stops nothing: it is damaged or was never sent. */
  | 'NOTHING'
  /** Mail and reminders about this one request. */
  | 'THIS';

/** Stops the mail that carried this token. */
export type UnsubscribeInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The token at the end of the link in the mail: its unsubscribe link or, for an approver, the link to the request. */
  token: string | number;
};

/** What the link of an approver can still do. */
export type ApproverLinkState =
  /** No answer is needed any more. */
  | 'ENDED'
  /** It waits for its holder’s answer. */
  | 'OPEN'
  /** An answer is recorded; the link shows it. */
  | 'RECORDED'
  /** Somebody else was asked in the holder’s place: it shows what was recorded, if anything. */
  | 'REPLACED';

/** In which role somebody at the employer decides about time off. */
export type ApproverRole =
  /** A delegate of the chief executive. */
  | 'CHIEF_EXECUTIVE_DELEGATE'
  /** Clinical director. */
  | 'CLINICAL_DIRECTOR'
  /** Clinical lead. */
  | 'CLINICAL_LEAD'
  /** Educational supervisor of a trainee. */
  | 'EDUCATIONAL_SUPERVISOR'
  /** Whoever holds the budget for cover. */
  | 'FINANCE'
  /** Head of school. */
  | 'HEAD_OF_SCHOOL'
  /** Human resources. */
  | 'HR'
  /** Line manager, ward manager or team leader. */
  | 'LINE_MANAGER'
  /** Medical director. */
  | 'MEDICAL_DIRECTOR'
  /** Postgraduate dean. */
  | 'POSTGRADUATE_DEAN'
  /** Whoever keeps the rota. */
  | 'ROTA_COORDINATOR'
  /** Training programme director (TPD). */
  | 'TRAINING_PROGRAMME_DIRECTOR';

/** An approver’s answer. */
export type DecideTimeOffInput = {
  /** One of the five answers. */
  decision: TimeOffDecision;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Needed to refuse. */
  reason?: TimeOffRefusalReason | null | undefined;
  /** The token at the end of the link in the mail. */
  token: string;
  /** Needed for APPROVE_SUBJECT_TO (the condition) and ASK_MORE (the question); otherwise as you like. */
  words?: string | null | undefined;
};

/** The five answers that an approver can give. None is chosen beforehand. */
export type TimeOffDecision =
  /** Yes. */
  | 'APPROVE'
  /** Yes, subject to a condition that `words` states. */
  | 'APPROVE_SUBJECT_TO'
  /** A question first: the clinician answers `words`, and the same approver is asked again. */
  | 'ASK_MORE'
  /** Somebody else decides this; `words` says who, where known. */
  | 'NOT_THE_RIGHT_PERSON'
  /** No, for the reason in `reason`. */
  | 'REFUSE';

/** Why an approver refuses. */
export type TimeOffRefusalReason =
  /** The cost. */
  | 'COST'
  /** The service cannot be covered on these days. */
  | 'COVER'
  /** There is not enough leave of this kind left. */
  | 'ENTITLEMENT'
  /** The notice is too short. */
  | 'NOTICE'
  /** A rule of the employer. */
  | 'POLICY'
  /** Not relevant enough to the work or the training. */
  | 'RELEVANCE'
  /** The safety of the person or of the service. */
  | 'SAFETY'
  /** Progress in training comes first. */
  | 'TRAINING_PROGRESS';

/** An approver takes an approval back. */
export type WithdrawApprovalInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Why. The clinician reads it. */
  reason: string;
  /** The token at the end of the link in the mail. */
  token: string;
};

export type AccountQueryVariables = Exact<{ [key: string]: never }>;

export type AccountQuery = {
  me: {
    id: string;
    name: string | null;
    email: string;
    locale: string;
    timeZone: string;
    roles: Array<{ id: string; role: Role; organisationId: string | null; until: string | null }>;
    sessions: Array<{
      id: string;
      createdAt: string;
      lastSeenAt: string;
      endsAt: string;
      deviceLabel: string | null;
      ownDevice: boolean;
    }>;
  };
  notificationPreferences: {
    matches: MatchChannel;
    weeklyLimit: number;
    quietFrom: number | null;
    quietTo: number | null;
    digestDay: number;
    digestHour: number;
  };
};

export type RevokeSessionMutationVariables = Exact<{
  input: RevokeSessionInput;
}>;

export type RevokeSessionMutation = { revokeSession: { id: string } };

export type SetNotificationPreferencesMutationVariables = Exact<{
  input: SetNotificationPreferencesInput;
}>;

export type SetNotificationPreferencesMutation = { setNotificationPreferences: { matches: MatchChannel } };

export type RequestSignInCodeMutationVariables = Exact<{
  input: RequestSignInCodeInput;
}>;

export type RequestSignInCodeMutation = { requestSignInCode: { minutes: number; tries: number } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;

export type SignInMutation = { signIn: { token: string; endsAt: string } };

export type SignOutMutationVariables = Exact<{ [key: string]: never }>;

export type SignOutMutation = { signOut: { __typename: 'SignedOut' } };

export type SampleNeedsQueryVariables = Exact<{ [key: string]: never }>;

export type SampleNeedsQuery = {
  needs: {
    edges: Array<{
      node: {
        id: string;
        title: string | null;
        summary: string | null;
        countries: Array<string>;
        openCountries: boolean;
        deadline: string | null;
        positions: Array<{ professions: Array<string>; headCount: number | null }>;
        legs: Array<{ mode: Mode; from: string | null; to: string | null }>;
      };
    }>;
  };
};

export type ApproverRequestQueryVariables = Exact<{
  token: string;
}>;

export type ApproverRequestQuery = {
  approverRequest: {
    link: ApproverLinkState;
    reference: string;
    clinicianName: string;
    language: string;
    employerName: string | null;
    jobTitle: string | null;
    cover: string | null;
    replyBy: string | null;
    destination: string | null;
    host: string | null;
    benefit: string | null;
    answer: string | null;
    choices: Array<TimeOffDecision>;
    canWithdrawUntil: string | null;
    lines: Array<{
      leaveType: string;
      from: string;
      to: string;
      days: number | null;
      hours: number | null;
      note: string | null;
    }>;
    before: Array<{ role: ApproverRole; how: string }>;
    recorded: Array<{ decision: string; code: string | null; words: string | null; at: string }>;
  };
};

export type DecideTimeOffMutationVariables = Exact<{
  input: DecideTimeOffInput;
}>;

export type DecideTimeOffMutation = { decideTimeOff: { link: ApproverLinkState } };

export type WithdrawApprovalMutationVariables = Exact<{
  input: WithdrawApprovalInput;
}>;

export type WithdrawApprovalMutation = { withdrawApproval: { link: ApproverLinkState } };

export type UnsubscribeMutationVariables = Exact<{
  input: UnsubscribeInput;
}>;

export type UnsubscribeMutation = { unsubscribe: { stopped: StoppedMail } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, unknown> | undefined;

  constructor(value: string, __meta__?: Record<string, unknown> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const AccountDocument = new TypedDocumentString(`
    query Account {
  me {
    id
    name
    email
    locale
    timeZone
    roles {
      id
      role
      organisationId
      until
    }
    sessions {
      id
      createdAt
      lastSeenAt
      endsAt
      deviceLabel
      ownDevice
    }
  }
  notificationPreferences {
    matches
    weeklyLimit
    quietFrom
    quietTo
    digestDay
    digestHour
  }
}
    `) as unknown as TypedDocumentString<AccountQuery, AccountQueryVariables>;
export const RevokeSessionDocument = new TypedDocumentString(`
    mutation RevokeSession($input: RevokeSessionInput!) {
  revokeSession(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RevokeSessionMutation, RevokeSessionMutationVariables>;
export const SetNotificationPreferencesDocument = new TypedDocumentString(`
    mutation SetNotificationPreferences($input: SetNotificationPreferencesInput!) {
  setNotificationPreferences(input: $input) {
    matches
  }
}
    `) as unknown as TypedDocumentString<
  SetNotificationPreferencesMutation,
  SetNotificationPreferencesMutationVariables
>;
export const RequestSignInCodeDocument = new TypedDocumentString(`
    mutation RequestSignInCode($input: RequestSignInCodeInput!) {
  requestSignInCode(input: $input) {
    minutes
    tries
  }
}
    `) as unknown as TypedDocumentString<RequestSignInCodeMutation, RequestSignInCodeMutationVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    token
    endsAt
  }
}
    `) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut {
    __typename
  }
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const SampleNeedsDocument = new TypedDocumentString(`
    query SampleNeeds {
  needs(first: 6, filter: {states: [OPEN]}) {
    edges {
      node {
        id
        title
        summary
        countries
        openCountries
        deadline
        positions {
          professions
          headCount
        }
        legs {
          mode
          from
          to
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SampleNeedsQuery, SampleNeedsQueryVariables>;
export const ApproverRequestDocument = new TypedDocumentString(`
    query ApproverRequest($token: String!) {
  approverRequest(token: $token) {
    link
    reference
    clinicianName
    language
    employerName
    jobTitle
    lines {
      leaveType
      from
      to
      days
      hours
      note
    }
    cover
    replyBy
    destination
    host
    benefit
    answer
    before {
      role
      how
    }
    recorded {
      decision
      code
      words
      at
    }
    choices
    canWithdrawUntil
  }
}
    `) as unknown as TypedDocumentString<ApproverRequestQuery, ApproverRequestQueryVariables>;
export const DecideTimeOffDocument = new TypedDocumentString(`
    mutation DecideTimeOff($input: DecideTimeOffInput!) {
  decideTimeOff(input: $input) {
    link
  }
}
    `) as unknown as TypedDocumentString<DecideTimeOffMutation, DecideTimeOffMutationVariables>;
export const WithdrawApprovalDocument = new TypedDocumentString(`
    mutation WithdrawApproval($input: WithdrawApprovalInput!) {
  withdrawApproval(input: $input) {
    link
  }
}
    `) as unknown as TypedDocumentString<WithdrawApprovalMutation, WithdrawApprovalMutationVariables>;
export const UnsubscribeDocument = new TypedDocumentString(`
    mutation Unsubscribe($input: UnsubscribeInput!) {
  unsubscribe(input: $input) {
    stopped
  }
}
    `) as unknown as TypedDocumentString<UnsubscribeMutation, UnsubscribeMutationVariables>;
