// Made by apps/web/generate.mjs from operations/*.graphql and schema.graphql. Change those, then run it again.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

/** What you can tick for one need, so that its institution sees it. Your employers cannot be ticked. */
export type CardField =
  /** When you could give time. */
  | 'AVAILABILITY'
  /** Your e-mail address. */
  | 'EMAIL'
  /** Years altogether, work where means were few, teaching, activities. */
  | 'EXPERIENCE'
  /** Your grade, band or role. */
  | 'GRADE'
  /** Your languages with their levels. */
  | 'LANGUAGES'
  /** Your name. */
  | 'NAME'
  /** Earlier work of this kind. */
  | 'PAST_ASSIGNMENTS'
  /** Country, UK nation and town of residence. */
  | 'PLACE'
  /** Your professions, specialties and years in them. */
  | 'PROFESSIONS'
  /** Your qualifications. */
  | 'QUALIFICATIONS'
  /** Country, regulator and status of your registrations, without numbers. */
  | 'REGISTRATIONS'
  /** The numbers of your registrations; shows the registrations too. */
  | 'REGISTRATION_NUMBERS'
  /** Your skills. */
  | 'SKILLS'
  /** Where you stand in your working life. */
  | 'STAGE'
  /** Your ties with country, region and kind. */
  | 'TIES'
  /** The countries to which you have ties, without saying of which kind. */
  | 'TIE_COUNTRIES'
  /** What you wish of the work. */
  | 'WISHES'
  /** What you wrote in your own words. */
  | 'WORDS';

/** How one thing that was asked stands. Not stated is never held against anybody. */
export type CriterionStanding =
  /** It is met. */
  | 'MET'
  /** It is not met. */
  | 'NOT_MET'
  /** Nobody has said; it is a question to ask. */
  | 'NOT_STATED'
  /** Something near to it is there, such as a related skill. */
  | 'PARTLY';

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

/** What is not for you, and why. */
export type DeclineMatchInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The match. */
  matchId: string | number;
  /** Why. It helps to find what suits you better. */
  reason: DeclineReason;
  /** More about it, for the programme’s eyes only. */
  words?: string | null | undefined;
};

/** Why a need is not for you. The institution never learns that you said it. */
export type DeclineReason =
  /** Too much of it would be at my own cost. */
  | 'COST'
  /** The dates do not suit. */
  | 'DATES'
  /** It is too long or too short. */
  | 'LENGTH'
  /** I would rather work remotely, or rather be there. */
  | 'MODE'
  /** It is not my field, although it looks like it. */
  | 'NOT_MY_FIELD'
  /** Not now; perhaps another time. */
  | 'NOT_NOW'
  /** Something else; tell it in words. */
  | 'OTHER'
  /** The place is not for me. */
  | 'PLACE'
  /** My employer would not release me. */
  | 'RELEASE'
  /** It asks for something that I do not have. */
  | 'REQUIREMENTS'
  /** I would not feel safe. */
  | 'SAFETY';

/** In what you are interested, and what you show of yourself. */
export type ExpressInterestInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The match. Leave it out for a need that you came upon yourself, and name need and position. */
  matchId?: string | number | null | undefined;
  /** The need, where you name no match. */
  needId?: string | number | null | undefined;
  /** The version of the need that you read; where it has changed since, you are asked to read it again. */
  needVersion?: number | null | undefined;
  /** A few words to the institution, up to 1,000 characters. */
  note?: string | null | undefined;
  /** The position of the need, where you name no match; may be left out where there is only one. */
  positionId?: string | number | null | undefined;
  /** What the institution may see of you for this need. See `myProfilePreview` for how it looks. */
  ticked: Array<CardField>;
};

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

