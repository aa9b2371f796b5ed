import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EngagementsModule } from '../engagements/engagements.module.js';
import { MatchingModule } from '../matching/matching.module.js';
import { NeedsModule } from '../needs/needs.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { addWords } from '../notifications/words.js';
import { PeopleModule } from '../people/people.module.js';
import { ReferenceModule } from '../reference/reference.module.js';
import { TimeOffModule } from '../time-off/time-off.module.js';
import {
  EngagementFeasibilityResolver,
  FeasibilityResolver,
  MatchFeasibilityResolver,
  NeedFeasibilityResolver,
} from './feasibility.resolver.js';
import { FeasibilityPlans } from './feasibility.service.js';
import { HeldDocument } from './papers/held-document.entity.js';
import './kept-about.js';
import cy from './locales/cy.json';
import en from './locales/en-GB.json';
import { OwnLeaves } from './own-leave.service.js';
import { Papers } from './papers/papers.service.js';
import { PapersResolver } from './papers/papers.resolver.js';
import { PlanLoaders } from './plan-loaders.js';
import { VisaAbsencesResolver } from './visa/visa-absences.resolver.js';

addWords('feasibility', { 'en-GB': en, cy });

/** "Can I go?": leave, registration, papers and visa as one dated plan, for the person alone. */
@Module({
  imports: [
    ReferenceModule,
    TypeOrmModule.forFeature([HeldDocument]),
    PeopleModule,
    NotificationsModule,
    NeedsModule,
    MatchingModule,
    EngagementsModule,
    TimeOffModule,
  ],
  providers: [
    FeasibilityPlans,
    OwnLeaves,
    PlanLoaders,
    Papers,
    PapersResolver,
    VisaAbsencesResolver,
    FeasibilityResolver,
    NeedFeasibilityResolver,
    MatchFeasibilityResolver,
    EngagementFeasibilityResolver,
  ],
})
export class FeasibilityModule {}
