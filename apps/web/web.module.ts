import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import type { Logger } from 'pino';
import { AccountController } from './account/account.controller.js';
import { ClosingController } from './account/closing.controller.js';
import { ConsentsController } from './account/consents.controller.js';
import { EqualityController } from './account/equality.controller.js';
import { DevicesController } from './account/devices.controller.js';
import { TextsController } from './account/texts.controller.js';
import { SettingsController } from './account/settings.controller.js';
import { Api } from './api/api.js';
import { ApprovalsController } from './approvals/approvals.controller.js';
import { BrowseController } from './browse/browse.controller.js';
import { InterestController } from './browse/interest.controller.js';
import { NoHandoverController } from './engagements/no-handover.controller.js';
import { CodesController } from './codes/codes.controller.js';
import { WorkHandoverController } from './engagements/handover.controller.js';
import { HowItGoesController } from './engagements/how-it-goes.controller.js';
import { StopController } from './engagements/stop.controller.js';
import { CancelController } from './engagements/cancel.controller.js';
import { EngagementsController } from './engagements/engagements.controller.js';
import { TermsController } from './engagements/terms.controller.js';
import { CertificatesController } from './contributions/certificates.controller.js';
import { RevalidationController } from './contributions/revalidation.controller.js';
import { VerifyController } from './contributions/verify.controller.js';
import { AskConsentController } from './consent/ask-consent.controller.js';
import { GiveConsentController } from './consent/give-consent.controller.js';
import { ConfirmController } from './contributions/confirm.controller.js';
import { ContributionsController } from './contributions/contributions.controller.js';
import { ContributionViews } from './contributions/contribution-views.js';
import { WritingContributionsController } from './contributions/writing-contributions.controller.js';
import { DocumentsController } from './engagements/documents/documents.controller.js';
import { WorkPlanController } from './engagements/work/work-plan.controller.js';
import { AskingAssociationsController } from './consultations/asking-associations.controller.js';
import { ConsultationsController } from './consultations/consultations.controller.js';
import { DiasporaController } from './consultations/diaspora.controller.js';
import { DeskReviewsController } from './desks/desk-reviews.controller.js';
import { OfficeDesksController } from './desks/office-desks.controller.js';
import { DaysAwayController } from './feasibility/days-away.controller.js';
import { PapersController } from './feasibility/papers.controller.js';
import { HouseOffersController } from './offers/house-offers.controller.js';
import { OffersController } from './offers/offers.controller.js';
import { SendingOffers } from './offers/sending.js';
import { PlansController } from './feasibility/plans.controller.js';
import { HealthController } from './health.controller.js';
import { HomeController } from './home/home.controller.js';
import { FlagsController } from './flags/flags.controller.js';
import { Institutions } from './institutions/institutions.js';
import { InstitutionsController } from './institutions/institutions.controller.js';
import { SitesController } from './institutions/sites.controller.js';
import { LeadsController } from './institutions/leads.controller.js';
import { InvitationsController } from './invitations/invitations.controller.js';
import { JoinController } from './join/join.controller.js';
import { LeaveSystemController } from './leave-system/leave-system.controller.js';
import { AuditController } from './office/audit.controller.js';
import { Desk } from './office/desk.js';
import { BarriersController } from './office/barriers.controller.js';
import { CountriesController } from './office/countries.controller.js';
import { EqualityFiguresController } from './office/equality-figures.controller.js';
import { OpenDataDeskController } from './office/open-data-desk.controller.js';
import { OpenDataController } from './browse/open-data.controller.js';
import { FiguresController } from './office/figures.controller.js';
import { ExportsController } from './office/exports.controller.js';
import { ReportsController } from './office/reports.controller.js';
import { ImportsController } from './office/imports.controller.js';
import { OfficeController } from './office/office.controller.js';
import { AnnouncementsController } from './office/announcements.controller.js';
import { NoticesController } from './office/notices.controller.js';
import { BoardController } from './office/board.controller.js';
import { OperatorController } from './office/operator.controller.js';
import { OfficeOrganisationsController } from './office/organisations.controller.js';
import { PeopleController } from './office/people.controller.js';
import { UkVisitsController } from './office/uk-visits.controller.js';
import { ConcernRetentionController } from './safeguarding/concern-retention.controller.js';
import { QuarantineController } from './office/quarantine.controller.js';
import { PausesController } from './office/pauses.controller.js';
import { RolesController } from './office/roles.controller.js';
import { OfficeApproverRolesController } from './office/approver-roles.controller.js';
import { OfficeTermsController } from './office/terms.controller.js';
import { outbox } from './outbox/outbox.module.js';
import { ClosedLeaveController } from './leave-rules/closed-leave.controller.js';
import { LeaveRulesController } from './leave-rules/leave-rules.controller.js';
import { AroundController } from './matches/around.controller.js';
import { MatchPage } from './matches/match-page.js';
import { MatchesController } from './matches/matches.controller.js';
import { LiveMessagesController } from './matches/live-messages.controller.js';
import { MessagesController } from './matches/messages.controller.js';
import { QuestionsController } from './matches/questions.controller.js';
import { Sharing } from './matches/sharing.js';
import { LeadController } from './lead/lead.controller.js';
import { CandidateController } from './needs/candidate.controller.js';
import { ComparingController } from './needs/comparing.controller.js';
import { InviteController } from './needs/invite.controller.js';
import { InterestedController } from './needs/interested.controller.js';
import { Answered } from './needs/answered.js';
import { NeedsController } from './needs/needs.controller.js';
import { RotaController } from './needs/rota.controller.js';
import { ReviewController } from './needs/review.controller.js';
import { OwnNeedsController } from './needs/own-needs.controller.js';
import { WouldFit } from './needs/would-fit.js';
import { NeedActsController } from './needs/need-acts.controller.js';
import { PartsController } from './needs/parts.controller.js';
import { WritingController } from './needs/writing.controller.js';
import { MentoringController, PairingController } from './organisations/mentoring.controller.js';
import { MembersController } from './organisations/members.controller.js';
import { ProposalsController } from './matches/proposals.controller.js';
import { OfficeContributionsController } from './office/contributions.controller.js';
import { GroupsController } from './groups/groups.controller.js';
import { PeerQuestionsController } from './groups/questions.controller.js';
import { AssociationsController } from './organisations/associations.controller.js';
import { OrganisationsController } from './organisations/organisations.controller.js';
import { RegisterController } from './organisations/register.controller.js';
import { AssetsController } from './pages/assets.controller.js';
import { FaultsFilter } from './pages/faults.filter.js';
import { Forms } from './forms/asking.js';
import { Terms } from './forms/terms.js';
import { OfferedTermsController } from './forms/terms.controller.js';
import { FormGuard } from './pages/form-guard.js';
import { Pages, SCRIPT, type Styles, STYLES } from './pages/pages.js';
import { AgreementsController } from './partnerships/agreements.controller.js';
import { PaidLinesController } from './funders/paid-lines.controller.js';
import { FundingController } from './partnerships/funding.controller.js';
import { HealthCheckController } from './partnerships/health-check.controller.js';
import { HealthChecksController } from './partnerships/health-checks.controller.js';
import { HandoverController } from './partnerships/handover.controller.js';
import { PartnershipsController } from './partnerships/partnerships.controller.js';
import { Employers } from './profile/employers.js';
import { ProfileController } from './profile/profile.controller.js';
import { ReturnController } from './profile/return.controller.js';
import { VisibilityController } from './profile/visibility.controller.js';
import { TrainingsController } from './training/trainings.controller.js';
import { EngagementTrainingController } from './training/engagement-training.controller.js';
import { SurveyController } from './survey/survey.controller.js';
import { ColleaguesController } from './survey/colleagues.controller.js';
import { SurveyResultsController } from './survey/results.controller.js';
import { AreYouSafeController } from './safeguarding/are-you-safe.controller.js';
import { ConcernsController } from './safeguarding/concerns.controller.js';
import { SafeguardingController } from './safeguarding/safeguarding.controller.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { StartController } from './start/start.controller.js';
import { TimeOffAskingController } from './time-off/asking/time-off-asking.controller.js';
import { TimeOffController } from './time-off/time-off.controller.js';
import { TimeOffAgainController } from './time-off/time-off-again.controller.js';
import { TimeOffRequestsController } from './time-off/time-off-requests.controller.js';
import { TimeOffRequests } from './time-off/time-off-requests.js';
import { UnsubscribeController } from './unsubscribe/unsubscribe.controller.js';
import { SecurityTxtController } from './security-txt.controller.js';
import { WebConfig } from './web-config.js';
import { WEB_LOG } from './web-log.js';

