import { BringInFiles } from '../../libs/insight/files/bring-in-files.job.js';
import { ForgetUploads } from '../../libs/insight/files/forget-uploads.job.js';
import { ClaimProfile } from '../../libs/clinicians/claim-profile.job.js';
import * as clinicians from '../../libs/clinicians/clinician.events.js';
import { ForgetWhatWaited } from '../../libs/clinicians/forget-what-waited.job.js';
import { ForgetTies } from '../../libs/clinicians/forget-ties.job.js';
import { KeepNeedsToTheirDays } from '../../libs/needs/keep-needs-to-their-days.job.js';
import * as needs from '../../libs/needs/need.events.js';
import { TellLeadsOfReview } from '../../libs/needs/tell-leads-of-review.job.js';
import { TellLeadsOfWording } from '../../libs/needs/tell-leads-of-wording.job.js';
import { TellMembersOfNeed } from '../../libs/needs/tell-members-of-need.job.js';
import { TellDesk, TellLeadsOfDesk } from '../../libs/needs/desks/tell-of-desk.job.js';
import { TellHostOfOffer, TellSenderOfAnswer } from '../../libs/needs/offers/tell-of-offer.job.js';
import { AskAgain } from '../../libs/matching/ask-again.job.js';
import { EndInterestsWithAccount } from '../../libs/matching/end-with-account.job.js';
import { EndWithNeed } from '../../libs/matching/end-with-need.job.js';
import { FindMatches } from '../../libs/matching/find-matches.job.js';
import { FindNeedsFor } from '../../libs/matching/find-needs-for.job.js';
import { EndOwnInterests, HideWhatWasShown } from '../../libs/matching/hide-what-was-shown.job.js';
import { LookAgain } from '../../libs/matching/look-again.job.js';
import { LapseSilence } from '../../libs/matching/lapse-silence.job.js';
import * as matching from '../../libs/matching/match.events.js';
import { ReconcileMatches } from '../../libs/matching/reconcile-matches.job.js';
import { NoteInvitation } from '../../libs/matching/note-invitation.job.js';
import { TellBest } from '../../libs/matching/tell-best.job.js';
import { TellLatecomer } from '../../libs/matching/tell-latecomer.job.js';
import { TellNextWaves } from '../../libs/matching/tell-next-waves.job.js';
import { TellOfInterest } from '../../libs/matching/tell-of-interest.job.js';
import { TellOfRoom } from '../../libs/matching/tell-of-room.job.js';
import { AskWhetherSafe } from '../../libs/engagements/safety/ask-whether-safe.job.js';
import { AskAfterHandover } from '../../libs/engagements/handover/ask-after-handover.job.js';
import { AskWhatItDid } from '../../libs/engagements/survey/ask-what-it-did.job.js';
import { KeepConcerns } from '../../libs/engagements/safeguarding/keep-concerns.job.js';
import { EndHandedOver } from '../../libs/engagements/handover/end-handed-over.job.js';
import { EndOpenProposals } from '../../libs/engagements/end-open-proposals.job.js';
import { EndWithAccount } from '../../libs/engagements/end-with-account.job.js';
import { EndEngagements } from '../../libs/engagements/end-engagements.job.js';
import { KeepAgreement } from '../../libs/engagements/keep-agreement.job.js';
import { OpenThread } from '../../libs/engagements/open-thread.job.js';
import { TellOfCancelledEngagement } from '../../libs/engagements/tell-of-cancelled-engagement.job.js';
import { TellOfChangedEngagement } from '../../libs/engagements/tell-of-changed-engagement.job.js';
import { RemindOfWording } from '../../libs/engagements/remind-of-wording.job.js';
import { TellOfAnsweredWording, TellOfHeldWording } from '../../libs/engagements/tell-of-wording.job.js';
import { TellOfMessage } from '../../libs/engagements/tell-of-message.job.js';
import { TellOfStoppedHandover } from '../../libs/engagements/tell-of-stopped-handover.job.js';
import { TellOfProposedTerms } from '../../libs/engagements/tell-of-proposed-terms.job.js';
import { SendHeldTexts } from '../../libs/engagements/wording/send-held-texts.job.js';
import { TellOfVisitAnswer } from '../../libs/engagements/uk-visit/tell-of-visit-answer.job.js';
import { SweepDocuments } from '../../libs/engagements/documents/sweep-documents.job.js';
import { EraseDocuments } from '../../libs/engagements/documents/erase-documents.job.js';
import { TellOfDocument } from '../../libs/engagements/documents/tell-of-document.job.js';
import {
  EndWatching,
  WakeConversation,
  WakeDocument,
  WakeEngagement,
  WakeWorkPlan,
} from '../../libs/engagements/live/wake-watchers.job.js';
import { TellOfWorkPlan } from '../../libs/engagements/work/tell-of-work-plan.job.js';
import { GatherGroupDigests } from '../../libs/engagements/peers/gather-group-digests.job.js';
import * as engagements from '../../libs/engagements/engagement.events.js';
import { GatherThreadDigests } from '../../libs/engagements/digests/gather-thread-digests.job.js';
import { GatherSummaries } from '../../libs/notifications/gather-summaries.job.js';
import { SendTexts } from '../../libs/notifications/texts/send-texts.job.js';
import { SendMessages } from '../../libs/notifications/send-messages.job.js';
import { TellSignInCode } from '../../libs/notifications/tell-sign-in-code.job.js';
import { AskWhetherTheyMeet } from '../../libs/partnerships/mentoring/ask-whether-they-meet.job.js';
import { ForgetEndedPairs } from '../../libs/partnerships/mentoring/forget-ended-pairs.job.js';
import { RemindPartners } from '../../libs/partnerships/agreements/remind-partners.job.js';
import { LapseInvitations } from '../../libs/partnerships/lapse-invitations.job.js';
import { TellInvited } from '../../libs/partnerships/tell-invited.job.js';
import { CloseConsultations } from '../../libs/partnerships/consultations/close-consultations.job.js';
import {
  TellAssociations,
  TellWhatChanged,
} from '../../libs/partnerships/consultations/tell-of-consultation.job.js';
import { TellAnnouncement } from '../../libs/partnerships/announcements/tell-announcement.job.js';
import { TellProposal } from '../../libs/partnerships/tell-proposal.job.js';
import * as partnerships from '../../libs/partnerships/partnerships.events.js';
import { ClearClosedDoors } from '../../libs/people/clear-closed-doors.job.js';
import * as people from '../../libs/people/people.events.js';
import { ClearWhatWasDelivered } from '../../libs/platform/clear-what-was-delivered.job.js';
import { every, on, unheard, type Job, type Unheard } from '../../libs/platform/jobs.js';
import { LookForImpossibleStates } from '../../libs/platform/look-for-impossible-states.job.js';
import { PutInCalendars } from '../../libs/time-off/calendar/put-in-calendars.job.js';
import { DeliverToLeaveSystems } from '../../libs/time-off/leave-system/deliver-to-leave-systems.job.js';
import { TellLeaveSystem } from '../../libs/time-off/leave-system/tell-leave-system.job.js';
import { CarryOnTimeOff } from '../../libs/time-off/carry-on-time-off.job.js';
import {
  AskForConsent,
  RemindOfConsents,
  TellOfConsent,
} from '../../libs/time-off/consent/tell-of-consent.job.js';
import { FollowCancelledPlan } from '../../libs/time-off/follow-cancelled-plan.job.js';
import { FollowChangedPlan } from '../../libs/time-off/follow-changed-plan.job.js';
import * as contributions from '../../libs/contributions/contribution.events.js';
import { RemindHosts } from '../../libs/contributions/remind-hosts.job.js';
import { AskHost, TellOfAnswer } from '../../libs/contributions/tell-of-contribution.job.js';
import { RemindOfLapsing } from '../../libs/feasibility/papers/remind-of-lapsing.job.js';
import { RemindApprovers } from '../../libs/time-off/remind-approvers.job.js';
import { ReviseStandings } from '../../libs/time-off/revise-standings.job.js';
import { TellOfChangedRule } from '../../libs/time-off/tell-of-changed-rule.job.js';
import { TellOfDecision } from '../../libs/time-off/tell-of-decision.job.js';
import { TellOfMisusedLink } from '../../libs/time-off/tell-of-misused-link.job.js';
import { TellOfWithdrawal } from '../../libs/time-off/tell-of-withdrawal.job.js';
import * as timeOff from '../../libs/time-off/time-off.events.js';

