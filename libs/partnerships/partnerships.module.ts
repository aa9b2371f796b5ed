import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { addWords } from '../notifications/words.js';
import { ReferenceModule } from '../reference/reference.module.js';
import { PeopleModule } from '../people/people.module.js';
import {
  AgreementSignatory,
  FundingLine,
  PartnershipAgreement,
  PartnershipReminder,
} from './agreements/agreement.entity.js';
import {
  AgreementFieldsResolver,
  AgreementResolver,
  FundingLineResolver,
  SignatoryResolver,
} from './agreements/agreement.resolver.js';
import { Agreements } from './agreements/agreements.service.js';
import { FundingLines } from './agreements/funding.service.js';
import { Acceptances } from './acceptances.service.js';
import { Announcement } from './announcements/announcement.entity.js';
import { AnnouncementsResolver } from './announcements/announcements.resolver.js';
import { Announcements } from './announcements/announcements.service.js';
import { AssociationMember } from './association-member.entity.js';
import {
  AssociationMemberResolver,
  AssociationResolver,
  MyAssociationsResolver,
} from './association.resolver.js';
import { Associations } from './associations.service.js';
import { GivingRolesResolver } from './giving-roles.resolver.js';
import { PartnershipHandover } from './handover.entity.js';
import { HandoverResolver, PartnershipHandoverResolver } from './handover.resolver.js';
import { PayerAnswer } from './funders/paid-line.entity.js';
import { PaidLinesResolver, PayerSaysResolver } from './funders/paid-lines.resolver.js';
import { PaidLines } from './funders/paid-lines.service.js';
import { Handovers } from './handovers.service.js';
import { PartnershipActions } from './health-check/actions.service.js';
import {
  Hallmark,
  HealthCheck,
  HealthCheckJointScore,
  HealthCheckScore,
  HealthCheckSide,
  PartnershipAction,
  Principle,
} from './health-check/health-check.entity.js';
import {
  HealthCheckResolver,
  HealthCheckScoreResolver,
  HealthCheckSideResolver,
} from './health-check/health-check.resolver.js';
import { HealthChecks } from './health-check/health-checks.service.js';
import {
  PartnershipActionResolver,
  PartnershipActionsResolver,
} from './health-check/partnership-actions.resolver.js';
import { Invitation } from './invitation.entity.js';
import { InvitationResolver } from './invitation.resolver.js';
import { Invitations } from './invitations.service.js';
import ar from './locales/ar.json';
import cy from './locales/cy.json';
import en from './locales/en-GB.json';
import fr from './locales/fr.json';
import pt from './locales/pt.json';
import sw from './locales/sw.json';
import { OrganisationListsResolver } from './organisation-lists.resolver.js';
import {
  Organisation,
  OrganisationEvidence,
  OrganisationPlace,
  QuietWeeks,
  Verification,
} from './organisation.entity.js';
import { OrganisationResolver } from './organisation.resolver.js';
import { Organisations } from './organisations.service.js';
import { Partnership, PartnershipParty } from './partnership.entity.js';
import { CountryPause } from './pauses/country-pause.entity.js';
import { CountryPauseResolver } from './pauses/country-pause.resolver.js';
import { CountryPauses } from './pauses/country-pauses.service.js';
import { Consultation, ConsultationAnswer } from './consultations/consultation.entity.js';
import { ConsultationAnswerResolver, ConsultationsResolver } from './consultations/consultations.resolver.js';
import { Consultations } from './consultations/consultations.service.js';
import { OrganisationSite } from './sites/site.entity.js';
import { StuckClosingsResolver } from './stuck-closings.resolver.js';
import { OrganisationSitesResolver, SiteResolver } from './sites/sites.resolver.js';
import { Sites } from './sites/sites.service.js';
import { Endorsement } from './members/endorsement.entity.js';
import { Endorsements } from './members/endorsements.service.js';
import { MemberConsent, MemberConsentText } from './members/member-consent.entity.js';
import { Mentoring, MentoringMeeting, MentoringRetention } from './mentoring/mentoring.entity.js';
import {
  MentoringResolver,
  MentoringsOfAssociationResolver,
  MyMentoringsResolver,
} from './mentoring/mentoring.resolver.js';
import { Mentorings } from './mentoring/mentoring.service.js';
import { MemberConsents } from './members/member-consents.service.js';
import {
  EndorsementResolver,
  MemberLoaders,
  MembersResolver,
  MyMembershipsResolver,
} from './members/members.resolver.js';
import { RoleHeldNames, VerificationNames } from './names.resolver.js';
import { PartnershipLoaders } from './partnership.loaders.js';
import './kept-about.js';
import { PartnershipPartyResolver, PartnershipResolver } from './partnership.resolver.js';
import { Partnerships } from './partnerships.service.js';
import { Verifications } from './verifications.service.js';

addWords('partnerships', { 'en-GB': en, cy, fr, pt, sw, ar });

const entities = [
  Consultation,
  ConsultationAnswer,
  Announcement,
  Organisation,
  OrganisationPlace,
  OrganisationEvidence,
  QuietWeeks,
  OrganisationSite,
  Verification,
  Invitation,
  Partnership,
  PartnershipParty,
  PartnershipHandover,
  PartnershipAgreement,
  AgreementSignatory,
  PartnershipReminder,
  FundingLine,
  PayerAnswer,
  Principle,
  Hallmark,
  HealthCheck,
  HealthCheckSide,
  HealthCheckScore,
  HealthCheckJointScore,
  PartnershipAction,
  AssociationMember,
  MemberConsentText,
  MemberConsent,
  Endorsement,
  Mentoring,
  MentoringMeeting,
  MentoringRetention,
  CountryPause,
];
const services = [
  Organisations,
  Sites,
  Consultations,
  Verifications,
  Invitations,
  Acceptances,
  Associations,
  Partnerships,
  Handovers,
  CountryPauses,
  Announcements,
  Agreements,
  FundingLines,
  PaidLines,
  HealthChecks,
  PartnershipActions,
  MemberConsents,
  Endorsements,
  Mentorings,
];

/** Organisations, their verification, invitations, partnerships and associations; for the api and the worker. */
@Module({
  imports: [TypeOrmModule.forFeature(entities), ReferenceModule, PeopleModule, NotificationsModule],
  providers: [
    ...services,
    PartnershipLoaders,
    OrganisationResolver,
    OrganisationListsResolver,
    SiteResolver,
    OrganisationSitesResolver,
    GivingRolesResolver,
    InvitationResolver,
    AssociationResolver,
    AssociationMemberResolver,
    MyAssociationsResolver,
    MemberLoaders,
    MembersResolver,
    MyMembershipsResolver,
    EndorsementResolver,
    MentoringResolver,
    MentoringsOfAssociationResolver,
    MyMentoringsResolver,
    PartnershipResolver,
    StuckClosingsResolver,
    PartnershipPartyResolver,
    HandoverResolver,
    AnnouncementsResolver,
    ConsultationsResolver,
    ConsultationAnswerResolver,
    PartnershipHandoverResolver,
    AgreementResolver,
    AgreementFieldsResolver,
    SignatoryResolver,
    FundingLineResolver,
    PaidLinesResolver,
    PayerSaysResolver,
    HealthCheckResolver,
    HealthCheckSideResolver,
    HealthCheckScoreResolver,
    PartnershipActionsResolver,
    PartnershipActionResolver,
    RoleHeldNames,
    CountryPauseResolver,
    VerificationNames,
  ],
  exports: [...services, PartnershipLoaders, MemberLoaders],
})
export class PartnershipsModule {}
