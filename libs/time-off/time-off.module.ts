import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EngagementsModule } from '../engagements/engagements.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { addWords } from '../notifications/words.js';
import { PartnershipsModule } from '../partnerships/partnerships.module.js';
import { PeopleModule } from '../people/people.module.js';
import { Database } from '../platform/database.js';
import { Nodes } from '../platform/graphql/node.js';
import { ReferenceModule } from '../reference/reference.module.js';
import { ApproverAddress } from './approver-address.entity.js';
import { ApproverAddressesResolver } from './approver-addresses.resolver.js';
import { ApproverAddresses } from './approver-addresses.service.js';
import { ApproverRoleRow } from './approver-roles/approver-role.entity.js';
import { ApproverRolesResolver } from './approver-roles/approver-roles.resolver.js';
import { ApproverRoles } from './approver-roles/approver-roles.service.js';
import { AfterRefusals } from './after-refusal.service.js';
import { Appeals } from './appeals.service.js';
import { ChangedRulesResolver } from './changed-rules.resolver.js';
import { ChangedRules } from './changed-rules.service.js';
import { Deferring } from './deferring.service.js';
import { Handing } from './handing.service.js';
import { OtherDates } from './other-dates.service.js';
import { ApproverResolver } from './approver.resolver.js';
import { ApproverLinks } from './approver-links.service.js';
import { Approving } from './approving.service.js';
import { Asking } from './asking.service.js';
import {
  LeavePoliciesResolver,
  LeavePolicyProposalResolver,
  LeaveStageResolver,
} from './leave-policies.resolver.js';
import { LeavePolicies } from './leave-policies.service.js';
import { ClosedLeave } from './closed-leave.entity.js';
import { ClosedLeaveResolver } from './closed-leave.resolver.js';
import { ClosedDays } from './closed-leave.service.js';
import { ReleaseStatementResolver } from './release-statement.resolver.js';
import { StatingRules } from './stating-rules.service.js';
import { LeavePolicyProposal } from './leave-policy-proposal.entity.js';
import { LeavePolicy } from './leave-policy.entity.js';
import { LeaveSystem, LeaveSystemMessage } from './leave-system/leave-system.entity.js';
import { LeaveSystemAnswers } from './leave-system/leave-system-answers.service.js';
import { LeaveSystemResolver } from './leave-system/leave-system.resolver.js';
import { LeaveSystems } from './leave-system/leave-systems.service.js';
import { Signatures } from './leave-system/signatures.js';
import { ApproverCalendarResolver } from './calendar/approver-calendar.resolver.js';
import { CalendarEntry } from './calendar/calendar-entry.entity.js';
import { ApproverInboxResolver } from './inbox/approver-inbox.resolver.js';
import { ApproverInboxes } from './inbox/approver-inbox.service.js';
import { ApproverTeam } from './inbox/approver-team.entity.js';
import ar from './locales/ar.json';
import cy from './locales/cy.json';
import en from './locales/en-GB.json';
import fr from './locales/fr.json';
import pt from './locales/pt.json';
import sw from './locales/sw.json';
import { Plans } from './plans.service.js';
import { Preparations } from './preparations.js';
import { ConsentLinks } from './consent/consent-links.service.js';
import { EmployerConsent } from './consent/employer-consent.entity.js';
import {
  EmployerConsentResolver,
  InterestedConsentResolver,
  NeedConsentsResolver,
} from './consent/employer-consent.resolver.js';
import { EmployerConsents } from './consent/employer-consents.service.js';
import { HowEmployersDecideResolver } from './seen/how-employers-decide.resolver.js';
import { TimeOffFieldsResolver } from './time-off-fields.resolver.js';
import './time-off.impossible.js';
import { RoutesResolver } from './routes/routes.resolver.js';
import { Routes } from './routes/routes.service.js';
import { TimeOffDecided, TimeOffHistory, TimeOffOutcome } from './time-off-record.entity.js';
import './time-off.refusals.js';
import { TimeOffLine, TimeOffRequest } from './time-off-request.entity.js';
import './kept-about.js';
import { ClosingTimeOffResolver } from './closing-fields.resolver.js';
import { TimeOffResolver } from './time-off.resolver.js';
import { TimeOffStepResolver } from './time-off-step.resolver.js';
import { TimeOff } from './time-off.service.js';
import { TimeOffStep } from './time-off-step.entity.js';
import { TimeOffStore } from './time-off.store.js';
import { ProposalEmployer, WaitingForOfficersResolver } from './waiting-for-officers.resolver.js';

