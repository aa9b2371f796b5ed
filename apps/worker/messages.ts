import type { Type } from '@nestjs/common';
import { AccountClosedMessage } from '../../libs/clinicians/account-closed.message.js';
import { MatchFoundMessage } from '../../libs/matching/match-found.message.js';
import {
  InterestArrivedMessage,
  InterestEndedMessage,
  MatchAskedAgainMessage,
  MatchIntroducedMessage,
  MatchLapsedForLeadMessage,
  MatchLapsedMessage,
  MatchNotChosenMessage,
  MatchShortlistedMessage,
  RoomAgainMessage,
} from '../../libs/matching/match-news.message.js';
import { MemberProposedMessage } from '../../libs/matching/proposals/member-proposed.message.js';
import type { MessageKind } from '../../libs/notifications/message-kind.js';
import { NeedDayMessage } from '../../libs/needs/need-day.message.js';
import { NeedReviewedMessage } from '../../libs/needs/need-reviewed.message.js';
import { NeedWordingMessage } from '../../libs/needs/need-wording.message.js';
import { NeedSharedMessage } from '../../libs/needs/need-shared.message.js';
import { DeskAnsweredMessage, DeskAskedMessage } from '../../libs/needs/desks/desk.message.js';
import { OfferAnsweredMessage, OfferCameMessage } from '../../libs/needs/offers/offer.message.js';
import { SignInCodeMessage } from '../../libs/notifications/sign-in-code.message.js';
import { EngagementNewsMessage } from '../../libs/engagements/engagement-news.message.js';
import {
  ConcernAnsweredMessage,
  ConcernGoesMessage,
  ConcernWaitsMessage,
} from '../../libs/engagements/safeguarding/concern.message.js';
import { MailNotTakenMessage } from '../../libs/engagements/mail/mail-not-taken.message.js';
import { HelpWantedMessage, SafetyCheckMessage } from '../../libs/engagements/safety/safety-check.message.js';
import {
  HandoverCheckMessage,
  HandoverDueMessage,
  HandoverWaitsMessage,
} from '../../libs/engagements/handover/handover.message.js';
import { GroupDigestMessage } from '../../libs/engagements/peers/group-digest.message.js';
import { SurveyMessage } from '../../libs/engagements/survey/survey.message.js';
import { ThreadDigestMessage } from '../../libs/engagements/digests/thread-digest.message.js';
import {
  WordingAnsweredMessage,
  WordingDueMessage,
  WordingHeldMessage,
} from '../../libs/engagements/wording.message.js';
import { HeldTextMessage } from '../../libs/engagements/wording/held-text.message.js';
import { ThreadMessageMessage } from '../../libs/engagements/thread-message.message.js';
import { ContributionMailBackMessage } from '../../libs/contributions/by-mail/contribution-mail-back.message.js';
import { ContributionAskedMessage } from '../../libs/contributions/contribution-asked.message.js';
import { ContributionNewsMessage } from '../../libs/contributions/contribution-news.message.js';
import { PaperLapsesMessage } from '../../libs/feasibility/papers/paper-lapses.message.js';
import {
  ConsultationAskedMessage,
  ConsultationPublishedMessage,
} from '../../libs/partnerships/consultations/consultation.message.js';
import { AnnouncementMessage } from '../../libs/partnerships/announcements/announcement.message.js';
import { PartnershipClosingMessage } from '../../libs/partnerships/partnership-closing.message.js';
import { PartnershipReminderMessage } from '../../libs/partnerships/agreements/partnership-reminder.message.js';
import { MentoringMessage } from '../../libs/partnerships/mentoring/mentoring.message.js';
import { MemberEndorsedMessage } from '../../libs/partnerships/members/member-endorsed.message.js';
import { InvitationMessage } from '../../libs/partnerships/invitation.message.js';
import { ProposalMessage } from '../../libs/partnerships/proposal.message.js';
import { TimeOffCalendarMessage } from '../../libs/time-off/calendar/time-off-calendar.message.js';
import { ConsentAskedMessage } from '../../libs/time-off/consent/consent-asked.message.js';
import { ConsentNewsMessage } from '../../libs/time-off/consent/consent-news.message.js';
import { TimeOffAskedMessage } from '../../libs/time-off/time-off-asked.message.js';
import { TimeOffNewsMessage } from '../../libs/time-off/time-off-news.message.js';
import { LeaveSystemSilentMessage } from '../../libs/time-off/leave-system/leave-system-silent.message.js';
import { TimeOffRuleMessage } from '../../libs/time-off/time-off-rule.message.js';
import { TimeOffNoticeMessage } from '../../libs/time-off/time-off-notice.message.js';

/** Every kind of message that Midst sends, at a glance. */
export const messageKinds: readonly Type<MessageKind>[] = [
  SignInCodeMessage,
  InvitationMessage,
  ProposalMessage,
  AnnouncementMessage,
  ConsultationAskedMessage,
  ConsultationPublishedMessage,
  MemberEndorsedMessage,
  MentoringMessage,
  PartnershipReminderMessage,
  PartnershipClosingMessage,
  AccountClosedMessage,
  NeedReviewedMessage,
  NeedDayMessage,
  NeedWordingMessage,
  NeedSharedMessage,
  DeskAskedMessage,
  DeskAnsweredMessage,
  OfferCameMessage,
  OfferAnsweredMessage,
  MatchFoundMessage,
  MemberProposedMessage,
  InterestArrivedMessage,
  MatchAskedAgainMessage,
  MatchShortlistedMessage,
  MatchIntroducedMessage,
  MatchNotChosenMessage,
  MatchLapsedMessage,
  MatchLapsedForLeadMessage,
  InterestEndedMessage,
  RoomAgainMessage,
  EngagementNewsMessage,
  GroupDigestMessage,
  ThreadMessageMessage,
  ThreadDigestMessage,
  WordingHeldMessage,
  HeldTextMessage,
  WordingAnsweredMessage,
  WordingDueMessage,
  SafetyCheckMessage,
  HelpWantedMessage,
  HandoverDueMessage,
  HandoverWaitsMessage,
  HandoverCheckMessage,
  SurveyMessage,
  ConcernWaitsMessage,
  ConcernGoesMessage,
  ConcernAnsweredMessage,
  MailNotTakenMessage,
  TimeOffAskedMessage,
  TimeOffNewsMessage,
  TimeOffNoticeMessage,
  TimeOffRuleMessage,
  LeaveSystemSilentMessage,
  PaperLapsesMessage,
  TimeOffCalendarMessage,
  ConsentAskedMessage,
  ConsentNewsMessage,
  ContributionAskedMessage,
  ContributionNewsMessage,
  ContributionMailBackMessage,
];