/** A few milliseconds each, one for every saved profile: many of them go through the queue as one. */
const short = { together: 20 };

/** All background work, at a glance: what happens when something happened, and what happens by the clock. */
export const jobs: readonly Job[] = [
  on(people.signInCodeRequested, TellSignInCode, 'telling'),
  on(partnerships.invitationSent, TellInvited, 'telling'),
  on(partnerships.partnershipProposed, TellProposal, 'telling'),
  on(partnerships.announcementReleased, TellAnnouncement, 'telling'),
  on(partnerships.consultationAsked, TellAssociations, 'telling'),
  on(partnerships.consultationPublished, TellWhatChanged, 'telling'),
  on(people.consentWithdrawn, ForgetTies, 'keeping'),
  on(partnerships.invitationAccepted, ClaimProfile, 'keeping'),
  on(partnerships.invitationAccepted, NoteInvitation, 'keeping'),
  on(needs.needReturned, TellLeadsOfReview, 'telling'),
  on(needs.needApproved, TellLeadsOfReview, 'telling'),
  on(needs.needWordingAnswered, TellLeadsOfWording, 'telling'),
  on(needs.needShared, TellMembersOfNeed, 'telling'),
  on(needs.deskAsked, TellDesk, 'telling'),
  on(needs.deskAnswered, TellLeadsOfDesk, 'telling'),
  on(needs.offerSent, TellHostOfOffer, 'telling'),
  on(needs.offerAnswered, TellSenderOfAnswer, 'telling'),
  on(needs.needOpened, FindMatches, 'matching'),
  on(needs.needResumed, FindMatches, 'matching'),
  on(needs.needChanged, FindMatches, 'matching'),
  on(needs.needExtended, FindMatches, 'matching'),
  on(needs.needPaused, FindMatches, 'matching'),
  on(needs.needLapsed, FindMatches, 'matching'),
  on(needs.needClosed, FindMatches, 'matching'),
  on(needs.needWithdrawn, FindMatches, 'matching'),
  on(matching.searchWanted, FindMatches, 'matching'),
  on(matching.searchContinues, FindMatches, 'matching'),
  on(matching.searchDone, TellBest, 'telling'),
  on(matching.searchDone, LookAgain, 'matching'),
  on(matching.changedMeanwhile, FindNeedsFor, 'matching', short),
  on(matching.matchesFoundLater, TellLatecomer, 'telling', short),
  on(clinicians.profileSaved, FindNeedsFor, 'matching', short),
  on(clinicians.profileShown, FindNeedsFor, 'matching', short),
  on(clinicians.profileHidden, FindNeedsFor, 'matching', short),
  on(people.consentGiven, FindNeedsFor, 'matching', short),
  on(people.consentWithdrawn, FindNeedsFor, 'matching', short),
  on(clinicians.profileHidden, EndOwnInterests, 'keeping'),
  on(people.consentWithdrawn, EndOwnInterests, 'keeping'),
  on(matching.interestExpressed, TellOfInterest, 'telling'),
  on(matching.matchNotChosen, HideWhatWasShown, 'keeping'),
  on(needs.needChanged, AskAgain, 'keeping'),
  on(needs.needClosed, EndWithNeed, 'keeping'),
  on(needs.needWithdrawn, EndWithNeed, 'keeping'),
  on(clinicians.accountClosed, EndInterestsWithAccount, 'keeping'),
  on(clinicians.accountClosed, FindNeedsFor, 'matching', short),

  on(matching.matchIntroduced, OpenThread, 'telling'),
  on(matching.interestWithdrawn, EndOpenProposals, 'telling'),
  on(matching.matchNotChosen, EndOpenProposals, 'telling'),
  on(needs.needWithdrawn, EndOpenProposals, 'telling'),
  on(clinicians.accountClosed, EndWithAccount, 'telling'),
  on(engagements.threadMessageSent, TellOfMessage, 'telling'),
  on(engagements.messageReleased, TellOfMessage, 'telling'),
  on(engagements.messageFlagged, TellOfHeldWording, 'telling'),
  on(engagements.messageReleased, TellOfAnsweredWording, 'telling'),
  on(engagements.messageReturned, TellOfAnsweredWording, 'telling'),
  on(engagements.workPlanSaved, TellOfWorkPlan, 'telling'),
  on(engagements.documentShared, TellOfDocument, 'telling'),
  on(engagements.engagementProposed, TellOfProposedTerms, 'telling'),
  on(engagements.ukVisitAnswered, TellOfVisitAnswer, 'telling'),
  on(engagements.engagementAgreed, KeepAgreement, 'telling'),
  on(engagements.engagementChanged, TellOfChangedEngagement, 'telling'),
  on(engagements.engagementCancelled, TellOfCancelledEngagement, 'telling'),
  on(engagements.engagementHandedOver, EndHandedOver, 'keeping'),
  on(engagements.engagementEnded, TellOfStoppedHandover, 'telling'),

  // Pages that are open just now.
  on(engagements.threadMessageSent, WakeConversation, 'telling', short),
  on(engagements.messageReleased, WakeConversation, 'telling', short),
  on(matching.interestWithdrawn, EndWatching, 'telling', short),
  on(matching.matchNotChosen, EndWatching, 'telling', short),
  on(engagements.engagementProposed, WakeEngagement, 'telling', short),
  on(engagements.engagementAgreed, WakeEngagement, 'telling', short),
  on(engagements.engagementChanged, WakeEngagement, 'telling', short),
  on(engagements.engagementCancelled, WakeEngagement, 'telling', short),
  on(engagements.engagementEnded, WakeEngagement, 'telling', short),
  on(engagements.legStarted, WakeEngagement, 'telling', short),
  on(engagements.workPlanSaved, WakeWorkPlan, 'telling', short),
  on(engagements.documentShared, WakeDocument, 'telling', short),

  on(timeOff.timeOffMoved, CarryOnTimeOff, 'telling'),
  on(timeOff.timeOffDecided, TellOfDecision, 'telling'),
  on(timeOff.leavePolicyAdopted, TellOfChangedRule, 'telling'),
  on(timeOff.leavePolicyEnded, TellOfChangedRule, 'telling'),
  on(timeOff.timeOffWithdrawn, TellOfWithdrawal, 'telling'),
  on(timeOff.timeOffStateChanged, PutInCalendars, 'telling'),
  on(timeOff.timeOffStateChanged, TellLeaveSystem, 'telling'),
  on(timeOff.timeOffStepChanged, TellLeaveSystem, 'telling'),
  on(timeOff.timeOffLinkMisused, TellOfMisusedLink, 'telling'),
  on(timeOff.approverAddressDecided, ReviseStandings, 'telling'),
  on(timeOff.employerConsentAsked, AskForConsent, 'telling'),
  on(timeOff.employerConsentAnswered, TellOfConsent, 'telling'),
  on(engagements.engagementProposed, FollowChangedPlan, 'telling'),
  on(engagements.engagementChanged, FollowChangedPlan, 'telling'),
  on(engagements.engagementCancelled, FollowCancelledPlan, 'telling'),

  on(contributions.contributionAsked, AskHost, 'telling'),
  on(contributions.contributionAnswered, TellOfAnswer, 'telling'),

  every(1, SendMessages, 'telling'),
  every(2, SendTexts, 'telling'),
  every(1, BringInFiles, 'keeping'),
  every(2, DeliverToLeaveSystems, 'telling'),
  every(5, SendHeldTexts, 'telling'),
  every(60, GatherSummaries, 'telling'),
  every(60, GatherThreadDigests, 'telling'),
  every(30, TellNextWaves, 'telling'),
  every(10, TellOfRoom, 'telling'),
  every(60, AskWhetherSafe, 'telling'),
  every(60, LapseSilence, 'keeping'),
  every(60, ForgetWhatWaited, 'keeping'),
  every(300, LapseInvitations, 'keeping'),
  every(300, KeepNeedsToTheirDays, 'keeping'),
  every(60, EraseDocuments, 'keeping'),
  every(600, RemindApprovers, 'keeping'),
  every(600, RemindOfConsents, 'keeping'),
  every(600, RemindHosts, 'keeping'),
  every(3600, RemindOfLapsing, 'keeping'),
  every(3600, RemindPartners, 'keeping'),
  every(600, AskWhetherTheyMeet, 'keeping'),
  every(3600, CloseConsultations, 'keeping'),
  every(600, RemindOfWording, 'keeping'),
  every(3600, EndEngagements, 'keeping'),
  every(3600, AskAfterHandover, 'telling'),
  every(600, GatherGroupDigests, 'telling'),
  every(3600, AskWhatItDid, 'telling'),
  every(3600, ClearClosedDoors, 'keeping'),
  every(3600, ReconcileMatches, 'matching'),
  every(3600, LookForImpossibleStates, 'keeping'),
  every(3600, ForgetUploads, 'keeping'),
  every(6 * 3600, SweepDocuments, 'keeping'),
  every(3600, KeepConcerns, 'keeping'),
  every(3600, ForgetEndedPairs, 'keeping'),
  every(3600, ClearWhatWasDelivered, 'keeping'),
];

