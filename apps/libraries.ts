import type { DynamicModule, Type } from '@nestjs/common';
import { CliniciansModule } from '../libs/clinicians/clinicians.module.js';
import { MatchingModule } from '../libs/matching/matching.module.js';
import { FeasibilityModule } from '../libs/feasibility/feasibility.module.js';
import { EngagementsModule } from '../libs/engagements/engagements.module.js';
import { ContributionsModule } from '../libs/contributions/contributions.module.js';
import { InsightModule } from '../libs/insight/insight.module.js';
import { NeedsModule } from '../libs/needs/needs.module.js';
import { NotificationsModule } from '../libs/notifications/notifications.module.js';
import { PartnershipsModule } from '../libs/partnerships/partnerships.module.js';
import { PeopleModule } from '../libs/people/people.module.js';
import { ReferenceModule } from '../libs/reference/reference.module.js';
import { TimeOffModule } from '../libs/time-off/time-off.module.js';

/** The libraries above the platform, in the order of the ladder; every program is put together from them. */
export const libraries: readonly (Type<unknown> | DynamicModule)[] = [
  ReferenceModule,
  PeopleModule,
  NotificationsModule,
  PartnershipsModule,
  CliniciansModule,
  NeedsModule,
  MatchingModule,
  EngagementsModule,
  TimeOffModule,
  FeasibilityModule,
  ContributionsModule,
  InsightModule,
];