addWords('time-off', { 'en-GB': en, cy, fr, pt, sw, ar });

const entities = [
  TimeOffRequest,
  TimeOffLine,
  TimeOffStep,
  TimeOffDecided,
  TimeOffHistory,
  TimeOffOutcome,
  ApproverAddress,
  LeavePolicy,
  LeavePolicyProposal,
  CalendarEntry,
  LeaveSystem,
  LeaveSystemMessage,
  ApproverTeam,
  ClosedLeave,
  EmployerConsent,
  ApproverRoleRow,
];

/** Asking employers for time off, and their answers; for the api and the worker. */
@Module({
  imports: [
    ReferenceModule,
    TypeOrmModule.forFeature(entities),
    PeopleModule,
    NotificationsModule,
    PartnershipsModule,
    EngagementsModule,
  ],
  providers: [
    TimeOffStore,
    ApproverRoles,
    ApproverRolesResolver,
    ApproverAddresses,
    Preparations,
    Plans,
    Asking,
    TimeOff,
    Handing,
    ApproverLinks,
    Approving,
    Deferring,
    OtherDates,
    Appeals,
    AfterRefusals,
    ApproverInboxes,
    ApproverInboxResolver,
    LeaveSystems,
    LeaveSystemAnswers,
    LeaveSystemResolver,
    Signatures,
    TimeOffResolver,
    TimeOffStepResolver,
    ApproverResolver,
    ApproverCalendarResolver,
    ApproverAddressesResolver,
    Routes,
    RoutesResolver,
    LeavePolicies,
    StatingRules,
    ClosedDays,
    ClosedLeaveResolver,
    LeavePoliciesResolver,
    LeavePolicyProposalResolver,
    LeaveStageResolver,
    ChangedRules,
    ChangedRulesResolver,
    ReleaseStatementResolver,
    TimeOffFieldsResolver,
    ClosingTimeOffResolver,
    HowEmployersDecideResolver,
    WaitingForOfficersResolver,
    ProposalEmployer,
    EmployerConsents,
    ConsentLinks,
    EmployerConsentResolver,
    InterestedConsentResolver,
    NeedConsentsResolver,
  ],
  exports: [
    TimeOffStore,
    TimeOff,
    Asking,
    Plans,
    LeavePolicies,
    StatingRules,
    ChangedRules,
    Routes,
    Signatures,
  ],
})
export class TimeOffModule implements OnModuleInit {
  constructor(
    private readonly nodes: Nodes,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.nodes.register('TimeOffRequest', (actor, id) =>
      this.database.read(actor, (tx) => tx.findOneBy(TimeOffRequest, { id })),
    );
    this.nodes.register('TimeOffStep', (actor, id) =>
      this.database.read(actor, (tx) => tx.findOneBy(TimeOffStep, { id })),
    );
    this.nodes.register('ApproverAddress', (actor, id) =>
      this.database.read(actor, (tx) => tx.findOneBy(ApproverAddress, { id })),
    );
    this.nodes.register('LeavePolicy', (actor, id) =>
      this.database.read(actor, (tx) => tx.findOneBy(LeavePolicy, { id })),
    );
    this.nodes.register('ClosedLeave', (actor, id) =>
      this.database.read(actor, (tx) => tx.findOneBy(ClosedLeave, { id })),
    );
    this.nodes.register('EmployerConsent', (actor, id) =>
      this.database.read(actor, (tx) => tx.findOneBy(EmployerConsent, { id })),
    );
    this.nodes.register('LeavePolicyProposal', (actor, id) =>
      this.database.read(actor, (tx) => tx.findOneBy(LeavePolicyProposal, { id })),
    );
  }
}