/** How far a clinician and a position have come with each other. */
export type MatchState =
  /** An engagement was agreed. */
  | 'AGREED'
  /** Not for the clinician, with a reason; the institution never learns of it. */
  | 'DECLINED'
  /** The two fit; nobody was told yet. */
  | 'FOUND'
  /** The clinician is interested; the institution sees what was ticked. */
  | 'INTERESTED'
  /** Both sides know each other, as far as each ticked. */
  | 'INTRODUCED'
  /** The institution was silent for too long; the interest ended by itself. */
  | 'LAPSED'
  /** The institution chose somebody else, or the need ended. */
  | 'NOT_CHOSEN'
  /** The clinician has looked at it. */
  | 'SEEN'
  /** The institution keeps the clinician on its shortlist. */
  | 'SHORTLISTED'
  /** A message to the clinician was asked for. */
  | 'TOLD'
  /** The clinician took the interest back. */
  | 'WITHDRAWN';

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

/** Which "not for me" you take back. */
export type UndoDeclineInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The match. */
  matchId: string | number;
};

/** Stops the mail that carried this token. */
export type UnsubscribeInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The token at the end of the link in the mail: its unsubscribe link or, for an approver, the link to the request. */
  token: string | number;
};

/** An approver takes an approval back. */
export type WithdrawApprovalInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Why. The clinician reads it. */
  reason: string;
  /** The token at the end of the link in the mail. */
  token: string;
};

/** Which interest you take back. */
export type WithdrawInterestInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The match. */
  matchId: string | number;
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

export type MatchShownFragment = {
  id: string;
  state: MatchState;
  fitForNeed: number | null;
  fitForMe: number | null;
  allowedActions: Array<string>;
  lapsesAt: string | null;
  declineReason: DeclineReason | null;
  position: { title: string | null } | null;
  legs: Array<{ mode: Mode; from: string | null; to: string | null; when: string | null }>;
  lines: Array<{ criterion: string; standing: CriterionStanding; essential: boolean; sentence: string }>;
  openQuestions: Array<{ question: string; decides: boolean }>;
  need: {
    title: string | null;
    summary: string | null;
    institutionName: string | null;
    countries: Array<string>;
    openCountries: boolean;
    region: string | null;
    deadline: string | null;
    covered: Array<string>;
    notCovered: Array<string>;
    version: number;
  } | null;
};