@Module({})
export class WebModule {
  static forRoot(options: { config: WebConfig; log: Logger; styles: Styles; script: string }): DynamicModule {
    // The demo's doors do not exist at all where there is no demo.
    const demo = outbox(options.config);
    return {
      module: WebModule,
      controllers: [
        HealthController,
        SecurityTxtController,
        CodesController,
        AssetsController,
        OfferedTermsController,
        StartController,
        SignInController,
        AccountController,
        SettingsController,
        TextsController,
        DevicesController,
        ConsentsController,
        ClosingController,
        RegisterController,
        OrganisationsController,
        AssociationsController,
        GroupsController,
        PeerQuestionsController,
        OfficeContributionsController,
        MembersController,
        PairingController,
        MentoringController,
        ProposalsController,
        InvitationsController,
        InstitutionsController,
        SitesController,
        HouseOffersController,
        AskingAssociationsController,
        ConsultationsController,
        DiasporaController,
        DeskReviewsController,
        OfficeDesksController,
        OffersController,
        LeadsController,
        LeadController,
        JoinController,
        PlansController,
        PapersController,
        DaysAwayController,
        HomeController,
        ReturnController,
        VisibilityController,
        ProfileController,
        // Those with a path of their own stand before `:id`.
        AroundController,
        TermsController,
        QuestionsController,
        MatchesController,
        MessagesController,
        LiveMessagesController,
        BrowseController,
        InterestController,
        OwnNeedsController,
        ReviewController,
        RotaController,
        WritingController,
        PartsController,
        NeedActsController,
        NeedsController,
        InterestedController,
        CandidateController,
        ComparingController,
        InviteController,
        FlagsController,
        OfficeController,
        OfficeApproverRolesController,
        OfficeTermsController,
        OfficeOrganisationsController,
        PeopleController,
        RolesController,
        UkVisitsController,
        ConcernRetentionController,
        QuarantineController,
        PausesController,
        AuditController,
        BarriersController,
        EqualityController,
        EqualityFiguresController,
        CountriesController,
        OpenDataController,
        OpenDataDeskController,
        FiguresController,
        ReportsController,
        ExportsController,
        ImportsController,
        OperatorController,
        BoardController,
        AnnouncementsController,
        NoticesController,
        AgreementsController,
        FundingController,
        PaidLinesController,
        HealthChecksController,
        HealthCheckController,
        HandoverController,
        PartnershipsController,
        CertificatesController,
        VerifyController,
        RevalidationController,
        WritingContributionsController,
        ContributionsController,
        AskConsentController,
        GiveConsentController,
        ConfirmController,
        WorkPlanController,
        DocumentsController,
        CancelController,
        StopController,
        WorkHandoverController,
        SurveyController,
        TrainingsController,
        EngagementTrainingController,
        ColleaguesController,
        SurveyResultsController,
        NoHandoverController,
        HowItGoesController,
        EngagementsController,
        ClosedLeaveController,
        LeaveRulesController,
        ApprovalsController,
        LeaveSystemController,
        TimeOffRequestsController,
        TimeOffAgainController,
        TimeOffAskingController,
        TimeOffController,
        UnsubscribeController,
        ConcernsController,
        AreYouSafeController,
        SafeguardingController,
        ...demo.controllers,
      ],
      providers: [
        Api,
        Pages,
        FormGuard,
        Forms,
        Desk,
        Terms,
        Answered,
        WouldFit,
        MatchPage,
        Sharing,
        SendingOffers,
        Employers,
        Institutions,
        TimeOffRequests,
        ContributionViews,
        { provide: WebConfig, useValue: options.config },
        { provide: WEB_LOG, useValue: options.log },
        { provide: STYLES, useValue: options.styles },
        { provide: SCRIPT, useValue: options.script },
        { provide: APP_FILTER, useClass: FaultsFilter },
        ...demo.providers,
      ],
    };
  }
}
