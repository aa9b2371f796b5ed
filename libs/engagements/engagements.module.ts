import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MatchingModule } from '../matching/matching.module.js';
import { NeedsModule } from '../needs/needs.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { addWords } from '../notifications/words.js';
import { PartnershipsModule } from '../partnerships/partnerships.module.js';
import { ReferenceModule } from '../reference/reference.module.js';
import { UkVisitAnswer } from './uk-visit/uk-visit.entity.js';
import { UkVisitResolver } from './uk-visit/uk-visit.resolver.js';
import { UkVisits } from './uk-visit/uk-visits.service.js';
import { PeopleModule } from '../people/people.module.js';
import { Database } from '../platform/database.js';
import { Nodes } from '../platform/graphql/node.js';
import {
  EngagementBooking,
  EngagementClearance,
  EngagementHistory,
  LegStart,
  RecordCheck,
} from './engagement-record.entity.js';
import { Engagement, EngagementTerms } from './engagement.entity.js';
import { ClosingEngagementsResolver } from './closing-fields.resolver.js';
import { EndingEngagements } from './ending.service.js';
import { Agreeing } from './agreeing.service.js';
import './engagement.refusals.js';
import { EngagementNeedResolver } from './engagement-need.resolver.js';
import { NeedRotaResolver } from './rota/need-rota.resolver.js';
import { EngagementResolver } from './engagement.resolver.js';
import { Engagements } from './engagement.service.js';
import { EngagementStore } from './engagement.store.js';
import ar from './locales/ar.json';
import cy from './locales/cy.json';
import en from './locales/en-GB.json';
import fr from './locales/fr.json';
import pt from './locales/pt.json';
import sw from './locales/sw.json';
import './kept-about.js';
import { RecordChecks } from './record-checks.service.js';
import { LegStarts } from './leg-starts.service.js';
import { MessageFlagResolver, ThreadMessageResolver } from './message-flag.resolver.js';
import { FirstLook } from './wording/first-look.service.js';
import { HeldText } from './wording/held-text.entity.js';
import { HeldTextResolver } from './wording/held-text.resolver.js';
import { HeldTexts } from './wording/held-texts.service.js';
import { SendingHeldTexts } from './wording/sending-held-texts.service.js';
import { MessageFlags } from './message-flags.service.js';
import { SafetyChecks } from './safety/safety-checks.service.js';
import { handover, handoverEntities } from './handover/handover.providers.js';
import { HandingOver } from './handover/handing-over.service.js';
import { WorkHandovers } from './handover/handovers.service.js';
import { peerEntities, peers } from './peers/peer.providers.js';
import { training, trainingEntities } from './training/training.providers.js';
import { survey, surveyEntities } from './survey/survey.providers.js';
import { SurveyRounds } from './survey/survey-rounds.service.js';
import { safety, safetyEntities } from './safety/safety.providers.js';
import { safeguarding, safeguardingEntities } from './safeguarding/safeguarding.providers.js';
import { MessageFlag, Thread, ThreadDecision, ThreadMessage } from './thread.entity.js';
import { ThreadResolver } from './thread.resolver.js';
import { Threads } from './threads.service.js';
import { DocumentFiles } from './documents/document-files.service.js';
import { DocumentQuarantine, DocumentVersion, SharedDocument } from './documents/document.entity.js';
import {
  DocumentResolver,
  DocumentsOfEngagementResolver,
  QuarantineResolver,
} from './documents/document.resolver.js';
import { Documents } from './documents/documents.service.js';
import { Intake } from './documents/intake.service.js';
import { TellingResolver } from './digests/telling.resolver.js';
import { IncomingMail } from './mail/incoming-mail.service.js';
import { ReplyAddresses } from './mail/reply-address.js';
import { ThreadAnswers } from './mail/thread-answers.service.js';
import { ThreadMail } from './mail/thread-mail.entity.js';
import { LiveResolver } from './live/live.resolver.js';
import { WorkPlan } from './work/work-plan.entity.js';
import { WorkOfEngagementResolver, WorkPlanResolver } from './work/work-plan.resolver.js';
import { WorkPlans } from './work/work-plans.service.js';

