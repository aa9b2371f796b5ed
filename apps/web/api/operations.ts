// Made by apps/web/generate.mjs from operations/*.graphql and schema.graphql. Change those, then run it again.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Days outside the United Kingdom, or away from work, both included. */
export type AbsenceInput = {
  /** Whether you are outside the United Kingdom. */
  abroad?: boolean;
  /** The first day. */
  from: string;
  /** The last day. */
  to: string;
  /** Working days in it without full pay; left out or 0: fully paid. */
  unpaidWorkingDays?: number | null | undefined;
};

/** The days that you ask for, within those that an approver suggested. */
export type AcceptDatesInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The leave within the suggested days. Everybody is asked again, for these days, in turn. */
  lines: Array<LeaveLineInput>;
  /** Which step of your request. */
  stepId: string | number;
};

/** The link that you accept. */
export type AcceptInvitationInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The token at the end of the link in the mail. */
  token: string;
};

/** An action of a partnership. */
export type ActionInput = {
  /** Which. */
  actionId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
};

/** A role in which somebody decides, that is in no list yet. */
export type AddApproverRoleInput = {
  /** To whom a clinician may turn above it. Left out: to nobody. */
  above?: string | null | undefined;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Other words by which policies name it, e.g. "LNE". */
  knownAs?: Array<string>;
  /** What it is called, e.g. "Lead nurse for education"; its code is made of it. */
  name: string;
  /** What it is called in Welsh; left out: as in English. */
  nameCy?: string | null | undefined;
  /** Where it was read, e.g. the title of a policy; it stands in the audit trail. */
  source: string;
};

/** A line of the money behind a partnership. Name a side as payer, or another by its name. */
export type AddFundingLineInput = {
  /** How much, as text: `1234.50`. No more digits after the point than the currency has. */
  amount: string;
  /** In which currency, by its code of ISO 4217, e.g. `KES`. */
  currency: string;
  /** The first day that it is for. */
  from: string;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** What it pays for. */
  item: string;
  /** Of which partnership. */
  partnershipId: string | number;
  /** Another payer, such as a donor, by its name. */
  payer?: string | null | undefined;
  /** The side that pays, or a verified funder. */
  payerId?: string | number | null | undefined;
  /** The last day; left out: open. */
  until?: string | null | undefined;
};

/** Words that from now on mean a term. */
export type AddSynonymInput = {
  /** The code of the term that the words mean. */
  code: string;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The kind of the term. */
  kind: TermKind;
  /** Why, for whoever wonders later; it stands in the audit trail. */
  reason: string;
  /** The words, as people write them, 2 to 200 characters. */
  words: string;
};

/** More about a concern, by whoever holds its link. */
export type AddToConcernInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. */
  idempotencyKey: string | number;
  /** The token of the link. */
  token: string;
  /** What you want to add, 1 to 8000 characters. */
  words: string;
};

/** A piece of a file. */
export type AddToImportInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Which file. */
  importId: string | number;
  /** Which piece, from 0; together they are at most 5,000,000 characters. */
  part: number;
  /** Its text, at most 60,000 characters. */
  text: string;
};

/** Which proposal is adopted. */
export type AdoptLeavePolicyInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Which proposal. */
  proposalId: string | number;
};

/** Between which ages somebody says that they are. */
export type AgeBand =
  /** 25 to 34. */
  | 'FROM_25'
  /** 35 to 44. */
  | 'FROM_35'
  /** 45 to 54. */
  | 'FROM_45'
  /** 55 to 64. */
  | 'FROM_55'
  /** 65 or more. */
  | 'FROM_65'
  /** Under 25. */
  | 'UNDER_25';

/** Either terms for a match (you put them on the table), or an engagement and the version of its terms (you accept exactly these). */
export type AgreeEngagementInput = {
  /** The version of the conduct code that you accept with it: that of `conductCode`. */
  conductCode: string;
  /** To accept: the engagement. */
  engagementId?: string | number | null | undefined;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** To propose: the match of two who were introduced. */
  matchId?: string | number | null | undefined;
  /** To propose: the terms, whole. */
  terms?: EngagementTermsInput | null | undefined;
  /** To accept: the version of the terms that you read. */
  version?: number | null | undefined;
};

/** What you agree to with which association. */
export type AgreeWithAssociationInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Which association. */
  organisationId: string | number;
  /** What for. */
  purpose: MemberPurpose;
  /** The version of the text that you read: `memberConsentTexts`. */
  version: number;
};

/** An agreement. */
export type AgreementInput = {
  /** Which agreement. */
  agreementId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
};

/** What kind of agreement it is. */
export type AgreementKind =
  /** An agreement between two states or governments, referred to. */
  | 'BILATERAL'
  /** What partners agreed about data. */
  | 'DATA_SHARING'
  /** A fellowship under which people come or go, referred to. */
  | 'FELLOWSHIP'
  /** A memorandum of understanding between the partners. */
  | 'MOU'
  /** Another agreement. */
  | 'OTHER';

/** What an agreement is worth today. */
export type AgreementStanding =
  /** Somebody who is to sign has not. */
  | 'AWAITING_SIGNATURE'
  /** It was ended before its last day. */
  | 'ENDED'
  /** It holds. */
  | 'IN_FORCE'
  /** Its last day is over. */
  | 'LAPSED'
  /** It holds, and ends within 90 days. */
  | 'LAPSING'
  /** Signed; its first day is still to come. */
  | 'NOT_BEGUN'
  /** A later version took its place. */
  | 'REPLACED';

/** Those who speak for a verified organisation, by their role. */
export type AnnouncementAudience =
  /** Coordinators of diaspora associations. */
  | 'COORDINATORS'
  /** HR officers of employers. */
  | 'EMPLOYERS'
  /** Partnership leads of institutions. */
  | 'LEADS';

/** Which announcement. */
export type AnnouncementInput = {
  /** The id of the announcement. */
  announcementId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
};

/** Where an announcement stands. */
export type AnnouncementState =
  /** Given back by the second officer, with a note. */
  | 'RETURNED'
  /** Released; everybody it is for is written to once. */
  | 'SENT'
  /** Written; it waits for a second officer. */
  | 'WAITING'
  /** Taken back by its writer. */
  | 'WITHDRAWN';

/** Your answer to an approver’s question. */
export type AnswerApproverInput = {
  /** Your answer. The approver is asked again and reads it. */
  answer: string;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Which step of your request. */
  stepId: string | number;
};

/** What your desk says about a need. */
export type AnswerAsDeskInput = {
  /** What it says. */
  answer: DeskAnswer;
  /** What your desk was asked. */
  deskReviewId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Remarks or reasons, 3 to 4,000 characters; needed for anything but support. */
  words?: string | null | undefined;
};

/** A second person’s word on a proposed rule. */
export type AnswerConcernRetentionInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Whether it holds. Whoever proposed it can only drop it. */
  outcome: RetentionOutcome;
  /** Which proposal. */
  proposalId: string | number;
};

/** What your association answers. */
export type AnswerConsultationInput = {
  /** The id of the consultation. */
  consultationId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Which option, counted from 0, where there are any. */
  option?: number | null | undefined;
  /** The association which you coordinate. */
  organisationId: string | number;
  /** In your own words, up to 4,000 characters; needed where there are no options. */
  words?: string | null | undefined;
};

/** What whoever is asked answers. */
export type AnswerEmployerConsentInput = {
  /** One of the three answers. */
  answer: EmployerConsentAnswer;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Needed to refuse. */
  reason?: TimeOffRefusalReason | null | undefined;
  /** The token at the end of the link in the mail. */
  token: string;
  /** What they add. The clinician reads it. */
  words?: string | null | undefined;
};

/** Your answers. Those that you leave out are deleted; none is needed. */
export type AnswerEqualityInput = {
  /** Between which ages you are. Null: no answer. */
  ageBand?: AgeBand | null | undefined;
  /** Whether you are disabled. Null: no answer. */
  disability?: DisabilityAnswer | null | undefined;
  /** Your ethnic group. Null: no answer. */
  ethnicGroup?: EthnicGroup | null | undefined;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Your sex. Null: no answer. */
  sex?: EqualitySex | null | undefined;
  /** The version of the text that you were shown and agree to. */
  version: number;
};

/** A second officer’s word. */
export type AnswerNoticeWordsInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Which words. */
  noticeWordsId: string | number;
  /** Whether they stand. Whoever wrote them can only drop them. */
  outcome: NoticeOutcome;
};

/** Your answer to one or more open questions of a match. It is added to your profile. */
export type AnswerOpenQuestionInput = {
  /** Code of an activity that you have experience of. */
  activity?: string | null | undefined;
  /** A time in which you could give some of it. */
  availability?: AvailabilityInput | null | undefined;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** How well you speak a language, or that you do not. */
  language?: LanguageAnswer | null | undefined;
  /** Whether you have worked where means were few. */
  lowResource?: boolean | null | undefined;
  /** True: your ties are all that you wish to state. */
  noMoreTies?: boolean | null | undefined;
  /** A profession, its specialties, years in it. */
  profession?: ProfessionAnswer | null | undefined;
  /** Code of a qualification that you hold. */
  qualification?: string | null | undefined;
  /** A registration, or that you have none there. */
  registration?: RegistrationInput | null | undefined;
  /** A skill that you have. */
  skill?: ClinicianSkillInput | null | undefined;
  /** Whether you have taught. */
  teaching?: boolean | null | undefined;
  /** A tie to a country; needs your consent to use heritage. */
  tie?: HeritageTieInput | null | undefined;
  /** Whole years of experience altogether. */
  years?: number | null | undefined;
};

/** Whether a line in which your funder is named is yours. */
export type AnswerPaidLineInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** True: you pay it. False: you do not. It is said once. */
  ours: boolean;
  /** Which line. */
  paidLineId: string | number;
};

/** What you answer to which question. */
export type AnswerPeerInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** True after LOOKS_LIKE_A_PATIENT: what looks like an NHS number is none. */
  noPatient?: boolean;
  /** Which question. */
  questionId: string | number;
  /** The answer, 3 to 4,000 characters. Nothing about a patient. */
  words: string;
};

/** Whether you are safe. */
export type AnswerSafetyInput = {
  /** Your answer. A later one takes its place. */
  answer: SafetyAnswer;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The token of the link. */
  token: string;
  /** Anything that helps to help, up to 2000 characters. */
  words?: string | null | undefined;
};

/** What is answered. */
export type AnswerSurveyInput = {
  /** The answers; a question may be left out. */
  answers: Array<SurveyAnswerInput>;
  /** True: you have read for what the answers are used, and agree to that. */
  consent: boolean;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The token of the link. */
  token: string;
};

/** How it goes. */
export type AnswerWorkHandoverInput = {
  /** What came of it, up to 4000 characters. */
  cameOf?: string | null | undefined;
  /** Who carries it on now, up to 500 characters. */
  carriesOn?: string | null | undefined;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Whether the practice is still in use. */
  inUse: StillInUse;
  /** The token of the link. */
  token: string;
};

/** What gave an answer about who fits. Each of them gives the same; some take longer. */
export type AnsweredBy =
  /** What the last search for this open need found and later changes added or took away. */
  | 'FOUND'
  /** What was shown for nearly the same need before; it stays for some days. */
  | 'KEPT'
  /** Everybody, as this program keeps them in memory, with all that is saved by then. */
  | 'ROSTER'
  /** Everybody, read from the database and held against the rule one by one: so it is while the roster gets ready. */
  | 'RULE';

/** Makes an appeal. */
export type AppealTimeOffInput = {
  /** The appeal, as you looked at it with `previewAppeal`. */
  appeal: TimeOffAppeal;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
};

/** Several requests that you approve as they are. */
export type ApproveTogetherInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Which, 50 at most. */
  requests: Array<RequestRead>;
};

/** Somebody at the employer who decides. */
export type ApproverInput = {
  /** True for everybody of a turn: any one of them may agree for all of it, and the others then need not answer. Otherwise all of a turn must agree. */
  anyOf?: boolean | null | undefined;
  /** Their place in the turn, where some belong together. Those with the same number do: with `anyOf` all of them must agree, *(A and B) or C*; without, any one of them may, *A and (B or C)*. `all`, `any` or `then` and another number go deeper: *(A, then B) or C* is `1 then 1`, `1 then 2` and `2`. Left out: alone. */
  branch?: string | null | undefined;
  /** Their address at work. One outside the employer’s own domain is shown to the host as reported. */
  email: string;
  /** Their name. */
  name: string;
  /** In which role. */
  role: string;
  /** In which turn they are asked: those of one turn side by side, the next turn when this one agrees. Left out for everybody: one after the other, as they stand in the list. */
  turn?: number | null | undefined;
};

/** What the link of an approver can still do. */
export type ApproverLinkState =
  /** Approved subject to a condition: it waits for word that it is met, or that it failed. */
  | 'CONDITION'
  /** No answer is needed any more. */
  | 'ENDED'
  /** It waits for its holder’s answer. */
  | 'OPEN'
  /** The plan changed, and these days do not cover it: no answer is needed. Whoever is asked anew gets a new mail. */
  | 'OUT_OF_DATE'
  /** An answer is recorded; the link shows it. */
  | 'RECORDED'
  /** Somebody else was asked in the holder’s place: it shows what was recorded, if anything. */
  | 'REPLACED';

/** What Midst knows about whether an address speaks for the employer. */
export type ApproverStanding =
  /** The employer’s HR confirmed it. */
  | 'CONFIRMED_BY_HR'
  /** The employer’s HR said that it is not one of its approvers. */
  | 'DENIED_BY_HR'
  /** It belongs to a domain that officers verified as the employer’s own. */
  | 'EMPLOYER_DOMAIN'
  /** Nobody has confirmed it: an approval from it is shown to the host as reported, not approved. */
  | 'UNCONFIRMED';

/** Asks an employer again, after the plan changed or after a refusal. */
export type AskAgainForTimeOffInput = {
  /** What is asked, as you looked at it with `previewTimeOffAgain`. */
  again: TimeOffAgain;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
};

/** What you ask, and which associations. */
export type AskAssociationsInput = {
  /** Whose diaspora was asked; null: associations chosen one by one. */
  country?: string | null | undefined;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The language in which it is written. */
  language: string;
  /** From what one chooses, two to twelve; none: the answer is in free words. */
  options: Array<string>;
  /** Which associations, where you name no country whose diaspora is asked. */
  organisationIds?: Array<string | number> | null | undefined;
  /** The question, 10 to 4,000 characters. */
  question: string;
  /** What it is about, in one line, 3 to 150 characters. */
  title: string;
  /** The last day on which associations answer. */
  until: string;
};

/** Asks an employer whether you may apply for a need. */
export type AskEmployerConsentInput = {
  /** What you would apply for, in your own words, 10 to 2000 characters: what you would do, roughly when and how long. */
  about: string;
  /** Who is asked. */
  approver: ConsentGiverInput;
  /** The employer, where Midst knows it; otherwise write its name. */
  employerId?: string | number | null | undefined;
  /** The employer’s name where Midst does not know it. */
  employerName?: string | null | undefined;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Your post there, e.g. "Staff nurse, Ward 7". */
  jobTitle?: string | null | undefined;
  /** The language of the mail: `en-GB`, `cy`, `fr`, `pt`, `sw` or `ar`. */
  language?: string;
  /** For which open need. */
  needId: string | number;
  /** By when you ask for an answer; left out: within a week. */
  replyBy?: string | null | undefined;
  /** Tick: the mail says in which country it is. */
  showDestination?: boolean;
  /** Tick: the mail names the institution that posted the need. */
  showHost?: boolean;
};

/** Which rows to take out. */
export type AskExportInput = {
  /** Only of this country. */
  country?: string | null | undefined;
  /** The first year. */
  firstYear: number;
  /** How the rows are to be written. */
  form: RowForm;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The last year; ten years at most. */
  lastYear: number;
  /** What for, 5 to 500 characters. It is recorded. */
  reason: string;
};

/** Asks the host to confirm. */
export type AskForConfirmationInput = {
  /** Who is asked by mail; left out: the leads of the institution, on their page. */
  confirmer?: ConfirmerInput | null | undefined;
  /** Which contribution. */
  contributionId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
};

/** What you ask, in which group. */
export type AskPeersInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Its language, by its code. */
  language: string;
  /** True after LOOKS_LIKE_A_PATIENT: what looks like an NHS number is none. */
  noPatient?: boolean;
  /** The question in one line, 5 to 150 characters. */
  title: string;
  /** What it is about. */
  topic: PeerTopic;
  /** More about it, up to 4,000 characters. Nothing about a patient. */
  words: string;
};

/** Which entries. */
export type AuditFilter = {
  /** Only what concerns the person with this address. */
  about?: string | null | undefined;
  /** Only this act. */
  act?: string | null | undefined;
  /** Only what the person with this address did. */
  by?: string | null | undefined;
  /** From this day on, by UK time. */
  from?: string | null | undefined;
  /** Only what was done to this sort of thing. */
  noun?: string | null | undefined;
  /** Up to and with this day. */
  to?: string | null | undefined;
};

/** A time in which you could give some of it. A missing day is open. */
export type AvailabilityInput = {
  /** Whether evenings suit. Left out: not stated. */
  evenings?: boolean | null | undefined;
  /** First day. Left out: open at the start. */
  from?: string | null | undefined;
  /** Hours of the day, e.g. "14:00-16:00". Left out: not stated. */
  hours?: string | null | undefined;
  /** For which ways of working. Empty: not stated. */
  modes?: Array<Mode>;
  /** Last day. Left out: open at the end. */
  to?: string | null | undefined;
  /** On which weekdays. Empty: not stated. */
  weekdays?: Array<Weekday>;
};

/** By what decisions about time off are grouped. */
export type BarrierGrouping =
  /** By the pay band in what the clinician wrote of their grade; other words stay unread. */
  | 'BAND'
  /** By the country to which they would have gone or for which they would have worked. */
  | 'COUNTRY'
  /** By the kind of employer, as far as its name says it. */
  | 'EMPLOYER_TYPE'
  /** By the kind of leave that was asked for; who asked for two is in both. */
  | 'LEAVE_KIND'
  /** By the nation of the United Kingdom in which the clinician said that they work. */
  | 'NATION'
  /** By the profession that the clinician practises; who practises two is in both. */
  | 'PROFESSION'
  /** By the role of the approver. */
  | 'ROLE';

/** On what ground personal data may reach an organisation. */
export type BasisInput = {
  /** When the risk of the transfer was assessed. */
  assessedOn: string;
  /** The last day of that ground. Needed outside the United Kingdom. */
  expiresOn?: string | null | undefined;
  /** The ground. */
  kind: BasisKind;
};

/** On what ground personal data may reach an organisation. */
export type BasisKind =
  /** The United Kingdom recognises the protection in that country as adequate. */
  | 'ADEQUACY'
  /** An exception in law, recorded with its assessment. */
  | 'EXCEPTION'
  /** An international data transfer agreement was signed. */
  | 'IDTA'
  /** The organisation is in the United Kingdom; nothing is transferred. */
  | 'UK';

/** A file that is about to be uploaded. */
export type BeginImportInput = {
  /** How it is written. */
  format: ImportFormat;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** What its rows are. */
  kind: ImportKind;
  /** What it is called, 1 to 200 characters. */
  name: string;
  /** Whose ids its rows carry: small letters, digits and hyphens. The same id of the same source is the same record. */
  source?: string;
};

/** Something that came back. */
export type CameBackInput = {
  /** What kind of gain. */
  kind: ContributionGain;
  /** In words. */
  words?: string | null | undefined;
};

/** The short answer to "can I go?", by what is known. */
export type CanGo =
  /** Everything that is known here can be done before the last day to begin. */
  | 'IN_TIME'
  /** No days are stated; `readyBy` is when you could be ready. */
  | 'NO_DAYS'
  /** Something that it takes was refused; waiting does not mend it. */
  | 'STOPPED'
  /** What is known to be needed takes longer than there is; `instead` says what is left. */
  | 'TOO_LATE';

/** Cancels an engagement, or declines terms that were put on the table. */
export type CancelEngagementInput = {
  /** Which engagement. */
  engagementId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Why. */
  reason: EngagementCancelReason;
  /** More about it, for the other side. */
  words?: string | null | undefined;
};

/** What you can tick for one need, so that its institution sees it. Your employers cannot be ticked. */
export type CardField =
  /** When you could give time. */
  | 'AVAILABILITY'
  /** Your e-mail address. */
  | 'EMAIL'
  /** What your associations vouch for; it tells that you belong to them, which may reveal your origin. */
  | 'ENDORSEMENTS'
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

/** A step of the Common European Framework for languages, from A1 (first words) to C2 (mastery). */
export type Cefr =
  /** First words and phrases. */
  | 'A1'
  /** Simple everyday exchanges. */
  | 'A2'
  /** Gets by in familiar matters. */
  | 'B1'
  /** Discusses matters of the own field with ease. */
  | 'B2'
  /** Works in it fluently, with nuance. */
  | 'C1'
  /** Understands and says nearly everything, as in a first language. */
  | 'C2';

/** A part of a certificate that the public page shows, where its holder ticked it. */
export type CertificateShown =
  /** The first and the last day. */
  | 'DATES'
  /** Who received it, and in which country. */
  | 'HOST'
  /** How many hours. */
  | 'HOURS'
  /** What its holder learned. */
  | 'LEARNING'
  /** The name of its holder. */
  | 'NAME'
  /** How many people were taught. */
  | 'PEOPLE'
  /** The role of its holder. */
  | 'ROLE'
  /** What was given, in one line. */
  | 'TITLE'
  /** Who confirmed it, and how it is known that they speak for the host. */
  | 'VERIFIER';

/** Who is to be asked instead. */
export type ChangeApproverInput = {
  /** Who decides in their place. */
  approver: ApproverInput;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Which step of your request. */
  stepId: string | number;
};

/** A change of an agreed plan. */
export type ChangeEngagementInput = {
  /** The version of the conduct code that you accept with it. */
  conductCode: string;
  /** Which engagement. */
  engagementId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Why. Everybody affected reads that there is a change; the other side reads why. */
  reason: string;
  /** The terms as they are to be now, whole. */
  terms: EngagementTermsInput;
};

/** What you say about yourself; what is left out stays. */
export type ChangeMyWordsInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The language in which Midst writes to you. */
  locale?: string | null | undefined;
  /** Your whole name as one text. Left out: stays as it is. */
  name?: string | null | undefined;
  /** Your time zone by its IANA name, e.g. `Africa/Freetown`. */
  timeZone?: string | null | undefined;
};

/** What an officer looks at before somebody treats people or works alone with children. */
export type CheckKind =
  /** The entry in the live register of the regulator, looked up that day; a number by itself proves nothing. */
  | 'LIVE_REGISTER'
  /** A criminal-record check of the right kind: DBS where a UK body decides on suitability, ICPC where the host overseas does. */
  | 'RECORD_CHECK';

/** What was seen of the evidence that training was done. */
export type CheckTrainingInput = {
  /** For which engagement. */
  engagementId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Whether it was as it has to be. */
  passed: boolean;
  /** What you saw, 3 to 2000 characters. */
  seen: string;
  /** Which requirement. */
  trainingRequirementId: string | number;
  /** Until when it is relied on. */
  validUntil: string;
};

/** What to tell by text. */
export type ChooseTextsInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** All of it; empty: nothing. */
  kinds: Array<TextKind>;
};

/** How you want to hear of a conversation. */
export type ChooseThreadMailInput = {
  /** How. */
  channel: TopicChannel;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The match of the two. */
  matchId: string | number;
};

/** An employment of yours. No institution ever reads it. */
export type ClinicianEmploymentInput = {
  /** Contracted hours a week. Left out: not stated, or none. */
  contractedHours?: number | null | undefined;
  /** In which country the employer is, where Midst does not know it. What holds in the United Kingdom holds for none elsewhere. */
  country?: string | null | undefined;
  /** The form of the employment. */
  kind: EmploymentKind;
  /** What you know of the rules for leave there, in your words: who decides, by when to ask, which leave may be used. */
  leaveWords?: string | null | undefined;
  /** The employer’s name where Midst does not know it. */
  name?: string | null | undefined;
  /** How many days before leave you have to ask there, where you know it. */
  noticeDays?: number | null | undefined;
  /** The employer’s id where Midst knows it; otherwise write its name. */
  organisationId?: string | number | null | undefined;
};

/** A language, with a level for each use of it. */
export type ClinicianLanguageInput = {
  /** Code of the language in the reference data, e.g. "sw" for Swahili. */
  code: string;
  /** A level stated without saying for which use. */
  general?: Cefr | null | undefined;
  /** True where the person says they do not speak it. Excludes any level. */
  none?: boolean;
  /** Level for teaching in it. Left out: not stated. */
  teachIn?: Cefr | null | undefined;
  /** Level for understanding patients. Left out: not stated. */
  understandPatients?: Cefr | null | undefined;
};

/** A profession of yours, present or past. */
export type ClinicianProfessionInput = {
  /** Code of the profession in the reference data, e.g. "nurse". */
  code: string;
  /** Whether it is practised now. */
  current?: boolean;
  /** Codes of specialties within it. Empty: not stated. */
  specialties?: Array<string>;
  /** Whole years in it. Left out: not stated. */
  years?: number | null | undefined;
};

/** A skill of yours. */
export type ClinicianSkillInput = {
  /** Code of the skill in the reference data. */
  code: string;
  /** About when it was last used, as a date. */
  lastUsed?: string | null | undefined;
  /** How well it is mastered. Left out: not stated. */
  level?: SkillLevel | null | undefined;
};

/** How a concern ends. */
export type CloseConcernInput = {
  /** Which concern. */
  concernId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** What came of it. */
  outcome: ConcernOutcome;
  /** The words, 1 to 8000 characters. They stay as they are. */
  words: string;
};

/** Days that an employer keeps closed to leave. */
export type CloseLeaveInput = {
  /** Whose days: your organisation, or for a programme officer any employer. */
  employerId: string | number;
  /** The first day; today at the earliest. */
  from: string;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** True: no leave can be asked for on these days. Left out: whoever looks for leave is warned and may still ask. */
  refuses?: boolean;
  /** The last day, within a year of the first. */
  to: string;
  /** Why, as your staff read it, e.g. "Winter escalation". Name nobody. */
  what: string;
};

/** Your wish to close your account. */
export type CloseMyAccountInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The version of the statement that you read (`closingMyAccount`). */
  version: number;
};

/** Which need is closed, and how it ended. */
export type CloseNeedInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The id of the need. */
  needId: string | number;
  /** How it ended. */
  outcome: NeedOutcomeInput;
};

/** Which concern. */
export type ConcernInput = {
  /** Which concern. */
  concernId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
};

/** What a concern is about, roughly; nobody has to say. */
export type ConcernKind =
  /** Abuse, exploitation or harassment of anybody. */
  | 'ABUSE'
  /** Danger to somebody’s life or health. */
  | 'DANGER'
  /** Fraud, bribes, or money asked for. */
  | 'FRAUD'
  /** Something else. */
  | 'OTHER'
  /** Racism or other discrimination. */
  | 'RACISM';

/** What came of a concern. */
export type ConcernOutcome =
  /** Something was done about it here. */
  | 'ACTED'
  /** It was looked at, and nothing has to be done. */
  | 'NOTHING_TO_DO'
  /** It is no matter of safeguarding; whoever raised it was told where to turn. */
  | 'NOT_OURS'
  /** It was passed on to those who can act: police, an employer, a regulator. */
  | 'PASSED_ON';

/** Where a concern stands. */
export type ConcernState =
  /** It is closed, with what came of it. */
  | 'CLOSED'
  /** Safeguarding staff are looking at it. */
  | 'LOOKED_AT'
  /** It arrived; nobody has taken it up yet. */
  | 'RECEIVED';

/** Confirms that an account is true. */
export type ConfirmContributionInput = {
  /** Which contribution, where you lead its institution. */
  contributionId?: string | number | null | undefined;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Your post. It stands beside your name on a certificate. */
  post?: string | null | undefined;
  /** Otherwise the token at the end of the link in the mail. */
  token?: string | null | undefined;
  /** The version of the account that you read. */
  version: number;
};

/** The code that came by text. */
export type ConfirmMobileNumberInput = {
  /** Six digits. */
  code: string;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
};

/** Which engagement. */
export type ConfirmWorkHandoverInput = {
  /** Which engagement. */
  engagementId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
};

/** Somebody of the host who has no account in Midst. */
export type ConfirmerInput = {
  /** The address to which the question goes. */
  email: string;
  /** In which language they are written to: en-GB, cy, fr, pt, sw or ar. */
  language: string;
  /** Their name. */
  name: string;
};

/** What a link to a contribution is good for. */
export type ConfirmingLink =
  /** It shows the account that stands; `contribution.state` says whether it was answered. */
  | 'OPEN'
  /** Somebody else was asked; nothing is shown. */
  | 'REPLACED'
  /** The person took the contribution back; nothing is shown. */
  | 'WITHDRAWN';

/** Your leave system, or what is to change about it. */
export type ConnectLeaveSystemInput = {
  /** Roles of approvers whose steps your system may answer; empty: it is told and answers nothing. */
  decides: Array<string>;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Your organisation. */
  organisationId: string | number;
  /** The address that takes Midst’s messages, from https:// on. It must be reachable from outside. */
  url: string;
};

/** Somebody at the employer who can consent to an application. */
export type ConsentGiverInput = {
  /** Their address at work. */
  email: string;
  /** Their name. */
  name: string;
  /** In which role. */
  role: string;
};

/** What somebody can agree to, each apart from the others. */
export type ConsentPurpose =
  /** Being counted among the members of one’s associations, in bands of five people and more. */
  | 'ASSOCIATION'
  /** Using heritage ties for it; they may reveal ethnic origin. */
  | 'HERITAGE'
  /** Comparing the profile with what institutions ask for. */
  | 'MATCHING'
  /** Being shown lawful posts in a country one comes from, by somebody who may want to go back. Never shown to anybody. */
  | 'RETURN'
  /** Showing ticked fields to an institution, after saying "interested" in its need. */
  | 'SHARING'
  /** Writing by e-mail about what fits. */
  | 'TELLING';

/** Which consultation. */
export type ConsultationInput = {
  /** The id of the consultation. */
  consultationId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
};

/** Where a consultation stands. */
export type ConsultationState =
  /** Associations can answer, and change their answer. */
  | 'ASKED'
  /** Nobody answers any more; officers write what was heard and what changed. */
  | 'CLOSED'
  /** What was heard and what changed is there for everybody to read. */
  | 'PUBLISHED'
  /** Taken back by an officer before its end. */
  | 'WITHDRAWN';

/** What was given, as its person states it. No patient details and no names of learners. */
export type ContributionAccountInput = {
  /** What came back, to you or to your employer. */
  cameBack?: Array<CameBackInput>;
  /** What you learned by it. It stands on the certificate. */
  learning?: string | null | undefined;
  /** How many people were reached besides those taught. */
  peopleReached?: number | null | undefined;
  /** What was produced. */
  produced?: Array<ProducedInput>;
  /** In which role you gave it, e.g. trainer, mentor, interpreter. */
  role: string;
  /** The mean score of the same test after, in per cent. */
  scoreAfter?: number | null | undefined;
  /** The mean score of a test before, in per cent. */
  scoreBefore?: number | null | undefined;
  /** The sessions, 1 to 100. What lay days together may be one line, with its last day. */
  sessions: Array<ContributionSessionInput>;
  /** How many sessions those trainers have run since. */
  sessionsByTrainers?: number;
  /** What was done, in words, up to 4000 characters. */
  summary?: string | null | undefined;
  /** Who was taught, by cadre, sex and level; each of these together once. */
  taught?: Array<ContributionTaughtInput>;
  /** What it was, in one line, 3 to 200 characters. */
  title: string;
  /** How many of the people taught were made trainers. */
  trainersTrained?: number;
};

/** What came back to the person, to their employer or to the United Kingdom. */
export type ContributionGain =
  /** Clinical skill. */
  | 'CLINICAL_SKILL'
  /** A language, or the knowledge of a culture. */
  | 'LANGUAGE_OR_CULTURE'
  /** Experience in leading. */
  | 'LEADERSHIP'
  /** Something else, in words. */
  | 'OTHER'
  /** Research or a publication. */
  | 'RESEARCH'
  /** A service at home was improved by it. */
  | 'SERVICE_IMPROVED'
  /** Skill in teaching. */
  | 'TEACHING_SKILL'
  /** A colleague visits in return. */
  | 'VISIT_IN_RETURN';

/** What kind of work a contribution was. */
export type ContributionKind =
  /** Work that was agreed in Midst. */
  | 'ENGAGEMENT'
  /** Work for a health institution abroad that was arranged elsewhere, or by nobody. */
  | 'PAST_INFORMAL'
  /** What somebody does with their experience after they have gone back. */
  | 'RETURNEE'
  /** Teaching colleagues in the United Kingdom about a community that they serve. */
  | 'UK_CULTURAL_COMPETENCE'
  /** Interpreting or translating for patients or colleagues in the United Kingdom. */
  | 'UK_INTERPRETING'
  /** Work with a community in the United Kingdom: outreach, health promotion. */
  | 'UK_OUTREACH';

/** What was produced. */
export type ContributionProduct =
  /** An audit or a quality improvement. */
  | 'AUDIT'
  /** A curriculum or a course. */
  | 'CURRICULUM'
  /** Equipment that works again. */
  | 'EQUIPMENT_REPAIRED'
  /** Something else, in words. */
  | 'OTHER'
  /** A protocol, guideline or pathway. */
  | 'PROTOCOL'
  /** Research or a publication. */
  | 'RESEARCH'
  /** A service that did not exist before. */
  | 'SERVICE'
  /** Slides, films, manuals, simulations. */
  | 'TRAINING_MATERIAL';

/** A session, or a stretch of days that you state as one. */
export type ContributionSessionInput = {
  /** The day, or the first one. */
  day: string;
  /** How many minutes of work in all, from 5 to 16 hours a day. */
  minutes: number;
  /** In person or remote. */
  mode: SessionMode;
  /** What it was about. No patient details. */
  topic: string;
  /** The last day, where it was more than one. */
  until?: string | null | undefined;
};

/** Where a contribution stands. */
export type ContributionState =
  /** The host confirmed exactly the account that stands. */
  | 'CONFIRMED'
  /** The host disputes it, with a reason. Its person corrects it, or leaves it so. */
  | 'DISPUTED'
  /** Self-reported. Nobody was asked about it. */
  | 'RECORDED'
  /** Self-reported, and the host was asked to confirm it. Silence confirms nothing. */
  | 'WAITING'
  /** Its person took it back; the host sees it no more. */
  | 'WITHDRAWN';

/** People who were taught, counted; nobody is named. */
export type ContributionTaughtInput = {
  /** Their cadre: the code of a profession (`terms`), of overseas cadres as well. */
  cadre: string;
  /** How far on they were. */
  level: LearnerLevel;
  /** How many people, each counted once. */
  people: number;
  /** Women, men, or not counted. */
  sex: TaughtSex;
};

/** Puts a corrected account in the place of the one that stands. */
export type CorrectContributionInput = {
  /** The account as it is to be now, whole. */
  account: ContributionAccountInput;
  /** Which contribution. */
  contributionId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The version that you correct: the one that stands. */
  version: number;
  /** What was wrong, 3 to 2000 characters. The host reads it. */
  why: string;
};

/** Who the visitor works with at the institution. */
export type CounterpartInput = {
  /** The name of the person. */
  name?: string | null | undefined;
  /** The post of the person, e.g. "head of paediatrics". */
  post?: string | null | undefined;
  /** Other lines of reporting or supervision. */
  reporting?: string | null | undefined;
};

/** Which pause. */
export type CountryPauseInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Which pause. */
  pauseId: string | number;
};

/** Where the pause of a country stands. */
export type CountryPauseState =
  /** Two officers decided it. Work on site there is paused. */
  | 'CONFIRMED'
  /** It was dropped before anything was paused. */
  | 'DROPPED'
  /** One officer decided it with immediate effect; a second has to confirm it. */
  | 'IN_FORCE'
  /** It was lifted, with a reason. */
  | 'LIFTED'
  /** One officer proposed it; nothing stops before a second confirms it. */
  | 'PROPOSED';

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
  /** With APPROVE_SUBJECT_TO: by which day the condition is to be confirmed. Left out: within two weeks, and before the time off begins. */
  conditionBy?: string | null | undefined;
  /** With APPROVE_SUBJECT_TO: who confirms the condition, where it is not the approver. */
  confirmer?: NamedInput | null | undefined;
  /** One of the six answers. */
  decision: TimeOffDecision;
  /** With SUGGEST_DATES: the first day that would do. */
  from?: string | null | undefined;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Needed to refuse. */
  reason?: TimeOffRefusalReason | null | undefined;
  /** With SUGGEST_DATES: the last day that would do. */
  to?: string | null | undefined;
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

/** Which offer you decline, and why. */
export type DeclineOfferInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The id of the offer. */
  offerId: string | number;
  /** Why, for whoever sent it, 3 to 2,000 characters. */
  reason: string;
};

/** Which proposal is not for you. */
export type DeclineProposalInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Which proposal. */
  proposalId: string | number;
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

/** That your answers about equality are deleted. */
export type DeleteEqualityInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
};

/** What a desk can answer. */
export type DeskAnswer =
  /** We ask for a change before it opens. */
  | 'ASK_FOR_CHANGE'
  /** We have remarks, and it can go on. */
  | 'REMARK'
  /** We support it. */
  | 'SUPPORT';

/** What a desk said about a need. */
export type DeskReviewState =
  /** It has not answered. */
  | 'ASKED'
  /** It asks for a change, with its reasons; an officer decides. */
  | 'CHANGE_ASKED'
  /** It has remarks and no objection. */
  | 'REMARKED'
  /** It supports the need. */
  | 'SUPPORTED'
  /** Its days were over, and the need went on without it. */
  | 'UNANSWERED';

/** Whether somebody answers that they are disabled. */
export type DisabilityAnswer =
  /** No. */
  | 'NO'
  /** Yes. */
  | 'YES';

/** Disputes an account. */
export type DisputeContributionInput = {
  /** Which contribution, where you lead its institution. */
  contributionId?: string | number | null | undefined;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Your post. It stands beside your name on a certificate. */
  post?: string | null | undefined;
  /** What is otherwise. */
  reason: DisputeReason;
  /** Otherwise the token at the end of the link in the mail. */
  token?: string | null | undefined;
  /** The version of the account that you read. */
  version: number;
  /** How it was, 3 to 2000 characters. The person who gave it reads it and corrects it. */
  words: string;
};

/** What a host disputes in an account. */
export type DisputeReason =
  /** Dates or hours are otherwise. */
  | 'DATES_OR_HOURS'
  /** It did not take place here. */
  | 'DID_NOT_HAPPEN'
  /** Something else, in words. */
  | 'OTHER'
  /** The people who were taught are otherwise. */
  | 'PEOPLE_TAUGHT'
  /** The role was another. */
  | 'ROLE'
  /** What was produced is otherwise. */
  | 'WHAT_WAS_PRODUCED';

/** Who may see a document. */
export type DocumentAudience =
  /** The clinician and the leads of the institution. */
  | 'BOTH_SIDES'
  /** The side that shares it, and programme officers. */
  | 'OFFICERS'
  /** The side that shares it, and nobody else. */
  | 'OWN_SIDE';

/** A colleague, by their address. */
export type DropSurveyColleagueInput = {
  /** Their e-mail address. */
  email: string;
  /** Of which engagement. */
  engagementId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
};

/** What whoever is asked answers. None is chosen beforehand. */
export type EmployerConsentAnswer =
  /** They may apply. Days off are asked for later. */
  | 'AGREE'
  /** Somebody else decides this; `words` says who, where known. */
  | 'NOT_THE_RIGHT_PERSON'
  /** They should not apply, for the reason in `reason`; also to take a consent back. */
  | 'REFUSE';

/** What a link to the question of an application is good for. */
export type EmployerConsentLink =
  /** It shows the question; `consent.state` says whether it was answered. */
  | 'OPEN'
  /** Somebody else was asked; nothing is shown. */
  | 'REPLACED'
  /** The clinician took the question back; nothing is shown. */
  | 'WITHDRAWN';

/** Whether an employer consents to an application. */
export type EmployerConsentState =
  /** They consent to the application. No leave is agreed by it. */
  | 'AGREED'
  /** Somebody there is asked. Silence is no consent. */
  | 'ASKING'
  /** They do not consent, or took it back, and say why. */
  | 'REFUSED'
  /** The clinician says that they consented outside Midst. */
  | 'REPORTED'
  /** The clinician took the question back. */
  | 'WITHDRAWN'
  /** Whoever was asked says that somebody else decides. */
  | 'WRONG_PERSON';

/** The form of an employment. Several can hold at once. */
export type EmploymentKind =
  /** Shifts through an agency. */
  | 'AGENCY'
  /** Shifts as offered by a staff bank. */
  | 'BANK'
  /** An unpaid or honorary contract. */
  | 'HONORARY'
  /** A post of less than full time. */
  | 'PART_TIME'
  /** Retired from this employer; nobody grants leave. */
  | 'RETIRED'
  /** Works on their own account; nobody grants leave. */
  | 'SELF_EMPLOYED'
  /** A university or school; it grants time off from placements. */
  | 'STUDENT'
  /** A permanent or fixed-term full-time post. */
  | 'SUBSTANTIVE';

/** A role that nobody is to be asked in any more. */
export type EndApproverRoleInput = {
  /** Which. */
  code: string;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Why; it stands in the audit trail. */
  reason: string;
};

/** Which pause ends, and why. */
export type EndCountryPauseInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Which pause. */
  pauseId: string | number;
  /** Why, 3 to 2000 characters. */
  reason: string;
};

/** Which country's wish has ended. */
export type EndDeskReviewInput = {
  /** The country. */
  country: string;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
};

/** Which requirement. */
export type EndTrainingInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Which requirement. */
  trainingRequirementId: string | number;
};

/** For which member you vouch, and what for. */
export type EndorseMemberInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The membership: `Organisation.members`. */
  membershipId: string | number;
  /** What the association vouches for. */
  vouches: Array<Vouching>;
  /** A sentence or two, 3 to 600 characters; the member reads it too. */
  words?: string | null | undefined;
};

/** Why an engagement is cancelled. */
export type EngagementCancelReason =
  /** A check was not as it has to be. */
  | 'CHECKS'
  /** The money is not there. */
  | 'COST'
  /** The dates do not work any more. */
  | 'DATES'
  /** Personal reasons; nobody asks which. */
  | 'HEALTH_OR_FAMILY'
  /** The licence to practise there was not got. */
  | 'LICENCE'
  /** The institution does not need it any more. */
  | 'NO_LONGER_NEEDED'
  /** Something else; say it in words. */
  | 'OTHER'
  /** The employer does not release the clinician. */
  | 'RELEASE'
  /** It would not be safe. */
  | 'SAFETY'
  /** One side stopped it at once (`stopEngagement`); nobody has to say why. */
  | 'STOPPED'
  /** The two sides did not agree on terms. */
  | 'TERMS'
  /** The visa was not got. */
  | 'VISA';

/** The named colleague at the institution. */
export type EngagementCounterpartInput = {
  /** An e-mail address, where they agreed to it. */
  email?: string | null | undefined;
  /** The name. */
  name: string;
  /** What they do there. */
  role?: string | null | undefined;
};

/** One stretch of the work, as you propose it. */
export type EngagementLegInput = {
  /** Whether the visitor works with children without a colleague beside. It then waits for an officer’s recorded look at the live register and for a record check that covers children. */
  aloneWithChildren?: boolean;
  /** In which country; left out for remote work. */
  country?: string | null | undefined;
  /** The first day. */
  from: string;
  /** Hours a week. */
  hoursAWeek?: number | null | undefined;
  /** Which leg of the need it is; left out: one of its own. */
  legId?: string | number | null | undefined;
  /** The load in words, e.g. "Tuesdays 13:00-14:00". */
  load?: string | null | undefined;
  /** Remote, in the country that asks, or a visit to the UK. */
  mode: Mode;
  /** Of a visit to the UK: who pays for it. Left out: as the need states it. */
  payer?: string | null | undefined;
  /** Of a visit to the UK: how and when the colleague returns to the post at home. Left out: as the need states it. */
  returnStatement?: string | null | undefined;
  /** The last day. */
  to: string;
  /** Whether the visitor treats people on this leg. It then waits for an officer’s recorded look at the live register and for a record check. */
  treatsPeople?: boolean;
};

/** Who pays for one thing. */
export type EngagementPayInput = {
  /** What: a code of the reference data such as `flights` or `local-transport`, `other`, or words. */
  item: string;
  /** Who pays for it. */
  payer: Payer;
  /** More about it, e.g. up to which amount. */
  words?: string | null | undefined;
};

/** Where an engagement stands. */
export type EngagementState =
  /** Both sides accepted the same terms. */
  | 'AGREED'
  /** One side cancelled it, with a reason, or what it rested on has ended. */
  | 'CANCELLED'
  /** It was agreed, and one side has changed it; the other has to accept the change. */
  | 'CHANGING'
  /** Its last day has passed and it was handed over, or did not have to be. */
  | 'ENDED'
  /** Its last day has passed. It ends once a successor is named and the host has confirmed it, or once it is recorded why no handover is needed. */
  | 'HANDING_OVER'
  /** One side put terms on the table; the other has not accepted them yet. */
  | 'PROPOSED';

/** The terms that you put on the table, whole. */
export type EngagementTermsInput = {
  /** The named counterpart at the institution. */
  counterpart: EngagementCounterpartInput;
  /** The legs with their dates, at least one. */
  legs: Array<EngagementLegInput>;
  /** Anything else that both sides should hold to. */
  note?: string | null | undefined;
  /** Who pays for what. */
  pays?: Array<EngagementPayInput>;
  /** Which position of the need; left out: the matched one. */
  positionId?: string | number | null | undefined;
};

/** How somebody answers for their sex. */
export type EqualitySex =
  /** Another word. */
  | 'ANOTHER'
  /** Female. */
  | 'FEMALE'
  /** Male. */
  | 'MALE';

/** Asks the next role in place of an approver whose last day for an answer has passed. */
export type EscalateTimeOffInput = {
  /** Who holds the next role; the step says which role that is. */
  approver: NamedInput;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Which step of your request. */
  stepId: string | number;
};

/** How somebody answers for their ethnic group. */
export type EthnicGroup =
  /** Asian. */
  | 'ASIAN'
  /** Black, African or Caribbean. */
  | 'BLACK'
  /** Mixed or several. */
  | 'MIXED'
  /** Another. */
  | 'OTHER'
  /** White. */
  | 'WHITE';

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
  /** The proposal of an association that you answer with it: the institution then reads who proposed you. */
  proposalId?: string | number | null | undefined;
  /** Whether the association that proposed you learns that you said yes. */
  tellAssociation?: boolean;
  /** What the institution may see of you for this need. See `myProfilePreview` for how it looks. */
  ticked: Array<CardField>;
};

/** Which days of an open need move, and to when. */
export type ExtendNeedInput = {
  /** The new day on which it should be closed. */
  closesOn?: string | null | undefined;
  /** The new last day to say interested. */
  deadline?: string | null | undefined;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Legs with new last days. */
  legs?: Array<LegExtensionInput> | null | undefined;
  /** The id of the need. */
  needId: string | number;
};

/** What kind of place the work is at. */
export type FacilityLevel =
  /** In the community or in people’s homes. */
  | 'COMMUNITY'
  /** A district or county hospital. */
  | 'DISTRICT'
  /** A health post or dispensary. */
  | 'HEALTH_POST'
  /** A ministry, council or other authority. */
  | 'MINISTRY'
  /** A national hospital or institute. */
  | 'NATIONAL'
  /** Another kind of place, e.g. a ship or a school. */
  | 'OTHER'
  /** A health centre or clinic. */
  | 'PRIMARY'
  /** A referral hospital. */
  | 'REFERRAL'
  /** A regional or provincial hospital. */
  | 'REGIONAL'
  /** A teaching hospital. */
  | 'TEACHING'
  /** A university, school or college. */
  | 'TRAINING';

/** How a step of a plan stands. */
export type FeasibilityStepState =
  /** It waits for the steps in `after`. */
  | 'BLOCKED'
  /** It is there, and good for as long as it is needed. */
  | 'DONE'
  /** It can begin now. */
  | 'NOT_STARTED'
  /** It was refused. */
  | 'STOPPED'
  /** Somebody was asked and has not answered. */
  | 'UNDER_WAY';

/** Whom an officer looks for, and why. */
export type FindPeopleInput = {
  /** Why, 5 to 500 characters. It is recorded, and everybody who is found can read it. */
  reason: string;
  /** A part of a name or of an address, 3 to 200 characters. */
  words: string;
};

/** A paper that you forget. */
export type ForgetDocumentInput = {
  /** Which one. */
  documentId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
};

/** A line of the money behind a partnership. */
export type FundingLineInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Which line. */
  lineId: string | number;
};

/** Which announcement you give back, and why. */
export type GiveBackAnnouncementInput = {
  /** The id of the announcement. */
  announcementId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Why, for its writer, 3 to 1,000 characters. */
  note: string;
};

/** What you agree to. */
export type GiveConsentInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** What you agree to. */
  purpose: ConsentPurpose;
  /** The version of the text that you were shown (`consentTexts`). */
  version: number;
};

/** For which organisation you hand over, and to whom. */
export type HandOverLeadInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** A few words to them. */
  message?: string | null | undefined;
  /** For which organisation you stop being the lead. */
  organisationId: string | number;
  /** Your successor's address. Your role ends in the moment in which they accept. */
  successorEmail: string;
};

/** A line of the handover. */
export type HandoverInput = {
  /** Which line. */
  handoverId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
};

/** Where a handover stands. */
export type HandoverState =
  /** The host confirmed it, or stated it. */
  | 'CONFIRMED'
  /** One side stated it; the host has not confirmed it yet. */
  | 'STATED';

/** A Health Check. */
export type HealthCheckInput = {
  /** Which. */
  healthCheckId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
};

/** A side of a Health Check. */
export type HealthCheckSideInput = {
  /** Which. */
  healthCheckId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Which side; one for which you speak. */
  organisationId: string | number;
};

/** What became of a change that was held. */
export type HeldOutcome =
  /** An officer released its words, and the change was made. */
  | 'RELEASED'
  /** It was changed again before an officer answered, without those words. */
  | 'REPLACED'
  /** An officer gave it back with a reason; the need stays as it was. */
  | 'RETURNED';

/** A tie of yours to a country. Needs your consent to use heritage. */
export type HeritageTieInput = {
  /** Country or territory; Somaliland is XS. */
  country: string;
  /** What the tie is. */
  kind: TieKind;
  /** A region or place within it, in the person’s own words. */
  region?: string | null | undefined;
};

/** Turns your profile off. */
export type HideMyProfileInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
};

/** What a column means. */
export type ImportColumnInput = {
  /** The key that it means; left out: its words are kept under its own name. */
  key?: string | null | undefined;
  /** True leaves it out. */
  leftOut?: boolean;
  /** What stands above it. */
  name: string;
};

/** How the file is written. */
export type ImportFormat =
  /** A header line and a line for each row, parted by commas, semicolons or tabs. */
  | 'CSV'
  /** One list of records. */
  | 'JSON';

/** A file. */
export type ImportInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Which file. */
  importId: string | number;
};

/** What the rows of a file are. */
export type ImportKind =
  /** People; each stays hidden until they take their profile over. */
  | 'CLINICIANS'
  /** Needs; each becomes a draft of the institution that it names. */
  | 'NEEDS'
  /** Organisations; each is registered, and two officers verify it later. */
  | 'ORGANISATIONS';

/** What became of a row, or would become of it. */
export type ImportOutcome =
  /** A new record. */
  | 'ADDED'
  /** The record that it became before, written anew. */
  | 'CHANGED'
  /** It became no record; `why` says why. */
  | 'REFUSED'
  /** It says what it said before. */
  | 'UNCHANGED';

/** What became of a row’s record when the file was undone. */
export type ImportTakenBack =
  /** It stays as the file left it: what it said before is kept for thirty days, which are over. */
  | 'CHANGED_BEFORE'
  /** It was not there any more. */
  | 'GONE'
  /** It says again what it said before the file. */
  | 'PUT_BACK'
  /** It was removed. */
  | 'TAKEN_BACK'
  /** It stays: somebody has done something with it since. */
  | 'USED';

/** In what an indicator is counted. */
export type IndicatorUnit =
  /** Days that people gave or waited; left out where they are about fewer than five people. */
  | 'DAYS'
  /** People. None is shown that is below five, nor what would give one away. */
  | 'PEOPLE'
  /** Per cent of what the definition names. */
  | 'PER_CENT'
  /** Points of a hundred. */
  | 'POINTS'
  /** Things, of which nothing is a person. */
  | 'THINGS'
  /** How often people did something; left out where it is about fewer than five people. */
  | 'TIMES';

/** To whom you introduce yourself, and what you show of yourself. */
export type IntroduceInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The match. */
  matchId: string | number;
  /** Whether they see your e-mail address. */
  showEmail?: boolean;
  /** Whether they see your name. */
  showName?: boolean;
  /** What you write to them, up to 2,000 characters. */
  words?: string | null | undefined;
};

/** What accepting an invitation does. */
export type InvitationKind =
  /** Makes somebody a member of an association, by their own consent. */
  | 'ASSOCIATION_MEMBER'
  /** Gives somebody the profile that was brought in from a file about them. */
  | 'CLAIM_PROFILE'
  /** Makes somebody coordinator of an association. */
  | 'COORDINATOR'
  /** Makes somebody the employer's HR contact. */
  | 'EMPLOYER_HR'
  /** Leads somebody to a need that the inviter thinks of them for; a match with it then says who invited. */
  | 'KNOWN_COLLEAGUE'
  /** Makes somebody a further lead of an organisation. */
  | 'SECOND_LEAD'
  /** Makes somebody a programme officer. */
  | 'STAFF'
  /** Makes somebody the lead in the inviter's place (`handOverLead`). */
  | 'SUCCESSOR';

/** Whom you invite, and what for. */
export type InviteInput = {
  /** The address. */
  email: string;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** What for. Successors are invited with `handOverLead`. */
  kind: InvitationKind;
  /** A few words of your own to them. */
  message?: string | null | undefined;
  /** For which organisation; not for staff. */
  organisationId?: string | number | null | undefined;
  /** KNOWN_COLLEAGUE: the open need. CLAIM_PROFILE: the person. Else left out. */
  subjectId?: string | number | null | undefined;
};

/** Signs a certificate of a confirmed contribution. */
export type IssueCertificateInput = {
  /** Of which contribution. */
  contributionId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** What the public page shows; nothing unless you tick it. */
  shows?: Array<CertificateShown>;
};

/** What a clinician says on joining. */
export type JoinAsClinicianInput = {
  /** The version of the terms that you read and accept; `termsVersion` tells the one in force. */
  acceptedTerms: string;
  /** True: you are 18 or over. Students over 18 are welcome. */
  adult: boolean;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Your whole name, in your own script and order. */
  name?: string | null | undefined;
};

/** Which group you join, and whether it reads your name. */
export type JoinPeerGroupInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Its language, by its code. */
  language: string;
  /** Whether the group reads your name beside what you write. */
  showsName?: boolean;
  /** What it is about. */
  topic: PeerTopic;
};

/** A language and what you want to say about it; what you leave out stays as it was. */
export type LanguageAnswer = {
  /** Code of the language in the reference data. */
  code: string;
  /** A level stated without saying for which use. */
  general?: Cefr | null | undefined;
  /** True where the person says they do not speak it. Excludes any level. */
  none?: boolean | null | undefined;
  /** Level for teaching in it. Left out: not stated. */
  teachIn?: Cefr | null | undefined;
  /** Level for understanding patients. Left out: not stated. */
  understandPatients?: Cefr | null | undefined;
};

/** What a language is needed for. */
export type LanguageUse =
  /** For neither in particular. */
  | 'ANY'
  /** To teach in it. */
  | 'TEACH_IN'
  /** To understand patients and be understood. */
  | 'UNDERSTAND_PATIENTS';

/** How far on people were who were taught. */
export type LearnerLevel =
  /** Community health workers, volunteers and the public. */
  | 'COMMUNITY'
  /** Of several levels together, not counted apart. */
  | 'MIXED'
  /** Qualified within the last two years, interns among them. */
  | 'NEWLY_QUALIFIED'
  /** Qualified and at work. */
  | 'PRACTISING'
  /** Specialists, managers and teachers. */
  | 'SENIOR'
  /** In basic training. */
  | 'STUDENT';

/** Which association you leave. */
export type LeaveAssociationInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Which association. */
  organisationId: string | number;
};

/** Within what time an answer is due. */
export type LeaveDecisionTimeInput = {
  /** How much, above 0. */
  amount: number;
  /** Counted in what. */
  unit: LeaveDecisionUnit;
};

/** What the time for a decision is counted in. */
export type LeaveDecisionUnit =
  /** Every day. */
  | 'CALENDAR_DAY'
  /** Months of the calendar. */
  | 'MONTH'
  /** Weeks. */
  | 'WEEK'
  /** Monday to Friday without bank holidays. */
  | 'WORKING_DAY';

/** What has to be shown with a request for leave. */
export type LeaveEvidence =
  /** A signed agreement, e.g. of a secondment. */
  | 'AGREEMENT'
  /** The employer’s own form. */
  | 'APPLICATION_FORM'
  /** A written case for it. */
  | 'BUSINESS_CASE'
  /** The approval of a Royal College or of a regulator, beforehand. */
  | 'COLLEGE_APPROVAL'
  /** What it costs. */
  | 'COST'
  /** How the work is covered meanwhile. */
  | 'COVER_PLAN'
  /** How it serves the curriculum or the development plan. */
  | 'CURRICULUM_LINK'
  /** An invitation of the host. */
  | 'INVITATION'
  /** How to keep in touch meanwhile. */
  | 'KEEP_IN_TOUCH_PLAN'
  /** An offer of the post or placement. */
  | 'OFFER'
  /** A letter of the partnership. */
  | 'PARTNERSHIP_LETTER'
  /** Details of the placement. */
  | 'PLACEMENT_DETAILS'
  /** The programme of the course or visit. */
  | 'PROGRAMME'
  /** Receipts, afterwards. */
  | 'RECEIPTS'
  /** A report, afterwards. */
  | 'REPORT'
  /** An assessment of the risks. */
  | 'RISK_FORM';

/** What can be reckoned with in a rule for leave. What is left out is not stated; that is not the same as not required. */
export type LeaveFactsInput = {
  /** Codes of kinds of leave, one of which must have been refused first. */
  afterRefusalOf?: Array<string>;
  /** Whether a refusal can be appealed. */
  appeal?: boolean | null | undefined;
  /** Who decides: stages that follow one another. */
  chain?: Array<LeaveStageInput>;
  /** Within what time an answer is due. Silence is never a yes here. */
  decision?: LeaveDecisionTimeInput | null | undefined;
  /** What has to be shown. */
  evidence?: Array<LeaveEvidence>;
  /** What must be done first, or be true. */
  gates?: Array<LeaveGate>;
  /** The month in which the leave year begins, 1 to 12. */
  leaveYearFrom?: number | null | undefined;
  /** How much there is. All of them hold. */
  limits?: Array<LeaveLimitInput>;
  /** The most that one stretch may be. */
  longest?: LeaveLengthInput | null | undefined;
  /** How many months of service are needed. */
  minServiceMonths?: number | null | undefined;
  /** In which nations it holds; empty: in all. */
  nations?: Array<UkNation>;
  /** True: it is never given afterwards. */
  neverAfterwards?: boolean;
  /** Codes of kinds of leave with which it cannot be combined for one engagement. */
  notWith?: Array<string>;
  /** How long before the first day it has to be asked for. */
  notice?: LeaveNoticeInput | null | undefined;
  /** Which answers may be given; empty: every one. */
  outcomes?: Array<TimeOffDecision>;
  /** Whether it may be used to volunteer or work overseas. */
  overseas?: LeaveOverseasUse | null | undefined;
  /** Whether it is paid. */
  pay?: LeavePay | null | undefined;
  /** Whether amounts shrink with contracted hours. */
  proRata?: boolean | null | undefined;
  /** The least that one stretch may be. */
  shortest?: LeaveLengthInput | null | undefined;
  /** Whom it is for; empty: everybody. */
  staffGroups?: Array<StaffGroup>;
  /** Whether a refusal must be in writing with its reason. */
  writtenReason?: boolean | null | undefined;
};

/** What must be done first, or be true, before leave can be asked for. */
export type LeaveGate =
  /** The employer agreed before the person applied to the scheme. */
  | 'AGREED_BEFORE_APPLYING'
  /** Annual leave has been used first. */
  | 'ANNUAL_LEAVE_FIRST'
  /** The appraisal is up to date. */
  | 'APPRAISAL'
  /** The person commits to come back. */
  | 'COMMITMENT_TO_RETURN'
  /** No formal process about conduct, capability or attendance is open. */
  | 'GOOD_STANDING'
  /** Mandatory training is up to date. */
  | 'MANDATORY_TRAINING'
  /** The host belongs to a partnership that the employer names. */
  | 'NAMED_PARTNERSHIP'
  /** The probationary period is over. */
  | 'PROBATION'
  /** The service or the NHS gains from it. */
  | 'SERVICE_BENEFIT'
  /** The person has looked at the absence limits of their own visa; nobody asks for it. */
  | 'VISA_CHECK';

/** What you have left of one kind of leave. It is used for the answer and not kept. */
export type LeaveLeftInput = {
  /** How many working days. */
  days?: number | null | undefined;
  /** How many hours. */
  hours?: number | null | undefined;
  /** The code of the kind of leave: one of `leaveTypes`. */
  leaveType: string;
};

/** An amount of time. */
export type LeaveLengthInput = {
  /** How much, above 0. */
  amount: number;
  /** Counted in what. */
  unit: LeaveUnit;
};

/** How much leave there is, and over what. */
export type LeaveLimitInput = {
  /** From how many months of service it is so much: of several for the same `per` the last one reached holds. Null: from the first day. */
  afterServiceMonths?: number | null | undefined;
  /** How much, above 0. */
  amount: number;
  /** True: by exception only, in place of the usual amount over the same time. */
  exceptionally?: boolean;
  /** Over what it is counted together. */
  per: LeaveLimitPer;
  /** Counted in what. */
  unit: LeaveUnit;
};

/** Over what an amount of leave is counted together. */
export type LeaveLimitPer =
  /** All the time with this employer. */
  | 'CAREER'
  /** One occasion, over all its requests. */
  | 'EVENT'
  /** A leave year. */
  | 'LEAVE_YEAR'
  /** One request. */
  | 'REQUEST'
  /** Three years. */
  | 'THREE_YEARS';

/** Days or hours of one kind of leave. */
export type LeaveLineInput = {
  /** How many working days; half days count. Days or hours, or both. */
  days?: number | null | undefined;
  /** The first day. */
  from: string;
  /** How many hours. */
  hours?: number | null | undefined;
  /** The code of the kind of leave: one of `leaveTypes`, e.g. AL-AFC. */
  leaveType: string;
  /** A remark, e.g. "afternoon clinics only". */
  note?: string | null | undefined;
  /** The last day. */
  to: string;
};

/** How long before the first day it has to be asked for. */
export type LeaveNoticeInput = {
  /** How much, above 0. */
  amount: number;
  /** Counted in what. */
  unit: LeaveUnit;
  /** True: whoever decides may accept less. */
  waivable?: boolean;
};

/** Whether leave may be used to volunteer or work overseas. */
export type LeaveOverseasUse =
  /** The employer decides each time. */
  | 'DISCRETION'
  /** No. */
  | 'NO'
  /** For work without pay only. */
  | 'UNPAID_WORK_ONLY'
  /** Yes. */
  | 'YES';

/** Whether leave is paid. */
export type LeavePay =
  /** The employer decides each time. */
  | 'DISCRETION'
  /** Paid. */
  | 'PAID'
  /** Paid in part. */
  | 'PART'
  /** Unpaid. */
  | 'UNPAID';

/** Whose word makes a stage of a chain agreed. */
export type LeaveStageAgreed =
  /** All of its roles must agree, or all of its branches. */
  | 'ALL'
  /** Any one of its roles may agree, or any one of its branches. */
  | 'ANY';

/** When a stage of a chain is asked at all. */
export type LeaveStageConditionInput = {
  /** Above how many days; for `DAYS_OVER` only. */
  days?: number | null | undefined;
  /** For whom; for `STAFF` only. */
  groups?: Array<StaffGroup> | null | undefined;
  /** How long, in days, weeks, months or years; for `LONGER_THAN`, `UP_TO`, `AT_LEAST` and `LESS_THAN` only. */
  length?: LeaveLengthInput | null | undefined;
  /** Above how many pounds; for `COST_OVER` only. */
  pounds?: number | null | undefined;
  /** When. */
  when: LeaveStageWhen;
};

/** Roles that are asked at the same time. Stages follow one another. */
export type LeaveStageInput = {
  /** Whether all of its branches must agree, or any one may. */
  agreed: LeaveStageAgreed;
  /** The place of each role, in the order of `roles`, where some belong together: numbers with `all`, `any` or `then` between, as deep as it goes. *(A, then B) or C* is `1 then 1`, `1 then 2` and `2` of which any one may agree. Several with one place belong together: *(A and B) or C* is `1`, `1` and `2`. Null: every role stands alone. */
  branches?: Array<string> | null | undefined;
  /** When it is asked at all. */
  condition: LeaveStageConditionInput;
  /** Who decides, in words. Sent without roles it is read as a policy is, e.g. *(ward manager, then matron) or HR*, and what is said one after the other there becomes stages. */
  inWords?: string | null | undefined;
  /** Who is asked. */
  roles?: Array<string>;
};

/** When a stage of a chain is asked at all. */
export type LeaveStageWhen =
  /** Always. */
  | 'ALWAYS'
  /** For a stretch of at least `length`. */
  | 'AT_LEAST'
  /** Where it costs more than `pounds`. */
  | 'COST_OVER'
  /** For more days than `days`. */
  | 'DAYS_OVER'
  /** For what goes beyond the usual limit. */
  | 'EXCEPTIONAL'
  /** For stretches that are shorter than `length`. */
  | 'LESS_THAN'
  /** For a stretch that is longer than `length`. */
  | 'LONGER_THAN'
  /** For an activity that is not on the employer’s list. */
  | 'OFF_LIST'
  /** For work or study overseas. */
  | 'OVERSEAS'
  /** For staff of these `groups` only. */
  | 'STAFF'
  /** For stretches that are no longer than `length`. */
  | 'UP_TO';

/** Which organisation’s leave system. */
export type LeaveSystemInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Your organisation. */
  organisationId: string | number;
};

/** What became of a message to an employer’s leave system. */
export type LeaveSystemMessageState =
  /** The leave system answered 2xx. */
  | 'DELIVERED'
  /** It was not taken in all tries, or the system is gone. It can be sent again. */
  | 'FAILED'
  /** It goes out when it is due, again and again over days until it is taken. */
  | 'WAITING';

/** Why an employer’s leave system is told nothing any more. */
export type LeaveSystemStopped =
  /** The employer’s HR ended the connection. What happens meanwhile is not told later. */
  | 'DISCONNECTED'
  /** It answered 410: it is no more. What there was to tell waits; connect it again to send it. */
  | 'GONE';

/** What an amount of leave is counted in. */
export type LeaveUnit =
  /** Every day. */
  | 'CALENDAR_DAY'
  /** The hours of the person’s own contract in a week: 24 for somebody on 24 hours. */
  | 'CONTRACTUAL_WEEK'
  /** Working days of the person. */
  | 'DAY'
  /** Hours. */
  | 'HOUR'
  /** Months. */
  | 'MONTH'
  /** Weeks. */
  | 'WEEK'
  /** Years. */
  | 'YEAR';

/** A leg, and its new last day. */
export type LegExtensionInput = {
  /** The id of the leg. */
  id: string | number;
  /** Its new last day. */
  to: string;
};

/** One stretch of the work: where, when, how long and how much of it. */
export type LegInput = {
  /** The load in cases, where it is counted so. */
  cases?: number | null | undefined;
  /** Where the work is, or whom it serves when remote. Empty: all countries of the need. */
  countries?: Array<string>;
  /** Days a week. */
  daysAWeek?: number | null | undefined;
  /** The load in documents, where it is counted so. */
  documents?: number | null | undefined;
  /** True: it may be extended if both sides wish. */
  extendable?: boolean;
  /** The first day on which it may lie. */
  from?: string | null | undefined;
  /** Whether it is full time; null where that is not stated. */
  fullTime?: boolean | null | undefined;
  /** UK-bound: which letter of the colleague’s employer says that leave is granted, from whom and when. */
  hostEmployerLetter?: string | null | undefined;
  /** Hours a week. */
  hoursAWeek?: number | null | undefined;
  /** The id of the leg; leave it out for a new one. */
  id?: string | number | null | undefined;
  /** The load in words, e.g. "08:00-16:00, six days a week". */
  load?: string | null | undefined;
  /** The greatest number of days on this leg. */
  maxDays?: number | null | undefined;
  /** The least number of days on this leg. */
  minDays?: number | null | undefined;
  /** Remote, in the country that asks, or a visit to the UK. */
  mode: Mode;
  /** What is said about being on call. */
  onCall?: string | null | undefined;
  /** True: one can take the position without this leg. */
  optional?: boolean;
  /** UK-bound: who pays for the visit. */
  payer?: string | null | undefined;
  /** For remote work: the platform, device or connection it needs. */
  platform?: string | null | undefined;
  /** The only position that it belongs to; null: it belongs to all. */
  positionId?: string | number | null | undefined;
  /** What this leg is for, where the legs differ. */
  purpose?: string | null | undefined;
  /** How many times it is repeated. */
  repeats?: number | null | undefined;
  /** UK-bound: how and when the colleague returns to the post. */
  returnStatement?: string | null | undefined;
  /** The last day on which it may lie. */
  to?: string | null | undefined;
  /** Who travels. Left out: the clinician, or on a visit to the UK the colleague of the institution. */
  traveller?: Traveller | null | undefined;
  /** A fixed slot, e.g. "Tuesdays 13:00-14:00 Nairobi time". */
  weekdaySlot?: string | null | undefined;
  /** When, in words, e.g. "in the rainy season" or "rolling". */
  when?: string | null | undefined;
};

/** Which desk reads the needs for its country, within how many days, and who wished it. */
export type LetDeskReviewInput = {
  /** The verified desk; it reads the needs for its own country. */
  deskId: string | number;
  /** From which day needs that are approved wait for the desk. */
  from: string;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Who wished it for the country, when, and where that can be seen: 10 to 2,000 characters. */
  wish: string;
  /** Within how many working days the desk answers, 1 to 30. */
  workingDays: number;
};

/** Which year is to become open data. */
export type MakeOpenDataInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The year, one that is over. */
  year: number;
};

/** What the columns of a file mean. */
export type MapImportInput = {
  /** Each column once; one that is not named stays as it was. */
  columns: Array<ImportColumnInput>;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Which file. */
  importId: string | number;
};

/** Which answer helped you, or did not after all. */
export type MarkHelpedInput = {
  /** Which answer. */
  answerId: string | number;
  /** False takes it back. */
  helped?: boolean;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
};

/** How many people fit, as far as an institution may know before any of them says interested. */
export type MatchBand =
  /** Fewer than ten, and perhaps nobody. */
  | 'FEWER_THAN_10'
  /** Ten to twenty-four. */
  | 'FROM_10_TO_24'
  /** Twenty-five or more. */
  | 'FROM_25';

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

/** How well the two fit, without points: those would betray what was not ticked. */
export type MatchTier =
  /** Much of it, with questions open. */
  | 'GOOD'
  /** Enough to talk about; many questions are open. */
  | 'POSSIBLE'
  /** Most of what was asked and wished, and little open. */
  | 'STRONG';

/** What an association may do for a member who agreed, each apart from the others. */
export type MemberPurpose =
  /** Vouching for the member, where the member shows it. */
  | 'ENDORSE'
  /** Pairing the member with another, as mentor or mentee; each is asked each time. */
  | 'MENTOR'
  /** Proposing the member for open needs; the member is asked first. */
  | 'PROPOSE';

/** Roughly how many members; what is true of fewer than five is not told at all. */
export type MembersBand =
  /** Five to nine. */
  | 'FROM_5_TO_9'
  /** Ten to twenty-four. */
  | 'FROM_10_TO_24'
  /** Twenty-five or more. */
  | 'FROM_25';

/** Which pair. */
export type MentoringInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The id of the pair. */
  mentoringId: string | number;
};

/** Which part somebody has in a pair. */
export type MentoringPart =
  /** They ask for it. */
  | 'MENTEE'
  /** They share what they know. */
  | 'MENTOR';

/** What became of a message to a person. */
export type MessageState =
  /** The mail server refused it for good; `reason` says why. */
  | 'FAILED'
  /** It went out as part of a summary. */
  | 'GATHERED'
  /** It waits for the next summary, by the choice or the weekly limit of the person. */
  | 'HELD'
  /** A mail server accepted it. */
  | 'SENT'
  /** It was not sent; `reason` says why. */
  | 'SUPPRESSED'
  /** It will be sent as soon as it is due and the mail server takes it. */
  | 'WAITING';

/** A field of a need, and what to do there. */
export type MissingPartInput = {
  /** The field it is about (dotted path). */
  field: string;
  /** What to do. */
  sentence: string;
};

/** How work is done. */
export type Mode =
  /** In the country of the institution. */
  | 'IN_COUNTRY'
  /** From where the person is, by video, telephone or in writing. */
  | 'REMOTE'
  /** In the United Kingdom, by a colleague from the institution who visits. */
  | 'UK_BOUND';

/** Who decides while an approver is away. */
export type NameDelegateInput = {
  /** Their address at work; it is looked at like any approver’s. */
  email: string;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Their name. */
  name: string;
  /** The token at the end of the link in the mail. */
  token: string;
  /** The last day on which they stand in. If they have not answered by then, the approver is asked again. */
  until: string;
};

/** A colleague who learned, and agreed to be asked. */
export type NameSurveyColleagueInput = {
  /** Their e-mail address. */
  email: string;
  /** Of which engagement. */
  engagementId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The language of the mail to them. */
  language?: string;
  /** Their name. */
  name: string;
};

/** Somebody whom an approver names. */
export type NamedInput = {
  /** Their address at work; it is looked at like any approver’s. */
  email: string;
  /** Their name. */
  name: string;
};

/** Which needs; everything that is given has to hold. */
export type NeedFilter = {
  /** With a stretch that may take so many days or more. */
  atLeastDays?: number | null | undefined;
  /** With a stretch that may take so many days or fewer. */
  atMostDays?: number | null | undefined;
  /** For this country, or open to any. */
  country?: string | null | undefined;
  /** With a stretch that may lie on or after this day. */
  from?: string | null | undefined;
  /** Of this institution; sensitive needs are found so by its leads and officers only. */
  institutionId?: string | number | null | undefined;
  /** With a position that asks for this language, by its code, or for none. */
  language?: string | null | undefined;
  /** True: only needs of institutions that you speak for. */
  mine?: boolean | null | undefined;
  /** With a stretch of this kind: remote, in the country, or a visit to the UK. */
  mode?: Mode | null | undefined;
  /** With a position for this profession, or for any. */
  profession?: string | null | undefined;
  /** Of any of these kinds; left out: needs only. */
  recordKinds?: Array<NeedRecordKind> | null | undefined;
  /** In any of these states. */
  states?: Array<NeedState> | null | undefined;
  /** With a stretch that may lie on or before this day. */
  to?: string | null | undefined;
};

/** What a tie to the country means for this need. */
export type NeedHeritage =
  /** A tie counts for nothing. */
  | 'IRRELEVANT'
  /** Only people with a tie; needs a stated reason and an officer’s agreement. */
  | 'REQUIRED'
  /** A tie is a bonus and its lack no bar. */
  | 'WELCOME';

/** Ties that a need may count. Citizenship, tribe, clan and faith can never be demanded. */
export type NeedHeritageTie =
  /** Family is from there. */
  | 'FAMILY'
  /** A partner or spouse is from there. */
  | 'PARTNER'
  /** Trained or studied there. */
  | 'TRAINED'
  /** Worked there. */
  | 'WORKED';

/** Which need. */
export type NeedInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The id of the need. */
  needId: string | number;
};

/** How the need ended. */
export type NeedOutcomeInput = {
  /** The day on which the work was or will be handed over. */
  handedOverOn?: string | null | undefined;
  /** How it was filled, or why not. */
  how?: string | null | undefined;
  /** Whether and where it was filled. */
  kind: NeedOutcomeKind;
  /** How many people filled it. */
  people?: number | null | undefined;
  /** Who continues the work: a role or a team, e.g. "the ward sister in charge". */
  whoContinues?: string | null | undefined;
};

/** How a need ended. */
export type NeedOutcomeKind =
  /** The places were filled in another way. */
  | 'FILLED_ELSEWHERE'
  /** All places were filled through Midst. */
  | 'FILLED_HERE'
  /** Nobody was found. */
  | 'NOT_FILLED'
  /** It is not needed any more. */
  | 'NOT_NEEDED'
  /** Some places were filled through Midst. */
  | 'PARTLY_FILLED';

/** What kind of page this was. Only a need can be opened; others stay what they are. */
export type NeedRecordKind =
  /** A call for grant applications by organisations. */
  | 'GRANT_CALL'
  /** Guidance, e.g. on letters for a visit. */
  | 'GUIDANCE'
  /** A need of an institution, which can be opened. */
  | 'NEED'
  /** A page about a programme or scheme. */
  | 'PROGRAMME'
  /** The description of a project or of volunteer work. */
  | 'PROJECT';

/** How an open need stands to you. */
export type NeedStanding =
  /** More than one thing is in the way. */
  | 'FAR'
  /** You fit one of its positions, and it fits what you wish. */
  | 'FITS'
  /** It would fit, were it not for one thing. */
  | 'NEARLY'
  /** Nobody is compared with it now, or your profile is hidden. */
  | 'NOT_COMPARED';

/** Where a need stands in its life. */
export type NeedState =
  /** Agreed to by an officer and not open yet. */
  | 'APPROVED'
  /** Closed with its outcome. */
  | 'CLOSED'
  /** Being written; only its institution and officers see it. */
  | 'DRAFT'
  /** Its last day has passed: nobody new hears of it, and who was interested is still answered. Extend it, or close it with its outcome. */
  | 'LAPSED'
  /** Open: people whom it fits hear of it. */
  | 'OPEN'
  /** Paused: nobody new hears of it. */
  | 'PAUSED'
  /** Sent back with reasons, to be written on and sent again. */
  | 'RETURNED'
  /** Sent, and waiting for a programme officer. */
  | 'SUBMITTED'
  /** Taken back by its institution or an officer. */
  | 'WITHDRAWN';

/** Which need, and why. */
export type NeedWithReasonInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The id of the need. */
  needId: string | number;
  /** Why, for the history of the need. */
  reason?: string | null | undefined;
};

/** Why work is not handed over. */
export type NoHandoverReason =
  /** Those who carry it on have done so all along. */
  | 'CARRIED_ON_ALREADY'
  /** It was complete in itself; nothing remains to be carried on. */
  | 'COMPLETE'
  /** The work did not take place. */
  | 'DID_NOT_HAPPEN'
  /** The institution, or the unit in it, is not there any more. */
  | 'INSTITUTION_GONE'
  /** Nobody could be found who carries it on. */
  | 'NOBODY_THERE'
  /** Something else; say it in words. */
  | 'OTHER';

/** Whom you do not choose. */
export type NotChosenInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The match. */
  matchId: string | number;
  /** Why, as a code; it is told to them in their language. */
  reason?: NotChosenReason | null | undefined;
  /** What they may read about why, up to 1,000 characters. */
  words?: string | null | undefined;
};

/** Why an institution answered that it is somebody else this time. It is told to the clinician. */
export type NotChosenReason =
  /** Somebody else fits more closely. */
  | 'ANOTHER_FITS_MORE'
  /** The dates do not go together. */
  | 'DATES'
  /** The work needs more of a language. */
  | 'LANGUAGE'
  /** The need has changed. */
  | 'NEED_CHANGED'
  /** Something else, or nothing that has a code. */
  | 'OTHER'
  /** All places are taken. */
  | 'PLACES_TAKEN'
  /** Something that the work needs is missing. */
  | 'SOMETHING_MISSING';

/** An agreement, or a new version of one. */
export type NoteAgreementInput = {
  /** How its keeper finds the paper. */
  documentReference?: string | null | undefined;
  /** The address at which the paper is kept. */
  documentUrl?: string | null | undefined;
  /** Its first day. */
  from: string;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** What kind it is. */
  kind: AgreementKind;
  /** Of which partnership. */
  partnershipId: string | number;
  /** The agreement whose place this version takes. */
  replacesId?: string | number | null | undefined;
  /** Who signs; of a memorandum, for two parties at least. */
  signatories: Array<SignatoryInput>;
  /** Its title. */
  title: string;
  /** Its last day. You are reminded 90 and 30 days before. */
  until?: string | null | undefined;
};

/** A paper that you note. */
export type NoteDocumentInput = {
  /** The paper, whole: what you leave out is empty, but for when you had asked for it. */
  document: PaperInput;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
};

/** What you note of a contribution for your own revalidation. */
export type NoteForRevalidationInput = {
  /** Of which contribution of yours. */
  contributionId: string | number;
  /** Whether its hours are hours of practice of yours. */
  countsAsPractice?: boolean;
  /** Feedback that you got, up to 4000 characters. No patient details. */
  feedback?: string | null | undefined;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Minutes in which you learned by yourself. */
  ownMinutes?: number;
  /** Minutes in which you learned together with others. */
  participatoryMinutes?: number;
  /** Your reflection, up to 8000 characters. No patient details. */
  reflection?: string | null | undefined;
};

/** That the two of you met. */
export type NoteMeetingInput = {
  /** On which day, within the days of the pair and not ahead of today. */
  heldOn: string;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The id of the pair. */
  mentoringId: string | number;
};

/** What became of words for a kind of mail. */
export type NoticeOutcome =
  /** A second officer lets them stand from their day on. */
  | 'CONFIRMED'
  /** They were dropped; what stood before goes on. */
  | 'DROPPED';

/** Which step. */
export type NudgeApproverInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Which step of your request. */
  stepId: string | number;
};

/** Which offer. */
export type OfferInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The id of the offer. */
  offerId: string | number;
};

/** Whether what is offered would be given from afar or there. */
export type OfferMode =
  /** Either, as the host needs it. */
  | 'EITHER'
  /** There. */
  | 'IN_COUNTRY'
  /** From afar. */
  | 'REMOTE';

/** Who offers. */
export type OfferSender =
  /** A diaspora health association. */
  | 'ASSOCIATION'
  /** A clinician by themselves, of whom the host sees what they ticked. */
  | 'CLINICIAN'
  /** A government's desk for its diaspora. */
  | 'DIASPORA_DESK';

/** Where an offer stands. */
export type OfferState =
  /** The host accepted it: a need of its own came of it. */
  | 'ACCEPTED'
  /** The host declined, with a reason. */
  | 'DECLINED'
  /** The host writes a need of its own out of it. */
  | 'REWRITING'
  /** The host has not answered. */
  | 'SENT'
  /** Taken back by whoever sent it. */
  | 'WITHDRAWN';

/** What outranks every fit. No reason is asked and nobody else can read it. What you leave out stays. */
export type OnlyForMeInput = {
  /** Countries none of whose institutions are to find you. */
  hiddenFromCountries?: Array<string> | null | undefined;
  /** Organisations that are never to find you, in any list, count or message. */
  hiddenFromOrganisations?: Array<string | number> | null | undefined;
  /** True: the employers on your profile are never to find you. */
  hiddenFromOwnEmployer?: boolean | null | undefined;
  /** Countries to which you are never to be sent. Needs there do not exist for you, nor you for them. */
  neverSend?: Array<string> | null | undefined;
  /** True: remote work for these countries is unwanted too. */
  remoteToo?: boolean | null | undefined;
  /** Where you may want to go back to work; none named: anywhere. It says nothing until you agree to RETURN, and is emptied when you take that back. */
  returnCountries?: Array<string> | null | undefined;
};

/** Which closed days are opened again. */
export type OpenLeaveInput = {
  /** Which: one of `closedLeave`. */
  closedLeaveId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
};

/** What of your own profile would change. */
export type OpeningKind =
  /** One more country. */
  | 'COUNTRY'
  /** Dates on which you are free. */
  | 'DATES'
  /** More hours a week. */
  | 'HOURS'
  /** A language is one level better. */
  | 'LANGUAGE_ONE_STEP_UP'
  /** A language is stated that was not. */
  | 'LANGUAGE_STATED'
  /** A longer stay is possible. */
  | 'LONGER_STAY'
  /** Experience where little is at hand. */
  | 'LOW_RESOURCE'
  /** One more way of helping. */
  | 'MODE'
  /** One more qualification. */
  | 'QUALIFICATION'
  /** A registration is active. */
  | 'REGISTRATION_HELD'
  /** A registration that lapsed is active again. */
  | 'REGISTRATION_RENEWED'
  /** A shorter stay is possible. */
  | 'SHORTER_STAY'
  /** One more skill. */
  | 'SKILL'
  /** A specialty is stated where none was. */
  | 'SPECIALTY_STATED'
  /** Experience of teaching. */
  | 'TEACHING'
  /** One more kind of work. */
  | 'WORK';

/** What an organisation is in Midst. */
export type OrganisationKind =
  /** A diaspora health association with consenting members. */
  | 'ASSOCIATION'
  /** A government's desk for its diaspora; it makes offers, and reviews needs where its country wishes. */
  | 'DIASPORA_DESK'
  /** Whoever pays for partnerships without being a side of them. */
  | 'FUNDER'
  /** A hospital, clinic, school or ministry abroad that asks for something. */
  | 'OVERSEAS_INSTITUTION'
  /** A college, council or union of a profession; it sits in partnerships, and asks to learn. */
  | 'PROFESSIONAL_BODY'
  /** The office that runs the programme. */
  | 'PROGRAMME_OFFICE'
  /** An employer of clinicians in the United Kingdom; it grants time off. */
  | 'UK_EMPLOYER';

/** An organisation, and why. */
export type OrganisationReasonInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Which organisation. */
  organisationId: string | number;
  /** Why. Its own people can read it in the audit trail. */
  reason: string;
};

/** A paper of yours. No file and no number: whether you have it, until when, and who has it. */
export type PaperInput = {
  /** When you asked for it. */
  askedOn?: string | null | undefined;
  /** For which country it is, where it is for one. */
  country?: string | null | undefined;
  /** With whom it is now. */
  holder?: StepOwner;
  /** Which one, to change it; left out: a new one. */
  id?: string | number | null | undefined;
  /** When it was issued. */
  issuedOn?: string | null | undefined;
  /** What kind of paper: a code of `documentKinds`. */
  kind: string;
  /** The last day on which it is accepted; null: for good, or not known. */
  lapsesOn?: string | null | undefined;
  /** Whether you have it or asked for it. */
  state?: PaperState;
  /** Since when it is with them. */
  withSince?: string | null | undefined;
};

/** Whether you have a paper or have asked for it. */
export type PaperState =
  /** You have asked for it, and it has not come yet. */
  | 'ASKED'
  /** It was issued to you. */
  | 'HELD';

/** A partnership. */
export type PartnershipInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Which partnership. */
  partnershipId: string | number;
};

/** What part a side takes in a partnership. Any kind of organisation may lead: an association too. */
export type PartnershipPart =
  /** It leads together with another side. */
  | 'CO_LEAD'
  /** It leads. */
  | 'LEAD'
  /** It takes part. */
  | 'PARTNER';

/** A partnership, and why. */
export type PartnershipReasonInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Which partnership. */
  partnershipId: string | number;
  /** Why; all sides read it. */
  reason: string;
};

/** Earlier work of yours of this kind, formal or informal. */
export type PastAssignmentInput = {
  /** Country or territory; Somaliland is XS. */
  country?: string | null | undefined;
  /** First day, as near as known. */
  from?: string | null | undefined;
  /** What it was, in the person’s own words. */
  text: string;
  /** Last day, as near as known. */
  to?: string | null | undefined;
};

/** Which country, why, and from when. */
export type PauseCountryInput = {
  /** Whether it holds from now on, and a second officer confirms it afterwards. Otherwise it holds when they do. */
  atOnce?: boolean;
  /** Which country. */
  country: string;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Why, 3 to 2000 characters; officers read it. */
  reason: string;
};

/** One thing that costs money, and who pays it. */
export type PayItemInput = {
  /** The amount, where one is stated. */
  amount?: number | null | undefined;
  /** The currency of the amount as an ISO 4217 code, e.g. GBP. */
  currency?: string | null | undefined;
  /** What is paid for: a code of the reference data, e.g. "flights", or "other". */
  item: string;
  /** Who pays it; NOT_STATED where that is open. */
  payer: Payer;
  /** What else was said, e.g. "per month, by place of residence". */
  text?: string | null | undefined;
};

/** Who pays an item. */
export type Payer =
  /** The visitor. */
  | 'CLINICIAN'
  /** The visitor’s employer. */
  | 'EMPLOYER'
  /** The institution that asks. */
  | 'HOST'
  /** Nobody has said; an answer of its own. */
  | 'NOT_STATED'
  /** Somebody else, as said in the text. */
  | 'OTHER'
  /** The programme, a donor or a grant. */
  | 'PROGRAMME';

/** What a funder says of a line of funding in which it is named. */
export type PayerSays =
  /** It has not answered. */
  | 'NOTHING_YET'
  /** It does not. Its partnership ends the line and notes another payer. */
  | 'NOT_OURS'
  /** It pays this line. */
  | 'OURS';

/** Which group. */
export type PeerGroupInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Its language, by its code. */
  language: string;
  /** What it is about. */
  topic: PeerTopic;
};

/** What people of different partnerships ask each other about. */
export type PeerTopic =
  /** Care of children. */
  | 'CHILDREN'
  /** Emergency and critical care. */
  | 'EMERGENCY_AND_CRITICAL_CARE'
  /** Equipment and its repair, oxygen, power. */
  | 'EQUIPMENT'
  /** Infection prevention and sterile supply. */
  | 'INFECTION_PREVENTION'
  /** Agreements, money, reports: how a partnership is led. */
  | 'LEADING_A_PARTNERSHIP'
  /** Mental health. */
  | 'MENTAL_HEALTH'
  /** Maternal and newborn care. */
  | 'MOTHERS_AND_NEWBORNS'
  /** Medicines, laboratory and blood. */
  | 'PHARMACY_AND_LABORATORY'
  /** Primary and community care. */
  | 'PRIMARY_CARE'
  /** Surgery, theatre and anaesthesia. */
  | 'SURGERY_AND_ANAESTHESIA'
  /** Teaching, curricula and simulation. */
  | 'TEACHING'
  /** Licences, leave, visas, being there. */
  | 'TRAVEL_AND_PAPERS';

/** What is to be done, by whom and when. */
export type PlanActionInput = {
  /** By when. */
  dueOn: string;
  /** The code of the hallmark from which it follows. */
  hallmark?: string | null | undefined;
  /** The Health Check from which it follows. */
  healthCheckId?: string | number | null | undefined;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The side that answers for it. */
  ownerId: string | number;
  /** Who there answers for it. */
  ownerName: string;
  /** Of which partnership. */
  partnershipId: string | number;
  /** What is to be done. */
  what: string;
};

/** One stretch of a plan that is not agreed yet. Hours a week tell of remote work only. */
export type PlannedLegInput = {
  /** In which country; left out for remote work. */
  country?: string | null | undefined;
  /** The first day. */
  from: string;
  /** Hours a week. */
  hoursAWeek?: number | null | undefined;
  /** Remote, in the country that asks, or a visit to the UK. */
  mode: Mode;
  /** The last day. */
  to: string;
};

/** One role that is wanted, and how many people for it. */
export type PositionInput = {
  /** Codes of what the person will do, e.g. teach or mentor. */
  activities?: Array<string>;
  /** True: people of any profession are welcome. */
  anyProfession?: boolean;
  /** True: it was said that any specialty is welcome. */
  anySpecialty?: boolean;
  /** The duties in words, sensitive procedures included. */
  duties?: string | null | undefined;
  /** A grade, band or training stage, in words. */
  grade?: string | null | undefined;
  /** How many people; null where that is not stated. */
  headCount?: number | null | undefined;
  /** The id of the position; leave it out for a new one. */
  id?: string | number | null | undefined;
  /** Codes of the acceptable professions: any one of them. */
  professions?: Array<string>;
  /** What people must or should bring. */
  requirements?: Array<RequirementInput>;
  /** Codes of the acceptable specialties: any one of them. */
  specialties?: Array<string>;
  /** What the position is called, where it has a name. */
  title?: string | null | undefined;
};

/** Something to do or hand in before the work starts. */
export type PreparationInput = {
  /** What sort of preparation it is. */
  kind: PreparationKind;
  /** What exactly, e.g. "two professional references". */
  text: string;
};

/** What has to be done or handed in before the work starts. */
export type PreparationKind =
  /** An agreement or letter between organisations. */
  | 'AGREEMENT'
  /** A code of conduct or safeguarding policy to accept. */
  | 'CONDUCT'
  /** A course, briefing or induction. */
  | 'COURSE'
  /** A rule for the protection of patients’ data. */
  | 'DATA_PROTECTION'
  /** A document such as a CV or certificate. */
  | 'DOCUMENT'
  /** Something else, as said in the text. */
  | 'OTHER'
  /** A visa, permit or licence. */
  | 'PAPERS'
  /** A criminal-record or background check. */
  | 'RECORD_CHECK'
  /** A reference from somebody who knows the person’s work. */
  | 'REFERENCE'
  /** A step by which people are chosen. */
  | 'SELECTION'
  /** A vaccination or other protection of health. */
  | 'VACCINATION';

/** A need as it stands while you write it. Nothing is saved. */
export type PreviewMatchesInput = {
  /** The countries that it is for. */
  countries?: Array<string> | null | undefined;
  /** Whether a tie to the country is required, welcome or irrelevant. */
  heritage?: NeedHeritage | null | undefined;
  /** Which ties count besides those of origin (born, from, citizen, lived as a child), which always count; empty: all do. */
  heritageTies?: Array<NeedHeritageTie> | null | undefined;
  /** For which institution, when you begin a need and speak for several. */
  institutionId?: string | number | null | undefined;
  /** All legs; keep the ids of those that stay. */
  legs?: Array<LegInput> | null | undefined;
  /** True: any country, or several that are not named. */
  openCountries?: boolean | null | undefined;
  /** Who pays what. */
  payItems?: Array<PayItemInput> | null | undefined;
  /** All positions; keep the ids of those that stay. */
  positions?: Array<PositionInput> | null | undefined;
  /** For programme officers: why you need the exact numbers, 5 to 500 characters. It is recorded. */
  reason?: string | null | undefined;
  /** Only staff or members of these organisations may take it; empty: open to all. */
  ringFence?: Array<string | number> | null | undefined;
};

/** Something that was produced. */
export type ProducedInput = {
  /** Whether the host has adopted it and uses it. */
  adopted?: boolean;
  /** What kind of thing. */
  kind: ContributionProduct;
  /** What it is called. */
  title?: string | null | undefined;
};

/** A profession and what you want to say about it; what you leave out stays as it was. */
export type ProfessionAnswer = {
  /** Code of the profession in the reference data. */
  code: string;
  /** Whether it is practised now. */
  current?: boolean | null | undefined;
  /** Codes of specialties within it. Empty: not stated. */
  specialties?: Array<string> | null | undefined;
  /** Whole years in it. Left out: not stated. */
  years?: number | null | undefined;
};

/** Your profile, or a part of it: what you leave out stays, null takes it back, a list replaces the old one. */
export type ProfileInput = {
  /** Codes of activities that the person has experience of. Empty: not stated. */
  activities?: Array<string> | null | undefined;
  /** When time could be given. */
  availability?: Array<AvailabilityInput> | null | undefined;
  /** Employments, several or none. No institution ever reads them. */
  employments?: Array<ClinicianEmploymentInput> | null | undefined;
  /** Grade, band or role, in the person’s own words. */
  grade?: string | null | undefined;
  /** Languages with their levels. */
  languages?: Array<ClinicianLanguageInput> | null | undefined;
  /** Country or territory of residence, e.g. "GB". */
  livesIn?: string | null | undefined;
  /** Has worked where means were few. Empty: not stated. */
  lowResource?: boolean | null | undefined;
  /** Where you are never to be sent and who is never to find you; returned to you alone. */
  onlyForMe?: OnlyForMeInput | null | undefined;
  /** Earlier work of this kind. */
  pastAssignments?: Array<PastAssignmentInput> | null | undefined;
  /** Town or area, in the person’s own words. */
  place?: string | null | undefined;
  /** Professions, present and past. */
  professions?: Array<ClinicianProfessionInput> | null | undefined;
  /** Codes of qualifications held. Empty: not stated. */
  qualifications?: Array<string> | null | undefined;
  /** Registrations as stated; a number proves nothing. */
  registrations?: Array<RegistrationInput> | null | undefined;
  /** Skills. */
  skills?: Array<ClinicianSkillInput> | null | undefined;
  /** Where in their working life. STUDENT says: eighteen or older. */
  stage?: Stage | null | undefined;
  /** Has taught. Empty: not stated. */
  teaching?: boolean | null | undefined;
  /** Ties to countries; only while the person consents to the use of heritage. */
  ties?: Array<HeritageTieInput> | null | undefined;
  /** The ties on the profile, or their absence, are all that the person wishes to state. */
  tiesComplete?: boolean | null | undefined;
  /** For residents of the United Kingdom: which nation. */
  ukNation?: UkNation | null | undefined;
  /** What you wish of the work. */
  wishes?: WishesInput | null | undefined;
  /** Anything else, in the person’s own words, one thought each. */
  words?: Array<string> | null | undefined;
  /** Whole years of experience altogether. Empty: not stated. */
  years?: number | null | undefined;
};

/** What is counted about the programme. */
export type ProgrammeFigureCode =
  /** The median of days from the first opening of a need to the first person who said interested, by the month of opening. */
  | 'DAYS_TO_FIRST_REPLY'
  /** About how many people approvers decided how; somebody about whom they decided twice can be in two. */
  | 'LEAVE_DECISIONS'
  /** How many people have a match that was found in these months and stands so now. */
  | 'MATCHES_BY_STATE'
  /** In which state how many needs stood at the end of each month; a need counts from its first draft. */
  | 'NEEDS_BY_STATE';

/** How long closed concerns are to be kept, and by whose decision. */
export type ProposeConcernRetentionInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** For how many months after it was closed: 12 to 1200. */
  months: number;
  /** The programme’s decision: the schedule, its edition, who signed it. */
  source: string;
  /** From which day on: one that is still to come. */
  validFrom: string;
  /** How many days before one goes safeguarding staff are told: 14 to 365. */
  warnedDays: number;
};

/** An employer’s own rule for a kind of leave. */
export type ProposeLeavePolicyInput = {
  /** Whose rule: your organisation, or for a programme officer any employer. */
  employerId: string | number;
  /** What can be reckoned with. What is left out is not stated. */
  facts: LeaveFactsInput;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The kind of leave, by its code: one of `leaveTypes`, e.g. SPL. */
  leaveType: string;
  /** What you call it, e.g. "Leave for health partnerships". */
  name?: string | null | undefined;
  /** What no fact holds, in your words; the clinician reads it. */
  otherRules?: Array<string>;
  /** Where you have written it, e.g. "HR policy 12, section 4". */
  source: string;
  /** Its address, where it can be read. */
  sourceUrl?: string | null | undefined;
  /** From which day it holds; today at the earliest. The one before ends the day before. */
  validFrom: string;
  /** Until which day it holds; left out: until another takes its place. */
  validTo?: string | null | undefined;
};

/** Whom you propose, and for which need. */
export type ProposeMemberInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The membership: `Organisation.members`, of a member who agreed to it. */
  membershipId: string | number;
  /** The open need. */
  needId: string | number;
  /** A few words to the member, up to 2,000 characters. */
  words?: string | null | undefined;
};

/** Whom you pair, and for what. */
export type ProposeMentoringInput = {
  /** Its last day, two years later at most. */
  endsOn: string;
  /** Every how many days they are to meet, 7 to 92. */
  everyDays: number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The membership of the mentee, in the same association. */
  menteeMembershipId: string | number;
  /** The membership of the mentor: `Organisation.members`. */
  mentorMembershipId: string | number;
  /** What it is for, 3 to 600 characters; both read it. */
  purpose: string;
  /** Its first day. */
  startsOn: string;
};

/** A partnership as it is proposed. */
export type ProposePartnershipInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Which of them lead: the first leads, further ones co-lead. Left out: your own, or else the first that you named. */
  leadIds?: Array<string | number> | null | undefined;
  /** What to call it. */
  name: string;
  /** The organisations on all sides, two to ten, your own among them unless you are a programme officer. */
  organisationIds: Array<string | number>;
  /** The national, regional or hospital plan that it serves. */
  plan?: string | null | undefined;
  /** What it is for. */
  purpose: string;
};

/** What was heard, and what changed. */
export type PublishConsultationInput = {
  /** What changed by it, or why nothing did: 10 to 6,000 characters. */
  changed: string;
  /** The id of the consultation. */
  consultationId: string | number;
  /** What was heard, 10 to 6,000 characters. No association is named without its word. */
  heard: string;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
};

/** A document that is to be out of sight at once. */
export type QuarantineDocumentInput = {
  /** Which document. */
  documentId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Why, without saying again what should not be in it. */
  reason: string;
};

/** What an officer does with a document that was put out of sight. */
export type QuarantineOutcome =
  /** It is gone: its bytes are deleted, and so is what it was called. */
  | 'ERASED'
  /** It is seen again by those who saw it before. */
  | 'RELEASED';

/** Weeks in which the organisation wants no requests. */
export type QuietWeeksInput = {
  /** The last quiet day. */
  endsOn: string;
  /** Why, if you like to say. */
  reason?: string | null | undefined;
  /** The first quiet day. */
  startsOn: string;
};

/** What happened. Nothing else has to be said. */
export type RaiseConcernInput = {
  /** An address that only you read, if you want an answer. The mail holds a link and nothing else. */
  email?: string | null | undefined;
  /** The engagement that it is about. It is left out where you are not signed in or do not see it. */
  engagementId?: string | number | null | undefined;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** What it is about, roughly. */
  kind?: ConcernKind | null | undefined;
  /** The language in which you are answered. */
  language?: string;
  /** Your name, if you want to give it. */
  name?: string | null | undefined;
  /** Another way to reach you, and when it is safe. */
  reach?: string | null | undefined;
  /** What happened, 1 to 8000 characters, in any language. */
  what: string;
};

/** Records something that you gave. */
export type RecordContributionInput = {
  /** The account of it. */
  account: ContributionAccountInput;
  /** Where it was received; left out: where the host is. */
  country?: string | null | undefined;
  /** With ENGAGEMENT: which one. Host and country follow from it. */
  engagementId?: string | number | null | undefined;
  /** Otherwise: what the host is called. */
  hostName?: string | null | undefined;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Otherwise: the organisation that received it, where Midst has it. */
  institutionId?: string | number | null | undefined;
  /** What kind of work it was. */
  kind: ContributionKind;
  /** Under which name the host knows you, 2 to 200 characters. */
  personName: string;
};

/** A message that says what was decided. */
export type RecordDecisionInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Which message. */
  messageId: string | number;
};

/** What was agreed outside Midst. */
export type RecordOfflineDecisionInput = {
  /** Who agreed, when and how, e.g. "Signed leave form of 3 May, kept in ESR". The host sees *reported*. */
  evidence: string;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Which step of your request. */
  stepId: string | number;
};

/** What an officer heard of somebody. */
export type RecordSafetyInput = {
  /** What you heard. */
  answer: SafetyAnswer;
  /** Which question. */
  checkId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** From whom and how, 3 to 2000 characters. */
  words: string;
};

/** That training was done. */
export type RecordTrainingInput = {
  /** When it was done; not a day to come. */
  doneOn: string;
  /** For which engagement. */
  engagementId: string | number;
  /** On which paper one sees it: who gave it, its number, where it can be looked at. */
  evidence: string;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Which requirement. */
  trainingRequirementId: string | number;
};

/** An organisation as it registers. */
export type RegisterOrganisationInput = {
  /** The country or territory in which it is. */
  country: string;
  /** E-mail domains that are its own, e.g. `hospital.example`. Officers verify them. */
  emailDomains?: Array<string>;
  /** What shows officers that it is what you say: its entry in a register, its web page, whom to call. At least ten characters. */
  evidence?: string | null | undefined;
  /** Its level in the health system, e.g. `district hospital`. */
  facilityLevel?: string | null | undefined;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** What it is. A programme office is registered by officers. */
  kind: OrganisationKind;
  /** Its full name. */
  name: string;
  /** The exact place; kept back for a sensitive organisation. */
  place?: string | null | undefined;
  /** The region, county or state. */
  region?: string | null | undefined;
  /** The address of the second person who will speak for it. They are invited; you speak for it at once. */
  secondLeadEmail: string;
  /** True where naming the place or the lead could endanger somebody. */
  sensitive?: boolean;
};

/** A professional registration of yours. Leave out what you do not know. */
export type RegistrationInput = {
  /** The regulator’s short name, e.g. "NMC". Left out: not stated. */
  body?: string | null | undefined;
  /** Country or territory of the register; Somaliland is XS. */
  country: string;
  /** The number on the register. For GMC, NMC, HCPC, GPhC, GDC and GOC its format is checked. */
  number?: string | null | undefined;
  /** How it stands, as the person says. */
  status: RegistrationStatus;
};

/** How a registration stands, as the person says; an officer’s check of the live register is recorded apart. */
export type RegistrationStatus =
  /** On the register now. */
  | 'ACTIVE'
  /** Was on the register and is not now. */
  | 'LAPSED'
  /** Says they are not registered there. */
  | 'NONE'
  /** Applied and waits for the answer. */
  | 'PENDING';

/** How one thing that a need asks could be made one step easier. */
export type Relaxation =
  /** It can be done remotely as well. */
  | 'ALSO_REMOTE'
  /** Any specialty will do. */
  | 'ANY_SPECIALTY'
  /** It may begin a month earlier. */
  | 'A_MONTH_EARLIER'
  /** It may end a month later. */
  | 'A_MONTH_LATER'
  /** A stay may be a week longer. */
  | 'A_WEEK_LONGER'
  /** A stay that is a week shorter is enough. */
  | 'A_WEEK_SHORTER'
  /** This item is paid for the visitor. */
  | 'COVERED'
  /** It is desirable rather than essential. */
  | 'DESIRABLE'
  /** One level of the language lower is enough. */
  | 'ONE_LEVEL_LOWER'
  /** It is not kept for the people of some organisations. */
  | 'OPEN_TO_ALL'
  /** A tie is welcome rather than required. */
  | 'WELCOME';

/** Why nobody has to release the clinician. It is their own word, and nobody is asked. */
export type ReleaseNotNeeded =
  /** The employer had agreed before Midst was asked. */
  | 'ALREADY_AGREED'
  /** The work lies in evenings or at weekends, outside their hours. */
  | 'EVENINGS_WEEKENDS'
  /** They go back for good, to a return post: they give up the post here instead of leave. */
  | 'GOING_BACK'
  /** Bank or zero-hours: they offer no shifts on these days. */
  | 'NOT_ROSTERED'
  /** Without an employer at present. */
  | 'NO_EMPLOYER'
  /** Something else; say it in words. */
  | 'OTHER'
  /** Days on which they do not work anyway, or leave that was booked before. */
  | 'OWN_TIME'
  /** Retired. */
  | 'RETIRED'
  /** Self-employed, locum or agency: they book their own time. */
  | 'SELF_EMPLOYED'
  /** A student, in vacation. */
  | 'STUDENT';

/** Takes your mobile number away. */
export type RemoveMobileNumberInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
};

/** Words that from now on mean nothing again. */
export type RemoveSynonymInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The kind of the term. */
  kind: TermKind;
  /** Why, for whoever wonders later; it stands in the audit trail. */
  reason: string;
  /** The words, as people write them, 2 to 200 characters. */
  words: string;
};

/** Says that an employer consented outside Midst. */
export type ReportEmployerConsentInput = {
  /** Which question. */
  consentId: string | number;
  /** How you know: who said so, when and how, 3 to 2000 characters. */
  evidence: string;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
};

/** How a report is written into a file. All forms hold the same numbers. */
export type ReportForm =
  /** Comma-separated values, a line for each kind; `*` where a number is left out. */
  | 'CSV'
  /** A workbook for spreadsheets, with the same lines. */
  | 'XLSX';

/** One request, as you have read it. */
export type RequestRead = {
  /** Its `asked`. */
  asked: string;
  /** Its `stepId`. */
  stepId: string | number;
};

/** Where the code goes. */
export type RequestSignInCodeInput = {
  /** The address to which the code goes. */
  email: string;
  /** The language of that mail. Left out: English. */
  locale?: string | null | undefined;
};

/** Asks one employer for time off. */
export type RequestTimeOffInput = {
  /** What is asked, as you looked at it with `previewTimeOff`. */
  asking: TimeOffAsking;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
};

/** One requirement of a position. */
export type RequirementInput = {
  /** How those years are counted. */
  count?: YearsCount;
  /** True: nobody is matched who is known not to meet it. False: it is desirable. */
  essential: boolean;
  /** Requirements of one position that share a group are alternatives: any one met meets them all. */
  group?: string | null | undefined;
  /** The id of the requirement; leave it out for a new one. */
  id?: string | number | null | undefined;
  /** What the requirement is about. */
  kind: RequirementKind;
  /** The least level of a language; null where none is named. */
  level?: Cefr | null | undefined;
  /** The code of the skill, language or qualification, or the country of a registration, residence or health service. */
  term?: string | null | undefined;
  /** The words as stated; all that a requirement of kind STATED has. */
  text?: string | null | undefined;
  /** What the language is needed for. */
  use?: LanguageUse;
  /** The least number of years. */
  years?: number | null | undefined;
};

/** What a requirement is about. */
export type RequirementKind =
  /** A language, by its code, with or without a level. */
  | 'LANGUAGE'
  /** Earlier work where resources are scarce. */
  | 'LOW_RESOURCE'
  /** A degree or qualification, by its code. */
  | 'QUALIFICATION'
  /** A registration in a country, by the country’s code. */
  | 'REGISTRATION'
  /** Living in a country now, by the country’s code; never where somebody is from. */
  | 'RESIDENCE'
  /** A skill, by its code. */
  | 'SKILL'
  /** On the staff of a country’s health service now, by the country’s code. */
  | 'STAFF'
  /** Words that no list holds; no machine can judge them. */
  | 'STATED'
  /** Earlier teaching. */
  | 'TEACHING'
  /** Years of experience. */
  | 'YEARS';

/** What became of a proposed rule. */
export type RetentionOutcome =
  /** A second person let it hold from its day on. */
  | 'CONFIRMED'
  /** It was dropped; the rule of before goes on. */
  | 'DROPPED';

/** Who advertises a return post in the country itself. */
export type ReturnPostAdvertiser =
  /** The institution that asks. */
  | 'INSTITUTION'
  /** Its ministry, or whichever authority fills posts there. */
  | 'MINISTRY';

/** In whose shape a record for revalidation is made. */
export type RevalidationRegulator =
  /** Doctors, for their appraisal. */
  | 'GMC'
  /** Allied health professions. */
  | 'HCPC'
  /** Nurses, midwives and nursing associates. */
  | 'NMC';

/** What a programme officer decided. */
export type ReviewDecision =
  /** It may be opened. */
  | 'APPROVE'
  /** It goes back to its leads with reasons. */
  | 'RETURN';

/** What a programme officer decides about a need that was sent. */
export type ReviewNeedInput = {
  /** Approve it, or return it with reasons. */
  decision: ReviewDecision;
  /** I agree that a tie to the country may be required, for the stated reason. */
  heritageAgreed?: boolean | null | undefined;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The id of the need. */
  needId: string | number;
  /** A note; needed to approve words that were remarked. */
  note?: string | null | undefined;
  /** People may read it as a sample before they sign in. */
  publicSample?: boolean | null | undefined;
  /** To return it: what has to change, field by field. */
  reasons?: Array<MissingPartInput> | null | undefined;
  /** Of a return post: I read the advertisement. The institution or its ministry advertises the post in the country itself. */
  returnAgreed?: boolean | null | undefined;
  /** I agree that the patient or safety reason is shown. */
  sexReasonAgreed?: boolean | null | undefined;
  /** I sign the visit to the UK off: end, letter, return and payer are stated. */
  ukVisitAgreed?: boolean | null | undefined;
};

/** Revokes a certificate for good. */
export type RevokeCertificateInput = {
  /** Which certificate. */
  certificateId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Why. Needed of an officer; its holder reads it. */
  words?: string | null | undefined;
};

/** Which endorsement ends. */
export type RevokeEndorsementInput = {
  /** Which endorsement: your association’s, or one of yourself. */
  endorsementId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
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
  | 'OPERATOR'
  /** Reads and answers concerns; nobody else does, no officer and no operator. */
  | 'SAFEGUARDING';

/** Which role of whom, and why. */
export type RoleInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** For a coordinator: the id of the verified association. Left out for staff. */
  organisationId?: string | number | null | undefined;
  /** Whose role: a `FoundPerson.id`. */
  personId: string | number;
  /** Why, 3 to 2000 characters. It is in the audit trail, and the person can read it. */
  reason: string;
  /** `OFFICER`, `OPERATOR`, `SAFEGUARDING` or `COORDINATOR`. */
  role: Role;
};

/** The hours of one week of a rota. */
export type RotaWeekInput = {
  /** Seven numbers: hours from Monday to Sunday. A night counts on the day on which it begins. */
  hours: Array<number>;
};

/** How rows are written into a file. */
export type RowForm =
  /** Comma-separated values. */
  | 'CSV'
  /** A workbook for spreadsheets. */
  | 'XLSX';

/** What somebody answered who was asked whether they are safe. */
export type SafetyAnswer =
  /** They need help. */
  | 'HELP'
  /** They are not there. */
  | 'NOT_THERE'
  /** They are there, and safe. */
  | 'SAFE';

/** What to save of your profile. */
export type SaveMyProfileInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The parts of your profile to change. */
  profile: ProfileInput;
  /** The `factsVersion` that you read, 0 where nothing was saved yet. It has grown meanwhile: refused with CONFLICT, nothing is overwritten. */
  version?: number | null | undefined;
};

/** A need to begin, or changes to one: what you leave out stays, null empties, a list replaces the list. */
export type SaveNeedInput = {
  /** Of a return post: where everybody can read the advertisement, an address or paper and number. */
  advert?: string | null | undefined;
  /** Of a return post: who advertises it in the country itself. */
  advertisedBy?: ReturnPostAdvertiser | null | undefined;
  /** The last day on which it stays open; then it lapses by itself. */
  closesOn?: string | null | undefined;
  /** Whom to ask, and how; hidden in a sensitive need. */
  contact?: string | null | undefined;
  /** The colleague there; hidden in a sensitive need. */
  counterpart?: CounterpartInput | null | undefined;
  /** The countries that it is for. */
  countries?: Array<string> | null | undefined;
  /** The last day to say interested; then it lapses by itself. */
  deadline?: string | null | undefined;
  /** What kind of place it is. */
  facilityLevel?: FacilityLevel | null | undefined;
  /** How the work goes on afterwards. */
  handover?: string | null | undefined;
  /** The day of the handover. */
  handoverOn?: string | null | undefined;
  /** Whether a tie to the country is required, welcome or irrelevant. */
  heritage?: NeedHeritage | null | undefined;
  /** Why a tie is required or welcome; an officer agrees to a requirement. */
  heritageReason?: string | null | undefined;
  /** Which ties count besides those of origin (born, from, citizen, lived as a child), which always count; empty: all do. */
  heritageTies?: Array<NeedHeritageTie> | null | undefined;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** For which institution, when you begin a need and speak for several. */
  institutionId?: string | number | null | undefined;
  /** To begin with the words of a usual kind: a code of `needKinds`. What you state yourself stands instead of its words. */
  kind?: string | null | undefined;
  /** The language in which the need is written. */
  language?: string | null | undefined;
  /** Who learns, and how many. */
  learners?: string | null | undefined;
  /** All legs; keep the ids of those that stay. */
  legs?: Array<LegInput> | null | undefined;
  /** How many people may wait for an answer at once; null: as the institution set. */
  maxPending?: number | null | undefined;
  /** The need to write on; leave it out to begin a new one. */
  needId?: string | number | null | undefined;
  /** True: any country, or several that are not named. */
  openCountries?: boolean | null | undefined;
  /** The first day on which people may hear of it. Approved and complete, it opens by itself on that day. */
  opensOn?: string | null | undefined;
  /** The partnership under which it is asked. */
  partnershipId?: string | number | null | undefined;
  /** Whom the service treats, never any single patient. */
  patients?: string | null | undefined;
  /** Who pays what. */
  payItems?: Array<PayItemInput> | null | undefined;
  /** The exact place; hidden in a sensitive need. */
  place?: string | null | undefined;
  /** The national or hospital plan that it serves. */
  planServed?: string | null | undefined;
  /** All positions; keep the ids of those that stay. */
  positions?: Array<PositionInput> | null | undefined;
  /** What has to be done or handed in before, and how people are chosen. */
  preparations?: Array<PreparationInput> | null | undefined;
  /** Who is preferred among equals; it never filters anybody out. */
  priority?: string | null | undefined;
  /** The donor, programme or scheme behind it. */
  programme?: string | null | undefined;
  /** What kind of page it was; only a need can be opened. */
  recordKind?: NeedRecordKind | null | undefined;
  /** The wider region; all that is shown of a sensitive place. */
  region?: string | null | undefined;
  /** True: a lawful post of the country itself, for people who want to go back. Only people who ticked *return* hear of it or can read it. It is in the country of its institution, and never one in the United Kingdom. */
  returnPost?: boolean | null | undefined;
  /** Only staff or members of these organisations may take it; empty: open to all. */
  ringFence?: Array<string | number> | null | undefined;
  /** True: the exact place, the institution and names are hidden from readers. */
  sensitive?: boolean | null | undefined;
  /** A patient or safety reason that touches sex, reviewed and shown so that people can decide; never a filter. */
  sexReason?: string | null | undefined;
  /** Access, lodging, power, nearby care and the like, so that people can decide for themselves. */
  siteConditions?: Array<SiteConditionInput> | null | undefined;
  /** The site of the institution that it is for; hidden in a sensitive need. */
  siteId?: string | number | null | undefined;
  /** The sites of the work, where there are several; hidden in a sensitive need. */
  sites?: Array<string> | null | undefined;
  /** What is wanted and why, in the words of the institution. */
  summary?: string | null | undefined;
  /** Who goes together, where a team is wanted. */
  team?: string | null | undefined;
  /** Which criteria count a little more or less for this need. */
  tilt?: Array<TiltInput> | null | undefined;
  /** One line that says what is wanted. */
  title?: string | null | undefined;
  /** The version that you read. Somebody saved meanwhile: refused with CONFLICT, nothing is overwritten. */
  version?: number | null | undefined;
  /** When people can come forward, in words, e.g. "rolling" or "each February". */
  windowText?: string | null | undefined;
};

/** What an organisation says about itself; what is left out stays. */
export type SaveOrganisationInput = {
  /** The country or territory, by an officer, where it was not stated. Once stated it stays. Left out: stays. */
  country?: string | null | undefined;
  /** Of which countries’ diaspora an association is. Left out: stays. */
  diasporaOf?: Array<string> | null | undefined;
  /** Its level in the health system. Left out: stays. */
  facilityLevel?: string | null | undefined;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** How many people may wait for its answer, 1 to 100. Left out: stays. */
  maxPending?: number | null | undefined;
  /** Which organisation. */
  organisationId: string | number;
  /** The exact place. Left out: stays. */
  place?: string | null | undefined;
  /** All its quiet weeks, in place of those before. Left out: stay. */
  quietWeeks?: Array<QuietWeeksInput> | null | undefined;
  /** The region. Left out: stays. */
  region?: string | null | undefined;
  /** Whether name, place and leads are kept back. Left out: stays. */
  sensitive?: boolean | null | undefined;
  /** Whether it wants to hear offers. Left out: stays. */
  takesOffers?: boolean | null | undefined;
};

/** A site to add, or all words of one that changed. */
export type SaveSiteInput = {
  /** How one gets there, and when one does not. */
  access?: string | null | undefined;
  /** How many beds it has; 0: none. */
  beds?: number | null | undefined;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Its level in the health system, in its own words, e.g. `district hospital`. */
  level?: string | null | undefined;
  /** Where visitors stay. */
  lodging?: string | null | undefined;
  /** Its name, 2 to 200 characters. */
  name: string;
  /** Of which institution. */
  organisationId: string | number;
  /** The exact place. */
  place?: string | null | undefined;
  /** Power, water and connection. */
  power?: string | null | undefined;
  /** The site to write on; leave it out to add one. */
  siteId?: string | number | null | undefined;
};

/** A new version of a work plan. */
export type SaveWorkPlanInput = {
  /** Of which engagement. */
  engagementId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** You have read that something looks like an NHS number (LOOKS_LIKE_A_PATIENT), and it is none. */
  noPatient?: boolean;
  /** What you changed, for the other side. */
  note?: string | null | undefined;
  /** The plan as it is to be now, whole. */
  plan: WorkPlanInput;
  /** The version that you read; 0 where there was none. Another by now: CONFLICT, and nothing is lost. */
  version: number;
};

/** Word of a condition to which an approval was subject. */
export type SayConditionInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** True: it is met, and the approval counts. False: it failed. */
  met: boolean;
  /** Needed where it failed. */
  reason?: TimeOffRefusalReason | null | undefined;
  /** The token at the end of the link in the mail. */
  token: string;
  /** More about it; the clinician reads it. */
  words?: string | null | undefined;
};

/** A score of one hallmark. */
export type ScoreInput = {
  /** The code of the hallmark. */
  hallmark: string;
  /** 1 not yet, 2 begun, 3 mostly, 4 fully. */
  score: number;
  /** Why. */
  words?: string | null | undefined;
};

/** Scores of a side, or of all together. */
export type ScoresInput = {
  /** Which. */
  healthCheckId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Scores; what is left out stays as it was. */
  scores: Array<ScoreInput>;
};

/** A message that is to be sent again. */
export type SendAgainToLeaveSystemInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Its `webhookId`. */
  webhookId: string;
};

/** A message that failed. */
export type SendMessageAgainInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Which message. */
  messageId: string | number;
};

/** A message to the other side. */
export type SendMessageInput = {
  /** What you write. A mail tells the other side that there is a message, without its words. */
  body: string;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The match of the two who were introduced. */
  matchId: string | number;
  /** You have read that something looks like an NHS number (LOOKS_LIKE_A_PATIENT), and it is none. */
  noPatient?: boolean;
};

/** What you offer, and to which host. */
export type SendOfferInput = {
  /** From when it could be given. */
  from?: string | null | undefined;
  /** The institution to which you offer it. */
  hostId: string | number;
  /** For how long, e.g. `two weeks, twice a year`. */
  howLong?: string | null | undefined;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The language in which it is written. */
  language: string;
  /** From afar or there. */
  mode: OfferMode;
  /** The association or desk for which you speak; leave it out to offer it yourself, as a clinician. */
  senderId?: string | number | null | undefined;
  /** As a clinician: what the host may see of you with this offer. Nothing ticked: it learns nothing of you. */
  ticked?: Array<CardField>;
  /** Until when it could be given. */
  until?: string | null | undefined;
  /** What you offer, in one line, 3 to 150 characters. */
  what: string;
  /** Who could give it, in general words: two midwives of our members. No names. */
  whoCould?: string | null | undefined;
  /** What it is and how it could help, 10 to 4,000 characters. */
  words: string;
};

/** Whether a session was held in the same room. */
export type SessionMode =
  /** In person. */
  | 'IN_PERSON'
  /** By video, telephone or in writing. */
  | 'REMOTE';

/** How you want to be told; what you leave out stays as it is. */
export type SetNotificationPreferencesInput = {
  /** The day on which a weekly summary comes: 1 is Monday, 7 is Sunday. */
  digestDay?: number | null | undefined;
  /** The hour at which a summary comes, 0 to 23. */
  digestHour?: number | null | undefined;
  /** Whether a weekly e-mail tells what was asked in the groups they joined. */
  groupDigest?: boolean | null | undefined;
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

/** How large a team of yours is, and how many must stay. */
export type SetTeamCoverInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** How many of them must be there on every day. */
  minimum: number;
  /** How many people are in it, 1 to 2000. */
  size: number;
  /** Which team: `teamKey` of one of your requests. */
  teamKey: string;
};

/** What a second officer decides about an export. */
export type SettleExportInput = {
  /** The export. */
  exportId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Why, 5 to 500 characters. It is recorded. */
  reason: string;
  /** Whether the rows may go. */
  release: boolean;
};

/** An officer has looked at words of a message that were remarked. */
export type SettleMessageFlagInput = {
  /** Which remark. */
  flagId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Why the words may stand, or why they may not. Whoever sees the message reads it. */
  note: string;
  /** Whether they may stand: then the other side sees the message. */
  outcome: WordingOutcome;
};

/** Which remarks are settled, and why. */
export type SettleNeedFlagsInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The id of the need. */
  needId: string | number;
  /** Why the words may stand, or why they may not and what to write instead. */
  note: string;
  /** Whether they may stand. */
  outcome: WordingOutcome;
};

/** What another officer decides about an edition. */
export type SettleOpenDataInput = {
  /** The edition. */
  editionId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Whether anybody may have it. */
  publish: boolean;
  /** Why, 5 to 500 characters. It is recorded. */
  reason: string;
};

/** Which words are hidden from their group, or stay. */
export type SettlePeerWordsInput = {
  /** Which answer. */
  answerId?: string | number | null | undefined;
  /** Why it is hidden, 3 to 500 characters; its author reads it. Left out: it was looked at and stays. */
  hideBecause?: string | null | undefined;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Which question; or else: */
  questionId?: string | number | null | undefined;
};

/** What an officer does with a document that was put out of sight. */
export type SettleQuarantineInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Why; those who saw the document read it. */
  note: string;
  /** Seen again, or erased. */
  outcome: QuarantineOutcome;
  /** Which quarantine. */
  quarantineId: string | number;
};

/** Changes what the public page of a certificate shows. */
export type ShareCertificateInput = {
  /** Which certificate. */
  certificateId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** What it shows from now on; what is left out it shows no more. */
  shows: Array<CertificateShown>;
};

/** Which need you share with the members of which association. */
export type ShareNeedInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The open need. */
  needId: string | number;
  /** The association which you coordinate. */
  organisationId: string | number;
  /** A few words of your own to the members; they read them in the mail. */
  words?: string | null | undefined;
};

/** Whom you keep on the shortlist. */
export type ShortlistMatchInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The match. */
  matchId: string | number;
};

/** Turns your profile on. */
export type ShowMyProfileInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
};

/** Scores of your side. */
export type SideScoresInput = {
  /** Which. */
  healthCheckId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Which side; one for which you speak. */
  organisationId: string | number;
  /** Scores; what is left out stays as it was. */
  scores: Array<ScoreInput>;
};

/** That somebody signed. */
export type SignAgreementInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Who. */
  signatoryId: string | number;
  /** On which day; not in the future. */
  signedOn: string;
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

/** An officer’s word on a visit to the United Kingdom. */
export type SignOffUkVisitInput = {
  /** Of which engagement. */
  engagementId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** What you say to both sides. */
  note?: string | null | undefined;
  /** Which letter of release you saw, from whom and when; needed where it was not agreed in Midst. */
  releaseSeen?: string | null | undefined;
  /** True: you sign it off. False: you give it back, and `note` says why. */
  signedOff: boolean;
  /** The version of the terms that you read. */
  version: number;
};

/** Your wish to be signed out everywhere. */
export type SignOutEverywhereInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
};

/** Somebody who signs. Name either a side of the partnership or another party. */
export type SignatoryInput = {
  /** Who signs. */
  name: string;
  /** The side of the partnership for which they sign. */
  organisationId?: string | number | null | undefined;
  /** Another party, such as a ministry, by its name. */
  party?: string | null | undefined;
  /** As what they sign. */
  role: string;
  /** The day on which they signed. Of your own side or another party; other sides say it themselves. */
  signedOn?: string | null | undefined;
};

/** One fact about the site, in your own words. */
export type SiteConditionInput = {
  /** What the fact is about: a code of the reference data, e.g. "electricity", or "other". */
  kind: string;
  /** The fact, e.g. "step-free; generator from 18:00 to 22:00". */
  text: string;
};

/** Which site. */
export type SiteInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The id of the site. */
  siteId: string | number;
};

/** How well somebody masters a skill, as they say themselves. */
export type SkillLevel =
  /** Knows of it and has seen it done. */
  | 'AWARE'
  /** Does it without supervision. */
  | 'PRACTISES'
  /** Teaches it to others. */
  | 'TEACHES';

/** In what a range of time is counted; months are those of the calendar. */
export type SpanUnit =
  /** Days of the calendar. */
  | 'DAY'
  /** Months of the calendar: a month after 31 January is the last day of February. */
  | 'MONTH'
  /** Weeks. */
  | 'WEEK';

/** Staff whose rules for leave differ. Somebody may be in several, e.g. a locum consultant. */
export type StaffGroup =
  /** On Agenda for Change: nurses, midwives, allied health professions and others. */
  | 'AGENDA_FOR_CHANGE'
  /** Bank staff. */
  | 'BANK'
  /** Consultants. */
  | 'CONSULTANT'
  /** Holders of a fellowship. */
  | 'FELLOW'
  /** Locums. */
  | 'LOCUM'
  /** Resident doctors: everybody in training, from the first foundation year on. */
  | 'RESIDENT_DOCTOR'
  /** Specialty and specialist (SAS) doctors. */
  | 'SPECIALIST_DOCTOR';

/** Where somebody stands in their working life, as they say themselves. */
export type Stage =
  /** Qualified elsewhere and not (yet) registered where they live. */
  | 'AWAITING_REGISTRATION'
  /** Qualified and away from work for now. */
  | 'BREAK'
  /** Works in or for health without a clinical profession, such as an engineer or manager. */
  | 'NOT_A_CLINICIAN'
  /** Qualified and working, in whatever form of employment or none. */
  | 'QUALIFIED'
  /** Retired from their profession. */
  | 'RETIRED'
  /** Studying for a health profession, and eighteen or older. */
  | 'STUDENT'
  /** In a training post or programme after qualifying. */
  | 'TRAINEE';

/** A leg that has begun. */
export type StartLegInput = {
  /** Of which engagement. */
  engagementId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Which leg of the terms that both sides accepted last, counted from 0. */
  leg: number;
};

/** What else shows that an organisation is what it says. */
export type StateEvidenceInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** For which organisation you speak. */
  organisationId: string | number;
  /** Registers, numbers, web pages, people to call: 10 to 4,000 characters. */
  words: string;
};

/** Who continues what after a partnership. Name a person, an organisation or both. */
export type StateHandoverInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Where the materials are. */
  materialsAt: string;
  /** For which side; officers may state it for any. */
  organisationId: string | number;
  /** Which partnership. */
  partnershipId: string | number;
  /** What remains. */
  remains: string;
  /** The person who continues it. */
  successorName?: string | null | undefined;
  /** The organisation that continues it. */
  successorOrganisation?: string | null | undefined;
  /** What continues. */
  what: string;
};

/** A mobile number of yours. */
export type StateMobileNumberInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** With its country, e.g. +44 7700 900123; one that begins with 0 is read as of the UK. */
  number: string;
};

/** What has to be done before a leg of this kind begins. */
export type StateTrainingInput = {
  /** Where one does it, and what counts. */
  about?: string | null | undefined;
  /** For work with one of these activities, e.g. `treat`; empty: with any. */
  activities?: Array<string>;
  /** For legs in this country; left out: in all. */
  country?: string | null | undefined;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The institution that asks for it of its own work; left out: the programme, of all work. */
  institutionId?: string | number | null | undefined;
  /** For legs of these modes; empty: of all. */
  modes?: Array<Mode>;
  /** What it is called, 3 to 200 characters. */
  name: string;
  /** By which rule it is asked for, with its date or edition. */
  source: string;
  /** From which day on; not a day past. */
  validFrom: string;
};

/** Who carries on, what remains, and where the materials are. */
export type StateWorkHandoverInput = {
  /** Which engagement. */
  engagementId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Where the materials are, 3 to 2000 characters. */
  materials: string;
  /** What remains to be done, 3 to 4000 characters. */
  remains: string;
  /** Who carries on; left out: nobody yet. */
  successor?: string | null | undefined;
  /** Their e-mail address, where they agreed to it: they are asked after 3 and 12 months how it goes. */
  successorEmail?: string | null | undefined;
  /** What they do there. */
  successorRole?: string | null | undefined;
};

/** Whose turn it is: who has to do something for a step to be done. */
export type StepOwner =
  /** A council or register: at home for papers, in the host country for permission. */
  | 'COUNCIL'
  /** Your employer. */
  | 'EMPLOYER'
  /** The institution that asks for you; of a visit to the United Kingdom, who sends a colleague and who receives her. */
  | 'HOST'
  /** Midst, or a programme officer. */
  | 'MIDST'
  /** You. */
  | 'YOU';

/** Whether what was worked on is still in use. */
export type StillInUse =
  /** It is not. */
  | 'NO'
  /** A part of it is. */
  | 'PARTLY'
  /** It is. */
  | 'YES';

/** Stops an engagement at once. */
export type StopEngagementInput = {
  /** Which engagement. */
  engagementId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Whether the reason stays between you and safeguarding staff; otherwise the other side reads it as well as they. */
  inConfidence?: boolean;
  /** Why, if you want to say it; up to 2000 characters. */
  words?: string | null | undefined;
};

/** By which link. */
export type StopSurveyInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The token of the link. */
  token: string;
};

/** What will not be sent any more. */
export type StoppedMail =
  /** The weekly mail about groups that you joined. */
  | 'GROUPS'
  /** Mail about needs that fit you; how you are told can be changed in your account. */
  | 'MATCHES'
  /** The link stops nothing: it is damaged or was never sent. */
  | 'NOTHING'
  /** Mail and reminders about this one request. */
  | 'THIS'
  /** Mail about this one conversation and its work; on the page of its messages that can be changed. */
  | 'TOPIC';

/** One answer. */
export type SurveyAnswerInput = {
  /** The code of the question. */
  question: string;
  /** From 1, not at all, to 5, fully; left out: no answer. */
  scale?: number | null | undefined;
  /** In words, where the question asks for them. */
  words?: string | null | undefined;
};

/** Who is asked what the work did. */
export type SurveyAudience =
  /** Whoever went, or gave remotely. */
  | 'CLINICIAN'
  /** Somebody there who learned; they need no account. */
  | 'COLLEAGUE'
  /** A lead of the institution. */
  | 'HOST';

/** How a question is answered. */
export type SurveyKind =
  /** From 1, not at all, to 5, fully. */
  | 'SCALE'
  /** In words, up to 2000 characters. */
  | 'WORDS';

/** What you no longer agree to with which association. */
export type TakeBackFromAssociationInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Which association. */
  organisationId: string | number;
  /** What for. */
  purpose: MemberPurpose;
};

/** Days that are taken already. */
export type TakenDaysInput = {
  /** The first day. */
  from: string;
  /** The last day. */
  to: string;
  /** What for, e.g. "Exam" or "August freeze". */
  what: string;
};

/** How people who were taught are counted. They are counted by whoever ran the session, never asked. */
export type TaughtSex =
  /** Women. */
  | 'FEMALE'
  /** Men. */
  | 'MALE'
  /** Nobody counted it. */
  | 'NOT_COUNTED'
  /** People who said that they are neither. */
  | 'OTHER';

/** Why a proposal is here. */
export type TeamKind =
  /** Fewest days without anybody, then fewest people to ask for their dates, then fewest hand-overs, then the best fit. */
  | 'BEST'
  /** Fewer hand-overs, if more people are asked for their dates. */
  | 'FEWER_HAND_OVERS'
  /** Only people who stated their dates. */
  | 'NOBODY_TO_ASK'
  /** The best with nobody of the first. */
  | 'OTHER_PEOPLE';

/** For which match you wait, or wait no more. */
export type TellMeWhenThereIsRoomInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The match. */
  matchId: string | number;
  /** False takes the wish back. */
  wanted?: boolean;
};

/** A kind of coded term, each with a list of its own. */
export type TermKind =
  /** What is done on a visit: teaching, patient care, research. */
  | 'ACTIVITY'
  /** A country or territory by two capital letters; also regions such as `eastern-africa`. */
  | 'COUNTRY'
  /** A language, by its BCP 47 code. */
  | 'LANGUAGE'
  /** How well a language is used: the steps of the CEFR. */
  | 'LANGUAGE_LEVEL'
  /** A kind of leave or release from work. */
  | 'LEAVE_TYPE'
  /** Where the work is done: in the country, remotely, or on a visit to the UK. */
  | 'MODE'
  /** A cost that somebody bears: flights, lodging, insurance. */
  | 'PAY_ITEM'
  /** What somebody is: nurse, clinical officer, biomedical engineer. */
  | 'PROFESSION'
  /** What a place offers or asks: power, lodging, altitude. */
  | 'SITE_CONDITION'
  /** Something that somebody can do or teach. */
  | 'SKILL'
  /** The field somebody works in: paediatrics, theatre nursing. */
  | 'SPECIALTY';

/** What may be told by text message; everything comes by e-mail as well. */
export type TextKind =
  /** Somebody was introduced to you. */
  | 'INTRODUCED'
  /** A match or an interest waits for an answer. */
  | 'MATCH'
  /** Your time off was decided. */
  | 'TIME_OFF'
  /** A trip was changed or stopped, or you are asked whether you are safe. */
  | 'TRIP';

/** What became of a text message. */
export type TextState =
  /** The gateway says that the telephone has it. */
  | 'DELIVERED'
  /** The gateway or the telephone refused it; `reason` says why. */
  | 'FAILED'
  /** The gateway took it. */
  | 'SENT'
  /** It was not sent; `reason` says why. */
  | 'SUPPRESSED'
  /** It will be sent when it is due and the gateway takes it. */
  | 'WAITING';

/** What ties somebody to a country. Nobody grades how much anyone belongs. */
export type TieKind =
  /** Born there. */
  | 'BORN'
  /** Holds its citizenship. No need may demand this. */
  | 'CITIZEN'
  /** Parents, grandparents or other family are from there. */
  | 'FAMILY'
  /** Says they are from there, without saying how. */
  | 'FROM'
  /** Grew up there for a time. */
  | 'LIVED_AS_CHILD'
  /** A partner or spouse is from there. */
  | 'PARTNER'
  /** Trained or studied there. */
  | 'TRAINED'
  /** Worked there. */
  | 'WORKED';

/** A criterion whose weight a need may tilt a little. */
export type TiltCriterion =
  /** The days that fit. */
  | 'AVAILABILITY'
  /** The experience. */
  | 'EXPERIENCE'
  /** A tie to the country. */
  | 'HERITAGE'
  /** The languages. */
  | 'LANGUAGES'
  /** The skills. */
  | 'SKILLS'
  /** How near the specialty is. */
  | 'SPECIALTY';

/** A small change to the weight that one criterion has for this need. */
export type TiltInput = {
  /** From -2 (counts less) to 2 (counts more); 0 is the weight of the programme. */
  by: number;
  /** The criterion. */
  criterion: TiltCriterion;
};

/** The same question for other days or another kind of leave. Employer, language and what you ticked stay, and the approvers in their order unless you name others. */
export type TimeOffAgain = {
  /** Who decides, where another kind of leave has another chain. Left out: the same people in the same order. */
  approvers?: Array<ApproverInput> | null | undefined;
  /** The cover that you propose; left out when you ask again: as before. */
  cover?: string | null | undefined;
  /** The leave, one line for each kind and stretch. Left out only where nobody has to release you. */
  lines?: Array<LeaveLineInput>;
  /** By when you ask for an answer; from tomorrow to the first day. */
  replyBy?: string | null | undefined;
  /** The request that is out of date, or was refused. */
  requestId: string | number;
};

/** An appeal against a refusal, where the policy has one. */
export type TimeOffAppeal = {
  /** Who decides about the appeal, as the policy says. */
  approver: ApproverInput;
  /** Which refused request. */
  requestId: string | number;
  /** Why you appeal; whoever decides reads it. */
  words: string;
};

/** What one employer is asked. */
export type TimeOffAsking = {
  /** Who decides: one after the other, or in turns. */
  approvers?: Array<ApproverInput>;
  /** What the employer gains; sent only where ticked. */
  benefit?: string | null | undefined;
  /** The cover that you propose; left out when you ask again: as before. */
  cover?: string | null | undefined;
  /** Where an employer is that Midst has only the name of; left out: as your profile says. Outside the United Kingdom no national rule of it holds. */
  employerCountry?: string | null | undefined;
  /** The employer, where Midst knows it; otherwise write its name. */
  employerId?: string | number | null | undefined;
  /** The employer’s name where Midst does not know it. */
  employerName?: string | null | undefined;
  /** What you know of the rules for leave of an employer that Midst knows none of: whoever decides reads it as your words. Left out: what your profile says of it. */
  employerRules?: string | null | undefined;
  /** For which engagement. */
  engagementId: string | number;
  /** Your post there, e.g. "Staff nurse, Ward 7". */
  jobTitle?: string | null | undefined;
  /** The language of the mails: `en-GB`, `cy`, `fr`, `pt`, `sw` or `ar`. */
  language?: string;
  /** The leave, one line for each kind and stretch. Left out only where nobody has to release you. */
  lines?: Array<LeaveLineInput>;
  /** Why nobody has to release you. Then nobody is asked, and lines and approvers are left out. */
  notNeeded?: ReleaseNotNeeded | null | undefined;
  /** More about why nobody has to release you. */
  notNeededWords?: string | null | undefined;
  /** By when you ask for an answer; from tomorrow to the first day. */
  replyBy?: string | null | undefined;
  /** Tick: the mail says what the employer gains, in your words; where you write none, as drafted from the plan. */
  showBenefit?: boolean;
  /** Tick: the mail says in which country or region you work. */
  showDestination?: boolean;
  /** Tick: the mail names the institution that invites you. */
  showHost?: boolean;
  /** Tick: the mail tells what the institution invites you for, when, and who is responsible there. */
  showHostLetter?: boolean;
};

/** The six answers that an approver can give. None is chosen beforehand. */
export type TimeOffDecision =
  /** Yes. */
  | 'APPROVE'
  /** Yes, once the condition that `words` states is confirmed, until `conditionBy`. Nothing is agreed before. */
  | 'APPROVE_SUBJECT_TO'
  /** A question first: the clinician answers `words`, and the same approver is asked again. */
  | 'ASK_MORE'
  /** Somebody else decides this; `words` says who, where known. */
  | 'NOT_THE_RIGHT_PERSON'
  /** No, for the reason in `reason`. */
  | 'REFUSE'
  /** Not these days: `from` and `to` say which would do. The clinician accepts them or answers. */
  | 'SUGGEST_DATES';

/** All that a host learns about a clinician’s time off. */
export type TimeOffOutcome =
  /** Every approver approved, from addresses that speak for the employer. */
  | 'APPROVED'
  /** The clinician says that nobody has to release them. */
  | 'NOT_NEEDED'
  /** Somebody at an employer has been asked and has not decided. */
  | 'PENDING'
  /** An employer refused. */
  | 'REFUSED'
  /** It is said to be agreed, offline or from an address that nobody has confirmed. */
  | 'REPORTED'
  /** The request or an approval was withdrawn. */
  | 'WITHDRAWN';

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

/** For which days leave is needed, and what the answer should know about you. */
export type TimeOffRoutesInput = {
  /** Weeks that your employer keeps closed to leave, as far as you know of them; those that it shares here are known. */
  closedWeeks?: Array<TakenDaysInput>;
  /** Commitments of yours that cannot move; your other agreed engagements are known. */
  commitments?: Array<TakenDaysInput>;
  /** Contracted hours a week. */
  contractedHours?: number | null | undefined;
  /** Where such an employer is; left out: as your profile says. Outside the United Kingdom no national rule of it holds. */
  employerCountry?: string | null | undefined;
  /** The employer, where Midst knows it. */
  employerId?: string | number | null | undefined;
  /** The employer’s name, where Midst knows the name only. */
  employerName?: string | null | undefined;
  /** One of your engagements. Otherwise state `legs`. */
  engagementId?: string | number | null | undefined;
  /** To which staff you belong: agenda-for-change, consultant, resident-doctor, specialist-doctor, locum, bank, fellow. Left out: each rule says that it has to be asked. */
  groups?: Array<string>;
  /** The language of sentences: `en-GB`, `cy`, `fr`, `pt`, `sw` or `ar`. */
  language?: string;
  /** What you have left of each kind. */
  left?: Array<LeaveLeftInput>;
  /** Stretches of a plan that is not agreed yet; left out for an engagement. */
  legs?: Array<PlannedLegInput> | null | undefined;
  /** In which nation you work, for its bank holidays and rules. */
  nation: UkNation;
  /** Codes of kinds that were refused outside Midst; refusals here are known. */
  refused?: Array<string>;
  /** Months of service with this employer. */
  serviceMonths?: number | null | undefined;
  /** When you work; left out: Monday to Friday is assumed, and said to be. */
  work?: WorkPatternInput | null | undefined;
};

/** Where a request for time off stands. */
export type TimeOffState =
  /** An approver withdrew an approval. */
  | 'APPROVAL_WITHDRAWN'
  /** Every approver approved, from addresses that speak for the employer. */
  | 'APPROVED'
  /** An approver is asked, or it is the clinician’s turn. Nothing is agreed. */
  | 'ASKING'
  /** The clinician says that nobody has to release them. */
  | 'NOT_NEEDED'
  /** The plan changed, and what was asked does not cover it: nothing is agreed for the new days. Ask again. */
  | 'OUT_OF_DATE'
  /** An approver refused. */
  | 'REFUSED'
  /** The clinician asked again in its place, for the changed plan. */
  | 'REPLACED'
  /** Everybody is said to agree, but one answer came offline or from an unconfirmed address. */
  | 'REPORTED'
  /** The clinician withdrew it, or the engagement was cancelled. */
  | 'WITHDRAWN';

/** Where one step of a chain of approvers stands. */
export type TimeOffStepState =
  /** The approver approved and later withdrew it, with a reason. */
  | 'APPROVAL_WITHDRAWN'
  /** Approved; a condition, where there was one, was confirmed. */
  | 'APPROVED'
  /** The approver was asked and has not answered. That is not a yes. */
  | 'ASKED'
  /** Approved subject to a condition that nobody has confirmed yet. Nothing is agreed. */
  | 'CONDITIONAL'
  /** The approver suggested other dates; the clinician accepts them or answers. */
  | 'DATES_SUGGESTED'
  /** The approver asked a question; the clinician answers it. */
  | 'MORE_ASKED'
  /** Refused, with a reason. */
  | 'REFUSED'
  /** The clinician recorded that it was agreed offline. */
  | 'REPORTED'
  /** No answer is needed any more. */
  | 'STOPPED'
  /** Its turn comes when the turn before has agreed. */
  | 'WAITING'
  /** The approver said that somebody else decides; the clinician names another. */
  | 'WRONG_PERSON';

/** How somebody wants to hear by mail of one conversation and the work that belongs to it. */
export type TopicChannel =
  /** One digest a day, when something is new. */
  | 'DAILY'
  /** A mail when something is new, once an hour at most. */
  | 'EACH'
  /** No mail; all of it is on the pages. */
  | 'NOTHING'
  /** One digest a week, when something is new. */
  | 'WEEKLY';

/** Who travels on a leg. */
export type Traveller =
  /** The clinician. */
  | 'CLINICIAN'
  /** A colleague from the institution that asks. */
  | 'OVERSEAS_COLLEAGUE';

/** Work that was given up. */
export type TryWorkAgainInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Which. */
  workId: string | number;
};

/** A nation of the United Kingdom; bank holidays, leave rules and registers differ between them. */
export type UkNation =
  /** England. */
  | 'ENGLAND'
  /** Northern Ireland. */
  | 'NORTHERN_IRELAND'
  /** Scotland. */
  | 'SCOTLAND'
  /** Wales. */
  | 'WALES';

/** Where the safeguards of a visit to the United Kingdom stand. */
export type UkVisitState =
  /** All is on the record; an officer has not signed it off yet. */
  | 'COMPLETE'
  /** Something of it is not on the record yet. */
  | 'GATHERING'
  /** An officer gave it back with a reason. */
  | 'RETURNED'
  /** An officer signed these terms off: they can be agreed, and the visit can begin on its first day. */
  | 'SIGNED_OFF';

/** Which "not for me" you take back. */
export type UndoDeclineInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The match. */
  matchId: string | number;
};

/** Whom you take off the shortlist again. */
export type UndoShortlistInput = {
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

/** How it is known that whoever confirmed speaks for the host. */
export type VerifierStanding =
  /** They answered from an address that belongs to the institution. */
  | 'ADDRESS_OF_INSTITUTION'
  /** They lead the institution, which two officers verified. */
  | 'LEAD'
  /** The person who gave named them; nobody else has looked at it. */
  | 'NAMED_BY_PERSON';

/** An officer's word about an organisation. */
export type VerifyOrganisationInput = {
  /** On what ground personal data may reach it. Both officers state the same. */
  basis: BasisInput;
  /** The e-mail domains that you verified as its own. Both officers state the same. */
  emailDomains?: Array<string>;
  /** What you saw that shows it is what it says: at least ten characters. */
  evidence: string;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Which organisation. */
  organisationId: string | number;
};

/** What you say of your own permission to stay. It is worked out and returned, and kept nowhere: no table, no log. */
export type VisaAbsencesInput = {
  /** Stretches away that have been or are planned, this journey among them; at most 60. */
  absences: Array<AbsenceInput>;
  /** Working days a week by your contract, 1 to 7. */
  daysAWeek?: number;
  /** In which language to answer; left out: English. */
  language?: string | null | undefined;
  /** Whether you count days towards settlement. */
  settling: boolean;
  /** Whether an employer sponsors you. */
  sponsored: boolean;
};

/** Whether a profile takes part in matching. */
export type Visibility =
  /** Nobody is matched with it and no list or count contains it. Every profile starts so. */
  | 'HIDDEN'
  /** It is matched with needs. Institutions still see bands only until the person says interested. */
  | 'SHOWN';

/** What an association vouches for. Registration and licences are not its to vouch for: registers say them. */
export type Vouching =
  /** The member does what they said they would. */
  | 'KEEPS_THEIR_WORD'
  /** People of the association know the member in person. */
  | 'KNOWN_IN_PERSON'
  /** The member knows how health care works where the association’s people come from. */
  | 'KNOWS_THE_SETTING'
  /** They have heard the member speak the language that is wanted. */
  | 'SPEAKS_THE_LANGUAGE'
  /** They have seen the member teach. */
  | 'TEACHES_WELL'
  /** People of the association have worked with the member. */
  | 'WORKED_TOGETHER';

/** Why no handover is needed. */
export type WaiveWorkHandoverInput = {
  /** Of which engagement. */
  engagementId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Why. */
  reason: NoHandoverReason;
  /** Why, in words of 3 to 2000 characters; both sides and officers read them. Needed for OTHER. */
  words?: string | null | undefined;
};

/** A day of the week, in the person’s own time zone. */
export type Weekday =
  /** Fridays. */
  | 'FRIDAY'
  /** Mondays. */
  | 'MONDAY'
  /** Saturdays. */
  | 'SATURDAY'
  /** Sundays. */
  | 'SUNDAY'
  /** Thursdays. */
  | 'THURSDAY'
  /** Tuesdays. */
  | 'TUESDAY'
  /** Wednesdays. */
  | 'WEDNESDAY';

/** What you wish of the work. What you leave out stays as it is; null takes it back. */
export type WishesInput = {
  /** Codes of activities that are wanted. Empty: not stated. */
  activities?: Array<string> | null | undefined;
  /** Countries, best first. Empty: not stated. */
  countries?: Array<string> | null | undefined;
  /** Most hours a week for remote work. */
  hoursAWeek?: number | null | undefined;
  /** Longest stay that is possible, in days. */
  maxDays?: number | null | undefined;
  /** Shortest stay that is worth it, in days. */
  minDays?: number | null | undefined;
  /** Ways of working. Empty: not stated. */
  modes?: Array<Mode> | null | undefined;
  /** Codes of costs that somebody else must cover, e.g. "flights". Empty: not stated. */
  mustBeCovered?: Array<string> | null | undefined;
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

/** What you no longer agree to. */
export type WithdrawConsentInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** What you no longer agree to. */
  purpose: ConsentPurpose;
};

/** Takes a contribution back. */
export type WithdrawContributionInput = {
  /** Which contribution. */
  contributionId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
};

/** Takes the question back. */
export type WithdrawEmployerConsentInput = {
  /** Which question. */
  consentId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
};

/** Which interest you take back. */
export type WithdrawInterestInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The match. */
  matchId: string | number;
};

/** Which invitation you withdraw. */
export type WithdrawInvitationInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Which invitation of yours. */
  invitationId: string | number;
};

/** Which request you withdraw, and why. */
export type WithdrawTimeOffInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** Why; approvers who were asked read it. */
  reason?: string | null | undefined;
  /** Which request. */
  requestId: string | number;
};

/** What an officer answered about words that were held. */
export type WordingOutcome =
  /** They may stand: the other side sees them. */
  | 'RELEASED'
  /** They go back to their writer with a reason: the other side never sees them. */
  | 'RETURNED';

/** Some of those who learn. */
export type WorkLearnersInput = {
  /** Their cadre, in the host’s own word: enrolled nurses, clinical officers. */
  cadre: string;
  /** How many of them; left out while nobody knows yet. */
  number?: number | null | undefined;
};

/** Something that is needed for the work. */
export type WorkMaterialInput = {
  /** What. */
  what: string;
  /** Where it is, or who brings it. */
  where?: string | null | undefined;
};

/** When you work. It is used for the answer and not kept. */
export type WorkPatternInput = {
  /** Whether bank holidays are days off. */
  bankHolidaysOff?: boolean;
  /** A day in the week for which the first row of the rota holds. */
  from: string;
  /** Whether you work nights. */
  nights?: boolean;
  /** The weeks of the rota in turn: one, or up to 26. */
  weeks: Array<RotaWeekInput>;
};

/** A work plan, whole. */
export type WorkPlanInput = {
  /** Who learns. */
  learners: Array<WorkLearnersInput>;
  /** What is needed for it. */
  materials: Array<WorkMaterialInput>;
  /** What is to be reached. */
  objectives: Array<string>;
  /** The sessions, in any order. */
  sessions: Array<WorkSessionInput>;
  /** The time zone of the sessions: one of `Engagement.workZones`. */
  zone: string;
};

/** One session. */
export type WorkSessionInput = {
  /** When it begins, as `14:30`, by the same clocks; left out while nobody knows yet. */
  begins?: string | null | undefined;
  /** The day, by the clocks of the plan’s time zone. */
  day: string;
  /** How long it takes, in minutes. */
  minutes?: number | null | undefined;
  /** On site, remote, or on a visit to the UK. */
  mode: Mode;
  /** In which room, or where one dials in. */
  place?: string | null | undefined;
  /** What it is about. */
  topic: string;
};

/** What you want to write to many people at once. */
export type WriteAnnouncementInput = {
  /** To whom it goes. */
  audience: AnnouncementAudience;
  /** Only to organisations of this country; null: of every country. */
  country?: string | null | undefined;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The language in which it is written. */
  language: string;
  /** The subject of the mail, 3 to 150 characters. */
  subject: string;
  /** What it says, in plain text; an empty line begins a new paragraph. */
  words: string;
};

/** What the programme wants to say in every mail of a kind. */
export type WriteNoticeWordsInput = {
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** In which kind of mail: one of `noticeKinds`. */
  kind: string;
  /** In mails of which language: `en-GB`, `cy`, `fr`, `pt`, `sw` or `ar`. */
  language: string;
  /** Why, or by whose decision: 3 to 300 characters. */
  source: string;
  /** From which day on. */
  validFrom: string;
  /** What is said, 3 to 600 characters of plain text; null: nothing any more. */
  words?: string | null | undefined;
};

/** What you write about a concern. */
export type WriteOnConcernInput = {
  /** Which concern. */
  concernId: string | number;
  /** A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again does nothing twice and returns the same result, read again under what you may see today; the same key with other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up. */
  idempotencyKey: string | number;
  /** The words, 1 to 8000 characters. They stay as they are. */
  words: string;
};

/** How years of experience are counted. */
export type YearsCount =
  /** As nobody has said. */
  | 'ANY'
  /** Years in the profession. */
  | 'IN_PROFESSION'
  /** Years in the specialty. */
  | 'IN_SPECIALTY'
  /** Years where resources are scarce. */
  | 'LOW_RESOURCE'
  /** Years since qualifying. */
  | 'POST_QUALIFICATION'
  /** Years of teaching. */
  | 'TEACHING';

export type AccountQueryVariables = Exact<{ [key: string]: never }>;

export type AccountQuery = {
  me: {
    id: string;
    name: string | null;
    email: string;
    locale: string;
    timeZone: string;
    roles: Array<{ id: string; role: Role; organisationId: string | null }>;
  };
  notificationPreferences: {
    matches: MatchChannel;
    weeklyLimit: number;
    quietFrom: number | null;
    quietTo: number | null;
    digestDay: number;
    digestHour: number;
    groupDigest: boolean;
  };
};

export type DevicesQueryVariables = Exact<{ [key: string]: never }>;

export type DevicesQuery = {
  me: {
    timeZone: string;
    sessions: Array<{
      id: string;
      createdAt: string;
      lastSeenAt: string;
      endsAt: string;
      deviceLabel: string | null;
      ownDevice: boolean;
    }>;
  };
};

export type OwnOrganisationQueryVariables = Exact<{
  id: string | number;
}>;

export type OwnOrganisationQuery = {
  organisation: { id: string; name: string; kind: OrganisationKind; state: string };
};

export type MyConsentsQueryVariables = Exact<{ [key: string]: never }>;

export type MyConsentsQuery = {
  me: {
    timeZone: string;
    consents: Array<{
      id: string;
      purpose: ConsentPurpose;
      version: number;
      givenAt: string;
      withdrawnAt: string | null;
    }>;
  };
  consentTexts: Array<{ purpose: ConsentPurpose; version: number; text: string; since: string }>;
};

export type ChangeMyWordsMutationVariables = Exact<{
  input: ChangeMyWordsInput;
}>;

export type ChangeMyWordsMutation = {
  changeMyWords: { name: string | null; locale: string; timeZone: string };
};

export type SignOutElsewhereMutationVariables = Exact<{
  input: SignOutEverywhereInput;
}>;

export type SignOutElsewhereMutation = { signOutElsewhere: { id: string } };

export type RevokeSessionMutationVariables = Exact<{
  input: RevokeSessionInput;
}>;

export type RevokeSessionMutation = { revokeSession: { id: string } };

export type SetNotificationPreferencesMutationVariables = Exact<{
  input: SetNotificationPreferencesInput;
}>;

export type SetNotificationPreferencesMutation = { setNotificationPreferences: { matches: MatchChannel } };

export type ExportMyDataQueryVariables = Exact<{ [key: string]: never }>;

export type ExportMyDataQuery = { exportMyData: { madeAt: string; json: string } };

export type ClosingMyAccountQueryVariables = Exact<{
  language: string;
}>;

export type ClosingMyAccountQuery = {
  closingMyAccount: {
    version: number;
    goes: Array<string>;
    stays: Array<string>;
    first: Array<string>;
    codeNeeded: boolean;
    endsInterests: number;
    endsEngagements: number;
    endsTimeOff: number;
  };
};

export type CloseMyAccountMutationVariables = Exact<{
  input: CloseMyAccountInput;
}>;

export type CloseMyAccountMutation = { closeMyAccount: { closedAt: string } };

export type NeedsOfInstitutionQueryVariables = Exact<{
  institutionId: string | number;
}>;

export type NeedsOfInstitutionQuery = {
  needs: { nodes: Array<{ id: string; title: string | null; language: string; state: NeedState }> };
};

export type LeaveAssociationMutationVariables = Exact<{
  input: LeaveAssociationInput;
}>;

export type LeaveAssociationMutation = { leaveAssociation: { id: string } | null };

export type AgreementsPageQueryVariables = Exact<{
  id: string | number;
}>;

export type AgreementsPageQuery = {
  partnership: {
    id: string;
    name: string;
    state: string;
    parties: Array<{ yours: boolean; organisation: { id: string; name: string } | null }>;
    agreements: Array<{
      id: string;
      kind: AgreementKind;
      title: string;
      version: number;
      documentReference: string | null;
      documentUrl: string | null;
      from: string;
      until: string | null;
      standing: AgreementStanding;
      remindedOn: Array<string>;
      signatories: Array<{
        id: string;
        party: string | null;
        name: string;
        role: string;
        signedOn: string | null;
        side: { id: string; name: string } | null;
      }>;
    }>;
  };
  me: { roles: Array<{ role: Role }> };
};

export type NoteAgreementMutationVariables = Exact<{
  input: NoteAgreementInput;
}>;

export type NoteAgreementMutation = { noteAgreement: { id: string } };

export type SignAgreementMutationVariables = Exact<{
  input: SignAgreementInput;
}>;

export type SignAgreementMutation = { signAgreement: { id: string } };

export type EndAgreementMutationVariables = Exact<{
  input: AgreementInput;
}>;

export type EndAgreementMutation = { endAgreement: { id: string } };

export type FundingPageQueryVariables = Exact<{
  id: string | number;
}>;

export type FundingPageQuery = {
  organisations: { nodes: Array<{ id: string; name: string | null }> };
  partnership: {
    id: string;
    name: string;
    state: string;
    parties: Array<{ organisation: { id: string; name: string } | null }>;
    fundingLines: Array<{
      id: string;
      item: string;
      payerName: string | null;
      payerSays: PayerSays | null;
      from: string;
      until: string | null;
      endedAt: string | null;
      money: { amount: string; currency: string };
    }>;
    fundingTotals: Array<{ amount: string; currency: string }>;
  };
};

export type AddFundingLineMutationVariables = Exact<{
  input: AddFundingLineInput;
}>;

export type AddFundingLineMutation = { addFundingLine: { id: string } };

export type EndFundingLineMutationVariables = Exact<{
  input: FundingLineInput;
}>;

export type EndFundingLineMutation = { endFundingLine: { id: string } };

export type AnnouncementsOfOfficeQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export type AnnouncementsOfOfficeQuery = {
  announcements: {
    nodes: Array<{
      id: string;
      state: AnnouncementState;
      audience: AnnouncementAudience;
      country: string | null;
      language: string;
      subject: string;
      words: string;
      writtenAt: string;
      settledAt: string | null;
      note: string | null;
      readers: number;
      allowedActions: Array<string>;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type WriteAnnouncementMutationVariables = Exact<{
  input: WriteAnnouncementInput;
}>;

export type WriteAnnouncementMutation = { writeAnnouncement: { id: string } };

export type ReleaseAnnouncementMutationVariables = Exact<{
  input: AnnouncementInput;
}>;

export type ReleaseAnnouncementMutation = { releaseAnnouncement: { id: string } };

export type GiveBackAnnouncementMutationVariables = Exact<{
  input: GiveBackAnnouncementInput;
}>;

export type GiveBackAnnouncementMutation = { giveBackAnnouncement: { id: string } };

export type TakeBackAnnouncementMutationVariables = Exact<{
  input: AnnouncementInput;
}>;

export type TakeBackAnnouncementMutation = { takeBackAnnouncement: { id: string } };

export type ApproverInboxQueryVariables = Exact<{ [key: string]: never }>;

export type ApproverInboxQuery = {
  approverInbox: {
    address: string;
    requests: Array<{
      stepId: string;
      asked: string;
      token: string;
      open: boolean;
      state: TimeOffStepState;
      reference: string;
      clinicianName: string;
      jobTitle: string | null;
      employerName: string;
      teamKey: string;
      replyBy: string | null;
      decidedAt: string | null;
      lines: Array<{
        leaveType: string;
        from: string;
        to: string;
        days: number | null;
        hours: number | null;
      }>;
      effect: {
        most: number;
        on: string;
        there: number | null;
        short: boolean;
        away: Array<{ name: string; from: string; to: string }>;
      };
    }>;
    teams: Array<{ employerKey: string; size: number; minimum: number }>;
  };
};

export type ApproveTogetherMutationVariables = Exact<{
  input: ApproveTogetherInput;
}>;

export type ApproveTogetherMutation = {
  approveTogether: Array<{
    stepId: string;
    reference: string | null;
    clinicianName: string | null;
    approved: boolean;
    code: string | null;
  }>;
};

export type SetTeamCoverMutationVariables = Exact<{
  input: SetTeamCoverInput;
}>;

export type SetTeamCoverMutation = { setTeamCover: { address: string } };

export type RoleInUseFragment = { code: string; added: boolean; name: string; nameCy: string };

export type ApproverRolesKeptQueryVariables = Exact<{ [key: string]: never }>;

export type ApproverRolesKeptQuery = {
  approverRoles: Array<{
    knownAs: Array<string>;
    above: string | null;
    source: string;
    validFrom: string;
    code: string;
    added: boolean;
    name: string;
    nameCy: string;
  }>;
};

export type AddApproverRoleMutationVariables = Exact<{
  input: AddApproverRoleInput;
}>;

export type AddApproverRoleMutation = { addApproverRole: Array<{ code: string }> };

export type EndApproverRoleMutationVariables = Exact<{
  input: EndApproverRoleInput;
}>;

export type EndApproverRoleMutation = { endApproverRole: Array<{ code: string }> };

export type BarriersPageQueryVariables = Exact<{
  year: number;
  reason: string;
  language?: string | null | undefined;
}>;

export type BarriersPageQuery = {
  barrierEvidence: {
    year: number;
    csv: string;
    tables: Array<{
      by: BarrierGrouping;
      rows: Array<{
        name: string;
        decided: number | null;
        refused: number | null;
        medianDays: number | null;
        reasons: Array<{ name: string; people: number | null }>;
      }>;
    }>;
  };
};

export type BrowsedNeedFragment = {
  id: string;
  title: string | null;
  language: string;
  summary: string | null;
  institutionName: string | null;
  countries: Array<string>;
  openCountries: boolean;
  learning: boolean;
  region: string | null;
  deadline: string | null;
  legs: Array<{
    mode: Mode;
    from: string | null;
    to: string | null;
    when: string | null;
    minDays: number | null;
    maxDays: number | null;
  }>;
  positions: Array<{
    title: string | null;
    professions: Array<string>;
    anyProfession: boolean;
    headCount: number | null;
  }>;
};

export type BrowseByFitQueryVariables = Exact<{
  filter?: NeedFilter | null | undefined;
  after?: string | null | undefined;
}>;

export type BrowseByFitQuery = {
  needsByFit: {
    nodes: Array<{
      standing: NeedStanding;
      blocker: { sentence: string } | null;
      need: {
        id: string;
        title: string | null;
        language: string;
        summary: string | null;
        institutionName: string | null;
        countries: Array<string>;
        openCountries: boolean;
        learning: boolean;
        region: string | null;
        deadline: string | null;
        legs: Array<{
          mode: Mode;
          from: string | null;
          to: string | null;
          when: string | null;
          minDays: number | null;
          maxDays: number | null;
        }>;
        positions: Array<{
          title: string | null;
          professions: Array<string>;
          anyProfession: boolean;
          headCount: number | null;
        }>;
      } | null;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type BrowseNewestQueryVariables = Exact<{
  filter?: NeedFilter | null | undefined;
  after?: string | null | undefined;
}>;

export type BrowseNewestQuery = {
  needs: {
    nodes: Array<{
      id: string;
      title: string | null;
      language: string;
      summary: string | null;
      institutionName: string | null;
      countries: Array<string>;
      openCountries: boolean;
      learning: boolean;
      region: string | null;
      deadline: string | null;
      legs: Array<{
        mode: Mode;
        from: string | null;
        to: string | null;
        when: string | null;
        minDays: number | null;
        maxDays: number | null;
      }>;
      positions: Array<{
        title: string | null;
        professions: Array<string>;
        anyProfession: boolean;
        headCount: number | null;
      }>;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type InterestInNeedQueryVariables = Exact<{
  id: string | number;
}>;

export type InterestInNeedQuery = {
  need: {
    id: string;
    title: string | null;
    language: string;
    state: NeedState;
    version: number;
    positions: Array<{ id: string | null; title: string | null; professions: Array<string> }>;
  };
  me: {
    consents: Array<{ purpose: ConsentPurpose; withdrawnAt: string | null }>;
    roles: Array<{ role: Role }>;
  };
  consentTexts: Array<{ purpose: ConsentPurpose; version: number; text: string }>;
  myProfile: { profile: { visibility: Visibility } } | null;
};

export type ClosedLeaveOfQueryVariables = Exact<{
  employerId: string | number;
}>;

export type ClosedLeaveOfQuery = {
  closedLeave: Array<{ id: string; from: string; to: string; what: string; refuses: boolean }>;
  me: { roles: Array<{ role: Role; organisationId: string | null }> };
};

export type CloseLeaveMutationVariables = Exact<{
  input: CloseLeaveInput;
}>;

export type CloseLeaveMutation = { closeLeave: { id: string } };

export type OpenLeaveMutationVariables = Exact<{
  input: OpenLeaveInput;
}>;

export type OpenLeaveMutation = { openLeave: Array<{ id: string }> };

export type CodesPageQueryVariables = Exact<{ [key: string]: never }>;

export type CodesPageQuery = {
  recruitmentCodes: Array<{
    nation: UkNation;
    edition: string;
    title: string;
    url: string | null;
    source: string;
    seenOn: string | null;
    believed: boolean;
  }>;
  recruitmentLists: Array<{
    list: string;
    edition: string;
    countries: Array<string>;
    source: string;
    seenOn: string | null;
    believed: boolean;
  }>;
};

export type ConcernRetentionRulesQueryVariables = Exact<{ [key: string]: never }>;

export type ConcernRetentionRulesQuery = {
  concernRetentions: Array<{ validFrom: string; months: number; warnedDays: number; source: string }>;
  concernRetentionProposed: {
    id: string;
    validFrom: string;
    months: number;
    warnedDays: number;
    source: string;
    yours: boolean;
  } | null;
};

export type ProposeConcernRetentionMutationVariables = Exact<{
  input: ProposeConcernRetentionInput;
}>;

export type ProposeConcernRetentionMutation = { proposeConcernRetention: { id: string } };

export type AnswerConcernRetentionMutationVariables = Exact<{
  input: AnswerConcernRetentionInput;
}>;

export type AnswerConcernRetentionMutation = { answerConcernRetention: { id: string } };

export type ConsultationsListedQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export type ConsultationsListedQuery = {
  consultations: {
    nodes: Array<{
      id: string;
      state: ConsultationState;
      title: string;
      language: string;
      country: string | null;
      until: string;
      asked: number;
      settledAt: string | null;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type ConsultationPageQueryVariables = Exact<{
  id: string | number;
}>;

export type ConsultationPageQuery = {
  consultation: {
    id: string;
    state: ConsultationState;
    title: string;
    question: string;
    options: Array<string>;
    language: string;
    country: string | null;
    until: string;
    asked: number;
    askedAt: string;
    settledAt: string | null;
    heard: string | null;
    changed: string | null;
    allowedActions: Array<string>;
    counts: Array<{ option: number | null; answers: number }>;
    answers: Array<{
      id: string;
      option: number | null;
      words: string | null;
      answeredAt: string;
      organisation: { id: string; name: string } | null;
    }>;
    answersFor: Array<{ id: string; name: string }>;
  };
};

export type DiasporaOfAssociationQueryVariables = Exact<{
  id: string | number;
}>;

export type DiasporaOfAssociationQuery = {
  organisation: { id: string; name: string; kind: OrganisationKind; diasporaOf: Array<string> };
  me: { roles: Array<{ role: Role; organisationId: string | null }> };
};

export type AskAssociationsMutationVariables = Exact<{
  input: AskAssociationsInput;
}>;

export type AskAssociationsMutation = { askAssociations: { id: string } };

export type AnswerConsultationMutationVariables = Exact<{
  input: AnswerConsultationInput;
}>;

export type AnswerConsultationMutation = { answerConsultation: { id: string } };

export type CloseConsultationMutationVariables = Exact<{
  input: ConsultationInput;
}>;

export type CloseConsultationMutation = { closeConsultation: { id: string } };

export type WithdrawConsultationMutationVariables = Exact<{
  input: ConsultationInput;
}>;

export type WithdrawConsultationMutation = { withdrawConsultation: { id: string } };

export type PublishConsultationMutationVariables = Exact<{
  input: PublishConsultationInput;
}>;

export type PublishConsultationMutation = { publishConsultation: { id: string } };

export type ContributionAccountShownFragment = {
  version: number;
  title: string;
  role: string;
  summary: string | null;
  learning: string | null;
  trainersTrained: number;
  sessionsByTrainers: number;
  peopleReached: number | null;
  scoreBefore: number | null;
  scoreAfter: number | null;
  why: string | null;
  at: string;
  produced: Array<{ kind: ContributionProduct; title: string | null; adopted: boolean }>;
  cameBack: Array<{ kind: ContributionGain; words: string | null }>;
  sessions: Array<{ day: string; until: string | null; minutes: number; mode: SessionMode; topic: string }>;
  taught: Array<{ cadre: string; sex: TaughtSex; level: LearnerLevel; people: number }>;
};

export type ContributionShownFragment = {
  id: string;
  personName: string;
  kind: ContributionKind;
  state: ContributionState;
  hostName: string | null;
  country: string;
  version: number;
  institutionId: string | null;
  engagementId: string | null;
  confirmerName: string | null;
  askedAt: string | null;
  answeredAt: string | null;
  verifierName: string | null;
  verifierPost: string | null;
  verifierStanding: VerifierStanding | null;
  disputeReason: DisputeReason | null;
  disputeWords: string | null;
  allowedActions: Array<string>;
};

export type ContributionHistoryShownFragment = {
  act: string;
  side: string;
  version: number;
  reason: string | null;
  words: string | null;
  at: string;
};

export type ContributionPageQueryVariables = Exact<{
  id: string | number;
}>;

export type ContributionPageQuery = {
  contribution: {
    mine: boolean;
    id: string;
    personName: string;
    kind: ContributionKind;
    state: ContributionState;
    hostName: string | null;
    country: string;
    version: number;
    institutionId: string | null;
    engagementId: string | null;
    confirmerName: string | null;
    askedAt: string | null;
    answeredAt: string | null;
    verifierName: string | null;
    verifierPost: string | null;
    verifierStanding: VerifierStanding | null;
    disputeReason: DisputeReason | null;
    disputeWords: string | null;
    allowedActions: Array<string>;
    account: {
      version: number;
      title: string;
      role: string;
      summary: string | null;
      learning: string | null;
      trainersTrained: number;
      sessionsByTrainers: number;
      peopleReached: number | null;
      scoreBefore: number | null;
      scoreAfter: number | null;
      why: string | null;
      at: string;
      produced: Array<{ kind: ContributionProduct; title: string | null; adopted: boolean }>;
      cameBack: Array<{ kind: ContributionGain; words: string | null }>;
      sessions: Array<{
        day: string;
        until: string | null;
        minutes: number;
        mode: SessionMode;
        topic: string;
      }>;
      taught: Array<{ cadre: string; sex: TaughtSex; level: LearnerLevel; people: number }>;
    } | null;
    history: Array<{
      act: string;
      side: string;
      version: number;
      reason: string | null;
      words: string | null;
      at: string;
    }>;
  };
};

export type ContributionsPageQueryVariables = Exact<{
  after?: string | null | undefined;
  lead: boolean;
}>;

export type ContributionsPageQuery = {
  myContributions: {
    nodes: Array<{
      id: string;
      state: ContributionState;
      hostName: string | null;
      account: { title: string } | null;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
  contributionsReceived?: {
    nodes: Array<{
      id: string;
      state: ContributionState;
      personName: string;
      hostName: string | null;
      account: { title: string } | null;
    }>;
  };
};

export type ContributionToConfirmPageQueryVariables = Exact<{
  token: string;
}>;

export type ContributionToConfirmPageQuery = {
  contributionToConfirm: {
    link: ConfirmingLink;
    language: string;
    contribution: {
      id: string;
      personName: string;
      kind: ContributionKind;
      state: ContributionState;
      hostName: string | null;
      country: string;
      version: number;
      institutionId: string | null;
      engagementId: string | null;
      confirmerName: string | null;
      askedAt: string | null;
      answeredAt: string | null;
      verifierName: string | null;
      verifierPost: string | null;
      verifierStanding: VerifierStanding | null;
      disputeReason: DisputeReason | null;
      disputeWords: string | null;
      allowedActions: Array<string>;
    } | null;
    account: {
      version: number;
      title: string;
      role: string;
      summary: string | null;
      learning: string | null;
      trainersTrained: number;
      sessionsByTrainers: number;
      peopleReached: number | null;
      scoreBefore: number | null;
      scoreAfter: number | null;
      why: string | null;
      at: string;
      produced: Array<{ kind: ContributionProduct; title: string | null; adopted: boolean }>;
      cameBack: Array<{ kind: ContributionGain; words: string | null }>;
      sessions: Array<{
        day: string;
        until: string | null;
        minutes: number;
        mode: SessionMode;
        topic: string;
      }>;
      taught: Array<{ cadre: string; sex: TaughtSex; level: LearnerLevel; people: number }>;
    } | null;
    history: Array<{
      act: string;
      side: string;
      version: number;
      reason: string | null;
      words: string | null;
      at: string;
    }>;
  };
};

export type RecordContributionMutationVariables = Exact<{
  input: RecordContributionInput;
}>;

export type RecordContributionMutation = { recordContribution: { id: string } };

export type CorrectContributionMutationVariables = Exact<{
  input: CorrectContributionInput;
}>;

export type CorrectContributionMutation = { correctContribution: { id: string } };

export type AskForConfirmationMutationVariables = Exact<{
  input: AskForConfirmationInput;
}>;

export type AskForConfirmationMutation = { askForConfirmation: { id: string } };

export type WithdrawContributionMutationVariables = Exact<{
  input: WithdrawContributionInput;
}>;

export type WithdrawContributionMutation = { withdrawContribution: { id: string } };

export type ConfirmContributionMutationVariables = Exact<{
  input: ConfirmContributionInput;
}>;

export type ConfirmContributionMutation = { confirmContribution: { link: ConfirmingLink } };

export type DisputeContributionMutationVariables = Exact<{
  input: DisputeContributionInput;
}>;

export type DisputeContributionMutation = { disputeContribution: { link: ConfirmingLink } };

export type CertificateFactsShownFragment = {
  name: string | null;
  kind: ContributionKind | null;
  title: string | null;
  host: string | null;
  country: string | null;
  firstDay: string | null;
  lastDay: string | null;
  hours: number | null;
  role: string | null;
  people: number | null;
  learning: string | null;
  verifier: string | null;
  verifierPost: string | null;
  verifierStanding: VerifierStanding | null;
  confirmedOn: string | null;
};

export type CertificatePageQueryVariables = Exact<{
  id: string | number;
}>;

export type CertificatePageQuery = {
  contribution: {
    id: string;
    state: ContributionState;
    mine: boolean;
    account: { title: string } | null;
    certificates: Array<{
      id: string;
      number: string;
      issuedAt: string;
      revokedAt: string | null;
      revokedBecause: string | null;
      revokeWords: string | null;
      shows: Array<CertificateShown>;
      credential: string;
      verificationUrl: string;
      facts: {
        name: string | null;
        kind: ContributionKind | null;
        title: string | null;
        host: string | null;
        country: string | null;
        firstDay: string | null;
        lastDay: string | null;
        hours: number | null;
        role: string | null;
        people: number | null;
        learning: string | null;
        verifier: string | null;
        verifierPost: string | null;
        verifierStanding: VerifierStanding | null;
        confirmedOn: string | null;
      };
    }>;
  };
};

export type VerifyCertificateQueryVariables = Exact<{
  number: string;
}>;

export type VerifyCertificateQuery = {
  verifyCertificate: {
    issuedAt: string;
    revokedAt: string | null;
    facts: {
      name: string | null;
      kind: ContributionKind | null;
      title: string | null;
      host: string | null;
      country: string | null;
      firstDay: string | null;
      lastDay: string | null;
      hours: number | null;
      role: string | null;
      people: number | null;
      learning: string | null;
      verifier: string | null;
      verifierPost: string | null;
      verifierStanding: VerifierStanding | null;
      confirmedOn: string | null;
    };
  };
};

export type CertificateIssuerQueryVariables = Exact<{ [key: string]: never }>;

export type CertificateIssuerQuery = { certificateIssuer: { jwks: string; did: string } };

export type CertificateStatusListQueryVariables = Exact<{
  list: number;
}>;

export type CertificateStatusListQuery = { certificateStatusList: string };

export type IssueCertificateMutationVariables = Exact<{
  input: IssueCertificateInput;
}>;

export type IssueCertificateMutation = { issueCertificate: { id: string } };

export type ShareCertificateMutationVariables = Exact<{
  input: ShareCertificateInput;
}>;

export type ShareCertificateMutation = { shareCertificate: { id: string } };

export type RevokeCertificateMutationVariables = Exact<{
  input: RevokeCertificateInput;
}>;

export type RevokeCertificateMutation = { revokeCertificate: { id: string } };

export type RevalidationPageQueryVariables = Exact<{
  regulator: RevalidationRegulator;
  to?: string | null | undefined;
}>;

export type RevalidationPageQuery = {
  revalidationRecord: {
    regulator: RevalidationRegulator;
    from: string;
    to: string;
    practiceMinutes: number;
    cpdMinutes: number;
    participatoryMinutes: number;
    feedbackPieces: number;
    reflections: number;
    requirements: Array<{
      code: string;
      amount: number | null;
      unit: string | null;
      years: number;
      sentence: string;
      source: string;
      seenOn: string;
      believed: boolean;
    }>;
    entries: Array<{
      firstDay: string;
      lastDay: string;
      practiceMinutes: number;
      note: {
        participatoryMinutes: number;
        ownMinutes: number;
        feedback: string | null;
        reflection: string | null;
      } | null;
      contribution: {
        id: string;
        state: ContributionState;
        hostName: string | null;
        country: string;
        verifierName: string | null;
        account: { title: string; role: string; learning: string | null } | null;
      };
    }>;
  };
};

export type RevalidationNotePageQueryVariables = Exact<{
  id: string | number;
}>;

export type RevalidationNotePageQuery = {
  contribution: {
    id: string;
    mine: boolean;
    account: { title: string; sessions: Array<{ minutes: number }> } | null;
    revalidationNote: {
      countsAsPractice: boolean;
      participatoryMinutes: number;
      ownMinutes: number;
      feedback: string | null;
      reflection: string | null;
    } | null;
  };
};

export type NoteForRevalidationMutationVariables = Exact<{
  input: NoteForRevalidationInput;
}>;

export type NoteForRevalidationMutation = { noteForRevalidation: { countsAsPractice: boolean } };

export type DeskReviewRowFragment = {
  id: string;
  country: string;
  state: DeskReviewState;
  askedAt: string;
  dueOn: string;
  late: boolean;
  words: string | null;
  answeredAt: string | null;
  deskName: string | null;
  allowedActions: Array<string>;
  need: {
    id: string;
    title: string | null;
    language: string;
    state: NeedState;
    institutionName: string | null;
  } | null;
};

export type NeedsAtDeskQueryVariables = Exact<{
  deskId: string | number;
  after?: string | null | undefined;
}>;

export type NeedsAtDeskQuery = {
  needsAtDesk: {
    nodes: Array<{
      id: string;
      country: string;
      state: DeskReviewState;
      askedAt: string;
      dueOn: string;
      late: boolean;
      words: string | null;
      answeredAt: string | null;
      deskName: string | null;
      allowedActions: Array<string>;
      need: {
        id: string;
        title: string | null;
        language: string;
        state: NeedState;
        institutionName: string | null;
      } | null;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
  countryReviews: Array<{
    id: string;
    country: string;
    workingDays: number;
    from: string;
    endedAt: string | null;
  }>;
  organisation: { id: string; name: string; kind: OrganisationKind; state: string };
};

export type DeskReviewPageQueryVariables = Exact<{
  id: string | number;
}>;

export type DeskReviewPageQuery = {
  deskReview: {
    id: string;
    country: string;
    state: DeskReviewState;
    askedAt: string;
    dueOn: string;
    late: boolean;
    words: string | null;
    answeredAt: string | null;
    deskName: string | null;
    allowedActions: Array<string>;
    need: {
      id: string;
      title: string | null;
      language: string;
      state: NeedState;
      institutionName: string | null;
      version: number;
      allowedActions: Array<string>;
      institutionId: string | null;
      summary: string | null;
      countries: Array<string>;
      openCountries: boolean;
      region: string | null;
      place: string | null;
      sensitive: boolean;
      returnPost: boolean;
      advertisedBy: ReturnPostAdvertiser | null;
      advert: string | null;
      heritage: NeedHeritage;
      heritageReason: string | null;
      heritageTies: Array<NeedHeritageTie>;
      sexReason: string | null;
      priority: string | null;
      programme: string | null;
      team: string | null;
      sites: Array<string>;
      learning: boolean;
      maxPending: number | null;
      windowText: string | null;
      planServed: string | null;
      facilityLevel: FacilityLevel | null;
      ringFence: Array<string>;
      learners: string | null;
      patients: string | null;
      contact: string | null;
      handover: string | null;
      handoverOn: string | null;
      deadline: string | null;
      opensOn: string | null;
      closesOn: string | null;
      site: { id: string } | null;
      choiceOfSites: Array<{ id: string; name: string }>;
      choices: {
        modes: Array<Mode>;
        activitiesLeftOut: Array<string>;
        costsLeftOut: Array<string>;
        heritage: boolean;
      };
      siteConditions: Array<{ kind: string; text: string }>;
      preparations: Array<{ kind: PreparationKind; text: string }>;
      tilt: Array<{ criterion: TiltCriterion; by: number }>;
      counterpart: { name: string | null; post: string | null; reporting: string | null } | null;
      missing: Array<{ field: string; sentence: string }>;
      reviews: Array<{
        at: string;
        decision: ReviewDecision;
        note: string | null;
        reasons: Array<{ field: string; sentence: string }>;
      }>;
      payItems: Array<{
        item: string;
        payer: Payer;
        amount: number | null;
        currency: string | null;
        text: string | null;
      }>;
      positions: Array<{
        id: string | null;
        title: string | null;
        headCount: number | null;
        professions: Array<string>;
        anyProfession: boolean;
        specialties: Array<string>;
        anySpecialty: boolean;
        activities: Array<string>;
        duties: string | null;
        grade: string | null;
        requirements: Array<{
          id: string | null;
          kind: RequirementKind;
          essential: boolean;
          group: string | null;
          term: string | null;
          level: Cefr | null;
          use: LanguageUse;
          years: number | null;
          count: YearsCount;
          text: string | null;
        }>;
      }>;
      legs: Array<{
        id: string | null;
        positionId: string | null;
        mode: Mode;
        countries: Array<string>;
        purpose: string | null;
        from: string | null;
        to: string | null;
        when: string | null;
        minDays: number | null;
        maxDays: number | null;
        repeats: number | null;
        extendable: boolean;
        fullTime: boolean | null;
        daysAWeek: number | null;
        hoursAWeek: number | null;
        weekdaySlot: string | null;
        cases: number | null;
        documents: number | null;
        load: string | null;
        onCall: string | null;
        platform: string | null;
        traveller: Traveller | null;
        optional: boolean;
        hostEmployerLetter: string | null;
        returnStatement: string | null;
        payer: string | null;
      }>;
    } | null;
  };
};

export type AnswerAsDeskMutationVariables = Exact<{
  input: AnswerAsDeskInput;
}>;

export type AnswerAsDeskMutation = { answerAsDesk: { id: string } };

export type DesksOfCountriesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export type DesksOfCountriesQuery = {
  countryReviews: Array<{
    id: string;
    country: string;
    workingDays: number;
    from: string;
    wish: string;
    setAt: string;
    endedAt: string | null;
  }>;
  deskReviewsToDecide: {
    nodes: Array<{
      id: string;
      country: string;
      state: DeskReviewState;
      askedAt: string;
      dueOn: string;
      late: boolean;
      words: string | null;
      answeredAt: string | null;
      deskName: string | null;
      allowedActions: Array<string>;
      need: {
        id: string;
        title: string | null;
        language: string;
        state: NeedState;
        institutionName: string | null;
      } | null;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
  organisations: { nodes: Array<{ id: string; name: string | null; country: string }> };
};

export type LetDeskReviewMutationVariables = Exact<{
  input: LetDeskReviewInput;
}>;

export type LetDeskReviewMutation = { letDeskReview: { id: string } };

export type EndDeskReviewMutationVariables = Exact<{
  input: EndDeskReviewInput;
}>;

export type EndDeskReviewMutation = { endDeskReview: { id: string } };

export type DocumentsPageQueryVariables = Exact<{
  id: string | number;
}>;

export type DocumentsPageQuery = {
  engagement: {
    id: string;
    state: EngagementState;
    mySide: string | null;
    terms: { positionTitle: string | null };
    documents: Array<{
      id: string;
      name: string;
      audience: DocumentAudience;
      side: string;
      versions: Array<{
        id: string;
        version: number;
        fileName: string;
        bytes: number;
        sha256: string;
        side: string;
        at: string;
      }>;
    }>;
    quarantines: Array<{
      id: string;
      at: string;
      reason: string;
      outcome: QuarantineOutcome | null;
      note: string | null;
      settledAt: string | null;
    }>;
  };
};

export type DocumentAddressQueryVariables = Exact<{
  versionId: string | number;
}>;

export type DocumentAddressQuery = { documentAddress: { path: string } };

export type QuarantineDocumentMutationVariables = Exact<{
  input: QuarantineDocumentInput;
}>;

export type QuarantineDocumentMutation = { quarantineDocument: { id: string } };

export type QuarantinedDocumentsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export type QuarantinedDocumentsQuery = {
  quarantinedDocuments: {
    nodes: Array<{
      id: string;
      reason: string;
      at: string;
      engagementId: string;
      document: { name: string; versions: Array<{ id: string; fileName: string; bytes: number }> } | null;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type SettleQuarantineMutationVariables = Exact<{
  input: SettleQuarantineInput;
}>;

export type SettleQuarantineMutation = { settleQuarantine: { id: string } };

export type EmployerConsentPageQueryVariables = Exact<{
  id: string | number;
}>;

export type EmployerConsentPageQuery = {
  approverRoles: Array<{ code: string; added: boolean; name: string; nameCy: string }>;
  need: {
    id: string;
    title: string | null;
    state: NeedState;
    sensitive: boolean;
    language: string;
    myEmployerConsents: Array<{
      id: string;
      state: EmployerConsentState;
      employerName: string;
      name: string;
      role: string;
      standing: ApproverStanding;
      about: string;
      replyBy: string;
      answeredAt: string | null;
      refusal: TimeOffRefusalReason | null;
      words: string | null;
      allowedActions: Array<string>;
    }>;
  };
  myProfile: {
    profile: {
      employments: Array<{
        name: string | null;
        organisationId: string | null;
        contractedHours: number | null;
      }>;
    };
  } | null;
  organisations: { nodes: Array<{ id: string; name: string | null }> };
};

export type EmployerConsentToGivePageQueryVariables = Exact<{
  token: string;
}>;

export type EmployerConsentToGivePageQuery = {
  employerConsentToGive: {
    link: EmployerConsentLink;
    language: string;
    choices: Array<EmployerConsentAnswer>;
    consent: {
      state: EmployerConsentState;
      employerName: string;
      clinicianName: string;
      jobTitle: string | null;
      role: string;
      about: string;
      destination: string | null;
      host: string | null;
      replyBy: string;
      answeredAt: string | null;
      refusal: TimeOffRefusalReason | null;
      words: string | null;
    } | null;
  };
};

export type AskEmployerConsentMutationVariables = Exact<{
  input: AskEmployerConsentInput;
}>;

export type AskEmployerConsentMutation = { askEmployerConsent: { id: string } };

export type ReportEmployerConsentMutationVariables = Exact<{
  input: ReportEmployerConsentInput;
}>;

export type ReportEmployerConsentMutation = { reportEmployerConsent: { id: string } };

export type WithdrawEmployerConsentMutationVariables = Exact<{
  input: WithdrawEmployerConsentInput;
}>;

export type WithdrawEmployerConsentMutation = { withdrawEmployerConsent: { id: string } };

export type AnswerEmployerConsentMutationVariables = Exact<{
  input: AnswerEmployerConsentInput;
}>;

export type AnswerEmployerConsentMutation = { answerEmployerConsent: { link: EmployerConsentLink } };

export type TermsShownFragment = {
  side: string;
  version: number;
  positionTitle: string | null;
  note: string | null;
  reason: string | null;
  conductCode: string;
  counterpart: { name: string; role: string | null; email: string | null } | null;
  legs: Array<{
    legId: string | null;
    mode: Mode;
    country: string | null;
    from: string;
    to: string;
    load: string | null;
    hoursAWeek: number | null;
    treatsPeople: boolean;
    aloneWithChildren: boolean;
  }>;
  pays: Array<{ item: string; payer: Payer; words: string | null }>;
};

export type EngagementPageQueryVariables = Exact<{
  id: string | number;
  language: string;
}>;

export type EngagementPageQuery = {
  engagement: {
    id: string;
    matchId: string;
    needId: string;
    mySide: string | null;
    firstDay: string | null;
    state: EngagementState;
    version: number;
    agreedVersion: number | null;
    proposedAt: string;
    agreedAt: string | null;
    closedAt: string | null;
    reason: string | null;
    reasonWords: string | null;
    timeOff: TimeOffOutcome | null;
    allowedActions: Array<string>;
    waitsForYou: boolean;
    handoverWaitsFor: string | null;
    pausedCountries: Array<{ country: string; since: string }>;
    codesOnRecord: Array<{ of: string; edition: string }> | null;
    handover: {
      state: HandoverState;
      successor: string | null;
      successorRole: string | null;
      successorEmail: string | null;
      remains: string;
      materials: string;
      side: string;
      statedAt: string;
      confirmedAt: string | null;
    } | null;
    handoverWaivers: Array<{ saidAs: string; reason: NoHandoverReason; words: string | null; at: string }>;
    handoverChecks: Array<{
      months: number;
      dueOn: string;
      inUse: StillInUse | null;
      cameOf: string | null;
      carriesOn: string | null;
      answeredAt: string | null;
    }>;
    terms: {
      side: string;
      version: number;
      positionTitle: string | null;
      note: string | null;
      reason: string | null;
      conductCode: string;
      counterpart: { name: string; role: string | null; email: string | null } | null;
      legs: Array<{
        legId: string | null;
        mode: Mode;
        country: string | null;
        from: string;
        to: string;
        load: string | null;
        hoursAWeek: number | null;
        treatsPeople: boolean;
        aloneWithChildren: boolean;
      }>;
      pays: Array<{ item: string; payer: Payer; words: string | null }>;
    };
    allTerms: Array<{
      version: number;
      legs: Array<{ mode: Mode; country: string | null; from: string; to: string }>;
    }>;
    legStarts: Array<{ leg: number; version: number; at: string }>;
    mine: { readyBy: string } | null;
    ukVisit: {
      state: UkVisitState;
      endsOn: string;
      release: string | null;
      returnStatement: string | null;
      payer: string | null;
      missing: Array<string>;
      holdsAgreement: boolean;
      answers: Array<{
        version: number;
        signedOff: boolean;
        releaseSeen: string | null;
        note: string | null;
        at: string;
      }>;
    } | null;
    waiting: Array<{ leg: number; waitsFor: Array<CheckKind> }>;
    trainings: Array<{ legs: Array<number> }>;
    timeOffRequests: Array<{ id: string; employerName: string; state: TimeOffState }>;
  };
  payItems: Array<{ code: string; name: string }>;
  conductCode: { version: string; sentences: Array<string> };
};

export type MyEngagementsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export type MyEngagementsQuery = {
  engagements: {
    nodes: Array<{
      id: string;
      state: EngagementState;
      firstDay: string | null;
      lastDay: string | null;
      timeOff: TimeOffOutcome | null;
      waitsForYou: boolean;
      terms: { positionTitle: string | null; legs: Array<{ mode: Mode; country: string | null }> };
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type EngagementToChangeQueryVariables = Exact<{
  id: string | number;
}>;

export type EngagementToChangeQuery = {
  engagement: {
    id: string;
    matchId: string;
    state: EngagementState;
    allowedActions: Array<string>;
    terms: {
      side: string;
      version: number;
      positionTitle: string | null;
      note: string | null;
      reason: string | null;
      conductCode: string;
      counterpart: { name: string; role: string | null; email: string | null } | null;
      legs: Array<{
        legId: string | null;
        mode: Mode;
        country: string | null;
        from: string;
        to: string;
        load: string | null;
        hoursAWeek: number | null;
        treatsPeople: boolean;
        aloneWithChildren: boolean;
      }>;
      pays: Array<{ item: string; payer: Payer; words: string | null }>;
    };
  };
  conductCode: { version: string; sentences: Array<string> };
};

export type MatchToProposeQueryVariables = Exact<{
  id: string | number;
}>;

export type MatchToProposeQuery = {
  node:
    | {
        state: MatchState;
        legs: Array<{
          id: string | null;
          mode: Mode;
          countries: Array<string>;
          from: string | null;
          to: string | null;
          load: string | null;
          hoursAWeek: number | null;
        }>;
        position: { title: string | null } | null;
        need: {
          title: string | null;
          language: string;
          payItems: Array<{ item: string; payer: Payer; text: string | null }>;
        } | null;
      }
    | Record<PropertyKey, never>
    | null;
  thread: { closedAt: string | null } | null;
  conductCode: { version: string; sentences: Array<string> };
};

export type AgreeEngagementMutationVariables = Exact<{
  input: AgreeEngagementInput;
}>;

export type AgreeEngagementMutation = { agreeEngagement: { id: string } };

export type ChangeEngagementMutationVariables = Exact<{
  input: ChangeEngagementInput;
}>;

export type ChangeEngagementMutation = { changeEngagement: { id: string } };

export type CancelEngagementMutationVariables = Exact<{
  input: CancelEngagementInput;
}>;

export type CancelEngagementMutation = { cancelEngagement: { id: string } };

export type StartLegMutationVariables = Exact<{
  input: StartLegInput;
}>;

export type StartLegMutation = { startLeg: { id: string } };

export type MyEqualityQueryVariables = Exact<{
  language?: string | null | undefined;
}>;

export type MyEqualityQuery = {
  equalityText: { version: number; since: string; text: string };
  myEqualityAnswers: {
    version: number;
    agreedAt: string;
    sex: EqualitySex | null;
    ethnicGroup: EthnicGroup | null;
    disability: DisabilityAnswer | null;
    ageBand: AgeBand | null;
  } | null;
};

export type AnswerEqualityMutationVariables = Exact<{
  input: AnswerEqualityInput;
}>;

export type AnswerEqualityMutation = { answerEqualityQuestions: { version: number } };

export type DeleteEqualityMutationVariables = Exact<{
  input: DeleteEqualityInput;
}>;

export type DeleteEqualityMutation = { deleteEqualityAnswers: { version: number } | null };

export type EqualityPageQueryVariables = Exact<{
  reason: string;
}>;

export type EqualityPageQuery = {
  equalityFigures: Array<{
    question: string;
    answers: Array<{ answer: string; everybody: number | null; leads: number | null }>;
  }>;
};

export type PlanShownFragment = {
  answer: CanGo;
  sentence: string;
  readyBy: string;
  usuallyBy: string;
  certain: boolean;
  opens: string | null;
  closes: string | null;
  criticalPath: Array<string>;
  notes: Array<string>;
  instead: Array<{ mode: Mode; sentence: string }>;
  steps: Array<{
    code: string;
    title: string;
    owner: StepOwner;
    state: FeasibilityStepState;
    start: string;
    finish: string;
    startBy: string | null;
    known: boolean;
    sentences: Array<string>;
    cost: string | null;
    source: string | null;
    seenOn: string | null;
    believed: boolean;
    takes: { least: number | null; usual: number | null; most: number | null; unit: SpanUnit };
  }>;
};

export type MatchPlanQueryVariables = Exact<{
  id: string | number;
  language: string;
}>;

export type MatchPlanQuery = {
  node:
    | {
        position: { title: string | null } | null;
        need: { title: string | null; language: string } | null;
        plan: {
          answer: CanGo;
          sentence: string;
          readyBy: string;
          usuallyBy: string;
          certain: boolean;
          opens: string | null;
          closes: string | null;
          criticalPath: Array<string>;
          notes: Array<string>;
          instead: Array<{ mode: Mode; sentence: string }>;
          steps: Array<{
            code: string;
            title: string;
            owner: StepOwner;
            state: FeasibilityStepState;
            start: string;
            finish: string;
            startBy: string | null;
            known: boolean;
            sentences: Array<string>;
            cost: string | null;
            source: string | null;
            seenOn: string | null;
            believed: boolean;
            takes: { least: number | null; usual: number | null; most: number | null; unit: SpanUnit };
          }>;
        } | null;
      }
    | Record<PropertyKey, never>
    | null;
};

export type NeedPlanQueryVariables = Exact<{
  id: string | number;
  language: string;
}>;

export type NeedPlanQuery = {
  node:
    | {
        title: string | null;
        language: string;
        plan: {
          answer: CanGo;
          sentence: string;
          readyBy: string;
          usuallyBy: string;
          certain: boolean;
          opens: string | null;
          closes: string | null;
          criticalPath: Array<string>;
          notes: Array<string>;
          instead: Array<{ mode: Mode; sentence: string }>;
          steps: Array<{
            code: string;
            title: string;
            owner: StepOwner;
            state: FeasibilityStepState;
            start: string;
            finish: string;
            startBy: string | null;
            known: boolean;
            sentences: Array<string>;
            cost: string | null;
            source: string | null;
            seenOn: string | null;
            believed: boolean;
            takes: { least: number | null; usual: number | null; most: number | null; unit: SpanUnit };
          }>;
        } | null;
      }
    | Record<PropertyKey, never>
    | null;
};

export type EngagementPlanQueryVariables = Exact<{
  id: string | number;
  language: string;
}>;

export type EngagementPlanQuery = {
  engagement: {
    state: EngagementState;
    ukVisit: { holdsAgreement: boolean } | null;
    timeOffRequests: Array<{ id: string; state: TimeOffState }>;
    terms: { positionTitle: string | null };
    plan: {
      answer: CanGo;
      sentence: string;
      readyBy: string;
      usuallyBy: string;
      certain: boolean;
      opens: string | null;
      closes: string | null;
      criticalPath: Array<string>;
      notes: Array<string>;
      instead: Array<{ mode: Mode; sentence: string }>;
      steps: Array<{
        code: string;
        title: string;
        owner: StepOwner;
        state: FeasibilityStepState;
        start: string;
        finish: string;
        startBy: string | null;
        known: boolean;
        sentences: Array<string>;
        cost: string | null;
        source: string | null;
        seenOn: string | null;
        believed: boolean;
        takes: { least: number | null; usual: number | null; most: number | null; unit: SpanUnit };
      }>;
    } | null;
  };
};

export type MyPapersQueryVariables = Exact<{
  language: string;
}>;

export type MyPapersQuery = {
  myDocuments: Array<{
    id: string;
    kind: string;
    country: string | null;
    state: PaperState;
    askedOn: string | null;
    issuedOn: string | null;
    lapsesOn: string | null;
    holder: StepOwner;
    withSince: string | null;
  }>;
  documentKinds: Array<{ code: string; name: string }>;
  countries: Array<{ code: string; name: string }>;
};

export type NoteDocumentMutationVariables = Exact<{
  input: NoteDocumentInput;
}>;

export type NoteDocumentMutation = { noteDocument: { id: string } };

export type ForgetDocumentMutationVariables = Exact<{
  input: ForgetDocumentInput;
}>;

export type ForgetDocumentMutation = { forgetDocument: string };

export type VisaAbsencesQueryVariables = Exact<{
  input: VisaAbsencesInput;
}>;

export type VisaAbsencesQuery = {
  visaAbsences: {
    warns: boolean;
    sentences: Array<string>;
    limits: Array<{ words: string; source: string; seenOn: string | null }>;
  };
};

export type FlaggedMessagesQueryVariables = Exact<{
  after?: string | null | undefined;
  answered: boolean;
}>;

export type FlaggedMessagesQuery = {
  flaggedMessages: {
    totalCount: number;
    nodes: Array<{
      id: string;
      words: string;
      side: string | null;
      operation: string | null;
      raisedAt: string;
      dueOn: string;
      settledAt: string | null;
      outcome: WordingOutcome | null;
      note: string | null;
      need: { id: string; title: string | null; language: string } | null;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type SettleMessageFlagMutationVariables = Exact<{
  input: SettleMessageFlagInput;
}>;

export type SettleMessageFlagMutation = { settleMessageFlag: { id: string } };

export type PaidLineShownFragment = {
  id: string;
  partnershipName: string;
  payerName: string;
  item: string;
  from: string;
  until: string | null;
  notedAt: string;
  endedAt: string | null;
  says: PayerSays;
  answeredAt: string | null;
  money: { amount: string; currency: string };
  partnership: { id: string } | null;
};

export type PaidLinesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export type PaidLinesQuery = {
  paidLines: {
    nodes: Array<{
      id: string;
      partnershipName: string;
      payerName: string;
      item: string;
      from: string;
      until: string | null;
      notedAt: string;
      endedAt: string | null;
      says: PayerSays;
      answeredAt: string | null;
      money: { amount: string; currency: string };
      partnership: { id: string } | null;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type PaidLinesThatWaitQueryVariables = Exact<{ [key: string]: never }>;

export type PaidLinesThatWaitQuery = {
  paidLines: {
    nodes: Array<{ partnershipName: string; notedAt: string; endedAt: string | null; says: PayerSays }>;
  };
};

export type PaidPartnershipPageQueryVariables = Exact<{
  id: string | number;
  firstYear: number;
  lastYear: number;
  language?: string | null | undefined;
}>;

export type PaidPartnershipPageQuery = {
  paidPartnership: { id: string; name: string; purpose: string; state: string; countries: Array<string> };
  confirmedNumbers: Array<{
    definition: { code: string; name: string; definition: string; unit: IndicatorUnit };
    lines: Array<{ numbers: Array<{ year: number | null; said: string }> }>;
  }>;
};

export type AnswerPaidLineMutationVariables = Exact<{
  input: AnswerPaidLineInput;
}>;

export type AnswerPaidLineMutation = { answerPaidLine: { id: string } };

export type PeerGroupsQueryVariables = Exact<{ [key: string]: never }>;

export type PeerGroupsQuery = {
  peerGroups: Array<{
    topic: PeerTopic;
    language: string;
    members: number;
    questions: number;
    lastAt: string | null;
    joined: boolean;
    showsName: boolean;
  }>;
  me: { roles: Array<{ role: Role }> };
};

export type PeerQuestionsQueryVariables = Exact<{
  topic: PeerTopic;
  language: string;
  words?: string | null | undefined;
  after?: string | null | undefined;
}>;

export type PeerQuestionsQuery = {
  peerQuestions: {
    totalCount: number;
    nodes: Array<{
      id: string;
      title: string;
      at: string;
      authorName: string | null;
      answerCount: number;
      hiddenAt: string | null;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type PeerQuestionQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;

export type PeerQuestionQuery = {
  peerQuestion: {
    id: string;
    topic: PeerTopic;
    language: string;
    title: string;
    words: string;
    at: string;
    authorName: string | null;
    hiddenAt: string | null;
    hiddenBecause: string | null;
    forgotten: boolean;
    remarkedWords: string | null;
    answers: {
      nodes: Array<{
        id: string;
        words: string;
        at: string;
        authorName: string | null;
        helped: number;
        helpedMe: boolean;
        mine: boolean;
        hiddenAt: string | null;
        hiddenBecause: string | null;
        forgotten: boolean;
        remarkedWords: string | null;
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  };
};

export type RemarkedPeerWordsQueryVariables = Exact<{ [key: string]: never }>;

export type RemarkedPeerWordsQuery = {
  remarkedPeerQuestions: Array<{ id: string; title: string; remarkedWords: string | null; at: string }>;
  remarkedPeerAnswers: Array<{
    id: string;
    questionId: string;
    words: string;
    remarkedWords: string | null;
    at: string;
  }>;
};

export type JoinPeerGroupMutationVariables = Exact<{
  input: JoinPeerGroupInput;
}>;

export type JoinPeerGroupMutation = { joinPeerGroup: Array<{ topic: PeerTopic }> };

export type LeavePeerGroupMutationVariables = Exact<{
  input: PeerGroupInput;
}>;

export type LeavePeerGroupMutation = { leavePeerGroup: Array<{ topic: PeerTopic }> };

export type AskPeersMutationVariables = Exact<{
  input: AskPeersInput;
}>;

export type AskPeersMutation = { askPeers: { id: string } };

export type AnswerPeerMutationVariables = Exact<{
  input: AnswerPeerInput;
}>;

export type AnswerPeerMutation = { answerPeer: { id: string } };

export type MarkHelpedMutationVariables = Exact<{
  input: MarkHelpedInput;
}>;

export type MarkHelpedMutation = { markHelped: { id: string } };

export type SettlePeerWordsMutationVariables = Exact<{
  input: SettlePeerWordsInput;
}>;

export type SettlePeerWordsMutation = { settlePeerWords: { id: string } };

export type HandoverShownFragment = {
  state: HandoverState;
  successor: string | null;
  successorRole: string | null;
  successorEmail: string | null;
  remains: string;
  materials: string;
  side: string;
  statedAt: string;
  confirmedAt: string | null;
};

export type WaiverShownFragment = {
  saidAs: string;
  reason: NoHandoverReason;
  words: string | null;
  at: string;
};

export type HandoverOfQueryVariables = Exact<{
  id: string | number;
}>;

export type HandoverOfQuery = {
  engagement: {
    id: string;
    state: EngagementState;
    mySide: string | null;
    lastDay: string | null;
    terms: { positionTitle: string | null };
    handover: {
      state: HandoverState;
      successor: string | null;
      successorRole: string | null;
      successorEmail: string | null;
      remains: string;
      materials: string;
      side: string;
      statedAt: string;
      confirmedAt: string | null;
    } | null;
  };
};

export type NoHandoverOfQueryVariables = Exact<{
  id: string | number;
}>;

export type NoHandoverOfQuery = {
  engagement: {
    id: string;
    state: EngagementState;
    mySide: string | null;
    lastDay: string | null;
    handoverWaitsFor: string | null;
    terms: { positionTitle: string | null };
    handoverWaivers: Array<{ saidAs: string; reason: NoHandoverReason; words: string | null; at: string }>;
  };
};

export type StuckHandoversQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export type StuckHandoversQuery = {
  stuckHandovers: {
    totalCount: number;
    nodes: Array<{
      id: string;
      lastDay: string | null;
      handoverWaitsFor: string | null;
      terms: { positionTitle: string | null };
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type WaiveWorkHandoverMutationVariables = Exact<{
  input: WaiveWorkHandoverInput;
}>;

export type WaiveWorkHandoverMutation = { waiveWorkHandover: { id: string } };

export type StateWorkHandoverMutationVariables = Exact<{
  input: StateWorkHandoverInput;
}>;

export type StateWorkHandoverMutation = { stateWorkHandover: { id: string } };

export type ConfirmWorkHandoverMutationVariables = Exact<{
  input: ConfirmWorkHandoverInput;
}>;

export type ConfirmWorkHandoverMutation = { confirmWorkHandover: { id: string } };

export type HandoverQuestionAskedQueryVariables = Exact<{
  token: string;
}>;

export type HandoverQuestionAskedQuery = {
  handoverQuestion: {
    title: string | null;
    institution: string;
    successor: string | null;
    lastDay: string | null;
    months: number;
    inUse: StillInUse | null;
    cameOf: string | null;
    carriesOn: string | null;
    answeredAt: string | null;
  };
};

export type AnswerWorkHandoverMutationVariables = Exact<{
  input: AnswerWorkHandoverInput;
}>;

export type AnswerWorkHandoverMutation = { answerWorkHandover: { answeredAt: string | null } };

export type HealthChecksPageQueryVariables = Exact<{
  id: string | number;
  language: string;
}>;

export type HealthChecksPageQuery = {
  partnership: {
    id: string;
    name: string;
    state: string;
    parties: Array<{ yours: boolean; organisation: { id: string; name: string } | null }>;
    healthChecks: Array<{
      id: string;
      edition: string;
      state: string;
      openedAt: string;
      agreedAt: string | null;
      lines: Array<{ hallmark: { code: string; words: string }; joint: { score: number } | null }>;
    }>;
    actions: Array<{
      id: string;
      what: string;
      ownerName: string;
      dueOn: string;
      doneAt: string | null;
      owner: { name: string } | null;
    }>;
  };
};

export type HealthCheckPageQueryVariables = Exact<{
  id: string | number;
  language: string;
}>;

export type HealthCheckPageQuery = {
  healthCheck: {
    id: string;
    edition: string;
    state: string;
    openedAt: string;
    agreedAt: string | null;
    allowedActions: Array<string>;
    sides: Array<{
      submittedAt: string | null;
      yours: boolean;
      organisation: { id: string; name: string } | null;
    }>;
    lines: Array<{
      apart: number | null;
      hallmark: { code: string; words: string };
      principle: { code: string; words: string; source: string; seenOn: string };
      scores: Array<{ score: number; words: string | null; side: { id: string } | null }>;
      joint: { score: number; words: string | null } | null;
    }>;
  };
};

export type OpenHealthCheckMutationVariables = Exact<{
  input: PartnershipInput;
}>;

export type OpenHealthCheckMutation = { openHealthCheck: { id: string } };

export type SaveHealthCheckScoresMutationVariables = Exact<{
  input: SideScoresInput;
}>;

export type SaveHealthCheckScoresMutation = { saveHealthCheckScores: { id: string } };

export type SubmitHealthCheckMutationVariables = Exact<{
  input: HealthCheckSideInput;
}>;

export type SubmitHealthCheckMutation = { submitHealthCheck: { id: string } };

export type SaveJointScoresMutationVariables = Exact<{
  input: ScoresInput;
}>;

export type SaveJointScoresMutation = { saveJointScores: { id: string } };

export type AgreeHealthCheckMutationVariables = Exact<{
  input: HealthCheckInput;
}>;

export type AgreeHealthCheckMutation = { agreeHealthCheck: { id: string } };

export type PlanActionMutationVariables = Exact<{
  input: PlanActionInput;
}>;

export type PlanActionMutation = { planAction: { id: string } };

export type FinishActionMutationVariables = Exact<{
  input: ActionInput;
}>;

export type FinishActionMutation = { finishAction: { id: string } };

export type WaitsForMeQueryVariables = Exact<{
  new?: Array<MatchState> | MatchState | null | undefined;
  language: string;
}>;

export type WaitsForMeQuery = {
  me: { roles: Array<{ role: Role }> };
  myProfile: { profile: { visibility: Visibility } } | null;
  myMatches: {
    totalCount: number;
    nodes: Array<{
      id: string;
      position: { title: string | null } | null;
      need: { title: string | null; language: string; deadline: string | null } | null;
    }>;
  };
  introduced: {
    nodes: Array<{
      id: string;
      position: { title: string | null } | null;
      need: { title: string | null; language: string } | null;
    }>;
  };
  threads: {
    nodes: Array<{ matchId: string; needTitle: string | null; messages: { nodes: Array<{ at: string }> } }>;
  };
  engagements: {
    nodes: Array<{
      id: string;
      state: EngagementState;
      waitsForYou: boolean;
      terms: { positionTitle: string | null };
      timeOffRequests: Array<{
        id: string;
        employerName: string;
        state: TimeOffState;
        settledAt: string | null;
        allowedActions: Array<string>;
      }>;
      feasibility: {
        steps: Array<{
          title: string;
          owner: StepOwner;
          state: FeasibilityStepState;
          startBy: string | null;
        }>;
      } | null;
    }>;
  };
};

export type OfferRowFragment = {
  id: string;
  state: OfferState;
  what: string | null;
  language: string;
  hostName: string | null;
  senderKind: OfferSender;
  senderName: string | null;
  sentAt: string;
};

export type OffersListedQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  organisationId?: string | number | null | undefined;
}>;

export type OffersListedQuery = {
  offers: {
    nodes: Array<{
      id: string;
      state: OfferState;
      what: string | null;
      language: string;
      hostName: string | null;
      senderKind: OfferSender;
      senderName: string | null;
      sentAt: string;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type OfferingHouseQueryVariables = Exact<{
  id: string | number;
}>;

export type OfferingHouseQuery = {
  organisation: { id: string; name: string; kind: OrganisationKind; state: string; takesOffers: boolean };
  me: { roles: Array<{ role: Role; organisationId: string | null }> };
};

export type OfferingOneselfQueryVariables = Exact<{ [key: string]: never }>;

export type OfferingOneselfQuery = {
  me: {
    consents: Array<{ purpose: ConsentPurpose; withdrawnAt: string | null }>;
    roles: Array<{ role: Role }>;
  };
  consentTexts: Array<{ purpose: ConsentPurpose; version: number; text: string }>;
};

export type OfferPageQueryVariables = Exact<{
  id: string | number;
}>;

export type OfferPageQuery = {
  offer: {
    hostId: string;
    words: string | null;
    whoCould: string | null;
    mode: OfferMode;
    from: string | null;
    until: string | null;
    howLong: string | null;
    reason: string | null;
    answeredAt: string | null;
    allowedActions: Array<string>;
    id: string;
    state: OfferState;
    what: string | null;
    language: string;
    hostName: string | null;
    senderKind: OfferSender;
    senderName: string | null;
    sentAt: string;
    card: {
      name: string | null;
      email: string | null;
      place: string | null;
      livesIn: string | null;
      ukNation: UkNation | null;
      stage: Stage | null;
      grade: string | null;
      years: number | null;
      teaching: boolean | null;
      lowResource: boolean | null;
      words: Array<string> | null;
      activities: Array<string> | null;
      qualifications: Array<string> | null;
      tieCountries: Array<string> | null;
      professions: Array<{
        code: string;
        current: boolean;
        years: number | null;
        specialties: Array<string>;
      }> | null;
      skills: Array<{ code: string; level: SkillLevel | null }> | null;
      languages: Array<{
        code: string;
        none: boolean;
        general: Cefr | null;
        understandPatients: Cefr | null;
        teachIn: Cefr | null;
      }> | null;
      registrations: Array<{
        country: string;
        body: string | null;
        number: string | null;
        status: RegistrationStatus;
      }> | null;
      availability: Array<{
        from: string | null;
        to: string | null;
        hours: string | null;
        weekdays: Array<Weekday>;
      }> | null;
      pastAssignments: Array<{
        country: string | null;
        text: string;
        from: string | null;
        to: string | null;
      }> | null;
      ties: Array<{ country: string; kind: TieKind; region: string | null }> | null;
      wishes: {
        countries: Array<string>;
        modes: Array<Mode>;
        minDays: number | null;
        maxDays: number | null;
        hoursAWeek: number | null;
        mustBeCovered: Array<string>;
      } | null;
      endorsements: Array<{
        vouches: Array<Vouching>;
        words: string | null;
        givenAt: string;
        association: { name: string } | null;
      }> | null;
    } | null;
    need: { id: string; title: string | null; language: string; state: NeedState } | null;
  };
  me: { roles: Array<{ role: Role; organisationId: string | null }> };
};

export type SendOfferMutationVariables = Exact<{
  input: SendOfferInput;
}>;

export type SendOfferMutation = { sendOffer: { id: string } };

export type WithdrawOfferMutationVariables = Exact<{
  input: OfferInput;
}>;

export type WithdrawOfferMutation = { withdrawOffer: { id: string } };

export type DeclineOfferMutationVariables = Exact<{
  input: DeclineOfferInput;
}>;

export type DeclineOfferMutation = { declineOffer: { id: string } };

export type RewriteOfferMutationVariables = Exact<{
  input: OfferInput;
}>;

export type RewriteOfferMutation = { rewriteOffer: { id: string } };

export type AcceptOfferMutationVariables = Exact<{
  input: OfferInput;
}>;

export type AcceptOfferMutation = { acceptOffer: { id: string } };

export type ImportsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export type ImportsQuery = {
  imports: {
    nodes: Array<{
      id: string;
      name: string;
      kind: ImportKind;
      state: string;
      createdAt: string;
      by: { name: string | null } | null;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type ImportReadQueryVariables = Exact<{
  id: string | number;
  outcome?: ImportOutcome | null | undefined;
  after?: string | null | undefined;
}>;

export type ImportReadQuery = {
  import: {
    id: string;
    name: string;
    kind: ImportKind;
    source: string;
    state: string;
    total: number;
    done: number;
    fault: string | null;
    keys: Array<string>;
    allowedActions: Array<string>;
    columns: Array<{ name: string; example: string; key: string | null; leftOut: boolean }>;
    counts: {
      added: number;
      changed: number;
      unchanged: number;
      refused: number;
      takenBack: number;
      putBack: number;
      stays: number;
    };
    report: {
      nodes: Array<{
        row: number;
        key: string | null;
        outcome: ImportOutcome;
        why: string | null;
        mapped: number;
        kept: number;
        refused: number;
        takenBack: ImportTakenBack | null;
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  };
};

export type ImportReportQueryVariables = Exact<{
  id: string | number;
}>;

export type ImportReportQuery = { import: { reportCsv: string } };

export type BeginImportMutationVariables = Exact<{
  input: BeginImportInput;
}>;

export type BeginImportMutation = { beginImport: { id: string } };

export type AddToImportMutationVariables = Exact<{
  input: AddToImportInput;
}>;

export type AddToImportMutation = { addToImport: { id: string } };

export type ReadImportMutationVariables = Exact<{
  input: ImportInput;
}>;

export type ReadImportMutation = { readImport: { id: string } };

export type MapImportMutationVariables = Exact<{
  input: MapImportInput;
}>;

export type MapImportMutation = { mapImport: { id: string } };

export type ApplyImportMutationVariables = Exact<{
  input: ImportInput;
}>;

export type ApplyImportMutation = { applyImport: { id: string } };

export type UndoImportMutationVariables = Exact<{
  input: ImportInput;
}>;

export type UndoImportMutation = { undoImport: { id: string } };

export type DropImportMutationVariables = Exact<{
  input: ImportInput;
}>;

export type DropImportMutation = { dropImport: { id: string } };

export type InstitutionShownQueryVariables = Exact<{
  id: string | number;
}>;

export type InstitutionShownQuery = {
  organisation: {
    id: string;
    name: string;
    kind: OrganisationKind;
    state: string;
    country: string | null;
    region: string | null;
    place: string | null;
    facilityLevel: string | null;
    sensitive: boolean;
    maxPending: number;
    takesOffers: boolean;
    quietWeeks: Array<{ startsOn: string; endsOn: string; reason: string | null }>;
    leads: Array<{ id: string; name: string | null }>;
    invitations: Array<{
      id: string;
      kind: InvitationKind;
      email: string;
      state: string;
      createdAt: string;
      endsAt: string;
    }>;
  };
  me: { id: string; roles: Array<{ role: Role; organisationId: string | null }> };
};

export type SaveInstitutionMutationVariables = Exact<{
  input: SaveOrganisationInput;
}>;

export type SaveInstitutionMutation = { saveOrganisation: { id: string } };

export type HandOverLeadMutationVariables = Exact<{
  input: HandOverLeadInput;
}>;

export type HandOverLeadMutation = { handOverLead: { id: string } };

export type InterestedFragment = {
  id: string;
  positionId: string;
  state: MatchState;
  tier: MatchTier | null;
  note: string | null;
  interestedAt: string | null;
  lapsesAt: string | null;
  invited: boolean;
  proposedBy: string | null;
  allowedActions: Array<string>;
  employerConsent: { confirmed: boolean } | null;
  lines: Array<{ standing: CriterionStanding; sentence: string }>;
};

export type InterestedInNeedQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;

export type InterestedInNeedQuery = {
  need: {
    id: string;
    title: string | null;
    language: string;
    state: NeedState;
    sensitive: boolean;
    matchBand: MatchBand | null;
    positions: Array<{ id: string | null; title: string | null }>;
    matches: {
      nodes: Array<{
        id: string;
        positionId: string;
        state: MatchState;
        tier: MatchTier | null;
        note: string | null;
        interestedAt: string | null;
        lapsesAt: string | null;
        invited: boolean;
        proposedBy: string | null;
        allowedActions: Array<string>;
        card: { name: string | null; place: string | null; grade: string | null } | null;
        employerConsent: { confirmed: boolean } | null;
        lines: Array<{ standing: CriterionStanding; sentence: string }>;
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    } | null;
  };
};

export type OneInterestedQueryVariables = Exact<{
  needId: string | number;
  matchId: string | number;
}>;

export type OneInterestedQuery = {
  need: {
    id: string;
    title: string | null;
    language: string;
    sensitive: boolean;
    positions: Array<{ id: string | null; title: string | null }>;
  };
  interestedClinician: {
    ticked: Array<CardField>;
    id: string;
    positionId: string;
    state: MatchState;
    tier: MatchTier | null;
    note: string | null;
    interestedAt: string | null;
    lapsesAt: string | null;
    invited: boolean;
    proposedBy: string | null;
    allowedActions: Array<string>;
    card: {
      name: string | null;
      email: string | null;
      place: string | null;
      livesIn: string | null;
      ukNation: UkNation | null;
      stage: Stage | null;
      grade: string | null;
      years: number | null;
      teaching: boolean | null;
      lowResource: boolean | null;
      words: Array<string> | null;
      activities: Array<string> | null;
      qualifications: Array<string> | null;
      tieCountries: Array<string> | null;
      professions: Array<{
        code: string;
        current: boolean;
        years: number | null;
        specialties: Array<string>;
      }> | null;
      skills: Array<{ code: string; level: SkillLevel | null }> | null;
      languages: Array<{
        code: string;
        none: boolean;
        general: Cefr | null;
        understandPatients: Cefr | null;
        teachIn: Cefr | null;
      }> | null;
      registrations: Array<{
        country: string;
        body: string | null;
        number: string | null;
        status: RegistrationStatus;
      }> | null;
      availability: Array<{
        from: string | null;
        to: string | null;
        hours: string | null;
        weekdays: Array<Weekday>;
      }> | null;
      pastAssignments: Array<{
        country: string | null;
        text: string;
        from: string | null;
        to: string | null;
      }> | null;
      ties: Array<{ country: string; kind: TieKind; region: string | null }> | null;
      wishes: {
        countries: Array<string>;
        modes: Array<Mode>;
        minDays: number | null;
        maxDays: number | null;
        hoursAWeek: number | null;
        mustBeCovered: Array<string>;
      } | null;
      endorsements: Array<{
        vouches: Array<Vouching>;
        words: string | null;
        givenAt: string;
        association: { name: string } | null;
      }> | null;
    } | null;
    employerConsent: { confirmed: boolean } | null;
    lines: Array<{ standing: CriterionStanding; sentence: string }>;
  };
};

export type InterestedToProposeQueryVariables = Exact<{
  matchId: string | number;
}>;

export type InterestedToProposeQuery = {
  interestedClinician: { positionId: string; card: { name: string | null } | null };
  conductCode: { version: string; sentences: Array<string> };
};

export type EngagementsOfNeedQueryVariables = Exact<{
  needId: string | number;
}>;

export type EngagementsOfNeedQuery = {
  engagements: { nodes: Array<{ id: string; matchId: string; state: EngagementState; proposedAt: string }> };
};

export type TwoInterestedQueryVariables = Exact<{
  needId: string | number;
  one: string | number;
  other: string | number;
}>;

export type TwoInterestedQuery = {
  need: {
    id: string;
    title: string | null;
    language: string;
    positions: Array<{ id: string | null; title: string | null }>;
  };
  compareMatches: {
    one: {
      id: string;
      positionId: string;
      state: MatchState;
      tier: MatchTier | null;
      note: string | null;
      interestedAt: string | null;
      lapsesAt: string | null;
      invited: boolean;
      proposedBy: string | null;
      allowedActions: Array<string>;
      card: {
        name: string | null;
        email: string | null;
        place: string | null;
        livesIn: string | null;
        ukNation: UkNation | null;
        stage: Stage | null;
        grade: string | null;
        years: number | null;
        teaching: boolean | null;
        lowResource: boolean | null;
        words: Array<string> | null;
        activities: Array<string> | null;
        qualifications: Array<string> | null;
        tieCountries: Array<string> | null;
        professions: Array<{
          code: string;
          current: boolean;
          years: number | null;
          specialties: Array<string>;
        }> | null;
        skills: Array<{ code: string; level: SkillLevel | null }> | null;
        languages: Array<{
          code: string;
          none: boolean;
          general: Cefr | null;
          understandPatients: Cefr | null;
          teachIn: Cefr | null;
        }> | null;
        registrations: Array<{
          country: string;
          body: string | null;
          number: string | null;
          status: RegistrationStatus;
        }> | null;
        availability: Array<{
          from: string | null;
          to: string | null;
          hours: string | null;
          weekdays: Array<Weekday>;
        }> | null;
        pastAssignments: Array<{
          country: string | null;
          text: string;
          from: string | null;
          to: string | null;
        }> | null;
        ties: Array<{ country: string; kind: TieKind; region: string | null }> | null;
        wishes: {
          countries: Array<string>;
          modes: Array<Mode>;
          minDays: number | null;
          maxDays: number | null;
          hoursAWeek: number | null;
          mustBeCovered: Array<string>;
        } | null;
        endorsements: Array<{
          vouches: Array<Vouching>;
          words: string | null;
          givenAt: string;
          association: { name: string } | null;
        }> | null;
      } | null;
      employerConsent: { confirmed: boolean } | null;
      lines: Array<{ standing: CriterionStanding; sentence: string }>;
    };
    other: {
      id: string;
      positionId: string;
      state: MatchState;
      tier: MatchTier | null;
      note: string | null;
      interestedAt: string | null;
      lapsesAt: string | null;
      invited: boolean;
      proposedBy: string | null;
      allowedActions: Array<string>;
      card: {
        name: string | null;
        email: string | null;
        place: string | null;
        livesIn: string | null;
        ukNation: UkNation | null;
        stage: Stage | null;
        grade: string | null;
        years: number | null;
        teaching: boolean | null;
        lowResource: boolean | null;
        words: Array<string> | null;
        activities: Array<string> | null;
        qualifications: Array<string> | null;
        tieCountries: Array<string> | null;
        professions: Array<{
          code: string;
          current: boolean;
          years: number | null;
          specialties: Array<string>;
        }> | null;
        skills: Array<{ code: string; level: SkillLevel | null }> | null;
        languages: Array<{
          code: string;
          none: boolean;
          general: Cefr | null;
          understandPatients: Cefr | null;
          teachIn: Cefr | null;
        }> | null;
        registrations: Array<{
          country: string;
          body: string | null;
          number: string | null;
          status: RegistrationStatus;
        }> | null;
        availability: Array<{
          from: string | null;
          to: string | null;
          hours: string | null;
          weekdays: Array<Weekday>;
        }> | null;
        pastAssignments: Array<{
          country: string | null;
          text: string;
          from: string | null;
          to: string | null;
        }> | null;
        ties: Array<{ country: string; kind: TieKind; region: string | null }> | null;
        wishes: {
          countries: Array<string>;
          modes: Array<Mode>;
          minDays: number | null;
          maxDays: number | null;
          hoursAWeek: number | null;
          mustBeCovered: Array<string>;
        } | null;
        endorsements: Array<{
          vouches: Array<Vouching>;
          words: string | null;
          givenAt: string;
          association: { name: string } | null;
        }> | null;
      } | null;
      employerConsent: { confirmed: boolean } | null;
      lines: Array<{ standing: CriterionStanding; sentence: string }>;
    };
    lines: Array<{
      criterion: string;
      one: { standing: CriterionStanding; sentence: string } | null;
      other: { standing: CriterionStanding; sentence: string } | null;
    }>;
  };
};

export type InvitationsOfInstitutionQueryVariables = Exact<{
  organisationId: string | number;
}>;

export type InvitationsOfInstitutionQuery = {
  organisation: {
    invitations: Array<{
      id: string;
      kind: InvitationKind;
      email: string;
      state: string;
      createdAt: string;
      endsAt: string;
      need: { id: string } | null;
    }>;
  };
};

export type NeedOfInstitutionQueryVariables = Exact<{
  id: string | number;
}>;

export type NeedOfInstitutionQuery = {
  need: {
    id: string;
    title: string | null;
    language: string;
    state: NeedState;
    institutionId: string | null;
    allowedActions: Array<string>;
  };
};

export type TeamsForNeedQueryVariables = Exact<{
  id: string | number;
}>;

export type TeamsForNeedQuery = {
  need: {
    legs: Array<{
      id: string | null;
      mode: Mode;
      countries: Array<string>;
      from: string | null;
      to: string | null;
    }>;
    positions: Array<{ id: string | null; title: string | null }>;
    matches: { nodes: Array<{ id: string; card: { name: string | null } | null }> } | null;
    teamProposals: Array<{
      legId: string;
      positionId: string;
      wanted: number;
      proposals: Array<{
        kind: TeamKind;
        from: string;
        to: string;
        daysOpen: number;
        daysWanted: number;
        stays: Array<{ matchId: string; place: number; from: string; to: string; toBeAsked: boolean }>;
        gaps: Array<{ from: string; to: string; missing: number }>;
        handOvers: Array<{ on: string; place: number; overlapDays: number; missingDays: number }>;
      }>;
    }> | null;
  };
};

export type ShortlistMatchMutationVariables = Exact<{
  input: ShortlistMatchInput;
}>;

export type ShortlistMatchMutation = { shortlistMatch: { id: string } };

export type UndoShortlistMutationVariables = Exact<{
  input: UndoShortlistInput;
}>;

export type UndoShortlistMutation = { undoShortlist: { id: string } };

export type IntroduceMutationVariables = Exact<{
  input: IntroduceInput;
}>;

export type IntroduceMutation = { introduce: { id: string } };

export type NotChosenMutationVariables = Exact<{
  input: NotChosenInput;
}>;

export type NotChosenMutation = { notChosen: { id: string } };

export type InvitationShownQueryVariables = Exact<{
  token: string;
}>;

export type InvitationShownQuery = {
  invitation: {
    kind: InvitationKind;
    organisationName: string | null;
    inviterName: string | null;
    message: string | null;
    endsAt: string;
  };
};

export type AcceptInvitationMutationVariables = Exact<{
  input: AcceptInvitationInput;
}>;

export type AcceptInvitationMutation = {
  acceptInvitation: { invitation: { kind: InvitationKind; need: { id: string } | null } };
};

export type InviteMutationVariables = Exact<{
  input: InviteInput;
}>;

export type InviteMutation = { invite: { id: string } };

export type WithdrawInvitationMutationVariables = Exact<{
  input: WithdrawInvitationInput;
}>;

export type WithdrawInvitationMutation = { withdrawInvitation: { id: string } };

export type JoiningQueryVariables = Exact<{ [key: string]: never }>;

export type JoiningQuery = {
  termsVersion: string;
  me: { name: string | null; email: string; roles: Array<{ role: Role }> };
};

export type JoinAsClinicianMutationVariables = Exact<{
  input: JoinAsClinicianInput;
}>;

export type JoinAsClinicianMutation = { joinAsClinician: { id: string } };

export type LanguageOfMineQueryVariables = Exact<{ [key: string]: never }>;

export type LanguageOfMineQuery = { me: { locale: string } };

export type SpeakMutationVariables = Exact<{
  input: ChangeMyWordsInput;
}>;

export type SpeakMutation = { changeMyWords: { locale: string } };

export type NeedsThatWaitQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export type NeedsThatWaitQuery = {
  needs: {
    nodes: Array<{
      id: string;
      title: string | null;
      language: string;
      state: NeedState;
      updatedAt: string;
      opensOn: string | null;
      reviews: Array<{ at: string }>;
      interestWaiting: { people: number; newestAt: string | null; nextLapsesAt: string | null } | null;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type OthersThatWaitQueryVariables = Exact<{
  lead: boolean;
  coordinator: boolean;
}>;

export type OthersThatWaitQuery = {
  engagements?: {
    nodes: Array<{
      id: string;
      firstDay: string | null;
      allowedActions: Array<string>;
      terms: { side: string; at: string; positionTitle: string | null };
    }>;
  };
  threads?: {
    nodes: Array<{ matchId: string; needTitle: string | null; messages: { nodes: Array<{ at: string }> } }>;
  };
  partnerships: {
    nodes: Array<{ id: string; name: string; proposedAt: string; allowedActions: Array<string> }>;
  };
  contributionsReceived?: {
    nodes: Array<{
      id: string;
      askedAt: string | null;
      createdAt: string;
      account: { title: string } | null;
    }>;
  };
  consultations?: {
    nodes: Array<{
      id: string;
      title: string;
      language: string;
      askedAt: string;
      until: string;
      state: ConsultationState;
      answersFor: Array<{ id: string }>;
      answers: Array<{ id: string }>;
    }>;
  };
};

export type HouseThatWaitsQueryVariables = Exact<{
  id: string | number;
}>;

export type HouseThatWaitsQuery = {
  organisation: { id: string; name: string; kind: OrganisationKind };
  offers: {
    nodes: Array<{
      id: string;
      state: OfferState;
      what: string | null;
      language: string;
      hostId: string;
      sentAt: string;
    }>;
  };
};

export type DeskThatWaitsQueryVariables = Exact<{
  deskId: string | number;
}>;

export type DeskThatWaitsQuery = {
  needsAtDesk: {
    nodes: Array<{
      id: string;
      state: DeskReviewState;
      askedAt: string;
      dueOn: string;
      need: { title: string | null; language: string } | null;
    }>;
  };
};

export type EmployersOfRulesQueryVariables = Exact<{ [key: string]: never }>;

export type EmployersOfRulesQuery = {
  organisations: { nodes: Array<{ id: string; name: string | null }> };
  overseas: { nodes: Array<{ id: string; name: string | null }> };
  me: { roles: Array<{ role: Role; organisationId: string | null }> };
};

export type LeaveRulesQueryVariables = Exact<{
  employerId: string | number;
  language: string;
}>;

export type LeaveRulesQuery = {
  leavePolicies: Array<{
    id: string;
    leaveType: string | null;
    leaveTypeText: string | null;
    national: boolean;
    believed: boolean;
    adoptedAt: string | null;
    sentences: Array<string>;
    inWords: Array<string>;
    source: string;
    sourceTitle: string | null;
    sourceUrl: string | null;
    seenOn: string;
    validFrom: string | null;
    validTo: string | null;
    versions: Array<{ id: string; validFrom: string | null; validTo: string | null }>;
  }>;
  leaveTypes: Array<{ code: string }>;
  me: { roles: Array<{ role: Role; organisationId: string | null }> };
};

export type LeaveRuleToStateQueryVariables = Exact<{
  employerId: string | number;
  leaveType: string;
  language: string;
}>;

export type LeaveRuleToStateQuery = {
  approverRoles: Array<{ code: string; added: boolean; name: string; nameCy: string }>;
  leaveTypes: Array<{ code: string }>;
  leavePolicies: Array<{
    id: string;
    leaveTypeText: string | null;
    adoptedAt: string | null;
    otherRules: Array<string>;
    source: string;
    sourceUrl: string | null;
    sentences: Array<string>;
    facts: {
      nations: Array<UkNation>;
      staffGroups: Array<StaffGroup>;
      pay: LeavePay | null;
      proRata: boolean | null;
      leaveYearFrom: number | null;
      minServiceMonths: number | null;
      evidence: Array<LeaveEvidence>;
      gates: Array<LeaveGate>;
      writtenReason: boolean | null;
      appeal: boolean | null;
      outcomes: Array<TimeOffDecision>;
      overseas: LeaveOverseasUse | null;
      afterRefusalOf: Array<string>;
      notWith: Array<string>;
      neverAfterwards: boolean;
      limits: Array<{
        amount: number;
        unit: LeaveUnit;
        per: LeaveLimitPer;
        exceptionally: boolean;
        afterServiceMonths: number | null;
      }>;
      shortest: { amount: number; unit: LeaveUnit } | null;
      longest: { amount: number; unit: LeaveUnit } | null;
      notice: { amount: number; unit: LeaveUnit; waivable: boolean } | null;
      chain: Array<{
        roles: Array<string>;
        branches: Array<string> | null;
        inWords: string | null;
        agreed: LeaveStageAgreed;
        condition: {
          when: LeaveStageWhen;
          days: number | null;
          pounds: number | null;
          groups: Array<StaffGroup> | null;
          length: { amount: number; unit: LeaveUnit } | null;
        };
      }>;
      decision: { amount: number; unit: LeaveDecisionUnit } | null;
    };
  }>;
};

export type ProposeLeavePolicyMutationVariables = Exact<{
  input: ProposeLeavePolicyInput;
}>;

export type ProposeLeavePolicyMutation = { proposeLeavePolicy: { id: string } };

export type LeaveRuleProposalQueryVariables = Exact<{
  id: string | number;
  language: string;
}>;

export type LeaveRuleProposalQuery = {
  node:
    | {
        id: string;
        leaveType: string;
        validFrom: string;
        validTo: string | null;
        sentences: Array<string>;
        otherRules: Array<string>;
        changes: Array<{ field: string; before: string | null; after: string | null }>;
        pending: Array<{ sentence: string }>;
        policy: { id: string } | null;
      }
    | Record<PropertyKey, never>
    | null;
};

export type AdoptLeavePolicyMutationVariables = Exact<{
  input: AdoptLeavePolicyInput;
}>;

export type AdoptLeavePolicyMutation = { adoptLeavePolicy: { id: string } };

export type HrOfQueryVariables = Exact<{ [key: string]: never }>;

export type HrOfQuery = {
  me: { roles: Array<{ role: Role; organisationId: string | null; until: string | null }> };
};

export type LeaveSystemQueryVariables = Exact<{
  organisationId: string | number;
}>;

export type LeaveSystemQuery = {
  approverRoles: Array<{ code: string; added: boolean; name: string; nameCy: string }>;
  leaveSystem: {
    url: string;
    decides: Array<string>;
    stopped: LeaveSystemStopped | null;
    formerUntil: string | null;
    answersTo: string;
    messages: Array<{
      webhookId: string;
      type: string;
      state: LeaveSystemMessageState;
      attempts: number;
      dueAt: string;
      status: number | null;
      fault: string | null;
      createdAt: string;
    }>;
  } | null;
};

export type LeaveSystemSecretQueryVariables = Exact<{
  organisationId: string | number;
}>;

export type LeaveSystemSecretQuery = { leaveSystemSecret: string | null };

export type ConnectLeaveSystemMutationVariables = Exact<{
  input: ConnectLeaveSystemInput;
}>;

export type ConnectLeaveSystemMutation = { connectLeaveSystem: { url: string } };

export type DisconnectLeaveSystemMutationVariables = Exact<{
  input: LeaveSystemInput;
}>;

export type DisconnectLeaveSystemMutation = { disconnectLeaveSystem: { url: string } };

export type RotateLeaveSystemSecretMutationVariables = Exact<{
  input: LeaveSystemInput;
}>;

export type RotateLeaveSystemSecretMutation = { rotateLeaveSystemSecret: { url: string } };

export type TryLeaveSystemMutationVariables = Exact<{
  input: LeaveSystemInput;
}>;

export type TryLeaveSystemMutation = { tryLeaveSystem: { url: string } };

export type SendAgainToLeaveSystemMutationVariables = Exact<{
  input: SendAgainToLeaveSystemInput;
}>;

export type SendAgainToLeaveSystemMutation = { sendAgainToLeaveSystem: { url: string } };

export type MatchShownFragment = {
  id: string;
  state: MatchState;
  allowedActions: Array<string>;
  lapsesAt: string | null;
  waitsForRoomSince: string | null;
  readyBy: string | null;
  position: { title: string | null } | null;
  legs: Array<{ mode: Mode; from: string | null; to: string | null; when: string | null }>;
  lines: Array<{ criterion: string; standing: CriterionStanding; essential: boolean; sentence: string }>;
  openQuestions: Array<{
    criterion: string;
    question: string;
    decides: boolean;
    codes: Array<string>;
    use: LanguageUse | null;
    mode: Mode | null;
    count: YearsCount | null;
  }>;
  need: {
    id: string;
    title: string | null;
    summary: string | null;
    language: string;
    institutionName: string | null;
    countries: Array<string>;
    openCountries: boolean;
    learning: boolean;
    region: string | null;
    deadline: string | null;
    covered: Array<string>;
    notCovered: Array<string>;
    version: number;
  } | null;
};

export type MyMatchesQueryVariables = Exact<{
  after?: string | null | undefined;
  states?: Array<MatchState> | MatchState | null | undefined;
}>;

export type MyMatchesQuery = {
  myMatches: {
    nodes: Array<{
      id: string;
      state: MatchState;
      readyBy: string | null;
      position: { title: string | null } | null;
      legs: Array<{ mode: Mode; from: string | null; to: string | null; when: string | null }>;
      lines: Array<{ standing: CriterionStanding; sentence: string }>;
      openQuestions: Array<{ decides: boolean }>;
      need: {
        title: string | null;
        language: string;
        institutionName: string | null;
        countries: Array<string>;
        openCountries: boolean;
        learning: boolean;
        region: string | null;
        deadline: string | null;
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
        allowedActions: Array<string>;
        lapsesAt: string | null;
        waitsForRoomSince: string | null;
        readyBy: string | null;
        position: { title: string | null } | null;
        legs: Array<{ mode: Mode; from: string | null; to: string | null; when: string | null }>;
        lines: Array<{
          criterion: string;
          standing: CriterionStanding;
          essential: boolean;
          sentence: string;
        }>;
        openQuestions: Array<{
          criterion: string;
          question: string;
          decides: boolean;
          codes: Array<string>;
          use: LanguageUse | null;
          mode: Mode | null;
          count: YearsCount | null;
        }>;
        need: {
          id: string;
          title: string | null;
          summary: string | null;
          language: string;
          institutionName: string | null;
          countries: Array<string>;
          openCountries: boolean;
          learning: boolean;
          region: string | null;
          deadline: string | null;
          covered: Array<string>;
          notCovered: Array<string>;
          version: number;
        } | null;
      }
    | Record<PropertyKey, never>
    | null;
  me: { consents: Array<{ purpose: ConsentPurpose; withdrawnAt: string | null }> };
  consentTexts: Array<{ purpose: ConsentPurpose; version: number; text: string }>;
  myProfile: {
    profile: {
      livesIn: string | null;
      professions: Array<{ code: string; current: boolean; specialties: Array<string> }>;
    };
  } | null;
};

export type MatchesAroundQueryVariables = Exact<{ [key: string]: never }>;

export type MatchesAroundQuery = {
  myMatches: {
    nearMisses: Array<{
      blocker: { sentence: string };
      need: {
        id: string;
        title: string | null;
        language: string;
        countries: Array<string>;
        openCountries: boolean;
        learning: boolean;
        institutionName: string | null;
        deadline: string | null;
      } | null;
    }>;
  };
};

export type WhatWouldOpenMoreQueryVariables = Exact<{ [key: string]: never }>;

export type WhatWouldOpenMoreQuery = {
  myOpenings: Array<{
    kind: OpeningKind;
    sentence: string;
    opens: number;
    closes: number;
    needs: Array<{ id: string; title: string | null; language: string }>;
  }>;
  myProfile: { profile: { visibility: Visibility } } | null;
};

export type MatchesToCompareQueryVariables = Exact<{ [key: string]: never }>;

export type MatchesToCompareQuery = {
  myMatches: {
    nodes: Array<{
      id: string;
      state: MatchState;
      position: { title: string | null } | null;
      need: { title: string | null; language: string } | null;
    }>;
  };
};

export type ComparedMatchFragment = {
  id: string;
  state: MatchState;
  fitForNeed: number | null;
  fitForMe: number | null;
  position: { title: string | null } | null;
  legs: Array<{ mode: Mode; from: string | null; to: string | null; when: string | null }>;
  need: {
    title: string | null;
    language: string;
    countries: Array<string>;
    openCountries: boolean;
    learning: boolean;
    deadline: string | null;
    notCovered: Array<string>;
  } | null;
};

export type CompareMyMatchesQueryVariables = Exact<{
  one: string | number;
  other: string | number;
}>;

export type CompareMyMatchesQuery = {
  compareMyMatches: {
    one: {
      id: string;
      state: MatchState;
      fitForNeed: number | null;
      fitForMe: number | null;
      position: { title: string | null } | null;
      legs: Array<{ mode: Mode; from: string | null; to: string | null; when: string | null }>;
      need: {
        title: string | null;
        language: string;
        countries: Array<string>;
        openCountries: boolean;
        learning: boolean;
        deadline: string | null;
        notCovered: Array<string>;
      } | null;
    };
    other: {
      id: string;
      state: MatchState;
      fitForNeed: number | null;
      fitForMe: number | null;
      position: { title: string | null } | null;
      legs: Array<{ mode: Mode; from: string | null; to: string | null; when: string | null }>;
      need: {
        title: string | null;
        language: string;
        countries: Array<string>;
        openCountries: boolean;
        learning: boolean;
        deadline: string | null;
        notCovered: Array<string>;
      } | null;
    };
    lines: Array<{
      criterion: string;
      one: { standing: CriterionStanding; sentence: string } | null;
      other: { standing: CriterionStanding; sentence: string } | null;
    }>;
  };
};

export type AnswerOpenQuestionMutationVariables = Exact<{
  input: AnswerOpenQuestionInput;
}>;

export type AnswerOpenQuestionMutation = { answerOpenQuestion: { profile: { factsVersion: number } } };

export type ExpressInterestMutationVariables = Exact<{
  input: ExpressInterestInput;
}>;

export type ExpressInterestMutation = { expressInterest: { id: string } };

export type TellMeWhenThereIsRoomMutationVariables = Exact<{
  input: TellMeWhenThereIsRoomInput;
}>;

export type TellMeWhenThereIsRoomMutation = { tellMeWhenThereIsRoom: { id: string } };

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

export type MembersOfAssociationQueryVariables = Exact<{
  id: string | number;
}>;

export type MembersOfAssociationQuery = {
  organisation: {
    id: string;
    name: string;
    kind: OrganisationKind;
    state: string;
    members: Array<{
      id: string;
      joinedAt: string;
      agreedTo: Array<MemberPurpose>;
      person: { id: string; name: string | null } | null;
      endorsement: { id: string; vouches: Array<Vouching>; words: string | null; givenAt: string } | null;
    }>;
  };
  me: { id: string; timeZone: string; roles: Array<{ role: Role; organisationId: string | null }> };
};

export type ProposalsOfAssociationQueryVariables = Exact<{
  id: string | number;
}>;

export type ProposalsOfAssociationQuery = {
  organisation: {
    memberProposals: Array<{
      id: string;
      proposedAt: string;
      interested: boolean | null;
      member: { name: string | null } | null;
      need: { id: string; title: string | null; language: string } | null;
    }>;
  };
};

export type MyMembershipsQueryVariables = Exact<{ [key: string]: never }>;

export type MyMembershipsQuery = {
  me: {
    timeZone: string;
    memberships: Array<{
      id: string;
      joinedAt: string;
      agreedTo: Array<MemberPurpose>;
      association: { id: string; name: string } | null;
      endorsement: { id: string; vouches: Array<Vouching>; words: string | null; givenAt: string } | null;
    }>;
  };
  memberConsentTexts: Array<{ purpose: MemberPurpose; version: number; text: string; since: string }>;
};

export type MyProposalsQueryVariables = Exact<{ [key: string]: never }>;

export type MyProposalsQuery = {
  me: {
    timeZone: string;
    proposals: Array<{
      id: string;
      proposedAt: string;
      association: { name: string } | null;
      need: {
        id: string;
        title: string | null;
        language: string;
        countries: Array<string>;
        deadline: string | null;
      } | null;
    }>;
  };
};

export type OneProposalQueryVariables = Exact<{
  id: string | number;
}>;

export type OneProposalQuery = {
  memberProposal: {
    id: string;
    words: string | null;
    proposedAt: string;
    interested: boolean | null;
    waits: boolean;
    association: { name: string } | null;
    need: {
      id: string;
      title: string | null;
      language: string;
      summary: string | null;
      countries: Array<string>;
      deadline: string | null;
    } | null;
  };
};

export type AgreeWithAssociationMutationVariables = Exact<{
  input: AgreeWithAssociationInput;
}>;

export type AgreeWithAssociationMutation = { agreeWithAssociation: { id: string } };

export type TakeBackFromAssociationMutationVariables = Exact<{
  input: TakeBackFromAssociationInput;
}>;

export type TakeBackFromAssociationMutation = { takeBackFromAssociation: { id: string } };

export type EndorseMemberMutationVariables = Exact<{
  input: EndorseMemberInput;
}>;

export type EndorseMemberMutation = { endorseMember: { id: string } };

export type RevokeEndorsementMutationVariables = Exact<{
  input: RevokeEndorsementInput;
}>;

export type RevokeEndorsementMutation = { revokeEndorsement: { id: string } };

export type ProposeMemberMutationVariables = Exact<{
  input: ProposeMemberInput;
}>;

export type ProposeMemberMutation = { proposeMember: { id: string } };

export type DeclineProposalMutationVariables = Exact<{
  input: DeclineProposalInput;
}>;

export type DeclineProposalMutation = { declineProposal: { id: string } };

export type PairRowFragment = {
  id: string;
  purpose: string;
  startsOn: string;
  endsOn: string;
  everyDays: number;
  stands: boolean;
  endedAt: string | null;
  meetingsKept: number;
};

export type MyMentoringsQueryVariables = Exact<{ [key: string]: never }>;

export type MyMentoringsQuery = {
  me: {
    mentorings: Array<{
      mine: MentoringPart | null;
      agreed: boolean;
      lastMetOn: string | null;
      id: string;
      purpose: string;
      startsOn: string;
      endsOn: string;
      everyDays: number;
      stands: boolean;
      endedAt: string | null;
      meetingsKept: number;
      association: { name: string } | null;
      other: { name: string | null; email: string } | null;
    }>;
  };
};

export type MentoringsOfAssociationQueryVariables = Exact<{
  id: string | number;
}>;

export type MentoringsOfAssociationQuery = {
  organisation: {
    mentorings: Array<{
      mentorName: string | null;
      menteeName: string | null;
      id: string;
      purpose: string;
      startsOn: string;
      endsOn: string;
      everyDays: number;
      stands: boolean;
      endedAt: string | null;
      meetingsKept: number;
    }>;
  };
};

export type ProposeMentoringMutationVariables = Exact<{
  input: ProposeMentoringInput;
}>;

export type ProposeMentoringMutation = { proposeMentoring: { id: string } };

export type AgreeToMentoringMutationVariables = Exact<{
  input: MentoringInput;
}>;

export type AgreeToMentoringMutation = { agreeToMentoring: { id: string } };

export type StopMentoringMutationVariables = Exact<{
  input: MentoringInput;
}>;

export type StopMentoringMutation = { stopMentoring: { id: string } };

export type NoteMentoringMeetingMutationVariables = Exact<{
  input: NoteMeetingInput;
}>;

export type NoteMentoringMeetingMutation = { noteMentoringMeeting: { id: string } };

export type ThreadPageQueryVariables = Exact<{
  matchId: string | number;
  after?: string | null | undefined;
}>;

export type ThreadPageQuery = {
  thread: {
    closedAt: string | null;
    mail: TopicChannel;
    decided: Array<{ id: string; body: string; at: string }>;
    messages: {
      nodes: Array<{
        id: string;
        side: string;
        at: string;
        body: string;
        original: string | null;
        forgotten: boolean;
        held: string | null;
        decision: { side: string; at: string } | null;
        flags: Array<{ words: string; dueOn: string; outcome: WordingOutcome | null; note: string | null }>;
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  } | null;
};

export type SendMessageMutationVariables = Exact<{
  input: SendMessageInput;
}>;

export type SendMessageMutation = { sendMessage: { id: string } };

export type ChooseThreadMailMutationVariables = Exact<{
  input: ChooseThreadMailInput;
}>;

export type ChooseThreadMailMutation = { chooseThreadMail: { mail: TopicChannel } };

export type RecordDecisionMutationVariables = Exact<{
  input: RecordDecisionInput;
}>;

export type RecordDecisionMutation = { recordDecision: { id: string } };

export type NewestMessageQueryVariables = Exact<{
  matchId: string | number;
}>;

export type NewestMessageQuery = { thread: { messages: { nodes: Array<{ id: string }> } } | null };

export type MessageAddedSubscriptionVariables = Exact<{
  matchId: string | number;
}>;

export type MessageAddedSubscription = { messageAdded: { messageId: string } };

export type PauseNeedMutationVariables = Exact<{
  input: NeedWithReasonInput;
}>;

export type PauseNeedMutation = { pauseNeed: { id: string } };

export type ResumeNeedMutationVariables = Exact<{
  input: NeedInput;
}>;

export type ResumeNeedMutation = { resumeNeed: { id: string } };

export type ExtendNeedMutationVariables = Exact<{
  input: ExtendNeedInput;
}>;

export type ExtendNeedMutation = { extendNeed: { id: string } };

export type CloseNeedMutationVariables = Exact<{
  input: CloseNeedInput;
}>;

export type CloseNeedMutation = { closeNeed: { id: string } };

export type WithdrawNeedMutationVariables = Exact<{
  input: NeedWithReasonInput;
}>;

export type WithdrawNeedMutation = { withdrawNeed: { id: string } };

export type CopyOfNeedMutationVariables = Exact<{
  input: NeedInput;
}>;

export type CopyOfNeedMutation = { copyNeed: { id: string } };

export type NeedPageQueryVariables = Exact<{
  id: string | number;
  language: string;
}>;

export type NeedPageQuery = {
  need: {
    id: string;
    state: NeedState;
    allowedActions: Array<string>;
    title: string | null;
    summary: string | null;
    language: string;
    institutionId: string | null;
    institutionName: string | null;
    place: string | null;
    region: string | null;
    sensitive: boolean;
    matchBand: MatchBand | null;
    countries: Array<string>;
    openCountries: boolean;
    planServed: string | null;
    facilityLevel: FacilityLevel | null;
    ringFence: Array<string>;
    partnershipId: string | null;
    opensOn: string | null;
    closesOn: string | null;
    deadline: string | null;
    windowText: string | null;
    priority: string | null;
    programme: string | null;
    team: string | null;
    sites: Array<string>;
    sexReason: string | null;
    heritage: NeedHeritage;
    heritageReason: string | null;
    heritageTies: Array<NeedHeritageTie>;
    handover: string | null;
    learning: boolean;
    returnPost: boolean;
    advertisedBy: ReturnPostAdvertiser | null;
    advert: string | null;
    deskReviews: Array<{
      id: string;
      country: string;
      state: DeskReviewState;
      askedAt: string;
      dueOn: string;
      late: boolean;
      words: string | null;
      answeredAt: string | null;
      deskName: string | null;
      allowedActions: Array<string>;
      need: {
        id: string;
        title: string | null;
        language: string;
        state: NeedState;
        institutionName: string | null;
      } | null;
    }>;
    pausedCountries: Array<{ country: string; since: string }>;
    siteConditions: Array<{ kind: string; text: string }>;
    preparations: Array<{ kind: PreparationKind; text: string }>;
    tilt: Array<{ criterion: TiltCriterion; by: number }>;
    site: {
      name: string;
      place: string | null;
      level: string | null;
      beds: number | null;
      access: string | null;
      power: string | null;
      lodging: string | null;
    } | null;
    outcome: {
      kind: NeedOutcomeKind;
      people: number | null;
      how: string | null;
      whoContinues: string | null;
      handedOverOn: string | null;
    } | null;
    positions: Array<{
      id: string | null;
      title: string | null;
      duties: string | null;
      headCount: number | null;
      grade: string | null;
      anyProfession: boolean;
      professions: Array<string>;
    }>;
    legs: Array<{
      mode: Mode;
      from: string | null;
      to: string | null;
      when: string | null;
      load: string | null;
      countries: Array<string>;
      purpose: string | null;
    }>;
    payItems: Array<{
      item: string;
      payer: Payer;
      amount: number | null;
      currency: string | null;
      text: string | null;
    }>;
    codesOnRecord: Array<{ of: string; edition: string }> | null;
    recruitmentNotes: Array<{ country: string; list: string; edition: string; source: string }>;
  };
  professions: Array<{ code: string; name: string }>;
  payItems: Array<{ code: string; name: string }>;
  siteConditions: Array<{ code: string; name: string }>;
};

export type ReaderQueryVariables = Exact<{ [key: string]: never }>;

export type ReaderQuery = { me: { id: string } };

export type MatchesOfNeedQueryVariables = Exact<{
  needId: string | number;
}>;

export type MatchesOfNeedQuery = {
  myMatches: { nodes: Array<{ id: string; state: MatchState; position: { title: string | null } | null }> };
};

export type NoticesOfOfficeQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export type NoticesOfOfficeQuery = {
  noticeWords: {
    nodes: Array<{
      id: string;
      kind: string;
      language: string;
      words: string | null;
      validFrom: string;
      source: string;
      outcome: NoticeOutcome | null;
      stands: boolean;
      yours: boolean;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type NoticeKindsQueryVariables = Exact<{ [key: string]: never }>;

export type NoticeKindsQuery = { noticeKinds: Array<string> };

export type WriteNoticeWordsMutationVariables = Exact<{
  input: WriteNoticeWordsInput;
}>;

export type WriteNoticeWordsMutation = { writeNoticeWords: { id: string } };

export type AnswerNoticeWordsMutationVariables = Exact<{
  input: AnswerNoticeWordsInput;
}>;

export type AnswerNoticeWordsMutation = { answerNoticeWords: { id: string } };

export type TermsOfferedQueryVariables = Exact<{
  kind: TermKind;
  text: string;
  language: string;
}>;

export type TermsOfferedQuery = { terms: Array<{ code: string; name: string }> };

export type OfficeContributionsQueryVariables = Exact<{
  after?: string | null | undefined;
  state?: ContributionState | null | undefined;
  country?: string | null | undefined;
  named?: string | null | undefined;
  language: string;
}>;

export type OfficeContributionsQuery = {
  allContributions: {
    totalCount: number;
    nodes: Array<{
      id: string;
      state: ContributionState;
      personName: string;
      hostName: string | null;
      country: string;
      createdAt: string;
      account: { title: string } | null;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
  countries: Array<{ code: string; name: string }>;
};

export type OfficeContributionQueryVariables = Exact<{
  id: string | number;
}>;

export type OfficeContributionQuery = {
  contribution: {
    createdAt: string;
    id: string;
    personName: string;
    kind: ContributionKind;
    state: ContributionState;
    hostName: string | null;
    country: string;
    version: number;
    institutionId: string | null;
    engagementId: string | null;
    confirmerName: string | null;
    askedAt: string | null;
    answeredAt: string | null;
    verifierName: string | null;
    verifierPost: string | null;
    verifierStanding: VerifierStanding | null;
    disputeReason: DisputeReason | null;
    disputeWords: string | null;
    allowedActions: Array<string>;
    partnership: { id: string; name: string } | null;
    account: {
      version: number;
      title: string;
      role: string;
      summary: string | null;
      learning: string | null;
      trainersTrained: number;
      sessionsByTrainers: number;
      peopleReached: number | null;
      scoreBefore: number | null;
      scoreAfter: number | null;
      why: string | null;
      at: string;
      produced: Array<{ kind: ContributionProduct; title: string | null; adopted: boolean }>;
      cameBack: Array<{ kind: ContributionGain; words: string | null }>;
      sessions: Array<{
        day: string;
        until: string | null;
        minutes: number;
        mode: SessionMode;
        topic: string;
      }>;
      taught: Array<{ cadre: string; sex: TaughtSex; level: LearnerLevel; people: number }>;
    } | null;
    allAccounts: Array<{
      version: number;
      title: string;
      role: string;
      summary: string | null;
      learning: string | null;
      trainersTrained: number;
      sessionsByTrainers: number;
      peopleReached: number | null;
      scoreBefore: number | null;
      scoreAfter: number | null;
      why: string | null;
      at: string;
      produced: Array<{ kind: ContributionProduct; title: string | null; adopted: boolean }>;
      cameBack: Array<{ kind: ContributionGain; words: string | null }>;
      sessions: Array<{
        day: string;
        until: string | null;
        minutes: number;
        mode: SessionMode;
        topic: string;
      }>;
      taught: Array<{ cadre: string; sex: TaughtSex; level: LearnerLevel; people: number }>;
    }>;
    history: Array<{
      act: string;
      side: string;
      version: number;
      reason: string | null;
      words: string | null;
      at: string;
    }>;
    certificates: Array<{
      id: string;
      number: string;
      issuedAt: string;
      revokedAt: string | null;
      revokedBecause: string | null;
      revokeWords: string | null;
    }>;
  };
};

export type MorningQueryVariables = Exact<{ [key: string]: never }>;

export type MorningQuery = {
  safetyUnanswered: number;
  ukVisitsToSignOff: Array<{ id: string }>;
  overdueWording: { needs: number; messages: number };
  needsToReview: { totalCount: number };
  stuckApprovals: { totalCount: number };
  stuckHandovers: { totalCount: number };
  stuckClosings: { totalCount: number };
  deskReviewsToDecide: { totalCount: number };
  remarkedPeerQuestions: Array<{ id: string }>;
  remarkedPeerAnswers: Array<{ id: string }>;
  toldMessages: { totalCount: number };
  flaggedNeeds: { totalCount: number };
  quarantinedDocuments: { totalCount: number };
  flaggedMessages: { totalCount: number };
  organisationsToVerify: { totalCount: number };
  leavePolicyProposals: { totalCount: number };
  allContributions: { totalCount: number };
  noticeWords: { totalCount: number };
  announcements: { totalCount: number };
  waitingRoles: Array<{ role: Role }>;
  countryPauses: Array<{ state: CountryPauseState }>;
  unmappedTerms: Array<{ text: string }>;
};

export type StuckApprovalsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export type StuckApprovalsQuery = {
  stuckApprovals: {
    totalCount: number;
    nodes: Array<{
      since: string;
      institution: { id: string; name: string } | null;
      engagement: { id: string; terms: { positionTitle: string | null } } | null;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type LeaveProposalsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export type LeaveProposalsQuery = {
  leavePolicyProposals: {
    totalCount: number;
    nodes: Array<{
      id: string;
      leaveType: string;
      name: string | null;
      source: string;
      validFrom: string;
      proposedAt: string;
      employer: { id: string; name: string } | null;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type FlaggedNeedsQueryVariables = Exact<{
  after?: string | null | undefined;
  answered: boolean;
}>;

export type FlaggedNeedsQuery = {
  flaggedNeeds: {
    totalCount: number;
    nodes: Array<{
      id: string;
      title: string | null;
      language: string;
      state: NeedState;
      institutionName: string | null;
      flags: Array<{
        code: string;
        words: string;
        raisedAt: string;
        dueOn: string;
        settledAt: string | null;
        outcome: WordingOutcome | null;
        note: string | null;
      }>;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type SettleNeedFlagsMutationVariables = Exact<{
  input: SettleNeedFlagsInput;
}>;

export type SettleNeedFlagsMutation = { settleNeedFlags: { id: string } };

export type TermsToMapQueryVariables = Exact<{
  kind?: TermKind | null | undefined;
}>;

export type TermsToMapQuery = {
  unmappedTerms: Array<{ kind: TermKind; text: string; inNeeds: number; inProfiles: number }>;
  addedSynonyms: Array<{ kind: TermKind; code: string; words: string; reason: string; addedAt: string }>;
};

export type AddSynonymMutationVariables = Exact<{
  input: AddSynonymInput;
}>;

export type AddSynonymMutation = { addSynonym: Array<{ words: string }> };

export type RemoveSynonymMutationVariables = Exact<{
  input: RemoveSynonymInput;
}>;

export type RemoveSynonymMutation = { removeSynonym: Array<{ words: string }> };

export type AllOrganisationsQueryVariables = Exact<{
  search?: string | null | undefined;
  state?: string | null | undefined;
  kind?: OrganisationKind | null | undefined;
  after?: string | null | undefined;
}>;

export type AllOrganisationsQuery = {
  allOrganisations: {
    totalCount: number;
    nodes: Array<{
      id: string;
      name: string;
      kind: OrganisationKind;
      state: string;
      country: string | null;
      region: string | null;
      sensitive: boolean;
      registeredAt: string;
      basisExpiresOn: string | null;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type OrganisationsToVerifyQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export type OrganisationsToVerifyQuery = {
  organisationsToVerify: {
    totalCount: number;
    nodes: Array<{
      id: string;
      name: string;
      kind: OrganisationKind;
      state: string;
      country: string | null;
      region: string | null;
      sensitive: boolean;
      registeredAt: string;
      basisExpiresOn: string | null;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type OrganisationListedFragment = {
  id: string;
  name: string;
  kind: OrganisationKind;
  state: string;
  country: string | null;
  region: string | null;
  sensitive: boolean;
  registeredAt: string;
  basisExpiresOn: string | null;
};

export type OrganisationReadQueryVariables = Exact<{
  id: string | number;
}>;

export type OrganisationReadQuery = {
  organisation: {
    place: string | null;
    facilityLevel: string | null;
    emailDomains: Array<string>;
    statedDomains: Array<string>;
    maxPending: number;
    basis: BasisKind | null;
    basisAssessedOn: string | null;
    allowedActions: Array<string>;
    id: string;
    name: string;
    kind: OrganisationKind;
    state: string;
    country: string | null;
    region: string | null;
    sensitive: boolean;
    registeredAt: string;
    basisExpiresOn: string | null;
    leads: Array<{ id: string; name: string | null }>;
    quietWeeks: Array<{ startsOn: string; endsOn: string; reason: string | null }>;
    verifications: Array<{
      id: string;
      evidence: string;
      basis: BasisKind;
      basisAssessedOn: string;
      basisExpiresOn: string | null;
      emailDomains: Array<string>;
      at: string;
      officer: { name: string | null } | null;
    }>;
    invitations: Array<{ id: string; kind: InvitationKind; email: string; state: string }>;
  };
};

export type VerifyOrganisationMutationVariables = Exact<{
  input: VerifyOrganisationInput;
}>;

export type VerifyOrganisationMutation = { verifyOrganisation: { state: string } };

export type SuspendOrganisationMutationVariables = Exact<{
  input: OrganisationReasonInput;
}>;

export type SuspendOrganisationMutation = { suspendOrganisation: { state: string } };

export type ReopenOrganisationMutationVariables = Exact<{
  input: OrganisationReasonInput;
}>;

export type ReopenOrganisationMutation = { reopenOrganisation: { state: string } };

export type CloseOrganisationMutationVariables = Exact<{
  input: OrganisationReasonInput;
}>;

export type CloseOrganisationMutation = { closeOrganisation: { state: string } };

export type StateCountryMutationVariables = Exact<{
  input: SaveOrganisationInput;
}>;

export type StateCountryMutation = { saveOrganisation: { country: string | null } };

export type FindPeopleQueryVariables = Exact<{
  input: FindPeopleInput;
}>;

export type FindPeopleQuery = {
  findPeople: Array<{
    id: string;
    name: string | null;
    email: string | null;
    createdAt: string;
    arrived: boolean;
    left: boolean;
    roles: Array<{
      role: Role;
      since: string;
      until: string | null;
      organisationId: string | null;
      organisationName: string | null;
    }>;
  }>;
};

export type AuditTrailQueryVariables = Exact<{
  filter?: AuditFilter | null | undefined;
  after?: string | null | undefined;
}>;

export type AuditTrailQuery = {
  auditTrail: {
    nodes: Array<{
      at: string;
      act: string;
      by: string;
      byName: string | null;
      system: string | null;
      noun: string | null;
      nounId: string | null;
      aboutName: string | null;
      reason: string | null;
      details: Array<{ name: string; value: string }>;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type AuditTrailCsvQueryVariables = Exact<{
  filter?: AuditFilter | null | undefined;
}>;

export type AuditTrailCsvQuery = { auditTrailCsv: { csv: string } };

export type ProgrammeFiguresQueryVariables = Exact<{
  from: string;
  to: string;
}>;

export type ProgrammeFiguresQuery = {
  programmeFigures: {
    figures: Array<{
      code: ProgrammeFigureCode;
      csv: string;
      points: Array<{ group: string; series: string; value: number | null }>;
    }>;
  };
};

export type OpenDataPageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export type OpenDataPageQuery = {
  openData: {
    nodes: Array<{
      id: string;
      year: number;
      state: string;
      rows: number;
      madeAt: string;
      settledAt: string | null;
      allowedActions: Array<string>;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type OpenDataFileQueryVariables = Exact<{
  id: string | number;
}>;

export type OpenDataFileQuery = {
  node: { year: number; csv: string; dictionary: string } | Record<PropertyKey, never> | null;
};

export type MakeOpenDataMutationVariables = Exact<{
  input: MakeOpenDataInput;
}>;

export type MakeOpenDataMutation = { makeOpenData: { id: string } };

export type SettleOpenDataMutationVariables = Exact<{
  input: SettleOpenDataInput;
}>;

export type SettleOpenDataMutation = { settleOpenData: { id: string } };

export type CountriesPageQueryVariables = Exact<{
  year: number;
  language?: string | null | undefined;
}>;

export type CountriesPageQuery = {
  countryTable: {
    year: number;
    columns: Array<{ code: string; name: string }>;
    rows: Array<{ country: string | null; name: string; numbers: Array<{ code: string; said: string }> }>;
  };
};

export type OperatingQueryVariables = Exact<{ [key: string]: never }>;

export type OperatingQuery = {
  work: {
    at: string;
    waiting: Array<{
      listener: string;
      waiting: number;
      failing: number;
      parked: number;
      oldest: string | null;
    }>;
    impossible: Array<{ name: string; foundAt: string; howMany: number }>;
  };
  messageCounts: Array<{ state: MessageState; messages: number }>;
  roster: { answers: AnsweredBy; people: number };
  service: { now: string };
};

export type ParkedWorkQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export type ParkedWorkQuery = {
  parkedWork: {
    nodes: Array<{
      id: string;
      listener: string;
      event: string;
      at: string;
      parkedAt: string;
      failures: number;
      fault: string | null;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type TryWorkAgainMutationVariables = Exact<{
  input: TryWorkAgainInput;
}>;

export type TryWorkAgainMutation = { tryWorkAgain: { at: string } };

export type ToldMessagesQueryVariables = Exact<{
  states?: Array<MessageState> | MessageState | null | undefined;
  after?: string | null | undefined;
}>;

export type ToldMessagesQuery = {
  toldMessages: {
    totalCount: number;
    nodes: Array<{
      id: string;
      kind: string;
      state: MessageState;
      reason: string | null;
      attempts: number;
      createdAt: string;
      sentAt: string | null;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type SendMessageAgainMutationVariables = Exact<{
  input: SendMessageAgainInput;
}>;

export type SendMessageAgainMutation = { sendMessageAgain: Array<{ state: MessageState }> };

export type CountriesListedQueryVariables = Exact<{
  language: string;
}>;

export type CountriesListedQuery = {
  countries: Array<{ code: string; name: string }>;
  me: { name: string | null };
};

export type RegisterOrganisationMutationVariables = Exact<{
  input: RegisterOrganisationInput;
}>;

export type RegisterOrganisationMutation = { registerOrganisation: { id: string } };

export type StateEvidenceMutationVariables = Exact<{
  input: StateEvidenceInput;
}>;

export type StateEvidenceMutation = { stateEvidence: { id: string } };

export type OrganisationPageQueryVariables = Exact<{
  id: string | number;
}>;

export type OrganisationPageQuery = {
  organisation: {
    id: string;
    name: string;
    kind: OrganisationKind;
    country: string | null;
    region: string | null;
    place: string | null;
    state: string;
    registeredAt: string;
    basisExpiresOn: string | null;
    leads: Array<{ id: string; name: string | null }>;
    invitations: Array<{ id: string; kind: InvitationKind; email: string; state: string; endsAt: string }>;
    verifications: Array<{ id: string; at: string }>;
    evidence: Array<{ id: string; words: string; at: string }>;
  };
  me: { timeZone: string; roles: Array<{ role: Role; organisationId: string | null }> };
};

export type AssociationPageQueryVariables = Exact<{
  id: string | number;
}>;

export type AssociationPageQuery = {
  organisation: {
    id: string;
    name: string;
    kind: OrganisationKind;
    members: Array<{ id: string; joinedAt: string; person: { name: string | null } | null }>;
    membersTogether: {
      counted: MembersBand | null;
      professions: Array<{ code: string; people: MembersBand }>;
      languages: Array<{ code: string; people: MembersBand }>;
      skills: Array<{ code: string; people: MembersBand }>;
      openNeeds: Array<{ country: string; needs: number }>;
    } | null;
    sharedNeeds: Array<{
      id: string;
      at: string;
      need: { id: string; title: string | null; language: string } | null;
    }>;
    invitations: Array<{ id: string; kind: InvitationKind; state: string }>;
  };
  me: { timeZone: string; roles: Array<{ role: Role; organisationId: string | null }> };
};

export type NeedToShareQueryVariables = Exact<{
  id: string | number;
}>;

export type NeedToShareQuery = {
  need: {
    id: string;
    title: string | null;
    language: string;
    summary: string | null;
    countries: Array<string>;
    deadline: string | null;
  };
};

export type NeedsToShareQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  country?: string | null | undefined;
}>;

export type NeedsToShareQuery = {
  needs: {
    nodes: Array<{
      id: string;
      title: string | null;
      language: string;
      countries: Array<string>;
      deadline: string | null;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type ShareNeedMutationVariables = Exact<{
  input: ShareNeedInput;
}>;

export type ShareNeedMutation = { shareNeed: { id: string } };

export type WentShownFragment = {
  anything: boolean;
  visits: number;
  remoteSessions: number;
  hours: number;
  peopleTaught: number | null;
  needsAnswered: number;
  gains: Array<{ gain: ContributionGain; times: number }>;
  paid: Array<{ payer: string; sums: Array<{ amount: string; currency: string }> }>;
};

export type PartnershipPageQueryVariables = Exact<{
  id: string | number;
}>;

export type PartnershipPageQuery = {
  partnership: {
    id: string;
    name: string;
    purpose: string;
    plan: string | null;
    state: string;
    reason: string | null;
    proposedAt: string;
    agreedAt: string | null;
    begunAt: string | null;
    closingAt: string | null;
    closedAt: string | null;
    allowedActions: Array<string>;
    codesOnRecord: Array<{ of: string; edition: string }> | null;
    reciprocity: {
      fromUk: {
        anything: boolean;
        visits: number;
        remoteSessions: number;
        hours: number;
        peopleTaught: number | null;
        needsAnswered: number;
        gains: Array<{ gain: ContributionGain; times: number }>;
        paid: Array<{ payer: string; sums: Array<{ amount: string; currency: string }> }>;
      };
      toUk: {
        anything: boolean;
        visits: number;
        remoteSessions: number;
        hours: number;
        peopleTaught: number | null;
        needsAnswered: number;
        gains: Array<{ gain: ContributionGain; times: number }>;
        paid: Array<{ payer: string; sums: Array<{ amount: string; currency: string }> }>;
      };
      paidByOthers: Array<{ payer: string; sums: Array<{ amount: string; currency: string }> }>;
    };
    sidesToHandOver: Array<{ organisation: { name: string } | null }>;
    parties: Array<{
      part: PartnershipPart;
      agreedAt: string | null;
      organisation: { name: string; country: string | null } | null;
      lead: { name: string | null } | null;
    }>;
  };
};

export type AgreePartnershipMutationVariables = Exact<{
  input: PartnershipInput;
}>;

export type AgreePartnershipMutation = { agreePartnership: { state: string } };

export type PartnershipsListedQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export type PartnershipsListedQuery = {
  partnerships: {
    totalCount: number;
    nodes: Array<{
      id: string;
      name: string;
      state: string;
      parties: Array<{ organisation: { name: string } | null }>;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
  me: { roles: Array<{ role: Role }> };
};

export type OrganisationsToBringTogetherQueryVariables = Exact<{
  search?: string | null | undefined;
}>;

export type OrganisationsToBringTogetherQuery = {
  allOrganisations: {
    nodes: Array<{ id: string; name: string; country: string | null }>;
    pageInfo: { hasNextPage: boolean };
  };
};

export type ProposePartnershipMutationVariables = Exact<{
  input: ProposePartnershipInput;
}>;

export type ProposePartnershipMutation = { proposePartnership: { id: string } };

export type PausePartnershipMutationVariables = Exact<{
  input: PartnershipReasonInput;
}>;

export type PausePartnershipMutation = { pausePartnership: { state: string } };

export type ResumePartnershipMutationVariables = Exact<{
  input: PartnershipInput;
}>;

export type ResumePartnershipMutation = { resumePartnership: { state: string } };

export type ClosePartnershipMutationVariables = Exact<{
  input: PartnershipInput;
}>;

export type ClosePartnershipMutation = { closePartnership: { state: string } };

export type BeginPartnershipMutationVariables = Exact<{
  input: PartnershipInput;
}>;

export type BeginPartnershipMutation = { beginPartnership: { state: string } };

export type StartClosingPartnershipMutationVariables = Exact<{
  input: PartnershipReasonInput;
}>;

export type StartClosingPartnershipMutation = { startClosingPartnership: { state: string } };

export type CarryOnPartnershipMutationVariables = Exact<{
  input: PartnershipInput;
}>;

export type CarryOnPartnershipMutation = { carryOnPartnership: { state: string } };

export type WithdrawPartnershipMutationVariables = Exact<{
  input: PartnershipReasonInput;
}>;

export type WithdrawPartnershipMutation = { withdrawPartnership: { state: string } };

export type PartnersNamedQueryVariables = Exact<{
  named: string;
}>;

export type PartnersNamedQuery = {
  organisations: {
    nodes: Array<{ id: string; name: string | null; country: string }>;
    pageInfo: { hasNextPage: boolean };
  };
};

export type HandoverPageQueryVariables = Exact<{
  id: string | number;
}>;

export type HandoverPageQuery = {
  partnership: {
    id: string;
    name: string;
    state: string;
    parties: Array<{ yours: boolean; organisation: { id: string; name: string } | null }>;
    handovers: Array<{
      id: string;
      what: string;
      successorName: string | null;
      successorOrganisation: string | null;
      remains: string;
      materialsAt: string;
      statedAt: string;
      takenBackAt: string | null;
      side: { id: string; name: string } | null;
    }>;
    sidesToHandOver: Array<{ organisation: { name: string } | null }>;
  };
  me: { roles: Array<{ role: Role }> };
};

export type StateHandoverMutationVariables = Exact<{
  input: StateHandoverInput;
}>;

export type StateHandoverMutation = { stateHandover: { id: string } };

export type TakeBackHandoverMutationVariables = Exact<{
  input: HandoverInput;
}>;

export type TakeBackHandoverMutation = { takeBackHandover: { id: string } };

export type StuckClosingsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export type StuckClosingsQuery = {
  stuckClosings: {
    totalCount: number;
    nodes: Array<{
      id: string;
      name: string;
      closingAt: string | null;
      sidesToHandOver: Array<{ organisation: { name: string } | null }>;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type MyProfileQueryVariables = Exact<{ [key: string]: never }>;

export type MyProfileQuery = {
  me: {
    name: string | null;
    consents: Array<{ purpose: ConsentPurpose; version: number; withdrawnAt: string | null }>;
  };
  consentTexts: Array<{ purpose: ConsentPurpose; version: number; text: string }>;
  myProfile: {
    profile: {
      factsVersion: number;
      visibility: Visibility;
      livesIn: string | null;
      ukNation: UkNation | null;
      place: string | null;
      stage: Stage | null;
      grade: string | null;
      years: number | null;
      lowResource: boolean | null;
      teaching: boolean | null;
      tiesComplete: boolean;
      words: Array<string>;
      activities: Array<string>;
      pastAssignments: Array<{
        country: string | null;
        text: string;
        from: string | null;
        to: string | null;
      }>;
      professions: Array<{
        code: string;
        current: boolean;
        years: number | null;
        specialties: Array<string>;
      }>;
      skills: Array<{ code: string; level: SkillLevel | null; lastUsed: string | null }>;
      languages: Array<{
        code: string;
        none: boolean;
        general: Cefr | null;
        understandPatients: Cefr | null;
        teachIn: Cefr | null;
      }>;
      ties: Array<{ country: string; kind: TieKind; region: string | null }>;
      registrations: Array<{
        country: string;
        body: string | null;
        number: string | null;
        status: RegistrationStatus;
      }>;
      availability: Array<{
        from: string | null;
        to: string | null;
        hours: string | null;
        evenings: boolean | null;
        modes: Array<Mode>;
        weekdays: Array<Weekday>;
      }>;
      employments: Array<{
        kind: EmploymentKind;
        name: string | null;
        organisationId: string | null;
        contractedHours: number | null;
        country: string | null;
        leaveWords: string | null;
        noticeDays: number | null;
      }>;
      wishes: {
        countries: Array<string>;
        modes: Array<Mode>;
        minDays: number | null;
        maxDays: number | null;
        hoursAWeek: number | null;
        activities: Array<string>;
        mustBeCovered: Array<string>;
      };
    };
    onlyForMe: {
      neverSend: Array<string>;
      returnCountries: Array<string>;
      remoteToo: boolean;
      hiddenFromCountries: Array<string>;
      hiddenFromOrganisations: Array<string>;
      hiddenFromOwnEmployer: boolean;
    };
  } | null;
};

export type SaveProfileMutationVariables = Exact<{
  input: SaveMyProfileInput;
}>;

export type SaveProfileMutation = { saveMyProfile: { profile: { factsVersion: number } } };

export type ChangeMyNameMutationVariables = Exact<{
  input: ChangeMyWordsInput;
}>;

export type ChangeMyNameMutation = { changeMyWords: { id: string } };

export type GiveConsentMutationVariables = Exact<{
  input: GiveConsentInput;
}>;

export type GiveConsentMutation = { giveConsent: { __typename: 'MyConsents' } };

export type WithdrawConsentMutationVariables = Exact<{
  input: WithdrawConsentInput;
}>;

export type WithdrawConsentMutation = { withdrawConsent: { __typename: 'MyConsents' } };

export type ShowProfileMutationVariables = Exact<{
  input: ShowMyProfileInput;
}>;

export type ShowProfileMutation = { showMyProfile: { profile: { visibility: Visibility } } };

export type HideProfileMutationVariables = Exact<{
  input: HideMyProfileInput;
}>;

export type HideProfileMutation = { hideMyProfile: { profile: { visibility: Visibility } } | null };

export type CardShownFragment = {
  name: string | null;
  email: string | null;
  place: string | null;
  livesIn: string | null;
  ukNation: UkNation | null;
  stage: Stage | null;
  grade: string | null;
  years: number | null;
  teaching: boolean | null;
  lowResource: boolean | null;
  words: Array<string> | null;
  activities: Array<string> | null;
  qualifications: Array<string> | null;
  tieCountries: Array<string> | null;
  professions: Array<{
    code: string;
    current: boolean;
    years: number | null;
    specialties: Array<string>;
  }> | null;
  skills: Array<{ code: string; level: SkillLevel | null }> | null;
  languages: Array<{
    code: string;
    none: boolean;
    general: Cefr | null;
    understandPatients: Cefr | null;
    teachIn: Cefr | null;
  }> | null;
  registrations: Array<{
    country: string;
    body: string | null;
    number: string | null;
    status: RegistrationStatus;
  }> | null;
  availability: Array<{
    from: string | null;
    to: string | null;
    hours: string | null;
    weekdays: Array<Weekday>;
  }> | null;
  pastAssignments: Array<{
    country: string | null;
    text: string;
    from: string | null;
    to: string | null;
  }> | null;
  ties: Array<{ country: string; kind: TieKind; region: string | null }> | null;
  wishes: {
    countries: Array<string>;
    modes: Array<Mode>;
    minDays: number | null;
    maxDays: number | null;
    hoursAWeek: number | null;
    mustBeCovered: Array<string>;
  } | null;
  endorsements: Array<{
    vouches: Array<Vouching>;
    words: string | null;
    givenAt: string;
    association: { name: string } | null;
  }> | null;
};

export type ProfilePreviewQueryVariables = Exact<{
  ticked: Array<CardField> | CardField;
}>;

export type ProfilePreviewQuery = {
  myProfilePreview: {
    bands: Array<string>;
    afterInterest: {
      name: string | null;
      email: string | null;
      place: string | null;
      livesIn: string | null;
      ukNation: UkNation | null;
      stage: Stage | null;
      grade: string | null;
      years: number | null;
      teaching: boolean | null;
      lowResource: boolean | null;
      words: Array<string> | null;
      activities: Array<string> | null;
      qualifications: Array<string> | null;
      tieCountries: Array<string> | null;
      professions: Array<{
        code: string;
        current: boolean;
        years: number | null;
        specialties: Array<string>;
      }> | null;
      skills: Array<{ code: string; level: SkillLevel | null }> | null;
      languages: Array<{
        code: string;
        none: boolean;
        general: Cefr | null;
        understandPatients: Cefr | null;
        teachIn: Cefr | null;
      }> | null;
      registrations: Array<{
        country: string;
        body: string | null;
        number: string | null;
        status: RegistrationStatus;
      }> | null;
      availability: Array<{
        from: string | null;
        to: string | null;
        hours: string | null;
        weekdays: Array<Weekday>;
      }> | null;
      pastAssignments: Array<{
        country: string | null;
        text: string;
        from: string | null;
        to: string | null;
      }> | null;
      ties: Array<{ country: string; kind: TieKind; region: string | null }> | null;
      wishes: {
        countries: Array<string>;
        modes: Array<Mode>;
        minDays: number | null;
        maxDays: number | null;
        hoursAWeek: number | null;
        mustBeCovered: Array<string>;
      } | null;
      endorsements: Array<{
        vouches: Array<Vouching>;
        words: string | null;
        givenAt: string;
        association: { name: string } | null;
      }> | null;
    };
  };
};

export type OrganisationsNamedQueryVariables = Exact<{
  named: string;
  kind?: OrganisationKind | null | undefined;
}>;

export type OrganisationsNamedQuery = {
  organisations: { nodes: Array<{ id: string; name: string | null; country: string }> };
};

export type OrganisationNamedQueryVariables = Exact<{
  id: string | number;
}>;

export type OrganisationNamedQuery = { node: { name: string } | Record<PropertyKey, never> | null };

export type ReportPageQueryVariables = Exact<{
  firstYear: number;
  lastYear: number;
  country?: string | null | undefined;
  partnershipId?: string | number | null | undefined;
  programme?: string | null | undefined;
  asPages?: boolean | null | undefined;
  language?: string | null | undefined;
}>;

export type ReportPageQuery = {
  indicatorReport: {
    firstYear: number;
    lastYear: number;
    filter: string;
    madeOn: string;
    indicators: Array<{
      definition: {
        code: string;
        name: string;
        definition: string;
        validFrom: string;
        unit: IndicatorUnit;
        source: string;
        whyNot: string | null;
      };
      lines: Array<{
        kind: string | null;
        label: string;
        numbers: Array<{ year: number | null; value: number | null; said: string }>;
      }>;
    }>;
  };
};

export type ReportFileQueryVariables = Exact<{
  firstYear: number;
  lastYear: number;
  country?: string | null | undefined;
  partnershipId?: string | number | null | undefined;
  programme?: string | null | undefined;
  language?: string | null | undefined;
  form: ReportForm;
}>;

export type ReportFileQuery = { indicatorReportFile: { name: string; mediaType: string; base64: string } };

export type ReportPlacesQueryVariables = Exact<{
  language: string;
  named?: string | null | undefined;
}>;

export type ReportPlacesQuery = {
  countries: Array<{ code: string; name: string }>;
  partnerships: { nodes: Array<{ id: string; name: string }>; pageInfo: { hasNextPage: boolean } };
};

export type ExportsPageQueryVariables = Exact<{
  after?: string | null | undefined;
  language: string;
}>;

export type ExportsPageQuery = {
  exports: {
    nodes: Array<{
      id: string;
      key: string | null;
      firstYear: number;
      lastYear: number;
      country: string | null;
      form: RowForm;
      rows: number;
      state: string;
      reason: string;
      askedAt: string;
      settledReason: string | null;
      allowedActions: Array<string>;
      by: { name: string | null } | null;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
  countries: Array<{ code: string; name: string }>;
};

export type AskExportMutationVariables = Exact<{
  input: AskExportInput;
}>;

export type AskExportMutation = { askExport: { id: string } };

export type SettleExportMutationVariables = Exact<{
  input: SettleExportInput;
}>;

export type SettleExportMutation = { settleExport: { id: string } };

export type WaitingRolesQueryVariables = Exact<{ [key: string]: never }>;

export type WaitingRolesQuery = {
  waitingRoles: Array<{
    personId: string;
    personName: string | null;
    role: Role;
    reason: string | null;
    wishedByName: string | null;
    wishedAt: string;
    yours: boolean;
  }>;
};

export type PersonsRolesReadQueryVariables = Exact<{
  personId: string | number;
}>;

export type PersonsRolesReadQuery = {
  personsRoles: {
    personId: string;
    name: string | null;
    email: string | null;
    you: boolean;
    left: boolean;
    roles: Array<{
      role: Role;
      since: string;
      organisationId: string | null;
      organisationName: string | null;
    }>;
    waiting: Array<{
      role: Role;
      reason: string | null;
      wishedByName: string | null;
      wishedAt: string;
      yours: boolean;
    }>;
  };
};

export type GiveRoleMutationVariables = Exact<{
  input: RoleInput;
}>;

export type GiveRoleMutation = { giveRole: { personId: string } };

export type DropWaitingRoleMutationVariables = Exact<{
  input: RoleInput;
}>;

export type DropWaitingRoleMutation = { dropWaitingRole: { personId: string } };

export type EndRoleMutationVariables = Exact<{
  input: RoleInput;
}>;

export type EndRoleMutation = { endRole: { personId: string } };

export type NeedRotaQueryVariables = Exact<{
  id: string | number;
}>;

export type NeedRotaQuery = {
  need: {
    id: string;
    title: string | null;
    language: string;
    state: NeedState;
    rota: Array<{
      mode: Mode;
      countries: Array<string>;
      stays: Array<{
        from: string;
        to: string;
        mine: boolean;
        positionTitle: string | null;
        name: string | null;
        engagement: { id: string; state: EngagementState; timeOff: TimeOffOutcome | null } | null;
      }>;
      gaps: Array<{ from: string; to: string; missing: number }>;
    }>;
  };
};

export type SafeguardingStaffedQueryVariables = Exact<{ [key: string]: never }>;

export type SafeguardingStaffedQuery = { safeguarding: { staffed: boolean } };

export type WorkToTellOfQueryVariables = Exact<{
  id: string | number;
}>;

export type WorkToTellOfQuery = { engagement: { id: string; terms: { positionTitle: string | null } } };

export type RaiseConcernMutationVariables = Exact<{
  input: RaiseConcernInput;
}>;

export type RaiseConcernMutation = { raiseConcern: { token: string } };

export type FollowConcernQueryVariables = Exact<{
  token: string;
}>;

export type FollowConcernQuery = {
  followedConcern: {
    state: ConcernState;
    raisedAt: string;
    reachable: boolean;
    entries: Array<{ at: string; mine: boolean; words: string | null }>;
  };
};

export type AddToConcernMutationVariables = Exact<{
  input: AddToConcernInput;
}>;

export type AddToConcernMutation = { addToConcern: { state: ConcernState } };

export type StopEngagementMutationVariables = Exact<{
  input: StopEngagementInput;
}>;

export type StopEngagementMutation = { stopEngagement: { id: string } };

export type ConcernsListedQueryVariables = Exact<{
  closed: boolean;
  after?: string | null | undefined;
}>;

export type ConcernsListedQuery = {
  concerns: {
    totalCount: number;
    nodes: Array<{
      id: string;
      kind: ConcernKind | null;
      state: ConcernState;
      outcome: ConcernOutcome | null;
      raisedAt: string;
      closedAt: string | null;
      goesOn: string | null;
      stopped: boolean;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type ConcernReadQueryVariables = Exact<{
  id: string | number;
}>;

export type ConcernReadQuery = {
  concern: {
    id: string;
    kind: ConcernKind | null;
    what: string;
    name: string | null;
    email: string | null;
    reach: string | null;
    language: string;
    state: ConcernState;
    outcome: ConcernOutcome | null;
    raisedAt: string;
    closedAt: string | null;
    goesOn: string | null;
    stopped: boolean;
    allowedActions: Array<string>;
    work: {
      title: string | null;
      clinician: string | null;
      institution: string;
      counterpart: string | null;
      country: string | null;
      state: EngagementState;
      firstDay: string | null;
      lastDay: string | null;
    } | null;
    entries: Array<{ act: string; words: string | null; by: string | null; at: string }>;
    readings: Array<{ by: string | null; at: string }>;
  };
};

export type TakeUpConcernMutationVariables = Exact<{
  input: ConcernInput;
}>;

export type TakeUpConcernMutation = { takeUpConcern: { id: string } };

export type NoteOnConcernMutationVariables = Exact<{
  input: WriteOnConcernInput;
}>;

export type NoteOnConcernMutation = { noteOnConcern: { id: string } };

export type ReplyToConcernMutationVariables = Exact<{
  input: WriteOnConcernInput;
}>;

export type ReplyToConcernMutation = { replyToConcern: { id: string } };

export type CloseConcernMutationVariables = Exact<{
  input: CloseConcernInput;
}>;

export type CloseConcernMutation = { closeConcern: { id: string } };

export type ReopenConcernMutationVariables = Exact<{
  input: WriteOnConcernInput;
}>;

export type ReopenConcernMutation = { reopenConcern: { id: string } };

export type PauseShownFragment = {
  id: string;
  country: string;
  state: CountryPauseState;
  reason: string;
  decidedAt: string;
  decidedByName: string | null;
  since: string | null;
  confirmedAt: string | null;
  confirmedByName: string | null;
  endedAt: string | null;
  endedByName: string | null;
  endReason: string | null;
  allowedActions: Array<string>;
};

export type CountryPausesListedQueryVariables = Exact<{ [key: string]: never }>;

export type CountryPausesListedQuery = {
  countryPauses: Array<{
    id: string;
    country: string;
    state: CountryPauseState;
    reason: string;
    decidedAt: string;
    decidedByName: string | null;
    since: string | null;
    confirmedAt: string | null;
    confirmedByName: string | null;
    endedAt: string | null;
    endedByName: string | null;
    endReason: string | null;
    allowedActions: Array<string>;
  }>;
};

export type CountryPauseReadQueryVariables = Exact<{
  id: string | number;
}>;

export type CountryPauseReadQuery = {
  countryPause: {
    id: string;
    country: string;
    state: CountryPauseState;
    reason: string;
    decidedAt: string;
    decidedByName: string | null;
    since: string | null;
    confirmedAt: string | null;
    confirmedByName: string | null;
    endedAt: string | null;
    endedByName: string | null;
    endReason: string | null;
    allowedActions: Array<string>;
  };
  peopleInPausedCountry: Array<{
    name: string | null;
    email: string | null;
    counterpart: string | null;
    counterpartEmail: string | null;
    institution: string;
    engagementId: string;
    from: string;
    to: string;
    there: boolean;
    check: {
      id: string;
      askedAt: string;
      remindedAt: string | null;
      answer: SafetyAnswer | null;
      words: string | null;
      answeredAt: string | null;
      heardBy: string | null;
    } | null;
  }>;
};

export type PauseCountryMutationVariables = Exact<{
  input: PauseCountryInput;
}>;

export type PauseCountryMutation = { pauseCountry: { id: string } };

export type ConfirmCountryPauseMutationVariables = Exact<{
  input: CountryPauseInput;
}>;

export type ConfirmCountryPauseMutation = { confirmCountryPause: { id: string } };

export type EndCountryPauseMutationVariables = Exact<{
  input: EndCountryPauseInput;
}>;

export type EndCountryPauseMutation = { endCountryPause: { id: string } };

export type RecordSafetyMutationVariables = Exact<{
  input: RecordSafetyInput;
}>;

export type RecordSafetyMutation = { recordSafety: { id: string } };

export type SafetyQuestionAskedQueryVariables = Exact<{
  token: string;
}>;

export type SafetyQuestionAskedQuery = {
  safetyQuestion: {
    country: string;
    answer: SafetyAnswer | null;
    answeredAt: string | null;
    paused: boolean;
  };
};

export type AnswerSafetyMutationVariables = Exact<{
  input: AnswerSafetyInput;
}>;

export type AnswerSafetyMutation = { answerSafety: { answer: SafetyAnswer | null } };

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

export type SitesOfInstitutionQueryVariables = Exact<{
  id: string | number;
}>;

export type SitesOfInstitutionQuery = {
  organisation: {
    id: string;
    name: string;
    sites: Array<{
      id: string;
      name: string;
      place: string | null;
      level: string | null;
      beds: number | null;
      access: string | null;
      power: string | null;
      lodging: string | null;
      closedAt: string | null;
      allowedActions: Array<string>;
    }>;
  };
};

export type SaveSiteMutationVariables = Exact<{
  input: SaveSiteInput;
}>;

export type SaveSiteMutation = { saveSite: { id: string } };

export type CloseSiteMutationVariables = Exact<{
  input: SiteInput;
}>;

export type CloseSiteMutation = { closeSite: { id: string } };

export type SampleNeedsQueryVariables = Exact<{ [key: string]: never }>;

export type SampleNeedsQuery = {
  needs: {
    edges: Array<{
      node: {
        title: string | null;
        summary: string | null;
        language: string;
        countries: Array<string>;
        openCountries: boolean;
        learning: boolean;
        deadline: string | null;
        positions: Array<{ headCount: number | null }>;
        legs: Array<{ mode: Mode }>;
      };
    }>;
  };
};

export type SurveyPageQueryVariables = Exact<{
  token: string;
  language: string;
}>;

export type SurveyPageQuery = {
  survey: {
    title: string | null;
    institution: string;
    lastDay: string | null;
    audience: SurveyAudience;
    months: number;
    answeredAt: string | null;
    stopped: boolean;
    questions: Array<{ code: string; kind: SurveyKind; words: string }>;
  };
};

export type AnswerSurveyMutationVariables = Exact<{
  input: AnswerSurveyInput;
}>;

export type AnswerSurveyMutation = { answerSurvey: { answeredAt: string | null } };

export type StopSurveyMutationVariables = Exact<{
  input: StopSurveyInput;
}>;

export type StopSurveyMutation = { stopSurvey: { stopped: boolean } };

export type SurveyColleaguesQueryVariables = Exact<{
  id: string | number;
}>;

export type SurveyColleaguesQuery = {
  engagement: {
    id: string;
    state: EngagementState;
    mySide: string | null;
    terms: { positionTitle: string | null };
    surveyColleagues: Array<{ name: string | null; email: string | null; namedAt: string }>;
  };
};

export type NameSurveyColleagueMutationVariables = Exact<{
  input: NameSurveyColleagueInput;
}>;

export type NameSurveyColleagueMutation = { nameSurveyColleague: { id: string } };

export type DropSurveyColleagueMutationVariables = Exact<{
  input: DropSurveyColleagueInput;
}>;

export type DropSurveyColleagueMutation = { dropSurveyColleague: { id: string } };

export type SurveyResultsQueryVariables = Exact<{
  language: string;
}>;

export type SurveyResultsQuery = {
  surveyResults: Array<{
    code: string;
    audience: SurveyAudience;
    months: number;
    words: string;
    answers: number;
    mean: number;
  }>;
};

export type SurveyWordsSaidQueryVariables = Exact<{
  language: string;
}>;

export type SurveyWordsSaidQuery = {
  surveyWords: Array<{ question: string; audience: SurveyAudience; months: number; words: string }>;
};

export type TermsSaidQueryVariables = Exact<{
  kind: TermKind;
  text: string;
  language: string;
}>;

export type TermsSaidQuery = {
  mapText: {
    kept: string | null;
    terms: Array<{ term: { code: string; name: string } }>;
    aside: Array<{ term: { code: string; name: string } }>;
  };
  terms: Array<{ code: string; name: string }>;
};

export type TermNamedQueryVariables = Exact<{
  kind: TermKind;
  code: string;
  language: string;
}>;

export type TermNamedQuery = { term: { name: string } | null };

export type TermsListedQueryVariables = Exact<{
  kind: TermKind;
  language: string;
}>;

export type TermsListedQuery = { terms: Array<{ code: string; name: string }> };

export type TextSettingsQueryVariables = Exact<{ [key: string]: never }>;

export type TextSettingsQuery = {
  textSettings: {
    offered: boolean;
    number: string | null;
    confirmed: boolean;
    stopped: boolean;
    kinds: Array<TextKind>;
    latest: Array<{ kind: string; state: TextState; reason: string | null; createdAt: string }>;
  };
};

export type StateMobileNumberMutationVariables = Exact<{
  input: StateMobileNumberInput;
}>;

export type StateMobileNumberMutation = { stateMobileNumber: { confirmed: boolean } };

export type ConfirmMobileNumberMutationVariables = Exact<{
  input: ConfirmMobileNumberInput;
}>;

export type ConfirmMobileNumberMutation = { confirmMobileNumber: { confirmed: boolean } };

export type ChooseTextsMutationVariables = Exact<{
  input: ChooseTextsInput;
}>;

export type ChooseTextsMutation = { chooseTexts: { kinds: Array<TextKind> } };

export type RemoveMobileNumberMutationVariables = Exact<{
  input: RemoveMobileNumberInput;
}>;

export type RemoveMobileNumberMutation = { removeMobileNumber: { number: string | null } };

export type TimeOffToAskQueryVariables = Exact<{
  id: string | number;
}>;

export type TimeOffToAskQuery = {
  approverRoles: Array<{ code: string; added: boolean; name: string; nameCy: string }>;
  engagement: {
    state: EngagementState;
    terms: { positionTitle: string | null; legs: Array<{ mode: Mode; from: string; to: string }> };
    timeOffRequests: Array<{ id: string; employerName: string; state: TimeOffState }>;
  };
  myProfile: {
    profile: {
      ukNation: UkNation | null;
      employments: Array<{
        name: string | null;
        organisationId: string | null;
        contractedHours: number | null;
      }>;
    };
  } | null;
  organisations: { nodes: Array<{ id: string; name: string | null }> };
  leaveTypes: Array<{ code: string }>;
};

export type TimeOffAskedBeforeQueryVariables = Exact<{
  id: string | number;
}>;

export type TimeOffAskedBeforeQuery = {
  timeOffRequest: {
    id: string;
    engagementId: string;
    employerName: string;
    allowedActions: Array<string>;
    cover: string | null;
    steps: Array<{ role: string; name: string; email: string }>;
  };
};

export type RoutesToTimeOffQueryVariables = Exact<{
  asked: TimeOffRoutesInput;
  employerId?: string | number | null | undefined;
  employerName?: string | null | undefined;
}>;

export type RoutesToTimeOffQuery = {
  leavePolicies: Array<{
    leaveType: string | null;
    leaveTypeText: string | null;
    inWords: Array<string>;
    national: boolean;
    source: string;
    sourceTitle: string | null;
    sourceUrl: string | null;
  }>;
  timeOffRoutes: {
    all: boolean;
    needed: { days: number; stretches: Array<{ from: string; to: string }> };
    routes: Array<{
      approvers: number;
      askBy: string;
      decidedBy: string | null;
      daysUnpaid: number;
      lines: Array<{
        leaveType: string;
        from: string;
        to: string;
        days: number;
        hours: number;
        pay: string | null;
        rule: {
          inWords: Array<string>;
          national: boolean;
          source: string;
          sourceTitle: string | null;
          sourceUrl: string | null;
        };
      }>;
      chains: Array<{
        leaveType: string;
        stages: Array<{
          roles: Array<string>;
          branches: Array<string> | null;
          inWords: string;
          all: boolean;
        }>;
      }>;
      notes: Array<{ kind: string; leaveType: string | null; sentence: string }>;
    }>;
    inTheWay: Array<{
      leaveType: string | null;
      sentence: string;
      rule: {
        inWords: Array<string>;
        national: boolean;
        source: string;
        sourceTitle: string | null;
        sourceUrl: string | null;
      } | null;
    }>;
  };
};

export type RuleReadFragment = {
  inWords: Array<string>;
  national: boolean;
  source: string;
  sourceTitle: string | null;
  sourceUrl: string | null;
};

export type PreviewTimeOffQueryVariables = Exact<{
  asking: TimeOffAsking;
}>;

export type PreviewTimeOffQuery = {
  previewTimeOff: Array<{ name: string; to: string; subject: string; text: string; when: string }>;
};

export type RequestTimeOffMutationVariables = Exact<{
  input: RequestTimeOffInput;
}>;

export type RequestTimeOffMutation = { requestTimeOff: { id: string } };

export type TimeOffStatusQueryVariables = Exact<{
  id: string | number;
  language?: string | null | undefined;
}>;

export type TimeOffStatusQuery = {
  approverRoles: Array<{ code: string; added: boolean; name: string; nameCy: string }>;
  timeOffRequest: {
    id: string;
    engagementId: string;
    reference: string;
    replaces: string | null;
    askedBecause: string | null;
    employerName: string;
    state: TimeOffState;
    askedAt: string;
    settledAt: string | null;
    replyBy: string | null;
    closedReason: string | null;
    notNeeded: ReleaseNotNeeded | null;
    notNeededWords: string | null;
    cover: string | null;
    releaseStatement: string | null;
    allowedActions: Array<string>;
    changedRules: Array<{
      sentences: Array<string>;
      from: string;
      holdsAgain: boolean;
      rule: { source: string };
    }>;
    notCovered: Array<{ from: string; to: string }>;
    lines: Array<{
      leaveType: string;
      from: string;
      to: string;
      days: number | null;
      hours: number | null;
      note: string | null;
    }>;
    afterRefusal: {
      remote: boolean;
      otherDates: Array<{ from: string | null; to: string | null; when: string | null }>;
      otherLeave: Array<{
        leaveType: string | null;
        leaveTypeText: string | null;
        eligibility: string | null;
        maxText: string | null;
        national: boolean;
        source: string;
        sourceTitle: string | null;
      }>;
      appeal: { sentence: string; inWords: string | null; source: string; role: string | null } | null;
    } | null;
    steps: Array<{
      id: string;
      ordinal: number;
      turn: number;
      anyOf: boolean;
      branch: string | null;
      decideBy: string | null;
      conditionBy: string | null;
      suggestedFrom: string | null;
      suggestedTo: string | null;
      awayName: string | null;
      awayUntil: string | null;
      escalatesTo: string | null;
      standing: ApproverStanding;
      name: string;
      role: string;
      state: TimeOffStepState;
      askedAt: string | null;
      decidedAt: string | null;
      reminders: number;
      canWithdrawUntil: string | null;
      condition: string | null;
      question: string | null;
      refusal: TimeOffRefusalReason | null;
      refusalWords: string | null;
      suggested: string | null;
      withdrawalReason: string | null;
      allowedActions: Array<string>;
      answeredByLeaveSystem: { confirmedBy: string | null } | null;
    }>;
  };
  leaveTypes: Array<{ code: string }>;
};

export type PreviewAppealQueryVariables = Exact<{
  appeal: TimeOffAppeal;
}>;

export type PreviewAppealQuery = {
  previewAppeal: Array<{ name: string; to: string; subject: string; text: string; when: string }>;
};

export type PreviewTimeOffAgainQueryVariables = Exact<{
  again: TimeOffAgain;
}>;

export type PreviewTimeOffAgainQuery = {
  previewTimeOffAgain: Array<{ name: string; to: string; subject: string; text: string; when: string }>;
};

export type AskAgainForTimeOffMutationVariables = Exact<{
  input: AskAgainForTimeOffInput;
}>;

export type AskAgainForTimeOffMutation = { askAgainForTimeOff: { id: string } };

export type WithdrawTimeOffMutationVariables = Exact<{
  input: WithdrawTimeOffInput;
}>;

export type WithdrawTimeOffMutation = { withdrawTimeOff: { id: string } };

export type NudgeApproverMutationVariables = Exact<{
  input: NudgeApproverInput;
}>;

export type NudgeApproverMutation = { nudgeApprover: { id: string } };

export type AnswerApproverMutationVariables = Exact<{
  input: AnswerApproverInput;
}>;

export type AnswerApproverMutation = { answerApprover: { id: string } };

export type ChangeApproverMutationVariables = Exact<{
  input: ChangeApproverInput;
}>;

export type ChangeApproverMutation = { changeApprover: { id: string } };

export type EscalateTimeOffMutationVariables = Exact<{
  input: EscalateTimeOffInput;
}>;

export type EscalateTimeOffMutation = { escalateTimeOff: { id: string } };

export type RecordOfflineDecisionMutationVariables = Exact<{
  input: RecordOfflineDecisionInput;
}>;

export type RecordOfflineDecisionMutation = { recordOfflineDecision: { id: string } };

export type AcceptDatesMutationVariables = Exact<{
  input: AcceptDatesInput;
}>;

export type AcceptDatesMutation = { acceptDates: { id: string } };

export type AppealTimeOffMutationVariables = Exact<{
  input: AppealTimeOffInput;
}>;

export type AppealTimeOffMutation = { appealTimeOff: { id: string } };

export type ApproverRequestQueryVariables = Exact<{
  token: string;
}>;

export type ApproverRequestQuery = {
  approverRoles: Array<{ code: string; added: boolean; name: string; nameCy: string }>;
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
    hostLetter: string | null;
    askedBecause: string | null;
    replaces: string | null;
    appealWords: string | null;
    condition: string | null;
    conditionBy: string | null;
    standsInFor: string | null;
    standsInUntil: string | null;
    canNameDelegate: boolean;
    waitsForCondition: boolean;
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
      clause: string | null;
      clauseSource: string | null;
    }>;
    before: Array<{ role: string; how: string }>;
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

export type SayConditionMutationVariables = Exact<{
  input: SayConditionInput;
}>;

export type SayConditionMutation = { sayCondition: { link: ApproverLinkState } };

export type NameDelegateMutationVariables = Exact<{
  input: NameDelegateInput;
}>;

export type NameDelegateMutation = { nameDelegate: { link: ApproverLinkState } };

export type ApproverCalendarQueryVariables = Exact<{
  token: string;
}>;

export type ApproverCalendarQuery = { approverRequest: { calendar: string | null } };

export type EngagementTrainingsQueryVariables = Exact<{
  id: string | number;
}>;

export type EngagementTrainingsQuery = {
  engagement: {
    id: string;
    state: EngagementState;
    terms: {
      positionTitle: string | null;
      legs: Array<{ mode: Mode; country: string | null; from: string; to: string }>;
    };
    trainings: Array<{
      legs: Array<number>;
      mayRecord: boolean;
      mayCheck: boolean;
      requirement: {
        id: string;
        name: string;
        about: string | null;
        source: string;
        institution: { name: string } | null;
      };
      record: { doneOn: string; evidence: string; at: string } | null;
      check: { passed: boolean; seen: string; validUntil: string; at: string } | null;
    }>;
  };
};

export type RecordTrainingMutationVariables = Exact<{
  input: RecordTrainingInput;
}>;

export type RecordTrainingMutation = { recordTraining: { id: string } };

export type CheckTrainingMutationVariables = Exact<{
  input: CheckTrainingInput;
}>;

export type CheckTrainingMutation = { checkTraining: { id: string } };

export type TrainingsAskedQueryVariables = Exact<{
  language: string;
}>;

export type TrainingsAskedQuery = {
  trainingRequirements: Array<{
    id: string;
    name: string;
    about: string | null;
    modes: Array<Mode>;
    activities: Array<string>;
    country: string | null;
    source: string;
    validFrom: string;
    validTo: string | null;
    institutionId: string | null;
    institution: { name: string } | null;
  }>;
  me: { roles: Array<{ role: Role; organisationId: string | null; organisationName: string | null }> };
  activities: Array<{ code: string; name: string }>;
};

export type StateTrainingMutationVariables = Exact<{
  input: StateTrainingInput;
}>;

export type StateTrainingMutation = { stateTraining: { id: string } };

export type EndTrainingMutationVariables = Exact<{
  input: EndTrainingInput;
}>;

export type EndTrainingMutation = { endTraining: { id: string } };

export type VisitShownFragment = {
  state: UkVisitState;
  endsOn: string;
  release: string | null;
  returnStatement: string | null;
  payer: string | null;
  missing: Array<string>;
  holdsAgreement: boolean;
  answers: Array<{
    version: number;
    signedOff: boolean;
    releaseSeen: string | null;
    note: string | null;
    at: string;
  }>;
};

export type UkVisitsToSignOffQueryVariables = Exact<{ [key: string]: never }>;

export type UkVisitsToSignOffQuery = {
  ukVisitsToSignOff: Array<{
    id: string;
    version: number;
    state: EngagementState;
    firstDay: string | null;
    terms: { positionTitle: string | null };
    ukVisit: {
      state: UkVisitState;
      endsOn: string;
      release: string | null;
      returnStatement: string | null;
      payer: string | null;
      missing: Array<string>;
      holdsAgreement: boolean;
      answers: Array<{
        version: number;
        signedOff: boolean;
        releaseSeen: string | null;
        note: string | null;
        at: string;
      }>;
    } | null;
  }>;
};

export type SignOffUkVisitMutationVariables = Exact<{
  input: SignOffUkVisitInput;
}>;

export type SignOffUkVisitMutation = { signOffUkVisit: { id: string } };

export type UnsubscribeMutationVariables = Exact<{
  input: UnsubscribeInput;
}>;

export type UnsubscribeMutation = { unsubscribe: { stopped: StoppedMail } };

export type WorkPlanShownFragment = {
  id: string;
  version: number;
  zone: string;
  objectives: Array<string>;
  note: string | null;
  side: string;
  at: string;
  sessions: Array<{
    topic: string;
    mode: Mode;
    day: string;
    begins: string | null;
    minutes: number | null;
    place: string | null;
    beginsAt: string | null;
  }>;
  learners: Array<{ cadre: string; number: number | null }>;
  materials: Array<{ what: string; where: string | null }>;
};

export type WorkPlanPageQueryVariables = Exact<{
  id: string | number;
}>;

export type WorkPlanPageQuery = {
  engagement: {
    id: string;
    state: EngagementState;
    mySide: string | null;
    workZones: Array<string>;
    terms: { positionTitle: string | null };
    mine: { readyBy: string } | null;
    workPlan: {
      id: string;
      version: number;
      zone: string;
      objectives: Array<string>;
      note: string | null;
      side: string;
      at: string;
      sessions: Array<{
        topic: string;
        mode: Mode;
        day: string;
        begins: string | null;
        minutes: number | null;
        place: string | null;
        beginsAt: string | null;
      }>;
      learners: Array<{ cadre: string; number: number | null }>;
      materials: Array<{ what: string; where: string | null }>;
    } | null;
    workPlanVersions: Array<{ version: number; side: string; at: string; note: string | null }>;
  };
};

export type WorkPlanVersionQueryVariables = Exact<{
  id: string | number;
}>;

export type WorkPlanVersionQuery = {
  engagement: {
    workPlanVersions: Array<{
      id: string;
      version: number;
      zone: string;
      objectives: Array<string>;
      note: string | null;
      side: string;
      at: string;
      sessions: Array<{
        topic: string;
        mode: Mode;
        day: string;
        begins: string | null;
        minutes: number | null;
        place: string | null;
        beginsAt: string | null;
      }>;
      learners: Array<{ cadre: string; number: number | null }>;
      materials: Array<{ what: string; where: string | null }>;
    }>;
  };
};

export type SaveWorkPlanMutationVariables = Exact<{
  input: SaveWorkPlanInput;
}>;

export type SaveWorkPlanMutation = { saveWorkPlan: { version: number } };

export type PayItemWrittenFragment = {
  item: string;
  payer: Payer;
  amount: number | null;
  currency: string | null;
  text: string | null;
};

export type PositionWrittenFragment = {
  id: string | null;
  title: string | null;
  headCount: number | null;
  professions: Array<string>;
  anyProfession: boolean;
  specialties: Array<string>;
  anySpecialty: boolean;
  activities: Array<string>;
  duties: string | null;
  grade: string | null;
  requirements: Array<{
    id: string | null;
    kind: RequirementKind;
    essential: boolean;
    group: string | null;
    term: string | null;
    level: Cefr | null;
    use: LanguageUse;
    years: number | null;
    count: YearsCount;
    text: string | null;
  }>;
};

export type LegWrittenFragment = {
  id: string | null;
  positionId: string | null;
  mode: Mode;
  countries: Array<string>;
  purpose: string | null;
  from: string | null;
  to: string | null;
  when: string | null;
  minDays: number | null;
  maxDays: number | null;
  repeats: number | null;
  extendable: boolean;
  fullTime: boolean | null;
  daysAWeek: number | null;
  hoursAWeek: number | null;
  weekdaySlot: string | null;
  cases: number | null;
  documents: number | null;
  load: string | null;
  onCall: string | null;
  platform: string | null;
  traveller: Traveller | null;
  optional: boolean;
  hostEmployerLetter: string | null;
  returnStatement: string | null;
  payer: string | null;
};

export type NeedWrittenFragment = {
  id: string;
  version: number;
  state: NeedState;
  allowedActions: Array<string>;
  institutionId: string | null;
  institutionName: string | null;
  title: string | null;
  summary: string | null;
  countries: Array<string>;
  openCountries: boolean;
  region: string | null;
  place: string | null;
  sensitive: boolean;
  returnPost: boolean;
  advertisedBy: ReturnPostAdvertiser | null;
  advert: string | null;
  heritage: NeedHeritage;
  heritageReason: string | null;
  heritageTies: Array<NeedHeritageTie>;
  sexReason: string | null;
  priority: string | null;
  programme: string | null;
  team: string | null;
  sites: Array<string>;
  learning: boolean;
  maxPending: number | null;
  windowText: string | null;
  language: string;
  planServed: string | null;
  facilityLevel: FacilityLevel | null;
  ringFence: Array<string>;
  learners: string | null;
  patients: string | null;
  contact: string | null;
  handover: string | null;
  handoverOn: string | null;
  deadline: string | null;
  opensOn: string | null;
  closesOn: string | null;
  site: { id: string } | null;
  choiceOfSites: Array<{ id: string; name: string }>;
  choices: {
    modes: Array<Mode>;
    activitiesLeftOut: Array<string>;
    costsLeftOut: Array<string>;
    heritage: boolean;
  };
  siteConditions: Array<{ kind: string; text: string }>;
  preparations: Array<{ kind: PreparationKind; text: string }>;
  tilt: Array<{ criterion: TiltCriterion; by: number }>;
  counterpart: { name: string | null; post: string | null; reporting: string | null } | null;
  missing: Array<{ field: string; sentence: string }>;
  reviews: Array<{
    at: string;
    decision: ReviewDecision;
    note: string | null;
    reasons: Array<{ field: string; sentence: string }>;
  }>;
  payItems: Array<{
    item: string;
    payer: Payer;
    amount: number | null;
    currency: string | null;
    text: string | null;
  }>;
  positions: Array<{
    id: string | null;
    title: string | null;
    headCount: number | null;
    professions: Array<string>;
    anyProfession: boolean;
    specialties: Array<string>;
    anySpecialty: boolean;
    activities: Array<string>;
    duties: string | null;
    grade: string | null;
    requirements: Array<{
      id: string | null;
      kind: RequirementKind;
      essential: boolean;
      group: string | null;
      term: string | null;
      level: Cefr | null;
      use: LanguageUse;
      years: number | null;
      count: YearsCount;
      text: string | null;
    }>;
  }>;
  legs: Array<{
    id: string | null;
    positionId: string | null;
    mode: Mode;
    countries: Array<string>;
    purpose: string | null;
    from: string | null;
    to: string | null;
    when: string | null;
    minDays: number | null;
    maxDays: number | null;
    repeats: number | null;
    extendable: boolean;
    fullTime: boolean | null;
    daysAWeek: number | null;
    hoursAWeek: number | null;
    weekdaySlot: string | null;
    cases: number | null;
    documents: number | null;
    load: string | null;
    onCall: string | null;
    platform: string | null;
    traveller: Traveller | null;
    optional: boolean;
    hostEmployerLetter: string | null;
    returnStatement: string | null;
    payer: string | null;
  }>;
};

export type NeedToWriteQueryVariables = Exact<{
  id: string | number;
}>;

export type NeedToWriteQuery = {
  need: {
    id: string;
    version: number;
    state: NeedState;
    allowedActions: Array<string>;
    institutionId: string | null;
    institutionName: string | null;
    title: string | null;
    summary: string | null;
    countries: Array<string>;
    openCountries: boolean;
    region: string | null;
    place: string | null;
    sensitive: boolean;
    returnPost: boolean;
    advertisedBy: ReturnPostAdvertiser | null;
    advert: string | null;
    heritage: NeedHeritage;
    heritageReason: string | null;
    heritageTies: Array<NeedHeritageTie>;
    sexReason: string | null;
    priority: string | null;
    programme: string | null;
    team: string | null;
    sites: Array<string>;
    learning: boolean;
    maxPending: number | null;
    windowText: string | null;
    language: string;
    planServed: string | null;
    facilityLevel: FacilityLevel | null;
    ringFence: Array<string>;
    learners: string | null;
    patients: string | null;
    contact: string | null;
    handover: string | null;
    handoverOn: string | null;
    deadline: string | null;
    opensOn: string | null;
    closesOn: string | null;
    heldSaves: Array<{ savedAt: string; dueOn: string; outcome: HeldOutcome | null; note: string | null }>;
    flags: Array<{ words: string; outcome: WordingOutcome | null }>;
    site: { id: string } | null;
    choiceOfSites: Array<{ id: string; name: string }>;
    choices: {
      modes: Array<Mode>;
      activitiesLeftOut: Array<string>;
      costsLeftOut: Array<string>;
      heritage: boolean;
    };
    siteConditions: Array<{ kind: string; text: string }>;
    preparations: Array<{ kind: PreparationKind; text: string }>;
    tilt: Array<{ criterion: TiltCriterion; by: number }>;
    counterpart: { name: string | null; post: string | null; reporting: string | null } | null;
    missing: Array<{ field: string; sentence: string }>;
    reviews: Array<{
      at: string;
      decision: ReviewDecision;
      note: string | null;
      reasons: Array<{ field: string; sentence: string }>;
    }>;
    payItems: Array<{
      item: string;
      payer: Payer;
      amount: number | null;
      currency: string | null;
      text: string | null;
    }>;
    positions: Array<{
      id: string | null;
      title: string | null;
      headCount: number | null;
      professions: Array<string>;
      anyProfession: boolean;
      specialties: Array<string>;
      anySpecialty: boolean;
      activities: Array<string>;
      duties: string | null;
      grade: string | null;
      requirements: Array<{
        id: string | null;
        kind: RequirementKind;
        essential: boolean;
        group: string | null;
        term: string | null;
        level: Cefr | null;
        use: LanguageUse;
        years: number | null;
        count: YearsCount;
        text: string | null;
      }>;
    }>;
    legs: Array<{
      id: string | null;
      positionId: string | null;
      mode: Mode;
      countries: Array<string>;
      purpose: string | null;
      from: string | null;
      to: string | null;
      when: string | null;
      minDays: number | null;
      maxDays: number | null;
      repeats: number | null;
      extendable: boolean;
      fullTime: boolean | null;
      daysAWeek: number | null;
      hoursAWeek: number | null;
      weekdaySlot: string | null;
      cases: number | null;
      documents: number | null;
      load: string | null;
      onCall: string | null;
      platform: string | null;
      traveller: Traveller | null;
      optional: boolean;
      hostEmployerLetter: string | null;
      returnStatement: string | null;
      payer: string | null;
    }>;
  };
};

export type OwnNeedsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export type OwnNeedsQuery = {
  needs: {
    nodes: Array<{
      id: string;
      title: string | null;
      language: string;
      state: NeedState;
      institutionName: string | null;
      deadline: string | null;
      opensOn: string | null;
      updatedAt: string;
      allowedActions: Array<string>;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type InstitutionsOfLeadQueryVariables = Exact<{ [key: string]: never }>;

export type InstitutionsOfLeadQuery = { me: { roles: Array<{ role: Role; organisationId: string | null }> } };

export type InstitutionNamedQueryVariables = Exact<{
  id: string | number;
}>;

export type InstitutionNamedQuery = { organisation: { id: string; name: string; kind: OrganisationKind } };

export type KindsOfNeedsQueryVariables = Exact<{
  language: string;
  learning: boolean;
}>;

export type KindsOfNeedsQuery = { needKinds: Array<{ code: string; name: string }> };

export type SaveNeedPartMutationVariables = Exact<{
  input: SaveNeedInput;
}>;

export type SaveNeedPartMutation = { saveNeed: { id: string; version: number } };

export type SendNeedMutationVariables = Exact<{
  input: NeedInput;
}>;

export type SendNeedMutation = { submitNeed: { id: string } };

export type OpenNeedNowMutationVariables = Exact<{
  input: NeedInput;
}>;

export type OpenNeedNowMutation = { openNeed: { id: string } };

export type WhoWouldFitQueryVariables = Exact<{
  input: PreviewMatchesInput;
}>;

export type WhoWouldFitQuery = {
  previewMatches: Array<{
    position: number;
    band: MatchBand;
    ifRelaxed: Array<{ what: string; how: Relaxation; band: MatchBand }>;
    ifTwoRelaxed: Array<{ band: MatchBand; steps: Array<{ what: string; how: Relaxation }> }>;
  }>;
};

export type NeedsToReviewQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export type NeedsToReviewQuery = {
  needsToReview: {
    nodes: Array<{
      id: string;
      title: string | null;
      language: string;
      institutionName: string | null;
      countries: Array<string>;
      submittedAt: string | null;
      opensOn: string | null;
      reviews: Array<{ id: string }>;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type NeedToReviewQueryVariables = Exact<{
  id: string | number;
}>;

export type NeedToReviewQuery = {
  need: {
    submittedAt: string | null;
    id: string;
    version: number;
    state: NeedState;
    allowedActions: Array<string>;
    institutionId: string | null;
    institutionName: string | null;
    title: string | null;
    summary: string | null;
    countries: Array<string>;
    openCountries: boolean;
    region: string | null;
    place: string | null;
    sensitive: boolean;
    returnPost: boolean;
    advertisedBy: ReturnPostAdvertiser | null;
    advert: string | null;
    heritage: NeedHeritage;
    heritageReason: string | null;
    heritageTies: Array<NeedHeritageTie>;
    sexReason: string | null;
    priority: string | null;
    programme: string | null;
    team: string | null;
    sites: Array<string>;
    learning: boolean;
    maxPending: number | null;
    windowText: string | null;
    language: string;
    planServed: string | null;
    facilityLevel: FacilityLevel | null;
    ringFence: Array<string>;
    learners: string | null;
    patients: string | null;
    contact: string | null;
    handover: string | null;
    handoverOn: string | null;
    deadline: string | null;
    opensOn: string | null;
    closesOn: string | null;
    flags: Array<{ words: string; settledAt: string | null }>;
    asReviewed: {
      title: string | null;
      summary: string | null;
      countries: Array<string>;
      openCountries: boolean;
      region: string | null;
      place: string | null;
      sensitive: boolean;
      heritage: NeedHeritage;
      heritageReason: string | null;
      heritageTies: Array<NeedHeritageTie>;
      sexReason: string | null;
      priority: string | null;
      programme: string | null;
      team: string | null;
      sites: Array<string>;
      maxPending: number | null;
      windowText: string | null;
      language: string;
      planServed: string | null;
      learners: string | null;
      patients: string | null;
      facilityLevel: FacilityLevel | null;
      ringFence: Array<string>;
      handover: string | null;
      handoverOn: string | null;
      deadline: string | null;
      opensOn: string | null;
      closesOn: string | null;
      siteConditions: Array<{ kind: string; text: string }>;
      preparations: Array<{ kind: PreparationKind; text: string }>;
      tilt: Array<{ criterion: TiltCriterion; by: number }>;
      payItems: Array<{
        item: string;
        payer: Payer;
        amount: number | null;
        currency: string | null;
        text: string | null;
      }>;
      positions: Array<{
        id: string | null;
        title: string | null;
        headCount: number | null;
        professions: Array<string>;
        anyProfession: boolean;
        specialties: Array<string>;
        anySpecialty: boolean;
        activities: Array<string>;
        duties: string | null;
        grade: string | null;
        requirements: Array<{
          id: string | null;
          kind: RequirementKind;
          essential: boolean;
          group: string | null;
          term: string | null;
          level: Cefr | null;
          use: LanguageUse;
          years: number | null;
          count: YearsCount;
          text: string | null;
        }>;
      }>;
      legs: Array<{
        id: string | null;
        positionId: string | null;
        mode: Mode;
        countries: Array<string>;
        purpose: string | null;
        from: string | null;
        to: string | null;
        when: string | null;
        minDays: number | null;
        maxDays: number | null;
        repeats: number | null;
        extendable: boolean;
        fullTime: boolean | null;
        daysAWeek: number | null;
        hoursAWeek: number | null;
        weekdaySlot: string | null;
        cases: number | null;
        documents: number | null;
        load: string | null;
        onCall: string | null;
        platform: string | null;
        traveller: Traveller | null;
        optional: boolean;
        hostEmployerLetter: string | null;
        returnStatement: string | null;
        payer: string | null;
      }>;
    } | null;
    site: { id: string } | null;
    choiceOfSites: Array<{ id: string; name: string }>;
    choices: {
      modes: Array<Mode>;
      activitiesLeftOut: Array<string>;
      costsLeftOut: Array<string>;
      heritage: boolean;
    };
    siteConditions: Array<{ kind: string; text: string }>;
    preparations: Array<{ kind: PreparationKind; text: string }>;
    tilt: Array<{ criterion: TiltCriterion; by: number }>;
    counterpart: { name: string | null; post: string | null; reporting: string | null } | null;
    missing: Array<{ field: string; sentence: string }>;
    reviews: Array<{
      at: string;
      decision: ReviewDecision;
      note: string | null;
      reasons: Array<{ field: string; sentence: string }>;
    }>;
    payItems: Array<{
      item: string;
      payer: Payer;
      amount: number | null;
      currency: string | null;
      text: string | null;
    }>;
    positions: Array<{
      id: string | null;
      title: string | null;
      headCount: number | null;
      professions: Array<string>;
      anyProfession: boolean;
      specialties: Array<string>;
      anySpecialty: boolean;
      activities: Array<string>;
      duties: string | null;
      grade: string | null;
      requirements: Array<{
        id: string | null;
        kind: RequirementKind;
        essential: boolean;
        group: string | null;
        term: string | null;
        level: Cefr | null;
        use: LanguageUse;
        years: number | null;
        count: YearsCount;
        text: string | null;
      }>;
    }>;
    legs: Array<{
      id: string | null;
      positionId: string | null;
      mode: Mode;
      countries: Array<string>;
      purpose: string | null;
      from: string | null;
      to: string | null;
      when: string | null;
      minDays: number | null;
      maxDays: number | null;
      repeats: number | null;
      extendable: boolean;
      fullTime: boolean | null;
      daysAWeek: number | null;
      hoursAWeek: number | null;
      weekdaySlot: string | null;
      cases: number | null;
      documents: number | null;
      load: string | null;
      onCall: string | null;
      platform: string | null;
      traveller: Traveller | null;
      optional: boolean;
      hostEmployerLetter: string | null;
      returnStatement: string | null;
      payer: string | null;
    }>;
  };
};

export type ReviewNeedMutationVariables = Exact<{
  input: ReviewNeedInput;
}>;

export type ReviewNeedMutation = { reviewNeed: { id: string } };

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
export const RoleInUseFragmentDoc = new TypedDocumentString(
  `
    fragment RoleInUse on ApproverRoleRow {
  code
  name: nameIn(language: "en-GB")
  nameCy: nameIn(language: "cy")
  added
}
    `,
  { fragmentName: 'RoleInUse' },
) as unknown as TypedDocumentString<RoleInUseFragment, unknown>;
export const BrowsedNeedFragmentDoc = new TypedDocumentString(
  `
    fragment BrowsedNeed on Need {
  id
  title
  language
  summary
  institutionName
  countries
  openCountries
  learning
  region
  deadline
  legs {
    mode
    from
    to
    when
    minDays
    maxDays
  }
  positions {
    title
    professions
    anyProfession
    headCount
  }
}
    `,
  { fragmentName: 'BrowsedNeed' },
) as unknown as TypedDocumentString<BrowsedNeedFragment, unknown>;
export const ContributionAccountShownFragmentDoc = new TypedDocumentString(
  `
    fragment ContributionAccountShown on ContributionAccount {
  version
  title
  role
  summary
  learning
  trainersTrained
  sessionsByTrainers
  peopleReached
  scoreBefore
  scoreAfter
  why
  at
  produced {
    kind
    title
    adopted
  }
  cameBack {
    kind
    words
  }
  sessions {
    day
    until
    minutes
    mode
    topic
  }
  taught {
    cadre
    sex
    level
    people
  }
}
    `,
  { fragmentName: 'ContributionAccountShown' },
) as unknown as TypedDocumentString<ContributionAccountShownFragment, unknown>;
export const ContributionShownFragmentDoc = new TypedDocumentString(
  `
    fragment ContributionShown on Contribution {
  id
  personName
  kind
  state
  hostName
  country
  version
  institutionId
  engagementId
  confirmerName
  askedAt
  answeredAt
  verifierName
  verifierPost
  verifierStanding
  disputeReason
  disputeWords
  allowedActions
}
    `,
  { fragmentName: 'ContributionShown' },
) as unknown as TypedDocumentString<ContributionShownFragment, unknown>;
export const ContributionHistoryShownFragmentDoc = new TypedDocumentString(
  `
    fragment ContributionHistoryShown on ContributionHistory {
  act
  side
  version
  reason
  words
  at
}
    `,
  { fragmentName: 'ContributionHistoryShown' },
) as unknown as TypedDocumentString<ContributionHistoryShownFragment, unknown>;
export const CertificateFactsShownFragmentDoc = new TypedDocumentString(
  `
    fragment CertificateFactsShown on CertificateFacts {
  name
  kind
  title
  host
  country
  firstDay
  lastDay
  hours
  role
  people
  learning
  verifier
  verifierPost
  verifierStanding
  confirmedOn
}
    `,
  { fragmentName: 'CertificateFactsShown' },
) as unknown as TypedDocumentString<CertificateFactsShownFragment, unknown>;
export const DeskReviewRowFragmentDoc = new TypedDocumentString(
  `
    fragment DeskReviewRow on DeskReview {
  id
  country
  state
  askedAt
  dueOn
  late
  words
  answeredAt
  deskName
  allowedActions
  need {
    id
    title
    language
    state
    institutionName
  }
}
    `,
  { fragmentName: 'DeskReviewRow' },
) as unknown as TypedDocumentString<DeskReviewRowFragment, unknown>;
export const TermsShownFragmentDoc = new TypedDocumentString(
  `
    fragment TermsShown on EngagementTerms {
  side
  version
  positionTitle
  note
  reason
  conductCode
  counterpart {
    name
    role
    email
  }
  legs {
    legId
    mode
    country
    from
    to
    load
    hoursAWeek
    treatsPeople
    aloneWithChildren
  }
  pays {
    item
    payer
    words
  }
}
    `,
  { fragmentName: 'TermsShown' },
) as unknown as TypedDocumentString<TermsShownFragment, unknown>;
export const PlanShownFragmentDoc = new TypedDocumentString(
  `
    fragment PlanShown on Feasibility {
  answer
  sentence
  readyBy
  usuallyBy
  certain
  opens
  closes
  criticalPath
  notes
  instead {
    mode
    sentence
  }
  steps {
    code
    title
    owner
    state
    start
    finish
    startBy
    known
    sentences
    cost
    source
    seenOn
    believed
    takes {
      least
      usual
      most
      unit
    }
  }
}
    `,
  { fragmentName: 'PlanShown' },
) as unknown as TypedDocumentString<PlanShownFragment, unknown>;
export const PaidLineShownFragmentDoc = new TypedDocumentString(
  `
    fragment PaidLineShown on PaidLine {
  id
  partnershipName
  payerName
  item
  from
  until
  notedAt
  endedAt
  says
  answeredAt
  money {
    amount
    currency
  }
  partnership {
    id
  }
}
    `,
  { fragmentName: 'PaidLineShown' },
) as unknown as TypedDocumentString<PaidLineShownFragment, unknown>;
export const HandoverShownFragmentDoc = new TypedDocumentString(
  `
    fragment HandoverShown on EngagementHandover {
  state
  successor
  successorRole
  successorEmail
  remains
  materials
  side
  statedAt
  confirmedAt
}
    `,
  { fragmentName: 'HandoverShown' },
) as unknown as TypedDocumentString<HandoverShownFragment, unknown>;
export const WaiverShownFragmentDoc = new TypedDocumentString(
  `
    fragment WaiverShown on HandoverWaiver {
  saidAs
  reason
  words
  at
}
    `,
  { fragmentName: 'WaiverShown' },
) as unknown as TypedDocumentString<WaiverShownFragment, unknown>;
export const OfferRowFragmentDoc = new TypedDocumentString(
  `
    fragment OfferRow on Offer {
  id
  state
  what
  language
  hostName
  senderKind
  senderName
  sentAt
}
    `,
  { fragmentName: 'OfferRow' },
) as unknown as TypedDocumentString<OfferRowFragment, unknown>;
export const InterestedFragmentDoc = new TypedDocumentString(
  `
    fragment Interested on InterestedClinician {
  id
  positionId
  state
  tier
  employerConsent {
    confirmed
  }
  note
  interestedAt
  lapsesAt
  invited
  proposedBy
  allowedActions
  lines {
    standing
    sentence
  }
}
    `,
  { fragmentName: 'Interested' },
) as unknown as TypedDocumentString<InterestedFragment, unknown>;
export const MatchShownFragmentDoc = new TypedDocumentString(
  `
    fragment MatchShown on Match {
  id
  state
  allowedActions
  lapsesAt
  waitsForRoomSince
  readyBy
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
    criterion
    question
    decides
    codes
    use
    mode
    count
  }
  need {
    id
    title
    summary
    language
    institutionName
    countries
    openCountries
    learning
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
export const ComparedMatchFragmentDoc = new TypedDocumentString(
  `
    fragment ComparedMatch on Match {
  id
  state
  fitForNeed
  fitForMe
  position {
    title
  }
  legs {
    mode
    from
    to
    when
  }
  need {
    title
    language
    countries
    openCountries
    learning
    deadline
    notCovered
  }
}
    `,
  { fragmentName: 'ComparedMatch' },
) as unknown as TypedDocumentString<ComparedMatchFragment, unknown>;
export const PairRowFragmentDoc = new TypedDocumentString(
  `
    fragment PairRow on Mentoring {
  id
  purpose
  startsOn
  endsOn
  everyDays
  stands
  endedAt
  meetingsKept
}
    `,
  { fragmentName: 'PairRow' },
) as unknown as TypedDocumentString<PairRowFragment, unknown>;
export const OrganisationListedFragmentDoc = new TypedDocumentString(
  `
    fragment OrganisationListed on Organisation {
  id
  name
  kind
  state
  country
  region
  sensitive
  registeredAt
  basisExpiresOn
}
    `,
  { fragmentName: 'OrganisationListed' },
) as unknown as TypedDocumentString<OrganisationListedFragment, unknown>;
export const WentShownFragmentDoc = new TypedDocumentString(
  `
    fragment WentShown on WentOneWay {
  anything
  visits
  remoteSessions
  hours
  peopleTaught
  needsAnswered
  gains {
    gain
    times
  }
  paid {
    payer
    sums {
      amount
      currency
    }
  }
}
    `,
  { fragmentName: 'WentShown' },
) as unknown as TypedDocumentString<WentShownFragment, unknown>;
export const CardShownFragmentDoc = new TypedDocumentString(
  `
    fragment CardShown on ProfileCard {
  name
  email
  place
  livesIn
  ukNation
  stage
  grade
  years
  teaching
  lowResource
  words
  activities
  qualifications
  tieCountries
  professions {
    code
    current
    years
    specialties
  }
  skills {
    code
    level
  }
  languages {
    code
    none
    general
    understandPatients
    teachIn
  }
  registrations {
    country
    body
    number
    status
  }
  availability {
    from
    to
    hours
    weekdays
  }
  pastAssignments {
    country
    text
    from
    to
  }
  ties {
    country
    kind
    region
  }
  wishes {
    countries
    modes
    minDays
    maxDays
    hoursAWeek
    mustBeCovered
  }
  endorsements {
    vouches
    words
    givenAt
    association {
      name
    }
  }
}
    `,
  { fragmentName: 'CardShown' },
) as unknown as TypedDocumentString<CardShownFragment, unknown>;
export const PauseShownFragmentDoc = new TypedDocumentString(
  `
    fragment PauseShown on CountryPause {
  id
  country
  state
  reason
  decidedAt
  decidedByName
  since
  confirmedAt
  confirmedByName
  endedAt
  endedByName
  endReason
  allowedActions
}
    `,
  { fragmentName: 'PauseShown' },
) as unknown as TypedDocumentString<PauseShownFragment, unknown>;
export const RuleReadFragmentDoc = new TypedDocumentString(
  `
    fragment RuleRead on LeavePolicy {
  inWords
  national
  source
  sourceTitle
  sourceUrl
}
    `,
  { fragmentName: 'RuleRead' },
) as unknown as TypedDocumentString<RuleReadFragment, unknown>;
export const VisitShownFragmentDoc = new TypedDocumentString(
  `
    fragment VisitShown on UkVisit {
  state
  endsOn
  release
  returnStatement
  payer
  missing
  holdsAgreement
  answers {
    version
    signedOff
    releaseSeen
    note
    at
  }
}
    `,
  { fragmentName: 'VisitShown' },
) as unknown as TypedDocumentString<VisitShownFragment, unknown>;
export const WorkPlanShownFragmentDoc = new TypedDocumentString(
  `
    fragment WorkPlanShown on WorkPlan {
  id
  version
  zone
  objectives
  sessions {
    topic
    mode
    day
    begins
    minutes
    place
    beginsAt
  }
  learners {
    cadre
    number
  }
  materials {
    what
    where
  }
  note
  side
  at
}
    `,
  { fragmentName: 'WorkPlanShown' },
) as unknown as TypedDocumentString<WorkPlanShownFragment, unknown>;
export const PayItemWrittenFragmentDoc = new TypedDocumentString(
  `
    fragment PayItemWritten on PayItem {
  item
  payer
  amount
  currency
  text
}
    `,
  { fragmentName: 'PayItemWritten' },
) as unknown as TypedDocumentString<PayItemWrittenFragment, unknown>;
export const PositionWrittenFragmentDoc = new TypedDocumentString(
  `
    fragment PositionWritten on Position {
  id
  title
  headCount
  professions
  anyProfession
  specialties
  anySpecialty
  activities
  duties
  grade
  requirements {
    id
    kind
    essential
    group
    term
    level
    use
    years
    count
    text
  }
}
    `,
  { fragmentName: 'PositionWritten' },
) as unknown as TypedDocumentString<PositionWrittenFragment, unknown>;
export const LegWrittenFragmentDoc = new TypedDocumentString(
  `
    fragment LegWritten on Leg {
  id
  positionId
  mode
  countries
  purpose
  from
  to
  when
  minDays
  maxDays
  repeats
  extendable
  fullTime
  daysAWeek
  hoursAWeek
  weekdaySlot
  cases
  documents
  load
  onCall
  platform
  traveller
  optional
  hostEmployerLetter
  returnStatement
  payer
}
    `,
  { fragmentName: 'LegWritten' },
) as unknown as TypedDocumentString<LegWrittenFragment, unknown>;
export const NeedWrittenFragmentDoc = new TypedDocumentString(
  `
    fragment NeedWritten on Need {
  id
  version
  state
  allowedActions
  institutionId
  institutionName
  title
  summary
  countries
  openCountries
  region
  place
  sensitive
  returnPost
  advertisedBy
  advert
  heritage
  heritageReason
  heritageTies
  sexReason
  priority
  programme
  team
  sites
  site {
    id
  }
  choiceOfSites {
    id
    name
  }
  learning
  choices {
    modes
    activitiesLeftOut
    costsLeftOut
    heritage
  }
  maxPending
  windowText
  language
  planServed
  facilityLevel
  siteConditions {
    kind
    text
  }
  preparations {
    kind
    text
  }
  ringFence
  tilt {
    criterion
    by
  }
  learners
  patients
  counterpart {
    name
    post
    reporting
  }
  contact
  handover
  handoverOn
  deadline
  opensOn
  closesOn
  missing {
    field
    sentence
  }
  reviews {
    at
    decision
    note
    reasons {
      field
      sentence
    }
  }
  payItems {
    ...PayItemWritten
  }
  positions {
    ...PositionWritten
  }
  legs {
    ...LegWritten
  }
}
    fragment PayItemWritten on PayItem {
  item
  payer
  amount
  currency
  text
}
fragment PositionWritten on Position {
  id
  title
  headCount
  professions
  anyProfession
  specialties
  anySpecialty
  activities
  duties
  grade
  requirements {
    id
    kind
    essential
    group
    term
    level
    use
    years
    count
    text
  }
}
fragment LegWritten on Leg {
  id
  positionId
  mode
  countries
  purpose
  from
  to
  when
  minDays
  maxDays
  repeats
  extendable
  fullTime
  daysAWeek
  hoursAWeek
  weekdaySlot
  cases
  documents
  load
  onCall
  platform
  traveller
  optional
  hostEmployerLetter
  returnStatement
  payer
}`,
  { fragmentName: 'NeedWritten' },
) as unknown as TypedDocumentString<NeedWrittenFragment, unknown>;
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
    }
  }
  notificationPreferences {
    matches
    weeklyLimit
    quietFrom
    quietTo
    digestDay
    digestHour
    groupDigest
  }
}
    `) as unknown as TypedDocumentString<AccountQuery, AccountQueryVariables>;
export const DevicesDocument = new TypedDocumentString(`
    query Devices {
  me {
    timeZone
    sessions {
      id
      createdAt
      lastSeenAt
      endsAt
      deviceLabel
      ownDevice
    }
  }
}
    `) as unknown as TypedDocumentString<DevicesQuery, DevicesQueryVariables>;
export const OwnOrganisationDocument = new TypedDocumentString(`
    query OwnOrganisation($id: ID!) {
  organisation(id: $id) {
    id
    name
    kind
    state
  }
}
    `) as unknown as TypedDocumentString<OwnOrganisationQuery, OwnOrganisationQueryVariables>;
export const MyConsentsDocument = new TypedDocumentString(`
    query MyConsents {
  me {
    timeZone
    consents {
      id
      purpose
      version
      givenAt
      withdrawnAt
    }
  }
  consentTexts {
    purpose
    version
    text
    since
  }
}
    `) as unknown as TypedDocumentString<MyConsentsQuery, MyConsentsQueryVariables>;
export const ChangeMyWordsDocument = new TypedDocumentString(`
    mutation ChangeMyWords($input: ChangeMyWordsInput!) {
  changeMyWords(input: $input) {
    name
    locale
    timeZone
  }
}
    `) as unknown as TypedDocumentString<ChangeMyWordsMutation, ChangeMyWordsMutationVariables>;
export const SignOutElsewhereDocument = new TypedDocumentString(`
    mutation SignOutElsewhere($input: SignOutEverywhereInput!) {
  signOutElsewhere(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<SignOutElsewhereMutation, SignOutElsewhereMutationVariables>;
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
export const ExportMyDataDocument = new TypedDocumentString(`
    query ExportMyData {
  exportMyData {
    madeAt
    json
  }
}
    `) as unknown as TypedDocumentString<ExportMyDataQuery, ExportMyDataQueryVariables>;
export const ClosingMyAccountDocument = new TypedDocumentString(`
    query ClosingMyAccount($language: LanguageTag!) {
  closingMyAccount(language: $language) {
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
    `) as unknown as TypedDocumentString<ClosingMyAccountQuery, ClosingMyAccountQueryVariables>;
export const CloseMyAccountDocument = new TypedDocumentString(`
    mutation CloseMyAccount($input: CloseMyAccountInput!) {
  closeMyAccount(input: $input) {
    closedAt
  }
}
    `) as unknown as TypedDocumentString<CloseMyAccountMutation, CloseMyAccountMutationVariables>;
export const NeedsOfInstitutionDocument = new TypedDocumentString(`
    query NeedsOfInstitution($institutionId: ID!) {
  needs(first: 20, filter: {institutionId: $institutionId}) {
    nodes {
      id
      title
      language
      state
    }
  }
}
    `) as unknown as TypedDocumentString<NeedsOfInstitutionQuery, NeedsOfInstitutionQueryVariables>;
export const LeaveAssociationDocument = new TypedDocumentString(`
    mutation LeaveAssociation($input: LeaveAssociationInput!) {
  leaveAssociation(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<LeaveAssociationMutation, LeaveAssociationMutationVariables>;
export const AgreementsPageDocument = new TypedDocumentString(`
    query AgreementsPage($id: ID!) {
  partnership(id: $id) {
    id
    name
    state
    parties {
      yours
      organisation {
        id
        name
      }
    }
    agreements {
      id
      kind
      title
      version
      documentReference
      documentUrl
      from
      until
      standing
      remindedOn
      signatories {
        id
        party
        name
        role
        signedOn
        side {
          id
          name
        }
      }
    }
  }
  me {
    roles {
      role
    }
  }
}
    `) as unknown as TypedDocumentString<AgreementsPageQuery, AgreementsPageQueryVariables>;
export const NoteAgreementDocument = new TypedDocumentString(`
    mutation NoteAgreement($input: NoteAgreementInput!) {
  noteAgreement(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<NoteAgreementMutation, NoteAgreementMutationVariables>;
export const SignAgreementDocument = new TypedDocumentString(`
    mutation SignAgreement($input: SignAgreementInput!) {
  signAgreement(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<SignAgreementMutation, SignAgreementMutationVariables>;
export const EndAgreementDocument = new TypedDocumentString(`
    mutation EndAgreement($input: AgreementInput!) {
  endAgreement(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<EndAgreementMutation, EndAgreementMutationVariables>;
export const FundingPageDocument = new TypedDocumentString(`
    query FundingPage($id: ID!) {
  organisations(kind: FUNDER, first: 50) {
    nodes {
      id
      name
    }
  }
  partnership(id: $id) {
    id
    name
    state
    parties {
      organisation {
        id
        name
      }
    }
    fundingLines {
      id
      item
      payerName
      payerSays
      from
      until
      endedAt
      money {
        amount
        currency
      }
    }
    fundingTotals {
      amount
      currency
    }
  }
}
    `) as unknown as TypedDocumentString<FundingPageQuery, FundingPageQueryVariables>;
export const AddFundingLineDocument = new TypedDocumentString(`
    mutation AddFundingLine($input: AddFundingLineInput!) {
  addFundingLine(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AddFundingLineMutation, AddFundingLineMutationVariables>;
export const EndFundingLineDocument = new TypedDocumentString(`
    mutation EndFundingLine($input: FundingLineInput!) {
  endFundingLine(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<EndFundingLineMutation, EndFundingLineMutationVariables>;
export const AnnouncementsOfOfficeDocument = new TypedDocumentString(`
    query AnnouncementsOfOffice($after: String) {
  announcements(first: 20, after: $after) {
    nodes {
      id
      state
      audience
      country
      language
      subject
      words
      writtenAt
      settledAt
      note
      readers
      allowedActions
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AnnouncementsOfOfficeQuery, AnnouncementsOfOfficeQueryVariables>;
export const WriteAnnouncementDocument = new TypedDocumentString(`
    mutation WriteAnnouncement($input: WriteAnnouncementInput!) {
  writeAnnouncement(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<WriteAnnouncementMutation, WriteAnnouncementMutationVariables>;
export const ReleaseAnnouncementDocument = new TypedDocumentString(`
    mutation ReleaseAnnouncement($input: AnnouncementInput!) {
  releaseAnnouncement(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReleaseAnnouncementMutation, ReleaseAnnouncementMutationVariables>;
export const GiveBackAnnouncementDocument = new TypedDocumentString(`
    mutation GiveBackAnnouncement($input: GiveBackAnnouncementInput!) {
  giveBackAnnouncement(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<GiveBackAnnouncementMutation, GiveBackAnnouncementMutationVariables>;
export const TakeBackAnnouncementDocument = new TypedDocumentString(`
    mutation TakeBackAnnouncement($input: AnnouncementInput!) {
  takeBackAnnouncement(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<TakeBackAnnouncementMutation, TakeBackAnnouncementMutationVariables>;
export const ApproverInboxDocument = new TypedDocumentString(`
    query ApproverInbox {
  approverInbox {
    address
    requests {
      stepId
      asked
      token
      open
      state
      reference
      clinicianName
      jobTitle
      employerName
      teamKey
      lines {
        leaveType
        from
        to
        days
        hours
      }
      replyBy
      decidedAt
      effect {
        away {
          name
          from
          to
        }
        most
        on
        there
        short
      }
    }
    teams {
      employerKey
      size
      minimum
    }
  }
}
    `) as unknown as TypedDocumentString<ApproverInboxQuery, ApproverInboxQueryVariables>;
export const ApproveTogetherDocument = new TypedDocumentString(`
    mutation ApproveTogether($input: ApproveTogetherInput!) {
  approveTogether(input: $input) {
    stepId
    reference
    clinicianName
    approved
    code
  }
}
    `) as unknown as TypedDocumentString<ApproveTogetherMutation, ApproveTogetherMutationVariables>;
export const SetTeamCoverDocument = new TypedDocumentString(`
    mutation SetTeamCover($input: SetTeamCoverInput!) {
  setTeamCover(input: $input) {
    address
  }
}
    `) as unknown as TypedDocumentString<SetTeamCoverMutation, SetTeamCoverMutationVariables>;
export const ApproverRolesKeptDocument = new TypedDocumentString(`
    query ApproverRolesKept {
  approverRoles {
    ...RoleInUse
    knownAs
    above
    source
    validFrom
  }
}
    fragment RoleInUse on ApproverRoleRow {
  code
  name: nameIn(language: "en-GB")
  nameCy: nameIn(language: "cy")
  added
}`) as unknown as TypedDocumentString<ApproverRolesKeptQuery, ApproverRolesKeptQueryVariables>;
export const AddApproverRoleDocument = new TypedDocumentString(`
    mutation AddApproverRole($input: AddApproverRoleInput!) {
  addApproverRole(input: $input) {
    code
  }
}
    `) as unknown as TypedDocumentString<AddApproverRoleMutation, AddApproverRoleMutationVariables>;
export const EndApproverRoleDocument = new TypedDocumentString(`
    mutation EndApproverRole($input: EndApproverRoleInput!) {
  endApproverRole(input: $input) {
    code
  }
}
    `) as unknown as TypedDocumentString<EndApproverRoleMutation, EndApproverRoleMutationVariables>;
export const BarriersPageDocument = new TypedDocumentString(`
    query BarriersPage($year: Int!, $reason: String!, $language: String) {
  barrierEvidence(year: $year, reason: $reason, language: $language) {
    year
    tables {
      by
      rows {
        name
        decided
        refused
        medianDays
        reasons {
          name
          people
        }
      }
    }
    csv
  }
}
    `) as unknown as TypedDocumentString<BarriersPageQuery, BarriersPageQueryVariables>;
export const BrowseByFitDocument = new TypedDocumentString(`
    query BrowseByFit($filter: NeedFilter, $after: String) {
  needsByFit(first: 20, after: $after, filter: $filter) {
    nodes {
      standing
      blocker {
        sentence
      }
      need {
        ...BrowsedNeed
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment BrowsedNeed on Need {
  id
  title
  language
  summary
  institutionName
  countries
  openCountries
  learning
  region
  deadline
  legs {
    mode
    from
    to
    when
    minDays
    maxDays
  }
  positions {
    title
    professions
    anyProfession
    headCount
  }
}`) as unknown as TypedDocumentString<BrowseByFitQuery, BrowseByFitQueryVariables>;
export const BrowseNewestDocument = new TypedDocumentString(`
    query BrowseNewest($filter: NeedFilter, $after: String) {
  needs(first: 20, after: $after, filter: $filter) {
    nodes {
      ...BrowsedNeed
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment BrowsedNeed on Need {
  id
  title
  language
  summary
  institutionName
  countries
  openCountries
  learning
  region
  deadline
  legs {
    mode
    from
    to
    when
    minDays
    maxDays
  }
  positions {
    title
    professions
    anyProfession
    headCount
  }
}`) as unknown as TypedDocumentString<BrowseNewestQuery, BrowseNewestQueryVariables>;
export const InterestInNeedDocument = new TypedDocumentString(`
    query InterestInNeed($id: ID!) {
  need(id: $id) {
    id
    title
    language
    state
    version
    positions {
      id
      title
      professions
    }
  }
  me {
    consents {
      purpose
      withdrawnAt
    }
    roles {
      role
    }
  }
  consentTexts {
    purpose
    version
    text
  }
  myProfile {
    profile {
      visibility
    }
  }
}
    `) as unknown as TypedDocumentString<InterestInNeedQuery, InterestInNeedQueryVariables>;
export const ClosedLeaveOfDocument = new TypedDocumentString(`
    query ClosedLeaveOf($employerId: ID!) {
  closedLeave(employerId: $employerId) {
    id
    from
    to
    what
    refuses
  }
  me {
    roles {
      role
      organisationId
    }
  }
}
    `) as unknown as TypedDocumentString<ClosedLeaveOfQuery, ClosedLeaveOfQueryVariables>;
export const CloseLeaveDocument = new TypedDocumentString(`
    mutation CloseLeave($input: CloseLeaveInput!) {
  closeLeave(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<CloseLeaveMutation, CloseLeaveMutationVariables>;
export const OpenLeaveDocument = new TypedDocumentString(`
    mutation OpenLeave($input: OpenLeaveInput!) {
  openLeave(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<OpenLeaveMutation, OpenLeaveMutationVariables>;
export const CodesPageDocument = new TypedDocumentString(`
    query CodesPage {
  recruitmentCodes {
    nation
    edition
    title
    url
    source
    seenOn
    believed
  }
  recruitmentLists {
    list
    edition
    countries
    source
    seenOn
    believed
  }
}
    `) as unknown as TypedDocumentString<CodesPageQuery, CodesPageQueryVariables>;
export const ConcernRetentionRulesDocument = new TypedDocumentString(`
    query ConcernRetentionRules {
  concernRetentions {
    validFrom
    months
    warnedDays
    source
  }
  concernRetentionProposed {
    id
    validFrom
    months
    warnedDays
    source
    yours
  }
}
    `) as unknown as TypedDocumentString<ConcernRetentionRulesQuery, ConcernRetentionRulesQueryVariables>;
export const ProposeConcernRetentionDocument = new TypedDocumentString(`
    mutation ProposeConcernRetention($input: ProposeConcernRetentionInput!) {
  proposeConcernRetention(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<
  ProposeConcernRetentionMutation,
  ProposeConcernRetentionMutationVariables
>;
export const AnswerConcernRetentionDocument = new TypedDocumentString(`
    mutation AnswerConcernRetention($input: AnswerConcernRetentionInput!) {
  answerConcernRetention(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<
  AnswerConcernRetentionMutation,
  AnswerConcernRetentionMutationVariables
>;
export const ConsultationsListedDocument = new TypedDocumentString(`
    query ConsultationsListed($after: String) {
  consultations(first: 20, after: $after) {
    nodes {
      id
      state
      title
      language
      country
      until
      asked
      settledAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ConsultationsListedQuery, ConsultationsListedQueryVariables>;
export const ConsultationPageDocument = new TypedDocumentString(`
    query ConsultationPage($id: ID!) {
  consultation(id: $id) {
    id
    state
    title
    question
    options
    language
    country
    until
    asked
    askedAt
    settledAt
    heard
    changed
    counts {
      option
      answers
    }
    answers {
      id
      option
      words
      answeredAt
      organisation {
        id
        name
      }
    }
    answersFor {
      id
      name
    }
    allowedActions
  }
}
    `) as unknown as TypedDocumentString<ConsultationPageQuery, ConsultationPageQueryVariables>;
export const DiasporaOfAssociationDocument = new TypedDocumentString(`
    query DiasporaOfAssociation($id: ID!) {
  organisation(id: $id) {
    id
    name
    kind
    diasporaOf
  }
  me {
    roles {
      role
      organisationId
    }
  }
}
    `) as unknown as TypedDocumentString<DiasporaOfAssociationQuery, DiasporaOfAssociationQueryVariables>;
export const AskAssociationsDocument = new TypedDocumentString(`
    mutation AskAssociations($input: AskAssociationsInput!) {
  askAssociations(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AskAssociationsMutation, AskAssociationsMutationVariables>;
export const AnswerConsultationDocument = new TypedDocumentString(`
    mutation AnswerConsultation($input: AnswerConsultationInput!) {
  answerConsultation(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AnswerConsultationMutation, AnswerConsultationMutationVariables>;
export const CloseConsultationDocument = new TypedDocumentString(`
    mutation CloseConsultation($input: ConsultationInput!) {
  closeConsultation(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<CloseConsultationMutation, CloseConsultationMutationVariables>;
export const WithdrawConsultationDocument = new TypedDocumentString(`
    mutation WithdrawConsultation($input: ConsultationInput!) {
  withdrawConsultation(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<WithdrawConsultationMutation, WithdrawConsultationMutationVariables>;
export const PublishConsultationDocument = new TypedDocumentString(`
    mutation PublishConsultation($input: PublishConsultationInput!) {
  publishConsultation(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<PublishConsultationMutation, PublishConsultationMutationVariables>;
export const ContributionPageDocument = new TypedDocumentString(`
    query ContributionPage($id: ID!) {
  contribution(id: $id) {
    ...ContributionShown
    mine
    account {
      ...ContributionAccountShown
    }
    history {
      ...ContributionHistoryShown
    }
  }
}
    fragment ContributionAccountShown on ContributionAccount {
  version
  title
  role
  summary
  learning
  trainersTrained
  sessionsByTrainers
  peopleReached
  scoreBefore
  scoreAfter
  why
  at
  produced {
    kind
    title
    adopted
  }
  cameBack {
    kind
    words
  }
  sessions {
    day
    until
    minutes
    mode
    topic
  }
  taught {
    cadre
    sex
    level
    people
  }
}
fragment ContributionShown on Contribution {
  id
  personName
  kind
  state
  hostName
  country
  version
  institutionId
  engagementId
  confirmerName
  askedAt
  answeredAt
  verifierName
  verifierPost
  verifierStanding
  disputeReason
  disputeWords
  allowedActions
}
fragment ContributionHistoryShown on ContributionHistory {
  act
  side
  version
  reason
  words
  at
}`) as unknown as TypedDocumentString<ContributionPageQuery, ContributionPageQueryVariables>;
export const ContributionsPageDocument = new TypedDocumentString(`
    query ContributionsPage($after: String, $lead: Boolean!) {
  myContributions(first: 20, after: $after) {
    nodes {
      id
      state
      hostName
      account {
        title
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  contributionsReceived(first: 20) @include(if: $lead) {
    nodes {
      id
      state
      personName
      hostName
      account {
        title
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ContributionsPageQuery, ContributionsPageQueryVariables>;
export const ContributionToConfirmPageDocument = new TypedDocumentString(`
    query ContributionToConfirmPage($token: String!) {
  contributionToConfirm(token: $token) {
    link
    language
    contribution {
      ...ContributionShown
    }
    account {
      ...ContributionAccountShown
    }
    history {
      ...ContributionHistoryShown
    }
  }
}
    fragment ContributionAccountShown on ContributionAccount {
  version
  title
  role
  summary
  learning
  trainersTrained
  sessionsByTrainers
  peopleReached
  scoreBefore
  scoreAfter
  why
  at
  produced {
    kind
    title
    adopted
  }
  cameBack {
    kind
    words
  }
  sessions {
    day
    until
    minutes
    mode
    topic
  }
  taught {
    cadre
    sex
    level
    people
  }
}
fragment ContributionShown on Contribution {
  id
  personName
  kind
  state
  hostName
  country
  version
  institutionId
  engagementId
  confirmerName
  askedAt
  answeredAt
  verifierName
  verifierPost
  verifierStanding
  disputeReason
  disputeWords
  allowedActions
}
fragment ContributionHistoryShown on ContributionHistory {
  act
  side
  version
  reason
  words
  at
}`) as unknown as TypedDocumentString<
  ContributionToConfirmPageQuery,
  ContributionToConfirmPageQueryVariables
>;
export const RecordContributionDocument = new TypedDocumentString(`
    mutation RecordContribution($input: RecordContributionInput!) {
  recordContribution(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RecordContributionMutation, RecordContributionMutationVariables>;
export const CorrectContributionDocument = new TypedDocumentString(`
    mutation CorrectContribution($input: CorrectContributionInput!) {
  correctContribution(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<CorrectContributionMutation, CorrectContributionMutationVariables>;
export const AskForConfirmationDocument = new TypedDocumentString(`
    mutation AskForConfirmation($input: AskForConfirmationInput!) {
  askForConfirmation(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AskForConfirmationMutation, AskForConfirmationMutationVariables>;
export const WithdrawContributionDocument = new TypedDocumentString(`
    mutation WithdrawContribution($input: WithdrawContributionInput!) {
  withdrawContribution(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<WithdrawContributionMutation, WithdrawContributionMutationVariables>;
export const ConfirmContributionDocument = new TypedDocumentString(`
    mutation ConfirmContribution($input: ConfirmContributionInput!) {
  confirmContribution(input: $input) {
    link
  }
}
    `) as unknown as TypedDocumentString<ConfirmContributionMutation, ConfirmContributionMutationVariables>;
export const DisputeContributionDocument = new TypedDocumentString(`
    mutation DisputeContribution($input: DisputeContributionInput!) {
  disputeContribution(input: $input) {
    link
  }
}
    `) as unknown as TypedDocumentString<DisputeContributionMutation, DisputeContributionMutationVariables>;
export const CertificatePageDocument = new TypedDocumentString(`
    query CertificatePage($id: ID!) {
  contribution(id: $id) {
    id
    state
    mine
    account {
      title
    }
    certificates {
      id
      number
      issuedAt
      revokedAt
      revokedBecause
      revokeWords
      shows
      credential
      verificationUrl
      facts {
        ...CertificateFactsShown
      }
    }
  }
}
    fragment CertificateFactsShown on CertificateFacts {
  name
  kind
  title
  host
  country
  firstDay
  lastDay
  hours
  role
  people
  learning
  verifier
  verifierPost
  verifierStanding
  confirmedOn
}`) as unknown as TypedDocumentString<CertificatePageQuery, CertificatePageQueryVariables>;
export const VerifyCertificateDocument = new TypedDocumentString(`
    query VerifyCertificate($number: String!) {
  verifyCertificate(number: $number) {
    issuedAt
    revokedAt
    facts {
      ...CertificateFactsShown
    }
  }
}
    fragment CertificateFactsShown on CertificateFacts {
  name
  kind
  title
  host
  country
  firstDay
  lastDay
  hours
  role
  people
  learning
  verifier
  verifierPost
  verifierStanding
  confirmedOn
}`) as unknown as TypedDocumentString<VerifyCertificateQuery, VerifyCertificateQueryVariables>;
export const CertificateIssuerDocument = new TypedDocumentString(`
    query CertificateIssuer {
  certificateIssuer {
    jwks
    did
  }
}
    `) as unknown as TypedDocumentString<CertificateIssuerQuery, CertificateIssuerQueryVariables>;
export const CertificateStatusListDocument = new TypedDocumentString(`
    query CertificateStatusList($list: Int!) {
  certificateStatusList(list: $list)
}
    `) as unknown as TypedDocumentString<CertificateStatusListQuery, CertificateStatusListQueryVariables>;
export const IssueCertificateDocument = new TypedDocumentString(`
    mutation IssueCertificate($input: IssueCertificateInput!) {
  issueCertificate(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<IssueCertificateMutation, IssueCertificateMutationVariables>;
export const ShareCertificateDocument = new TypedDocumentString(`
    mutation ShareCertificate($input: ShareCertificateInput!) {
  shareCertificate(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ShareCertificateMutation, ShareCertificateMutationVariables>;
export const RevokeCertificateDocument = new TypedDocumentString(`
    mutation RevokeCertificate($input: RevokeCertificateInput!) {
  revokeCertificate(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RevokeCertificateMutation, RevokeCertificateMutationVariables>;
export const RevalidationPageDocument = new TypedDocumentString(`
    query RevalidationPage($regulator: RevalidationRegulator!, $to: Date) {
  revalidationRecord(regulator: $regulator, to: $to) {
    regulator
    from
    to
    practiceMinutes
    cpdMinutes
    participatoryMinutes
    feedbackPieces
    reflections
    requirements {
      code
      amount
      unit
      years
      sentence
      source
      seenOn
      believed
    }
    entries {
      firstDay
      lastDay
      practiceMinutes
      note {
        participatoryMinutes
        ownMinutes
        feedback
        reflection
      }
      contribution {
        id
        state
        hostName
        country
        verifierName
        account {
          title
          role
          learning
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RevalidationPageQuery, RevalidationPageQueryVariables>;
export const RevalidationNotePageDocument = new TypedDocumentString(`
    query RevalidationNotePage($id: ID!) {
  contribution(id: $id) {
    id
    mine
    account {
      title
      sessions {
        minutes
      }
    }
    revalidationNote {
      countsAsPractice
      participatoryMinutes
      ownMinutes
      feedback
      reflection
    }
  }
}
    `) as unknown as TypedDocumentString<RevalidationNotePageQuery, RevalidationNotePageQueryVariables>;
export const NoteForRevalidationDocument = new TypedDocumentString(`
    mutation NoteForRevalidation($input: NoteForRevalidationInput!) {
  noteForRevalidation(input: $input) {
    countsAsPractice
  }
}
    `) as unknown as TypedDocumentString<NoteForRevalidationMutation, NoteForRevalidationMutationVariables>;
export const NeedsAtDeskDocument = new TypedDocumentString(`
    query NeedsAtDesk($deskId: ID!, $after: String) {
  needsAtDesk(deskId: $deskId, first: 20, after: $after) {
    nodes {
      ...DeskReviewRow
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  countryReviews {
    id
    country
    workingDays
    from
    endedAt
  }
  organisation(id: $deskId) {
    id
    name
    kind
    state
  }
}
    fragment DeskReviewRow on DeskReview {
  id
  country
  state
  askedAt
  dueOn
  late
  words
  answeredAt
  deskName
  allowedActions
  need {
    id
    title
    language
    state
    institutionName
  }
}`) as unknown as TypedDocumentString<NeedsAtDeskQuery, NeedsAtDeskQueryVariables>;
export const DeskReviewPageDocument = new TypedDocumentString(`
    query DeskReviewPage($id: ID!) {
  deskReview(id: $id) {
    ...DeskReviewRow
    need {
      ...NeedWritten
    }
  }
}
    fragment DeskReviewRow on DeskReview {
  id
  country
  state
  askedAt
  dueOn
  late
  words
  answeredAt
  deskName
  allowedActions
  need {
    id
    title
    language
    state
    institutionName
  }
}
fragment PayItemWritten on PayItem {
  item
  payer
  amount
  currency
  text
}
fragment PositionWritten on Position {
  id
  title
  headCount
  professions
  anyProfession
  specialties
  anySpecialty
  activities
  duties
  grade
  requirements {
    id
    kind
    essential
    group
    term
    level
    use
    years
    count
    text
  }
}
fragment LegWritten on Leg {
  id
  positionId
  mode
  countries
  purpose
  from
  to
  when
  minDays
  maxDays
  repeats
  extendable
  fullTime
  daysAWeek
  hoursAWeek
  weekdaySlot
  cases
  documents
  load
  onCall
  platform
  traveller
  optional
  hostEmployerLetter
  returnStatement
  payer
}
fragment NeedWritten on Need {
  id
  version
  state
  allowedActions
  institutionId
  institutionName
  title
  summary
  countries
  openCountries
  region
  place
  sensitive
  returnPost
  advertisedBy
  advert
  heritage
  heritageReason
  heritageTies
  sexReason
  priority
  programme
  team
  sites
  site {
    id
  }
  choiceOfSites {
    id
    name
  }
  learning
  choices {
    modes
    activitiesLeftOut
    costsLeftOut
    heritage
  }
  maxPending
  windowText
  language
  planServed
  facilityLevel
  siteConditions {
    kind
    text
  }
  preparations {
    kind
    text
  }
  ringFence
  tilt {
    criterion
    by
  }
  learners
  patients
  counterpart {
    name
    post
    reporting
  }
  contact
  handover
  handoverOn
  deadline
  opensOn
  closesOn
  missing {
    field
    sentence
  }
  reviews {
    at
    decision
    note
    reasons {
      field
      sentence
    }
  }
  payItems {
    ...PayItemWritten
  }
  positions {
    ...PositionWritten
  }
  legs {
    ...LegWritten
  }
}`) as unknown as TypedDocumentString<DeskReviewPageQuery, DeskReviewPageQueryVariables>;
export const AnswerAsDeskDocument = new TypedDocumentString(`
    mutation AnswerAsDesk($input: AnswerAsDeskInput!) {
  answerAsDesk(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AnswerAsDeskMutation, AnswerAsDeskMutationVariables>;
export const DesksOfCountriesDocument = new TypedDocumentString(`
    query DesksOfCountries($after: String) {
  countryReviews {
    id
    country
    workingDays
    from
    wish
    setAt
    endedAt
  }
  deskReviewsToDecide(first: 20, after: $after) {
    nodes {
      ...DeskReviewRow
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  organisations(kind: DIASPORA_DESK, first: 100) {
    nodes {
      id
      name
      country
    }
  }
}
    fragment DeskReviewRow on DeskReview {
  id
  country
  state
  askedAt
  dueOn
  late
  words
  answeredAt
  deskName
  allowedActions
  need {
    id
    title
    language
    state
    institutionName
  }
}`) as unknown as TypedDocumentString<DesksOfCountriesQuery, DesksOfCountriesQueryVariables>;
export const LetDeskReviewDocument = new TypedDocumentString(`
    mutation LetDeskReview($input: LetDeskReviewInput!) {
  letDeskReview(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<LetDeskReviewMutation, LetDeskReviewMutationVariables>;
export const EndDeskReviewDocument = new TypedDocumentString(`
    mutation EndDeskReview($input: EndDeskReviewInput!) {
  endDeskReview(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<EndDeskReviewMutation, EndDeskReviewMutationVariables>;
export const DocumentsPageDocument = new TypedDocumentString(`
    query DocumentsPage($id: ID!) {
  engagement(id: $id) {
    id
    state
    mySide
    terms {
      positionTitle
    }
    documents {
      id
      name
      audience
      side
      versions {
        id
        version
        fileName
        bytes
        sha256
        side
        at
      }
    }
    quarantines {
      id
      at
      reason
      outcome
      note
      settledAt
    }
  }
}
    `) as unknown as TypedDocumentString<DocumentsPageQuery, DocumentsPageQueryVariables>;
export const DocumentAddressDocument = new TypedDocumentString(`
    query DocumentAddress($versionId: ID!) {
  documentAddress(versionId: $versionId) {
    path
  }
}
    `) as unknown as TypedDocumentString<DocumentAddressQuery, DocumentAddressQueryVariables>;
export const QuarantineDocumentDocument = new TypedDocumentString(`
    mutation QuarantineDocument($input: QuarantineDocumentInput!) {
  quarantineDocument(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<QuarantineDocumentMutation, QuarantineDocumentMutationVariables>;
export const QuarantinedDocumentsDocument = new TypedDocumentString(`
    query QuarantinedDocuments($after: String) {
  quarantinedDocuments(first: 20, after: $after) {
    nodes {
      id
      reason
      at
      engagementId
      document {
        name
        versions {
          id
          fileName
          bytes
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<QuarantinedDocumentsQuery, QuarantinedDocumentsQueryVariables>;
export const SettleQuarantineDocument = new TypedDocumentString(`
    mutation SettleQuarantine($input: SettleQuarantineInput!) {
  settleQuarantine(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<SettleQuarantineMutation, SettleQuarantineMutationVariables>;
export const EmployerConsentPageDocument = new TypedDocumentString(`
    query EmployerConsentPage($id: ID!) {
  approverRoles {
    ...RoleInUse
  }
  need(id: $id) {
    id
    title
    state
    sensitive
    language
    myEmployerConsents {
      id
      state
      employerName
      name
      role
      standing
      about
      replyBy
      answeredAt
      refusal
      words
      allowedActions
    }
  }
  myProfile {
    profile {
      employments {
        name
        organisationId
        contractedHours
      }
    }
  }
  organisations(first: 100, kind: UK_EMPLOYER) {
    nodes {
      id
      name
    }
  }
}
    fragment RoleInUse on ApproverRoleRow {
  code
  name: nameIn(language: "en-GB")
  nameCy: nameIn(language: "cy")
  added
}`) as unknown as TypedDocumentString<EmployerConsentPageQuery, EmployerConsentPageQueryVariables>;
export const EmployerConsentToGivePageDocument = new TypedDocumentString(`
    query EmployerConsentToGivePage($token: String!) {
  employerConsentToGive(token: $token) {
    link
    language
    choices
    consent {
      state
      employerName
      clinicianName
      jobTitle
      role
      about
      destination
      host
      replyBy
      answeredAt
      refusal
      words
    }
  }
}
    `) as unknown as TypedDocumentString<
  EmployerConsentToGivePageQuery,
  EmployerConsentToGivePageQueryVariables
>;
export const AskEmployerConsentDocument = new TypedDocumentString(`
    mutation AskEmployerConsent($input: AskEmployerConsentInput!) {
  askEmployerConsent(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AskEmployerConsentMutation, AskEmployerConsentMutationVariables>;
export const ReportEmployerConsentDocument = new TypedDocumentString(`
    mutation ReportEmployerConsent($input: ReportEmployerConsentInput!) {
  reportEmployerConsent(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<
  ReportEmployerConsentMutation,
  ReportEmployerConsentMutationVariables
>;
export const WithdrawEmployerConsentDocument = new TypedDocumentString(`
    mutation WithdrawEmployerConsent($input: WithdrawEmployerConsentInput!) {
  withdrawEmployerConsent(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<
  WithdrawEmployerConsentMutation,
  WithdrawEmployerConsentMutationVariables
>;
export const AnswerEmployerConsentDocument = new TypedDocumentString(`
    mutation AnswerEmployerConsent($input: AnswerEmployerConsentInput!) {
  answerEmployerConsent(input: $input) {
    link
  }
}
    `) as unknown as TypedDocumentString<
  AnswerEmployerConsentMutation,
  AnswerEmployerConsentMutationVariables
>;
export const EngagementPageDocument = new TypedDocumentString(`
    query EngagementPage($id: ID!, $language: LanguageTag!) {
  engagement(id: $id) {
    id
    matchId
    needId
    mySide
    firstDay
    state
    version
    agreedVersion
    proposedAt
    agreedAt
    closedAt
    reason
    reasonWords
    timeOff
    allowedActions
    waitsForYou
    pausedCountries {
      country
      since
    }
    codesOnRecord {
      of
      edition
    }
    handover {
      ...HandoverShown
    }
    handoverWaitsFor
    handoverWaivers {
      ...WaiverShown
    }
    handoverChecks {
      months
      dueOn
      inUse
      cameOf
      carriesOn
      answeredAt
    }
    terms {
      ...TermsShown
    }
    allTerms {
      version
      legs {
        mode
        country
        from
        to
      }
    }
    legStarts {
      leg
      version
      at
    }
    mine: feasibility {
      readyBy
    }
    ukVisit {
      ...VisitShown
    }
    waiting {
      leg
      waitsFor
    }
    trainings {
      legs
    }
    timeOffRequests {
      id
      employerName
      state
    }
  }
  payItems: terms(kind: PAY_ITEM, first: 100, language: $language) {
    code
    name
  }
  conductCode {
    version
    sentences
  }
}
    fragment TermsShown on EngagementTerms {
  side
  version
  positionTitle
  note
  reason
  conductCode
  counterpart {
    name
    role
    email
  }
  legs {
    legId
    mode
    country
    from
    to
    load
    hoursAWeek
    treatsPeople
    aloneWithChildren
  }
  pays {
    item
    payer
    words
  }
}
fragment HandoverShown on EngagementHandover {
  state
  successor
  successorRole
  successorEmail
  remains
  materials
  side
  statedAt
  confirmedAt
}
fragment WaiverShown on HandoverWaiver {
  saidAs
  reason
  words
  at
}
fragment VisitShown on UkVisit {
  state
  endsOn
  release
  returnStatement
  payer
  missing
  holdsAgreement
  answers {
    version
    signedOff
    releaseSeen
    note
    at
  }
}`) as unknown as TypedDocumentString<EngagementPageQuery, EngagementPageQueryVariables>;
export const MyEngagementsDocument = new TypedDocumentString(`
    query MyEngagements($after: String) {
  engagements(first: 20, after: $after) {
    nodes {
      id
      state
      firstDay
      lastDay
      timeOff
      waitsForYou
      terms {
        positionTitle
        legs {
          mode
          country
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<MyEngagementsQuery, MyEngagementsQueryVariables>;
export const EngagementToChangeDocument = new TypedDocumentString(`
    query EngagementToChange($id: ID!) {
  engagement(id: $id) {
    id
    matchId
    state
    allowedActions
    terms {
      ...TermsShown
    }
  }
  conductCode {
    version
    sentences
  }
}
    fragment TermsShown on EngagementTerms {
  side
  version
  positionTitle
  note
  reason
  conductCode
  counterpart {
    name
    role
    email
  }
  legs {
    legId
    mode
    country
    from
    to
    load
    hoursAWeek
    treatsPeople
    aloneWithChildren
  }
  pays {
    item
    payer
    words
  }
}`) as unknown as TypedDocumentString<EngagementToChangeQuery, EngagementToChangeQueryVariables>;
export const MatchToProposeDocument = new TypedDocumentString(`
    query MatchToPropose($id: ID!) {
  node(id: $id) {
    ... on Match {
      state
      legs {
        id
        mode
        countries
        from
        to
        load
        hoursAWeek
      }
      position {
        title
      }
      need {
        title
        language
        payItems {
          item
          payer
          text
        }
      }
    }
  }
  thread(matchId: $id) {
    closedAt
  }
  conductCode {
    version
    sentences
  }
}
    `) as unknown as TypedDocumentString<MatchToProposeQuery, MatchToProposeQueryVariables>;
export const AgreeEngagementDocument = new TypedDocumentString(`
    mutation AgreeEngagement($input: AgreeEngagementInput!) {
  agreeEngagement(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AgreeEngagementMutation, AgreeEngagementMutationVariables>;
export const ChangeEngagementDocument = new TypedDocumentString(`
    mutation ChangeEngagement($input: ChangeEngagementInput!) {
  changeEngagement(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ChangeEngagementMutation, ChangeEngagementMutationVariables>;
export const CancelEngagementDocument = new TypedDocumentString(`
    mutation CancelEngagement($input: CancelEngagementInput!) {
  cancelEngagement(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<CancelEngagementMutation, CancelEngagementMutationVariables>;
export const StartLegDocument = new TypedDocumentString(`
    mutation StartLeg($input: StartLegInput!) {
  startLeg(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<StartLegMutation, StartLegMutationVariables>;
export const MyEqualityDocument = new TypedDocumentString(`
    query MyEquality($language: String) {
  equalityText(language: $language) {
    version
    since
    text
  }
  myEqualityAnswers {
    version
    agreedAt
    sex
    ethnicGroup
    disability
    ageBand
  }
}
    `) as unknown as TypedDocumentString<MyEqualityQuery, MyEqualityQueryVariables>;
export const AnswerEqualityDocument = new TypedDocumentString(`
    mutation AnswerEquality($input: AnswerEqualityInput!) {
  answerEqualityQuestions(input: $input) {
    version
  }
}
    `) as unknown as TypedDocumentString<AnswerEqualityMutation, AnswerEqualityMutationVariables>;
export const DeleteEqualityDocument = new TypedDocumentString(`
    mutation DeleteEquality($input: DeleteEqualityInput!) {
  deleteEqualityAnswers(input: $input) {
    version
  }
}
    `) as unknown as TypedDocumentString<DeleteEqualityMutation, DeleteEqualityMutationVariables>;
export const EqualityPageDocument = new TypedDocumentString(`
    query EqualityPage($reason: String!) {
  equalityFigures(reason: $reason) {
    question
    answers {
      answer
      everybody
      leads
    }
  }
}
    `) as unknown as TypedDocumentString<EqualityPageQuery, EqualityPageQueryVariables>;
export const MatchPlanDocument = new TypedDocumentString(`
    query MatchPlan($id: ID!, $language: LanguageTag!) {
  node(id: $id) {
    ... on Match {
      position {
        title
      }
      need {
        title
        language
      }
      plan: feasibility(language: $language) {
        ...PlanShown
      }
    }
  }
}
    fragment PlanShown on Feasibility {
  answer
  sentence
  readyBy
  usuallyBy
  certain
  opens
  closes
  criticalPath
  notes
  instead {
    mode
    sentence
  }
  steps {
    code
    title
    owner
    state
    start
    finish
    startBy
    known
    sentences
    cost
    source
    seenOn
    believed
    takes {
      least
      usual
      most
      unit
    }
  }
}`) as unknown as TypedDocumentString<MatchPlanQuery, MatchPlanQueryVariables>;
export const NeedPlanDocument = new TypedDocumentString(`
    query NeedPlan($id: ID!, $language: LanguageTag!) {
  node(id: $id) {
    ... on Need {
      title
      language
      plan: feasibility(language: $language) {
        ...PlanShown
      }
    }
  }
}
    fragment PlanShown on Feasibility {
  answer
  sentence
  readyBy
  usuallyBy
  certain
  opens
  closes
  criticalPath
  notes
  instead {
    mode
    sentence
  }
  steps {
    code
    title
    owner
    state
    start
    finish
    startBy
    known
    sentences
    cost
    source
    seenOn
    believed
    takes {
      least
      usual
      most
      unit
    }
  }
}`) as unknown as TypedDocumentString<NeedPlanQuery, NeedPlanQueryVariables>;
export const EngagementPlanDocument = new TypedDocumentString(`
    query EngagementPlan($id: ID!, $language: LanguageTag!) {
  engagement(id: $id) {
    state
    ukVisit {
      holdsAgreement
    }
    timeOffRequests {
      id
      state
    }
    terms {
      positionTitle
    }
    plan: feasibility(language: $language) {
      ...PlanShown
    }
  }
}
    fragment PlanShown on Feasibility {
  answer
  sentence
  readyBy
  usuallyBy
  certain
  opens
  closes
  criticalPath
  notes
  instead {
    mode
    sentence
  }
  steps {
    code
    title
    owner
    state
    start
    finish
    startBy
    known
    sentences
    cost
    source
    seenOn
    believed
    takes {
      least
      usual
      most
      unit
    }
  }
}`) as unknown as TypedDocumentString<EngagementPlanQuery, EngagementPlanQueryVariables>;
export const MyPapersDocument = new TypedDocumentString(`
    query MyPapers($language: LanguageTag!) {
  myDocuments {
    id
    kind
    country
    state
    askedOn
    issuedOn
    lapsesOn
    holder
    withSince
  }
  documentKinds(language: $language) {
    code
    name
  }
  countries(language: $language) {
    code
    name
  }
}
    `) as unknown as TypedDocumentString<MyPapersQuery, MyPapersQueryVariables>;
export const NoteDocumentDocument = new TypedDocumentString(`
    mutation NoteDocument($input: NoteDocumentInput!) {
  noteDocument(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<NoteDocumentMutation, NoteDocumentMutationVariables>;
export const ForgetDocumentDocument = new TypedDocumentString(`
    mutation ForgetDocument($input: ForgetDocumentInput!) {
  forgetDocument(input: $input)
}
    `) as unknown as TypedDocumentString<ForgetDocumentMutation, ForgetDocumentMutationVariables>;
export const VisaAbsencesDocument = new TypedDocumentString(`
    query VisaAbsences($input: VisaAbsencesInput!) {
  visaAbsences(input: $input) {
    warns
    sentences
    limits {
      words
      source
      seenOn
    }
  }
}
    `) as unknown as TypedDocumentString<VisaAbsencesQuery, VisaAbsencesQueryVariables>;
export const FlaggedMessagesDocument = new TypedDocumentString(`
    query FlaggedMessages($after: String, $answered: Boolean!) {
  flaggedMessages(first: 20, after: $after, answered: $answered) {
    totalCount
    nodes {
      id
      words
      side
      operation
      raisedAt
      dueOn
      settledAt
      outcome
      note
      need {
        id
        title
        language
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<FlaggedMessagesQuery, FlaggedMessagesQueryVariables>;
export const SettleMessageFlagDocument = new TypedDocumentString(`
    mutation SettleMessageFlag($input: SettleMessageFlagInput!) {
  settleMessageFlag(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<SettleMessageFlagMutation, SettleMessageFlagMutationVariables>;
export const PaidLinesDocument = new TypedDocumentString(`
    query PaidLines($after: String) {
  paidLines(first: 50, after: $after) {
    nodes {
      ...PaidLineShown
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment PaidLineShown on PaidLine {
  id
  partnershipName
  payerName
  item
  from
  until
  notedAt
  endedAt
  says
  answeredAt
  money {
    amount
    currency
  }
  partnership {
    id
  }
}`) as unknown as TypedDocumentString<PaidLinesQuery, PaidLinesQueryVariables>;
export const PaidLinesThatWaitDocument = new TypedDocumentString(`
    query PaidLinesThatWait {
  paidLines(first: 50) {
    nodes {
      partnershipName
      notedAt
      endedAt
      says
    }
  }
}
    `) as unknown as TypedDocumentString<PaidLinesThatWaitQuery, PaidLinesThatWaitQueryVariables>;
export const PaidPartnershipPageDocument = new TypedDocumentString(`
    query PaidPartnershipPage($id: ID!, $firstYear: Int!, $lastYear: Int!, $language: String) {
  paidPartnership(id: $id) {
    id
    name
    purpose
    state
    countries
  }
  confirmedNumbers(
    paidPartnershipId: $id
    firstYear: $firstYear
    lastYear: $lastYear
    language: $language
  ) {
    definition {
      code
      name
      definition
      unit
    }
    lines {
      numbers {
        year
        said
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PaidPartnershipPageQuery, PaidPartnershipPageQueryVariables>;
export const AnswerPaidLineDocument = new TypedDocumentString(`
    mutation AnswerPaidLine($input: AnswerPaidLineInput!) {
  answerPaidLine(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AnswerPaidLineMutation, AnswerPaidLineMutationVariables>;
export const PeerGroupsDocument = new TypedDocumentString(`
    query PeerGroups {
  peerGroups {
    topic
    language
    members
    questions
    lastAt
    joined
    showsName
  }
  me {
    roles {
      role
    }
  }
}
    `) as unknown as TypedDocumentString<PeerGroupsQuery, PeerGroupsQueryVariables>;
export const PeerQuestionsDocument = new TypedDocumentString(`
    query PeerQuestions($topic: PeerTopic!, $language: String!, $words: String, $after: String) {
  peerQuestions(
    first: 20
    topic: $topic
    language: $language
    words: $words
    after: $after
  ) {
    totalCount
    nodes {
      id
      title
      at
      authorName
      answerCount
      hiddenAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<PeerQuestionsQuery, PeerQuestionsQueryVariables>;
export const PeerQuestionDocument = new TypedDocumentString(`
    query PeerQuestion($id: ID!, $after: String) {
  peerQuestion(id: $id) {
    id
    topic
    language
    title
    words
    at
    authorName
    hiddenAt
    hiddenBecause
    forgotten
    remarkedWords
    answers(first: 20, after: $after) {
      nodes {
        id
        words
        at
        authorName
        helped
        helpedMe
        mine
        hiddenAt
        hiddenBecause
        forgotten
        remarkedWords
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PeerQuestionQuery, PeerQuestionQueryVariables>;
export const RemarkedPeerWordsDocument = new TypedDocumentString(`
    query RemarkedPeerWords {
  remarkedPeerQuestions {
    id
    title
    remarkedWords
    at
  }
  remarkedPeerAnswers {
    id
    questionId
    words
    remarkedWords
    at
  }
}
    `) as unknown as TypedDocumentString<RemarkedPeerWordsQuery, RemarkedPeerWordsQueryVariables>;
export const JoinPeerGroupDocument = new TypedDocumentString(`
    mutation JoinPeerGroup($input: JoinPeerGroupInput!) {
  joinPeerGroup(input: $input) {
    topic
  }
}
    `) as unknown as TypedDocumentString<JoinPeerGroupMutation, JoinPeerGroupMutationVariables>;
export const LeavePeerGroupDocument = new TypedDocumentString(`
    mutation LeavePeerGroup($input: PeerGroupInput!) {
  leavePeerGroup(input: $input) {
    topic
  }
}
    `) as unknown as TypedDocumentString<LeavePeerGroupMutation, LeavePeerGroupMutationVariables>;
export const AskPeersDocument = new TypedDocumentString(`
    mutation AskPeers($input: AskPeersInput!) {
  askPeers(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AskPeersMutation, AskPeersMutationVariables>;
export const AnswerPeerDocument = new TypedDocumentString(`
    mutation AnswerPeer($input: AnswerPeerInput!) {
  answerPeer(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AnswerPeerMutation, AnswerPeerMutationVariables>;
export const MarkHelpedDocument = new TypedDocumentString(`
    mutation MarkHelped($input: MarkHelpedInput!) {
  markHelped(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<MarkHelpedMutation, MarkHelpedMutationVariables>;
export const SettlePeerWordsDocument = new TypedDocumentString(`
    mutation SettlePeerWords($input: SettlePeerWordsInput!) {
  settlePeerWords(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<SettlePeerWordsMutation, SettlePeerWordsMutationVariables>;
export const HandoverOfDocument = new TypedDocumentString(`
    query HandoverOf($id: ID!) {
  engagement(id: $id) {
    id
    state
    mySide
    lastDay
    terms {
      positionTitle
    }
    handover {
      ...HandoverShown
    }
  }
}
    fragment HandoverShown on EngagementHandover {
  state
  successor
  successorRole
  successorEmail
  remains
  materials
  side
  statedAt
  confirmedAt
}`) as unknown as TypedDocumentString<HandoverOfQuery, HandoverOfQueryVariables>;
export const NoHandoverOfDocument = new TypedDocumentString(`
    query NoHandoverOf($id: ID!) {
  engagement(id: $id) {
    id
    state
    mySide
    lastDay
    handoverWaitsFor
    terms {
      positionTitle
    }
    handoverWaivers {
      ...WaiverShown
    }
  }
}
    fragment WaiverShown on HandoverWaiver {
  saidAs
  reason
  words
  at
}`) as unknown as TypedDocumentString<NoHandoverOfQuery, NoHandoverOfQueryVariables>;
export const StuckHandoversDocument = new TypedDocumentString(`
    query StuckHandovers($after: String) {
  stuckHandovers(first: 20, after: $after) {
    totalCount
    nodes {
      id
      lastDay
      handoverWaitsFor
      terms {
        positionTitle
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<StuckHandoversQuery, StuckHandoversQueryVariables>;
export const WaiveWorkHandoverDocument = new TypedDocumentString(`
    mutation WaiveWorkHandover($input: WaiveWorkHandoverInput!) {
  waiveWorkHandover(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<WaiveWorkHandoverMutation, WaiveWorkHandoverMutationVariables>;
export const StateWorkHandoverDocument = new TypedDocumentString(`
    mutation StateWorkHandover($input: StateWorkHandoverInput!) {
  stateWorkHandover(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<StateWorkHandoverMutation, StateWorkHandoverMutationVariables>;
export const ConfirmWorkHandoverDocument = new TypedDocumentString(`
    mutation ConfirmWorkHandover($input: ConfirmWorkHandoverInput!) {
  confirmWorkHandover(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ConfirmWorkHandoverMutation, ConfirmWorkHandoverMutationVariables>;
export const HandoverQuestionAskedDocument = new TypedDocumentString(`
    query HandoverQuestionAsked($token: String!) {
  handoverQuestion(token: $token) {
    title
    institution
    successor
    lastDay
    months
    inUse
    cameOf
    carriesOn
    answeredAt
  }
}
    `) as unknown as TypedDocumentString<HandoverQuestionAskedQuery, HandoverQuestionAskedQueryVariables>;
export const AnswerWorkHandoverDocument = new TypedDocumentString(`
    mutation AnswerWorkHandover($input: AnswerWorkHandoverInput!) {
  answerWorkHandover(input: $input) {
    answeredAt
  }
}
    `) as unknown as TypedDocumentString<AnswerWorkHandoverMutation, AnswerWorkHandoverMutationVariables>;
export const HealthChecksPageDocument = new TypedDocumentString(`
    query HealthChecksPage($id: ID!, $language: LanguageTag!) {
  partnership(id: $id) {
    id
    name
    state
    parties {
      yours
      organisation {
        id
        name
      }
    }
    healthChecks {
      id
      edition
      state
      openedAt
      agreedAt
      lines(language: $language) {
        hallmark {
          code
          words
        }
        joint {
          score
        }
      }
    }
    actions {
      id
      what
      ownerName
      dueOn
      doneAt
      owner {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HealthChecksPageQuery, HealthChecksPageQueryVariables>;
export const HealthCheckPageDocument = new TypedDocumentString(`
    query HealthCheckPage($id: ID!, $language: LanguageTag!) {
  healthCheck(id: $id) {
    id
    edition
    state
    openedAt
    agreedAt
    allowedActions
    sides {
      submittedAt
      yours
      organisation {
        id
        name
      }
    }
    lines(language: $language) {
      apart
      hallmark {
        code
        words
      }
      principle {
        code
        words
        source
        seenOn
      }
      scores {
        score
        words
        side {
          id
        }
      }
      joint {
        score
        words
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HealthCheckPageQuery, HealthCheckPageQueryVariables>;
export const OpenHealthCheckDocument = new TypedDocumentString(`
    mutation OpenHealthCheck($input: PartnershipInput!) {
  openHealthCheck(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<OpenHealthCheckMutation, OpenHealthCheckMutationVariables>;
export const SaveHealthCheckScoresDocument = new TypedDocumentString(`
    mutation SaveHealthCheckScores($input: SideScoresInput!) {
  saveHealthCheckScores(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<
  SaveHealthCheckScoresMutation,
  SaveHealthCheckScoresMutationVariables
>;
export const SubmitHealthCheckDocument = new TypedDocumentString(`
    mutation SubmitHealthCheck($input: HealthCheckSideInput!) {
  submitHealthCheck(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<SubmitHealthCheckMutation, SubmitHealthCheckMutationVariables>;
export const SaveJointScoresDocument = new TypedDocumentString(`
    mutation SaveJointScores($input: ScoresInput!) {
  saveJointScores(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<SaveJointScoresMutation, SaveJointScoresMutationVariables>;
export const AgreeHealthCheckDocument = new TypedDocumentString(`
    mutation AgreeHealthCheck($input: HealthCheckInput!) {
  agreeHealthCheck(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AgreeHealthCheckMutation, AgreeHealthCheckMutationVariables>;
export const PlanActionDocument = new TypedDocumentString(`
    mutation PlanAction($input: PlanActionInput!) {
  planAction(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<PlanActionMutation, PlanActionMutationVariables>;
export const FinishActionDocument = new TypedDocumentString(`
    mutation FinishAction($input: ActionInput!) {
  finishAction(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<FinishActionMutation, FinishActionMutationVariables>;
export const WaitsForMeDocument = new TypedDocumentString(`
    query WaitsForMe($new: [MatchState!], $language: LanguageTag!) {
  me {
    roles {
      role
    }
  }
  myProfile {
    profile {
      visibility
    }
  }
  myMatches(first: 3, filter: {states: $new}) {
    totalCount
    nodes {
      id
      position {
        title
      }
      need {
        title
        language
        deadline
      }
    }
  }
  introduced: myMatches(first: 5, filter: {states: [INTRODUCED]}) {
    nodes {
      id
      position {
        title
      }
      need {
        title
        language
      }
    }
  }
  threads(first: 5, unanswered: true) {
    nodes {
      matchId
      needTitle
      messages(first: 1) {
        nodes {
          at
        }
      }
    }
  }
  engagements(first: 20) {
    nodes {
      id
      state
      waitsForYou
      terms {
        positionTitle
      }
      timeOffRequests {
        id
        employerName
        state
        settledAt
        allowedActions
      }
      feasibility(language: $language) {
        steps {
          title
          owner
          state
          startBy
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WaitsForMeQuery, WaitsForMeQueryVariables>;
export const OffersListedDocument = new TypedDocumentString(`
    query OffersListed($first: Int!, $after: String, $organisationId: ID) {
  offers(first: $first, after: $after, organisationId: $organisationId) {
    nodes {
      ...OfferRow
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment OfferRow on Offer {
  id
  state
  what
  language
  hostName
  senderKind
  senderName
  sentAt
}`) as unknown as TypedDocumentString<OffersListedQuery, OffersListedQueryVariables>;
export const OfferingHouseDocument = new TypedDocumentString(`
    query OfferingHouse($id: ID!) {
  organisation(id: $id) {
    id
    name
    kind
    state
    takesOffers
  }
  me {
    roles {
      role
      organisationId
    }
  }
}
    `) as unknown as TypedDocumentString<OfferingHouseQuery, OfferingHouseQueryVariables>;
export const OfferingOneselfDocument = new TypedDocumentString(`
    query OfferingOneself {
  me {
    consents {
      purpose
      withdrawnAt
    }
    roles {
      role
    }
  }
  consentTexts {
    purpose
    version
    text
  }
}
    `) as unknown as TypedDocumentString<OfferingOneselfQuery, OfferingOneselfQueryVariables>;
export const OfferPageDocument = new TypedDocumentString(`
    query OfferPage($id: ID!) {
  offer(id: $id) {
    ...OfferRow
    hostId
    words
    whoCould
    mode
    from
    until
    howLong
    reason
    answeredAt
    allowedActions
    card {
      ...CardShown
    }
    need {
      id
      title
      language
      state
    }
  }
  me {
    roles {
      role
      organisationId
    }
  }
}
    fragment OfferRow on Offer {
  id
  state
  what
  language
  hostName
  senderKind
  senderName
  sentAt
}
fragment CardShown on ProfileCard {
  name
  email
  place
  livesIn
  ukNation
  stage
  grade
  years
  teaching
  lowResource
  words
  activities
  qualifications
  tieCountries
  professions {
    code
    current
    years
    specialties
  }
  skills {
    code
    level
  }
  languages {
    code
    none
    general
    understandPatients
    teachIn
  }
  registrations {
    country
    body
    number
    status
  }
  availability {
    from
    to
    hours
    weekdays
  }
  pastAssignments {
    country
    text
    from
    to
  }
  ties {
    country
    kind
    region
  }
  wishes {
    countries
    modes
    minDays
    maxDays
    hoursAWeek
    mustBeCovered
  }
  endorsements {
    vouches
    words
    givenAt
    association {
      name
    }
  }
}`) as unknown as TypedDocumentString<OfferPageQuery, OfferPageQueryVariables>;
export const SendOfferDocument = new TypedDocumentString(`
    mutation SendOffer($input: SendOfferInput!) {
  sendOffer(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<SendOfferMutation, SendOfferMutationVariables>;
export const WithdrawOfferDocument = new TypedDocumentString(`
    mutation WithdrawOffer($input: OfferInput!) {
  withdrawOffer(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<WithdrawOfferMutation, WithdrawOfferMutationVariables>;
export const DeclineOfferDocument = new TypedDocumentString(`
    mutation DeclineOffer($input: DeclineOfferInput!) {
  declineOffer(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<DeclineOfferMutation, DeclineOfferMutationVariables>;
export const RewriteOfferDocument = new TypedDocumentString(`
    mutation RewriteOffer($input: OfferInput!) {
  rewriteOffer(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RewriteOfferMutation, RewriteOfferMutationVariables>;
export const AcceptOfferDocument = new TypedDocumentString(`
    mutation AcceptOffer($input: OfferInput!) {
  acceptOffer(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AcceptOfferMutation, AcceptOfferMutationVariables>;
export const ImportsDocument = new TypedDocumentString(`
    query Imports($after: String) {
  imports(first: 20, after: $after) {
    nodes {
      id
      name
      kind
      state
      createdAt
      by {
        name
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ImportsQuery, ImportsQueryVariables>;
export const ImportReadDocument = new TypedDocumentString(`
    query ImportRead($id: ID!, $outcome: ImportOutcome, $after: String) {
  import(id: $id) {
    id
    name
    kind
    source
    state
    total
    done
    fault
    keys
    allowedActions
    columns {
      name
      example
      key
      leftOut
    }
    counts {
      added
      changed
      unchanged
      refused
      takenBack
      putBack
      stays
    }
    report(first: 20, after: $after, outcome: $outcome) {
      nodes {
        row
        key
        outcome
        why
        mapped
        kept
        refused
        takenBack
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ImportReadQuery, ImportReadQueryVariables>;
export const ImportReportDocument = new TypedDocumentString(`
    query ImportReport($id: ID!) {
  import(id: $id) {
    reportCsv
  }
}
    `) as unknown as TypedDocumentString<ImportReportQuery, ImportReportQueryVariables>;
export const BeginImportDocument = new TypedDocumentString(`
    mutation BeginImport($input: BeginImportInput!) {
  beginImport(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<BeginImportMutation, BeginImportMutationVariables>;
export const AddToImportDocument = new TypedDocumentString(`
    mutation AddToImport($input: AddToImportInput!) {
  addToImport(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AddToImportMutation, AddToImportMutationVariables>;
export const ReadImportDocument = new TypedDocumentString(`
    mutation ReadImport($input: ImportInput!) {
  readImport(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReadImportMutation, ReadImportMutationVariables>;
export const MapImportDocument = new TypedDocumentString(`
    mutation MapImport($input: MapImportInput!) {
  mapImport(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<MapImportMutation, MapImportMutationVariables>;
export const ApplyImportDocument = new TypedDocumentString(`
    mutation ApplyImport($input: ImportInput!) {
  applyImport(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ApplyImportMutation, ApplyImportMutationVariables>;
export const UndoImportDocument = new TypedDocumentString(`
    mutation UndoImport($input: ImportInput!) {
  undoImport(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<UndoImportMutation, UndoImportMutationVariables>;
export const DropImportDocument = new TypedDocumentString(`
    mutation DropImport($input: ImportInput!) {
  dropImport(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<DropImportMutation, DropImportMutationVariables>;
export const InstitutionShownDocument = new TypedDocumentString(`
    query InstitutionShown($id: ID!) {
  organisation(id: $id) {
    id
    name
    kind
    state
    country
    region
    place
    facilityLevel
    sensitive
    maxPending
    takesOffers
    quietWeeks {
      startsOn
      endsOn
      reason
    }
    leads {
      id
      name
    }
    invitations {
      id
      kind
      email
      state
      createdAt
      endsAt
    }
  }
  me {
    id
    roles {
      role
      organisationId
    }
  }
}
    `) as unknown as TypedDocumentString<InstitutionShownQuery, InstitutionShownQueryVariables>;
export const SaveInstitutionDocument = new TypedDocumentString(`
    mutation SaveInstitution($input: SaveOrganisationInput!) {
  saveOrganisation(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<SaveInstitutionMutation, SaveInstitutionMutationVariables>;
export const HandOverLeadDocument = new TypedDocumentString(`
    mutation HandOverLead($input: HandOverLeadInput!) {
  handOverLead(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<HandOverLeadMutation, HandOverLeadMutationVariables>;
export const InterestedInNeedDocument = new TypedDocumentString(`
    query InterestedInNeed($id: ID!, $after: String) {
  need(id: $id) {
    id
    title
    language
    state
    sensitive
    matchBand
    positions {
      id
      title
    }
    matches(first: 20, after: $after) {
      nodes {
        ...Interested
        card {
          name
          place
          grade
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment Interested on InterestedClinician {
  id
  positionId
  state
  tier
  employerConsent {
    confirmed
  }
  note
  interestedAt
  lapsesAt
  invited
  proposedBy
  allowedActions
  lines {
    standing
    sentence
  }
}`) as unknown as TypedDocumentString<InterestedInNeedQuery, InterestedInNeedQueryVariables>;
export const OneInterestedDocument = new TypedDocumentString(`
    query OneInterested($needId: ID!, $matchId: ID!) {
  need(id: $needId) {
    id
    title
    language
    sensitive
    positions {
      id
      title
    }
  }
  interestedClinician(matchId: $matchId) {
    ...Interested
    ticked
    card {
      ...CardShown
    }
  }
}
    fragment Interested on InterestedClinician {
  id
  positionId
  state
  tier
  employerConsent {
    confirmed
  }
  note
  interestedAt
  lapsesAt
  invited
  proposedBy
  allowedActions
  lines {
    standing
    sentence
  }
}
fragment CardShown on ProfileCard {
  name
  email
  place
  livesIn
  ukNation
  stage
  grade
  years
  teaching
  lowResource
  words
  activities
  qualifications
  tieCountries
  professions {
    code
    current
    years
    specialties
  }
  skills {
    code
    level
  }
  languages {
    code
    none
    general
    understandPatients
    teachIn
  }
  registrations {
    country
    body
    number
    status
  }
  availability {
    from
    to
    hours
    weekdays
  }
  pastAssignments {
    country
    text
    from
    to
  }
  ties {
    country
    kind
    region
  }
  wishes {
    countries
    modes
    minDays
    maxDays
    hoursAWeek
    mustBeCovered
  }
  endorsements {
    vouches
    words
    givenAt
    association {
      name
    }
  }
}`) as unknown as TypedDocumentString<OneInterestedQuery, OneInterestedQueryVariables>;
export const InterestedToProposeDocument = new TypedDocumentString(`
    query InterestedToPropose($matchId: ID!) {
  interestedClinician(matchId: $matchId) {
    positionId
    card {
      name
    }
  }
  conductCode {
    version
    sentences
  }
}
    `) as unknown as TypedDocumentString<InterestedToProposeQuery, InterestedToProposeQueryVariables>;
export const EngagementsOfNeedDocument = new TypedDocumentString(`
    query EngagementsOfNeed($needId: ID!) {
  engagements(first: 100, needId: $needId) {
    nodes {
      id
      matchId
      state
      proposedAt
    }
  }
}
    `) as unknown as TypedDocumentString<EngagementsOfNeedQuery, EngagementsOfNeedQueryVariables>;
export const TwoInterestedDocument = new TypedDocumentString(`
    query TwoInterested($needId: ID!, $one: ID!, $other: ID!) {
  need(id: $needId) {
    id
    title
    language
    positions {
      id
      title
    }
  }
  compareMatches(one: $one, other: $other) {
    one {
      ...Interested
      card {
        ...CardShown
      }
    }
    other {
      ...Interested
      card {
        ...CardShown
      }
    }
    lines {
      criterion
      one {
        standing
        sentence
      }
      other {
        standing
        sentence
      }
    }
  }
}
    fragment Interested on InterestedClinician {
  id
  positionId
  state
  tier
  employerConsent {
    confirmed
  }
  note
  interestedAt
  lapsesAt
  invited
  proposedBy
  allowedActions
  lines {
    standing
    sentence
  }
}
fragment CardShown on ProfileCard {
  name
  email
  place
  livesIn
  ukNation
  stage
  grade
  years
  teaching
  lowResource
  words
  activities
  qualifications
  tieCountries
  professions {
    code
    current
    years
    specialties
  }
  skills {
    code
    level
  }
  languages {
    code
    none
    general
    understandPatients
    teachIn
  }
  registrations {
    country
    body
    number
    status
  }
  availability {
    from
    to
    hours
    weekdays
  }
  pastAssignments {
    country
    text
    from
    to
  }
  ties {
    country
    kind
    region
  }
  wishes {
    countries
    modes
    minDays
    maxDays
    hoursAWeek
    mustBeCovered
  }
  endorsements {
    vouches
    words
    givenAt
    association {
      name
    }
  }
}`) as unknown as TypedDocumentString<TwoInterestedQuery, TwoInterestedQueryVariables>;
export const InvitationsOfInstitutionDocument = new TypedDocumentString(`
    query InvitationsOfInstitution($organisationId: ID!) {
  organisation(id: $organisationId) {
    invitations {
      id
      kind
      email
      state
      createdAt
      endsAt
      need {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<
  InvitationsOfInstitutionQuery,
  InvitationsOfInstitutionQueryVariables
>;
export const NeedOfInstitutionDocument = new TypedDocumentString(`
    query NeedOfInstitution($id: ID!) {
  need(id: $id) {
    id
    title
    language
    state
    institutionId
    allowedActions
  }
}
    `) as unknown as TypedDocumentString<NeedOfInstitutionQuery, NeedOfInstitutionQueryVariables>;
export const TeamsForNeedDocument = new TypedDocumentString(`
    query TeamsForNeed($id: ID!) {
  need(id: $id) {
    legs {
      id
      mode
      countries
      from
      to
    }
    positions {
      id
      title
    }
    matches(first: 50) {
      nodes {
        id
        card {
          name
        }
      }
    }
    teamProposals {
      legId
      positionId
      wanted
      proposals {
        kind
        from
        to
        daysOpen
        daysWanted
        stays {
          matchId
          place
          from
          to
          toBeAsked
        }
        gaps {
          from
          to
          missing
        }
        handOvers {
          on
          place
          overlapDays
          missingDays
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TeamsForNeedQuery, TeamsForNeedQueryVariables>;
export const ShortlistMatchDocument = new TypedDocumentString(`
    mutation ShortlistMatch($input: ShortlistMatchInput!) {
  shortlistMatch(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ShortlistMatchMutation, ShortlistMatchMutationVariables>;
export const UndoShortlistDocument = new TypedDocumentString(`
    mutation UndoShortlist($input: UndoShortlistInput!) {
  undoShortlist(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<UndoShortlistMutation, UndoShortlistMutationVariables>;
export const IntroduceDocument = new TypedDocumentString(`
    mutation Introduce($input: IntroduceInput!) {
  introduce(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<IntroduceMutation, IntroduceMutationVariables>;
export const NotChosenDocument = new TypedDocumentString(`
    mutation NotChosen($input: NotChosenInput!) {
  notChosen(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<NotChosenMutation, NotChosenMutationVariables>;
export const InvitationShownDocument = new TypedDocumentString(`
    query InvitationShown($token: String!) {
  invitation(token: $token) {
    kind
    organisationName
    inviterName
    message
    endsAt
  }
}
    `) as unknown as TypedDocumentString<InvitationShownQuery, InvitationShownQueryVariables>;
export const AcceptInvitationDocument = new TypedDocumentString(`
    mutation AcceptInvitation($input: AcceptInvitationInput!) {
  acceptInvitation(input: $input) {
    invitation {
      kind
      need {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AcceptInvitationMutation, AcceptInvitationMutationVariables>;
export const InviteDocument = new TypedDocumentString(`
    mutation Invite($input: InviteInput!) {
  invite(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<InviteMutation, InviteMutationVariables>;
export const WithdrawInvitationDocument = new TypedDocumentString(`
    mutation WithdrawInvitation($input: WithdrawInvitationInput!) {
  withdrawInvitation(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<WithdrawInvitationMutation, WithdrawInvitationMutationVariables>;
export const JoiningDocument = new TypedDocumentString(`
    query Joining {
  termsVersion
  me {
    name
    email
    roles {
      role
    }
  }
}
    `) as unknown as TypedDocumentString<JoiningQuery, JoiningQueryVariables>;
export const JoinAsClinicianDocument = new TypedDocumentString(`
    mutation JoinAsClinician($input: JoinAsClinicianInput!) {
  joinAsClinician(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<JoinAsClinicianMutation, JoinAsClinicianMutationVariables>;
export const LanguageOfMineDocument = new TypedDocumentString(`
    query LanguageOfMine {
  me {
    locale
  }
}
    `) as unknown as TypedDocumentString<LanguageOfMineQuery, LanguageOfMineQueryVariables>;
export const SpeakDocument = new TypedDocumentString(`
    mutation Speak($input: ChangeMyWordsInput!) {
  changeMyWords(input: $input) {
    locale
  }
}
    `) as unknown as TypedDocumentString<SpeakMutation, SpeakMutationVariables>;
export const NeedsThatWaitDocument = new TypedDocumentString(`
    query NeedsThatWait($after: String) {
  needs(first: 100, after: $after, filter: {mine: true}) {
    nodes {
      id
      title
      language
      state
      updatedAt
      opensOn
      reviews {
        at
      }
      interestWaiting {
        people
        newestAt
        nextLapsesAt
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<NeedsThatWaitQuery, NeedsThatWaitQueryVariables>;
export const OthersThatWaitDocument = new TypedDocumentString(`
    query OthersThatWait($lead: Boolean!, $coordinator: Boolean!) {
  engagements(first: 100) @include(if: $lead) {
    nodes {
      id
      firstDay
      allowedActions
      terms {
        side
        at
        positionTitle
      }
    }
  }
  threads(first: 50, unanswered: true) @include(if: $lead) {
    nodes {
      matchId
      needTitle
      messages(first: 1) {
        nodes {
          at
        }
      }
    }
  }
  partnerships(first: 50) {
    nodes {
      id
      name
      proposedAt
      allowedActions
    }
  }
  contributionsReceived(first: 50, state: WAITING) @include(if: $lead) {
    nodes {
      id
      askedAt
      createdAt
      account {
        title
      }
    }
  }
  consultations(first: 20) @include(if: $coordinator) {
    nodes {
      id
      title
      language
      askedAt
      until
      state
      answersFor {
        id
      }
      answers {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OthersThatWaitQuery, OthersThatWaitQueryVariables>;
export const HouseThatWaitsDocument = new TypedDocumentString(`
    query HouseThatWaits($id: ID!) {
  organisation(id: $id) {
    id
    name
    kind
  }
  offers(first: 50, organisationId: $id) {
    nodes {
      id
      state
      what
      language
      hostId
      sentAt
    }
  }
}
    `) as unknown as TypedDocumentString<HouseThatWaitsQuery, HouseThatWaitsQueryVariables>;
export const DeskThatWaitsDocument = new TypedDocumentString(`
    query DeskThatWaits($deskId: ID!) {
  needsAtDesk(deskId: $deskId, first: 50) {
    nodes {
      id
      state
      askedAt
      dueOn
      need {
        title
        language
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DeskThatWaitsQuery, DeskThatWaitsQueryVariables>;
export const EmployersOfRulesDocument = new TypedDocumentString(`
    query EmployersOfRules {
  organisations(first: 100, kind: UK_EMPLOYER) {
    nodes {
      id
      name
    }
  }
  overseas: organisations(first: 100, kind: OVERSEAS_INSTITUTION) {
    nodes {
      id
      name
    }
  }
  me {
    roles {
      role
      organisationId
    }
  }
}
    `) as unknown as TypedDocumentString<EmployersOfRulesQuery, EmployersOfRulesQueryVariables>;
export const LeaveRulesDocument = new TypedDocumentString(`
    query LeaveRules($employerId: ID!, $language: String!) {
  leavePolicies(employerId: $employerId) {
    id
    leaveType
    leaveTypeText
    national
    believed
    adoptedAt
    sentences(language: $language)
    inWords
    source
    sourceTitle
    sourceUrl
    seenOn
    validFrom
    validTo
    versions {
      id
      validFrom
      validTo
    }
  }
  leaveTypes {
    code
  }
  me {
    roles {
      role
      organisationId
    }
  }
}
    `) as unknown as TypedDocumentString<LeaveRulesQuery, LeaveRulesQueryVariables>;
export const LeaveRuleToStateDocument = new TypedDocumentString(`
    query LeaveRuleToState($employerId: ID!, $leaveType: String!, $language: String!) {
  approverRoles {
    ...RoleInUse
  }
  leaveTypes {
    code
  }
  leavePolicies(employerId: $employerId, leaveType: $leaveType) {
    id
    leaveTypeText
    adoptedAt
    otherRules
    source
    sourceUrl
    sentences(language: $language)
    facts {
      nations
      staffGroups
      pay
      limits {
        amount
        unit
        per
        exceptionally
        afterServiceMonths
      }
      proRata
      leaveYearFrom
      shortest {
        amount
        unit
      }
      longest {
        amount
        unit
      }
      notice {
        amount
        unit
        waivable
      }
      minServiceMonths
      evidence
      gates
      chain {
        roles
        branches
        inWords
        agreed
        condition {
          when
          days
          length {
            amount
            unit
          }
          pounds
          groups
        }
      }
      decision {
        amount
        unit
      }
      writtenReason
      appeal
      outcomes
      overseas
      afterRefusalOf
      notWith
      neverAfterwards
    }
  }
}
    fragment RoleInUse on ApproverRoleRow {
  code
  name: nameIn(language: "en-GB")
  nameCy: nameIn(language: "cy")
  added
}`) as unknown as TypedDocumentString<LeaveRuleToStateQuery, LeaveRuleToStateQueryVariables>;
export const ProposeLeavePolicyDocument = new TypedDocumentString(`
    mutation ProposeLeavePolicy($input: ProposeLeavePolicyInput!) {
  proposeLeavePolicy(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ProposeLeavePolicyMutation, ProposeLeavePolicyMutationVariables>;
export const LeaveRuleProposalDocument = new TypedDocumentString(`
    query LeaveRuleProposal($id: ID!, $language: String!) {
  node(id: $id) {
    ... on LeavePolicyProposal {
      id
      leaveType
      validFrom
      validTo
      sentences(language: $language)
      otherRules
      changes(language: $language) {
        field
        before
        after
      }
      pending(language: $language) {
        sentence
      }
      policy {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LeaveRuleProposalQuery, LeaveRuleProposalQueryVariables>;
export const AdoptLeavePolicyDocument = new TypedDocumentString(`
    mutation AdoptLeavePolicy($input: AdoptLeavePolicyInput!) {
  adoptLeavePolicy(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AdoptLeavePolicyMutation, AdoptLeavePolicyMutationVariables>;
export const HrOfDocument = new TypedDocumentString(`
    query HrOf {
  me {
    roles {
      role
      organisationId
      until
    }
  }
}
    `) as unknown as TypedDocumentString<HrOfQuery, HrOfQueryVariables>;
export const LeaveSystemDocument = new TypedDocumentString(`
    query LeaveSystem($organisationId: ID!) {
  approverRoles {
    ...RoleInUse
  }
  leaveSystem(organisationId: $organisationId) {
    url
    decides
    stopped
    formerUntil
    answersTo
    messages {
      webhookId
      type
      state
      attempts
      dueAt
      status
      fault
      createdAt
    }
  }
}
    fragment RoleInUse on ApproverRoleRow {
  code
  name: nameIn(language: "en-GB")
  nameCy: nameIn(language: "cy")
  added
}`) as unknown as TypedDocumentString<LeaveSystemQuery, LeaveSystemQueryVariables>;
export const LeaveSystemSecretDocument = new TypedDocumentString(`
    query LeaveSystemSecret($organisationId: ID!) {
  leaveSystemSecret(organisationId: $organisationId)
}
    `) as unknown as TypedDocumentString<LeaveSystemSecretQuery, LeaveSystemSecretQueryVariables>;
export const ConnectLeaveSystemDocument = new TypedDocumentString(`
    mutation ConnectLeaveSystem($input: ConnectLeaveSystemInput!) {
  connectLeaveSystem(input: $input) {
    url
  }
}
    `) as unknown as TypedDocumentString<ConnectLeaveSystemMutation, ConnectLeaveSystemMutationVariables>;
export const DisconnectLeaveSystemDocument = new TypedDocumentString(`
    mutation DisconnectLeaveSystem($input: LeaveSystemInput!) {
  disconnectLeaveSystem(input: $input) {
    url
  }
}
    `) as unknown as TypedDocumentString<
  DisconnectLeaveSystemMutation,
  DisconnectLeaveSystemMutationVariables
>;
export const RotateLeaveSystemSecretDocument = new TypedDocumentString(`
    mutation RotateLeaveSystemSecret($input: LeaveSystemInput!) {
  rotateLeaveSystemSecret(input: $input) {
    url
  }
}
    `) as unknown as TypedDocumentString<
  RotateLeaveSystemSecretMutation,
  RotateLeaveSystemSecretMutationVariables
>;
export const TryLeaveSystemDocument = new TypedDocumentString(`
    mutation TryLeaveSystem($input: LeaveSystemInput!) {
  tryLeaveSystem(input: $input) {
    url
  }
}
    `) as unknown as TypedDocumentString<TryLeaveSystemMutation, TryLeaveSystemMutationVariables>;
export const SendAgainToLeaveSystemDocument = new TypedDocumentString(`
    mutation SendAgainToLeaveSystem($input: SendAgainToLeaveSystemInput!) {
  sendAgainToLeaveSystem(input: $input) {
    url
  }
}
    `) as unknown as TypedDocumentString<
  SendAgainToLeaveSystemMutation,
  SendAgainToLeaveSystemMutationVariables
>;
export const MyMatchesDocument = new TypedDocumentString(`
    query MyMatches($after: String, $states: [MatchState!]) {
  myMatches(first: 20, after: $after, filter: {states: $states}) {
    nodes {
      id
      state
      readyBy
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
        standing
        sentence
      }
      openQuestions {
        decides
      }
      need {
        title
        language
        institutionName
        countries
        openCountries
        learning
        region
        deadline
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<MyMatchesQuery, MyMatchesQueryVariables>;
export const OneMatchDocument = new TypedDocumentString(`
    query OneMatch($id: ID!) {
  node(id: $id) {
    ...MatchShown
  }
  me {
    consents {
      purpose
      withdrawnAt
    }
  }
  consentTexts {
    purpose
    version
    text
  }
  myProfile {
    profile {
      livesIn
      professions {
        code
        current
        specialties
      }
    }
  }
}
    fragment MatchShown on Match {
  id
  state
  allowedActions
  lapsesAt
  waitsForRoomSince
  readyBy
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
    criterion
    question
    decides
    codes
    use
    mode
    count
  }
  need {
    id
    title
    summary
    language
    institutionName
    countries
    openCountries
    learning
    region
    deadline
    covered
    notCovered
    version
  }
}`) as unknown as TypedDocumentString<OneMatchQuery, OneMatchQueryVariables>;
export const MatchesAroundDocument = new TypedDocumentString(`
    query MatchesAround {
  myMatches(first: 1) {
    nearMisses(nearest: 20) {
      blocker {
        sentence
      }
      need {
        id
        title
        language
        countries
        openCountries
        learning
        institutionName
        deadline
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MatchesAroundQuery, MatchesAroundQueryVariables>;
export const WhatWouldOpenMoreDocument = new TypedDocumentString(`
    query WhatWouldOpenMore {
  myOpenings(first: 10) {
    kind
    sentence
    opens
    closes
    needs {
      id
      title
      language
    }
  }
  myProfile {
    profile {
      visibility
    }
  }
}
    `) as unknown as TypedDocumentString<WhatWouldOpenMoreQuery, WhatWouldOpenMoreQueryVariables>;
export const MatchesToCompareDocument = new TypedDocumentString(`
    query MatchesToCompare {
  myMatches(first: 50) {
    nodes {
      id
      state
      position {
        title
      }
      need {
        title
        language
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MatchesToCompareQuery, MatchesToCompareQueryVariables>;
export const CompareMyMatchesDocument = new TypedDocumentString(`
    query CompareMyMatches($one: ID!, $other: ID!) {
  compareMyMatches(one: $one, other: $other) {
    one {
      ...ComparedMatch
    }
    other {
      ...ComparedMatch
    }
    lines {
      criterion
      one {
        standing
        sentence
      }
      other {
        standing
        sentence
      }
    }
  }
}
    fragment ComparedMatch on Match {
  id
  state
  fitForNeed
  fitForMe
  position {
    title
  }
  legs {
    mode
    from
    to
    when
  }
  need {
    title
    language
    countries
    openCountries
    learning
    deadline
    notCovered
  }
}`) as unknown as TypedDocumentString<CompareMyMatchesQuery, CompareMyMatchesQueryVariables>;
export const AnswerOpenQuestionDocument = new TypedDocumentString(`
    mutation AnswerOpenQuestion($input: AnswerOpenQuestionInput!) {
  answerOpenQuestion(input: $input) {
    profile {
      factsVersion
    }
  }
}
    `) as unknown as TypedDocumentString<AnswerOpenQuestionMutation, AnswerOpenQuestionMutationVariables>;
export const ExpressInterestDocument = new TypedDocumentString(`
    mutation ExpressInterest($input: ExpressInterestInput!) {
  expressInterest(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ExpressInterestMutation, ExpressInterestMutationVariables>;
export const TellMeWhenThereIsRoomDocument = new TypedDocumentString(`
    mutation TellMeWhenThereIsRoom($input: TellMeWhenThereIsRoomInput!) {
  tellMeWhenThereIsRoom(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<
  TellMeWhenThereIsRoomMutation,
  TellMeWhenThereIsRoomMutationVariables
>;
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
export const MembersOfAssociationDocument = new TypedDocumentString(`
    query MembersOfAssociation($id: ID!) {
  organisation(id: $id) {
    id
    name
    kind
    state
    members {
      id
      joinedAt
      agreedTo
      person {
        id
        name
      }
      endorsement {
        id
        vouches
        words
        givenAt
      }
    }
  }
  me {
    id
    timeZone
    roles {
      role
      organisationId
    }
  }
}
    `) as unknown as TypedDocumentString<MembersOfAssociationQuery, MembersOfAssociationQueryVariables>;
export const ProposalsOfAssociationDocument = new TypedDocumentString(`
    query ProposalsOfAssociation($id: ID!) {
  organisation(id: $id) {
    memberProposals {
      id
      proposedAt
      interested
      member {
        name
      }
      need {
        id
        title
        language
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ProposalsOfAssociationQuery, ProposalsOfAssociationQueryVariables>;
export const MyMembershipsDocument = new TypedDocumentString(`
    query MyMemberships {
  me {
    timeZone
    memberships {
      id
      joinedAt
      agreedTo
      association {
        id
        name
      }
      endorsement {
        id
        vouches
        words
        givenAt
      }
    }
  }
  memberConsentTexts {
    purpose
    version
    text
    since
  }
}
    `) as unknown as TypedDocumentString<MyMembershipsQuery, MyMembershipsQueryVariables>;
export const MyProposalsDocument = new TypedDocumentString(`
    query MyProposals {
  me {
    timeZone
    proposals {
      id
      proposedAt
      association {
        name
      }
      need {
        id
        title
        language
        countries
        deadline
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MyProposalsQuery, MyProposalsQueryVariables>;
export const OneProposalDocument = new TypedDocumentString(`
    query OneProposal($id: ID!) {
  memberProposal(id: $id) {
    id
    words
    proposedAt
    interested
    waits
    association {
      name
    }
    need {
      id
      title
      language
      summary
      countries
      deadline
    }
  }
}
    `) as unknown as TypedDocumentString<OneProposalQuery, OneProposalQueryVariables>;
export const AgreeWithAssociationDocument = new TypedDocumentString(`
    mutation AgreeWithAssociation($input: AgreeWithAssociationInput!) {
  agreeWithAssociation(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AgreeWithAssociationMutation, AgreeWithAssociationMutationVariables>;
export const TakeBackFromAssociationDocument = new TypedDocumentString(`
    mutation TakeBackFromAssociation($input: TakeBackFromAssociationInput!) {
  takeBackFromAssociation(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<
  TakeBackFromAssociationMutation,
  TakeBackFromAssociationMutationVariables
>;
export const EndorseMemberDocument = new TypedDocumentString(`
    mutation EndorseMember($input: EndorseMemberInput!) {
  endorseMember(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<EndorseMemberMutation, EndorseMemberMutationVariables>;
export const RevokeEndorsementDocument = new TypedDocumentString(`
    mutation RevokeEndorsement($input: RevokeEndorsementInput!) {
  revokeEndorsement(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RevokeEndorsementMutation, RevokeEndorsementMutationVariables>;
export const ProposeMemberDocument = new TypedDocumentString(`
    mutation ProposeMember($input: ProposeMemberInput!) {
  proposeMember(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ProposeMemberMutation, ProposeMemberMutationVariables>;
export const DeclineProposalDocument = new TypedDocumentString(`
    mutation DeclineProposal($input: DeclineProposalInput!) {
  declineProposal(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<DeclineProposalMutation, DeclineProposalMutationVariables>;
export const MyMentoringsDocument = new TypedDocumentString(`
    query MyMentorings {
  me {
    mentorings {
      ...PairRow
      mine
      agreed
      lastMetOn
      association {
        name
      }
      other {
        name
        email
      }
    }
  }
}
    fragment PairRow on Mentoring {
  id
  purpose
  startsOn
  endsOn
  everyDays
  stands
  endedAt
  meetingsKept
}`) as unknown as TypedDocumentString<MyMentoringsQuery, MyMentoringsQueryVariables>;
export const MentoringsOfAssociationDocument = new TypedDocumentString(`
    query MentoringsOfAssociation($id: ID!) {
  organisation(id: $id) {
    mentorings {
      ...PairRow
      mentorName
      menteeName
    }
  }
}
    fragment PairRow on Mentoring {
  id
  purpose
  startsOn
  endsOn
  everyDays
  stands
  endedAt
  meetingsKept
}`) as unknown as TypedDocumentString<MentoringsOfAssociationQuery, MentoringsOfAssociationQueryVariables>;
export const ProposeMentoringDocument = new TypedDocumentString(`
    mutation ProposeMentoring($input: ProposeMentoringInput!) {
  proposeMentoring(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ProposeMentoringMutation, ProposeMentoringMutationVariables>;
export const AgreeToMentoringDocument = new TypedDocumentString(`
    mutation AgreeToMentoring($input: MentoringInput!) {
  agreeToMentoring(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AgreeToMentoringMutation, AgreeToMentoringMutationVariables>;
export const StopMentoringDocument = new TypedDocumentString(`
    mutation StopMentoring($input: MentoringInput!) {
  stopMentoring(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<StopMentoringMutation, StopMentoringMutationVariables>;
export const NoteMentoringMeetingDocument = new TypedDocumentString(`
    mutation NoteMentoringMeeting($input: NoteMeetingInput!) {
  noteMentoringMeeting(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<NoteMentoringMeetingMutation, NoteMentoringMeetingMutationVariables>;
export const ThreadPageDocument = new TypedDocumentString(`
    query ThreadPage($matchId: ID!, $after: String) {
  thread(matchId: $matchId) {
    closedAt
    mail
    decided {
      id
      body
      at
    }
    messages(first: 20, after: $after) {
      nodes {
        id
        side
        at
        body
        original
        decision {
          side
          at
        }
        forgotten
        held
        flags {
          words
          dueOn
          outcome
          note
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ThreadPageQuery, ThreadPageQueryVariables>;
export const SendMessageDocument = new TypedDocumentString(`
    mutation SendMessage($input: SendMessageInput!) {
  sendMessage(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<SendMessageMutation, SendMessageMutationVariables>;
export const ChooseThreadMailDocument = new TypedDocumentString(`
    mutation ChooseThreadMail($input: ChooseThreadMailInput!) {
  chooseThreadMail(input: $input) {
    mail
  }
}
    `) as unknown as TypedDocumentString<ChooseThreadMailMutation, ChooseThreadMailMutationVariables>;
export const RecordDecisionDocument = new TypedDocumentString(`
    mutation RecordDecision($input: RecordDecisionInput!) {
  recordDecision(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RecordDecisionMutation, RecordDecisionMutationVariables>;
export const NewestMessageDocument = new TypedDocumentString(`
    query NewestMessage($matchId: ID!) {
  thread(matchId: $matchId) {
    messages(first: 1) {
      nodes {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NewestMessageQuery, NewestMessageQueryVariables>;
export const MessageAddedDocument = new TypedDocumentString(`
    subscription MessageAdded($matchId: ID!) {
  messageAdded(matchId: $matchId) {
    messageId
  }
}
    `) as unknown as TypedDocumentString<MessageAddedSubscription, MessageAddedSubscriptionVariables>;
export const PauseNeedDocument = new TypedDocumentString(`
    mutation PauseNeed($input: NeedWithReasonInput!) {
  pauseNeed(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<PauseNeedMutation, PauseNeedMutationVariables>;
export const ResumeNeedDocument = new TypedDocumentString(`
    mutation ResumeNeed($input: NeedInput!) {
  resumeNeed(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ResumeNeedMutation, ResumeNeedMutationVariables>;
export const ExtendNeedDocument = new TypedDocumentString(`
    mutation ExtendNeed($input: ExtendNeedInput!) {
  extendNeed(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ExtendNeedMutation, ExtendNeedMutationVariables>;
export const CloseNeedDocument = new TypedDocumentString(`
    mutation CloseNeed($input: CloseNeedInput!) {
  closeNeed(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<CloseNeedMutation, CloseNeedMutationVariables>;
export const WithdrawNeedDocument = new TypedDocumentString(`
    mutation WithdrawNeed($input: NeedWithReasonInput!) {
  withdrawNeed(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<WithdrawNeedMutation, WithdrawNeedMutationVariables>;
export const CopyOfNeedDocument = new TypedDocumentString(`
    mutation CopyOfNeed($input: NeedInput!) {
  copyNeed(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<CopyOfNeedMutation, CopyOfNeedMutationVariables>;
export const NeedPageDocument = new TypedDocumentString(`
    query NeedPage($id: ID!, $language: LanguageTag!) {
  need(id: $id) {
    id
    state
    allowedActions
    title
    summary
    language
    institutionId
    institutionName
    place
    region
    sensitive
    matchBand
    deskReviews {
      ...DeskReviewRow
    }
    countries
    openCountries
    pausedCountries {
      country
      since
    }
    planServed
    facilityLevel
    siteConditions {
      kind
      text
    }
    preparations {
      kind
      text
    }
    ringFence
    tilt {
      criterion
      by
    }
    partnershipId
    opensOn
    closesOn
    deadline
    windowText
    priority
    programme
    team
    sites
    site {
      name
      place
      level
      beds
      access
      power
      lodging
    }
    sexReason
    heritage
    heritageReason
    heritageTies
    handover
    outcome {
      kind
      people
      how
      whoContinues
      handedOverOn
    }
    positions {
      id
      title
      duties
      headCount
      grade
      anyProfession
      professions
    }
    legs {
      mode
      from
      to
      when
      load
      countries
      purpose
    }
    payItems {
      item
      payer
      amount
      currency
      text
    }
    learning
    returnPost
    advertisedBy
    advert
    codesOnRecord {
      of
      edition
    }
    recruitmentNotes {
      country
      list
      edition
      source
    }
  }
  professions: terms(kind: PROFESSION, first: 100, language: $language) {
    code
    name
  }
  payItems: terms(kind: PAY_ITEM, first: 100, language: $language) {
    code
    name
  }
  siteConditions: terms(kind: SITE_CONDITION, first: 100, language: $language) {
    code
    name
  }
}
    fragment DeskReviewRow on DeskReview {
  id
  country
  state
  askedAt
  dueOn
  late
  words
  answeredAt
  deskName
  allowedActions
  need {
    id
    title
    language
    state
    institutionName
  }
}`) as unknown as TypedDocumentString<NeedPageQuery, NeedPageQueryVariables>;
export const ReaderDocument = new TypedDocumentString(`
    query Reader {
  me {
    id
  }
}
    `) as unknown as TypedDocumentString<ReaderQuery, ReaderQueryVariables>;
export const MatchesOfNeedDocument = new TypedDocumentString(`
    query MatchesOfNeed($needId: ID!) {
  myMatches(first: 10, filter: {needId: $needId}) {
    nodes {
      id
      state
      position {
        title
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MatchesOfNeedQuery, MatchesOfNeedQueryVariables>;
export const NoticesOfOfficeDocument = new TypedDocumentString(`
    query NoticesOfOffice($after: String) {
  noticeWords(first: 20, after: $after) {
    nodes {
      id
      kind
      language
      words
      validFrom
      source
      outcome
      stands
      yours
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<NoticesOfOfficeQuery, NoticesOfOfficeQueryVariables>;
export const NoticeKindsDocument = new TypedDocumentString(`
    query NoticeKinds {
  noticeKinds
}
    `) as unknown as TypedDocumentString<NoticeKindsQuery, NoticeKindsQueryVariables>;
export const WriteNoticeWordsDocument = new TypedDocumentString(`
    mutation WriteNoticeWords($input: WriteNoticeWordsInput!) {
  writeNoticeWords(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<WriteNoticeWordsMutation, WriteNoticeWordsMutationVariables>;
export const AnswerNoticeWordsDocument = new TypedDocumentString(`
    mutation AnswerNoticeWords($input: AnswerNoticeWordsInput!) {
  answerNoticeWords(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AnswerNoticeWordsMutation, AnswerNoticeWordsMutationVariables>;
export const TermsOfferedDocument = new TypedDocumentString(`
    query TermsOffered($kind: TermKind!, $text: String!, $language: LanguageTag!) {
  terms(kind: $kind, search: $text, first: 8, language: $language) {
    code
    name
  }
}
    `) as unknown as TypedDocumentString<TermsOfferedQuery, TermsOfferedQueryVariables>;
export const OfficeContributionsDocument = new TypedDocumentString(`
    query OfficeContributions($after: String, $state: ContributionState, $country: CountryCode, $named: String, $language: LanguageTag!) {
  allContributions(
    first: 20
    after: $after
    state: $state
    country: $country
    partnershipNamed: $named
  ) {
    totalCount
    nodes {
      id
      state
      personName
      hostName
      country
      createdAt
      account {
        title
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  countries(language: $language) {
    code
    name
  }
}
    `) as unknown as TypedDocumentString<OfficeContributionsQuery, OfficeContributionsQueryVariables>;
export const OfficeContributionDocument = new TypedDocumentString(`
    query OfficeContribution($id: ID!) {
  contribution(id: $id) {
    ...ContributionShown
    createdAt
    partnership {
      id
      name
    }
    account {
      ...ContributionAccountShown
    }
    allAccounts {
      ...ContributionAccountShown
    }
    history {
      ...ContributionHistoryShown
    }
    certificates {
      id
      number
      issuedAt
      revokedAt
      revokedBecause
      revokeWords
    }
  }
}
    fragment ContributionAccountShown on ContributionAccount {
  version
  title
  role
  summary
  learning
  trainersTrained
  sessionsByTrainers
  peopleReached
  scoreBefore
  scoreAfter
  why
  at
  produced {
    kind
    title
    adopted
  }
  cameBack {
    kind
    words
  }
  sessions {
    day
    until
    minutes
    mode
    topic
  }
  taught {
    cadre
    sex
    level
    people
  }
}
fragment ContributionShown on Contribution {
  id
  personName
  kind
  state
  hostName
  country
  version
  institutionId
  engagementId
  confirmerName
  askedAt
  answeredAt
  verifierName
  verifierPost
  verifierStanding
  disputeReason
  disputeWords
  allowedActions
}
fragment ContributionHistoryShown on ContributionHistory {
  act
  side
  version
  reason
  words
  at
}`) as unknown as TypedDocumentString<OfficeContributionQuery, OfficeContributionQueryVariables>;
export const MorningDocument = new TypedDocumentString(`
    query Morning {
  ukVisitsToSignOff {
    id
  }
  overdueWording {
    needs
    messages
  }
  needsToReview(first: 1) {
    totalCount
  }
  stuckApprovals(first: 1) {
    totalCount
  }
  stuckHandovers(first: 1) {
    totalCount
  }
  stuckClosings(first: 1) {
    totalCount
  }
  deskReviewsToDecide(first: 1) {
    totalCount
  }
  remarkedPeerQuestions {
    id
  }
  remarkedPeerAnswers {
    id
  }
  toldMessages(first: 1, states: [FAILED]) {
    totalCount
  }
  flaggedNeeds(first: 1) {
    totalCount
  }
  quarantinedDocuments(first: 1) {
    totalCount
  }
  flaggedMessages(first: 1) {
    totalCount
  }
  organisationsToVerify(first: 1) {
    totalCount
  }
  leavePolicyProposals(first: 1) {
    totalCount
  }
  allContributions(first: 1, state: DISPUTED) {
    totalCount
  }
  noticeWords(first: 1, waiting: true) {
    totalCount
  }
  announcements(first: 1, waiting: true) {
    totalCount
  }
  waitingRoles {
    role
  }
  countryPauses {
    state
  }
  safetyUnanswered
  unmappedTerms(first: 100) {
    text
  }
}
    `) as unknown as TypedDocumentString<MorningQuery, MorningQueryVariables>;
export const StuckApprovalsDocument = new TypedDocumentString(`
    query StuckApprovals($after: String) {
  stuckApprovals(first: 20, after: $after) {
    totalCount
    nodes {
      since
      institution {
        id
        name
      }
      engagement {
        id
        terms {
          positionTitle
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<StuckApprovalsQuery, StuckApprovalsQueryVariables>;
export const LeaveProposalsDocument = new TypedDocumentString(`
    query LeaveProposals($after: String) {
  leavePolicyProposals(first: 20, after: $after) {
    totalCount
    nodes {
      id
      leaveType
      name
      source
      validFrom
      proposedAt
      employer {
        id
        name
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<LeaveProposalsQuery, LeaveProposalsQueryVariables>;
export const FlaggedNeedsDocument = new TypedDocumentString(`
    query FlaggedNeeds($after: String, $answered: Boolean!) {
  flaggedNeeds(first: 20, after: $after, answered: $answered) {
    totalCount
    nodes {
      id
      title
      language
      state
      institutionName
      flags {
        code
        words
        raisedAt
        dueOn
        settledAt
        outcome
        note
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<FlaggedNeedsQuery, FlaggedNeedsQueryVariables>;
export const SettleNeedFlagsDocument = new TypedDocumentString(`
    mutation SettleNeedFlags($input: SettleNeedFlagsInput!) {
  settleNeedFlags(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<SettleNeedFlagsMutation, SettleNeedFlagsMutationVariables>;
export const TermsToMapDocument = new TypedDocumentString(`
    query TermsToMap($kind: TermKind) {
  unmappedTerms(first: 100, kind: $kind) {
    kind
    text
    inNeeds
    inProfiles
  }
  addedSynonyms {
    kind
    code
    words
    reason
    addedAt
  }
}
    `) as unknown as TypedDocumentString<TermsToMapQuery, TermsToMapQueryVariables>;
export const AddSynonymDocument = new TypedDocumentString(`
    mutation AddSynonym($input: AddSynonymInput!) {
  addSynonym(input: $input) {
    words
  }
}
    `) as unknown as TypedDocumentString<AddSynonymMutation, AddSynonymMutationVariables>;
export const RemoveSynonymDocument = new TypedDocumentString(`
    mutation RemoveSynonym($input: RemoveSynonymInput!) {
  removeSynonym(input: $input) {
    words
  }
}
    `) as unknown as TypedDocumentString<RemoveSynonymMutation, RemoveSynonymMutationVariables>;
export const AllOrganisationsDocument = new TypedDocumentString(`
    query AllOrganisations($search: String, $state: String, $kind: OrganisationKind, $after: String) {
  allOrganisations(
    first: 20
    search: $search
    state: $state
    kind: $kind
    after: $after
  ) {
    totalCount
    nodes {
      ...OrganisationListed
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment OrganisationListed on Organisation {
  id
  name
  kind
  state
  country
  region
  sensitive
  registeredAt
  basisExpiresOn
}`) as unknown as TypedDocumentString<AllOrganisationsQuery, AllOrganisationsQueryVariables>;
export const OrganisationsToVerifyDocument = new TypedDocumentString(`
    query OrganisationsToVerify($after: String) {
  organisationsToVerify(first: 20, after: $after) {
    totalCount
    nodes {
      ...OrganisationListed
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment OrganisationListed on Organisation {
  id
  name
  kind
  state
  country
  region
  sensitive
  registeredAt
  basisExpiresOn
}`) as unknown as TypedDocumentString<OrganisationsToVerifyQuery, OrganisationsToVerifyQueryVariables>;
export const OrganisationReadDocument = new TypedDocumentString(`
    query OrganisationRead($id: ID!) {
  organisation(id: $id) {
    ...OrganisationListed
    place
    facilityLevel
    emailDomains
    statedDomains
    maxPending
    basis
    basisAssessedOn
    allowedActions
    leads {
      id
      name
    }
    quietWeeks {
      startsOn
      endsOn
      reason
    }
    verifications {
      id
      evidence
      basis
      basisAssessedOn
      basisExpiresOn
      emailDomains
      at
      officer {
        name
      }
    }
    invitations {
      id
      kind
      email
      state
    }
  }
}
    fragment OrganisationListed on Organisation {
  id
  name
  kind
  state
  country
  region
  sensitive
  registeredAt
  basisExpiresOn
}`) as unknown as TypedDocumentString<OrganisationReadQuery, OrganisationReadQueryVariables>;
export const VerifyOrganisationDocument = new TypedDocumentString(`
    mutation VerifyOrganisation($input: VerifyOrganisationInput!) {
  verifyOrganisation(input: $input) {
    state
  }
}
    `) as unknown as TypedDocumentString<VerifyOrganisationMutation, VerifyOrganisationMutationVariables>;
export const SuspendOrganisationDocument = new TypedDocumentString(`
    mutation SuspendOrganisation($input: OrganisationReasonInput!) {
  suspendOrganisation(input: $input) {
    state
  }
}
    `) as unknown as TypedDocumentString<SuspendOrganisationMutation, SuspendOrganisationMutationVariables>;
export const ReopenOrganisationDocument = new TypedDocumentString(`
    mutation ReopenOrganisation($input: OrganisationReasonInput!) {
  reopenOrganisation(input: $input) {
    state
  }
}
    `) as unknown as TypedDocumentString<ReopenOrganisationMutation, ReopenOrganisationMutationVariables>;
export const CloseOrganisationDocument = new TypedDocumentString(`
    mutation CloseOrganisation($input: OrganisationReasonInput!) {
  closeOrganisation(input: $input) {
    state
  }
}
    `) as unknown as TypedDocumentString<CloseOrganisationMutation, CloseOrganisationMutationVariables>;
export const StateCountryDocument = new TypedDocumentString(`
    mutation StateCountry($input: SaveOrganisationInput!) {
  saveOrganisation(input: $input) {
    country
  }
}
    `) as unknown as TypedDocumentString<StateCountryMutation, StateCountryMutationVariables>;
export const FindPeopleDocument = new TypedDocumentString(`
    query FindPeople($input: FindPeopleInput!) {
  findPeople(input: $input) {
    id
    name
    email
    createdAt
    arrived
    left
    roles {
      role
      since
      until
      organisationId
      organisationName
    }
  }
}
    `) as unknown as TypedDocumentString<FindPeopleQuery, FindPeopleQueryVariables>;
export const AuditTrailDocument = new TypedDocumentString(`
    query AuditTrail($filter: AuditFilter, $after: String) {
  auditTrail(first: 30, after: $after, filter: $filter) {
    nodes {
      at
      act
      by
      byName
      system
      noun
      nounId
      aboutName
      reason
      details {
        name
        value
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AuditTrailQuery, AuditTrailQueryVariables>;
export const AuditTrailCsvDocument = new TypedDocumentString(`
    query AuditTrailCsv($filter: AuditFilter) {
  auditTrailCsv(filter: $filter) {
    csv
  }
}
    `) as unknown as TypedDocumentString<AuditTrailCsvQuery, AuditTrailCsvQueryVariables>;
export const ProgrammeFiguresDocument = new TypedDocumentString(`
    query ProgrammeFigures($from: Date!, $to: Date!) {
  programmeFigures(from: $from, to: $to) {
    figures {
      code
      csv
      points {
        group
        series
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ProgrammeFiguresQuery, ProgrammeFiguresQueryVariables>;
export const OpenDataPageDocument = new TypedDocumentString(`
    query OpenDataPage($after: String) {
  openData(first: 20, after: $after) {
    nodes {
      id
      year
      state
      rows
      madeAt
      settledAt
      allowedActions
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<OpenDataPageQuery, OpenDataPageQueryVariables>;
export const OpenDataFileDocument = new TypedDocumentString(`
    query OpenDataFile($id: ID!) {
  node(id: $id) {
    ... on OpenDataEdition {
      year
      csv
      dictionary
    }
  }
}
    `) as unknown as TypedDocumentString<OpenDataFileQuery, OpenDataFileQueryVariables>;
export const MakeOpenDataDocument = new TypedDocumentString(`
    mutation MakeOpenData($input: MakeOpenDataInput!) {
  makeOpenData(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<MakeOpenDataMutation, MakeOpenDataMutationVariables>;
export const SettleOpenDataDocument = new TypedDocumentString(`
    mutation SettleOpenData($input: SettleOpenDataInput!) {
  settleOpenData(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<SettleOpenDataMutation, SettleOpenDataMutationVariables>;
export const CountriesPageDocument = new TypedDocumentString(`
    query CountriesPage($year: Int!, $language: String) {
  countryTable(year: $year, language: $language) {
    year
    columns {
      code
      name
    }
    rows {
      country
      name
      numbers {
        code
        said
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CountriesPageQuery, CountriesPageQueryVariables>;
export const OperatingDocument = new TypedDocumentString(`
    query Operating {
  work {
    at
    waiting {
      listener
      waiting
      failing
      parked
      oldest
    }
    impossible {
      name
      foundAt
      howMany
    }
  }
  messageCounts {
    state
    messages
  }
  roster {
    answers
    people
  }
  service {
    now
  }
}
    `) as unknown as TypedDocumentString<OperatingQuery, OperatingQueryVariables>;
export const ParkedWorkDocument = new TypedDocumentString(`
    query ParkedWork($after: String) {
  parkedWork(first: 20, after: $after) {
    nodes {
      id
      listener
      event
      at
      parkedAt
      failures
      fault
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ParkedWorkQuery, ParkedWorkQueryVariables>;
export const TryWorkAgainDocument = new TypedDocumentString(`
    mutation TryWorkAgain($input: TryWorkAgainInput!) {
  tryWorkAgain(input: $input) {
    at
  }
}
    `) as unknown as TypedDocumentString<TryWorkAgainMutation, TryWorkAgainMutationVariables>;
export const ToldMessagesDocument = new TypedDocumentString(`
    query ToldMessages($states: [MessageState!], $after: String) {
  toldMessages(first: 30, states: $states, after: $after) {
    totalCount
    nodes {
      id
      kind
      state
      reason
      attempts
      createdAt
      sentAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ToldMessagesQuery, ToldMessagesQueryVariables>;
export const SendMessageAgainDocument = new TypedDocumentString(`
    mutation SendMessageAgain($input: SendMessageAgainInput!) {
  sendMessageAgain(input: $input) {
    state
  }
}
    `) as unknown as TypedDocumentString<SendMessageAgainMutation, SendMessageAgainMutationVariables>;
export const CountriesListedDocument = new TypedDocumentString(`
    query CountriesListed($language: LanguageTag!) {
  countries(language: $language) {
    code
    name
  }
  me {
    name
  }
}
    `) as unknown as TypedDocumentString<CountriesListedQuery, CountriesListedQueryVariables>;
export const RegisterOrganisationDocument = new TypedDocumentString(`
    mutation RegisterOrganisation($input: RegisterOrganisationInput!) {
  registerOrganisation(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RegisterOrganisationMutation, RegisterOrganisationMutationVariables>;
export const StateEvidenceDocument = new TypedDocumentString(`
    mutation StateEvidence($input: StateEvidenceInput!) {
  stateEvidence(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<StateEvidenceMutation, StateEvidenceMutationVariables>;
export const OrganisationPageDocument = new TypedDocumentString(`
    query OrganisationPage($id: ID!) {
  organisation(id: $id) {
    id
    name
    kind
    country
    region
    place
    state
    registeredAt
    basisExpiresOn
    leads {
      id
      name
    }
    invitations {
      id
      kind
      email
      state
      endsAt
    }
    verifications {
      id
      at
    }
    evidence {
      id
      words
      at
    }
  }
  me {
    timeZone
    roles {
      role
      organisationId
    }
  }
}
    `) as unknown as TypedDocumentString<OrganisationPageQuery, OrganisationPageQueryVariables>;
export const AssociationPageDocument = new TypedDocumentString(`
    query AssociationPage($id: ID!) {
  organisation(id: $id) {
    id
    name
    kind
    members {
      id
      joinedAt
      person {
        name
      }
    }
    membersTogether {
      counted
      professions {
        code
        people
      }
      languages {
        code
        people
      }
      skills {
        code
        people
      }
      openNeeds {
        country
        needs
      }
    }
    sharedNeeds {
      id
      at
      need {
        id
        title
        language
      }
    }
    invitations {
      id
      kind
      state
    }
  }
  me {
    timeZone
    roles {
      role
      organisationId
    }
  }
}
    `) as unknown as TypedDocumentString<AssociationPageQuery, AssociationPageQueryVariables>;
export const NeedToShareDocument = new TypedDocumentString(`
    query NeedToShare($id: ID!) {
  need(id: $id) {
    id
    title
    language
    summary
    countries
    deadline
  }
}
    `) as unknown as TypedDocumentString<NeedToShareQuery, NeedToShareQueryVariables>;
export const NeedsToShareDocument = new TypedDocumentString(`
    query NeedsToShare($first: Int!, $after: String, $country: CountryCode) {
  needs(first: $first, after: $after, filter: {states: [OPEN], country: $country}) {
    nodes {
      id
      title
      language
      countries
      deadline
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<NeedsToShareQuery, NeedsToShareQueryVariables>;
export const ShareNeedDocument = new TypedDocumentString(`
    mutation ShareNeed($input: ShareNeedInput!) {
  shareNeed(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ShareNeedMutation, ShareNeedMutationVariables>;
export const PartnershipPageDocument = new TypedDocumentString(`
    query PartnershipPage($id: ID!) {
  partnership(id: $id) {
    id
    name
    purpose
    plan
    state
    reason
    proposedAt
    agreedAt
    begunAt
    closingAt
    closedAt
    codesOnRecord {
      of
      edition
    }
    reciprocity {
      fromUk {
        ...WentShown
      }
      toUk {
        ...WentShown
      }
      paidByOthers {
        payer
        sums {
          amount
          currency
        }
      }
    }
    allowedActions
    sidesToHandOver {
      organisation {
        name
      }
    }
    parties {
      part
      agreedAt
      organisation {
        name
        country
      }
      lead {
        name
      }
    }
  }
}
    fragment WentShown on WentOneWay {
  anything
  visits
  remoteSessions
  hours
  peopleTaught
  needsAnswered
  gains {
    gain
    times
  }
  paid {
    payer
    sums {
      amount
      currency
    }
  }
}`) as unknown as TypedDocumentString<PartnershipPageQuery, PartnershipPageQueryVariables>;
export const AgreePartnershipDocument = new TypedDocumentString(`
    mutation AgreePartnership($input: PartnershipInput!) {
  agreePartnership(input: $input) {
    state
  }
}
    `) as unknown as TypedDocumentString<AgreePartnershipMutation, AgreePartnershipMutationVariables>;
export const PartnershipsListedDocument = new TypedDocumentString(`
    query PartnershipsListed($after: String) {
  partnerships(first: 20, after: $after) {
    totalCount
    nodes {
      id
      name
      state
      parties {
        organisation {
          name
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  me {
    roles {
      role
    }
  }
}
    `) as unknown as TypedDocumentString<PartnershipsListedQuery, PartnershipsListedQueryVariables>;
export const OrganisationsToBringTogetherDocument = new TypedDocumentString(`
    query OrganisationsToBringTogether($search: String) {
  allOrganisations(first: 20, search: $search, state: "verified") {
    nodes {
      id
      name
      country
    }
    pageInfo {
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<
  OrganisationsToBringTogetherQuery,
  OrganisationsToBringTogetherQueryVariables
>;
export const ProposePartnershipDocument = new TypedDocumentString(`
    mutation ProposePartnership($input: ProposePartnershipInput!) {
  proposePartnership(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ProposePartnershipMutation, ProposePartnershipMutationVariables>;
export const PausePartnershipDocument = new TypedDocumentString(`
    mutation PausePartnership($input: PartnershipReasonInput!) {
  pausePartnership(input: $input) {
    state
  }
}
    `) as unknown as TypedDocumentString<PausePartnershipMutation, PausePartnershipMutationVariables>;
export const ResumePartnershipDocument = new TypedDocumentString(`
    mutation ResumePartnership($input: PartnershipInput!) {
  resumePartnership(input: $input) {
    state
  }
}
    `) as unknown as TypedDocumentString<ResumePartnershipMutation, ResumePartnershipMutationVariables>;
export const ClosePartnershipDocument = new TypedDocumentString(`
    mutation ClosePartnership($input: PartnershipInput!) {
  closePartnership(input: $input) {
    state
  }
}
    `) as unknown as TypedDocumentString<ClosePartnershipMutation, ClosePartnershipMutationVariables>;
export const BeginPartnershipDocument = new TypedDocumentString(`
    mutation BeginPartnership($input: PartnershipInput!) {
  beginPartnership(input: $input) {
    state
  }
}
    `) as unknown as TypedDocumentString<BeginPartnershipMutation, BeginPartnershipMutationVariables>;
export const StartClosingPartnershipDocument = new TypedDocumentString(`
    mutation StartClosingPartnership($input: PartnershipReasonInput!) {
  startClosingPartnership(input: $input) {
    state
  }
}
    `) as unknown as TypedDocumentString<
  StartClosingPartnershipMutation,
  StartClosingPartnershipMutationVariables
>;
export const CarryOnPartnershipDocument = new TypedDocumentString(`
    mutation CarryOnPartnership($input: PartnershipInput!) {
  carryOnPartnership(input: $input) {
    state
  }
}
    `) as unknown as TypedDocumentString<CarryOnPartnershipMutation, CarryOnPartnershipMutationVariables>;
export const WithdrawPartnershipDocument = new TypedDocumentString(`
    mutation WithdrawPartnership($input: PartnershipReasonInput!) {
  withdrawPartnership(input: $input) {
    state
  }
}
    `) as unknown as TypedDocumentString<WithdrawPartnershipMutation, WithdrawPartnershipMutationVariables>;
export const PartnersNamedDocument = new TypedDocumentString(`
    query PartnersNamed($named: String!) {
  organisations(first: 20, named: $named) {
    nodes {
      id
      name
      country
    }
    pageInfo {
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<PartnersNamedQuery, PartnersNamedQueryVariables>;
export const HandoverPageDocument = new TypedDocumentString(`
    query HandoverPage($id: ID!) {
  partnership(id: $id) {
    id
    name
    state
    parties {
      yours
      organisation {
        id
        name
      }
    }
    handovers {
      id
      what
      successorName
      successorOrganisation
      remains
      materialsAt
      statedAt
      takenBackAt
      side {
        id
        name
      }
    }
    sidesToHandOver {
      organisation {
        name
      }
    }
  }
  me {
    roles {
      role
    }
  }
}
    `) as unknown as TypedDocumentString<HandoverPageQuery, HandoverPageQueryVariables>;
export const StateHandoverDocument = new TypedDocumentString(`
    mutation StateHandover($input: StateHandoverInput!) {
  stateHandover(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<StateHandoverMutation, StateHandoverMutationVariables>;
export const TakeBackHandoverDocument = new TypedDocumentString(`
    mutation TakeBackHandover($input: HandoverInput!) {
  takeBackHandover(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<TakeBackHandoverMutation, TakeBackHandoverMutationVariables>;
export const StuckClosingsDocument = new TypedDocumentString(`
    query StuckClosings($after: String) {
  stuckClosings(first: 20, after: $after) {
    totalCount
    nodes {
      id
      name
      closingAt
      sidesToHandOver {
        organisation {
          name
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<StuckClosingsQuery, StuckClosingsQueryVariables>;
export const MyProfileDocument = new TypedDocumentString(`
    query MyProfile {
  me {
    name
    consents {
      purpose
      version
      withdrawnAt
    }
  }
  consentTexts {
    purpose
    version
    text
  }
  myProfile {
    profile {
      factsVersion
      visibility
      livesIn
      ukNation
      place
      stage
      grade
      years
      lowResource
      teaching
      tiesComplete
      words
      activities
      pastAssignments {
        country
        text
        from
        to
      }
      professions {
        code
        current
        years
        specialties
      }
      skills {
        code
        level
        lastUsed
      }
      languages {
        code
        none
        general
        understandPatients
        teachIn
      }
      ties {
        country
        kind
        region
      }
      registrations {
        country
        body
        number
        status
      }
      availability {
        from
        to
        hours
        evenings
        modes
        weekdays
      }
      employments {
        kind
        name
        organisationId
        contractedHours
        country
        leaveWords
        noticeDays
      }
      wishes {
        countries
        modes
        minDays
        maxDays
        hoursAWeek
        activities
        mustBeCovered
      }
    }
    onlyForMe {
      neverSend
      returnCountries
      remoteToo
      hiddenFromCountries
      hiddenFromOrganisations
      hiddenFromOwnEmployer
    }
  }
}
    `) as unknown as TypedDocumentString<MyProfileQuery, MyProfileQueryVariables>;
export const SaveProfileDocument = new TypedDocumentString(`
    mutation SaveProfile($input: SaveMyProfileInput!) {
  saveMyProfile(input: $input) {
    profile {
      factsVersion
    }
  }
}
    `) as unknown as TypedDocumentString<SaveProfileMutation, SaveProfileMutationVariables>;
export const ChangeMyNameDocument = new TypedDocumentString(`
    mutation ChangeMyName($input: ChangeMyWordsInput!) {
  changeMyWords(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ChangeMyNameMutation, ChangeMyNameMutationVariables>;
export const GiveConsentDocument = new TypedDocumentString(`
    mutation GiveConsent($input: GiveConsentInput!) {
  giveConsent(input: $input) {
    __typename
  }
}
    `) as unknown as TypedDocumentString<GiveConsentMutation, GiveConsentMutationVariables>;
export const WithdrawConsentDocument = new TypedDocumentString(`
    mutation WithdrawConsent($input: WithdrawConsentInput!) {
  withdrawConsent(input: $input) {
    __typename
  }
}
    `) as unknown as TypedDocumentString<WithdrawConsentMutation, WithdrawConsentMutationVariables>;
export const ShowProfileDocument = new TypedDocumentString(`
    mutation ShowProfile($input: ShowMyProfileInput!) {
  showMyProfile(input: $input) {
    profile {
      visibility
    }
  }
}
    `) as unknown as TypedDocumentString<ShowProfileMutation, ShowProfileMutationVariables>;
export const HideProfileDocument = new TypedDocumentString(`
    mutation HideProfile($input: HideMyProfileInput!) {
  hideMyProfile(input: $input) {
    profile {
      visibility
    }
  }
}
    `) as unknown as TypedDocumentString<HideProfileMutation, HideProfileMutationVariables>;
export const ProfilePreviewDocument = new TypedDocumentString(`
    query ProfilePreview($ticked: [CardField!]!) {
  myProfilePreview(input: {ticked: $ticked}) {
    bands
    afterInterest {
      ...CardShown
    }
  }
}
    fragment CardShown on ProfileCard {
  name
  email
  place
  livesIn
  ukNation
  stage
  grade
  years
  teaching
  lowResource
  words
  activities
  qualifications
  tieCountries
  professions {
    code
    current
    years
    specialties
  }
  skills {
    code
    level
  }
  languages {
    code
    none
    general
    understandPatients
    teachIn
  }
  registrations {
    country
    body
    number
    status
  }
  availability {
    from
    to
    hours
    weekdays
  }
  pastAssignments {
    country
    text
    from
    to
  }
  ties {
    country
    kind
    region
  }
  wishes {
    countries
    modes
    minDays
    maxDays
    hoursAWeek
    mustBeCovered
  }
  endorsements {
    vouches
    words
    givenAt
    association {
      name
    }
  }
}`) as unknown as TypedDocumentString<ProfilePreviewQuery, ProfilePreviewQueryVariables>;
export const OrganisationsNamedDocument = new TypedDocumentString(`
    query OrganisationsNamed($named: String!, $kind: OrganisationKind) {
  organisations(first: 6, named: $named, kind: $kind) {
    nodes {
      id
      name
      country
    }
  }
}
    `) as unknown as TypedDocumentString<OrganisationsNamedQuery, OrganisationsNamedQueryVariables>;
export const OrganisationNamedDocument = new TypedDocumentString(`
    query OrganisationNamed($id: ID!) {
  node(id: $id) {
    ... on Organisation {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<OrganisationNamedQuery, OrganisationNamedQueryVariables>;
export const ReportPageDocument = new TypedDocumentString(`
    query ReportPage($firstYear: Int!, $lastYear: Int!, $country: CountryCode, $partnershipId: ID, $programme: String, $asPages: Boolean, $language: String) {
  indicatorReport(
    firstYear: $firstYear
    lastYear: $lastYear
    country: $country
    partnershipId: $partnershipId
    programme: $programme
    asPages: $asPages
    language: $language
  ) {
    firstYear
    lastYear
    filter
    madeOn
    indicators {
      definition {
        code
        name
        definition
        validFrom
        unit
        source
        whyNot
      }
      lines {
        kind
        label
        numbers {
          year
          value
          said
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReportPageQuery, ReportPageQueryVariables>;
export const ReportFileDocument = new TypedDocumentString(`
    query ReportFile($firstYear: Int!, $lastYear: Int!, $country: CountryCode, $partnershipId: ID, $programme: String, $language: String, $form: ReportForm!) {
  indicatorReportFile(
    firstYear: $firstYear
    lastYear: $lastYear
    country: $country
    partnershipId: $partnershipId
    programme: $programme
    language: $language
    form: $form
  ) {
    name
    mediaType
    base64
  }
}
    `) as unknown as TypedDocumentString<ReportFileQuery, ReportFileQueryVariables>;
export const ReportPlacesDocument = new TypedDocumentString(`
    query ReportPlaces($language: LanguageTag!, $named: String) {
  countries(language: $language) {
    code
    name
  }
  partnerships(first: 100, named: $named) {
    nodes {
      id
      name
    }
    pageInfo {
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<ReportPlacesQuery, ReportPlacesQueryVariables>;
export const ExportsPageDocument = new TypedDocumentString(`
    query ExportsPage($after: String, $language: LanguageTag!) {
  exports(first: 20, after: $after) {
    nodes {
      id
      key
      firstYear
      lastYear
      country
      form
      rows
      state
      reason
      askedAt
      settledReason
      allowedActions
      by {
        name
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  countries(language: $language) {
    code
    name
  }
}
    `) as unknown as TypedDocumentString<ExportsPageQuery, ExportsPageQueryVariables>;
export const AskExportDocument = new TypedDocumentString(`
    mutation AskExport($input: AskExportInput!) {
  askExport(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AskExportMutation, AskExportMutationVariables>;
export const SettleExportDocument = new TypedDocumentString(`
    mutation SettleExport($input: SettleExportInput!) {
  settleExport(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<SettleExportMutation, SettleExportMutationVariables>;
export const WaitingRolesDocument = new TypedDocumentString(`
    query WaitingRoles {
  waitingRoles {
    personId
    personName
    role
    reason
    wishedByName
    wishedAt
    yours
  }
}
    `) as unknown as TypedDocumentString<WaitingRolesQuery, WaitingRolesQueryVariables>;
export const PersonsRolesReadDocument = new TypedDocumentString(`
    query PersonsRolesRead($personId: ID!) {
  personsRoles(personId: $personId) {
    personId
    name
    email
    you
    left
    roles {
      role
      since
      organisationId
      organisationName
    }
    waiting {
      role
      reason
      wishedByName
      wishedAt
      yours
    }
  }
}
    `) as unknown as TypedDocumentString<PersonsRolesReadQuery, PersonsRolesReadQueryVariables>;
export const GiveRoleDocument = new TypedDocumentString(`
    mutation GiveRole($input: RoleInput!) {
  giveRole(input: $input) {
    personId
  }
}
    `) as unknown as TypedDocumentString<GiveRoleMutation, GiveRoleMutationVariables>;
export const DropWaitingRoleDocument = new TypedDocumentString(`
    mutation DropWaitingRole($input: RoleInput!) {
  dropWaitingRole(input: $input) {
    personId
  }
}
    `) as unknown as TypedDocumentString<DropWaitingRoleMutation, DropWaitingRoleMutationVariables>;
export const EndRoleDocument = new TypedDocumentString(`
    mutation EndRole($input: RoleInput!) {
  endRole(input: $input) {
    personId
  }
}
    `) as unknown as TypedDocumentString<EndRoleMutation, EndRoleMutationVariables>;
export const NeedRotaDocument = new TypedDocumentString(`
    query NeedRota($id: ID!) {
  need(id: $id) {
    id
    title
    language
    state
    rota {
      mode
      countries
      stays {
        from
        to
        mine
        positionTitle
        name
        engagement {
          id
          state
          timeOff
        }
      }
      gaps {
        from
        to
        missing
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NeedRotaQuery, NeedRotaQueryVariables>;
export const SafeguardingStaffedDocument = new TypedDocumentString(`
    query SafeguardingStaffed {
  safeguarding {
    staffed
  }
}
    `) as unknown as TypedDocumentString<SafeguardingStaffedQuery, SafeguardingStaffedQueryVariables>;
export const WorkToTellOfDocument = new TypedDocumentString(`
    query WorkToTellOf($id: ID!) {
  engagement(id: $id) {
    id
    terms {
      positionTitle
    }
  }
}
    `) as unknown as TypedDocumentString<WorkToTellOfQuery, WorkToTellOfQueryVariables>;
export const RaiseConcernDocument = new TypedDocumentString(`
    mutation RaiseConcern($input: RaiseConcernInput!) {
  raiseConcern(input: $input) {
    token
  }
}
    `) as unknown as TypedDocumentString<RaiseConcernMutation, RaiseConcernMutationVariables>;
export const FollowConcernDocument = new TypedDocumentString(`
    query FollowConcern($token: String!) {
  followedConcern(token: $token) {
    state
    raisedAt
    reachable
    entries {
      at
      mine
      words
    }
  }
}
    `) as unknown as TypedDocumentString<FollowConcernQuery, FollowConcernQueryVariables>;
export const AddToConcernDocument = new TypedDocumentString(`
    mutation AddToConcern($input: AddToConcernInput!) {
  addToConcern(input: $input) {
    state
  }
}
    `) as unknown as TypedDocumentString<AddToConcernMutation, AddToConcernMutationVariables>;
export const StopEngagementDocument = new TypedDocumentString(`
    mutation StopEngagement($input: StopEngagementInput!) {
  stopEngagement(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<StopEngagementMutation, StopEngagementMutationVariables>;
export const ConcernsListedDocument = new TypedDocumentString(`
    query ConcernsListed($closed: Boolean!, $after: String) {
  concerns(first: 20, closed: $closed, after: $after) {
    totalCount
    nodes {
      id
      kind
      state
      outcome
      raisedAt
      closedAt
      goesOn
      stopped
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ConcernsListedQuery, ConcernsListedQueryVariables>;
export const ConcernReadDocument = new TypedDocumentString(`
    query ConcernRead($id: ID!) {
  concern(id: $id) {
    id
    kind
    what
    name
    email
    reach
    language
    state
    outcome
    raisedAt
    closedAt
    goesOn
    stopped
    allowedActions
    work {
      title
      clinician
      institution
      counterpart
      country
      state
      firstDay
      lastDay
    }
    entries {
      act
      words
      by
      at
    }
    readings {
      by
      at
    }
  }
}
    `) as unknown as TypedDocumentString<ConcernReadQuery, ConcernReadQueryVariables>;
export const TakeUpConcernDocument = new TypedDocumentString(`
    mutation TakeUpConcern($input: ConcernInput!) {
  takeUpConcern(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<TakeUpConcernMutation, TakeUpConcernMutationVariables>;
export const NoteOnConcernDocument = new TypedDocumentString(`
    mutation NoteOnConcern($input: WriteOnConcernInput!) {
  noteOnConcern(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<NoteOnConcernMutation, NoteOnConcernMutationVariables>;
export const ReplyToConcernDocument = new TypedDocumentString(`
    mutation ReplyToConcern($input: WriteOnConcernInput!) {
  replyToConcern(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReplyToConcernMutation, ReplyToConcernMutationVariables>;
export const CloseConcernDocument = new TypedDocumentString(`
    mutation CloseConcern($input: CloseConcernInput!) {
  closeConcern(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<CloseConcernMutation, CloseConcernMutationVariables>;
export const ReopenConcernDocument = new TypedDocumentString(`
    mutation ReopenConcern($input: WriteOnConcernInput!) {
  reopenConcern(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReopenConcernMutation, ReopenConcernMutationVariables>;
export const CountryPausesListedDocument = new TypedDocumentString(`
    query CountryPausesListed {
  countryPauses {
    ...PauseShown
  }
}
    fragment PauseShown on CountryPause {
  id
  country
  state
  reason
  decidedAt
  decidedByName
  since
  confirmedAt
  confirmedByName
  endedAt
  endedByName
  endReason
  allowedActions
}`) as unknown as TypedDocumentString<CountryPausesListedQuery, CountryPausesListedQueryVariables>;
export const CountryPauseReadDocument = new TypedDocumentString(`
    query CountryPauseRead($id: ID!) {
  countryPause(id: $id) {
    ...PauseShown
  }
  peopleInPausedCountry(pauseId: $id) {
    name
    email
    counterpart
    counterpartEmail
    institution
    engagementId
    from
    to
    there
    check {
      id
      askedAt
      remindedAt
      answer
      words
      answeredAt
      heardBy
    }
  }
}
    fragment PauseShown on CountryPause {
  id
  country
  state
  reason
  decidedAt
  decidedByName
  since
  confirmedAt
  confirmedByName
  endedAt
  endedByName
  endReason
  allowedActions
}`) as unknown as TypedDocumentString<CountryPauseReadQuery, CountryPauseReadQueryVariables>;
export const PauseCountryDocument = new TypedDocumentString(`
    mutation PauseCountry($input: PauseCountryInput!) {
  pauseCountry(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<PauseCountryMutation, PauseCountryMutationVariables>;
export const ConfirmCountryPauseDocument = new TypedDocumentString(`
    mutation ConfirmCountryPause($input: CountryPauseInput!) {
  confirmCountryPause(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ConfirmCountryPauseMutation, ConfirmCountryPauseMutationVariables>;
export const EndCountryPauseDocument = new TypedDocumentString(`
    mutation EndCountryPause($input: EndCountryPauseInput!) {
  endCountryPause(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<EndCountryPauseMutation, EndCountryPauseMutationVariables>;
export const RecordSafetyDocument = new TypedDocumentString(`
    mutation RecordSafety($input: RecordSafetyInput!) {
  recordSafety(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RecordSafetyMutation, RecordSafetyMutationVariables>;
export const SafetyQuestionAskedDocument = new TypedDocumentString(`
    query SafetyQuestionAsked($token: String!) {
  safetyQuestion(token: $token) {
    country
    answer
    answeredAt
    paused
  }
}
    `) as unknown as TypedDocumentString<SafetyQuestionAskedQuery, SafetyQuestionAskedQueryVariables>;
export const AnswerSafetyDocument = new TypedDocumentString(`
    mutation AnswerSafety($input: AnswerSafetyInput!) {
  answerSafety(input: $input) {
    answer
  }
}
    `) as unknown as TypedDocumentString<AnswerSafetyMutation, AnswerSafetyMutationVariables>;
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
export const SitesOfInstitutionDocument = new TypedDocumentString(`
    query SitesOfInstitution($id: ID!) {
  organisation(id: $id) {
    id
    name
    sites {
      id
      name
      place
      level
      beds
      access
      power
      lodging
      closedAt
      allowedActions
    }
  }
}
    `) as unknown as TypedDocumentString<SitesOfInstitutionQuery, SitesOfInstitutionQueryVariables>;
export const SaveSiteDocument = new TypedDocumentString(`
    mutation SaveSite($input: SaveSiteInput!) {
  saveSite(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<SaveSiteMutation, SaveSiteMutationVariables>;
export const CloseSiteDocument = new TypedDocumentString(`
    mutation CloseSite($input: SiteInput!) {
  closeSite(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<CloseSiteMutation, CloseSiteMutationVariables>;
export const SampleNeedsDocument = new TypedDocumentString(`
    query SampleNeeds {
  needs(first: 6, filter: {states: [OPEN]}) {
    edges {
      node {
        title
        summary
        language
        countries
        openCountries
        learning
        deadline
        positions {
          headCount
        }
        legs {
          mode
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SampleNeedsQuery, SampleNeedsQueryVariables>;
export const SurveyPageDocument = new TypedDocumentString(`
    query SurveyPage($token: String!, $language: LanguageTag!) {
  survey(token: $token, language: $language) {
    title
    institution
    lastDay
    audience
    months
    answeredAt
    stopped
    questions {
      code
      kind
      words
    }
  }
}
    `) as unknown as TypedDocumentString<SurveyPageQuery, SurveyPageQueryVariables>;
export const AnswerSurveyDocument = new TypedDocumentString(`
    mutation AnswerSurvey($input: AnswerSurveyInput!) {
  answerSurvey(input: $input) {
    answeredAt
  }
}
    `) as unknown as TypedDocumentString<AnswerSurveyMutation, AnswerSurveyMutationVariables>;
export const StopSurveyDocument = new TypedDocumentString(`
    mutation StopSurvey($input: StopSurveyInput!) {
  stopSurvey(input: $input) {
    stopped
  }
}
    `) as unknown as TypedDocumentString<StopSurveyMutation, StopSurveyMutationVariables>;
export const SurveyColleaguesDocument = new TypedDocumentString(`
    query SurveyColleagues($id: ID!) {
  engagement(id: $id) {
    id
    state
    mySide
    terms {
      positionTitle
    }
    surveyColleagues {
      name
      email
      namedAt
    }
  }
}
    `) as unknown as TypedDocumentString<SurveyColleaguesQuery, SurveyColleaguesQueryVariables>;
export const NameSurveyColleagueDocument = new TypedDocumentString(`
    mutation NameSurveyColleague($input: NameSurveyColleagueInput!) {
  nameSurveyColleague(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<NameSurveyColleagueMutation, NameSurveyColleagueMutationVariables>;
export const DropSurveyColleagueDocument = new TypedDocumentString(`
    mutation DropSurveyColleague($input: DropSurveyColleagueInput!) {
  dropSurveyColleague(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<DropSurveyColleagueMutation, DropSurveyColleagueMutationVariables>;
export const SurveyResultsDocument = new TypedDocumentString(`
    query SurveyResults($language: LanguageTag!) {
  surveyResults(language: $language) {
    code
    audience
    months
    words
    answers
    mean
  }
}
    `) as unknown as TypedDocumentString<SurveyResultsQuery, SurveyResultsQueryVariables>;
export const SurveyWordsSaidDocument = new TypedDocumentString(`
    query SurveyWordsSaid($language: LanguageTag!) {
  surveyWords(language: $language) {
    question
    audience
    months
    words
  }
}
    `) as unknown as TypedDocumentString<SurveyWordsSaidQuery, SurveyWordsSaidQueryVariables>;
export const TermsSaidDocument = new TypedDocumentString(`
    query TermsSaid($kind: TermKind!, $text: String!, $language: LanguageTag!) {
  mapText(kind: $kind, text: $text, language: $language) {
    terms {
      term {
        code
        name
      }
    }
    aside {
      term {
        code
        name
      }
    }
    kept
  }
  terms(kind: $kind, search: $text, first: 5, language: $language) {
    code
    name
  }
}
    `) as unknown as TypedDocumentString<TermsSaidQuery, TermsSaidQueryVariables>;
export const TermNamedDocument = new TypedDocumentString(`
    query TermNamed($kind: TermKind!, $code: String!, $language: LanguageTag!) {
  term(kind: $kind, code: $code, language: $language) {
    name
  }
}
    `) as unknown as TypedDocumentString<TermNamedQuery, TermNamedQueryVariables>;
export const TermsListedDocument = new TypedDocumentString(`
    query TermsListed($kind: TermKind!, $language: LanguageTag!) {
  terms(kind: $kind, first: 100, language: $language) {
    code
    name
  }
}
    `) as unknown as TypedDocumentString<TermsListedQuery, TermsListedQueryVariables>;
export const TextSettingsDocument = new TypedDocumentString(`
    query TextSettings {
  textSettings {
    offered
    number
    confirmed
    stopped
    kinds
    latest {
      kind
      state
      reason
      createdAt
    }
  }
}
    `) as unknown as TypedDocumentString<TextSettingsQuery, TextSettingsQueryVariables>;
export const StateMobileNumberDocument = new TypedDocumentString(`
    mutation StateMobileNumber($input: StateMobileNumberInput!) {
  stateMobileNumber(input: $input) {
    confirmed
  }
}
    `) as unknown as TypedDocumentString<StateMobileNumberMutation, StateMobileNumberMutationVariables>;
export const ConfirmMobileNumberDocument = new TypedDocumentString(`
    mutation ConfirmMobileNumber($input: ConfirmMobileNumberInput!) {
  confirmMobileNumber(input: $input) {
    confirmed
  }
}
    `) as unknown as TypedDocumentString<ConfirmMobileNumberMutation, ConfirmMobileNumberMutationVariables>;
export const ChooseTextsDocument = new TypedDocumentString(`
    mutation ChooseTexts($input: ChooseTextsInput!) {
  chooseTexts(input: $input) {
    kinds
  }
}
    `) as unknown as TypedDocumentString<ChooseTextsMutation, ChooseTextsMutationVariables>;
export const RemoveMobileNumberDocument = new TypedDocumentString(`
    mutation RemoveMobileNumber($input: RemoveMobileNumberInput!) {
  removeMobileNumber(input: $input) {
    number
  }
}
    `) as unknown as TypedDocumentString<RemoveMobileNumberMutation, RemoveMobileNumberMutationVariables>;
export const TimeOffToAskDocument = new TypedDocumentString(`
    query TimeOffToAsk($id: ID!) {
  approverRoles {
    ...RoleInUse
  }
  engagement(id: $id) {
    state
    terms {
      positionTitle
      legs {
        mode
        from
        to
      }
    }
    timeOffRequests {
      id
      employerName
      state
    }
  }
  myProfile {
    profile {
      ukNation
      employments {
        name
        organisationId
        contractedHours
      }
    }
  }
  organisations(first: 100, kind: UK_EMPLOYER) {
    nodes {
      id
      name
    }
  }
  leaveTypes {
    code
  }
}
    fragment RoleInUse on ApproverRoleRow {
  code
  name: nameIn(language: "en-GB")
  nameCy: nameIn(language: "cy")
  added
}`) as unknown as TypedDocumentString<TimeOffToAskQuery, TimeOffToAskQueryVariables>;
export const TimeOffAskedBeforeDocument = new TypedDocumentString(`
    query TimeOffAskedBefore($id: ID!) {
  timeOffRequest(id: $id) {
    id
    engagementId
    employerName
    allowedActions
    cover
    steps {
      role
      name
      email
    }
  }
}
    `) as unknown as TypedDocumentString<TimeOffAskedBeforeQuery, TimeOffAskedBeforeQueryVariables>;
export const RoutesToTimeOffDocument = new TypedDocumentString(`
    query RoutesToTimeOff($asked: TimeOffRoutesInput!, $employerId: ID, $employerName: String) {
  leavePolicies(employerId: $employerId, employerName: $employerName) {
    leaveType
    leaveTypeText
    ...RuleRead
  }
  timeOffRoutes(asked: $asked) {
    all
    needed {
      days
      stretches {
        from
        to
      }
    }
    routes {
      approvers
      askBy
      decidedBy
      daysUnpaid
      lines {
        leaveType
        from
        to
        days
        hours
        pay
        rule {
          ...RuleRead
        }
      }
      chains {
        leaveType
        stages {
          roles
          branches
          inWords
          all
        }
      }
      notes {
        kind
        leaveType
        sentence
      }
    }
    inTheWay {
      leaveType
      sentence
      rule {
        ...RuleRead
      }
    }
  }
}
    fragment RuleRead on LeavePolicy {
  inWords
  national
  source
  sourceTitle
  sourceUrl
}`) as unknown as TypedDocumentString<RoutesToTimeOffQuery, RoutesToTimeOffQueryVariables>;
export const PreviewTimeOffDocument = new TypedDocumentString(`
    query PreviewTimeOff($asking: TimeOffAsking!) {
  previewTimeOff(asking: $asking) {
    name
    to
    subject
    text
    when
  }
}
    `) as unknown as TypedDocumentString<PreviewTimeOffQuery, PreviewTimeOffQueryVariables>;
export const RequestTimeOffDocument = new TypedDocumentString(`
    mutation RequestTimeOff($input: RequestTimeOffInput!) {
  requestTimeOff(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RequestTimeOffMutation, RequestTimeOffMutationVariables>;
export const TimeOffStatusDocument = new TypedDocumentString(`
    query TimeOffStatus($id: ID!, $language: String) {
  approverRoles {
    ...RoleInUse
  }
  timeOffRequest(id: $id) {
    id
    engagementId
    reference
    replaces
    askedBecause
    employerName
    state
    askedAt
    settledAt
    replyBy
    closedReason
    notNeeded
    notNeededWords
    cover
    releaseStatement(language: $language)
    allowedActions
    changedRules(language: $language) {
      sentences
      from
      holdsAgain
      rule {
        source
      }
    }
    notCovered {
      from
      to
    }
    lines {
      leaveType
      from
      to
      days
      hours
      note
    }
    afterRefusal {
      remote
      otherDates {
        from
        to
        when
      }
      otherLeave {
        leaveType
        leaveTypeText
        eligibility
        maxText
        national
        source
        sourceTitle
      }
      appeal {
        sentence
        inWords
        source
        role
      }
    }
    steps {
      id
      ordinal
      turn
      anyOf
      branch
      decideBy
      conditionBy
      suggestedFrom
      suggestedTo
      awayName
      awayUntil
      escalatesTo
      standing
      answeredByLeaveSystem {
        confirmedBy
      }
      name
      role
      state
      askedAt
      decidedAt
      reminders
      canWithdrawUntil
      condition
      question
      refusal
      refusalWords
      suggested
      withdrawalReason
      allowedActions
    }
  }
  leaveTypes {
    code
  }
}
    fragment RoleInUse on ApproverRoleRow {
  code
  name: nameIn(language: "en-GB")
  nameCy: nameIn(language: "cy")
  added
}`) as unknown as TypedDocumentString<TimeOffStatusQuery, TimeOffStatusQueryVariables>;
export const PreviewAppealDocument = new TypedDocumentString(`
    query PreviewAppeal($appeal: TimeOffAppeal!) {
  previewAppeal(appeal: $appeal) {
    name
    to
    subject
    text
    when
  }
}
    `) as unknown as TypedDocumentString<PreviewAppealQuery, PreviewAppealQueryVariables>;
export const PreviewTimeOffAgainDocument = new TypedDocumentString(`
    query PreviewTimeOffAgain($again: TimeOffAgain!) {
  previewTimeOffAgain(again: $again) {
    name
    to
    subject
    text
    when
  }
}
    `) as unknown as TypedDocumentString<PreviewTimeOffAgainQuery, PreviewTimeOffAgainQueryVariables>;
export const AskAgainForTimeOffDocument = new TypedDocumentString(`
    mutation AskAgainForTimeOff($input: AskAgainForTimeOffInput!) {
  askAgainForTimeOff(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AskAgainForTimeOffMutation, AskAgainForTimeOffMutationVariables>;
export const WithdrawTimeOffDocument = new TypedDocumentString(`
    mutation WithdrawTimeOff($input: WithdrawTimeOffInput!) {
  withdrawTimeOff(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<WithdrawTimeOffMutation, WithdrawTimeOffMutationVariables>;
export const NudgeApproverDocument = new TypedDocumentString(`
    mutation NudgeApprover($input: NudgeApproverInput!) {
  nudgeApprover(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<NudgeApproverMutation, NudgeApproverMutationVariables>;
export const AnswerApproverDocument = new TypedDocumentString(`
    mutation AnswerApprover($input: AnswerApproverInput!) {
  answerApprover(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AnswerApproverMutation, AnswerApproverMutationVariables>;
export const ChangeApproverDocument = new TypedDocumentString(`
    mutation ChangeApprover($input: ChangeApproverInput!) {
  changeApprover(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ChangeApproverMutation, ChangeApproverMutationVariables>;
export const EscalateTimeOffDocument = new TypedDocumentString(`
    mutation EscalateTimeOff($input: EscalateTimeOffInput!) {
  escalateTimeOff(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<EscalateTimeOffMutation, EscalateTimeOffMutationVariables>;
export const RecordOfflineDecisionDocument = new TypedDocumentString(`
    mutation RecordOfflineDecision($input: RecordOfflineDecisionInput!) {
  recordOfflineDecision(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<
  RecordOfflineDecisionMutation,
  RecordOfflineDecisionMutationVariables
>;
export const AcceptDatesDocument = new TypedDocumentString(`
    mutation AcceptDates($input: AcceptDatesInput!) {
  acceptDates(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AcceptDatesMutation, AcceptDatesMutationVariables>;
export const AppealTimeOffDocument = new TypedDocumentString(`
    mutation AppealTimeOff($input: AppealTimeOffInput!) {
  appealTimeOff(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AppealTimeOffMutation, AppealTimeOffMutationVariables>;
export const ApproverRequestDocument = new TypedDocumentString(`
    query ApproverRequest($token: String!) {
  approverRoles {
    ...RoleInUse
  }
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
      clause
      clauseSource
    }
    cover
    replyBy
    destination
    host
    benefit
    hostLetter
    askedBecause
    replaces
    appealWords
    condition
    conditionBy
    standsInFor
    standsInUntil
    canNameDelegate
    waitsForCondition
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
    fragment RoleInUse on ApproverRoleRow {
  code
  name: nameIn(language: "en-GB")
  nameCy: nameIn(language: "cy")
  added
}`) as unknown as TypedDocumentString<ApproverRequestQuery, ApproverRequestQueryVariables>;
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
export const SayConditionDocument = new TypedDocumentString(`
    mutation SayCondition($input: SayConditionInput!) {
  sayCondition(input: $input) {
    link
  }
}
    `) as unknown as TypedDocumentString<SayConditionMutation, SayConditionMutationVariables>;
export const NameDelegateDocument = new TypedDocumentString(`
    mutation NameDelegate($input: NameDelegateInput!) {
  nameDelegate(input: $input) {
    link
  }
}
    `) as unknown as TypedDocumentString<NameDelegateMutation, NameDelegateMutationVariables>;
export const ApproverCalendarDocument = new TypedDocumentString(`
    query ApproverCalendar($token: String!) {
  approverRequest(token: $token) {
    calendar
  }
}
    `) as unknown as TypedDocumentString<ApproverCalendarQuery, ApproverCalendarQueryVariables>;
export const EngagementTrainingsDocument = new TypedDocumentString(`
    query EngagementTrainings($id: ID!) {
  engagement(id: $id) {
    id
    state
    terms {
      positionTitle
      legs {
        mode
        country
        from
        to
      }
    }
    trainings {
      legs
      mayRecord
      mayCheck
      requirement {
        id
        name
        about
        source
        institution {
          name
        }
      }
      record {
        doneOn
        evidence
        at
      }
      check {
        passed
        seen
        validUntil
        at
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EngagementTrainingsQuery, EngagementTrainingsQueryVariables>;
export const RecordTrainingDocument = new TypedDocumentString(`
    mutation RecordTraining($input: RecordTrainingInput!) {
  recordTraining(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RecordTrainingMutation, RecordTrainingMutationVariables>;
export const CheckTrainingDocument = new TypedDocumentString(`
    mutation CheckTraining($input: CheckTrainingInput!) {
  checkTraining(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<CheckTrainingMutation, CheckTrainingMutationVariables>;
export const TrainingsAskedDocument = new TypedDocumentString(`
    query TrainingsAsked($language: LanguageTag!) {
  trainingRequirements {
    id
    name
    about
    modes
    activities
    country
    source
    validFrom
    validTo
    institutionId
    institution {
      name
    }
  }
  me {
    roles {
      role
      organisationId
      organisationName
    }
  }
  activities: terms(kind: ACTIVITY, first: 100, language: $language) {
    code
    name
  }
}
    `) as unknown as TypedDocumentString<TrainingsAskedQuery, TrainingsAskedQueryVariables>;
export const StateTrainingDocument = new TypedDocumentString(`
    mutation StateTraining($input: StateTrainingInput!) {
  stateTraining(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<StateTrainingMutation, StateTrainingMutationVariables>;
export const EndTrainingDocument = new TypedDocumentString(`
    mutation EndTraining($input: EndTrainingInput!) {
  endTraining(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<EndTrainingMutation, EndTrainingMutationVariables>;
export const UkVisitsToSignOffDocument = new TypedDocumentString(`
    query UkVisitsToSignOff {
  ukVisitsToSignOff {
    id
    version
    state
    firstDay
    terms {
      positionTitle
    }
    ukVisit {
      ...VisitShown
    }
  }
}
    fragment VisitShown on UkVisit {
  state
  endsOn
  release
  returnStatement
  payer
  missing
  holdsAgreement
  answers {
    version
    signedOff
    releaseSeen
    note
    at
  }
}`) as unknown as TypedDocumentString<UkVisitsToSignOffQuery, UkVisitsToSignOffQueryVariables>;
export const SignOffUkVisitDocument = new TypedDocumentString(`
    mutation SignOffUkVisit($input: SignOffUkVisitInput!) {
  signOffUkVisit(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<SignOffUkVisitMutation, SignOffUkVisitMutationVariables>;
export const UnsubscribeDocument = new TypedDocumentString(`
    mutation Unsubscribe($input: UnsubscribeInput!) {
  unsubscribe(input: $input) {
    stopped
  }
}
    `) as unknown as TypedDocumentString<UnsubscribeMutation, UnsubscribeMutationVariables>;
export const WorkPlanPageDocument = new TypedDocumentString(`
    query WorkPlanPage($id: ID!) {
  engagement(id: $id) {
    id
    state
    mySide
    workZones
    terms {
      positionTitle
    }
    mine: feasibility {
      readyBy
    }
    workPlan {
      ...WorkPlanShown
    }
    workPlanVersions {
      version
      side
      at
      note
    }
  }
}
    fragment WorkPlanShown on WorkPlan {
  id
  version
  zone
  objectives
  sessions {
    topic
    mode
    day
    begins
    minutes
    place
    beginsAt
  }
  learners {
    cadre
    number
  }
  materials {
    what
    where
  }
  note
  side
  at
}`) as unknown as TypedDocumentString<WorkPlanPageQuery, WorkPlanPageQueryVariables>;
export const WorkPlanVersionDocument = new TypedDocumentString(`
    query WorkPlanVersion($id: ID!) {
  engagement(id: $id) {
    workPlanVersions {
      ...WorkPlanShown
    }
  }
}
    fragment WorkPlanShown on WorkPlan {
  id
  version
  zone
  objectives
  sessions {
    topic
    mode
    day
    begins
    minutes
    place
    beginsAt
  }
  learners {
    cadre
    number
  }
  materials {
    what
    where
  }
  note
  side
  at
}`) as unknown as TypedDocumentString<WorkPlanVersionQuery, WorkPlanVersionQueryVariables>;
export const SaveWorkPlanDocument = new TypedDocumentString(`
    mutation SaveWorkPlan($input: SaveWorkPlanInput!) {
  saveWorkPlan(input: $input) {
    version
  }
}
    `) as unknown as TypedDocumentString<SaveWorkPlanMutation, SaveWorkPlanMutationVariables>;
export const NeedToWriteDocument = new TypedDocumentString(`
    query NeedToWrite($id: ID!) {
  need(id: $id) {
    ...NeedWritten
    heldSaves {
      savedAt
      dueOn
      outcome
      note
    }
    flags {
      words
      outcome
    }
  }
}
    fragment PayItemWritten on PayItem {
  item
  payer
  amount
  currency
  text
}
fragment PositionWritten on Position {
  id
  title
  headCount
  professions
  anyProfession
  specialties
  anySpecialty
  activities
  duties
  grade
  requirements {
    id
    kind
    essential
    group
    term
    level
    use
    years
    count
    text
  }
}
fragment LegWritten on Leg {
  id
  positionId
  mode
  countries
  purpose
  from
  to
  when
  minDays
  maxDays
  repeats
  extendable
  fullTime
  daysAWeek
  hoursAWeek
  weekdaySlot
  cases
  documents
  load
  onCall
  platform
  traveller
  optional
  hostEmployerLetter
  returnStatement
  payer
}
fragment NeedWritten on Need {
  id
  version
  state
  allowedActions
  institutionId
  institutionName
  title
  summary
  countries
  openCountries
  region
  place
  sensitive
  returnPost
  advertisedBy
  advert
  heritage
  heritageReason
  heritageTies
  sexReason
  priority
  programme
  team
  sites
  site {
    id
  }
  choiceOfSites {
    id
    name
  }
  learning
  choices {
    modes
    activitiesLeftOut
    costsLeftOut
    heritage
  }
  maxPending
  windowText
  language
  planServed
  facilityLevel
  siteConditions {
    kind
    text
  }
  preparations {
    kind
    text
  }
  ringFence
  tilt {
    criterion
    by
  }
  learners
  patients
  counterpart {
    name
    post
    reporting
  }
  contact
  handover
  handoverOn
  deadline
  opensOn
  closesOn
  missing {
    field
    sentence
  }
  reviews {
    at
    decision
    note
    reasons {
      field
      sentence
    }
  }
  payItems {
    ...PayItemWritten
  }
  positions {
    ...PositionWritten
  }
  legs {
    ...LegWritten
  }
}`) as unknown as TypedDocumentString<NeedToWriteQuery, NeedToWriteQueryVariables>;
export const OwnNeedsDocument = new TypedDocumentString(`
    query OwnNeeds($after: String) {
  needs(first: 50, after: $after, filter: {mine: true}) {
    nodes {
      id
      title
      language
      state
      institutionName
      deadline
      opensOn
      updatedAt
      allowedActions
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<OwnNeedsQuery, OwnNeedsQueryVariables>;
export const InstitutionsOfLeadDocument = new TypedDocumentString(`
    query InstitutionsOfLead {
  me {
    roles {
      role
      organisationId
    }
  }
}
    `) as unknown as TypedDocumentString<InstitutionsOfLeadQuery, InstitutionsOfLeadQueryVariables>;
export const InstitutionNamedDocument = new TypedDocumentString(`
    query InstitutionNamed($id: ID!) {
  organisation(id: $id) {
    id
    name
    kind
  }
}
    `) as unknown as TypedDocumentString<InstitutionNamedQuery, InstitutionNamedQueryVariables>;
export const KindsOfNeedsDocument = new TypedDocumentString(`
    query KindsOfNeeds($language: LanguageTag!, $learning: Boolean!) {
  needKinds(language: $language, learning: $learning) {
    code
    name
  }
}
    `) as unknown as TypedDocumentString<KindsOfNeedsQuery, KindsOfNeedsQueryVariables>;
export const SaveNeedPartDocument = new TypedDocumentString(`
    mutation SaveNeedPart($input: SaveNeedInput!) {
  saveNeed(input: $input) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<SaveNeedPartMutation, SaveNeedPartMutationVariables>;
export const SendNeedDocument = new TypedDocumentString(`
    mutation SendNeed($input: NeedInput!) {
  submitNeed(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<SendNeedMutation, SendNeedMutationVariables>;
export const OpenNeedNowDocument = new TypedDocumentString(`
    mutation OpenNeedNow($input: NeedInput!) {
  openNeed(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<OpenNeedNowMutation, OpenNeedNowMutationVariables>;
export const WhoWouldFitDocument = new TypedDocumentString(`
    query WhoWouldFit($input: PreviewMatchesInput!) {
  previewMatches(input: $input) {
    position
    band
    ifRelaxed {
      what
      how
      band
    }
    ifTwoRelaxed {
      band
      steps {
        what
        how
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhoWouldFitQuery, WhoWouldFitQueryVariables>;
export const NeedsToReviewDocument = new TypedDocumentString(`
    query NeedsToReview($after: String) {
  needsToReview(first: 20, after: $after) {
    nodes {
      id
      title
      language
      institutionName
      countries
      submittedAt
      opensOn
      reviews {
        id
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<NeedsToReviewQuery, NeedsToReviewQueryVariables>;
export const NeedToReviewDocument = new TypedDocumentString(`
    query NeedToReview($id: ID!) {
  need(id: $id) {
    ...NeedWritten
    submittedAt
    flags {
      words
      settledAt
    }
    asReviewed {
      title
      summary
      countries
      openCountries
      region
      place
      sensitive
      heritage
      heritageReason
      heritageTies
      sexReason
      priority
      programme
      team
      sites
      maxPending
      windowText
      language
      planServed
      learners
      patients
      facilityLevel
      siteConditions {
        kind
        text
      }
      preparations {
        kind
        text
      }
      ringFence
      tilt {
        criterion
        by
      }
      handover
      handoverOn
      deadline
      opensOn
      closesOn
      payItems {
        ...PayItemWritten
      }
      positions {
        ...PositionWritten
      }
      legs {
        ...LegWritten
      }
    }
  }
}
    fragment PayItemWritten on PayItem {
  item
  payer
  amount
  currency
  text
}
fragment PositionWritten on Position {
  id
  title
  headCount
  professions
  anyProfession
  specialties
  anySpecialty
  activities
  duties
  grade
  requirements {
    id
    kind
    essential
    group
    term
    level
    use
    years
    count
    text
  }
}
fragment LegWritten on Leg {
  id
  positionId
  mode
  countries
  purpose
  from
  to
  when
  minDays
  maxDays
  repeats
  extendable
  fullTime
  daysAWeek
  hoursAWeek
  weekdaySlot
  cases
  documents
  load
  onCall
  platform
  traveller
  optional
  hostEmployerLetter
  returnStatement
  payer
}
fragment NeedWritten on Need {
  id
  version
  state
  allowedActions
  institutionId
  institutionName
  title
  summary
  countries
  openCountries
  region
  place
  sensitive
  returnPost
  advertisedBy
  advert
  heritage
  heritageReason
  heritageTies
  sexReason
  priority
  programme
  team
  sites
  site {
    id
  }
  choiceOfSites {
    id
    name
  }
  learning
  choices {
    modes
    activitiesLeftOut
    costsLeftOut
    heritage
  }
  maxPending
  windowText
  language
  planServed
  facilityLevel
  siteConditions {
    kind
    text
  }
  preparations {
    kind
    text
  }
  ringFence
  tilt {
    criterion
    by
  }
  learners
  patients
  counterpart {
    name
    post
    reporting
  }
  contact
  handover
  handoverOn
  deadline
  opensOn
  closesOn
  missing {
    field
    sentence
  }
  reviews {
    at
    decision
    note
    reasons {
      field
      sentence
    }
  }
  payItems {
    ...PayItemWritten
  }
  positions {
    ...PositionWritten
  }
  legs {
    ...LegWritten
  }
}`) as unknown as TypedDocumentString<NeedToReviewQuery, NeedToReviewQueryVariables>;
export const ReviewNeedDocument = new TypedDocumentString(`
    mutation ReviewNeed($input: ReviewNeedInput!) {
  reviewNeed(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReviewNeedMutation, ReviewNeedMutationVariables>;