export type MyMatchesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export type MyMatchesQuery = {
  myMatches: {
    nodes: Array<{
      id: string;
      state: MatchState;
      fitForNeed: number | null;
      fitForMe: number | null;
      allowedActions: Array<string>;
      lapsesAt: string | null;
      declineReason: DeclineReason | null;
      position: { title: string | null } | null;
      legs: Array<{ mode: Mode; from: string | null; to: string | null; when: string | null }>;
      lines: Array<{ criterion: string; standing: CriterionStanding; essential: boolean; sentence: string }>;
      openQuestions: Array<{ question: string; decides: boolean }>;
      need: {
        title: string | null;
        summary: string | null;
        institutionName: string | null;
        countries: Array<string>;
        openCountries: boolean;
        region: string | null;
        deadline: string | null;
        covered: Array<string>;
        notCovered: Array<string>;
        version: number;
      } | null;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type OneMatchQueryVariables = Exact<{
  id: string | number;
}>;

export type OneMatchQuery = {
  node:
    | {
        id: string;
        state: MatchState;
        fitForNeed: number | null;
        fitForMe: number | null;
        allowedActions: Array<string>;
        lapsesAt: string | null;
        declineReason: DeclineReason | null;
        position: { title: string | null } | null;
        legs: Array<{ mode: Mode; from: string | null; to: string | null; when: string | null }>;
        lines: Array<{
          criterion: string;
          standing: CriterionStanding;
          essential: boolean;
          sentence: string;
        }>;
        openQuestions: Array<{ question: string; decides: boolean }>;
        need: {
          title: string | null;
          summary: string | null;
          institutionName: string | null;
          countries: Array<string>;
          openCountries: boolean;
          region: string | null;
          deadline: string | null;
          covered: Array<string>;
          notCovered: Array<string>;
          version: number;
        } | null;
      }
    | Record<PropertyKey, never>
    | null;
};

export type ExpressInterestMutationVariables = Exact<{
  input: ExpressInterestInput;
}>;

export type ExpressInterestMutation = { expressInterest: { id: string } };

export type WithdrawInterestMutationVariables = Exact<{
  input: WithdrawInterestInput;
}>;

export type WithdrawInterestMutation = { withdrawInterest: { id: string } };

export type DeclineMatchMutationVariables = Exact<{
  input: DeclineMatchInput;
}>;

export type DeclineMatchMutation = { declineMatch: { id: string } };

export type UndoDeclineMutationVariables = Exact<{
  input: UndoDeclineInput;
}>;

export type UndoDeclineMutation = { undoDecline: { id: string } };

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
export const MatchShownFragmentDoc = new TypedDocumentString(
  `
    fragment MatchShown on Match {
  id
  state
  fitForNeed
  fitForMe
  allowedActions
  lapsesAt
  declineReason
  position {
    title
  }
  legs {
    mode
    from
    to
    when
  }
  lines {
    criterion
    standing
    essential
    sentence
  }
  openQuestions {
    question
    decides
  }
  need {
    title
    summary
    institutionName
    countries
    openCountries
    region
    deadline
    covered
    notCovered
    version
  }
}
    `,
  { fragmentName: 'MatchShown' },
) as unknown as TypedDocumentString<MatchShownFragment, unknown>;
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
export const MyMatchesDocument = new TypedDocumentString(`
    query MyMatches($after: String) {
  myMatches(first: 20, after: $after) {
    nodes {
      ...MatchShown
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment MatchShown on Match {
  id
  state
  fitForNeed
  fitForMe
  allowedActions
  lapsesAt
  declineReason
  position {
    title
  }
  legs {
    mode
    from
    to
    when
  }
  lines {
    criterion
    standing
    essential
    sentence
  }
  openQuestions {
    question
    decides
  }
  need {
    title
    summary
    institutionName
    countries
    openCountries
    region
    deadline
    covered
    notCovered
    version
  }
}`) as unknown as TypedDocumentString<MyMatchesQuery, MyMatchesQueryVariables>;
export const OneMatchDocument = new TypedDocumentString(`
    query OneMatch($id: ID!) {
  node(id: $id) {
    ...MatchShown
  }
}
    fragment MatchShown on Match {
  id
  state
  fitForNeed
  fitForMe
  allowedActions
  lapsesAt
  declineReason
  position {
    title
  }
  legs {
    mode
    from
    to
    when
  }
  lines {
    criterion
    standing
    essential
    sentence
  }
  openQuestions {
    question
    decides
  }
  need {
    title
    summary
    institutionName
    countries
    openCountries
    region
    deadline
    covered
    notCovered
    version
  }
}`) as unknown as TypedDocumentString<OneMatchQuery, OneMatchQueryVariables>;
export const ExpressInterestDocument = new TypedDocumentString(`
    mutation ExpressInterest($input: ExpressInterestInput!) {
  expressInterest(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ExpressInterestMutation, ExpressInterestMutationVariables>;
export const WithdrawInterestDocument = new TypedDocumentString(`
    mutation WithdrawInterest($input: WithdrawInterestInput!) {
  withdrawInterest(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<WithdrawInterestMutation, WithdrawInterestMutationVariables>;
export const DeclineMatchDocument = new TypedDocumentString(`
    mutation DeclineMatch($input: DeclineMatchInput!) {
  declineMatch(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<DeclineMatchMutation, DeclineMatchMutationVariables>;
export const UndoDeclineDocument = new TypedDocumentString(`
    mutation UndoDecline($input: UndoDeclineInput!) {
  undoDecline(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<UndoDeclineMutation, UndoDeclineMutationVariables>;
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