addWords('engagements', { 'en-GB': en, cy, fr, pt, sw, ar });

const entities = [
  UkVisitAnswer,
  Engagement,
  EngagementTerms,
  EngagementBooking,
  EngagementClearance,
  EngagementHistory,
  LegStart,
  RecordCheck,
  Thread,
  ThreadMessage,
  MessageFlag,
  HeldText,
  WorkPlan,
  SharedDocument,
  DocumentVersion,
  DocumentQuarantine,
  ...safeguardingEntities,
  ThreadMail,
  ThreadDecision,
  ...safetyEntities,
  ...handoverEntities,
  ...peerEntities,
  ...surveyEntities,
  ...trainingEntities,
];

/** From an introduction to an agreed piece of work; for the api and the worker. */
@Module({
  imports: [
    TypeOrmModule.forFeature(entities),
    ReferenceModule,
    PeopleModule,
    NotificationsModule,
    ReferenceModule,
    NeedsModule,
    MatchingModule,
    PartnershipsModule,
  ],
  providers: [
    EngagementStore,
    UkVisits,
    UkVisitResolver,
    Engagements,
    EndingEngagements,
    Agreeing,
    RecordChecks,
    LegStarts,
    MessageFlags,
    FirstLook,
    HeldTexts,
    HeldTextResolver,
    SendingHeldTexts,
    Threads,
    ReplyAddresses,
    IncomingMail,
    ThreadAnswers,
    Intake,
    Documents,
    DocumentFiles,
    DocumentResolver,
    QuarantineResolver,
    DocumentsOfEngagementResolver,
    WorkPlans,
    WorkPlanResolver,
    WorkOfEngagementResolver,
    EngagementResolver,
    EngagementNeedResolver,
    NeedRotaResolver,
    ThreadResolver,
    TellingResolver,
    LiveResolver,
    ThreadMessageResolver,
    MessageFlagResolver,
    ClosingEngagementsResolver,
    ...safeguarding,
    ...safety,
    ...handover,
    ...peers,
    ...survey,
    ...training,
  ],
  exports: [
    EngagementStore,
    Engagements,
    EndingEngagements,
    Agreeing,
    Threads,
    WorkPlans,
    Documents,
    DocumentFiles,
    ReplyAddresses,
    IncomingMail,
    SafetyChecks,
    WorkHandovers,
    HandingOver,
    SurveyRounds,
    SendingHeldTexts,
  ],
})
export class EngagementsModule implements OnModuleInit {
  constructor(
    private readonly nodes: Nodes,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Engagement', (actor, id) =>
      this.database.read(actor, (tx) => tx.findOneBy(Engagement, { id })),
    );
    this.nodes.register('Thread', (actor, id) =>
      this.database.read(actor, (tx) => tx.findOneBy(Thread, { id })),
    );
    this.nodes.register('ThreadMessage', (actor, id) =>
      this.database.read(actor, (tx) => tx.findOneBy(ThreadMessage, { id })),
    );
    for (const [type, entity] of Object.entries({ SharedDocument, DocumentVersion, DocumentQuarantine }))
      this.nodes.register(type, (actor, id) =>
        this.database.read(actor, (tx) => tx.findOneBy(entity as typeof SharedDocument, { id })),
      );
    this.nodes.register('WorkPlan', (actor, id) =>
      this.database.read(actor, (tx) => tx.findOneBy(WorkPlan, { id })),
    );
    this.nodes.register('HeldText', (actor, id) =>
      this.database.read(actor, (tx) => tx.findOneBy(HeldText, { id })),
    );
    this.nodes.register('MessageFlag', (actor, id) =>
      this.database.read(actor, (tx) => tx.findOneBy(MessageFlag, { id })),
    );
  }
}
