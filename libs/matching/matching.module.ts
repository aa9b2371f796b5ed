import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CliniciansModule } from '../clinicians/clinicians.module.js';
import { NeedsModule } from '../needs/needs.module.js';
import { ReferenceModule } from '../reference/reference.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { PeopleModule } from '../people/people.module.js';
import { Finding } from './finding.service.js';
import { MatchFieldsResolver } from './match-fields.resolver.js';
import { MatchLoaders } from './match-loaders.js';
import { Match, MatchReasons } from './match.entity.js';
import './match.refusals.js';
import { Matches } from './matches.service.js';
import { MyMatchesResolver } from './my-matches.resolver.js';

/** Who fits which position and why; interest, shortlist, introduction. For the api and the worker. */
@Module({
  imports: [
    ReferenceModule,
    PeopleModule,
    NotificationsModule,
    CliniciansModule,
    NeedsModule,
    TypeOrmModule.forFeature([Match, MatchReasons]),
  ],
  providers: [Finding, Matches, MatchLoaders, MyMatchesResolver, MatchFieldsResolver],
  exports: [Finding, Matches],
})
export class MatchingModule {}