/** Events that are told and that nobody needs to hear, each with its reason. */
export const unheardEvents: readonly Unheard[] = [
  unheard(people.clinicianJoined, 'the record of who joined is the role itself; nothing follows yet'),
  unheard(people.roleGiven, 'sight follows from the role row at once'),
  unheard(people.roleEnded, 'sight ends with the role row at once'),
  unheard(partnerships.organisationRegistered, 'officers find it in their list of what waits'),
  unheard(partnerships.organisationVerified, 'its leads see it; nothing is stored by it'),
  unheard(partnerships.organisationSuspended, 'sight ends with the row at once'),
  unheard(partnerships.organisationReopened, 'officers find it in their list of what waits'),
  unheard(partnerships.organisationClosed, 'sight ends with the row at once'),
  unheard(partnerships.leadHandedOver, 'needs follow the organisation, not the lead'),
  unheard(partnerships.partnershipAgreed, 'all sides see its state and the reason in their partnerships'),
  unheard(partnerships.partnershipBegun, 'all sides see its state in their partnerships'),
  unheard(partnerships.partnershipCarriedOn, 'all sides see its state in their partnerships'),
  unheard(partnerships.partnershipClosing, 'all sides see its state and the reason in their partnerships'),
  unheard(partnerships.partnershipWithdrawn, 'all sides see its state and the reason in their partnerships'),
  unheard(partnerships.partnershipPaused, 'all sides see its state and the reason in their partnerships'),
  unheard(partnerships.partnershipResumed, 'all sides see its state and the reason in their partnerships'),
  unheard(partnerships.partnershipClosed, 'all sides see its state and the reason in their partnerships'),
  unheard(partnerships.associationJoined, 'the coordinator sees it'),
  unheard(partnerships.associationLeft, 'sight ends with the row at once'),
  unheard(needs.needSubmitted, 'officers find it in their list of what waits'),
  unheard(needs.needFlagged, 'officers find it in their list of flags'),
  unheard(contributions.contributionWithdrawn, 'sight ends with the row at once'),
  unheard(clinicians.profileClaimed, 'nothing follows before the profile is shown'),
  unheard(matching.matchDeclined, 'the institution never learns of it'),
  unheard(matching.matchShortlisted, 'the clinician is told in the same transaction'),
  unheard(matching.matchLapsed, 'both sides are told in the same transaction'),
];
